package locale

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Country is a country or territory by its ISO 3166-1 alpha-2 code, or the European Union, whose code
// EU is reserved there.
type Country struct{ Code string }

// CountryCodes returns the codes of all countries and territories, and EU, in alphabetical order.
func CountryCodes() []string { return slices.Clone(countryCodes()) }

// countryCodes asks CLDR which of all pairs of letters are countries: those that have an English name
// and that ISO 3166-1 assigns or reserves for the Union. Kosovo's XK is CLDR's own, and stays, since
// Kosovo takes part in conferences.
var countryCodes = sync.OnceValue(func() []string {
	codes := []string{"EU"}
	names := display.Regions(language.English)
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string([]rune{a, b})
			region, err := language.ParseRegion(code)
			if err != nil || region.String() != code || !region.IsCountry() || region.Canonicalize() != region {
				continue
			}
			if names.Name(region) != "" && !strings.Contains(reservedCodes, code) {
				codes = append(codes, code)
			}
		}
	}
	slices.Sort(codes)
	return codes
})

// reservedCodes are parts of countries and bodies that CLDR has codes for and ISO 3166-1 has not assigned.
const reservedCodes = "AC AN CP DG EA EZ IC TA UN"

// Country returns the name in p's language; the code itself when it is not a country's. Where CLDR's
// data, as Go has it, still has a name that the country has given up, English has the one of today.
func (p Printer) Country(code string) string {
	code = strings.ToUpper(code)
	if _, known := slices.BinarySearch(countryCodes(), code); !known {
		return code
	}
	v := p.v()
	if names := renamed[code]; names != nil {
		base, _ := v.tag.Base()
		if name, ok := names[base.String()]; ok {
			return name
		}
	}
	if v.regions == nil {
		return code
	}
	return v.regions.Name(language.MustParseRegion(code))
}

// Flag returns the flag of a country as an emoji, two regional indicators; "" when the code is not a
// country's.
func Flag(code string) string {
	code = strings.ToUpper(code)
	if _, known := slices.BinarySearch(countryCodes(), code); !known {
		return ""
	}
	const indicatorA = 0x1F1E6
	return string([]rune{indicatorA + rune(code[0]-'A'), indicatorA + rune(code[1]-'A')})
}

// renamed are names of today by country and language, where Go's CLDR (version 32, of 2017) is older:
// North Macedonia since 2019, Eswatini since 2018, Türkiye since 2022, or longer than what the UN's
// terminology database gives as a short form.
var renamed = map[string]map[string]string{
	"MK": {
		"en": "North Macedonia", "fr": "Macédoine du Nord", "de": "Nordmazedonien", "es": "Macedonia del Norte",
		"it": "Macedonia del Nord", "pl": "Macedonia Północna", "uk": "Північна Македонія", "tr": "Kuzey Makedonya",
		"pt": "Macedônia do Norte", "nl": "Noord-Macedonië", "ro": "Macedonia de Nord", "cs": "Severní Makedonie",
		"sv": "Nordmakedonien", "da": "Nordmakedonien", "no": "Nord-Makedonia", "nb": "Nord-Makedonia", "fi": "Pohjois-Makedonia",
		"el": "Βόρεια Μακεδονία", "bg": "Северна Македония", "ru": "Северная Македония", "hr": "Sjeverna Makedonija",
		"hu": "Észak-Macedónia", "lt": "Šiaurės Makedonija", "ja": "北マケドニア", "ko": "북마케도니아", "zh": "北马其顿",
	},
	"SZ": {"en": "Eswatini", "fr": "Eswatini", "de": "Eswatini", "es": "Esuatini", "it": "Eswatini", "pl": "Eswatini", "uk": "Есватіні", "ja": "エスワティニ"},
	"TR": {"en": "Türkiye"},
	"CV": {"en": "Cabo Verde"},
	"CD": {"en": "DR Congo"},
	"CG": {"en": "Congo"},
	"HK": {"en": "Hong Kong"},
	"MO": {"en": "Macao"},
	"MM": {"en": "Myanmar"},
	"PS": {"en": "Palestine"},
}
