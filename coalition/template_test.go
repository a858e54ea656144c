package coalition

import (
	"slices"
	"testing"
)

// What a template brings is what organisers could have typed, and one of a kind.
func TestTemplates(t *testing.T) {
	t.Parallel()
	for _, each := range Templates {
		if found, ok := TemplateByName(each.Name); !ok || found.Name != each.Name {
			t.Errorf("%s is not found by its name", each.Name)
		}
		seen := map[string]bool{}
		var groups []string
		for _, c := range each.Capabilities {
			if err := c.Valid(); err != nil {
				t.Errorf("%s, %s: %v", each.Name, c.Name, err)
			}
			if seen[c.Name] || c.Group == "" {
				t.Errorf("%s: %s is there twice, or under no heading", each.Name, c.Name)
			}
			seen[c.Name] = true
			if len(groups) == 0 || groups[len(groups)-1] != c.Group {
				groups = append(groups, c.Group)
			}
		}
		if slices.Sort(groups); len(slices.Compact(slices.Clone(groups))) != len(groups) {
			t.Errorf("%s: a group comes twice: %q", each.Name, groups)
		}
		for _, name := range each.Conditions {
			if seen[name] || name == "" || len(name) > 80 {
				t.Errorf("%s: the condition %q", each.Name, name)
			}
			seen[name] = true
		}
		if bare := len(each.Capabilities) == 0 || len(each.Conditions) == 0; bare != (each.Name == "blank") {
			t.Errorf("%s has %d capabilities and %d conditions", each.Name, len(each.Capabilities), len(each.Conditions))
		}
	}
	for _, name := range []string{"reassurance", "humanitarian", "funding", "modelun", "blank"} {
		if _, ok := TemplateByName(name); !ok {
			t.Errorf("there is no template %s", name)
		}
	}
	if _, ok := TemplateByName("war"); ok {
		t.Error("there is a template that nobody made")
	}
}

func TestCapabilityValid(t *testing.T) {
	t.Parallel()
	long := string(make([]byte, MaxCapabilityName+1))
	for _, test := range []struct {
		name string
		c    Capability
		code string
	}{
		{"a word", Capability{Name: "tents", Unit: "items"}, ""},
		{"money", Capability{Name: "rupees", Group: "money", Unit: "INR"}, ""},
		{"no name", Capability{Unit: "items"}, "capability_name"},
		{"an over-long name", Capability{Name: long, Unit: "items"}, "capability_name"},
		{"an over-long group", Capability{Name: "tents", Group: long, Unit: "items"}, "capability_group"},
		{"a unit that is none", Capability{Name: "tents", Unit: "tents"}, "unit_unknown"},
		{"no unit", Capability{Name: "tents"}, "unit_unknown"},
	} {
		if code := CodeOf(test.c.Valid()); code != test.code {
			t.Errorf("%s: %q, want %q", test.name, code, test.code)
		}
	}
}
