package storage

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"muster/coalition"
)

func (b board) condition(t testing.TB, interaction coalition.Snowflake, c coalition.Condition) coalition.Changed {
	t.Helper()
	changed, err := b.AddCondition(t.Context(), b.act(t, interaction, noon), c)
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

func anyone(coalition.Condition) error { return nil }

func TestConditions(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	ceasefire := b.condition(t, 1, coalition.Condition{Name: "landing rights"})
	vote := b.condition(t, 2, coalition.Condition{Name: "landing rights", Delegation: b.france.ID}) // a name of its own
	if again := b.condition(t, 3, coalition.Condition{Name: "landing rights"}); again.ID != ceasefire.ID || !again.Same {
		t.Errorf("added twice: %+v, then %+v", ceasefire, again)
	}
	if again := b.condition(t, 2, coalition.Condition{Name: "other", Delegation: b.france.ID}); again.ID != vote.ID || !again.Same {
		t.Errorf("an interaction delivered twice: %+v, then %+v", vote, again)
	}
	set := func(interaction coalition.Snowflake, id coalition.ConditionID, state coalition.ConditionState) (coalition.Changed, error) {
		return b.SetCondition(t.Context(), b.act(t, interaction, noon), id, state, anyone)
	}
	if changed, err := set(4, vote.ID, coalition.ConditionMet); err != nil || changed.Same {
		t.Errorf("met: %+v, %v", changed, err)
	}
	if changed, err := set(5, vote.ID, coalition.ConditionMet); err != nil || !changed.Same {
		t.Errorf("met again: %+v, %v", changed, err)
	}
	if _, err := set(6, 999, coalition.ConditionMet); coalition.CodeOf(err) != "condition_absent" {
		t.Errorf("one that is not there: %v", err)
	}
	other := newCoalitionIn(t, b.Store, testGuild+1, "Elsewhere")
	elsewhere := organiserAct(t, b.Store, other.ID, "condition set")
	if _, err := b.SetCondition(t.Context(), elsewhere, vote.ID, coalition.ConditionFailed, anyone); coalition.CodeOf(err) != "condition_absent" {
		t.Errorf("another coalition's: %v", err)
	}
	refuse := func(coalition.Condition) error { return coalition.Wrong("condition_absent") }
	if _, err := b.SetCondition(t.Context(), b.act(t, 7, noon), vote.ID, coalition.ConditionFailed, refuse); coalition.CodeOf(err) != "condition_absent" {
		t.Errorf("not theirs to say: %v", err)
	}
	got, err := b.Conditions(t.Context(), b.c.ID)
	got = slices.DeleteFunc(got, func(c coalition.Condition) bool { return slices.Contains(coalition.Templates[0].Conditions, c.Name) })
	want := []coalition.Condition{
		{ID: ceasefire.ID, Name: "landing rights", State: coalition.ConditionOpen},
		{ID: vote.ID, Name: "landing rights", Delegation: b.france.ID, State: coalition.ConditionMet},
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

func TestPledgesKeepWhatTheyHangOn(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	ceasefire := b.condition(t, 1, coalition.Condition{Name: "landing rights"})
	all, err := b.Capabilities(t.Context(), b.c.ID)
	if err != nil {
		t.Fatal(err)
	}
	n := b.soldiers(1500)
	n.Caveat, n.Delivered, n.Strength = "under national command", decimal.NewFromInt(200), coalition.Allocated
	n.Conditions = []coalition.Proviso{{Condition: ceasefire.ID, Waived: true}}
	n.Thresholds = []coalition.Threshold{
		{Capability: all[0].ID, AtLeast: decimal.RequireFromString("5000.5"), Within: coalition.Readiness{Kind: coalition.ReadyBy, By: coalition.Date{Year: 2026, Month: 5, Day: 1}}},
		{Capability: all[1].ID, AtLeast: decimal.NewFromInt(4), Count: true, Within: coalition.Readiness{Kind: coalition.ReadyDays, Amount: 30}},
		{Currency: "EUR", AtLeast: decimal.New(5, 6)},
	}
	code := b.log(t, 2, n).Code
	logged, err := b.AddConditionTo(t.Context(), b.act(t, 3, noon.Add(time.Minute)), code, "vote at home", func(t coalition.Terms) (coalition.Terms, error) { return t, nil })
	if err != nil || logged.Same {
		t.Fatalf("%+v, %v", logged, err)
	}
	vote := b.condition(t, 4, coalition.Condition{Name: "vote at home", Delegation: b.france.ID})
	if !vote.Same {
		t.Error("the pledge's own condition was not added")
	}
	want := n.Terms
	want.Conditions = append(want.Conditions, coalition.Proviso{Condition: vote.ID})
	l, err := b.Ledger(t.Context(), b.c.ID)
	if err != nil || len(l.Pledges) != 1 || len(l.Conditions) != 2+len(coalition.Templates[0].Conditions) {
		t.Fatalf("%+v, %v", l, err)
	}
	if diff := cmp.Diff(want, l.Pledges[0].Current.Terms); diff != "" {
		t.Errorf("(-said +kept):\n%s", diff)
	}
	history, err := b.PledgeHistory(t.Context(), b.c.ID, l.Pledges[0].ID)
	if err != nil || len(history) != 2 {
		t.Fatalf("%d revisions, %v", len(history), err)
	}
	if diff := cmp.Diff(n.Terms, history[0].Terms); diff != "" {
		t.Errorf("the first revision (-said +kept):\n%s", diff)
	}
	foreign := n
	foreign.Conditions, foreign.Adds = []coalition.Proviso{{Condition: 999}}, true
	if _, err := b.LogPledge(t.Context(), b.act(t, 5, noon), foreign); err == nil {
		t.Error("a pledge hangs on a condition that is not there")
	}
}

func TestSettingAPledgeAside(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	code := b.log(t, 1, b.soldiers(1500)).Code
	if _, err := b.SetAsidePledge(t.Context(), b.act(t, 2, noon), code, "a duplicate"); err != nil {
		t.Fatal(err)
	}
	p, err := b.Pledge(t.Context(), b.c.ID, code)
	if err != nil || p.Current.Exit != coalition.SetAside || p.Current.Reason != "a duplicate" {
		t.Errorf("%+v, %v", p.Current, err)
	}
	if _, err := b.WithdrawPledge(t.Context(), b.act(t, 3, noon), code); coalition.CodeOf(err) != "pledge_exited" {
		t.Errorf("an exit of an exit: %v", err)
	}
}

// The cards of the pledges that carry a condition say what became of it.
func TestCardsShowConditions(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	if _, err := b.SetChannel(t.Context(), b.act(t, 1, noon), coalition.PledgePosts, 77, coalition.Members); err != nil {
		t.Fatal(err)
	}
	ceasefire := b.condition(t, 2, coalition.Condition{Name: "landing rights"})
	carrier, other := b.soldiers(1), b.soldiers(2)
	carrier.Conditions, other.Adds = []coalition.Proviso{{Condition: ceasefire.ID}}, true
	carrying, bare := b.log(t, 3, carrier).Code, b.log(t, 4, other).Code
	if _, err := b.SetCondition(t.Context(), b.act(t, 5, noon), ceasefire.ID, coalition.ConditionMet, anyone); err != nil {
		t.Fatal(err)
	}
	for code, want := range map[string]bool{carrying: true, bare: false} {
		var newest bool
		err := b.pool.QueryRow(t.Context(), `
			SELECT coalesce(d.wanted_version, 0) = c.version FROM deliveries d
			JOIN pledges p ON p.coalition_id = d.coalition_id AND p.id = d.pledge_id JOIN coalitions c ON c.id = d.coalition_id
			WHERE p.code = $1`, code).Scan(&newest)
		if err != nil || newest != want {
			t.Errorf("%s: wanted anew %v, %v; want %v", code, newest, err, want)
		}
	}
}
