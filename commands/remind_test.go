package commands

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// box is what a request opens direct messages with.
type box struct {
	refuses error
	first   []message.Body
}

func (b *box) open(_ context.Context, first message.Body) (coalition.Snowflake, error) {
	if b.refuses != nil {
		return 0, b.refuses
	}
	b.first = append(b.first, first)
	return 900, nil
}

func (b *box) with(pairs ...string) func(*Request) {
	return func(r *Request) {
		typed(pairs...)(r)
		r.Direct = b.open
	}
}

func TestRemindMeShowsWhatIsSo(t *testing.T) {
	for _, test := range []struct {
		name string
		is   coalition.Reminding
		says []string
		not  string
	}{
		{"nothing chosen", coalition.Reminding{}, []string{"Off.", "1 day, 1 hour before", "Quiet hours: None."}, "Next"},
		{"by name", coalition.Reminding{Way: coalition.Mentioned}, []string{"By name in"}, "Next"},
		{"direct messages", coalition.Reminding{Way: coalition.Directly, Channel: 900, Leads: coalition.NewLeads(2 * time.Hour), Quiet: coalition.Quiet{From: 22 * 60, Until: 7 * 60}},
			[]string{"In direct messages.", "2 hours before", "22:00-07:00 in UTC", "Next: <t:", `Talks \*\*now\*\*`}, "@everyone"},
		{"closed", coalition.Reminding{Way: coalition.Directly, Channel: 900, Closed: true}, []string{"does not let Muster send you any more"}, "Next"},
	} {
		s := newMeetingStore()
		s.reminding = test.is
		reply, err := ask(t, meetingTable(s), observer, "remind me", nil)
		if err != nil {
			t.Fatal(err)
		}
		shown := words(reply.Body)
		for _, want := range test.says {
			if !strings.Contains(shown, want) {
				t.Errorf("%s: %q is not in %s", test.name, want, shown)
			}
		}
		if strings.Contains(shown, test.not) || len(s.acts) != 0 {
			t.Errorf("%s: %s, acts %v", test.name, shown, s.acts)
		}
	}
}

// Nobody has chosen direct messages before one has reached them, and whoever has is not written to again for it.
func TestDirectMessagesAreOpenedBeforeTheyAreChosen(t *testing.T) {
	s := newMeetingStore()
	closed := &box{refuses: coalition.Wrong("direct_closed")}
	if _, err := ask(t, meetingTable(s), french, "remind me", closed.with("where", "direct")); coalition.CodeOf(err) != "direct_closed" || len(s.acts) != 0 {
		t.Errorf("closed: %v, acts %v", err, s.acts)
	}
	open := &box{}
	for i, want := range []string{"Saved.", "already saved"} {
		reply, err := ask(t, meetingTable(s), french, "remind me", open.with("where", "direct"))
		if err != nil || !strings.Contains(reply.Body.Content, want) || len(open.first) != 1 {
			t.Errorf("time %d: %v, %q, %d messages", i, err, reply.Body.Content, len(open.first))
		}
	}
	if s.reminding.Channel != 900 || s.reminding.Way != coalition.Directly || !strings.Contains(words(open.first[0]), "Muster can write to you here") {
		t.Errorf("chosen %+v, first %s", s.reminding, words(open.first[0]))
	}
	s.reminding.Closed = true
	if _, err := ask(t, meetingTable(s), french, "remind.way direct", open.with()); err != nil || s.reminding.Closed || len(open.first) != 2 {
		t.Errorf("chosen again: %v, %+v", err, s.reminding)
	}
	// Other settings leave closed ones closed, and write to nobody.
	s.reminding.Closed = true
	if _, err := ask(t, meetingTable(s), french, "remind me", open.with("leads", "2 hours")); err != nil || !s.reminding.Closed || len(open.first) != 2 {
		t.Errorf("other leads: %v, %+v", err, s.reminding)
	}
	if _, err := ask(t, meetingTable(s), french, "remind.off", open.with()); err != nil || s.reminding.Way != coalition.NoReminders {
		t.Errorf("off: %v, %+v", err, s.reminding)
	}
}

