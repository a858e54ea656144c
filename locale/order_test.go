package locale

import (
	"slices"
	"testing"

	"golang.org/x/text/language"
)

func TestInOrder(t *testing.T) {
	for _, test := range []struct {
		in          Printer
		names, want []string
	}{
		{english, []string{"Ukraine", "Åland", "Türkiye", "Austria", "türkiye 2", "Östland"}, []string{"Åland", "Austria", "Östland", "Türkiye", "türkiye 2", "Ukraine"}},
		{For("sv-SE"), []string{"Åland", "Zypern"}, []string{"Åland", "Zypern"}}, // no Swedish texts yet: in English
		{english, nil, []string{}},
	} {
		got := InOrder(test.in, test.names, func(s string) string { return s })
		if !slices.Equal(got, test.want) {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
	if english.Tag() != language.English {
		t.Errorf("the tag of English is %s", english.Tag())
	}
}
