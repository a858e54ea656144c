package storage

import (
	"context"
	"slices"
	"sync"
	"testing"
	"time"

	"muster/coalition"
)

// under is a text that two delegations have under silence from noon on, until 16:00 the next day.
type under struct {
	*Store
	c     coalition.Coalition
	all   []coalition.Delegation
	code  string
	until time.Time
}

func newUnder(t *testing.T) under {
	t.Helper()
	s := newStore(t)
	c := withChannels(t, s)
	u := under{Store: s, c: c, all: invite(t, s, c.ID, "FR", "DE"), until: noon.Add(28 * time.Hour)}
	u.beat(t, noon, false)
	done, err := s.Circulate(t.Context(), u.act(t, "summary.circulated", noon), coalition.NewSilence{Text: "words", Channel: meetingsRoom, Until: u.until})
	if err != nil {
		t.Fatal(err)
	}
	u.code = done.Code
	return u
}

func (u under) act(t *testing.T, kind string, at time.Time) coalition.Act {
	t.Helper()
	a := organiserAct(t, u.Store, u.c.ID, kind)
	a.At = at
	return a
}

func (u under) beat(t *testing.T, at time.Time, unbroken bool) {
	t.Helper()
	if err := u.Beat(t.Context(), at, unbroken); err != nil {
		t.Fatal(err)
	}
}

