package commands

import (
	"slices"
	"strings"
	"testing"

	"muster/coalition"
)

func TestScheduleInviteShowsWhatChanges(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name   string
		before []coalition.DelegationID // none: all
		who    string
		asked  []coalition.DelegationID
		shows  []string
		hides  []string
	}{
		{"others", []coalition.DelegationID{1}, "Allemagne", []coalition.DelegationID{2},
			[]string{"NOT SAVED YET", "Asked to it (1): 🇩🇪 Germany", "Newly asked (1): 🇩🇪 Germany", "No longer asked (1): 🇫🇷 France", "can sign up", "counts only if they are asked again"}, nil},
		{"more", []coalition.DelegationID{1}, "France; DE", []coalition.DelegationID{1, 2}, []string{"Asked to it (2)", "Newly asked (1): 🇩🇪 Germany"}, []string{"No longer asked", "is kept"}},
		{"fewer than all", nil, "France", []coalition.DelegationID{1}, []string{"Asked to it (1)", "No longer asked (1): 🇩🇪 Germany"}, []string{"Newly asked", "can sign up"}},
		{"all", []coalition.DelegationID{1}, "All", nil, []string{"Asked to it: All delegations", "Newly asked (1): 🇩🇪 Germany", "join later are asked, too"}, []string{"No longer asked"}},
		{"all by name", nil, "France, Germany", []coalition.DelegationID{1, 2}, []string{"Asked to it (2)", "join later are not asked"}, []string{"Newly asked", "No longer asked"}},
	} {
		s := newMeetingStore()
		for _, d := range s.ledger.Delegations {
			if slices.Contains(test.before, d.ID) {
				s.meetings[1].Invited = append(s.meetings[1].Invited, d)
			}
		}
		s.meetings[1].InvitedBy = 12
		reply, err := ask(t, meetingTable(s), organiser, "schedule invite", typed("meeting", "NEXT", "who", test.who))
		if err != nil {
			t.Fatal(err)
		}
		shown := words(reply.Body)
		for _, want := range test.shows {
			if !strings.Contains(shown, want) {
				t.Errorf("%s: %q is not in %s", test.name, want, shown)
			}
		}
		for _, not := range test.hides {
			if strings.Contains(shown, not) {
				t.Errorf("%s: %q is in %s", test.name, not, shown)
			}
		}
		save := button(t, reply.Body, "schedule.invited")
		if reply, err = ask(t, meetingTable(s), organiser, save, nil); err != nil {
			t.Fatal(err)
		}
		want := coalition.NewGuests{Meeting: 2, Seen: 12, Invited: test.asked}
		if n := s.reinvited; len(n) != 1 || n[0].Meeting != want.Meeting || n[0].Seen != want.Seen || !slices.Equal(n[0].Invited, want.Invited) || n[0].Later || s.acts[0].Draft != "d" {
			t.Errorf("%s: saved %+v, want %+v", test.name, n, want)
		}
		if !strings.Contains(reply.Body.Content, "is now for those whom you named") || !strings.Contains(reply.Body.Content, "<#501>") {
			t.Errorf("%s: answered %q", test.name, reply.Body.Content)
		}
		if again, err := ask(t, meetingTable(s), organiser, save, nil); err != nil || !strings.Contains(again.Body.Content, "was already for those") {
			t.Errorf("%s: again: %v, %s", test.name, err, again.Body.Content)
		}
	}
}

