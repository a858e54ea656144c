package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"muster/rehearsal"
)

// TestABurstOfReminders has 111 reminders come due at one instant in 17 channels, with Discord's limits. The nearest meetings'
// go first, no limit is overstepped, a channel that has many does not keep the others waiting, and neither does
// the burst those who type commands or read of a pledge.
func TestABurstOfReminders(t *testing.T) {
	t.Parallel()
	const channels, each, crowd = 16, 6, 15 // one more channel has more, of the nearest meetings
	s := newStage(t, rehearsal.Limits{IdentifyEvery: time.Nanosecond, Answer: 15 * time.Second})
	s.startBot()
	s.setUp("France")
	db := s.database()
	s.settles(db)
	rooms := s.rooms(channels + 1)
	at := s.server.Clock().Now().Add(2 * time.Hour)
	titles := []string{} // the nearest first
	meets := func(r room) {
		title := fmt.Sprintf("Call %03d", len(titles))
		s.meets(r.in, title, at.Add(time.Duration(len(titles))*time.Minute))
		titles = append(titles, title)
	}
	for range crowd {
		meets(rooms[0])
	}
	for range each {
		for _, r := range rooms[1:] {
			meets(r)
		}
	}
	// The cards are not what this is about; and the reminders' hours are made one.
	if _, err := db.Exec(s.ctx(), `UPDATE deliveries SET state = 'cancelled' WHERE kind = 'meeting' AND state = 'planned'`); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(s.ctx(), `UPDATE deliveries SET due_at = $1 WHERE kind = 'reminder'`, s.server.Clock().Now()); err != nil {
		t.Fatal(err)
	}
	const waiting = theReminder + `state = 'planned'`
	s.until("it has begun", func() bool { return s.number(db, waiting) < len(titles) })
	s.want(s.types("france", "plenary", "/totals"), "Totals")
	s.want(s.types("france", "plenary", `/pledge log capability:soldiers quantity:1500`), "Saved as")
	s.waits("france", "pledges", "soldiers: 1,500")
	if s.number(db, waiting) == 0 {
		t.Error("commands and a pledge's card came after the burst")
	}
	s.until("the burst is over", func() bool { return s.number(db, waiting) == 0 })
	s.wantNumber(db, len(titles), theReminder+`state = 'sent' AND claims = 1`)
	if n := s.rest.refused(); n > 0 {
		t.Errorf("%d requests were answered with 429", n)
	}
	s.wantNearestFirst(rooms, titles, crowd)
}

// wantNearestFirst fails the test unless the reminders of meetings came in the order of their hours: exactly in each channel, and
// over all of them roughly, since none waits for another channel. The first of them are in a channel that is too narrow for
// them.
func (s *stage) wantNearestFirst(rooms []room, titles []string, crowd int) {
	s.t.Helper()
	type post struct{ id, title string }
	var all []post
	for _, r := range rooms {
		last := ""
		for _, m := range s.posts(r.channel) {
			for _, title := range titles {
				if shows(m, "**"+title+"** <t:") {
					all = append(all, post{m.ID, title})
					if title <= last {
						s.t.Errorf("%s comes after %s", title, last)
					}
					last = title
				}
			}
		}
	}
	if len(all) != len(titles) {
		s.t.Fatalf("%d reminders are there, want %d", len(all), len(titles))
	}
	slices.SortFunc(all, func(a, b post) int { return cmp.Or(len(a.id)-len(b.id), strings.Compare(a.id, b.id)) })
	rank := map[string]int{}
	for i, title := range titles {
		rank[title] = i - crowd
	}
	place, off := 0, 0 // among those in channels that are wide enough, and how far from where they should be
	for i, p := range all {
		switch r := rank[p.title]; {
		case r < 0:
			if narrow := r == -1; narrow && i < len(all)/3 {
				s.t.Errorf("the last in the crowded channel is the %d. of all: the others waited for it", i+1)
			}
		default:
			off += max(place-r, r-place)
			place++
		}
	}
	if off > place*place/6 { // in no order it would be a third
		s.t.Errorf("the reminders are %d places from where they should be, on average", off/place)
	}
}
