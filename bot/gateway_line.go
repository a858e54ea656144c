package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"runtime"
	"sync"
	"time"

	"github.com/coder/websocket"
)

// Gateway opcodes.
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opResume         = 6
	opReconnect      = 7
	opInvalidSession = 9
	opHello          = 10
	opHeartbeatACK   = 11
)

// frameLimit is the most that one event may be, in bytes. The event of a large guild's arrival is a few
// megabytes; a limit that one of them passes would make the session unresumable for ever.
const frameLimit = 64 << 20

// Ends of a line that the next line has to know about, or that say what went wrong.
var (
	errReconnect      = errors.New("the server asks to reconnect")
	errResumable      = errors.New("the server interrupts the session")
	errInvalidSession = errors.New("the server does not know the session")
	errNoHello        = errors.New("no HELLO in time")
	errNoReady        = errors.New("no answer to IDENTIFY or RESUME in time")
	errNoACK          = errors.New("a heartbeat was not acknowledged in time")
)

// line is one WebSocket connection. All its state belongs to the goroutine in serve; a second one only
// reads frames and hands them over.
type line struct {
	*gateway
	events *queue
	conn   *websocket.Conn
	wire   net.Conn // below conn
	in     chan incoming

	deadline *time.Timer // HELLO, then READY or RESUMED
	beat     *time.Timer // the next heartbeat
	ack      *time.Timer // runs while a heartbeat is not acknowledged

	interval  time.Duration // between heartbeats; 0 until HELLO
	waiting   bool          // a heartbeat is not acknowledged
	replaying bool          // between RESUME and RESUMED
	upSince   time.Time     // READY or RESUMED
}

// incoming is a frame, or the error that ended the reading.
type incoming struct {
	frame frame
	err   error
}

type frame struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
	Seq  int64           `json:"s"`
	Name string          `json:"t"`
}

