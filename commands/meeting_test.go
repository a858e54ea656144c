package commands

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// meetingStore is a coalition's meetings in memory, on top of its ledger: as much of storage as
// /schedule, /meeting, /announce and /summary ask.
type meetingStore struct {
	*ledgerStore
	meetings  []coalition.Meeting
	words     []coalition.SignUp
	delegates []coalition.Delegate
	scheduled []coalition.NewMeeting
	moved     []coalition.MeetingMove
	movedOn   []coalition.MeetingMove // with those after it in its series
	series    []coalition.NewSeries
	agendas   []coalition.NewAgenda
	details   []coalition.NewDetails
	stay      int    // how many later meetings keep their own
	meanwhile func() // what others do while a form is open
	reinvited []coalition.NewGuests
	announced []coalition.NewAnnouncement
	summaries []coalition.Snowflake
	then      coalition.Ledger // as of whenever
	last      time.Time        // when the last summary was posted
	log       []coalition.Delivery
	decided   []coalition.Decision
	decisions []coalition.MeetingDecision
	actions   []coalition.Action
	call      coalition.RollCall
	called    []coalition.NewRollCall
	leads     []coalition.Leads // that meetings were given
	reminding coalition.Reminding
	byName    []coalition.Snowflake
	fails     error

	plans    []coalition.SummaryPlan
	stopped  []coalition.SummaryPlanID
	overdue  bool // a later summary of the plan is due
	asked    []coalition.Tidings
	silences []coalition.Silence
	broken   []coalition.Break
	adopted  int
	settled  coalition.SilenceState
}

func newMeetingStore() *meetingStore {
	meeting := func(id coalition.MeetingID, code, title string, at time.Time) coalition.Meeting {
		return coalition.Meeting{ID: id, Code: code, Title: title, Wall: coalition.WallTimeOf(at), Zone: time.UTC, At: at, Version: 7}
	}
	cancelled := meeting(3, "GONE", "Called off", noon.AddDate(0, 0, 3))
	cancelled.Cancelled = true
	return &meetingStore{
		ledgerStore: newLedgerStore(),
		meetings: []coalition.Meeting{
			meeting(1, "PAST", "Opening", noon.AddDate(0, 0, -1)), meeting(2, "NEXT", "Talks **now** @everyone", noon.AddDate(0, 0, 2)), cancelled,
			meeting(4, "SAMA", "Weekly", noon.AddDate(0, 0, 4)), meeting(5, "SAMB", "Weekly", noon.AddDate(0, 0, 11)),
		},
	}
}

func (s *meetingStore) Meetings(context.Context, coalition.ID) ([]coalition.Meeting, error) {
	return s.meetings, nil
}

func (s *meetingStore) Meeting(_ context.Context, _ coalition.ID, code string) (coalition.Meeting, error) {
	for _, m := range s.meetings {
		if m.Code == code {
			return m, nil
		}
	}
	return coalition.Meeting{}, coalition.Wrong("meeting_unknown", "Typed", code, "Nearest", []string(nil))
}

func (s *meetingStore) MeetingByID(_ context.Context, _ coalition.ID, id coalition.MeetingID) (coalition.Meeting, error) {
	return s.meetings[id-1], nil
}

func (s *meetingStore) SignUps(context.Context, coalition.ID, coalition.MeetingID) ([]coalition.SignUp, error) {
	return s.words, nil
}

func (s *meetingStore) SignUp(_ context.Context, a coalition.Act, _ string, word coalition.SignUp) (coalition.SignedUp, error) {
	s.acts = append(s.acts, a)
	same := slices.Contains(s.words, word)
	s.words = append(slices.DeleteFunc(s.words, func(w coalition.SignUp) bool { return w.Delegation == word.Delegation }), word)
	return coalition.SignedUp{Same: same}, nil
}

func (s *meetingStore) Delegates(context.Context, coalition.ID) ([]coalition.Delegate, error) {
	return s.delegates, nil
}

func (s *meetingStore) ScheduleMeeting(_ context.Context, a coalition.Act, n coalition.NewMeeting) (coalition.Scheduled, error) {
	s.acts, s.scheduled = append(s.acts, a), append(s.scheduled, n)
	return coalition.Scheduled{Code: "NEXT"}, s.fails
}

