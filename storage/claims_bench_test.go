package storage

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// The claims' benchmark prints how long three processes take together for what one takes alone, medians of pairs that take
// turns: 1 is that they do not help each other, more that they hinder. "per-limit" is how many deliveries one of them
// claims in the time in which Discord lets one be posted:
//
//	go test ./storage -run '^$' -bench Claims
func BenchmarkClaims(b *testing.B) {
	for _, bench := range []struct{ due, pairs int }{{1_000, 11}, {10_000, 3}} {
		b.Run(fmt.Sprintf("%d due", bench.due), func(b *testing.B) {
			replicas := claimants(b, bench.due, 3)
			var alone time.Duration
			takes := func(replicas ...*Store) func() {
				return func() {
					if _, err := replicas[0].pool.Exec(b.Context(), `UPDATE deliveries SET holder = NULL, lease_until = NULL`); err != nil {
						b.Fatal(err)
					}
					began, taken := time.Now(), make([]int, len(replicas))
					var working sync.WaitGroup
					for i, s := range replicas {
						working.Go(func() { taken[i] = claimAll(b, s, fmt.Sprint(i)) })
					}
					working.Wait()
					all := 0
					for _, n := range taken {
						all += n
					}
					if all != bench.due {
						b.Errorf("%d were claimed, want %d", all, bench.due)
					}
					if len(replicas) == 1 {
						alone = time.Since(began)
					}
				}
			}
			compare(b, bench.pairs, takes(replicas[0]), takes(replicas...))
			b.ReportMetric(float64(bench.due)/alone.Seconds()/discordsPerSecond, "per-limit")
		})
	}
}

// discordsPerSecond is how many requests Discord takes from a bot in a second (its documentation, "Rate Limits").
const discordsPerSecond = 50

// claimAll claims until nothing is left, as many at once as the bot has workers.
func claimAll(b *testing.B, s *Store, holder string) (all int) {
	for {
		claims, err := s.ClaimDeliveries(b.Context(), holder, noon, time.Hour, 64)
		if err != nil {
			b.Error(err)
			return all
		}
		if len(claims) == 0 {
			return all
		}
		all += len(claims)
	}
}

// claimants are stores on a database where so many reminders are due, each in a channel of its own, of meetings that begin at
// different hours.
func claimants(b *testing.B, reminders, replicas int) []*Store {
	b.Helper()
	s := newStore(b)
	c := newCoalition(b, s)
	inTx(b, s, func(tx pgx.Tx) error {
		for _, sql := range []string{
			`SET LOCAL session_replication_role = replica`, // what is made here is right, and need not be checked row by row
			`INSERT INTO meetings (coalition_id, code, title, place, agenda, wall, zone, starts_at, version)
				SELECT $1, 'M' || n, 'Talks', '', '', '2026-03-20 13:00', 'UTC', timestamptz '2026-03-20 13:00Z' + n * 7919 % $2 * interval '1 second', 1 FROM generate_series(1, $2) n`,
			`INSERT INTO deliveries (id, coalition_id, kind, channel_id, due_at, meeting_id, planned_version)
				SELECT id, coalition_id, 'reminder', 1000 + id, timestamptz '2026-03-20 12:00Z', id, 1 FROM meetings WHERE coalition_id = $1 AND $2 > 0`,
		} {
			args := []any{c.ID, reminders}
			if sql[:3] == "SET" {
				args = nil
			}
			if _, err := tx.Exec(b.Context(), sql, args...); err != nil {
				return err
			}
		}
		return nil
	})
	if _, err := s.pool.Exec(b.Context(), `VACUUM ANALYZE`); err != nil {
		b.Fatal(err)
	}
	all := []*Store{s}
	for range replicas - 1 {
		other, err := Open(b.Context(), s.pool.Config().ConnString())
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(other.Close)
		all = append(all, other)
	}
	return all
}
