package rehearsal

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"syscall"
	"time"
)

// An application with an interactions endpoint gets its interactions there, by signed HTTP, and none over the
// gateway. See "Receiving and Responding" in Discord's documentation.

const askPing, answerPong = 1, 1

// endpoints reaches what listens on this machine, and nothing beyond.
var endpoints = &http.Client{
	Transport: &http.Transport{DialContext: (&net.Dialer{Control: loopbackOnly}).DialContext, MaxIdleConnsPerHost: 64, IdleConnTimeout: 10 * time.Second},
	CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse
	},
}

func loopbackOnly(_, address string, _ syscall.RawConn) error {
	host, _, err := net.SplitHostPort(address)
	if err == nil && !net.ParseIP(host).IsLoopback() {
		err = errors.New("the rehearsal delivers interactions on this machine only")
	}
	return err
}

// editApplication sets the interactions endpoint, once it has shown that it checks signatures, or removes it.
func editApplication(s *Server, c *call) (any, error) {
	fields, ok := c.body.object()
	if !ok {
		return nil, c.form.err()
	}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if name != "interactions_endpoint_url" {
			return nil, notServed(http.MethodPatch, "/applications/@me with "+name)
		}
	}
	x := c.body.key("interactions_endpoint_url")
	address := x.link("http", "https")
	if err := c.form.err(); err != nil {
		return nil, err
	}
	if address != "" {
		verified := false
		s.aside(func() { verified = s.verify(address) })
		if !verified {
			x.wrong("APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID", "The specified interactions endpoint URL could not be verified.")
			return nil, c.form.err()
		}
	}
	if c.body.has("interactions_endpoint_url") {
		s.world.Application.Endpoint = address
	}
	return getApplication(s, c)
}

// aside lets the world go on while f waits for somebody else.
func (s *Server) aside(f func()) {
	s.mu.Unlock()
	defer s.mu.Lock()
	f()
}

// verify sends two PINGs, as Discord does: one that is to be answered, and one that is signed wrongly and is to be
// refused with 401.
func (s *Server) verify(address string) bool {
	s.mu.Lock()
	app, id := s.world.Application, s.newID()
	s.mu.Unlock()
	ping := mustMarshal(object{
		"id": id, "application_id": app.ID, "type": askPing, "token": interactionToken(id), "version": 1, "entitlements": []any{},
		"authorizing_integration_owners": object{}, "app_permissions": "0",
	})
	var pong struct{ Type int }
	status, body, err := s.knock(address, ping, app.sign)
	if err != nil || status != http.StatusOK || json.Unmarshal(body, &pong) != nil || pong.Type != answerPong {
		return false
	}
	status, _, err = s.knock(address, ping, func(m []byte) []byte { return app.sign(append(m, ' ')) })
	return err == nil && status == http.StatusUnauthorized
}

func (a application) sign(message []byte) []byte {
	key, err := hex.DecodeString(a.PrivateKey)
	if err != nil {
		panic(err) // it was made here
	}
	return ed25519.Sign(key, message)
}

// knock posts to an endpoint and waits for its answer as long as Discord does.
func (s *Server) knock(address string, body []byte, sign func([]byte) []byte) (int, []byte, error) {
	ctx, cancel := context.WithTimeout(s.running, s.limits.Answer)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, address, bytes.NewReader(body))
	if err != nil {
		return 0, nil, err
	}
	at := strconv.FormatInt(time.Now().Unix(), 10) // real time: verifiers hold it against their own clock
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("User-Agent", "Discord-Interactions/1.0 (+https://discord.com)")
	r.Header.Set("X-Signature-Timestamp", at)
	r.Header.Set("X-Signature-Ed25519", hex.EncodeToString(sign(append([]byte(at), body...))))
	res, err := endpoints.Do(r)
	if err != nil {
		return 0, nil, err
	}
	defer res.Body.Close()
	b, err := io.ReadAll(io.LimitReader(res.Body, largestBody))
	return res.StatusCode, b, err
}

// deliverTo hands an interaction to the application's endpoint and acts on what it answers. With 202 and no body
// it announces that it will use the callback; all else than a right answer is none.
func (s *Server) deliverTo(address string, i *interaction, data json.RawMessage) {
	if s.running.Err() != nil {
		return
	}
	app := s.world.Application
	s.work.Go(func() {
		status, body, err := s.knock(address, data, app.sign)
		s.mu.Lock()
		defer s.mu.Unlock()
		switch {
		case err == nil && status == http.StatusAccepted && len(body) == 0:
		case err == nil && status == http.StatusOK:
			if err := s.answered(i, body); err != nil {
				s.log.Warn("the interactions endpoint's answer was refused", "error", err, "body", mustMarshal(err.body()))
				s.fail(i)
			}
		default:
			s.log.Warn("the interactions endpoint did not answer", "status", status, "error", err)
			s.fail(i)
		}
	})
}

// answered takes an answer that came in a response's body as it takes one by callback.
func (s *Server) answered(i *interaction, body []byte) *apiError {
	r := &http.Request{Method: http.MethodPost, URL: &url.URL{}}
	r.SetPathValue("interaction_id", i.ID.String())
	r.SetPathValue("interaction_token", i.Token)
	c := &call{r: r, form: &form{}, raw: body}
	c.body.form = c.form
	if err := c.decode(); err != nil {
		return err
	}
	_, err := callback(s, c)
	s.changed = true
	var refusal *apiError
	if errors.As(err, &refusal) {
		return refusal
	}
	return c.form.err()
}
