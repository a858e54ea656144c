package bot

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/coder/websocket"
)

// bound is how long a test waits for what has to happen.
const bound = 10 * time.Second

// quick is a pace for tests: waits of milliseconds, deadlines that a busy machine keeps.
var quick = pace{
	ask: bound, hello: 5 * time.Second, ready: 5 * time.Second, write: 5 * time.Second, closing: 30 * time.Millisecond,
	identify: time.Millisecond, invalid: time.Millisecond, retry: time.Millisecond, longest: 4 * time.Millisecond,
	steady: time.Nanosecond,
}

// discord is a scripted Discord: GET /gateway/bot, and WebSocket lines that the test plays one by one.
type discord struct {
	t      *testing.T
	server *httptest.Server
	lines  chan *peer
	end    chan struct{}

	mu      sync.Mutex
	silent  bool // lines get no HELLO by themselves
	refused int  // that many handshakes fail
	beat    time.Duration
	limit   discordgo.SessionInformation
	status  int // of GET /gateway/bot
	asked   int // how often it was asked for
}

func newDiscord(t *testing.T) *discord {
	t.Helper()
	noLeak(t)
	d := &discord{
		t: t, lines: make(chan *peer, 100), end: make(chan struct{}), beat: time.Hour,
		limit: discordgo.SessionInformation{Total: 1000, Remaining: 1000, MaxConcurrency: 1},
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /api/v10/gateway/bot", d.gatewayBot)
	mux.HandleFunc("/general/", d.accept)
	mux.HandleFunc("/resume/", d.accept)
	d.server = httptest.NewServer(mux)
	t.Cleanup(func() { close(d.end); d.server.Close() })
	return d
}

// noLeak fails the test if it leaves goroutines behind.
func noLeak(t *testing.T) {
	t.Helper()
	before := runtime.NumGoroutine()
	t.Cleanup(func() {
		deadline := time.Now().Add(bound)
		for runtime.NumGoroutine() > before {
			if time.Now().After(deadline) {
				all := make([]byte, 1<<20)
				t.Errorf("%d goroutines, were %d:\n%s", runtime.NumGoroutine(), before, all[:runtime.Stack(all, true)])
				return
			}
			time.Sleep(time.Millisecond)
		}
	})
}

// with changes what the server does while it runs.
func (d *discord) with(change func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	change()
}

func (d *discord) ws(path string) string {
	return "ws" + strings.TrimPrefix(d.server.URL, "http") + path
}

func (d *discord) gatewayBot(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.asked++
	if d.status != 0 {
		w.WriteHeader(d.status)
		fmt.Fprint(w, `{"message": "401: Unauthorized", "code": 0}`)
		return
	}
	_ = json.NewEncoder(w).Encode(discordgo.GatewayBotResponse{URL: d.ws("/general/"), Shards: 1, SessionStartLimit: d.limit})
}

func (d *discord) accept(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	silent, beat, refuse := d.silent, d.beat, d.refused > 0
	if refuse {
		d.refused--
	}
	d.mu.Unlock()
	if refuse {
		http.Error(w, "not now", http.StatusServiceUnavailable)
		return
	}
	hijacked := &hijack{ResponseWriter: w}
	conn, err := websocket.Accept(hijacked, r, nil)
	if err != nil {
		d.t.Errorf("accepting a line: %v", err)
		return
	}
	defer conn.CloseNow()
	p := &peer{t: d.t, conn: conn, raw: hijacked.conn, request: r, gone: make(chan struct{})}
	if !silent && p.write(helloOf(beat)) != nil {
		return // the client has gone again: its test ends
	}
	d.lines <- p
	select {
	case <-p.gone:
	case <-d.end:
	}
}

// hijack keeps the connection below the WebSocket.
type hijack struct {
	http.ResponseWriter
	conn net.Conn
}

// peer is the server's end of one line.
type peer struct {
	t       *testing.T
	conn    *websocket.Conn
	raw     net.Conn
	request *http.Request
	gone    chan struct{}
}

// next waits for the client's next line.
func (d *discord) next() *peer {
	d.t.Helper()
	select {
	case p := <-d.lines:
		return p
	case <-time.After(bound):
		d.t.Fatal("no line came")
		return nil
	}
}

func (p *peer) send(raw string) {
	p.t.Helper()
	if err := p.write(raw); err != nil {
		p.t.Errorf("sending %s: %v", raw, err)
	}
}

func (p *peer) write(raw string) error {
	ctx, cancel := context.WithTimeout(context.Background(), bound)
	defer cancel()
	return p.conn.Write(ctx, websocket.MessageText, []byte(raw))
}

func (p *peer) hello(beat time.Duration) {
	p.t.Helper()
	p.send(helloOf(beat))
}

func helloOf(beat time.Duration) string {
	return fmt.Sprintf(`{"op":10,"d":{"heartbeat_interval":%d},"s":null,"t":null}`, beat.Milliseconds())
}

func (p *peer) dispatch(seq int, name, data string) {
	p.t.Helper()
	p.send(fmt.Sprintf(`{"op":0,"s":%d,"t":%q,"d":%s}`, seq, name, data))
}

// read returns the client's next frame, or the error that ended the line.
func (p *peer) read() (frame, error) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), bound)
	defer cancel()
	_, b, err := p.conn.Read(ctx)
	if err != nil {
		if ctx.Err() != nil {
			p.t.Fatal("the client says nothing, and does not hang up either")
		}
		return frame{}, err
	}
	var f frame
	if err := json.Unmarshal(b, &f); err != nil {
		p.t.Fatalf("the client sent %s: %v", b, err)
	}
	return f, nil
}

