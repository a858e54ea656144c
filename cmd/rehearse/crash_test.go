package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/bot"
	"muster/commands"
	"muster/rehearsal"
	"muster/rehearsal/seat"
	"muster/storage"
)

// botVariable holds, in JSON, what a bot in a process of its own runs with: this binary is that bot then.
const botVariable = "MUSTER_TEST_BOT"

// botAlone is such a bot.
type botAlone struct {
	Token    string
	API      string
	Database string
	Ahead    time.Duration // of the system's clock
}

// online is what it says when its line to the server is up.
const online = "on line"

// run runs the bot until its input ends, which it does however the test that started it ends.
func (b botAlone) run() error {
	ctx, stop := context.WithCancel(context.Background())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin) // however it ended, it has
		stop()
	}()
	store, err := storage.Open(ctx, b.Database)
	if err != nil {
		return err
	}
	defer store.Close()
	return bot.Run(ctx, bot.Config{
		Token: b.Token, API: b.API, Store: store, Table: commands.All(store),
		Now: func() time.Time { return time.Now().Add(b.Ahead).UTC() },
		Log: slog.New(slog.NewTextHandler(os.Stderr, nil)), Ready: func() { fmt.Println(online) },
	})
}

// runBotAlone is the program of a bot in a process of its own.
func runBotAlone(spec string) {
	var b botAlone
	err := json.Unmarshal([]byte(spec), &b)
	if err == nil {
		err = b.run()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// child is a bot in a process of its own.
type child struct {
	cmd   *exec.Cmd
	lines chan string // what it says; closed when it is gone
	kill  func()      // kill -9, and waits until it is gone; may be called again
}

// startChild starts a bot in a process of its own, whose clock shows what the server's does now.
func (s *stage) startChild() *child {
	s.t.Helper()
	spec, err := json.Marshal(botAlone{
		Token: s.server.World().BotToken, API: s.server.URL() + "/api", Database: s.dbURL, Ahead: time.Until(s.server.Clock().Now()),
	})
	if err != nil {
		s.t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		s.t.Fatal(err)
	}
	c := &child{cmd: exec.Command(self), lines: make(chan string, 16)}
	c.cmd.Env = append(os.Environ(), botVariable+"="+string(spec))
	c.cmd.Stderr = s.log
	if _, err := c.cmd.StdinPipe(); err != nil { // open until the child is gone, or we are
		s.t.Fatal(err)
	}
	said, err := c.cmd.StdoutPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	if err := c.cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	gone := make(chan struct{})
	go func() {
		defer close(gone)
		for lines := bufio.NewScanner(said); lines.Scan(); {
			c.lines <- lines.Text()
		}
		close(c.lines)
		_ = c.cmd.Wait() // it was killed, and says so
	}()
	c.kill = func() {
		if err := c.cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			s.t.Error(err)
		}
		<-gone
	}
	s.t.Cleanup(c.kill)
	return c
}

// isUp waits until a child's line to the server is up.
func (s *stage) isUp(c *child) {
	s.t.Helper()
	select {
	case line, ok := <-c.lines:
		if !ok || line != online {
			s.t.Fatalf("the bot said %q", line)
		}
	case <-time.After(30 * time.Second):
		s.t.Fatal("the bot is not on line after 30 s")
	}
}

// voidLeases lets go of what a killed bot held, as a Postgres that died with it does when it starts again.
func (s *stage) voidLeases() {
	s.t.Helper()
	if err := s.store.ClearLeases(s.ctx()); err != nil {
		s.t.Fatal(err)
	}
}

// forever is longer than a test takes; what is held so long ends with the server.
const forever = time.Hour

// TestKilledBeforeReply kills the bot between saving a pledge and saying so. The person, who was told that
// there was no response, tries again, and is told that it is there.
func TestKilledBeforeReply(t *testing.T) {
	t.Parallel()
	limits := quick
	limits.Answer = discords
	s := newStage(t, limits)
	first := s.startChild()
	s.isUp(first)
	s.setUp("France")
	db := s.database()

	const line = `/pledge log capability:soldiers quantity:1500`
	struck := s.strikes(rehearsal.Fault{Kind: "slow", Route: answerRoute, For: forever})
	france, ctx, failed := s.seat("france"), s.ctx(), make(chan error, 1)
	go func() {
		_, err := france.Command(ctx, "plenary", line)
		failed <- err
	}()
	s.waitFor("the reply is on its way", struck)
	s.wantNumber(db, 1, `SELECT count(*) FROM pledges`)
	first.kill()
	if err := <-failed; !errors.Is(err, seat.ErrNoResponse) {
		t.Fatalf("the person read %v, want %v", err, seat.ErrNoResponse)
	}

	s.voidLeases()
	s.startBot()
	m, err := s.insists("france", "plenary", line)
	if err != nil {
		t.Fatal(err)
	}
	s.want(m, "Already saved as", "1,500")
	s.waits("france", "pledges", "soldiers: 1,500")
	s.settles(db)
	s.wantNumber(db, 1, `SELECT count(*) FROM pledges`)
	s.wantNumber(db, 1, `SELECT count(*) FROM pledge_revisions`)
	s.wantPosts(1, "france", "pledges", "soldiers: 1,500")
}

// reminderDue returns a stage without a bot where one reminder has just come due.
func reminderDue(t *testing.T) *stage {
	t.Helper()
	s := newStage(t, quick)
	stop := s.startBot()
	s.setUp("France")
	asked := s.types("organiser", "organisers", `/schedule meeting title:"First call" when:"in 2 hours"`)
	s.click("organiser", asked, "schedule.save")
	s.waits("france", "meetings", "First call")
	s.settles(s.database())
	stop()
	s.server.Clock().Advance(61 * time.Minute) // the reminder is due an hour before
	return s
}

// theReminder is the reminder's row, if it is as the condition says.
const theReminder = `SELECT count(*) FROM deliveries WHERE kind = 'reminder' AND `

// wantOneReminder waits until the ledger has the reminder as posted, and looks whether it is seen once.
func (s *stage) wantOneReminder(db *pgx.Conn) {
	s.t.Helper()
	m := s.waits("france", "meetings", "First call", "<@&")
	s.until("the reminder is noted as posted", func() bool { return s.number(db, theReminder+`state IN ('sent', 'late')`) == 1 })
	s.settles(db)
	s.wantNumber(db, 1, theReminder+`message_id = $1`, m.ID)
	s.wantPosts(1, "france", "meetings", "First call", "<@&")
}

// TestKilledWhilePosting kills the bot at each step of a reminder's way into its channel. The next bot brings
// it there, once.
func TestKilledWhilePosting(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, fault string
		held        time.Duration
		posted      int // what is to be seen when it is killed
		carriedOut  int // POSTs in the end, the one that made the meeting's card left aside
	}{
		{"POST never carried out", "slow", forever, 0, 1},
		{"POST carried out after its sender's end", "slow", 3 * time.Second, 0, 2},
		{"between POST and record", "slow_answer", forever, 1, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := reminderDue(t)
			db := s.database()
			before := s.rest.count(postRoute, 200)
			struck := s.strikes(rehearsal.Fault{Kind: tt.fault, Route: postRoute, For: tt.held})
			first := s.startChild()
			s.waitFor("the POST has come", struck)
			s.until("as much is posted as can be", func() bool { return s.count("france", "meetings", "First call", "<@&") == tt.posted })
			first.kill()
			s.wantNumber(db, 1, theReminder+`state = 'planned' AND holder IS NOT NULL AND sending_since IS NOT NULL`)
			s.voidLeases()
			s.startBot()
			s.wantOneReminder(db)
			s.until("all POSTs are carried out", func() bool { return s.rest.count(postRoute, 200) == before+tt.carriedOut })
			s.wantOneReminder(db)
		})
	}
}

