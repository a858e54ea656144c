package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
	"muster/rehearsal"
)

// killing is a stage on which one bot after the other is killed.
type killing struct {
	*stage
	random    *rand.Rand
	db        *pgx.Conn
	in        coalition.ID
	reminders int
	moments   map[string]int // how often it was killed at which
	unsure    int            // how often a reminder was on its way then
}

// TestKilledAtRandomPoints kills the bot at random points of its work on reminders that are due, one after the other on the same
// database: what one leaves undone is the next one's, which is killed too. In the end each reminder is in the channel once.
//
// make faults has it do so a hundred times; MUSTER_FAULTS_SEED repeats a run's choices.
func TestKilledAtRandomPoints(t *testing.T) {
	t.Parallel()
	rounds, seed := faultsSetting(t, "MUSTER_FAULTS_ROUNDS", 3), faultsSetting(t, "MUSTER_FAULTS_SEED", rand.Uint64())
	t.Logf("MUSTER_FAULTS_SEED=%d", seed)
	for i, tt := range []struct {
		name   string
		window time.Duration // in which Discord folds a nonce that comes again
	}{{"Discord folds nonces for minutes", 0}, {"Discord folds nonces for a second", time.Second}} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			began := time.Now()
			limits := quick
			limits.NonceWindow = tt.window
			k := newKilling(t, limits, rand.New(rand.NewPCG(seed, uint64(i))))
			for range rounds {
				k.round()
			}
			k.startBot()
			k.tries(k.db, "all that is due is posted", k.nothingDue)
			k.wantEachOnce()
			if !t.Failed() {
				t.Logf("%d rounds, %d kills: %v; in %d of them a reminder was on its way; %d reminders, each seen once; %.0f s",
					rounds, rounds, k.moments, k.unsure, k.reminders, time.Since(began).Seconds())
			}
		})
	}
}

