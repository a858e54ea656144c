package storage

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"muster/coalition"
)

// TestAsOfKeepsWhatSomebodySees gives pledges histories at random, and holds what is read of them as of several instants
// against all of their revisions: every audience must see the same of both.
func TestAsOfKeepsWhatSomebodySees(t *testing.T) {
	t.Parallel()
	seed := rand.Uint64()
	r := rand.New(rand.NewPCG(seed, 1))
	t.Logf("seed %d", seed)
	b := newBoard(t)
	at := func(minute int) time.Time { return noon.Add(time.Duration(minute) * time.Minute) }
	own, err := b.AddCondition(t.Context(), b.act(t, 1, noon), coalition.Condition{Name: "vote", Delegation: b.france.ID})
	if err != nil {
		t.Fatal(err)
	}
	interaction, minute := coalition.Snowflake(10), 1
	anything := func(terms coalition.Terms) (coalition.Terms, error) {
		terms.Quantity = coalition.Exactly(decimal.NewFromInt(r.Int64N(1e9) + 1))
		terms.Release, terms.Named = coalition.Releases[r.IntN(3)], r.IntN(3) > 0
		terms.Conditions, terms.Thresholds = nil, nil
		if terms.Named && r.IntN(3) == 0 {
			terms.Conditions = []coalition.Proviso{{Condition: own.ID}}
		}
		return terms, nil
	}
	const pledges, changes = 12, 90
	var codes []string
	for range pledges {
		p := b.soldiers(5)
		p.Terms, _ = anything(p.Terms)
		p.Adds = true
		logged, err := b.LogPledge(t.Context(), b.act(t, interaction, at(minute)), p)
		if err != nil {
			t.Fatal(err)
		}
		codes = append(codes, logged.Code)
		interaction++
	}
	for range changes {
		code := codes[r.IntN(pledges)]
		for _, correction := range []bool{false, true}[:1+r.IntN(2)] {
			interaction, minute = interaction+1, minute+1
			if _, err := b.RevisePledge(t.Context(), b.act(t, interaction, at(minute)), code, correction, anything); err != nil {
				t.Fatal(err)
			}
		}
	}
	now, err := b.Ledger(t.Context(), b.c.ID)
	if err != nil {
		t.Fatal(err)
	}
	for until := 0; until <= minute; until += 3 {
		got, err := b.LedgerAsOf(t.Context(), b.c.ID, at(until))
		if err != nil {
			t.Fatal(err)
		}
		want := got
		want.Pledges = nil
		for _, p := range now.Pledges {
			history, err := b.PledgeHistory(t.Context(), b.c.ID, p.ID)
			if err != nil {
				t.Fatal(err)
			}
			for i := range history {
				history[i].Slip = i+1 < len(history) && history[i+1].Correction
			}
			p.Then = slices.DeleteFunc(history, func(r coalition.Revision) bool { return r.At.After(at(until)) })
			if len(p.Then) > 0 {
				p.Shown = p.Then[len(p.Then)-1]
				want.Pledges = append(want.Pledges, p)
			}
		}
		for _, level := range coalition.Releases {
			for _, mine := range [][]coalition.DelegationID{nil, {b.france.ID}} {
				a := coalition.Audience{Level: level, Own: mine}
				seen := func(l coalition.Ledger) (out []coalition.Seen) {
					for _, s := range l.For(a, at(until)).Pledges {
						s.Then = nil
						out = append(out, s)
					}
					return out
				}
				if diff := cmp.Diff(seen(want), seen(got)); diff != "" {
					t.Errorf("seed %d, %+v after %d minutes (-all revisions +as of):\n%s", seed, a, until, diff)
				}
				if diff := cmp.Diff(seen(want.WithoutSlips()), seen(got.WithoutSlips())); diff != "" {
					t.Errorf("seed %d, %+v after %d minutes, without slips:\n%s", seed, a, until, diff)
				}
			}
		}
	}
}
