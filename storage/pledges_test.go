package storage

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"muster/coalition"
)

// board is a coalition with two delegations, for tests about pledges.
type board struct {
	*Store
	c       coalition.Coalition
	france  coalition.Delegation
	germany coalition.Delegation
	what    coalition.Capability
}

func newBoard(t testing.TB) board {
	t.Helper()
	s := newStore(t)
	b := board{Store: s, c: newCoalition(t, s)}
	both := invite(t, s, b.c.ID, "FR", "DE")
	b.france, b.germany = both[0], both[1]
	all, err := s.Capabilities(t.Context(), b.c.ID)
	if err != nil {
		t.Fatal(err)
	}
	b.what = all[0]
	return b
}

func (b board) act(t testing.TB, interaction coalition.Snowflake, at time.Time) coalition.Act {
	t.Helper()
	a := organiserAct(t, b.Store, b.c.ID, "pledge log")
	a.Interaction, a.At, a.OnBehalfOf = interaction, at, b.france.ID
	return a
}

func (b board) soldiers(amount int64) coalition.NewPledge {
	return coalition.NewPledge{
		Terms: coalition.Terms{
			Quantity: coalition.Exactly(decimal.NewFromInt(amount)), Strength: coalition.Offered,
			Release: coalition.Members, Named: true, Note: "as agreed",
		},
		Delegation: b.france.ID, Capability: b.what.ID,
	}
}

func (b board) log(t testing.TB, interaction coalition.Snowflake, p coalition.NewPledge) coalition.Logged {
	t.Helper()
	logged, err := b.LogPledge(t.Context(), b.act(t, interaction, noon), p)
	if err != nil {
		t.Fatal(err)
	}
	return logged
}

func TestLogPledgeKeepsWhatWasSaid(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	d := decimal.RequireFromString
	for i, test := range []struct {
		quantity coalition.Quantity
		ready    coalition.Readiness
	}{
		{coalition.Exactly(d("1500")), coalition.Readiness{Kind: coalition.ReadyHours, Amount: 72}},
		{coalition.Between(d("4"), d("6")), coalition.Readiness{Kind: coalition.ReadyDays, Amount: 30}},
		{coalition.AtLeast(d("3")), coalition.Readiness{Kind: coalition.ReadyBy, By: coalition.Date{Year: 2026, Month: 3, Day: 27}}},
		{coalition.Undisclosed(), coalition.Readiness{}},
		{coalition.Exactly(d("123456789012.34")), coalition.Readiness{}},
	} {
		p := b.soldiers(1)
		p.Quantity, p.Readiness, p.Adds = test.quantity, test.ready, true
		logged := b.log(t, coalition.Snowflake(100+i), p)
		got, err := b.Pledge(t.Context(), b.c.ID, logged.Code)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(p.Terms, got.Current.Terms); diff != "" {
			t.Errorf("%v (-said +kept):\n%s", test.quantity, diff)
		}
	}
}

func TestAnInteractionMakesOneAct(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	var codes [8]string
	var group sync.WaitGroup
	for i := range codes {
		group.Go(func() {
			logged, err := b.LogPledge(t.Context(), b.act(t, 77, noon), b.soldiers(1500))
			if err != nil {
				t.Error(err)
			}
			codes[i] = logged.Code
		})
	}
	group.Wait()
	for _, code := range codes {
		if code != codes[0] || code == "" {
			t.Fatalf("one interaction answered %q", codes)
		}
	}
	l, err := b.Ledger(t.Context(), b.c.ID)
	if err != nil || len(l.Pledges) != 1 {
		t.Errorf("got %d pledges, %v; want 1", len(l.Pledges), err)
	}
}

func TestVersionsAreGapless(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	var group sync.WaitGroup
	for i := range 40 {
		group.Go(func() {
			p := b.soldiers(int64(i + 1))
			p.Adds = true
			if i%4 == 0 { // an act that fails must not leave a gap
				p.Delegation = 999
			}
			_, err := b.LogPledge(t.Context(), b.act(t, coalition.Snowflake(1000+i), noon), p)
			if (err != nil) != (i%4 == 0) {
				t.Errorf("act %d: %v", i, err)
			}
		})
	}
	group.Wait()
	var acts, newest, current int64
	err := b.pool.QueryRow(t.Context(), `
		SELECT count(*), max(a.version), max(c.version) FROM acts a JOIN coalitions c ON c.id = a.coalition_id
		WHERE c.id = $1`, b.c.ID).Scan(&acts, &newest, &current)
	if err != nil || acts != newest || newest != current {
		t.Errorf("%d acts, newest %d, coalition at %d, %v: want all equal", acts, newest, current, err)
	}
}

