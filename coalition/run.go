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
// A tally for each distinct kind of threshold keeps what counts for it, and who asks it for something in the order in
// which they come to be reached or missed. So a pledge that is dropped or added costs a step for each tally that it
// counts in, and one for each pledge that moves because of it.
type run struct {
	items   []item
	tallies []*tally
	of      map[CapabilityID][]*tally // those that a capability counts in, by deadline, those without one last
	money   exchange
	seats   map[DelegationID]int // the delegations, numbered from 1 as they come
	moved   []int                // items whose drop or addition is still to be counted
	size    int                  // how many are in
}

// item is a pledge in a run.
type item struct {
	owner      DelegationID // 0: whoever it is, it counts for nobody's threshold
	seat       int          // the owner's in the run
	capability CapabilityID
	at         time.Time // when it is in place; zero: nobody knows
	holds      bool      // its conditions do
	asks       []ask     // its thresholds
	counts     []*tally  // in which its amounts count, in the run's order

	firm      bool  // its delegation commits while it is in,
	amount    fixed // and this counts
	delivered fixed // counts whether it is in or not

	in    bool
	unmet int // thresholds not reached yet, while the set grows
}

// ask is a threshold with its deadline; zero: however late.
type ask struct {
	Threshold
	deadline time.Time
}

// tally is what counts for all thresholds of a kind.
type tally struct {
	capability CapabilityID // 0: all money
	currency   string       // that all money is told in
	deadline   time.Time
	count      bool // delegations, not amounts

	sum   fixed
	more  fixed   // from one further delegation, which does not exist and has everything in place at once
	own   []fixed // of the sum, by seat; where delegations are counted, how often each commits
	asks  []*asker
	queue []*asker // a heap of those that may still move: the next to be reached first, or the next to be missed
	sign  int      // +1 while the set grows, so that who takes least is first; -1 while it shrinks
}

// asker is what one delegation's thresholds need of a tally, ascending. The first met are reached: the set grows
// from none of them, and shrinks from all.
type asker struct {
	seat  int
	needs []need
	met   int
	takes fixed // what the sum must be for the next need, by what its own part was when it was last looked at
}

type need struct {
	amount fixed
	item   int
}

func newRun(items []item, money exchange) *run {
	r := &run{items: items, of: map[CapabilityID][]*tally{}, money: money, seats: map[DelegationID]int{}}
	for i := range items {
		if it := &items[i]; it.owner != 0 {
			if it.seat = r.seats[it.owner]; it.seat == 0 {
				it.seat = len(r.seats) + 1
				r.seats[it.owner] = it.seat
			}
		}
	}
	r.list()
	r.link()
	return r
}

// list makes a tally of each kind that is asked for, with who asks it for what.
func (r *run) list() {
	type kind struct {
		capability CapabilityID
		currency   string
		deadline   int64
		count      bool
	}
	tallies, askers := map[kind]*tally{}, map[*tally][]*asker{}
	for i := range r.items {
		it := &r.items[i]
		for _, a := range it.asks {
			k := kind{a.Capability, a.Currency, math.MaxInt64, a.Count}
			if !a.deadline.IsZero() {
				k.deadline = a.deadline.Unix()
			}
			t := tallies[k]
			if t == nil {
				t = r.newTally(a)
				tallies[k], askers[t], r.tallies = t, make([]*asker, len(r.seats)+1), append(r.tallies, t)
			}
			by := askers[t][it.seat]
			if by == nil {
				by = &asker{seat: it.seat}
				askers[t][it.seat], t.asks = by, append(t.asks, by)
			}
			by.needs = append(by.needs, need{fix(a.AtLeast), i})
		}
	}
	for _, t := range r.tallies {
		for _, a := range t.asks {
			slices.SortFunc(a.needs, func(x, y need) int { return cmp.Or(x.amount.compare(y.amount), cmp.Compare(x.item, y.item)) })
		}
	}
}

func (r *run) newTally(a ask) *tally {
	return &tally{capability: a.Capability, currency: a.Currency, deadline: a.deadline, count: a.Count, own: make([]fixed, len(r.seats)+1)}
}

// link notes in which tallies each capability counts.
func (r *run) link() {
	slices.SortStableFunc(r.tallies, func(x, y *tally) int { return compareDeadlines(x.deadline, y.deadline) })
	for _, t := range r.tallies {
		if t.currency == "" {
			r.of[t.capability] = append(r.of[t.capability], t)
			continue
		}
		for c := range r.money.currency {
			if r.counts(t, c) {
				r.of[c] = append(r.of[c], t)
			}
		}
	}
	for i := range r.items {
		r.items[i].counts = r.of[r.items[i].capability]
	}
}

// counts reports whether amounts of a capability count in a tally.
func (r *run) counts(t *tally, c CapabilityID) bool {
	if t.currency == "" {
		return t.capability == c
	}
	return r.money.knows(c, t.currency)
}

// compareDeadlines orders deadlines, none being the last.
func compareDeadlines(x, y time.Time) int {
	return cmp.Or(compareBool(x.IsZero(), y.IsZero()), x.Compare(y))
}

// largest returns which items are in the largest set.
func (r *run) largest() []bool {
	r.begin(func(it *item) bool { return it.holds })
	for _, t := range r.tallies {
		t.line(-1)
		r.drop(t)
	}
	r.settle(-1, r.drop)
	return r.set()
}

// least returns which items are in the least set.
func (r *run) least() []bool {
	r.begin(func(it *item) bool { return it.holds && len(it.asks) == 0 })
	for _, t := range r.tallies {
		t.line(+1)
		r.add(t)
	}
	r.settle(+1, r.add)
	return r.set()
}

