package locale

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"muster/coalition"
)

// Moment is a time that somebody wrote: what the clock on the wall shows then, the instant, and how what was
// written became it; a clock never shows a Skipped time, so Wall is not that. After "in 2 hours" At is exact to
// the minute, even when Wall is Ambiguous.
type Moment struct {
	Wall    coalition.WallTime
	At      time.Time
	Reading coalition.Reading
}

// farthest is how many years ahead a time can be. Beyond it a typing error is likelier than a plan.
const farthest = 2

// ReadTime reads a time in zone as people type it at now: 2026-03-27 15:00, 2026-03-27T15:00,
// 27 March 15:00, tomorrow 15:00, Friday 9:30, next Friday 9am, in 2 hours, in 3 days (15:00). Days are
// calendar days at the same wall time, hours elapse. A day without a year is the next one; a clock
// alone is today's. Errors: time_unreadable, time_clock_missing, time_no_such_hour, time_no_such_day,
// time_past (with At), time_far.
func ReadTime(typed string, now time.Time, zone *time.Location) (Moment, error) {
	now = now.In(zone)
	text, ok := tidy(typed)
	if !ok || text == "" {
		return Moment{}, coalition.Wrong("time_unreadable", "Typed", quote(typed))
	}
	w := englishCalendar
	m, err := w.readElapsed(text, now)
	if m.At.IsZero() && err == nil {
		m, err = w.readCalendar(typed, text, now)
	}
	if err != nil {
		return Moment{}, err
	}
	switch {
	case !m.At.After(now):
		return Moment{}, coalition.Wrong("time_past", "At", m.At)
	case m.At.After(now.AddDate(farthest, 0, 0)):
		return Moment{}, coalition.Wrong("time_far", "Years", farthest)
	}
	return m, nil
}

var andBetweenLengths = regexp.MustCompile(`(?: and |, ?| )`)

// readElapsed reads hours and minutes that elapse, and days at the same wall time: "in 2 hours",
// "in 1 hour 30 minutes", "in 3 days". The zero Moment means that it is another form.
func (w calendarWords) readElapsed(text string, now time.Time) (Moment, error) {
	rest, in := w.cut(text, w.in)
	if !in {
		return Moment{}, nil
	}
	if n, unit, ok := w.length(rest); ok {
		return after(now, n, unit)
	}
	// two lengths, "1 hour 30 minutes": tried at each gap
	for _, gap := range andBetweenLengths.FindAllStringIndex(rest, -1) {
		n, unit, ok := w.length(rest[:gap[0]])
		m, smaller, ok2 := w.length(rest[gap[1]:])
		if ok && ok2 && unit == time.Hour && smaller == time.Minute && n < 100_000 {
			return after(now, n*60+m, time.Minute)
		}
	}
	return Moment{}, nil
}

// after returns the moment n units after now.
func after(now time.Time, n int, unit time.Duration) (Moment, error) {
	if n > farthest*366*24*60 || time.Duration(n) > farthest*366*aDay/unit {
		return Moment{}, coalition.Wrong("time_far", "Years", farthest)
	}
	if unit >= aDay {
		wall := coalition.WallTimeOf(now)
		wall.Date = wall.AddDays(n * int(unit/aDay))
		return momentOf(wall, now.Location()), nil
	}
	at := now.Add(time.Duration(n) * unit).Truncate(time.Minute)
	wall := coalition.WallTimeOf(at)
	_, reading := wall.In(now.Location())
	return Moment{Wall: wall, At: at, Reading: reading}, nil
}

func momentOf(wall coalition.WallTime, zone *time.Location) Moment {
	at, reading := wall.In(zone)
	return Moment{Wall: coalition.WallTimeOf(at.In(zone)), At: at, Reading: reading}
}

// readCalendar reads a day and what the clock shows on it, in either order.
func (w calendarWords) readCalendar(typed, text string, now time.Time) (Moment, error) {
	rest, hour, minute, clocks := w.cutClock(text)
	today := coalition.DateOf(now)
	d, problem := day{date: today}, dayRead
	if rest = w.withoutFillers(rest); rest != "" {
		d, problem = w.readDay(rest, today)
	}
	switch {
	case problem == dayUnreadable || clocks > 1 || clocks == 0 && rest == "":
		return Moment{}, coalition.Wrong("time_unreadable", "Typed", quote(typed))
	case problem == dayMissing:
		return Moment{}, coalition.Wrong("time_no_such_day", "Typed", quote(typed))
	case problem == dayFar:
		return Moment{}, coalition.Wrong("time_far", "Years", farthest)
	case clocks == 0:
		return Moment{}, coalition.Wrong("time_clock_missing", "Typed", quote(typed))
	case hour > 23 || minute > 59:
		return Moment{}, coalition.Wrong("time_no_such_hour", "Typed", quote(typed))
	}
	m := momentOf(coalition.WallTime{Date: d.date, Hour: hour, Minute: minute}, now.Location())
	if later, ok := d.after(); ok && !m.At.After(now) {
		m = momentOf(coalition.WallTime{Date: later.date, Hour: hour, Minute: minute}, now.Location())
	}
	return m, nil
}

var (
	isoMoment = regexp.MustCompile(`(\d{4}-\d{1,2}-\d{1,2})t(\d)`)
	clockForm = regexp.MustCompile(`(?:^|[\s,])(?:(\d{1,2}):(\d{2})(?::00)?(?: ?(am|pm|a\.m\.|p\.m\.))?|(\d{1,2}) ?(am|pm|a\.m\.|p\.m\.)|(\d{1,2})h(\d{2})?)(?:$|[\s,])`)
)

// cutClock returns text without the clock in it, what that shows, and how many there are. An hour that
// no clock shows comes back as 99.
func (w calendarWords) cutClock(text string) (rest string, hour, minute, clocks int) {
	text = isoMoment.ReplaceAllString(text, "$1 $2")
	for _, word := range wholeWords.FindAllString(text, -1) {
		if slices.Contains(w.noon, word) {
			text = strings.Replace(text, word, "12:00", 1)
		}
	}
	found := clockForm.FindAllStringSubmatchIndex(text, -1)
	if len(found) == 0 {
		return text, 0, 0, 0
	}
	part := func(n int) string {
		if at := found[0][2*n]; at >= 0 {
			return text[at:found[0][2*n+1]]
		}
		return ""
	}
	hour = upToMillion(part(1) + part(4) + part(6))
	if minutes := part(2) + part(7); minutes != "" {
		minute = upToMillion(minutes)
	}
	switch half := part(3) + part(5); {
	case half == "":
	case hour < 1 || hour > 12:
		hour = 99
	default:
		hour %= 12
		if half[0] == 'p' {
			hour += 12
		}
	}
	return text[:found[0][0]] + " " + text[found[0][1]:], hour, minute, len(found)
}
