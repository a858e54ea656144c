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
	var totals []string
	for _, m := range s.Totals {
		totals = append(totals, movedLine(p, m))
	}
	text := p.Text("since_from", "Time", Timestamp(s.From, "f"))
	if len(s.Totals)+len(s.New)+len(s.Changed)+len(s.Gone) == 0 {
		text += "\n" + p.Text("since_nothing")
	}
	card := Card(v.Coalition, p.Text("since_title"), text)
	var changed []string
	for _, c := range s.Changed {
		of := v.Capability(c.Is.Capability)
		was := p.Text("since_otherwise") // what it hangs on, its caveat or its note
		if before := terms(p, of, c.Was); before != terms(p, of, c.Is.Shown.Terms) {
			was = p.Text("since_was", "Was", before)
		}
		changed = append(changed, PledgeLine(p, v, c.Is)+"\n"+was)
	}
	AddField(card, p.Text("since_totals"), clip(p, totals, 1024), false)
	AddField(card, p.Text("since_new"), pledgeLines(p, v, s.New), false)
	AddField(card, p.Text("since_changed"), clip(p, changed, 1024), false)
	AddField(card, p.Text("since_gone"), pledgeLines(p, v, s.Gone), false)
	last := grounds{audience: s.Audience, now: s.Question.Now, activation: s.Activation, assumed: assumption(p, s.Question.Assume, s.Taken)}
	AddField(card, p.Text("totals_basis"), last.lines(p), false)
	return card
}

// terms returns what a pledge said, on one line.
func terms(p locale.Printer, c coalition.Capability, t coalition.Terms) string {
	return strings.Join([]string{p.Quantity(t.Quantity, c.Unit), p.Strength(t.Strength), p.Readiness(t.Readiness)}, " · ")
}