// TestKilledBeforePosting kills the bot when it has taken a reminder up and done nothing about it yet.
func TestKilledBeforePosting(t *testing.T) {
	t.Parallel()
	s := reminderDue(t)
	db := s.database()
	lock, err := s.database().Begin(s.ctx())
	if err != nil {
		t.Fatal(err)
	}
	// Without the coalition nothing can be rendered.
	if _, err := lock.Exec(s.ctx(), `LOCK TABLE coalitions IN ACCESS EXCLUSIVE MODE`); err != nil {
		t.Fatal(err)
	}
	first := s.startChild()
	s.until("the reminder is claimed", func() bool { return s.number(db, theReminder+`holder IS NOT NULL`) == 1 })
	first.kill()
	if err := lock.Rollback(s.ctx()); err != nil {
		t.Fatal(err)
	}
	s.wantNumber(db, 1, theReminder+`state = 'planned' AND holder IS NOT NULL AND sending_since IS NULL`)
	s.voidLeases()
	s.startBot()
	s.wantOneReminder(db)
}

// TestStandby kills one of two bots while it posts a reminder. The other one waits out its lease.
func TestStandby(t *testing.T) {
	t.Parallel()
	s := reminderDue(t)
	db := s.database()
	struck := s.strikes(rehearsal.Fault{Kind: "slow_answer", Route: postRoute, For: forever})
	first := s.startChild()
	s.waitFor("the POST has come", struck)
	s.waits("france", "meetings", "First call", "<@&")
	s.startChild()
	first.kill()
	s.wantOneReminder(db)
	s.wantNumber(db, 2, `SELECT claims FROM deliveries WHERE kind = 'reminder'`)
}