func (u under) stands(t *testing.T) coalition.Silence {
	t.Helper()
	s, err := u.Silence(t.Context(), u.c.ID, u.code)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// posted has the text stand in its channel.
func (u under) posted(t *testing.T) {
	t.Helper()
	if _, err := u.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'sent', sent_at = due_at WHERE coalition_id = $1 AND kind = 'circulate'`, u.c.ID); err != nil {
		t.Fatal(err)
	}
}

// breaks has a delegation break silence by an interaction of an instant that is handled at another.
func (u under) breaks(t *testing.T, d coalition.Delegation, made, handled time.Time) (bool, error) {
	t.Helper()
	a := u.act(t, "summary.broken", handled)
	a.OnBehalfOf = d.ID
	return u.BreakSilence(t.Context(), a, u.code, coalition.Break{Delegation: d.ID, At: made, Reason: "no @everyone"})
}

// settles asks what becomes of the deadline at an instant.
func (u under) settles(t *testing.T, at time.Time, want coalition.SilenceState) {
	t.Helper()
	if got, err := u.SettleSilence(t.Context(), u.c.ID, u.stands(t).ID, at); err != nil || got != want {
		t.Errorf("at %v it is %q, %v, want %q", at, got, err, want)
	}
}

func TestATextIsCirculatedOnce(t *testing.T) {
	t.Parallel()
	u := newUnder(t)
	wantQueue(t, u.Store, u.c.ID, "circulate planned 20 12:00", "silence planned 20 16:00", "silence planned 21 15:00", "silence planned 21 16:01")
	s := u.stands(t)
	if s.Text != "words" || s.Channel != meetingsRoom || !s.Circulated.Equal(noon) || !s.Set.Equal(u.until) || !s.Until.Equal(u.until) || !s.Adopted.IsZero() {
		t.Errorf("kept %+v", s)
	}
	act := u.act(t, "summary.circulated", noon)
	var err error
	if act.Draft, err = u.SaveDraft(t.Context(), u.c.ID, act.Actor, "draft", "", noon); err != nil {
		t.Fatal(err)
	}
	changed := coalition.NewSilence{Text: "other words", Channel: meetingsRoom, Until: u.until, Former: u.code}
	for i := range 2 {
		if done, err := u.Circulate(t.Context(), act, changed); err != nil || done.Same != (i == 1) {
			t.Errorf("%+v, %v", done, err)
		}
	}
	if later := u.stands(t).Later; later == "" || u.stands(t).State(noon) != coalition.SilenceReplaced {
		t.Errorf("the former text has %q in its place", later)
	}
	_, err = u.Circulate(t.Context(), u.act(t, "summary.circulated", noon), changed)
	wantCode(t, err, "silence_replaced")
	changed.Former = "ZZZZ"
	_, err = u.Circulate(t.Context(), u.act(t, "summary.circulated", noon), changed)
	wantCode(t, err, "silence_unknown")
	changed.Former, changed.Until = "", noon
	_, err = u.Circulate(t.Context(), u.act(t, "summary.circulated", noon), changed)
	wantCode(t, err, "announce_past")
	other := newCoalitionIn(t, u.Store, testGuild+1, "Other")
	_, err = u.Silence(t.Context(), other.ID, u.code)
	wantCode(t, err, "silence_unknown")
}

// A break counts by when its interaction was made, whenever it is handled; each delegation breaks once, and the channel is
// told once.
func TestABreakCountsByItsInteraction(t *testing.T) {
	t.Parallel()
	u := newUnder(t)
	u.beat(t, u.until.Add(time.Second), true)
	_, err := u.breaks(t, u.all[0], u.until, u.until.Add(time.Second))
	wantCode(t, err, "silence_over")
	for i, d := range []coalition.Delegation{u.all[0], u.all[0], u.all[1]} {
		same, err := u.breaks(t, d, u.until.Add(-time.Millisecond), u.until.Add(10*time.Second))
		if err != nil || same != (i == 1) {
			t.Errorf("break %d: same %v, %v", i, same, err)
		}
	}
	s := u.stands(t)
	if len(s.Breaks) != 2 || s.Breaks[0].Delegation != u.all[0].ID || s.Breaks[0].Reason != "no @everyone" || !s.Breaks[0].At.Equal(u.until.Add(-time.Millisecond)) {
		t.Errorf("breaks %+v", s.Breaks)
	}
	if all := told(t, u.Store, u.c.ID); !slices.Equal(all, []string{"notice_silence_broken", "notice_silence_broken"}) {
		t.Errorf("organisers are told %q", all)
	}
	wantQueue(t, u.Store, u.c.ID, "circulate planned 20 12:00", "silence planned 20 16:00", "silence planned 21 15:00",
		"notice planned 21 16:00", "notice planned 21 16:00", "silence planned 21 16:00", "silence planned 21 16:01")
	u.settles(t, u.until.Add(time.Hour), coalition.SilenceBroken)
	_, err = u.AdoptText(t.Context(), u.act(t, "summary.adopt", u.until.AddDate(0, 0, 1)), u.code)
	wantCode(t, err, "silence_broken")
	left := newUnder(t)
	if _, err := left.RemoveDelegation(t.Context(), left.act(t, "roster remove", noon), left.all[0].ID); err != nil {
		t.Fatal(err)
	}
	_, err = left.breaks(t, left.all[0], noon.Add(time.Hour), noon.Add(time.Hour))
	wantCode(t, err, "delegation_removed")
}

// Adoption needs a press after the deadline. Two make one.
func TestATextIsAdoptedOnce(t *testing.T) {
	t.Parallel()
	u := newUnder(t)
	adopt := func(at time.Time) (bool, error) {
		return u.AdoptText(context.Background(), u.act(t, "summary.adopt", at), u.code)
	}
	settled := u.until.Add(coalition.SilenceSettles)
	u.beat(t, settled, true)
	_, err := adopt(settled)
	wantCode(t, err, "silence_unposted")
	u = newUnder(t)
	u.posted(t)
	u.beat(t, u.until.Add(-time.Second), true)
	for _, at := range []time.Time{noon, u.until, settled.Add(-time.Second), settled} {
		_, err := adopt(at)
		wantCode(t, err, "silence_runs") // the last one because the bot was not heard of since
	}
	if _, err := u.SettleSilence(t.Context(), u.c.ID, u.stands(t).ID, settled); err == nil {
		t.Error("it was settled before the bot was heard of")
	}
	u.beat(t, settled, true)
	for range 2 {
		u.settles(t, settled, coalition.SilenceEnded)
	}
	if all := told(t, u.Store, u.c.ID); !slices.Equal(all, []string{"notice_silence_ended"}) {
		t.Errorf("organisers are told %q", all)
	}
	if s := u.stands(t); s.State(settled.AddDate(0, 0, 9)) != coalition.SilenceEnded {
		t.Errorf("without a press it is %s", s.State(settled.AddDate(0, 0, 9)))
	}
	var sames [2]bool
	var all sync.WaitGroup
	for i := range sames {
		all.Go(func() {
			same, err := adopt(settled)
			if sames[i] = same; err != nil {
				t.Error(err)
			}
		})
	}
	if all.Wait(); sames[0] == sames[1] {
		t.Errorf("of two presses %v had been so already", sames)
	}
	if s := u.stands(t); !s.Adopted.Equal(settled) {
		t.Errorf("adopted at %v", s.Adopted)
	}
	_, err = u.breaks(t, u.all[0], u.until.Add(-time.Second), settled.Add(time.Second))
	wantCode(t, err, "silence_adopted")
}

// An outage in the last hour moves the deadline by its length and an hour: said once, with reminders and an end of its own. A
// break that is made in the time that is added counts, even before that is said.
func TestAnOutageMovesTheDeadline(t *testing.T) {
	t.Parallel()
	u := newUnder(t)
	u.posted(t)
	back := u.until.Add(10 * time.Minute)
	u.beat(t, u.until.Add(-20*time.Minute), true)
	_, err := u.breaks(t, u.all[0], back, back)
	wantCode(t, err, "silence_unsettled") // nobody knows yet
	u.beat(t, back, false)
	moved := u.until.Add(90 * time.Minute)
	for range 2 {
		u.settles(t, back, coalition.SilenceOpen)
	}
	if s := u.stands(t); !s.Until.Equal(moved) || !s.Set.Equal(u.until) {
		t.Errorf("it was set for %v and stands at %v, want %v", s.Set, s.Until, moved)
	}
	wantQueue(t, u.Store, u.c.ID, "circulate sent 20 12:00", "silence planned 20 16:00", "silence planned 21 15:00", "silence planned 21 16:01",
		"silence planned 21 16:10", "silence planned 21 16:30", "silence planned 21 17:31")
	_, err = u.AdoptText(t.Context(), u.act(t, "summary.adopt", back), u.code)
	wantCode(t, err, "silence_runs")
	u.beat(t, moved.Add(time.Minute), true)
	u.settles(t, moved.Add(time.Minute), coalition.SilenceEnded)

	other := newUnder(t)
	other.posted(t)
	other.beat(t, other.until.Add(-20*time.Minute), true)
	other.beat(t, back, false)
	if _, err := other.breaks(t, other.all[0], back.Add(time.Minute), back.Add(time.Minute)); err != nil {
		t.Errorf("a break in the time that is added: %v", err)
	}
	other.settles(t, back.Add(2*time.Minute), coalition.SilenceBroken)
}
