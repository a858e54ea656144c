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

func (s *lineStore) SetRequirement(_ context.Context, _ coalition.Act, name string, set func(*coalition.Requirement) (coalition.Requirement, error)) (coalition.Required, error) {
	var was *coalition.Requirement
	for i, r := range s.ledger.Requirements {
		if strings.EqualFold(r.Name, name) && !r.Removed {
			was = &s.ledger.Requirements[i]
		}
	}
	is, err := set(was)
	if err != nil {
		return coalition.Required{}, err
	}
	if was == nil {
		s.ledger.Requirements = append(s.ledger.Requirements, is)
		return coalition.Required{Requirement: is}, nil
	}
	before := *was
	*was = is
	return coalition.Required{Requirement: is, Was: &before, Same: is.Equal(before)}, nil
}

func (s *lineStore) RemoveRequirement(_ context.Context, _ coalition.Act, name string) (coalition.Required, error) {
	for i, r := range s.ledger.Requirements {
		if strings.EqualFold(r.Name, name) {
			s.ledger.Requirements[i].Removed = true
			return coalition.Required{Requirement: r}, nil
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
		{"the least", []string{"capability", "samp/t batteries", "target", "4"}, batteries, "Saved. **SAMP/T batteries**: 4 systems, whenever."},
		{"all", []string{"capability", "soldiers", "target", "500 soldiers", "within", "7 days", "priority", "1", "name", " Van\u202eguard "}, vanguard, "Saved. **Vanguard**: 500 people, within 7 days, priority 1."},
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
	if all := s.ledger.Requirements; len(all) != 1 || all[0].Name != "Vanguard" {
		t.Errorf("set %+v", all)
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
	if err != nil || !strings.Contains(words(fixed.Body), "Saved. **rear**") {
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

// What nobody types of a line stays as it is, and what it was is said.
func TestRequirementKeepsWhatIsNotTyped(t *testing.T) {
	t.Parallel()
	s := &lineStore{ledgerStore: newLedgerStore()}
	table := NewTable(Requirement(s))
	for _, step := range []struct {
		options []string
		says    string
	}{
		{[]string{"capability", "soldiers", "target", "3000", "within", "30 days", "priority", "1"}, "Saved. **soldiers**: 3,000 people, within 30 days, priority 1"},
		{[]string{"capability", "soldiers", "target", "4000"}, "Changed to **soldiers**: 4,000 people, within 30 days, priority 1. It was **soldiers**: 3,000 people, within 30 days, priority 1."},
		{[]string{"capability", "soldiers", "target", "4000"}, "Already so"},
		{[]string{"capability", "soldiers", "target", "4000", "within", "Whenever"}, "4,000 people, whenever, priority 1. It was"},
		{[]string{"capability", "soldiers", "target", "4000", "within", "now"}, "4,000 people, at once, priority 1. It was"},
		{[]string{"capability", "soldiers", "target", "4000", "within", "unknown"}, "or `whenever`"},
		{[]string{"capability", "SAMP/T batteries", "target", "4", "name", "soldiers"}, "already stands for another capability"},
	} {
		reply, err := ask(t, table, organiser, "requirement set", typed(step.options...))
		if err != nil || !strings.Contains(words(reply.Body), step.says) {
			t.Errorf("%v: %v, %s, want %q", step.options, err, words(reply.Body), step.says)
		}
	}
}
