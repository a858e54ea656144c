package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/bot"
	"muster/coalition"
	"muster/commands"
	"muster/rehearsal"
	"muster/storage"
)

// passes lets time go by while no bot runs, or while one waits: on the shared clock, and on the database's as far as it says
// when posts were begun.
func (s *stage) passes(db *pgx.Conn, d time.Duration) {
	s.t.Helper()
	_, err := db.Exec(s.ctx(), `UPDATE deliveries SET sending_since = sending_since - $1::interval WHERE sending_since IS NOT NULL AND state = 'planned'`,
		fmt.Sprintf("%d milliseconds", d.Milliseconds()))
	if err != nil {
		s.t.Fatal(err)
	}
	s.server.Clock().Advance(d)
}

// saysLate is how a reminder says that it is late.
const saysLate = "This comes late"

// tries lets time pass whenever a reminder that is due only waits for its next try, until a condition holds.
func (s *stage) tries(db *pgx.Conn, what string, holds func() bool) {
	s.t.Helper()
	s.until(what, func() bool {
		var retry time.Time
		err := db.QueryRow(s.ctx(), `SELECT retry_at FROM deliveries WHERE kind = 'reminder' AND state = 'planned' AND holder IS NULL AND retry_at > $1 ORDER BY 1`,
			s.server.Clock().Now()).Scan(&retry)
		switch {
		case err == nil:
			s.passes(db, retry.Sub(s.server.Clock().Now()))
		case !errors.Is(err, pgx.ErrNoRows):
			s.t.Fatal(err)
		}
		return holds()
	})
}

// TestDownOverAReminder has the bot come up after a reminder's hour, twice.
func TestDownOverAReminder(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name        string
		down        time.Duration // since the reminder's hour, which is one before the meeting's
		state       string
		posts, told int
	}{
		{"until the meeting is near", 50 * time.Minute, "late", 1, 0},
		{"until the meeting has begun", time.Hour, "missed", 0, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := reminderDue(t)
			db := s.database()
			var due time.Time
			if err := db.QueryRow(s.ctx(), `SELECT due_at FROM deliveries WHERE kind = 'reminder'`).Scan(&due); err != nil {
				t.Fatal(err)
			}
			s.skipTo(due.Add(tt.down))
			stop := s.startBot()
			s.until("it is settled", func() bool { return s.number(db, theReminder+`state = $1`, tt.state) == 1 })
			s.settles(db)
			stop()
			s.passes(db, time.Minute)
			s.startBot()
			s.types("france", "plenary", `/pledge log capability:soldiers quantity:1500`)
			s.waits("france", "pledges", "soldiers: 1,500") // so the other one posts what is due
			s.settles(db)
			s.wantNumber(db, 1, theReminder+`state = $1`, tt.state)
			s.wantNumber(db, 1, `SELECT count(*) FROM deliveries WHERE kind = 'reminder'`)
			s.wantNumber(db, tt.told, `SELECT count(*) FROM deliveries WHERE kind = 'notice'`)
			s.wantPosts(tt.posts, "france", "meetings", "First call", "<@&")
			s.wantPosts(tt.posts, "france", "meetings", "First call", "<@&", saysLate)
			s.wantPosts(tt.told, "organiser", "organisers", "A reminder", "was not sent: the meeting had begun")
		})
	}
}

// startReplica runs another bot on the same database, with connections of its own, beside one that has the line to Discord.
func (s *stage) startReplica() {
	s.t.Helper()
	store, err := storage.Open(s.ctx(), s.dbURL)
	if err != nil {
		s.t.Fatal(err)
	}
	const introduces = "GET /applications/{application_id}/commands"
	before := s.rest.count(introduces, 200)
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() {
		done <- bot.Run(ctx, bot.Config{
			Token: s.server.World().BotToken, API: s.server.URL() + "/api", Store: store, Table: commands.All(store),
			Now: s.now, Log: slog.New(slog.NewTextHandler(s.log, nil)),
		})
	}()
	s.t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			s.t.Errorf("the other bot ended with %v", err)
		}
		store.Close()
	})
	s.until("the other bot is up", func() bool { return s.rest.count(introduces, 200) > before })
}

// bothPost has the bot that stands by take posting over, while the one that had it works on and does not find out, until the
// test ends the transaction: neither can renew its lease.
func (s *stage) bothPost(db *pgx.Conn) pgx.Tx {
	s.t.Helper()
	if _, err := db.Exec(s.ctx(), `UPDATE leases SET expires_at = '-infinity' WHERE name = 'posting'`); err != nil {
		s.t.Fatal(err)
	}
	s.until("the other bot posts, too", func() bool {
		return s.number(db, `SELECT count(*) FROM leases WHERE name = 'posting' AND token = 2`) == 1
	})
	tx, err := s.database().Begin(s.ctx())
	if err != nil {
		s.t.Fatal(err)
	}
	if _, err := tx.Exec(s.ctx(), `SELECT FROM leases WHERE name = 'posting' FOR UPDATE`); err != nil {
		s.t.Fatal(err)
	}
	return tx
}

