package coalition

import "github.com/shopspring/decimal"

// Unlock is what one further delegation would bring in by committing, at once and without a condition.
type Unlock struct {
	Amount  decimal.Decimal // the least that makes more count, low amounts being taken
	Total   decimal.Decimal // what is committed of the capability then, the amount itself included
	Pledges int             // how many more count
}

// Unlock returns what a further commitment of a capability would bring in; nil when none would bring in any.
func (c Count) Unlock(of Capability) *Unlock {
	amount, larger, any := c.low.unlock(of.ID, c.lowest, fix(decimal.New(1, -of.Unit.Decimals())))
	if !any {
		return nil
	}
	out, total := &Unlock{Amount: amount.decimal()}, amount
	for i, it := range c.low.items {
		if larger[i] && !c.lowest[i] {
			out.Pledges++
		}
		if it.capability != of.ID {
			continue
		}
		total = total.plus(it.delivered)
		if larger[i] && it.firm {
			total = total.plus(it.amount)
		}
	}
	out.Total = total.decimal()
	return out
}

// further has one further delegation commit an amount of a capability; nothing is none.
func (r *run) further(c CapabilityID, amount fixed) {
	for _, t := range r.of[c] {
		t.more = r.money.tell(c, amount, t.currency)
		if t.count && amount.positive() {
			t.more = one
		}
	}
}

// unlock returns the least amount of a capability with which one further delegation makes the largest set larger,
// and that set; false when none does. smallest is the least that can be committed, of which every amount is a multiple.
func (r *run) unlock(c CapabilityID, largest []bool, smallest fixed) (fixed, []bool, bool) {
	tallies := r.of[c]
	if len(tallies) == 0 {
		return fixed{}, nil, false
	}
	defer func() { r.further(c, fixed{}) }()
	needed := smallest
	for _, t := range tallies {
		for _, a := range t.asks { // as much as they ask for is enough for all
			needed = larger(needed, r.money.takes(c, a.needs[len(a.needs)-1].amount, t.currency, smallest))
		}
	}
	have := 0
	for _, in := range largest {
		if in {
			have++
		}
	}
	r.further(c, needed)
	r.largest()
	if r.size == have {
		return fixed{}, nil, false
	}
	for { // less and less of it, as long as something is still gained
		needed = smallest
		for _, t := range tallies {
			needed = larger(needed, r.money.takes(c, r.neediest(t), t.currency, smallest))
		}
		less := needed.minus(smallest)
		if less.positive() {
			r.further(c, less)
			for _, t := range tallies {
				r.drop(t)
			}
			r.settle(-1, r.drop)
		}
		if !less.positive() || r.size == have {
			r.further(c, needed)
			return needed, r.largest(), true
		}
	}
}

// neediest is the most that something which is in lacks of a tally of amounts.
func (r *run) neediest(t *tally) fixed {
	for !t.count && len(t.queue) > 0 {
		a := t.queue[0]
		before := a.takes
		if !r.items[a.next(-1).item].in {
			t.move() // dropped for another reason; it does not come back
			t.look()
			continue
		}
		if t.look(); t.queue[0] == a && a.takes == before {
			return larger(fixed{}, before.minus(t.sum))
		}
	}
	return fixed{}
}
