package bot

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/time/rate"
)

// api is a REST server whose answers the test scripts, and the requests that it got.
type api struct {
	t      *testing.T
	server *httptest.Server
	over   *transport
	rest   *rest
	log    *lockedBuffer

	mu  sync.Mutex
	got []sent
}

type sent struct {
	at     time.Time
	method string
	uri    string
	header http.Header
	body   string
}

// newAPI serves answer, which is told how many requests came before.
func newAPI(t *testing.T, answer func(n int, w http.ResponseWriter, r *http.Request)) *api {
	t.Helper()
	noLeak(t)
	a := &api{t: t, log: &lockedBuffer{}}
	a.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		r.Body = io.NopCloser(bytes.NewReader(body))
		a.mu.Lock()
		n := len(a.got)
		a.got = append(a.got, sent{time.Now(), r.Method, r.URL.RequestURI(), r.Header, string(body)})
		a.mu.Unlock()
		answer(n, w, r)
	}))
	a.over = newTransport(a.server.URL+"/api/", slog.New(slog.NewTextHandler(a.log, nil)))
	var err error
	if a.rest, err = newRest("t0ken", a.over); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		a.over.next.(*http.Transport).CloseIdleConnections()
		a.server.Close()
		if strings.Contains(a.log.String(), "t0ken") || strings.Contains(a.log.String(), "s3cret") {
			t.Errorf("a token was logged:\n%s", a.log)
		}
	})
	return a
}

func (a *api) requests() []sent {
	a.mu.Lock()
	defer a.mu.Unlock()
	return append([]sent(nil), a.got...)
}

// ok answers with an empty object.
func ok(w http.ResponseWriter) { fmt.Fprint(w, `{}`) }

// limited answers 429 for a while.
func limited(w http.ResponseWriter, seconds float64, global bool) {
	w.Header().Set("Retry-After", "1")
	w.WriteHeader(http.StatusTooManyRequests)
	fmt.Fprintf(w, `{"message":"You are being rate limited.","retry_after":%g,"global":%t}`, seconds, global)
}

func TestTransportMovesAddresses(t *testing.T) {
	a := newAPI(t, func(_ int, w http.ResponseWriter, _ *http.Request) { ok(w) })
	if _, err := a.rest.channel(t.Context(), "1234567"); err != nil {
		t.Fatal(err)
	}
	if err := a.rest.deleteOriginal(t.Context(), "1234567", "s3cret"); err != nil {
		t.Fatal(err)
	}
	got := a.requests()
	if got[0].uri != "/api/v10/channels/1234567" || got[1].uri != "/api/v10/webhooks/1234567/s3cret/messages/@original" {
		t.Errorf("asked for %s and %s", got[0].uri, got[1].uri)
	}
	if h := got[0].header; h.Get("User-Agent") != userAgent || h.Get("Authorization") != "Bot t0ken" {
		t.Errorf("header %v", h)
	}
	if h := got[1].header; h.Get("Authorization") != "" {
		t.Error("the bot's token went where the address's own is enough")
	}
}

// The request has the bot's token, so it goes nowhere else.
func TestTransportRefusesOtherAddresses(t *testing.T) {
	a := newAPI(t, func(_ int, w http.ResponseWriter, _ *http.Request) { ok(w) })
	for _, other := range []string{"https://example.org/api/v9/x", "https://discord.com/x", "https://discord.com/api/v90/x"} {
		u, err := url.Parse(other)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.over.RoundTrip(&http.Request{Method: http.MethodGet, URL: u}); err == nil {
			t.Errorf("%s was asked", other)
		}
	}
	if to, err := newTransport("", slog.Default()).address(&url.URL{Scheme: "https", Host: "discord.com", Path: "/api/v9/users/@me", RawQuery: "a=b"}); err != nil || to.String() != "https://discord.com/api/v10/users/@me?a=b" {
		t.Errorf("Discord's own address is %v, %v", to, err)
	}
}

