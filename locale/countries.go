package locale

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// ReadCountries reads a pasted list of countries: one a line or set apart by commas or semicolons, with
// bullets, numbers and flags as they come; names in any language that CLDR has, ISO 3166-1 codes, the
// EU. Found ones are in the order of the text, each once; what is no country comes back as it was
// written, without its bullet.
func ReadCountries(text string) (found []Country, unknown []string) {
	add := func(codes []string) {
		for _, code := range codes {
			if !slices.Contains(found, Country{code}) {
				found = append(found, Country{code})
			}
		}
	}
	for _, line := range strings.FieldsFunc(text, isLineEnd) {
		entries := strings.FieldsFunc(line, isComma)
		for i := 0; i < len(entries); i++ {
			// "Korea, Republic of" is one country, as ISO's own list writes it
			if i+1 < len(entries) && fold(entries[i]) != "" && fold(entries[i+1]) != "" {
				if code, ok := lookUp(entries[i] + " " + entries[i+1]); ok {
					add([]string{code})
					i++
					continue
				}
			}
			entry := strings.TrimSpace(bullet.ReplaceAllString(entries[i], ""))
			if codes := readEntry(entry); codes != nil {
				add(codes)
			} else if fold(entry) != "" {
				unknown = append(unknown, firstRunes(entry, foldable))
			}
		}
	}
	return found, unknown
}

func isLineEnd(r rune) bool { return strings.ContainsRune("\n\r\v\f\u2028\u2029;；؛|", r) }

func isComma(r rune) bool { return strings.ContainsRune(",，、،\t", r) }

var (
	bullet     = regexp.MustCompile(`^[\s\p{Zs}\p{Cf}]*(?:[-–—•·▪◦‣*>+]+[\s\p{Zs}]*)?(?:\(?\p{Nd}{1,3}[.):][\s\p{Zs}]*)?`)
	brackets   = regexp.MustCompile(`[(\[][^)\]]*[)\]]`)
	andBetween = regexp.MustCompile(`(?i)\s+(?:and|&|und|et|y|e|i|a|та|і|й|и|en|og|och|ja|ve|oraz)\s+`)
)

// readEntry returns the codes of the countries in one entry of a list; nil when it is none.
func readEntry(entry string) []string {
	if code, ok := lookUp(entry); ok {
		return []string{code}
	}
	if code := flagCode(entry); code != "" {
		return []string{code}
	}
	if outside := brackets.ReplaceAllString(entry, " "); outside != entry {
		if code, ok := lookUp(outside); ok {
			return []string{code}
		}
	}
	parts := andBetween.Split(firstRunes(entry, foldable), -1)
	if len(parts) < 2 {
		return nil
	}
	var codes []string
	for _, part := range parts {
		code, ok := lookUp(part)
		if !ok {
			return nil
		}
		codes = append(codes, code)
	}
	return codes
}

// officialForms are what stands before a country's short name in its official one.
var officialForms = []string{
	"the ", "republic of ", "kingdom of ", "federal republic of ", "federation of ", "state of ", "islamic republic of ",
	"principality of ", "grand duchy of ", "commonwealth of ", "arab republic of ", "sultanate of ", "union of ",
}

// lookUp returns the code of the country with the name or code.
func lookUp(typed string) (string, bool) {
	name := fold(typed)
	index := countryIndex()
	if code, ok := index[name]; ok {
		return code, code != ambiguous
	}
	for range 2 { // "the Republic of …"
		for _, form := range officialForms {
			name = strings.TrimPrefix(name, form)
		}
	}
	if code, ok := index[name]; ok {
		return code, code != ambiguous
	}
	// A pair of letters is a code only in capitals: "is" and "no" are words.
	letters := strings.TrimFunc(typed, func(r rune) bool { return !unicode.IsLetter(r) })
	if len(letters) == 3 {
		letters = strings.ToUpper(letters)
	}
	if len(letters) != 2 && len(letters) != 3 || strings.ToUpper(letters) != letters {
		return "", false
	}
	region, err := language.ParseRegion(letters)
	if err != nil {
		return "", false
	}
	_, known := slices.BinarySearch(countryCodes(), region.String())
	return region.String(), known
}

// flagCode returns the code that a flag stands for; "" when the entry is not one flag alone.
func flagCode(entry string) string {
	const indicatorA = 0x1F1E6
	var code []rune
	for _, r := range entry {
		switch {
		case r >= indicatorA && r < indicatorA+26:
			code = append(code, 'A'+r-indicatorA)
		case !unicode.IsSpace(r):
			return ""
		}
	}
	if len(code) != 2 || Flag(string(code)) == "" {
		return ""
	}
	return string(code)
}

