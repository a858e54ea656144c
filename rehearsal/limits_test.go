package rehearsal

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// Discord's own limits and windows are the defaults; what a test sets stays as it was set. What only bounds the
// server's memory may be anything.
func TestLimitsAreDiscordsByDefault(t *testing.T) {
	t.Parallel()
	got := Limits{}.withDefaults()
	want := got
	want.PerSecond, want.InvalidRequests, want.SessionStarts, want.GuildsPerShard = 50, 10000, 1000, 2500
	want.NonceWindow, want.TokenLife, want.Answer = 5*time.Minute, 15*time.Minute, 3*time.Second
	want.SessionLife, want.Heartbeat, want.IdentifyEvery = 2*time.Minute, 41250*time.Millisecond, 5*time.Second
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the defaults (-want +got):\n%s", diff)
	}
	if set := (Limits{Answer: time.Hour}).withDefaults().Answer; set != time.Hour {
		t.Errorf("what was set became %v", set)
	}
}
