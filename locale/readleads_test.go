package locale

import (
	"slices"
	"testing"
	"time"

	"muster/coalition"
)

func TestLeads(t *testing.T) {
	const day = 24 * time.Hour
	for _, test := range []struct {
		person, typed string
		want          coalition.Leads
		code          string
	}{
		{"en-US", "1 week, 1 day, 1 hour", coalition.Leads{7 * day, day, time.Hour}, ""},
		{"en-US", " 30 minutes;2 hours ,", coalition.Leads{2 * time.Hour, 30 * time.Minute}, ""},
		{"en-US", "1h30", coalition.Leads{90 * time.Minute}, ""},
		{"en-US", "1 day, 24 hours", coalition.Leads{day}, ""},
		{"fr", "1 semaine, 2 heures", coalition.Leads{7 * day, 2 * time.Hour}, ""},
		{"de", "1 Tag, 30 Minuten", coalition.Leads{day, 30 * time.Minute}, ""},
		{"en-US", "none", coalition.Leads{}, ""}, {"fr", "aucun", coalition.Leads{}, ""},
		{"en-US", "soon", nil, "leads_unreadable"}, {"en-US", "1 day, soon", nil, "leads_unreadable"}, {"en-US", ",", nil, "leads_unreadable"},
		{"en-US", "1 minute", coalition.Leads{time.Minute}, "leads_range"}, {"en-US", "61 days", coalition.Leads{61 * day}, "leads_range"},
		{"en-US", "1h, 2h, 3h, 4h, 5h, 6h", nil, "leads_many"},
	} {
		got, err := ReaderFor(test.person).Leads(test.typed)
		if coalition.CodeOf(err) != test.code || test.want != nil && !slices.Equal(got, test.want) || test.code == "" && got == nil {
			t.Errorf("%s, %q: %v, %v, want %v, %q", test.person, test.typed, got, err, test.want, test.code)
		}
	}
}

func TestQuiet(t *testing.T) {
	for _, test := range []struct {
		person, typed string
		want          coalition.Quiet
		code          string
	}{
		{"en-US", "22:00-7:00", coalition.Quiet{From: 22 * 60, Until: 7 * 60}, ""},
		{"en-US", "22-7", coalition.Quiet{From: 22 * 60, Until: 7 * 60}, ""},
		{"en-US", "10pm to 7:30am", coalition.Quiet{From: 22 * 60, Until: 7*60 + 30}, ""},
		{"en-US", "22:30 – 06:15", coalition.Quiet{From: 22*60 + 30, Until: 6*60 + 15}, ""},
		{"fr", "22h à 7h30", coalition.Quiet{From: 22 * 60, Until: 7*60 + 30}, ""},
		{"de", "22 Uhr bis 7 Uhr", coalition.Quiet{From: 22 * 60, Until: 7 * 60}, ""},
		{"en-US", "none", coalition.Quiet{}, ""}, {"de", "keine", coalition.Quiet{}, ""},
		{"en-US", "22:00", coalition.Quiet{}, "quiet_unreadable"}, {"en-US", "at night", coalition.Quiet{}, "quiet_unreadable"},
		{"en-US", "25-7", coalition.Quiet{}, "quiet_unreadable"}, {"en-US", "7:00-7:00", coalition.Quiet{}, "quiet_unreadable"},
		{"en-US", "tomorrow 22:00-7:00", coalition.Quiet{}, "quiet_unreadable"}, {"en-US", "", coalition.Quiet{}, "quiet_unreadable"},
		{"en-US", "7-6", coalition.Quiet{}, "quiet_long"},
	} {
		got, err := ReaderFor(test.person).Quiet(test.typed)
		if coalition.CodeOf(err) != test.code || test.code == "" && got != test.want {
			t.Errorf("%s, %q: %v, %v, want %v, %q", test.person, test.typed, got, err, test.want, test.code)
		}
	}
}
