package rehearsal_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"muster/rehearsal"
)

type packet struct {
	Op int             `json:"op"`
	T  *string         `json:"t"`
	S  *int            `json:"s"`
	D  json.RawMessage `json:"d"`
}

// line is a gateway connection with nothing between it and the test.
type line struct {
	t   *testing.T
	ws  *websocket.Conn
	ctx context.Context
}

func dial(t *testing.T, s *rehearsal.Server, query string) *line {
	t.Helper()
	ctx := ctxOf(t)
	ws, _, err := websocket.Dial(ctx, strings.Replace(s.URL(), "http", "ws", 1)+"/gateway/?"+query, nil)
	if err != nil {
		t.Fatal(err)
	}
	ws.SetReadLimit(1 << 24)
	t.Cleanup(func() { _ = ws.CloseNow() })
	return &line{t, ws, ctx}
}

// hello dials and takes HELLO.
func hello(t *testing.T, s *rehearsal.Server) *line {
	t.Helper()
	l := dial(t, s, "v=10&encoding=json")
	if p := l.next(); p.Op != 10 || p.S != nil || p.T != nil {
		t.Fatalf("first came %+v, want HELLO", p)
	}
	return l
}

func (l *line) send(op int, d any) {
	l.t.Helper()
	b, err := json.Marshal(object{"op": op, "d": d})
	if err != nil {
		l.t.Fatal(err)
	}
	if err := l.ws.Write(l.ctx, websocket.MessageText, b); err != nil {
		l.t.Fatal(err)
	}
}

func (l *line) next() packet {
	l.t.Helper()
	_, b, err := l.ws.Read(l.ctx)
	if err != nil {
		l.t.Fatal(err)
	}
	var p packet
	if err := json.Unmarshal(b, &p); err != nil {
		l.t.Fatal(err)
	}
	return p
}

// until reads on to a dispatch, and returns it.
func (l *line) until(name string) packet {
	l.t.Helper()
	for {
		if p := l.next(); p.T != nil && *p.T == name {
			return p
		}
	}
}

// closed reads on until the server closes, and says with what.
func (l *line) closed() int {
	l.t.Helper()
	for {
		if _, _, err := l.ws.Read(l.ctx); err != nil {
			return int(websocket.CloseStatus(err))
		}
	}
}

func identify(t *testing.T, s *rehearsal.Server, intents int) object {
	return object{"token": strings.TrimPrefix(tokenOf(t, s, "bot"), "Bot "), "intents": intents, "properties": object{}}
}

// login identifies the bot, and returns its session's ID.
func (l *line) login(s *rehearsal.Server) string {
	l.t.Helper()
	l.send(2, identify(l.t, s, 1|1<<9|1<<12))
	var ready struct {
		SessionID string `json:"session_id"`
		Resume    string `json:"resume_gateway_url"`
		Guilds    []struct{ Unavailable bool }
	}
	p := l.until("READY")
	if err := json.Unmarshal(p.D, &ready); err != nil || *p.S != 1 || ready.Resume == "" || len(ready.Guilds) != 2 || !ready.Guilds[0].Unavailable {
		l.t.Fatalf("READY %s, s=%d, %v", p.D, *p.S, err)
	}
	if a, b := l.until("GUILD_CREATE"), l.until("GUILD_CREATE"); *a.S != 2 || *b.S != 3 {
		l.t.Fatalf("GUILD_CREATE with s=%d and %d", *a.S, *b.S)
	}
	return ready.SessionID
}

// refused returns a line on which the server answered RESUME with opcode 9 false. A goodbye is answered
// before it is acted on, so a session that was just given up may live for a moment: it is said again.
func refused(t *testing.T, s *rehearsal.Server, resume object) *line {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); {
		l := hello(t, s)
		l.send(6, resume)
		if p := l.next(); p.Op == 9 && string(p.D) == "false" {
			return l
		}
		_ = l.ws.Close(websocket.StatusNormalClosure, "")
	}
	t.Fatalf("resuming %v is not refused", resume["session_id"])
	return nil
}

