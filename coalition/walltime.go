package coalition

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a day of the calendar, in no zone. The zero value means no date.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf returns the day that t falls on in t's own zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// Valid reports whether the calendar has the day: 30 February and the zero value are not days.
func (d Date) Valid() bool {
	return d != Date{} && DateOf(time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC)) == d
}

// AddDays returns the day n days later.
func (d Date) AddDays(n int) Date {
	return DateOf(time.Date(d.Year, d.Month, d.Day+n, 12, 0, 0, 0, time.UTC))
}

// Before reports whether d is an earlier day than o.
func (d Date) Before(o Date) bool {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day)) < 0
}

// String returns the ISO 8601 form, 2026-03-27.
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// WallTime is what a clock on the wall shows, to the minute, in a zone that is named elsewhere.
type WallTime struct {
	Date
	Hour, Minute int
}

// WallTimeOf returns what a clock in t's own zone shows at t, seconds cut off.
func WallTimeOf(t time.Time) WallTime { return WallTime{DateOf(t), t.Hour(), t.Minute()} }

// String returns the ISO 8601 form without a zone, 2026-03-27T10:00.
func (w WallTime) String() string { return fmt.Sprintf("%sT%02d:%02d", w.Date, w.Hour, w.Minute) }

// Reading says how a wall time was turned into an instant, where a change of clocks leaves a choice.
type Reading string

const (
	Plain     Reading = ""          // the wall time exists once
	Skipped   Reading = "skipped"   // clocks go forward over it: the first instant after the gap is taken
	Ambiguous Reading = "ambiguous" // clocks go back over it: the first of its two instants is taken
)

// In returns the instant at which clocks in zone show w, and how it was read (DESIGN §2, rule 11).
func (w WallTime) In(zone *time.Location) (time.Time, Reading) {
	guess := time.Date(w.Year, w.Month, w.Day, w.Hour, w.Minute, 0, 0, zone)
	// Every offset that the zone has in the day around w is tried: the clock may show w at none,
	// one or two of the instants that they give.
	var first time.Time
	found := 0
	asUTC := time.Date(w.Year, w.Month, w.Day, w.Hour, w.Minute, 0, 0, time.UTC)
	for _, offset := range offsetsAround(guess) {
		t := asUTC.Add(-offset).In(zone)
		if WallTimeOf(t) != WallTimeOf(asUTC) {
			continue
		}
		if found == 0 || t.Before(first) {
			first = t
		}
		found++
	}
	switch found {
	case 0:
		return endOfGap(guess), Skipped
	case 1:
		return first, Plain
	}
	return first, Ambiguous
}

// offsetsAround returns the distinct offsets from UTC within a day of t.
func offsetsAround(t time.Time) []time.Duration {
	var out []time.Duration
	for _, at := range []time.Time{t.Add(-24 * time.Hour), t.Add(24 * time.Hour)} {
		_, seconds := at.Zone()
		offset := time.Duration(seconds) * time.Second
		if len(out) == 0 || out[0] != offset {
			out = append(out, offset)
		}
	}
	return out
}

// endOfGap returns the first instant after the change of clocks next to t.
func endOfGap(t time.Time) time.Time {
	before, after := t.Add(-24*time.Hour), t.Add(24*time.Hour)
	_, old := before.Zone()
	for after.Sub(before) > time.Second {
		middle := before.Add(after.Sub(before) / 2)
		if _, offset := middle.Zone(); offset == old {
			before = middle
		} else {
			after = middle
		}
	}
	return after.Truncate(time.Second)
}

// AddDays returns the instant n calendar days after t in t's zone, at the same wall time.
func AddDays(t time.Time, n int) time.Time {
	w := WallTimeOf(t)
	w.Date = w.Date.AddDays(n)
	at, _ := w.In(t.Location())
	return at.Add(t.Sub(t.Truncate(time.Minute)))
}
