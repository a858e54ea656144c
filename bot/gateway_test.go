package bot

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/coder/websocket"
)

func TestGatewayIdentifiesAndSaysGoodbye(t *testing.T) {
	d := newDiscord(t)
	c := d.start(&gateway{intents: discordgo.IntentGuilds})
	p := d.next()
	if got := p.request.URL.RequestURI(); got != "/general/?encoding=json&v=10" {
		t.Errorf("dialled %s", got)
	}
	got := p.expect(opIdentify)
	if got["token"] != "t0ken" || got["intents"] != float64(1) || fmt.Sprint(got["shard"]) != "[0 1]" || got["properties"] == nil {
		t.Errorf("IDENTIFY %v", got)
	}
	p.dispatch(1, "READY", `{"session_id":"s1","resume_gateway_url":""}`)
	if e := c.event("READY"); e.Seq != 1 || e.Replayed || !strings.Contains(string(e.Data), "s1") {
		t.Errorf("READY came as %+v", e)
	}
	c.cancel()
	if code := p.ended(); code != websocket.StatusNormalClosure {
		t.Errorf("closed with %d, want 1000", code)
	}
	if err := c.result(); err != nil {
		t.Errorf("run: %v", err)
	}
}

// A line is lost in every way there is; the session goes on, and nothing that happened meanwhile is lost.
func TestGatewayResumes(t *testing.T) {
	for name, lose := range map[string]func(*peer){
		"torn":               func(p *peer) { p.close(0) },
		"closed 1000":        func(p *peer) { p.close(1000) },
		"closed 1001":        func(p *peer) { p.close(1001) },
		"unknown error":      func(p *peer) { p.close(4000) },
		"decode error":       func(p *peer) { p.close(4002) },
		"too fast":           func(p *peer) { p.close(4008) },
		"reconnect":          func(p *peer) { p.send(`{"op":7,"d":null}`); p.ended() },
		"invalid, resumable": func(p *peer) { p.send(`{"op":9,"d":true}`); p.ended() },
		"broken framing":     func(p *peer) { _, _ = p.raw.Write([]byte{0xf3, 0x00}); p.ended() },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDiscord(t)
			c := d.start(&gateway{})
			p := d.ready()
			p.dispatch(2, "GUILD_CREATE", `{}`)
			c.event("READY")
			c.event("GUILD_CREATE")
			lose(p)

			p = d.resumed(2)
			p.dispatch(2, "GUILD_CREATE", `{}`) // was had before: not handed on again
			p.dispatch(3, "INTERACTION_CREATE", `{"id":"9"}`)
			p.dispatch(4, "RESUMED", `{}`)
			p.dispatch(5, "INTERACTION_CREATE", `{"id":"10"}`)
			if e := c.event("INTERACTION_CREATE"); !e.Replayed || e.Seq != 3 {
				t.Errorf("replayed event came as %+v", e)
			}
			if e := c.event("RESUMED"); e.Replayed {
				t.Error("RESUMED counts as replayed")
			}
			if e := c.event("INTERACTION_CREATE"); e.Replayed {
				t.Error("an event after RESUMED counts as replayed")
			}
			p.close(0)
			d.resumed(5)
		})
	}
}

func TestGatewayIdentifiesAnew(t *testing.T) {
	for name, lose := range map[string]func(*peer){
		"invalid session":   func(p *peer) { p.send(`{"op":9,"d":false}`); p.ended() },
		"not authenticated": func(p *peer) { p.close(closeNotAuthenticated) },
		"unknown session":   func(p *peer) { p.close(closeUnknownSession) },
		"bad seq":           func(p *peer) { p.close(closeBadSeq) },
		"timed out":         func(p *peer) { p.close(closeTimedOut) },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDiscord(t)
			c := d.start(&gateway{})
			lose(d.ready())
			p := d.ready()
			if !strings.HasPrefix(p.request.URL.Path, "/general/") {
				t.Errorf("identified at %s", p.request.URL.Path)
			}
			c.event("READY")
			c.event("READY")
		})
	}
}

// What answers RESUME can itself be a loss.
func TestGatewayRefusedResume(t *testing.T) {
	for name, test := range map[string]struct {
		answer func(*peer)
		anew   bool
	}{
		"reconnect":        {func(p *peer) { p.send(`{"op":7,"d":null}`); p.ended() }, false},
		"resumable":        {func(p *peer) { p.send(`{"op":9,"d":true}`); p.ended() }, false},
		"invalid":          {func(p *peer) { p.send(`{"op":9,"d":false}`); p.ended() }, true},
		"invalid, no data": {func(p *peer) { p.send(`{"op":9}`); p.ended() }, true},
		"bad seq":          {func(p *peer) { p.close(closeBadSeq) }, true},
		"torn":             {func(p *peer) { p.close(0) }, false},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDiscord(t)
			c := d.start(&gateway{})
			d.ready().close(0)
			for range 2 {
				test.answer(d.resumed(1))
				if test.anew {
					break
				}
			}
			if test.anew {
				d.ready()
				c.event("READY")
			} else {
				d.resumed(1).dispatch(2, "RESUMED", `{}`)
			}
			c.event("READY")
			if !test.anew {
				c.event("RESUMED")
			}
		})
	}
}