func TestReplayBufferIsBounded(t *testing.T) {
	limits := quick
	limits.ReplayBuffer = 10
	s := start(t, rehearsal.Config{Limits: limits})
	l := hello(t, s)
	id := l.login(s)
	_ = l.ws.CloseNow()
	for range 20 {
		call(t, s, tokenOf(t, s, "organiser"), "POST", "/channels/"+channelOf(t, s, "plenary")+"/messages", object{"content": "x"})
	}
	l = hello(t, s)
	l.send(6, object{"token": strings.TrimPrefix(tokenOf(t, s, "bot"), "Bot "), "session_id": id, "seq": 3})
	if p := l.next(); p.Op != 9 || string(p.D) != "false" {
		t.Errorf("got %+v, want opcode 9 false", p)
	}
}

func TestGatewayFaults(t *testing.T) {
	s := start(t, rehearsal.Config{})
	fault := func(f rehearsal.Fault) {
		t.Helper()
		if err := s.Fault(f); err != nil {
			t.Fatal(err)
		}
	}
	fault(rehearsal.Fault{Kind: "no_hello"})
	silent := dial(t, s, "v=10&encoding=json")
	silent.send(1, nil)
	if p := silent.next(); p.Op != 11 {
		t.Errorf("without HELLO came %+v", p)
	}
	fault(rehearsal.Fault{Kind: "reconnect", Route: "HELLO"})
	if p := dial(t, s, "v=10&encoding=json").next(); p.Op != 7 {
		t.Errorf("instead of HELLO came %+v, want opcode 7", p)
	}
	l := hello(t, s)
	id := l.login(s)
	fault(rehearsal.Fault{Kind: "no_ack"})
	l.send(1, nil)
	l.send(1, nil)
	fault(rehearsal.Fault{Kind: "reconnect"})
	if a, b := l.next(), l.next(); a.Op+b.Op != 18 {
		t.Errorf("got opcodes %d and %d, want one ACK and one 7", a.Op, b.Op)
	}
	if got := l.closed(); got != 4000 {
		t.Errorf("after opcode 7 closed with %d", got)
	}
	token := strings.TrimPrefix(tokenOf(t, s, "bot"), "Bot ")
	fault(rehearsal.Fault{Kind: "invalid_session", Route: "RESUME", Resumable: true})
	l = hello(t, s)
	l.send(6, object{"token": token, "session_id": id, "seq": 3})
	if p := l.next(); p.Op != 9 || string(p.D) != "true" {
		t.Errorf("got %+v, want opcode 9 true", p)
	}
	l.send(6, object{"token": token, "session_id": id, "seq": 3})
	l.until("RESUMED")
	s.Clock().Advance(time.Hour) // a session's life is counted by the shared clock
	fault(rehearsal.Fault{Kind: "invalid_session", Resumable: true})
	if p := l.next(); p.Op != 9 || string(p.D) != "true" {
		t.Errorf("got %+v, want opcode 9 true", p)
	}
	l.send(6, object{"token": token, "session_id": id, "seq": 4}) // on the same line, as discord.js does
	l.until("RESUMED")
	fault(rehearsal.Fault{Kind: "invalid_session"})
	if p := l.next(); p.Op != 9 || string(p.D) != "false" {
		t.Errorf("got %+v, want opcode 9 false", p)
	}
	l.login(s)
	fault(rehearsal.Fault{Kind: "drop_gateway"})
	if got := l.closed(); got != -1 {
		t.Errorf("the cut line closed with %d", got)
	}
	fault(rehearsal.Fault{Kind: "session_starts", Remaining: 1})
	if a := call(t, s, "Bot "+token, "GET", "/gateway/bot", nil); !strings.Contains(a.raw, `"remaining":1`) {
		t.Errorf("the budget: %s", a.raw)
	}
	if err := s.Fault(rehearsal.Fault{Kind: "flood"}); err == nil {
		t.Error("an unknown fault was taken")
	}
}

func TestIdentifiesAreKeptApart(t *testing.T) {
	s := start(t, rehearsal.Config{Limits: rehearsal.Limits{IdentifyEvery: time.Hour}})
	hello(t, s).login(s)
	l := hello(t, s)
	l.send(2, identify(t, s, 0))
	if p := l.next(); p.Op != 9 || string(p.D) != "false" {
		t.Errorf("got %+v, want opcode 9 false", p)
	}
}
