package rehearsal

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"github.com/coder/websocket"
)

// Gateway opcodes, from Discord's "Opcodes and Status Codes".
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opPresence       = 3
	opVoice          = 4
	opResume         = 6
	opReconnect      = 7
	opRequestMembers = 8
	opInvalidSession = 9
	opHello          = 10
	opACK            = 11
)

const (
	largestFrame   = 4096
	framesPerMin   = 120
	closeReconnect = 4000
)

// connection is one WebSocket. Its writer sends what lies in control, then the session's
// dispatches from cursor on; so a slow reader holds nobody else up.
type connection struct {
	ws      *websocket.Conn
	line    *heldConn
	scratch []byte // the writer's alone
	ctx     context.Context
	cancel  context.CancelFunc
	wake    chan struct{}
	control [][]byte
	session *session // nil before IDENTIFY or RESUME
	cursor  int      // the last sequence number written
	closing *closing // set once; the writer closes after it has written what is left
	beat    *time.Timer
	asked   bool // for a heartbeat that is overdue
	sent    []time.Time
}

type closing struct {
	code   int
	reason string
}

type packet struct {
	Op int             `json:"op"`
	D  json.RawMessage `json:"d"`
	S  *int            `json:"s"`
	T  *string         `json:"t"`
}

func (c *connection) signal() {
	select {
	case c.wake <- struct{}{}:
	default:
	}
}

// send puts a packet that is no dispatch on its way; s and t are null in those.
func (c *connection) send(op int, d any) {
	c.control = append(c.control, mustMarshal(packet{Op: op, D: mustMarshal(d)}))
	c.signal()
}

// end closes after what is already on its way.
func (c *connection) end(code int, reason string) {
	if c.closing == nil {
		c.closing = &closing{code, reason}
	}
	c.signal()
}

// cut ends the connection as a broken line does: without a word.
func (c *connection) cut() { c.cancel() }

// gateway serves one client from HELLO to the end.
func (s *Server) gateway(w http.ResponseWriter, r *http.Request) {
	// The page is of the same origin; other programs send none.
	ws, err := websocket.Accept(w, r, nil)
	if err != nil {
		return // Accept has answered
	}
	ws.SetReadLimit(1 << 20) // what is over 4096 is read so that it can be answered with 4002
	ctx, cancel := context.WithCancel(context.Background())
	c := &connection{ws: ws, line: lineOf(r), ctx: ctx, cancel: cancel, wake: make(chan struct{}, 1)}
	s.mu.Lock()
	select {
	case <-s.done:
		s.mu.Unlock()
		cancel()
		_ = ws.CloseNow()
		return
	default:
	}
	s.connected[c] = true
	s.greet(c, r)
	s.work.Add(1)
	s.mu.Unlock()
	defer s.work.Done()
	written := make(chan struct{})
	go func() {
		defer close(written)
		s.write(c)
	}()
	status := s.readLoop(c)
	s.leave(c, status)
	cancel()
	<-written
	_ = ws.CloseNow()
}

// greet says HELLO, unless the address is wrong or a fault has other plans. Nobody has said who they are
// yet: browsers, and people who say so in the address, are spared the faults.
func (s *Server) greet(c *connection, r *http.Request) {
	version, encoding := r.URL.Query().Get("v"), r.URL.Query().Get("encoding")
	fault := func(kind string) bool {
		person := r.Header.Get("Origin") != "" || r.URL.Query().Get("person") == "1"
		return !person && s.fault(kind, "HELLO")
	}
	interval := s.limits.Heartbeat
	c.beat = time.AfterFunc(interval+interval/2, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		if c.asked {
			c.end(4009, "Session timed out.")
			return
		}
		c.asked = true
		c.send(opHeartbeat, nil) // overdue: the client is to send one at once
		c.beat.Reset(interval)
	})
	switch {
	case version != "" && version != "9" && version != "10":
		c.end(4012, "Invalid API version.")
	case encoding != "" && encoding != "json":
		c.end(4012, "The rehearsal server speaks encoding=json only.")
	case fault("drop_gateway"):
		c.cut()
	case fault("no_hello"):
	case fault("reconnect"):
		c.send(opReconnect, nil)
		s.endSoon(c)
	default:
		c.send(opHello, object{"heartbeat_interval": interval.Milliseconds(), "_trace": []string{"rehearsal"}})
	}
}

