package coalition

import (
	"cmp"
	"slices"
	"time"

	"github.com/shopspring/decimal"
)

// GapsQuestion is what is asked of the requirement lines. Zero fields ask about everything.
type GapsQuestion struct {
	Capability CapabilityID // 0: all that something is required of
	Assume     Assumption
	Now        time.Time
}

// Span is an amount that is known as a range; both ends are equal when it is exact.
type Span struct{ Low, High decimal.Decimal }

// Gap is a requirement line with what of the commitments counts for it.
type Gap struct {
	Requirement
	Deadline time.Time // zero when it may be in place whenever
	Counted  Span      // in place by the deadline, and used for no line before it
	Short    Span      // of the target, by the deadline
	ShortNow Span      // of the target, counting what is in place now
	// Open says that some of what is in place by the deadline is "at least": what is short may be less. OpenNow says
	// so of what is in place now.
	Open, OpenNow bool
}

// CapabilityGaps are the lines of one capability and what might fill them.
type CapabilityGaps struct {
	Capability  Capability
	Lines       []Gap   // in the order they are filled: deadline, priority, name
	Undisclosed int     // commitments whose amount is not said; they count as 0
	Unknown     Sum     // committed, not known when, so that it fills no line that has a deadline
	Late        Sum     // committed, and in place only after the last deadline
	Beyond      Sum     // committed in time, beyond what the lines need
	Own         Columns // the caller's own that others of the level do not see; it fills no line
	Besides     Columns // what is offered and possible, however late; it fills no line
	Waiting     Columns // what does not count, or not yet: its conditions or thresholds do not hold
	Unlock      *Unlock // nil when no further commitment of it would bring others in
}

// Gaps are an answer to a GapsQuestion, with what must be printed beside it.
type Gaps struct {
	Question   GapsQuestion
	Audience   Audience
	Activation time.Time // the instant readiness was counted from
	Taken      []Taken   // the conditions that were named as met
	Gaps       []CapabilityGaps
}

// Gaps returns how far the commitments that the audience's level may see fill the requirement lines.
//
// The lines of a capability are disjoint: they are filled in the order deadline, priority, name, each amount
// once, from what is in place in time. Ranges are counted twice, with all low and with all high amounts, and
// what is counted and short are the ranges between the two.
func (v View) Gaps(q GapsQuestion) Gaps {
	out := Gaps{Question: q, Audience: v.Audience, Activation: v.Coalition.ClockStart(q.Now), Taken: v.Taken(q.Assume)}
	count := v.Count(q.Assume, out.Activation)
	for _, c := range v.Capabilities {
		if q.Capability != 0 && q.Capability != c.ID {
			continue
		}
		if lines := v.lines(c.ID, out.Activation); len(lines) > 0 {
			gaps := v.fill(c, lines, count, out.Activation, q.Now)
			gaps.Unlock = count.Unlock(c)
			out.Gaps = append(out.Gaps, gaps)
		}
	}
	return out
}

// lines returns the capability's lines in the order in which they are filled.
func (v View) lines(c CapabilityID, activation time.Time) []Gap {
	var out []Gap
	for _, r := range v.Requirements {
		if r.Capability == c && !r.Removed {
			deadline, _ := r.Within.InPlace(activation, v.Coalition.Zone)
			out = append(out, Gap{Requirement: r, Deadline: deadline})
		}
	}
	slices.SortFunc(out, func(x, y Gap) int {
		return cmp.Or(compareDeadlines(x.Deadline, y.Deadline),
			cmp.Compare(x.Priority, y.Priority), cmp.Compare(x.Name, y.Name))
	})
	return out
}

// supply is a committed amount and when it is in place; zero for one of which that is not known.
type supply struct {
	Span
	at   time.Time
	open bool // it is "at least"
}

// by reports whether the supply is in place by a deadline, a zero one being none.
func (s supply) by(deadline time.Time) bool {
	return deadline.IsZero() || !s.at.IsZero() && !s.at.After(deadline)
}

// fill counts what is committed of a capability for its lines.
func (v View) fill(c Capability, lines []Gap, count Count, activation, now time.Time) CapabilityGaps {
	out := CapabilityGaps{Capability: c, Lines: lines}
	var supplies []supply
	for i, p := range v.of(c.ID) {
		if p.Shown.Exit != Live {
			continue
		}
		a := p.Shown.amounts(count.Of(i))
		if p.Hidden { // its delegation reads all of it, whatever it hangs on
			out.Own.add(p.Shown.amounts(Counting{Low: true, High: true}))
			continue
		}
		if !a.delivered.IsZero() {
			supplies = append(supplies, supply{Span: Span{a.delivered, a.delivered}, at: earliest})
		}
		switch a = a.toCome(); {
		case !a.any:
			out.Waiting.add(p.Shown.amounts(Counting{Low: true, High: true}).toCome())
		case !a.strength.Firm():
			out.Besides.add(a)
		default:
			at, _ := p.Shown.Readiness.InPlace(activation, v.Coalition.Zone)
			out.Undisclosed += a.undisclosed
			if a.undisclosed == 0 {
				supplies = append(supplies, supply{a.rest, at, a.open})
			}
		}
	}
	for i, l := range fillInTurn(lines, supplies, func(l Gap) time.Time { return l.Deadline }) {
		lines[i].Counted, lines[i].Short, lines[i].Open = l.Span, short(l.Target, l.Span), l.open
	}
	for i, l := range fillInTurn(lines, supplies, func(Gap) time.Time { return now }) {
		lines[i].ShortNow, lines[i].OpenNow = short(l.Target, l.Span), l.open
	}
	out.idle(supplies)
	return out
}

// idle notes what of the supplies fills no line, and why.
func (g *CapabilityGaps) idle(supplies []supply) {
	last := g.Lines[len(g.Lines)-1].Deadline
	for _, s := range supplies {
		one := Sum{s.Low, s.High, s.open, 0, 1}
		switch {
		case s.by(last):
			g.Beyond = g.Beyond.Plus(one)
		case s.at.IsZero():
			g.Unknown = g.Unknown.Plus(one)
		default:
			g.Late = g.Late.Plus(one)
		}
	}
	for _, l := range g.Lines {
		g.Beyond.Low, g.Beyond.High = g.Beyond.Low.Sub(l.Counted.Low), g.Beyond.High.Sub(l.Counted.High)
	}
}

// filled is what counts for a line.
type filled struct {
	Span
	Target decimal.Decimal
	open   bool // something of it is "at least"
}

// fillInTurn returns what counts for each of the lines, filled one after the other from what is in place by their
// deadlines. These never go back from line to line, so what a line leaves over is there for the next.
func fillInTurn(lines []Gap, supplies []supply, deadline func(Gap) time.Time) []filled {
	out := make([]filled, len(lines))
	var used Span
	for i, l := range lines {
		out[i].Target = l.Target
		var there Span
		for _, s := range supplies {
			if s.by(deadline(l)) {
				there.Low, there.High = there.Low.Add(s.Low), there.High.Add(s.High)
				out[i].open = out[i].open || s.open
			}
		}
		out[i].Low = decimal.Min(l.Target, there.Low.Sub(used.Low))
		out[i].High = decimal.Min(l.Target, there.High.Sub(used.High))
		used.Low, used.High = used.Low.Add(out[i].Low), used.High.Add(out[i].High)
	}
	return out
}

// short returns what a counted amount leaves of a target.
func short(target decimal.Decimal, counted Span) Span {
	return Span{Low: target.Sub(counted.High), High: target.Sub(counted.Low)}
}
