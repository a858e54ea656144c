package commands

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

func TestWhoIsAskedIsReadAndShown(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		typed string
		asked []coalition.DelegationID
		shows []string
	}{
		{"", nil, nil},
		{"Allemagne", []coalition.DelegationID{2}, []string{"Asked to it (1)", "Germany"}},
		{"1. Германия\n2. FR", []coalition.DelegationID{2, 1}, []string{"Asked to it (2)", "Germany", "France"}},
		{"DE; Germany; Deutschland", []coalition.DelegationID{2}, []string{"Asked to it (1)"}},
	} {
		s := newMeetingStore()
		reply, err := ask(t, meetingTable(s), organiser, "schedule meeting", typed("title", "Talks", "when", "tomorrow 15:00", "invite", test.typed))
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range test.shows {
			if !strings.Contains(words(reply.Body), want) {
				t.Errorf("%q: %q is not in %s", test.typed, want, words(reply.Body))
			}
		}
		if test.asked == nil && strings.Contains(words(reply.Body), "Asked to it") {
			t.Errorf("all are listed: %s", words(reply.Body))
		}
		if _, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.save"), nil); err != nil {
			t.Fatal(err)
		}
		if len(s.scheduled) != 1 || !slices.Equal(s.scheduled[0].Invited, test.asked) {
			t.Errorf("%q: %+v, want %v", test.typed, s.scheduled, test.asked)
		}
	}
	for wrong, says := range map[string]string{"France, Germny": "Did you mean Germany", "Spain, Italy": "no delegation Spain or Italy", "the moon": "no delegation the moon", ", ;": "Name delegations"} {
		s := newMeetingStore()
		reply, err := ask(t, meetingTable(s), organiser, "schedule meeting", typed("title", "Talks", "when", "tomorrow 15:00", "zone", "Paris", "invite", wrong))
		if err != nil || !strings.Contains(words(reply.Body), says) {
			t.Errorf("%q: %v, %s", wrong, err, words(reply.Body))
			continue
		}
		form, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.fix"), nil)
		if err != nil || form.Modal.Fields[4].ID != "invite" || form.Modal.Fields[4].Value != wrong {
			t.Errorf("%q: %v, the form has %+v", wrong, err, form.Modal)
			continue
		}
		fixed, err := ask(t, meetingTable(s), organiser, "schedule.fixed d", func(r *Request) {
			r.Fields = map[string]string{"title": "Talks", "when": "tomorrow 15:00", "invite": "France"}
		})
		if err != nil || !strings.Contains(words(fixed.Body), "Europe/Paris") || !strings.Contains(words(fixed.Body), "Asked to it (1)") {
			t.Errorf("%q fixed: %v, %s", wrong, err, words(fixed.Body))
		}
	}
}

func TestThoseNotAskedAreLeftAlone(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	s.meetings[1].Invited = s.ledger.Delegations[:1]
	s.ledger.Delegations[0].Role, s.ledger.Delegations[1].Role = 70, 71
	for _, kind := range []string{coalition.ReminderPost, coalition.MeetingChange} {
		b := render(t, meetingTable(s), kind, coalition.Members, coalition.Delivery{Meeting: 2, Params: json.RawMessage(`{"Was":"2026-03-21T10:00:00Z"}`)})[0]
		if !slices.Equal(b.Pings.Roles, []string{"70"}) || strings.Contains(words(b), "Not signed up yet (2)") {
			t.Errorf("%s: %+v in %s", kind, b.Pings, words(b))
		}
	}
	for _, test := range []struct {
		who   coalition.Caller
		part  string
		value string
		code  string
	}{
		{german, "meeting.attend NEXT", "", "not_invited"},
		{organiser, "meeting.for NEXT attending", "2", "not_invited"},
		{french, "meeting.represent NEXT", "", "represented_nobody"},
		{both, "meeting.attend NEXT", "", ""}, // for the one of the two that is asked
	} {
		_, err := ask(t, meetingTable(s), test.who, test.part, func(r *Request) {
			if test.value != "" {
				r.Values = []string{test.value}
			}
		})
		if coalition.CodeOf(err) != test.code {
			t.Errorf("%s by %+v: %v, want %q", test.part, test.who, err, test.code)
		}
	}
	if len(s.words) != 1 || s.words[0].Delegation != 1 {
		t.Errorf("words %+v", s.words)
	}
}

