package locale

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var capabilities = []string{
	"soldiers", "military trainers", "engineers", "155 mm shells", "SAMP/T batteries", "short-range air defence",
	"combat aircraft", "transport aircraft", "field hospitals",
}

func TestNearest(t *testing.T) {
	for _, tc := range []struct {
		typed string
		names []string
		want  []string
	}{
		{"sodliers", capabilities, []string{"soldiers"}},
		{"Soldier", capabilities, []string{"soldiers"}},
		{"aircraft", capabilities, []string{"combat aircraft", "transport aircraft"}},
		{"aircrafts", capabilities, []string{"combat aircraft", "transport aircraft"}},
		{"batery", capabilities, []string{"SAMP/T batteries"}},
		{"sampt", []string{"SAMP/T batteries"}, []string{"SAMP/T batteries"}},
		{"hospital", capabilities, []string{"field hospitals"}},
		{"Cote dIvoire", []string{"Côte d’Ivoire", "Cook Islands"}, []string{"Côte d’Ivoire"}},
		{"ŁÓDŹ", []string{"Lodz", "Lund"}, []string{"Lodz"}},
		{"\u202esoldiers\u202c", capabilities, []string{"soldiers"}},
		{"ｓｏｌｄｉｅｒｓ", capabilities, []string{"soldiers"}},
		{"submarines", capabilities, nil},
		{"", capabilities, nil},
		{"🦄", capabilities, nil},
		{strings.Repeat("soldiers ", 2000), capabilities, []string{"soldiers"}},
	} {
		if diff := cmp.Diff(tc.want, Nearest(tc.typed, tc.names, 3)); diff != "" {
			t.Errorf("%.30q (-want +got):\n%s", tc.typed, diff)
		}
	}
}

func TestMatchRanks(t *testing.T) {
	for typed, want := range map[string][]string{
		"":     capabilities,
		"  ":   capabilities,
		"s":    {"soldiers", "SAMP/T batteries", "short-range air defence", "155 mm shells", "military trainers", "engineers", "transport aircraft", "field hospitals"},
		"AIR":  {"short-range air defence", "combat aircraft", "transport aircraft"},
		"eng":  {"engineers"},
		"sodl": {"soldiers"},
		"zzz":  nil,
	} {
		if diff := cmp.Diff(want, Match(typed, capabilities)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", typed, diff)
		}
	}
}

func TestSame(t *testing.T) {
	for _, pair := range [][2]string{{"Türkiye", "TURKIYE"}, {"U.S.A.", "usa"}, {"Trinidad & Tobago", "Trinidad and Tobago"}, {"İstanbul", "istanbul"}} {
		if !Same(pair[0], pair[1]) {
			t.Errorf("%q and %q differ", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{{"", ""}, {"?", "!"}, {"Niger", "Nigeria"}, {"हिंदी", "हदी"}} {
		if Same(pair[0], pair[1]) {
			t.Errorf("%q and %q are the same", pair[0], pair[1])
		}
	}
}

func TestEditDistance(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"abcd", "acbd", 1}, {"kitten", "sitting", 3}, {"ca", "abc", 3}} {
		if got := editDistance([]rune(tc.a), []rune(tc.b)); got != tc.want {
			t.Errorf("%q to %q: got %d, want %d", tc.a, tc.b, got, tc.want)
		}
	}
}
