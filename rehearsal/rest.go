package rehearsal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"muster/rehearsal/page"
)

// who may call a route.
type audience int

const (
	open   audience = iota // no token is looked at
	anyone                 // a bot or a person
	bots
	people
)

// route is a line of the table in routes.go.
type route struct {
	pattern  string
	audience audience
	handle   func(*Server, *call) (any, error)

	interaction  bool // apart from the limit of 50 a second
	callback     bool // no bucket either
	undocumented bool // a route of Discord's own client only
}

// call is one request, read.
type call struct {
	route  route
	r      *http.Request
	who    *account // nil on open routes
	form   *form
	body   field
	raw    []byte // the JSON as it came
	files  []upload
	faulty bool // a fault made the answer up
}

// upload is a file of a multipart request.
type upload struct {
	field, name, contentType string
	content                  []byte
}

// created is answered with 201 instead of 200.
type created struct{ body any }

// id is a snowflake in the call's path.
func (c *call) id(name string) snowflake {
	id, err := parseID(c.r.PathValue(name))
	if err != nil {
		c.form.wrong(name, "NUMBER_TYPE_COERCE", fmt.Sprintf("Value %q is not snowflake.", c.r.PathValue(name)))
	}
	return id
}

// query is a parameter of the address, read as a field so that mistakes in it are told alike.
func (c *call) query(name string) field {
	x := field{form: c.form, path: name}
	if v := c.r.URL.Query().Get(name); v != "" {
		x.value = json.Number(v)
	}
	return x
}

// bucket is what Discord limits together: the route, and its channel, guild or webhook.
func (c *call) bucket() string {
	key := c.route.pattern
	for _, major := range []string{"channel_id", "guild_id", "application_id", "webhook_token"} {
		key += "/" + c.r.PathValue(major)
	}
	return key
}

// mostReason is the length of what is told to the audit log.
const mostReason = 512

func (c *call) reason() string {
	reason := c.r.Header.Get("X-Audit-Log-Reason")
	if plain, err := url.PathUnescape(reason); err == nil {
		return plain
	}
	return reason
}

const largestBody = 110 << 20 // ten files of the largest size, and what describes them

// read reads the body, JSON or multipart with payload_json.
func (c *call) read(w http.ResponseWriter) *apiError {
	r := c.r
	r.Body = http.MaxBytesReader(w, r.Body, largestBody)
	kind, params, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	var err error
	if kind == "multipart/form-data" {
		err = c.readParts(multipart.NewReader(r.Body, params["boundary"]))
	} else {
		c.raw, err = io.ReadAll(r.Body)
	}
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return errTooLarge
	case err != nil:
		return errNotJSON
	case len(c.raw) == 0:
		return nil
	case kind != "multipart/form-data" && kind != "application/json":
		return formError("_", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json'}.")
	}
	return c.decode()
}

// decode reads the JSON that came.
func (c *call) decode() *apiError {
	d := json.NewDecoder(bytes.NewReader(c.raw))
	d.UseNumber()
	if err := d.Decode(&c.body.value); err != nil || d.More() {
		c.raw, c.body.value = nil, nil
		return errNotJSON
	}
	return nil
}

var fileField = regexp.MustCompile(`^files?(\[\d+\])?$`)

func (c *call) readParts(parts *multipart.Reader) error {
	for {
		p, err := parts.NextPart()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		b, err := io.ReadAll(p)
		switch {
		case err != nil:
			return err
		case p.FormName() == "payload_json":
			c.raw = b
		case fileField.MatchString(p.FormName()):
			c.files = append(c.files, upload{p.FormName(), p.FileName(), p.Header.Get("Content-Type"), b})
		}
	}
}

var apiPath = regexp.MustCompile(`^/api(?:/v(\d+))?(/.*)$`)

// handler serves everything: Discord's API under /api, the gateway, attachments, the
// rehearsal's own routes and the page.
func (s *Server) handler() http.Handler {
	api := http.NewServeMux()
	for _, r := range routes {
		api.HandleFunc(r.pattern, func(w http.ResponseWriter, req *http.Request) { s.serve(w, req, r) })
	}
	api.HandleFunc("/", func(w http.ResponseWriter, req *http.Request) {
		s.serve(w, req, route{pattern: req.Method + " " + req.URL.Path, audience: open, handle: elsewhere})
	})
	files := http.FileServerFS(page.Files)
	root := http.NewServeMux()
	root.HandleFunc("/gateway", s.gateway)
	root.HandleFunc("/gateway/", s.gateway)
	root.HandleFunc("GET /attachments/{channel_id}/{attachment_id}/{filename}", s.serveAttachment)
	s.handleRehearsal(root)
	root.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if strings.EqualFold(r.Header.Get("Upgrade"), "websocket") {
			s.gateway(w, r)
			return
		}
		files.ServeHTTP(w, r)
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m := apiPath.FindStringSubmatch(r.URL.Path)
		if m == nil {
			root.ServeHTTP(w, r)
			return
		}
		switch {
		case m[1] != "" && m[1] != "9" && m[1] != "10":
			writeError(w, errVersion)
			return
		case path.Clean(m[2]) != m[2]: // which the multiplexer would redirect, and Discord does not
			writeError(w, errNotFound)
			return
		}
		inner := r.Clone(r.Context())
		inner.URL.Path, inner.URL.RawPath = m[2], ""
		inner.RequestURI = r.URL.Path // what was asked for, for the record
		api.ServeHTTP(w, inner)
	})
}

