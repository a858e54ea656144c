package coalition

import (
	"cmp"
	"slices"
	"time"
)

// Since is what has changed of what an audience may know between two states of a ledger.
type Since struct {
	Question   Question // its Now is the later of the two
	From       time.Time
	Audience   Audience
	Activation time.Time  // the later one's
	Taken      []Taken    // the conditions that were named as met
	Totals     []Moved    // the totals that differ, in the coalition's order
	Shares     []RowMoved // the rows of them that differ, if asked for by delegation
	New        []Seen     // pledges that were not there, or not for the audience
	Changed    []Altered
	Gone       []Seen // those that have left the totals, as they were
}

// RowMoved is what one delegation, or all the unnamed together, contribute to a total, as it was and as it is.
type RowMoved struct {
	Moved
	Delegation Delegation // zero for the unnamed
	Unnamed    bool
}

// Altered is a pledge that says something else than it did.
type Altered struct {
	Was Terms
	Is  Seen
}

// Since returns what has changed from one state of a coalition's ledger to the present one. Pledges that are not named
// stand in the totals alone: nobody can tell which is which.
//
// Each state is counted at its own instant, as it was or would have been told of then. Where the question asks for what is in
// place within a time, a pledge that is not in either state is left out.
func (v View) Since(before View, from time.Time, q Question) Since {
	out := Since{Question: q, From: from, Audience: v.Audience, Activation: v.Coalition.ClockStart(q.Now), Taken: v.Taken(q.Assume)}
	then := map[string]Seen{}
	for _, p := range before.Pledges {
		if !p.Masked && p.Shown.Exit == Live {
			then[p.Code] = p
		}
	}
	timely := func(v View, p Seen) bool {
		return !p.Shown.Delivered.IsZero() || p.Shown.Readiness.Within(q.Within, v.Coalition.ClockStart(v.Now), v.Coalition.Zone)
	}
	for _, p := range v.Pledges {
		was, there := then[p.Code]
		switch {
		case p.Masked, q.Capability != 0 && p.Capability != q.Capability:
		case !timely(v, p) && !(there && timely(before, was)):
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
	if q.By == ByDelegation {
		out.Shares = sharesMoved(before, v, q)
	}
	return out
}

// sharesMoved returns the rows of totals that differ between two views, by capability and then as the totals have them;
// those that are no longer there come last.
func sharesMoved(before, after View, q Question) []RowMoved {
	type row struct {
		capability CapabilityID
		delegation DelegationID // 0: the unnamed
	}
	var order []row
	rows := map[row]*RowMoved{}
	read := func(v View, keep func(*RowMoved, Columns)) {
		q.Now = v.Now
		for _, total := range v.Totals(q).Totals {
			for _, share := range total.Shares {
				at := row{total.Capability.ID, share.Delegation.ID}
				if rows[at] == nil {
					order = append(order, at)
					rows[at] = &RowMoved{Moved{Capability: total.Capability}, share.Delegation, share.Unnamed}
				}
				keep(rows[at], share.Columns)
			}
		}
	}
	read(after, func(s *RowMoved, c Columns) { s.After = c })
	read(before, func(s *RowMoved, c Columns) { s.Before = c })
	place := rank(after.Capabilities, func(c Capability) CapabilityID { return c.ID })
	slices.SortStableFunc(order, func(x, y row) int { return cmp.Compare(place[x.capability], place[y.capability]) })
	var out []RowMoved
	for _, at := range order {
		if s := rows[at]; !s.Before.Equal(s.After) {
			out = append(out, *s)
		}
	}
	return out
}

// Touched returns the capabilities of which pledges are new, changed or gone, in the coalition's order.
func (s Since) Touched(v View) []Capability {
	touched := map[CapabilityID]bool{}
	for _, p := range slices.Concat(s.New, s.Gone) {
		touched[p.Capability] = true
	}
	for _, c := range s.Changed {
		touched[c.Is.Capability] = true
	}
	return slices.DeleteFunc(slices.Clone(v.Capabilities), func(c Capability) bool { return !touched[c.ID] })
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
