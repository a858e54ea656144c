package locale

import (
	"testing"

	"muster/coalition"
)

func TestReadStart(t *testing.T) {
	t.Parallel()
	paris, cairo := zone(t, "Europe/Paris"), zone(t, "Africa/Cairo")
	for _, tc := range []struct{ typed, want string }{
		{"2026-03-27", "2026-03-27T00:00"},
		{"27 March", "2026-03-27T00:00"},
		{"on the 27th of March 2027", "2027-03-27T00:00"},
		{"Friday", "2026-03-27T00:00"},
		{"tomorrow", "2026-03-25T00:00"},
		{"in 3 days", "2026-03-27T00:00"},
		{"in two weeks", "2026-04-07T00:00"},
		{"27 March 15:00", "2026-03-27T15:00"},
		{"tomorrow at noon", "2026-03-25T12:00"},
		{"in 2 hours", "2026-03-24T12:20"},
		{"now", "2026-03-24T10:20"},
		{"today", "2026-03-24T00:00"},
		{"yesterday", "2026-03-23T00:00"},
		{"yesterday 15:00", "2026-03-23T15:00"},
		{"2026-01-02 8:00", "2026-01-02T08:00"},
		{"23 March", "2027-03-23T00:00"},
		{"29 March", "2026-03-29T00:00"},
		{"2024-01-02", "time_long_past"},
		{"2028-05-01", "time_far"},
		{"in 900 days", "time_far"},
		{"30 February", "time_no_such_day"},
		{"27 March 25:00", "time_no_such_hour"},
		{"when all agree", "start_unreadable"},
		{"soon", "start_unreadable"},
		{"off", "start_unreadable"},
		{"", "start_unreadable"},
	} {
		m, err := inEnglish.Start(tc.typed, readingNow, paris)
		got := m.Wall.String()
		if err != nil {
			got = coalition.CodeOf(err)
		}
		if got != tc.want {
			t.Errorf("%q is read as %s, want %s", tc.typed, got, tc.want)
		}
		if at, _ := m.Wall.In(paris); err == nil && !at.Equal(m.At) {
			t.Errorf("%q: the clock shows %s at %s", tc.typed, m.Wall, m.At)
		}
	}
	// Clocks in Cairo go forward at midnight: the day begins an hour later.
	if m, err := inEnglish.Start("2026-04-24", readingNow, cairo); err != nil || m.Wall.String() != "2026-04-24T01:00" || m.Reading != coalition.Skipped {
		t.Errorf("a day without a midnight: %+v, %v", m, err)
	}
}

func TestReadPast(t *testing.T) {
	t.Parallel()
	today := coalition.Date{Year: 2026, Month: 3, Day: 24} // a Tuesday
	for _, tc := range []struct{ typed, want string }{
		{"2026-03-20", "2026-03-20"},
		{"2019-12-31", "2019-12-31"},
		{"20 March", "2026-03-20"},
		{"March 24", "2026-03-24"},
		{"27 March", "2025-03-27"},
		{"31 Dec", "2025-12-31"},
		{"29 February", "2024-02-29"},
		{"today", "2026-03-24"},
		{"yesterday", "2026-03-23"},
		{"Friday", "2026-03-20"},
		{"Tuesday", "2026-03-24"},
		{"tomorrow", "day_ahead"},
		{"in 3 days", "day_ahead"},
		{"2026-03-25", "day_ahead"},
		{"in 99999 days", "day_ahead"},
		{"30 February", "time_no_such_day"},
		{"2026-02-30", "time_no_such_day"},
		{"lately", "day_unreadable"},
		{"15:00", "day_unreadable"},
		{" ", "day_unreadable"},
	} {
		got := ""
		if d, err := inEnglish.Past(tc.typed, today); err != nil {
			got = coalition.CodeOf(err)
		} else {
			got = d.String()
		}
		if got != tc.want {
			t.Errorf("%q is read as %s, want %s", tc.typed, got, tc.want)
		}
	}
	leap := coalition.Date{Year: 2104, Month: 1, Day: 1}
	if d, err := inEnglish.Past("29 February", leap); err != nil || d.String() != "2096-02-29" {
		t.Errorf("the last 29 February: %s, %v", d, err)
	}
}
