package locale

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"muster/coalition"
)

// ReadUnit reads what something is counted in as people type it: the word for one of coalition.Units in
// any language that there are texts in, one of them or several, or a currency as by ReadCurrency. The error is
// unit_unknown, with the nearest words.
func ReadUnit(typed string) (coalition.Unit, error) {
	var words []string
	for _, unit := range coalition.Units {
		names := []string{string(unit)}
		for _, v := range catalogue().voices {
			for n := range int64(3) {
				names = append(names, Printer{v}.unitFor(decimal.New(n, 0), unit))
			}
		}
		if slices.ContainsFunc(names, func(name string) bool { return Same(name, typed) }) {
			return unit, nil
		}
		words = append(words, Printer{}.Unit(unit))
	}
	if code, err := ReadCurrency(typed); err == nil {
		return coalition.Unit(code), nil
	}
	return "", coalition.Wrong("unit_unknown", "Typed", quote(typed), "Nearest", Nearest(typed, words, 3), "Known", words)
}

// ReadCurrency reads a currency as people type it, EUR, €, euros, and returns its ISO 4217 code. The error is
// currency_unknown.
func ReadCurrency(typed string) (string, error) {
	text, ok := tidy(typed)
	if code, known := currencySigns[text]; ok && known {
		return code, nil
	}
	// Testing and no currency have codes too.
	if !ok || len(text) != 3 || !isCurrency(text) || text == "xts" || text == "xxx" {
		return "", coalition.Wrong("currency_unknown", "Typed", quote(typed))
	}
	return strings.ToUpper(text), nil
}

// Currencies are the ISO 4217 codes of the currencies that have signs or words of their own here, to be offered
// where one is typed; every other can be typed as well.
var Currencies = func() []string {
	var codes []string
	for _, code := range currencySigns {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}()

// ReadRate reads how much one unit of a currency is worth: 0.92, 1.0850, 161,5, 1450. A separator before
// exactly three digits is asked about, since a rate has any number of digits. Errors: rate_unreadable,
// rate_unclear (with First and Second).
func ReadRate(typed string) (decimal.Decimal, error) {
	text, _ := tidy(typed)
	f, ok := readDigits(text, true)
	switch {
	case !ok:
		return decimal.Decimal{}, coalition.Wrong("rate_unreadable", "Typed", quote(typed))
	case f.double:
		return decimal.Decimal{}, coalition.Wrong("rate_unclear", "First", f.value, "Second", f.other, "Whole", f.value.String(), "Point", f.other.StringFixed(4))
	}
	return f.value, nil
}
