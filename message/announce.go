package message

import (
	"fmt"
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// What fits in one message: Discord's own limits on its content and on the users it mentions, and how
// many mentions of roles were seen to fit.
const (
	maxContent = 2000
	maxUsers   = 100
	maxRoles   = 80
)

// Call returns bodies that mention everyone in reach, each role and person once: the first is body with
// the mentions below its content, further ones hold the mentions that no longer fit, with body's rows,
// which carry the mark that a posted message is recognised by. Only who is mentioned is pinged.
func Call(body Body, reach []coalition.Reach) []Body {
	bodies := []Body{body}
	last := &bodies[0]
	separator := "\n"
	for _, m := range mentions(reach) {
		full := length(last.Content, separator, m.mark) > maxContent ||
			m.user && len(last.Pings.Users) == maxUsers || !m.user && len(last.Pings.Roles) == maxRoles
		if full {
			bodies = append(bodies, Body{Rows: body.Rows})
			last, separator = &bodies[len(bodies)-1], ""
		}
		last.Content += separator + m.mark
		separator = " "
		if m.user {
			last.Pings.Users = append(last.Pings.Users, m.id)
		} else {
			last.Pings.Roles = append(last.Pings.Roles, m.id)
		}
	}
	return bodies
}

type mention struct {
	mark, id string
	user     bool
}

func mentions(reach []coalition.Reach) []mention {
	var out []mention
	add := func(m mention) {
		if !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	for _, r := range reach {
		if r.Role != 0 {
			add(mention{fmt.Sprintf("<@&%s>", r.Role), r.Role.String(), false})
		}
		for _, u := range r.Users {
			add(mention{fmt.Sprintf("<@%s>", u), u.String(), true})
		}
	}
	return out
}

// Announcement returns the bodies of an organiser's words, shown as typed, to everyone in reach. late is
// when it was due if that was long ago, else zero.
func Announcement(p locale.Printer, c coalition.Coalition, text string, late time.Time, reach []coalition.Reach, rows Rows) []Body {
	card := Card(c, p.Text("announce_title"), Escape(text))
	head := lateLine(p, late) + p.Text("announce_head", "Coalition", Line(c.Name))
	return Call(Body{Content: head, Embeds: []*discordgo.MessageEmbed{card}, Rows: rows}, reach)
}

// AnnouncementDraft returns the card that shows an announcement before it is confirmed: its words, where
// and when it goes out, who can read it there, and whom it reaches.
func AnnouncementDraft(p locale.Printer, c coalition.Coalition, n coalition.NewAnnouncement, later bool, reach []coalition.Reach) *discordgo.MessageEmbed {
	card := NotSaved(p, c, Escape(n.Text))
	AddField(card, p.Text("announce_where"), p.Text("announce_where_value",
		"Channel", MentionChannel(n.Channel), "Audience", p.Text("audience_"+string(c.Channels.Audience(n.Channel).Level))), false)
	when := p.Text("announce_now_value")
	if later {
		when = p.Text("announce_later_value", "Time", Timestamp(n.Due, "F"), "Relative", Timestamp(n.Due, "R"))
	}
	AddField(card, p.Text("announce_when"), when, false)
	var nobody []coalition.Delegation
	for _, r := range reach {
		if r.Nobody() {
			nobody = append(nobody, r.Delegation)
		}
	}
	reached := p.Count("announce_reach_value", len(reach)-len(nobody))
	if c.Channels.Audience(n.Channel).IsOrganisers() {
		reached += "\n" + p.Text("announce_unread", "Channel", MentionChannel(n.Channel))
	}
	AddField(card, p.Text("announce_reach"), reached, false)
	AddField(card, p.Count("announce_nobody", len(nobody)), clip(p, Delegations(p, nobody), 1024), false)
	return card
}

// lateLine says that a post comes late, before its first words; "" when due is zero, which is in time.
func lateLine(p locale.Printer, due time.Time) string {
	if due.IsZero() {
		return ""
	}
	return p.Text("posted_late", "Time", due) + "\n"
}
