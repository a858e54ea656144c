package locale

import (
	"testing"

	"muster/coalition"
)

func TestReadUnit(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"people": "people", "Person": "people", "teams": "teams", "kit": "kits", " Tonnes ": "tonnes", "USD": "USD", "usd": "USD", "€": "EUR",
		"pounds sterling": "GBP", "chf": "CHF", "xdr": "XDR", "XXX": "", "ABC": "", "tents": "", "": "", "people people": "",
	} {
		unit, err := ReadUnit(typed)
		if code := coalition.CodeOf(err); string(unit) != want || (code == "unit_unknown") != (want == "") {
			t.Errorf("%q is read as %q, %v; want %q", typed, unit, err, want)
		}
	}
	for _, unit := range coalition.Units {
		if !english.Has("unit_" + string(unit)) {
			t.Errorf("there is no word for %s", unit)
		}
		if read, err := ReadUnit(Pseudo().Unit(unit)); err == nil && read != unit {
			t.Errorf("%s is read as %s", unit, read)
		}
	}
	for _, code := range Currencies {
		if read, err := ReadCurrency(code); err != nil || read != code {
			t.Errorf("%s is read as %s, %v", code, read, err)
		}
	}
}

func TestReadRate(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"0.92": "0.92", "0,92": "0.92", "0.921": "0.921", "1.0850": "1.085", "161,5": "161.5", "1450": "1450", "1,450.25": "1450.25", "12 345,6": "12345.6",
		"1.085": "rate_unclear", "1,450": "rate_unclear", "-2": "-2", "0": "0", "": "rate_unreadable", "par": "rate_unreadable",
		"0.92 EUR": "rate_unreadable", "1:2": "rate_unreadable", "0.9-1.0": "rate_unreadable",
	} {
		rate, err := ReadRate(typed)
		got := rate.String()
		if err != nil {
			got = coalition.CodeOf(err)
		}
		if got != want {
			t.Errorf("%q is read as %s, want %s", typed, got, want)
		}
	}
}
