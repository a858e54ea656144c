package locale

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"muster/coalition"
)

// calendarWords are the words of one language that days and times are written with, each list in
// lower case. The forms that they stand in are declared in day.go, readtime.go and readreadiness.go.
type calendarWords struct {
	months        [13][]string // by time.Month; the full name or its first three letters or more
	weekdays      [7][]string  // by time.Weekday
	now           []string
	unknown       []string
	never         []string // for a day or a time that is not to be
	today         []string
	yesterday     []string
	tomorrow      []string
	afterTomorrow []string // the day after tomorrow
	noon          []string
	in            []string // before a length of time that elapses
	by            []string // before a day that is a deadline
	next          []string // before a weekday: never today
	fillers       []string // between the parts, without a meaning of their own
	minutes       []string
	hours         []string
	days          []string
	weeks         []string
}

var englishCalendar = calendarWords{
	months: [13][]string{
		1: {"january", "jan"}, 2: {"february", "feb"}, 3: {"march", "mar"}, 4: {"april", "apr"}, 5: {"may"}, 6: {"june", "jun"},
		7: {"july", "jul"}, 8: {"august", "aug"}, 9: {"september", "sep", "sept"}, 10: {"october", "oct"}, 11: {"november", "nov"},
		12: {"december", "dec"},
	},
	weekdays: [7][]string{
		{"sunday", "sun"}, {"monday", "mon"}, {"tuesday", "tue", "tues"}, {"wednesday", "wed"}, {"thursday", "thu", "thurs"},
		{"friday", "fri"}, {"saturday", "sat"},
	},
	now:           []string{"now", "immediately", "at once", "ready"},
	unknown:       []string{"unknown", "not known", "not yet known", "tbd", "tbc", "?"},
	never:         []string{"off", "never", "none", "no", "0"},
	today:         []string{"today"},
	yesterday:     []string{"yesterday"},
	tomorrow:      []string{"tomorrow"},
	afterTomorrow: []string{"the day after tomorrow", "day after tomorrow"},
	noon:          []string{"noon", "midday"},
	in:            []string{"in", "within"},
	by:            []string{"by", "until", "before the end of"},
	next:          []string{"next"},
	fillers:       []string{"on", "at", "the", "of", "o'clock"},
	minutes:       []string{"minutes", "minute", "mins", "min"},
	hours:         []string{"hours", "hour", "hrs", "hr", "h"},
	days:          []string{"days", "day", "d"},
	weeks:         []string{"weeks", "week", "w"},
}

// day is a day as it was written.
type day struct {
	date    coalition.Date
	yearly  bool // no year was written: the next such day is meant
	weekday bool // a weekday was written: the next such day is meant, today included
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

// dayProblem is why a text is no day.
type dayProblem int

const (
	dayRead dayProblem = iota
	dayUnreadable
	dayMissing // the calendar does not have it
	dayFar     // a number that no plan reaches
)

var (
	isoDay     = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})$`)
	dayMonth   = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th|\.)? ?([^\d\s.]+)\.?(?: (\d{4}))?$`)
	monthDay   = regexp.MustCompile(`^([^\d\s.]+)\.? ?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$`)
	howLong    = regexp.MustCompile(`^(\d+|[^\d\s]+) ?([^\d\s]+)$`)
	wholeWords = regexp.MustCompile(`[^\s,]+`)
)

