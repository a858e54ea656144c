package coalition

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestActionReminders(t *testing.T) {
	by := func(zoneName string, day Date) Action {
		z := zone(t, zoneName)
		return Action{Zone: z, WholeDay: true, Due: EndOf(day, z)}
	}
	at := func(zoneName string, wall WallTime) Action {
		z := zone(t, zoneName)
		due, _ := wall.In(z)
		return Action{Zone: z, Due: due}
	}
	for _, test := range []struct {
		name string
		x    Action
		want []string // a day before and when it is due, in UTC
	}{
		{"a day in Paris, in its morning", by("Europe/Paris", Date{2026, 3, 27}), []string{"2026-03-26T08:00", "2026-03-27T08:00"}},
		{"the day of the change", by("Europe/Paris", Date{2026, 3, 29}), []string{"2026-03-28T08:00", "2026-03-29T07:00"}},
		{"an hour in Kyiv, the day after the change", at("Europe/Kyiv", WallTime{Date{2026, 3, 30}, 2, 30}), []string{"2026-03-29T00:30", "2026-03-29T23:30"}},
		{"an hour in New York, back in the night before", at("America/New_York", WallTime{Date{2026, 11, 1}, 9, 0}), []string{"2026-10-31T13:00", "2026-11-01T14:00"}},
		{"Lord Howe", by("Australia/Lord_Howe", Date{2026, 4, 5}), []string{"2026-04-03T22:00", "2026-04-04T22:30"}},
	} {
		var got []string
		for _, r := range test.x.Reminders(test.x.Due.AddDate(0, 0, -7)) {
			got = append(got, r.At.UTC().Format("2006-01-02T15:04"))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
	x := by("UTC", Date{2026, 3, 27})
	if x.Day() != (Date{2026, 3, 27}) {
		t.Errorf("due by %s", x.Day())
	}
	for now, want := range map[string]int{"2026-03-26T08:59": 2, "2026-03-26T09:00": 1, "2026-03-27T09:00": 0} {
		at, err := time.Parse("2006-01-02T15:04", now)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(x.Reminders(at)); got != want {
			t.Errorf("at %s: %d reminders, want %d", now, got, want)
		}
	}
	x.State = ActionOpen
	if x.Overdue(x.Due.Add(-time.Second)) || !x.Overdue(x.Due) || (Action{State: ActionDone, Due: x.Due}).Overdue(x.Due) {
		t.Error("it is overdue from the end of its day on, until it is done")
	}
}

func TestWhoSeesWhatComesOfMeetings(t *testing.T) {
	var all []Action
	var decided []MeetingDecision
	for i, release := range Releases {
		code := strings.ToUpper(string(release[:1]))
		all = append(all, Action{ID: ActionID(i + 1), Code: code, Owner: Delegation{ID: 1}, Release: release, State: ActionOpen, Due: time.Unix(int64(-i), 0)})
		decided = append(decided, MeetingDecision{Code: code, Release: release, At: time.Unix(int64(i), 0)})
	}
	for _, test := range []struct {
		name            string
		a               Audience
		actions, others string // in their order
	}{
		{"the public", Audience{Level: Public}, "P", "P"},
		{"delegates", Audience{Level: Members, Own: []DelegationID{2}}, "CP", "CP"},
		{"its own", Audience{Level: Members, Own: []DelegationID{1}}, "OCP", "CP"},
		{"organisers", Audience{Level: Organisers}, "OCP", "OCP"},
		{"nobody", Audience{}, "", ""},
	} {
		var actions, decisions string
		for _, x := range ActionsFor(test.a, all, ActionOpen) {
			actions += x.Code
		}
		for _, d := range DecisionsFor(test.a, decided) {
			decisions += d.Code
		}
		if actions != test.actions || decisions != test.others {
			t.Errorf("%s: actions %q, want %q; decisions %q, want %q", test.name, actions, test.actions, decisions, test.others)
		}
	}
	decided[0].Dropped = true
	if got := DecisionsFor(Audience{Level: Public}, decided); len(got) != 0 {
		t.Errorf("what was taken back: %v", got)
	}
}

func TestActionChannel(t *testing.T) {
	c := Channels{
		For:       map[Purpose]Snowflake{MeetingPosts: 501, OrganiserPosts: 502},
		Audiences: map[Snowflake]Release{501: Members, 502: Organisers},
	}
	for release, want := range map[Release]Snowflake{Public: 501, Members: 501, Organisers: 502} {
		if got := c.ActionChannel(release); got != want {
			t.Errorf("%s: %d, want %d", release, got, want)
		}
	}
	c.Audiences[501] = Public
	if got := c.ActionChannel(Members); got != 502 {
		t.Errorf("the public reads the channel for meetings: %d", got)
	}
	c.Audiences[502] = Members
	if got := c.ActionChannel(Organisers); got != 0 {
		t.Errorf("delegates read the organisers' channel: %d", got)
	}
}

func TestWordsOfOutcomesAreBounded(t *testing.T) {
	for _, test := range []struct {
		text    string
		release Release
		want    string // after "decision_" and "action_"; or the code
	}{
		{"", Members, "missing"}, {strings.Repeat("é", MaxDecision+1), Members, "long"}, {"We go on.", Members, ""}, {"We go on.", "all", "outcome_audience"},
	} {
		for kind, got := range map[string]error{
			"decision_": MeetingDecision{Text: test.text, Release: test.release}.Valid(), "action_": Action{Text: test.text, Release: test.release}.Valid(),
		} {
			if code := CodeOf(got); code != test.want && code != kind+test.want {
				t.Errorf("%s of %d characters for %q: %q", kind, len(test.text), test.release, code)
			}
		}
	}
}
