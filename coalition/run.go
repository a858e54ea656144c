package coalition

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/shopspring/decimal"
)

// run finds which pledges count together, with one end of every quantity. Thresholds are monotone: the more
// counts, the more is reached. So there is one largest set in which all that is asked for is reached, found by
// starting with all and dropping what is not, and one least set, found by starting with none and adding what is.
//
// A tally for each distinct kind of threshold keeps what counts for it. A pledge that is dropped or added costs a
// step for each tally that it counts in and each delegation that asks something of it, not a walk through all.
type run struct {
	items   []item
	tallies []*tally                // by capability, then by deadline, those without one last
	of      map[CapabilityID][2]int // where a capability's tallies begin and end
	moved   []int                   // items whose drop or addition is still to be counted
	further further
	size    int // how many are in
}

// item is a pledge in a run.
type item struct {
	owner      DelegationID // 0: whoever it is, it counts for nobody's threshold
	capability CapabilityID
	at         time.Time // when it is in place; zero: nobody knows
	holds      bool      // its conditions do
	asks       []ask     // its thresholds

	firm      bool            // its delegation commits while it is in,
	amount    decimal.Decimal // and this counts
	delivered decimal.Decimal // counts whether it is in or not

	in    bool
	unmet int // thresholds not reached yet, while the set grows
}

// ask is a threshold with its deadline; zero: however late.
type ask struct {
	Threshold
	deadline time.Time
}

// further is one more delegation, which does not exist, that commits an amount of a capability at once.
type further struct {
	capability CapabilityID // 0: there is none
	amount     decimal.Decimal
	short      bool // by too little to notice: what needs all of the amount is not reached
}

// tally is what counts for all thresholds of a kind.
type tally struct {
	capability CapabilityID
	deadline   time.Time
	count      bool // delegations, not amounts

	sum  decimal.Decimal
	own  map[DelegationID]decimal.Decimal // of the sum; where delegations are counted, how often each commits
	asks []*asker
}

// asker is what one delegation's thresholds need of a tally, ascending. The first met are reached: the set grows
// from none of them, and shrinks from all.
type asker struct {
	owner DelegationID
	needs []need
	met   int
}

type need struct {
	amount decimal.Decimal
	item   int
}

func newRun(items []item) *run {
	type kind struct {
		capability CapabilityID
		deadline   int64
		count      bool
	}
	r := &run{items: items, of: map[CapabilityID][2]int{}}
	tallies, askers := map[kind]*tally{}, map[*tally]map[DelegationID]*asker{}
	for i, it := range items {
		for _, a := range it.asks {
			k := kind{a.Capability, math.MaxInt64, a.Count}
			if !a.deadline.IsZero() {
				k.deadline = a.deadline.Unix()
			}
			t := tallies[k]
			if t == nil {
				t = &tally{capability: a.Capability, deadline: a.deadline, count: a.Count}
				tallies[k], askers[t], r.tallies = t, map[DelegationID]*asker{}, append(r.tallies, t)
			}
			by := askers[t][it.owner]
			if by == nil {
				by = &asker{owner: it.owner}
				askers[t][it.owner], t.asks = by, append(t.asks, by)
			}
			by.needs = append(by.needs, need{a.AtLeast, i})
		}
	}
	slices.SortStableFunc(r.tallies, func(x, y *tally) int {
		return cmp.Or(cmp.Compare(x.capability, y.capability), compareDeadlines(x.deadline, y.deadline))
	})
	for i, t := range r.tallies {
		begins, ends := i, i+1
		if known, any := r.of[t.capability]; any {
			begins = known[0]
		}
		r.of[t.capability] = [2]int{begins, ends}
		for _, a := range t.asks {
			slices.SortStableFunc(a.needs, func(x, y need) int { return x.amount.Cmp(y.amount) })
		}
	}
	return r
}

// compareDeadlines orders deadlines, none being the last.
func compareDeadlines(x, y time.Time) int {
	return cmp.Or(compareBool(x.IsZero(), y.IsZero()), x.Compare(y))
}

// largest returns which items are in the largest set.
func (r *run) largest() []bool {
	r.begin(func(it *item) bool { return it.holds })
	for _, t := range r.tallies {
		for _, a := range t.asks {
			a.met = len(a.needs)
		}
		r.drop(t)
	}
	r.settle(-1, r.drop)
	return r.set()
}

// least returns which items are in the least set.
func (r *run) least() []bool {
	r.begin(func(it *item) bool { return it.holds && len(it.asks) == 0 })
	for _, t := range r.tallies {
		for _, a := range t.asks {
			a.met = 0
		}
		r.add(t)
	}
	r.settle(+1, r.add)
	return r.set()
}

// begin puts the items in that are to be, and counts for every tally what is then there.
func (r *run) begin(in func(*item) bool) {
	for _, t := range r.tallies {
		t.sum, t.own = decimal.Zero, map[DelegationID]decimal.Decimal{}
	}
	r.size = 0
	for i := range r.items {
		it := &r.items[i]
		it.in, it.unmet = in(it), len(it.asks)
		if it.in {
			r.size++
		}
		if it.delivered.IsPositive() {
			r.counted(it, earliest, func(t *tally) { t.change(it.owner, it.delivered, +1) })
		}
		if it.in && it.firm {
			r.counted(it, it.at, func(t *tally) { t.change(it.owner, it.amount, +1) })
		}
	}
}

