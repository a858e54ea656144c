package storage

import (
	"slices"
	"testing"
	"time"

	"muster/coalition"
)

// A text that an outage keeps out of its channel until after its hour gets the hour that the outage moves, and more than an hour
// in its channel with it.
func TestATextThatAnOutageHoldsUp(t *testing.T) {
	t.Parallel()
	u := newUnder(t)
	back := u.until.Add(10 * time.Minute)
	u.beat(t, back, false)
	u.settles(t, back, coalition.SilenceOpen)
	moved := back.Add(u.until.Sub(noon) + time.Hour)
	_, err := u.AdoptText(t.Context(), u.act(t, "summary.adopt", back), u.code)
	wantCode(t, err, "silence_runs")
	claims, _ := takes(t, u.Store, "a", back, long, 1)
	must(t)(u.DeliverySent(t.Context(), claims[0], 7, back))
	if s := u.stands(t); claims[0].Kind != coalition.SilenceText || !s.Until.Equal(moved) || s.State(back) != coalition.SilenceOpen {
		t.Errorf("a %s is posted; it is %s until %v, want %v", claims[0].Kind, s.State(back), s.Until, moved)
	}
	end := moved.Add(coalition.SilenceSettles)
	u.beat(t, end, true)
	u.settles(t, end, coalition.SilenceEnded)
	if all := told(t, u.Store, u.c.ID); !slices.Equal(all, []string{"notice_silence_ended"}) {
		t.Errorf("organisers are told %q", all)
	}
	if _, err := u.AdoptText(t.Context(), u.act(t, "summary.adopt", end), u.code); err != nil {
		t.Error(err)
	}
}