func (s *meetingStore) MoveMeeting(_ context.Context, a coalition.Act, move coalition.MeetingMove) (coalition.Scheduled, error) {
	s.acts, s.moved = append(s.acts, a), append(s.moved, move)
	return coalition.Scheduled{Code: "NEXT", Channel: 501}, s.fails
}

func (s *meetingStore) CancelMeeting(_ context.Context, a coalition.Act, id coalition.MeetingID, seen coalition.Version) (coalition.Scheduled, error) {
	s.acts, s.moved = append(s.acts, a), append(s.moved, coalition.MeetingMove{Meeting: id, Seen: seen})
	return coalition.Scheduled{Code: "NEXT", Channel: 501}, s.fails
}

func (s *meetingStore) ScheduleSeries(_ context.Context, a coalition.Act, n coalition.NewSeries) (coalition.Scheduled, error) {
	s.acts, s.series = append(s.acts, a), append(s.series, n)
	return coalition.Scheduled{Code: "NEXT", Channel: 501, More: len(n.Slots()) - 1}, s.fails
}

func (s *meetingStore) MoveSeries(_ context.Context, a coalition.Act, move coalition.MeetingMove) (coalition.Scheduled, error) {
	s.acts, s.movedOn = append(s.acts, a), append(s.movedOn, move)
	return coalition.Scheduled{Code: "NEXT", Channel: 501, More: 2}, s.fails
}

func (s *meetingStore) CancelSeries(_ context.Context, a coalition.Act, id coalition.MeetingID, seen coalition.Version) (coalition.Scheduled, error) {
	s.acts, s.movedOn = append(s.acts, a), append(s.movedOn, coalition.MeetingMove{Meeting: id, Seen: seen})
	return coalition.Scheduled{Code: "NEXT", Channel: 501, More: 2}, s.fails
}

func (s *meetingStore) SetDetails(_ context.Context, a coalition.Act, n coalition.NewDetails) (coalition.Scheduled, error) {
	s.acts, s.details = append(s.acts, a), append(s.details, n)
	return coalition.Scheduled{Code: "NEXT", Channel: 501, Stay: s.stay}, s.fails
}

func (s *meetingStore) SetAgenda(_ context.Context, a coalition.Act, n coalition.NewAgenda) (coalition.Scheduled, error) {
	s.acts, s.agendas = append(s.acts, a), append(s.agendas, n)
	return coalition.Scheduled{Code: "NEXT", Channel: 501}, s.fails
}

func (s *meetingStore) ChangeGuests(_ context.Context, a coalition.Act, n coalition.NewGuests) (coalition.Scheduled, error) {
	s.acts, s.reinvited = append(s.acts, a), append(s.reinvited, n)
	return coalition.Scheduled{Code: "NEXT", Channel: 501, Same: len(s.reinvited) > 1}, s.fails
}

func (s *meetingStore) ChangeLeads(_ context.Context, a coalition.Act, code string, leads coalition.Leads) (coalition.Scheduled, error) {
	s.acts, s.leads = append(s.acts, a), append(s.leads, leads)
	return coalition.Scheduled{Code: code, Channel: 501, Same: len(s.leads) > 1}, s.fails
}

func (s *meetingStore) RemindedByName(context.Context, coalition.ID) ([]coalition.Snowflake, error) {
	return s.byName, nil
}

func (s *meetingStore) Reminding(_ context.Context, _ coalition.ID, person coalition.PersonID) (coalition.Reminding, error) {
	if s.reminding.Way == "" {
		return coalition.Reminding{Person: person, Way: coalition.NoReminders}, nil
	}
	return s.reminding, nil
}

// DirectAhead is what nothing was said of yet.
func (s *meetingStore) DirectAhead(_ context.Context, _ coalition.ID, person coalition.PersonID, now time.Time) ([]coalition.Delivery, error) {
	return directAhead(s.reminding, s.meetings, testCoalition(), now), nil
}

func directAhead(r coalition.Reminding, meetings []coalition.Meeting, c coalition.Coalition, now time.Time) (all []coalition.Delivery) {
	for _, m := range meetings {
		for _, at := range r.Of(m, c, now) {
			all = append(all, coalition.Delivery{Meeting: m.ID, Due: at.At, Person: r.Person, Direct: true})
		}
	}
	slices.SortStableFunc(all, func(x, y coalition.Delivery) int { return x.Due.Compare(y.Due) })
	return all
}

