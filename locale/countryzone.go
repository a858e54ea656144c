package locale

import (
	_ "embed"
	"strings"
	"sync"
	"time"
)

// countryZones is the time zone at each country's seat of government by ISO 3166-1 code. Countries with one zone are as
// zone.tab has them, which comes with IANA's time zone database (release 2025b) and is in the public domain; which of
// several is the seat's was chosen by hand. The Union's is that of Brussels, Kosovo's that of Belgrade, as the database has it.
//
//go:embed country_zones.txt
var countryZones string

var zoneByCountry = sync.OnceValue(func() map[string]string {
	zones := make(map[string]string, 260)
	for line := range strings.Lines(countryZones) {
		code, zone, _ := strings.Cut(strings.TrimSpace(line), " ")
		zones[code] = zone
	}
	return zones
})

// loadedZones are the *time.Location of zones that were asked for, by name: reading one takes longer than a card.
var loadedZones sync.Map

// CountryZone returns the time zone at the seat of a country's government; nil for what is no country's code, and for
// islands where nobody lives.
func CountryZone(code string) *time.Location {
	name := zoneByCountry()[strings.ToUpper(code)]
	if name == "" {
		return nil
	}
	if zone, ok := loadedZones.Load(name); ok {
		return zone.(*time.Location)
	}
	zone, err := time.LoadLocation(name)
	if err != nil { // it comes with the program, and a test loads each
		return nil
	}
	loadedZones.Store(name, zone)
	return zone
}

// ZoneCity returns the city that a zone is named after: New York for America/New_York.
func ZoneCity(zone *time.Location) string {
	name := zone.String()
	return strings.ReplaceAll(name[strings.LastIndexByte(name, '/')+1:], "_", " ")
}
