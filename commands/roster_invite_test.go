package commands

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/coalition"
	"muster/locale"
)

func TestReadInvited(t *testing.T) {
	t.Parallel()
	nato := coalition.Delegation{Code: "NATO", Name: "North Atlantic Treaty Organization"}
	country := func(codes ...string) []coalition.Delegation {
		var all []coalition.Delegation
		for _, code := range codes {
			all = append(all, coalition.Delegation{Code: code, Country: true})
		}
		return all
	}
	long := "ICRC: " + strings.Repeat("long ", 40) + "name"
	for _, test := range []struct {
		name, text string
		invited    []coalition.Delegation
		unknown    []string
	}{
		{"lines", "France\nGermany\r\nPoland", country("FR", "DE", "PL"), nil},
		{"commas", "France, Allemagne, Polska; Україна", country("FR", "DE", "PL", "UA"), nil},
		{"a comma within a name", "Korea, Republic of, France", country("KR", "FR"), nil},
		{"bullets", "• France\n- Germany\n* Poland\n– Spain", country("FR", "DE", "PL", "ES"), nil},
		{"bullets on one line", "• France • Germany • Poland", country("FR", "DE", "PL"), nil},
		{"dashes on one line", "- France - Germany - Poland", country("FR", "DE", "PL"), nil},
		{"numbers", "1. France\n2) Germany\n(3) Poland", country("FR", "DE", "PL"), nil},
		{"numbers on one line", "1. France 2. Germany 3. Poland", country("FR", "DE", "PL"), nil},
		{"flags", "🇫🇷 France\n🇩🇪\nPoland 🇵🇱", country("FR", "DE", "PL"), nil},
		{"codes, and names of today", "UK, USA, DEU, Türkiye, Czech Republic, EU", country("GB", "US", "DE", "TR", "CZ", "EU"), nil},
		{"an organisation", "NATO: North Atlantic Treaty Organization\nFrance", []coalition.Delegation{nato, country("FR")[0]}, nil},
		{"an organisation among commas", "France, NATO: North Atlantic Treaty Organization, Germany", []coalition.Delegation{nato, country("FR")[0], country("DE")[0]}, nil},
		{"an organisation in a list", "2. **NATO: North Atlantic  Treaty Organization**", []coalition.Delegation{nato}, nil},
		{"a country written like one", "UK: United Kingdom", country("GB"), nil},
		{"a country with a name of its own", "CH: Swiss Confederation team", []coalition.Delegation{{Code: "CH", Country: true, Name: "Swiss Confederation team"}}, nil},
		{"twice", "France, FR, 🇫🇷, Frankreich", country("FR"), nil},
		{"marks of direction", "\u202bFrance\u202c\n\u200fNATO: North\u202e Atlantic Treaty Organization", []coalition.Delegation{nato, country("FR")[0]}, nil},
		{"a heading", "Delegations: France", nil, []string{"Delegations: France"}},
		{"everyone", "@everyone\nFrance", country("FR"), []string{"@everyone"}},
		{"unknown ones", "Frnace, Germany\nAtlantis", country("DE"), []string{"Frnace", "Atlantis"}},
		{"over-long", "France\n" + long, country("FR"), []string{long}},
		{"nothing", " \n,;• - 1. ", nil, nil},
	} {
		invited, unknown := readInvited(test.text)
		byCode := func(a, b coalition.Delegation) int { return strings.Compare(a.Code, b.Code) }
		slices.SortFunc(invited, byCode)
		slices.SortFunc(test.invited, byCode)
		if diff := cmp.Diff(test.invited, invited); diff != "" {
			t.Errorf("%s: invited (-want +got)\n%s", test.name, diff)
		}
		if diff := cmp.Diff(test.unknown, unknown); diff != "" {
			t.Errorf("%s: unknown (-want +got)\n%s", test.name, diff)
		}
	}
}

func TestInvite(t *testing.T) {
	t.Parallel()
	checkRoster(t, []rosterCase{
		{"known and new ones", organiser, "roster invite", []string{"list", "Spain, France, Italy, PL"}, "", "invite [ES IT PL]", "Already in the coalition: 🇫🇷 France", "not a country"},
		{"by the name it has here", organiser, "roster invite", []string{"list", "NATO: Nato"}, "", "invite []", `North \*Atlantic\*`, ""},
		{"what is not known", organiser, "roster invite", []string{"list", "Spain, Frnace"}, "", "invite [ES]", "Frnace: did you mean France", ""},
		{"nothing known", organiser, "roster invite", []string{"list", "@everyone"}, "", "", "@\u200beveryone", "- @everyone"},
		{"no list", organiser, "roster invite", nil, "", "", "Open the form", ""},
		{"a form", organiser, "roster.pasted", nil, "", "", "Open the form", ""},
	}, nil)
}

func TestInviteGivesBackWhatItDidNotUnderstand(t *testing.T) {
	t.Parallel()
	s := newRosterStore()
	table := rosterTable(s)
	long := "ICRC: " + strings.Repeat("long ", 40) + "name"
	reply, err := ask(t, table, organiser, "roster invite", typed("list", "Spain\nFrnace\n"+long))
	if err != nil {
		t.Fatal(err)
	}
	form, err := ask(t, table, organiser, button(t, reply.Body, "roster.paste"), nil)
	if err != nil || form.Modal == nil || form.Modal.Fields[0].Value != "Frnace\n"+long {
		t.Fatalf("the form %+v, %v", form.Modal, err)
	}
	fixed, err := ask(t, table, organiser, "roster.pasted", func(r *Request) { r.Fields = map[string]string{"list": "Italy"} })
	if err != nil || s.did[1] != "invite [IT]" || !strings.Contains(words(fixed.Body), "Italy") {
		t.Errorf("did %v, %v", s.did, err)
	}
	empty, err := ask(t, table, organiser, "roster.paste", nil)
	if err != nil || empty.Modal.Fields[0].Value != "" {
		t.Errorf("the empty form %+v, %v", empty.Modal, err)
	}
}

func TestInviteMany(t *testing.T) {
	t.Parallel()
	s := newRosterStore()
	var lines []string
	for _, code := range locale.CountryCodes()[:200] {
		lines = append(lines, locale.Printer{}.Country(code))
	}
	for n := range 60 {
		lines = append(lines, fmt.Sprintf("Nowhere land %d of many", n))
	}
	reply, err := ask(t, rosterTable(s), organiser, "roster.pasted", func(r *Request) {
		r.Fields = map[string]string{"list": strings.Join(lines, "\n")}
	})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(strings.Fields(s.did[0])) - 1; n < 195 {
		t.Errorf("%d of 200 countries were invited", n)
	}
	for _, e := range reply.Body.Embeds {
		if n := len([]rune(e.Description)); n > 4096 || n == 0 {
			t.Errorf("a description of %d characters", n)
		}
	}
	if !strings.Contains(words(reply.Body), "and 45 more") {
		t.Errorf("the unknown ones are not counted:\n%s", words(reply.Body))
	}
}
