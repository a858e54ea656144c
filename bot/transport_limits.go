package bot

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

const (
	// unsaidWait is how long a 429 is waited out that does not say how long.
	unsaidWait = 5 * time.Second
	// shortestWait keeps a 429 that asks for next to nothing from being answered with a volley: refused
	// requests are counted too, and 10,000 in ten minutes get the address banned.
	shortestWait = 20 * time.Millisecond
	// rounded is how far off a time until the reset may be: Discord tells it in milliseconds.
	rounded = time.Millisecond
	// most429s is how many refusals one request meets before it gives up.
	most429s = 8
)

// restRoute is what a rate limit is about. Discord counts per method, path and major parameter (channel,
// guild); other IDs in the path do not matter.
type restRoute struct {
	key    string // with the major parameter
	name   string // for logs: without IDs and tokens
	exempt bool   // interaction callbacks and their webhooks: outside the limit of 50 a second
}

func routeOf(method, path string) restRoute {
	_, path, _ = strings.Cut(path, "/v"+apiVersion+"/")
	parts := strings.Split(path, "/")
	key, name := make([]string, len(parts)), make([]string, len(parts))
	exempt := parts[0] == "interactions" || parts[0] == "webhooks"
	for i, p := range parts {
		key[i], name[i] = p, p
		switch {
		case exempt && i == 2:
			key[i], name[i] = ":token", ":token"
		case isSnowflake(p):
			name[i] = ":id"
			if i != 1 {
				key[i] = ":id"
			}
		}
	}
	return restRoute{
		key: method + " " + strings.Join(key, "/"), name: method + " " + strings.Join(name, "/"), exempt: exempt,
	}
}

func isSnowflake(s string) bool {
	_, err := strconv.ParseUint(s, 10, 64)
	return err == nil && len(s) > 5
}

// limits is what Discord's answers have taught about its rate limits.
type limits struct {
	mu     sync.Mutex
	global time.Time // nobody before, the exempt apart
	routes map[string]*window
}

// window is the state of one route's limit.
type window struct {
	left     int // requests until the reset, as of Discord's last answer
	underWay int // requests sent that it may not have counted yet
	limit    int // after the reset; at least 1
	reset    time.Time
	heard    bool // whether Discord has answered since the last reset
}

func newLimits() *limits { return &limits{routes: map[string]*window{}} }

// take returns how long a request has to wait. When that is nothing, the request is counted until done.
func (l *limits) take(to restRoute, now time.Time) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	if wait := l.global.Sub(now); wait > 0 && !to.exempt {
		return wait
	}
	w := l.routes[to.key]
	switch {
	case w == nil && to.exempt:
		return 0
	case w == nil: // nothing is known of it: the first request finds out, and the others wait for its answer
		w = l.window(to, now)
	}
	if !now.Before(w.reset) {
		// Discord's next answer will say what holds now; until then, what it allowed before.
		w.left, w.reset, w.heard = w.limit, now.Add(time.Second), false
	}
	if w.left <= w.underWay {
		if !w.heard {
			return shortestWait
		}
		return w.reset.Sub(now)
	}
	w.underWay++
	return 0
}

// done takes a request off that take had let go.
func (l *limits) done(to restRoute) {
	l.mu.Lock()
	defer l.mu.Unlock()
	w := l.routes[to.key]
	if w == nil || w.underWay == 0 {
		return
	}
	w.underWay--
	if !w.heard && w.underWay == 0 { // it told nothing, so the next one asks again
		delete(l.routes, to.key)
	}
}

// hold keeps to what a 429 asks.
func (l *limits) hold(to restRoute, asks limit, now time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if until := now.Add(asks.wait); asks.global && until.After(l.global) {
		l.global = until
	}
	// The global limit does not hold the exempt back, so what they are told is kept for themselves.
	if !asks.global || to.exempt {
		w := l.window(to, now)
		w.left, w.reset, w.heard = 0, now.Add(asks.wait), true
	}
}

// learn reads what an answer that is no 429 says of the limits.
func (l *limits) learn(to restRoute, says http.Header, now time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	left, err := strconv.Atoi(says.Get("X-RateLimit-Remaining"))
	after, ok := seconds(says.Get("X-RateLimit-Reset-After"))
	// Each interaction has routes of its own that are used a few times; they are not worth remembering.
	if err != nil || !ok || to.exempt {
		return
	}
	w := l.window(to, now)
	if w.heard && now.Before(w.reset) {
		left = min(left, w.left) // answers overtake each other, and within a window it never becomes more
	}
	w.left, w.reset, w.heard = left, now.Add(after+rounded), true
	if limit, err := strconv.Atoi(says.Get("X-RateLimit-Limit")); err == nil && limit > 0 {
		w.limit = limit
	}
}

func (l *limits) window(to restRoute, now time.Time) *window {
	w := l.routes[to.key]
	if w == nil {
		l.forget(now)
		w = &window{limit: 1}
		l.routes[to.key] = w
	}
	return w
}

// forget drops the windows that are over, so that the map does not grow with every channel ever used.
func (l *limits) forget(now time.Time) {
	if len(l.routes) < 512 {
		return
	}
	for key, w := range l.routes {
		if w.underWay == 0 && now.After(w.reset) {
			delete(l.routes, key)
		}
	}
}

// limit is what a 429 says.
type limit struct {
	wait   time.Duration
	global bool // everybody has to wait
	code   int  // Discord's, where it gave one that says more than that
}

// limitIn reads a 429, which nobody reads after it. A body that is not JSON is from what stands before Discord's API, and
// is about the whole address.
func limitIn(resp *http.Response) limit {
	var said struct {
		RetryAfter float64 `json:"retry_after"` // seconds
		Global     bool    `json:"global"`
		Code       int     `json:"code"`
	}
	ours := json.NewDecoder(resp.Body).Decode(&said) == nil
	wait := time.Duration(said.RetryAfter * float64(time.Second))
	if header, ok := seconds(resp.Header.Get("Retry-After")); ok && wait <= 0 {
		wait = header
	}
	if wait <= 0 {
		wait = unsaidWait
	}
	return limit{max(wait, shortestWait), !ours || said.Global || resp.Header.Get("X-RateLimit-Global") != "", said.Code}
}

func seconds(s string) (time.Duration, bool) {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f < 0 {
		return 0, false
	}
	return time.Duration(f * float64(time.Second)), true
}
