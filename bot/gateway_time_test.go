package bot

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

// always is a random number that is none.
func always(f float64) func() float64 { return func() float64 { return f } }

func TestGatewayAnswersServersHeartbeat(t *testing.T) {
	d := newDiscord(t)
	d.silent = true
	c := d.start(&gateway{})
	p := d.next()
	p.send(`{"op":1,"d":null}`) // even before HELLO
	if f, err := p.read(); err != nil || f.Op != opHeartbeat || string(f.Data) != "null" {
		t.Fatalf("answered with %+v, %v", f, err)
	}
	p.hello(time.Hour)
	p.expect(opIdentify)
	p.dispatch(7, "READY", `{"session_id":"s1"}`)
	c.event("READY")
	p.send(`{"op":1,"d":null}`)
	if f, err := p.read(); err != nil || f.Op != opHeartbeat || string(f.Data) != "7" {
		t.Fatalf("answered with %+v, %v", f, err)
	}
}

func TestGatewayFirstHeartbeatIsJittered(t *testing.T) {
	const interval = 800 * time.Millisecond
	for name, part := range map[string]float64{"at once": 0, "half way": 0.5} {
		t.Run(name, func(t *testing.T) {
			d := newDiscord(t)
			d.silent = true
			d.start(&gateway{random: always(part)})
			p := d.next()
			said := time.Now()
			p.hello(interval)
			p.expect(opIdentify)
			p.expect(opHeartbeat)
			first := time.Since(said)
			p.send(`{"op":11}`)
			p.expect(opHeartbeat)
			if want := time.Duration(part * float64(interval)); first < want || first >= want+interval {
				t.Errorf("first heartbeat after %v, want %v", first, want)
			}
			if second := time.Since(said); second < time.Duration((1+part)*float64(interval)) {
				t.Errorf("second heartbeat after %v", second)
			}
		})
	}
}

// The last ACK, at most one interval, one heartbeat, half an interval: then the line counts as dead.
func TestGatewayNoticesMissingACK(t *testing.T) {
	const interval = 600 * time.Millisecond
	d := newDiscord(t)
	d.beat = interval
	c := d.start(&gateway{random: always(0)})
	p := d.next()
	var life time.Time
	for life.IsZero() {
		switch f, err := p.read(); {
		case err != nil:
			t.Fatal(err)
		case f.Op == opIdentify:
			p.dispatch(1, "READY", `{"session_id":"s1","resume_gateway_url":"`+d.ws("/resume/")+`"}`)
		case f.Op == opHeartbeat:
			life = time.Now()
			p.send(`{"op":11}`)
		}
	}
	c.event("READY")
	d.with(func() { d.beat = time.Hour })
	unanswered := 0
	for {
		f, err := p.read()
		if err != nil {
			break
		}
		if f.Op == opHeartbeat {
			unanswered++
		}
	}
	if took := time.Since(life); unanswered != 1 || took < interval || took > 3*interval {
		t.Errorf("left after %v and %d heartbeats without an answer, want one and a half of %v and 1", took, unanswered, interval)
	}
	d.resumed(1)
}

func TestGatewayKeepsIdentifiesApart(t *testing.T) {
	g := &gateway{pace: quick, random: always(0)}
	g.pace.identify = 300 * time.Millisecond
	d := newDiscord(t)
	d.start(g)
	p := d.next()
	p.expect(opIdentify)
	first := time.Now()
	p.send(`{"op":9,"d":false}`)
	p.ended()
	d.next().expect(opIdentify)
	// The client counts from its sending, a little before our receiving.
	if apart := time.Since(first); apart < g.pace.identify*8/10 {
		t.Errorf("IDENTIFYs %v apart, want %v", apart, g.pace.identify)
	}
}

func TestGatewayWaitsAfterInvalidSession(t *testing.T) {
	g := &gateway{pace: quick, random: always(0.5)}
	g.pace.invalid = 500 * time.Millisecond
	d := newDiscord(t)
	d.start(g)
	p := d.ready()
	sent := time.Now()
	p.send(`{"op":9,"d":false}`)
	p.ended()
	d.ready()
	if waited := time.Since(sent); waited < 300*time.Millisecond {
		t.Errorf("identified after %v, want 0.3 s", waited)
	}
}

