package commands

import (
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

func TestDecisionsAreRecordedChangedAndTakenBack(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	table := meetingTable(s)
	for _, test := range []struct{ option, value, says string }{
		{"text", "\u202e", "Say what was decided"}, {"text", strings.Repeat("x", 1001), "1,001 characters"},
		{"meeting", "NEXT", "from an hour before"}, {"meeting", "nothing", "no meeting nothing"}, {"audience", "friends", "for everyone, for the coalition"},
	} {
		reply, err := ask(t, table, organiser, "schedule decision", typed("meeting", "PAST", "text", "We go on.", test.option, test.value))
		if err != nil || !strings.Contains(words(reply.Body), test.says) {
			t.Errorf("%s: %v, %s", test.value, err, words(reply.Body))
			continue
		}
		form, err := ask(t, table, organiser, button(t, reply.Body, "schedule.redecide"), nil)
		if err != nil || len(form.Modal.Fields) != 3 {
			t.Fatalf("%v, %+v", err, form.Modal)
		}
		fixed, err := ask(t, table, organiser, "schedule.redecided d", func(r *Request) {
			r.Fields = map[string]string{"meeting": "PAST", "text": "Fixed.", "audience": "public"}
		})
		if err != nil || !strings.Contains(words(fixed.Body), "Saved as") {
			t.Errorf("fixed: %v, %s", err, words(fixed.Body))
		}
	}
	s.decisions = nil
	reply, err := ask(t, table, organiser, "schedule decision", typed("meeting", "opening", "text", "We **go** on. @everyone"))
	if err != nil || len(s.decisions) != 1 || s.decisions[0].Release != coalition.Members || s.decisions[0].Meeting.ID != 1 {
		t.Fatalf("%v, %+v", err, s.decisions)
	}
	if shown := words(reply.Body); !strings.Contains(shown, `We \*\*go\*\* on. @`+"\u200beveryone") {
		t.Errorf("shown %s", shown)
	}
	form, err := ask(t, table, organiser, button(t, reply.Body, "schedule.editdecision"), nil)
	if err != nil || len(form.Modal.Fields) != 2 || form.Modal.Fields[0].Value != "We **go** on. @everyone" || form.Modal.Fields[1].Value != "coalition" {
		t.Fatalf("%v, %+v", err, form.Modal)
	}
	if _, err = ask(t, table, organiser, "schedule.editeddecision D0", func(r *Request) {
		r.Fields = map[string]string{"text": "We stop.", "audience": "organisers"}
	}); err != nil || s.decisions[0].Text != "We stop." || s.decisions[0].Release != coalition.Organisers {
		t.Errorf("%v, %+v", err, s.decisions)
	}
	if reply, err = ask(t, table, organiser, "schedule.dropdecision D0", nil); err != nil || !s.decisions[0].Dropped || len(reply.Body.Rows[0].(discordgo.ActionsRow).Components) != 1 {
		t.Errorf("%v, %+v", err, s.decisions)
	}
	restore := button(t, reply.Body, "schedule.restoredecision")
	reply, err = ask(t, table, organiser, "schedule.editeddecision D0", func(r *Request) { r.Fields = map[string]string{"text": "We go on."} })
	if err != nil || !strings.Contains(words(reply.Body), "is taken back") {
		t.Errorf("a form that was opened before: %v, %s", err, words(reply.Body))
	}
	if again := button(t, reply.Body, "schedule.restoredecision"); again != restore {
		t.Errorf("it offers %s", again)
	}
	reply, err = ask(t, table, organiser, restore, nil)
	if err != nil || s.decisions[0].Dropped || s.decisions[0].Text != "We stop." || !strings.Contains(words(reply.Body), "stands again") {
		t.Errorf("restored: %v, %+v", err, s.decisions)
	}
}

// submitOf returns a form's custom ID as ask takes it.
func submitOf(form *message.Modal) string {
	name, args := message.ParseID(form.CustomID)
	return strings.Join(append([]string{name}, args[1:]...), " ")
}

// What two organisers write at a time is not overwritten unseen: the later one is shown what stands, and keeps their words.
func TestADecisionChangedMeanwhile(t *testing.T) {
	t.Parallel()
	s := withOutcomes()
	s.decisions = nil
	table := meetingTable(s)
	reply, err := ask(t, table, organiser, "schedule decision", typed("meeting", "opening", "text", "We go on."))
	if err != nil {
		t.Fatal(err)
	}
	form, err := ask(t, table, organiser, button(t, reply.Body, "schedule.editdecision"), nil)
	if err != nil {
		t.Fatal(err)
	}
	send := func(part, text string) Reply {
		t.Helper()
		reply, err := ask(t, table, organiser, part, func(r *Request) { r.Fields = map[string]string{"text": text} })
		if err != nil {
			t.Fatal(err)
		}
		return reply
	}
	submit := submitOf(form.Modal)
	send(submit, "We stop.")
	if s.decisions[0].Text != "We stop." {
		t.Fatalf("%+v", s.decisions)
	}
	if reply = send(submit, "We stop."); !strings.Contains(words(reply.Body), "is changed") {
		t.Errorf("the same words again: %s", words(reply.Body))
	}
	reply = send(submit, "We wait.")
	if shown := words(reply.Body); !strings.Contains(shown, "Somebody changed") || !strings.Contains(shown, "We stop.") || s.decisions[0].Text != "We stop." {
		t.Fatalf("%s, %+v", shown, s.decisions)
	}
	form, err = ask(t, table, organiser, button(t, reply.Body, "schedule.redecide"), nil)
	if err != nil || form.Modal.Fields[0].Value != "We wait." {
		t.Fatalf("%v, %+v", err, form.Modal)
	}
	if send(submitOf(form.Modal), "We wait."); s.decisions[0].Text != "We wait." {
		t.Errorf("after it was seen: %+v", s.decisions)
	}
}

// The form of an action knows what it was opened on, as its confirmation does.
func TestAnActionChangedWhileItsFormWasOpen(t *testing.T) {
	t.Parallel()
	s := withOutcomes()
	table := meetingTable(s)
	form, err := ask(t, table, organiser, "schedule.changeaction COALITION", nil)
	if err != nil {
		t.Fatal(err)
	}
	s.actions[1].Text, s.actions[1].Version = "Bring the list", s.actions[1].Version+1
	fields := map[string]string{"text": "Send it", "owner": "FR", "due": "27 March", "audience": "coalition"}
	reply, err := ask(t, table, organiser, submitOf(form.Modal), func(r *Request) { r.Fields = fields })
	if shown := words(reply.Body); err != nil || !strings.Contains(shown, "Somebody changed") || !strings.Contains(shown, "Bring the list") {
		t.Fatalf("%v, %s", err, shown)
	}
	form, err = ask(t, table, organiser, button(t, reply.Body, "schedule.fixaction"), nil)
	if err != nil || form.Modal.Fields[0].Value != "Send it" {
		t.Fatalf("%v, %+v", err, form.Modal)
	}
	reply, err = ask(t, table, organiser, submitOf(form.Modal), func(r *Request) { r.Fields = fields })
	if err != nil {
		t.Fatal(err)
	}
	if _, err = ask(t, table, organiser, button(t, reply.Body, "schedule.addaction"), nil); err != nil || s.actions[1].Text != "Send it" {
		t.Errorf("%v, %+v", err, s.actions[1])
	}
}

func TestActionsAreShownBackAndConfirmed(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		due, locale string
		wholeDay    bool
		want        string // when it is due, in UTC
		shows       string
	}{
		{"27 March", "en-GB", true, "2026-03-28T00:00", "27 March 2026"},
		{"27 March 15:00", "en-GB", false, "2026-03-27T15:00", "<t:1774623600:F>"},
		{"27 March 0:00", "en-GB", false, "2026-03-27T00:00", "<t:1774569600:F>"},
		{"vendredi 27 mars à 15h", "fr", false, "2026-03-27T15:00", "<t:1774623600:F>"},
		{"dans 3 jours", "fr", true, "2026-03-24T00:00", "23 March 2026"},
		{"in 3 days", "en-GB", true, "2026-03-24T00:00", "23 March 2026"},
		{"today", "en-GB", true, "2026-03-21T00:00", "20 March 2026"},
		{"in 2 hours", "en-GB", false, "2026-03-20T14:00", "<t:1774015200:F>"},
	} {
		s := newMeetingStore()
		reads := func(r *Request) { r.Reads = locale.ReaderFor(test.locale) }
		reply, err := ask(t, meetingTable(s), organiser, "schedule action", func(r *Request) {
			typed("text", "Send the list", "owner", "Germany", "due", test.due, "meeting", "SAMA", "audience", "organisers")(r)
			reads(r)
		})
		if err != nil || !strings.Contains(words(reply.Body), test.shows) || !strings.Contains(words(reply.Body), "NOT SAVED YET") || len(s.actions) != 0 {
			t.Errorf("%s: %v, %s", test.due, err, words(reply.Body))
			continue
		}
		_, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.addaction"), func(r *Request) {
			reads(r)
			r.Now = noon.Add(5 * time.Minute)
		})
		if err != nil || len(s.actions) != 1 {
			t.Errorf("%s: %v", test.due, err)
			continue
		}
		x := s.actions[0]
		if got := x.Due.UTC().Format("2006-01-02T15:04"); got != test.want || x.WholeDay != test.wholeDay || x.Owner.ID != 2 || x.Meeting.ID != 4 || x.Release != coalition.Organisers || s.acts[0].Draft == "" {
			t.Errorf("%s: due %s, want %s: %+v", test.due, got, test.want, x)
		}
	}
}

