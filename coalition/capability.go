package coalition

import (
	"slices"
	"unicode/utf8"
)

// Units are the words that capabilities are counted in, besides the codes of currencies. Each is a text
// unit_<word> of the locale.
var Units = []Unit{
	"people", "teams", "items", "systems", "kits", "vehicles", "aircraft", "ships", "hospitals", "rounds", "doses", "tonnes", "places", "delegations",
}

// Known reports whether there are words for the unit: it is money, or one of Units.
func (u Unit) Known() bool {
	_, money := u.Currency()
	return money || slices.Contains(Units, u)
}

// MaxCapabilityName is how many characters a capability's name or its group may have.
const MaxCapabilityName = 80

// Valid returns nil, or the Error that says what is wrong with the capability: capability_name,
// capability_group, unit_unknown.
func (c Capability) Valid() error {
	if n := utf8.RuneCountInString(c.Name); n == 0 || n > MaxCapabilityName {
		return Wrong("capability_name", "Max", MaxCapabilityName, "Has", n)
	}
	if n := utf8.RuneCountInString(c.Group); n > MaxCapabilityName {
		return Wrong("capability_group", "Max", MaxCapabilityName, "Has", n)
	}
	if !c.Unit.Known() {
		return Wrong("unit_unknown", "Typed", string(c.Unit), "Nearest", []string(nil), "Known", []string(nil))
	}
	return nil
}
