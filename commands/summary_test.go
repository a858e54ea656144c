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
	"muster/message"
)

func (s *meetingStore) SummaryPlans(context.Context, coalition.ID) ([]coalition.SummaryPlan, error) {
	return s.plans, nil
}

func (s *meetingStore) ScheduleSummaries(_ context.Context, a coalition.Act, p coalition.SummaryPlan) (coalition.Posted, error) {
	s.acts, s.plans = append(s.acts, a), append(s.plans, p)
	due, _ := p.First.In(p.Zone)
	return coalition.Posted{Channel: p.Channel, Due: due, Same: len(s.plans) > 1}, s.fails
}

func (s *meetingStore) StopSummaries(_ context.Context, a coalition.Act, id coalition.SummaryPlanID) (bool, error) {
	s.acts, s.stopped, s.plans = append(s.acts, a), append(s.stopped, id), nil
	return len(s.stopped) > 1, s.fails
}

func (s *meetingStore) NextSummary(context.Context, coalition.ID, coalition.SummaryPlanID, coalition.MeetingID, time.Time, time.Time) (bool, error) {
	return !s.overdue, nil
}

func (s *meetingStore) AskAboutSummary(_ context.Context, _ coalition.Delivery, n coalition.Tidings, _ time.Time) error {
	s.asked = append(s.asked, n)
	return nil
}

// withOrganisers asks from channel 9 of a coalition that has a channel for organisers, too.
func withOrganisers(pairs ...string) func(*Request) {
	return func(r *Request) {
		inRoom(everything, pairs...)(r)
		r.Coalition.Channels.For[coalition.OrganiserPosts] = 502
	}
}

func TestSummaryTellsWhatChangedSinceTheLastMeeting(t *testing.T) {
	s := newMeetingStore()
	s.then = newLedgerStore().ledger
	s.then.Pledges = nil
	s.ledger.Requirements = []coalition.Requirement{{ID: 1, Name: "soldiers", Capability: 1, Target: s.ledger.Pledges[3].Current.Quantity.Low, Priority: 3}}
	shown := ""
	for _, b := range render(t, meetingTable(s), coalition.SummaryPost, coalition.Organisers, coalition.Delivery{}) {
		shown += words(b)
	}
	for _, want := range []string{"What has changed since Opening", "`AAAA`", "Gaps", "What is in place by when", "Next meeting", `Talks \*\*now\*\*`} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not in %s", want, shown)
		}
	}
	s.meetings = s.meetings[1:]
	for _, b := range render(t, meetingTable(s), coalition.SummaryPost, coalition.Organisers, coalition.Delivery{}) {
		if strings.Contains(words(b), "What has changed") {
			t.Error("before the first meeting something has changed since it")
		}
	}
	late := coalition.Delivery{Late: true, Due: noon.Add(-time.Hour)}
	if b := render(t, meetingTable(s), coalition.SummaryPost, coalition.Organisers, late)[0]; !strings.HasPrefix(b.Content, "This comes late") {
		t.Errorf("a late one says %q", b.Content)
	}
}

