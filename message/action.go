package message

import (
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// OutcomesPerPage is how many decisions or actions a page of a list holds: cut short as OutcomeCut says, and escaped, they
// fit a card's 4,096 characters.
const OutcomesPerPage = 7

// outcomeCut is how much of a decision or an action one line of a list shows.
const outcomeCut = 150

// Due returns when an action is due: by a day, or at an hour that every reader sees in their own zone.
func Due(p locale.Printer, x coalition.Action) string {
	if x.WholeDay {
		return p.Text("action_due_day", "Day", x.Day(), "Relative", Timestamp(x.Due, "R"))
	}
	return p.Text("action_due_hour", "Time", Timestamp(x.Due, "F"), "Relative", Timestamp(x.Due, "R"))
}

// ActionLine returns an action on one line of a list.
func ActionLine(p locale.Printer, x coalition.Action, now time.Time) string {
	key := "action_line_" + string(x.State)
	if x.Overdue(now) {
		key = "action_line_overdue"
	}
	return p.Text(key, "Code", x.Code, "Text", Line(Cut(x.Text, outcomeCut)), "Owner", Delegation(p, x.Owner), "Due", Due(p, x))
}

// ActionLabel returns an action as one of several to choose from: at most 100 characters, nothing escaped. It ends in the
// code, so that no two are alike.
func ActionLabel(p locale.Printer, x coalition.Action) string {
	tail := " · " + Cut(DelegationName(p, x.Owner), 40) + " · " + x.Code
	return Cut(onOneLine(x.Text), 100-length(tail)) + tail
}

// ActionCard returns the card of an action.
func ActionCard(p locale.Printer, c coalition.Coalition, x coalition.Action, now time.Time) *discordgo.MessageEmbed {
	title := "action_title_" + string(x.State)
	if x.Overdue(now) {
		title = "action_title_overdue"
	}
	card := Card(c, p.Text(title), Escape(x.Text))
	if x.State != coalition.ActionOpen {
		card.Color = grey
	}
	addAction(p, card, x)
	AddField(card, p.Text("action_code"), "`"+x.Code+"`", true)
	return card
}

// addAction adds who is to do what of an action by when, and who may know.
func addAction(p locale.Printer, card *discordgo.MessageEmbed, x coalition.Action) {
	AddField(card, p.Text("action_owner"), Delegation(p, x.Owner), true)
	AddField(card, p.Text("action_due"), Due(p, x), true)
	AddField(card, p.Text("action_meeting"), Line(x.Meeting.Title), true)
	audience := p.Text("audience_" + string(x.Release))
	if x.Release == coalition.Organisers {
		audience = p.Text("action_audience_owner", "Delegation", Delegation(p, x.Owner))
	}
	AddField(card, p.Text("outcome_audience"), audience, true)
}

// ActionDraft returns the card that shows an action before it is confirmed: how its day or hour was read, when it is reminded
// of and where. was is when it was due before; the zero time for a new one and for one whose day stays.
func ActionDraft(p locale.Printer, c coalition.Coalition, x coalition.Action, r coalition.Reading, reminders []coalition.Reminder, was time.Time) *discordgo.MessageEmbed {
	text := Escape(x.Text)
	if note := Reading(p, r); note != "" {
		text += "\n\n" + note
	}
	card := NotSaved(p, c, text)
	addAction(p, card, x)
	if !was.IsZero() {
		AddField(card, p.Text("schedule_was"), Timestamp(was, "F"), true)
	}
	lines := []string{}
	for _, reminder := range reminders {
		lines = append(lines, Timestamp(reminder.At, "f"))
	}
	switch channel := c.Channels.ActionChannel(x.Release); {
	case channel == 0:
		lines = []string{p.Text("action_reminders_nowhere")}
	case len(lines) == 0:
		lines = []string{p.Text("action_reminders_none")}
	default:
		lines = append(lines, p.Text("action_reminders_in", "Channel", MentionChannel(channel)))
	}
	AddField(card, p.Text("schedule_reminders"), strings.Join(lines, "\n"), false)
	return card
}

// ActionReminder returns the bodies of a reminder of an action, with the mentions of those in reach; late is when it was due if that
// was long ago, else zero.
func ActionReminder(p locale.Printer, c coalition.Coalition, x coalition.Action, now, late time.Time, reach []coalition.Reach, rows Rows) []Body {
	head := p.Text("action_head_"+string(x.State), "Owner", Delegation(p, x.Owner), "Due", Due(p, x))
	if x.State != coalition.ActionOpen {
		reach = nil
	}
	return Call(Body{Content: lateLine(p, late) + head, Embeds: []*discordgo.MessageEmbed{ActionCard(p, c, x, now)}, Rows: rows}, reach)
}

// DecisionLine returns a decision on one line of a list, with its meeting.
func DecisionLine(p locale.Printer, d coalition.MeetingDecision) string {
	return p.Text("decision_line", "Code", d.Code, "Text", Line(Cut(d.Text, outcomeCut)), "Title", Line(d.Meeting.Title), "Time", Timestamp(d.Meeting.At, "D"))
}

// DecisionLabel returns a decision as one of several to choose from, as ActionLabel does an action.
func DecisionLabel(d coalition.MeetingDecision) string {
	tail := " · " + d.Code
	return Cut(onOneLine(d.Text), 100-length(tail)) + tail
}

// DecisionCard returns the card of a decision.
func DecisionCard(p locale.Printer, c coalition.Coalition, d coalition.MeetingDecision) *discordgo.MessageEmbed {
	title := "decision_title"
	if d.Dropped {
		title = "decision_title_dropped"
	}
	card := Card(c, p.Text(title), Escape(d.Text))
	if d.Dropped {
		card.Color = grey
	}
	AddField(card, p.Text("action_meeting"), Line(d.Meeting.Title), true)
	AddField(card, p.Text("outcome_audience"), p.Text("audience_"+string(d.Release)), true)
	AddField(card, p.Text("action_code"), "`"+d.Code+"`", true)
	return card
}

// AddDecisions adds to a meeting's card what it decided.
func AddDecisions(p locale.Printer, card *discordgo.MessageEmbed, all []coalition.MeetingDecision) {
	var lines []string
	for _, d := range all {
		lines = append(lines, p.Text("decision_short", "Code", d.Code, "Text", Line(Cut(d.Text, outcomeCut))))
	}
	room := min(1024, (maxEmbeds-size(card))/2-100) // the roll has the other half
	AddField(card, p.Count("decision_field", len(all)), clip(p, lines, room), false)
}
