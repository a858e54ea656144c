package bot

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
	"golang.org/x/time/rate"

	"muster/coalition"
	"muster/commands"
	"muster/locale"
)

// deliveryStore is the ledger of all that is posted, which is also its queue. Its claims are leases: what
// is reported under one that was lost changes nothing.
type deliveryStore interface {
	Coalition(ctx context.Context, c coalition.ID) (coalition.Coalition, error)
	ClaimDeliveries(ctx context.Context, holder string, now time.Time, lease time.Duration, n int) ([]coalition.Claim, error)
	ClaimEdits(ctx context.Context, holder string, now time.Time, lease time.Duration, n int) ([]coalition.Claim, error)
	directStore
	NextDue(ctx context.Context) (time.Time, error)
	FreezeDelivery(ctx context.Context, c coalition.Claim, bodies [][]byte, version coalition.Version, late bool, until, now time.Time) (bool, error)
	StartSending(ctx context.Context, c coalition.Claim) (time.Duration, error)
	StartEditing(ctx context.Context, c coalition.Claim, lease time.Duration) (bool, error)

	ReleaseDelivery(ctx context.Context, c coalition.Claim) (bool, error)
	DeliverySent(ctx context.Context, c coalition.Claim, posted coalition.Snowflake, now time.Time) (bool, error)
	DeliveryPutOff(ctx context.Context, c coalition.Claim, why coalition.Setback) (bool, error)
	DeliveryEnded(ctx context.Context, c coalition.Claim, state coalition.DeliveryState, why string, now time.Time) (bool, error)
	DeliveryCancelled(ctx context.Context, c coalition.Claim, version coalition.Version, why string) (bool, error)
	DeliveryReplaced(ctx context.Context, c coalition.Claim, why string) (bool, error)
	MessageGone(ctx context.Context, c coalition.Claim, why string) (bool, error)
	EditShown(ctx context.Context, c coalition.Claim, s coalition.Shown) (again bool, err error)
}

// poster is what posting needs of Discord.
type poster interface {
	createMessage(ctx context.Context, channelID string, m *discordgo.MessageSend, nonce string) (*discordgo.Message, error)
	editMessage(ctx context.Context, channelID, messageID string, m *discordgo.MessageEdit) (*discordgo.Message, error)
	deleteMessage(ctx context.Context, channelID, messageID string) error
	hasMessage(ctx context.Context, channelID, messageID string) (bool, error)
	messages(ctx context.Context, channelID string, limit int, before string) ([]*discordgo.Message, error)
	member(ctx context.Context, guildID, userID string) (*discordgo.Member, error)
	eventPoster
}

// deliverer posts what is due and edits what has changed. One at a time works on a database, as a single job: each has
// a pace of its own, and knows only from its own requests what the channels still take. Any number of them could: what one holds
// the others pass over, and one that has lost the job without knowing posts nothing that its successor does.
type deliverer struct {
	store  deliveryStore
	rest   poster
	table  commands.Table
	print  func(locale string) locale.Printer
	now    func() time.Time // what is due and what is late go by it; leases go by the database's clock
	log    *slog.Logger
	holder string
	me     string // the bot's user ID, by which it knows its events

	acquaintances acquaintances

	poll    time.Duration // how often the queue is looked at when nobody says that there is something new
	lease   time.Duration // how long a delivery stays with a process that is gone
	workers int           // how many posts are under way at once; a sixteenth as many edits are, besides
	every   time.Duration // how far apart direct messages are, those of a process that has just lost the job included
	pace    *rate.Limiter // of posts and edits: what Discord allows besides is left to what people wait for

	wakePosts, wakeEdits chan struct{}
}

func newDeliverer(c Config, r poster, me string) *deliverer {
	return &deliverer{
		store: c.Store, rest: r, table: c.Table, print: c.Print, now: c.Now, log: c.Log, holder: holder(), me: me,
		// Each channel has one worker at most, who may have to wait for its limit: with fewer, a burst in many channels
		// would not come up to the pace.
		poll: 500 * time.Millisecond, lease: 15 * time.Second, workers: 64, pace: rate.NewLimiter(postsPerSecond, 1), every: directEvery,
		wakePosts: make(chan struct{}, 1), wakeEdits: make(chan struct{}, 1),
	}
}

// postsPerSecond is how fast posts and edits go out. With the transport's own bound, a few of Discord's fifty a second are
// left for other requests, however many posts are due.
const postsPerSecond = 42

// hurry has the queue looked at now instead of at the next turn. Where another process posts it does so at its next one.
func (d *deliverer) hurry() {
	wakeUp(d.wakePosts)
	wakeUp(d.wakeEdits)
}

func wakeUp(queue chan<- struct{}) {
	select {
	case queue <- struct{}{}:
	default:
	}
}

// run works until ctx is done, since the process is to stop or has lost the job, then takes nothing more, and finishes what it
// holds within the time that shutting down may take. It can be called again then. Posts, edits and direct messages have
// workers of their own, so that none waits for the others.
func (d *deliverer) run(ctx context.Context) {
	working, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	defer context.AfterFunc(ctx, func() { time.AfterFunc(shutdownWithin, stop) })()
	var loops sync.WaitGroup
	loops.Go(func() { d.loop(ctx, working, d.store.ClaimDeliveries, d.post, d.wakePosts, d.workers) })
	loops.Go(func() { d.loop(ctx, working, d.store.ClaimEdits, d.edit, d.wakeEdits, max(1, d.workers/16)) })
	loops.Go(func() { d.loop(ctx, working, d.claimDirect, d.post, nil, 1) }) // at their pace there is nothing to hurry
	loops.Wait()
}

