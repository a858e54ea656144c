package coalition

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func meetingAt(z *time.Location, year int, month time.Month, day, hour, minute int) Meeting {
	m := Meeting{ID: 1, Title: "Talks", Wall: WallTime{Date{year, month, day}, hour, minute}, Zone: z}
	m.At, _ = m.Wall.In(z)
	return m
}

// A day before is the same wall time whatever clocks did in between; hours before elapse.
func TestRemindersOverChangesOfClocks(t *testing.T) {
	for _, test := range []struct {
		name, zone string
		wall       WallTime
		want       []string // the reminders a day and two hours before, in UTC
	}{
		{"Paris, forward in the night before", "Europe/Paris", WallTime{Date{2026, 3, 29}, 10, 0}, []string{"2026-03-28T09:00", "2026-03-29T06:00"}},
		{"Paris, two hours before lie over the gap", "Europe/Paris", WallTime{Date{2026, 3, 29}, 4, 0}, []string{"2026-03-28T03:00", "2026-03-29T00:00"}},
		{"Paris, back in the night before", "Europe/Paris", WallTime{Date{2026, 10, 25}, 10, 0}, []string{"2026-10-24T08:00", "2026-10-25T07:00"}},
		{"Paris, the missing hour is the meeting's", "Europe/Paris", WallTime{Date{2026, 3, 29}, 2, 30}, []string{"2026-03-28T01:30", "2026-03-28T23:00"}},
		{"Paris, the missing hour is the reminder's", "Europe/Paris", WallTime{Date{2026, 3, 30}, 2, 30}, []string{"2026-03-29T01:00", "2026-03-29T22:30"}},
		{"New York, forward", "America/New_York", WallTime{Date{2026, 3, 8}, 9, 0}, []string{"2026-03-07T14:00", "2026-03-08T11:00"}},
		{"New York, back", "America/New_York", WallTime{Date{2026, 11, 1}, 9, 0}, []string{"2026-10-31T13:00", "2026-11-01T12:00"}},
		{"Kyiv, forward", "Europe/Kyiv", WallTime{Date{2026, 3, 29}, 10, 0}, []string{"2026-03-28T08:00", "2026-03-29T05:00"}},
		{"Tokyo, clocks stay", "Asia/Tokyo", WallTime{Date{2026, 3, 29}, 10, 0}, []string{"2026-03-28T01:00", "2026-03-28T23:00"}},
		{"Lord Howe, half an hour back", "Australia/Lord_Howe", WallTime{Date{2026, 4, 5}, 10, 0}, []string{"2026-04-03T23:00", "2026-04-04T21:30"}},
		{"Lord Howe, half an hour forward", "Australia/Lord_Howe", WallTime{Date{2026, 10, 4}, 10, 0}, []string{"2026-10-02T23:30", "2026-10-03T21:00"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := Meeting{Wall: test.wall, Zone: zone(t, test.zone)}
			m.At, _ = m.Wall.In(m.Zone)
			var got []string
			for _, r := range m.Reminders([]time.Duration{2 * time.Hour, 24 * time.Hour}, m.At.AddDate(0, 0, -7)) {
				got = append(got, r.At.UTC().Format("2006-01-02T15:04"))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("reminders at %v, want %v", got, test.want)
			}
		})
	}
}

func TestRemindersThatArePastAreLeftOut(t *testing.T) {
	m := meetingAt(time.UTC, 2026, 3, 27, 10, 0)
	for _, test := range []struct {
		before time.Duration
		want   int
	}{{25 * time.Hour, 2}, {24 * time.Hour, 1}, {90 * time.Minute, 1}, {time.Hour, 0}, {0, 0}, {-time.Hour, 0}} {
		if got := m.Reminders(DefaultLeads, m.At.Add(-test.before)); len(got) != test.want {
			t.Errorf("%v before: %d reminders, want %d", test.before, len(got), test.want)
		}
	}
}

func TestNewMeetingValid(t *testing.T) {
	now := time.Date(2026, 3, 20, 12, 0, 0, 0, time.UTC)
	good := NewMeeting{Title: "Talks", Wall: WallTime{Date{2026, 3, 20}, 12, 1}, Zone: time.UTC}
	for _, test := range []struct {
		change func(*NewMeeting)
		want   string
	}{
		{func(*NewMeeting) {}, ""},
		{func(n *NewMeeting) { n.Title = strings.Repeat("é", MaxTitle) }, ""},
		{func(n *NewMeeting) { n.Title = "" }, "title_missing"},
		{func(n *NewMeeting) { n.Title = strings.Repeat("é", MaxTitle+1) }, "title_long"},
		{func(n *NewMeeting) { n.Place = strings.Repeat("x", MaxPlace+1) }, "place_long"},
		{func(n *NewMeeting) { n.Agenda = []AgendaItem{{Text: strings.Repeat("x", MaxAgenda+1)}} }, "agenda_long"},
		{func(n *NewMeeting) { n.Wall.Minute = 0 }, "meeting_past"},
	} {
		n := good
		test.change(&n)
		if got := CodeOf(n.Valid(now)); got != test.want {
			t.Errorf("%+v: %q, want %q", n, got, test.want)
		}
	}
}

