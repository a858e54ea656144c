package coalition

import (
	"fmt"
	"strings"
)

// answer is what the engine says of the example, as want has it.
func (e example) answer() string {
	v := e.view()
	if e.lines != nil {
		return gapsAnswer(v.Gaps(GapsQuestion{Assume: e.assume, Now: noon}).Gaps[0])
	}
	t := v.Totals(Question{Assume: e.assume, Now: noon}).Totals[0]
	head := columnsText(t.Columns)
	if t.Allocated.Pledges > 0 {
		head += "; allocated " + sumText(t.Allocated)
	}
	if t.Delivered.Pledges > 0 {
		head += "; delivered " + sumText(t.Delivered)
	}
	out := []string{head}
	for _, s := range t.Shares {
		switch {
		case v.Audience.IsOrganisers() || !t.Shares[len(t.Shares)-1].Unnamed:
		case s.Unnamed:
			out = append(out, "not named: "+columnsText(s.Columns))
		default:
			out = append(out, s.Delegation.Name+": "+columnsText(s.Columns))
		}
	}
	if t.Mutual.Pledges > 0 {
		out = append(out, "depend on each other: "+sumText(t.Mutual))
	}
	if !t.Own.Empty() {
		out = append(out, "your own, not shown to others: "+columnsText(t.Own))
	}
	if !t.Waiting.Empty() {
		out = append(out, "not counted: "+columnsText(t.Waiting))
	}
	return strings.Join(out, "\n")
}

func gapsAnswer(g CapabilityGaps) string {
	span := func(s Span) string { return strings.ReplaceAll(s.text(), "-", "–") }
	var out []string
	for _, l := range g.Lines {
		out = append(out, fmt.Sprintf("%s: counted %s, short by then %s, short today %s", l.Name, span(l.Counted), span(l.Short), span(l.ShortNow)))
	}
	for _, idle := range []struct {
		name string
		sum  Sum
	}{{"not known when", g.Unknown}, {"later than any line", g.Late}, {"beyond what the lines need", g.Beyond}} {
		if idle.sum.High.IsPositive() {
			out = append(out, idle.name+": "+sumText(idle.sum))
		}
	}
	if rest := g.Besides.Plus(g.Waiting); !rest.Empty() {
		out = append(out, "not counted: "+columnsText(rest))
	}
	if u := g.Unlock; u != nil {
		many := "pledges"
		if u.Pledges == 1 {
			many = "pledge"
		}
		out = append(out, fmt.Sprintf("unlock: %s more bring in %d %s, %s committed then", u.Amount, u.Pledges, many, u.Total))
	}
	return strings.Join(out, "\n")
}

func columnsText(c Columns) string {
	return "committed " + sumText(c.Committed) + ", offered " + sumText(c.Offered) + ", possible " + sumText(c.Possible)
}

func sumText(s Sum) string {
	text := s.Low.String()
	if !s.Low.Equal(s.High) {
		text += "–" + s.High.String()
	}
	if s.Open {
		text += " or more"
	}
	if s.Undisclosed > 0 {
		text += fmt.Sprintf(" + %d undisclosed", s.Undisclosed)
	}
	return text
}

// tables are the example as the document has it.
func (e example) tables() string {
	out := []string{"| pledge of | amount | strength | in place | besides |", "|---|---|---|---|---|"}
	for _, p := range e.pledges {
		t := p.Shown.Terms
		out = append(out, strings.Join([]string{"| " + exampleDelegations[p.Delegation-1].Name, quantityText(t.Quantity),
			string(t.Strength), readinessText(t.Readiness), strings.Join(besides(p), "; ")}, " | ")+" |")
	}
	if e.lines != nil {
		out = append(out, "", "| line | needed | in place | priority |", "|---|---|---|---|")
		for _, l := range e.lines {
			out = append(out, fmt.Sprintf("| %s | %s | %s | %d |", l.Name, l.Target, readinessText(l.Within), l.Priority))
		}
	}
	out = append(out, "", "| adds up to |", "|---|")
	for row := range strings.SplitSeq(e.want, "\n") {
		out = append(out, "| "+row+" |")
	}
	return strings.Join(out, "\n") + "\n"
}

func quantityText(q Quantity) string {
	switch {
	case q.Undisclosed:
		return "undisclosed"
	case q.Open:
		return "at least " + q.Low.String()
	case q.Low.Equal(q.High):
		return q.Low.String()
	}
	return q.Low.String() + "–" + q.High.String()
}

func readinessText(r Readiness) string {
	switch {
	case r.Kind == ReadyUnknown:
		return "–"
	case r.Amount == 0:
		return "now"
	}
	return fmt.Sprintf("within %d days", r.Amount)
}

// besides says what else stands on a pledge.
func besides(p Pledge) []string {
	var out []string
	for _, c := range p.Shown.Conditions {
		text := "only if " + exampleConditions[c.Condition-1].Name
		if c.Waived {
			text += " (waived)"
		}
		out = append(out, text)
	}
	for _, t := range p.Shown.Thresholds {
		text := fmt.Sprintf("only if others commit ≥ %s", t.AtLeast)
		if t.Count {
			text = fmt.Sprintf("only if ≥ %s other delegations commit", t.AtLeast)
		}
		if t.Within.Kind != ReadyUnknown {
			text += " " + readinessText(t.Within)
		}
		out = append(out, text)
	}
	if p.Shown.Delivered.IsPositive() {
		out = append(out, p.Shown.Delivered.String()+" delivered")
	}
	if !p.Shown.Named {
		out = append(out, "not named")
	}
	if p.Shown.Release == Organisers {
		out = append(out, "organisers only")
	}
	if p.Shown.Exit != Live {
		out = append(out, string(p.Shown.Exit))
	}
	return out
}
