package main

import (
	"slices"
	"testing"
)

// TestOthersAreAsked asks others to a meeting than when it was scheduled: its card follows, those newly asked are reminded, and
// those no longer asked are left alone.
func TestOthersAreAsked(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.server.Clock().Legs(halts(t.Context(), s.store))
	s.setUp("France", "Germany", "Poland")
	asked := s.types("organiser", "organisers", `/schedule meeting title:"First call" when:"tomorrow 15:00" reminders:"1 hour" invite:"France, Germany"`)
	s.click("organiser", asked, "schedule.save")
	card := s.waits("france", "meetings", "First call", "Not signed up yet (2)")
	s.want(s.click("poland", card, "meeting.attend"), "is not asked to First call")
	s.click("france", card, "meeting.attend")
	for _, who := range []string{"france", "poland"} {
		s.types(who, "plenary", `/remind me where:direct leads:"4 hours, 2 hours"`)
	}
	s.skipTo(tomorrowAt(s, 11, 5))
	s.waits("france", "@Muster", "First call", "<t:")

	early := s.types("organiser", "organisers", `/schedule invite meeting:"First call" who:"Deutschland, Pologne"`)
	s.want(early, "NOT SAVED YET", "Newly asked (1)", "Poland", "No longer asked (1)", "France")
	late := s.types("organiser", "organisers", `/schedule invite meeting:"First call" who:all`)
	s.want(s.click("organiser", early, "schedule.invited"), "is now for those whom you named", "Asked to it (2)")
	s.want(s.click("organiser", late, "schedule.invited"), "Somebody changed First call after this was shown")
	edited := s.waits("france", "meetings", "First call", "Asked to it (2)", "Not signed up yet (2)", "Poland")
	s.wantNot(edited, "France")
	s.until("what reminded France is taken down", func() bool { return s.count("france", "@Muster", "**First call**") == 0 })

	s.skipTo(todayAt(s, 13, 5))
	s.waits("poland", "@Muster", "First call", "<t:")
	s.skipTo(todayAt(s, 14, 5))
	reminder := s.waits("germany", "meetings", "First call", "<@&")
	if got, want := pinged(reminder), s.roles("Germany", "Poland"); !slices.Equal(got, want) {
		t.Errorf("pinged %v, want %v", got, want)
	}
	if n := s.count("france", "@Muster", "**First call**"); n != 0 {
		t.Errorf("%d direct messages remind who is not asked", n)
	}
	s.skipTo(todayAt(s, 15, 1))
	s.want(s.types("organiser", "organisers", `/schedule invite meeting:"First call" who:all`), "began on")
}
