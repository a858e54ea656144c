package rehearsal

import (
	"crypto/md5"
	"encoding/hex"
	"math"
	"net/http"
	"slices"
	"strconv"
	"time"
)

// rates counts a bot's requests, by the shared clock.
type rates struct {
	second  time.Time // when the running second of the global limit began
	inIt    int
	buckets map[string]*bucket
	refused []time.Time               // answers of 401, 403 and 429
	opened  map[snowflake][]time.Time // DMs that somebody opened of late
}

type bucket struct {
	reset time.Time
	left  int
}

// take counts a request against the global limit and its bucket, and sets the
// headers that tell the bucket's state. It returns the refusal, or nil.
func (s *Server) take(c *call, h http.Header) *apiError {
	now := s.clock.Now()
	r := &s.rates
	r.forgive(now)
	if len(r.refused) >= s.limits.InvalidRequests {
		return &apiError{status: http.StatusTooManyRequests, message: "You are being blocked from accessing our API temporarily due to exceeding our rate limits frequently.",
			limited: &limited{after: r.refused[0].Add(10 * time.Minute).Sub(now), scope: "global"}}
	}
	if !c.route.interaction {
		if now.Sub(r.second) >= time.Second {
			r.second, r.inIt = now, 0
		}
		if r.inIt++; r.inIt > s.limits.PerSecond {
			return tooFast(r.second.Add(time.Second).Sub(now), "global")
		}
	}
	if c.route.callback {
		return nil // callbacks carry no limit of their own
	}
	key := c.bucket()
	if r.buckets == nil {
		r.buckets = map[string]*bucket{}
	}
	b := r.buckets[key]
	if b == nil || !now.Before(b.reset) {
		b = &bucket{reset: now.Add(s.limits.BucketWindow), left: s.limits.Bucket}
		r.buckets[key] = b
	}
	refused := b.left == 0
	b.left = max(0, b.left-1)
	sum := md5.Sum([]byte(c.route.pattern)) // Discord's hash names the kind of route, not the channel
	h.Set("X-RateLimit-Limit", strconv.Itoa(s.limits.Bucket))
	h.Set("X-RateLimit-Remaining", strconv.Itoa(b.left))
	left := b.reset.Sub(now)
	// The instant is in real time, as the Date of the answer: clients reckon with their own clocks.
	h.Set("X-RateLimit-Reset", strconv.FormatFloat(float64(time.Now().Add(left).UnixMilli())/1000, 'f', 3, 64))
	h.Set("X-RateLimit-Reset-After", strconv.FormatFloat(left.Seconds(), 'f', 3, 64))
	h.Set("X-RateLimit-Bucket", hex.EncodeToString(sum[:]))
	if refused {
		return tooFast(left, "user")
	}
	return nil
}

const openWindow = 10 * time.Minute

// mayOpen counts a DM that somebody opens anew.
func (s *Server) mayOpen(who snowflake) bool {
	r, now := &s.rates, s.clock.Now()
	recent := slices.DeleteFunc(r.opened[who], func(t time.Time) bool { return now.Sub(t) > openWindow })
	if r.opened == nil {
		r.opened = map[snowflake][]time.Time{}
	}
	if len(recent) >= s.limits.DMOpens {
		r.opened[who] = recent
		return false
	}
	r.opened[who] = append(recent, now)
	return true
}

func tooFast(after time.Duration, scope string) *apiError {
	return &apiError{status: http.StatusTooManyRequests, message: "You are being rate limited.", limited: &limited{after: after, scope: scope}}
}

// tell sets what a 429 says in its headers. A global one names no bucket.
func (l *limited) tell(h http.Header) {
	h.Set("Retry-After", strconv.Itoa(max(1, int(math.Ceil(l.after.Seconds())))))
	h.Set("X-RateLimit-Scope", l.scope)
	if l.scope == "global" {
		h.Set("X-RateLimit-Global", "true")
		for _, k := range []string{"Limit", "Remaining", "Reset", "Reset-After", "Bucket"} {
			h.Del("X-RateLimit-" + k)
		}
	}
}

// refuse counts an answer towards the ban that too many wrong requests earn. A shared limit
// is nobody's fault.
func (r *rates) refuse(e *apiError, most int, now time.Time) {
	shared := e.limited != nil && e.limited.scope == "shared"
	if len(r.refused) < most && (e.status == 401 || e.status == 403 || e.status == 429) && !shared {
		r.refused = append(r.refused, now)
	}
}

func (r *rates) forget(now time.Time) {
	for k, b := range r.buckets {
		if now.After(b.reset) {
			delete(r.buckets, k)
		}
	}
	r.forgive(now)
}

// forgive forgets the refusals of more than ten minutes ago.
func (r *rates) forgive(now time.Time) {
	for len(r.refused) > 0 && now.Sub(r.refused[0]) > 10*time.Minute {
		r.refused = r.refused[1:]
	}
}
