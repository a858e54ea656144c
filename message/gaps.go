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
	last := grounds{audience: g.Audience, now: g.Question.Now, activation: g.Activation, assumed: assumption(p, g.Question.Assume, g.Taken)}
	return gapsCard(p, c, g, maxCard, last.lines(p))
}

// gapsCard is GapsCard within so many characters, with last beneath it.
func gapsCard(p locale.Printer, c coalition.Coalition, g coalition.Gaps, most int, last string) *discordgo.MessageEmbed {
	card := Card(c, p.Text("gaps_title"), "")
	for i, of := range g.Gaps {
		name, lines := Line(of.Capability.Name), gapLines(p, c, g, of, roomOf(len(g.Gaps), most))
		if len(g.Gaps) == 1 {
			card.Description = "**" + name + "**\n" + lines
			break
		}
		if i == maxTotals || size(card)+length(name, lines, last) > most {
			AddField(card, p.Count("totals_more", len(g.Gaps)-i), p.Text("totals_more_how"), false)
			break
		}
		AddField(card, name, lines, false)
	}
	switch {
	case len(g.Gaps) > 0:
	case g.Question.Capability != 0:
		card.Description = p.Text("gaps_none_of")
	default:
		card.Description = p.Text("gaps_none")
	}
	AddField(card, p.Text("totals_basis"), last, false)
	return card
}

// roomOf is how many characters each of the capabilities of an answer may take on a card of at most so many: one alone
// has the whole description, but for a heading and what every answer prints.
func roomOf(capabilities, most int) int {
	if capabilities == 1 {
		return min(3900, most-1900)
	}
	return 1024
}

func gapLines(p locale.Printer, c coalition.Coalition, all coalition.Gaps, of coalition.CapabilityGaps, room int) string {
	unit := of.Capability.Unit
	var lines []string
	for _, g := range of.Lines {
		asked := g.Requirement
		if asked.Name == of.Capability.Name { // which the heading says
			asked.Name = ""
		}
		head := RequirementLine(p, asked, unit)
		if !g.Deadline.IsZero() && (!c.Activation.IsZero() || g.Within.Kind == coalition.ReadyBy) {
			head = p.Text(deadlineKey(g, all), "Line", head, "Time", Timestamp(lastMinute(c, g.Deadline), "f"))
		}
		lines = append(lines, head+"\n"+p.Text("gaps_line", "Counted", p.Span(g.Counted, unit),
			"Short", shortfall(p, g.Short, unit, g.Open), "Now", shortfall(p, g.ShortNow, unit, g.OpenNow)))
	}
	return clipKeeping(p, lines, gapNotes(p, of), room)
}

func deadlineKey(g coalition.Gap, all coalition.Gaps) string {
	if g.Deadline.Before(all.Question.Now) {
		return "gaps_deadline_passed"
	}
	return "gaps_deadline"
}

// gapNotes are what is told of a capability besides its lines.
func gapNotes(p locale.Printer, of coalition.CapabilityGaps) []string {
	unit := of.Capability.Unit
	var lines []string
	tell := func(key string, sum coalition.Sum) {
		if sum.Pledges > 0 && sum.High.IsPositive() {
			lines = append(lines, p.Text(key, "Sum", p.Sum(sum, unit)))
		}
	}
	tell("gaps_unknown", of.Unknown)
	tell("gaps_late", of.Late)
	tell("gaps_beyond", of.Beyond)
	if of.Undisclosed > 0 {
		lines = append(lines, p.Text("gaps_undisclosed", "Undisclosed", p.Count("sum_undisclosed", of.Undisclosed)))
	}
	if !of.Besides.Empty() {
		lines = append(lines, p.Text("gaps_besides", "Columns", columns(p, unit, of.Besides, false)))
	}
	if !of.Waiting.Empty() {
		lines = append(lines, p.Text("totals_waiting", "Columns", columns(p, unit, of.Waiting, false)))
	}
	if !of.Own.Empty() {
		lines = append(lines, p.Text("totals_own", "Columns", columns(p, unit, of.Own, false)))
	}
	if u := of.Unlock; u != nil {
		lines = append(lines, p.Count("gaps_unlock", u.Pledges, "Amount", p.Amount(coalition.Exactly(u.Amount), unit), "Total", p.Quantity(coalition.Exactly(u.Total), unit)))
	}
	return lines
}

// shortfall says what a line is short of: nothing when it is filled, and less than the amount when something
// that counts is more than it says.
func shortfall(p locale.Printer, s coalition.Span, unit coalition.Unit, open bool) string {
	switch {
	case s.High.IsZero():
		return p.Text("gaps_filled")
	case open:
		return p.Text("gaps_at_most", "Amount", p.Span(s, unit))
	}
	return p.Span(s, unit)
}

// RequirementLine returns what a line asks for: "vanguard: 500 people, within 7 days", escaped;
// without the name if it has none.
func RequirementLine(p locale.Printer, r coalition.Requirement, unit coalition.Unit) string {
	target := p.Amount(coalition.Exactly(r.Target), unit)
	parts := []string{target}
	if r.Name != "" {
		parts[0] = p.Text("requirement_line", "Name", Line(r.Name), "Target", target)
	}
	switch r.Within.Kind {
	case coalition.ReadyUnknown:
		parts = append(parts, p.Text("requirement_whenever"))
	case coalition.ReadyBy:
		parts = append(parts, p.Readiness(r.Within))
	default:
		within := p.Text("requirement_at_once")
		if r.Within.Amount > 0 {
			within = p.Text("requirement_within", "Ready", p.Readiness(r.Within))
		}
		parts = append(parts, within)
	}
	if r.Priority != coalition.DefaultPriority {
		parts = append(parts, p.Text("requirement_priority_line", "Priority", p.Text("requirement_number", "Number", r.Priority)))
	}
	return strings.Join(parts, ", ")
}
