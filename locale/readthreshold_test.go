package locale

import (
	"errors"
	"testing"

	"github.com/shopspring/decimal"

	"muster/coalition"
)

func TestReadThreshold(t *testing.T) {
	t.Parallel()
	soldiers := coalition.Capability{ID: 1, Name: "soldiers", Unit: "people"}
	all := []coalition.Capability{soldiers, {ID: 2, Name: "field hospitals", Unit: "hospitals"}, {ID: 3, Name: "euros", Unit: "EUR"}, {ID: 4, Name: "transport by sea", Unit: "ships"}, {ID: 5, Name: "transport", Unit: "ships"},
		{ID: 6, Name: "dollars", Unit: "USD"}, {ID: 7, Name: "loans in euros", Unit: "EUR"}}
	today := coalition.Date{Year: 2026, Month: 3, Day: 20}
	days := coalition.Readiness{Kind: coalition.ReadyDays, Amount: 30}
	by := coalition.Readiness{Kind: coalition.ReadyBy, By: coalition.Date{Year: 2026, Month: 3, Day: 27}}
	for _, test := range []struct {
		typed  string
		of     coalition.CapabilityID
		amount string
		count  bool
		within coalition.Readiness
		code   string
		money  string // the currency that all money is told in
	}{
		{typed: "5000", of: 1, amount: "5000"},
		{typed: "only if the others commit at least 5,000", of: 1, amount: "5000"},
		{typed: "≥ 5k soldiers", of: 1, amount: "5000"},
		{typed: "5000 or more", of: 1, amount: "5000"},
		{typed: "5000 from the others", of: 1, amount: "5000"},
		{typed: "at least 5 000 within 30 days", of: 1, amount: "5000", within: days},
		{typed: "5000 by 27 March", of: 1, amount: "5000", within: by},
		{typed: "4 delegations", of: 1, amount: "4", count: true},
		{typed: "If at least four other delegations commit", of: 1, amount: "4", count: true},
		{typed: "2 countries of Field Hospitals within 30d", of: 2, amount: "2", count: true, within: days},
		{typed: "3 of field hospitals", of: 2, amount: "3"},
		{typed: "€500m of euros", of: 3, amount: "500000000"},
		{typed: "1 delegation", of: 1, amount: "1", count: true},
		{typed: "", code: "quantity_unreadable"},
		{typed: "0", code: "quantity_zero"},
		{typed: "0 delegations", code: "threshold_count"},
		{typed: "some delegations", code: "threshold_unreadable"},
		{typed: "4-6", code: "threshold_unreadable"},
		{typed: "undisclosed", code: "threshold_unreadable"},
		{typed: "at most 5000", code: "quantity_upto"},
		{typed: "10 of transport by sea within 30 days", of: 4, amount: "10", within: days},
		{typed: "2 delegations of Transport By Sea", of: 4, amount: "2", count: true},
		{typed: "10 of transport by 27 March", of: 5, amount: "10", within: by},
		{typed: "5000 within unknown", code: "threshold_unreadable"},
		{typed: "5000 of unicorns", code: "threshold_capability"},
		{typed: "€5m of all money", amount: "5000000", money: "EUR"},
		{typed: "only if the others commit at least USD 2bn in any currency within 30 days", amount: "2000000000", money: "USD", within: days},
		{typed: "5m of all money", code: "threshold_money"},
		{typed: "GBP 5m of all money", code: "threshold_money"},
		{typed: "4 delegations of all money", code: "threshold_money"},
		{typed: "5000 within whenever", code: "readiness_unreadable"},
	} {
		got, err := inEnglish.Threshold(test.typed, soldiers, all, today)
		if test.code != "" {
			if e := (*coalition.Error)(nil); !errors.As(err, &e) || e.Code != test.code {
				t.Errorf("%q: got %v, %v; want %s", test.typed, got, err, test.code)
			}
			continue
		}
		want := coalition.Threshold{Capability: test.of, AtLeast: decimal.RequireFromString(test.amount), Count: test.count, Within: test.within, Currency: test.money}
		if err != nil || !got.Equal(want) {
			t.Errorf("%q: got %v, %v; want %v", test.typed, got, err, want)
			continue
		}
		written := WriteThreshold(want, 1, all)
		for _, language := range []string{"", "en-GB", "fr", "uk"} {
			if again, err := ReaderFor(language).Threshold(written, soldiers, all, today); err != nil || !again.Equal(want) {
				t.Errorf("%q is written as %q and read in %q as %v, %v", test.typed, written, language, again, err)
			}
		}
	}
	got, err := Reader{}.Threshold("5m of all money", all[5], all, today)
	if want := (coalition.Threshold{Currency: "USD", AtLeast: decimal.New(5, 6)}); err != nil || !got.Equal(want) {
		t.Errorf("by somebody who pledges dollars: got %v, %v; want %v", got, err, want)
	}
}

// The time by which others must be ready is read in the person's language, else in another.
func TestThresholdsReadThePersonsLanguage(t *testing.T) {
	t.Parallel()
	soldiers := coalition.Capability{ID: 1, Name: "soldiers", Unit: "people"}
	today := coalition.Date{Year: 2026, Month: 3, Day: 20}
	days := coalition.Readiness{Kind: coalition.ReadyDays, Amount: 30}
	by := coalition.Readiness{Kind: coalition.ReadyBy, By: coalition.Date{Year: 2026, Month: 3, Day: 27}}
	for _, test := range []struct {
		language, typed string
		within          coalition.Readiness
		code            string
	}{
		{"fr", "5000 dans 30 jours", days, ""},
		{"fr", "5 000 d’ici le 27 mars", by, ""},
		{"fr", "5000 within 30 days", days, ""},
		{"de", "5000 innerhalb von 30 Tagen", days, ""},
		{"de", "5000 soldiers bis zum 27. März", by, ""},
		{"uk", "5000 до 27 березня", by, ""},
		{"pl", "4 delegations do 27 marca", by, ""},
		{"en-US", "5000 bis zum 27. März", by, ""},
		{"en-US", "at least 5000 in 30 days", days, ""},
		{"fr", "5000 dans longtemps", coalition.Readiness{}, "readiness_unreadable"},
		{"fr", "5000 d'ici le 30 février", coalition.Readiness{}, "readiness_date"},
		{"de", "5000 bis 2020-03-27", coalition.Readiness{}, "readiness_past"},
		{"de", "5000 in Einhörnern", coalition.Readiness{}, "threshold_capability"},
		{"de", "5000 von allen", coalition.Readiness{}, "quantity_unreadable"},
	} {
		got, err := ReaderFor(test.language).Threshold(test.typed, soldiers, []coalition.Capability{soldiers}, today)
		if coalition.CodeOf(err) != test.code || err == nil && (got.Within != test.within || got.AtLeast.IsZero()) {
			t.Errorf("%s %q: got %+v, %v; want within %+v, %q", test.language, test.typed, got, err, test.within, test.code)
		}
	}
}
