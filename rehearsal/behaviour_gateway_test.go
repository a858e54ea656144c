package rehearsal_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"muster/rehearsal"
)

// The numbers are the points of what Discord does: addresses, HELLO and heartbeats, IDENTIFY, close codes,
// RESUME, opcodes 9 and 7, a client without an ACK, intents.

func TestBehaviour01GatewayIsFound(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	open := call(t, s, "", "GET", "/gateway", nil)
	if open.status != 200 || !strings.HasPrefix(str(open.body["url"]), "ws://127.0.0.1:") {
		t.Errorf("without a token: %d %s", open.status, open.raw)
	}
	if a := call(t, s, "", "GET", "/gateway/bot", nil); a.status != 401 || a.body["message"] != "401: Unauthorized" {
		t.Errorf("the bot's without a token: %d %s", a.status, a.raw)
	}
	a := must(t, s, "bot", "GET", "/gateway/bot", nil)
	limit, _ := a.body["session_start_limit"].(object)
	if a.body["url"] != open.body["url"] || a.body["shards"] != 1.0 || limit["total"] != 1000.0 || limit["remaining"] != 1000.0 || limit["max_concurrency"] != 1.0 {
		t.Errorf("the bot's: %s", a.raw)
	}
	for _, version := range []string{"9", "10"} {
		if p := dial(t, s, "v="+version+"&encoding=json").next(); p.Op != 10 {
			t.Errorf("version %s: %+v", version, p)
		}
	}
	listen(t, s, "bot", 1)
	if a := must(t, s, "bot", "GET", "/gateway/bot", nil); a.body["session_start_limit"].(object)["remaining"] != 999.0 {
		t.Errorf("after one IDENTIFY: %s", a.raw)
	}
}

func TestBehaviour02HelloAndHeartbeats(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	l := hello(t, s)
	for _, seq := range []any{nil, 0} { // before IDENTIFY, too
		l.send(1, seq)
		if p := l.next(); p.Op != 11 || p.S != nil || p.T != nil {
			t.Errorf("got %+v, want an ACK", p)
		}
	}
	limits := quick
	limits.Heartbeat = 200 * time.Millisecond
	s = start(t, rehearsal.Config{Limits: limits})
	l = hello(t, s)
	for range 3 { // whoever answers the server's own opcode 1 stays
		if p := l.next(); p.Op != 1 {
			t.Fatalf("got %+v, want opcode 1", p)
		}
		l.send(1, nil)
		if p := l.next(); p.Op != 11 {
			t.Fatalf("got %+v, want an ACK", p)
		}
	}
	if got := l.closed(); got != 4009 {
		t.Errorf("silence closed with %d, want 4009", got)
	}
}

func TestBehaviour03IdentifyAndReady(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	for _, prefix := range []string{"", "Bot "} {
		l := hello(t, s)
		l.send(2, object{"token": prefix + s.World().BotToken, "intents": 1 | 1<<9, "properties": object{}})
		p := l.next()
		var ready object
		if err := json.Unmarshal(p.D, &ready); err != nil || p.Op != 0 || *p.T != "READY" || *p.S != 1 {
			t.Fatalf("first came %+v (%v)", p, err)
		}
		if ready["v"] != 10.0 || ready["application"].(object)["id"] != s.World().ApplicationID || ready["resume_gateway_url"] == "" || ready["session_id"] == "" {
			t.Errorf("READY: %v", ready)
		}
		guilds := ready["guilds"].([]any)
		for i, g := range guilds {
			if o := g.(object); len(o) != 2 || o["unavailable"] != true {
				t.Errorf("a guild in READY: %v", o)
			}
			p := l.next()
			var whole object
			if err := json.Unmarshal(p.D, &whole); err != nil || *p.T != "GUILD_CREATE" || *p.S != i+2 || whole["id"] != guilds[i].(object)["id"] {
				t.Errorf("then came %+v (%v)", p, err)
			}
			if whole["joined_at"] == nil || whole["member_count"] == nil || whole["channels"] == nil || len(whole["members"].([]any)) != 1 {
				t.Errorf("GUILD_CREATE lacks something: %v", whole)
			}
		}
		l.send(1, len(guilds)+1)
		if p := l.next(); p.Op != 11 || p.S != nil || p.T != nil {
			t.Errorf("s and t stand beside an ACK: %+v", p)
		}
	}
}

