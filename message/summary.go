package message

import (
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// Summary returns the bodies of a summary: where the coalition stands, and its totals. They share a
// message where they fit into one; each body has the rows.
func Summary(p locale.Printer, v coalition.View, s coalition.Summary, rows Rows) []Body {
	c := v.Coalition
	card := Card(c, p.Text("summary_title"), p.Count("summary_delegations", s.Delegations))
	next := p.Text("summary_next_none")
	if s.Next.ID != 0 {
		next = p.Text("summary_next_value", "Title", Line(s.Next.Title), "Time", Timestamp(s.Next.At, "F"), "Relative", Timestamp(s.Next.At, "R"))
	}
	AddField(card, p.Text("summary_next"), next, false)
	if s.Totals.Audience.IsOrganisers() {
		who := p.Text("summary_pledged_all")
		if len(s.NotPledged) > 0 {
			who = clipJoined(p, Delegations(p, s.NotPledged), ", ", 1024)
		}
		AddField(card, p.Count("summary_not_pledged", len(s.NotPledged)), who, false)
	}
	totals := TotalsCard(p, c, s.Totals)
	last := Answer(p, totals, "totals.png", TotalsPicture(p, v, s.Totals))
	last.Rows = rows
	if size(card)+size(totals) <= maxEmbeds {
		last.Embeds = []*discordgo.MessageEmbed{card, totals}
		return []Body{last}
	}
	return []Body{{Embeds: []*discordgo.MessageEmbed{card}, Rows: rows}, last}
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
