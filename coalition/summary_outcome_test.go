package coalition

import (
	"testing"
	"time"
)

func TestSummariesTellWhatCameOfTheLastMeeting(t *testing.T) {
	now := time.Date(2026, 3, 20, 12, 0, 0, 0, time.UTC)
	on := func(id MeetingID, days int) Meeting { return Meeting{ID: id, At: now.AddDate(0, 0, days)} }
	off := on(4, -1)
	off.Cancelled = true
	meetings := []Meeting{on(1, -9), on(2, -2), off, on(3, 5)}
	decided := []MeetingDecision{
		{Code: "OLD", Meeting: meetings[0], Release: Public}, {Code: "NEW", Meeting: meetings[1], Release: Public},
		{Code: "HID", Meeting: meetings[1], Release: Organisers}, {Code: "OUT", Meeting: meetings[1], Release: Public, Dropped: true},
	}
	actions := []Action{
		{Code: "LATE", Due: now.AddDate(0, 0, -1), Release: Public, State: ActionOpen}, {Code: "DONE", Due: now, Release: Public, State: ActionDone},
		{Code: "HID", Due: now, Release: Organisers, State: ActionOpen},
	}
	for level, want := range map[Release]string{Public: "NEW LATE ", Members: "NEW LATE ", Organisers: "HID NEW LATE HID "} {
		got := ""
		s := ledger().For(Audience{Level: level}, now).Summary(meetings, now).With(Audience{Level: level}, decided, actions)
		for _, d := range s.Decisions {
			got += d.Code + " "
		}
		for _, x := range s.Actions {
			got += x.Code + " "
		}
		if got != want {
			t.Errorf("%s: %q, want %q", level, got, want)
		}
	}
}