func (s *meetingStore) ChooseReminders(ctx context.Context, a coalition.Act, change func(*coalition.Reminding)) (coalition.Reminding, bool, error) {
	s.acts = append(s.acts, a)
	was, _ := s.Reminding(ctx, a.Coalition, a.Actor)
	now := was
	change(&now)
	s.reminding = now
	return now, now.Same(was), s.fails
}

func (s *meetingStore) Announce(_ context.Context, a coalition.Act, n coalition.NewAnnouncement) (coalition.Posted, error) {
	s.acts, s.announced = append(s.acts, a), append(s.announced, n)
	return coalition.Posted{Channel: n.Channel, Due: n.Due, Same: len(s.announced) > 1}, s.fails
}

func (s *meetingStore) PostSummary(_ context.Context, a coalition.Act, channel coalition.Snowflake) (coalition.Posted, error) {
	s.acts, s.summaries = append(s.acts, a), append(s.summaries, channel)
	return coalition.Posted{Channel: channel, Due: a.At, Same: len(s.summaries) > 1}, s.fails
}

func (s *meetingStore) LedgerAsOf(context.Context, coalition.ID, time.Time) (coalition.Ledger, error) {
	return s.then, nil
}

func (s *meetingStore) LedgerAtMeeting(context.Context, coalition.ID, coalition.MeetingID, time.Time) (coalition.Ledger, error) {
	return s.then, nil
}

func (s *meetingStore) LastSummary(context.Context, coalition.ID, coalition.Snowflake) (time.Time, error) {
	return s.last, nil
}

func (s *meetingStore) DeliveryLog(_ context.Context, _ coalition.ID, state coalition.DeliveryState, skip, n int) ([]coalition.Delivery, int, error) {
	var all []coalition.Delivery
	for _, d := range s.log {
		if state == "" || d.State == state {
			all = append(all, d)
		}
	}
	return all[min(skip, len(all)):min(skip+n, len(all))], len(all), nil
}

func (s *meetingStore) Delivery(_ context.Context, _ coalition.ID, id coalition.DeliveryID) (coalition.Delivery, error) {
	for _, d := range s.log {
		if d.ID == id {
			return d, nil
		}
	}
	return coalition.Delivery{}, coalition.Wrong("delivery_unknown")
}

func (s *meetingStore) Decide(_ context.Context, a coalition.Act, id coalition.DeliveryID, what coalition.Decision) (bool, error) {
	s.acts, s.decided = append(s.acts, a), append(s.decided, what)
	return len(s.decided) > 1, s.fails
}

func meetingTable(s *meetingStore) Table {
	return NewTable(Schedule(s), Meeting(s), Remind(s), Announce(s), Summary(s))
}

// button returns what the button of a reply with the part sends back: the part and its arguments.
func button(t *testing.T, b message.Body, part string) string {
	t.Helper()
	for _, row := range b.Rows {
		for _, c := range row.(discordgo.ActionsRow).Components {
			id := ""
			switch c := c.(type) {
			case discordgo.Button:
				id = c.CustomID
			case discordgo.SelectMenu:
				id = c.CustomID
			}
			if name, args := message.ParseID(id); name == part {
				return strings.Join(append([]string{name}, args[1:]...), " ") // the first is the coalition
			}
		}
	}
	t.Fatalf("no button %q in %s", part, words(b))
	return ""
}

func render(t *testing.T, table Table, kind string, level coalition.Release, d coalition.Delivery) []message.Body {
	t.Helper()
	post, ok := table.Post(kind)
	if !ok {
		t.Fatalf("nothing renders %q", kind)
	}
	d.Kind = kind
	bodies, err := post.Render(t.Context(), PostRequest{Now: noon, Coalition: testCoalition(), Delivery: d, Audience: coalition.Audience{Level: level}})
	if err != nil {
		t.Fatal(err)
	}
	return bodies
}