func TestHowManyAndANote(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	table := meetingTable(s)
	signed, err := ask(t, table, french, "meeting.attend NEXT", nil)
	if err != nil {
		t.Fatal(err)
	}
	form, err := ask(t, table, french, button(t, signed.Body, "meeting.say"), nil)
	if err != nil || len(form.Modal.Fields) != 2 {
		t.Fatalf("%v, %+v", err, form.Modal)
	}
	_, args := message.ParseID(form.Modal.CustomID)
	submit := "meeting.said " + strings.Join(args[1:], " ")
	send := func(who coalition.Caller, line, people, note string) (Reply, error) {
		return ask(t, table, who, line, func(r *Request) { r.Fields = map[string]string{"people": people, "note": note} })
	}
	for people, says := range map[string]string{"many": "whole number from 1 to 500", "0": "whole number", "501": "whole number"} {
		reply, err := send(french, submit, people, "kept")
		if err != nil || !strings.Contains(words(reply.Body), says) {
			t.Errorf("%s: %v, %s", people, err, words(reply.Body))
			continue
		}
		again, err := ask(t, table, french, button(t, reply.Body, "meeting.resay"), nil)
		if err != nil || again.Modal.Fields[0].Value != people || again.Modal.Fields[1].Value != "kept" || again.Modal.CustomID != form.Modal.CustomID {
			t.Errorf("%s: %v, the form has %+v", people, err, again.Modal)
		}
	}
	if reply, err := send(french, submit, "", strings.Repeat("x", 201)); err != nil || !strings.Contains(words(reply.Body), "201 characters") {
		t.Errorf("a long note: %v, %s", err, words(reply.Body))
	}
	if _, err := send(german, submit, "3", ""); coalition.CodeOf(err) != "sign_up_others" {
		t.Errorf("another's: %v", err)
	}
	reply, err := send(french, submit, "3", " **late** @everyone\n")
	if err != nil || !strings.Contains(words(reply.Body), `France (3 people): \*\*late\*\* @`+"\u200beveryone") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
	if form, err = ask(t, table, french, button(t, reply.Body, "meeting.say"), nil); err != nil || form.Modal.Fields[0].Value != "3" || !strings.Contains(form.Modal.Fields[1].Value, "late") {
		t.Errorf("opened again: %v, %+v", err, form.Modal)
	}
	card := words(render(t, table, coalition.MeetingCard, coalition.Public, coalition.Delivery{Meeting: 2})[0])
	if strings.Contains(card, "late") || strings.Contains(card, "3 people") {
		t.Errorf("the public reads %s", card)
	}
	if _, err := ask(t, table, french, "meeting.absent NEXT", nil); err != nil || s.words[0].Note != "" {
		t.Errorf("another word keeps the note: %+v, %v", s.words, err)
	}
	if reply, err := send(french, submit, "3", "stale"); err != nil || !strings.Contains(words(reply.Body), "something else of this meeting") {
		t.Errorf("a form of an earlier word: %v, %s", err, words(reply.Body))
	}
}

