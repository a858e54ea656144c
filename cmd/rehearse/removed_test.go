package main

import (
	"testing"

	"muster/rehearsal/seat"
)

// TestRemovedDelegate removes a delegate who has a card, a form and a confirmation open. None of them
// does anything any more, although the delegate still holds the delegation's role.
func TestRemovedDelegate(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany")
	card := s.types("france", "plenary", `/pledge log capability:soldiers quantity:1500`)
	code := codeOf(t, card)
	form := s.opens("france", card, "pledge.change")
	like := s.types("france", "plenary", `/pledge log capability:soldiers quantity:900`)
	asked := s.click("france", s.types("france", "plenary", "/pledge show pledge:"+code), "pledge.withdraw")
	refused := s.types("france", "plenary", `/pledge log capability:soldiers quantity:six-ish`)
	s.click("organiser", s.types("organiser", "plenary", `/schedule meeting title:"First call" when:"tomorrow 15:00"`), "schedule.save")
	meeting := s.waits("france", "meetings", "First call")
	before := s.types("organiser", "plenary", "/pledge show pledge:"+code).Text()

	s.types("organiser", "organisers", "/roster remove delegation:France user:"+s.seat("france").Me().ID)
	const no = "This is for delegates"
	s.want(s.types("france", "plenary", `/pledge log capability:soldiers quantity:1`), no)
	for _, pressed := range []struct {
		message *seat.Message
		button  string
	}{
		{card, "pledge.change"}, {card, "pledge.withdraw"}, {like, "pledge.add"}, {like, "pledge.replace"},
		{asked, "pledge.withdrawn"}, {refused, "pledge.fix"}, {meeting, "meeting.attend"},
	} {
		s.want(s.click("france", pressed.message, pressed.button), no)
	}
	chosen, err := s.seat("france").Select(s.ctx(), card, "pledge.strength", "committed")
	if err != nil {
		t.Fatal(err)
	}
	s.want(chosen.Message, no)
	s.want(s.submits("france", form, map[string]string{"quantity": "2000"}), no)
	for option, line := range map[string]string{"pledge": "/pledge show pledge:", "for": "/pledge log for:"} {
		choices, err := s.seat("france").Choices(s.ctx(), "plenary", line, option)
		if err != nil || len(choices) != 0 {
			t.Errorf("%s offers %v, %v", line, choices, err)
		}
	}
	s.want(s.types("france", "plenary", "/pledge show pledge:"+code), "There is no pledge "+code)
	s.want(s.types("france", "plenary", `/schedule cancel meeting:"First call"`), "organisers")

	if after := s.types("organiser", "plenary", "/pledge show pledge:"+code).Text(); after != before {
		t.Errorf("the pledge changed from\n%s\nto\n%s", before, after)
	}
	s.want(s.types("organiser", "plenary", "/pledge list"), "1,500")
	s.wantNot(s.types("organiser", "plenary", "/pledge list"), "900", "2,000")
	s.want(s.types("organiser", "plenary", `/meeting show meeting:"First call"`), "First call")
}
