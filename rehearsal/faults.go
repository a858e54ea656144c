package rehearsal

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"
)

// Fault is something to go wrong, for the bot: people's requests and sessions are spared.
//
// On the gateway: drop_gateway (the line is cut; with For, new ones too), reconnect (opcode 7), invalid_session
// (opcode 9, Resumable or not), no_hello, no_ack. On REST: rate_limit (Scope user, global or shared),
// server_error, slow (held before it is carried out), slow_answer (carried out at once, the answer held
// back), cut_connection (before it is carried out), cut_answer (after it). To interactions:
// duplicate_interaction, late_interaction (held For). To the world, at once: delete_channel, revoke_permission,
// close_dms, session_starts.
type Fault struct {
	Kind string
	// Count is how often it strikes; 0 is once, or, with For and where For is not a
	// delay, as often as there is occasion.
	Count int
	// For is how long it is in force, or for slow, slow_answer and late_interaction the delay, and for
	// rate_limit what Retry-After tells.
	For time.Duration
	// Route limits it to requests whose method and path begin so: "POST /channels/". Identifiers may be given
	// or stand as in Discord's documentation ("/channels/{channel_id}/messages"). "" is any route.
	//
	// For faults of the gateway it is the moment: HELLO, HEARTBEAT, IDENTIFY or RESUME. "" is at once if the bot is
	// connected, else the next one.
	Route string

	Scope      string // of rate_limit: user (the default), global, shared
	Resumable  bool   // of invalid_session
	Channel    string // of delete_channel and revoke_permission: a name or an ID
	Permission uint64 // of revoke_permission: the bits; 0 is SEND_MESSAGES
	Seat       string // of close_dms
	Remaining  int    // of session_starts

	// Struck, if not nil, is called at each time it strikes. It holds the world up, so it must not ask anything of the
	// server.
	Struck func()
}

// UnmarshalJSON reads the body of POST /rehearsal/faults.
func (f *Fault) UnmarshalJSON(b []byte) error {
	var in struct {
		Kind       string `json:"kind"`
		Count      int    `json:"count"`
		ForMS      int64  `json:"for_ms"`
		Route      string `json:"route"`
		Scope      string `json:"scope"`
		Resumable  bool   `json:"resumable"`
		Channel    string `json:"channel"`
		Permission uint64 `json:"permission,string"`
		Seat       string `json:"seat"`
		Remaining  int    `json:"remaining"`
	}
	if err := json.Unmarshal(b, &in); err != nil {
		return fmt.Errorf("a fault is {kind, count?, for_ms?, route?, …}: %w", err)
	}
	*f = Fault{in.Kind, in.Count, time.Duration(in.ForMS) * time.Millisecond, in.Route, in.Scope, in.Resumable, in.Channel, in.Permission, in.Seat, in.Remaining, nil}
	return nil
}

type activeFault struct {
	Fault
	left  int       // -1: as often as there is occasion
	until time.Time // zero: no end
}

var waitingFaults = []string{
	"drop_gateway", "reconnect", "invalid_session", "no_hello", "no_ack", "rate_limit", "server_error", "slow", "slow_answer",
	"cut_connection", "cut_answer", "duplicate_interaction", "late_interaction",
}

// Fault makes something go wrong: what POST /rehearsal/faults does. An error says that there is no such fault
// or that it lacks something.
func (s *Server) Fault(f Fault) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if slices.Contains(waitingFaults, f.Kind) {
		s.await(f)
		return nil
	}
	s.changed = true
	switch f.Kind {
	case "delete_channel", "revoke_permission":
		return s.spoilChannel(f)
	case "close_dms":
		for _, a := range s.world.Accounts {
			if a.Seat == f.Seat && f.Seat != "" {
				a.ClosedDMs = true
				return nil
			}
		}
		return fmt.Errorf("there is no seat %q", f.Seat)
	case "session_starts":
		s.world.Budget = f.Remaining
		return nil
	}
	return fmt.Errorf("there is no fault %q", f.Kind)
}

