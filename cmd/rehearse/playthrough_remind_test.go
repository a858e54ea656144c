package main

import (
	"testing"
	"time"

	"muster/rehearsal"
)

// todayAt is an hour of the day that the stage has come to.
func todayAt(s *stage, hour, minute int) time.Time {
	return tomorrowAt(s, hour, minute).AddDate(0, 0, -1)
}

// TestRemindersInDirectMessages asks for reminders in direct messages, gets each once, signs up from one, follows a meeting that
// is moved, and closes direct messages: the next reminder stands in the channel, and says so once.
func TestRemindersInDirectMessages(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.server.Clock().Legs(halts(t.Context(), s.store))
	s.setUp("France", "Germany")
	me := "<@" + s.seat("france").Me().ID + ">"
	plan := func(line string) {
		t.Helper()
		s.want(s.click("organiser", s.types("organiser", "plenary", line), "Confirm"), "First call")
	}
	plan(`/schedule meeting title:"First call" when:"tomorrow 15:00" reminders:"3 hours, 30 minutes"`)
	chosen := s.types("france", "plenary", `/remind me where:direct leads:"1 hour, 10 minutes" quiet:22-7`)
	s.want(chosen, "Saved.", "In direct messages.", "1 hour, 10 minutes before", "22:00-07:00 in Europe/Paris", "First call", "which begins")
	s.waits("france", "@Muster", "Muster can write to you here", "Test force")

	s.skipTo(tomorrowAt(s, 14, 5))
	reminder := s.waits("france", "@Muster", "First call", "Not signed up yet (2)")
	s.want(s.click("france", reminder, "Attending"), "France: attending", "Saved.")
	s.want(s.click("france", reminder, "Details"), "First call", "Attending (1)")

	plan(`/schedule move meeting:"First call" when:"tomorrow 17:00"`)
	s.skipTo(tomorrowAt(s, 16, 55))
	s.skipTo(todayAt(s, 17, 5))
	if n := s.count("france", "@Muster", "First call"); n != 3 { // an hour before the old one, an hour and ten minutes before the new one
		t.Errorf("%d reminders in direct messages, want 3", n)
	}
	if n := s.count("germany", "meetings", "First call", me); n != 0 {
		t.Errorf("%d posts in the channel mention who is reminded elsewhere", n)
	}

	s.fault(rehearsal.Fault{Kind: "close_dms", Seat: "france"})
	s.want(s.click("organiser", s.types("organiser", "plenary", `/schedule meeting title:"Second call" when:"tomorrow 15:00"`), "Confirm"), "Second call")
	s.skipTo(tomorrowAt(s, 14, 5))
	s.waits("germany", "meetings", "Second call", me, "was to be a direct message")
	s.skipTo(todayAt(s, 15, 5))
	if n := s.count("germany", "meetings", "was to be a direct message"); n != 1 {
		t.Errorf("it is said %d times that direct messages are closed", n)
	}
	s.want(s.types("france", "plenary", "/remind me"), "does not let Muster send you any more")
	s.want(s.types("france", "plenary", "/remind me where:direct"), "Allow them under Privacy Settings", "nothing was changed")

	// From now on the channel's reminders mention them, until they turn them off.
	s.want(s.click("organiser", s.types("organiser", "plenary", `/schedule meeting title:"Third call" when:"tomorrow 15:00"`), "Confirm"), "Third call")
	s.skipTo(tomorrowAt(s, 14, 5))
	s.waits("germany", "meetings", "Third call", me)
	s.want(s.click("france", reminder, "Reminders off"), "Off.")
	s.want(s.types("france", "plenary", "/remind me where:off"), "already saved")
}

// TestLeadTimesInTheProgram changes when reminders go out, for one meeting and for all.
func TestLeadTimesInTheProgram(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.server.Clock().Legs(halts(t.Context(), s.store))
	s.setUp("France")
	for _, title := range []string{"First call", "Second call"} {
		s.click("organiser", s.types("organiser", "plenary", `/schedule meeting title:"`+title+`" when:"tomorrow 15:00"`), "Confirm")
	}
	s.want(s.types("organiser", "plenary", `/schedule reminders meeting:"Second call" leads:"2 hours"`), "are changed", "(2 hours before)")
	s.want(s.types("organiser", "organisers", `/coalition settings reminders:"30 minutes"`), "30 minutes before")
	s.skipTo(tomorrowAt(s, 13, 5))
	s.waits("france", "meetings", "Second call", "<@&")
	s.skipTo(todayAt(s, 14, 35))
	s.waits("france", "meetings", "First call", "<@&")
	for _, title := range []string{"First call", "Second call"} {
		if n := s.count("france", "meetings", title, "<@&"); n != 1 {
			t.Errorf("%d reminders of %s, want 1", n, title)
		}
	}
}

// TestADirectMessageWhoseAnswerIsLost loses Discord's answer to a direct message: it is found again, and is there once.
func TestADirectMessageWhoseAnswerIsLost(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France")
	s.click("organiser", s.types("organiser", "plenary", `/schedule meeting title:"First call" when:"tomorrow 15:00" reminders:none`), "Confirm")
	s.want(s.types("france", "plenary", `/remind me where:direct leads:"1 hour"`), "Saved.", "First call")
	box, err := s.seat("france").Channel("@Muster")
	if err != nil {
		t.Fatal(err)
	}
	struck := s.strikes(rehearsal.Fault{Kind: "cut_answer", Route: "POST /channels/" + box.ID + "/messages"})
	s.skipTo(tomorrowAt(s, 14, 0))
	s.waitFor("the answer is lost", struck)
	db := s.database()
	s.until("it is known to be there", func() bool {
		return s.number(db, `SELECT count(*) FROM deliveries WHERE kind = 'remind' AND state = 'sent'`) == 1
	})
	if n := s.count("france", "@Muster", "First call"); n != 1 {
		t.Errorf("the reminder is there %d times", n)
	}
}

// TestOpeningDirectMessagesTooFast has Discord refuse to open more: whoever asked reads so, nobody is written to for a while,
// and after it what was due goes out.
func TestOpeningDirectMessagesTooFast(t *testing.T) {
	t.Parallel()
	limits := quick
	limits.DMOpens = 1
	s := newStage(t, limits)
	s.startBot()
	s.setUp("France", "Germany")
	s.click("organiser", s.types("organiser", "plenary", `/schedule meeting title:"First call" when:"tomorrow 15:00" reminders:none`), "Confirm")
	s.want(s.types("france", "plenary", `/remind me where:direct leads:"1 hour"`), "Saved.")
	for range 2 { // the second time Discord is not even asked
		s.want(s.types("germany", "plenary", "/remind me where:direct"), "begins no direct messages for a while", "Nothing was changed")
	}
	s.want(s.types("germany", "plenary", "/remind me"), "Off.")
	if n := s.rest.count("POST /users/@me/channels", 403); n != 1 {
		t.Errorf("Discord refused %d times, want 1", n)
	}
	s.skipTo(tomorrowAt(s, 14, 0))
	s.want(s.types("france", "plenary", "/meeting list"), "First call")
	db := s.database()
	if n := s.count("france", "@Muster", "First call"); n != 0 {
		t.Errorf("%d direct messages in the pause", n)
	}
	if _, err := db.Exec(s.ctx(), `UPDATE direct_pace SET paused_until = paused_until - interval '10 minutes'`); err != nil {
		t.Fatal(err)
	}
	s.waits("france", "@Muster", "First call", "<t:")
}
