package message

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// ConditionName returns what a condition is called, for labels and choices: a national one says whose it is.
func ConditionName(p locale.Printer, v coalition.View, c coalition.Condition) string {
	return conditionName(p, c, v.Delegation(c.Delegation))
}

func conditionName(p locale.Printer, c coalition.Condition, of coalition.Delegation) string {
	if !c.National() {
		return Plain(c.Name)
	}
	return p.Text("condition_national", "Name", Plain(c.Name), "Delegation", DelegationName(p, of))
}

// ConditionLine returns a condition with its state, escaped.
func ConditionLine(p locale.Printer, v coalition.View, c coalition.Condition) string {
	return p.Text("condition_line", "Name", Line(ConditionName(p, v, c)), "State", p.Text("condition_"+string(c.State)))
}

// Provisos returns the lines of what a pledge hangs on: its conditions, and what it asks of others.
func Provisos(p locale.Printer, v coalition.View, s coalition.Seen) string {
	var lines []string
	for _, each := range s.Shown.Conditions {
		line := ConditionLine(p, v, v.Condition(each.Condition))
		if each.Waived {
			line = p.Text("condition_waived", "Condition", Line(ConditionName(p, v, v.Condition(each.Condition))))
		}
		lines = append(lines, line)
	}
	for _, t := range s.Shown.Thresholds {
		lines = append(lines, ThresholdLine(p, v, t))
	}
	return clip(p, lines, 1024)
}

// ThresholdLine returns what a pledge asks of others: "the others commit soldiers: 5,000".
func ThresholdLine(p locale.Printer, v coalition.View, t coalition.Threshold) string {
	c := v.Capability(t.Capability)
	line := ""
	switch {
	case t.Currency != "":
		line = p.Text("threshold_money", "Amount", p.Amount(coalition.Exactly(t.AtLeast), coalition.Unit(t.Currency)))
	case t.Count:
		line = p.Count("threshold_count", int(t.AtLeast.IntPart()), "Capability", Line(c.Name))
	default:
		line = p.Text("threshold_amount", "Amount", PledgeAmount(p, c, coalition.Exactly(t.AtLeast)))
	}
	switch t.Within.Kind {
	case coalition.ReadyUnknown:
		return line
	case coalition.ReadyBy:
		return p.Text("threshold_by", "Threshold", line, "Ready", p.Readiness(t.Within))
	}
	return p.Text("threshold_within", "Threshold", line, "Ready", p.Readiness(t.Within))
}

// ConditionMoves returns the card that asks an organiser to confirm what became of a condition: which pledges would
// count then, which would drop, and what that makes of the totals.
func ConditionMoves(p locale.Printer, v coalition.View, c coalition.Condition, to coalition.ConditionState, m coalition.Moves) *discordgo.MessageEmbed {
	then := c
	then.State = to
	text := p.Text("condition_ask", "Before", ConditionLine(p, v, c), "After", p.Text("condition_"+string(to)))
	if len(m.In)+len(m.Out)+len(m.Excluded) == 0 {
		text += "\n" + p.Text("condition_moves_none")
	}
	card := NotSaved(p, v.Coalition, text)
	AddMoves(p, v, card, m)
	return card
}

// AsideMoves returns the card that asks an organiser to confirm that a pledge is set aside: what would drop out with it,
// and what that makes of the totals.
func AsideMoves(p locale.Printer, v coalition.View, s coalition.Seen, reason string, m coalition.Moves) *discordgo.MessageEmbed {
	card := NotSaved(p, v.Coalition, p.Text("pledge_aside_ask", "Code", s.Code, "Reason", Escape(reason)))
	AddMoves(p, v, card, m)
	return card
}

// AddMoves adds to a card what would change in what is read.
func AddMoves(p locale.Printer, v coalition.View, card *discordgo.MessageEmbed, m coalition.Moves) {
	AddField(card, p.Text("condition_in"), pledgeLines(p, v, m.In), false)
	AddField(card, p.Text("condition_out"), pledgeLines(p, v, m.Out), false)
	AddField(card, p.Text("condition_excluded"), pledgeLines(p, v, m.Excluded), false)
	var totals, falls []string
	for _, each := range m.Totals {
		totals = append(totals, movedLine(p, each))
	}
	for _, each := range m.Collapses {
		falls = append(falls, p.Text("condition_collapse", "Capability", Line(each.Capability.Name), "Audience", p.Text("audience_"+string(each.Audience.Level)),
			"Before", p.Sum(each.Before.Committed, each.Capability.Unit), "After", p.Sum(each.After.Committed, each.Capability.Unit)))
	}
	AddField(card, p.Text("condition_totals"), clip(p, totals, 1024), false)
	AddField(card, p.Text("condition_collapses"), clip(p, falls, 1024), false)
}

func pledgeLines(p locale.Printer, v coalition.View, pledges []coalition.Seen) string {
	var lines []string
	for _, s := range pledges {
		lines = append(lines, PledgeLine(p, v, s))
	}
	return clip(p, lines, 1024)
}

// movedLine returns a total as it is and as it would be.
func movedLine(p locale.Printer, m coalition.Moved) string {
	tell := func(c coalition.Columns) string {
		if c.Empty() {
			return p.Text("sum_none")
		}
		return columns(p, m.Capability.Unit, c, false)
	}
	return p.Text("condition_moved", "Capability", Line(m.Capability.Name), "Before", tell(m.Before), "After", tell(m.After))
}

// Delivered returns how much of a pledge has been handed over; "" for nothing.
func Delivered(p locale.Printer, c coalition.Capability, t coalition.Terms) string {
	if t.Delivered.IsZero() {
		return ""
	}
	return p.Text("pledge_delivered_of", "Delivered", p.Amount(coalition.Exactly(t.Delivered), c.Unit), "Quantity", p.Quantity(t.Quantity, c.Unit))
}

// MultiMenu returns a select menu of which as many as there are may be chosen, or none.
func MultiMenu(customID, placeholder string, options []discordgo.SelectMenuOption) discordgo.SelectMenu {
	m := Menu(customID, placeholder, options)
	none := 0
	m.MinValues, m.MaxValues = &none, len(options)
	return m
}

// assumption says what figures take as met.
func assumption(p locale.Printer, a coalition.Assumption, taken []coalition.Taken) string {
	switch {
	case a.Firm():
		return p.Text("assume_firm")
	case a.All:
		return p.Text("assume_all")
	}
	var names []string
	for _, c := range taken {
		names = append(names, Line(conditionName(p, c.Condition, c.Of)))
	}
	return p.Text("assume_named", "Conditions", strings.Join(names, ", "))
}