type claimer func(ctx context.Context, holder string, now time.Time, lease time.Duration, n int) ([]coalition.Claim, error)

// mostClaiming is the share of its time that a loop claims in: while thousands are due, a claim looks through all of them.
const mostClaiming = 0.2

// loop claims as much as there are free workers for, again at once while the queue has more, and whenever a worker is done.
func (d *deliverer) loop(ctx, working context.Context, claim claimer, do func(context.Context, coalition.Claim), wake chan struct{}, workers int) {
	slots := make(chan struct{}, workers)
	var busy sync.WaitGroup
	defer busy.Wait()
	for {
		select {
		case slots <- struct{}{}:
		case <-ctx.Done():
			return
		}
		free := 1
		for full := false; !full; {
			select {
			case slots <- struct{}{}:
				free++
			default:
				full = true
			}
		}
		began := time.Now()
		asked, cancel := context.WithTimeout(ctx, d.lease) // a line that is dead must not hold all posts up
		claims, err := claim(asked, d.holder, d.now(), d.lease, free)
		cancel()
		took := time.Since(began)
		if err != nil && ctx.Err() == nil {
			d.log.Error("the queue of posts could not be read", "err", err)
		}
		for range free - len(claims) {
			<-slots
		}
		for _, c := range claims {
			busy.Go(func() {
				defer func() {
					<-slots
					wakeUp(wake) // its channel is free for the next one
				}()
				if ctx.Err() != nil { // told to stop before it was begun: somebody else can have it at once
					d.record(working, c, func(ctx context.Context) (bool, error) { return d.store.ReleaseDelivery(ctx, c) })
					return
				}
				d.guarded(working, c, do)
			})
		}
		if len(claims) < free {
			select {
			case <-ctx.Done():
				return
			case <-wake:
			case <-time.After(d.idle(ctx)):
			}
		}
		wait(ctx, time.Duration(float64(took)*(1/mostClaiming-1)))
	}
}

// idle is how long a queue rests that has nothing more: until the next delivery is due, as far as that is planned already.
func (d *deliverer) idle(ctx context.Context) time.Duration {
	due, err := d.store.NextDue(ctx)
	if ahead := due.Sub(d.now()); err == nil && ahead > 0 {
		return min(d.poll, ahead)
	}
	return d.poll
}

// guarded carries a claim out. A panic, a mistake in what renders one kind, must not take the others down.
func (d *deliverer) guarded(ctx context.Context, c coalition.Claim, do func(context.Context, coalition.Claim)) {
	defer func() {
		if r := recover(); r != nil {
			// It may have come after the POST: what may be out there is looked up before it is posted again.
			d.setBack(ctx, c, coalition.Setback{Err: fmt.Sprintf("panic: %v", r), Unsure: !c.Edit}, soon(c.Attempts))
		}
	}()
	do(ctx, c)
}

// soon is how long to wait when Discord or the database did not answer as they should.
func soon(attempts int) time.Duration { return doubled(time.Second, time.Minute, attempts) }

// later is how long to wait when people must do something before it can go well.
func later(attempts int) time.Duration { return doubled(time.Minute, time.Hour, attempts) }

func doubled(from, to time.Duration, attempts int) time.Duration {
	return min(to, from<<min(max(attempts-1, 0), 20))
}

// putOff gives a claim back for a while. What may have been posted before stays so.
func (d *deliverer) putOff(ctx context.Context, c coalition.Claim, why error, wait time.Duration) {
	d.setBack(ctx, c, coalition.Setback{Err: why.Error(), Unsure: !c.Edit && !c.Unsure.IsZero()}, wait)
}

func (d *deliverer) setBack(ctx context.Context, c coalition.Claim, why coalition.Setback, wait time.Duration) {
	why.At = d.now()
	why.Retry = why.At.Add(wait)
	d.log.Warn("a post waits", "delivery", c.ID, "kind", c.Kind, "why", why.Err, "unsure", why.Unsure, "for", wait)
	d.record(ctx, c, func(ctx context.Context) (bool, error) { return d.store.DeliveryPutOff(ctx, c, why) })
}

// record reports on a claim, again for as long as the lease may last: what was done should not be forgotten
// because the database was away for a moment. If it is, the channel is read back later.
func (d *deliverer) record(ctx context.Context, c coalition.Claim, report func(context.Context) (bool, error)) {
	ctx, cancel := context.WithTimeout(ctx, d.lease)
	defer cancel()
	for pause := d.lease / 100; ; pause *= 2 {
		ok, err := report(ctx)
		if err == nil {
			if !ok {
				d.log.Warn("a post was taken over by somebody else", "delivery", c.ID, "kind", c.Kind)
			}
			return
		}
		if ctx.Err() != nil {
			d.log.Error("what became of a post could not be noted", "delivery", c.ID, "kind", c.Kind, "err", err)
			return
		}
		wait(ctx, pause)
	}
}
