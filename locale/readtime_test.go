package locale

import (
	"strings"
	"testing"
	"time"

	"muster/coalition"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	z, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// readingNow is a Tuesday, 10:20 in Paris, five days before clocks go forward there.
var readingNow = time.Date(2026, 3, 24, 9, 20, 30, 0, time.UTC)

func TestReadTime(t *testing.T) {
	paris := zone(t, "Europe/Paris")
	for _, tc := range []struct{ typed, want string }{
		{"2026-03-27 15:00", "2026-03-27T15:00"},
		{"2026-03-27T15:00", "2026-03-27T15:00"},
		{"2026-03-27 15:00:00", "2026-03-27T15:00"},
		{"2026-3-27 9:05", "2026-03-27T09:05"},
		{"27 March 15:00", "2026-03-27T15:00"},
		{"27th of March, at 3pm", "2026-03-27T15:00"},
		{"March 27, 2027 15:00", "2027-03-27T15:00"},
		{"27 mar. 15h30", "2026-03-27T15:30"},
		{"15:00 on 27 March", "2026-03-27T15:00"},
		{"23 March 15:00", "2027-03-23T15:00"},
		{"24 March 9:00", "2027-03-24T09:00"},
		{"24 March 11:00", "2026-03-24T11:00"},
		{"29 February 10:00", "2028-02-29T10:00"},
		{"today 15:00", "2026-03-24T15:00"},
		{"TODAY at 15:00", "2026-03-24T15:00"},
		{"15:00", "2026-03-24T15:00"},
		{"15.00 today", "time_unreadable"},
		{"10.12", "time_unreadable"},
		{"tomorrow 15:00", "2026-03-25T15:00"},
		{"tomorrow at noon", "2026-03-25T12:00"},
		{"the day after tomorrow 9am", "2026-03-26T09:00"},
		{"tomorrow 12am", "2026-03-25T00:00"},
		{"tomorrow 12:30 pm", "2026-03-25T12:30"},
		{"friday 9:30", "2026-03-27T09:30"},
		{"next Friday 9 a.m.", "2026-03-27T09:00"},
		{"tuesday 11:00", "2026-03-24T11:00"},
		{"tuesday 9:00", "2026-03-31T09:00"},
		{"next tuesday 11:00", "2026-03-31T11:00"},
		{"in 2 hours", "2026-03-24T12:20"},
		{"in two hours", "2026-03-24T12:20"},
		{"in 90 minutes", "2026-03-24T11:50"},
		{"in 1 hour and 30 minutes", "2026-03-24T11:50"},
		{"in 2h", "2026-03-24T12:20"},
		{"in 3 days", "2026-03-27T10:20"},
		{"in 3 days at 15:00", "2026-03-27T15:00"},
		{"in two weeks 9:00", "2026-04-07T09:00"},
		{"２０２６－０３－２７ １５：００", "2026-03-27T15:00"},
		{"٢٠٢٦-٠٣-٢٧ ١٥:٠٠", "2026-03-27T15:00"},
		{"\u200ftomorrow\u00a015:00\u200e", "2026-03-25T15:00"},
		{"tomorrow\u202f15:00", "2026-03-25T15:00"},

		{"2026-03-24 10:00", "time_past"},
		{"today 9:00", "time_past"},
		{"in 0 minutes", "time_past"},
		{"1999-01-01 10:00", "time_past"},
		{"31 February 15:00", "time_no_such_day"},
		{"31 February 2027 15:00", "time_no_such_day"},
		{"2026-02-30 15:00", "time_no_such_day"},
		{"2026-13-01 15:00", "time_no_such_day"},
		{"0 March 15:00", "time_no_such_day"},
		{"2029-03-27 15:00", "time_far"},
		{"in 30000 hours", "time_far"},
		{"in 99999999999999999999 hours", "time_far"},
		{"in 99999999999999999999 days", "time_far"},
		{"in 99999999999999999999 days 15:00", "time_far"},
		{"tomorrow 25:00", "time_no_such_hour"},
		{"tomorrow 24:00", "time_no_such_hour"},
		{"tomorrow 15:60", "time_no_such_hour"},
		{"tomorrow 13pm", "time_no_such_hour"},
		{"tomorrow", "time_clock_missing"},
		{"27 March", "time_clock_missing"},
		{"", "time_unreadable"},
		{"soon", "time_unreadable"},
		{"27/03 15:00", "time_unreadable"},
		{"tomorrow 15:00 16:00", "time_unreadable"},
		{"27 Smarch 15:00", "time_unreadable"},
		{"2026-03-27T15:00Z", "2026-03-27T16:00"},
		{"2026-03-27 15:00+02:00", "2026-03-27T14:00"},
		{"tomorrow 15:00 CET", "2026-03-25T15:00"},
		{"in 1e9 hours", "time_unreadable"},
		{"in 2", "time_unreadable"},
		{"tomorrow 🕒", "time_unreadable"},
		{"@everyone", "time_unreadable"},
		{strings.Repeat("in ", 5_000), "time_unreadable"},
		{strings.Repeat("9", 10_000), "time_unreadable"},
	} {
		m, err := inEnglish.Time(tc.typed, readingNow, paris)
		got := coalition.CodeOf(err)
		if err == nil {
			got = m.Wall.String()
		}
		if got != tc.want {
			t.Errorf("%.40q: got %s, want %s", tc.typed, got, tc.want)
		}
		sayable(t, err)
		if err == nil && coalition.WallTimeOf(m.At.In(paris)) != m.Wall {
			t.Errorf("%q: the clock does not show %s at %s", tc.typed, m.Wall, m.At)
		}
	}
}

func TestReadTimeSaysWhatAChangeOfClocksDid(t *testing.T) {
	paris := zone(t, "Europe/Paris")
	autumn := time.Date(2026, 10, 24, 12, 0, 0, 0, time.UTC)
	betweenTwos := time.Date(2026, 10, 25, 0, 40, 0, 0, time.UTC) // 2:40, the first time
	for _, tc := range []struct {
		typed   string
		now     time.Time
		at      string
		reading coalition.Reading
	}{
		{"2026-03-29 02:30", readingNow, "2026-03-29T01:00:00Z", coalition.Skipped},
		{"2026-03-29 03:30", readingNow, "2026-03-29T01:30:00Z", coalition.Plain},
		{"in 5 days", readingNow, "2026-03-29T08:20:00Z", coalition.Plain},
		{"in 120 hours", readingNow, "2026-03-29T09:20:00Z", coalition.Plain},
		{"tomorrow 2:30", autumn, "2026-10-25T00:30:00Z", coalition.Ambiguous},
		{"in 1 hour", betweenTwos, "2026-10-25T01:40:00Z", coalition.Ambiguous},
	} {
		m, err := inEnglish.Time(tc.typed, tc.now, paris)
		if err != nil {
			t.Errorf("%s: %v", tc.typed, err)
			continue
		}
		if got := m.At.UTC().Format(time.RFC3339); got != tc.at || m.Reading != tc.reading {
			t.Errorf("%s: got %s %q, want %s %q", tc.typed, got, m.Reading, tc.at, tc.reading)
		}
		if shown := coalition.WallTimeOf(m.At.In(paris)); shown != m.Wall {
			t.Errorf("%s: the clock shows %s then, not %s", tc.typed, shown, m.Wall)
		}
	}
}

func TestReadTimeIsOfTheZonesDay(t *testing.T) {
	// half past ten in the evening in London is tomorrow in Tokyo
	now := time.Date(2026, 3, 24, 22, 30, 0, 0, time.UTC)
	m, err := inEnglish.Time("today 15:00", now, zone(t, "Asia/Tokyo"))
	if err != nil || m.Wall.String() != "2026-03-25T15:00" {
		t.Errorf("got %s, %v", m.Wall, err)
	}
}

func TestReadReadiness(t *testing.T) {
	today := coalition.Date{Year: 2026, Month: 3, Day: 24}
	for _, tc := range []struct{ typed, want string }{
		{"72h", "72 hours"},
		{"72 hours", "72 hours"},
		{"in 72 hrs", "72 hours"},
		{"within 1 hour", "1 hour"},
		{"3d", "3 days"},
		{"3 days", "3 days"},
		{"a day", "1 day"},
		{"two weeks", "14 days"},
		{"2w", "14 days"},
		{"now", "now"},
		{"0h", "now"},
		{"Immediately", "now"},
		{"unknown", "not known"},
		{"?", "not known"},
		{"by 27 March", "by 27 March 2026"},
		{"27 March", "by 27 March 2026"},
		{"by 2026-03-27", "by 27 March 2026"},
		{"by 24 March", "by 24 March 2026"},
		{"by 23 March", "by 23 March 2027"},
		{"by March 27th, 2027", "by 27 March 2027"},
		{"by 29 February", "by 29 February 2028"},
		{"by friday", "by 27 March 2026"},
		{"by tomorrow", "by 25 March 2026"},
		{"\u200f٣ days", "3 days"},
		{"３\u00a0ｄａｙｓ", "3 days"},
		{"3\u202fdays\u202c", "3 days"},

		{"by 2026-03-23", "readiness_past"},
		{"by 1 January 1970", "readiness_past"},
		{"by 31 February", "readiness_date"},
		{"by 2026-02-30", "readiness_date"},
		{"by 9999-12-31", "readiness_range"},
		{"99999 days", "readiness_range"},
		{"99999999999999999999h", "readiness_range"},
		{"600 weeks", "readiness_range"},
		{"", "readiness_unreadable"},
		{"soon", "readiness_unreadable"},
		{"-3 days", "readiness_unreadable"},
		{"3", "readiness_unreadable"},
		{"3-5 days", "readiness_unreadable"},
		{"2.5 days", "readiness_unreadable"},
		{"90 minutes", "readiness_unreadable"},
		{"2 months", "readiness_unreadable"},
		{"1e99 days", "readiness_unreadable"},
		{"by 27/03", "readiness_unreadable"},
		{"🦄", "readiness_unreadable"},
		{strings.Repeat("3 days ", 2_000), "readiness_unreadable"},
	} {
		r, err := inEnglish.Readiness(tc.typed, today)
		got := coalition.CodeOf(err)
		if err == nil {
			got = english.Readiness(r)
		}
		if got != tc.want {
			t.Errorf("%.40q: got %s, want %s", tc.typed, got, tc.want)
		}
		sayable(t, err)
	}
}

func TestPrintedReadinessReadsBack(t *testing.T) {
	today := coalition.Date{Year: 2026, Month: 3, Day: 24}
	for _, r := range []coalition.Readiness{
		{}, {Kind: coalition.ReadyHours}, {Kind: coalition.ReadyHours, Amount: 1}, {Kind: coalition.ReadyHours, Amount: 48},
		{Kind: coalition.ReadyDays, Amount: 1}, {Kind: coalition.ReadyDays, Amount: 30}, {Kind: coalition.ReadyBy, By: today.AddDays(400)},
	} {
		if got, err := inEnglish.Readiness(english.Readiness(r), today); err != nil || got != r {
			t.Errorf("%s reads as %v, %v", english.Readiness(r), got, err)
		}
	}
}

func FuzzReadTime(f *testing.F) {
	for _, seed := range []string{"tomorrow 15:00", "2026-03-27T15:00", "in 2 hours", "29 February 9pm", "9h", "in a week", "\xff", "٢٠٢٦-٠٣-٢٧ ١٥:٠٠", "next", "0000-00-00 00:00",
		"demain à 15h30", "27.3. um 15 Uhr", "у п'ятницю о 9:00", "15:00 UTC+2", "1:a april kl 9", "l'8 aprile", "15:00 CET", "29 February"} {
		f.Add(seed)
	}
	for _, d := range writtenDates(f) {
		f.Add(d.typed)
	}
	readers := persons()
	paris := zone(f, "Europe/Paris")
	f.Fuzz(func(t *testing.T, typed string) {
		for language, r := range readers {
			m, err := r.Time(typed, readingNow, paris)
			sayable(t, err)
			if err == nil && (!m.At.After(readingNow) || m.At.After(readingNow.AddDate(2, 0, 1)) || !m.Wall.Valid()) {
				t.Errorf("%q reads in %s as %s, %s", typed, language, m.Wall, m.At)
			}
		}
	})
}

func FuzzReadReadiness(f *testing.F) {
	for _, seed := range []string{"72h", "by 27 March", "by 2026-03-27", "unknown", "a week", "\xff", "٣ days", "9999999999w"} {
		f.Add(seed)
	}
	today := coalition.Date{Year: 2026, Month: 3, Day: 24}
	f.Fuzz(func(t *testing.T, typed string) {
		r, err := inEnglish.Readiness(typed, today)
		sayable(t, err)
		if err == nil && r.Valid() != nil {
			t.Errorf("%q reads as %v, which is not valid", typed, r)
		}
	})
}
