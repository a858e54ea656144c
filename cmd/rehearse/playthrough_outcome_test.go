package main

import (
	"testing"
	"time"

	"muster/coalition"
	"muster/rehearsal/seat"
)

// selects has somebody choose in a menu, and returns the reply.
func (s *stage) selects(who string, m *seat.Message, menu string, values ...string) *seat.Message {
	s.t.Helper()
	reply, err := s.seat(who).Select(s.ctx(), m, menu, values...)
	if err != nil {
		s.t.Fatalf("%s chose %q in %s: %v", who, values, menu, err)
	}
	return reply.Message
}

// TestWhatComesOfAMeeting asks two of three delegations to a meeting, calls its roll, records what it decided and what is to be
// done, and sees that done or reminded of.
func TestWhatComesOfAMeeting(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.server.Clock().Legs(halts(t.Context(), s.store))
	s.setUp("France", "Germany", "Poland")
	role := func(name string) string { return "<@&" + s.seat("organiser").RoleID(name) + ">" }
	s.want(s.types("organiser", "organisers", `/coalition settings quorum:majority`), "Quorum", "majority of the delegations")
	asked := s.types("organiser", "organisers", `/schedule meeting title:"First call" when:"tomorrow 15:00" invite:"Frankreich; Allemagne"`)
	s.want(asked, "NOT SAVED YET", "Asked to it (2)", "France", "Germany")
	s.want(s.click("organiser", asked, "schedule.save"), "Saved as")

	card := s.waits("france", "meetings", "First call", "Not signed up yet (2)", "Asked to it (2)")
	s.want(s.click("poland", card, "meeting.attend"), "not asked to First call")
	signed := s.click("france", card, "meeting.attend")
	s.want(signed, "France: attending", "Saved")
	s.want(s.submits("france", s.opens("france", signed, "meeting.say"), map[string]string{"people": "3", "note": "by train"}), "France (3 people): by train")
	s.waits("germany", "meetings", "First call", "France (3 people): by train", "Not signed up yet (1)")
	s.selects("germany", s.click("germany", card, "meeting.represent"), "meeting.by", "France")
	s.want(s.types("organiser", "organisers", `/schedule rollcall meeting:"First call"`), "from an hour before")

	s.skipTo(tomorrowAt(s, 14, 30))
	reminder := s.waits("france", "meetings", "First call", role("France"), role("Germany"))
	s.wantNot(reminder, role("Poland"))
	roll := s.types("organiser", "organisers", `/schedule rollcall meeting:"First call"`)
	s.want(roll, "NOT SAVED YET", "There is a quorum", "2 of 2 delegations (1 present, 1 represented); majority is 2")
	s.want(s.click("organiser", roll, "schedule.rolled"), "The roll call is saved", "Present (1)", "Represented (1)")
	s.want(s.types("poland", "plenary", `/meeting show meeting:"First call"`), "There is a quorum")
	s.wantNot(s.types("observer", "plenary", `/meeting show meeting:"First call"`), "quorum", "Present")
	roll = s.types("organiser", "organisers", `/schedule rollcall meeting:"First call"`)
	roll = s.selects("organiser", roll, "schedule.present")
	s.want(roll, "There is no quorum", "0 of 2")
	s.want(s.click("organiser", roll, "schedule.rolled"), "There is no quorum", "Not there (2)")

	s.want(s.types("organiser", "organisers", `/schedule decision meeting:"First call" text:"We meet in April." audience:public`), "Saved as")
	s.want(s.types("organiser", "organisers", `/schedule decision meeting:"First call" text:"Nobody is to know." audience:organisers`), "Saved as")
	decided := s.types("observer", "plenary", "/meeting decisions")
	s.want(decided, "We meet in April.")
	s.wantNot(decided, "Nobody is to know.")

	act := func(line string) *seat.Message {
		t.Helper()
		asked := s.types("organiser", "plenary", "/schedule action "+line) // where nothing is posted
		s.want(asked, "NOT SAVED YET")
		return s.click("organiser", asked, "schedule.addaction")
	}
	s.want(act(`text:"Send the list." owner:France due:"in 30 hours"`), "Saved as")
	s.want(act(`text:"Find a room." owner:Germany due:"in 30 hours"`), "Saved as")
	s.want(act(`text:"Quietly." owner:Germany due:"in 30 hours" audience:organisers`), "Saved as")
	s.wantNot(s.types("france", "plenary", "/meeting actions"), "Quietly.")
	s.want(s.types("germany", "plenary", "/meeting actions"), "Quietly.", "Find a room.", "Send the list.")

	// A day before, each in the channel of those who may know, and only its delegation is called.
	s.server.Clock().Advance(7 * time.Hour)
	list := s.waits("france", "meetings", "Send the list.", role("France"))
	s.waits("organiser", "organisers", "Quietly.")
	room := s.waits("germany", "meetings", "Find a room.", role("Germany"))
	s.wantNot(room, role("France"))
	s.want(s.click("germany", list, "meeting.done"), "Only the delegation")
	s.want(s.click("france", list, "meeting.done"), "is done")
	s.want(s.click("france", list, "meeting.done"), "was already done")
	s.waits("germany", "meetings", "Send the list.", "Done by")
	s.wantNot(s.types("germany", "plenary", "/meeting actions"), "Send the list.")

	// When it is due, what is not done is said again, and stays listed.
	s.server.Clock().Advance(25 * time.Hour)
	s.waits("germany", "meetings", "Find a room.", "overdue", role("Germany"))
	s.want(s.types("germany", "plenary", "/meeting actions"), "overdue", "Find a room.")
	if n := s.count("germany", "meetings", "Quietly."); n != 0 {
		t.Errorf("%d posts tell all delegates what is organisers' alone", n)
	}
	if n := s.count("germany", "meetings", "Send the list."); n != 1 {
		t.Errorf("%d posts of what was done before it was due", n)
	}
	if n := s.count("germany", "meetings", "Find a room."); n != 2 {
		t.Errorf("%d reminders of what is not done, want one a day before and one when it is due", n)
	}
	log := s.types("organiser", "organisers", "/announce log state:"+string(coalition.Sent))
	s.want(log, "A reminder of an action")
}