func TestTransportWaits429Out(t *testing.T) {
	for name, refuse := range map[string]func(http.ResponseWriter){
		"route":  func(w http.ResponseWriter) { limited(w, 0.15, false) },
		"global": func(w http.ResponseWriter) { limited(w, 0.15, true) },
		"html": func(w http.ResponseWriter) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Retry-After", "0.15")
			w.WriteHeader(http.StatusTooManyRequests)
			fmt.Fprint(w, "<!doctype html><h1>Error 1015</h1>")
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := newAPI(t, func(n int, w http.ResponseWriter, _ *http.Request) {
				if n < 2 {
					refuse(w)
					return
				}
				fmt.Fprint(w, `{"id":"7"}`)
			})
			c, err := a.rest.directChannel(t.Context(), "1234567")
			if err != nil || c.ID != "7" {
				t.Fatalf("got %v, %v", c, err)
			}
			got := a.requests()
			for i, r := range got {
				if r.body != `{"recipient_id":"1234567"}` || r.method != http.MethodPost {
					t.Errorf("request %d: %s %s", i, r.method, r.body)
				}
				if i > 0 && r.at.Sub(got[i-1].at) < 140*time.Millisecond {
					t.Errorf("request %d came %v after the one before", i, r.at.Sub(got[i-1].at))
				}
			}
			if len(got) != 3 {
				t.Errorf("%d requests", len(got))
			}
			if !strings.Contains(a.log.String(), "POST users/@me/channels") {
				t.Errorf("not logged: %s", a.log)
			}
		})
	}
}

// A global 429 holds every other route back; a route's own does not. Interactions are outside the former.
func TestTransportGlobalLimitHoldsEveryoneBack(t *testing.T) {
	for _, global := range []bool{true, false} {
		t.Run(fmt.Sprint("global ", global), func(t *testing.T) {
			a := newAPI(t, func(n int, w http.ResponseWriter, _ *http.Request) {
				if n == 0 {
					limited(w, 0.5, global)
					return
				}
				ok(w)
			})
			var first sync.WaitGroup
			first.Go(func() {
				if _, err := a.rest.channel(t.Context(), "1111111"); err != nil {
					t.Error(err)
				}
			})
			defer first.Wait()
			for deadline := time.Now().Add(bound); !strings.Contains(a.log.String(), "rate limited"); time.Sleep(time.Millisecond) {
				if time.Now().After(deadline) {
					t.Fatal("no 429")
				}
			}
			if err := a.rest.respond(t.Context(), "3333333", "s3cret", pong); err != nil {
				t.Fatal(err)
			}
			if _, err := a.rest.channel(t.Context(), "2222222"); err != nil {
				t.Fatal(err)
			}
			got := a.requests()
			if !strings.HasPrefix(got[1].uri, "/api/v10/interactions/") {
				t.Errorf("the interaction waited: %s", got[1].uri)
			}
			after := time.Duration(0)
			for _, r := range got {
				if strings.HasSuffix(r.uri, "2222222") {
					after = r.at.Sub(got[0].at)
				}
			}
			if held := after >= 450*time.Millisecond; held != global {
				t.Errorf("the other channel was asked after %v", after)
			}
		})
	}
}

// What the headers say is kept to beforehand, so that there is no 429 at all.
func TestTransportKeepsTheAnnouncedLimit(t *testing.T) {
	a := newAPI(t, func(n int, w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("X-RateLimit-Limit", "2")
		w.Header().Set("X-RateLimit-Remaining", fmt.Sprint(1-n%2))
		w.Header().Set("X-RateLimit-Reset-After", "0.3")
		ok(w)
	})
	for range 3 {
		if _, err := a.rest.channel(t.Context(), "1111111"); err != nil {
			t.Fatal(err)
		}
	}
	got := a.requests()
	if apart := got[2].at.Sub(got[1].at); apart < 280*time.Millisecond {
		t.Errorf("the third request came %v after the second", apart)
	}
}

// bucket is a server's limit of one route: so many requests in a window that begins with the first.
type bucket struct {
	mu      sync.Mutex
	limit   int
	window  time.Duration
	left    int
	reset   time.Time
	refused int
}

func (b *bucket) answer(w http.ResponseWriter) {
	b.mu.Lock()
	defer b.mu.Unlock()
	now := time.Now()
	if !now.Before(b.reset) {
		b.left, b.reset = b.limit, now.Add(b.window)
	}
	if b.left == 0 {
		b.refused++
		limited(w, b.reset.Sub(now).Seconds(), false)
		return
	}
	b.left--
	w.Header().Set("X-RateLimit-Limit", fmt.Sprint(b.limit))
	w.Header().Set("X-RateLimit-Remaining", fmt.Sprint(b.left))
	w.Header().Set("X-RateLimit-Reset-After", fmt.Sprintf("%.3f", b.reset.Sub(now).Seconds()))
	ok(w)
}

