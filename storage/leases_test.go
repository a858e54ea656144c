package storage

import "testing"

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
