package message

import (
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// Leads words lead times as they can be typed again; how it is said that there are none is the caller's.
func Leads(p locale.Printer, l coalition.Leads) string {
	var words []string
	for _, lead := range l {
		words = append(words, p.Duration(lead))
	}
	return strings.Join(words, ", ")
}

// LeadsBefore words lead times on a card.
func LeadsBefore(p locale.Printer, l coalition.Leads) string {
	if len(l) == 0 {
		return p.Text("leads_none")
	}
	return p.Text("leads_before", "Leads", Leads(p, l))
}

// Quiet words quiet hours as they can be typed again; "" for none.
func Quiet(q coalition.Quiet) string {
	if q.None() {
		return ""
	}
	at := func(minute int) string {
		return coalition.WallTime{Hour: minute / 60, Minute: minute % 60}.String()[len("0000-00-00T"):]
	}
	return at(q.From) + "-" + at(q.Until)
}

// Ahead is a reminder of a meeting that is still to come.
type Ahead struct {
	At      time.Time
	Meeting coalition.Meeting
}

// RemindingCard returns the card of how a person is reminded, with the next of their direct messages.
func RemindingCard(p locale.Printer, c coalition.Coalition, r coalition.Reminding, next []Ahead) *discordgo.MessageEmbed {
	card := Card(c, p.Text("remind_title"), p.Text("remind_is_"+string(r.Way), "Channel", meetingChannel(p, c)))
	if r.Way == coalition.Directly && r.Closed {
		card.Color = amber
		card.Description = p.Text("remind_is_closed", "Channel", meetingChannel(p, c))
	}
	leads := p.Text("remind_leads_meetings", "Leads", LeadsBefore(p, coalition.Meeting{}.LeadsIn(c)))
	if r.Leads != nil {
		leads = LeadsBefore(p, r.Leads)
	}
	AddField(card, p.Text("remind_leads"), leads, false)
	quiet := p.Text("remind_quiet_none")
	if !r.Quiet.None() {
		quiet = p.Text("remind_quiet_value", "Hours", Quiet(r.Quiet), "Zone", Line(r.ZoneIn(c).String()))
	}
	AddField(card, p.Text("remind_quiet"), quiet, false)
	var lines []string
	for _, a := range next {
		lines = append(lines, p.Text("remind_next_line", "Time", Timestamp(a.At, "f"), "Title", Line(a.Meeting.Title), "Begins", Timestamp(a.Meeting.At, "f")))
	}
	if r.ByDirectMessage() && len(lines) == 0 {
		lines = []string{p.Text("remind_next_none")}
	}
	AddField(card, p.Text("remind_next"), clipJoined(p, lines, "\n", 1024), false)
	return card
}

// meetingChannel mentions the channel for meetings, or words that there is none.
func meetingChannel(p locale.Printer, c coalition.Coalition) string {
	if channel := c.Channels.For[coalition.MeetingPosts]; channel != 0 {
		return MentionChannel(channel)
	}
	return p.Text("remind_no_channel")
}

// FirstDirect returns the first direct message to somebody who asks for reminders: it shows that Muster can write there.
func FirstDirect(p locale.Printer, c coalition.Coalition) Body {
	return Text(c, p.Text("remind_first_title"), p.Text("remind_first", "Coalition", Line(c.Name)))
}

// Personal returns the body that reminds one person in direct messages; the rest as Reminder.
func Personal(p locale.Printer, c coalition.Coalition, m coalition.Meeting, roll *coalition.Roll, late time.Time, rows Rows) Body {
	return Reminder(p, c, m, roll, late, nil, rows)[0]
}

// InsteadOfDirect returns the body that reminds a person in a channel because direct messages are closed, which it says if
// asked to. It shows nothing but what everybody may know of the meeting.
func InsteadOfDirect(p locale.Printer, c coalition.Coalition, m coalition.Meeting, late time.Time, user coalition.Snowflake, says bool, rows Rows) Body {
	body := Reminder(p, c, m, nil, late, []coalition.Reach{{Users: []coalition.Snowflake{user}}}, rows)[0]
	if says {
		body.Content += "\n" + p.Text("remind_closed_said")
	}
	return body
}
