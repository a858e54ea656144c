package coalition

import "time"

// Seat is where a delegation is taken to read its clocks.
type Seat struct {
	Delegation Delegation
	Zone       *time.Location
}

// HourShift is what the hour of a series' meeting is where one delegation sits, if it is another than at the meeting before
// because clocks have changed there and not in the meeting's zone, or the other way round.
type HourShift struct {
	Seat
	Is  WallTime // what the clock shows there when the meeting begins
	Was WallTime // what it would show, had both places kept the distance that their clocks were apart before
}

// HourShifts compares two meetings that begin at before and at in a zone, and returns the seats for which the hour shifts,
// in their order. 10:00 in Paris is 04:00 in New York, but 05:00 in two weeks of March. That a meeting was moved is no
// shift.
func HourShifts(before, at time.Time, zone *time.Location, seats []Seat) []HourShift {
	var out []HourShift
	apart := func(t time.Time, there *time.Location) time.Duration {
		_, here := t.In(zone).Zone()
		_, offset := t.In(there).Zone()
		return time.Duration(offset-here) * time.Second
	}
	for _, s := range seats {
		if shift := apart(at, s.Zone) - apart(before, s.Zone); shift != 0 {
			_, offset := at.In(s.Zone).Zone()
			is := at.UTC().Add(time.Duration(offset) * time.Second) // in UTC, where the clock shows the other hour, too
			out = append(out, HourShift{s, WallTimeOf(is), WallTimeOf(is.Add(-shift))})
		}
	}
	return out
}