// begin puts the items in that are to be, and counts for every tally what is then there.
func (r *run) begin(in func(*item) bool) {
	for _, t := range r.tallies {
		t.sum = fixed{}
		clear(t.own)
	}
	r.size = 0
	for i := range r.items {
		it := &r.items[i]
		it.in, it.unmet = in(it), len(it.asks)
		if it.in {
			r.size++
		}
		if it.delivered.positive() {
			r.counted(it, earliest, it.delivered, +1, nil)
		}
		if it.in && it.firm {
			r.counted(it, it.at, it.amount, +1, nil)
		}
	}
}

// earliest is when what has been delivered is in place: in time for everything.
var earliest = time.Unix(0, 0)

// counted counts an amount of the item that is in place at an instant, more or less, for the tallies that it counts in, and
// calls then with each; nil is nothing.
func (r *run) counted(it *item, at time.Time, amount fixed, sign int, then func(*tally)) {
	if it.owner == 0 {
		return
	}
	for _, t := range slices.Backward(it.counts) {
		if !(supply{at: at}).by(t.deadline) {
			return // the others are earlier still
		}
		t.change(it.seat, r.money.tell(it.capability, amount, t.currency), sign)
		if then != nil {
			then(t)
		}
	}
}

// change counts an amount of a delegation's more or less.
func (t *tally) change(seat int, amount fixed, sign int) {
	if t.count {
		amount = one
	}
	before := t.own[seat]
	after := moved(before, amount, sign)
	t.own[seat] = after
	switch {
	case !t.count:
		t.sum = moved(t.sum, amount, sign)
	case before.zero() != after.zero():
		t.sum = moved(t.sum, one, sign)
	}
}

var one = fix(decimal.New(1, 0))

func moved(from, by fixed, sign int) fixed {
	if sign < 0 {
		return from.minus(by)
	}
	return from.plus(by)
}

// takes returns what the sum must be for others than a delegation to have an amount of it.
func (t *tally) takes(seat int, amount fixed) fixed {
	own := t.own[seat]
	if t.count && own.positive() {
		own = one
	}
	return amount.plus(own)
}

// enough reports whether the sum is what something takes, with the further delegation.
func (t *tally) enough(takes fixed) bool { return !t.sum.plus(t.more).less(takes) }

// line puts all that ask something of the tally in its queue: with nothing reached if the set is to grow, else with all.
func (t *tally) line(sign int) {
	t.sign, t.queue = sign, append(t.queue[:0], t.asks...)
	for _, a := range t.queue {
		a.met = 0
		if sign < 0 {
			a.met = len(a.needs)
		}
		a.takes = t.takes(a.seat, a.next(sign).amount)
	}
	for i := len(t.queue)/2 - 1; i >= 0; i-- {
		t.sink(i)
	}
}

// next is what comes to be reached next, or missed.
func (a *asker) next(sign int) need {
	if sign < 0 {
		return a.needs[a.met-1]
	}
	return a.needs[a.met]
}

// move notes that the next need of the first in the queue is reached, or missed, and returns its item.
func (t *tally) move() int {
	a := t.queue[0]
	next := a.next(t.sign)
	a.met += t.sign
	return next.item
}

// look brings the first in the queue up to date, and in its place. What its delegation has in the sum changes as the
// sum does, so in the queue it may seem to be nearer than it is, never farther.
func (t *tally) look() {
	a, last := t.queue[0], len(t.queue)-1
	if a.met == 0 && t.sign < 0 || a.met == len(a.needs) && t.sign > 0 {
		t.queue[0], t.queue = t.queue[last], t.queue[:last]
	} else {
		a.takes = t.takes(a.seat, a.next(t.sign).amount)
	}
	t.sink(0)
}

// sink moves what stands at a place of the queue behind those that come before it.
func (t *tally) sink(i int) {
	before := func(x, y int) bool { return t.queue[x].takes.compare(t.queue[y].takes)*t.sign < 0 }
	for {
		first := i
		for child := 2*i + 1; child <= 2*i+2 && child < len(t.queue); child++ {
			if before(child, first) {
				first = child
			}
		}
		if first == i {
			return
		}
		t.queue[i], t.queue[first] = t.queue[first], t.queue[i]
		i = first
	}
}

// drop takes out what the tally is no longer enough for.
func (r *run) drop(t *tally) {
	for len(t.queue) > 0 && !t.enough(t.queue[0].takes) {
		if a := t.queue[0]; !t.enough(t.takes(a.seat, a.next(-1).amount)) {
			i := t.move()
			if it := &r.items[i]; it.in {
				it.in = false
				r.size--
				r.moved = append(r.moved, i)
			}
		}
		t.look()
	}
}

// add puts in what the tally is now enough for, if all else that it asks is reached.
func (r *run) add(t *tally) {
	for len(t.queue) > 0 && t.enough(t.queue[0].takes) {
		if a := t.queue[0]; t.enough(t.takes(a.seat, a.next(+1).amount)) {
			i := t.move()
			it := &r.items[i]
			it.unmet--
			if it.unmet == 0 && it.holds {
				it.in = true
				r.size++
				r.moved = append(r.moved, i)
			}
		}
		t.look()
	}
}

// settle counts what has moved until nothing moves any more.
func (r *run) settle(sign int, then func(*tally)) {
	for len(r.moved) > 0 {
		it := &r.items[r.moved[len(r.moved)-1]]
		r.moved = r.moved[:len(r.moved)-1]
		if it.firm {
			r.counted(it, it.at, it.amount, sign, then)
		}
	}
}

func (r *run) set() []bool {
	in := make([]bool, len(r.items))
	for i := range r.items {
		in[i] = r.items[i].in
	}
	return in
}
