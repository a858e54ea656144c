package coalition

import "time"

// Since is what has changed of what an audience may know between two states of a ledger.
type Since struct {
	From, Now  time.Time
	Audience   Audience
	Activation time.Time // now's
	Totals     []Moved   // the totals that differ, in the coalition's order
	New        []Seen    // pledges that were not there, or not for the audience
	Changed    []Altered
	Gone       []Seen // those that have left the totals, as they were
}

// Altered is a pledge that says something else than it did.
type Altered struct {
	Was Terms
	Is  Seen
}

// Since returns what has changed from one state of a coalition's ledger to the present one. Pledges that are not named
// stand in the totals alone: nobody can tell which is which.
func (v View) Since(before View, from, now time.Time) Since {
	out := Since{From: from, Now: now, Audience: v.Audience, Activation: v.Coalition.ClockStart(now)}
	then := map[string]Seen{}
	for _, p := range before.Pledges {
		if !p.Masked && p.Shown.Exit == Live {
			then[p.Code] = p
		}
	}
	for _, p := range v.Pledges {
		was, there := then[p.Code]
		switch {
		case p.Masked:
		case p.Shown.Exit != Live && there:
			out.Gone = append(out.Gone, p)
		case p.Shown.Exit != Live:
		case !there:
			out.New = append(out.New, p)
		case !was.Shown.Terms.Equal(p.Shown.Terms):
			out.Changed = append(out.Changed, Altered{was.Shown.Terms, p})
		}
	}
	out.Totals = totalsMoved(before, v, now)
	return out
}

// columnsOf returns the totals of a view by capability, with nothing assumed.
func columnsOf(v View, now time.Time) map[CapabilityID]Columns {
	out := map[CapabilityID]Columns{}
	for _, t := range v.Totals(Question{Now: now}).Totals {
		out[t.Capability.ID] = t.Columns
	}
	return out
}
