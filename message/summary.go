package message

import (
	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// Summary returns the bodies of a summary: where the coalition stands, and its totals. They share a
// message where they fit into one; each body has the rows.
func Summary(p locale.Printer, c coalition.Coalition, s coalition.Summary, rows Rows) []Body {
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
	if size(card)+size(totals) <= maxEmbeds {
		return []Body{{Embeds: []*discordgo.MessageEmbed{card, totals}, Rows: rows}}
	}
	return []Body{
		{Embeds: []*discordgo.MessageEmbed{card}, Rows: rows},
		{Embeds: []*discordgo.MessageEmbed{totals}, Rows: rows},
	}
}
