package message

import (
	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// RenewBy returns until when a pledge stands, in words that say when that is near or past; "" for good. How far away it is
// is Discord's to say, so that a card that was posted long ago says it right.
func RenewBy(p locale.Printer, v coalition.View, s coalition.Seen) string {
	day := s.Shown.RenewBy
	switch {
	case day == coalition.Date{}:
		return ""
	case s.Shown.Exit != coalition.Live:
		return p.Date(day)
	}
	key := "renew_by_later"
	if renewal := s.Shown.Renewal(v.Coalition.Today(v.Now)); renewal != coalition.RenewalLater {
		key = "renew_by_" + string(renewal)
	}
	text := p.Text(key, "Date", day, "Relative", Timestamp(v.Coalition.EndOf(day), "R"))
	if lapses := v.Coalition.LapsesAt(s.Shown.Terms); !lapses.IsZero() {
		return p.Text("renew_by_lapses", "Renew", text, "Relative", Timestamp(lapses, "R"))
	}
	return text
}

// Renewal returns the bodies that ask a delegation, called upon by its reach, whether its pledge is renewed.
func Renewal(p locale.Printer, v coalition.View, s coalition.Seen, reach []coalition.Reach, rows Rows) []Body {
	title := s.Code + " · " + Delegation(p, v.Delegation(s.Delegation))
	card := Card(v.Coalition, title, "**"+PledgeAmount(p, v.Capability(s.Capability), s.Shown.Quantity)+"**")
	AddField(card, p.Text("pledge_strength"), p.Strength(s.Shown.Strength), true)
	AddField(card, p.Text("pledge_renew_by"), RenewBy(p, v, s), false)
	return Call(Body{Content: p.Text("renew_ask", "Code", s.Code), Embeds: []*discordgo.MessageEmbed{card}, Rows: rows}, reach)
}
