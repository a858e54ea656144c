package coalition

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"time"

	"github.com/shopspring/decimal"
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
	Assume     Assumption
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

// Standing are the strengths that have a column: what is allocated or delivered is committed.
var Standing = []Strength{Possible, Offered, Committed}

// Empty reports whether no pledge stands in any column.
func (c Columns) Empty() bool {
	return c.Possible.Pledges+c.Offered.Pledges+c.Committed.Pledges == 0
}

// Equal reports whether two columns say the same.
func (c Columns) Equal(o Columns) bool {
	return c.Possible.Equal(o.Possible) && c.Offered.Equal(o.Offered) && c.Committed.Equal(o.Committed)
}

// Plus returns the columns of two disjoint sets of pledges together.
func (c Columns) Plus(o Columns) Columns {
	return Columns{c.Possible.Plus(o.Possible), c.Offered.Plus(o.Offered), c.Committed.Plus(o.Committed)}
}

// column returns the column of a strength.
func (c *Columns) column(s Strength) *Sum {
	switch s {
	case Possible:
		return &c.Possible
	case Offered:
		return &c.Offered
	}
	return &c.Committed
}

// add adds what counts of a pledge.
func (c *Columns) add(a amounts) {
	if !a.delivered.IsZero() {
		c.Committed = c.Committed.Plus(Sum{Low: a.delivered, High: a.delivered, Pledges: 1})
	}
	if column := c.column(a.strength); a.any {
		*column = column.Plus(Sum{a.rest.Low, a.rest.High, a.open, a.undisclosed, 1})
		if !a.delivered.IsZero() && column == &c.Committed {
			column.Pledges-- // it is one
		}
	}
}

// StandsIn reports whether something of the terms stands in the column of a strength: what has been delivered is committed,
// whatever is still to come.
func (t Terms) StandsIn(column Strength) bool {
	var c Columns
	c.add(t.amounts(Counting{Low: true, High: true}))
	return c.Of(column).Pledges > 0
}

// ToCome reports whether something of the terms is still to come: not all has been delivered.
func (t Terms) ToCome() bool { return t.amounts(Counting{Low: true, High: true}).any }

// amounts are what counts of one pledge: what has been delivered, and at its strength what is still to come.
type amounts struct {
	delivered   decimal.Decimal
	strength    Strength
	rest        Span
	any         bool // something of what is still to come counts
	open        bool
	undisclosed int
}

// amounts returns what counts of the terms. Of what is still to come the low end counts if it does in the run with
// low amounts, else nothing.
func (t Terms) amounts(n Counting) amounts {
	a := amounts{delivered: t.Delivered, strength: t.Strength, any: n.High}
	left := t.rest()
	switch {
	case !n.High:
	case t.Quantity.Undisclosed:
		a.undisclosed = 1
	case left.High.IsZero() && !t.Quantity.Open: // all of it has been handed over
		a.any = false
	default:
		a.rest.High, a.open = left.High, t.Quantity.Open
		if n.Low {
			a.rest.Low = left.Low
		}
	}
	return a
}

// Total is what the live pledges of one capability add up to.
type Total struct {
	Capability Capability
	Columns    Columns // all that everyone of the audience's level may see
	Shares     []Share // by delegation, in the order of their codes, the unnamed one last
	Steps      []Step  // by readiness, the earliest first, what is not known last; nil unless asked for
	Own        Columns // the caller's own that others of the level do not see; in none of the above
	Allocated  Sum     // of the committed: what organisers have a place for, and has not been delivered
	Delivered  Sum     // of the committed: what has been handed over
	Waiting    Columns // what does not count, or not yet: its conditions or thresholds do not hold
	Mutual     Sum     // of what counts: what does only because pledges count on each other
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
	Ready   Readiness // what pledges say that comes then; unknown for what nobody knows
	Columns Columns
}

// Totals are an answer to a Question, with what must be printed beside it.
type Totals struct {
	Question   Question
	Audience   Audience
	Activation time.Time // the instant readiness was counted from
	Taken      []Taken   // the conditions that were named as met
	Totals     []Total   // in the coalition's order; capabilities without a live pledge are left out
}

// Totals returns what the live pledges that the audience may see add up to.
func (v View) Totals(q Question) Totals {
	out := Totals{Question: q, Audience: v.Audience, Activation: v.Coalition.ClockStart(q.Now), Taken: v.Taken(q.Assume)}
	count := v.Count(q.Assume, out.Activation)
	for _, c := range v.Capabilities {
		if q.Capability != 0 && q.Capability != c.ID {
			continue
		}
		if t, any := v.total(c, q, count, out.Activation); any {
			out.Totals = append(out.Totals, t)
		}
	}
	return out
}

