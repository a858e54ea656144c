package message

import (
	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// maxLogError is how much of Discord's answer a line of the log shows.
const maxLogError = 120

// DeliveryLog returns a page of the log: a line for each delivery, with the reason where one did not go out.
func DeliveryLog(p locale.Printer, c coalition.Coalition, all []coalition.Delivery, page, pages int) *discordgo.MessageEmbed {
	var lines []string
	for _, d := range all {
		line := p.Text("announce_log_line", "State", p.Text("delivery_"+string(d.State)), "Kind", p.Text("notice_kind_"+d.Kind),
			"Channel", placeOf(p, d), "Due", Timestamp(d.Due, "f"))
		if d.LastError != "" {
			line += "\n" + p.Text("announce_log_error", "Error", Why(p, d.LastError, maxLogError))
		}
		lines = append(lines, line)
	}
	text := p.Text("announce_log_none")
	if len(lines) > 0 {
		text = clip(p, lines, 3900)
	}
	if pages > 1 {
		text += "\n\n" + p.Text("announce_log_page", "Page", page, "Pages", pages)
	}
	return Card(c, p.Text("announce_log_title"), text)
}

// placeOf returns where a delivery goes.
func placeOf(p locale.Printer, d coalition.Delivery) string {
	if d.Kind == coalition.MeetingEvent {
		return p.Text("event_list")
	}
	return MentionChannel(d.Channel)
}

// Why returns the reason for which something was not posted, harmless: in words where it is one of Muster's own, else what
// Discord answered, of which at most n characters are shown.
func Why(p locale.Printer, reason string, n int) string {
	if key := "delivery_why_" + reason; reason != "" && p.Has(key) {
		return p.Text(key)
	}
	return Line(Cut(reason, n))
}

// DeliveryLabel returns a delivery as one of several to choose from.
func DeliveryLabel(p locale.Printer, c coalition.Coalition, d coalition.Delivery) string {
	return p.Text("announce_log_label", "State", p.Text("delivery_"+string(d.State)), "Kind", p.Text("notice_kind_"+d.Kind),
		"Wall", p.WallTime(coalition.WallTimeOf(d.Due.In(c.Zone))))
}

// DeliveryCard returns a delivery with all that is known of what became of it, and what each decision would do.
func DeliveryCard(p locale.Printer, c coalition.Coalition, d coalition.Delivery) *discordgo.MessageEmbed {
	card := Card(c, p.Text("notice_kind_"+d.Kind), p.Text("announce_log_line", "State", p.Text("delivery_"+string(d.State)),
		"Kind", p.Text("notice_kind_"+d.Kind), "Channel", placeOf(p, d), "Due", Timestamp(d.Due, "F")))
	AddField(card, p.Text("announce_log_reason"), Why(p, d.LastError, 1000), false)
	for _, what := range d.Decisions() {
		AddField(card, p.Text("announce_decide_"+string(what)), p.Text("announce_means_"+string(what)), false)
	}
	return card
}
