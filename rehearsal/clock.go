package rehearsal

import (
	"sync"
	"time"
)

// Clock is the time that the server and a bot beside it share. It runs as the
// system's does and can be moved ahead, never back, so that a reminder can be
// seen without waiting for it. The zero Clock shows the system's time.
type Clock struct {
	skipping sync.Mutex // one skip at a time
	mu       sync.Mutex
	ahead    time.Duration
	skipped  []func(time.Duration)
	legs     func(from, to time.Time) time.Time
}

// Now is the clock's time, in UTC.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return time.Now().Add(c.ahead).UTC()
}

// Advance moves the clock ahead by d; zero and negative durations do nothing.
// It goes in legs if Legs asks for them. It returns when everybody who asked to
// be told (OnAdvance) has been.
func (c *Clock) Advance(d time.Duration) {
	c.skipping.Lock()
	defer c.skipping.Unlock()
	c.mu.Lock()
	legs := c.legs
	c.mu.Unlock()
	if legs == nil {
		c.jump(d)
		return
	}
	to := c.Now().Add(d)
	for now := c.Now(); now.Before(to); now = c.Now() {
		c.jump(legs(now, to).Sub(now))
	}
}

func (c *Clock) jump(d time.Duration) {
	if d <= 0 {
		return
	}
	c.mu.Lock()
	c.ahead += d
	told := c.skipped
	c.mu.Unlock()
	for _, tell := range told {
		tell(d)
	}
}

// Legs has every skip ask f how far to go at once: f gets where the clock is and
// where the skip ends, waits until what is due by then is done, and returns the
// next instant to halt at, so that what becomes due on the way happens at its
// hour and not late.
func (c *Clock) Legs(f func(from, to time.Time) time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.legs = f
}

// OnAdvance has f called after every skip, with how far it went. A bot uses it
// to look at once for work that has become due.
func (c *Clock) OnAdvance(f func(time.Duration)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.skipped = append(c.skipped[:len(c.skipped):len(c.skipped)], f)
}

// catchUp makes sure that the clock shows at least t, so that a world which was
// skipped ahead before a restart does not live through an hour twice.
func (c *Clock) catchUp(t time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if behind := t.Sub(time.Now().Add(c.ahead)); behind > 0 {
		c.ahead += behind
	}
}
