package rehearsal

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// What passed between the bot and the server, for the curious: GET /rehearsal/traffic.

const (
	wireBytes = 8 << 20 // in all
	wireBody  = 2 << 20 // of one
	wireWait  = 10 * time.Second
)

// passed is one request of the bot's with its answer, or one packet on its gateway.
type passed struct {
	ID     int             `json:"id"`
	At     time.Time       `json:"at"`              // by the rehearsal's clock
	On     string          `json:"on"`              // rest or gateway
	From   string          `json:"from"`            // bot or server: who spoke, or who asked
	Name   string          `json:"name"`            // "POST /channels/1/messages", "INTERACTION_CREATE", "IDENTIFY"
	Status int             `json:"status,omitzero"` // of the answer, on rest; 0: the line broke first
	Files  []trafficFile   `json:"files,omitempty"`
	Sent   json.RawMessage `json:"sent,omitempty"`
	Answer json.RawMessage `json:"answer,omitempty"`

	dispatch *frame // the packet, if it is a dispatch; it becomes Sent when somebody looks
}

// weight is about how much memory an entry takes.
func (p passed) weight() int {
	n := len(p.Name) + len(p.Sent) + len(p.Answer)
	for _, f := range p.Files {
		n += len(f.Field) + len(f.Filename)
	}
	if p.dispatch != nil {
		n += len(p.dispatch.data)
	}
	return n
}

// shown is an entry as people may see it.
func (p passed) shown() passed {
	if p.dispatch != nil {
		p.Sent = p.dispatch.append(nil)
	}
	p.Sent, p.Answer = redacted(p.Sent), redacted(p.Answer)
	return p
}

// wire keeps the newest of it, as it came: tokens are taken out when somebody looks, which is seldom.
type wire struct {
	now  func() time.Time
	most int // entries

	mu    sync.Mutex
	last  int
	kept  []passed
	size  int
	grown chan struct{} // nil, or closed at the next entry
}

func (w *wire) add(p passed) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.last++
	p.ID, p.At = w.last, w.now()
	for _, b := range []*json.RawMessage{&p.Sent, &p.Answer} {
		if len(*b) > wireBody {
			*b = mustMarshal(fmt.Sprintf("%d bytes, too many to keep", len(*b)))
		}
	}
	w.kept = append(w.kept, p)
	w.size += p.weight()
	for len(w.kept) > w.most || w.size > wireBytes {
		w.size -= w.kept[0].weight()
		w.kept = w.kept[1:]
	}
	if w.grown != nil {
		close(w.grown)
		w.grown = nil
	}
}

// after is what came after an entry. With none yet, there is what is closed when there is.
func (w *wire) after(id int) ([]passed, <-chan struct{}) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if id > w.last {
		id = 0 // of a server before this one
	}
	if first := w.last - len(w.kept); id < w.last {
		return append([]passed(nil), w.kept[max(0, id-first):]...), nil
	}
	if w.grown == nil {
		w.grown = make(chan struct{})
	}
	return nil, w.grown
}

// rest notes a request if it is the bot's.
func (w *wire) rest(c *call, status int, answer []byte) {
	if !c.ofBot() {
		return
	}
	path := c.r.RequestURI
	if c.r.URL.RawQuery != "" {
		path += "?" + c.r.URL.RawQuery
	}
	for _, secret := range []string{"interaction_token", "webhook_token"} {
		if v := c.r.PathValue(secret); v != "" {
			path = strings.ReplaceAll(path, v, "{"+secret+"}")
		}
	}
	p := passed{On: "rest", From: "bot", Name: c.r.Method + " " + path, Status: status, Sent: c.raw, Answer: answer}
	for _, f := range c.files {
		p.Files = append(p.Files, trafficFile{f.field, f.name, len(f.content)})
	}
	w.add(p)
}

var packetNames = map[int]string{
	opHeartbeat: "HEARTBEAT", opIdentify: "IDENTIFY", opPresence: "PRESENCE_UPDATE", opVoice: "VOICE_STATE_UPDATE", opResume: "RESUME",
	opReconnect: "RECONNECT", opRequestMembers: "REQUEST_GUILD_MEMBERS", opInvalidSession: "INVALID_SESSION", opHello: "HELLO",
}

// packets notes what is about to be sent on the bot's line.
func (w *wire) packets(c *connection, control [][]byte, frames []frame) {
	if c.session == nil || !c.session.account.User.Bot {
		return
	}
	for _, b := range control {
		w.packet(c, "server", b)
	}
	for _, f := range frames {
		w.add(passed{On: "gateway", From: "server", Name: f.name, dispatch: &f})
	}
}

// packet notes a packet on the bot's line. Heartbeats would drown the rest.
func (w *wire) packet(c *connection, from string, b []byte) {
	if c.session == nil || !c.session.account.User.Bot {
		return
	}
	var p packet
	if json.Unmarshal(b, &p) != nil || p.Op == opACK || p.Op == opHeartbeat {
		return
	}
	name := packetNames[p.Op]
	if p.T != nil {
		name = *p.T
	}
	w.add(passed{On: "gateway", From: from, Name: name, Sent: b})
}

// handleTraffic adds the route by which the page listens: everything after the entry that it names, as
// soon as there is something.
func (s *Server) handleTraffic(mux *http.ServeMux) {
	mux.HandleFunc("GET /rehearsal/traffic", func(w http.ResponseWriter, r *http.Request) {
		after, _ := strconv.Atoi(r.URL.Query().Get("after"))
		list, grown := s.wire.after(after)
		if grown != nil && after > 0 {
			select {
			case <-grown:
				list, _ = s.wire.after(after)
			case <-time.After(wireWait):
			case <-r.Context().Done():
			case <-s.done:
			}
		}
		for i := range list {
			list[i] = list[i].shown()
		}
		reply(w, object{"passed": append([]passed{}, list...)})
	})
}

// tokenValue does not match inside of a string: there the quotes have a backslash before them.
var tokenValue = regexp.MustCompile(`"token"\s*:\s*"(?:[^"\\]|\\.)*"`)

// redacted is JSON without the tokens in it. What is no JSON is left out.
func redacted(b json.RawMessage) json.RawMessage {
	if !json.Valid(b) {
		return nil
	}
	return tokenValue.ReplaceAll(b, []byte(`"token":"…"`))
}
