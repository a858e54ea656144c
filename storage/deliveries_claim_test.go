package storage

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// takes claims deliveries, each in its turn, and returns what their parameters call them.
func takes(t testing.TB, s *Store, holder string, now time.Time, lease time.Duration, n int) (all []coalition.Claim, names []string) {
	t.Helper()
	all, err := s.ClaimDeliveries(t.Context(), holder, now, lease, n)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range all {
		names = append(names, string(c.Params))
	}
	return all, names
}

// named is a delivery with a name, in a room of its own unless it is given one.
func named(name string, d coalition.Delivery) coalition.Delivery {
	d.Params = fmt.Appendf(nil, "%q", name)
	if d.Channel == 0 {
		for _, r := range name {
			d.Channel = d.Channel*131 + coalition.Snowflake(r)
		}
	}
	return d
}

// TestTheNearestMeetingGoesFirst has much come due at one instant, and some of it before.
func TestTheNearestMeetingGoesFirst(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	far := scheduled(t, s, c.ID, newMeetingOn(t, 28, 10))
	near := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	now := near.At.Add(-time.Hour)
	for _, d := range []coalition.Delivery{
		named("far, long overdue", coalition.Delivery{Kind: coalition.ReminderPost, Meeting: far.ID, Due: now.Add(-time.Hour)}),
		named("far", coalition.Delivery{Kind: coalition.ReminderPost, Meeting: far.ID, Due: now}),
		named("near", coalition.Delivery{Kind: coalition.ReminderPost, Meeting: near.ID, Due: now}),
		named("near, moved", coalition.Delivery{Kind: coalition.MeetingChange, Meeting: near.ID, Due: now.Add(-time.Minute)}),
		named("words", coalition.Delivery{Kind: coalition.Announcement, Due: now.Add(-time.Second)}),
		named("card of far", coalition.Delivery{Kind: coalition.MeetingCard, Meeting: far.ID, Due: now}),
		named("not yet", coalition.Delivery{Kind: coalition.Announcement, Due: now.Add(time.Second)}),
	} {
		d.Coalition = c.ID
		planned(t, s, d, "")
	}
	_, names := takes(t, s, "a", now, long, 3)
	_, more := takes(t, s, "b", now, long, 10)
	want := []string{`"words"`, `"card of far"`, `"near, moved"`, `"near"`, `"far, long overdue"`, `"far"`}
	if diff := cmp.Diff(want, append(names, more...)); diff != "" {
		t.Error(diff)
	}
}

func TestAChannelHasOneAtATime(t *testing.T) {
	t.Parallel()
	const busy, other coalition.Snowflake = 801, 802
	s := newStore(t)
	c := newCoalition(t, s)
	for i, room := range []coalition.Snowflake{busy, busy, busy, other} {
		planned(t, s, named(fmt.Sprint(i), coalition.Delivery{
			Coalition: c.ID, Kind: coalition.Announcement, Channel: room, Due: noon.Add(time.Duration(i) * time.Second),
		}), "")
	}
	now := noon.Add(time.Hour)
	want := func(step string, got []string, want ...string) {
		t.Helper()
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%s", step, diff)
		}
	}
	first, names := takes(t, s, "a", now, long, 10)
	want("one of each channel", names, `"0"`, `"3"`)
	_, names = takes(t, s, "b", now, long, 10)
	want("both channels are busy", names)
	posted(t, s, first[0], 1, 9)
	second, names := takes(t, s, "b", now, over, 10)
	want("the next one", names, `"1"`)
	third, names := takes(t, s, "a", now, long, 10)
	want("what nobody holds any more is taken over, and nothing before it", names, `"1"`)
	lost(t)(s.ReleaseDelivery(t.Context(), second[0]))
	must(t)(s.DeliveryPutOff(t.Context(), third[0], coalition.Setback{Err: "no luck", At: now, Retry: now.Add(time.Minute)}))
	last, names := takes(t, s, "b", now, long, 10)
	want("what waits for a retry holds nobody up", names, `"2"`)
	_, names = takes(t, s, "a", now.Add(time.Minute), long, 10)
	want("but waits for its turn in its hour", names)
	posted(t, s, last[0], 1, 10)
	_, names = takes(t, s, "a", now.Add(time.Minute), long, 10)
	want("the last", names, `"1"`)
}