// The first packet of a line need not be HELLO.
func TestGatewayWithoutHello(t *testing.T) {
	first := map[string]struct {
		play func(*peer)
		anew bool // a session is lost by it
	}{
		"reconnect":    {func(p *peer) { p.send(`{"op":7,"d":null}`); p.ended() }, false},
		"resumable":    {func(p *peer) { p.send(`{"op":9,"d":true}`); p.ended() }, false},
		"invalid":      {func(p *peer) { p.send(`{"op":9,"d":false}`); p.ended() }, true},
		"torn":         {func(p *peer) { p.close(0) }, false},
		"no interval":  {func(p *peer) { p.send(`{"op":10,"d":{}}`); p.ended() }, false},
		"silence":      {func(p *peer) { p.ended() }, false},
		"only garbage": {func(p *peer) { p.send("{"); p.ended() }, false},
	}
	for name, test := range first {
		t.Run(name, func(t *testing.T) {
			g := &gateway{pace: quick}
			g.pace.hello = 500 * time.Millisecond
			d := newDiscord(t)
			d.silent = true
			c := d.start(g)
			p := d.next()
			d.with(func() { d.silent = false })
			test.play(p)
			p = d.ready()
			c.event("READY")

			d.with(func() { d.silent = true })
			p.close(0)
			p = d.next()
			d.with(func() { d.silent = false })
			test.play(p)
			if test.anew {
				d.ready()
				c.event("READY")
			} else {
				d.resumed(1).dispatch(2, "RESUMED", `{}`)
				c.event("RESUMED")
			}
		})
	}
}

// A server that answers IDENTIFY or RESUME with silence is left, and RESUME is not tried on it again.
func TestGatewayWithoutReady(t *testing.T) {
	g := &gateway{pace: quick}
	g.pace.ready = 300 * time.Millisecond
	d := newDiscord(t)
	c := d.start(g)
	p := d.next()
	p.expect(opIdentify)
	p.ended()
	p = d.next()
	p.expect(opIdentify)
	p.dispatch(1, "READY", `{}`) // without a session
	p.ended()
	d.ready().close(0)
	d.resumed(1).ended()
	d.ready()
	c.event("READY")
	c.event("READY")
}

// The session's own address does not answer any more: the general one is tried, for the same session.
func TestGatewayResumesElsewhere(t *testing.T) {
	d := newDiscord(t)
	d.start(&gateway{})
	p := d.ready()
	d.with(func() { d.refused = resumeTries })
	p.close(0)
	p = d.next()
	if !strings.HasPrefix(p.request.URL.Path, "/general/") {
		t.Errorf("dialled %s, want the general address", p.request.URL.Path)
	}
	if got := p.expect(opResume); got["session_id"] != "s1" {
		t.Errorf("RESUME %v", got)
	}
}

func TestGatewayPassesOverMalformedFrames(t *testing.T) {
	d := newDiscord(t)
	c := d.start(&gateway{})
	p := d.ready()
	for _, raw := range []string{
		``, `{`, `[]`, `"x"`, `null`, `{}`, `{"op":"x"}`, `{"op":0,"s":"y","t":"A"}`, `{"op":99,"d":1}`,
		`{"op":0,"s":2}`, `{"op":11}`, `{"op":10,"d":{}}`, "\x00\xff",
	} {
		p.send(raw)
	}
	p.dispatch(3, "INTERACTION_CREATE", `{"id":"9"}`)
	c.event("READY")
	c.event("INTERACTION_CREATE")
	p.close(0)
	d.resumed(3)
}

func TestGatewayFatal(t *testing.T) {
	sentences := map[string]bool{}
	for code, says := range map[int]string{
		closeTokenRefused: "DISCORD_TOKEN", closeBadShard: "shard 0 of 1", closeShardingRequired: "too many servers",
		closeBadVersion: "version 10", closeBadIntents: "newer Muster", closeIntentsForbidden: "Server Members Intent",
	} {
		t.Run(fmt.Sprint(code), func(t *testing.T) {
			d := newDiscord(t)
			c := d.start(&gateway{intents: discordgo.IntentGuildMembers})
			p := d.next()
			p.expect(opIdentify)
			p.close(code)
			err := c.result()
			fatal, ok := errors.AsType[*FatalError](err)
			if !ok || fatal.Code != code || !strings.Contains(fatal.Sentence, says) || !strings.HasSuffix(fatal.Sentence, ".") {
				t.Fatalf("run: %v", err)
			}
			if got := errors.Is(err, ErrTokenRefused); got != (code == closeTokenRefused) {
				t.Errorf("is ErrTokenRefused: %v", got)
			}
			sentences[fatal.Sentence] = true
		})
	}
	if len(sentences) != 6 {
		t.Errorf("%d sentences for 6 causes", len(sentences))
	}
}

func TestGatewayTokenRefusedOverREST(t *testing.T) {
	d := newDiscord(t)
	d.status = 401
	err := d.start(&gateway{}).result()
	if _, ok := errors.AsType[*FatalError](err); !ok || !errors.Is(err, ErrTokenRefused) {
		t.Errorf("run: %v", err)
	}
}
