package message

import (
	"fmt"
	"slices"
	"strings"
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

// Announced is an announcement as one audience reads it.
type Announced struct {
	coalition.NewAnnouncement
	Audience coalition.Audience
	Meeting  coalition.Meeting      // that those called have not signed up for; zero for other aims
	Called   []coalition.Delegation // whom it is for
	Reach    []coalition.Reach      // how they are called
}

// listed reports whether an announcement is a list for organisers: those it asks do not read it, and are not called.
func (a Announced) listed() bool { return a.To.Aim.Chases() && a.Audience.IsOrganisers() }

// Announcement returns the bodies of an organiser's words, shown as typed, to everyone in reach. late is
// when it was due if that was long ago, else zero.
func Announcement(p locale.Printer, c coalition.Coalition, a Announced, late time.Time, rows Rows) []Body {
	card := Card(c, p.Text("announce_title"), Escape(a.Text))
	if a.To.Aim != coalition.ToEveryone {
		AddField(card, p.Count("announce_for", len(a.Called)), clipJoined(p, Delegations(p, a.Called), ", ", 1024), false)
	}
	reach := a.Reach
	if a.listed() {
		reach = nil
	}
	return Call(Body{Content: lateLine(p, late) + announceHead(p, c, a), Embeds: []*discordgo.MessageEmbed{card}, Rows: rows}, reach)
}

// announceHead says whom an announcement is for.
func announceHead(p locale.Printer, c coalition.Coalition, a Announced) string {
	key := "announce_head"
	args := []any{"Coalition", Line(c.Name)}
	if a.To.Aim != coalition.ToEveryone {
		key += "_" + string(a.To.Aim)
	}
	if a.listed() {
		key += "_listed"
	}
	switch a.To.Aim {
	case coalition.ToUnsigned:
		args = append(args, "Title", Line(a.Meeting.Title), "Relative", Timestamp(a.Meeting.At, "R"))
	case coalition.ToUnpledged:
		args = append(args, "Since", sinceMark(a.To))
	}
	return p.Text(key, args...)
}

// sinceMark returns when something must have been pledged after; "" for ever.
func sinceMark(to coalition.Addressees) string {
	if to.Since.IsZero() {
		return ""
	}
	return Timestamp(to.Since, "f")
}

// Preview is what an organiser reads of an announcement beside its words before it is confirmed.
type Preview struct {
	Later         bool
	Unmentionable []coalition.Snowflake  // roles that would not be notified
	Hidden        []coalition.Delegation // asked for a pledge although they have one, which the channel does not show
}

// AnnouncementDraft returns the card that shows an announcement before it is confirmed: its words, where
// and when it goes out, who can read it there, and whom it reaches.
func AnnouncementDraft(p locale.Printer, c coalition.Coalition, a Announced, v Preview) *discordgo.MessageEmbed {
	card := NotSaved(p, c, Escape(a.Text))
	AddField(card, p.Text("announce_where"), p.Text("announce_where_value",
		"Channel", MentionChannel(a.Channel), "Audience", p.Text("audience_"+string(a.Audience.Level))), false)
	when := p.Text("announce_now_value")
	if v.Later {
		when = p.Text("announce_later_value", "Time", Timestamp(a.Due, "F"), "Relative", Timestamp(a.Due, "R"))
	}
	AddField(card, p.Text("announce_when"), when, false)
	if a.To.Aim != coalition.ToEveryone {
		AddField(card, p.Text("announce_reads"), announceHead(p, c, a), false)
	}
	AddField(card, p.Text("announce_reach"), reached(p, c, a), false)
	if a.listed() {
		return card
	}
	var nobody []coalition.Delegation
	for _, r := range a.Reach {
		if r.Nobody() {
			nobody = append(nobody, r.Delegation)
		}
	}
	AddField(card, p.Count("announce_nobody", len(nobody)), clip(p, Delegations(p, nobody), 1024), false)
	if len(v.Unmentionable) > 0 {
		AddField(card, p.Text("announce_unmentionable"), p.Text("announce_unmentionable_value", "Roles", roles(p, v.Unmentionable), "Channel", MentionChannel(a.Channel)), false)
	}
	AddField(card, p.Count("announce_hidden", len(v.Hidden)), clipJoined(p, Delegations(p, v.Hidden), ", ", 1024), false)
	return card
}

// reached says whom an announcement reaches by name, and how many people where that is known. Those whom nobody can be
// called for are not among them.
func reached(p locale.Printer, c coalition.Coalition, a Announced) string {
	var there []coalition.Delegation
	people := 0
	for _, r := range a.Reach {
		if !r.Nobody() {
			there, people = append(there, r.Delegation), people+len(r.Users)
		}
	}
	if a.listed() {
		return p.Text("announce_listed", "Channel", MentionChannel(a.Channel)) + "\n" + clipJoined(p, Delegations(p, a.Called), ", ", 700)
	}
	lines := []string{p.Count("announce_reach_value", len(there))}
	if len(there) > 0 {
		lines = append(lines, clipJoined(p, Delegations(p, there), ", ", 600))
	}
	if people > 0 {
		lines = append(lines, p.Count("announce_people", people))
	}
	if n := len(Announcement(p, c, a, time.Time{}, nil)); n > 1 {
		lines = append(lines, p.Count("announce_messages", n))
	}
	if a.Audience.IsOrganisers() {
		lines = append(lines, p.Text("announce_unread", "Channel", MentionChannel(a.Channel)))
	}
	return strings.Join(lines, "\n")
}

// lateLine says that a post comes late, before its first words; "" when due is zero, which is in time.
func lateLine(p locale.Printer, due time.Time) string {
	if due.IsZero() {
		return ""
	}
	return p.Text("posted_late", "Time", due) + "\n"
}
