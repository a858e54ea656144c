package rehearsal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Fault is something to go wrong, for the bot: people's requests and lines are spared. README.md lists the
// kinds and what each takes, as GET /rehearsal/faults does.
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
	// For faults of the gateway it is the moment: HELLO, IDENTIFY or RESUME. "" is at once if the bot is
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

// faultBody is a fault as POST /rehearsal/faults takes it and, apart from the kind, as pending ones list
// what they were given.
type faultBody struct {
	Kind       string `json:"kind,omitempty"`
	Count      int    `json:"count,omitempty"`
	ForMS      int64  `json:"for_ms,omitempty"`
	Route      string `json:"route,omitempty"`
	Scope      string `json:"scope,omitempty"`
	Resumable  bool   `json:"resumable,omitempty"`
	Channel    string `json:"channel,omitempty"`
	Permission uint64 `json:"permission,string,omitempty"`
	Seat       string `json:"seat,omitempty"`
	Remaining  int    `json:"remaining,omitempty"`
}

// longestFault bounds for_ms; whoever wants more has it asked for again.
const longestFault = 24 * time.Hour

// UnmarshalJSON reads the body of POST /rehearsal/faults.
func (f *Fault) UnmarshalJSON(b []byte) error {
	var in faultBody
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&in); err != nil {
		return fmt.Errorf("a fault is {kind, count?, for_ms?, route?, …}: %w", err)
	}
	if in.ForMS < 0 || in.ForMS > longestFault.Milliseconds() {
		return fmt.Errorf("for_ms is from 0 to %d, a day", longestFault.Milliseconds())
	}
	*f = Fault{in.Kind, in.Count, time.Duration(in.ForMS) * time.Millisecond, in.Route, in.Scope, in.Resumable, in.Channel, in.Permission, in.Seat, in.Remaining, nil}
	return nil
}

// given are the parameters that are not zero, by their names in JSON.
func (f Fault) given() map[string]any {
	out := map[string]any{}
	body := faultBody{"", f.Count, f.For.Milliseconds(), f.Route, f.Scope, f.Resumable, f.Channel, f.Permission, f.Seat, f.Remaining}
	if err := json.Unmarshal(mustMarshal(body), &out); err != nil {
		panic(err) // it was made here
	}
	return out
}

// activeFault is one that is in force.
type activeFault struct {
	Fault
	id     snowflake
	left   int       // -1: as often as there is occasion
	until  time.Time // zero: no end
	struck int
	undo   func()    // nil, or gives back what it took
	resets time.Time // of session_starts: when the day is over by the shared clock
}

// Fault makes something go wrong: what POST /rehearsal/faults does. An error says that there is no such fault,
// or what it lacks or does not take; then nothing has happened.
func (s *Server) Fault(f Fault) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, err := s.addFault(f)
	return err
}

func (s *Server) addFault(f Fault) (*activeFault, error) {
	k, err := kindOf(f)
	if err != nil {
		return nil, err
	}
	def(&f.For, k.delay)
	s.lastFault++
	a := &activeFault{Fault: f, id: s.lastFault, left: max(1, f.Count)}
	if f.For > 0 && k.delay == 0 {
		a.until = time.Now().Add(f.For)
		if f.Count == 0 {
			a.left = -1
		}
	}
	if k.strike != nil {
		if err := k.strike(s, a); err != nil {
			return nil, err
		}
	}
	if a.left != 0 {
		s.faults = append(s.faults, a)
	}
	return a, nil
}

// strikes counts one occasion.
func (f *activeFault) strikes() {
	f.struck++
	if f.left > 0 {
		f.left--
	}
	if f.Struck != nil {
		f.Struck()
	}
}

// over is true once a fault has struck as often, or been in force as long, as it was to.
func (f *activeFault) over(now time.Time) bool {
	return f.left == 0 || !f.until.IsZero() && now.After(f.until)
}

// endFaults ends those that are to end, and says how many they were.
func (s *Server) endFaults(ends func(*activeFault) bool) int {
	before := len(s.faults)
	var undo []func()
	s.faults = slices.DeleteFunc(s.faults, func(f *activeFault) bool {
		if !ends(f) {
			return false
		}
		if f.undo != nil {
			undo = append(undo, f.undo)
		}
		return true
	})
	for _, giveBack := range undo {
		giveBack()
	}
	return before - len(s.faults)
}

func (s *Server) endSpentFaults(now time.Time) {
	s.endFaults(func(f *activeFault) bool { return f.over(now) })
}

// takeFault finds a fault of a kind in force for a request, and counts it.
func (s *Server) takeFault(kind, request string, more ...string) *activeFault {
	s.endSpentFaults(time.Now())
	for _, f := range s.faults {
		matches := strings.HasPrefix(request, f.Route)
		for _, m := range more {
			matches = matches || strings.HasPrefix(m, f.Route)
		}
		if f.Kind == kind && matches {
			f.strikes()
			return f
		}
	}
	return nil
}

func (s *Server) fault(kind, request string) bool { return s.takeFault(kind, request) != nil }
