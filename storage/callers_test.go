package storage

import (
	"slices"
	"testing"

	"muster/coalition"
)

func TestCallerFindsTheCoalition(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	first := newCoalition(t, s)
	second := newCoalitionIn(t, s, testGuild, "Relief appeal")
	other := newCoalitionIn(t, s, 9000, "Elsewhere")
	if _, err := s.SetChannel(t.Context(), organiserAct(t, s, second.ID, "coalition channels"), "", 31, coalition.Public); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name  string
		query coalition.CallerQuery
		want  coalition.ID
		code  string
	}{
		{"the guild's default", coalition.CallerQuery{Guild: testGuild, Channel: 30}, first.ID, ""},
		{"the channel's", coalition.CallerQuery{Guild: testGuild, Channel: 31}, second.ID, ""},
		{"a custom ID's, in the other's channel", coalition.CallerQuery{Guild: testGuild, Channel: 31, Coalition: first.ID}, first.ID, ""},
		{"a custom ID's, in a direct message", coalition.CallerQuery{Coalition: other.ID}, other.ID, ""},
		{"another guild's custom ID", coalition.CallerQuery{Guild: testGuild, Coalition: other.ID}, 0, "no_coalition"},
		{"another guild's channel", coalition.CallerQuery{Guild: 9000, Channel: 31}, other.ID, ""},
		{"a guild without any", coalition.CallerQuery{Guild: 9001, Channel: 31}, 0, "no_coalition"},
		{"a direct message without a custom ID", coalition.CallerQuery{Channel: 31}, 0, "no_coalition"},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.query.User, test.query.ManageServer = 77, true
			c, caller, err := s.Caller(t.Context(), test.query)
			wantCode(t, err, test.code)
			if c.ID != test.want {
				t.Errorf("coalition %d, want %d", c.ID, test.want)
			}
			if caller.Person == 0 || caller.Discord != 77 || !caller.ManageServer {
				t.Errorf("the caller is not filled: %+v", caller)
			}
			if caller.Organiser || len(caller.Delegations) > 0 {
				t.Errorf("a stranger has rights: %+v", caller)
			}
		})
	}
}

func TestCallerIsOnePerson(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	q := coalition.CallerQuery{Guild: testGuild, User: 77}
	_, first, _ := s.Caller(t.Context(), q)
	_, again, _ := s.Caller(t.Context(), q)
	if first.Person == 0 || first.Person != again.Person {
		t.Errorf("persons %d and %d for one user", first.Person, again.Person)
	}
}

// Who acts for a delegation: by its role unless that was taken from them, or by an organiser's word.
func TestCallerActsForDelegations(t *testing.T) {
	t.Parallel()
	const user, role coalition.Snowflake = 77, 501
	for _, test := range []struct {
		name  string
		roles []coalition.Snowflake
		do    func(t *testing.T, s *Store, a coalition.Act, d coalition.DelegationID)
		want  bool
	}{
		{"nobody", nil, nil, false},
		{"another role", []coalition.Snowflake{502}, nil, false},
		{"the role", []coalition.Snowflake{502, role}, nil, true},
		{"asked", nil, asks, false},
		{"asked, and holds the role", []coalition.Snowflake{role}, asks, true},
		{"admitted", nil, admits, true},
		{"removed, holds the role", []coalition.Snowflake{role}, removes, false},
		{"removed, asks again, holds the role", []coalition.Snowflake{role}, inTurn(removes, asks), false},
		{"removed, admitted again, holds the role", []coalition.Snowflake{role}, inTurn(removes, asks, admits), true},
		{"admitted, then removed", nil, inTurn(admits, removes), false},
		{"left, holds the role", []coalition.Snowflake{role}, leaves, false},
		{"asked, left, got the role", []coalition.Snowflake{role}, inTurn(asks, leaves), true},
		{"removed, asked, left, holds the role", []coalition.Snowflake{role}, inTurn(removes, asks, leaves), false},
		{"the delegation was removed", []coalition.Snowflake{role}, inTurn(admits, removesAll), false},
		{"it came back without its delegates", []coalition.Snowflake{role}, inTurn(admits, removesAll, invitesAgain), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStore(t)
			c := newCoalition(t, s)
			d := invite(t, s, c.ID, "FR", "DE")[0]
			if err := s.BindRole(t.Context(), organiserAct(t, s, c.ID, "roster role"), d.ID, role); err != nil {
				t.Fatal(err)
			}
			if test.do != nil {
				test.do(t, s, organiserAct(t, s, c.ID, "test"), d.ID)
			}
			_, caller, err := s.Caller(t.Context(), coalition.CallerQuery{Guild: testGuild, User: user, Roles: test.roles})
			if err != nil {
				t.Fatal(err)
			}
			if got := caller.ActsFor(d.ID); got != test.want || len(caller.Delegations) > 1 {
				t.Errorf("acts for %v, want %v of %d", caller.Delegations, test.want, d.ID)
			}
		})
	}
}

type step = func(t *testing.T, s *Store, a coalition.Act, d coalition.DelegationID)

func inTurn(steps ...step) step {
	return func(t *testing.T, s *Store, a coalition.Act, d coalition.DelegationID) {
		for _, each := range steps {
			each(t, s, a, d)
		}
	}
}

func asks(t *testing.T, s *Store, a coalition.Act, d coalition.DelegationID) {
	_, err := s.AskToJoin(t.Context(), a, d, 77)
	wantCode(t, err, "")
}

func admits(t *testing.T, s *Store, a coalition.Act, d coalition.DelegationID) {
	_, err := s.Admit(t.Context(), a, d, 77)
	wantCode(t, err, "")
}

func removes(t *testing.T, s *Store, a coalition.Act, d coalition.DelegationID) {
	wantCode(t, s.RemoveDelegate(t.Context(), a, d, 77), "")
}

func leaves(t *testing.T, s *Store, a coalition.Act, d coalition.DelegationID) {
	wantCode(t, s.Leave(t.Context(), a, d, 77), "")
}

func removesAll(t *testing.T, s *Store, a coalition.Act, d coalition.DelegationID) {
	_, err := s.RemoveDelegation(t.Context(), a, d)
	wantCode(t, err, "")
}

func invitesAgain(t *testing.T, s *Store, a coalition.Act, d coalition.DelegationID) {
	if all := invite(t, s, a.Coalition, "FR"); all[0].ID != d || all[0].Removed || all[0].Active {
		t.Errorf("it came back as %+v", all[0])
	}
}

func TestCallerIsOrganiserOfTheirOwnCoalition(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	newCoalition(t, s)
	newCoalitionIn(t, s, 9000, "Elsewhere")
	for _, test := range []struct {
		roles []coalition.Snowflake
		want  bool
	}{
		{nil, false},
		{[]coalition.Snowflake{testOrganiserRole + 1}, false},
		{[]coalition.Snowflake{5, testOrganiserRole}, true},
	} {
		_, caller, err := s.Caller(t.Context(), coalition.CallerQuery{Guild: testGuild, User: 77, Roles: slices.Clone(test.roles)})
		if err != nil || caller.Organiser != test.want {
			t.Errorf("roles %v: organiser %v, %v", test.roles, caller.Organiser, err)
		}
	}
}
