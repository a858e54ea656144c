package commands

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

func TestReadAgenda(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	s.ledger.Delegations = append(s.ledger.Delegations,
		coalition.Delegation{ID: 3, Code: "NATO", Name: "North Atlantic Treaty Organization"}, coalition.Delegation{ID: 4, Code: "IT", Country: true, Removed: true},
		coalition.Delegation{ID: 5, Code: "GB", Country: true})
	for typed, want := range map[string]string{
		"":          "",
		" \n\u202e": "",
		"Opening":   "0 Opening",
		"France: situation report\nOpening\nDE: reply":           "1 situation report|0 Opening|2 reply",
		"Frankreich: Lage\nФранція: звіт\nフランス：報告":               "1 Lage|1 звіт|1 報告",
		"NATO: update\nNorth Atlantic treaty organization: more": "3 update|3 more",
		"UK: report, and: more":                                  "5 report, and: more",
		"1. France: report 2. Germany: reply 3) End":             "1 report|2 reply|0 End",
		"• Opening • End":                                        "0 Opening|0 End",
		"Report on point 2. of the list":                         "0 Report on point 2. of the list",
		"1. France: report\n- Germany: reply\n3) End":            "1 report|2 reply|0 End",
		"•Opening\n**all** of it\n-5 degrees":                    "0 Opening|0 **all** of it|0 -5 degrees",
		"Italy: has left\nAtlantis: is none":                     "0 Italy: has left|0 Atlantis: is none",
		"10:00 welcome\n1.5 million euros":                       "0 10:00 welcome|0 1.5 million euros",
		"France and Germany: joint report":                       "0 France and Germany: joint report",
		"France:":                                                "1 ",
		"  many   spaces\u202e ":                                 "0 many spaces",
	} {
		items, err := schedule{s}.agendaOf(t.Context(), Request{}, typed)
		var got []string
		for _, item := range items {
			got = append(got, fmt.Sprint(item.Delegation.ID, " ", item.Text))
		}
		if err != nil || strings.Join(got, "|") != want {
			t.Errorf("%q: %q, %v, want %q", typed, got, err, want)
		}
	}
}

// submitted opens the form of an agenda and submits it with a text.
func agendaSubmitted(t *testing.T, s *meetingStore, which, text string) (*message.Modal, Reply, error) {
	t.Helper()
	form, err := ask(t, meetingTable(s), organiser, "schedule agenda", typed("meeting", "next", "which", which))
	if err != nil || form.Modal == nil {
		t.Fatalf("no form: %v", err)
	}
	part, args := message.ParseID(form.Modal.CustomID)
	r := func(r *Request) {
		r.Args = args[1:] // the first is the coalition; an empty one must stay
		r.Fields = map[string]string{"agenda": text}
	}
	reply, err := ask(t, meetingTable(s), organiser, part, r)
	return form.Modal, reply, err
}

func TestScheduleAgenda(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	s.meetings[1].Agenda = []coalition.AgendaItem{{Text: "Opening"}, {Delegation: s.ledger.Delegations[0], Text: "report"}}
	s.meetings[1].Agreed = 12
	form, reply, err := agendaSubmitted(t, s, "", "Germany: reply\nEnd")
	if err != nil || form.Fields[0].Value != "Opening\nFrance: report\n" {
		t.Fatalf("%v: the form holds %q", err, form.Fields[0].Value)
	}
	want := coalition.NewAgenda{Meeting: 2, Seen: 12}
	if len(s.agendas) != 1 || s.agendas[0].Meeting != want.Meeting || s.agendas[0].Seen != want.Seen || s.agendas[0].Later ||
		!slices.Equal(s.agendas[0].Items, []coalition.AgendaItem{{Delegation: s.ledger.Delegations[1], Text: "reply"}, {Text: "End"}}) {
		t.Errorf("kept %+v", s.agendas)
	}
	if !strings.Contains(reply.Body.Content, "has its agenda") || !strings.Contains(words(reply.Body), "🇫🇷 France: report") {
		t.Errorf("answered %s", words(reply.Body))
	}
	s.weekly()
	s.meetings[1].In = s.meetings[3].In
	if _, _, err := agendaSubmitted(t, s, "later", "Opening"); err != nil || !s.agendas[1].Later {
		t.Errorf("for those after it: %v, %+v", err, s.agendas)
	}
	if _, err := ask(t, meetingTable(s), organiser, "schedule agenda", typed("meeting", "GONE")); coalition.CodeOf(err) != "meeting_cancelled" {
		t.Errorf("of a cancelled meeting: %v", err)
	}
}

// Somebody was faster: what was typed is kept, and the form that opens is for the agenda that is there now.
func TestScheduleAgendaInBetween(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	s.meetings[1].Agreed = 12
	s.fails = coalition.Wrong("meeting_changed", "Title", "Talks")
	_, reply, err := agendaSubmitted(t, s, "", "Germany: reply")
	if err != nil || !strings.Contains(words(reply.Body), "Somebody changed Talks") {
		t.Fatalf("%v, %s", err, words(reply.Body))
	}
	form, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.reagenda"), nil)
	if err != nil || form.Modal.Fields[0].Value != "Germany: reply" || !strings.HasSuffix(form.Modal.CustomID, ":c") {
		t.Errorf("%v, %+v", err, form.Modal)
	}
}

func TestAgendaIsReadInTheReadersLanguage(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	s.meetings[1].Agenda = []coalition.AgendaItem{{Delegation: s.ledger.Delegations[1], Text: "reply"}}
	reply, err := ask(t, meetingTable(s), french, "meeting show", func(r *Request) {
		typed("meeting", "NEXT")(r)
		r.Print = locale.Pseudo()
	})
	if err != nil || !strings.Contains(words(reply.Body), "🇩🇪 Germany: reply") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
}
