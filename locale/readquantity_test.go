package locale

import (
	"errors"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"muster/coalition"
)

func TestReadQuantity(t *testing.T) {
	for _, tc := range []struct {
		typed string
		unit  coalition.Unit
		want  string // as printed, or the code of the error
	}{
		{"1500", "people", "1,500"},
		{" 1500 ", "people", "1,500"},
		{"1,500", "people", "1,500"},
		{"1.500", "people", "1,500"},
		{"1 500", "people", "1,500"},
		{"1'500", "people", "1,500"},
		{"1’500", "people", "1,500"},
		{"1\u00a0500", "people", "1,500"},
		{"1\u202f500\u202f000", "people", "1,500,000"},
		{"1,500,000", "people", "1,500,000"},
		{"1.500.000", "people", "1,500,000"},
		{"1,00,000", "people", "100,000"},
		{"1.5k", "people", "1,500"},
		{"1,5k", "people", "1,500"},
		{"2K", "people", "2,000"},
		{"2 million", "people", "2,000,000"},
		{"two thousand", "people", "2,000"},
		{"a hundred", "people", "100"},
		{"a dozen", "systems", "12"},
		{"six", "systems", "6"},
		{"Twelve", "systems", "12"},
		{"5.0", "people", "5"},
		{"1,500.00", "people", "1,500"},
		{"4-6", "systems", "4–6"},
		{"4–6", "systems", "4–6"},
		{"4 — 6", "systems", "4–6"},
		{"4 to 6", "systems", "4–6"},
		{"4..6", "systems", "4–6"},
		{"between four and six", "systems", "4–6"},
		{"4-6k", "people", "4,000–6,000"},
		{"500-1k", "people", "500–1,000"},
		{"4-4", "systems", "4"},
		{"at least 3", "systems", "at least 3"},
		{"3+", "systems", "at least 3"},
		{"≥3", "systems", "at least 3"},
		{"3 or more", "systems", "at least 3"},
		{"Undisclosed", "people", "undisclosed"},
		{"1500 people", "people", "1,500"},
		{"1 person", "people", "1"},
		{"4 systems - 6 systems", "systems", "4–6"},
		{"1500people", "people", "1,500"},
		{"１，５００", "people", "1,500"},
		{"١٥٠٠", "people", "1,500"},
		{"١٬٥٠٠", "people", "1,500"},
		{"१५००", "people", "1,500"},
		{"𝟏𝟓𝟎𝟎", "people", "1,500"},
		{"\u200f1500\u200e", "people", "1,500"},
		{"\u202e1500", "people", "1,500"},

		{"€500m", "EUR", "EUR 500 million"},
		{"500m", "EUR", "EUR 500 million"},
		{"EUR 2bn", "EUR", "EUR 2 billion"},
		{"eur2bn", "EUR", "EUR 2 billion"},
		{"2bn EUR", "EUR", "EUR 2 billion"},
		{"500 million euros", "EUR", "EUR 500 million"},
		{"5m€", "EUR", "EUR 5 million"},
		{"$5m", "USD", "USD 5 million"},
		{"US$5m", "USD", "USD 5 million"},
		{"EUR 4-6 million", "EUR", "EUR 4–6 million"},
		{"€4m-€6m", "EUR", "EUR 4–6 million"},
		{"at least EUR 3 million", "EUR", "at least EUR 3 million"},
		{"1,234,567.89", "EUR", "EUR 1,234,567.89"},
		{"1.234.567,89", "EUR", "EUR 1,234,567.89"},
		{"1 500,50", "EUR", "EUR 1,500.5"},
		{"0,50", "EUR", "EUR 0.5"},
		{"0.500", "EUR", "EUR 0.5"},
		{"1 500", "EUR", "EUR 1,500"},
		{"1,25 million", "EUR", "EUR 1.25 million"},
		{"1.5", "EUR", "EUR 1.5"},

		{"1,500", "EUR", "quantity_unclear"},
		{"€1.500", "EUR", "quantity_unclear"},
		{"1.500-2.500", "EUR", "quantity_unclear"},
		{"1.250 million", "EUR", "quantity_unclear"},
		{"1.500k", "people", "quantity_unclear"},
		{"1 500,000", "EUR", "quantity_unclear"},
		{"$5m", "EUR", "quantity_currency"},
		{"5 CHF", "EUR", "quantity_currency"},
		{"$5m", "CAD", "quantity_currency"},
		{"€5", "people", "quantity_not_money"},
		{"1.555", "EUR", "quantity_unclear"},
		{"15.5555", "EUR", "quantity_cents"},

		{"1,5 soldiers", "people", "quantity_fraction"},
		{"1,5", "people", "quantity_fraction"},
		{"0.5", "people", "quantity_fraction"},
		{"1.2345k", "people", "quantity_fraction"},
		{"1500 soldiers", "people", "quantity_unit"},
		{"4-6 batteries", "systems", "quantity_unit"},
		{"0", "people", "quantity_zero"},
		{"zero", "people", "quantity_zero"},
		{"0-5", "people", "quantity_zero"},
		{"-5", "people", "quantity_negative"},
		{"−5", "people", "quantity_negative"},
		{"-5 people", "people", "quantity_negative"},
		{"6-4", "people", "quantity_backwards"},
		{"2000 billion", "people", "quantity_huge"},
		{strings.Repeat("9", 100), "people", "quantity_huge"},
		{"six-ish", "people", "quantity_vague"},
		{"about 5", "people", "quantity_vague"},
		{"~5", "people", "quantity_vague"},
		{"5?", "people", "quantity_vague"},
		{"several", "people", "quantity_vague"},
		{"up to 5", "people", "quantity_upto"},
		{"<5", "people", "quantity_upto"},

		{"", "people", "quantity_unreadable"},
		{" \u200f\u00a0", "people", "quantity_unreadable"},
		{"1e999999999", "people", "quantity_unreadable"},
		{"1e5", "people", "quantity_unreadable"},
		{"0x10", "people", "quantity_unreadable"},
		{"NaN", "people", "quantity_unreadable"},
		{"Inf", "EUR", "quantity_unreadable"},
		{"5²", "people", "quantity_unreadable"},
		{"½", "people", "quantity_unreadable"},
		{"4/6", "people", "quantity_unreadable"},
		{"1,2,3", "people", "quantity_unreadable"},
		{"1 5 0 0", "people", "quantity_unreadable"},
		{"15,00,00", "people", "quantity_unreadable"},
		{"2.500 billion", "EUR", "quantity_unclear"},
		{"at least 4-6", "people", "quantity_unreadable"},
		{"million", "people", "quantity_unreadable"},
		{"a", "people", "quantity_unreadable"},
		{"€", "EUR", "quantity_unreadable"},
		{"🦄", "people", "quantity_unreadable"},
		{"@everyone", "people", "quantity_unreadable"},
		{"6️⃣", "people", "quantity_unreadable"},
		{strings.Repeat("9", 10_000), "people", "quantity_unreadable"},
		{strings.Repeat("1,", 5_000), "people", "quantity_unreadable"},
	} {
		q, err := ReadQuantity(tc.typed, tc.unit)
		got := coalition.CodeOf(err)
		if err == nil {
			got = english.Quantity(q, tc.unit)
		}
		if got != tc.want {
			t.Errorf("%.40q in %s: got %s, want %s", tc.typed, tc.unit, got, tc.want)
		}
		sayable(t, err)
	}
}