func TestMeetingShow(t *testing.T) {
	for _, test := range []struct {
		typed string
		who   coalition.Caller
		want  string // the card's title, or the error's code
	}{
		{"next", observer, `Talks \*\*now\*\* @` + "\u200beveryone"},
		{" talks **NOW** @everyone ", french, `Talks \*\*now\*\* @` + "\u200beveryone"},
		{"opening", french, "Opening"},
		{"GONE", french, "CANCELLED: Called off"},
		{"openin", french, "meeting_unknown"},
		{"weekly", french, "meeting_several"},
		{"SAMB", french, "Weekly"},
		{"\u202e@everyone", french, "meeting_unknown"},
	} {
		s := newMeetingStore()
		reply, err := ask(t, meetingTable(s), test.who, "meeting show", typed("meeting", test.typed))
		got := coalition.CodeOf(err)
		if err == nil {
			got = reply.Body.Embeds[0].Title
		}
		if got != test.want {
			t.Errorf("%q: %q, want %q", test.typed, got, test.want)
		}
		if test.want == "meeting_unknown" && test.typed == "openin" && !strings.Contains(err.Error(), "Opening") {
			t.Errorf("the nearest title is not named: %v", err)
		}
	}
}

func TestMeetingListShowsWhatIsAhead(t *testing.T) {
	s := newMeetingStore()
	for i := range 20 {
		m := s.meetings[4]
		m.Code = fmt.Sprintf("X%d", i)
		s.meetings = append(s.meetings, m)
	}
	reply, err := ask(t, meetingTable(s), observer, "meeting list", nil)
	if err != nil {
		t.Fatal(err)
	}
	text := reply.Body.Embeds[0].Description
	if strings.Contains(text, "Opening") || !strings.Contains(text, "~~Called off~~") || strings.Contains(text, "@everyone") || !strings.Contains(text, "Page 1 of 3") {
		t.Errorf("list %q", text)
	}
	if reply, err = ask(t, meetingTable(s), observer, "meeting.page 3", nil); err != nil || !strings.Contains(words(reply.Body), "X19") {
		t.Errorf("last page: %v, %v", reply, err)
	}
}

func TestMeetingChoicesAreFoundByTitle(t *testing.T) {
	s := newMeetingStore()
	_, sub, _ := meetingTable(s).Sub("schedule move")
	choices, err := sub.Options[0].Complete(t.Context(), Request{Now: noon, Coalition: testCoalition(), Caller: organiser}, "week")
	if err != nil || len(choices) != 2 || choices[0].Value != "SAMA" || choices[1].Value != "SAMB" {
		t.Errorf("choices %v, %v", choices, err)
	}
	choices, err = sub.Options[0].Complete(t.Context(), Request{Now: noon, Coalition: testCoalition(), Caller: organiser}, "")
	if err != nil || len(choices) != 3 {
		t.Errorf("what can be moved: %v, %v", choices, err)
	}
}