func (l *line) dial(ctx context.Context, named string) error {
	address, err := gatewayAddress(named)
	if err != nil {
		return fmt.Errorf("the gateway's address: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, l.pace.hello)
	defer cancel()
	over := http.DefaultTransport.(*http.Transport).Clone()
	dial := over.DialContext
	over.DialContext = func(ctx context.Context, network, addr string) (net.Conn, error) {
		wire, err := dial(ctx, network, addr)
		l.wire = wire
		return wire, err
	}
	conn, _, err := websocket.Dial(ctx, address, &websocket.DialOptions{
		HTTPClient: &http.Client{Transport: over},
		HTTPHeader: http.Header{"User-Agent": {userAgent}},
	})
	over.CloseIdleConnections() // of a handshake that failed; the line's is not among them
	if err != nil {
		return err
	}
	conn.SetReadLimit(frameLimit)
	l.conn = conn
	return nil
}

// serve lives on the line until it ends, and returns why. Nothing of it is left then.
func (l *line) serve(ctx context.Context) error {
	// Reading outlives ctx, so that goodbye can be said on a line that still works.
	alive, cut := context.WithCancel(context.WithoutCancel(ctx))
	l.in = make(chan incoming)
	var reading sync.WaitGroup
	reading.Go(func() { l.read(alive) })
	defer reading.Wait()
	defer cut()
	// No close frame: Discord would end the session at a 1000 or 1001, and a lost line may not take one.
	defer func() { _ = l.conn.CloseNow() }()

	l.deadline = time.NewTimer(l.pace.hello)
	l.beat, l.ack = stoppedTimer(), stoppedTimer()
	defer l.deadline.Stop()
	defer l.beat.Stop()
	defer l.ack.Stop()
	defer l.answers.Store(false)
	for {
		select {
		case <-ctx.Done():
			l.goodbye()
			return ctx.Err()
		case <-l.deadline.C:
			if l.interval == 0 {
				return errNoHello
			}
			return errNoReady
		case <-l.ack.C:
			return errNoACK
		case <-l.beat.C:
			l.beat.Reset(l.interval)
			if err := l.heartbeat(alive); err != nil {
				return err
			}
		case in := <-l.in:
			if in.err != nil {
				return in.err
			}
			if err := l.handle(alive, in.frame); err != nil {
				return err
			}
		}
	}
}

// read hands over what arrives. A frame that is not what Discord sends is passed over: a new line would
// only be sent it again.
func (l *line) read(ctx context.Context) {
	for {
		var in incoming
		var data []byte
		_, data, in.err = l.conn.Read(ctx)
		if in.err == nil {
			if err := json.Unmarshal(data, &in.frame); err != nil {
				l.log.Warn("gateway: a frame that cannot be read", "bytes", len(data), "error", err)
				continue
			}
		}
		select {
		case l.in <- in:
		case <-ctx.Done():
			return
		}
		if in.err != nil {
			return
		}
	}
}

func (l *line) handle(ctx context.Context, f frame) error {
	switch f.Op {
	case opHello:
		return l.greet(ctx, f.Data)
	case opHeartbeat:
		return l.heartbeat(ctx)
	case opHeartbeatACK:
		l.waiting = false
		l.ack.Stop()
		l.answers.Store(!l.upSince.IsZero())
	case opReconnect:
		return errReconnect
	case opInvalidSession:
		var resumable bool
		if json.Unmarshal(f.Data, &resumable); resumable && l.session.id != "" {
			return errResumable
		}
		return errInvalidSession
	case opDispatch:
		return l.dispatch(f)
	}
	return nil
}

// greet answers HELLO: it starts the heartbeat and says who we are.
func (l *line) greet(ctx context.Context, data json.RawMessage) error {
	if l.interval != 0 {
		return nil
	}
	var hello struct {
		Interval int64 `json:"heartbeat_interval"` // milliseconds
	}
	if err := json.Unmarshal(data, &hello); err != nil || hello.Interval <= 0 {
		return fmt.Errorf("a HELLO without a heartbeat interval: %.100s", data)
	}
	l.interval = time.Duration(hello.Interval) * time.Millisecond
	// Discord wants the first one at a random point of the interval.
	l.beat.Reset(time.Duration(float64(l.interval) * l.random()))
	l.deadline.Reset(l.pace.ready)
	if l.session.id != "" {
		l.replaying = true
		return l.send(ctx, opResume, map[string]any{
			"token": l.token, "session_id": l.session.id, "seq": l.session.seq,
		})
	}
	l.identifyAt = time.Now().Add(l.pace.identify)
	return l.send(ctx, opIdentify, map[string]any{
		"token":      l.token,
		"intents":    l.intents,
		"shard":      [2]int{l.shard[0], max(l.shard[1], 1)},
		"properties": map[string]string{"os": runtime.GOOS, "browser": "muster", "device": "muster"},
	})
}

func (l *line) dispatch(f frame) error {
	if l.replaying && f.Seq != 0 && f.Seq <= l.session.seq {
		return nil // had arrived before the line was lost
	}
	switch f.Name {
	case "":
		return nil // no event has no name: passed over like any frame that cannot be read
	case "READY":
		var ready struct {
			SessionID string `json:"session_id"`
			URL       string `json:"resume_gateway_url"`
		}
		if err := json.Unmarshal(f.Data, &ready); err != nil || ready.SessionID == "" {
			return errors.New("a READY without a session")
		}
		l.session = session{id: ready.SessionID, url: ready.URL}
		l.up("ready")
	case "RESUMED":
		l.replaying = false
		l.up("resumed")
	}
	if f.Seq != 0 {
		l.session.seq = f.Seq
	}
	if l.replaying {
		l.deadline.Reset(l.pace.ready)
	}
	l.events.put(event{Name: f.Name, Data: f.Data, Seq: f.Seq, Replayed: l.replaying})
	return nil
}

func (l *line) up(how string) {
	l.deadline.Stop()
	l.upSince = time.Now()
	l.answers.Store(true)
	l.log.Info("gateway: "+how, "shard", l.shard[0])
}

// heartbeat sends one, and gives the answer half an interval: a dead line is noticed one and a half
// intervals after its last sign of life at the latest.
func (l *line) heartbeat(ctx context.Context) error {
	if !l.waiting && l.interval != 0 {
		l.waiting = true
		l.answers.Store(false)
		l.ack.Reset(l.interval / 2)
	}
	if l.session.seq == 0 {
		return l.send(ctx, opHeartbeat, nil)
	}
	return l.send(ctx, opHeartbeat, l.session.seq)
}

func (l *line) send(ctx context.Context, op int, data any) error {
	b, err := json.Marshal(map[string]any{"op": op, "d": data})
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, l.pace.write)
	defer cancel()
	return l.conn.Write(ctx, websocket.MessageText, b)
}

// goodbye ends the session with 1000 and waits a little for Discord to say the same. What still arrives
// is not taken.
func (l *line) goodbye() {
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = l.conn.Close(websocket.StatusNormalClosure, "")
	}()
	patience := time.NewTimer(l.pace.closing)
	defer patience.Stop()
	for {
		select {
		case <-l.in:
		case <-patience.C:
			_ = l.wire.Close() // Close itself would wait for five seconds
		case <-done:
			return
		}
	}
}

func stoppedTimer() *time.Timer {
	t := time.NewTimer(time.Hour)
	t.Stop()
	return t
}
