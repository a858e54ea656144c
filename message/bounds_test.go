package message

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// longest is a coalition, and a meeting of a series in it, with all that people type as long as it may be and every letter of it
// escaped.
func longest(t *testing.T) (coalition.Coalition, coalition.Meeting) {
	t.Helper()
	m := recurring(9)
	zone, err := time.LoadLocation("America/Argentina/ComodRivadavia")
	if err != nil {
		t.Fatal(err)
	}
	m.Zone, m.Duration = zone, coalition.MaxDuration-time.Minute
	m.Title, m.Place = strings.Repeat("*", coalition.MaxTitle), strings.Repeat("_", coalition.MaxPlace)
	m.Leads = coalition.NewLeads(coalition.LongestLead, coalition.LongestLead-time.Minute, coalition.LongestLead-2*time.Minute, 61*time.Minute, 59*time.Minute)
	m.Invited = many(200)
	for _, d := range many(coalition.MaxItems) {
		m.Agenda = append(m.Agenda, coalition.AgendaItem{Delegation: d, Text: strings.Repeat("@", coalition.MaxAgenda/coalition.MaxItems)})
	}
	return coalition.Coalition{Name: strings.Repeat("c", 80), Channels: coalition.Channels{For: map[coalition.Purpose]coalition.Snowflake{coalition.MeetingPosts: 1}}}, m
}

// many are delegations with the longest names.
func many(n int) []coalition.Delegation {
	all := crowd(n)
	for i := range all {
		all[i].Name = strings.Repeat("*", 80)
	}
	return all
}

// wantFits fails when Discord would refuse a card, or the card says nothing of what is left out of it.
func wantFits(t *testing.T, what string, card *discordgo.MessageEmbed) {
	t.Helper()
	if n := size(card); n > maxEmbeds || length(card.Description) > 4096 || len(card.Fields) > 25 {
		t.Errorf("%s: %d characters, %d of them the text, %d fields", what, n, length(card.Description), len(card.Fields))
	}
	for _, f := range card.Fields {
		if length(f.Value) > 1024 || length(f.Name) > 256 || f.Value == "" || strings.HasSuffix(f.Value, "…") {
			t.Errorf("%s: %s has %d characters: %s", what, f.Name, length(f.Value), f.Value)
		}
	}
	if strings.HasSuffix(card.Description, "…") {
		t.Errorf("%s: its text is cut: %s", what, card.Description)
	}
}

func TestCardsOfMeetingsFitAtTheExtremes(t *testing.T) {
	t.Parallel()
	c, m := longest(t)
	now := m.At.AddDate(0, -6, 0)
	reminders := m.Reminders(m.LeadsIn(c), now)
	everyone := many(200)
	roll := coalition.Roll{Attending: everyone, Absent: everyone, Silent: everyone, More: map[coalition.DelegationID]coalition.SignUp{}}
	call := coalition.RollCall{Version: 1, Rule: coalition.QuorumTwoThirds, Present: everyone, Missing: everyone}
	var decided []coalition.MeetingDecision
	for _, d := range everyone {
		roll.Represented = append(roll.Represented, coalition.Proxy{Delegation: d, By: everyone[0]})
		call.Represented = append(call.Represented, coalition.Proxy{Delegation: d, By: everyone[0]})
		roll.More[d.ID] = coalition.SignUp{Delegation: d.ID, People: coalition.MaxPeople, Note: strings.Repeat("*", coalition.MaxSignUpNote)}
	}
	for i := range 40 {
		decided = append(decided, coalition.MeetingDecision{Code: fmt.Sprintf("D%03d", i), Text: strings.Repeat("*", 1000), Meeting: m})
	}
	var moved []coalition.Shifted
	var stay []coalition.Meeting
	for i := range 100 {
		o := m
		o.Code = fmt.Sprintf("C%03d", i)
		moved, stay = append(moved, coalition.Shifted{Meeting: o, Was: m.At}), append(stay, o)
	}
	for name, p := range map[string]locale.Printer{"English": english, "pseudo": locale.Pseudo()} {
		wantFits(t, name+": the card", MeetingCard(p, c, m, &roll))
		shown := MeetingCard(p, c, m, nil)
		AddDecisions(p, shown, decided)
		AddRoll(p, shown, roll)
		wantFits(t, name+": the card with decisions", shown)
		called := MeetingCard(p, c, m, nil)
		AddDecisions(p, called, decided)
		AddRollCall(p, called, call)
		wantFits(t, name+": the card with a roll call", called)
		wantFits(t, name+": a reminder", reminderCard(p, c, m, &roll))
		wantFits(t, name+": a notice", MeetingChange(p, c, m, coalition.ChangeParams{Was: m.At}, moved, nil, rows())[0].Embeds[0])

		draft := MeetingDraft(p, c, m, coalition.Ambiguous, reminders)
		AddAgenda(p, draft, m.Agenda)
		wantFits(t, name+": the draft", draft)
		if !strings.Contains(draft.Description, "1\\. \\*") {
			t.Errorf("%s: the draft shows nothing of the agenda: %s", name, draft.Description)
		}
		moving := MeetingDraft(p, c, m, coalition.Ambiguous, reminders)
		AddField(moving, p.Text("schedule_was"), Timestamp(m.At, "F"), false)
		AddShifted(p, moving, moved, stay)
		AddAgenda(p, moving, m.Agenda)
		wantFits(t, name+": the draft of a move", moving)

		guests := GuestsDraft(p, c, m, nil, everyone, everyone)
		AddAskedAlike(p, guests, stay, stay)
		wantFits(t, name+": the draft of who is asked", guests)
		wantFits(t, name+": who reads its reminders", RemindersCard(p, c, m, reminders))
	}
}

// A series with the most of everything: daily at an hour that clocks skip, half of it left out.
func TestSeriesDraftFitsAtTheExtremes(t *testing.T) {
	t.Parallel()
	c, m := longest(t)
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	n := coalition.NewSeries{
		NewMeeting: coalition.NewMeeting{Title: m.Title, Place: m.Place, Agenda: m.Agenda, Zone: zone, Duration: m.Duration, Leads: m.Leads,
			Wall: coalition.WallTime{Date: coalition.Date{Year: 2026, Month: 9, Day: 30}, Hour: 2, Minute: 30}},
		Rule: coalition.Rule{Every: coalition.Daily, Interval: 1, Count: coalition.MaxOccurrences},
	}
	for i := range 50 {
		n.Rule.Except = append(n.Rule.Except, n.Wall.Date.AddDays(2*i+1))
	}
	m.Wall, m.Zone, m.At = n.Wall, zone, n.At()
	reminders := m.Reminders(n.Leads, n.At().AddDate(0, -6, 0))
	for name, p := range map[string]locale.Printer{"English": english, "pseudo": locale.Pseudo()} {
		card := SeriesDraft(p, c, n, many(200), coalition.Skipped, reminders, true)
		wantFits(t, name, card)
		if !strings.Contains(card.Description, "1\\. \\*") {
			t.Errorf("%s: the draft shows nothing of the agenda: %s", name, card.Description)
		}
	}
}
