package storage

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"muster/coalition"
)

func TestAddCapability(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c, err := s.SetUp(t.Context(), coalition.Act{Actor: newPerson(t, s, testOrganiser), Kind: "coalition setup", At: noon}, coalition.Coalition{
		Guild: testGuild, Name: "Blank", Template: "blank", Zone: time.UTC, Language: "en", OrganiserRole: testOrganiserRole,
	})
	if err != nil {
		t.Fatal(err)
	}
	tents := coalition.Capability{Name: "tents", Group: "shelter", Unit: "items"}
	for _, step := range []struct {
		name string
		add  coalition.Capability
		same bool
		code string
	}{
		{"the first", tents, false, ""},
		{"the same", tents, true, ""},
		{"the same without a group", coalition.Capability{Name: "tents", Unit: "items"}, true, ""},
		{"in another case", coalition.Capability{Name: "Tents", Unit: "items"}, true, ""},
		{"in another unit", coalition.Capability{Name: "tents", Group: "shelter", Unit: "tonnes"}, false, "capability_taken"},
		{"in another group", coalition.Capability{Name: "tents", Group: "camps", Unit: "items"}, false, "capability_taken"},
		{"money without a group", coalition.Capability{Name: "rupees", Unit: "INR"}, false, ""},
	} {
		same, err := s.AddCapability(t.Context(), organiserAct(t, s, c.ID, "coalition capability"), step.add)
		wantCode(t, err, step.code)
		if same != step.same {
			t.Errorf("%s: same %v", step.name, same)
		}
	}
	act := organiserAct(t, s, c.ID, "coalition capability")
	act.Interaction = 77
	for _, want := range []bool{false, true} {
		if same, err := s.AddCapability(t.Context(), act, coalition.Capability{Name: "trucks", Unit: "vehicles"}); err != nil || same != want {
			t.Errorf("delivered twice: same %v, %v", same, err)
		}
	}
	got, err := s.Capabilities(t.Context(), c.ID)
	if err != nil {
		t.Fatal(err)
	}
	for i := range got {
		got[i].ID = 0
	}
	want := []coalition.Capability{tents, {Name: "rupees", Unit: "INR"}, {Name: "trucks", Unit: "vehicles"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("in the order in which they were added (-want +got)\n%s", diff)
	}
}

// Each template makes a coalition that has what the template says.
func TestSetUpFromEveryTemplate(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	for _, template := range coalition.Templates {
		c, err := s.SetUp(t.Context(), coalition.Act{Actor: newPerson(t, s, testOrganiser), Kind: "coalition setup", At: noon}, coalition.Coalition{
			Guild: testGuild, Name: template.Name, Template: template.Name, Zone: time.UTC, Language: "en", OrganiserRole: testOrganiserRole,
		})
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Capabilities(t.Context(), c.ID)
		for i := range got {
			got[i].ID = 0
		}
		if err != nil || len(got) != len(template.Capabilities) || len(got) > 0 && cmp.Diff(template.Capabilities, got) != "" {
			t.Errorf("%s: %+v, %v", template.Name, got, err)
		}
	}
}
