package locale

import (
	"regexp"
	"time"
)

// clockLength is a length as a clock shows it: 1h30, 1:30.
var clockLength = regexp.MustCompile(`^(\d{1,3})(?::|h ?)([0-5]\d)(?: ?min)?$`)

// Duration reads how long something lasts: 90 minutes, 2 hours, 1 hour 30 minutes, 1h30, 1:30, 2 days; never
// zero. Error: duration_unreadable.
func (r Reader) Duration(typed string) (time.Duration, error) {
	text, _ := tidy(typed)
	return read(r, typed, text, "duration_unreadable", sentence.duration)
}

// duration reads a sentence as how long something lasts, which is never zero.
func (s sentence) duration() (time.Duration, error) {
	var d time.Duration
	if parts := clockLength.FindStringSubmatch(s.text); parts != nil {
		d = times(upToMillion(parts[1]), time.Hour) + times(upToMillion(parts[2]), time.Minute)
	} else if s.known {
		r := reading{items: s.items}
		first, n := r.lengthAt(0)
		rest := n
		if r.is(rest, anAnd) {
			rest++
		}
		second, m := r.lengthAt(rest)
		switch {
		case n > 0 && n == len(s.items):
			d = times(first.n, first.unit) + times(first.minutes, time.Minute)
		case n > 0 && m > 0 && rest+m == len(s.items) && second.unit < first.unit:
			d = times(first.n, first.unit) + times(second.n, second.unit) + times(second.minutes, time.Minute)
		}
	}
	if d == 0 {
		return 0, errNotRead
	}
	return d, nil
}

// times is n units, at most a million hours, which no meeting lasts.
func times(n int, unit time.Duration) time.Duration {
	const most = 1_000_000 * time.Hour
	if time.Duration(n) > most/unit {
		return most
	}
	return time.Duration(n) * unit
}
