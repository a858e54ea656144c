package rehearsal_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/coder/websocket"

	"muster/rehearsal"
)

// audience is a bot and many people on their lines to a server, which may be the rehearsal or an echo
// with nothing behind it.
type audience struct {
	base    string
	http    *http.Client
	body    func(*member) []byte // what a member sends to use a command
	answers [][]byte             // what the bot answers, in turn
	turn    atomic.Int64
	members []*member
}

// member is one person's line.
type member struct {
	token, session string
	done           chan struct{} // told when the interaction has been answered
}

const botsToken = "bot"

// gather connects the bot and so many people.
func gather(tb testing.TB, base, bot string, tokens []string, people int, answers ...[]byte) *audience {
	tb.Helper()
	a := &audience{base: base, answers: answers, http: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 512}}}
	tb.Cleanup(a.http.CloseIdleConnections)
	work := make(chan []byte, 1024)
	a.connect(tb, bot, func(frame []byte) {
		if bytes.Contains(frame, []byte(`"INTERACTION_CREATE"`)) {
			work <- bytes.Clone(frame)
		}
	})
	var answering sync.WaitGroup
	ctx, stop := context.WithCancel(context.Background())
	tb.Cleanup(func() { stop(); answering.Wait() })
	for range 16 {
		answering.Go(func() {
			for {
				select {
				case frame := <-work:
					a.respond(tb, frame)
				case <-ctx.Done():
					return
				}
			}
		})
	}
	for i := range people {
		m := &member{token: tokens[i%len(tokens)], done: make(chan struct{}, 16)}
		m.session = a.connect(tb, m.token, func(frame []byte) {
			if bytes.Contains(frame, []byte(`"INTERACTION_SUCCESS"`)) {
				m.done <- struct{}{}
			}
		})
		a.members = append(a.members, m)
	}
	return a
}

