package rehearsal

import (
	"net/http"
	"strings"
	"time"
)

// restFault is what is to go wrong with one request.
type restFault struct {
	cut       bool // before it is carried out
	cutAnswer bool
	hold      time.Duration
	holdBack  time.Duration
	err       *apiError
}

// ofBot says whether a request is the bot's, also before it is known whose token it carries. Those of the
// interaction's routes carry no token of the bot's, but are its all the same.
func (c *call) ofBot() bool {
	if c.who != nil {
		return c.who.User.Bot
	}
	return strings.HasPrefix(c.r.Header.Get("Authorization"), "Bot ") || c.route.interaction
}

// restFault decides what goes wrong with a request of the bot's.
func (s *Server) restFault(c *call) (f restFault) {
	if !c.ofBot() {
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

// wait holds a request up; false when the server closed meanwhile. That the bot has given the request up does
// not end it: what arrives late is carried out all the same.
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
