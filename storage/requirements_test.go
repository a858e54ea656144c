package storage

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"muster/coalition"
)

func TestRequirements(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	capabilities, err := s.Capabilities(t.Context(), c.ID)
	if err != nil {
		t.Fatal(err)
	}
	want := coalition.Requirement{
		Name: "vanguard", Capability: capabilities[0].ID, Target: decimal.NewFromInt(500), Within: coalition.Readiness{Kind: coalition.ReadyDays, Amount: 7}, Priority: 1,
	}
	set := func(r coalition.Requirement) (coalition.Required, error) {
		return s.SetRequirement(t.Context(), organiserAct(t, s, c.ID, "requirement set"), r.Name, becomes(r))
	}
	stand := func() []coalition.Requirement {
		t.Helper()
		all, err := s.Requirements(t.Context(), c.ID)
		if err != nil {
			t.Fatal(err)
		}
		for i := range all {
			all[i].ID = 0
		}
		return all
	}
	check := func(what string, want ...coalition.Requirement) {
		t.Helper()
		if diff := cmp.Diff(append([]coalition.Requirement{}, want...), stand()); diff != "" {
			t.Errorf("%s (-want +got)\n%s", what, diff)
		}
	}
	if done, err := set(want); err != nil || done.Same {
		t.Fatalf("%+v, %v", done, err)
	}
	if done, err := set(want); err != nil || !done.Same {
		t.Errorf("set again: %+v, %v", done, err)
	}
	check("as it was set", want)

	want.Within, want.Target = coalition.Readiness{Kind: coalition.ReadyBy, By: coalition.Date{Year: 2026, Month: 3, Day: 27}}, decimal.NewFromInt(600)
	if _, err := set(want); err != nil {
		t.Fatal(err)
	}
	check("changed", want)

	if done, err := set(coalition.Requirement{Name: "VANGUARD", Capability: want.Capability, Target: want.Target, Within: want.Within, Priority: 1}); err != nil || !done.Same || done.Name != "vanguard" {
		t.Errorf("in another case: %+v, %v", done, err)
	}
	_, err = s.SetRequirement(t.Context(), organiserAct(t, s, c.ID, "requirement set"), "vanguard", func(was *coalition.Requirement) (coalition.Requirement, error) {
		if was == nil || !was.Target.Equal(want.Target) {
			t.Errorf("was %+v", was)
		}
		return coalition.Requirement{}, coalition.Wrong("requirement_taken")
	})
	wantCode(t, err, "requirement_taken")
	l, err := s.Ledger(t.Context(), c.ID)
	if err != nil || len(l.Requirements) != 1 || !l.Requirements[0].Target.Equal(want.Target) {
		t.Errorf("the ledger has %+v, %v", l.Requirements, err)
	}

	remove := func(name string) error {
		_, err := s.RemoveRequirement(t.Context(), organiserAct(t, s, c.ID, "requirement remove"), name)
		return err
	}
	wantCode(t, remove("rearguard"), "requirement_unknown")
	wantCode(t, remove("vanguard"), "")
	wantCode(t, remove("vanguard"), "requirement_unknown")
	check("removed")
	want.Capability = capabilities[1].ID // the name is free again
	if done, err := set(want); err != nil || done.Was != nil {
		t.Fatalf("%+v, %v", done, err)
	}
	check("set anew", want)
	var revisions int
	if err := s.pool.QueryRow(t.Context(), `SELECT count(*) FROM requirement_revisions`).Scan(&revisions); err != nil || revisions != 4 {
		t.Errorf("%d revisions, %v; want one for each change", revisions, err)
	}
}

// Delivered twice, a removal finds what it has done.
func TestARequirementIsRemovedOnce(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	capabilities, err := s.Capabilities(t.Context(), c.ID)
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.SetRequirement(t.Context(), organiserAct(t, s, c.ID, "requirement set"), "force",
		becomes(coalition.Requirement{Capability: capabilities[0].ID, Target: decimal.NewFromInt(5), Priority: 3}))
	if err != nil {
		t.Fatal(err)
	}
	act := organiserAct(t, s, c.ID, "requirement remove")
	act.Interaction = 77
	for range 2 { // what is said of it is the same
		if done, err := s.RemoveRequirement(t.Context(), act, "force"); err != nil || done.Same || !done.Removed {
			t.Errorf("got %+v, %v", done, err)
		}
	}
}

func becomes(r coalition.Requirement) func(*coalition.Requirement) (coalition.Requirement, error) {
	return func(*coalition.Requirement) (coalition.Requirement, error) { return r, nil }
}

func TestTwoSetOneLineAtOnce(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	capabilities, err := s.Capabilities(t.Context(), c.ID)
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for _, name := range []string{"Vanguard", "vanguard", "VANGUARD"} {
		group.Go(func() {
			r := coalition.Requirement{Capability: capabilities[0].ID, Target: decimal.NewFromInt(5), Priority: 3}
			if _, err := s.SetRequirement(t.Context(), organiserAct(t, s, c.ID, "requirement set"), name, becomes(r)); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if all, err := s.Requirements(t.Context(), c.ID); err != nil || len(all) != 1 {
		t.Errorf("%+v, %v", all, err)
	}
}
