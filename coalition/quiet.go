package coalition

import "time"

// Quiet are the hours of each day in which a person is not to be reminded, by a clock in a zone that is named elsewhere:
// from one time until another, in minutes after midnight, over midnight when Until is not after From. The zero value, and
// any with both the same, is no quiet hours.
type Quiet struct{ From, Until int }

// MaxQuiet is how long quiet hours may be: what is left of a day must hold the reminders that are moved out of them, also
// on a day that a change of clocks makes shorter.
const MaxQuiet = 18 * time.Hour

const minutesADay = 24 * 60

// None reports whether there are no quiet hours.
func (q Quiet) None() bool { return q.From == q.Until }

// Valid returns nil, or the Error that says what is wrong with the hours: quiet_long (with Max, in hours).
func (q Quiet) Valid() error {
	for _, at := range []int{q.From, q.Until} {
		if at < 0 || at >= minutesADay {
			return Wrong("quiet_unreadable", "Typed", "")
		}
	}
	if length := time.Duration((q.Until-q.From+minutesADay)%minutesADay) * time.Minute; length > MaxQuiet {
		return Wrong("quiet_long", "Max", int(MaxQuiet.Hours()))
	}
	return nil
}

// onDay returns the wall time of a minute of a day.
func onDay(d Date, minute int) WallTime { return WallTime{d, minute / 60, minute % 60} }

// Around returns the quiet hours that an instant lies in, as clocks in the zone show them; false when it lies in none. Their
// end is no longer quiet.
func (q Quiet) Around(t time.Time, zone *time.Location) (from, until time.Time, in bool) {
	if q.None() {
		return from, until, false
	}
	today := DateOf(t.In(zone))
	for _, day := range []Date{today.AddDays(-1), today} {
		last := day
		if q.Until < q.From {
			last = day.AddDays(1)
		}
		from, _ = onDay(day, q.From).In(zone)
		until, _ = onDay(last, q.Until).In(zone)
		if !t.Before(from) && t.Before(until) {
			return from, until, true
		}
	}
	return time.Time{}, time.Time{}, false
}

// Spare moves a reminder of a meeting out of quiet hours: to the last minute before them, or when that is past at now,
// to their end if the meeting begins later. A reminder of a meeting that begins within them stays where it is: it is never
// swallowed.
func (q Quiet) Spare(at, meeting, now time.Time, zone *time.Location) time.Time {
	from, until, in := q.Around(at, zone)
	if !in {
		return at
	}
	before := from.Add(-time.Minute)
	switch {
	case before.After(now):
		return before
	case until.Before(meeting):
		return until
	}
	return at
}