func TestSignUp(t *testing.T) {
	frenchOrganiser := coalition.Caller{Person: 1, Organiser: true, Delegations: []coalition.DelegationID{1}}
	for _, test := range []struct {
		name, part string
		who        coalition.Caller
		value      string // of a menu
		want       []coalition.SignUp
		code       string
		asks       string // the part that must be answered first
	}{
		{"attending", "meeting.attend NEXT", french, "", []coalition.SignUp{{Delegation: 1, Attendance: coalition.Attending}}, "", ""},
		{"absent", "meeting.absent NEXT", german, "", []coalition.SignUp{{Delegation: 2, Attendance: coalition.Absent}}, "", ""},
		{"represented asks by whom", "meeting.represent NEXT", french, "", nil, "", "meeting.by"},
		{"represented", "meeting.by NEXT 1", french, "2", []coalition.SignUp{{Delegation: 1, Attendance: coalition.Represented, RepresentedBy: 2}}, "", ""},
		{"of several asks which", "meeting.attend NEXT", both, "", nil, "", "meeting.for"},
		{"an organiser asks which", "meeting.absent NEXT", organiser, "", nil, "", "meeting.for"},
		{"an organiser who is a delegate is asked too", "meeting.attend NEXT", frenchOrganiser, "", nil, "", "meeting.for"},
		{"and may choose another's", "meeting.for NEXT attending", frenchOrganiser, "2", []coalition.SignUp{{Delegation: 2, Attendance: coalition.Attending}}, "", ""},
		{"an organiser for one", "meeting.for NEXT absent", organiser, "2", []coalition.SignUp{{Delegation: 2, Attendance: coalition.Absent}}, "", ""},
		{"which, then by whom", "meeting.for NEXT represented", both, "2", nil, "", "meeting.by"},
		{"for another", "meeting.for NEXT attending", french, "2", nil, "sign_up_others", ""},
		{"represented for another", "meeting.by NEXT 2", french, "1", nil, "sign_up_others", ""},
		{"for one that is not there", "meeting.for NEXT attending", organiser, "99", nil, "delegation_removed", ""},
		{"not a number", "meeting.for NEXT attending", organiser, "x", nil, "delegation_removed", ""},
		{"by nobody", "meeting.by NEXT 1", french, "", nil, "represented_missing", ""},
		{"a removed delegate", "meeting.attend NEXT", observer, "", nil, "delegation_removed", ""},
		{"cancelled", "meeting.attend GONE", french, "", nil, "meeting_cancelled", ""},
		{"begun", "meeting.attend PAST", french, "", nil, "meeting_begun", ""},
		{"unknown", "meeting.attend ZZZZ", french, "", nil, "meeting_unknown", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newMeetingStore()
			reply, err := ask(t, meetingTable(s), test.who, test.part, func(r *Request) {
				if test.value != "" {
					r.Values = []string{test.value}
				}
			})
			if coalition.CodeOf(err) != test.code || err == nil != (test.code == "") {
				t.Fatalf("error %v, want %q", err, test.code)
			}
			if !slices.Equal(s.words, test.want) {
				t.Errorf("words %+v, want %+v", s.words, test.want)
			}
			if test.asks != "" {
				button(t, reply.Body, test.asks)
			}
			if len(test.want) == 1 && s.acts[0].OnBehalfOf != test.want[0].Delegation {
				t.Errorf("act %+v", s.acts[0])
			}
		})
	}
}

func TestMoreDelegationsThanAMenuHolds(t *testing.T) {
	s := newMeetingStore()
	for i := 3; i <= 60; i++ {
		s.ledger.Delegations = append(s.ledger.Delegations, coalition.Delegation{ID: coalition.DelegationID(i), Code: fmt.Sprintf("O%d", i)})
	}
	reply, err := ask(t, meetingTable(s), french, "meeting.represent NEXT", nil)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for page := 1; ; page++ {
		menu := reply.Body.Rows[0].(discordgo.ActionsRow).Components[0].(discordgo.SelectMenu)
		for _, o := range menu.Options {
			seen[o.Value] = true
		}
		if len(menu.Options) > 25 {
			t.Fatalf("%d options", len(menu.Options))
		}
		next := reply.Body.Rows[1].(discordgo.ActionsRow).Components[1].(discordgo.Button)
		if next.Disabled {
			break
		}
		_, args := message.ParseID(next.CustomID)
		if reply, err = ask(t, meetingTable(s), french, "meeting.turn "+strings.Join(args[1:], " "), nil); err != nil || page > 5 {
			t.Fatalf("page %d: %v", page, err)
		}
	}
	if len(seen) != 59 || seen["1"] {
		t.Errorf("%d delegations to choose from", len(seen))
	}
}

// Sign-ups must make no difference to anything the public is shown, who is mentioned included.
func TestThePublicCannotTellWhoSignedUp(t *testing.T) {
	quiet, busy := newMeetingStore(), newMeetingStore()
	for _, s := range []*meetingStore{quiet, busy} {
		s.ledger.Delegations[0].Role = 70
		s.delegates = []coalition.Delegate{{Delegation: 2, Discord: 80, State: coalition.Admitted}}
	}
	busy.words = []coalition.SignUp{{Delegation: 1, Attendance: coalition.Absent}, {Delegation: 2, Attendance: coalition.Represented, RepresentedBy: 1}}
	d := coalition.Delivery{Meeting: 2, Params: json.RawMessage(`{"Was":"2026-03-21T10:00:00Z"}`)}
	for _, kind := range []string{coalition.MeetingCard, coalition.ReminderPost, coalition.MeetingChange} {
		said := func(s *meetingStore, level coalition.Release) (out string) {
			for _, b := range render(t, meetingTable(s), kind, level, d) {
				out += words(b)
			}
			return out
		}
		if said(quiet, coalition.Public) != said(busy, coalition.Public) {
			t.Errorf("%s tells the public who signed up", kind)
		}
		if kind != coalition.MeetingChange && said(quiet, coalition.Members) == said(busy, coalition.Members) {
			t.Errorf("%s shows delegates no sign-ups", kind)
		}
	}
	show := func(s *meetingStore) string {
		reply, err := ask(t, meetingTable(s), observer, "meeting show", typed("meeting", "NEXT"))
		if err != nil {
			t.Fatal(err)
		}
		return words(reply.Body)
	}
	if show(quiet) != show(busy) {
		t.Error("/meeting show tells an observer who signed up")
	}
}