// TestReplicasRace has two bots post the same reminders, many at once in several channels, as when one has lost its lease and does
// not know: each is there once, and was taken up once.
func TestReplicasRace(t *testing.T) {
	t.Parallel()
	const rooms, each = 4, 4
	s := newStage(t, quick)
	db := s.database()
	s.startBot()
	s.startReplica()
	at := s.server.Clock().Now().Add(2 * time.Hour)
	all := s.rooms(rooms)
	both := s.bothPost(db)
	for i, r := range all {
		for n := range each {
			s.meets(r.in, fmt.Sprintf("Call %d of room %d", n, i), at)
		}
	}
	s.settles(db) // the cards
	// On a busy machine minutes may have gone by; so this is not so far ahead that they were late.
	var due time.Time
	if err := db.QueryRow(s.ctx(), `SELECT max(due_at) FROM deliveries WHERE kind = 'reminder' AND state = 'planned'`).Scan(&due); err != nil {
		t.Fatal(err)
	}
	s.skipTo(due.Add(time.Second))
	s.settles(db)
	if err := both.Rollback(s.ctx()); err != nil {
		t.Error(err)
	}
	if once := theReminder + `state = 'sent' AND claims = 1`; s.number(db, once) != rooms*each {
		rows, err := db.Query(s.ctx(), `
			SELECT format('%s, %s claims, %s attempts, due %s, sent %s: %s', state, claims, attempts, due_at, sent_at, last_error)
			FROM deliveries WHERE kind = 'reminder' ORDER BY id`)
		if err != nil {
			t.Fatal(err)
		}
		became, err := pgx.CollectRows(rows, pgx.RowTo[string])
		t.Errorf("not all reminders were taken up once, and in time (%v):\n%s", err, strings.Join(became, "\n"))
	}
	for i, r := range all {
		posts := s.posts(r.channel)
		if len(posts) != 2*each {
			t.Errorf("room %d has %d posts, want %d cards and as many reminders", i, len(posts), each)
		}
		for n := range each {
			reminder, seen := fmt.Sprintf("**Call %d of room %d** <t:", n, i), 0
			for _, m := range posts {
				if shows(m, reminder) {
					seen++
				}
			}
			if seen != 1 {
				t.Errorf("a reminder of call %d in room %d is seen %d times, want once", n, i, seen)
			}
		}
	}
}

// moves moves the one meeting.
func (s *stage) moves(db *pgx.Conn, to time.Time) {
	s.t.Helper()
	var m coalition.MeetingMove
	var in coalition.ID
	if err := db.QueryRow(s.ctx(), `SELECT coalition_id, id, version FROM meetings`).Scan(&in, &m.Meeting, &m.Seen); err != nil {
		s.t.Fatal(err)
	}
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		s.t.Fatal(err)
	}
	m.Wall = coalition.WallTimeOf(to.In(zone))
	if _, err := s.store.MoveMeeting(s.ctx(), coalition.Act{Coalition: in, Kind: "schedule move", At: s.server.Clock().Now()}, m); err != nil {
		s.t.Fatal(err)
	}
}

// TestMovedWhileItsReminderGoesOut moves a meeting by five hours while its reminder is on its way into the channel. Whatever
// is posted shows the new hour, and an hour before that there is a reminder.
func TestMovedWhileItsReminderGoesOut(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		fault rehearsal.Fault
		early int // how many reminders come by the old hour
	}{
		{"before it is posted", rehearsal.Fault{Kind: "slow", Route: postRoute, For: 500 * time.Millisecond}, 1},
		{"when nobody knows whether it is posted, and it is", rehearsal.Fault{Kind: "cut_answer", Route: postRoute}, 1},
		{"when nobody knows whether it is posted, and it is not", rehearsal.Fault{Kind: "cut_connection", Route: postRoute}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := reminderDue(t)
			db := s.database()
			var old time.Time
			if err := db.QueryRow(s.ctx(), `SELECT starts_at FROM meetings`).Scan(&old); err != nil {
				t.Fatal(err)
			}
			struck := s.strikes(tt.fault)
			s.startBot()
			s.waitFor("the POST has come", struck)
			s.moves(db, old.Add(5*time.Hour))
			const reminder, moved = "**First call** <t:", "**First call** has been moved"
			s.tries(db, "the reminder of the old hour is posted or given up", func() bool {
				return s.number(db, theReminder+`state = 'planned' AND due_at <= $1`, s.server.Clock().Now()) == 0
			})
			s.waits("france", "meetings", moved)
			s.settles(db)
			s.wantPosts(tt.early, "france", "meetings", reminder, "<@&")
			if !s.server.Clock().Now().Before(old.Add(4 * time.Hour)) {
				t.Fatal("the clock has come too far")
			}
			s.skipTo(old.Add(4*time.Hour + time.Second))
			s.until("the new reminder is noted", func() bool { return s.number(db, theReminder+`state = 'planned'`) == 0 })
			s.settles(db)
			s.wantPosts(tt.early+1, "france", "meetings", reminder, "<@&")
			s.wantNumber(db, tt.early+1, theReminder+`state IN ('sent', 'late')`)
			s.wantPosts(1, "france", "meetings", fmt.Sprintf("<t:%d:", old.Unix())) // from where it was moved
			s.wantPosts(1, "france", "meetings", moved)
		})
	}
}

