package commands

import (
	"context"
	"strings"
	"testing"

	"muster/coalition"
)

func TestCapability(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", coalition.MaxCapabilityName+1)
	checkRoster(t, []rosterCase{
		{"a thing", organiser, "coalition capability", []string{"name", " Water\u202e  trucks ", "unit", "vehicle", "group", "WASH"}, "", `add "Water trucks" in vehicles under "WASH"`, "Added: Water trucks, counted in vehicles", ""},
		{"money", organiser, "coalition capability", []string{"name", "euros", "unit", "€", "group", "Money"}, "", `add "euros" in EUR under "money"`, "euros (EUR)", ""},
		{"without a group", organiser, "coalition capability", []string{"name", "ideas", "unit", "items"}, "", `add "ideas" in items under ""`, "**Other**", ""},
		{"in another case", organiser, "coalition capability", []string{"name", "tents", "unit", "items"}, "", "", "Tents can already be pledged", ""},
		{"what would ping", organiser, "coalition capability", []string{"name", "@everyone **x**", "unit", "items"}, "", `add "@everyone **x**" in items under ""`, "@\u200beveryone \\*\\*x\\*\\*", "@everyone"},
		{"in no unit", organiser, "coalition capability", []string{"name", "tents", "unit", "itmes"}, "", "", "Did you mean items", ""},
		{"in a unit of nobody's", organiser, "coalition capability", []string{"name", "tents", "unit", "qqqqqqq"}, "", "", "or a currency by its code", ""},
		{"no name", organiser, "coalition capability", []string{"name", "\u202e", "unit", "items"}, "", "", "1 to 80 characters", ""},
		{"an over-long name", organiser, "coalition capability", []string{"name", long, "unit", "items"}, "", "", "this one has 81", ""},
		{"an over-long group", organiser, "coalition capability", []string{"name", "tents", "unit", "items", "group", long}, "", "", "A heading has at most 80", ""},
	}, nil)
}

func TestACapabilityIsPutRight(t *testing.T) {
	t.Parallel()
	s := newRosterStore()
	table := rosterTable(s)
	refused, err := ask(t, table, organiser, "coalition capability", typed("name", "trucks", "unit", "lorries", "group", "logistics"))
	if err != nil {
		t.Fatal(err)
	}
	form, err := ask(t, table, organiser, button(t, refused.Body, "coalition.capability"), nil)
	if err != nil || form.Modal.Fields[0].Value != "trucks" || form.Modal.Fields[1].Value != "lorries" || form.Modal.Fields[2].Value != "logistics" || form.Modal.Fields[2].Required {
		t.Fatalf("%v, %+v", err, form.Modal)
	}
	fixed, err := ask(t, table, organiser, "coalition.added", func(r *Request) {
		r.Fields = map[string]string{"name": "trucks", "unit": "vehicles", "group": "logistics"}
	})
	if err != nil || !strings.Contains(words(fixed.Body), "Added: trucks") {
		t.Errorf("%v, %s", err, words(fixed.Body))
	}
}

func TestUnitsAndGroupsAreOffered(t *testing.T) {
	t.Parallel()
	_, sub, ok := rosterTable(newRosterStore()).Sub("coalition capability")
	if !ok {
		t.Fatal("there is no such command")
	}
	r := Request{Coalition: rosterCoalition()}
	for typed, want := range map[string]string{"peo": "people", "UAH": "UAH", "air": "aircraft"} {
		if choices, err := sub.Options[1].Complete(context.Background(), r, typed); err != nil || len(choices) == 0 || choices[0].Value != want {
			t.Errorf("units for %q: %v, %v", typed, choices, err)
		}
	}
	if choices, err := sub.Options[2].Complete(context.Background(), r, ""); err != nil || len(choices) != 2 || choices[0].Value != "Shelter" {
		t.Errorf("groups: %v, %v", choices, err)
	}
}

// The wizard says which template it was set up from, what that brings, and that a blank one brings nothing.
func TestTheWizardNamesTheTemplate(t *testing.T) {
	t.Parallel()
	checkRoster(t, []rosterCase{
		{"an appeal", organiser, "coalition setup", []string{"name", "A", "organisers", "500", "template", "humanitarian"}, "", "set up A humanitarian UTC en 500", "Template: humanitarian appeal; 2 capabilities", "Say what can be pledged"},
		{"a round", organiser, "coalition setup", []string{"name", "A", "organisers", "500", "template", "funding"}, "", "set up A funding UTC en 500", "Template: funding round", ""},
		{"a committee", organiser, "coalition setup", []string{"name", "A", "organisers", "500", "template", "modelun"}, "", "set up A modelun UTC en 500", "Template: Model UN committee", ""},
	}, nil)
	checkRoster(t, []rosterCase{
		{"blank", organiser, "coalition setup", []string{"name", "A", "organisers", "500", "template", "blank"}, "", "set up A blank UTC en 500", "Say what can be pledged", ""},
	}, func(s *rosterStore, _ *Request) { s.capabilities = nil })
}