// earliest is when what has been delivered is in place: in time for everything.
var earliest = time.Unix(0, 0)

// counted calls do with the tallies for which something of the item counts that is in place at an instant.
func (r *run) counted(it *item, at time.Time, do func(*tally)) {
	if it.owner == 0 {
		return
	}
	span := r.of[it.capability]
	for _, t := range slices.Backward(r.tallies[span[0]:span[1]]) {
		if !(supply{at: at}).by(t.deadline) {
			return // the others are earlier still
		}
		do(t)
	}
}

// change counts an amount of a delegation's more or less.
func (t *tally) change(owner DelegationID, amount decimal.Decimal, sign int64) {
	if !t.count {
		amount = amount.Mul(decimal.New(sign, 0))
		t.sum, t.own[owner] = t.sum.Add(amount), t.own[owner].Add(amount)
		return
	}
	before := t.own[owner]
	t.own[owner] = before.Add(decimal.New(sign, 0))
	if before.IsZero() != t.own[owner].IsZero() {
		t.sum = t.sum.Add(decimal.New(sign, 0))
	}
}

// reached reports whether what others than its delegation commit is enough for a need.
func (r *run) reached(t *tally, a *asker, n need) bool {
	missing := r.missing(t, a, n)
	if r.further.capability != t.capability || t.count {
		return !missing.IsPositive()
	}
	if r.further.short {
		return missing.LessThan(r.further.amount)
	}
	return !missing.GreaterThan(r.further.amount)
}

// missing is what a need lacks; the further delegation is counted as one, its amount is not.
func (r *run) missing(t *tally, a *asker, n need) decimal.Decimal {
	own := t.own[a.owner]
	if t.count && own.IsPositive() {
		own = decimal.New(1, 0)
	}
	missing := n.amount.Sub(t.sum.Sub(own))
	if t.count && r.further.capability == t.capability && t.capability != 0 {
		missing = missing.Sub(decimal.New(1, 0))
	}
	return missing
}

// drop takes out what the tally is no longer enough for.
func (r *run) drop(t *tally) {
	for _, a := range t.asks {
		for a.met > 0 && !r.reached(t, a, a.needs[a.met-1]) {
			a.met--
			if it := &r.items[a.needs[a.met].item]; it.in {
				it.in = false
				r.size--
				r.moved = append(r.moved, a.needs[a.met].item)
			}
		}
	}
}

// add puts in what the tally is now enough for, if all else that it asks is reached.
func (r *run) add(t *tally) {
	for _, a := range t.asks {
		for a.met < len(a.needs) && r.reached(t, a, a.needs[a.met]) {
			it := &r.items[a.needs[a.met].item]
			a.met++
			it.unmet--
			if it.unmet == 0 && it.holds {
				it.in = true
				r.size++
				r.moved = append(r.moved, a.needs[a.met-1].item)
			}
		}
	}
}

// settle counts what has moved until nothing moves any more.
func (r *run) settle(sign int64, then func(*tally)) {
	for len(r.moved) > 0 {
		it := &r.items[r.moved[len(r.moved)-1]]
		r.moved = r.moved[:len(r.moved)-1]
		if it.firm {
			r.counted(it, it.at, func(t *tally) {
				t.change(it.owner, it.amount, sign)
				then(t)
			})
		}
	}
}

func (r *run) set() []bool {
	in := make([]bool, len(r.items))
	for i, it := range r.items {
		in[i] = it.in
	}
	return in
}

// unlock returns the least amount of a capability with which one further delegation makes the largest set larger,
// and that set; false when none does. smallest is the least that can be committed.
func (r *run) unlock(c CapabilityID, largest []bool, smallest decimal.Decimal) (decimal.Decimal, []bool, bool) {
	span := r.of[c]
	tallies := r.tallies[span[0]:span[1]]
	if len(tallies) == 0 {
		return decimal.Zero, nil, false
	}
	defer func() { r.further = further{} }()
	r.further = further{capability: c}
	for _, t := range tallies {
		for _, a := range t.asks { // as much as they ask for is enough for all
			r.further.amount = decimal.Max(r.further.amount, a.needs[len(a.needs)-1].amount)
		}
	}
	have := 0
	for _, in := range largest {
		if in {
			have++
		}
	}
	r.largest()
	if r.size == have {
		return decimal.Zero, nil, false
	}
	for { // less and less of it, as long as something is still gained
		needed := decimal.Zero
		for _, t := range tallies {
			needed = decimal.Max(needed, r.neediest(t))
		}
		r.further.amount, r.further.short = needed, true
		if !needed.GreaterThan(smallest) {
			r.further = further{capability: c, amount: smallest}
			return smallest, r.largest(), true
		}
		for _, t := range tallies {
			r.drop(t)
		}
		r.settle(-1, r.drop)
		if r.size == have {
			r.further.short = false
			return needed, r.largest(), true
		}
	}
}

// neediest is the most that something which is in lacks of a tally of amounts.
func (r *run) neediest(t *tally) decimal.Decimal {
	most := decimal.Zero
	if t.count {
		return most
	}
	for _, a := range t.asks {
		for a.met > 0 && !r.items[a.needs[a.met-1].item].in {
			a.met-- // dropped for another reason; it does not come back
		}
		if a.met > 0 {
			most = decimal.Max(most, r.missing(t, a, a.needs[a.met-1]))
		}
	}
	return most
}