// readLoop hands every packet to the server until the line ends, and says how it did.
func (s *Server) readLoop(c *connection) websocket.StatusCode {
	for {
		kind, b, err := c.ws.Read(c.ctx)
		if err != nil {
			return websocket.CloseStatus(err)
		}
		s.mu.Lock()
		s.packet(c, kind, b)
		s.mu.Unlock()
	}
}

// packet acts on one packet of a client's.
func (s *Server) packet(c *connection, kind websocket.MessageType, b []byte) {
	if c.closing != nil {
		return
	}
	now := s.clock.Now()
	for len(c.sent) > 0 && now.Sub(c.sent[0]) > time.Minute {
		c.sent = c.sent[1:]
	}
	if c.sent = append(c.sent, now); len(c.sent) > framesPerMin {
		c.end(4008, "You are being rate limited.")
		return
	}
	var p packet
	if len(b) > largestFrame || kind != websocket.MessageText || json.Unmarshal(b, &p) != nil {
		c.end(4002, "Error while decoding payload.")
		return
	}
	switch p.Op {
	case opHeartbeat:
		s.heartbeat(c, p.D)
	case opIdentify:
		s.identify(c, p.D)
	case opResume:
		s.resume(c, p.D)
	case opPresence, opVoice, opRequestMembers:
		if c.session == nil {
			c.end(4003, "Not authenticated.")
		} else if p.Op == opRequestMembers {
			s.requestMembers(c, p.D)
		}
	default:
		if c.session == nil && p.Op != opDispatch {
			c.end(4003, "Not authenticated.")
			return
		}
		c.end(4001, "Unknown opcode.")
	}
	s.wire.packet(c, "bot", b)
}

func (s *Server) heartbeat(c *connection, d json.RawMessage) {
	var seq *float64
	if err := json.Unmarshal(d, &seq); err != nil {
		c.end(4002, "Error while decoding payload.")
		return
	}
	if c.session != nil && seq != nil && int(*seq) > c.session.seq {
		c.end(4007, "Invalid seq.")
		return
	}
	interval := s.limits.Heartbeat
	c.asked = false
	c.beat.Reset(interval + interval/2)
	if (c.session == nil || c.session.account.User.Bot) && s.fault("no_ack", "HEARTBEAT") {
		return
	}
	c.send(opACK, nil)
}

// leave takes the connection out of the world. The session stays for a RESUME, unless the client
// closed with 1000 or 1001.
func (s *Server) leave(c *connection, status websocket.StatusCode) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c.beat.Stop()
	delete(s.connected, c)
	x := c.session
	if x == nil || x.conn != c {
		return
	}
	x.conn, x.lost = nil, s.clock.Now()
	// Who answers our own close echoes its code; that is no wish to end the session.
	if c.closing == nil && (status == websocket.StatusNormalClosure || status == websocket.StatusGoingAway) {
		delete(s.sessions, x.id)
	}
}

// write sends until the line ends or is to be closed.
func (s *Server) write(c *connection) {
	defer c.cancel()
	for {
		s.mu.Lock()
		control, frames := c.control, []frame(nil)
		c.control = nil
		if c.session != nil && c.session.conn == c {
			frames = c.session.after(c)
		}
		s.wire.packets(c, control, frames)
		end := c.closing
		s.mu.Unlock()
		if c.writeAll(control, frames) != nil {
			return
		}
		if end != nil {
			_ = c.ws.Close(websocket.StatusCode(end.code), end.reason)
			return
		}
		select {
		case <-c.wake:
		case <-c.ctx.Done():
			return
		}
	}
}

// writeAll writes what there is in one go: a line that is told much is woken less often.
func (c *connection) writeAll(control [][]byte, frames []frame) error {
	ctx, cancel := context.WithTimeout(c.ctx, 10*time.Second)
	defer cancel()
	c.line.hold()
	for _, b := range control {
		if err := c.ws.Write(ctx, websocket.MessageText, b); err != nil {
			return err
		}
	}
	for _, f := range frames {
		c.scratch = f.append(c.scratch[:0])
		if err := c.ws.Write(ctx, websocket.MessageText, c.scratch); err != nil {
			return err
		}
	}
	return c.line.release()
}
