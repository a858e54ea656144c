package storage

import (
	"testing"
	"time"

	"muster/coalition"
	"muster/storage/storagetest"
)

func TestMain(m *testing.M) { storagetest.Main(m) }

// noon is when things happen in tests, unless they say otherwise.
var noon = time.Date(2026, 3, 20, 12, 0, 0, 0, time.UTC)

// newStore returns a store on a fresh database, closed when the test ends.
func newStore(t testing.TB) *Store {
	t.Helper()
	s, err := Open(t.Context(), storagetest.URL(t, Migrate))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// IDs of the guild that newCoalition makes its coalition in.
const (
	testGuild         coalition.Snowflake = 1574600601965166594
	testOrganiserRole coalition.Snowflake = 1001
	testOrganiser     coalition.Snowflake = 2001
)

// newCoalition sets a coalition up in testGuild, in Paris time.
func newCoalition(t testing.TB, s *Store) coalition.Coalition {
	t.Helper()
	return newCoalitionIn(t, s, testGuild, "Reassurance force")
}

func newCoalitionIn(t testing.TB, s *Store, guild coalition.Snowflake, name string) coalition.Coalition {
	t.Helper()
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	c, err := s.SetUp(t.Context(), coalition.Act{Actor: newPerson(t, s, testOrganiser), Kind: "coalition setup", At: noon}, coalition.Coalition{
		Guild: guild, Name: name, Template: "reassurance", Zone: paris, Language: "en", OrganiserRole: testOrganiserRole,
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// newPerson returns the row of a Discord user.
func newPerson(t testing.TB, s *Store, user coalition.Snowflake) coalition.PersonID {
	t.Helper()
	id, err := personOf(t.Context(), s.pool, user)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// organiserAct returns an act of the organiser in c.
func organiserAct(t testing.TB, s *Store, c coalition.ID, kind string) coalition.Act {
	t.Helper()
	return coalition.Act{Coalition: c, Actor: newPerson(t, s, testOrganiser), Kind: kind, At: noon}
}

// invite adds countries and returns the delegations in the order of the codes given.
func invite(t testing.TB, s *Store, c coalition.ID, codes ...string) []coalition.Delegation {
	t.Helper()
	var invited []coalition.Delegation
	for _, code := range codes {
		invited = append(invited, coalition.Delegation{Code: code, Country: true})
	}
	if _, err := s.Invite(t.Context(), organiserAct(t, s, c, "roster invite"), invited); err != nil {
		t.Fatal(err)
	}
	all, err := s.Delegations(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	byCode := map[string]coalition.Delegation{}
	for _, d := range all {
		byCode[d.Code] = d
	}
	for i, code := range codes {
		invited[i] = byCode[code]
	}
	return invited
}

// wantCode fails the test unless err is the domain's error with the code; "" wants none.
func wantCode(t testing.TB, err error, code string) {
	t.Helper()
	if code == "" && err != nil || code != "" && coalition.CodeOf(err) != code {
		t.Errorf("error %v, want the code %q", err, code)
	}
}
