package message

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// maxEmbeds is how many characters Discord allows in all embeds of a message together.
const maxEmbeds = 6000

// afterAgenda is how many characters a meeting's agenda leaves for what the delegations said, and what was decided.
const afterAgenda = 1600

// MeetingCard returns the card of a meeting. roll is what the delegations said, and nil for an audience
// that may not know it.
func MeetingCard(p locale.Printer, c coalition.Coalition, m coalition.Meeting, roll *coalition.Roll) *discordgo.MessageEmbed {
	card := Card(c, Line(m.Title), MeetingTime(p, m)+seriesLines(p, m))
	if m.Cancelled {
		card.Color = grey
		card.Title = Cut(p.Text("meeting_cancelled_title", "Title", Line(m.Title)), 256)
	}
	AddField(card, p.Text("meeting_place"), place(m), true)
	AddField(card, p.Text("meeting_code"), "`"+m.Code+"`", true)
	addInvited(p, card, m)
	addAgenda(p, card, m.Agenda, afterAgenda)
	if roll != nil && !m.Cancelled {
		AddRoll(p, card, *roll)
	}
	return card
}

// addInvited adds who is asked to the meeting, when that is not everybody.
func addInvited(p locale.Printer, card *discordgo.MessageEmbed, m coalition.Meeting) {
	if len(m.Invited) == 0 {
		return
	}
	there := m.Asked(m.Invited)
	AddField(card, p.Count("meeting_invited", len(there)), cmp.Or(clipJoined(p, Delegations(p, there), ", ", 1024), p.Text("meeting_invited_none")), false)
}

// MeetingTime returns when a meeting is: for every reader in their own zone, how far off, and what the
// clock shows in the meeting's zone.
func MeetingTime(p locale.Printer, m coalition.Meeting) string {
	when := p.Text("meeting_time", "Time", Timestamp(m.At, "F"), "Relative", Timestamp(m.At, "R"),
		"Wall", p.WallTime(m.Wall), "Zone", m.Zone.String())
	if m.Duration > 0 {
		when += "\n" + p.Text("meeting_duration", "Duration", m.Duration, "Until", Timestamp(m.At.Add(m.Duration), "t"))
	}
	return when
}

// AddRoll adds to a meeting's card a field for each of the four groups that has somebody in it. They share what the card
// has left of Discord's limit, so that a long agenda shortens the lists and the card still goes out.
func AddRoll(p locale.Printer, card *discordgo.MessageEmbed, roll coalition.Roll) {
	var proxies []string
	for _, proxy := range locale.InOrder(p, roll.Represented, func(x coalition.Proxy) string { return DelegationName(p, x.Delegation) }) {
		line := p.Text("meeting_proxy", "Delegation", Delegation(p, proxy.Delegation), "By", Delegation(p, proxy.By))
		proxies = append(proxies, withMore(p, line, roll.More[proxy.Delegation.ID]))
	}
	attending, between := saying(p, roll.Attending, roll.More)
	absent, betweenAbsent := saying(p, roll.Absent, roll.More)
	groups := []struct {
		name      string
		parts     []string
		separator string
	}{
		{p.Count("meeting_attending", len(roll.Attending)), attending, between},
		{p.Count("meeting_represented", len(roll.Represented)), proxies, "\n"},
		{p.Count("meeting_absent", len(roll.Absent)), absent, betweenAbsent},
		{p.Count("meeting_silent", len(roll.Silent)), Delegations(p, roll.Silent), ", "},
	}
	room := maxEmbeds - size(card) - 50
	for _, g := range groups {
		room -= length(g.name)
	}
	for _, g := range groups {
		if len(g.parts) > 0 {
			AddField(card, g.name, clipJoined(p, g.parts, g.separator, min(1024, room/len(groups))), false)
		}
	}
}

// saying returns the delegations with what else they said of a meeting, and what to put between them: a line each where
// there are notes.
func saying(p locale.Printer, all []coalition.Delegation, more map[coalition.DelegationID]coalition.SignUp) (lines []string, between string) {
	between = ", "
	for _, d := range ByName(p, all) {
		lines = append(lines, withMore(p, Delegation(p, d), more[d.ID]))
		if more[d.ID].Note != "" {
			between = "\n"
		}
	}
	return lines, between
}

// withMore adds to a delegation how many come, and its note.
func withMore(p locale.Printer, who string, word coalition.SignUp) string {
	if word.People > 0 {
		who = p.Count("meeting_people", word.People, "Who", who)
	}
	if word.Note != "" {
		who = p.Text("meeting_note", "Who", who, "Note", Line(word.Note))
	}
	return who
}

// MeetingLine returns a meeting on one line of a list.
func MeetingLine(p locale.Printer, m coalition.Meeting) string {
	key := "meeting_line"
	if m.Cancelled {
		key = "meeting_line_cancelled"
	}
	return p.Text(key, "Code", m.Code, "Title", Line(m.Title), "Time", Timestamp(m.At, "f"), "Relative", Timestamp(m.At, "R"))
}

// MeetingLabel returns a meeting as one of several to choose from: at most 100 characters, nothing
// escaped. It ends in the code, so that no two are alike.
func MeetingLabel(p locale.Printer, m coalition.Meeting) string {
	tail := " · " + p.WallTime(m.Wall) + " · " + m.Code
	title := onOneLine(m.Title)
	return Cut(title, 100-length(tail)) + tail
}