func TestBadActionsCanBeFixed(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ option, value, says string }{
		{"text", " ", "Say what is to be done"}, {"text", strings.Repeat("x", 501), "501 characters"},
		{"owner", "Germny", "Did you mean Germany"}, {"due", "soonish", "not a day or a time"}, {"due", "yesterday", "already past"}, {"due", "20 March 2026 9:00", "already past"},
		{"due", "30 February", "no such day"}, {"meeting", "GONE", "is cancelled"}, {"meeting", "nothing", "no meeting nothing"}, {"audience", "friends", "for everyone"},
	} {
		s := newMeetingStore()
		reply, err := ask(t, meetingTable(s), organiser, "schedule action", typed("text", "Send the list", "owner", "France", "due", "27 March", "meeting", "SAMA", test.option, test.value))
		if err != nil || !strings.Contains(words(reply.Body), test.says) {
			t.Errorf("%s: %v, %s", test.value, err, words(reply.Body))
			continue
		}
		form, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "schedule.fixaction"), nil)
		if err != nil {
			t.Fatal(err)
		}
		kept := map[string]string{}
		for _, f := range form.Modal.Fields {
			kept[f.ID] = f.Value
		}
		if len(kept) != 5 || kept[test.option] != strings.TrimSpace(test.value) || test.option != "owner" && kept["owner"] != "France" {
			t.Errorf("kept %q", kept)
		}
		kept[test.option] = map[string]string{"text": "Send it", "owner": "France", "due": "27 March", "meeting": "SAMA"}[test.option]
		fixed, err := ask(t, meetingTable(s), organiser, "schedule.fixedaction d", func(r *Request) { r.Fields = kept })
		if err != nil {
			t.Fatal(err)
		}
		button(t, fixed.Body, "schedule.addaction")
	}
}

