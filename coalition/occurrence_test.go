package coalition

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// weeklyCall is a series of meetings on Thursdays at ten in Paris, from 12 March 2026.
func weeklyCall(t *testing.T, count int) []Meeting {
	t.Helper()
	n := seriesOf(t, "Europe/Paris", Date{2026, 3, 12}, 10, 0, Rule{Every: Weekly, Count: count})
	var all []Meeting
	for i, slot := range n.Slots() {
		on := n.On(slot)
		m := Meeting{
			ID: MeetingID(i + 1), Title: n.Title, Wall: on.Wall, Zone: n.Zone, At: on.At(), Version: 3,
			In: &Occurrence{Series: 1, Every: Weekly, Interval: 1, First: n.Wall.Date, Slot: slot, Number: i + 1, Of: count},
		}
		if i > 0 {
			m.In.Before = all[i-1].At
		}
		all = append(all, m)
	}
	return all
}

// toWall moves a meeting by itself.
func toWall(m *Meeting, w WallTime) {
	m.Wall = w
	m.At, _ = w.In(m.Zone)
}

func TestFromHere(t *testing.T) {
	t.Parallel()
	all := weeklyCall(t, 6)
	all[3].Cancelled = true
	all[4].Version = 8
	other := weeklyCall(t, 2)[1]
	other.In.Series, other.ID = 2, 99
	alone := Meeting{ID: 50, Title: "Alone", At: all[5].At}
	ids := func(all []Meeting) (out []MeetingID) {
		for _, m := range all {
			out = append(out, m.ID)
		}
		return out
	}
	now := all[0].At
	from, err := all[1].FromHere(append([]Meeting{all[5], other, alone}, all[:5]...), now)
	if err != nil || !slices.Equal(ids(from), []MeetingID{2, 3, 5, 6}) || Newest(from) != 8 {
		t.Errorf("from the second on: %v, %v, newest %d", ids(from), err, Newest(from))
	}
	if from, err := all[5].FromHere(all, now); err != nil || len(from) != 1 {
		t.Errorf("from the last on: %v, %v", ids(from), err)
	}
	if _, err := alone.FromHere(all, now); CodeOf(err) != "series_none" {
		t.Errorf("of no series: %v", err)
	}
}

// A series that is moved over a change of clocks keeps its new wall time; what was moved by itself stays.
func TestShift(t *testing.T) {
	t.Parallel()
	all := weeklyCall(t, 5) // 12, 19, 26 March, 2, 9 April
	toWall(&all[3], WallTime{Date{2026, 4, 3}, 9, 0})
	moved, stay := Shift(all[1:], WallTime{Date{2026, 3, 22}, 2, 30})
	var got []string
	for _, m := range moved {
		got = append(got, m.Was.UTC().Format("02T15:04")+" "+m.At.UTC().Format("02T15:04")+" "+m.Wall.String()+" "+string(m.Reading))
		if !m.AtSlot() {
			t.Errorf("%d is not at its slot %v", m.ID, m.In.Slot)
		}
	}
	want := []string{"19T09:00 22T01:30 2026-03-22T02:30 ", "26T09:00 29T01:00 2026-03-29T03:00 skipped", "09T08:00 12T00:30 2026-04-12T02:30 "}
	if !slices.Equal(got, want) || len(stay) != 1 || stay[0].ID != 4 {
		t.Errorf("moved\n%q, want\n%q; stay %v", got, want, stay)
	}
	if all[1].In.Slot.Day != 19 {
		t.Error("the meetings that were given are changed")
	}
	// Moved by itself, the first one is what the others go by from their slots: Thursdays become Fridays.
	toWall(&all[1], WallTime{Date{2026, 3, 20}, 9, 0})
	moved, _ = Shift(all[1:], WallTime{Date{2026, 3, 20}, 9, 0})
	if moved[1].Wall != (WallTime{Date{2026, 3, 27}, 9, 0}) {
		t.Errorf("the next one is at %v", moved[1].Wall)
	}
}

// Whatever a series is moved to, its meetings keep their distance in days, and all have the new wall time.
func TestShiftProperties(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		all := weeklyCall(t, rapid.IntRange(1, 60).Draw(rt, "count"))
		alone := map[MeetingID]bool{}
		for i := 1; i < len(all); i++ {
			if rapid.IntRange(0, 4).Draw(rt, "alone") == 0 {
				toWall(&all[i], WallTime{all[i].Wall.AddDays(1), 9, 0})
				alone[all[i].ID] = true
			}
		}
		to := WallTime{all[0].Wall.AddDays(rapid.IntRange(-400, 400).Draw(rt, "days")), rapid.IntRange(0, 23).Draw(rt, "hour"), rapid.IntRange(0, 59).Draw(rt, "minute")}
		moved, stay := Shift(all, to)
		if len(moved)+len(stay) != len(all) || len(stay) != len(alone) || moved[0].In.Slot != to {
			rt.Fatalf("%d moved, to %v, %d stay of %d", len(moved), moved[0].In.Slot, len(stay), len(all))
		}
		for _, m := range moved {
			was := all[m.In.Number-1]
			at, reading := m.In.Slot.In(m.Zone)
			switch {
			case alone[m.ID], !m.Was.Equal(was.At), !at.Equal(m.At), reading != m.Reading, m.Wall != m.In.Slot && reading != Skipped:
				rt.Fatalf("moved %+v", m)
			case m.In.Slot.Hour != to.Hour, m.In.Slot.Minute != to.Minute, to.DaysTo(m.In.Slot.Date) != 7*(m.In.Number-1):
				rt.Fatalf("meeting %d goes to %v, the first to %v", m.In.Number, m.In.Slot, to)
			}
		}
	})
}

