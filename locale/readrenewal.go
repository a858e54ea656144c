package locale

import (
	"errors"

	"muster/coalition"
)

// RenewBy reads the day until which a pledge stands without being renewed, today or to come: 2026-03-27, 27 March, by
// Friday, in 3 weeks, 30 days; zero for nothing, off, never. A day without a year is the next one. Errors:
// renew_unreadable, time_no_such_day, renew_past (with Date), renew_far; time_day_order, time_weekday_wrong and
// time_week_unclear as by Time.
func (r Reader) RenewBy(typed string, today coalition.Date) (coalition.Date, error) {
	text, ok := tidy(typed)
	if ok && text == "" {
		return coalition.Date{}, nil
	}
	return read(r, typed, text, "renew_unreadable", func(s sentence) (coalition.Date, error) {
		var none coalition.Date
		if s.is(s.never) {
			return none, nil
		}
		w := written{}
		var err error
		if l, ok := s.length(); ok {
			w.elapsed = &l
		} else if w, err = s.understood(deadline(s.items)); err != nil {
			return none, err
		}
		if w.hour != nil || w.part != noPart || w.elapsed != nil && w.elapsed.unit < aDay {
			return none, errNotRead
		}
		d, err := w.on(today)
		switch {
		case errors.Is(err, errDayFar), err == nil && today.AddDays(coalition.MaxReadinessDays).Before(d.date):
			return none, coalition.Wrong("renew_far", "Max", coalition.MaxReadinessDays)
		case err != nil:
			return none, err
		case d.date.Before(today):
			return none, coalition.Wrong("renew_past", "Date", d.date)
		}
		return d.date, nil
	})
}

// Grace reads how many days of grace pledges have: 14, 14 days, 2 weeks; 0 for off, never. Errors: grace_unreadable,
// grace_range.
func (r Reader) Grace(typed string) (int, error) {
	text, _ := tidy(typed)
	return read(r, typed, text, "grace_unreadable", func(s sentence) (int, error) {
		if s.is(s.never) {
			return 0, nil
		}
		l, ok := s.length()
		if !ok && s.known && len(s.items) == 1 {
			bare := reading{items: s.items}
			l.n, ok = bare.count(0)
			l.unit = aDay
		}
		switch {
		case !ok || l.unit < aDay:
			return 0, errNotRead
		case l.n*int(l.unit/aDay) > coalition.MaxGrace:
			return 0, coalition.Wrong("grace_range", "Max", coalition.MaxGrace)
		}
		return l.n * int(l.unit/aDay), nil
	})
}
