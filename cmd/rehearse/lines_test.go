package main

import (
	"errors"
	"testing"
	"time"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

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
			limits.Answer = discords
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
					began := time.Now()
					_, err := s.insists(who, "plenary", `/pledge log capability:soldiers quantity:1500`)
					results <- result{who, time.Since(began), err}
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
			began := time.Now()
			if _, err := s.insists("organiser", "organisers", "/totals"); err != nil || time.Since(began) > backWithin {
				t.Errorf("the organiser was answered after %v (%v), want within %v", time.Since(began), err, backWithin)
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
		{"too late", discords, 4 * time.Second, false},
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
				m, err := s.insists("france", "plenary", line)
				if err != nil {
					t.Fatal(err)
				}
				s.want(m, "Saved as", "1,500")
			}
			s.waits("france", "pledges", "soldiers: 1,500")
			s.settles(db)
			s.wantNumber(db, 1, `SELECT count(*) FROM pledges`)
			s.wantPosts(1, "france", "pledges", "soldiers: 1,500")
		})
	}
}
