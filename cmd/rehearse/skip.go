package main

import (
	"context"
	"time"

	"muster/storage"
)

// settleWithin is how long a skip waits for what is due to be posted before it goes on without.
const settleWithin = 5 * time.Second

// halts has a skip of the clock halt at the hour of every post that is due on its way, and wait until it
// is out: a reminder then comes in time, as it would for those who wait, and not late.
func halts(ctx context.Context, store *storage.Store) func(from, to time.Time) time.Time {
	return func(from, to time.Time) time.Time {
		patience := time.NewTimer(settleWithin)
		defer patience.Stop()
		for {
			due, err := store.NextDue(ctx)
			switch {
			case err != nil || due.IsZero() || due.After(to):
				return to
			case due.After(from):
				return due
			}
			select {
			case <-patience.C:
				return to
			case <-ctx.Done():
				return to
			case <-time.After(20 * time.Millisecond):
			}
		}
	}
}
