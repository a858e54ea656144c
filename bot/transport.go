package bot

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/time/rate"
)

const (
	// apiVersion is the version of Discord's API that Muster speaks, over REST and on the gateway.
	apiVersion = "10"
	// discordAPI is where Discord's API is, without the version.
	discordAPI = "https://discord.com/api"
	// userAgent is of the form that Discord asks of bots.
	userAgent = "DiscordBot (muster, 1.0)"
	// answerLimit is the most bytes that an answer may have; a page of messages is far below.
	answerLimit = 32 << 20
)

// transport carries every REST request to Discord, or to a server that speaks as it does. It moves
// discordgo's addresses to the configured base and version, keeps Discord's rate limits, and waits a
// 429 out, for as long as the request's context and patience allow. It does not repeat anything else:
// whether a request may be sent twice is for the caller to know.
//
// Answers are read to the end before they are handed on, so an attempt's time-out covers the whole.
type transport struct {
	base     string // such as http://127.0.0.1:8080/api
	next     http.RoundTripper
	log      *slog.Logger
	attempt  time.Duration // one attempt, waits not included
	patience time.Duration // the longest wait for a rate limit in one request, all together

	pace   *rate.Limiter
	limits *limits
}

// newTransport returns a transport to base; "" is Discord.
func newTransport(base string, log *slog.Logger) *transport {
	if base == "" {
		base = discordAPI
	}
	return &transport{
		base: strings.TrimRight(base, "/"),
		// A transport of its own: HTTP/2 to Discord, and no proxy surprises shared with other clients.
		next:     http.DefaultTransport.(*http.Transport).Clone(),
		log:      log,
		attempt:  15 * time.Second,
		patience: time.Minute,
		// Burst and refill together never exceed Discord's 50 in any one second.
		pace:   rate.NewLimiter(47, 3),
		limits: newLimits(),
	}
}

// limitedError says that a rate limit would have to be waited for longer than allowed. The request was
// not carried out.
type limitedError struct {
	After time.Duration // from now until it could be
	Code  int           // Discord's, where it gave one that says more than that
}

func (e *limitedError) Error() string {
	return fmt.Sprintf("Discord's rate limit asks to wait %s", e.After.Round(time.Millisecond))
}

// unsentError wraps what ended a request before any of it had left this machine.
type unsentError struct{ err error }

func (e *unsentError) Error() string { return e.err.Error() }
func (e *unsentError) Unwrap() error { return e.err }

// RoundTrip implements http.RoundTripper.
func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	body, err := takeBody(req)
	if err != nil {
		return nil, &unsentError{err}
	}
	address, err := t.address(req.URL)
	if err != nil {
		return nil, &unsentError{err}
	}
	to := routeOf(req.Method, address.Path)
	left := t.patience
	for refused := 1; ; refused++ {
		if err := t.admit(req.Context(), to, &left); err != nil {
			return nil, err
		}
		resp, err := t.send(req, address, body)
		if err != nil {
			t.limits.done(to)
			return nil, err
		}
		if resp.StatusCode != http.StatusTooManyRequests {
			t.limits.learn(to, resp.Header, time.Now())
			t.limits.done(to) // not before, or another would go out by what the answer has made untrue
			hideLimits(resp.Header)
			return resp, nil
		}
		limit := limitIn(resp)
		if limit.code == codeManyOldEdits {
			t.limits.done(to)
			return nil, &limitedError{limit.wait, codeManyOldEdits} // it is about one message, and other edits may go on
		}
		t.limits.hold(to, limit, time.Now())
		t.limits.done(to)
		t.log.Warn("rest: rate limited", "route", to.name, "wait", limit.wait,
			"scope", resp.Header.Get("X-RateLimit-Scope"))
		if refused == most429s {
			return nil, &limitedError{After: limit.wait}
		}
	}
}

// admit waits until a request to the route may go out. What it waits is taken from left.
func (t *transport) admit(ctx context.Context, to restRoute, left *time.Duration) error {
	for {
		wait := t.limits.take(to, time.Now())
		if wait <= 0 {
			break
		}
		if err := outlast(ctx, wait, left); err != nil {
			return err
		}
	}
	if to.exempt {
		return nil
	}
	if err := t.pace.Wait(ctx); err != nil {
		t.limits.done(to)
		// The limiter also refuses at once when the context would end first.
		return &unsentError{errors.Join(err, ctx.Err())}
	}
	return nil
}

// outlast waits d, or refuses at once if it would be in vain.
func outlast(ctx context.Context, d time.Duration, left *time.Duration) error {
	if deadline, ok := ctx.Deadline(); d > *left || ok && time.Until(deadline) < d {
		return &limitedError{After: d}
	}
	*left -= d
	if !pause(ctx, d) {
		return &unsentError{ctx.Err()}
	}
	return nil
}

// send makes one attempt.
func (t *transport) send(req *http.Request, to *url.URL, body []byte) (*http.Response, error) {
	ctx, cancel := context.WithTimeout(req.Context(), t.attempt)
	defer cancel()
	// Without a connection nothing can have left. With one it may have, whatever is reported later.
	var connected atomic.Bool
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		GotConn: func(httptrace.GotConnInfo) { connected.Store(true) },
	})
	out := req.Clone(ctx)
	out.URL, out.Host = to, ""
	out.Header.Set("User-Agent", userAgent)
	if body != nil {
		out.Body = io.NopCloser(bytes.NewReader(body))
		out.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(body)), nil }
		out.ContentLength = int64(len(body))
	}
	resp, err := t.next.RoundTrip(out)
	if err != nil {
		if !connected.Load() {
			err = &unsentError{err}
		}
		return nil, err
	}
	answer, err := io.ReadAll(io.LimitReader(resp.Body, answerLimit))
	_ = resp.Body.Close()
	if err != nil {
		return nil, fmt.Errorf("reading Discord's answer: %w", err)
	}
	resp.Body = io.NopCloser(bytes.NewReader(answer))
	resp.ContentLength = int64(len(answer))
	return resp, nil
}

// address moves one of discordgo's addresses to the base. Others are refused: the request carries the
// bot's token.
func (t *transport) address(from *url.URL) (*url.URL, error) {
	rest, ours := strings.CutPrefix(from.EscapedPath(), "/api/v9/")
	if !ours || from.Host != "discord.com" {
		return nil, fmt.Errorf("a request to %s, which is not Discord's API", from.Host)
	}
	to, err := url.Parse(t.base + "/v" + apiVersion + "/" + rest)
	if err != nil {
		return nil, errors.New("the API's base address is not a URL")
	}
	to.RawQuery = from.RawQuery
	return to, nil
}

func takeBody(req *http.Request) ([]byte, error) {
	if req.Body == nil || req.Body == http.NoBody {
		return nil, nil
	}
	defer req.Body.Close()
	return io.ReadAll(req.Body)
}

// hideLimits keeps discordgo from acting on the limits a second time: its waits do not heed a context.
func hideLimits(h http.Header) {
	for name := range h {
		if strings.HasPrefix(name, "X-Ratelimit-") {
			h.Del(name)
		}
	}
}
