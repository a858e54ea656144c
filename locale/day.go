package locale

import (
	"strconv"
	"time"

	"muster/coalition"
)

// day is a day as it was written.
type day struct {
	date    coalition.Date
	yearly  bool // no year was written: the next such day is meant
	weekday bool // a weekday was written: the next such day is meant, today included
	named   bool // it is the same whatever day it is today
}

// after returns the next day that d can mean; false when it can mean no later one.
func (d day) after() (day, bool) {
	switch {
	case d.weekday:
		d.date, d.weekday = d.date.AddDays(7), false
		return d, true
	case d.yearly:
		// eight years, since 29 February can be as far away as that
		for range 8 {
			if d.date.Year++; d.date.Valid() {
				return d, true
			}
		}
	}
	return d, false
}

// on returns the day that is meant on a day; today when none is written. Errors: time_no_such_day, time_weekday_wrong,
// time_week_unclear, errDayFar.
func (w written) on(today coalition.Date) (day, error) {
	var d day
	switch {
	case w.date != nil:
		var ok bool
		if d, ok = dated(*w.date, today); !ok {
			return d, coalition.Wrong("time_no_such_day")
		}
	case w.relative != nil:
		d.date = today.AddDays(*w.relative)
	case w.elapsed != nil:
		if w.elapsed.n > coalition.MaxReadinessDays {
			return d, errDayFar
		}
		if last := today.AddDays(w.elapsed.n); w.elapsed.unclear {
			return d, coalition.Wrong("time_week_unclear", "Early", last.AddDays(-1), "Late", last)
		}
		d.date = today.AddDays(w.elapsed.n * int(w.elapsed.unit/aDay))
	case w.weekday != nil:
		return w.onWeekday(today)
	default:
		d.date = today
	}
	if w.weekday != nil && weekdayOf(d.date) != *w.weekday {
		return d, coalition.Wrong("time_weekday_wrong", "Date", d.date)
	}
	d.yearly = d.yearly && w.weekday == nil
	return d, nil
}

// dated returns a date as a day, in the next year that has it when none is written.
func dated(date, today coalition.Date) (day, bool) {
	d := day{date: date, named: true}
	if date.Year != 0 {
		return d, date.Valid()
	}
	d.date.Year, d.yearly = today.Year, true
	if d.date.Before(today) || !d.date.Valid() {
		return d.after()
	}
	return d, true
}

// onWeekday returns the weekday that is meant. "Following" is asked about where the coming one is still in this week,
// which begins on Monday.
func (w written) onWeekday(today coalition.Date) (day, error) {
	now := weekdayOf(today)
	ahead := (int(*w.weekday-now) + 7) % 7
	if w.next != 0 && ahead == 0 {
		ahead = 7
	}
	untilSunday := (7 - int(now)) % 7
	d := day{date: today.AddDays(ahead), weekday: w.next == 0 && ahead == 0}
	if w.next == aFollowing && ahead <= untilSunday {
		return d, coalition.Wrong("time_week_unclear", "Early", d.date, "Late", d.date.AddDays(7))
	}
	return d, nil
}

func weekdayOf(d coalition.Date) time.Weekday {
	return time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC).Weekday()
}

// upToMillion returns the value of digits, at most a million.
func upToMillion(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil || n > 1_000_000 {
		return 1_000_000
	}
	return n
}
