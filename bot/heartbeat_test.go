package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"testing"
	"time"
)

// beats notes what is noted: after how long, and whether it was unbroken.
type beats struct {
	all  []string
	fail error
}

func (b *beats) Beat(_ context.Context, at time.Time, unbroken bool) error {
	if b.fail == nil {
		b.all = append(b.all, fmt.Sprintf("%v %v", at.Sub(noon), unbroken))
	}
	return b.fail
}

// The bot is noted as in reach while its line answers. A clock that is set ahead meanwhile is no outage; a line or a database
// that was away is, and so is a machine that slept.
func TestTheHeartBeatsWhileTheLineAnswers(t *testing.T) {
	t.Parallel()
	var store beats
	clock, system, answers := noon, noon, true
	h := &heart{
		store: &store, now: func() time.Time { return clock }, system: func() time.Time { return system },
		answers: func() bool { return answers }, log: slog.New(slog.DiscardHandler),
	}
	goes := func(by time.Duration) {
		clock, system = clock.Add(by), system.Add(by)
		h.look(t.Context())
	}
	goes(0)                // the first of a process: what was before is not known
	goes(5 * time.Second)  // too soon
	goes(15 * time.Second) // and on
	clock = clock.Add(24 * time.Hour)
	goes(time.Second) // set ahead
	answers = false
	goes(time.Second)
	answers = true
	clock = clock.Add(time.Hour)
	goes(time.Second) // the line was away, and the clock was set ahead
	store.fail = errors.New("no database")
	goes(5 * time.Minute)
	store.fail = nil
	goes(time.Second)   // the database was away
	goes(3 * time.Hour) // the machine slept
	want := []string{
		"0s false", "20s true", "24h0m21s true", "25h0m23s false", "25h5m24s false", "28h5m24s false",
	}
	if !slices.Equal(store.all, want) {
		t.Errorf("noted\n%q, want\n%q", store.all, want)
	}
}

// The line answers from READY on, until it ends.
func TestTheLineAnswersWhileItIsUp(t *testing.T) {
	d := newDiscord(t)
	g := &gateway{random: always(0.9999)}
	c := d.start(g)
	p := d.next()
	p.expect(opIdentify)
	if g.answers.Load() {
		t.Error("it answers before READY")
	}
	p.dispatch(1, "READY", `{"session_id":"s1","resume_gateway_url":""}`)
	c.event("READY")
	if !g.answers.Load() {
		t.Error("it does not answer after READY")
	}
	c.cancel()
	p.ended()
	if err := c.result(); err != nil || g.answers.Load() {
		t.Errorf("it answers after its end, %v", err)
	}
}

// Between two processes an hour apart there was an outage.
func TestAnOutageBetweenTwoProcesses(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	process := func() *heart {
		now := func() time.Time { return s.now }
		return &heart{store: s.store, now: now, system: now, answers: func() bool { return true }, log: slog.New(slog.DiscardHandler)}
	}
	process().look(t.Context())
	s.now = s.now.Add(time.Hour)
	process().look(t.Context())
	if outages := s.sql(`SELECT * FROM outages`); len(outages) != 1 {
		t.Errorf("%d outages are kept", len(outages))
	}
}
