package commands

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

func TestReadDelegations(t *testing.T) {
	t.Parallel()
	all := []coalition.Delegation{
		{ID: 1, Code: "FR", Country: true}, {ID: 2, Code: "DE", Country: true}, {ID: 3, Code: "NATO", Name: "North Atlantic"},
		{ID: 4, Code: "PL", Country: true, Removed: true}, {ID: 5, Code: "TWO", Name: "Twins"}, {ID: 6, Code: "TOO", Name: "Twins"},
		{ID: 7, Code: "GOV", Name: "Spain"}, // called like a country, and none
	}
	var many []string
	for i := range 30 {
		many = append(many, fmt.Sprintf("Nowhere %d", i))
	}
	for _, test := range []struct {
		typed string
		want  []coalition.DelegationID
		says  string
	}{
		{"Frankreich", []coalition.DelegationID{1}, ""},
		{"1. Германия\n2. FR", []coalition.DelegationID{2, 1}, ""},
		{"DE, fr; Germany, Allemagne", []coalition.DelegationID{2, 1}, ""},
		{"nato | north atlantic | NATO: North Atlantic Treaty Organization", []coalition.DelegationID{3}, ""},
		{"Spain", []coalition.DelegationID{7}, ""},
		{"France, Italy, Japan, Germny, the moon", nil, "This coalition has no delegation Italy, Japan, Germny or the moon. Did you mean Germany? Leave out who is not in it, or invite them with `/roster invite`."},
		{"Italy, Poland", nil, "This coalition has no delegation Italy or Poland. Leave out"},
		{"France, Twins", nil, "Several delegations are called Twins. Type the code instead: TWO or TOO."},
		{strings.Join(many, "; "), nil, "Nowhere 19 or …. Leave out"},
		{"", nil, "Name delegations, as in"},
		{", ;", nil, "Name delegations, as in"},
	} {
		found, err := readDelegations(locale.Printer{}, test.typed, all)
		var got []coalition.DelegationID
		for _, d := range found {
			got = append(got, d.ID)
		}
		said := ""
		if problem, ok := err.(*coalition.Error); ok {
			said = message.Problem(locale.Printer{}, problem).Embeds[0].Description
		}
		if !slices.Equal(got, test.want) || !strings.Contains(said, test.says) || (err == nil) != (test.says == "") {
			t.Errorf("%.40q: %v, %v, %q", test.typed, got, err, said)
		}
	}
}
