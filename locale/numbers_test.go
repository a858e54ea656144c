package locale

import (
	"testing"
	"time"

	"golang.org/x/text/language"

	"muster/coalition"
)

func TestNumber(t *testing.T) {
	for n, want := range map[string]string{
		"0": "0", "999": "999", "1500": "1,500", "-1500": "-1,500", "1234567.89": "1,234,567.89", "0.5": "0.5", "-0.5": "-0.5",
		"1000000000000": "1,000,000,000,000", "123456789012345678901": "123456789012345678901", "1500.0": "1,500", "1.05": "1.05",
	} {
		if got := english.Number(num(n)); got != want {
			t.Errorf("%s: got %s, want %s", n, got, want)
		}
	}
}

func TestNumberFollowsTheLanguage(t *testing.T) {
	for tag, want := range map[string]string{"de": "1.234.567,5", "fr": "1 234 567,5", "uk": "1 234 567,5", "hi": "12,34,567.5"} {
		p := Printer{newVoice(language.MustParse(tag), nil, nil, nil)}
		got := ""
		for _, r := range p.Number(num("1234567.5")) {
			if r == '\u00a0' || r == '\u202f' { // CLDR's versions differ in which no-break space
				r = ' '
			}
			got += string(r)
		}
		if got != want {
			t.Errorf("%s: got %s, want %s", tag, got, want)
		}
	}
}

func TestQuantity(t *testing.T) {
	for _, tc := range []struct {
		q               coalition.Quantity
		unit            coalition.Unit
		quantity, total string // as Quantity and as Amount print it
	}{
		{coalition.Exactly(num("1500")), "people", "1,500", "1,500 people"},
		{coalition.Exactly(num("1")), "people", "1", "1 person"},
		{coalition.Between(num("4"), num("6")), "systems", "4–6", "4–6 systems"},
		{coalition.AtLeast(num("3")), "systems", "at least 3", "at least 3 systems"},
		{coalition.Undisclosed(), "people", "undisclosed", "undisclosed"},
		{coalition.Exactly(num("1500")), "pallets", "1,500", "1,500 pallets"},
		{coalition.Exactly(num("500000000")), "EUR", "EUR 500 million", "EUR 500 million"},
		{coalition.Exactly(num("1250000")), "EUR", "EUR 1.25 million", "EUR 1.25 million"},
		{coalition.Exactly(num("1234567")), "EUR", "EUR 1,234,567", "EUR 1,234,567"},
		{coalition.Exactly(num("1500.5")), "USD", "USD 1,500.5", "USD 1,500.5"},
		{coalition.Exactly(num("2000000000")), "EUR", "EUR 2 billion", "EUR 2 billion"},
		{coalition.Between(num("0"), num("500000000")), "EUR", "EUR 0–500 million", "EUR 0–500 million"},
		{coalition.Between(num("4000000"), num("6000000")), "EUR", "EUR 4–6 million", "EUR 4–6 million"},
		{coalition.Between(num("500000"), num("1000000")), "EUR", "EUR 500,000–1,000,000", "EUR 500,000–1,000,000"},
		{coalition.Between(num("500000000"), num("2000000000")), "EUR", "EUR 500–2,000 million", "EUR 500–2,000 million"},
		{coalition.AtLeast(num("3000000")), "EUR", "at least EUR 3 million", "at least EUR 3 million"},
	} {
		if got := english.Quantity(tc.q, tc.unit); got != tc.quantity {
			t.Errorf("quantity: got %s, want %s", got, tc.quantity)
		}
		if got := english.Amount(tc.q, tc.unit); got != tc.total {
			t.Errorf("amount: got %s, want %s", got, tc.total)
		}
	}
}

func TestSum(t *testing.T) {
	people := func(n string) coalition.Quantity { return coalition.Exactly(num(n)) }
	hidden := coalition.Undisclosed()
	for _, tc := range []struct {
		unit  coalition.Unit
		parts []coalition.Quantity
		want  string
	}{
		{"people", nil, "none"},
		{"people", []coalition.Quantity{people("1000"), people("500")}, "1,500"},
		{"people", []coalition.Quantity{people("1000"), coalition.Between(num("500"), num("900"))}, "1,500–1,900"},
		{"people", []coalition.Quantity{people("1000"), coalition.AtLeast(num("500"))}, "at least 1,500"},
		{"people", []coalition.Quantity{coalition.Between(num("4"), num("6")), coalition.AtLeast(num("1"))}, "5–7 or more"},
		{"people", []coalition.Quantity{people("1500"), hidden, hidden, hidden, hidden}, "1,500 + 4 undisclosed"},
		{"people", []coalition.Quantity{hidden, hidden, hidden, hidden}, "4 undisclosed"},
		{"EUR", []coalition.Quantity{people("500000000"), people("250000000"), hidden}, "EUR 750 million + 1 undisclosed"},
	} {
		var sum coalition.Sum
		for _, q := range tc.parts {
			sum = sum.Add(q)
		}
		if got := english.Sum(sum, tc.unit); got != tc.want {
			t.Errorf("got %s, want %s", got, tc.want)
		}
	}
}

func TestDuration(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0:                          "less than a minute",
		59 * time.Second:           "less than a minute",
		time.Minute:                "1 minute",
		90 * time.Minute:           "1 hour 30 minutes",
		24 * time.Hour:             "1 day",
		24*time.Hour + time.Minute: "1 day",
		50 * time.Hour:             "2 days 2 hours",
		50*time.Hour + time.Minute: "2 days 2 hours",
		-time.Hour:                 "1 hour",
		2000 * 24 * time.Hour:      "2,000 days",
	} {
		if got := english.Duration(d); got != want {
			t.Errorf("%s: got %s, want %s", d, got, want)
		}
	}
}

// Every word that the domain has must have a text.
func TestWordsOfTheDomainAreKnown(t *testing.T) {
	var keys []string
	for _, s := range coalition.Strengths {
		keys = append(keys, "strength_"+string(s))
	}
	for _, r := range coalition.Releases {
		keys = append(keys, "release_"+string(r))
	}
	for _, template := range coalition.Templates {
		for _, c := range template.Capabilities {
			if _, money := c.Unit.Currency(); !money {
				keys = append(keys, "unit_"+string(c.Unit))
			}
		}
	}
	for _, key := range keys {
		if !english.Has(key) {
			t.Errorf("%s has no text", key)
		}
	}
	if got := english.Strength("bold") + english.Release("secret"); got != "boldsecret" {
		t.Errorf("words that are none: got %s", got)
	}
}