// readDay reads a day from tidied text: 2026-03-27, 27 March (2026), March 27, yesterday, today, tomorrow,
// (next) Friday, in 3 days, in 2 weeks.
func (w calendarWords) readDay(text string, today coalition.Date) (day, dayProblem) {
	text = w.withoutFillers(text)
	if parts := isoDay.FindStringSubmatch(text); parts != nil {
		return dated(upToMillion(parts[1]), upToMillion(parts[2]), upToMillion(parts[3]))
	}
	for _, relative := range []struct {
		words []string
		days  int
	}{{w.yesterday, -1}, {w.today, 0}, {w.tomorrow, 1}, {w.afterTomorrow, 2}} {
		if slices.Contains(relative.words, text) || slices.Contains(relative.words, "the "+text) {
			return day{date: today.AddDays(relative.days)}, dayRead
		}
	}
	if rest, in := w.cut(text, w.in); in {
		n, unit, ok := w.length(rest)
		switch {
		case !ok || unit > week || unit < aDay:
			return day{}, dayUnreadable
		case n > coalition.MaxReadinessDays:
			return day{}, dayFar
		}
		return day{date: today.AddDays(n * int(unit/aDay))}, dayRead
	}
	if d, ok := w.readWeekday(text, today); ok {
		return d, dayRead
	}
	if parts := dayMonth.FindStringSubmatch(text); parts != nil {
		return w.inMonth(parts[1], parts[2], parts[3], today)
	}
	if parts := monthDay.FindStringSubmatch(text); parts != nil {
		return w.inMonth(parts[2], parts[1], parts[3], today)
	}
	return day{}, dayUnreadable
}

func (w calendarWords) readWeekday(text string, today coalition.Date) (day, bool) {
	rest, next := w.cut(text, w.next)
	for weekday, names := range w.weekdays {
		if !slices.Contains(names, rest) {
			continue
		}
		todays := int(time.Date(today.Year, today.Month, today.Day, 12, 0, 0, 0, time.UTC).Weekday())
		ahead := (weekday - todays + 7) % 7
		if next && ahead == 0 {
			ahead = 7
		}
		return day{date: today.AddDays(ahead), weekday: !next && ahead == 0}, true
	}
	return day{}, false
}

// inMonth returns the day of a month that is written as a word, in this year when none is written.
func (w calendarWords) inMonth(dayOf, month, year string, today coalition.Date) (day, dayProblem) {
	for m, names := range w.months {
		if !slices.Contains(names, month) {
			continue
		}
		if year != "" {
			return dated(upToMillion(year), m, upToMillion(dayOf))
		}
		d := day{date: coalition.Date{Year: today.Year, Month: time.Month(m), Day: upToMillion(dayOf)}, yearly: true}
		if before(d.date, today) || !d.date.Valid() {
			var ok bool
			if d, ok = d.after(); !ok {
				return day{}, dayMissing
			}
		}
		return d, dayRead
	}
	return day{}, dayUnreadable
}

func dated(year, month, dayOf int) (day, dayProblem) {
	d := coalition.Date{Year: year, Month: time.Month(month), Day: dayOf}
	if !d.Valid() {
		return day{}, dayMissing
	}
	return day{date: d}, dayRead
}

func before(a, b coalition.Date) bool { return a.String() < b.String() }

// The units that a length of time is written in.
const (
	aDay = 24 * time.Hour
	week = 7 * aDay
)

// length reads "3 days", "72h", "two weeks"; n is capped at a million.
func (w calendarWords) length(text string) (n int, unit time.Duration, ok bool) {
	parts := howLong.FindStringSubmatch(text)
	if parts == nil {
		return 0, 0, false
	}
	n = upToMillion(parts[1])
	if parts[1][0] < '0' || parts[1][0] > '9' {
		spelled, known := numerals[parts[1]]
		if !known {
			return 0, 0, false
		}
		n = int(spelled)
	}
	for _, u := range []struct {
		words []string
		unit  time.Duration
	}{{w.minutes, time.Minute}, {w.hours, time.Hour}, {w.days, aDay}, {w.weeks, week}} {
		if slices.Contains(u.words, parts[2]) {
			return n, u.unit, true
		}
	}
	return 0, 0, false
}

// cut returns text without the word that it begins with, and whether it does with one of words.
func (w calendarWords) cut(text string, words []string) (string, bool) {
	for _, word := range words {
		if rest, found := strings.CutPrefix(text, word+" "); found {
			return rest, true
		}
	}
	return text, false
}

func (w calendarWords) withoutFillers(text string) string {
	var kept []string
	for _, word := range wholeWords.FindAllString(text, -1) {
		if !slices.Contains(w.fillers, word) {
			kept = append(kept, word)
		}
	}
	return strings.Join(kept, " ")
}

// upToMillion returns the value of digits, at most a million.
func upToMillion(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil || n > 1_000_000 {
		return 1_000_000
	}
	return n
}