// TestActionsDueWhileDown has the bot be down while actions come to be due: each is said once, and late. Of one whose day before and
// whose hour have passed, the hour's alone.
func TestActionsDueWhileDown(t *testing.T) {
	t.Parallel()
	s := newStage(t, quick)
	stop := s.startBot()
	s.setUp("France")
	for text, due := range map[string]string{"Both passed.": "in 30 hours", "The day before passed.": "in 60 hours", "Done before.": "in 31 hours"} {
		asked := s.types("organiser", "plenary", `/schedule action owner:France text:`+quoted(text)+` due:`+quoted(due))
		s.want(s.click("organiser", asked, "schedule.addaction"), "Saved as")
	}
	s.want(s.types("organiser", "plenary", `/schedule done action:"Done before."`), "is done")
	stop()
	s.server.Clock().Advance(48 * time.Hour)
	s.startBot()
	for _, text := range []string{"Both passed.", "The day before passed."} {
		s.want(s.waits("france", "meetings", text), "This comes late")
	}
	db := s.database()
	s.settles(db)
	s.wantPosts(1, "france", "meetings", "Both passed.")
	s.server.Clock().Legs(halts(t.Context(), s.store)) // from here on nothing is late
	s.server.Clock().Advance(13 * time.Hour)
	s.until("the second reminder is posted", func() bool { return s.count("france", "meetings", "The day before passed.") == 2 })
	s.settles(db)
	s.wantPosts(1, "france", "meetings", "The day before passed.", "This comes late")
	s.wantPosts(1, "france", "meetings", "Both passed.")
	s.wantPosts(0, "france", "meetings", "Done before.")
}
