package locale

import (
	"errors"
	"time"

	"muster/coalition"
)

// Start reads when something begins or began in zone, as people write it at now: a day, whose first moment is meant
// (27 March, 2026-03-27, Friday, today, yesterday, in 3 days), a time as by Time, or now. The past is as good as
// what is to come; a day without a year is the next one. Errors: start_unreadable, time_long_past, and those of Time
// except time_unreadable, time_clock_missing and time_past.
func (r Reader) Start(typed string, now time.Time, zone *time.Location) (Moment, error) {
	m, err := r.moment(typed, now, zone, "start_unreadable", sentence.start)
	switch {
	case err != nil:
		return Moment{}, err
	case m.At.After(now.AddDate(farthest, 0, 0)):
		return Moment{}, coalition.Wrong("time_far", "Years", farthest)
	case m.At.Before(now.AddDate(-farthest, 0, 0)):
		return Moment{}, coalition.Wrong("time_long_past", "Years", farthest)
	}
	return m, nil
}

// start reads a sentence as a beginning.
func (s sentence) start(now time.Time) (found, error) {
	if s.is(s.now) {
		return found{Moment{Wall: coalition.WallTimeOf(now), At: now.Truncate(time.Minute)}, true, false}, nil
	}
	w, err := s.understood(s.items)
	if err != nil {
		return found{}, err
	}
	if w.hour != nil || w.part != noPart || w.elapsed != nil && w.elapsed.unit < aDay {
		f, err := s.time(now)
		if coalition.CodeOf(err) == "time_clock_missing" {
			err = errNotRead
		}
		return f, err
	}
	d, err := w.on(coalition.DateOf(now))
	if errors.Is(err, errDayFar) {
		err = coalition.Wrong("time_far", "Years", farthest)
	}
	if err != nil {
		return found{}, err
	}
	return found{momentOf(coalition.WallTime{Date: d.date}, now.Location()), w.elapsed != nil, d.named}, nil
}

// Past reads a day that is not after today, as people write it: 2026-03-27, 27 March, Friday, today, yesterday. A day
// without a year is the last one. Errors: day_unreadable, time_no_such_day, time_day_order, time_weekday_wrong (with
// Date), day_ahead (with Date).
func (r Reader) Past(typed string, today coalition.Date) (coalition.Date, error) {
	text, _ := tidy(typed)
	return read(r, typed, text, "day_unreadable", func(s sentence) (coalition.Date, error) {
		w, err := s.understood(s.items)
		if err == nil && (w.hour != nil || w.part != noPart || w.elapsed != nil && w.elapsed.unit < aDay) {
			err = errNotRead
		}
		if err != nil {
			return coalition.Date{}, err
		}
		return w.past(today)
	})
}

// past returns the last day that can be meant.
func (w written) past(today coalition.Date) (coalition.Date, error) {
	beside := w.weekday
	last := w.weekday != nil && w.next == 0 && w.date == nil && w.relative == nil
	if !last && w.next == 0 {
		w.weekday = nil
	}
	d, err := w.on(today)
	date := d.date
	if last && today.Before(date) {
		date = date.AddDays(-7)
	}
	// sixteen years: 29 February can be read as eight ahead, and the last one can be eight ago
	for back := 0; d.yearly && back < 16 && (today.Before(date) || !date.Valid()); back++ {
		date.Year--
	}
	switch {
	case errors.Is(err, errDayFar), err == nil && today.Before(date):
		return coalition.Date{}, coalition.Wrong("day_ahead", "Date", date)
	case err != nil:
		return coalition.Date{}, err
	case beside != nil && weekdayOf(date) != *beside:
		return coalition.Date{}, coalition.Wrong("time_weekday_wrong", "Date", date)
	}
	return date, nil
}