func TestBehaviour04CloseCodes(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		do   func(*line, *rehearsal.Server)
		want int
	}{
		{"unknown opcode", func(l *line, s *rehearsal.Server) { l.login(s); l.send(99, nil) }, 4001},
		{"not JSON", func(l *line, _ *rehearsal.Server) { _ = l.ws.Write(l.ctx, websocket.MessageText, []byte("{")) }, 4002},
		{"over 4096 bytes", func(l *line, _ *rehearsal.Server) { l.send(1, strings.Repeat("x", 4096)) }, 4002},
		{"before IDENTIFY", func(l *line, _ *rehearsal.Server) { l.send(3, object{}) }, 4003},
		{"bad token", func(l *line, _ *rehearsal.Server) { l.send(2, object{"token": "x", "intents": 0}) }, 4004},
		{"second IDENTIFY", func(l *line, s *rehearsal.Server) { l.login(s); l.send(2, identify(l.t, s, 0)) }, 4005},
		{"seq that never was", func(l *line, s *rehearsal.Server) { l.login(s); l.send(1, 99) }, 4007},
		{"121 sends in a minute", func(l *line, _ *rehearsal.Server) {
			for range 121 {
				l.send(1, nil)
			}
		}, 4008},
		{"bad shard", func(l *line, s *rehearsal.Server) {
			d := identify(l.t, s, 0)
			d["shard"] = []int{2, 2}
			l.send(2, d)
		}, 4010},
		{"bad intents", func(l *line, s *rehearsal.Server) { l.send(2, identify(l.t, s, 1<<30)) }, 4013},
		{"privileged intents", func(l *line, s *rehearsal.Server) { l.send(2, identify(l.t, s, 1<<15)) }, 4014},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := start(t, rehearsal.Config{})
			l := hello(t, s)
			tt.do(l, s)
			if got := l.closed(); got != tt.want {
				t.Errorf("closed with %d, want %d", got, tt.want)
			}
		})
	}
	s := start(t, rehearsal.Config{})
	for _, query := range []string{"v=6&encoding=json", "v=10&encoding=etf"} {
		if got := dial(t, s, query).closed(); got != 4012 {
			t.Errorf("%s closed with %d, want 4012", query, got)
		}
	}
	limits := quick
	limits.GuildsPerShard = 1
	s = start(t, rehearsal.Config{Limits: limits})
	l := hello(t, s)
	l.send(2, identify(t, s, 1))
	if got := l.closed(); got != 4011 {
		t.Errorf("too many guilds closed with %d, want 4011", got)
	}
}

func TestBehaviour05ResumeReplaysInOrder(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	l := hello(t, s)
	id := l.login(s)
	token := strings.TrimPrefix(tokenOf(t, s, "bot"), "Bot ")
	_ = l.ws.CloseNow()
	organiser := tokenOf(t, s, "organiser")
	for _, text := range []string{"one", "two"} {
		if a := call(t, s, organiser, "POST", "/channels/"+channelOf(t, s, "plenary")+"/messages", object{"content": text}); a.status != 200 {
			t.Fatal(a.raw)
		}
	}
	l = hello(t, s)
	l.send(6, object{"token": token, "session_id": id, "seq": 3})
	for want := 4; want <= 5; want++ {
		if p := l.until("MESSAGE_CREATE"); *p.S != want {
			t.Errorf("replayed s=%d, want %d", *p.S, want)
		}
	}
	if p := l.next(); p.T == nil || *p.T != "RESUMED" {
		t.Errorf("after the replay came %+v", p)
	}
	_ = l.ws.Close(websocket.StatusNormalClosure, "") // the client gives the session up

	for _, gone := range []string{id, "never-was"} {
		l = refused(t, s, object{"token": token, "session_id": gone, "seq": 3})
		l.login(s) // anew, on the same socket
	}
}

func TestBehaviour05SessionsExpire(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	l := hello(t, s)
	resume := object{"token": s.World().BotToken, "session_id": l.login(s), "seq": 3}
	_ = l.ws.CloseNow()
	s.Clock().Advance(time.Minute)
	l = hello(t, s)
	l.send(6, resume)
	l.until("RESUMED")
	_ = l.ws.CloseNow()
	eventually(t, func() bool { // a lost line is noticed a moment later
		s.Clock().Advance(3 * time.Minute)
		l := hello(t, s)
		defer l.ws.CloseNow()
		l.send(6, resume)
		p := l.next()
		return p.Op == 9 && string(p.D) == "false"
	})
}

func TestBehaviour06InvalidSessionAndReconnect(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	fault := func(f rehearsal.Fault) {
		t.Helper()
		if err := s.Fault(f); err != nil {
			t.Fatal(err)
		}
	}
	l := hello(t, s)
	resume := object{"token": s.World().BotToken, "session_id": l.login(s), "seq": 3}
	fault(rehearsal.Fault{Kind: "reconnect"})
	if p := l.next(); p.Op != 7 || string(p.D) != "null" {
		t.Errorf("got %+v, want opcode 7", p)
	}
	if got := l.closed(); got == 1000 || got == 1001 {
		t.Errorf("soon after it closed with %d, which ends the session", got)
	}
	fault(rehearsal.Fault{Kind: "reconnect", Route: "HELLO"})
	if p := dial(t, s, "v=10&encoding=json").next(); p.Op != 7 {
		t.Errorf("instead of HELLO came %+v", p)
	}
	fault(rehearsal.Fault{Kind: "reconnect", Route: "RESUME"})
	l = hello(t, s)
	l.send(6, resume)
	if p := l.next(); p.Op != 7 {
		t.Errorf("right after RESUME came %+v", p)
	}
	fault(rehearsal.Fault{Kind: "invalid_session", Route: "RESUME", Resumable: true})
	l = hello(t, s)
	l.send(6, resume)
	if p := l.next(); p.Op != 9 || string(p.D) != "true" {
		t.Errorf("got %+v, want opcode 9 true", p)
	}
	l.send(6, resume)
	l.until("RESUMED")
	fault(rehearsal.Fault{Kind: "invalid_session"})
	if p := l.next(); p.Op != 9 || string(p.D) != "false" {
		t.Errorf("got %+v, want opcode 9 false", p)
	}
	l.login(s) // anew, on the same socket
}

