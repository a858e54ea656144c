package locale

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// Every country has a zone that can be chosen, but for two islands where nobody lives.
func TestCountryZones(t *testing.T) {
	names := Zones()
	for _, code := range CountryCodes() {
		zone := CountryZone(code)
		if zone == nil {
			if code != "BV" && code != "HM" {
				t.Errorf("%s has no zone", code)
			}
			continue
		}
		if !slices.Contains(names, zone.String()) {
			t.Errorf("%s: %v is not among the zones", code, zone)
		}
		if CountryZone(code) != zone {
			t.Errorf("%s is read twice", code)
		}
	}
	if n := len(strings.Fields(countryZones)); n != 2*len(zoneByCountry()) {
		t.Errorf("%d words for %d countries", n, len(zoneByCountry()))
	}
}

func TestCountryZone(t *testing.T) {
	for code, want := range map[string]string{
		"US": "America/New_York", "us": "America/New_York", "CA": "America/Toronto", "AU": "Australia/Sydney", "RU": "Europe/Moscow", "BR": "America/Sao_Paulo",
		"PT": "Europe/Lisbon", "ES": "Europe/Madrid", "UA": "Europe/Kyiv", "EU": "Europe/Brussels", "XK": "Europe/Belgrade", "JP": "Asia/Tokyo",
		"NATO": "", "": "", "BV": "",
	} {
		got := ""
		if zone := CountryZone(code); zone != nil {
			got = zone.String()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", code, got, want)
		}
	}
}

func TestZoneCity(t *testing.T) {
	for name, want := range map[string]string{"America/New_York": "New York", "America/Argentina/Buenos_Aires": "Buenos Aires", "UTC": "UTC"} {
		zone, err := time.LoadLocation(name)
		if err != nil || ZoneCity(zone) != want {
			t.Errorf("%s: %q, %v", name, ZoneCity(zone), err)
		}
	}
}