func TestChangingAnAction(t *testing.T) {
	t.Parallel()
	s := withOutcomes()
	table := meetingTable(s)
	s.actions[1].WholeDay, s.actions[1].Due = true, noon.Add(-12*time.Hour) // overdue by now
	form, err := ask(t, table, organiser, "schedule.changeaction COALITION", nil)
	if err != nil || len(form.Modal.Fields) != 4 || form.Modal.Fields[2].Value != "2026-03-19" {
		t.Fatalf("%v, %+v", err, form.Modal)
	}
	change := func(fields map[string]string) Reply {
		t.Helper()
		reply, err := ask(t, table, organiser, "schedule.changedaction COALITION", func(r *Request) { r.Fields = fields })
		if err != nil {
			t.Fatal(err)
		}
		return reply
	}
	// Its day stays where the form is left as it was, past or not.
	reply := change(map[string]string{"text": "Send it", "owner": "FR", "due": "2026-03-19", "audience": "coalition"})
	stale := button(t, reply.Body, "schedule.addaction")
	if _, err := ask(t, table, organiser, stale, nil); err != nil || s.actions[1].Text != "Send it" || !s.actions[1].Overdue(noon) {
		t.Errorf("%v, %+v", err, s.actions[1])
	}
	reply = change(map[string]string{"text": "Send it", "owner": "Germany", "due": "27 March", "audience": "public"})
	if !strings.Contains(words(reply.Body), "Before") {
		t.Errorf("when it was due is not shown: %s", words(reply.Body))
	}
	confirm := button(t, reply.Body, "schedule.addaction")
	if _, err := ask(t, table, french, "meeting.done COALITION", nil); err != nil {
		t.Fatal(err)
	}
	if reply, err = ask(t, table, organiser, confirm, nil); err != nil || !strings.Contains(words(reply.Body), "Somebody changed") || s.actions[1].Owner.ID != 1 {
		t.Errorf("over a change: %v, %s", err, words(reply.Body))
	}
	if _, err := ask(t, table, organiser, "schedule.changeaction COALITION", nil); coalition.CodeOf(err) != "action_closed" {
		t.Errorf("one that is done: %v", err)
	}
	reply, err = ask(t, table, organiser, "schedule.changedaction COALITION", func(r *Request) {
		r.Fields = map[string]string{"text": "Send it all", "owner": "Germany", "due": "27 March"}
	})
	if err != nil {
		t.Fatalf("a form that was opened before it was done: %v", err)
	}
	if form, err := ask(t, table, organiser, button(t, reply.Body, "schedule.fixaction"), nil); err != nil || form.Modal.Fields[0].Value != "Send it all" {
		t.Errorf("what was typed into it: %v, %+v", err, form.Modal)
	}
	for part, want := range map[string]coalition.ActionState{"schedule.reopenaction PUBLIC": coalition.ActionOpen, "schedule.dropaction ORGANISERS": coalition.ActionDropped} {
		reply, err := ask(t, table, organiser, part, nil)
		if err != nil {
			t.Fatal(err)
		}
		x, _ := s.Action(t.Context(), 0, strings.Fields(part)[1])
		if x.State != want || reply.Body.Content == "" {
			t.Errorf("%s: %s, %q", part, x.State, reply.Body.Content)
		}
	}
}

