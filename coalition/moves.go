package coalition

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"
)

// Moves are what would change in what organisers read if something were otherwise.
type Moves struct {
	In, Out   []Seen // what would count that does not, and the other way round; some only with high amounts
	Excluded  []Seen // besides, what could count under some assumption and could no longer
	Totals    []Moved
	Collapses []Collapse // what would fall by more than half, for whoever reads it
}

// Moved is a total as it is and as it would be.
type Moved struct {
	Capability    Capability
	Before, After Columns
}

// Collapse is a committed total that would fall by more than half in what an audience reads.
type Collapse struct {
	Moved
	Audience Audience
}

// With returns the ledger as it would be if a condition were in a state.
func (l Ledger) With(c ConditionID, state ConditionState) Ledger {
	l.Conditions = slices.Clone(l.Conditions)
	for i := range l.Conditions {
		if l.Conditions[i].ID == c {
			l.Conditions[i].State = state
		}
	}
	return l
}

// Aside returns the ledger as it would be if organisers had set a pledge aside.
func (l Ledger) Aside(p PledgeID) Ledger {
	return l.where(func(each Pledge) bool { return each.ID == p }, func(r *Revision) { r.Exit = SetAside })
}

// Leaving returns the ledger as it would be if a delegation had left: of its pledges stays what has been delivered.
func (l Ledger) Leaving(d DelegationID) Ledger {
	return l.where(func(each Pledge) bool { return each.Delegation == d && each.Current.Exit == Live }, func(r *Revision) {
		if r.Delivered.IsZero() {
			r.Exit = Withdrawn
			return
		}
		r.Terms = r.DeliveredAlone()
	})
}

// where returns the present ledger with some of its pledges changed.
func (l Ledger) where(which func(Pledge) bool, change func(*Revision)) Ledger {
	l.Pledges = slices.Clone(l.Pledges)
	for i := range l.Pledges {
		if p := &l.Pledges[i]; which(*p) {
			change(&p.Current)
			p.Shown = p.Current
		}
	}
	return l
}

// Beyond reports whether others than those of whom it is true come in or drop out, or a total falls by more than half.
func (m Moves) Beyond(own func(Seen) bool) bool {
	others := func(s Seen) bool { return !own(s) }
	return len(m.Collapses) > 0 || slices.ContainsFunc(m.In, others) || slices.ContainsFunc(m.Out, others) || slices.ContainsFunc(m.Excluded, others)
}

// MovesTo returns what changes from one ledger to another that has the same pledges, with nothing assumed.
func (l Ledger) MovesTo(then Ledger, now time.Time) Moves {
	var out Moves
	before, after := l.For(Audience{Level: Organisers}, now), then.For(Audience{Level: Organisers}, now)
	start := l.Coalition.ClockStart(now)
	was, is := before.Count(Assumption{}, start), after.Count(Assumption{}, start)
	could, can := before.Count(Assumption{All: true}, start), after.Count(Assumption{All: true}, start)
	for i, p := range before.Pledges { // both are in one order, since they have the same pledges
		switch a, b := was.Of(i), is.Of(i); {
		case !a.Low && b.Low || !a.High && b.High:
			out.In = append(out.In, p)
		case a.Low && !b.Low || a.High && !b.High:
			out.Out = append(out.Out, p)
		case could.Of(i).High && !can.Of(i).High:
			out.Excluded = append(out.Excluded, p)
		}
	}
	for _, level := range Releases {
		moved := totalsMoved(l.For(Audience{Level: level}, now), then.For(Audience{Level: level}, now), Question{})
		if level == Organisers {
			out.Totals = moved
		}
		for _, m := range moved {
			if m.collapses() {
				out.Collapses = append(out.Collapses, Collapse{m, Audience{Level: level}})
			}
		}
	}
	return out
}

// Collapsed returns the committed totals that have fallen by more than half since an earlier view of the same audience.
func (v View) Collapsed(before View) []Moved {
	return slices.DeleteFunc(totalsMoved(before, v, Question{}), func(m Moved) bool { return !m.collapses() })
}

// totalsMoved returns the totals that differ between two views, each counted at its own instant.
func totalsMoved(before, after View, q Question) []Moved {
	columns := func(v View) map[CapabilityID]Columns { q.Now = v.Now; return columnsOf(v, q) }
	was, is := columns(before), columns(after)
	var out []Moved
	for _, c := range after.Capabilities {
		if !was[c.ID].Equal(is[c.ID]) {
			out = append(out, Moved{c, was[c.ID], is[c.ID]})
		}
	}
	return out
}

func (m Moved) collapses() bool {
	return m.After.Committed.High.Mul(decimal.New(2, 0)).LessThan(m.Before.Committed.High)
}