// connect identifies on a line of its own, and returns the session's ID.
func (a *audience) connect(tb testing.TB, token string, take func([]byte)) string {
	tb.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ws, _, err := websocket.Dial(ctx, strings.Replace(a.base, "http", "ws", 1)+"/gateway/?v=10&encoding=json", nil)
	if err != nil {
		tb.Fatal(err)
	}
	ws.SetReadLimit(1 << 24)
	intents := 0 // a bot that is told of interactions alone
	hello := mustJSON(tb, object{"op": 2, "d": object{"token": token, "intents": intents, "properties": object{}}})
	if err := ws.Write(ctx, websocket.MessageText, hello); err != nil {
		tb.Fatal(err)
	}
	var ready struct {
		D struct {
			Session string `json:"session_id"`
		}
	}
	for ready.D.Session == "" {
		_, b, err := ws.Read(ctx)
		if err == nil {
			err = json.Unmarshal(b, &ready)
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	over := make(chan struct{})
	go func() {
		defer close(over)
		for {
			_, r, err := ws.Reader(ctx)
			if err != nil {
				return
			}
			b, err := io.ReadAll(r)
			if err != nil {
				return
			}
			take(b)
		}
	}()
	tb.Cleanup(func() { cancel(); _ = ws.CloseNow(); <-over })
	return ready.D.Session
}

// respond is the bot's work.
func (a *audience) respond(tb testing.TB, frame []byte) {
	var asked struct{ D struct{ ID, Token string } }
	if err := json.Unmarshal(frame, &asked); err != nil {
		tb.Error(err)
		return
	}
	if err := a.post("/api/v10/interactions/"+asked.D.ID+"/"+asked.D.Token+"/callback", "", a.answers[int(a.turn.Add(1))%len(a.answers)]); err != nil {
		tb.Error(err)
	}
}

func (a *audience) post(path, token string, body []byte) error {
	r, err := http.NewRequest(http.MethodPost, a.base+path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	if token != "" {
		r.Header.Set("Authorization", token)
	}
	res, err := a.http.Do(r)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err == nil && res.StatusCode >= 300 {
		err = fmt.Errorf("%s: %s %s", path, res.Status, b)
	}
	return err
}

// play has the people use the command n times in all, twenty of them at any time, each waiting for the answer.
func (a *audience) play(tb testing.TB, n int) {
	turns := make(chan *member, n)
	for i := range n {
		turns <- a.members[i%len(a.members)]
	}
	close(turns)
	var playing sync.WaitGroup
	for range 20 {
		playing.Go(func() {
			for m := range turns {
				if err := a.post("/api/v10/interactions", m.token, a.body(m)); err != nil {
					tb.Error(err)
					return
				}
				select {
				case <-m.done:
				case <-time.After(30 * time.Second):
					tb.Error("no answer came")
					return
				}
			}
		})
	}
	playing.Wait()
}

func mustJSON(tb testing.TB, v any) []byte {
	tb.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

// reply is an answer to an interaction.
func reply(flags int) []byte {
	return fmt.Appendf(nil, `{"type":4,"data":{"content":"It is so.","flags":%d}}`, flags)
}

// rehearse is an audience at a rehearsal.
func rehearse(tb testing.TB, s *rehearsal.Server, people int, answers ...[]byte) *audience {
	tb.Helper()
	w := s.World()
	var tokens []string
	for _, x := range w.Seats {
		if x.GuildID == w.GuildID {
			tokens = append(tokens, x.Token)
		}
	}
	a := gather(tb, s.URL(), w.BotToken, tokens, people, answers...)
	r, err := http.NewRequest(http.MethodPost, s.URL()+"/api/v10/applications/"+w.ApplicationID+"/commands", strings.NewReader(`{"name":"ping","description":"Ping"}`))
	if err != nil {
		tb.Fatal(err)
	}
	r.Header.Set("Authorization", "Bot "+w.BotToken)
	r.Header.Set("Content-Type", "application/json")
	res, err := a.http.Do(r)
	if err != nil {
		tb.Fatal(err)
	}
	defer res.Body.Close()
	var made struct{ ID, Version string }
	if err := json.NewDecoder(res.Body).Decode(&made); err != nil {
		tb.Fatal(err)
	}
	a.body = func(m *member) []byte {
		return mustJSON(tb, object{
			"type": 2, "application_id": w.ApplicationID, "guild_id": w.GuildID, "channel_id": w.Channels[1].ID, "session_id": m.session, "nonce": "1",
			"data": object{"id": made.ID, "version": made.Version, "name": "ping", "type": 1, "options": []any{}},
		})
	}
	return a
}

// echo is what any server has to do for the same: read the same requests and write the same frames to the same lines,
// with nothing in between.
type echo struct {
	mu       sync.Mutex
	lines    map[string]*websocket.Conn // by session
	bot      *websocket.Conn
	toAll    bool
	question []byte // its token is the session of whoever asks
	message  []byte
	success  []byte
}

func (e *echo) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx := context.Background()
	if strings.HasPrefix(r.URL.Path, "/gateway") {
		e.line(ctx, w, r)
		return
	}
	b, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	var in struct {
		Session string `json:"session_id"`
	}
	_ = json.Unmarshal(b, &in) // the bot's answers name none
	if in.Session != "" {
		_ = e.bot.Write(ctx, websocket.MessageText, bytes.Replace(e.question, []byte("$TOKEN"), []byte(in.Session), 1))
		w.WriteHeader(http.StatusNoContent)
		return
	}
	session := strings.Split(r.URL.Path, "/")[5]
	e.mu.Lock()
	defer e.mu.Unlock()
	for s, ws := range e.lines {
		if e.toAll || s == session {
			_ = ws.Write(ctx, websocket.MessageText, e.message)
		}
	}
	_ = e.lines[session].Write(ctx, websocket.MessageText, e.success)
	w.WriteHeader(http.StatusNoContent)
}

func (e *echo) line(ctx context.Context, w http.ResponseWriter, r *http.Request) {
	ws, err := websocket.Accept(w, r, nil)
	if err != nil {
		return
	}
	_, b, err := ws.Read(ctx)
	e.mu.Lock()
	session := fmt.Sprintf("s%d", len(e.lines))
	if bytes.Contains(b, []byte(`"`+botsToken+`"`)) {
		e.bot = ws
	} else {
		e.lines[session] = ws
	}
	e.mu.Unlock()
	_ = ws.Write(ctx, websocket.MessageText, fmt.Appendf(nil, `{"op":0,"t":"READY","s":1,"d":{"session_id":%q}}`, session))
	for err == nil {
		_, _, err = ws.Read(ctx)
	}
}

// cpu is what this process has spent so far.
func cpu(tb testing.TB) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		tb.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkInteractions has 200 people use a command of one bot's, and prints what that costs against an
// echo server in the same run: "x-echo" is the whole process's time on the processors, clients included, as a multiple.
func BenchmarkInteractions(b *testing.B) {
	for _, kind := range []struct {
		name  string
		flags int
	}{{"private", 64}, {"public", 0}} {
		b.Run(kind.name, func(b *testing.B) {
			s, err := rehearsal.Start(context.Background(), rehearsal.Config{})
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			real := rehearse(b, s, 200, reply(kind.flags))
			e := &echo{lines: map[string]*websocket.Conn{}, toAll: kind.flags == 0, question: sample("INTERACTION_CREATE", 1500), message: sample("MESSAGE_CREATE", 1100), success: sample("INTERACTION_SUCCESS", 40)}
			server := httptest.NewServer(e)
			defer server.Close()
			bare := gather(b, server.URL, botsToken, []string{"person"}, 200, reply(kind.flags))
			bare.body = real.body
			before := cpu(b)
			bare.play(b, b.N)
			floor := cpu(b) - before
			before = cpu(b)
			b.ResetTimer()
			real.play(b, b.N)
			b.StopTimer()
			spent := cpu(b) - before
			b.ReportMetric(float64(spent)/float64(floor), "x-echo")
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "interactions/s")
			b.ReportMetric(float64(spent.Microseconds())/float64(b.N), "cpu-µs/op")
		})
	}
}

// sample is a frame of an event, of about the size that the rehearsal's are.
func sample(name string, size int) []byte {
	return fmt.Appendf(nil, `{"op":0,"t":%q,"s":1,"d":{"id":"1","token":"$TOKEN","x":%q}}`, name, strings.Repeat("x", size))
}

// heap is what is in use once what is not has been collected.
func heap() int {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}

// What a server remembers is bounded: interactions, their messages, private and public, and what sessions
// keep for RESUME.
func TestMemoryIsBounded(t *testing.T) {
	limits := quick
	limits.Interactions, limits.Hidden, limits.History, limits.ReplayBuffer, limits.Watched = 100, 100, 100, 100, 100
	s, err := rehearsal.Start(t.Context(), rehearsal.Config{Limits: limits})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	a := rehearse(t, s, 10, reply(64), reply(0))
	a.play(t, 400)
	before := heap()
	const n = 1500
	a.play(t, n)
	// Kept, an interaction takes some 500 bytes, and its message and events some thousands.
	eventually(t, func() bool { return heap()-before < 100*n })
}
