package main

import (
	"fmt"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/rehearsal"
)

// comeDue plans so many reminders in each room, of meetings tomorrow, and has all of them come due now.
func (s *stage) comeDue(db *pgx.Conn, rooms []room, each int, name string) (titles []string) {
	s.t.Helper()
	at := s.server.Clock().Now().Add(24 * time.Hour)
	for n := range each {
		for i, r := range rooms {
			titles = append(titles, fmt.Sprintf("%s %d of room %d", name, n, i))
			s.meets(r.in, titles[len(titles)-1], at)
		}
	}
	// The cards are not what this is about; and the reminders' hours are made one.
	for _, sql := range []string{
		`UPDATE deliveries SET state = 'cancelled' WHERE kind = 'meeting' AND state = 'planned' AND $1::timestamptz IS NOT NULL`,
		`UPDATE deliveries SET due_at = $1 WHERE kind = 'reminder' AND state = 'planned'`,
	} {
		if _, err := db.Exec(s.ctx(), sql, s.server.Clock().Now()); err != nil {
			s.t.Fatal(err)
		}
	}
	return titles
}

// wantReminders fails the test unless each of the reminders is in the rooms once, and says that it is late if it is to.
func (s *stage) wantReminders(rooms []room, titles []string, late bool) {
	s.t.Helper()
	seen, said := map[string]int{}, map[string]int{}
	for _, r := range rooms {
		for _, m := range s.posts(r.channel) {
			for _, title := range titles {
				if shows(m, "**"+title+"** <t:") {
					seen[title]++
				}
				if shows(m, "**"+title+"** <t:", saysLate) {
					said[title]++
				}
			}
		}
	}
	for _, title := range titles {
		if seen[title] != 1 || said[title] == 1 != late {
			s.t.Errorf("%s is seen %d times, %d times as late; want once, late: %v", title, seen[title], said[title], late)
		}
	}
}

// TestOnePosts has two bots on one database, and bursts in several channels, with Discord's limits. One of them posts, so no limit
// is overstepped. When it is killed in the middle of a burst, the other one posts what is left, and says that it is late.
func TestOnePosts(t *testing.T) {
	t.Parallel()
	const posting = `SELECT count(*) FROM leases WHERE name = 'posting' AND expires_at > clock_timestamp() AND token = $1`
	s := newStage(t, rehearsal.Limits{IdentifyEvery: time.Nanosecond})
	db := s.database()
	rooms := s.rooms(8)
	first := s.startChild()
	s.until("the first one posts", func() bool { return s.number(db, posting, 1) == 1 })
	s.startReplica()

	burst := s.comeDue(db, rooms, 8, "Call") // more than a channel takes at once
	s.until("the burst is over", func() bool { return s.number(db, theReminder+`state = 'planned'`) == 0 })
	s.wantReminders(rooms, burst, false)
	s.wantNumber(db, 1, posting, 1)

	struck := s.strikes(rehearsal.Fault{Kind: "slow", Route: postRoute, For: forever, Count: 1000})
	burst = s.comeDue(db, rooms, 1, "Talk")
	s.waitFor("the first POST has come", struck)
	first.kill()
	s.mends()
	s.passes(db, 3*time.Minute)
	s.voidLeases()
	s.until("the other one posts", func() bool { return s.number(db, posting, 2) == 1 })
	s.until("the burst is over", func() bool { return s.number(db, theReminder+`state = 'planned'`) == 0 })
	s.wantReminders(rooms, burst, true)
	s.wantNumber(db, len(burst), theReminder+`state = 'late'`)
	if n := s.rest.refused(); n > 0 {
		t.Errorf("%d requests were answered with 429", n)
	}
}