func TestRollCall(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	for i := 3; i <= 60; i++ {
		s.ledger.Delegations = append(s.ledger.Delegations, coalition.Delegation{ID: coalition.DelegationID(i), Code: fmt.Sprintf("O%02d", i), Name: fmt.Sprintf("Organisation %02d", i)})
	}
	s.words = []coalition.SignUp{
		{Delegation: 1, Attendance: coalition.Attending}, {Delegation: 2, Attendance: coalition.Represented, RepresentedBy: 1}, {Delegation: 60, Attendance: coalition.Attending},
	}
	table := meetingTable(s)
	if _, err := ask(t, table, organiser, "schedule rollcall", typed("meeting", "NEXT")); coalition.CodeOf(err) != "meeting_not_yet" {
		t.Errorf("of one ahead: %v", err)
	}
	reply, err := ask(t, table, organiser, "schedule rollcall", typed("meeting", "opening"))
	if err != nil || !strings.Contains(words(reply.Body), "3 of 60 delegations (2 present, 1 represented). No quorum is asked for.") || !strings.Contains(words(reply.Body), "NOT SAVED YET") {
		t.Fatalf("%v, %s", err, words(reply.Body))
	}
	menu := reply.Body.Rows[0].(discordgo.ActionsRow).Components[0].(discordgo.SelectMenu)
	if len(menu.Options) != 25 || !menu.Options[0].Default || menu.Options[0].Value != "1" || menu.Options[1].Default || *menu.MinValues != 0 || menu.MaxValues != 25 {
		t.Errorf("menu %+v", menu)
	}
	// On the second page two more are there; then France is taken off the first.
	choose := func(part string, values ...string) {
		t.Helper()
		if reply, err = ask(t, table, organiser, part, func(r *Request) { r.Values = values }); err != nil {
			t.Fatal(err)
		}
	}
	next := reply.Body.Rows[1].(discordgo.ActionsRow).Components[2].(discordgo.Button)
	_, args := message.ParseID(next.CustomID)
	choose("schedule.rollpage " + strings.Join(args[1:], " "))
	choose(button(t, reply.Body, "schedule.present"), "30", "31")
	if !strings.Contains(words(reply.Body), "5 of 60 delegations (4 present, 1 represented)") || !strings.Contains(words(reply.Body), "Page 2 of 3") {
		t.Errorf("after the second page: %s", words(reply.Body))
	}
	_, args = message.ParseID(reply.Body.Rows[1].(discordgo.ActionsRow).Components[1].(discordgo.Button).CustomID)
	choose("schedule.rollpage " + strings.Join(args[1:], " "))
	choose(button(t, reply.Body, "schedule.present"))
	if !strings.Contains(words(reply.Body), "3 of 60 delegations. No quorum") {
		t.Errorf("without France and those it speaks for: %s", words(reply.Body))
	}
	save := button(t, reply.Body, "schedule.rolled")
	choose(save)
	if len(s.called) != 1 || !slices.Equal(s.called[0].Present, []coalition.DelegationID{60, 30, 31}) || s.called[0].Meeting != 1 || s.called[0].Seen != 0 || s.acts[0].Draft == "" {
		t.Errorf("saved %+v by %+v", s.called, s.acts)
	}
	if !strings.Contains(words(reply.Body), "There is no quorum.** 3 of 60 delegations; majority is 31.") || !strings.Contains(words(reply.Body), "Present (3)") {
		t.Errorf("saved: %s", words(reply.Body))
	}
	choose(save)
	if !strings.Contains(words(reply.Body), "already says so") {
		t.Errorf("pressed twice: %s", words(reply.Body))
	}
	for who, want := range map[string]bool{"delegate": true, "observer": false} {
		caller := map[string]coalition.Caller{"delegate": french, "observer": observer}[who]
		shown, err := ask(t, table, caller, "meeting show", typed("meeting", "PAST"))
		if err != nil || strings.Contains(words(shown.Body), "There is no quorum") != want {
			t.Errorf("%s: %v, %s", who, err, words(shown.Body))
		}
	}
}

func TestOfferedRulesForAQuorumAreRead(t *testing.T) {
	t.Parallel()
	choices, err := completeQuorum(t.Context(), Request{}, "")
	if err != nil || len(choices) != 3 {
		t.Fatalf("%v, %v", choices, err)
	}
	for _, c := range choices {
		if _, err := locale.ReadQuorum(locale.Printer{}, c.Value); err != nil {
			t.Errorf("%q is offered, and %v", c.Value, err)
		}
	}
}
