package locale

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // zones are the same on every machine, also where the system has none

	"muster/coalition"
)

// zoneNames is the IANA time zones with a region, and UTC, as of Go's own copy; TestZones says when it
// needs renewing. Zones such as EST are left out: whoever types that seldom means it all year.
//
//go:embed zones.txt
var zoneNames string

// Zones returns the names of all zones that can be chosen, in alphabetical order.
func Zones() []string { return strings.Fields(zoneNames) }

// ReadZone reads a time zone: an IANA name in any case (Europe/Paris, UTC), the city in one, or a
// capital that shares another city's zone (Washington, Ankara). The error zone_unknown has the Nearest
// names.
func ReadZone(typed string) (*time.Location, error) {
	text, ok := tidy(typed)
	if name := zoneIndex()[fold(text)]; ok && name != "" {
		return time.LoadLocation(name)
	}
	return nil, coalition.Wrong("zone_unknown", "Typed", quote(typed), "Nearest", nearestZones(typed))
}

// nearestZones compares with cities as well as with whole names.
func nearestZones(typed string) []string {
	index := zoneIndex()
	keys := make([]string, 0, len(index))
	for key := range index {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	var names []string
	for _, key := range Nearest(typed, keys, 6) {
		if name := index[key]; !slices.Contains(names, name) && len(names) < 3 {
			names = append(names, name)
		}
	}
	return names
}

// zoneIndex is the zone by its folded name and by its folded city.
var zoneIndex = sync.OnceValue(func() map[string]string {
	index := map[string]string{}
	for _, name := range Zones() {
		city := fold(name[strings.LastIndexByte(name, '/')+1:])
		// of two names with one city, the longer is IANA's own and the other an old link to it
		if len(name) > len(index[city]) {
			index[city] = name
		}
	}
	for _, name := range Zones() {
		index[fold(name)] = name
	}
	for city, name := range cityZones {
		index[fold(city)] = name
	}
	return index
})

// cityZones are seats of governments and of the organisations that meet most, where IANA names the
// zone after another city.
var cityZones = map[string]string{
	"GMT": "UTC", "Z": "UTC", "Zulu": "UTC", "Etc/UTC": "UTC",
	"Washington": "America/New_York", "Washington DC": "America/New_York", "New York City": "America/New_York",
	"Ottawa": "America/Toronto", "Brasilia": "America/Sao_Paulo", "Canberra": "Australia/Sydney",
	"Wellington": "Pacific/Auckland", "Ankara": "Europe/Istanbul", "Geneva": "Europe/Zurich", "Bern": "Europe/Zurich",
	"The Hague": "Europe/Amsterdam", "Edinburgh": "Europe/London", "Beijing": "Asia/Shanghai", "New Delhi": "Asia/Kolkata",
	"Delhi": "Asia/Kolkata", "Islamabad": "Asia/Karachi", "Abuja": "Africa/Lagos", "Pretoria": "Africa/Johannesburg",
	"Rabat": "Africa/Casablanca", "Hanoi": "Asia/Ho_Chi_Minh", "Abu Dhabi": "Asia/Dubai", "Strasbourg": "Europe/Paris",
}