// await puts a fault in force. Those that can strike a connected bot at once do.
func (s *Server) await(f Fault) {
	a := &activeFault{Fault: f, left: max(1, f.Count)}
	delays := f.Kind == "slow" || f.Kind == "slow_answer" || f.Kind == "late_interaction" || f.Kind == "rate_limit"
	if f.For > 0 && !delays {
		a.until = time.Now().Add(f.For)
		if f.Count == 0 {
			a.left = -1
		}
	}
	struck := false
	for _, x := range s.sessions {
		if x.conn == nil || !x.account.User.Bot || f.Route != "" {
			continue
		}
		c := x.conn
		switch f.Kind {
		case "drop_gateway":
			c.cut()
		case "reconnect":
			c.send(opReconnect, nil)
			s.endSoon(c)
		case "invalid_session":
			if !f.Resumable {
				delete(s.sessions, x.id)
				c.session, x.conn = nil, nil
			}
			c.send(opInvalidSession, f.Resumable)
		default:
			continue
		}
		struck = true
	}
	if struck {
		a.strikes()
		if a.left > 0 {
			a.left--
		}
	}
	s.faults = append(s.faults, a)
}

func (f *activeFault) strikes() {
	if f.Struck != nil {
		f.Struck()
	}
}

// takeFault finds a fault of a kind in force for a request, and counts it.
func (s *Server) takeFault(kind, request string, more ...string) *activeFault {
	now := time.Now()
	s.faults = slices.DeleteFunc(s.faults, func(f *activeFault) bool {
		return f.left == 0 || !f.until.IsZero() && now.After(f.until)
	})
	for _, f := range s.faults {
		matches := strings.HasPrefix(request, f.Route)
		for _, m := range more {
			matches = matches || strings.HasPrefix(m, f.Route)
		}
		if f.Kind == kind && matches {
			if f.left > 0 {
				f.left--
			}
			f.strikes()
			return f
		}
	}
	return nil
}

func (s *Server) fault(kind, request string) bool { return s.takeFault(kind, request) != nil }

// restFault is what is to go wrong with one request.
type restFault struct {
	cut       bool // before it is carried out
	cutAnswer bool
	hold      time.Duration
	holdBack  time.Duration
	err       *apiError
}

// restFault decides what goes wrong with a request of the bot's. Those of the
// interaction's routes carry no token of the bot's, but are its all the same.
func (s *Server) restFault(c *call) (f restFault) {
	bot := strings.HasPrefix(c.r.Header.Get("Authorization"), "Bot ") || c.route.interaction
	if !bot {
		return f
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	real, template := c.r.Method+" "+c.r.URL.Path, c.route.pattern
	take := func(kind string) *activeFault { return s.takeFault(kind, real, template) }
	if a := take("cut_connection"); a != nil {
		f.cut = true
		return f
	}
	if a := take("cut_answer"); a != nil {
		f.cutAnswer = true
	}
	if a := take("slow"); a != nil {
		f.hold = a.For
	}
	if a := take("slow_answer"); a != nil {
		f.holdBack = a.For
	}
	if a := take("rate_limit"); a != nil {
		after, scope := a.For, a.Scope
		def(&after, time.Second)
		def(&scope, "user")
		f.err = tooFast(after, scope)
	} else if take("server_error") != nil {
		f.err = &apiError{status: http.StatusInternalServerError, message: "500: Internal Server Error"}
	}
	return f
}

// before holds a request before it is carried out; false when the server closed meanwhile.
func (f restFault) before(done <-chan struct{}) bool { return wait(f.hold, done) }

// after holds the answer back, or loses it.
func (f restFault) after(done <-chan struct{}) {
	wait(f.holdBack, done)
	if f.cutAnswer {
		panic(http.ErrAbortHandler)
	}
}

func wait(d time.Duration, done <-chan struct{}) bool {
	if d <= 0 {
		return true
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-done:
		return false
	}
}

// spoilChannel deletes a channel or takes a permission in it from the bot's role.
func (s *Server) spoilChannel(f Fault) error {
	for _, id := range s.world.GuildOrder {
		g := s.world.Guilds[id]
		for _, c := range g.Channels {
			if c.Name != f.Channel && c.ID.String() != f.Channel {
				continue
			}
			if f.Kind == "delete_channel" {
				s.deleteChannel(g, c)
				return nil
			}
			def(&f.Permission, uint64(permSendMessages))
			s.changing(g, func() {
				c.overwrite(overwrite{ID: s.world.Application.BotID, Type: overwriteMember, Deny: permissions(f.Permission)})
			})
			s.emit(event{name: "CHANNEL_UPDATE", guild: g.ID, channel: c, intent: intentGuilds, data: c.view(s, 0)})
			return nil
		}
	}
	return fmt.Errorf("there is no channel %q", f.Channel)
}
