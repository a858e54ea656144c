package coalition

import (
	"slices"
	"time"
)

// Outage is a time in which the bot was out of reach: whoever pressed a button was not heard.
type Outage struct{ Began, Ended time.Time }

// OutageAfter is how long the bot can be unheard of until that counts as an outage. Muster's own figure, the same as
// LateAfter: a restart takes a minute and a half at worst.
const OutageAfter = LateAfter

// lastStretch is the time before a deadline in which nobody may have been kept from breaking silence, and what an outage
// in it adds to the deadline besides its own length.
const lastStretch = time.Hour

// Extended returns a deadline moved by what the bot was out of reach before it: each outage that touches the last hour moves
// it by its length, as far as that lies after begun, and an hour. Outages that touch the last hour before the moved deadline
// move it again; none counts twice.
func Extended(begun, deadline time.Time, outages []Outage) time.Time {
	left := slices.SortedFunc(slices.Values(outages), func(x, y Outage) int { return x.Began.Compare(y.Began) })
	for {
		var out time.Duration
		var spared []Outage
		for _, o := range left {
			if o.Began.Before(begun) {
				o.Began = begun
			}
			if !o.Ended.After(o.Began) || !o.Began.Before(deadline) || !o.Ended.After(deadline.Add(-lastStretch)) {
				spared = append(spared, o)
				continue
			}
			out += o.Ended.Sub(o.Began)
		}
		if out == 0 {
			return deadline
		}
		deadline, left = deadline.Add(out+lastStretch), spared
	}
}
