package main

import (
	"testing"
	"time"

	"muster/rehearsal/seat"
)

// renewing types a day into the form that a button opens.
func (s *stage) renewing(who string, m *seat.Message, day string) *seat.Message {
	s.t.Helper()
	return s.submits(who, s.opens(who, m, "pledge.renew"), map[string]string{"renew": day})
}

// terms has somebody type the day to renew a pledge by, behind More.
func (s *stage) terms(who string, card *seat.Message, day string) *seat.Message {
	s.t.Helper()
	return s.submits(who, s.opens(who, s.click(who, card, "pledge.more"), "pledge.terms"), map[string]string{"renew": day})
}

// TestAPledgeIsRenewedOrLapses has the clock pass the days that two pledges are to be renewed by: both delegations are asked
// a week before, one renews, the other does not answer and its pledge lapses. A third is hidden from the channel, so nobody is
// asked in it.
func TestAPledgeIsRenewedOrLapses(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany", "Poland")
	s.want(s.types("organiser", "organisers", "/coalition settings grace:3"), "3 days after the day to renew them by")
	s.terms("france", s.types("france", "plenary", "/pledge log capability:soldiers quantity:1500 strength:committed"), "30 days")
	s.terms("germany", s.types("germany", "plenary", "/pledge log capability:soldiers quantity:900 strength:committed"), "30 days")
	s.terms("poland", s.types("poland", "plenary", "/pledge log capability:soldiers quantity:70 strength:committed release:organisers"), "30 days")
	s.waits("germany", "pledges", "1,500", "Renew by")
	if n := s.count("germany", "pledges", "still stand"); n != 0 {
		t.Errorf("asked %d times too early", n)
	}

	s.skipTo(tomorrowAt(s, 10, 0).AddDate(0, 0, 22))
	france, germany := s.seat("organiser").RoleID("France"), s.seat("organiser").RoleID("Germany")
	asked := s.waits("france", "pledges", "still stand", "1,500", "<@&"+france+">", "Soon:")
	theirs := s.waits("germany", "pledges", "still stand", "900", "<@&"+germany+">")
	if len(asked.MentionRoles) != 1 || asked.MentionRoles[0] != france {
		t.Errorf("asking France pings %v", asked.MentionRoles)
	}
	s.want(s.types("organiser", "organisers", "/pledge list"), "soldiers: 70", "renew by")
	s.want(s.click("germany", asked, "pledge.renew"), "There is no pledge")
	s.want(s.renewing("france", asked, "yesterday"), "is past")
	s.want(s.renewing("france", asked, "in 60 days"), "is renewed")
	s.until("the question is taken down", func() bool { return s.count("germany", "pledges", "still stand", "1,500") == 0 })
	card := s.waits("germany", "pledges", "900", "Ready", "Soon:") // the card itself says so, too
	form := s.opens("germany", card, "pledge.askchange")
	s.want(s.submits("germany", form, map[string]string{"note": "we are still talking"}), "is changed")
	s.waits("france", "pledges", "900", "Ready", "we are still talking")
	if n := s.count("germany", "pledges", "<@&"+germany+">"); n != 1 {
		t.Errorf("Germany is asked %d times", n)
	}
	s.want(s.click("germany", theirs, "pledge.askwithdraw"), "NOT SAVED YET")

	s.skipTo(s.server.Clock().Now().Add(12 * 24 * time.Hour))
	s.waits("france", "pledges", "900", "Ready", "~~ lapsed")
	s.until("the question is taken down", func() bool { return s.count("germany", "pledges", "still stand") == 0 })
	s.want(s.types("organiser", "organisers", "/totals"), "committed 1,500")
	s.want(s.types("germany", "plenary", "/pledge list"), "~~ lapsed")
	s.want(s.click("germany", s.waits("germany", "pledges", "~~ lapsed"), "pledge.details"), "lapsed", "History")
	if n := s.count("organiser", "pledges", "soldiers: 70"); n != 0 {
		t.Errorf("a hidden pledge is told of %d times", n)
	}
	s.want(s.types("germany", "plenary", "/pledge log capability:soldiers quantity:900"), "Saved as")
	s.want(s.types("organiser", "organisers", "/coalition settings grace:whenever"), "is not a number of days")

	back := s.types("organiser", "organisers", "/coalition settings grace:off")
	s.want(back, "NOT SAVED YET", "no pledge lapses", "Would count", "soldiers: 900", "soldiers: 70")
	s.want(s.types("organiser", "organisers", "/totals"), "committed 1,500")
	s.click("organiser", back, "coalition.settle")
	s.want(s.types("organiser", "organisers", "/totals"), "committed 2,470")
}

// TestTheFormIsAnswered logs a pledge by its five questions, as a person does.
func TestTheFormIsAnswered(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany")
	opened := func(who, line string) *seat.Modal {
		t.Helper()
		reply, err := s.seat(who).Command(s.ctx(), "plenary", line)
		if err != nil || reply.Modal == nil {
			t.Fatalf("%s: %v, want a form", line, err)
		}
		return reply.Modal
	}
	refused := s.submits("france", opened("france", "/pledge form"), map[string]string{
		"capability": "soldiers", "quantity": "1500", "ready": "30 days", "strength": "rather sure", "release": "coalition, not named",
	})
	s.want(refused, "possible, offered or committed")
	s.want(s.submits("france", s.opens("france", refused, "pledge.fix"), map[string]string{"strength": "committed"}),
		"Saved as", "1,500", "committed", "30 days", "coalition, not named", "by elimination")
	like := s.submits("france", opened("france", "/pledge form"), map[string]string{"capability": "Soldiers", "quantity": "900"})
	s.want(s.click("france", like, "pledge.replace"), "is changed", "900", "committed")
	s.want(s.submits("organiser", opened("organiser", "/pledge form for:Germany"), map[string]string{"capability": "drones", "quantity": "4-6"}), "Saved as", "Germany", "4–6")
	s.want(s.types("observer", "plenary", "/pledge form"), "This is for delegates")
}