func TestRemindMeReadsWhatIsTyped(t *testing.T) {
	for _, test := range []struct {
		name  string
		typed []string
		want  coalition.Reminding
		says  string
	}{
		{"leads", []string{"leads", "1 week, 2 hours"}, coalition.Reminding{Leads: coalition.NewLeads(7*24*time.Hour, 2*time.Hour)}, "Saved."},
		{"each meeting's leads", []string{"leads", "none"}, coalition.Reminding{}, "already saved"},
		{"quiet hours", []string{"quiet", "22-7", "zone", "Kyiv"}, coalition.Reminding{Quiet: coalition.Quiet{From: 22 * 60, Until: 7 * 60}}, "in Europe/Kyiv"},
		{"unreadable leads", []string{"leads", "soon @everyone", "quiet", "22-7"}, coalition.Reminding{}, "soon"},
		{"unreadable hours", []string{"quiet", "at night"}, coalition.Reminding{}, "at night"},
		{"no such zone", []string{"zone", "Pariss"}, coalition.Reminding{}, "Paris"},
		{"no such way", []string{"where", "carrier pigeon"}, coalition.Reminding{}, "carrier pigeon"},
	} {
		s := newMeetingStore()
		reply, err := ask(t, meetingTable(s), french, "remind me", typed(test.typed...))
		if err != nil || !strings.Contains(words(reply.Body), test.says) || strings.Contains(words(reply.Body), "@everyone") {
			t.Errorf("%s: %v, %s", test.name, err, words(reply.Body))
		}
		if !s.reminding.Leads.Same(test.want.Leads) || s.reminding.Quiet != test.want.Quiet {
			t.Errorf("%s: chosen %+v", test.name, s.reminding)
		}
	}
}

// What could not be read is not lost, and the form that puts it right has all that is so beside it.
func TestRemindMeCanBeFixed(t *testing.T) {
	s := newMeetingStore()
	s.reminding = coalition.Reminding{Way: coalition.Mentioned, Leads: coalition.NewLeads(2 * time.Hour)}
	open := &box{}
	reply, err := ask(t, meetingTable(s), french, "remind me", open.with("where", "direct", "quiet", "nights"))
	if err != nil || len(open.first) != 0 {
		t.Fatalf("%v, written to %d times", err, len(open.first))
	}
	form, err := ask(t, meetingTable(s), french, button(t, reply.Body, "remind.fix"), nil)
	if err != nil {
		t.Fatal(err)
	}
	kept := map[string]string{}
	for _, f := range form.Modal.Fields {
		kept[f.ID] = f.Value
	}
	if diff := cmp.Diff(map[string]string{"leads": "2 hours", "quiet": "nights", "zone": ""}, kept); diff != "" {
		t.Error(diff)
	}
	part, args := message.ParseID(form.Modal.CustomID)
	kept["quiet"] = "22-7"
	_, err = ask(t, meetingTable(s), french, part+" "+args[1], func(r *Request) {
		open.with()(r)
		r.Fields = kept
	})
	if err != nil || s.reminding.Way != coalition.Directly || s.reminding.Quiet.From != 22*60 || !s.reminding.Leads.Same(coalition.NewLeads(2*time.Hour)) || len(open.first) != 1 {
		t.Errorf("%v, chosen %+v", err, s.reminding)
	}
}

// Where direct messages are closed, what was typed with them is kept, and so is what was chosen before.
func TestWhatWasTypedWithClosedMessagesIsKept(t *testing.T) {
	s := newMeetingStore()
	s.reminding = coalition.Reminding{Way: coalition.Mentioned, Quiet: coalition.Quiet{From: 22 * 60, Until: 7 * 60}}
	shut := &box{refuses: coalition.Wrong("direct_closed")}
	reply, err := ask(t, meetingTable(s), french, "remind me", shut.with("where", "direct", "leads", "2 hours"))
	if err != nil || len(s.acts) != 0 {
		t.Fatalf("%v, %d acts", err, len(s.acts))
	}
	form, err := ask(t, meetingTable(s), french, button(t, reply.Body, "remind.fix"), nil)
	if err != nil || form.Modal.Fields[0].Value != "2 hours" || form.Modal.Fields[1].Value == "" {
		t.Errorf("%v, %+v", err, form.Modal)
	}
}

