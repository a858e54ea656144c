package storage

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/shopspring/decimal"

	"muster/coalition"
)

// logPledgeOf logs a pledge of the coalition's first capability and returns its code.
func logPledgeOf(t testing.TB, s *Store, c coalition.ID, d coalition.DelegationID) string {
	t.Helper()
	capabilities, err := s.Capabilities(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	terms := coalition.Terms{
		Quantity: coalition.Exactly(decimal.NewFromInt(100)), Strength: coalition.Offered, Release: coalition.Members, Named: true,
	}
	logged, err := s.LogPledge(t.Context(), organiserAct(t, s, c, "pledge log"),
		coalition.NewPledge{Terms: terms, Delegation: d, Capability: capabilities[0].ID, Adds: true})
	if err != nil {
		t.Fatal(err)
	}
	return logged.Code
}

func TestInvite(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	a := organiserAct(t, s, c.ID, "roster invite")
	invited := []coalition.Delegation{
		{Code: "PL", Country: true}, {Code: "NATO", Name: "North Atlantic Treaty Organization"}, {Code: "FR", Country: true},
		{Code: "PL", Country: true}, // twice in one list
	}
	a.Interaction = 100
	added, err := s.Invite(t.Context(), a, invited)
	if err != nil || len(added) != 3 {
		t.Fatalf("added %v, %v", added, err)
	}
	if again, err := s.Invite(t.Context(), a, invited); err != nil || !cmp.Equal(added, again) {
		t.Errorf("the same interaction again: %v, %v; want %v", again, err, added)
	}
	a.Interaction = 101
	if again, err := s.Invite(t.Context(), a, invited); err != nil || len(again) != 0 {
		t.Errorf("another interaction: %v, %v; want none new", again, err)
	}
	all, err := s.Delegations(t.Context(), c.ID)
	if err != nil {
		t.Fatal(err)
	}
	want := []coalition.Delegation{
		{Code: "FR", Country: true}, {Code: "NATO", Name: "North Atlantic Treaty Organization"}, {Code: "PL", Country: true},
	}
	if diff := cmp.Diff(want, all, cmpopts.IgnoreFields(coalition.Delegation{}, "ID")); diff != "" {
		t.Errorf("delegations (-want +got)\n%s", diff)
	}
}

func TestBindRole(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	d := invite(t, s, c.ID, "FR", "DE", "PL")
	elsewhere := invite(t, s, newCoalitionIn(t, s, testGuild, "Relief appeal").ID, "FR")[0]
	removesAll(t, s, organiserAct(t, s, c.ID, "roster remove"), d[2].ID)
	for _, test := range []struct {
		name string
		d    coalition.DelegationID
		role coalition.Snowflake
		code string
	}{
		{"a role", d[0].ID, 501, ""},
		{"the same again", d[0].ID, 501, ""},
		{"another delegation's", d[1].ID, 501, "role_of_delegation"},
		{"the organisers'", d[1].ID, testOrganiserRole, "role_of_organisers"},
		{"everyone's", d[1].ID, testGuild, "role_everyone"},
		{"a removed delegation", d[2].ID, 502, "delegation_removed"},
		{"another coalition's delegation", elsewhere.ID, 502, "delegation_removed"},
	} {
		err := s.BindRole(t.Context(), organiserAct(t, s, c.ID, "roster role"), test.d, test.role)
		t.Run(test.name, func(t *testing.T) { wantCode(t, err, test.code) })
	}
	all, err := s.Delegations(t.Context(), c.ID)
	if err != nil || all[1].Role != 501 || !all[1].Active || all[0].Role != 0 || all[0].Active {
		t.Errorf("delegations %+v, %v", all, err)
	}
}

func TestAskToJoinTellsOrganisersOnce(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	setChannel(t, s, c.ID, coalition.OrganiserPosts, 40, coalition.Organisers)
	d := invite(t, s, c.ID, "FR")[0]
	a := organiserAct(t, s, c.ID, "delegation join")
	for i, want := range []coalition.DelegateState{"", coalition.Asked, coalition.Asked} {
		if before, err := s.AskToJoin(t.Context(), a, d.ID, 77); err != nil || before != want {
			t.Errorf("time %d: stood at %q, %v; want %q", i, before, err, want)
		}
	}
	want := []coalition.Tidings{{
		Text: "notice_join", Args: map[string]string{"By": "<@77>", "Delegation": "FR"},
		Buttons: []coalition.TidingsButton{{Text: "roster_admit_button", Part: "roster.admit", Args: []string{"FR", "77"}}},
	}}
	if diff := cmp.Diff(want, notices(t, s, c.ID)); diff != "" {
		t.Errorf("notices (-want +got)\n%s", diff)
	}
	if already, err := s.Admit(t.Context(), a, d.ID, 77); err != nil || already {
		t.Errorf("admitted: already %v, %v", already, err)
	}
	if already, err := s.Admit(t.Context(), a, d.ID, 77); err != nil || !already {
		t.Errorf("admitted again: already %v, %v", already, err)
	}
	if before, err := s.AskToJoin(t.Context(), a, d.ID, 77); err != nil || before != coalition.Admitted {
		t.Errorf("asks after being admitted: %q, %v", before, err)
	}
	delegates, err := s.Delegates(t.Context(), c.ID)
	if err != nil || len(delegates) != 1 || delegates[0].State != coalition.Admitted || delegates[0].Discord != 77 {
		t.Errorf("delegates %+v, %v", delegates, err)
	}
	if all, err := s.Delegations(t.Context(), c.ID); err != nil || !all[0].Active {
		t.Errorf("a delegation with a delegate is active: %+v, %v", all, err)
	}
}

func TestRemoveDelegation(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	d := invite(t, s, c.ID, "FR", "DE")
	first, second := logPledgeOf(t, s, c.ID, d[0].ID), logPledgeOf(t, s, c.ID, d[0].ID)
	kept := logPledgeOf(t, s, c.ID, d[1].ID)
	wantLive := func(d coalition.DelegationID, want int) {
		t.Helper()
		if n, err := s.LivePledges(t.Context(), c, d, noon); err != nil || n != want {
			t.Errorf("%d live pledges, %v; want %d", n, err, want)
		}
	}
	wantLive(d[0].ID, 2)
	draft, err := s.SaveDraft(t.Context(), c.ID, newPerson(t, s, testOrganiser), "roster.remove", "any", noon)
	if err != nil {
		t.Fatal(err)
	}
	a := organiserAct(t, s, c.ID, "roster.remove")
	a.Draft = draft
	withdrawn, err := s.RemoveDelegation(t.Context(), a, d[0].ID)
	wantCodes := []string{min(first, second), max(first, second)}
	if err != nil || !cmp.Equal(withdrawn, wantCodes) {
		t.Errorf("withdrawn %v, %v; want %v", withdrawn, err, wantCodes)
	}
	// A second click on the draft's button finds what the first did; another attempt is refused.
	if again, err := s.RemoveDelegation(t.Context(), a, d[0].ID); err != nil || !cmp.Equal(again, wantCodes) {
		t.Errorf("the second click: %v, %v", again, err)
	}
	_, err = s.RemoveDelegation(t.Context(), organiserAct(t, s, c.ID, "roster remove"), d[0].ID)
	wantCode(t, err, "delegation_removed")
	wantLive(d[0].ID, 0)
	wantLive(d[1].ID, 1)
	for code, exit := range map[string]coalition.Exit{first: coalition.Withdrawn, second: coalition.Withdrawn, kept: coalition.Live} {
		p, err := s.Pledge(t.Context(), c.ID, code)
		if err != nil || p.Current.Exit != exit || p.Current.Note != "" || !p.Current.Quantity.Equal(coalition.Exactly(decimal.NewFromInt(100))) {
			t.Errorf("%s: %+v, %v; want the exit %q and its terms kept", code, p.Current, err, exit)
		}
	}
	for name, err := range map[string]error{
		"ask":    failure(s.AskToJoin(t.Context(), organiserAct(t, s, c.ID, "test"), d[0].ID, 77)),
		"admit":  failure(s.Admit(t.Context(), organiserAct(t, s, c.ID, "test"), d[0].ID, 77)),
		"remove": s.RemoveDelegate(t.Context(), organiserAct(t, s, c.ID, "test"), d[0].ID, 77),
		"leave":  s.Leave(t.Context(), organiserAct(t, s, c.ID, "test"), d[0].ID, 77),
	} {
		if coalition.CodeOf(err) != "delegation_removed" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func failure[T any](_ T, err error) error { return err }

// Another coalition's delegation is one that is not there, whatever is asked of it.
func TestOtherCoalitionsDelegations(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	theirs := invite(t, s, newCoalitionIn(t, s, testGuild, "Relief appeal").ID, "FR")[0]
	a := organiserAct(t, s, c.ID, "test")
	wantCode(t, failure(s.AskToJoin(t.Context(), a, theirs.ID, 77)), "delegation_removed")
	wantCode(t, failure(s.Admit(t.Context(), a, theirs.ID, 77)), "delegation_removed")
	wantCode(t, s.RemoveDelegate(t.Context(), a, theirs.ID, 77), "delegation_removed")
	wantCode(t, s.Leave(t.Context(), a, theirs.ID, 77), "delegation_removed")
	wantCode(t, failure(s.RemoveDelegation(t.Context(), a, theirs.ID)), "delegation_removed")
	if all, err := s.Delegations(t.Context(), c.ID); err != nil || len(all) != 0 {
		t.Errorf("delegations %v, %v", all, err)
	}
}

// What a delegation has delivered stays when it leaves, and only that.
func TestWhatWasDeliveredOutlastsItsDelegation(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	p := b.soldiers(1500)
	p.Strength, p.Delivered, p.RenewBy = coalition.Committed, decimal.NewFromInt(200), coalition.DateOf(noon.AddDate(0, 1, 0))
	code := b.log(t, 1, p).Code
	if _, err := b.RemoveDelegation(t.Context(), b.act(t, 2, noon), b.france.ID); err != nil {
		t.Fatal(err)
	}
	l, err := b.Ledger(t.Context(), b.c.ID)
	if err != nil {
		t.Fatal(err)
	}
	totals := l.For(coalition.Audience{Level: coalition.Members}, noon).Totals(coalition.Question{Now: noon}).Totals
	if len(totals) != 1 || totals[0].Columns.Committed.High.String() != "200" {
		t.Errorf("after %s left with its delegation: %+v", code, totals)
	}
}
