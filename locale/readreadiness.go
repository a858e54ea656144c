package locale

import (
	"slices"
	"strconv"

	"muster/coalition"
)

// ReadReadiness reads how soon something can be in place: 72h, 72 hours, 3d, 3 days, 2 weeks, now,
// unknown, by 27 March, by 2026-03-27. Weeks are seven days each; a date without a year is the next
// such day. Errors: readiness_unreadable, readiness_past (with Date), readiness_date for a day that the
// calendar does not have, readiness_range.
func ReadReadiness(typed string, today coalition.Date) (coalition.Readiness, error) {
	var none coalition.Readiness
	w := englishCalendar
	text, ok := tidy(typed)
	switch {
	case !ok:
		return none, coalition.Wrong("readiness_unreadable", "Typed", quote(typed))
	case slices.Contains(w.now, text):
		return coalition.Readiness{Kind: coalition.ReadyHours}, nil
	case slices.Contains(w.unknown, text):
		return none, nil
	}
	within, _ := w.cut(text, w.in)
	if n, unit, ok := w.length(within); ok {
		return readyWithin(typed, n, int(unit.Hours()))
	}
	rest, _ := w.cut(text, w.by)
	d, problem := w.readDay(rest, today)
	switch problem {
	case dayMissing:
		return none, coalition.Wrong("readiness_date")
	case dayFar:
		return none, coalition.Wrong("readiness_range", "Max", coalition.MaxReadinessDays)
	case dayUnreadable:
		return none, coalition.Wrong("readiness_unreadable", "Typed", quote(typed))
	}
	if before(d.date, today) {
		return none, coalition.Wrong("readiness_past", "Date", d.date)
	}
	if before(today.AddDays(coalition.MaxReadinessDays), d.date) {
		return none, coalition.Wrong("readiness_range", "Max", coalition.MaxReadinessDays)
	}
	return coalition.Readiness{Kind: coalition.ReadyBy, By: d.date}, nil
}

// WriteReadiness returns a readiness as ReadReadiness reads it, whatever the language; "" for an unknown one.
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

// readyWithin returns the readiness of n units of so many hours each; minutes are no readiness.
func readyWithin(typed string, n, hours int) (coalition.Readiness, error) {
	r := coalition.Readiness{Kind: coalition.ReadyHours, Amount: n}
	switch {
	case hours == 0:
		return coalition.Readiness{}, coalition.Wrong("readiness_unreadable", "Typed", quote(typed))
	case hours >= 24:
		r = coalition.Readiness{Kind: coalition.ReadyDays, Amount: n * (hours / 24)}
	}
	if err := r.Valid(); err != nil {
		return coalition.Readiness{}, err
	}
	return r, nil
}
