package message

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// TotalsCard returns the card of an answer about totals: a field a capability, the three strengths side
// by side and never added, and beneath them what every such answer prints: what was left out by
// whom it is for, the hour, and the instant readiness counts from.
func TotalsCard(p locale.Printer, c coalition.Coalition, t coalition.Totals) *discordgo.MessageEmbed {
	last := grounds{t.Audience, t.Question.Now, t.Activation, t.Question.Within, assumption(p, t.Question.Assume, t.Taken), false}
	return totalsCard(p, c, t, maxCard, last.lines(p))
}

// totalsCard is TotalsCard within so many characters, with last beneath it.
func totalsCard(p locale.Printer, c coalition.Coalition, t coalition.Totals, most int, last string) *discordgo.MessageEmbed {
	card := Card(c, p.Text("totals_title"), "")
	moneyName, moneyLines := money(p, t, c.Rates)
	for i, total := range t.Totals {
		name, lines := Line(total.Capability.Name), totalLines(p, c, t.Question.By, total, roomOf(len(t.Totals), most))
		if len(t.Totals) == 1 {
			card.Description = "**" + name + "**\n" + lines
			break
		}
		if i == maxTotals || size(card)+length(name, lines, moneyName, moneyLines, last) > most {
			AddField(card, p.Count("totals_more", len(t.Totals)-i), p.Text("totals_more_how"), false)
			break
		}
		AddField(card, name, lines, false)
	}
	if len(t.Totals) == 0 {
		card.Description = p.Text("totals_none")
	}
	AddField(card, moneyName, moneyLines, false)
	AddField(card, p.Text("totals_basis"), last, false)
	return card
}

// maxTotals leaves one of Discord's 25 fields for the basis, one for all money, and one to count what is left out.
const maxTotals = 22

// maxCard is Discord's 6,000 characters for a message's embeds, less room for the line that counts
// what is left out.
const maxCard = 5800

func totalLines(p locale.Printer, c coalition.Coalition, by coalition.Grouping, t coalition.Total, room int) string {
	unit := t.Capability.Unit
	var lines []string
	switch by {
	case coalition.ByDelegation:
		var unnamed []string
		for _, s := range locale.InOrder(p, t.Shares, func(s coalition.Share) string { return DelegationName(p, s.Delegation) }) {
			amounts := " · " + columns(p, unit, s.Columns, false)
			if s.Unnamed {
				unnamed = append(unnamed, p.Text("totals_unnamed")+amounts)
				continue
			}
			lines = append(lines, Delegation(p, s.Delegation)+amounts)
		}
		lines = append(lines, unnamed...)
	case coalition.ByStrength:
		for _, s := range slices.Backward(coalition.Standing) { // firmest first
			sum := t.Columns.Of(s)
			if sum.Pledges == 0 {
				continue
			}
			lines = append(lines, p.Text("totals_strength", "Strength", p.Strength(s), "Sum", p.Sum(sum, unit), "Pledges", p.Count("pledges", sum.Pledges)))
		}
	case coalition.ByReadiness:
		for _, s := range t.Steps {
			when := p.Text("totals_step_unknown")
			if !s.At.IsZero() {
				when = p.Text("totals_step", "Time", Timestamp(lastMinute(c, s.At), "f"), "Relative", Timestamp(s.At, "R"))
			}
			lines = append(lines, when+" · "+columns(p, unit, s.Columns, false))
		}
	default:
		if !t.Columns.Empty() {
			lines = append(lines, columns(p, unit, t.Columns, true))
		}
	}
	notes := asides(p, t)
	if !t.Own.Empty() {
		notes = append(notes, p.Text("totals_own", "Columns", columns(p, unit, t.Own, false)))
	}
	if by == coalition.ByReadiness && len(lines) > 2 { // the last is where it ends, or what is not known
		ends := len(lines) - 2
		return clipKeeping(p, lines[:ends], append(lines[ends:], notes...), room)
	}
	return clipKeeping(p, lines, notes, room)
}

