package storage

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"muster/coalition"
)

// A long time between two beats is an outage, unless one process was in reach all along and only the clock was set ahead.
func TestOutagesAreKept(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	at := func(minute int) time.Time { return noon.Add(time.Duration(minute) * time.Minute) }
	beat := func(minute int, unbroken bool) {
		t.Helper()
		if err := s.Beat(t.Context(), at(minute), unbroken); err != nil {
			t.Fatal(err)
		}
	}
	if _, heard, err := reach(t.Context(), s.pool, noon); err != nil || !heard.IsZero() {
		t.Errorf("heard of at %v, %v", heard, err)
	}
	beat(0, false)   // the first ever
	beat(1, true)    // and on
	beat(3, false)   // a restart
	beat(60, true)   // the clock was set ahead
	beat(90, false)  // out of reach
	beat(80, true)   // the clock was set back
	beat(200, false) // out of reach again
	outages, heard, err := reach(t.Context(), s.pool, at(0))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]coalition.Outage{{Began: at(60), Ended: at(90)}, {Began: at(90), Ended: at(200)}}, outages, cmp.Comparer(time.Time.Equal)); diff != "" {
		t.Errorf("outages (-want +got):\n%s", diff)
	}
	if !heard.Equal(at(200)) {
		t.Errorf("heard of at %v", heard)
	}
	if outages, _, err = reach(t.Context(), s.pool, at(90)); err != nil || len(outages) != 1 {
		t.Errorf("since the first of them: %v, %v", outages, err)
	}
}
