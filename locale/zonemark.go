package locale

import (
	"regexp"
	"strings"
	"time"
	"unicode"

	"muster/coalition"
)

// zoneMark is a zone that is written behind a time.
type zoneMark struct {
	name      string // as abbreviations are written, "CET"; "" for other marks
	zone      *time.Location
	seasons   string // the zone whose clocks say whether the abbreviation is in use on a day; "" when it always is
	ambiguous bool
}

// abbreviation is how far a clock with that name is ahead of UTC, and in which zone it is in use only for a part of the
// year (IANA's time zone database, whose abbreviations these are).
type abbreviation struct {
	minutes int
	seasons string
}

var abbreviations = map[string]abbreviation{
	"utc": {}, "gmt": {}, "z": {},
	"wet": {0, "Europe/Lisbon"}, "west": {60, "Europe/Lisbon"}, "bst": {60, "Europe/London"},
	"cet": {60, "Europe/Paris"}, "cest": {120, "Europe/Paris"}, "mez": {60, "Europe/Paris"}, "mesz": {120, "Europe/Paris"},
	"eet": {120, "Europe/Kyiv"}, "eest": {180, "Europe/Kyiv"}, "msk": {180, ""},
	"est": {-300, "America/New_York"}, "edt": {-240, "America/New_York"}, "cdt": {-300, "America/Chicago"},
	"mst": {-420, "America/Denver"}, "mdt": {-360, "America/Denver"},
	"pst": {-480, "America/Los_Angeles"}, "pdt": {-420, "America/Los_Angeles"},
	"akst": {-540, "America/Anchorage"}, "akdt": {-480, "America/Anchorage"}, "hst": {-600, ""},
	"jst": {540, ""}, "kst": {540, ""}, "hkt": {480, ""}, "sgt": {480, ""}, "awst": {480, ""},
	"acst": {570, "Australia/Adelaide"}, "acdt": {630, "Australia/Adelaide"},
	"aest": {600, "Australia/Sydney"}, "aedt": {660, "Australia/Sydney"},
	"nzst": {720, "Pacific/Auckland"}, "nzdt": {780, "Pacific/Auckland"},
}

// ambiguousAbbreviations are those that parts of the world hours apart use: Indian, Irish and Israel time; Central, China
// and Cuba time; Atlantic and Arabian time; Gulf and South Georgia time; Armenian and Amazon time.
const ambiguousAbbreviations = " ist cst ast gst amt ect sst "

var (
	// A minus is an offset only behind UTC or in the whole ISO form: 10:00-11:00 is from ten to eleven.
	offsetForm = regexp.MustCompile(`^(.*\d.*?) ?\(?(?:(?:utc|gmt) ?([+-])(\d{1,2})(?::?([0-5]\d))?|([+])(\d{2}):?([0-5]\d))\)?$`)
	isoOffset  = regexp.MustCompile(`^(\d{4}-\d{1,2}-\d{1,2}t\d{1,2}:\d{2}(?::00)?)([+-])(\d{2}):?([0-5]\d)?$`)
	letterForm = regexp.MustCompile(`^(.*\d.*?) ?\(?([a-z]{2,4}|z)\)?$`)
)

// cutZone returns a tidied text without the zone that it ends in, and the zone; nil when it ends in none.
func cutZone(text string) (string, *zoneMark) {
	if parts := isoOffset.FindStringSubmatch(text); parts != nil {
		return marked(text, parts[1], parts[2], parts[3], parts[4])
	}
	if parts := offsetForm.FindStringSubmatch(text); parts != nil {
		return marked(text, parts[1], parts[2]+parts[5], parts[3]+parts[6], parts[4]+parts[7])
	}
	if parts := letterForm.FindStringSubmatch(text); parts != nil {
		name := strings.ToUpper(parts[2])
		if strings.Contains(ambiguousAbbreviations, " "+parts[2]+" ") {
			return parts[1], &zoneMark{name: name, zone: time.UTC, ambiguous: true}
		}
		if a, ok := abbreviations[parts[2]]; ok {
			name = strings.Replace(strings.Replace(name, "MESZ", "CEST", 1), "MEZ", "CET", 1)
			return parts[1], &zoneMark{name: name, zone: time.FixedZone(name, a.minutes*60), seasons: a.seasons}
		}
	}
	return cutZoneName(text)
}

// marked returns the mark of an offset from UTC; none when no zone is that far from it.
func marked(text, rest, sign, hours, minutes string) (string, *zoneMark) {
	offset := upToMillion(hours) * 60
	if minutes != "" {
		offset += upToMillion(minutes)
	}
	if offset > 14*60 || offset%15 != 0 {
		return text, nil
	}
	if sign == "-" {
		offset = -offset
	}
	return rest, &zoneMark{zone: time.FixedZone("", offset*60)}
}

// cutZoneName cuts an IANA name or a city of one to three words.
func cutZoneName(text string) (string, *zoneMark) {
	place := strings.TrimSuffix(text, " time")
	end := len(place)
	for range 3 {
		end = strings.LastIndexByte(place[:end], ' ')
		if end <= 0 || strings.ContainsFunc(place[end:], unicode.IsDigit) {
			break
		}
		if name := zoneIndex()[fold(place[end:])]; name != "" && strings.ContainsFunc(place[:end], unicode.IsDigit) {
			if zone, err := time.LoadLocation(name); err == nil {
				return place[:end], &zoneMark{zone: zone}
			}
		}
	}
	return text, nil
}

// problem returns why a time cannot be taken with its mark; nil when it can. Errors: time_zone_ambiguous;
// time_zone_season (with Date and Now, the abbreviation in use then); time_day_unclear for a day that is counted from
// today where it is not the same day in zone.
func (m *zoneMark) problem(f found, now time.Time, zone *time.Location) error {
	if m.ambiguous {
		return coalition.Wrong("time_zone_ambiguous", "Zone", m.name)
	}
	if m.seasons != "" {
		there, err := time.LoadLocation(m.seasons)
		if err != nil {
			return err
		}
		if inUse, _ := f.At.In(there).Zone(); inUse != m.name {
			return coalition.Wrong("time_zone_season", "Zone", m.name, "Date", coalition.DateOf(f.At.In(there)), "Now", inUse)
		}
	}
	if !f.named && coalition.DateOf(now.In(m.zone)) != coalition.DateOf(now.In(zone)) {
		return coalition.Wrong("time_day_unclear")
	}
	return nil
}
