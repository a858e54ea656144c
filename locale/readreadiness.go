package locale

import (
	"errors"
	"strconv"
	"time"

	"muster/coalition"
)

// Readiness reads how soon something can be in place: 72h, 72 hours, 3d, 3 days, 2 weeks, now, unknown, by 27 March, by
// 2026-03-27. Weeks are seven days each; a date without a year is the next such day. Errors: readiness_unreadable,
// readiness_past (with Date), readiness_date for a day that the calendar does not have, readiness_range;
// time_day_order, time_weekday_wrong and time_week_unclear as by Time.
func (r Reader) Readiness(typed string, today coalition.Date) (coalition.Readiness, error) {
	text, _ := tidy(typed)
	return read(r, typed, text, "readiness_unreadable", func(s sentence) (coalition.Readiness, error) {
		switch {
		case s.is(s.now):
			return coalition.Readiness{Kind: coalition.ReadyHours}, nil
		case s.is(s.unknown):
			return coalition.Readiness{}, nil
		}
		if l, ok := s.length(); ok {
			return l.readiness()
		}
		w, err := s.understood(deadline(s.items))
		if err != nil {
			return coalition.Readiness{}, err
		}
		return w.readiness(today)
	})
}

// readiness returns being in place by the day that is written.
func (w written) readiness(today coalition.Date) (coalition.Readiness, error) {
	var none coalition.Readiness
	if w.hour != nil || w.part != noPart || w.elapsed != nil && w.elapsed.unit < aDay {
		return none, errNotRead
	}
	d, err := w.on(today)
	switch {
	case coalition.CodeOf(err) == "time_no_such_day":
		return none, coalition.Wrong("readiness_date")
	case errors.Is(err, errDayFar), err == nil && today.AddDays(coalition.MaxReadinessDays).Before(d.date):
		return none, coalition.Wrong("readiness_range", "Max", coalition.MaxReadinessDays)
	case err != nil:
		return none, err
	case d.date.Before(today):
		return none, coalition.Wrong("readiness_past", "Date", d.date)
	}
	return coalition.Readiness{Kind: coalition.ReadyBy, By: d.date}, nil
}

// WriteReadiness returns a readiness as every Reader reads it, whatever the language; "" for an unknown one.
func WriteReadiness(r coalition.Readiness) string {
	switch r.Kind {
	case coalition.ReadyHours:
		return strconv.Itoa(r.Amount) + "h"
	case coalition.ReadyDays:
		return strconv.Itoa(r.Amount) + "d"
	case coalition.ReadyBy:
		return "by " + r.By.String()
	}
	return ""
}

// readiness returns being in place after a length of time; minutes are no readiness.
func (l length) readiness() (coalition.Readiness, error) {
	r := coalition.Readiness{Kind: coalition.ReadyHours, Amount: l.n}
	switch {
	case l.unit < time.Hour, l.minutes != 0:
		return coalition.Readiness{}, errNotRead
	case l.unit >= aDay:
		r = coalition.Readiness{Kind: coalition.ReadyDays, Amount: l.n * int(l.unit/aDay)}
	}
	if err := r.Valid(); err != nil {
		return coalition.Readiness{}, err
	}
	return r, nil
}