func TestWhoMarksActionsDone(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		who  coalition.Caller
		code string
		want string
	}{
		{french, "ORGANISERS", ""}, {french, "PUBLIC", ""}, {organiser, "ORGANISERS", ""}, {both, "COALITION", ""},
		{german, "COALITION", "action_not_yours"}, {german, "ORGANISERS", "action_unknown"}, {german, "ZZZZ", "action_unknown"},
	} {
		s := withOutcomes()
		reply, err := ask(t, meetingTable(s), test.who, "meeting.done "+test.code, nil)
		if coalition.CodeOf(err) != test.want {
			t.Errorf("%s: %v, want %q", test.code, err, test.want)
		}
		if test.want != "" {
			continue
		}
		if !strings.Contains(reply.Body.Content, "is done") || s.acts[0].OnBehalfOf != 1 {
			t.Errorf("%s: %q by %+v", test.code, reply.Body.Content, s.acts)
		}
		if reply, err = ask(t, meetingTable(s), test.who, "meeting.done "+test.code, nil); err != nil || !strings.Contains(reply.Body.Content, "was already done") {
			t.Errorf("%s again: %v, %q", test.code, err, reply.Body.Content)
		}
	}
	s := withOutcomes()
	s.actions[0].State = coalition.ActionDropped
	if _, err := ask(t, meetingTable(s), french, "meeting.done PUBLIC", nil); coalition.CodeOf(err) != "action_dropped" {
		t.Errorf("a dropped one: %v", err)
	}
	s.actions[2].Text = "Find a room"
	for name, want := range map[string]string{"coalition": "", "Send **the** list @everyone": "", "Find a room": "", "Find": "action_unknown"} {
		if _, err := ask(t, meetingTable(s), organiser, "schedule done", typed("action", name)); coalition.CodeOf(err) != want {
			t.Errorf("/schedule done %s: %v, want %q", name, err, want)
		}
	}
	if _, err := ask(t, meetingTable(withOutcomes()), organiser, "schedule done", typed("action", "send the list everyone")); coalition.CodeOf(err) != "action_several" {
		t.Errorf("words of several: %v", err)
	}
}

func TestListsOfOutcomesShowWhatIsReleased(t *testing.T) {
	t.Parallel()
	for who, want := range map[*coalition.Caller]string{&observer: "PUBLIC", &german: "PUBLIC COALITION", &french: "PUBLIC COALITION ORGANISERS", &organiser: "PUBLIC COALITION ORGANISERS"} {
		s := withOutcomes()
		for _, line := range []string{"meeting actions", "meeting.listactions", "meeting decisions", "meeting show"} {
			reply, err := ask(t, meetingTable(s), *who, line, typed("meeting", "PAST"))
			if err != nil {
				t.Fatal(err)
			}
			shown, wanted := words(reply.Body), want
			if who == &french && line != "meeting actions" && line != "meeting.listactions" {
				wanted = "PUBLIC COALITION" // what is decided is nobody's own
			}
			for _, release := range coalition.Releases {
				code := strings.ToUpper(string(release))
				if strings.Contains(shown, "`"+code+"`") != strings.Contains(wanted, code) {
					t.Errorf("/%s as %+v and %s:\n%s", line, *who, code, shown)
				}
			}
			for _, f := range append(reply.Body.Embeds[0].Fields, &discordgo.MessageEmbedField{Value: reply.Body.Embeds[0].Description}) {
				if strings.Contains(f.Value, "@everyone") { // labels of menus are no markdown
					t.Errorf("/%s: %s", line, f.Value)
				}
			}
		}
	}
}

