package coalition

import "time"

// Counting says what of a pledge counts under an assumption. What has been delivered always does; Low and High say
// whether the rest does when every quantity is taken at its low end, and at its high end. Low implies High.
type Counting struct {
	Low, High bool
	Mutual    bool // it and others count only because they count on each other
}

// Count is what counts of a view's pledges under an assumption.
type Count struct {
	Assume Assumption
	of     []Counting // by the index of the view's pledges
	low    *run
	lowest []bool // what counts in the run with low amounts, by the run's items
	runs   []int  // the run's items as indices of the view's pledges
}

// Of returns what counts of the view's nth pledge.
func (c Count) Of(n int) Counting { return c.of[n] }

// Count returns what of each pledge counts, when readiness is counted from activation.
//
// A pledge that has exited counts for nothing. Those that only the audience's own delegation sees are held against
// what its level sees, and count for nobody's threshold, so that they change nothing that stands beside them.
func (v View) Count(assume Assumption, activation time.Time) Count {
	out := Count{Assume: assume, of: make([]Counting, len(v.Pledges))}
	holds := v.holding(assume)
	var low, high []item
	var hidden []int
	for i := range v.Pledges {
		p := &v.Pledges[i]
		switch {
		case p.Shown.Exit != Live:
		case p.Hidden:
			hidden = append(hidden, i)
		default:
			it := v.item(p, holds, activation)
			rest := p.Shown.rest()
			it.amount = fix(rest.Low)
			low = append(low, it)
			it.amount = fix(rest.High)
			high = append(high, it)
			out.runs = append(out.runs, i)
		}
	}
	money := v.exchange()
	out.low = newRun(low, money)
	highRun := newRun(high, money)
	out.lowest = out.low.largest()
	highest := highRun.largest()
	for n, i := range out.runs {
		out.of[i].Low, out.of[i].High = out.lowest[n], highest[n]
	}
	for _, i := range hidden {
		it := v.item(&v.Pledges[i], holds, activation)
		out.of[i].Low, out.of[i].High = out.low.admits(it), highRun.admits(it)
	}
	leastLow, leastHigh := out.low.least(), highRun.least()
	for n, i := range out.runs {
		out.of[i].Mutual = out.lowest[n] && !leastLow[n] || highest[n] && !leastHigh[n]
	}
	return out
}

// holding returns which conditions are met or taken as met.
func (v View) holding(assume Assumption) map[ConditionID]bool {
	out := make(map[ConditionID]bool, len(v.Conditions))
	for _, c := range v.Conditions {
		out[c.ID] = assume.takes(c)
	}
	return out
}

func (v View) item(p *Seen, holds map[ConditionID]bool, activation time.Time) item {
	t := &p.Shown.Terms
	it := item{
		owner: p.Delegation, capability: p.Capability, holds: true,
		firm: t.Strength.Firm(), delivered: fix(t.Delivered),
	}
	if !v.Audience.IsOrganisers() && !(p.Shown.Named && p.Current.Named) {
		it.owner = 0
	}
	it.at, _ = t.Readiness.InPlace(activation, v.Coalition.Zone)
	for _, c := range t.Conditions {
		it.holds = it.holds && (c.Waived || holds[c.Condition])
	}
	for _, each := range t.Thresholds {
		deadline, _ := each.Within.InPlace(activation, v.Coalition.Zone)
		it.asks = append(it.asks, ask{each, deadline})
	}
	return it
}

// admits reports whether an item that is not in the run would count beside what does.
func (r *run) admits(it item) bool {
	if !it.holds {
		return false
	}
	for _, a := range it.asks {
		t := r.tally(a)
		if !t.enough(t.takes(r.seats[it.owner], fix(a.AtLeast))) {
			return false
		}
	}
	return true
}

// tally returns what counts for an ask, whether the run has it or not.
func (r *run) tally(a ask) *tally {
	t := r.newTally(a)
	for i := range r.items {
		it := &r.items[i]
		if it.owner == 0 || !r.counts(t, it.capability) {
			continue
		}
		if it.delivered.positive() {
			t.change(it.seat, r.money.tell(it.capability, it.delivered, t.currency), +1)
		}
		if it.in && it.firm && (supply{at: it.at}).by(a.deadline) {
			t.change(it.seat, r.money.tell(it.capability, it.amount, t.currency), +1)
		}
	}
	return t
}
