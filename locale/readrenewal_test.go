package locale

import (
	"strings"
	"testing"

	"muster/coalition"
)

func TestReadRenewBy(t *testing.T) {
	t.Parallel()
	today := coalition.Date{Year: 2026, Month: 3, Day: 20} // a Friday
	for typed, want := range map[string]string{
		"":                "0000-00-00",
		"never":           "0000-00-00",
		"Off":             "0000-00-00",
		"2026-03-27":      "2026-03-27",
		"27 March":        "2026-03-27",
		"by 27 March":     "2026-03-27",
		"until March 1st": "2027-03-01",
		"today":           "2026-03-20",
		"next Friday":     "2026-03-27",
		"in 3 weeks":      "2026-04-10",
		"30 days":         "2026-04-19",
		"six weeks":       "2026-05-01",
	} {
		if got, err := inEnglish.RenewBy(typed, today); err != nil || got.String() != want {
			t.Errorf("%q is read as %s, %v; want %s", typed, got, err, want)
		}
	}
	long := strings.Repeat("by and by ", 100)
	for typed, want := range map[string]string{
		"soon":       "renew_unreadable",
		long:         "renew_unreadable",
		"3 hours":    "renew_unreadable",
		"31 April":   "time_no_such_day",
		"2026-03-19": "renew_past",
		"yesterday":  "renew_past",
		"9999 days":  "renew_far",
		"2099-01-01": "renew_far",
	} {
		if got, err := inEnglish.RenewBy(typed, today); coalition.CodeOf(err) != want {
			t.Errorf("%q is read as %s, %v; want %s", typed, got, err, want)
		}
	}
}

func TestReadGrace(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]int{"14": 14, "14 days": 14, "two weeks": 14, "1": 1, "off": 0, "0": 0, "Never": 0, "365d": 365} {
		if got, err := inEnglish.Grace(typed); err != nil || got != want {
			t.Errorf("%q is read as %d, %v; want %d", typed, got, err, want)
		}
	}
	for typed, want := range map[string]string{"": "grace_unreadable", "a while": "grace_unreadable", "12h": "grace_unreadable", "-3": "grace_unreadable", "366": "grace_range", "99999999999 weeks": "grace_range"} {
		if got, err := inEnglish.Grace(typed); coalition.CodeOf(err) != want {
			t.Errorf("%q is read as %d, %v; want %s", typed, got, err, want)
		}
	}
}