// All messages of a summary can be read before it is posted, and are what will be posted.
func TestAllOfASummaryIsReadBeforeItIsPosted(t *testing.T) {
	s := newMeetingStore()
	s.then = newLedgerStore().ledger
	s.then.Pledges = nil
	s.ledger.Requirements = []coalition.Requirement{{ID: 1, Name: "soldiers", Capability: 1, Target: s.ledger.Pledges[3].Current.Quantity.Low, Priority: 3}}
	for i := range 40 { // so that it takes several messages
		c := s.ledger.Capabilities[0]
		c.ID, c.Name = coalition.CapabilityID(100+i), fmt.Sprintf("%s %d", strings.Repeat("a", 60), i)
		p := s.ledger.Pledges[0]
		p.Code, p.Capability = fmt.Sprintf("C%d", i), c.ID
		s.ledger.Capabilities, s.ledger.Pledges = append(s.ledger.Capabilities, c), append(s.ledger.Pledges, p)
	}
	inside := func(r *Request) { inRoom(everything)(r); r.Coalition.Channels.Audiences[9] = coalition.Organisers }
	posted := render(t, meetingTable(s), coalition.SummaryPost, coalition.Organisers, coalition.Delivery{})
	if len(posted) < 2 {
		t.Fatalf("%d messages", len(posted))
	}
	reply, err := ask(t, meetingTable(s), organiser, "summary post", inside)
	for i, body := range posted {
		if err != nil {
			t.Fatal(err)
		}
		if len(reply.Body.Embeds) != len(body.Embeds) || reply.Body.Embeds[0].Title != body.Embeds[0].Title || len(reply.Body.Files) != len(body.Files) {
			t.Errorf("message %d is not what is posted: %s", i+1, words(reply.Body))
		}
		for _, want := range []string{"NOT POSTED YET", fmt.Sprintf("this is number %d", i+1)} {
			if !strings.Contains(reply.Body.Content, want) {
				t.Errorf("%q is not in %s", want, reply.Body.Content)
			}
		}
		button(t, reply.Body, "summary.confirm")
		reply, err = ask(t, meetingTable(s), organiser, fmt.Sprintf("summary.leaf d %d", i+2), inside)
	}
	if _, err := ask(t, meetingTable(s), organiser, "summary.leaf d 2", func(r *Request) { inside(r); r.Channel = 10 }); coalition.CodeOf(err) != "draft_gone" {
		t.Errorf("turned elsewhere: %v", err)
	}
}

func TestSummaryAsTwoTexts(t *testing.T) {
	s := newMeetingStore()
	for _, test := range []struct {
		audience, readers string
		has, hasNot       []string
	}{
		{"", "everyone", []string{"offered 400"}, []string{"1,000", "500", "Not pledged"}},
		{"coalition", "delegates and organisers", []string{"offered 800"}, []string{"1,000", "Not pledged"}},
	} {
		reply, err := ask(t, meetingTable(s), organiser, "summary text", inRoom(everything, "audience", test.audience))
		if err != nil {
			t.Fatal(err)
		}
		files := reply.Body.Files
		if len(files) != 2 || files[1].Type() != "text/plain; charset=utf-8" {
			t.Fatalf("files %+v", files)
		}
		if internal := files[0].Text; !strings.Contains(internal, "FOR ORGANISERS ONLY") || !strings.Contains(internal, "offered 1,000") {
			t.Errorf("internal:\n%s", internal)
		}
		released := files[1].Text
		for _, want := range append(test.has, "Releasable to "+test.readers, "Talks **now** @everyone", "22 March 2026, 12:00") {
			if !strings.Contains(released, want) {
				t.Errorf("%q is not in\n%s", want, released)
			}
		}
		for _, not := range append(test.hasNot, "<t:", "`", `\*`, "\u200b") {
			if strings.Contains(released, not) {
				t.Errorf("%q is in\n%s", not, released)
			}
		}
	}
	_, err := ask(t, meetingTable(s), organiser, "summary text", inRoom(everything, "audience", "organisers"))
	if coalition.CodeOf(err) != "summary_audience" {
		t.Errorf("error %v", err)
	}
	_, err = ask(t, meetingTable(s), organiser, "summary text", inRoom(Access{User: discordgo.PermissionAll}))
	if coalition.CodeOf(err) != "files_denied" {
		t.Errorf("error %v", err)
	}
}