// With 50 of the day's session starts left the client waits for the next day, says so, and asks again.
func TestGatewayKeepsTheReserve(t *testing.T) {
	d := newDiscord(t)
	d.limit.Remaining, d.limit.ResetAfter = identifyReserve, 300
	c := d.start(&gateway{})
	waits := func() (asked int) {
		d.with(func() { asked = d.asked })
		return asked
	}
	for deadline := time.Now().Add(bound); waits() < 3; time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("it did not ask again")
		}
	}
	if len(d.lines) != 0 {
		t.Fatal("it connected")
	}
	if log := c.log.String(); !strings.Contains(log, "level=WARN") || !strings.Contains(log, "left=50") || !strings.Contains(log, "wait=300ms") {
		t.Errorf("the log does not warn:\n%s", log)
	}
	d.with(func() { d.limit.Remaining = identifyReserve + 1 })
	p := d.ready()
	c.event("READY")

	// Resuming costs nothing, so it goes on without any left.
	d.with(func() { d.limit.Remaining = 0 })
	p.close(0)
	d.resumed(1)
}

// Stopping while it waits ends at once.
func TestGatewayStopsInReserveWait(t *testing.T) {
	d := newDiscord(t)
	d.limit.Remaining, d.limit.ResetAfter = 0, 86_400_000
	c := d.start(&gateway{})
	for deadline := time.Now().Add(bound); !strings.Contains(c.log.String(), "WARN"); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("no warning")
		}
	}
	c.cancel()
	if err := c.result(); err != nil {
		t.Error(err)
	}
}

// A handler that hangs holds back events, not the line; they come in their order afterwards.
func TestGatewaySlowHandler(t *testing.T) {
	d := newDiscord(t)
	c := &client{t: t, events: make(chan event, 1000)}
	release, entered := make(chan struct{}), make(chan struct{})
	d.startWith(c, &gateway{}, func(e event) {
		if e.Name == "READY" {
			close(entered)
			<-release
		}
		c.events <- e
	})
	p := d.ready()
	<-entered
	for i := range 200 {
		p.dispatch(2+i, "MESSAGE_CREATE", `{}`)
	}
	p.send(`{"op":1,"d":null}`)
	f, err := p.read()
	var seq int
	if json.Unmarshal(f.Data, &seq); err != nil || f.Op != opHeartbeat || seq != 201 {
		t.Errorf("got %+v, %v, want a heartbeat with 201", f, err)
	}
	close(release)
	c.event("READY")
	for i := range 200 {
		if e := c.event("MESSAGE_CREATE"); e.Seq != int64(2+i) {
			t.Fatalf("event %d came where %d should", e.Seq, 2+i)
		}
	}
}

// A server that does not close its side cannot hold up the end.
func TestGatewayGoodbyeIsBounded(t *testing.T) {
	d := newDiscord(t)
	c := d.start(&gateway{})
	d.ready() // and reads no more, so the close frame is not answered
	c.event("READY")
	began := time.Now()
	c.cancel()
	if err := c.result(); err != nil {
		t.Error(err)
	}
	if took := time.Since(began); took > 4*time.Second {
		t.Errorf("took %v", took)
	}
}

// Lines that come and go leave nothing behind (newDiscord counts).
func TestGatewayManyLosses(t *testing.T) {
	d := newDiscord(t)
	c := d.start(&gateway{})
	d.ready().close(0)
	c.event("READY")
	for i := range 50 {
		p := d.resumed(1 + i)
		p.dispatch(2+i, "RESUMED", `{}`)
		c.event("RESUMED")
		p.close(0)
	}
}

func TestBackOff(t *testing.T) {
	g := &gateway{pace: discordPace, random: always(0.9999)}
	var sum time.Duration
	for tries, want := range []time.Duration{0, 0, 500, 1000, 2000, 4000, 8000, 16000, 30000, 30000} {
		got := g.backOff(tries).Round(10 * time.Millisecond)
		if got != want*time.Millisecond {
			t.Errorf("wait before try %d: %v, want %v ms", tries, got, int(want))
		}
		if tries < 5 {
			sum += got
		}
	}
	if sum > 5*time.Second {
		t.Errorf("the first tries take %v", sum)
	}
	if got := g.backOff(1000); got > 30*time.Second || got < 15*time.Second {
		t.Errorf("wait before try 1000: %v", got)
	}
	g.random = always(0)
	if got := g.backOff(2); got != 250*time.Millisecond {
		t.Errorf("the least wait is %v", got)
	}
	// Each single mishap, with the wait that it may add, stays under the ten seconds that are promised.
	p := discordPace
	for name, d := range map[string]time.Duration{
		"no HELLO": p.hello, "refused session": max(p.identify, p.invalid), "no answer to RESUME": p.ready,
	} {
		if d >= 9*time.Second {
			t.Errorf("%s: %v", name, d)
		}
	}
}
