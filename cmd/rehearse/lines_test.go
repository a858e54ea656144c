package main

import (
	"errors"
	"testing"
	"time"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

// insists has somebody type a command until it is answered, as people do who read that there was no response,
// and returns how long that took.
func (s *stage) insists(who, channel, line string) (time.Duration, error) {
	began := time.Now()
	ctx, person := s.ctx(), s.seat(who)
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		_, err := person.Command(ctx, channel, line)
		if !errors.Is(err, seat.ErrNoResponse) {
			return time.Since(began), err
		}
		select {
		case <-ctx.Done():
			return time.Since(began), ctx.Err()
		case <-tick.C:
		}
	}
}

// backWithin is how soon the bot answers again, whatever happens to its line.
const backWithin = 10 * time.Second

// TestLines breaks the bot's line to the gateway in every way while people type. They are answered again
// within ten seconds, and what they type is done once.
func TestLines(t *testing.T) {
	t.Parallel()
	atOnce := func(kind string) rehearsal.Fault { return rehearsal.Fault{Kind: kind} }
	for _, tt := range []struct {
		name   string
		faults []rehearsal.Fault
	}{
		{"lost", []rehearsal.Fault{atOnce("drop_gateway")}},
		{"lost for a while", []rehearsal.Fault{{Kind: "drop_gateway", For: time.Second}}},
		{"told to reconnect", []rehearsal.Fault{atOnce("reconnect")}},
		{"told to reconnect when resuming", []rehearsal.Fault{{Kind: "reconnect", Route: "RESUME"}, atOnce("drop_gateway")}},
		{"session invalid", []rehearsal.Fault{atOnce("invalid_session")}},
		{"session invalid, to be resumed", []rehearsal.Fault{{Kind: "invalid_session", Resumable: true}}},
		{"session invalid when resuming", []rehearsal.Fault{{Kind: "invalid_session", Route: "RESUME"}, atOnce("drop_gateway")}},
		{"no HELLO", []rehearsal.Fault{atOnce("no_hello"), atOnce("drop_gateway")}},
		{"no ACK", []rehearsal.Fault{{Kind: "no_ack", For: 2 * time.Second}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			limits := quick
			limits.Heartbeat = time.Second // a missing ACK is noticed by the next one
			s := newStage(t, limits)
			s.startBot()
			s.setUp("France", "Germany", "Poland")
			people := []string{"france", "germany", "poland"}
			for _, who := range people {
				s.seat(who) // opened here: the map of seats is not for several goroutines
			}
			struck := make([]<-chan struct{}, len(tt.faults))
			for i, f := range tt.faults {
				struck[i] = s.strikes(f)
			}
			type result struct {
				who  string
				took time.Duration
				err  error
			}
			results := make(chan result, len(people))
			for _, who := range people {
				go func() {
					took, err := s.insists(who, "plenary", `/pledge log capability:soldiers quantity:1500`)
					results <- result{who, took, err}
				}()
			}
			for range people {
				if r := <-results; r.err != nil || r.took > backWithin {
					t.Errorf("%s was answered after %v (%v), want within %v", r.who, r.took, r.err, backWithin)
				}
			}
			for _, f := range struck {
				s.waitFor("the fault has struck", f)
			}
			if took, err := s.insists("organiser", "organisers", "/totals"); err != nil || took > backWithin {
				t.Errorf("the organiser was answered after %v (%v), want within %v", took, err, backWithin)
			}
			db := s.database()
			s.settles(db)
			s.wantNumber(db, len(people), `SELECT count(*) FROM pledges`)
			s.wantPosts(len(people), "france", "pledges", "soldiers: 1,500")
		})
	}
}

// TestLate has Discord deliver a command late. One that can still be answered is; one whose sender has read
// that there was no response is dropped, and they may type it again.
func TestLate(t *testing.T) {
	t.Parallel()
	const line = `/pledge log capability:soldiers quantity:1500`
	for _, tt := range []struct {
		name     string
		patience time.Duration // of Discord's
		late     time.Duration
		answered bool
	}{
		{"in time", 20 * time.Second, 2500 * time.Millisecond, true},
		{"too late", 3 * time.Second, 4 * time.Second, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			limits := quick
			limits.Answer = tt.patience
			s := newStage(t, limits)
			s.startBot()
			s.setUp("France")
			db := s.database()
			s.fault(rehearsal.Fault{Kind: "late_interaction", For: tt.late})
			reply, err := s.seat("france").Command(s.ctx(), "plenary", line)
			if tt.answered {
				if err != nil {
					t.Fatal(err)
				}
				s.want(reply.Message, "Saved as", "1,500")
			} else {
				if !errors.Is(err, seat.ErrNoResponse) {
					t.Fatalf("got %v, want %v", err, seat.ErrNoResponse)
				}
				s.until("the late one is refused", func() bool { return s.rest.count(answerRoute, 404) == 1 })
				s.want(s.types("france", "plenary", line), "Saved as", "1,500")
			}
			s.waits("france", "pledges", "soldiers: 1,500")
			s.settles(db)
			s.wantNumber(db, 1, `SELECT count(*) FROM pledges`)
			s.wantPosts(1, "france", "pledges", "soldiers: 1,500")
		})
	}
}