// faultsSetting is a number that make faults sets.
func faultsSetting(t *testing.T, name string, otherwise uint64) uint64 {
	t.Helper()
	set := os.Getenv(name)
	if set == "" {
		return otherwise
	}
	n, err := strconv.ParseUint(set, 10, 64)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

// newKilling returns a stage with a coalition of one delegation. What the bots log is shown only when the test fails.
func newKilling(t *testing.T, limits rehearsal.Limits, random *rand.Rand) *killing {
	t.Helper()
	k := &killing{stage: newStage(t, limits), random: random, moments: map[string]int{}}
	logged := &lastLines{}
	k.log = logged
	t.Cleanup(func() {
		if t.Failed() {
			t.Log(logged.String())
		}
	})
	stop := k.startBot()
	k.setUp("France")
	k.db = k.database()
	k.settles(k.db)
	stop()
	if err := k.db.QueryRow(k.ctx(), `SELECT id FROM coalitions`).Scan(&k.in); err != nil {
		t.Fatal(err)
	}
	_, err := k.db.Exec(k.ctx(), `
		CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN PERFORM pg_notify('changed', NEW.id || ' ' || clock_timestamp()); RETURN NULL; END$$;
		CREATE TRIGGER tell AFTER UPDATE ON deliveries FOR EACH ROW EXECUTE FUNCTION tell()`)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// lastLines keeps the end of a log.
type lastLines struct {
	mu   sync.Mutex
	kept bytes.Buffer
}

func (l *lastLines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if most := 1 << 18; l.kept.Len() > most {
		l.kept.Next(l.kept.Len() - most/2)
	}
	return l.kept.Write(b)
}

func (l *lastLines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.kept.String()
}

// round has three reminders come due, starts a bot, and kills it at some moment.
func (k *killing) round() {
	k.t.Helper()
	for range 3 {
		k.reminders++
		// A day before it, so that none begins while this goes on; and in more than a minute, since seconds are cut off.
		k.meets(k.in, fmt.Sprintf("Call %d", k.reminders), k.server.Clock().Now().Add(24*time.Hour+2*time.Minute))
	}
	// The cards would only be in the way: nearly all kills would be before the reminders.
	if _, err := k.db.Exec(k.ctx(), `UPDATE deliveries SET state = 'cancelled' WHERE kind = 'meeting' AND state = 'planned'`); err != nil {
		k.t.Fatal(err)
	}
	k.passes(k.db, 2*time.Minute)
	moment, came, over := k.moment()
	bot := k.startChild()
	look, enough := time.NewTicker(20*time.Millisecond), time.After(20*time.Second)
	defer look.Stop()
	for working := true; working; {
		select {
		case <-came:
			working = false
		case <-look.C:
			if working = !k.nothingDue(); !working {
				moment = "when all was done"
			}
		case <-enough: // something waits for another hour
			moment, working = "while nothing went on", false
		}
	}
	bot.kill()
	over()
	k.mends()
	k.moments[moment]++
	if k.number(k.db, theReminder+`state = 'planned' AND sending_since IS NOT NULL`) > 0 {
		k.unsure++
	}
	k.voidLeases()
	// What follows finds it within the time that Discord folds nonces for, and after it.
	k.passes(k.db, []time.Duration{0, 3 * time.Second, 2 * time.Minute}[k.random.IntN(3)])
}

func (k *killing) nothingDue() bool {
	k.t.Helper()
	return k.number(k.db, `SELECT count(*) FROM deliveries
		WHERE state = 'planned' AND due_at <= $1 OR state IN ('sent', 'late') AND wanted_version > shown_version`, k.server.Clock().Now()) == 0
}

// moment chooses when the next bot is killed: what it is called, a channel that is closed then, and what ends the watch for it.
func (k *killing) moment() (name string, came <-chan struct{}, over func()) {
	k.t.Helper()
	switch k.random.IntN(5) {
	case 0:
		return "after a while", k.after(time.Duration(k.random.Int64N(int64(time.Second)))), func() {}
	case 1, 2:
		came, over = k.change(1 + k.random.IntN(14))
		return "at a change in the database", came, over
	default:
		kind := []string{"slow", "slow_answer", "cut_connection", "cut_answer"}[k.random.IntN(4)]
		route := []string{postRoute, postRoute, postRoute, "GET /channels/{channel_id}/messages", ""}[k.random.IntN(5)]
		return "at a request", k.request(kind, route, 1+k.random.IntN(4)), func() {}
	}
}

func (k *killing) after(d time.Duration) <-chan struct{} {
	came := make(chan struct{})
	time.AfterFunc(d, func() { close(came) })
	return came
}

// request returns what is closed when the n-th request of a route comes. It is carried out when its sender is gone, or
// not at all, as the fault's kind says; those before it are let through.
func (k *killing) request(kind, route string, n int) <-chan struct{} {
	k.t.Helper()
	came, left := make(chan struct{}), n
	f := rehearsal.Fault{Kind: kind, Route: route, Count: n, For: time.Millisecond}
	if kind == "cut_connection" || kind == "cut_answer" {
		f.Count, f.For, left = 1, 0, 1
	}
	f.Struck = func() {
		if left--; left == 0 {
			close(came)
		}
	}
	k.fault(f)
	return came
}

// change returns what is closed when a delivery was changed in the database for the n-th time from now on.
func (k *killing) change(n int) (came <-chan struct{}, over func()) {
	k.t.Helper()
	conn, err := pgx.Connect(k.ctx(), k.dbURL)
	if err != nil {
		k.t.Fatal(err)
	}
	if _, err := conn.Exec(k.ctx(), `LISTEN changed`); err != nil {
		k.t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	seen, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		for range n {
			if _, err := conn.WaitForNotification(ctx); err != nil {
				return // the round is over
			}
		}
		close(seen)
	}()
	return seen, func() {
		stop()
		<-ended
		_ = conn.Close(context.Background()) // nothing depends on it any more
	}
}

// wantEachOnce fails the test unless each meeting's reminder is in the channel once.
func (k *killing) wantEachOnce() {
	k.t.Helper()
	posts := k.posts("meetings")
	for n := range k.reminders {
		seen := 0
		for _, m := range posts {
			if shows(m, fmt.Sprintf("**Call %d** <t:", n+1)) {
				seen++
			}
		}
		if seen != 1 {
			k.t.Errorf("the reminder of call %d is seen %d times, want once", n+1, seen)
		}
	}
	if len(posts) != k.reminders {
		k.t.Errorf("%d posts, want %d", len(posts), k.reminders)
	}
	k.wantNumber(k.db, k.reminders, theReminder+`state IN ('sent', 'late')`)
	k.wantNumber(k.db, 0, `SELECT count(*) FROM deliveries WHERE kind = 'notice'`)
}
