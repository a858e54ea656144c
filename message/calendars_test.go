//go:build calendars

package message

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/coalition"
)

// readBack tells what Python's icalendar makes of a file: each event's instants, by what the file itself says of zones.
const readBack = `
import sys, icalendar
from datetime import timezone
cal = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
zones = {str(z["TZID"]): z.to_tz() for z in cal.walk("VTIMEZONE")}
def instant(p):
    zone = p.params.get("TZID")
    at = zones[zone].localize(p.dt.replace(tzinfo=None)) if zone else p.dt
    return at.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%MZ")
print(cal["METHOD"], len(cal.errors))
for e in cal.walk("VEVENT"):
    alarms = sorted(int(a["TRIGGER"].dt.total_seconds() // 60) for a in e.walk("VALARM"))
    print(e["UID"], e["SEQUENCE"], e["STATUS"], instant(e["DTSTART"]), int(e["DURATION"].dt.total_seconds() // 60), alarms, e["SUMMARY"], e.get("LOCATION", ""), len(e.errors))
`

// TestCalendarsAreReadBack holds what an independent program reads of calendar files against what was put into them, in
// zones with changes of clocks of every kind, before and after each. make calendars runs it.
func TestCalendarsAreReadBack(t *testing.T) {
	var all []coalition.Meeting
	for _, zone := range []string{
		"Europe/Paris", "America/New_York", "Europe/Kyiv", "Asia/Tokyo", "Australia/Lord_Howe", "Europe/Dublin", "Asia/Kolkata", "America/St_Johns", "UTC",
	} {
		for i, wall := range []string{
			"2026-03-07 10:00", "2026-03-09 10:00", "2026-03-28 10:00", "2026-03-30 10:00", "2026-04-06 10:00", "2026-10-05 10:00",
			"2026-10-24 23:30", "2026-10-26 10:00", "2026-11-02 10:00", "2027-07-01 00:00",
		} {
			m := meetingAt(t, fmt.Sprintf("M%d", i), zone, wall)
			m.Title, m.Place, m.Changes = "Обговорення; 会議, "+strings.Repeat("é", 60), "Salle 5, 2e étage\\", i
			m.Code += strings.NewReplacer("/", "", "_", "").Replace(zone)
			m.Cancelled = i == 3
			all = append(all, m)
		}
	}
	for _, meetings := range [][]coalition.Meeting{all, all[:1], all[3:4]} {
		cmd := exec.Command("/usr/bin/python3", "-c", readBack)
		cmd.Stdin = strings.NewReader(Calendar(english, calendarOf, meetings, all[0].At))
		got, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, got)
		}
		want := []string{"PUBLISH 0"}
		if len(meetings) == 1 && meetings[0].Cancelled {
			want = []string{"CANCEL 0"}
		}
		for _, m := range meetings {
			status, alarms := "CONFIRMED", "[-1440, -60]"
			if m.Cancelled {
				status, alarms = "CANCELLED", "[]"
			}
			const stamp = "2006-01-02T15:04Z"
			want = append(want, fmt.Sprintf("%s.3.7@muster %d %s %s %d %s %s %s 0", m.Code, m.Changes, status,
				m.At.UTC().Format(stamp), int(m.Duration.Minutes()), alarms, m.Title, m.Place))
		}
		if diff := cmp.Diff(strings.Join(want, "\n"), strings.TrimSpace(string(got))); diff != "" {
			t.Errorf("(-put in +read back)\n%s", diff)
		}
	}
}
