package locale

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"muster/coalition"
)

// errNotRead is why a text is nothing that a language declares: a word that it does not have, or parts that do not
// make a whole. Other errors say what is wrong with what was understood.
var errNotRead = errors.New("locale: not read")

// written is a day, an hour or a length of time as it was written, understood in one language.
type written struct {
	date     *coalition.Date // with a year, or with the year 0 for the next such day
	relative *int            // days from today
	weekday  *time.Weekday
	next     kind    // aNext, aFollowing or 0
	elapsed  *length // after "in"
	hour     *hour
	part     partOfDay
}

// length is n units of time, and minutes besides when the unit is an hour.
type length struct {
	n       int
	unit    time.Duration
	minutes int
	unclear bool // a number of days that includes today for some
}

// hour is what a clock shows as it was written.
type hour struct {
	hour, minute int
	half         bool // by the 12-hour clock, am or pm
	spoken       bool // an hour alone, as in "at 3": which half of the day is meant is not written
	length       bool // as a length could be written too: 8h
	loose        bool // likewise, in two words: "8 heures" is an hour only beside a day
}

// understand reads a day, an hour or both, in any order, each at most once. Nothing may be left over.
//
//	day    2026-03-27 · 27.3.2026 · 27/3 · 27 March (2026) · (next) Friday · tomorrow · in 3 days; a weekday beside another
//	hour   15:00 · 15h30 · 15 Uhr 30 · at 9 · at 9.30 · 3pm · noon, with a part of the day or without
//	length in 2 hours · in 1 hour and 30 minutes
func (c *calendar) understand(items []item) (written, error) {
	var w written
	r := reading{items: items, calendarWords: c.calendarWords}
	for len(r.items) > 0 {
		switch {
		case r.length(&w), r.day(&w), r.clock(&w), r.word(&w):
		default:
			return w, errNotRead
		}
		if r.err != nil {
			return w, r.err
		}
	}
	return w, w.whole()
}

// whole reports whether the parts fit each other.
func (w written) whole() error {
	alone := w.date != nil || w.relative != nil || w.weekday != nil
	switch {
	case w.elapsed != nil && (alone || w.part != noPart):
		return errNotRead
	case w.elapsed != nil && w.hour != nil && (w.elapsed.unit < aDay || w.hour.length):
		return errNotRead
	case w.next != 0 && (w.weekday == nil || w.date != nil || w.relative != nil):
		return errNotRead
	case w.date != nil && w.relative != nil:
		return errNotRead
	case w.hour != nil && w.hour.loose && w.part == noPart && !alone:
		return errNotRead
	case !alone && w.elapsed == nil && w.hour == nil:
		return errNotRead
	}
	return nil
}

// reading is what is left to be understood.
type reading struct {
	*calendarWords
	items []item
	err   error
}

// at returns the nth item that is left; the zero item behind the end.
func (r *reading) at(n int) item {
	if n < len(r.items) {
		return r.items[n]
	}
	return item{}
}

// is reports whether the nth item can be a kind of word.
func (r *reading) is(n int, k kind) bool { _, ok := r.at(n).as(k); return ok }

func (r *reading) take(n int) { r.items = r.items[n:] }

// set puts a part in its place; a part that is written twice is an error.
func set[T any](r *reading, place **T, value T) {
	if *place != nil {
		r.err = errNotRead
	}
	*place = &value
}

// fillers returns how many words without a meaning stand from the nth item on.
func (r *reading) fillers(n int) int {
	from := n
	for r.is(n, aFiller) {
		n++
	}
	return n - from
}

// length reads "in 2 hours", "in 1 hour (and) 30 minutes", "in 3 days".
func (r *reading) length(w *written) bool {
	if !r.is(0, anIn) {
		return false
	}
	l, n := r.lengthAt(1)
	if n == 0 {
		return false
	}
	r.take(1 + n)
	l.unclear = l.unit == aDay && slices.Contains(r.countsToday, l.n)
	set(r, &w.elapsed, l)
	return true
}

