package main

import (
	"testing"
	"time"
)

// tomorrowAt returns an hour of tomorrow in Paris, where the coalition of tests is.
func tomorrowAt(s *stage, hour, minute int) time.Time {
	s.t.Helper()
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		s.t.Fatal(err)
	}
	now := s.server.Clock().Now().In(paris)
	return time.Date(now.Year(), now.Month(), now.Day()+1, hour, minute, 0, 0, paris)
}

// TestConference plays a small conference from its first command to its summary, as people do.
func TestConference(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.want(s.types("newcomer", "welcome", "/totals"), "/coalition setup")
	s.setUp("France", "Germany", "Poland")

	saved := s.types("france", "pledges", `/pledge log capability:soldiers quantity:1,500 ready:72h`)
	s.want(saved, "Saved as", "soldiers: 1,500", "France", "Test force")
	card := s.waits("germany", "pledges", "soldiers: 1,500", "France")
	s.types("germany", "pledges", `/pledge log capability:soldiers quantity:400-600 ready:"30 days" release:public`)
	s.types("poland", "pledges", `/pledge log capability:soldiers quantity:7000 release:organisers`)
	s.types("poland", "pledges", `/pledge log capability:"SAMP/T batteries" quantity:1 release:coalition_unnamed`)

	s.want(s.types("germany", "plenary", "/totals"), "1,900–2,100", "not included", "Activation")
	s.wantNot(s.types("germany", "plenary", "/totals"), "7,000", "8,900")
	s.want(s.types("poland", "plenary", "/totals"), "1,900–2,100", "Your own", "7,000")
	s.want(s.types("organiser", "plenary", "/totals by:delegation"), "Poland", "7,000")
	s.want(s.types("germany", "plenary", "/totals by:delegation"), "not named")
	s.want(s.types("observer", "plenary", "/totals"), "400–600")
	s.wantNot(s.types("observer", "plenary", "/totals"), "1,500", "1,900", "7,000")
	s.wantNot(s.types("germany", "plenary", "/totals within:72h"), "400–600")

	s.want(s.click("germany", card, "pledge.details"), "soldiers: 1,500", "History")
	changed, err := s.seat("france").Select(s.ctx(), saved, "pledge.strength", "committed")
	if err != nil {
		t.Fatal(err)
	}
	s.want(changed.Message, "is changed", "committed")
	form := s.opens("france", changed.Message, "pledge.change")
	s.want(s.submits("france", form, map[string]string{"quantity": "2000"}), "2,000")
	s.waits("germany", "pledges", "2,000")
	if n := s.count("germany", "pledges", "France", "soldiers"); n != 1 {
		t.Errorf("%d cards of one pledge, want one that is edited", n)
	}
	s.want(s.types("germany", "plenary", "/totals"), "committed 2,000")

	s.want(s.types("organiser", "organisers", `/requirement set capability:soldiers target:3000 within:"30 days"`), "Saved. **soldiers**: 3,000 people", "short by then 1,000")
	s.types("organiser", "organisers", `/requirement set capability:soldiers target:500 within:24h name:vanguard priority:1`)
	gaps := s.types("germany", "plenary", "/gaps")
	s.want(gaps, "**vanguard**: 500 people, within 24 hours, priority 1", "counted 0 | short by then 500", "counted 2,000 | short by then 1,000", "Not counted", "offered 400–600", "not included")
	s.wantNot(gaps, "7,000", "9,000")
	doubted := s.types("poland", "plenary", `/pledge log capability:soldiers quantity:70k release:organisers`)
	s.want(doubted, "NOT SAVED YET", "soldiers: 70,000", "more than ten times", "3,500")
	again := s.click("poland", doubted, "pledge.sure") // there is one like it, which is asked about next
	s.want(s.click("poland", again, "pledge.discard"), "Nothing was saved")
	doubted = s.types("germany", "plenary", `/pledge log capability:"155 mm shells" quantity:90k`)
	s.want(doubted, "Saved as") // nobody said how many are needed
	s.types("organiser", "organisers", `/requirement set capability:drones target:10`)
	doubted = s.types("germany", "plenary", `/pledge log capability:drones quantity:1000`)
	s.want(s.click("germany", doubted, "pledge.sure"), "Saved as", "drones: 1,000")
	s.want(s.types("organiser", "organisers", `/requirement remove name:Vanguard`), "vanguard is no longer required")

	asked := s.types("organiser", "organisers", `/schedule meeting title:"First call" when:"tomorrow 15:00"`)
	s.want(asked, "NOT SAVED YET")
	s.click("organiser", asked, "schedule.save")
	meeting := s.waits("france", "meetings", "First call")
	s.click("france", meeting, "meeting.attend")
	s.click("germany", meeting, "meeting.absent")
	s.skipTo(tomorrowAt(s, 14, 30))
	reminder := s.waits("poland", "meetings", "First call", "<@&")
	s.want(reminder, "Not signed up yet (1)", "Poland")
	s.wantNot(reminder, "<@&"+s.seat("france").RoleID("Germany")+">")

	preview := s.types("organiser", "plenary", "/summary post")
	s.click("organiser", preview, "summary.confirm")
	summary := s.waits("observer", "plenary", "400–600")
	s.wantNot(summary, "2,000", "7,000")
}
