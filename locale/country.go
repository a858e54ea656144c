package locale

import "golang.org/x/text/language"

// Country is a country or territory, or the European Union, by its ISO 3166-1 alpha-2 code ("EU" is
// reserved there for the Union).
type Country struct{ Code string }

// Country returns the name in p's language; the code itself when it is not a country's.
func (p Printer) Country(code string) string {
	region, err := language.ParseRegion(code)
	if err != nil || p.v().regions == nil {
		return code
	}
	return p.v().regions.Name(region)
}
