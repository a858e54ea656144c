package bot

import (
	"context"
	"sync/atomic"
	"testing"
	"time"

	"muster/coalition"
	"muster/commands"
	"muster/message"
)

// TestWhoLosesPostingFinishesWhatItHolds gives the lease to another process while a post is under way: that is finished, and
// what comes due from then on is the other one's.
func TestWhoLosesPostingFinishesWhatItHolds(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	begun, goOn := make(chan struct{}), make(chan struct{})
	var renders atomic.Int32
	s.render = func(commands.PostRequest) ([]message.Body, error) {
		if renders.Add(1) == 1 {
			close(begun)
			<-goOn
		}
		return []message.Body{words("hello")}, nil
	}
	s.announce(noon)
	ctx, stop := context.WithCancel(t.Context())
	first, lost, ended := s.worker(), make(chan struct{}), make(chan struct{})
	done := held(t, ctx, quickLease, s.store, "a", func(ctx context.Context) error {
		context.AfterFunc(ctx, func() { close(lost) })
		first.run(ctx)
		close(ended)
		return nil
	})
	<-begun
	s.sql(`UPDATE leases SET holder = 'b', token = token + 1, expires_at = clock_timestamp() + interval '1 hour'`)
	<-lost
	if _, err := s.store.Announce(t.Context(), s.act("announce"), coalition.NewAnnouncement{Text: "words", Channel: organiserRoom, Due: noon}); err != nil {
		t.Fatal(err)
	}
	first.hurry()
	select {
	case <-ended:
		t.Error("it ended with a post in its hands")
	default:
	}
	close(goOn)
	<-ended
	same(t, "what was under way", s.discord.said(meetingRoom), []string{"hello"})
	same(t, "what came after", s.discord.said(organiserRoom), []string(nil))
	same(t, "held", s.sql(`SELECT count(*) FROM deliveries WHERE holder IS NOT NULL`)[0][0].(int64), int64(0))
	s.work(s.worker())
	same(t, "what was under way", s.discord.said(meetingRoom), []string{"hello"})
	same(t, "what came after", s.discord.said(organiserRoom), []string{"hello"})
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// A claim on a line that is dead is given up, and the queue asked for anew.
func TestALineThatIsDeadDoesNotHoldPostsUp(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.announce(noon)
	d := s.worker()
	d.lease = quickLease
	asked := 0
	claim := func(ctx context.Context, holder string, now time.Time, lease time.Duration, n int) ([]coalition.Claim, error) {
		if asked++; asked == 1 {
			<-ctx.Done()
			return nil, ctx.Err()
		}
		return d.store.ClaimDeliveries(ctx, holder, now, calmLease, n)
	}
	ctx, stop := context.WithCancel(t.Context())
	claimed := make(chan struct{})
	done := make(chan struct{})
	go func() {
		d.loop(ctx, t.Context(), claim, func(context.Context, coalition.Claim) { close(claimed) }, nil, 1)
		close(done)
	}()
	select {
	case <-claimed:
	case <-time.After(time.Minute):
		t.Error("the queue is never asked for again")
	}
	stop()
	<-done
}