// ambiguous stands in the index for a name that two languages give to different countries.
const ambiguous = "?"

// countryIndex is every name of every country in every language that Go has CLDR's names in, folded. It
// is built at the first list that is read: some 25,000 names, 0.1 s and 2 MiB (BenchmarkCountryIndex).
var countryIndex = sync.OnceValue(buildCountryIndex)

func buildCountryIndex() map[string]string {
	index := make(map[string]string, 20_000)
	certain := map[string]bool{}
	sure := func(name, code string) {
		name = fold(name)
		index[name], certain[name] = code, true
	}
	for _, code := range countryCodes() {
		sure(Printer{}.Country(code), code)
		for _, name := range renamed[code] {
			sure(name, code)
		}
	}
	for code, names := range alsoCalled {
		for name := range strings.SplitSeq(names, "; ") {
			sure(name, code)
		}
	}
	for _, tag := range display.Supported.Tags() {
		namer := display.Regions(tag)
		if namer == nil {
			continue
		}
		for _, code := range countryCodes() {
			name := fold(namer.Name(language.MustParseRegion(code)))
			switch known := index[name]; {
			case name == "" || certain[name] || known == code:
			case known == "":
				index[name] = code
			default:
				index[name] = ambiguous
			}
		}
	}
	return index
}

// NearestCountries returns the at most n countries, named in p's language, that are likeliest to be
// meant by a name that ReadCountries did not know.
func (p Printer) NearestCountries(typed string, n int) []string {
	names := make([]string, 0, len(countryCodes()))
	for _, code := range countryCodes() {
		names = append(names, p.Country(code))
	}
	return Nearest(typed, names, n)
}

// alsoCalled are names in use that CLDR lacks: abbreviations, former and official names, and those of
// ISO's list.
var alsoCalled = map[string]string{
	"AE": "UAE; Emirates",
	"BA": "Bosnia; BiH; Bosnia Herzegovina; Bosnia-Herzegovina",
	"BN": "Brunei Darussalam",
	"BO": "Bolivia Plurinational State of; Plurinational State of Bolivia",
	"CD": "Democratic Republic of the Congo; DRC; DR Congo; Congo-Kinshasa; Congo Democratic Republic of the; Zaire; Congo the Democratic Republic of the",
	"CG": "Republic of the Congo; Congo-Brazzaville; Congo Republic; Congo",
	"CI": "Ivory Coast; Cote d'Ivoire",
	"CN": "People's Republic of China; PRC; China",
	"CV": "Cape Verde; Cabo Verde",
	"CZ": "Czech Republic; Czechia",
	"EU": "European Union; EU; E.U.; Union européenne; Europäische Union",
	"FM": "Micronesia Federated States of; Federated States of Micronesia",
	"GB": "UK; U.K.; Great Britain; Britain; United Kingdom of Great Britain and Northern Ireland",
	"GM": "The Gambia; Gambia The",
	"HK": "Hong Kong SAR",
	"IE": "Republic of Ireland; Eire",
	"IR": "Iran Islamic Republic of; Islamic Republic of Iran",
	"KP": "North Korea; DPRK; Democratic People's Republic of Korea; Korea Democratic People's Republic of; Korea the Democratic People's Republic of",
	"KR": "South Korea; Republic of Korea; Korea Republic of; Korea the Republic of; ROK; Korea; 한국",
	"LA": "Lao People's Democratic Republic; Lao PDR; Laos",
	"MD": "Moldova Republic of; Republic of Moldova",
	"MK": "Macedonia; FYROM; The former Yugoslav Republic of Macedonia",
	"MM": "Burma; Myanmar (Burma)",
	"NL": "Holland; The Netherlands; Kingdom of the Netherlands; Netherlands Kingdom of the",
	"PS": "State of Palestine; Palestine; Palestine State of",
	"RU": "Russian Federation; Russia",
	"SY": "Syrian Arab Republic",
	"SZ": "Swaziland",
	"TL": "East Timor",
	"TR": "Turkey; Türkiye; Turkiye; Republic of Türkiye",
	"TW": "Republic of China; Taiwan Province of China; Chinese Taipei",
	"TZ": "Tanzania United Republic of; United Republic of Tanzania",
	"US": "USA; U.S.; U.S.A.; US; United States of America; America; the States",
	"VA": "Holy See; Vatican; Holy See the",
	"VE": "Venezuela Bolivarian Republic of; Bolivarian Republic of Venezuela",
	"VN": "Viet Nam",
}
