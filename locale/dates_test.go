package locale

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"muster/coalition"
)

// writtenDate is a row of testdata/dates.tsv: what somebody of a language types, when and where, and the wall time that
// it means, with "skipped" or "ambiguous" behind it where clocks change, or the error.
type writtenDate struct {
	language, typed string
	now             time.Time
	zone            *time.Location
	want            string
}

func writtenDates(t testing.TB) []writtenDate {
	t.Helper()
	table, err := os.ReadFile("testdata/dates.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var all []writtenDate
	for n, line := range strings.Split(strings.TrimSpace(string(table)), "\n")[1:] {
		cells := strings.Split(line, "\t")
		typed, err := strconv.Unquote(`"` + cells[1] + `"`)
		now, err2 := time.Parse(time.RFC3339, cells[2])
		if err != nil || err2 != nil || len(cells) != 5 {
			t.Fatalf("line %d: %v, %v: %q", n+2, err, err2, cells)
		}
		all = append(all, writtenDate{cells[0], typed, now, zone(t, cells[3]), cells[4]})
	}
	return all
}

func TestWrittenDates(t *testing.T) {
	t.Parallel()
	languages := map[string]int{}
	for _, d := range writtenDates(t) {
		languages[d.language]++
		m, err := ReaderFor(d.language).Time(d.typed, d.now, d.zone)
		got := coalition.CodeOf(err)
		if err == nil {
			got = strings.TrimSpace(m.Wall.String() + " " + string(m.Reading))
		}
		if got != d.want {
			t.Errorf("%s %q: got %s, want %s", d.language, d.typed, got, d.want)
		}
		sayable(t, err)
		if err == nil && coalition.WallTimeOf(m.At.In(d.zone)) != m.Wall {
			t.Errorf("%s %q: the clock does not show %s at %s", d.language, d.typed, m.Wall, m.At)
		}
	}
	if len(languages) < 10 {
		t.Errorf("only these languages are tried: %v", languages)
	}
}

// inEnglish reads English alone.
var inEnglish Reader

// A word that also names a zone would take a part of the date away with it.
func TestNoWordOfADateIsAZone(t *testing.T) {
	t.Parallel()
	for _, c := range calendars {
		for word := range c.index().meanings {
			_, abbreviated := abbreviations[word]
			if zoneIndex()[word] != "" || abbreviated || strings.Contains(ambiguousAbbreviations, " "+word+" ") {
				t.Errorf("%s has the word %q", c.tag, word)
			}
		}
	}
}

// What everybody types, and what Muster writes itself, has one meaning for every person.
func TestEnglishIsReadByAll(t *testing.T) {
	t.Parallel()
	paris := zone(t, "Europe/Paris")
	today := coalition.DateOf(readingNow.In(paris))
	for _, language := range discordLocales {
		r := ReaderFor(language)
		for _, typed := range []string{
			"2026-03-27 15:00", "27 March 15:00", "March 27, 2027 15:00", "27 mar. 15h30", "tomorrow at noon", "next Friday 9am", "friday 9:30",
			"in 2 hours", "in 2h", "in 90 minutes", "in 3 days at 15:00", "tuesday 11:00", "15:00", "sat 9:00", "5 may 9:00", "1 dec 10:00",
		} {
			want, err := inEnglish.Time(typed, readingNow, paris)
			if got, err2 := r.Time(typed, readingNow, paris); err != nil || err2 != nil || got != want {
				t.Errorf("%s reads %q as %v, %v; want %v, %v", language, typed, got, err2, want, err)
			}
		}
		for _, want := range []coalition.Readiness{
			{}, {Kind: coalition.ReadyHours}, {Kind: coalition.ReadyHours, Amount: 72}, {Kind: coalition.ReadyDays, Amount: 30},
			{Kind: coalition.ReadyBy, By: today.AddDays(40)},
		} {
			for _, typed := range []string{WriteReadiness(want), english.Readiness(want)} {
				if got, err := r.Readiness(typed, today); typed != "" && (err != nil || got != want) {
					t.Errorf("%s reads %q as %v, %v", language, typed, got, err)
				}
			}
		}
	}
}

// BenchmarkReadTime reads in the person's own language, in English, and in all others, which is the dearest.
func BenchmarkReadTime(b *testing.B) {
	paris := zone(b, "Europe/Paris")
	for _, test := range []struct{ name, language, typed string }{
		{"english", "en-US", "next Thursday 9am"}, {"own", "fr", "demain à 15h"}, {"zone", "en-US", "27 March 10:00 CET"},
		{"other", "en-US", "demain à 15h"}, {"none", "en-US", "when all agree"},
	} {
		b.Run(test.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = ReaderFor(test.language).Time(test.typed, readingNow, paris)
			}
		})
	}
}

// BenchmarkCalendarIndex makes the index of every language, as the first text that is in none does.
func BenchmarkCalendarIndex(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for _, c := range calendars {
			c.makeIndex()
		}
	}
}