func TestReminderCallsThoseWhoMayCome(t *testing.T) {
	s := newMeetingStore()
	s.ledger.Delegations[0].Role = 70
	s.delegates = []coalition.Delegate{{Delegation: 2, Discord: 80, State: coalition.Admitted}}
	s.words = []coalition.SignUp{{Delegation: 1, Attendance: coalition.Absent}}
	b := render(t, meetingTable(s), coalition.ReminderPost, coalition.Members, coalition.Delivery{Meeting: 2, Late: true, Due: noon.Add(-time.Hour)})[0]
	if len(b.Pings.Roles) != 0 || !slices.Equal(b.Pings.Users, []string{"80"}) || !strings.Contains(b.Content, "<@80>") {
		t.Errorf("pings %+v in %q", b.Pings, b.Content)
	}
	if !strings.HasPrefix(b.Content, "This comes late") || strings.Contains(b.Content, "@everyone") || !strings.Contains(words(b), "Not signed up yet (1)") {
		t.Errorf("content %s", words(b))
	}
	button(t, b, "meeting.attend")
}

func TestWhatIsCancelledBeforeItIsPostedIsNot(t *testing.T) {
	s := newMeetingStore()
	for _, kind := range []string{coalition.MeetingCard, coalition.ReminderPost} {
		if bodies := render(t, meetingTable(s), kind, coalition.Members, coalition.Delivery{Meeting: 3}); bodies != nil {
			t.Errorf("%s: %v", kind, bodies)
		}
		bodies := render(t, meetingTable(s), kind, coalition.Members, coalition.Delivery{Meeting: 3, Message: 9})
		if len(bodies) != 1 || !strings.Contains(words(bodies[0]), "CANCELLED") {
			t.Errorf("posted %s: %v", kind, bodies)
		}
		button(t, bodies[0], "meeting.details")
	}
}

// Every text of these commands comes from the locale: in the pseudo-locale no plain word is left.
func TestMeetingTextsAreTranslated(t *testing.T) {
	s := newMeetingStore()
	for _, line := range []string{"meeting list", "meeting show", "schedule meeting", "schedule cancel", "announce later", "summary post", "meeting.represent NEXT"} {
		who := organiser
		if strings.HasPrefix(line, "meeting.") {
			who = french
		}
		reply, err := ask(t, meetingTable(s), who, line, func(r *Request) {
			typed("meeting", "SAMA", "title", "123", "when", "2026-03-27 15:00", "text", "123")(r)
			r.Print, r.Access, r.Coalition.Name = locale.Pseudo(), everything, "123"
			r.Coalition.Channels.For = map[coalition.Purpose]coalition.Snowflake{coalition.MeetingPosts: 501}
		})
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		for _, e := range reply.Body.Embeds {
			if strings.Contains(e.Title+e.Description, "the ") || e.Description == "" && len(e.Fields) == 0 {
				t.Errorf("%s: %q %q", line, e.Title, e.Description)
			}
			for _, f := range e.Fields {
				if !strings.HasPrefix(f.Name, "⟦") && f.Name != "soldiers" {
					t.Errorf("%s: field %q", line, f.Name)
				}
			}
		}
		for _, row := range reply.Body.Rows {
			for _, c := range row.(discordgo.ActionsRow).Components {
				if b, is := c.(discordgo.Button); is && !strings.HasPrefix(b.Label, "⟦") {
					t.Errorf("%s: button %q", line, b.Label)
				}
			}
		}
	}
}

var everything = Access{Bot: discordgo.PermissionAll, User: discordgo.PermissionAll}
