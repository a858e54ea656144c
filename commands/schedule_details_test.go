package commands

import (
	"strings"
	"testing"
	"time"

	"muster/coalition"
	"muster/message"
)

// detailsChanged opens the form of what a meeting is called, where it is and how long it lasts, and submits it.
func detailsChanged(t *testing.T, s *meetingStore, title, place, duration string) (*message.Modal, Reply, error) {
	t.Helper()
	form, err := ask(t, meetingTable(s), organiser, "schedule change", typed("meeting", "next"))
	if err != nil || form.Modal == nil {
		t.Fatalf("no form: %v", err)
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

// What cannot be taken is kept, and the form that opens is for what is there now.
func TestScheduleChangeThatIsNotTaken(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, duration string
		fails          error
		says           string
	}{
		{"no length", "long", nil, "“long” is no length of time"},
		{"somebody was faster", "", coalition.Wrong("meeting_changed", "Title", "Talks"), "Somebody changed Talks"},
	} {
		s := newMeetingStore()
		s.meetings[1].Described, s.fails = 12, test.fails
		_, reply, err := detailsChanged(t, s, "Talks", "Room 2", test.duration)
		if err != nil || !strings.Contains(words(reply.Body), test.says) {
			t.Fatalf("%s: %v, %s", test.name, err, words(reply.Body))
		}
		form, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.redetail"), nil)
		if err != nil || form.Modal.Fields[1].Value != "Room 2" || form.Modal.Fields[2].Value != test.duration || !strings.HasSuffix(form.Modal.CustomID, ":c") {
			t.Errorf("%s: %v, %+v", test.name, err, form.Modal)
		}
	}
}
