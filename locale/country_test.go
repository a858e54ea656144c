package locale

import (
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCountryCodes(t *testing.T) {
	codes := CountryCodes()
	if len(codes) != 249+2 { // ISO 3166-1 assigns 249, besides them Kosovo and the Union
		t.Errorf("got %d codes: %v", len(codes), codes)
	}
	for _, code := range codes {
		if name := english.Country(code); name == "" || name == code {
			t.Errorf("%s has the name %q", code, name)
		}
		if Flag(code) == "" {
			t.Errorf("%s has no flag", code)
		}
	}
}

func TestCountry(t *testing.T) {
	for code, want := range map[string]string{
		"FR": "France", "fr": "France", "MK": "North Macedonia", "SZ": "Eswatini", "TR": "Türkiye", "EU": "European Union",
		"NATO": "NATO", "": "", "ZZ": "ZZ", "AN": "AN", "SU": "SU", "🦄": "🦄",
	} {
		if got := english.Country(code); got != want {
			t.Errorf("%q: got %q, want %q", code, got, want)
		}
	}
	if got := Pseudo().Country("FR"); got != "France" {
		t.Errorf("pseudo: got %q", got)
	}
}

func TestFlag(t *testing.T) {
	for code, want := range map[string]string{"FR": "🇫🇷", "ua": "🇺🇦", "EU": "🇪🇺", "XK": "🇽🇰", "ICRC": "", "": "", "XX": "", "é": ""} {
		if got := Flag(code); got != want {
			t.Errorf("%q: got %q, want %q", code, got, want)
		}
	}
}

func TestReadCountries(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		found      string
		unknown    []string
	}{
		{"one", "France", "FR", nil},
		{"nothing", " \n,, ;\u200f", "", nil},
		{"lines, bullets, numbers", "1. France\n2) Germany\n(3) Italy\n- Spain\n• Poland\n* Norway\n12.Finland\n– Estonia", "FR DE IT ES PL NO FI EE", nil},
		{"separators", "France, Germany; Italy、Japan，Ukraine\tSpain | Poland", "FR DE IT JP UA ES PL", nil},
		{"languages", "Deutschland, Frankreich, Україна, Польща, Japón, Royaume-Uni, 日本, 한국, Ελλάδα, الأردن, Großbritannien, भारत", "DE FR UA PL JP GB KR GR JO IN", []string{}},
		{"without diacritics", "TURKIYE, cote d'ivoire, Osterreich, Espana", "TR CI AT ES", nil},
		{"other names", "UK, USA, Holland, Czech Republic, Turkey, Macedonia, Swaziland, Ivory Coast, Burma, South Korea, U.S., Cape Verde", "GB US NL CZ TR MK SZ CI MM KR CV", nil},
		{"codes", "FR, DEU, ukr, UA, EU, GBR, GB, XK, USA", "FR DE UA EU GB XK US", nil},
		{"words are not codes", "no, is, in", "", []string{"no", "is", "in"}},
		{"iso names", "Korea, Republic of\nBolivia, Plurinational State of, France", "KR BO FR", nil},
		{"the China of each", "Republic of China; People's Republic of China", "TW CN", nil},
		{"official names", "the Kingdom of Denmark, Federal Republic of Germany, Republic of the Congo, Democratic Republic of the Congo", "DK DE CG CD", nil},
		{"and", "France and Germany\nBosnia and Herzegovina\nTrinidad & Tobago, Litauen und Lettland", "FR DE BA TT LT LV", nil},
		{"brackets and flags", "Myanmar (Burma), France (FR), 🇺🇦, 🇵🇱 Poland", "MM FR UA PL", nil},
		{"twice", "France, FR, Frankreich", "FR", nil},
		{"unknown", "Frnce, Germany, Atlantis", "DE", []string{"Frnce", "Atlantis"}},
		{"hostile", "\u202eFrance\u202c, @everyone, Ger\u200bmany, Ｆｒａｎｃｅ", "FR DE", []string{"@everyone"}},
		{"no-break spaces", "South\u00a0Africa,\u202fNew\u00a0Zealand", "ZA NZ", nil},
	} {
		found, unknown := ReadCountries(tc.text)
		var codes []string
		for _, c := range found {
			codes = append(codes, c.Code)
		}
		if got := strings.Join(codes, " "); got != tc.found {
			t.Errorf("%s: got %s, want %s", tc.name, got, tc.found)
		}
		if len(tc.unknown)+len(unknown) > 0 && !slices.Equal(unknown, tc.unknown) {
			t.Errorf("%s: unknown %q, want %q", tc.name, unknown, tc.unknown)
		}
	}
}

func TestReadCountriesKnowsEveryNameItPrints(t *testing.T) {
	for _, code := range CountryCodes() {
		found, unknown := ReadCountries(english.Country(code))
		if diff := cmp.Diff([]Country{{code}}, found); diff != "" || len(unknown) > 0 {
			t.Errorf("%s: %v, unknown %q", english.Country(code), found, unknown)
		}
	}
}

func TestNearestCountries(t *testing.T) {
	for typed, want := range map[string]string{"Frnce": "France", "Ukrain": "Ukraine", "Grmany": "Germany"} {
		if got := english.NearestCountries(typed, 3); len(got) == 0 || got[0] != want {
			t.Errorf("%s: got %v", typed, got)
		}
	}
}

func FuzzReadCountries(f *testing.F) {
	for _, seed := range []string{"France", "1. France\n2. Germany", "🇫🇷🇩🇪", strings.Repeat("(", 10_000), strings.Repeat("France and ", 1000), "\xff\xfe", "İ,ß"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found, unknown := ReadCountries(text)
		for _, c := range found {
			if Flag(c.Code) == "" {
				t.Errorf("%q is no country", c.Code)
			}
		}
		for _, u := range unknown {
			if strings.TrimSpace(u) == "" {
				t.Errorf("an empty name is unknown in %q", text)
			}
		}
	})
}

// BenchmarkCountryIndex measures what the first pasted list waits for, and what stays in memory.
func BenchmarkCountryIndex(b *testing.B) {
	for b.Loop() {
		buildCountryIndex()
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	index := buildCountryIndex()
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(int64(after.HeapAlloc)-int64(before.HeapAlloc))/(1<<20), "MiB-kept")
	b.ReportMetric(float64(len(index)), "names")
}