func TestAPersonalReminder(t *testing.T) {
	s := newMeetingStore()
	s.words = []coalition.SignUp{{Delegation: 1, Attendance: coalition.Absent}}
	d := coalition.Delivery{Meeting: 2, Person: 4, Direct: true, Params: []byte("{}")}
	direct := render(t, meetingTable(s), coalition.PersonalPost, coalition.Members, d)
	if len(direct) != 1 || len(direct[0].Pings.Users)+len(direct[0].Pings.Roles) != 0 || strings.Contains(words(direct[0]), "<@") {
		t.Errorf("in direct messages: %+v", direct)
	}
	for _, part := range []string{"meeting.attend", "meeting.details", "remind.off"} {
		button(t, direct[0], part)
	}
	// Who may not sign up is not offered it, and reads nothing of who did.
	public := render(t, meetingTable(s), coalition.PersonalPost, coalition.Public, d)
	if shown := words(public[0]); strings.Contains(shown, "Not signed up") || hasButton(public[0], "meeting.attend") {
		t.Errorf("the public reads %s", shown)
	}
	d.Direct, d.Params = false, []byte(`{"Closed":true}`)
	post, _ := meetingTable(s).Post(coalition.PersonalPost)
	d.Kind = coalition.PersonalPost
	for _, closed := range []bool{true, false} {
		if !closed {
			d.Params = []byte("{}")
		}
		bodies, err := post.Render(t.Context(), PostRequest{Now: noon, Coalition: testCoalition(), Delivery: d, Audience: coalition.Audience{Level: coalition.Organisers}, To: 31, Print: locale.Printer{}})
		if err != nil {
			t.Fatal(err)
		}
		shown := words(bodies[0])
		if !slices.Equal(bodies[0].Pings.Users, []string{"31"}) || !strings.Contains(shown, "<@31>") || strings.Contains(shown, "Not signed up") || strings.Contains(shown, "direct message") != closed {
			t.Errorf("in the channel, closed %v: %s", closed, shown)
		}
	}
	d.Meeting = 3 // which is cancelled
	if bodies := render(t, meetingTable(s), coalition.PersonalPost, coalition.Members, d); bodies != nil {
		t.Errorf("of a cancelled meeting: %+v", bodies)
	}
}

func hasButton(b message.Body, part string) bool {
	raw, _ := json.Marshal(b.Rows)
	return strings.Contains(string(raw), part)
}

func TestTheChannelsReminderMentionsWhoAskedForIt(t *testing.T) {
	s := newMeetingStore()
	s.byName = []coalition.Snowflake{31}
	bodies := render(t, meetingTable(s), coalition.ReminderPost, coalition.Public, coalition.Delivery{Meeting: 2})
	if len(bodies) != 1 || !slices.Contains(bodies[0].Pings.Users, "31") || !strings.Contains(bodies[0].Content, "<@31>") {
		t.Errorf("reminder %+v", bodies)
	}
	if bodies := render(t, meetingTable(s), coalition.MeetingChange, coalition.Public, coalition.Delivery{Meeting: 2, Params: []byte("{}")}); slices.Contains(bodies[0].Pings.Users, "31") {
		t.Errorf("a change mentions them: %+v", bodies[0].Pings)
	}
}

// Of a meeting that is not for all, those are mentioned who asked for it and whom it is for: whichever way they act for one that
// is asked to it, and whatever that has said; and organisers.
func TestOnlyWhomAMeetingIsForIsMentioned(t *testing.T) {
	s := newMeetingStore()
	s.meetings[1].Invited = s.ledger.Delegations[:1]
	s.words = []coalition.SignUp{{Delegation: 1, Attendance: coalition.Absent}}
	s.byName = []coalition.Snowflake{31, 32, 33, 34, 35}
	in := map[coalition.Snowflake]coalition.Caller{31: french, 32: german, 33: organiser, 34: observer} // 35 has left the server
	post, _ := meetingTable(s).Post(coalition.ReminderPost)
	bodies, err := post.Render(t.Context(), PostRequest{
		Now: noon, Coalition: testCoalition(), Delivery: coalition.Delivery{Meeting: 2}, Audience: coalition.Audience{Level: coalition.Members},
		Members: func(_ context.Context, people []coalition.Snowflake) (map[coalition.Snowflake]coalition.Audience, error) {
			may := map[coalition.Snowflake]coalition.Audience{}
			for _, p := range people {
				if who, here := in[p]; here {
					may[p] = who.Audience()
				}
			}
			return may, nil
		},
	})
	if err != nil || len(bodies) != 1 || !slices.Equal(bodies[0].Pings.Users, []string{"31", "33"}) {
		t.Errorf("%v, mentioned in %+v", err, bodies)
	}
}

