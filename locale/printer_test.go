package locale

import (
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"muster/coalition"
)

var english Printer

func num(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func TestTextsAreDefinedOnce(t *testing.T) {
	for _, twice := range catalogue().twice {
		t.Errorf("defined twice: %s", twice)
	}
}

func TestTextsAreCalm(t *testing.T) {
	for _, m := range catalogue().english {
		for _, form := range []string{m.One, m.Other} {
			if strings.Contains(form, "!") {
				t.Errorf("%s: has an exclamation mark: %s", m.ID, form)
			}
			if strings.Count(form, "{{") != strings.Count(form, "}}") {
				t.Errorf("%s: a placeholder is not closed: %s", m.ID, form)
			}
			if form != strings.TrimSpace(form) {
				t.Errorf("%s: white space around it: %q", m.ID, form)
			}
		}
		if m.Other == "" {
			t.Errorf("%s: has no text", m.ID)
		}
	}
}

func TestForFindsTheClosestLanguage(t *testing.T) {
	for _, locale := range []string{"en-US", "en-GB", "xx", "", "not a locale", "ja", "en-XA"} {
		if got := For(locale).Tag().String(); got != "en" {
			t.Errorf("For(%q) speaks %s", locale, got)
		}
	}
	if got := Pseudo().Tag().String(); got != "en-XA" {
		t.Errorf("Pseudo speaks %s", got)
	}
}

func TestTextWordsValues(t *testing.T) {
	when := time.Date(2026, 3, 27, 15, 0, 0, 0, time.UTC)
	for _, tc := range []struct {
		value any
		want  string
	}{
		{1500, "1,500"},
		{num("1234567.89"), "1,234,567.89"},
		{"as typed", "as typed"},
		{coalition.Unit("people"), "people"},
		{coalition.Exactly(num("1500")), "1,500"},
		{Amount{coalition.Exactly(num("1")), "ships"}, "1 ship"},
		{coalition.Readiness{Kind: coalition.ReadyDays, Amount: 3}, "3 days"},
		{coalition.Offered, "offered"},
		{coalition.Organisers, "organisers only"},
		{coalition.DateOf(when), "27 March 2026"},
		{coalition.WallTimeOf(when), "27 March 2026, 15:00"},
		{when, "<t:1774623600:f>"},
		{90 * time.Minute, "1 hour 30 minutes"},
		{[]string{"a", "b", "c"}, "a, b or c"},
		{[]string{"a"}, "a"},
		{[]string(nil), ""},
		{Country{"FR"}, "France"},
	} {
		if got := english.Text("quantity_open", "Amount", tc.value); got != "at least "+tc.want {
			t.Errorf("%v: got %q, want %q", tc.value, got, tc.want)
		}
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0 days", 1: "1 day", 2: "2 days", 1500: "1,500 days"} {
		if got := english.Count("duration_days", n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}

// nameAlone is a mistake that staticcheck would otherwise find in the test.
func nameAlone() []any { return []any{"Amount"} }

func TestMistakesPanicWithTheKey(t *testing.T) {
	for name, mistake := range map[string]func(){
		"no_such_key":   func() { english.Text("no_such_key") },
		"error_no_such": func() { english.Problem(&coalition.Error{Code: "no_such"}) },
		"quantity_open": func() { english.Text("quantity_open") },
		"Amount":        func() { english.Text("quantity_open", nameAlone()...) },
	} {
		func() {
			defer func() {
				if said, _ := recover().(string); !strings.Contains(said, name) {
					t.Errorf("panicked with %q, which does not name %s", said, name)
				}
			}()
			mistake()
		}()
	}
	if english.Has("no_such_key") || !english.Has("quantity_open") {
		t.Error("Has is wrong")
	}
}

func TestProblem(t *testing.T) {
	err := &coalition.Error{Code: "quantity_huge", Args: map[string]any{"Max": num("1000000000000")}}
	want := "That is more than Muster can keep: the most is 1,000,000,000,000."
	if got := english.Problem(err); got != want {
		t.Errorf("got %q", got)
	}
}

func TestPseudoShowsLiterals(t *testing.T) {
	p := Pseudo()
	if got, want := p.Text("quantity_open", "Amount", "K7QM"), "⟦áţ ļéášţ K7QM⟧"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := p.Count("duration_days", 1500); !strings.HasPrefix(got, "⟦1,500 ") {
		t.Errorf("plural: got %q", got)
	}
	if got := p.Problem(&coalition.Error{Code: "delegates_only"}); !strings.Contains(got, "`/delegation join`") {
		t.Errorf("what is to be typed is disguised: %q", got)
	}
	for _, m := range catalogue().english {
		if !p.Has(m.ID) {
			t.Errorf("%s is missing", m.ID)
		}
	}
}

func TestLocalizationsAreNilWithoutTranslations(t *testing.T) {
	if got := Localizations("quantity_open"); len(Languages()) == 1 && got != nil {
		t.Errorf("got %v", got)
	}
}