// TestUnreadable kills the bot between POST and record in a channel whose history it may not read, and lets the time
// go by in which Discord folds a repetition. Nobody can know whether the reminder is there: organisers are
// asked to look, and nothing is posted again.
func TestUnreadable(t *testing.T) {
	t.Parallel()
	s := reminderDue(t)
	db := s.database()
	const readHistory = 1 << 16
	s.fault(rehearsal.Fault{Kind: "revoke_permission", Channel: "meetings", Permission: readHistory})
	struck := s.strikes(rehearsal.Fault{Kind: "slow_answer", Route: postRoute, For: forever})
	first := s.startChild()
	s.waitFor("the POST has come", struck)
	s.waits("france", "meetings", "First call", "<@&")
	first.kill()
	s.voidLeases()
	s.server.Clock().Advance(10 * time.Minute)
	if _, err := db.Exec(s.ctx(), `UPDATE deliveries SET sending_since = sending_since - interval '10 minutes' WHERE kind = 'reminder'`); err != nil {
		t.Fatal(err)
	}
	s.startBot()
	s.waits("organiser", "organisers", "A reminder", "may or may not have been posted")
	s.settles(db)
	s.wantNumber(db, 1, theReminder+`state = 'unknown'`)
	s.wantPosts(1, "france", "meetings", "First call", "<@&")
}

// TestToldToStop stops the bot in the middle of a change: it takes no more, and finishes what it has.
func TestToldToStop(t *testing.T) {
	t.Parallel()
	s := newStage(t, quick)
	stop := s.startBot()
	s.setUp("France")
	db := s.database()
	lock, err := s.database().Begin(s.ctx())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lock.Exec(s.ctx(), `SELECT FROM coalitions FOR NO KEY UPDATE`); err != nil {
		t.Fatal(err)
	}
	france, ctx, told := s.seat("france"), s.ctx(), make(chan *seat.Reply, 1)
	go func() {
		reply, err := france.Command(ctx, "plenary", `/pledge log capability:soldiers quantity:1500`)
		if err != nil {
			t.Error(err)
		}
		told <- reply
	}()
	s.until("the pledge waits for the coalition", func() bool {
		return s.number(db, `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`) == 1
	})
	ended := make(chan struct{})
	go func() { stop(); close(ended) }()
	s.until("the line is given up", func() bool {
		return s.number(db, `SELECT count(*) FROM leases WHERE expires_at > now()`) == 0
	})
	select {
	case <-ended:
		t.Error("it ended with a pledge in its hands")
	default:
	}
	if err := lock.Rollback(s.ctx()); err != nil {
		t.Fatal(err)
	}
	<-ended
	if reply := <-told; reply != nil {
		s.want(reply.Message, "Saved as", "1,500")
	}
	s.wantNumber(db, 1, `SELECT count(*) FROM pledges`)
}