func TestLikePledges(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	first := b.log(t, 1, b.soldiers(1500))
	if again := b.log(t, 2, b.soldiers(1500)); !again.Same || again.Code != first.Code {
		t.Errorf("the same within ten minutes: got %+v, want %s said again", again, first.Code)
	}
	_, err := b.LogPledge(t.Context(), b.act(t, 3, noon), b.soldiers(800))
	wantCode(t, err, "pledge_like")
	_, err = b.LogPledge(t.Context(), b.act(t, 4, noon.Add(11*time.Minute)), b.soldiers(1500))
	wantCode(t, err, "pledge_like")

	more := b.soldiers(800)
	more.Adds = true
	if added := b.log(t, 5, more); added.Same || added.Code == first.Code {
		t.Errorf("got %+v, want a second pledge", added)
	}
	other := b.soldiers(1500)
	other.Delegation = b.germany.ID
	if added := b.log(t, 6, other); added.Same {
		t.Error("another delegation's pledge is not like this one")
	}
	if _, err := b.WithdrawPledge(t.Context(), b.act(t, 7, noon), first.Code); err != nil {
		t.Fatal(err)
	}
}

func TestADraftIsConsumedOnce(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	a := b.act(t, 10, noon)
	draft, err := b.SaveDraft(t.Context(), b.c.ID, a.Actor, "pledge.like", b.soldiers(5), noon)
	if err != nil {
		t.Fatal(err)
	}
	p := b.soldiers(5)
	p.Adds = true
	var codes [4]string
	var group sync.WaitGroup
	for i := range codes { // different interactions, as two clicks are
		group.Go(func() {
			a := b.act(t, coalition.Snowflake(20+i), noon)
			a.Draft = draft
			logged, err := b.LogPledge(t.Context(), a, p)
			if err != nil {
				t.Error(err)
			}
			codes[i] = logged.Code
		})
	}
	group.Wait()
	for _, code := range codes {
		if code != codes[0] {
			t.Fatalf("one draft made %q", codes)
		}
	}
	var body coalition.NewPledge
	wantCode(t, b.Draft(t.Context(), b.c.ID, a.Actor+1000, "pledge.like", draft, &body), "draft_gone")
	wantCode(t, b.Draft(t.Context(), b.c.ID, a.Actor, "other kind", draft, &body), "draft_gone")
	if err := b.Draft(t.Context(), b.c.ID, a.Actor, "pledge.like", draft, &body); err != nil || !body.Terms.Equal(p.Terms) {
		t.Errorf("got %+v, %v", body, err)
	}
}

func TestRevisionsAreAppended(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	code := b.log(t, 1, b.soldiers(1500)).Code
	set := func(n int64) func(coalition.Terms) (coalition.Terms, error) {
		return func(terms coalition.Terms) (coalition.Terms, error) {
			terms.Quantity = coalition.Exactly(decimal.NewFromInt(n))
			return terms, nil
		}
	}
	revise := func(interaction coalition.Snowflake, at time.Time, correction bool, n int64) (coalition.Logged, error) {
		return b.RevisePledge(t.Context(), b.act(t, interaction, at), code, correction, set(n))
	}
	if _, err := revise(2, noon.Add(time.Minute), true, 15); err != nil {
		t.Fatal(err)
	}
	if logged, err := revise(3, noon.Add(time.Minute), false, 15); err != nil || !logged.Same {
		t.Errorf("no change: got %+v, %v", logged, err)
	}
	_, err := revise(4, noon.Add(10*time.Minute), true, 16)
	wantCode(t, err, "correction_late")
	if _, err := revise(5, noon.Add(10*time.Minute), false, 20); err != nil {
		t.Fatal(err)
	}
	if _, err := b.WithdrawPledge(t.Context(), b.act(t, 6, noon.Add(time.Hour)), code); err != nil {
		t.Fatal(err)
	}
	_, err = revise(7, noon.Add(2*time.Hour), false, 30)
	wantCode(t, err, "pledge_exited")

	p, err := b.Pledge(t.Context(), b.c.ID, code)
	if err != nil {
		t.Fatal(err)
	}
	history, err := b.PledgeHistory(t.Context(), b.c.ID, p.ID)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range history {
		line := r.Quantity.Low.String() + string(r.Exit)
		if r.Correction {
			line += " correction"
		}
		got = append(got, line)
	}
	if diff := cmp.Diff([]string{"1500", "15 correction", "20", "20withdrawn"}, got); diff != "" {
		t.Errorf("history (-want +got):\n%s", diff)
	}
}

