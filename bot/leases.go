package bot

import (
	"context"
	"log/slog"
	"time"
)

// leaseStore is where single jobs are held.
type leaseStore interface {
	Lease(ctx context.Context, name, holder string, ttl time.Duration) (token int64, ok bool, err error)
	RenewLease(ctx context.Context, name string, token int64, ttl time.Duration) (bool, error)
	ReleaseLease(ctx context.Context, name string, token int64) error
}

const (
	// jobLease is how long a single job stays with a process that is gone without a word. It is renewed when a third is over, so
	// one that is told to stop has the rest, shutdownWithin, to finish in.
	jobLease = shutdownWithin * 3 / 2
	// standBy is how often others look whether it was given back.
	standBy = time.Second
)

// The single jobs.
const (
	lineJob    = "shard/0" // the line to Discord's gateway
	postingJob = "posting" // posts, edits and direct messages, at Discord's pace for one bot
)

// hold runs f while this process holds the lease called name, and waits for it while another does. When
// the lease is lost, f's context ends, and f runs again once the lease is back. hold returns what f
// returns on its own, or when ctx is done.
//
// While the database cannot be asked f goes on: nobody else can get the lease either, and the line to
// Discord is what people learn from that nothing is saved. A process that alone is cut off from the
// database, or was frozen, can so run beside its successor for a while; both then only take the same
// interactions, which make one act each, and posts whose claims are one's each.
func hold(ctx context.Context, store leaseStore, log *slog.Logger, name, holder string, f func(context.Context) error) error {
	return holdFor(ctx, jobLease, store, log, name, holder, f)
}

func holdFor(ctx context.Context, ttl time.Duration, store leaseStore, log *slog.Logger, name, holder string, f func(context.Context) error) error {
	for ctx.Err() == nil {
		asked, cancel := context.WithTimeout(ctx, ttl/3)
		token, ok, err := store.Lease(asked, name, holder, ttl)
		cancel()
		switch {
		case err != nil:
			if ctx.Err() == nil {
				log.Error("a lease could not be asked for", "lease", name, "err", err)
			}
			wait(ctx, ttl/3)
			continue
		case !ok:
			wait(ctx, min(ttl/3, standBy))
			continue
		}
		lost, err := runHeld(ctx, ttl, store, log, name, token, f)
		if !lost {
			return err
		}
		log.Warn("a lease was lost", "lease", name)
	}
	return nil
}

// runHeld runs f until it returns, or until the lease is another's.
func runHeld(ctx context.Context, ttl time.Duration, store leaseStore, log *slog.Logger, name string, token int64, f func(context.Context) error) (lost bool, err error) {
	working, stop := context.WithCancel(ctx)
	defer stop()
	done := make(chan error, 1)
	go func() { done <- f(working) }()
	renew := time.NewTicker(ttl / 3)
	defer renew.Stop()
	for {
		select {
		case err := <-done:
			release, cancel := context.WithTimeout(context.WithoutCancel(ctx), ttl/3)
			defer cancel()
			if err := store.ReleaseLease(release, name, token); err != nil {
				log.Warn("a lease was not given back, and will run out", "lease", name, "err", err)
			}
			return false, err
		case <-renew.C:
			asked, cancel := context.WithTimeout(working, ttl/3)
			ok, err := store.RenewLease(asked, name, token, ttl)
			cancel()
			switch {
			case err != nil && working.Err() == nil:
				log.Error("a lease could not be renewed", "lease", name, "err", err)
			case err == nil && !ok:
				stop()
				return true, <-done
			}
		}
	}
}

// wait returns after d, or when ctx is done.
func wait(ctx context.Context, d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
	case <-t.C:
	}
}