// sayable fails unless err is nil or has a sentence for people that says all of its facts.
func sayable(t *testing.T, err error) {
	t.Helper()
	if err == nil {
		return
	}
	var problem *coalition.Error
	if !errors.As(err, &problem) {
		t.Errorf("%v is not for people", err)
		return
	}
	if text := english.Problem(problem); len([]rune(text)) > 400 || strings.Contains(text, "<no value>") {
		t.Errorf("the sentence for %s is %q", problem.Code, text)
	}
}

func TestReadQuantityWithWhatItIsCalled(t *testing.T) {
	for _, tc := range []struct {
		typed, name string
		unit        coalition.Unit
		want        string // as printed, or the code of the error
	}{
		{"1500 soldiers", "soldiers", "people", "1,500"},
		{"1500 people", "soldiers", "people", "1,500"},
		{"1 Soldier", "soldiers", "people", "1"},
		{"4-6 warships", "warships", "ships", "4–6"},
		{"at least 3 SAMP/T batteries", "SAMP/T batteries", "systems", "at least 3"},
		{"100k shells", "155 mm shells", "rounds", "100,000"},
		{"100k 155 mm shells", "155 mm shells", "rounds", "100,000"},
		{"two dozen drones", "drones", "systems", "24"},
		{"1,5 soldiers", "soldiers", "people", "quantity_fraction"},
		{"5 sailors", "soldiers", "people", "quantity_unit"},
		{"soldiers", "soldiers", "people", "quantity_unreadable"},
		{"5k", "k", "people", "5,000"},
	} {
		q, err := ReadQuantity(tc.typed, tc.unit, tc.name)
		got := coalition.CodeOf(err)
		if err == nil {
			got = english.Quantity(q, tc.unit)
		}
		if got != tc.want {
			t.Errorf("%q of %s: got %s, want %s", tc.typed, tc.name, got, tc.want)
		}
		sayable(t, err)
	}
}

