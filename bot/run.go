// Package bot keeps Muster on Discord: the line to its gateway, the dispatching of interactions to the
// command table, and the posting of what is due.
package bot

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/commands"
	"muster/locale"
)

// Store is what the bot itself asks of storage; its commands have their own.
type Store interface {
	dispatchStore
	deliveryStore
	leaseStore
	heartbeatStore
	DirectPaused(ctx context.Context) (bool, error)
}

// Config is what a bot runs with.
type Config struct {
	Token string // without "Bot "
	API   string // Discord's API without the version; "" is Discord's own
	Store Store
	Table commands.Table
	Now   func() time.Time                   // nil: the system's clock. What is due and what is late go by it
	Print func(locale string) locale.Printer // nil: locale.For
	Log   *slog.Logger                       // nil: nothing is logged
	Ready func()                             // nil, or called whenever the line to Discord has come up
}

// intents is what the bot must hear of: interactions come without any, guilds are for knowing where it
// is. None is privileged.
const intents = discordgo.IntentGuilds

// shutdownWithin bounds what is in flight when the bot is told to stop.
const shutdownWithin = 10 * time.Second

// Run keeps the bot up until ctx is done, then takes nothing more, finishes what is in flight, and
// returns nil. It returns a *FatalError when Discord refuses the bot or its token for good, and any other
// error when it could not start.
//
// Several processes may run the same bot on one database: one of them holds the line to Discord, one, it or another, posts what
// is due, and the others stand by. When one stops they take over within a second or so, and when it is gone without a word, once
// its lease has run out. One that was frozen meanwhile can post beside its successor until it finds out: each post is
// claimed by one of them all the same, but together they may go beyond Discord's pace. So may who takes over in the middle of a
// burst, not knowing which channels have just had much.
func Run(ctx context.Context, c Config) error {
	c = c.withDefaults()
	r, err := newRest(c.Token, newTransport(c.API, c.Log))
	if err != nil {
		return err
	}
	g := &gateway{token: c.Token, intents: intents, gatewayBot: r.gatewayBot, log: c.Log}
	user, err := introduce(ctx, g, r, c)
	if err != nil || ctx.Err() != nil {
		return err
	}
	posts := newDeliverer(c, r, user)
	d := &dispatcher{
		store: c.Store, table: c.Table, print: c.Print, now: c.Now, log: c.Log,
		places: places{rest: r, bot: user}, letters: letterbox{rest: r, store: c.Store, log: c.Log}, changed: posts.hurry, slots: make(chan struct{}, maxAtOnce),
	}

	// What is in flight outlives ctx by a little: it is finished, not cut off.
	working, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	// However it ends, posts are finished before the caller takes the database away.
	postingUntil, endPosting := context.WithCancel(ctx)
	var posting sync.WaitGroup
	me := holder()
	posting.Go(func() {
		_ = hold(postingUntil, c.Store, c.Log, postingJob, me, func(ctx context.Context) error { posts.run(ctx); return nil })
	})
	defer posting.Wait()
	defer endPosting()
	err = hold(ctx, c.Store, c.Log, lineJob, me, func(ctx context.Context) error {
		h := &heart{store: c.Store, now: c.Now, system: time.Now, answers: g.answers.Load, log: c.Log}
		beating, still := context.WithCancel(ctx)
		var hearts sync.WaitGroup
		hearts.Go(func() { h.beat(beating) })
		defer hearts.Wait()
		defer still()
		return g.run(ctx, func(e event) { d.event(working, e, r, c.Ready) })
	})
	bounded, cancel := context.WithTimeout(working, shutdownWithin)
	defer cancel()
	d.wait(bounded)
	return err
}

// introduce finds out who the bot is, registers its commands, and returns its user ID. While Discord is out of
// reach or not well it is tried again, more and more seldom, until ctx is done.
func introduce(ctx context.Context, g *gateway, r *rest, c Config) (user string, err error) {
	for try := 1; ; try++ {
		if user, err = r.introduced(ctx, c); err == nil || ctx.Err() != nil {
			return user, nil
		}
		if fatal := g.fatal(err); fatal != nil {
			return "", fatal
		}
		if rejected(err) {
			return "", err
		}
		c.Log.Warn("Discord did not take the bot in; it is tried again", "err", err, "in", soon(try))
		wait(ctx, soon(try))
	}
}

// introduced is one try of introduce.
func (r *rest) introduced(ctx context.Context, c Config) (user string, err error) {
	app, err := r.application(ctx)
	if err != nil {
		return "", fmt.Errorf("ask Discord who the bot is: %w", err)
	}
	me, err := r.me(ctx)
	if err != nil {
		return "", fmt.Errorf("ask Discord for the bot's user: %w", err)
	}
	if err := register(ctx, r, app.ID, definitions(c.Table), c.Log); err != nil {
		return "", fmt.Errorf("register the commands: %w", err)
	}
	return me.ID, nil
}

func (c Config) withDefaults() Config {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Print == nil {
		c.Print = locale.For
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Ready == nil {
		c.Ready = func() {}
	}
	return c
}

// holder names this process in leases.
func holder() string { return rand.Text() }

// event takes what the gateway hands on.
func (d *dispatcher) event(ctx context.Context, e event, to responder, ready func()) {
	switch e.Name {
	case "READY", "RESUMED":
		ready()
	case "INTERACTION_CREATE":
		var i discordgo.Interaction
		if err := json.Unmarshal(e.Data, &i); err != nil {
			d.log.Error("an interaction could not be decoded", "err", err)
			return
		}
		d.take(ctx, &i, e.Replayed, to)
	}
}