// What is next is of meetings that are for the caller.
func TestRemindMeShowsOnlyWhatIsForTheCaller(t *testing.T) {
	for _, test := range []struct {
		who   coalition.Caller
		asked bool
	}{{french, true}, {organiser, true}, {german, false}, {observer, false}} {
		s := newMeetingStore()
		s.meetings[1].Invited = s.ledger.Delegations[:1]
		s.reminding = coalition.Reminding{Way: coalition.Directly, Channel: 900}
		reply, err := ask(t, meetingTable(s), test.who, "remind me", nil)
		if shown := words(reply.Body); err != nil || strings.Contains(shown, "Talks") != test.asked || !strings.Contains(shown, "Weekly") {
			t.Errorf("%+v: %v, %s", test.who, err, shown)
		}
	}
}

func TestScheduleReminders(t *testing.T) {
	for _, test := range []struct {
		name, meeting, leads string
		want                 coalition.Leads
		says                 string
	}{
		{"other leads", "NEXT", "2 days, 30 minutes", coalition.NewLeads(48*time.Hour, 30*time.Minute), "(30 minutes before)"},
		{"none", "NEXT", "none", coalition.NewLeads(), "None."},
		{"the coalition's", "NEXT", "default", nil, "(1 day before)"},
	} {
		s := newMeetingStore()
		for i, said := range []string{"are changed", "already had"} {
			reply, err := ask(t, meetingTable(s), organiser, "schedule reminders", typed("meeting", test.meeting, "leads", test.leads))
			if err != nil || !strings.Contains(words(reply.Body), test.says) || !strings.Contains(reply.Body.Content, said) || !s.leads[i].Same(test.want) {
				t.Errorf("%s: %v, %s, %v", test.name, err, words(reply.Body), s.leads)
			}
		}
	}
	for _, test := range []struct{ name, meeting, leads, says string }{
		{"unreadable", "NEXT", "soon", "soon"}, {"too many", "NEXT", "1h, 2h, 3h, 4h, 5h, 6h", "at most 5"}, {"too near", "NEXT", "1 minute", "5 minutes"},
		{"a cancelled one", "GONE", "1 hour", "cancelled"}, {"no such meeting", "Tlaks", "1 hour", "no meeting"},
	} {
		s := newMeetingStore()
		reply, err := ask(t, meetingTable(s), organiser, "schedule reminders", typed("meeting", test.meeting, "leads", test.leads))
		if err != nil || !strings.Contains(words(reply.Body), test.says) || len(s.leads) != 0 {
			t.Fatalf("%s: %v, %s", test.name, err, words(reply.Body))
		}
		form, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.releads"), nil)
		if err != nil || form.Modal.Fields[1].Value != test.leads {
			t.Errorf("%s: %v, %+v", test.name, err, form.Modal)
		}
		fixed, err := ask(t, meetingTable(s), organiser, "schedule.releaded", func(r *Request) {
			r.Fields = map[string]string{"meeting": "NEXT", "leads": "1 hour"}
		})
		if err != nil || !strings.Contains(fixed.Body.Content, "are changed") {
			t.Errorf("%s: %v, %s", test.name, err, words(fixed.Body))
		}
	}
}

func TestAMeetingWithRemindersOfItsOwn(t *testing.T) {
	s := newMeetingStore()
	reply, err := ask(t, meetingTable(s), organiser, "schedule meeting", typed("title", "Talks", "when", "tomorrow 15:00", "reminders", "3 hours, 10 minutes"))
	if err != nil || !strings.Contains(words(reply.Body), "(10 minutes before)") {
		t.Fatalf("%v, %s", err, words(reply.Body))
	}
	if _, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.save"), nil); err != nil || !s.scheduled[0].Leads.Same(coalition.NewLeads(3*time.Hour, 10*time.Minute)) {
		t.Errorf("%v, %+v", err, s.scheduled)
	}
	reply, err = ask(t, meetingTable(s), organiser, "schedule meeting", typed("title", "Talks", "when", "tomorrow 15:00", "zone", "Kyiv", "reminders", "soon"))
	if err != nil {
		t.Fatal(err)
	}
	form, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.fix"), nil)
	if err != nil || form.Modal.Fields[4].ID != "reminders" || form.Modal.Fields[4].Value != "soon" {
		t.Errorf("%v, %+v", err, form.Modal)
	}
}