func TestSummariesAreScheduled(t *testing.T) {
	s := newMeetingStore()
	reply, err := ask(t, meetingTable(s), organiser, "summary schedule", withOrganisers("every", "every_week", "first", "Friday 16:00", "zone", "Europe/Kyiv"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"NOT SAVED YET", "every week at 16:00 in Europe/Kyiv", "<#9>", "organisers", "fall by more than half"} {
		if !strings.Contains(words(reply.Body), want) {
			t.Errorf("%q is not in %s", want, words(reply.Body))
		}
	}
	if reply, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "summary.scheduled"), withOrganisers()); err != nil || !strings.Contains(words(reply.Body), "Summaries are posted in <#9>") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
	if len(s.plans) != 1 || s.plans[0].First.Hour != 16 || !s.plans[0].Weekly || s.plans[0].Zone.String() != "Europe/Kyiv" || s.plans[0].Channel != 9 || s.acts[0].Draft != "d" {
		t.Errorf("kept %+v", s.plans)
	}
	reply, err = ask(t, meetingTable(s), organiser, "summary schedule", withOrganisers())
	if err != nil || !strings.Contains(words(reply.Body), "1. <#9> · every week at 16:00") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
	reply, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "summary.stop"), func(r *Request) { r.Values = []string{"plan-1"} })
	if err != nil || !strings.Contains(words(reply.Body), "Stopped.") || len(s.stopped) != 1 || s.stopped[0] != 1 {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
	for _, test := range []struct {
		says    string
		options []string
	}{
		{"Give both", []string{"every", "every_day"}},
		{"Give both", []string{"first", "tomorrow 9:00"}},
		{"“fortnight” is not how often", []string{"every", "fortnight", "first", "tomorrow 9:00"}},
		{"at dawn", []string{"every", "every_day", "first", "at dawn"}},
		{"past", []string{"every", "every_day", "first", "2020-01-01 9:00"}},
		{"Pariss", []string{"every", "every_day", "first", "tomorrow 9:00", "zone", "Pariss"}},
		{"Give either", []string{"before", "1 day", "every", "every_day"}},
		{"Give either", []string{"before", "1 day", "zone", "Europe/Kyiv"}},
		{"“soon” is not how long before", []string{"before", "soon"}},
		{"is not how long before", []string{"before", "1 day, 1 hour"}},
		{"is not how long before", []string{"before", "none"}},
		{"is not how long before", []string{"before", "90 days"}},
	} {
		reply, err := ask(t, meetingTable(s), organiser, "summary schedule", withOrganisers(test.options...))
		if err != nil || !strings.Contains(words(reply.Body), test.says) {
			t.Errorf("%v: %v, %s", test.options, err, words(reply.Body))
			continue
		}
		form, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "summary.replan"), withOrganisers())
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range form.Modal.Fields {
			i := slices.Index(test.options, f.ID)
			if i >= 0 && f.Value != strings.ReplaceAll(test.options[i+1], "_", " ") || i < 0 && f.Value != "" {
				t.Errorf("%v: the form has %q as %s", test.options, f.Value, f.ID)
			}
		}
	}
	fixed, err := ask(t, meetingTable(s), organiser, "summary.replanned", func(r *Request) {
		withOrganisers()(r)
		r.Fields = map[string]string{"every": "Every Week", "first": "Friday 16:00"}
	})
	if err != nil || !strings.Contains(words(fixed.Body), "every week at 16:00") {
		t.Errorf("fixed: %v, %s", err, words(fixed.Body))
	}
	reply, err = ask(t, meetingTable(s), organiser, "summary schedule", inRoom(everything, "every", "every_day", "first", "tomorrow 9:00"))
	if err != nil || !strings.Contains(words(reply.Body), "No channel for organisers") {
		t.Errorf("without a channel for organisers: %v, %s", err, words(reply.Body))
	}
}

