package locale

import (
	"strings"
	"testing"
	"time"

	"muster/coalition"
)

func TestReadDuration(t *testing.T) {
	for typed, want := range map[string]time.Duration{
		"90 minutes": 90 * time.Minute, "90min": 90 * time.Minute, "2 hours": 2 * time.Hour, "two hours": 2 * time.Hour, "2h": 2 * time.Hour,
		"1h30": 90 * time.Minute, "1:30": 90 * time.Minute, "1 h 30": 0, "1 hour 30 minutes": 90 * time.Minute, "1 hour and 5 min": 65 * time.Minute,
		"2 days": 48 * time.Hour, "1 day 4 hours": 28 * time.Hour, "９０ minutes": 90 * time.Minute, "1h 30 min": 90 * time.Minute,
		"": 0, "0 minutes": 0, "0:00": 0, "soon": 0, "1:75": 0, "30 minutes 1 hour": 0, "1.5 hours": 0, "-2 hours": 0, "2 hours 30 hours": 0, strings.Repeat("9", 99): 0,
		"99999999999 weeks": 1_000_000 * time.Hour,
	} {
		got, err := inEnglish.Duration(typed)
		if want == 0 && coalition.CodeOf(err) != "duration_unreadable" || want != 0 && (err != nil || got != want) {
			t.Errorf("%q: %v, %v; want %v", typed, got, err, want)
		}
		sayable(t, err)
	}
}
