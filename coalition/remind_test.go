package coalition

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestLeadsValid(t *testing.T) {
	for _, test := range []struct {
		leads Leads
		want  string
	}{
		{nil, ""}, {NewLeads(), ""}, {NewLeads(ShortestLead, LongestLead), ""},
		{NewLeads(ShortestLead - time.Minute), "leads_range"}, {NewLeads(LongestLead + time.Minute), "leads_range"},
		{NewLeads(5*time.Hour, 4*time.Hour, 3*time.Hour, 2*time.Hour, time.Hour), ""},
		{NewLeads(6*time.Hour, 5*time.Hour, 4*time.Hour, 3*time.Hour, 2*time.Hour, time.Hour), "leads_many"},
	} {
		if got := CodeOf(test.leads.Valid()); got != test.want {
			t.Errorf("%v: %q, want %q", test.leads, got, test.want)
		}
	}
	if got := NewLeads(time.Hour, 24*time.Hour, time.Hour); !slices.Equal(got, Leads{24 * time.Hour, time.Hour}) {
		t.Errorf("leads %v", got)
	}
}

func TestWhoseLeadsCount(t *testing.T) {
	own, theirs := NewLeads(time.Hour), NewLeads(2*time.Hour)
	for _, test := range []struct {
		meeting, coalition, want Leads
	}{{nil, nil, DefaultLeads}, {nil, theirs, theirs}, {own, theirs, own}, {NewLeads(), theirs, NewLeads()}, {nil, NewLeads(), NewLeads()}} {
		if got := (Meeting{Leads: test.meeting}).LeadsIn(Coalition{Leads: test.coalition}); !got.Same(test.want) {
			t.Errorf("a meeting's %v, a coalition's %v: %v, want %v", test.meeting, test.coalition, got, test.want)
		}
	}
}

// A reminder in quiet hours comes before them; where that is past, after them; where the meeting begins in them, at its hour.
func TestQuietHoursSpareAReminder(t *testing.T) {
	paris := zone(t, "Europe/Paris")
	at := func(day, hour, minute int) time.Time { return time.Date(2026, 3, day, hour, minute, 0, 0, paris) }
	night := Quiet{22 * 60, 7 * 60}
	for _, test := range []struct {
		name                   string
		quiet                  Quiet
		now, at, meeting, want time.Time
	}{
		{"not within", night, at(20, 12, 0), at(21, 21, 0), at(22, 10, 0), at(21, 21, 0)},
		{"none", Quiet{}, at(20, 12, 0), at(21, 23, 0), at(22, 10, 0), at(21, 23, 0)},
		{"their first instant", night, at(20, 12, 0), at(21, 22, 0), at(22, 10, 0), at(21, 21, 59)},
		{"after midnight", night, at(20, 12, 0), at(22, 4, 0), at(22, 10, 0), at(21, 21, 59)},
		{"their end", night, at(20, 12, 0), at(22, 7, 0), at(22, 10, 0), at(22, 7, 0)},
		{"planned within them", night, at(21, 23, 0), at(22, 4, 0), at(22, 10, 0), at(22, 7, 0)},
		{"planned within them, for a meeting within them", night, at(21, 23, 0), at(22, 4, 0), at(22, 6, 0), at(22, 4, 0)},
		{"for a meeting within them", night, at(20, 12, 0), at(21, 23, 0), at(22, 1, 0), at(21, 21, 59)},
		{"by day", Quiet{12 * 60, 14 * 60}, at(20, 12, 0), at(21, 13, 0), at(21, 14, 0), at(21, 11, 59)},
		{"by day, not by night", Quiet{12 * 60, 14 * 60}, at(20, 12, 0), at(21, 23, 0), at(22, 14, 0), at(21, 23, 0)},
		{"the night clocks go forward", night, at(28, 12, 0), at(29, 6, 30), at(29, 10, 0), at(28, 21, 59)},
		{"from an hour that does not exist", Quiet{2*60 + 30, 7 * 60}, at(28, 12, 0), at(29, 5, 0), at(29, 10, 0), at(29, 1, 59)},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := test.quiet.Spare(test.at, test.meeting, test.now, paris); !got.Equal(test.want) {
				t.Errorf("at %v, want %v", got, test.want)
			}
		})
	}
}

func TestQuietValid(t *testing.T) {
	for _, test := range []struct {
		quiet Quiet
		want  string
	}{
		{Quiet{}, ""}, {Quiet{22 * 60, 7 * 60}, ""}, {Quiet{0, 18 * 60}, ""}, {Quiet{0, 18*60 + 1}, "quiet_long"},
		{Quiet{7 * 60, 6 * 60}, "quiet_long"}, {Quiet{0, 24 * 60}, "quiet_unreadable"}, {Quiet{-1, 60}, "quiet_unreadable"},
	} {
		if got := CodeOf(test.quiet.Valid()); got != test.want {
			t.Errorf("%v: %q, want %q", test.quiet, got, test.want)
		}
	}
}