// TestTheClockIsSetBack sets the bot's clock back by hours after a reminder, and lets it run up to that hour again.
func TestTheClockIsSetBack(t *testing.T) {
	t.Parallel()
	s := newStage(t, quick)
	var back atomic.Int64
	s.now = func() time.Time { return s.server.Clock().Now().Add(-time.Duration(back.Load())) }
	db := s.database()
	s.startBot()
	s.setUp("France")
	for title, in := range map[string]int{"First call": 2, "Second call": 6} {
		asked := s.types("organiser", "organisers", fmt.Sprintf(`/schedule meeting title:%q when:"in %d hours"`, title, in))
		s.click("organiser", asked, "schedule.save")
	}
	s.server.Clock().Advance(61 * time.Minute)
	s.waits("france", "meetings", "First call", "<@&")
	s.settles(db)

	back.Store(int64(3 * time.Hour))
	s.types("france", "plenary", `/pledge log capability:soldiers quantity:1500`)
	s.waits("france", "pledges", "soldiers: 1,500") // so it posts what is due
	asked := s.types("organiser", "organisers", `/schedule meeting title:"Third call" when:"in 90 minutes"`)
	s.click("organiser", asked, "schedule.save")
	s.waits("france", "meetings", "Third call")
	for range 8 { // over the hours of all of them, by the clock that lags
		s.server.Clock().Advance(time.Hour)
		s.until("what is due is posted", func() bool {
			return s.number(db, `SELECT count(*) FROM deliveries WHERE state = 'planned' AND due_at <= $1`, s.now()) == 0
		})
	}
	for _, title := range []string{"First call", "Second call", "Third call"} {
		s.wantPosts(2, "france", "meetings", title)
		s.wantPosts(1, "france", "meetings", title, "<@&")
	}
	s.wantNumber(db, 3, theReminder+`state IN ('sent', 'late')`)
	s.wantPosts(0, "organiser", "organisers", "was not sent")
}

// TestTheDatabasesClockIsSetBack kills the bot between a reminder's POST and its record. By the time that another takes over
// the database's clock shows an earlier hour than that of the POST.
func TestTheDatabasesClockIsSetBack(t *testing.T) {
	t.Parallel()
	s := reminderDue(t)
	db := s.database()
	struck := s.strikes(rehearsal.Fault{Kind: "slow_answer", Route: postRoute, For: forever})
	first := s.startChild()
	s.waitFor("the POST has come", struck)
	s.waits("france", "meetings", "First call", "<@&")
	first.kill()
	s.voidLeases()
	if _, err := db.Exec(s.ctx(), `UPDATE deliveries SET sending_since = sending_since + interval '2 hours' WHERE sending_since IS NOT NULL AND state = 'planned'`); err != nil {
		t.Fatal(err)
	}
	s.startBot()
	s.wantOneReminder(db)
}

// TestTenMinutesOfErrors has Discord fail for ten minutes of the shared clock from a reminder's hour on. It is there once
// afterwards, and says that it is late unless it was there before.
func TestTenMinutesOfErrors(t *testing.T) {
	t.Parallel()
	const often = 100_000 // until they are ended
	for _, tt := range []struct {
		name   string
		faults []rehearsal.Fault
		late   int
	}{
		{"500s", []rehearsal.Fault{{Kind: "server_error", Count: often}}, 1},
		{"posted, and 500s to whoever looks", []rehearsal.Fault{{Kind: "cut_answer", Route: postRoute, Count: often}, {Kind: "server_error", Route: "GET /channels/{channel_id}/messages", Count: often}}, 0},
		{"429s in the channel", []rehearsal.Fault{{Kind: "rate_limit", Route: postRoute, For: time.Millisecond, Count: often}}, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := open(t)
			db := s.database()
			s.setUp("France")
			asked := s.types("organiser", "organisers", `/schedule meeting title:"First call" when:"in 2 hours"`)
			s.click("organiser", asked, "schedule.save")
			s.waits("france", "meetings", "First call")
			s.settles(db)
			for _, f := range tt.faults {
				s.fault(f)
			}
			s.server.Clock().Advance(time.Hour)
			ends := s.server.Clock().Now().Add(10 * time.Minute)
			s.tries(db, "ten minutes have gone by", func() bool { return !s.server.Clock().Now().Before(ends) })
			s.wantNumber(db, 1, theReminder+`state = 'planned'`)
			s.mends()
			s.tries(db, "the reminder is noted as posted", func() bool { return s.number(db, theReminder+`state IN ('sent', 'late')`) == 1 })
			s.settles(db)
			s.wantPosts(1, "france", "meetings", "First call", "<@&")
			s.wantPosts(tt.late, "france", "meetings", "First call", "<@&", saysLate)
			s.wantNumber(db, 0, `SELECT count(*) FROM deliveries WHERE kind = 'notice'`)
		})
	}
}