// expect returns the data of the client's next frame, which must have the opcode.
func (p *peer) expect(op int) map[string]any {
	p.t.Helper()
	f, err := p.read()
	if err != nil || f.Op != op {
		p.t.Fatalf("got opcode %d, error %v, want opcode %d", f.Op, err, op)
	}
	var data map[string]any
	if err := json.Unmarshal(f.Data, &data); err != nil && op != opHeartbeat {
		p.t.Fatal(err)
	}
	return data
}

// ended waits until the client has hung up, and returns with which code; -1 without one.
func (p *peer) ended() websocket.StatusCode {
	p.t.Helper()
	for {
		if _, err := p.read(); err != nil {
			close(p.gone)
			return websocket.CloseStatus(err)
		}
	}
}

// close ends the line from the server's side; without a code it is torn.
func (p *peer) close(code int) {
	if code == 0 {
		_ = p.conn.CloseNow()
	} else {
		_ = p.conn.Close(websocket.StatusCode(code), "")
	}
	close(p.gone)
}

// ready plays a new line as far as READY, with the session called s1.
func (d *discord) ready() *peer {
	d.t.Helper()
	p := d.next()
	p.expect(opIdentify)
	p.dispatch(1, "READY", fmt.Sprintf(`{"session_id":"s1","resume_gateway_url":%q}`, d.ws("/resume/")))
	return p
}

// resumed takes a line for a resumption of s1 after seq.
func (d *discord) resumed(seq int) *peer {
	d.t.Helper()
	p := d.next()
	if !strings.HasPrefix(p.request.URL.Path, "/resume/") {
		d.t.Errorf("resumed at %s", p.request.URL.Path)
	}
	got := p.expect(opResume)
	if got["token"] != "t0ken" || got["session_id"] != "s1" || got["seq"] != float64(seq) {
		d.t.Fatalf("RESUME %v, want seq %d of s1", got, seq)
	}
	return p
}

// client is a gateway that runs against the scripted server.
type client struct {
	t      *testing.T
	events chan event
	done   chan error
	cancel context.CancelFunc
	log    *lockedBuffer
}

// start runs g, filled in, until the test ends or stop.
func (d *discord) start(g *gateway) *client {
	d.t.Helper()
	c := &client{t: d.t, events: make(chan event, 1000)}
	d.startWith(c, g, func(e event) { c.events <- e })
	return c
}

func (d *discord) startWith(c *client, g *gateway, on func(event)) {
	c.log, c.done = &lockedBuffer{}, make(chan error, 1)
	log := slog.New(slog.NewTextHandler(c.log, nil))
	over := newTransport(d.server.URL+"/api", log)
	r, err := newRest("t0ken", over)
	if err != nil {
		d.t.Fatal(err)
	}
	g.token, g.gatewayBot, g.log = "t0ken", r.gatewayBot, log
	if g.pace == (pace{}) {
		g.pace = quick
	}
	ctx, cancel := context.WithCancel(context.Background())
	c.cancel = cancel
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		c.done <- g.run(ctx, on)
	}()
	d.t.Cleanup(func() {
		cancel()
		<-ended
		over.next.(*http.Transport).CloseIdleConnections()
		if strings.Contains(c.log.String(), "t0ken") {
			d.t.Errorf("the token was logged:\n%s", c.log)
		}
	})
}

// event waits for the next event, and checks its name.
func (c *client) event(name string) event {
	c.t.Helper()
	select {
	case e := <-c.events:
		if e.Name != name {
			c.t.Fatalf("got event %s, want %s", e.Name, name)
		}
		return e
	case <-time.After(bound):
		c.t.Fatalf("event %s did not come", name)
		return event{}
	}
}

// result waits for run to return.
func (c *client) result() error {
	c.t.Helper()
	select {
	case err := <-c.done:
		return err
	case <-time.After(bound):
		c.t.Fatal("run does not return")
		return nil
	}
}

// lockedBuffer is a log that can be read while it is written.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// Hijack implements http.Hijacker.
func (h *hijack) Hijack() (c net.Conn, rw *bufio.ReadWriter, err error) {
	hijacker, ok := h.ResponseWriter.(http.Hijacker)
	if !ok {
		return nil, nil, errors.New("not hijackable")
	}
	c, rw, err = hijacker.Hijack()
	h.conn = c
	return c, rw, err
}