func TestScheduleInviteFromHereOn(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	s.weekly()
	s.meetings[5].Invited = s.ledger.Delegations[:1]
	reply, err := ask(t, meetingTable(s), organiser, "schedule invite", typed("meeting", "weekly", "who", "Germany", "which", "later"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"2 more meetings with it", "`SAMB`", "`SAMD`", "1 has a list of its own, and keeps it: `SAMC`"} {
		if !strings.Contains(words(reply.Body), want) {
			t.Errorf("%q is not in %s", want, words(reply.Body))
		}
	}
	if _, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.invited"), nil); err != nil {
		t.Fatal(err)
	}
	if n := s.reinvited; len(n) != 1 || n[0].Meeting != 4 || n[0].Seen != 10 || !n[0].Later {
		t.Errorf("saved %+v", n)
	}
	alone, err := ask(t, meetingTable(s), organiser, "schedule invite", typed("meeting", "weekly", "who", "Germany"))
	if err != nil || !strings.Contains(words(alone.Body), "The others stay as they are") {
		t.Errorf("alone: %v, %s", err, words(alone.Body))
	}
	// In the form to fix it the meeting stays one with those after it, another one is alone.
	for meeting, later := range map[string]bool{"SAMA": true, "NEXT": false} {
		reply, err := ask(t, meetingTable(s), organiser, "schedule invite", typed("meeting", "SAMA", "who", "Germny", "which", "later"))
		if err != nil || !strings.Contains(words(reply.Body), "Did you mean Germany") {
			t.Fatalf("%v, %s", err, words(reply.Body))
		}
		form, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.reinvite"), nil)
		if err != nil || form.Modal.Fields[0].Value != "SAMA" || form.Modal.Fields[1].Value != "Germny" {
			t.Fatalf("%v, the form has %+v", err, form.Modal)
		}
		reply, err = ask(t, meetingTable(s), organiser, strings.Replace(button(t, reply.Body, "schedule.reinvite"), "reinvite", "reinvited", 1), func(r *Request) {
			r.Fields = map[string]string{"meeting": meeting, "who": "Germany"}
		})
		if err == nil {
			_, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.invited"), nil)
		}
		if n := s.reinvited[len(s.reinvited)-1]; err != nil || n.Later != later {
			t.Errorf("%s fixed: %v, saved %+v", meeting, err, n)
		}
	}
}

func TestScheduleInviteIsRefused(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, meeting, who, which, says string }{
		{"no such meeting", "Tallks", "France", "", "no meeting Tallks"},
		{"over", "PAST", "France", "", "began on"},
		{"cancelled", "GONE", "France", "", "is cancelled"},
		{"in no series", "NEXT", "France", "later", "not one of a series"},
		{"a stranger", "NEXT", "France, Italy, Japan", "", "no delegation Italy or Japan"},
		{"nobody", "NEXT", ", ;", "", "Name delegations"},
		{"all as before", "NEXT", "all", "", "is for exactly those already"},
	} {
		reply, err := ask(t, meetingTable(newMeetingStore()), organiser, "schedule invite", typed("meeting", test.meeting, "who", test.who, "which", test.which))
		if err != nil || !strings.Contains(words(reply.Body), test.says) {
			t.Errorf("%s: %v, %s", test.name, err, words(reply.Body))
			continue
		}
		button(t, reply.Body, "schedule.reinvite")
	}
	// Somebody was faster: what was typed is kept.
	s := newMeetingStore()
	s.fails = coalition.Wrong("meeting_changed", "Title", "Talks")
	reply, err := ask(t, meetingTable(s), organiser, "schedule invite", typed("meeting", "NEXT", "who", "France"))
	if err == nil {
		reply, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.invited"), nil)
	}
	if err != nil || !strings.Contains(words(reply.Body), "Somebody changed Talks") {
		t.Fatalf("%v, %s", err, words(reply.Body))
	}
	form, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.reinvite"), nil)
	if err != nil || form.Modal.Fields[1].Value != "France" {
		t.Errorf("%v, %+v", err, form.Modal)
	}
	// A form that is sent without its draft says what is no longer known.
	gone, err := ask(t, meetingTable(newMeetingStore()), organiser, "schedule.reinvited none", func(r *Request) {
		r.Fields = map[string]string{"meeting": "NEXT", "who": "France"}
	})
	if err != nil || !strings.Contains(gone.Body.Content, "no longer known") {
		t.Errorf("%v, %s", err, gone.Body.Content)
	}
}