// lengthAt reads a length at the nth item and returns how many items it has; 0 for none.
func (r *reading) lengthAt(n int) (length, int) {
	count, counted := r.count(n)
	unit, known := r.at(n + 1).as(aUnit)
	if !counted || !known {
		return length{}, 0
	}
	l, used := length{n: count, unit: time.Duration(unit)}, 2
	if l.unit != time.Hour {
		return l, used
	}
	if next := r.at(n + 2); next.kind == aNumber && next.joined && next.digits == 2 && next.n[0] < 60 { // 2h30
		l.minutes = next.n[0]
		return l, used + 1
	}
	rest := n + 2
	if r.is(rest, anAnd) {
		rest++
	}
	if minutes, ok := r.count(rest); ok {
		if unit, ok := r.at(rest + 1).as(aUnit); ok && time.Duration(unit) == time.Minute {
			l.minutes = minutes
			return l, rest + 2 - n
		}
	}
	return l, used
}

// count reads a number, in digits or as a word.
func (r *reading) count(n int) (int, bool) {
	if i := r.at(n); i.kind == aNumber {
		return i.n[0], !i.ordinal
	}
	return r.at(n).as(aNumeral)
}

// day reads a day that is written in numbers, with the name of its month, or as a weekday.
func (r *reading) day(w *written) bool {
	switch i := r.at(0); i.kind {
	case anISODate:
		r.take(1)
		r.dated(w, i.n[0], i.n[1], i.n[2])
		return true
	case digitsPair:
		return r.numericDay(w, i)
	case aNumber:
		gap := r.fillers(1)
		month, ok := r.at(1 + gap).as(aMonth)
		if !ok || i.digits > 2 {
			return false
		}
		r.take(2 + gap)
		r.dated(w, r.year(), month, i.n[0])
		return true
	}
	if month, ok := r.at(0).as(aMonth); ok && r.american {
		gap := r.fillers(1)
		if i := r.at(1 + gap); i.kind == aNumber && i.digits <= 2 {
			r.take(2 + gap)
			r.dated(w, r.year(), month, i.n[0])
			return true
		}
	}
	return r.weekday(w)
}

// year reads a year, after "of" in the languages that have it; 0 for none.
func (r *reading) year() int {
	gap := r.fillers(0)
	if i := r.at(gap); i.kind == aNumber && i.digits == 4 {
		r.take(gap + 1)
		return cmp.Or(i.n[0], -1)
	}
	return 0
}

// numericDay reads 27.3.2026, 27/3 and the like, the day first. In English that is asked about where it decides.
func (r *reading) numericDay(w *written, i item) bool {
	first, second, year := i.n[0], i.n[1], i.n[2]
	switch {
	case i.sign == '-' && year == 0, i.sign == '.' && year == 0 && (r.american || r.dotted(0, false)):
		return false
	case r.american && first <= 12 && second <= 12 && first != second:
		r.err = coalition.Wrong("time_day_order")
		return true
	case r.american && year == 0 && first != second:
		return false
	case r.american && second > 12:
		first, second = second, first
	}
	r.take(1)
	r.dated(w, year, second, first)
	return true
}

func (r *reading) dated(w *written, year, month, day int) {
	set(r, &w.date, coalition.Date{Year: year, Month: time.Month(month), Day: day})
}

// weekday reads a weekday with "next" before or after it.
func (r *reading) weekday(w *written) bool {
	n, next := 0, kind(0)
	for _, k := range []kind{aNext, aFollowing} {
		if r.is(0, k) {
			n, next = 1, k
		}
	}
	n += r.fillers(n)
	day, ok := r.at(n).as(aWeekday)
	if !ok {
		return false
	}
	r.take(n + 1)
	for _, k := range []kind{aNext, aFollowing} {
		if next == 0 && r.is(0, k) {
			next = k
			r.take(1)
			break
		}
	}
	w.next = next
	set(r, &w.weekday, time.Weekday(day))
	return true
}

// word reads a word that is a part by itself, or means nothing.
func (r *reading) word(w *written) bool {
	i := r.at(0)
	if days, ok := i.as(aRelativeDay); ok {
		set(r, &w.relative, days)
	} else if part, ok := i.as(aPartOfDay); ok {
		r.part(w, partOfDay(part))
	} else if at, ok := i.as(aSpan); ok {
		set(r, &w.relative, r.spans[at].days)
		r.part(w, r.spans[at].part)
	} else if !r.is(0, aFiller) {
		return false
	}
	r.take(1)
	return true
}

func (r *reading) part(w *written, part partOfDay) {
	if w.part != noPart {
		r.err = errNotRead
	}
	w.part = part
}

// deadline returns the items without the word before a deadline that they begin with.
func deadline(items []item) []item {
	if len(items) > 0 && slices.ContainsFunc(items[0].means, func(m meaning) bool { return m.kind == aBy }) {
		return items[1:]
	}
	return items
}
