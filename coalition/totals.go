package coalition

import (
	"maps"
	"slices"
	"time"
)

// Grouping is what the rows of totals stand for.
type Grouping string

const (
	ByCapability Grouping = "capability"
	ByDelegation Grouping = "delegation"
	ByStrength   Grouping = "strength"
	ByReadiness  Grouping = "readiness" // what is in place by when
)

// Question is what is asked of the totals. Zero fields ask about everything.
type Question struct {
	By         Grouping
	Capability CapabilityID // 0: all
	Within     Readiness    // ReadyUnknown: however late
	Now        time.Time
}

// Columns are amounts of one capability by strength. They are printed side by side and never added: a
// pledge is recorded, and not totalled with commitments (OCHA FTS).
type Columns struct {
	Possible, Offered, Committed Sum
}

// Of returns the column of a strength.
func (c Columns) Of(s Strength) Sum {
	switch s {
	case Possible:
		return c.Possible
	case Offered:
		return c.Offered
	}
	return c.Committed
}

// Empty reports whether no pledge stands in any column.
func (c Columns) Empty() bool {
	return c.Possible.Pledges+c.Offered.Pledges+c.Committed.Pledges == 0
}

// Plus returns the columns of two disjoint sets of pledges together.
func (c Columns) Plus(o Columns) Columns {
	return Columns{c.Possible.Plus(o.Possible), c.Offered.Plus(o.Offered), c.Committed.Plus(o.Committed)}
}

func (c *Columns) add(t Terms) {
	switch t.Strength {
	case Possible:
		c.Possible = c.Possible.Add(t.Quantity)
	case Offered:
		c.Offered = c.Offered.Add(t.Quantity)
	case Committed:
		c.Committed = c.Committed.Add(t.Quantity)
	}
}

// Total is what the live pledges of one capability add up to.
type Total struct {
	Capability Capability
	Columns    Columns // all that everyone of the audience's level may see
	Shares     []Share // by delegation, in the order of their codes, the unnamed one last
	Steps      []Step  // by readiness, the earliest first, what is not known last; nil unless asked for
	Own        Columns // the caller's own that others of the level do not see; in none of the above
}

// Share is what one delegation, or all the unnamed together, contribute to a Total.
type Share struct {
	Delegation Delegation // zero in the unnamed one
	Unnamed    bool
	Columns    Columns
}

// Step is what is in place at an instant: all that was there before, too.
type Step struct {
	At      time.Time // zero for what nobody knows the time of, which stands for itself
	Columns Columns
}

// Totals are an answer to a Question, with what must be printed beside it.
type Totals struct {
	Question   Question
	Audience   Audience
	Activation time.Time // the instant readiness was counted from
	Totals     []Total   // in the coalition's order; capabilities without a live pledge are left out
}

// Totals returns what the live pledges that the audience may see add up to.
func (v View) Totals(q Question) Totals {
	out := Totals{Question: q, Audience: v.Audience, Activation: v.Coalition.ClockStart(q.Now)}
	for _, c := range v.Capabilities {
		if q.Capability != 0 && q.Capability != c.ID {
			continue
		}
		if t, any := v.total(c, q, out.Activation); any {
			out.Totals = append(out.Totals, t)
		}
	}
	return out
}

func (v View) total(c Capability, q Question, activation time.Time) (Total, bool) {
	t, any := Total{Capability: c}, false
	for _, p := range v.Pledges { // ordered by delegation, the masked ones last
		if !v.counts(p, c, q, activation) {
			continue
		}
		any = true
		if p.Hidden {
			t.Own.add(p.Shown.Terms)
			continue
		}
		t.Columns.add(p.Shown.Terms)
		t.share(v, p).add(p.Shown.Terms)
	}
	t.unnamedLast()
	if q.By == ByReadiness {
		t.Steps = v.steps(c, q, activation)
	}
	return t, any
}

// steps returns what of a capability is in place by when: a step for each instant at which something comes.
func (v View) steps(c Capability, q Question, activation time.Time) []Step {
	comes := map[time.Time]*Columns{}
	for _, p := range v.Pledges {
		if !v.counts(p, c, q, activation) || p.Hidden {
			continue
		}
		at, _ := p.Shown.Readiness.InPlace(activation, v.Coalition.Zone)
		at = at.UTC()
		if comes[at] == nil {
			comes[at] = &Columns{}
		}
		comes[at].add(p.Shown.Terms)
	}
	var out []Step
	var there Columns
	for _, at := range slices.SortedFunc(maps.Keys(comes), time.Time.Compare) {
		if !at.IsZero() {
			there = there.Plus(*comes[at])
			out = append(out, Step{at, there})
		}
	}
	if unknown := comes[time.Time{}]; unknown != nil {
		out = append(out, Step{Columns: *unknown})
	}
	return out
}

// counts reports whether a pledge is among those that are asked about.
func (v View) counts(p Seen, c Capability, q Question, activation time.Time) bool {
	return p.Capability == c.ID && p.Shown.Exit == Live && p.Shown.Readiness.Within(q.Within, activation, v.Coalition.Zone)
}

// share returns the columns of the row that p belongs to. Outside organisers a pledge that is not
// named stands in the one unnamed row, its own delegation's view included.
func (t *Total) share(v View, p Seen) *Columns {
	unnamed := p.Masked || !v.Audience.IsOrganisers() && !(p.Shown.Named && p.Current.Named)
	for i := range t.Shares {
		if s := &t.Shares[i]; s.Unnamed == unnamed && (unnamed || s.Delegation.ID == p.Delegation) {
			return &s.Columns
		}
	}
	s := Share{Unnamed: unnamed}
	if !unnamed {
		s.Delegation = v.Delegation(p.Delegation)
	}
	t.Shares = append(t.Shares, s)
	return &t.Shares[len(t.Shares)-1].Columns
}

func (t *Total) unnamedLast() {
	for i, s := range t.Shares {
		if s.Unnamed {
			t.Shares = append(append(t.Shares[:i:i], t.Shares[i+1:]...), s)
			return
		}
	}
}
