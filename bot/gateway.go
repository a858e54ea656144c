package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/url"
	"sync"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
)

// event is one dispatch of the gateway. Data decodes into discordgo's type of that name.
type event struct {
	Name     string
	Data     json.RawMessage
	Seq      int64 // Discord's running number within the session; READY is 1
	Replayed bool  // came between RESUME and RESUMED: it happened while the line was down
}

// gateway is one shard's line to Discord, kept up whatever happens to it. One line lives at a time, and
// the next is dialled only after the last is gone with all its goroutines, so an event of an old line
// can never follow one of a newer.
//
// The client is Muster's own because discordgo's stops for ever on a refused RESUME, and cannot resume
// a session from a new object.
type gateway struct {
	token      string // without "Bot "
	intents    discordgo.Intent
	shard      [2]int // which, of how many; {0, 0} means {0, 1}
	gatewayBot func(context.Context) (*discordgo.GatewayBotResponse, error)
	log        *slog.Logger
	pace       pace           // the zero value is Discord's
	random     func() float64 // in [0, 1); nil is math/rand's

	session    session   // what RESUME needs; empty means IDENTIFY
	identifyAt time.Time // no IDENTIFY before

	answers atomic.Bool // a line is up, and its last heartbeat was acknowledged
}

// session is what Discord knows a line by after it was lost.
type session struct {
	id  string
	url string // resume_gateway_url
	seq int64  // the last event that arrived
}

// pace is how long things may take and how far apart they are kept.
type pace struct {
	ask      time.Duration // the answer to GET /gateway/bot, including its waits for rate limits
	hello    time.Duration // dialling, and again from there to HELLO
	ready    time.Duration // IDENTIFY or RESUME to the first event, and from event to event until RESUMED
	write    time.Duration // handing a frame to the system
	closing  time.Duration // saying goodbye
	identify time.Duration // between two IDENTIFYs
	invalid  time.Duration // after a refused session: a fifth of it to all of it
	retry    time.Duration // the second retry; each further one twice that
	longest  time.Duration // between two tries
	steady   time.Duration // a line that held so long starts the counting of tries anew
}

// discordPace keeps every single mishap under ten seconds. Discord asks for 5 s between IDENTIFYs, and
// for 1 to 5 s after a refused session.
var discordPace = pace{
	ask: 10 * time.Second, hello: 4 * time.Second, ready: 8 * time.Second, write: 3 * time.Second,
	closing: time.Second, identify: 5 * time.Second, invalid: 5 * time.Second,
	retry: 500 * time.Millisecond, longest: 30 * time.Second, steady: 10 * time.Second,
}

const (
	// identifyReserve is how many of the day's IDENTIFYs are never touched: a token that uses them up
	// is reset by Discord.
	identifyReserve = 50
	// resumeTries is how often a session's own address is tried before the general one.
	resumeTries = 3
)

// run keeps the line up until ctx is done, and then returns nil after telling Discord that the session
// is over. It returns a *FatalError when trying again is useless; everything else is tried again, the
// first time at once.
//
// The events are handed to on in their order, one at a time, by a goroutine of its own that run
// provides: an on that takes long holds back the events after it, never heartbeats. run waits for the
// last call to return; events not handed over by then are dropped.
func (g *gateway) run(ctx context.Context, on func(event)) error {
	if g.pace == (pace{}) {
		g.pace = discordPace
	}
	if g.random == nil {
		g.random = rand.Float64
	}
	events := newQueue()
	var handing sync.WaitGroup
	handing.Go(func() { events.drain(on) })
	defer handing.Wait()
	defer events.close()

	for tries := 0; ; {
		if !pause(ctx, g.backOff(tries)) {
			return nil
		}
		steady, err := g.attempt(ctx, tries, events)
		if ctx.Err() != nil {
			g.session = session{} // over with our goodbye; run may be called again
			return nil
		}
		if fatal := g.lost(err); fatal != nil {
			return fatal
		}
		if tries++; steady {
			tries = 0
		}
	}
}

// attempt brings one line up and serves it until it ends. steady says that it had been up for a while.
func (g *gateway) attempt(ctx context.Context, tries int, events *queue) (steady bool, err error) {
	address := g.session.url
	if g.session.id == "" || address == "" || tries >= resumeTries {
		if address, err = g.address(ctx); err != nil {
			return false, err
		}
	}
	l := &line{gateway: g, events: events}
	if err := l.dial(ctx, address); err != nil {
		return false, err
	}
	err = l.serve(ctx)
	return !l.upSince.IsZero() && time.Since(l.upSince) >= g.pace.steady, err
}

// address returns where the gateway is. When an IDENTIFY will follow, it also waits until one is allowed.
func (g *gateway) address(ctx context.Context) (string, error) {
	for {
		info, err := g.ask(ctx)
		if err != nil {
			return "", err
		}
		if g.session.id != "" {
			return info.URL, nil
		}
		limit := info.SessionStartLimit
		if limit.Remaining > identifyReserve {
			if !pause(ctx, time.Until(g.identifyAt)) {
				return "", ctx.Err()
			}
			return info.URL, nil
		}
		wait := max(time.Duration(limit.ResetAfter)*time.Millisecond, g.pace.identify)
		g.log.Warn("gateway: too few session starts are left today; not connecting until Discord counts anew",
			"left", limit.Remaining, "of", limit.Total, "kept", identifyReserve, "wait", wait)
		if !pause(ctx, wait) {
			return "", ctx.Err()
		}
	}
}

func (g *gateway) ask(ctx context.Context) (*discordgo.GatewayBotResponse, error) {
	ctx, cancel := context.WithTimeout(ctx, g.pace.ask)
	defer cancel()
	info, err := g.gatewayBot(ctx)
	if err != nil {
		return nil, fmt.Errorf("asking where the gateway is: %w", err)
	}
	return info, nil
}

// lost draws the consequences of a line's end for the next one, and returns an error if there can be none.
func (g *gateway) lost(err error) error {
	if fatal := g.fatal(err); fatal != nil {
		return fatal
	}
	switch {
	case errors.Is(err, errInvalidSession):
		g.session = session{}
		wait := time.Duration(float64(g.pace.invalid) * (0.2 + 0.8*g.random()))
		if at := time.Now().Add(wait); at.After(g.identifyAt) {
			g.identifyAt = at
		}
	case endsSession(err), errors.Is(err, errNoReady):
		g.session = session{}
	}
	g.log.Warn("gateway: the line is lost", "why", err, "resumes", g.session.id != "")
	return nil
}

// backOff returns the wait before a try: none before the first and its repetition, then growing. The
// upper half is random, so that many bots do not come back in step.
func (g *gateway) backOff(tries int) time.Duration {
	if tries < 2 {
		return 0
	}
	wait := g.pace.longest
	if shift := tries - 2; shift < 16 {
		wait = min(wait, g.pace.retry<<shift)
	}
	return time.Duration(float64(wait) * (0.5 + 0.5*g.random()))
}

// pause waits, and reports whether ctx still holds.
func pause(ctx context.Context, d time.Duration) bool {
	if d <= 0 {
		return ctx.Err() == nil
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-t.C:
		return true
	}
}

// gatewayAddress adds what version and form we speak to an address that Discord named.
func gatewayAddress(named string) (string, error) {
	u, err := url.Parse(named)
	if err != nil {
		return "", err
	}
	if u.Path == "" {
		u.Path = "/"
	}
	q := u.Query()
	q.Set("v", apiVersion)
	q.Set("encoding", "json")
	u.RawQuery = q.Encode()
	return u.String(), nil
}
