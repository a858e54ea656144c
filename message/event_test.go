package message

import (
	"strings"
	"testing"
	"time"

	"muster/coalition"
	"muster/locale"
)

// TestMeetingEvent keeps to what Discord takes, whatever a meeting holds, and tells of what is not said.
func TestMeetingEvent(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 3, 28, 9, 0, 0, 0, time.UTC)
	c := coalition.Coalition{Name: strings.Repeat("*", 80), Channels: coalition.Channels{For: map[coalition.Purpose]coalition.Snowflake{coalition.MeetingPosts: 1 << 62}}}
	bare := coalition.Meeting{Code: "K7QM", Title: "Talks", Wall: coalition.WallTimeOf(at), Zone: time.UTC, At: at}
	full := bare
	full.Title, full.Place, full.Duration = strings.Repeat("_", coalition.MaxTitle), "Room\n"+strings.Repeat("*", coalition.MaxPlace-5), 90*time.Minute
	for range 40 {
		full.Agenda = append(full.Agenda, coalition.AgendaItem{Text: strings.Repeat("~", 37)})
	}
	far := bare
	far.Place = strings.Repeat("Hall ", 12) + "<#123456789012345678>, then upstairs"
	for _, test := range []struct {
		name        string
		m           coalition.Meeting
		ends        time.Duration
		place, text string
	}{
		{"nothing said", bare, time.Hour, "To be said", "How long it takes is not said"},
		{"a channel whose address has no room", far, time.Hour, strings.Repeat("Hall ", 12) + "#, then upstairs", "<#123456789012345678>, then upstairs"},
		{"everything, as long as it may be", full, 90 * time.Minute, "Room *", "1\\. "},
	} {
		e := MeetingEvent(locale.For("en"), c, test.m)
		if n, p, d := length(e.Name), length(e.Place), length(e.Description); n == 0 || n > 100 || p == 0 || p > 100 || d > 1000 {
			t.Errorf("%s: %d, %d and %d characters", test.name, n, p, d)
		}
		if got := e.Ends.Sub(e.Begins); got != test.ends || !e.Begins.Equal(at) {
			t.Errorf("%s: from %v for %v", test.name, e.Begins, got)
		}
		if !strings.HasPrefix(e.Place, test.place) || !strings.Contains(e.Description, test.text) || !strings.Contains(e.Description, "`K7QM`") {
			t.Errorf("%s: %+v", test.name, e)
		}
	}
}
