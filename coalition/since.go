package coalition

import "time"

// Since is what has changed of what an audience may know between two states of a ledger.
type Since struct {
	Question   Question // its Now is the later of the two
	From       time.Time
	Audience   Audience
	Activation time.Time // the later one's
	Taken      []Taken   // the conditions that were named as met
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
//
// Each state is counted at its own instant, as it was or would have been told of then. Of the question the capability
// and the assumption are heeded.
func (v View) Since(before View, from time.Time, q Question) Since {
	out := Since{Question: q, From: from, Audience: v.Audience, Activation: v.Coalition.ClockStart(q.Now), Taken: v.Taken(q.Assume)}
	then := map[string]Seen{}
	for _, p := range before.Pledges {
		if !p.Masked && p.Shown.Exit == Live {
			then[p.Code] = p
		}
	}
	for _, p := range v.Pledges {
		was, there := then[p.Code]
		switch {
		case p.Masked, q.Capability != 0 && p.Capability != q.Capability:
		case p.Shown.Exit != Live && there:
			out.Gone = append(out.Gone, p)
		case p.Shown.Exit != Live:
		case !there:
			out.New = append(out.New, p)
		case !v.readable(was).Equal(v.readable(p)):
			out.Changed = append(out.Changed, Altered{was.Shown.Terms, p})
		}
	}
	out.Totals = totalsMoved(before, v, q)
	return out
}

// readable returns what the audience reads of a pledge's terms: who may see it is for its delegation and organisers.
func (v View) readable(s Seen) Terms {
	t := s.Shown.Terms
	if !v.Audience.IsOrganisers() && !s.Mine {
		t.Release, t.Named = "", false
	}
	return t
}

// columnsOf returns the totals of a view by capability.
func columnsOf(v View, q Question) map[CapabilityID]Columns {
	out := map[CapabilityID]Columns{}
	for _, t := range v.Totals(q).Totals {
		out[t.Capability.ID] = t.Columns
	}
	return out
}
