package locale

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"muster/coalition"
)

// persons are a person of each language that is read and one of none.
func persons() map[string]Reader {
	all := map[string]Reader{"ja": ReaderFor("ja")}
	for _, c := range calendars {
		all[c.tag] = ReaderFor(c.tag)
	}
	return all
}

// The names of months and weekdays are read as what they are by those whose language it is. Anybody else may be asked
// back, but never has another day: months and weekdays of one language are other ones in another.
func TestNamesOfDaysAreNeverTakenForOthers(t *testing.T) {
	t.Parallel()
	for _, c := range calendars {
		for m, names := range c.months {
			for _, name := range names {
				want := fmt.Sprintf("2027-%02d-27T15:00", m)
				readByAll(t, c.tag, fmt.Sprintf("27 %s 2027 15:00", name), want)
				readByAll(t, c.tag, fmt.Sprintf("27. %s 2027, 15:00", strings.ToUpper(name)), want)
			}
		}
		for d, names := range c.weekdays {
			ahead := (d - int(time.Tuesday) + 7) % 7 // readingNow is a Tuesday
			want := coalition.Date{Year: 2026, Month: 3, Day: 24 + ahead}.String() + "T15:00"
			for _, name := range names {
				readByAll(t, c.tag, name+" 15:00", want)
			}
		}
		for days, names := range map[int][]string{0: c.today, 1: c.tomorrow, 2: c.afterTomorrow} {
			for _, name := range names {
				readByAll(t, c.tag, name+", 15:00", coalition.Date{Year: 2026, Month: 3, Day: 24 + days}.String()+"T15:00")
			}
		}
		for n, names := range c.numerals {
			for _, name := range strings.Fields(names) {
				for _, in := range c.in {
					want := readingNow.Add(time.Duration(n) * time.Hour).Format("2006-01-02T15:04")
					readByAll(t, c.tag, strings.Join([]string{in, name, c.hours[0]}, " "), want)
				}
			}
		}
	}
}

// readByAll checks that a text means want to a person of its language, and that or nothing to everybody else.
func readByAll(t *testing.T, language, typed, want string) {
	t.Helper()
	for person, r := range persons() {
		m, err := r.Time(typed, readingNow, time.UTC)
		switch {
		case err == nil && m.Wall.String() != want:
			t.Errorf("%s %q: a person of %s reads %s, want %s", language, typed, person, m.Wall, want)
		case err != nil && person == language && coalition.CodeOf(err) != "time_past":
			t.Errorf("%s %q: %v", language, typed, err)
		}
	}
}

// A word has one meaning in each place where it can stand.
func TestWordsOfALanguageAreApart(t *testing.T) {
	t.Parallel()
	for _, c := range calendars {
		for word, means := range c.index().meanings {
			for i, m := range means {
				for _, other := range means[:i] {
					if m.kind == other.kind && m.n != other.n {
						t.Errorf("%s: %q is %v and %v", c.tag, word, m, other)
					}
				}
			}
			if word == "" {
				t.Errorf("%s has a word of which nothing is left", c.tag)
			}
		}
	}
}