func (v View) total(c Capability, q Question, count Count, activation time.Time) (Total, bool) {
	t, any := Total{Capability: c}, false
	rows := v.newRows()
	for i, p := range v.of(c.ID) { // ordered by delegation, the masked ones last
		if p.Shown.Exit != Live {
			continue
		}
		n := count.Of(i)
		if !p.Shown.Readiness.Within(q.Within, activation, v.Coalition.Zone) {
			n = Counting{} // what has been delivered is in place
			if p.Shown.Delivered.IsZero() {
				continue
			}
		} else if p.Hidden { // its delegation reads all of it, whatever it hangs on
			n = Counting{Low: true, High: true}
		} else if !n.High {
			t.Waiting.add(p.Shown.amounts(Counting{Low: true, High: true}).toCome())
		}
		any = true
		a := p.Shown.amounts(n)
		if p.Hidden {
			t.Own.add(a)
			continue
		}
		t.Columns.add(a)
		if a.any || !a.delivered.IsZero() {
			v.shareOf(&t, p, rows).add(a)
		}
		t.note(a, n)
	}
	t.unnamedLast()
	if q.By == ByReadiness {
		t.Steps = v.steps(c, q, count, activation)
	}
	return t, any
}

// toCome leaves out what has been delivered.
func (a amounts) toCome() amounts {
	a.delivered = decimal.Zero
	return a
}

// note adds what counts of a pledge to what is told of the committed, and of what counts on each other.
func (t *Total) note(a amounts, n Counting) {
	rest := Sum{a.rest.Low, a.rest.High, a.open, a.undisclosed, 1}
	if a.strength == Allocated && a.any {
		t.Allocated = t.Allocated.Plus(rest)
	}
	if !a.delivered.IsZero() {
		t.Delivered = t.Delivered.Plus(Sum{Low: a.delivered, High: a.delivered, Pledges: 1})
	}
	if n.Mutual {
		t.Mutual = t.Mutual.Plus(rest)
	}
}

// of yields the view's pledges of a capability, which stand together, by their place in the view.
func (v View) of(c CapabilityID) iter.Seq2[int, *Seen] {
	place := rank(v.Capabilities, func(c Capability) CapabilityID { return c.ID })
	first, _ := slices.BinarySearchFunc(v.Pledges, place[c], func(p Seen, at int) int { return cmp.Compare(place[p.Capability], at) })
	return func(yield func(int, *Seen) bool) {
		for i := first; i < len(v.Pledges) && v.Pledges[i].Capability == c && yield(i, &v.Pledges[i]); i++ {
		}
	}
}

// steps returns what of a capability is in place by when: a step for each instant at which something comes. What has
// been delivered is there from the start.
func (v View) steps(c Capability, q Question, count Count, activation time.Time) []Step {
	comes := map[time.Time]*Step{}
	come := func(at time.Time, ready Readiness, a amounts) {
		at = at.UTC()
		if comes[at] == nil {
			comes[at] = &Step{At: at, Ready: ready}
		}
		comes[at].Columns.add(a)
	}
	start := activation
	if q.Now.Before(start) {
		start = q.Now
	}
	for i, p := range v.of(c.ID) {
		if p.Shown.Exit != Live || p.Hidden {
			continue
		}
		a := p.Shown.amounts(count.Of(i))
		if !a.delivered.IsZero() {
			come(start, Readiness{Kind: ReadyHours}, amounts{delivered: a.delivered})
		}
		if a.any && p.Shown.Readiness.Within(q.Within, activation, v.Coalition.Zone) {
			at, _ := p.Shown.Readiness.InPlace(activation, v.Coalition.Zone)
			come(at, p.Shown.Readiness, a.toCome())
		}
	}
	var out []Step
	var there Columns
	for _, at := range slices.SortedFunc(maps.Keys(comes), time.Time.Compare) {
		if !at.IsZero() {
			there = there.Plus(comes[at].Columns)
			out = append(out, Step{at, comes[at].Ready, there})
		}
	}
	if unknown := comes[time.Time{}]; unknown != nil {
		out = append(out, *unknown)
	}
	return out
}

// shareOf returns the columns of the row that p belongs to. Outside organisers a pledge that is not
// named stands in the one unnamed row, its own delegation's view included.
func (v View) shareOf(t *Total, p *Seen, rows *rows) *Columns {
	var of DelegationID // 0: the unnamed one
	if !p.Masked && (v.Audience.IsOrganisers() || p.Shown.Named && p.Current.Named) {
		of = p.Delegation
	}
	i, known := rows.of[of]
	if !known {
		i, rows.of[of] = len(t.Shares), len(t.Shares)
		t.Shares = append(t.Shares, Share{Unnamed: of == 0})
		if of != 0 {
			t.Shares[i].Delegation = v.Delegations[rows.delegation[of]]
		}
	}
	return &t.Shares[i].Columns
}

// rows say where things are, so that nobody looks for them among all: the rows of a Total by delegation, and the
// delegations of the view.
type rows struct{ of, delegation map[DelegationID]int }

func (v View) newRows() *rows {
	return &rows{map[DelegationID]int{}, rank(v.Delegations, func(d Delegation) DelegationID { return d.ID })}
}

func (t *Total) unnamedLast() {
	for i, s := range t.Shares {
		if s.Unnamed {
			t.Shares = append(append(t.Shares[:i:i], t.Shares[i+1:]...), s)
			return
		}
	}
}