// MeetingDraft returns the card that shows a meeting before it is confirmed: how its hour was read, and when its reminders
// go out. Its agenda is added by AddAgenda once the card has all else.
func MeetingDraft(p locale.Printer, c coalition.Coalition, m coalition.Meeting, r coalition.Reading, reminders []coalition.Reminder) *discordgo.MessageEmbed {
	text := "**" + Line(m.Title) + "**\n" + MeetingTime(p, m)
	if note := Reading(p, r); note != "" {
		text += "\n" + note
	}
	card := NotSaved(p, c, text)
	AddField(card, p.Text("meeting_place"), place(m), false)
	addInvited(p, card, m)
	addReminders(p, c, card, m, reminders)
	return card
}

// addReminders adds a field that says when a meeting's reminders go out.
func addReminders(p locale.Printer, c coalition.Coalition, card *discordgo.MessageEmbed, m coalition.Meeting, reminders []coalition.Reminder) {
	lines := []string{}
	for _, reminder := range reminders {
		lines = append(lines, p.Text("schedule_reminder", "Time", Timestamp(reminder.At, "f"), "Lead", p.Duration(reminder.Lead)))
	}
	switch {
	case len(m.LeadsIn(c)) == 0:
		lines = []string{p.Text("leads_none")}
	case len(lines) == 0:
		lines = []string{p.Text("schedule_no_reminders")}
	}
	AddField(card, p.Text("schedule_reminders"), strings.Join(lines, "\n"), false)
}

// RemindersCard returns the card of a meeting with when its reminders go out.
func RemindersCard(p locale.Printer, c coalition.Coalition, m coalition.Meeting, reminders []coalition.Reminder) *discordgo.MessageEmbed {
	card := Card(c, Line(m.Title), MeetingTime(p, m))
	addReminders(p, c, card, m, reminders)
	return card
}

// Reading returns the sentence that says how a wall time was read where clocks change; "" where it
// exists once.
func Reading(p locale.Printer, r coalition.Reading) string {
	if r == coalition.Plain {
		return ""
	}
	return p.Text("reading_" + string(r))
}

// Reminder returns the bodies of a reminder: the first with the card, all of them with the mentions of
// those in reach and with the rows. roll is nil for an audience that may not know who said what; late
// is when the reminder was due if that was long ago, else zero.
func Reminder(p locale.Printer, c coalition.Coalition, m coalition.Meeting, roll *coalition.Roll, late time.Time, reach []coalition.Reach, rows Rows) []Body {
	key := "reminder_head"
	if m.Cancelled {
		key, reach = "change_cancelled", nil
	}
	head := lateLine(p, late) + p.Text(key, "Title", Line(m.Title), "Relative", Timestamp(m.At, "R"))
	return Call(Body{Content: head, Embeds: []*discordgo.MessageEmbed{reminderCard(p, c, m, roll)}, Rows: rows}, reach)
}

// reminderCard is a meeting's card without its agenda, and of the sign-ups only who has not said
// anything yet: what somebody must still do.
func reminderCard(p locale.Printer, c coalition.Coalition, m coalition.Meeting, roll *coalition.Roll) *discordgo.MessageEmbed {
	m.Agenda = nil
	card := MeetingCard(p, c, m, nil)
	if roll != nil && !m.Cancelled && len(roll.Silent) > 0 {
		AddField(card, p.Count("meeting_silent", len(roll.Silent)), clipJoined(p, Delegations(p, roll.Silent), ", ", 1024), false)
	}
	return card
}

// MeetingChange returns the bodies of the notice that a meeting was moved from an hour, or cancelled, and others of its series
// with it, or that it is at another place.
func MeetingChange(p locale.Printer, c coalition.Coalition, m coalition.Meeting, change coalition.ChangeParams, others []coalition.Shifted, reach []coalition.Reach, rows Rows) []Body {
	head := p.Text("change_moved", "Title", Line(m.Title), "Was", Timestamp(change.Was, "F"), "Time", Timestamp(m.At, "F"))
	switch {
	case m.Cancelled:
		head = p.Text("change_cancelled", "Title", Line(m.Title))
	case change.Place != nil:
		was := coalition.Meeting{Place: *change.Place}
		head = p.Text("change_place", "Title", Line(m.Title), "Was", cmp.Or(place(was), p.Text("change_place_unsaid")), "Place", cmp.Or(place(m), p.Text("change_place_unsaid")))
		if len(change.Elsewhere) > 0 {
			head += " " + p.Count("change_elsewhere", len(change.Elsewhere))
		}
	}
	m.Agenda = nil
	card := MeetingCard(p, c, m, nil)
	var lines []string
	for _, o := range others {
		lines = append(lines, changeLine(p, o))
	}
	AddField(card, p.Count("change_others", len(lines)), clip(p, lines, 1024), false)
	return Call(Body{Content: head, Embeds: []*discordgo.MessageEmbed{card}, Rows: rows}, reach)
}

// NotAbsent returns those in reach that have not said they stay away.
func NotAbsent(reach []coalition.Reach, roll coalition.Roll) []coalition.Reach {
	return slices.DeleteFunc(slices.Clone(reach), func(r coalition.Reach) bool {
		return slices.ContainsFunc(roll.Absent, func(d coalition.Delegation) bool { return d.ID == r.Delegation.ID })
	})
}
