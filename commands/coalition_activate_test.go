package commands

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"muster/coalition"
	"muster/locale"
)

func inParis(t *testing.T, r *Request) {
	t.Helper()
	zone, err := locale.ReadZone("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	r.Coalition.Zone = zone
}

// stamp is what an instant is shown as.
func stamp(t *testing.T, at string) string {
	t.Helper()
	parsed, err := time.Parse(time.RFC3339, at)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("<t:%d:F>", parsed.Unix())
}

// What is typed is shown back first, and set as it was shown.
func TestActivate(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ typed, at string }{
		{"2026-03-31", "2026-03-31T00:00:00+02:00"}, // clocks go forward on the 29th
		{"27 March", "2026-03-27T00:00:00+01:00"},
		{"27 March 15:00", "2026-03-27T15:00:00+01:00"},
		{"yesterday", noon.In(time.FixedZone("", 3600)).AddDate(0, 0, -1).Format("2006-01-02") + "T00:00:00+01:00"},
	} {
		s := newRosterStore()
		table := rosterTable(s)
		asked, err := ask(t, table, organiser, "coalition activate", func(r *Request) {
			typed("date", test.typed)(r)
			inParis(t, r)
		})
		if err != nil {
			t.Fatal(err)
		}
		shown := words(asked.Body)
		for _, want := range []string{"NOT SAVED YET", stamp(t, test.at), "Europe/Paris", "not set"} {
			if !strings.Contains(shown, want) {
				t.Errorf("%s: %q is not in\n%s", test.typed, want, shown)
			}
		}
		if len(s.did) != 0 {
			t.Errorf("%s: did %v before it was confirmed", test.typed, s.did)
		}
		saved, err := ask(t, table, organiser, button(t, asked.Body, "coalition.activate"), nil)
		if err != nil || !strings.Contains(words(saved.Body), "Saved: the clock starts on "+stamp(t, test.at)) {
			t.Errorf("%s: %v, %s", test.typed, err, words(saved.Body))
		}
		again, err := ask(t, table, organiser, button(t, asked.Body, "coalition.activate"), nil)
		if err != nil || !strings.Contains(words(again.Body), "Already so") || len(s.did) != 1 || s.acts[0].Draft != "d" {
			t.Errorf("%s: a second click: %v, %s, %v", test.typed, err, words(again.Body), s.did)
		}
	}
}

func TestActivateOff(t *testing.T) {
	t.Parallel()
	s := newRosterStore()
	s.coalition.Activation = noon
	table := rosterTable(s)
	as := func(line string, options ...string) (string, Reply) {
		t.Helper()
		reply, err := ask(t, table, organiser, line, func(r *Request) {
			typed(options...)(r)
			r.Coalition = s.coalition
		})
		if err != nil {
			t.Fatal(err)
		}
		return words(reply.Body), reply
	}
	shown, asked := as("coalition activate", "date", "OFF")
	if !strings.Contains(shown, "NOT SAVED YET") || !strings.Contains(shown, "No day is set any more") || !strings.Contains(shown, stamp(t, noon.Format(time.RFC3339))) {
		t.Errorf("shown: %s", shown)
	}
	if said, _ := as(button(t, asked.Body, "coalition.activate")); !strings.Contains(said, "Saved: no day is set") || !s.coalition.Activation.IsZero() {
		t.Errorf("said: %s", said)
	}
	if said, _ := as("coalition activate", "date", "off"); !strings.Contains(said, "Already so: no day is set") || strings.Contains(said, "NOT SAVED") {
		t.Errorf("said: %s", said)
	}
	// The settings show what stands.
	s.coalition.Activation = noon
	if shown, _ := as("coalition settings"); !strings.Contains(shown, "Activation: <t:") {
		t.Errorf("settings: %s", shown)
	}
}

// What cannot be read comes back in a form, and what somebody else set meanwhile is not overwritten unseen.
func TestActivatingIsPutRight(t *testing.T) {
	t.Parallel()
	s := newRosterStore()
	table := rosterTable(s)
	for _, test := range []struct{ typed, says string }{
		{"when all agree", "“when all agree” is not a day"},
		{"30 February", "no such day"},
		{"27 March 25:00", "No clock shows"},
		{"2031-01-01", "2 years ahead"},
		{"2021-01-01", "2 years ago"},
	} {
		refused, err := ask(t, table, organiser, "coalition activate", typed("date", test.typed))
		if err != nil || !strings.Contains(words(refused.Body), test.says) {
			t.Errorf("%s: %v, %s", test.typed, err, words(refused.Body))
		}
		form, err := ask(t, table, organiser, button(t, refused.Body, "coalition.date"), nil)
		if err != nil || len(form.Modal.Fields) != 1 || form.Modal.Fields[0].Value != test.typed || !form.Modal.Fields[0].Required {
			t.Errorf("%s: %v, %+v", test.typed, err, form.Modal)
		}
		if _, err := ask(t, table, organiser, "coalition.activate d", nil); coalition.CodeOf(err) != "draft_gone" {
			t.Errorf("%s: what could not be read is confirmed: %v", test.typed, err)
		}
	}
	fixed, err := ask(t, table, organiser, "coalition.dated", func(r *Request) { r.Fields = map[string]string{"date": " tomorrow "} })
	if err != nil || !strings.Contains(words(fixed.Body), "NOT SAVED YET") {
		t.Fatalf("%v, %s", err, words(fixed.Body))
	}
	s.coalition.Activation = noon.AddDate(0, 0, 9)
	late, err := ask(t, table, organiser, button(t, fixed.Body, "coalition.activate"), nil)
	if err != nil || !strings.Contains(words(late.Body), "Somebody set another day") || len(s.did) != 0 {
		t.Errorf("%v, %s, did %v", err, words(late.Body), s.did)
	}
	button(t, late.Body, "coalition.date")
	if gone, err := ask(t, table, organiser, "coalition.discard", nil); err != nil || !strings.Contains(words(gone.Body), "Nothing was saved") {
		t.Errorf("%v, %s", err, words(gone.Body))
	}
}