func TestListsOfActionsHavePages(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	for i := range 20 {
		s.actions = append(s.actions, coalition.Action{
			Code: fmt.Sprintf("A%02d", i), Owner: s.ledger.Delegations[0], Text: strings.Repeat("*", 500), Due: noon.AddDate(0, 0, i-1), Zone: time.UTC,
			Release: coalition.Members, State: coalition.ActionOpen,
		})
	}
	s.actions[19].State = coalition.ActionDone
	reply, err := ask(t, meetingTable(s), french, "meeting actions", nil)
	if shown := words(reply.Body); err != nil || !strings.Contains(shown, "Page 1 of 3") || !strings.Contains(shown, "**overdue**") || !strings.Contains(shown, "`A06`") || strings.Contains(shown, "`A07`") {
		t.Errorf("%v, %s", err, shown)
	}
	if reply, err = ask(t, meetingTable(s), french, "meeting.actions 3 ", nil); err != nil || !strings.Contains(words(reply.Body), "`A18`") || strings.Contains(words(reply.Body), "A19") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
	if reply, err = ask(t, meetingTable(s), french, "meeting actions", typed("which", "finished")); err != nil || !strings.Contains(words(reply.Body), "`A19`") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
	picked, err := ask(t, meetingTable(s), french, "meeting.action", func(r *Request) { r.Values = []string{"A00"} })
	if err != nil || !strings.Contains(picked.Body.Embeds[0].Title, "overdue") {
		t.Errorf("%v, %s", err, words(picked.Body))
	}
	button(t, picked.Body, "meeting.done")
	if strings.Contains(words(picked.Body), "schedule.") {
		t.Error("a delegate is offered what is organisers'")
	}
}

func TestRemindersOfActions(t *testing.T) {
	t.Parallel()
	s := withOutcomes()
	s.ledger.Delegations[0].Role = 70
	for i := range s.actions {
		s.actions[i].Owner = s.ledger.Delegations[0]
	}
	of := func(i int, lead time.Duration) coalition.Delivery {
		params, err := json.Marshal(coalition.ActionParams{Action: s.actions[i].ID, Due: s.actions[i].Due, Lead: lead})
		if err != nil {
			t.Fatal(err)
		}
		return coalition.Delivery{Params: params}
	}
	const day = 24 * time.Hour
	posted := func(level coalition.Release, d coalition.Delivery) []message.Body {
		return render(t, meetingTable(s), coalition.ActionPost, level, d)
	}
	b := posted(coalition.Members, of(1, 0))[0]
	if !slices.Equal(b.Pings.Roles, []string{"70"}) || !strings.Contains(b.Content, "To be done by 🇫🇷 France") || strings.Contains(words(b), "@everyone") {
		t.Errorf("%+v, %s", b.Pings, words(b))
	}
	button(t, b, "meeting.done")
	if b := posted(coalition.Organisers, of(2, 0))[0]; len(b.Pings.Roles) != 0 {
		t.Errorf("in the organisers' channel %+v is pinged", b.Pings)
	}
	for i, levels := range map[int][]coalition.Release{1: {coalition.Public}, 2: {coalition.Public, coalition.Members}} {
		for _, level := range levels {
			if got := posted(level, of(i, 0)); got != nil {
				t.Errorf("%s to %s: %v", s.actions[i].Code, level, got)
			}
		}
	}
	late := of(1, 0)
	late.Late, late.Due = true, noon.Add(-time.Hour)
	if b := posted(coalition.Members, late)[0]; !strings.HasPrefix(b.Content, "This comes late") {
		t.Errorf("late: %q", b.Content)
	}
	// The one of a day before says nothing once the one of the hour is due, nor one of another day or of what is done.
	was := of(1, day)
	s.actions[1].Due = noon
	if posted(coalition.Members, of(1, day)) != nil || posted(coalition.Members, of(1, 0)) == nil || posted(coalition.Members, was) != nil {
		t.Error("reminders of the same action come together, or for an hour that it is not due at")
	}
	s.actions[1].State = coalition.ActionDone
	if posted(coalition.Members, of(1, 0)) != nil {
		t.Error("what is done is reminded of")
	}
	was.Message = 9
	if b := posted(coalition.Members, was)[0]; !strings.Contains(b.Content, "Done by") || len(b.Pings.Roles) != 0 || strings.Contains(words(b), "meeting.done") {
		t.Errorf("posted and done: %s", words(b))
	}
}
