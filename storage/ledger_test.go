package storage

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"muster/coalition"
)

// TestLedgerAsOf holds the ledger as of an instant against the ledger that was read at that instant.
func TestLedgerAsOf(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	at := func(minute int) time.Time { return noon.Add(time.Duration(minute) * time.Minute) }
	revise := func(interaction coalition.Snowflake, minute int, code string, correction bool, amount int64) {
		t.Helper()
		_, err := b.RevisePledge(t.Context(), b.act(t, interaction, at(minute)), code, correction, func(t coalition.Terms) (coalition.Terms, error) {
			t.Quantity = coalition.Exactly(decimal.NewFromInt(amount))
			return t, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	kept := map[int]coalition.Ledger{}
	keep := func(minute int) {
		t.Helper()
		l, err := b.Ledger(t.Context(), b.c.ID)
		if err != nil {
			t.Fatal(err)
		}
		kept[minute] = l
	}
	log := func(interaction coalition.Snowflake, minute int, amount int64) string {
		t.Helper()
		p := b.soldiers(amount)
		p.Adds = true
		logged, err := b.LogPledge(t.Context(), b.act(t, interaction, at(minute)), p)
		if err != nil {
			t.Fatal(err)
		}
		return logged.Code
	}
	keep(0)
	first := log(1, 10, 100)
	keep(10)
	landing, err := b.AddCondition(t.Context(), b.act(t, 2, at(20)), coalition.Condition{Name: "landing rights"})
	if err != nil {
		t.Fatal(err)
	}
	second := log(3, 21, 7)
	keep(21)
	revise(4, 30, first, false, 150)
	if _, _, err := b.SetActivation(t.Context(), b.act(t, 5, at(31)), time.Time{}, at(5000)); err != nil {
		t.Fatal(err)
	}
	if _, err := b.SetCondition(t.Context(), b.act(t, 6, at(32)), landing.ID, coalition.ConditionMet, anyone); err != nil {
		t.Fatal(err)
	}
	if _, _, err := b.ChangeRate(t.Context(), b.act(t, 7, at(33)), coalition.RateChange{Base: "EUR", Rate: coalition.Rate{Currency: "USD", Worth: decimal.RequireFromString("0.9"), AsOf: coalition.DateOf(noon)}}); err != nil {
		t.Fatal(err)
	}
	if _, err := b.SetRequirement(t.Context(), b.act(t, 8, at(34)), "force", becomes(coalition.Requirement{Capability: b.what.ID, Target: decimal.NewFromInt(5), Priority: 3})); err != nil {
		t.Fatal(err)
	}
	keep(34)
	if _, err := b.WithdrawPledge(t.Context(), b.act(t, 9, at(40)), second); err != nil {
		t.Fatal(err)
	}
	revise(10, 41, first, false, 170)
	keep(41)
	if _, err := b.RemoveRequirement(t.Context(), b.act(t, 11, at(50)), "force"); err != nil {
		t.Fatal(err)
	}
	revise(12, 51, first, false, 17000) // a slip
	revise(13, 53, first, true, 1700)   // and what was meant

	for minute, want := range kept {
		got, err := b.LedgerAsOf(t.Context(), b.c.ID, at(minute).Add(30*time.Second))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(facts(want), facts(got)); diff != "" {
			t.Errorf("after %d minutes (-then +as of):\n%s", minute, diff)
		}
	}
	// While the slip stood, its delegation reads it, and the others what stood before; among what has changed nobody does.
	slip, err := b.LedgerAsOf(t.Context(), b.c.ID, at(52))
	if err != nil {
		t.Fatal(err)
	}
	insider, outsider := coalition.Audience{Level: coalition.Members, Own: []coalition.DelegationID{b.france.ID}}, coalition.Audience{Level: coalition.Members}
	for _, test := range []struct {
		what string
		v    coalition.View
		want string
	}{
		{"its delegation", slip.For(insider, noon), "17000"}, {"others", slip.For(outsider, noon), "170"}, {"among changes", slip.WithoutSlips().For(insider, noon), "170"},
	} {
		if s, ok := test.v.Find(first); !ok || s.Shown.Quantity.Low.String() != test.want || s.Current.Quantity.Low.String() != "1700" {
			t.Errorf("%s: %v, and now %v; want %s", test.what, s.Shown.Quantity, s.Current.Quantity, test.want)
		}
	}
}

// A pledge that was hidden for a while is shown to others as they last knew it: that it was hidden tells them nothing.
func TestLedgerAsOfAHiddenTime(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	code := b.log(t, 1, b.soldiers(100)).Code
	for i, release := range []coalition.Release{coalition.Organisers, coalition.Members} {
		_, err := b.RevisePledge(t.Context(), b.act(t, coalition.Snowflake(2+i), noon.Add(time.Duration(10+10*i)*time.Minute)), code, false, func(t coalition.Terms) (coalition.Terms, error) {
			t.Release, t.Quantity = release, coalition.Exactly(decimal.NewFromInt(int64(200+100*i)))
			return t, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	l, err := b.LedgerAsOf(t.Context(), b.c.ID, noon.Add(15*time.Minute))
	if err != nil {
		t.Fatal(err)
	}
	for level, want := range map[coalition.Release]string{coalition.Members: "100", coalition.Organisers: "200"} {
		if s, ok := l.For(coalition.Audience{Level: level}, noon).Find(code); !ok || s.Shown.Quantity.Low.String() != want {
			t.Errorf("to %s: %v, want %s", level, s.Shown.Quantity, want)
		}
	}
	if _, ok := l.For(coalition.Audience{Level: coalition.Public}, noon).Find(code); ok {
		t.Error("everybody reads what only the coalition may")
	}
}

// An act that was asked for before another, and made after it, is taken as made when that one was.
func TestLedgerAsOfCutsBetweenActs(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	code := b.log(t, 1, b.soldiers(100)).Code
	at := func(minute int) time.Time { return noon.Add(time.Duration(minute) * time.Minute) }
	for i, minute := range []int{20, 10} {
		_, err := b.RevisePledge(t.Context(), b.act(t, coalition.Snowflake(2+i), at(minute)), code, false, func(t coalition.Terms) (coalition.Terms, error) {
			t.Quantity = coalition.Exactly(decimal.NewFromInt(int64(200 + 100*i)))
			return t, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for minute, want := range map[int]string{0: "100", 15: "100", 20: "300"} {
		l, err := b.LedgerAsOf(t.Context(), b.c.ID, at(minute))
		if err != nil {
			t.Fatal(err)
		}
		if s, ok := l.For(coalition.Audience{Level: coalition.Organisers}, at(minute)).Find(code); !ok || s.Shown.Quantity.Low.String() != want {
			t.Errorf("after %d minutes: %v, want %s", minute, s.Shown.Quantity, want)
		}
	}
}

// facts are what answers are computed from, apart from what stands now.
func facts(l coalition.Ledger) map[string]string {
	out := map[string]string{"activation": l.Coalition.Activation.UTC().String(), "rates": fmt.Sprint(l.Coalition.Rates), "version": fmt.Sprint(l.Version)}
	for _, p := range l.Pledges {
		out["pledge "+p.Code] = p.Shown.Quantity.Low.String() + " " + string(p.Shown.Exit)
	}
	for _, c := range l.Conditions {
		out["condition "+c.Name] = string(c.State)
	}
	for _, r := range l.Requirements {
		out["requirement "+r.Name] = r.Target.String()
	}
	return out
}