// TestTurnsAreKeptByAll has several claim and post at once: nobody ever holds what another works beside.
func TestTurnsAreKeptByAll(t *testing.T) {
	t.Parallel()
	const rooms, each = 5, 30
	s := newStore(t)
	c := newCoalition(t, s)
	inTx(t, s, func(tx pgx.Tx) error {
		for i := range rooms * each {
			d := named(fmt.Sprint(i), coalition.Delivery{
				Coalition: c.ID, Kind: coalition.Announcement, Channel: coalition.Snowflake(900 + i%rooms), Due: noon.Add(time.Duration(i) * time.Second),
			})
			if err := plan(t.Context(), tx, 1, d, ""); err != nil {
				return err
			}
		}
		return nil
	})
	var mu sync.Mutex
	working, last, done := map[coalition.Snowflake]bool{}, map[coalition.Snowflake]time.Time{}, 0
	take := func(holder string) (left bool) {
		claims, err := s.ClaimDeliveries(t.Context(), holder, noon.Add(time.Hour), long, 3)
		if err != nil {
			t.Error(err)
			return false
		}
		mu.Lock()
		for _, c := range claims {
			if working[c.Channel] {
				t.Errorf("%s works in a channel where somebody does", holder)
			}
			if c.Due.Before(last[c.Channel]) {
				t.Errorf("%s comes after a later one", c.Params)
			}
			working[c.Channel], last[c.Channel] = true, c.Due
		}
		mu.Unlock()
		for _, c := range claims {
			mu.Lock()
			working[c.Channel] = false
			done++
			mu.Unlock()
			if ok, err := s.DeliveryEnded(t.Context(), c, coalition.Failed, "done", noon); err != nil || !ok {
				t.Errorf("got %v, %v", ok, err)
			}
		}
		mu.Lock()
		defer mu.Unlock()
		return done < rooms*each && !t.Failed()
	}
	var racing sync.WaitGroup
	for _, holder := range []string{"a", "b", "c"} {
		racing.Go(func() {
			for take(holder) {
			}
		})
	}
	racing.Wait()
}

// TestWhatTellsOfAMovedMeetingGivesWay moves a meeting while something about it may be posted. Once it is known not to be, it
// is not posted any more, and what was planned instead is.
func TestWhatTellsOfAMovedMeetingGivesWay(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		moved bool
		kind  string
		state string
	}{
		{"a reminder", true, coalition.ReminderPost, "cancelled: not posted"},
		{"a reminder, nothing moved", false, coalition.ReminderPost, "planned: not posted"},
		{"a card", true, coalition.MeetingCard, "planned: not posted"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStore(t)
			c := withRoom(t, s, coalition.Members)
			m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
			now := m.At.Add(-time.Hour)
			if test.kind == coalition.ReminderPost {
				posted(t, s, claimOne(t, s, "a", noon, long), 1, 9) // the card
			}
			begun := claim(t, s, "a", now, long, 10)[0]
			if begun.Kind != test.kind {
				t.Fatalf("claimed a %s", begun.Kind)
			}
			frozen(t, s, begun, 1, "words")
			if _, err := s.StartSending(t.Context(), begun); err != nil {
				t.Fatal(err)
			}
			if test.moved {
				a := organiserAct(t, s, c.ID, "schedule move")
				a.At = now
				to := coalition.MeetingMove{Meeting: m.ID, Seen: m.Version, Wall: coalition.WallTimeOf(m.At.In(m.Zone).Add(5 * time.Hour))}
				if _, err := s.MoveMeeting(t.Context(), a, to); err != nil {
					t.Fatal(err)
				}
			}
			must(t)(s.DeliveryPutOff(t.Context(), begun, coalition.Setback{Err: "not posted", At: now, Retry: now}))
			if got := stateOf(t, s, begun.ID); got != test.state {
				t.Errorf("it is %s, want %s", got, test.state)
			}
		})
	}
}
