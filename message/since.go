package message

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// SinceCard returns the card of what has changed since an earlier state: the totals that differ, and the pledges
// behind them that the audience may know one by one.
func SinceCard(p locale.Printer, v coalition.View, s coalition.Since) *discordgo.MessageEmbed {
	var totals, shares []string
	for _, m := range s.Totals {
		totals = append(totals, movedLine(p, m))
	}
	for _, each := range s.Shares {
		name := p.Text("totals_unnamed")
		if !each.Unnamed {
			name = Delegation(p, each.Delegation)
		}
		shares = append(shares, p.Text("since_share", "Delegation", name, "Moved", movedLine(p, each.Moved)))
	}
	text := p.Text("since_from", "Time", Timestamp(s.From, "f"))
	if len(s.Totals)+len(s.New)+len(s.Changed)+len(s.Gone) == 0 {
		text += "\n" + p.Text("since_nothing")
	}
	card := Card(v.Coalition, p.Text("since_title"), text)
	var changed []string
	for _, c := range s.Changed {
		changed = append(changed, alteredLines(p, v, c))
	}
	AddField(card, p.Text("since_totals"), clip(p, totals, 1024), false)
	AddField(card, p.Text("since_shares"), clip(p, shares, 1024), false)
	AddField(card, p.Text("since_new"), pledgeLines(p, v, s.New), false)
	AddField(card, p.Text("since_changed"), clip(p, changed, 1024), false)
	AddField(card, p.Text("since_gone"), pledgeLines(p, v, s.Gone), false)
	last := grounds{audience: s.Audience, now: s.Question.Now, activation: s.Activation, within: s.Question.Within, assumed: assumption(p, s.Question.Assume, s.Taken)}
	AddField(card, p.Text("totals_basis"), last.lines(p), false)
	return card
}

// alteredLines returns a pledge that says something else, and beneath it what it said.
func alteredLines(p locale.Printer, v coalition.View, c coalition.Altered) string {
	of := v.Capability(c.Is.Capability)
	was := p.Text("since_otherwise") // what it hangs on, its caveat or its note
	if before := terms(p, of, c.Was); before != terms(p, of, c.Is.Shown.Terms) {
		was = p.Text("since_was", "Was", before)
	}
	return PledgeLine(p, v, c.Is) + "\n" + was
}

// SinceHead says of which capability and since when something has changed.
func SinceHead(p locale.Printer, v coalition.View, s coalition.Since) string {
	return "**" + Line(v.Capability(s.Question.Capability).Name) + "**\n" + p.Text("since_from", "Time", Timestamp(s.From, "f"))
}

// SinceLines returns the pledges that are new, changed or gone, each with what became of it.
func SinceLines(p locale.Printer, v coalition.View, s coalition.Since) []string {
	var lines []string
	add := func(key, pledge string) {
		lines = append(lines, p.Text("since_line", "What", p.Text(key), "Pledge", pledge))
	}
	for _, each := range s.New {
		add("since_new", PledgeLine(p, v, each))
	}
	for _, each := range s.Changed {
		add("since_changed", alteredLines(p, v, each))
	}
	for _, each := range s.Gone {
		add("since_gone", PledgeLine(p, v, each))
	}
	return lines
}

// terms returns what a pledge said, on one line.
func terms(p locale.Printer, c coalition.Capability, t coalition.Terms) string {
	return strings.Join([]string{p.Quantity(t.Quantity, c.Unit), p.Strength(t.Strength), p.Readiness(t.Readiness)}, " · ")
}
