package coalition

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// The hour of a plan stays on the wall, whatever clocks do.
func TestPlansOverChangesOfClocks(t *testing.T) {
	for _, test := range []struct {
		name, zone string
		first      WallTime
		weekly     bool
		after      string
		want       string // in UTC
	}{
		{"the first", "Europe/Paris", WallTime{Date{2026, 3, 27}, 9, 0}, false, "2026-03-20T12:00", "2026-03-27T08:00"},
		{"Paris, the day after", "Europe/Paris", WallTime{Date{2026, 3, 27}, 9, 0}, false, "2026-03-27T08:00", "2026-03-28T08:00"},
		{"Paris, forward in the night before", "Europe/Paris", WallTime{Date{2026, 3, 27}, 9, 0}, false, "2026-03-28T08:00", "2026-03-29T07:00"},
		{"Paris, the missing hour", "Europe/Paris", WallTime{Date{2026, 3, 27}, 2, 30}, false, "2026-03-28T12:00", "2026-03-29T01:00"},
		{"Paris, and the day after it", "Europe/Paris", WallTime{Date{2026, 3, 27}, 2, 30}, false, "2026-03-29T12:00", "2026-03-30T00:30"},
		{"Paris, back", "Europe/Paris", WallTime{Date{2026, 10, 24}, 9, 0}, false, "2026-10-24T12:00", "2026-10-25T08:00"},
		{"New York, weekly", "America/New_York", WallTime{Date{2026, 3, 6}, 16, 0}, true, "2026-03-06T21:00", "2026-03-13T20:00"},
		{"Kyiv, weekly, long after", "Europe/Kyiv", WallTime{Date{2026, 1, 2}, 16, 0}, true, "2026-04-01T00:00", "2026-04-03T13:00"},
		{"Tokyo", "Asia/Tokyo", WallTime{Date{2026, 3, 27}, 9, 0}, false, "2026-03-29T01:00", "2026-03-30T00:00"},
		{"Lord Howe, half an hour", "Australia/Lord_Howe", WallTime{Date{2026, 4, 3}, 9, 0}, false, "2026-04-04T12:00", "2026-04-04T22:30"},
	} {
		t.Run(test.name, func(t *testing.T) {
			after, err := time.Parse("2006-01-02T15:04", test.after)
			if err != nil {
				t.Fatal(err)
			}
			p := SummaryPlan{First: test.first, Zone: zone(t, test.zone), Weekly: test.weekly}
			if got := p.Next(after).UTC().Format("2006-01-02T15:04"); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// The next of a plan is ahead, is one of the plan's, and there is none in between.
func TestThereIsNoneBeforeTheNext(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom([]string{"Europe/Paris", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "UTC"}).Draw(t, "zone")
		in, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		minutes := rapid.IntRange(0, 24*60-1).Draw(t, "clock")
		p := SummaryPlan{First: WallTime{DateOf(noon), minutes / 60, minutes % 60}, Zone: in, Weekly: rapid.Bool().Draw(t, "weekly")}
		after := noon.Add(time.Duration(rapid.IntRange(-3000, 900_000).Draw(t, "after")) * time.Minute)
		got := p.Next(after)
		if !got.After(after) {
			t.Fatalf("%v is not after %v", got, after)
		}
		step, wall := 1, p.First
		if p.Weekly {
			step = 7
		}
		for {
			at, _ := wall.In(in)
			if at.After(after) {
				if !at.Equal(got) {
					t.Fatalf("got %v, want %v", got, at)
				}
				return
			}
			wall.Date = wall.AddDays(step)
		}
	})
}

// A summary before a meeting comes when a reminder of that lead would: days are counted on the wall, hours elapse.
func TestSummariesBeforeMeetings(t *testing.T) {
	kyiv := zone(t, "Europe/Kyiv")
	at := func(day, hour int) Meeting {
		wall := WallTime{Date{2026, 3, day}, hour, 0}
		m := Meeting{ID: MeetingID(day), Wall: wall, Zone: kyiv}
		m.At, _ = wall.In(kyiv)
		return m
	}
	off := at(22, 10)
	off.Cancelled = true
	all := []Meeting{at(20, 10), off, at(29, 10), at(25, 10)} // clocks go forward on the 29th
	for _, test := range []struct {
		before time.Duration
		now    string
		want   []string // in UTC
	}{
		{24 * time.Hour, "2026-03-20T00:00", []string{"24 08:00", "28 08:00"}},
		{24 * time.Hour, "2026-03-24T08:00", []string{"28 08:00"}},
		{2 * time.Hour, "2026-03-20T05:59", []string{"20 06:00", "25 06:00", "29 05:00"}},
		{2 * time.Hour, "2026-03-29T06:00", nil},
	} {
		now, err := time.Parse("2006-01-02T15:04", test.now)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, at := range (SummaryPlan{Before: test.before}).Upcoming(all, 9, now) {
			got = append(got, at.UTC().Format("02 15:04"))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%v before, at %s: %q, want %q", test.before, test.now, got, test.want)
		}
	}
	for before, valid := range map[time.Duration]bool{0: true, time.Minute: false, time.Hour: true, 61 * 24 * time.Hour: false} {
		if err := (SummaryPlan{Before: before}).Valid(); (err == nil) != valid {
			t.Errorf("%v before: %v", before, err)
		}
	}
}