func TestConcerns(t *testing.T) {
	t.Parallel()
	some := Meeting{Invited: []Delegation{{ID: 1}, {ID: 3}}}
	for _, test := range []struct {
		who  Audience
		want bool
	}{
		{Audience{Level: Public}, false}, {Audience{Level: Members, Own: []DelegationID{2}}, false},
		{Audience{Level: Members, Own: []DelegationID{2, 3}}, true}, {Audience{Level: Organisers}, true},
	} {
		if got := some.Concerns(test.who); got != test.want || !(Meeting{}).Concerns(test.who) {
			t.Errorf("a meeting for some is for %+v: %v", test.who, got)
		}
	}
}

func TestRollOf(t *testing.T) {
	all := []Delegation{{ID: 1, Code: "PL"}, {ID: 2, Code: "DE"}, {ID: 3, Code: "FR"}, {ID: 4, Code: "IT", Removed: true}, {ID: 5, Code: "BE"}, {ID: 6, Code: "NL"}}
	r := RollOf(all, []SignUp{
		{Delegation: 1, Attendance: Attending}, {Delegation: 2, Attendance: Represented, RepresentedBy: 1},
		{Delegation: 3, Attendance: Absent}, {Delegation: 4, Attendance: Attending}, {Delegation: 5, Attendance: Represented, RepresentedBy: 4},
	})
	codes := func(all []Delegation) (s string) {
		for _, d := range all {
			s += d.Code + " "
		}
		return s
	}
	if codes(r.Attending) != "PL " || codes(r.Absent) != "FR " || codes(r.Silent) != "BE NL " {
		t.Errorf("roll %+v", r)
	}
	if len(r.Represented) != 1 || r.Represented[0].Delegation.Code != "DE" || r.Represented[0].By.Code != "PL" {
		t.Errorf("represented %+v", r.Represented)
	}
}

func TestReachOf(t *testing.T) {
	got := ReachOf(
		[]Delegation{{ID: 2, Code: "FR", Role: 70}, {ID: 1, Code: "DE"}, {ID: 3, Code: "IT"}, {ID: 4, Code: "PL", Role: 71, Removed: true}},
		[]Delegate{
			{Delegation: 1, Discord: 9, State: Admitted}, {Delegation: 1, Discord: 8, State: Admitted}, {Delegation: 1, Discord: 7, State: Asked},
			{Delegation: 1, Discord: 6, State: Dismissed}, {Delegation: 1, State: Admitted}, {Delegation: 2, Discord: 5, State: Admitted},
		})
	if len(got) != 3 || !slices.Equal(got[0].Users, []Snowflake{8, 9}) || got[1].Role != 70 || got[1].Users != nil || !got[2].Nobody() {
		t.Errorf("reach %+v", got)
	}
}

// What hidden pledges and their owners are must not change what others than organisers are told.
func TestSummaryTellsOnlyOrganisersWhoHasNotPledged(t *testing.T) {
	now := time.Date(2026, 3, 20, 12, 0, 0, 0, time.UTC)
	pledge := Pledge{ID: 1, Delegation: 1, Capability: 1}
	pledge.Current.Release, pledge.Current.Named, pledge.Current.Strength = Organisers, true, Offered
	pledge.Shown = pledge.Current
	l := Ledger{
		Coalition:    Coalition{Zone: time.UTC},
		Delegations:  []Delegation{{ID: 1, Code: "FR"}, {ID: 2, Code: "DE"}, {ID: 3, Code: "IT", Removed: true}},
		Capabilities: []Capability{{ID: 1}},
		Pledges:      []Pledge{pledge},
	}
	over, next, later := meetingAt(time.UTC, 2026, 3, 19, 10, 0), meetingAt(time.UTC, 2026, 3, 22, 10, 0), meetingAt(time.UTC, 2026, 3, 23, 10, 0)
	cancelled := meetingAt(time.UTC, 2026, 3, 21, 10, 0)
	cancelled.Cancelled = true
	meetings := []Meeting{over, later, cancelled, next}
	s := l.For(Audience{Level: Organisers}, noon).Summary(meetings, now)
	if s.Delegations != 2 || len(s.NotPledged) != 1 || s.NotPledged[0].Code != "DE" || !s.Next.At.Equal(next.At) || !s.Last.At.Equal(over.At) {
		t.Errorf("organisers read %+v", s)
	}
	for _, level := range []Release{Public, Members} {
		if s := l.For(Audience{Level: level}, noon).Summary(meetings, now); s.NotPledged != nil || len(s.Totals.Totals) != 0 {
			t.Errorf("%s reads %+v", level, s)
		}
	}
}