// TestAFailedActLeavesNothing: when the change fails on its way, neither a version nor a row stays.
func TestAFailedActLeavesNothing(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	code := b.log(t, 1, b.soldiers(1500)).Code
	broken := errors.New("broken")
	_, err := b.RevisePledge(t.Context(), b.act(t, 2, noon), code, false, func(terms coalition.Terms) (coalition.Terms, error) { return terms, broken })
	if !errors.Is(err, broken) {
		t.Fatalf("got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := b.WithdrawPledge(ctx, b.act(t, 3, noon), code); err == nil {
		t.Fatal("a cancelled act succeeded")
	}
	p, err := b.Pledge(t.Context(), b.c.ID, code)
	if err != nil || p.Current.Exit != coalition.Live {
		t.Errorf("got %+v, %v", p.Current, err)
	}
}

// TestPledgesOfAnotherCoalition: a code of one coalition means nothing in another.
func TestPledgesOfAnotherCoalition(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	code := b.log(t, 1, b.soldiers(1500)).Code
	other := newCoalitionIn(t, b.Store, 5000, "Another")
	_, err := b.Pledge(t.Context(), other.ID, code)
	wantCode(t, err, "pledge_unknown")
	a := b.act(t, 2, noon)
	a.Coalition, a.OnBehalfOf = other.ID, 0
	_, err = b.WithdrawPledge(t.Context(), a, code)
	wantCode(t, err, "pledge_unknown")
	theirs := b.soldiers(5)
	_, err = b.LogPledge(t.Context(), a, theirs)
	wantCode(t, err, "delegation_removed")
	l, err := b.LedgerOfPledge(t.Context(), other.ID, code)
	if err != nil || len(l.Pledges) != 0 {
		t.Errorf("got %d pledges, %v", len(l.Pledges), err)
	}
}

func TestPledgeChoicesAreWhatTheAudienceMayKnow(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	codes := map[string]string{}
	for i, test := range []struct {
		name    string
		release coalition.Release
		named   bool
		of      coalition.DelegationID
	}{
		{"public", coalition.Public, true, b.france.ID}, {"members", coalition.Members, true, b.france.ID},
		{"hidden", coalition.Organisers, true, b.france.ID}, {"unnamed", coalition.Members, false, b.france.ID},
		{"own hidden", coalition.Organisers, true, b.germany.ID},
	} {
		p := b.soldiers(int64(i + 1))
		p.Release, p.Named, p.Delegation, p.Adds = test.release, test.named, test.of, true
		codes[b.log(t, coalition.Snowflake(50+i), p).Code] = test.name
	}
	for _, test := range []struct {
		name string
		a    coalition.Audience
		want map[string]bool
	}{
		{"organisers", coalition.Audience{Level: coalition.Organisers}, map[string]bool{"public": true, "members": true, "hidden": true, "unnamed": true, "own hidden": true}},
		{"Germany", coalition.Audience{Level: coalition.Members, Own: []coalition.DelegationID{b.germany.ID}}, map[string]bool{"public": true, "members": true, "own hidden": true}},
		{"public", coalition.Audience{Level: coalition.Public}, map[string]bool{"public": true}},
	} {
		found, err := b.PledgeChoices(t.Context(), b.c, test.a, noon)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]bool{}
		for _, p := range found {
			got[codes[p.Code]] = true
			if p.Capability.Name != "soldiers" || p.Capability.Unit != "people" || p.Delegation.Code == "" || p.Quantity.Low.IsZero() {
				t.Errorf("a choice of %+v", p)
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
