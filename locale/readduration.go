package locale

import (
	"regexp"
	"time"

	"muster/coalition"
)

// clockLength is a length as a clock shows it: 1h30, 1:30.
var clockLength = regexp.MustCompile(`^(\d{1,3})(?::|h ?)([0-5]\d)(?: ?min)?$`)

// ReadDuration reads how long something lasts: 90 minutes, 2 hours, 1 hour 30 minutes, 1h30, 1:30, 2 days; never
// zero. Error: duration_unreadable.
func ReadDuration(typed string) (time.Duration, error) {
	if d := readDuration(typed); d > 0 {
		return d, nil
	}
	return 0, coalition.Wrong("duration_unreadable", "Typed", quote(typed))
}

// readDuration returns 0 for what it cannot read.
func readDuration(typed string) time.Duration {
	text, ok := tidy(typed)
	w := englishCalendar
	if n, unit, is := w.length(text); ok && is {
		return times(n, unit)
	}
	if parts := clockLength.FindStringSubmatch(text); ok && parts != nil {
		return times(upToMillion(parts[1]), time.Hour) + times(upToMillion(parts[2]), time.Minute)
	}
	for _, gap := range andBetweenLengths.FindAllStringIndex(text, -1) {
		n, unit, is := w.length(text[:gap[0]])
		m, smaller, too := w.length(text[gap[1]:])
		if ok && is && too && smaller < unit {
			return times(n, unit) + times(m, smaller)
		}
	}
	return 0
}

// times is n units, at most a million hours, which no meeting lasts.
func times(n int, unit time.Duration) time.Duration {
	const most = 1_000_000 * time.Hour
	if time.Duration(n) > most/unit {
		return most
	}
	return time.Duration(n) * unit
}
