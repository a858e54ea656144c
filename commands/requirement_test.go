package commands

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"muster/coalition"
)

// lineStore is a ledgerStore whose lines can be set and removed.
type lineStore struct {
	*ledgerStore
}

func (s *lineStore) SetRequirement(_ context.Context, _ coalition.Act, want coalition.Requirement) (coalition.Required, error) {
	s.ledger.Requirements = append(s.ledger.Requirements, want)
	return coalition.Required{ID: 1}, nil
}

func (s *lineStore) RemoveRequirement(_ context.Context, _ coalition.Act, name string) (coalition.Required, error) {
	for i, r := range s.ledger.Requirements {
		if r.Name == name {
			s.ledger.Requirements[i].Removed = true
			return coalition.Required{ID: 1}, nil
		}
	}
	return coalition.Required{}, coalition.Wrong("requirement_unknown", "Typed", name)
}

func TestRequirementSet(t *testing.T) {
	t.Parallel()
	batteries := coalition.Requirement{Name: "SAMP/T batteries", Capability: 2, Target: decimal.NewFromInt(4), Priority: 3}
	vanguard := coalition.Requirement{
		Name: "Vanguard", Capability: 1, Target: decimal.NewFromInt(500), Priority: 1, Within: coalition.Readiness{Kind: coalition.ReadyDays, Amount: 7},
	}
	for _, test := range []struct {
		name    string
		options []string
		want    coalition.Requirement
		says    string
	}{
		{"the least", []string{"capability", "samp/t batteries", "target", "4"}, batteries, "Saved: **SAMP/T batteries**: 4 systems."},
		{"all", []string{"capability", "soldiers", "target", "500 soldiers", "within", "7 days", "priority", "1", "name", " Van\u202eguard "}, vanguard, "Saved: **Vanguard**: 500 people, within 7 days, priority 1."},
		{"a range", []string{"capability", "soldiers", "target", "4-6"}, coalition.Requirement{}, "one amount"},
		{"at least", []string{"capability", "soldiers", "target", "at least 3"}, coalition.Requirement{}, "one amount"},
		{"undisclosed", []string{"capability", "soldiers", "target", "undisclosed"}, coalition.Requirement{}, "one amount"},
		{"a priority that nobody offered", []string{"capability", "soldiers", "target", "3", "priority", "0"}, coalition.Requirement{}, "from 1 to 5"},
		{"an unknown capability", []string{"capability", "soldeirs", "target", "3"}, coalition.Requirement{}, "Did you mean soldiers"},
	} {
		s := &lineStore{ledgerStore: newLedgerStore()}
		reply, err := ask(t, NewTable(Requirement(s)), organiser, "requirement set", typed(test.options...))
		if err != nil || !strings.Contains(words(reply.Body), test.says) {
			t.Errorf("%s: %v, %s", test.name, err, words(reply.Body))
		}
		var got coalition.Requirement
		if len(s.ledger.Requirements) > 0 {
			got = s.ledger.Requirements[0]
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", test.name, diff)
		}
	}
}

// A line of another case is the same line, and what cannot be taken comes back in a form.
func TestRequirementIsOneWhateverItsCase(t *testing.T) {
	t.Parallel()
	s := &lineStore{ledgerStore: newLedgerStore()}
	s.ledger.Requirements = []coalition.Requirement{{ID: 1, Name: "Vanguard", Capability: 1, Target: decimal.NewFromInt(5), Priority: 3}}
	table := NewTable(Requirement(s))
	if _, err := ask(t, table, organiser, "requirement set", typed("capability", "soldiers", "target", "6", "name", "vanguard")); err != nil {
		t.Fatal(err)
	}
	if name := s.ledger.Requirements[1].Name; name != "Vanguard" {
		t.Errorf("set %q", name)
	}
	reply, err := ask(t, table, organiser, "requirement set", typed("capability", "soldiers", "target", "many", "name", "rear"))
	if err != nil {
		t.Fatal(err)
	}
	form, err := ask(t, table, organiser, button(t, reply.Body, "requirement.fix"), nil)
	if err != nil || form.Modal.Fields[1].Value != "many" || form.Modal.Fields[4].Value != "rear" {
		t.Fatalf("%v, %+v", err, form.Modal)
	}
	fixed, err := ask(t, table, organiser, "requirement.fixed", func(r *Request) {
		r.Fields = map[string]string{"capability": "soldiers", "target": "7", "name": "rear"}
	})
	if err != nil || !strings.Contains(words(fixed.Body), "Saved: **rear**") {
		t.Errorf("%v, %s", err, words(fixed.Body))
	}
	if _, err := ask(t, table, organiser, "requirement remove", typed("name", "REAR")); err != nil {
		t.Error(err)
	}
	_, err = ask(t, table, organiser, "requirement remove", typed("name", "Vangard"))
	if e, ok := err.(*coalition.Error); !ok || e.Code != "requirement_unknown" || len(e.Args["Nearest"].([]string)) == 0 {
		t.Errorf("got %v", err)
	}
}