// A client whose heartbeat is not answered closes with another code than 1000 and 1001, and resumes.
func TestBehaviour07NoACKIsSurvived(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	l := hello(t, s)
	id := l.login(s)
	if err := s.Fault(rehearsal.Fault{Kind: "no_ack"}); err != nil {
		t.Fatal(err)
	}
	l.send(1, 3)
	must(t, s, "organiser", "POST", "/channels/"+channelOf(t, s, "plenary")+"/messages", object{"content": "meanwhile"})
	if p := l.next(); p.Op != 0 { // an ACK would have come first
		t.Fatalf("got %+v", p)
	}
	if err := l.ws.Close(4000, "no ACK"); err != nil {
		t.Fatal(err)
	}
	l = hello(t, s)
	l.send(6, object{"token": s.World().BotToken, "session_id": id, "seq": 3})
	if p := l.next(); *p.T != "MESSAGE_CREATE" || *p.S != 4 {
		t.Errorf("replayed: %+v", p)
	}
	if p := l.next(); *p.T != "RESUMED" {
		t.Errorf("then came %+v", p)
	}
}

func TestBehaviour08ContentNeedsItsIntent(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	l := hello(t, s)
	l.login(s)
	organiser, path := tokenOf(t, s, "organiser"), "/channels/"+channelOf(t, s, "plenary")+"/messages"
	for text, want := range map[string]string{"hello": "", "<@" + s.World().ApplicationID + "> hello": "<@" + s.World().ApplicationID + "> hello"} {
		if a := call(t, s, organiser, "POST", path, object{"content": text}); a.status != 200 {
			t.Fatal(a.raw)
		}
		var m struct{ Content string }
		if err := json.Unmarshal(l.until("MESSAGE_CREATE").D, &m); err != nil || m.Content != want {
			t.Errorf("%q reached the bot as %q, want %q (%v)", text, m.Content, want, err)
		}
	}
	granted := start(t, rehearsal.Config{PrivilegedIntents: 1 << 15})
	l = hello(t, granted)
	l.send(2, identify(t, granted, 1<<9|1<<15))
	l.until("READY")
	call(t, granted, tokenOf(t, granted, "organiser"), "POST", "/channels/"+channelOf(t, granted, "plenary")+"/messages", object{"content": "hello"})
	if p := l.until("MESSAGE_CREATE"); !strings.Contains(string(p.D), `"content":"hello"`) {
		t.Errorf("with the intent came %s", p.D)
	}
}

func TestBehaviour08IntentsFilterEvents(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{PrivilegedIntents: 1 << 1})
	plenary := "/channels/" + channelOf(t, s, "plenary")
	listeners := map[int]*line{}
	for _, intents := range []int{1, 1 << 1, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 16} {
		listeners[intents] = listen(t, s, "bot", intents)
	}
	dm := must(t, s, "bot", "POST", "/users/@me/channels", object{"recipient_id": seatOf(t, s, "france").User.ID}).body["id"].(string)
	at := s.Clock().Now().Add(time.Hour)
	m := must(t, s, "organiser", "POST", plenary+"/messages", object{"content": "x"}).body["id"].(string)
	must(t, s, "organiser", "PUT", plenary+"/messages/"+m+"/reactions/%E2%9C%85/@me", nil)
	must(t, s, "organiser", "POST", plenary+"/typing", nil)
	must(t, s, "france", "POST", "/channels/"+dm+"/messages", object{"content": "from France"})
	must(t, s, "france", "PATCH", "/guilds/"+s.World().GuildID+"/members/@me", object{"nick": "x"})
	must(t, s, "organiser", "POST", "/guilds/"+s.World().GuildID+"/scheduled-events", happening(s, object{"scheduled_start_time": at.Format(time.RFC3339)}))
	must(t, s, "admin", "PATCH", plenary, object{"topic": "x"})
	for intents, want := range map[int]string{
		1: "CHANNEL_UPDATE", 1 << 1: "GUILD_MEMBER_UPDATE", 1 << 9: "MESSAGE_CREATE", 1 << 10: "MESSAGE_REACTION_ADD", 1 << 11: "TYPING_START",
		1 << 12: "MESSAGE_CREATE", 1 << 16: "GUILD_SCHEDULED_EVENT_CREATE",
	} {
		// Each gets what it asked for, and that alone came.
		p := listeners[intents].next()
		if *p.T != want {
			t.Errorf("with intents %b first came %s, want %s", intents, *p.T, want)
		}
		if intents == 1<<12 && !strings.Contains(string(p.D), `"content":"from France"`) {
			t.Errorf("the content of a DM is hidden: %s", p.D)
		}
	}
}