func TestCardDue(t *testing.T) {
	t.Parallel()
	all := weeklyCall(t, 3)
	now := all[0].At.Add(-time.Hour)
	for i, want := range []time.Time{now, all[0].At, all[1].At} {
		if got := all[i].CardDue(now); !got.Equal(want) {
			t.Errorf("card %d is due at %v, want %v", i, got, want)
		}
	}
	if got := all[1].CardDue(all[0].At.Add(time.Minute)); !got.Equal(all[0].At.Add(time.Minute)) {
		t.Errorf("once the one before has begun: %v", got)
	}
}

func TestFits(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		every       Frequency
		first, slot Date
		want        bool
	}{
		{Weekly, Date{2026, 3, 5}, Date{2026, 3, 13}, true},
		{Monthly, Date{2026, 3, 5}, Date{2026, 4, 5}, true},
		{Monthly, Date{2026, 3, 5}, Date{2026, 4, 6}, false},
		{MonthlyWeekday, Date{2026, 3, 5}, Date{2026, 4, 2}, true},
		{MonthlyWeekday, Date{2026, 3, 5}, Date{2026, 4, 3}, false},
		{MonthlyLast, Date{2026, 3, 31}, Date{2026, 4, 30}, true},
		{MonthlyLast, Date{2026, 3, 31}, Date{2026, 4, 29}, false},
	} {
		o := Occurrence{Every: test.every, First: test.first, Slot: WallTime{test.slot, 10, 0}}
		if got := o.Fits(); got != test.want {
			t.Errorf("%+v: %v", test, got)
		}
	}
}

// 10:00 in Paris is 04:00 in New York, but 05:00 in two weeks of March.
func TestHourShifts(t *testing.T) {
	t.Parallel()
	seats := []Seat{}
	for i, name := range []string{"America/New_York", "Europe/Kyiv", "Asia/Tokyo", "Australia/Lord_Howe", "Europe/Berlin"} {
		seats = append(seats, Seat{Delegation{ID: DelegationID(i + 1)}, zone(t, name)})
	}
	paris := zone(t, "Europe/Paris")
	at := func(month time.Month, day, hour int) time.Time {
		return time.Date(2026, month, day, hour, 0, 0, 0, paris)
	}
	for _, test := range []struct {
		name       string
		before, at time.Time
		want       []string
	}{
		{"nothing changes", at(2, 26, 10), at(3, 5, 10), nil},
		{"New York goes first", at(3, 5, 10), at(3, 12, 10), []string{"America/New_York 05:00 04:00"}},
		{"and Paris follows", at(3, 26, 10), at(4, 2, 10), []string{"America/New_York 04:00 05:00", "Asia/Tokyo 17:00 18:00", "Australia/Lord_Howe 19:00 20:00"}},
		{"over both", at(3, 5, 10), at(4, 2, 10), []string{"Asia/Tokyo 17:00 18:00", "Australia/Lord_Howe 19:00 20:00"}},
		{"half an hour on Lord Howe", at(4, 2, 10), at(4, 9, 10), []string{"Australia/Lord_Howe 18:30 19:00"}},
		{"back in October", at(10, 22, 10), at(10, 29, 10), []string{"America/New_York 05:00 04:00", "Asia/Tokyo 18:00 17:00", "Australia/Lord_Howe 20:00 19:00"}},
		{"moved to another hour", at(2, 26, 10), at(3, 5, 15), nil},
		{"moved as well", at(3, 5, 10), at(3, 12, 15), []string{"America/New_York 10:00 09:00"}},
	} {
		var got []string
		for _, s := range HourShifts(test.before, test.at, paris, seats) {
			got = append(got, s.Zone.String()+" "+s.Is.String()[11:]+" "+s.Was.String()[11:])
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestValidAgenda(t *testing.T) {
	t.Parallel()
	items := func(n int, text string) []AgendaItem {
		out := make([]AgendaItem, n)
		for i := range out {
			out[i].Text = text
		}
		return out
	}
	for _, test := range []struct {
		items []AgendaItem
		want  string
	}{{nil, ""}, {items(MaxItems, "é"), ""}, {items(MaxItems+1, "x"), "agenda_items"}, {items(15, string(make([]rune, 101))), "agenda_long"}} {
		if got := CodeOf(ValidAgenda(test.items)); got != test.want {
			t.Errorf("%d items: %q, want %q", len(test.items), got, test.want)
		}
	}
}
