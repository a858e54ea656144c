package message

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// GapsCard returns the card of an answer about gaps: a field a capability with its lines in the order they are
// filled, and beneath them what every such answer prints.
func GapsCard(p locale.Printer, c coalition.Coalition, g coalition.Gaps) *discordgo.MessageEmbed {
	card := Card(c, p.Text("gaps_title"), "")
	last := basis(p, g.Audience, g.Question.Now, g.Activation, coalition.Readiness{}, assumption(p, g.Question.Assume, g.Taken))
	for i, of := range g.Gaps {
		name, lines := Line(of.Capability.Name), gapLines(p, of)
		if i == maxTotals || size(card)+length(name, lines, last) > maxCard {
			AddField(card, p.Count("totals_more", len(g.Gaps)-i), p.Text("totals_more_how"), false)
			break
		}
		AddField(card, name, lines, false)
	}
	if len(g.Gaps) == 0 {
		card.Description = p.Text("gaps_none")
	}
	AddField(card, p.Text("totals_basis"), last, false)
	return card
}

func gapLines(p locale.Printer, of coalition.CapabilityGaps) string {
	unit := of.Capability.Unit
	var lines []string
	for _, g := range of.Lines {
		lines = append(lines, RequirementLine(p, g.Requirement, unit), p.Text("gaps_line",
			"Counted", p.Span(g.Counted, unit), "Short", shortfall(p, of, g.Short), "Now", shortfall(p, of, g.ShortNow)))
	}
	if of.Undisclosed > 0 {
		lines = append(lines, p.Text("gaps_undisclosed", "Undisclosed", p.Count("sum_undisclosed", of.Undisclosed)))
	}
	if !of.Besides.Empty() {
		lines = append(lines, p.Text("gaps_besides", "Columns", columns(p, unit, of.Besides, false)))
	}
	if !of.Waiting.Empty() {
		lines = append(lines, p.Text("totals_waiting", "Columns", columns(p, unit, of.Waiting, false)))
	}
	if u := of.Unlock; u != nil {
		lines = append(lines, p.Count("gaps_unlock", u.Pledges, "Amount", p.Amount(coalition.Exactly(u.Amount), unit), "Total", p.Quantity(coalition.Exactly(u.Total), unit)))
	}
	return clip(p, lines, 1024)
}

// shortfall says what a line is short of: nothing when it is filled, and less than the amount when something
// that counts is more than it says.
func shortfall(p locale.Printer, of coalition.CapabilityGaps, s coalition.Span) string {
	switch {
	case s.High.IsZero():
		return p.Text("gaps_filled")
	case of.Open:
		return p.Text("gaps_at_most", "Amount", p.Span(s, of.Capability.Unit))
	}
	return p.Span(s, of.Capability.Unit)
}

// RequirementLine returns what a line asks for: "vanguard: 500 people, 7 days from activation", escaped.
func RequirementLine(p locale.Printer, r coalition.Requirement, unit coalition.Unit) string {
	parts := []string{p.Text("requirement_line", "Name", Line(r.Name), "Target", p.Amount(coalition.Exactly(r.Target), unit))}
	switch r.Within.Kind {
	case coalition.ReadyUnknown:
	case coalition.ReadyBy:
		parts = append(parts, p.Readiness(r.Within))
	default:
		parts = append(parts, p.Text("requirement_within", "Ready", p.Readiness(r.Within)))
	}
	if r.Priority != coalition.DefaultPriority {
		parts = append(parts, p.Text("requirement_priority_line", "Priority", p.Text("requirement_number", "Number", r.Priority)))
	}
	return strings.Join(parts, ", ")
}
