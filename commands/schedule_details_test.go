package commands

import (
	"slices"
	"strings"
	"testing"
	"time"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// detailsChanged opens the form of what a meeting is called, where it is and how long it lasts, and submits it.
func detailsChanged(t *testing.T, s *meetingStore, title, place, duration string) (*message.Modal, Reply, error) {
	t.Helper()
	form, err := ask(t, meetingTable(s), organiser, "schedule change", typed("meeting", "next"))
	if err != nil || form.Modal == nil {
		t.Fatalf("no form: %v", err)
	}
	if s.meanwhile != nil {
		s.meanwhile()
	}
	part, args := message.ParseID(form.Modal.CustomID)
	reply, err := ask(t, meetingTable(s), organiser, part, func(r *Request) {
		r.Args = args[1:] // the first is the coalition; an empty one must stay
		r.Fields = map[string]string{"title": title, "place": place, "duration": duration}
	})
	return form.Modal, reply, err
}

func TestScheduleChange(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	s.stay = 2
	s.meetings[1].Place, s.meetings[1].Duration, s.meetings[1].Described = "Room 1", 90*time.Minute, 12
	form, reply, err := detailsChanged(t, s, " Talks\n on *aid* ", "<#123456789012345678>", "2 hours")
	if err != nil || !strings.HasPrefix(form.Fields[0].Value, "Talks") || form.Fields[1].Value != "Room 1" || form.Fields[2].Value != "1 hour 30 minutes" {
		t.Fatalf("%v: the form holds %+v", err, form.Fields)
	}
	want := coalition.NewDetails{Meeting: 2, Seen: 12, Details: coalition.Details{Title: "Talks on *aid*", Place: "<#123456789012345678>", Duration: 2 * time.Hour}}
	if len(s.details) != 1 || s.details[0] != want {
		t.Errorf("kept %+v", s.details)
	}
	if !strings.Contains(reply.Body.Content, "**NEXT** is changed. 2 later meetings keep what they have of their own.") {
		t.Errorf("answered %s", words(reply.Body))
	}
	if _, err := ask(t, meetingTable(s), organiser, "schedule change", typed("meeting", "GONE")); coalition.CodeOf(err) != "meeting_cancelled" {
		t.Errorf("of a cancelled meeting: %v", err)
	}
	if reply, err := ask(t, meetingTable(s), organiser, "schedule.details", func(r *Request) { r.Args = []string{"NEXT", "", "$"} }); coalition.CodeOf(err) != "draft_gone" {
		t.Errorf("a forged form: %v, %s", err, words(reply.Body))
	}
}

// What cannot be taken is kept. The form that opens is for what its person has seen: what was there when they opened it, and
// where they were told of a change, and shown it, what is there now.
func TestScheduleChangeThatIsNotTaken(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, duration string
		fails          error
		says, seen     string
	}{
		{"no length", "long", nil, "“long” is no length of time", ":c"},
		{"somebody was faster", "", coalition.Wrong("meeting_changed", "Title", "Talks"), "Somebody changed Talks", ":d"},
	} {
		s := newMeetingStore()
		s.meetings[1].Described, s.fails = 12, test.fails
		s.meanwhile = func() { s.meetings[1].Described, s.meetings[1].Place = 13, "Room 9" }
		_, reply, err := detailsChanged(t, s, "Talks", "Room 2", test.duration)
		if err != nil || !strings.Contains(words(reply.Body), test.says) || strings.Contains(words(reply.Body), "Room 9") != (test.fails != nil) {
			t.Fatalf("%s: %v, %s", test.name, err, words(reply.Body))
		}
		form, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.redetail"), nil)
		if err != nil || form.Modal.Fields[1].Value != "Room 2" || form.Modal.Fields[2].Value != test.duration || !strings.HasSuffix(form.Modal.CustomID, test.seen) {
			t.Errorf("%s: %v, %+v", test.name, err, form.Modal)
		}
	}
}

// A length is in the form as it can be read back.
func TestDurationTyped(t *testing.T) {
	t.Parallel()
	r := Request{Print: locale.For("en"), Reads: locale.ReaderFor("en")}
	for _, d := range []time.Duration{time.Minute, 90 * time.Minute, 24 * time.Hour, 24*time.Hour + 30*time.Minute, 25*time.Hour + 30*time.Minute, 14 * 24 * time.Hour} {
		typed := durationTyped(r, d)
		if read, err := r.Reads.Duration(typed); err != nil || read != d {
			t.Errorf("%v is typed as %q, and read as %v, %v", d, typed, read, err)
		}
	}
	if typed := durationTyped(r, 0); typed != "" {
		t.Errorf("no length is typed as %q", typed)
	}
}

// A notice that tells of several meetings of a series calls all that are asked to one of them; nobody is told of a place to
// which nothing has changed, or of one that is called off.
func TestWhomANoticeCalls(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, params string
		cancelled    bool
		roles        []string
	}{
		{"moved alone", `{"Was":"2026-03-21T10:00:00Z"}`, false, []string{"70"}},
		{"moved with another", `{"Was":"2026-03-21T10:00:00Z","Others":[{"Meeting":4,"Was":"2026-03-21T10:00:00Z"}]}`, false, []string{"71", "70"}},
		{"at another place", `{"Place":"Room 1"}`, false, []string{"70"}},
		{"at another place with another", `{"Place":"Room 1","Elsewhere":[4]}`, false, []string{"71", "70"}},
		{"back where it was", `{"Place":"Room 2"}`, false, nil},
		{"back where it was, but another is not", `{"Place":"Room 2","Elsewhere":[4,5]}`, false, []string{"71"}},
		{"at another place, and called off", `{"Place":"Room 1"}`, true, nil},
	} {
		s := newMeetingStore()
		s.ledger.Delegations[0].Role, s.ledger.Delegations[1].Role = 70, 71
		s.meetings[1].Invited, s.meetings[1].Place, s.meetings[1].Cancelled = s.ledger.Delegations[:1], "Room 2", test.cancelled
		s.meetings[3].Invited, s.meetings[3].Place, s.meetings[4].Place = s.ledger.Delegations[1:], "Room 3", "Room 2"
		var roles []string
		for _, b := range render(t, meetingTable(s), coalition.MeetingChange, coalition.Members, coalition.Delivery{Meeting: 2, Params: []byte(test.params)}) {
			roles = append(roles, b.Pings.Roles...)
		}
		if !slices.Equal(roles, test.roles) {
			t.Errorf("%s: calls %v, want %v", test.name, roles, test.roles)
		}
	}
}
