package message

import (
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// section is one part of a summary: a card, with a picture if its body has one.
type section = Body

// maxSection is how many characters the sections of a summary that grow with the coalition take at most, so that two of
// them share a message.
const maxSection = 2900

// maxCards is how many embeds Discord takes in one message.
const maxCards = 10

// Summary returns the bodies of a summary: its sections in their order, as many to a message as fit; each body has the
// rows. late is when it was due if that was long ago, else zero.
func Summary(p locale.Printer, v coalition.View, s coalition.Summary, late time.Time, rows Rows) []Body {
	bodies := pack(sections(p, v, s), rows)
	bodies[0].Content = lateLine(p, late)
	return bodies
}

// sections returns the parts of a summary in the order they are read.
func sections(p locale.Printer, v coalition.View, s coalition.Summary) []section {
	all := []section{{Embeds: []*discordgo.MessageEmbed{summaryCard(p, v.Coalition, s)}}}
	last := grounds{audience: s.Totals.Audience, now: s.Totals.Question.Now, activation: s.Totals.Activation, assumed: assumption(p, coalition.Assumption{}, nil)}.lines(p)
	all = append(all, Answer(p, totalsCard(p, v.Coalition, s.Totals, maxSection, last), "totals.png", TotalsPicture(p, v, s.Totals)))
	if s.Changes != nil {
		card := SinceCard(p, v, *s.Changes)
		card.Title = Cut(p.Text("summary_since", "Title", Line(s.Last.Title)), 256)
		all = append(all, Answer(p, card, "since.png", SincePicture(p, v, *s.Changes)))
	}
	if len(s.Gaps.Gaps) > 0 {
		all = append(all, Answer(p, gapsCard(p, v.Coalition, s.Gaps, maxSection, last), "gaps.png", GapsPicture(p, v, s.Gaps)))
	}
	if len(s.Readiness.Totals) > 0 {
		card := totalsCard(p, v.Coalition, s.Readiness, maxSection, last)
		card.Title = p.Text("summary_readiness")
		all = append(all, Answer(p, card, "readiness.png", TotalsPicture(p, v, s.Readiness)))
	}
	return all
}

// summaryCard is what a summary begins with: who takes part, and when the coalition meets next.
func summaryCard(p locale.Printer, c coalition.Coalition, s coalition.Summary) *discordgo.MessageEmbed {
	card := Card(c, p.Text("summary_title"), p.Count("summary_delegations", s.Delegations))
	next := p.Text("summary_next_none")
	if s.Next.ID != 0 {
		next = p.Text("summary_next_value", "Title", Line(s.Next.Title), "Time", Timestamp(s.Next.At, "F"), "Relative", Timestamp(s.Next.At, "R"))
	}
	AddField(card, p.Text("summary_next"), next, false)
	addOutcome(p, card, s, s.Totals.Question.Now)
	if s.Totals.Audience.IsOrganisers() {
		who := p.Text("summary_pledged_all")
		if len(s.NotPledged) > 0 {
			who = clipJoined(p, Delegations(p, s.NotPledged), ", ", 1024)
		}
		AddField(card, p.Count("summary_not_pledged", len(s.NotPledged)), who, false)
	}
	return card
}

// pack puts sections into as few messages as Discord's limits allow, in their order.
func pack(all []section, rows Rows) []Body {
	var bodies []Body
	room := 0
	for _, each := range all {
		needs := 0
		for _, card := range each.Embeds {
			needs += size(card)
		}
		if last := len(bodies) - 1; last >= 0 && needs <= room && len(bodies[last].Embeds)+len(each.Embeds) <= maxCards {
			bodies[last].Embeds = append(bodies[last].Embeds, each.Embeds...)
			bodies[last].Files = append(bodies[last].Files, each.Files...)
			room -= needs
			continue
		}
		each.Rows = rows
		bodies, room = append(bodies, each), maxEmbeds-needs
	}
	return bodies
}

// addOutcome adds what was decided and what is to be done; nothing where there is nothing.
func addOutcome(p locale.Printer, card *discordgo.MessageEmbed, s coalition.Summary, now time.Time) {
	var decided, open []string
	for _, d := range s.Decisions {
		decided = append(decided, DecisionLine(p, d))
	}
	for _, x := range s.Actions {
		open = append(open, ActionLine(p, x, now))
	}
	AddField(card, p.Count("decision_field", len(decided)), clip(p, decided, 1024), false)
	AddField(card, p.Count("summary_actions", len(open)), clip(p, open, 1024), false)
}

// Fallen says which totals have fallen by more than half since the last summary; "" when none has.
func Fallen(p locale.Printer, last time.Time, fallen []coalition.Moved) string {
	if len(fallen) == 0 {
		return ""
	}
	var lines []string
	for _, m := range fallen {
		lines = append(lines, movedLine(p, m))
	}
	return p.Text("summary_fallen", "Time", Timestamp(last, "f"), "Totals", clip(p, lines, 1500))
}