// Many requests at once, of which nothing is known before, earn no 429.
func TestTransportFindsALimitOut(t *testing.T) {
	b := &bucket{limit: 3, window: 200 * time.Millisecond}
	a := newAPI(t, func(_ int, w http.ResponseWriter, _ *http.Request) { b.answer(w) })
	var asking sync.WaitGroup
	for range 10 {
		asking.Go(func() {
			if _, err := a.rest.channel(t.Context(), "1111111"); err != nil {
				t.Error(err)
			}
		})
	}
	asking.Wait()
	if b.refused > 0 {
		t.Errorf("%d of them were refused", b.refused)
	}
}

// A route whose answers tell no limit has none, and one whose first request fails is asked again.
func TestTransportWithoutALimit(t *testing.T) {
	a := newAPI(t, func(n int, w http.ResponseWriter, _ *http.Request) {
		if n == 0 {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		ok(w)
	})
	if _, err := a.rest.channel(t.Context(), "1111111"); err == nil {
		t.Error("a 502 is no error")
	}
	for range 20 {
		if _, err := a.rest.channel(t.Context(), "1111111"); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(a.over.limits.routes); n != 0 {
		t.Errorf("%d routes are kept", n)
	}
}

// Answers that overtake each other do not make more of a limit than there is.
func TestLimitsTakeAnswersInAnyOrder(t *testing.T) {
	l, to, now := newLimits(), routeOf("POST", "/api/v10/channels/1234567/messages"), time.Now()
	answer := func(remaining int) {
		l.learn(to, http.Header{
			"X-Ratelimit-Limit": {"5"}, "X-Ratelimit-Remaining": {fmt.Sprint(remaining)}, "X-Ratelimit-Reset-After": {"2"},
		}, now)
		l.done(to)
	}
	take := func(n int) {
		t.Helper()
		for i := range n {
			if wait := l.take(to, now); wait > 0 {
				t.Fatalf("the %d. of %d waits %v", i+1, n, wait)
			}
		}
	}
	take(1)
	answer(4)
	take(3)
	for _, remaining := range []int{1, 3, 2} {
		answer(remaining)
	}
	take(1)
	if wait := l.take(to, now); wait < time.Second {
		t.Errorf("one more than there are waits %v", wait)
	}
	answer(0)
	now = now.Add(2*time.Second + rounded)
	take(5)
}

func TestTransportHeedsContextAndPatience(t *testing.T) {
	a := newAPI(t, func(_ int, w http.ResponseWriter, _ *http.Request) { limited(w, 30, false) })
	began := time.Now()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	_, err := a.rest.channel(ctx, "1111111")
	if late, ok := errors.AsType[*limitedError](err); !ok || late.After < 25*time.Second || late.After > 30*time.Second || mayHaveHappened(err) {
		t.Errorf("a wait past the deadline: %v", err)
	}
	a.over.patience = 20 * time.Second
	if _, err = a.rest.channel(t.Context(), "2222222"); err == nil || mayHaveHappened(err) {
		t.Errorf("a wait past patience: %v", err)
	}
	a.over.patience = time.Minute
	ctx, stop := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, stop)
	if _, err = a.rest.channel(ctx, "3333333"); !errors.Is(err, context.Canceled) || mayHaveHappened(err) {
		t.Errorf("cancelled while waiting: %v", err)
	}
	if took := time.Since(began); took > bound {
		t.Errorf("took %v", took)
	}
}

func TestTransportGivesUpOnEndless429s(t *testing.T) {
	a := newAPI(t, func(_ int, w http.ResponseWriter, _ *http.Request) { limited(w, 0.001, false) })
	_, err := a.rest.channel(t.Context(), "1111111")
	if _, ok := errors.AsType[*limitedError](err); !ok || len(a.requests()) != most429s {
		t.Errorf("%d requests, then %v", len(a.requests()), err)
	}
}

func TestTransportOverallPace(t *testing.T) {
	if p := newTransport("", slog.Default()).pace; float64(p.Limit())+float64(p.Burst()) > 50 {
		t.Errorf("up to %v requests in a second", float64(p.Limit())+float64(p.Burst()))
	}
	a := newAPI(t, func(_ int, w http.ResponseWriter, _ *http.Request) { ok(w) })
	a.over.pace = rate.NewLimiter(rate.Every(time.Hour), 1)
	if _, err := a.rest.channel(t.Context(), "1111111"); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := a.rest.channel(ctx, "1111111"); err == nil || mayHaveHappened(err) {
		t.Errorf("past the pace: %v", err)
	}
	if err := a.rest.respond(ctx, "3333333", "s3cret", pong); err != nil {
		t.Errorf("an interaction was held back: %v", err)
	}
	// What never went out is not under way, and keeps nobody back.
	a.over.pace = rate.NewLimiter(rate.Inf, 1)
	if _, err := a.rest.channel(t.Context(), "1111111"); err != nil {
		t.Error(err)
	}
}

// Posts and edits leave room for other requests.
func TestPostsDoNotTakeTheWholePace(t *testing.T) {
	p, all := newDeliverer(Config{}, nil, "").pace, newTransport("", slog.Default()).pace
	if p.Limit() >= all.Limit() || p.Burst() > 1 {
		t.Errorf("posts go out at %v a second, in bursts of %d, of %v in all", p.Limit(), p.Burst(), all.Limit())
	}
}

func TestRouteOf(t *testing.T) {
	for _, test := range []struct {
		method, path, key, name string
		exempt                  bool
	}{
		{"POST", "/api/v10/channels/1234567/messages", "POST channels/1234567/messages", "POST channels/:id/messages", false},
		{"PATCH", "/api/v10/channels/1234567/messages/7654321", "PATCH channels/1234567/messages/:id", "PATCH channels/:id/messages/:id", false},
		{"GET", "/x/v10/users/@me", "GET users/@me", "GET users/@me", false},
		{"POST", "/api/v10/interactions/1234567/s3cret/callback", "POST interactions/1234567/:token/callback", "POST interactions/:id/:token/callback", true},
		{"PATCH", "/api/v10/webhooks/1234567/s3cret/messages/@original", "PATCH webhooks/1234567/:token/messages/@original", "PATCH webhooks/:id/:token/messages/@original", true},
	} {
		if got := routeOf(test.method, test.path); got != (restRoute{test.key, test.name, test.exempt}) {
			t.Errorf("%s %s: %+v", test.method, test.path, got)
		}
	}
}

func TestLimitsDoNotGrow(t *testing.T) {
	l := newLimits()
	now := time.Now()
	answer := http.Header{"X-Ratelimit-Limit": {"5"}, "X-Ratelimit-Remaining": {"4"}, "X-Ratelimit-Reset-After": {"1"}}
	for i := range 5000 {
		to := routeOf("GET", fmt.Sprintf("/api/v10/channels/%d", 1_000_000+i))
		now = now.Add(10 * time.Millisecond)
		l.take(to, now)
		l.learn(to, answer, now)
		l.done(to)
	}
	l.learn(routeOf("POST", "/api/v10/webhooks/1234567/s3cret"), answer, now)
	if len(l.routes) > 1000 {
		t.Errorf("%d routes are kept", len(l.routes))
	}
}

func TestLimitIn(t *testing.T) {
	for _, test := range []struct {
		name, body string
		header     http.Header
		want       limit
	}{
		{"a route's", `{"retry_after":0.5,"global":false}`, http.Header{"Retry-After": {"1"}}, limit{500 * time.Millisecond, false, 0}},
		{"everybody's", `{"retry_after":2,"global":true}`, nil, limit{2 * time.Second, true, 0}},
		{"everybody's, by the header", `{"retry_after":2}`, http.Header{"X-Ratelimit-Global": {"true"}}, limit{2 * time.Second, true, 0}},
		{"one message's", `{"retry_after":3,"code":30046}`, nil, limit{3 * time.Second, false, codeManyOldEdits}},
		{"not Discord's own", "<h1>Error 1015</h1>", http.Header{"Retry-After": {"7"}}, limit{7 * time.Second, true, 0}},
		{"without a time", `{"global":false}`, nil, limit{unsaidWait, false, 0}},
		{"next to nothing", `{"retry_after":0.001}`, nil, limit{shortestWait, false, 0}},
	} {
		if got := limitIn(&http.Response{Header: test.header, Body: io.NopCloser(strings.NewReader(test.body))}); got != test.want {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
	}
}
