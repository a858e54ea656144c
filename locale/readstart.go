package locale

import (
	"slices"
	"time"

	"muster/coalition"
)

// ReadStart reads when something begins or began in zone, as people type it at now: a day, whose first
// moment is meant (27 March, 2026-03-27, Friday, today, yesterday, in 3 days), a time as by ReadTime, or now. The
// past is as good as what is to come; a day without a year is the next one. Errors: start_unreadable,
// time_no_such_hour, time_no_such_day, time_far, time_long_past.
func ReadStart(typed string, now time.Time, zone *time.Location) (Moment, error) {
	now = now.In(zone)
	text, ok := tidy(typed)
	w := englishCalendar
	var m Moment
	var err error
	switch d, problem := w.readDay(text, coalition.DateOf(now)); {
	case !ok || text == "":
		err = coalition.Wrong("time_unreadable")
	case slices.Contains(w.now, text):
		m = Moment{Wall: coalition.WallTimeOf(now), At: now.Truncate(time.Minute)}
	case problem == dayRead:
		m = momentOf(coalition.WallTime{Date: d.date}, zone)
	default:
		if m, err = w.readElapsed(text, now); m.At.IsZero() && err == nil {
			m, err = w.readCalendar(typed, text, now)
		}
	}
	switch code := coalition.CodeOf(err); {
	case code == "time_unreadable" || code == "time_clock_missing":
		return Moment{}, coalition.Wrong("start_unreadable", "Typed", quote(typed))
	case err != nil:
		return Moment{}, err
	case m.At.After(now.AddDate(farthest, 0, 0)):
		return Moment{}, coalition.Wrong("time_far", "Years", farthest)
	case m.At.Before(now.AddDate(-farthest, 0, 0)):
		return Moment{}, coalition.Wrong("time_long_past", "Years", farthest)
	}
	return m, nil
}

// ReadPast reads a day that is not after today, as people type it: 2026-03-27, 27 March, Friday, today,
// yesterday. A day without a year is the last one. Errors: day_unreadable, time_no_such_day, day_ahead (with
// Date).
func ReadPast(typed string, today coalition.Date) (coalition.Date, error) {
	text, ok := tidy(typed)
	w := englishCalendar
	d, problem := w.readDay(text, today)
	switch {
	case !ok || text == "" || problem == dayUnreadable:
		return coalition.Date{}, coalition.Wrong("day_unreadable", "Typed", quote(typed))
	case problem == dayMissing:
		return coalition.Date{}, coalition.Wrong("time_no_such_day", "Typed", quote(typed))
	}
	date := d.date
	if _, weekday := w.readWeekday(text, today); weekday && before(today, date) {
		date = date.AddDays(-7)
	}
	// sixteen years: 29 February can be read as eight ahead, and the last one can be eight ago
	for back := 0; d.yearly && back < 16 && (before(today, date) || !date.Valid()); back++ {
		date.Year--
	}
	if problem == dayFar || before(today, date) {
		return coalition.Date{}, coalition.Wrong("day_ahead", "Date", date)
	}
	return date, nil
}