func TestUnclearMoneyIsAskedAbout(t *testing.T) {
	_, err := ReadQuantity("1.500", "EUR")
	var problem *coalition.Error
	if !errors.As(err, &problem) {
		t.Fatal(err)
	}
	if text := english.Problem(problem); !strings.Contains(text, "EUR 1,500 or as EUR 1.5.") {
		t.Errorf("got %q", text)
	}
}

// What is printed can be typed again, unless it is money whose separator has two readings.
func TestPrintedQuantitiesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		unit := rapid.SampledFrom([]coalition.Unit{"people", "systems", "EUR", "USD"}).Draw(t, "unit")
		amount := func(name string) decimal.Decimal {
			digits := rapid.Int64Range(1, 9999).Draw(t, name)
			return decimal.New(digits, rapid.Int32Range(-unit.Decimals(), 7).Draw(t, name+" power"))
		}
		low, high := amount("low"), amount("high")
		if high.LessThan(low) {
			low, high = high, low
		}
		q := rapid.SampledFrom([]coalition.Quantity{coalition.Exactly(low), coalition.Between(low, high), coalition.AtLeast(low), coalition.Undisclosed()}).Draw(t, "quantity")
		for _, printed := range []string{english.Quantity(q, unit), english.Amount(q, unit)} {
			got, err := ReadQuantity(printed, unit)
			if err != nil && !errors.Is(err, coalition.Wrong("quantity_unclear")) || err == nil && !got.Equal(q) {
				t.Fatalf("%s reads as %v, %v; was %v", printed, got, err, q)
			}
		}
	})
}

func FuzzReadQuantity(f *testing.F) {
	for _, seed := range []string{"1,500", "€4m-€6m", "at least 3", "1.5k people", "١٬٥٠٠", "\xff", "1e9", "a-b", "$", "between 1 and", "6\ufe0f\u20e3"} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	f.Fuzz(func(t *testing.T, typed string, money bool) {
		unit := coalition.Unit("people")
		if money {
			unit = "EUR"
		}
		q, err := ReadQuantity(typed, unit)
		if err == nil && q.Valid(unit) != nil {
			t.Errorf("%q reads as %v, which is not valid", typed, q)
		}
		sayable(t, err)
	})
}
