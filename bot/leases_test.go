package bot

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// A lease that is over soon, and one that a busy machine does not lose between two renewals.
const (
	quickLease = 60 * time.Millisecond
	calmLease  = 2 * time.Second
)

// held runs holdFor in the background; done gives what it returned.
func held(t *testing.T, ctx context.Context, ttl time.Duration, store leaseStore, holder string, f func(context.Context) error) (done chan error) {
	t.Helper()
	done = make(chan error, 1)
	go func() {
		done <- holdFor(ctx, ttl, store, slog.New(slog.DiscardHandler), "job", holder, f)
	}()
	return done
}

func TestOneHolderAtATime(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	var running, ran atomic.Int32
	job := func(ctx context.Context) error {
		if n := running.Add(1); n > 1 {
			t.Errorf("%d run at once", n)
		}
		ran.Add(1)
		<-ctx.Done()
		running.Add(-1)
		return nil
	}
	firstCtx, stopFirst := context.WithCancel(t.Context())
	secondCtx, stopSecond := context.WithCancel(t.Context())
	defer stopSecond()
	first := held(t, firstCtx, calmLease, s.store, "a", job)
	if !eventually(func() bool { return running.Load() == 1 }) {
		t.Fatal("the first does not run")
	}
	second := held(t, secondCtx, calmLease, s.store, "b", job)
	// Renewed over several lengths of the lease, it stays with the first.
	for end := time.Now().Add(2 * calmLease); time.Now().Before(end); <-time.After(calmLease / 20) {
		if n := ran.Load(); n != 1 {
			t.Fatalf("it was started %d times", n)
		}
	}
	stopFirst()
	if err := <-first; err != nil {
		t.Error(err)
	}
	if !eventually(func() bool { return running.Load() == 1 && ran.Load() == 2 }) {
		t.Error("the second did not take over")
	}
	stopSecond()
	if err := <-second; err != nil {
		t.Error(err)
	}
}

// Whoever stands by takes a job over when it is given back, not when its lease would have run out.
func TestAJobThatIsGivenBackIsTakenOver(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	job := func(to chan struct{}) func(context.Context) error {
		return func(ctx context.Context) error { close(to); <-ctx.Done(); return nil }
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	started := make(chan struct{})
	first := held(t, ctx, time.Hour, s.store, "a", job(started))
	<-started
	asked := &countedLeases{leaseStore: s.store}
	taken := make(chan struct{})
	secondCtx, stopSecond := context.WithCancel(t.Context())
	defer stopSecond()
	second := held(t, secondCtx, time.Hour, asked, "b", job(taken))
	if !eventually(func() bool { return asked.n.Load() > 0 }) {
		t.Fatal("the second does not ask")
	}
	stop()
	<-first
	select {
	case <-taken:
	case <-time.After(20 * time.Second):
		t.Error("the second did not take over")
	}
	stopSecond()
	<-second
}

// countedLeases counts how often a lease was refused.
type countedLeases struct {
	leaseStore
	n atomic.Int32
}

func (l *countedLeases) Lease(ctx context.Context, name, holder string, ttl time.Duration) (int64, bool, error) {
	token, ok, err := l.leaseStore.Lease(ctx, name, holder, ttl)
	if !ok {
		l.n.Add(1)
	}
	return token, ok, err
}

func TestHoldReturnsWhatTheJobReturns(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	want := errors.New("token refused")
	if err := <-held(t, t.Context(), quickLease, s.store, "a", func(context.Context) error { return want }); err != want {
		t.Errorf("got %v", err)
	}
	// The lease was given back at once.
	if _, ok, err := s.store.Lease(t.Context(), "job", "b", time.Minute); !ok || err != nil {
		t.Errorf("%v, %v", ok, err)
	}
}

// scriptedLeases grants every lease and lets a test decide about renewals.
type scriptedLeases struct {
	mu    sync.Mutex
	renew func() (bool, error)
	taken int64
}

func (l *scriptedLeases) Lease(context.Context, string, string, time.Duration) (int64, bool, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.taken++
	return l.taken, true, nil
}

func (l *scriptedLeases) RenewLease(context.Context, string, int64, time.Duration) (bool, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.renew()
}

func (l *scriptedLeases) ReleaseLease(context.Context, string, int64) error { return nil }

func TestALostLeaseEndsTheJobUntilItIsBack(t *testing.T) {
	t.Parallel()
	lost := 0
	l := &scriptedLeases{renew: func() (bool, error) { lost++; return lost > 1, nil }}
	var started, ended atomic.Int32
	ctx, stop := context.WithCancel(t.Context())
	done := held(t, ctx, quickLease, l, "a", func(ctx context.Context) error {
		started.Add(1)
		<-ctx.Done()
		ended.Add(1)
		return nil
	})
	if !eventually(func() bool { return started.Load() == 2 && ended.Load() == 1 }) {
		t.Errorf("started %d times, ended %d times", started.Load(), ended.Load())
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestTheJobGoesOnWhileTheDatabaseIsAway(t *testing.T) {
	t.Parallel()
	var asked atomic.Int32
	l := &scriptedLeases{renew: func() (bool, error) { asked.Add(1); return false, errors.New("away") }}
	var ended atomic.Bool
	ctx, stop := context.WithCancel(t.Context())
	done := held(t, ctx, quickLease, l, "a", func(ctx context.Context) error {
		<-ctx.Done()
		ended.Store(true)
		return nil
	})
	if !eventually(func() bool { return asked.Load() > 5 }) || ended.Load() {
		t.Errorf("asked %d times, ended %v", asked.Load(), ended.Load())
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// hanging is a database whose line is dead for its first questions: they are never answered.
type hanging struct {
	leaseStore
	dead atomic.Int32
}

func (h *hanging) Lease(ctx context.Context, name, holder string, ttl time.Duration) (int64, bool, error) {
	if h.dead.Add(-1) >= 0 {
		<-ctx.Done()
		return 0, false, ctx.Err()
	}
	return h.leaseStore.Lease(ctx, name, holder, ttl)
}

func TestALineThatIsDeadDoesNotHoldALeaseUp(t *testing.T) {
	t.Parallel()
	store := &hanging{leaseStore: newStage(t).store}
	store.dead.Store(2)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	ran := make(chan struct{})
	done := held(t, ctx, quickLease, store, "a", func(context.Context) error { close(ran); return nil })
	select {
	case <-ran:
	case <-time.After(time.Minute):
		t.Fatal("the lease is never asked for again")
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}
