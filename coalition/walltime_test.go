package coalition

import (
	"testing"
	"time"
)

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	z, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func TestWallTimeIn(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, zone string
		wall       WallTime
		want       string
		reading    Reading
	}{
		{"an ordinary hour", "Europe/Paris", WallTime{Date{2026, 3, 27}, 10, 0}, "2026-03-27T09:00:00Z", Plain},
		{"after the change", "Europe/Paris", WallTime{Date{2026, 3, 30}, 10, 0}, "2026-03-30T08:00:00Z", Plain},
		{"skipped in Paris", "Europe/Paris", WallTime{Date{2026, 3, 29}, 2, 30}, "2026-03-29T01:00:00Z", Skipped},
		{"the gap's first minute", "Europe/Paris", WallTime{Date{2026, 3, 29}, 2, 0}, "2026-03-29T01:00:00Z", Skipped},
		{"the gap's end exists", "Europe/Paris", WallTime{Date{2026, 3, 29}, 3, 0}, "2026-03-29T01:00:00Z", Plain},
		{"twice in Paris", "Europe/Paris", WallTime{Date{2026, 10, 25}, 2, 30}, "2026-10-25T00:30:00Z", Ambiguous},
		{"twice in New York", "America/New_York", WallTime{Date{2026, 11, 1}, 1, 15}, "2026-11-01T05:15:00Z", Ambiguous},
		{"skipped in New York", "America/New_York", WallTime{Date{2026, 3, 8}, 2, 59}, "2026-03-08T07:00:00Z", Skipped},
		{"half an hour skipped on Lord Howe", "Australia/Lord_Howe", WallTime{Date{2026, 10, 4}, 2, 15}, "2026-10-03T15:30:00Z", Skipped},
		{"half an hour twice on Lord Howe", "Australia/Lord_Howe", WallTime{Date{2026, 4, 5}, 1, 45}, "2026-04-04T14:45:00Z", Ambiguous},
		{"a whole day skipped in Samoa", "Pacific/Apia", WallTime{Date{2011, 12, 30}, 12, 0}, "2011-12-30T10:00:00Z", Skipped},
		{"no change ever", "Asia/Tokyo", WallTime{Date{2026, 3, 29}, 2, 30}, "2026-03-28T17:30:00Z", Plain},
	} {
		got, reading := test.wall.In(zone(t, test.zone))
		if got.UTC().Format(time.RFC3339) != test.want || reading != test.reading {
			t.Errorf("%s: got %s %q, want %s %q", test.name, got.UTC().Format(time.RFC3339), reading, test.want, test.reading)
		}
	}
}

func TestAddDaysKeepsTheWallTime(t *testing.T) {
	t.Parallel()
	paris := zone(t, "Europe/Paris")
	start := time.Date(2026, 3, 28, 10, 0, 30, 0, paris)
	got := AddDays(start, 1)
	if want := time.Date(2026, 3, 29, 10, 0, 30, 0, paris); !got.Equal(want) {
		t.Errorf("got %s, want %s", got, want)
	}
	if elapsed := got.Sub(start); elapsed != 23*time.Hour {
		t.Errorf("the day of the change has %s, want 23h", elapsed)
	}
}

func TestDateValid(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		date Date
		want bool
	}{
		{Date{2028, 2, 29}, true}, {Date{2026, 2, 29}, false}, {Date{2026, 2, 31}, false}, {Date{}, false}, {Date{2026, 13, 1}, false},
	} {
		if got := test.date.Valid(); got != test.want {
			t.Errorf("%v: got %t, want %t", test.date, got, test.want)
		}
	}
}

func TestReadinessWithin(t *testing.T) {
	t.Parallel()
	paris := zone(t, "Europe/Paris")
	activation := time.Date(2026, 3, 27, 12, 0, 0, 0, paris) // two days before clocks go forward
	days := func(n int) Readiness { return Readiness{Kind: ReadyDays, Amount: n} }
	hours := func(n int) Readiness { return Readiness{Kind: ReadyHours, Amount: n} }
	for _, test := range []struct {
		name         string
		ready, limit Readiness
		want         bool
	}{
		{"no limit takes all", Readiness{}, Readiness{}, true},
		{"unknown is never within", Readiness{}, days(3000), false},
		{"equal is within", days(3), days(3), true},
		{"72 hours end an hour after three short days", hours(72), days(3), false},
		{"three short days are within 72 hours", days(3), hours(72), true},
		{"now is within an hour", hours(0), hours(1), true},
		{"by a date, that day included", Readiness{Kind: ReadyBy, By: Date{2026, 3, 29}}, Readiness{Kind: ReadyBy, By: Date{2026, 3, 29}}, true},
		{"by a date is in place when the day ends", Readiness{Kind: ReadyBy, By: Date{2026, 3, 30}}, days(3), false},
	} {
		if got := test.ready.Within(test.limit, activation, paris); got != test.want {
			t.Errorf("%s: got %t, want %t", test.name, got, test.want)
		}
	}
}
