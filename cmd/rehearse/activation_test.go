package main

import (
	"strings"
	"testing"
)

// TestActivationReachesWhatIsPosted sets the day the clock starts: cards that were posted before say from when they count,
// and say so no longer once it is taken away.
func TestActivationReachesWhatIsPosted(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany")
	s.types("france", "plenary", `/pledge log capability:soldiers quantity:1500 ready:"30 days"`)
	s.waits("germany", "pledges", "soldiers: 1,500", "30 days from activation")
	asked := s.types("organiser", "plenary", "/coalition activate date:tomorrow")
	s.want(asked, "NOT SAVED YET", "00:00 in Europe/Paris")
	s.wantNot(s.types("germany", "plenary", "/totals"), "Activation: <t:")
	s.want(s.click("organiser", asked, "coalition.activate"), "Saved: the clock starts")
	s.waits("germany", "pledges", "soldiers: 1,500", "30 days from <t:")
	s.want(s.types("germany", "plenary", "/totals"), "Activation: <t:")
	s.want(s.types("germany", "plenary", "/gaps"), "Activation: <t:")
	off := s.types("organiser", "plenary", "/coalition activate date:off")
	s.want(s.click("organiser", off, "coalition.activate"), "Saved: no day is set")
	s.waits("germany", "pledges", "soldiers: 1,500", "30 days from activation")
	if refused := s.types("france", "plenary", "/coalition activate date:tomorrow"); !strings.Contains(refused.Text(), "for organisers") {
		t.Errorf("a delegate was told: %s", refused.Text())
	}
}
