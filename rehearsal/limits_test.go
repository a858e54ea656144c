package rehearsal

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// Discord's own limits and windows are the defaults; what a test sets stays as it was set.
func TestLimitsAreDiscordsByDefault(t *testing.T) {
	t.Parallel()
	want := Limits{
		PerSecond: 50, Bucket: 5, BucketWindow: 2 * time.Second, NonceWindow: 5 * time.Minute, TokenLife: 15 * time.Minute, Answer: 3 * time.Second,
		SessionLife: 2 * time.Minute, Heartbeat: 41250 * time.Millisecond, IdentifyEvery: 5 * time.Second, GuildsPerShard: 2500,
		SessionStarts: 1000, History: 1000, ReplayBuffer: 2000, InvalidRequests: 10000, DMOpens: 250,
	}
	if diff := cmp.Diff(want, Limits{}.withDefaults()); diff != "" {
		t.Errorf("the defaults (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(Limits{Answer: time.Hour}.withDefaults().Answer, time.Hour); diff != "" {
		t.Errorf("what was set is gone: %s", diff)
	}
}