// lastMinute is how the end of a day is told: midnight, which is where a day ends, reads as the next one.
func lastMinute(c coalition.Coalition, at time.Time) time.Time {
	if clock := at.In(c.Zone); clock.Hour() == 0 && clock.Minute() == 0 {
		return at.Add(-time.Minute)
	}
	return at
}

// asides are what is told of figures besides: what of the committed has a place or has been handed over, what counts
// only together, and what waits.
func asides(p locale.Printer, t coalition.Total) []string {
	unit := t.Capability.Unit
	var lines []string
	tell := func(key string, sum coalition.Sum) {
		if sum.Pledges > 0 {
			lines = append(lines, p.Text(key, "Sum", p.Sum(sum, unit)))
		}
	}
	tell("totals_allocated", t.Allocated)
	tell("totals_delivered", t.Delivered)
	tell("totals_mutual", t.Mutual)
	if !t.Waiting.Empty() {
		lines = append(lines, p.Text("totals_waiting", "Columns", columns(p, unit, t.Waiting, false)))
	}
	return lines
}

// columns prints the three strengths side by side; empty ones too if all is set.
func columns(p locale.Printer, unit coalition.Unit, c coalition.Columns, all bool) string {
	var parts []string
	for _, s := range slices.Backward(coalition.Standing) { // firmest first
		if sum := c.Of(s); all || sum.Pledges > 0 {
			parts = append(parts, p.Text("totals_column", "Strength", p.Strength(s), "Sum", p.Sum(sum, unit)))
		}
	}
	return strings.Join(parts, " | ")
}

// grounds are what figures rest on.
type grounds struct {
	audience        coalition.Audience
	now, activation time.Time
	within          coalition.Readiness
	assumed         string // in words
	kept            bool   // they are kept up to date, so that they are of no hour
}

// Basis says what figures of a view rest on, as every answer with figures does.
func Basis(p locale.Printer, v coalition.View, assume coalition.Assumption, now time.Time, within coalition.Readiness) string {
	return grounds{v.Audience, now, v.Coalition.ClockStart(now), within, assumption(p, assume, v.Taken(assume)), false}.lines(p)
}

// lines says for whom figures are, as of when, from when readiness counts, and what is left out.
func (g grounds) lines(p locale.Printer) string {
	lines := []string{p.Text("totals_for", "Audience", p.Text("audience_"+string(g.audience.Level)))}
	if g.kept {
		lines = append(lines, p.Text("board_as_of"))
	} else {
		lines = append(lines, p.Text("totals_as_of", "Time", Timestamp(g.now, "f")))
	}
	if g.within.Kind != coalition.ReadyUnknown {
		lines = append(lines, p.Text("totals_within", "Ready", p.Readiness(g.within)))
	}
	lines = append(lines, g.assumed)
	switch {
	case g.kept && g.activation.Equal(g.now):
		lines = append(lines, p.Text("board_activation_unset"))
	case g.activation.Equal(g.now):
		lines = append(lines, p.Text("totals_activation_unset"))
	default:
		lines = append(lines, p.Text("totals_activation", "Time", Timestamp(g.activation, "f")))
	}
	if !g.audience.IsOrganisers() {
		lines = append(lines, p.Text("totals_hidden_"+string(g.audience.Level)))
	}
	return strings.Join(lines, "\n")
}

// size counts what Discord counts against an embed's 6,000 characters.
func size(card *discordgo.MessageEmbed) int {
	n := length(card.Title, card.Description)
	if card.Footer != nil {
		n += length(card.Footer.Text)
	}
	for _, f := range card.Fields {
		n += length(f.Name, f.Value)
	}
	return n
}

func length(texts ...string) int {
	n := 0
	for _, t := range texts {
		n += utf8.RuneCountInString(t)
	}
	return n
}