// A text that was not in its channel before its hour has missed it, which organisers are told once. One that may have been
// there was, as soon as they say so: since its post was begun.
func TestATextThatMissesItsHour(t *testing.T) {
	t.Parallel()
	u := newUnder(t)
	after := u.until.Add(3 * time.Hour)
	if _, err := u.SettleSilence(t.Context(), u.c.ID, u.stands(t).ID, after); err == nil {
		t.Error("it was settled before the bot was heard of")
	}
	u.beat(t, after, true)
	for range 2 {
		u.settles(t, after, coalition.SilenceMissed)
	}
	if all := told(t, u.Store, u.c.ID); !slices.Equal(all, []string{"notice_silence_missed"}) {
		t.Errorf("organisers are told %q", all)
	}
	adopt := func() error {
		_, err := u.AdoptText(t.Context(), u.act(t, "summary.adopt", after), u.code)
		return err
	}
	wantCode(t, adopt(), "silence_unposted")
	_, err := u.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'unknown', sending_since = $2 WHERE coalition_id = $1 AND kind = 'circulate'`,
		u.c.ID, u.until.Add(-time.Minute))
	if err != nil {
		t.Fatal(err)
	}
	text := theOnly(t, u.Store, u.c.ID, coalition.SilenceText, coalition.Unknown)
	if _, err := u.Decide(t.Context(), u.act(t, "announce.decide", after), text, coalition.WasPosted); err != nil {
		t.Fatal(err)
	}
	if err := adopt(); err != nil {
		t.Error(err)
	}
}

// Of a text that may have been in its channel nothing is told until organisers have said whether it was.
func TestATextThatMayHaveMissedItsHour(t *testing.T) {
	t.Parallel()
	u := newUnder(t)
	after := u.until.Add(3 * time.Hour)
	u.beat(t, after, true)
	state := func(state string) {
		t.Helper()
		_, err := u.pool.Exec(t.Context(), `UPDATE deliveries SET state = $2, sending_since = now() WHERE coalition_id = $1 AND kind = 'circulate'`, u.c.ID, state)
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, undecided := range []string{"planned", "unknown"} {
		state(undecided)
		if got, err := u.SettleSilence(t.Context(), u.c.ID, u.stands(t).ID, after); err == nil {
			t.Errorf("%s, and it is %s", undecided, got)
		}
	}
	if all := told(t, u.Store, u.c.ID); len(all) != 0 {
		t.Errorf("organisers are told %q", all)
	}
	state("failed")
	u.settles(t, after, coalition.SilenceMissed)
}

// What was sent before the hour breaks for one delegation, even if it is taken later. What comes through it for another counts
// by when that comes.
func TestWhatWasSentOnceBreaksForOneDelegation(t *testing.T) {
	t.Parallel()
	u := newUnder(t)
	u.posted(t)
	first, later := u.until.Add(-time.Second), u.until.Add(5*time.Minute)
	u.beat(t, later, true)
	breaks := func(d coalition.Delegation, comes time.Time) (bool, error) {
		a := u.act(t, "summary.broken", comes)
		a.OnBehalfOf, a.Interaction = d.ID, pressed(comes)
		return u.BreakSilence(t.Context(), a, u.code, coalition.Break{Delegation: d.ID, At: first, Reason: "no"})
	}
	if same, err := breaks(u.all[0], later); err != nil || same {
		t.Errorf("for the first: same %v, %v", same, err)
	}
	_, err := breaks(u.all[1], later.Add(time.Second))
	wantCode(t, err, "silence_over")
	if same, err := breaks(u.all[0], later.Add(2*time.Second)); err != nil || !same {
		t.Errorf("again for the first: same %v, %v", same, err)
	}
	if _, err := breaks(u.all[1], u.until.Add(-time.Millisecond)); err != nil {
		t.Errorf("for the other, before the hour: %v", err)
	}
	if b := u.stands(t).Breaks; len(b) != 2 || !b[0].At.Equal(first) || !b[1].At.Equal(u.until.Add(-time.Millisecond)) {
		t.Errorf("breaks %+v", b)
	}
}

// pressed is an interaction of an instant.
func pressed(at time.Time) coalition.Snowflake {
	return coalition.Snowflake(at.Sub(coalition.Snowflake(0).Time()).Milliseconds() << 22)
}

// A text is not adopted while a break that was sent before its hour, and could not be taken, can still be sent again.
func TestABreakThatCanBeMendedHoldsUpAdoption(t *testing.T) {
	t.Parallel()
	first := coalition.BreakMends + coalition.SilenceSettles - time.Minute // after the hour, when one that was sent a minute before it no longer can be
	for name, test := range map[string]struct {
		kind string
		code string        // "" for the text's
		made time.Duration // from the hour
		at   time.Duration // of the adoption
		want string
	}{
		"just refused":           {coalition.BreakDraft, "", -time.Minute, coalition.SilenceSettles, "silence_mends"},
		"as long as it can be":   {coalition.BreakDraft, "", -time.Minute, first - time.Millisecond, "silence_mends"},
		"no longer":              {coalition.BreakDraft, "", -time.Minute, first, ""},
		"sent at the hour":       {coalition.BreakDraft, "", 0, coalition.SilenceSettles, ""},
		"of another text":        {coalition.BreakDraft, "ZZZZ", -time.Minute, coalition.SilenceSettles, ""},
		"of another kind":        {"pledge.fix", "", -time.Minute, coalition.SilenceSettles, ""},
		"sent long before it":    {coalition.BreakDraft, "", -time.Hour, coalition.SilenceSettles, ""},
		"moments before it only": {coalition.BreakDraft, "", -time.Millisecond, coalition.SilenceSettles, "silence_mends"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			u := newUnder(t)
			u.posted(t)
			u.beat(t, u.until.Add(test.at), true)
			a := u.act(t, "summary.adopt", u.until.Add(test.at))
			if test.code == "" {
				test.code = u.code
			}
			// As the command keeps it.
			typed := map[string]string{"code": test.code, "reason": "no", "made": u.until.Add(test.made).Format(time.RFC3339Nano)}
			if _, err := u.SaveDraft(t.Context(), u.c.ID, a.Actor, test.kind, typed, a.At); err != nil {
				t.Fatal(err)
			}
			if _, err := u.AdoptText(t.Context(), a, u.code); coalition.CodeOf(err) != test.want || test.want == "" && err != nil {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}
