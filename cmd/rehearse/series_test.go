package main

import (
	"strings"
	"testing"
	"time"

	"muster/rehearsal/seat"
)

// TestSeries plays a series: its cards come one after the other, one of its meetings is moved, those from one on are, and the
// rest are called off.
func TestSeries(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.server.Clock().Legs(halts(t.Context(), s.store))
	s.setUp("France", "Germany")
	day := func(n, hour, minute int) time.Time { return tomorrowAt(s, hour, minute).AddDate(0, 0, n) }
	first, second, third := day(0, 15, 1), day(1, 16, 1), day(2, 9, 1)
	after := day(6, 15, 0)

	asked := s.types("organiser", "organisers", `/schedule series title:"Daily call" when:"tomorrow 15:00" repeat:daily count:5 agenda:"Opening"`)
	s.want(asked, "NOT SAVED YET", "It repeats daily", "5 meetings, the last on")
	// Both clicks change the one message, so that either can be seen to say what the other did.
	for _, answer := range both(s.clicksTwice("organiser", asked, "schedule.plan")) {
		s.want(answer, "aved as", "1 of 5, daily")
		if !strings.HasPrefix(answer.Content, "Already") {
			s.want(answer, "So are 4 more meetings of its series")
		}
	}
	s.wantNumber(s.database(), 5, `SELECT count(*) FROM meetings`)
	s.waits("france", "meetings", "Daily call", "1 of 5, daily", "Not signed up yet (2)")
	if n := s.count("france", "meetings", "of 5"); n != 1 {
		t.Errorf("%d cards stand at once, want the first alone", n)
	}
	s.skipTo(first)
	second2 := s.waits("france", "meetings", "2 of 5, daily", "Not signed up yet (2)")
	s.want(s.click("france", second2, "meeting.attend"), "France: attending")

	// One of them moves: the next in turn, by its title.
	moving := func(line string) *seat.Message { return s.types("organiser", "organisers", line) }
	s.want(s.click("organiser", moving(`/schedule move meeting:"Daily call" when:"tomorrow 16:00"`), "schedule.moved"), "has been moved", "2 of 5")
	s.waits("france", "meetings", "has been moved from", "2 of 5")
	s.skipTo(second)
	s.waits("france", "meetings", "3 of 5, daily", "Not signed up yet (2)")

	// From here on: of two who do so on what they were shown, one is refused.
	early := moving(`/schedule move meeting:"Daily call" when:"tomorrow 9:00" which:later`)
	s.want(early, "NOT SAVED YET", "With it move 2 more meetings")
	late := moving(`/schedule move meeting:"Daily call" when:"tomorrow 10:00" which:later`)
	s.want(s.click("organiser", early, "schedule.moved"), "has been moved", "So are 2 more meetings")
	s.want(s.click("organiser", late, "schedule.moved"), "Somebody changed Daily call after this was shown")
	s.waits("france", "meetings", "has been moved from", "2 more meetings of the series with it")
	s.skipTo(third)
	fourth := s.waits("france", "meetings", "4 of 5, daily", "Not signed up yet (2)")
	s.want(fourth, "09:00 in Europe/Paris")

	// The agenda of the next one and those after it.
	reply, err := s.seat("organiser").Command(s.ctx(), "organisers", `/schedule agenda meeting:"Daily call" which:later`)
	if err != nil || reply.Modal == nil {
		t.Fatalf("no form: %v", err)
	}
	if field := reply.Modal.Find("agenda"); field == nil || field.Value != "Opening\n" {
		t.Errorf("the form holds %+v", field)
	}
	s.want(s.submits("organiser", reply.Modal, map[string]string{"agenda": "Opening\nFrankreich: situation report"}), "has its agenda", "So is 1 more meeting", "France: situation report")
	s.waits("germany", "meetings", "4 of 5, daily", "France: situation report")

	// It is somewhere else from the next one on, which everybody is told; its title changes without a word.
	reply, err = s.seat("organiser").Command(s.ctx(), "organisers", `/schedule change meeting:"Daily call" which:later`)
	if err != nil || reply.Modal == nil {
		t.Fatalf("no form: %v", err)
	}
	changes := map[string]string{"title": "Daily call", "place": "Room *2*", "duration": "1h30"}
	s.want(s.submits("organiser", reply.Modal, changes), "is changed", "So is 1 more meeting", `Room \*2\*`, "1 hour 30 minutes long")
	s.waits("france", "meetings", "is at another place", `Room \*2\* (before: not said). So is 1 more meeting`)
	s.waits("germany", "meetings", "4 of 5, daily", "1 hour 30 minutes long")

	asked = moving(`/schedule cancel meeting:"Daily call" which:later`)
	s.want(asked, "Cancel", "With it 1 more meeting is cancelled")
	s.want(s.click("organiser", asked, "schedule.cancelled"), "has been cancelled", "So is 1 more meeting")
	s.waits("france", "meetings", "has been cancelled", "1 more meeting of the series with it")
	s.waits("france", "meetings", "CANCELLED: Daily call", "4 of 4")
	s.waits("france", "meetings", "3 of 3, daily")
	s.skipTo(after)
	if n := s.count("france", "meetings", "5 of"); n != 0 {
		t.Errorf("%d posts about a meeting that was called off before its card", n)
	}
	if n := s.count("france", "meetings", "late"); n != 0 {
		t.Errorf("%d posts say that they come late", n)
	}
}
