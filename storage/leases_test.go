package storage

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

func TestLeases(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	ctx := t.Context()
	take := func(holder string, want int64, wantOK bool) {
		t.Helper()
		lease := long
		if holder == "brief" {
			lease = over
		}
		token, ok, err := s.Lease(ctx, "shard/0", holder, lease)
		if err != nil || ok != wantOK || token != want {
			t.Fatalf("%s: token %d, %v, %v; want %d, %v", holder, token, ok, err, want, wantOK)
		}
	}
	take("brief", 1, true)
	take("a", 2, true) // the first one's ran out
	take("b", 0, false)
	take("a", 0, false) // a second job of the same process is a second job

	if ok, err := s.RenewLease(ctx, "shard/0", 1, long); ok || err != nil {
		t.Errorf("a former holder renewed: %v, %v", ok, err)
	}
	if err := s.ReleaseLease(ctx, "shard/0", 1); err != nil {
		t.Fatal(err)
	}
	take("b", 0, false) // what a former holder gives back is not theirs
	if ok, err := s.RenewLease(ctx, "shard/0", 2, over); !ok || err != nil {
		t.Errorf("the holder could not renew: %v, %v", ok, err)
	}
	if ok, err := s.RenewLease(ctx, "shard/0", 2, long); !ok || err != nil {
		t.Errorf("it ran out, but nobody took it: %v, %v", ok, err)
	}
	if err := s.ReleaseLease(ctx, "shard/0", 2); err != nil {
		t.Fatal(err)
	}
	take("b", 3, true)
	if token, ok, err := s.Lease(ctx, "shard/1", "a", long); token != 1 || !ok || err != nil {
		t.Errorf("another job: %d, %v, %v", token, ok, err)
	}
}

// TestALeaseIsRenewedWhileActsWait has somebody hold a coalition's row for long, and acts that wait for it on all ordinary
// connections.
func TestALeaseIsRenewedWhileActsWait(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	token, ok, err := s.Lease(t.Context(), "shard/0", "a", long)
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	other, err := pgx.Connect(t.Context(), s.pool.Config().ConnString())
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close(context.Background())
	holding, err := other.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := holding.Exec(t.Context(), `SELECT FROM coalitions FOR NO KEY UPDATE`); err != nil {
		t.Fatal(err)
	}
	a, all := organiserAct(t, s, c.ID, "roster invite"), s.pool.Config().MaxConns
	var acts sync.WaitGroup
	for range all + 1 {
		acts.Go(func() {
			if _, err := s.Invite(t.Context(), a, []coalition.Delegation{{Code: "FR", Country: true}}); err != nil {
				t.Error(err)
			}
		})
	}
	eventually(t, "all ordinary connections wait for the row", func() bool {
		var waiting int32
		err := s.apart.QueryRow(t.Context(), `
			SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`).Scan(&waiting)
		if err != nil {
			t.Fatal(err)
		}
		return waiting == all
	})
	soon, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	if ok, err := s.RenewLease(soon, "shard/0", token, long); !ok || err != nil {
		t.Errorf("renewed: %v, %v", ok, err)
	}
	if err := s.Beat(soon, noon, true); err != nil {
		t.Errorf("the heartbeat: %v", err)
	}
	if err := s.ReleaseLease(soon, "shard/0", token); err != nil {
		t.Errorf("given back: %v", err)
	}
	if _, ok, err := s.Lease(soon, "shard/0", "b", long); !ok || err != nil {
		t.Errorf("taken: %v, %v", ok, err)
	}
	if err := holding.Rollback(t.Context()); err != nil {
		t.Error(err)
	}
	acts.Wait()
}

func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); !holds(); <-time.After(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("after 20 s it is still not so: %s", what)
		}
	}
}
