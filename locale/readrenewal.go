package locale

import (
	"slices"

	"muster/coalition"
)

// ReadRenewBy reads the day until which a pledge stands without being renewed, today or to come: 2026-03-27, 27 March, by
// Friday, in 3 weeks, 30 days; zero for nothing, off, never. A day without a year is the next one. Errors:
// renew_unreadable, time_no_such_day, renew_past (with Date), renew_far.
func ReadRenewBy(typed string, today coalition.Date) (coalition.Date, error) {
	var none coalition.Date
	w := englishCalendar
	text, ok := tidy(typed)
	if ok && (text == "" || slices.Contains(w.never, text)) {
		return none, nil
	}
	text, _ = w.cut(text, w.by)
	if _, _, isLength := w.length(text); isLength {
		text = w.in[0] + " " + text
	}
	d, problem := w.readDay(text, today)
	switch {
	case !ok, problem == dayUnreadable:
		return none, coalition.Wrong("renew_unreadable", "Typed", quote(typed))
	case problem == dayMissing:
		return none, coalition.Wrong("time_no_such_day", "Typed", quote(typed))
	case problem == dayFar, problem == dayRead && today.AddDays(coalition.MaxReadinessDays).Before(d.date):
		return none, coalition.Wrong("renew_far", "Max", coalition.MaxReadinessDays)
	case d.date.Before(today):
		return none, coalition.Wrong("renew_past", "Date", d.date)
	}
	return d.date, nil
}

// ReadGrace reads how many days of grace pledges have: 14, 14 days, 2 weeks; 0 for off, never. Errors: grace_unreadable,
// grace_range.
func ReadGrace(typed string) (int, error) {
	w := englishCalendar
	text, ok := tidy(typed)
	if slices.Contains(w.never, text) {
		return 0, nil
	}
	n, unit, isLength := w.length(text)
	if !isLength {
		n, unit, isLength = w.length(text + " " + w.days[0])
	}
	switch {
	case !ok || !isLength || unit < aDay:
		return 0, coalition.Wrong("grace_unreadable", "Typed", quote(typed))
	case n*int(unit/aDay) > coalition.MaxGrace:
		return 0, coalition.Wrong("grace_range", "Max", coalition.MaxGrace)
	}
	return n * int(unit/aDay), nil
}