// serve carries one request of the API out.
func (s *Server) serve(w http.ResponseWriter, r *http.Request, route route) {
	c := &call{route: route, r: r, form: &form{}}
	c.body.form = c.form
	h := w.Header()
	readErr := c.read(w)
	f := s.restFault(c)
	if f.cut {
		s.cut(c)
	}
	if !wait(f.hold, s.done) {
		return
	}
	body, err := any(nil), error(nil)
	switch {
	case f.err != nil:
		c.faulty, err = true, f.err
	default:
		body, err = s.carryOut(c, h, readErr)
	}
	wait(f.holdBack, s.done)
	if f.cutAnswer {
		s.cut(c)
	}
	s.answer(w, c, body, err)
}

// cut breaks the line on which a request came, without an answer.
func (s *Server) cut(c *call) {
	s.wire.rest(c, 0, nil)
	panic(http.ErrAbortHandler)
}

// carryOut authorises, limits and handles a call, all in one moment of the world.
func (s *Server) carryOut(c *call, h http.Header, readErr *apiError) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c.r.UserAgent() == "" {
		return nil, s.refused(c, errUserAgent)
	}
	if err := s.authorise(c); err != nil {
		return nil, s.refused(c, err)
	}
	if c.who != nil && c.who.User.Bot || c.who == nil && c.route.interaction {
		if err := s.take(c, h); err != nil {
			return nil, s.refused(c, err)
		}
	}
	if readErr != nil {
		return nil, readErr
	}
	if reason := c.reason(); utf8.RuneCountInString(reason) > mostReason {
		return nil, formError("reason", "BASE_TYPE_MAX_LENGTH", fmt.Sprintf("Must be %d or fewer in length.", mostReason))
	}
	body, err := c.route.handle(s, c)
	if wrong := c.form.err(); wrong != nil && err == nil {
		err = wrong // a handler that read a wrong field and went on changed nothing that matters
	}
	if c.r.Method != http.MethodGet && err == nil {
		s.changed = true
	}
	var refusal *apiError
	if errors.As(err, &refusal) {
		return nil, s.refused(c, refusal)
	}
	return seal(body), err
}

// seal turns an answer into JSON while the world stands still.
func seal(body any) any {
	switch b := body.(type) {
	case nil:
		return nil
	case created:
		return created{mustMarshal(b.body)}
	default:
		return mustMarshal(b)
	}
}

// refused counts a refusal against the bot. People have addresses of their own.
func (s *Server) refused(c *call, e *apiError) *apiError {
	if c.who == nil || c.who.User.Bot {
		s.rates.refuse(e, s.limits.InvalidRequests, s.clock.Now())
	}
	return e
}

// authorise finds whose token came. A bot's stands behind "Bot ", a person's alone.
func (s *Server) authorise(c *call) *apiError {
	if c.route.audience == open {
		return nil
	}
	token, isBot := strings.CutPrefix(c.r.Header.Get("Authorization"), "Bot ")
	for _, a := range s.world.Accounts {
		if a.Token == token && token != "" && a.User.Bot == isBot {
			c.who = a
		}
	}
	switch {
	case c.who == nil:
		return errUnauthorized
	case c.route.audience == bots && !isBot:
		return errBotsOnly
	case c.route.audience == people && isBot:
		return errPeopleOnly
	}
	return nil
}

// answer writes what a handler returned: an error, nothing (204), or a body (200 or 201).
func (s *Server) answer(w http.ResponseWriter, c *call, body any, err error) {
	status, b := http.StatusOK, []byte(nil)
	var refusal *apiError
	switch {
	case errors.As(err, &refusal):
		status, b = refusal.status, mustMarshal(refusal.body())
		if refusal.limited != nil {
			refusal.limited.tell(w.Header())
		}
	case err != nil:
		s.log.Error("a request failed", "route", c.route.pattern, "error", err)
		status, b = http.StatusInternalServerError, mustMarshal(object{"code": 0, "message": "500: Internal Server Error"})
	case body == nil:
		status = http.StatusNoContent
	default:
		if made, ok := body.(created); ok {
			status, body = http.StatusCreated, made.body
		}
		b = body.(json.RawMessage)
	}
	if b != nil {
		w.Header().Set("Content-Type", "application/json")
	}
	w.Header().Set("Date", time.Now().UTC().Format(http.TimeFormat))
	c.r.URL.Path = c.r.RequestURI
	s.traffic.record(c, status, w.Header(), b)
	s.wire.rest(c, status, b)
	w.WriteHeader(status)
	_, _ = w.Write(b) // whoever left does not read it
}

func writeError(w http.ResponseWriter, e *apiError) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(e.status)
	_, _ = w.Write(mustMarshal(e.body()))
}

// mustMarshal is for values made here, which always can be.
func mustMarshal(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return b
}
