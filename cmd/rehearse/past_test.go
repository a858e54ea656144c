package main

import (
	"testing"
	"time"
)

// TestThePast asks what stood when a meeting began, and what has changed since.
func TestThePast(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany")
	first := s.types("france", "pledges", `/pledge log capability:soldiers quantity:1500 strength:committed`)
	s.want(s.click("organiser", s.types("organiser", "organisers", `/schedule meeting title:"First call" when:"in 2 hours"`), "schedule.save"), "Saved as")
	s.want(s.types("france", "pledges", `/totals as_of:tomorrow`), "is still ahead")
	s.want(s.types("france", "pledges", `/totals as_of:"Second call"`), "neither a meeting that has begun nor a time that has been")
	s.server.Clock().Advance(3 * time.Hour)

	card := s.types("germany", "pledges", `/pledge log capability:soldiers quantity:600 strength:committed`)
	s.want(card, "Saved as")
	s.want(s.types("france", "pledges", `/pledge log capability:drones quantity:20`), "Saved as")
	s.want(s.types("germany", "pledges", `/totals capability:soldiers`), "committed 2,100")
	s.want(s.types("germany", "pledges", `/totals capability:soldiers as_of:"First call"`), "committed 1,500", "As of: ")
	changed := s.types("germany", "pledges", `/totals since:"First call"`)
	s.want(changed, "soldiers: committed 1,500 → committed 2,100", "drones: none → offered 20", "Germany · soldiers: 600", "France · drones: 20")
	s.wantNot(changed, "Changed", "No longer counted")
	s.want(s.types("germany", "pledges", `/totals since:"First call" by:delegation`), "Germany · soldiers: none → committed 600")
	s.wantNot(s.types("germany", "pledges", `/totals since:"First call" within:"30 days"`), "Germany · soldiers: 600")
	reply, err := s.seat("germany").Select(s.ctx(), changed, "totals.changed", "soldiers")
	if err != nil {
		t.Fatal(err)
	}
	s.want(reply.Message, "soldiers", "New · ", "Germany · soldiers: 600", "Since ", "For: ")
	s.wantNot(reply.Message, "drones", "1,500")

	s.server.Clock().Advance(time.Hour)
	s.want(s.click("germany", s.click("germany", card, "pledge.withdraw"), "pledge.withdrawn"), "is withdrawn")
	s.want(s.click("france", s.click("france", first, "pledge.withdraw"), "pledge.withdrawn"), "is withdrawn")
	changed = s.types("germany", "pledges", `/totals since:"First call"`)
	s.want(changed, "soldiers: committed 1,500 → none", "No longer counted", "soldiers: 1,500")
	s.wantNot(changed, "600") // came and went
	s.want(s.types("organiser", "organisers", `/totals since:"First call" as_of:"2026-01-01"`), "from an earlier time to a later one")
}
