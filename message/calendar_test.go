package message

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"muster/coalition"
)

// meetingAt is a meeting whose wall time the clocks of a zone show.
func meetingAt(t *testing.T, code, zone, wall string) coalition.Meeting {
	t.Helper()
	z, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	clock, err := time.Parse("2006-01-02 15:04", wall)
	if err != nil {
		t.Fatal(err)
	}
	m := coalition.Meeting{Code: code, Title: "Talks", Wall: coalition.WallTimeOf(clock), Zone: z, Duration: 90 * time.Minute}
	m.At, _ = m.Wall.In(z)
	return m
}

var calendarOf = coalition.Coalition{ID: 3, Guild: 7, Name: "Test force"}

func TestCalendar(t *testing.T) {
	t.Parallel()
	m := meetingAt(t, "K7QM", "Europe/Paris", "2026-03-27 15:00")
	m.Title, m.Place, m.Changes = "Talks; round 2, part\\1", "Room 5, second floor", 3
	m.Agenda = []coalition.AgendaItem{{Text: "Totals"}, {Delegation: coalition.Delegation{ID: 1, Code: "FR", Country: true}, Text: "BEGIN:VALARM"}}
	got := Calendar(english, calendarOf, []coalition.Meeting{m}, m.At.AddDate(0, 0, -7))
	for _, line := range strings.Split(strings.TrimSuffix(got, "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
			t.Errorf("a line of %d bytes: %q", len(line), line)
		}
	}
	unfolded := strings.ReplaceAll(strings.ReplaceAll(got, "\r\n ", ""), "\r\n", "\n")
	for _, want := range []string{
		"METHOD:PUBLISH", "UID:K7QM.3.7@muster", "SEQUENCE:3", "DTSTAMP:20260320T140000Z", "DTSTART;TZID=Europe/Paris:20260327T150000", "DURATION:PT90M",
		`SUMMARY:Talks\; round 2\, part\\1`, `LOCATION:Room 5\, second floor`, `DESCRIPTION:1. Totals\n2. France: BEGIN:VALARM`, "STATUS:CONFIRMED", "TRIGGER:-PT60M", "TRIGGER:-PT1440M",
		"BEGIN:VTIMEZONE\nTZID:Europe/Paris",
		"BEGIN:STANDARD\nDTSTART:20251026T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nTZNAME:CET\nEND:STANDARD",
		"BEGIN:DAYLIGHT\nDTSTART:20260329T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nTZNAME:CEST\nEND:DAYLIGHT",
	} {
		if !strings.Contains("\n"+unfolded, "\n"+want+"\n") {
			t.Errorf("no %q in\n%s", want, unfolded)
		}
	}
	if strings.Contains(got, "ORGANIZER") {
		t.Errorf("somebody is named as the organizer, whom programs would write to: %s", got)
	}
	m.Cancelled = true
	cancelled := Calendar(english, calendarOf, []coalition.Meeting{m}, m.At)
	for what, has := range map[string]bool{"METHOD:CANCEL": true, "STATUS:CANCELLED": true, "VALARM": false} {
		// the agenda names an alarm, too
		if strings.Contains(strings.ReplaceAll(cancelled, "BEGIN:VALARM\r\nACTION", "VALARM"), "\r\n"+what) != has {
			t.Errorf("%s: want %v in\n%s", what, has, cancelled)
		}
	}
	for _, offset := range []struct {
		seconds int
		want    string
	}{{0, "+0000"}, {-12600, "-0330"}, {37800, "+1030"}, {561, "+000921"}} {
		if diff := cmp.Diff(offset.want, utcOffset(offset.seconds)); diff != "" {
			t.Error(diff)
		}
	}
}