// remindedSomehow draws a meeting, and how somebody is reminded of it in direct messages.
func remindedSomehow(t *rapid.T, zones []*time.Location) (Meeting, Reminding) {
	m := Meeting{Wall: WallTime{
		Date{2026, time.Month(rapid.SampledFrom([]int{3, 4, 6, 10, 11}).Draw(t, "month")), rapid.IntRange(1, 30).Draw(t, "day")},
		rapid.IntRange(0, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute"),
	}, Zone: rapid.SampledFrom(zones).Draw(t, "zone")}
	m.At, _ = m.Wall.In(m.Zone)
	// Whole hours and days fall together more often than minutes would.
	unit := rapid.SampledFrom([]time.Duration{time.Minute, time.Hour, 24 * time.Hour}).Draw(t, "unit")
	var all []time.Duration
	for range rapid.IntRange(0, MaxLeads).Draw(t, "leads") {
		all = append(all, min(max(time.Duration(rapid.IntRange(1, 90).Draw(t, "lead"))*unit, ShortestLead), LongestLead))
	}
	q := Quiet{rapid.IntRange(0, minutesADay-1).Draw(t, "from"), rapid.IntRange(0, minutesADay-1).Draw(t, "until")}
	if q.Valid() != nil {
		q = Quiet{}
	}
	return m, Reminding{Person: 1, Way: Directly, Channel: 1, Leads: NewLeads(all...), Quiet: q, Zone: rapid.SampledFrom(zones).Draw(t, "own zone")}
}

// Each lead whose reminder is ahead, where quiet hours have moved it, gives exactly one before the meeting, out of quiet hours
// unless the meeting begins in them and they have begun; what falls together is said once.
func TestEveryLeadRemindsOnce(t *testing.T) {
	zones := remindedZones(t)
	rapid.Check(t, func(t *rapid.T) {
		m, r := remindedSomehow(t, zones)
		now := m.At.Add(-time.Duration(rapid.IntRange(0, 100*24*60).Draw(t, "minutes before")) * time.Minute)

		got := r.Of(m, Coalition{Zone: time.UTC}, now)
		want := map[int64]bool{}
		for _, lead := range r.Leads {
			unmoved := m.Reminders(Leads{lead}, m.At.AddDate(0, -3, 0))[0]
			if at := r.Quiet.Spare(unmoved.At, m.At, now, r.Zone); at.After(now) {
				want[at.Unix()] = true
			} else if unmoved.At.After(now) {
				t.Fatalf("%v, ahead at %v, is put into the past, to %v", lead, unmoved.At, at)
			}
		}
		if len(got) != len(want) || !slices.IsSortedFunc(got, func(x, y Reminder) int { return x.At.Compare(y.At) }) {
			t.Fatalf("reminded at %v, want each of %v once, in order", got, want)
		}
		for _, at := range got {
			if !want[at.At.Unix()] || !at.At.After(now) || !at.At.Before(m.At) {
				t.Fatalf("reminded at %v, at %v of a meeting at %v", at, now, m.At)
			}
			if from, until, in := r.Quiet.Around(at.At, r.Zone); in && (from.Add(-time.Minute).After(now) || until.Before(m.At)) {
				t.Fatalf("reminded at %v, within %v to %v, at %v of a meeting at %v", at, from, until, now, m.At)
			}
		}
	})
}

// Planning anew, at whatever instant before a reminder is due, plans it for the same instant.
func TestPlanningAnewLosesNoReminder(t *testing.T) {
	zones := remindedZones(t)
	rapid.Check(t, func(t *rapid.T) {
		m, r := remindedSomehow(t, zones)
		last := m.At
		if all := m.Reminders(r.Leads, m.At.AddDate(0, -3, 0)); len(all) > 0 {
			last = rapid.SampledFrom(all).Draw(t, "near").At
		}
		now := last.Add(-time.Duration(rapid.IntRange(1, 12*60).Draw(t, "minutes before")) * time.Minute)
		for _, at := range r.Of(m, Coalition{Zone: time.UTC}, now) {
			later := now.Add(time.Duration(rapid.IntRange(0, int(at.At.Sub(now).Minutes())-1).Draw(t, "minutes later")) * time.Minute)
			anew := r.Of(m, Coalition{Zone: time.UTC}, later)
			if !slices.ContainsFunc(anew, func(a Reminder) bool { return a.At.Equal(at.At) }) {
				t.Fatalf("planned at %v for %v, and anew at %v for %v", now, at, later, anew)
			}
		}
	})
}

func remindedZones(t *testing.T) []*time.Location {
	return []*time.Location{time.UTC, zone(t, "Europe/Paris"), zone(t, "America/New_York"), zone(t, "Asia/Tokyo"), zone(t, "Australia/Lord_Howe")}
}

func TestWhoIsRemindedHow(t *testing.T) {
	m := meetingAt(time.UTC, 2026, 3, 27, 10, 0)
	cancelled := m
	cancelled.Cancelled = true
	for _, test := range []struct {
		name           string
		of             Reminding
		meeting        Meeting
		direct, byName int
	}{
		{"nothing chosen", Reminding{}, m, 0, 0},
		{"direct messages", Reminding{Way: Directly, Channel: 1}, m, 2, 0},
		{"direct messages that are closed", Reminding{Way: Directly, Channel: 1, Closed: true}, m, 0, 1},
		{"by name", Reminding{Way: Mentioned, Channel: 1}, m, 0, 1},
		{"off", Reminding{Way: NoReminders, Channel: 1}, m, 0, 0},
		{"a cancelled meeting", Reminding{Way: Directly, Channel: 1}, cancelled, 0, 0},
		{"own leads", Reminding{Way: Directly, Channel: 1, Leads: NewLeads(time.Hour)}, m, 1, 0},
	} {
		byName := 0
		if test.of.ByName() {
			byName = 1
		}
		if got := test.of.Of(test.meeting, Coalition{Zone: time.UTC}, m.At.AddDate(0, 0, -7)); len(got) != test.direct || byName != test.byName {
			t.Errorf("%s: %v, by name %d", test.name, got, byName)
		}
	}
}
