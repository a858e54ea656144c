package locale

import (
	"strings"
	"sync"
	"time"
)

// calendarWords are the words of one language that days and times are written with, each list in lower case and with the
// diacritics and inflections that people write; they are recognised without their diacritics too. The forms that
// they stand in are declared in written.go, and are the same for all languages.
//
// A ready parser was weighed and left: github.com/markusmobius/go-dateparser keeps 55 MiB resident and takes most of
// 0.2 s at start, and it is silently wrong on "demain à 15h" and "morgen 15 Uhr", of which it takes the day and drops
// the hour. A word that is not declared here makes a text unreadable, so that nothing is dropped.
type calendarWords struct {
	tag           string // of the language, BCP 47
	months        [13][]string
	weekdays      [7][]string // by time.Weekday
	now           []string
	unknown       []string
	never         []string // for a day or a time that is not to be
	today         []string
	yesterday     []string
	tomorrow      []string
	afterTomorrow []string // the day after tomorrow
	spans         []span   // a day and a part of it in one
	noon          []string
	morning       []string // which half of the day an hour is in
	afternoon     []string
	evening       []string
	am, pm        []string // after an hour of the 12-hour clock
	at            []string // before an hour that may be written without minutes
	oclock        []string // after an hour, and before its minutes
	halfPast      []string // after an hour: thirty minutes more
	in            []string // before a length of time that elapses
	and           []string // between two lengths
	by            []string // before a day that is a deadline
	next          []string // beside a weekday: the coming one, never today
	following     []string // beside a weekday: the coming one for some, next week's for others
	fillers       []string // between the parts, without a meaning of their own
	ordinals      []string // joined to the number of a day
	minutes       []string
	hours         []string
	days          []string
	weeks         []string
	numerals      []string // from zero on, alternatives with spaces between them
	tens          []string // likewise, from zero on in tens
	countsToday   []int    // numbers of days that include today for some: "dans 15 jours" is in two weeks
	american      bool     // 3/4 is 4 March for some: what a number does not decide is asked about
}

// meaning is what a word can be, with the month, weekday, number, days or length that it stands for.
type meaning struct {
	kind kind
	n    int
}

type kind int

const (
	aMonth kind = iota + 1
	aWeekday
	aRelativeDay // n days from today
	aSpan        // n is at which place in spans
	aNoon
	aPartOfDay // n is a partOfDay
	aHalf      // of the 12-hour clock: n is 0 or 12
	anAt
	anOclock
	aHalfPast
	anIn
	anAnd
	aBy
	aNext
	aFollowing
	aFiller
	aUnit // n is a time.Duration
	aNumeral
)

// span is a word for a part of a day, as "tonight", with how many days from today that is.
type span struct {
	word string
	days int
	part partOfDay
}

type partOfDay int

const (
	noPart partOfDay = iota
	morning
	afternoon
	evening
)

// calendar is the words of a language with their index, which is made when the language is first read.
type calendar struct {
	*calendarWords
	index func() wordIndex
}

// wordIndex is what each word or phrase can be, folded.
type wordIndex struct {
	meanings map[string][]meaning
	longest  int // in words
}

func newCalendar(w *calendarWords) *calendar {
	return &calendar{w, sync.OnceValue(w.makeIndex)}
}

// calendars are the languages that are read, English first: about 20 KiB and a tenth of a millisecond each, once one is
// read.
var calendars = []*calendar{
	newCalendar(&englishCalendar), newCalendar(&frenchCalendar), newCalendar(&germanCalendar), newCalendar(&spanishCalendar),
	newCalendar(&italianCalendar), newCalendar(&polishCalendar), newCalendar(&ukrainianCalendar), newCalendar(&dutchCalendar),
	newCalendar(&portugueseCalendar), newCalendar(&swedishCalendar),
}

func (w *calendarWords) makeIndex() wordIndex {
	index := wordIndex{meanings: make(map[string][]meaning, 150)}
	add := func(kind kind, n int, words ...string) {
		for _, word := range words {
			key := fold(word)
			index.meanings[key] = append(index.meanings[key], meaning{kind, n})
			index.longest = max(index.longest, strings.Count(key, " ")+1)
		}
	}
	for m, names := range w.months {
		add(aMonth, m, names...)
	}
	for d, names := range w.weekdays {
		add(aWeekday, d, names...)
	}
	for n, words := range w.numerals {
		add(aNumeral, n, strings.Fields(words)...)
	}
	for n, words := range w.tens {
		add(aNumeral, 10*n, strings.Fields(words)...)
	}
	for i, s := range w.spans {
		add(aSpan, i, s.word)
	}
	for _, list := range []struct {
		words []string
		kind  kind
		n     int
	}{
		{w.yesterday, aRelativeDay, -1}, {w.today, aRelativeDay, 0}, {w.tomorrow, aRelativeDay, 1}, {w.afterTomorrow, aRelativeDay, 2},
		{w.noon, aNoon, 12},
		{w.morning, aPartOfDay, int(morning)}, {w.afternoon, aPartOfDay, int(afternoon)}, {w.evening, aPartOfDay, int(evening)},
		{w.am, aHalf, 0}, {w.pm, aHalf, 12}, {w.at, anAt, 0}, {w.oclock, anOclock, 0}, {w.halfPast, aHalfPast, 0},
		{w.in, anIn, 0}, {w.and, anAnd, 0}, {w.by, aBy, 0}, {w.next, aNext, 0}, {w.following, aFollowing, 0}, {w.fillers, aFiller, 0},
		{w.minutes, aUnit, int(time.Minute)}, {w.hours, aUnit, int(time.Hour)}, {w.days, aUnit, int(aDay)}, {w.weeks, aUnit, int(week)},
	} {
		add(list.kind, list.n, list.words...)
	}
	return index
}

// The units that a length of time is written in, with minutes and hours.
const (
	aDay = 24 * time.Hour
	week = 7 * aDay
)