func TestSummariesAreScheduledBeforeMeetings(t *testing.T) {
	s := newMeetingStore()
	reply, err := ask(t, meetingTable(s), organiser, "summary schedule", withOrganisers("before", "2 hours"))
	if err != nil {
		t.Fatal(err)
	}
	next := ""
	for _, m := range s.meetings {
		if at := m.At.Add(-2 * time.Hour); !m.Cancelled && at.After(noon) && next == "" {
			next = message.Timestamp(at, "F")
		}
	}
	for _, want := range []string{"NOT SAVED YET", "2 hours before each meeting", next} {
		if next == "" || !strings.Contains(words(reply.Body), want) {
			t.Errorf("%q is not in %s", want, words(reply.Body))
		}
	}
	reply, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "summary.scheduled"), withOrganisers())
	if err != nil || !strings.Contains(words(reply.Body), "<#9> 2 hours before each meeting") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
	if len(s.plans) != 1 || s.plans[0].Before != 2*time.Hour || s.plans[0].Channel != 9 || s.acts[0].Draft != "d" {
		t.Errorf("kept %+v", s.plans)
	}
	s.meetings = nil
	reply, err = ask(t, meetingTable(s), organiser, "summary schedule", withOrganisers())
	if err != nil || !strings.Contains(words(reply.Body), "1. <#9> · 2 hours before each meeting; none is so far ahead") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
}

// A plan does not post what would show totals fallen: organisers are asked, with a button that shows it as /summary post does.
func TestAPlanAsksBeforeItShowsAFall(t *testing.T) {
	params, err := json.Marshal(coalition.SummaryParams{Plan: 7})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name    string
		level   coalition.Release
		fell    bool
		overdue bool
		params  json.RawMessage
		posts   bool
		asks    int
	}{
		{"nothing fell", coalition.Members, false, false, params, true, 0},
		{"its readers would see a fall", coalition.Members, true, false, params, false, 1},
		{"its readers do not see what fell", coalition.Public, true, false, params, true, 0},
		{"a later one is due", coalition.Members, false, true, params, false, 0},
		{"an organiser asked for it", coalition.Members, true, true, json.RawMessage(`{}`), true, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newMeetingStore()
			s.then, s.last, s.overdue = newLedgerStore().ledger, noon.AddDate(0, 0, -1), test.overdue
			if test.fell {
				fell := &s.then.Pledges[0]
				fell.Shown.Strength, fell.Current.Strength = coalition.Committed, coalition.Committed
			}
			post, _ := meetingTable(s).Post(coalition.SummaryPost)
			r := PostRequest{Now: noon, Coalition: testCoalition(), Delivery: coalition.Delivery{Channel: 9, Due: noon, Params: test.params}, Audience: coalition.Audience{Level: test.level}}
			posts, err := post.Before(t.Context(), r)
			if err != nil || posts != test.posts || len(s.asked) != test.asks {
				t.Fatalf("posts %v, %v; asks %+v", posts, err, s.asked)
			}
			if test.asks == 0 {
				return
			}
			told := r.Print.Text(s.asked[0].Text, "Channel", s.asked[0].Args["Channel"], "Due", s.asked[0].Args["Due"], "Totals", s.asked[0].Args["Totals"])
			if !strings.Contains(told, "<#9>") || !strings.Contains(told, "fall by more than half") {
				t.Errorf("told %s", told)
			}
			asked := s.asked[0].Buttons[0]
			reply, err := ask(t, meetingTable(s), organiser, asked.Part+" "+asked.Args[0], func(r *Request) {
				withOrganisers()(r)
				r.Channel, r.Coalition.Channels.Audiences[9] = 502, test.level
			})
			if err != nil || !strings.Contains(words(reply.Body), "NOT POSTED YET") || !strings.Contains(words(reply.Body), "<#9>") {
				t.Fatalf("%v, %s", err, words(reply.Body))
			}
			confirm := button(t, reply.Body, "summary.confirm")
			if _, err := ask(t, meetingTable(s), organiser, confirm, func(r *Request) { withOrganisers()(r); r.Channel = 10 }); coalition.CodeOf(err) != "draft_gone" {
				t.Errorf("pressed elsewhere: %v", err)
			}
			if _, err := ask(t, meetingTable(s), organiser, confirm, func(r *Request) {
				withOrganisers()(r)
				r.Channel, r.Coalition.Channels.Audiences[9] = 502, test.level
			}); err != nil || len(s.summaries) != 1 || s.summaries[0] != 9 {
				t.Errorf("posted in %v, %v", s.summaries, err)
			}
		})
	}
}
