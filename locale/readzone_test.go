package locale

import (
	"errors"
	"strings"
	"testing"
	"time"

	"muster/coalition"
)

func TestZones(t *testing.T) {
	names := Zones()
	if len(names) < 400 {
		t.Fatalf("got %d zones", len(names))
	}
	for _, name := range names {
		z, err := time.LoadLocation(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got, err := ReadZone(strings.ToUpper(name)); err != nil || got.String() != z.String() {
			t.Errorf("%s reads as %v, %v", name, got, err)
		}
	}
}

func TestReadZone(t *testing.T) {
	for typed, want := range map[string]string{
		"Europe/Paris":               "Europe/Paris",
		"europe/paris":               "Europe/Paris",
		"Paris":                      "Europe/Paris",
		" KYIV ":                     "Europe/Kyiv",
		"Kiev":                       "Europe/Kiev",
		"new york":                   "America/New_York",
		"America/New York":           "America/New_York",
		"New_York":                   "America/New_York",
		"Buenos Aires":               "America/Argentina/Buenos_Aires",
		"São Paulo":                  "America/Sao_Paulo",
		"Washington, D.C.":           "America/New_York",
		"Ankara":                     "Europe/Istanbul",
		"UTC":                        "UTC",
		"gmt":                        "UTC",
		"\u202eParis\u202c":          "Europe/Paris",
		"Ｐａｒｉｓ":                      "Europe/Paris",
		"Port\u00a0Moresby":          "Pacific/Port_Moresby",
		"":                           "zone_unknown",
		"Local":                      "zone_unknown",
		"EST":                        "zone_unknown",
		"UTC+2":                      "zone_unknown",
		"../../etc/passwd":           "zone_unknown",
		"Pariss":                     "zone_unknown",
		"🦄":                          "zone_unknown",
		strings.Repeat("Paris", 2e3): "zone_unknown",
	} {
		z, err := ReadZone(typed)
		got := coalition.CodeOf(err)
		if err == nil {
			got = z.String()
		}
		if got != want {
			t.Errorf("%.40q: got %s, want %s", typed, got, want)
		}
		sayable(t, err)
	}
}

func TestReadZoneNamesTheNearest(t *testing.T) {
	for typed, want := range map[string]string{"Pariss": "Europe/Paris", "Europe/Kyev": "Europe/Kyiv", "Tokio": "Asia/Tokyo", "Xyzzy": ""} {
		_, err := ReadZone(typed)
		var problem *coalition.Error
		if !errors.As(err, &problem) {
			t.Fatalf("%s: %v", typed, err)
		}
		if text := english.Problem(problem); !strings.Contains(text, want) || (want == "") == strings.Contains(text, "Did you mean") {
			t.Errorf("%s: got %q", typed, text)
		}
	}
}

func FuzzReadZone(f *testing.F) {
	for _, seed := range []string{"Paris", "Europe/Paris", "", "UTC", "\xff", "../x", "Local"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		z, err := ReadZone(typed)
		sayable(t, err)
		if err == nil && (z == nil || z.String() == "Local") {
			t.Errorf("%q reads as %v", typed, z)
		}
	})
}
