package commands

import (
	"context"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"muster/coalition"
)

func inEuros(c *coalition.Coalition) {
	c.Rates = coalition.Rates{Base: "EUR", All: []coalition.Rate{{Currency: "USD", Worth: decimal.RequireFromString("0.92"), AsOf: coalition.DateOf(noon)}}}
}

func TestRates(t *testing.T) {
	t.Parallel()
	today := coalition.DateOf(noon).String()
	checkRoster(t, []rosterCase{
		{"none to read", organiser, "coalition rates", nil, "", "", "No rate is set", ""},
		{"the first", organiser, "coalition rates", []string{"currency", "us dollars", "rate", "0,92", "base", "€"}, "", "rate USD 0.92 " + today, "Saved: USD 1 = EUR 0.92, as of ", ""},
		{"of another day", organiser, "coalition rates", []string{"currency", "GBP", "rate", "1.1712", "base", "eur", "as_of", "2026-03-02"}, "", "rate GBP 1.1712 2026-03-02", "GBP 1 = EUR 1.1712, as of 2 March 2026", ""},
		{"without a base", organiser, "coalition rates", []string{"currency", "USD", "rate", "0.92"}, "", "", "Say with the first rate", ""},
		{"a base alone", organiser, "coalition rates", []string{"base", "EUR"}, "", "", "give both", ""},
		{"a currency alone", organiser, "coalition rates", []string{"currency", "USD"}, "", "", "give both", ""},
		{"a rate alone", organiser, "coalition rates", []string{"rate", "0.92"}, "", "", "give both", ""},
		{"a currency that is none", organiser, "coalition rates", []string{"currency", "beads", "rate", "2", "base", "EUR"}, "", "", "“beads” is not a currency", ""},
		{"a base that is none", organiser, "coalition rates", []string{"currency", "USD", "rate", "2", "base", "XYZ"}, "", "", "“XYZ” is not a currency", ""},
		{"a rate that is none", organiser, "coalition rates", []string{"currency", "USD", "rate", "par", "base", "EUR"}, "", "", "“par” is not a rate", ""},
		{"an unclear one", organiser, "coalition rates", []string{"currency", "USD", "rate", "1.085", "base", "EUR"}, "", "", "1,085 or as 1.085", ""},
		{"nothing", organiser, "coalition rates", []string{"currency", "USD", "rate", "0", "base", "EUR"}, "", "", "more than zero", ""},
		{"a day to come", organiser, "coalition rates", []string{"currency", "USD", "rate", "2", "base", "EUR", "as_of", "tomorrow"}, "", "", "still ahead", ""},
		{"a day that is none", organiser, "coalition rates", []string{"currency", "USD", "rate", "2", "base", "EUR", "as_of", "lately"}, "", "", "“lately” is not a day", ""},
		{"of the base", organiser, "coalition rates", []string{"currency", "EUR", "rate", "1", "base", "EUR"}, "", "", "needs no rate", ""},
		{"none to take out", organiser, "coalition rates", []string{"currency", "USD", "rate", "off"}, "", "", "no rate of USD", ""},
	}, nil)
	checkRoster(t, []rosterCase{
		{"read", organiser, "coalition rates", nil, "", "", "USD 1 = EUR 0.92", ""},
		{"one more", organiser, "coalition rates", []string{"currency", "JPY", "rate", "0.0061"}, "", "rate JPY 0.0061 " + today, "JPY 1 = EUR 0.0061", ""},
		{"the same", organiser, "coalition rates", []string{"currency", "USD", "rate", "0.920"}, "", "", "Already so: USD 1 = EUR 0.92", ""},
		{"another base", organiser, "coalition rates", []string{"currency", "EUR", "rate", "1.1", "base", "USD"}, "", "", "The one figure is in EUR", ""},
		{"taken out", organiser, "coalition rates", []string{"currency", "USD", "rate", "OFF"}, "", "rate USD 0 0000-00-00", "USD has no rate any more", "1 = EUR"},
		{"in the settings", organiser, "coalition settings", nil, "", "", "Rates: one, into EUR", ""},
	}, func(s *rosterStore, r *Request) {
		inEuros(&s.coalition)
		inEuros(&r.Coalition)
	})
}

func TestARateIsPutRight(t *testing.T) {
	t.Parallel()
	s := newRosterStore()
	table := rosterTable(s)
	refused, err := ask(t, table, organiser, "coalition rates", typed("currency", "USD", "rate", "1.085", "as_of", "2026-03-02", "base", "EUR"))
	if err != nil {
		t.Fatal(err)
	}
	form, err := ask(t, table, organiser, button(t, refused.Body, "coalition.rate"), nil)
	if err != nil {
		t.Fatal(err)
	}
	fields := map[string]string{}
	for _, f := range form.Modal.Fields {
		fields[f.ID] = f.Value
	}
	if fields["rate"] != "1.085" || fields["as_of"] != "2026-03-02" || fields["base"] != "EUR" {
		t.Errorf("the form holds %v", fields)
	}
	fields["rate"] = "1.0850"
	fixed, err := ask(t, table, organiser, "coalition.rated", func(r *Request) { r.Fields = fields })
	if err != nil || !strings.Contains(words(fixed.Body), "Saved: USD 1 = EUR 1.085, as of 2 March 2026") {
		t.Errorf("%v, %s", err, words(fixed.Body))
	}
}

// The figure stands in the totals as soon as there are rates for it, and says by which.
func TestTotalsTellAllMoney(t *testing.T) {
	t.Parallel()
	s := newLedgerStore()
	s.ledger.Capabilities = []coalition.Capability{{ID: 1, Name: "euros", Unit: "EUR"}, {ID: 2, Name: "US dollars", Unit: "USD"}, {ID: 3, Name: "francs", Unit: "CHF"}}
	for i, amount := range []int64{1_000_000, 2_000_000, 500} {
		terms := coalition.Terms{Quantity: coalition.Exactly(decimal.NewFromInt(amount)), Strength: coalition.Committed, Release: coalition.Members, Named: true}
		revision := coalition.Revision{Terms: terms, At: noon}
		s.ledger.Pledges = append(s.ledger.Pledges, coalition.Pledge{
			ID: coalition.PledgeID(i + 1), Code: "K7Q" + string(rune('A'+i)), Delegation: 1, Capability: coalition.CapabilityID(i + 1), Current: revision, Shown: revision,
		})
	}
	table := NewTable(Totals(s))
	told := func(change func(*coalition.Coalition), options ...string) string {
		t.Helper()
		s.ledger.Coalition = testCoalition()
		change(&s.ledger.Coalition)
		reply, err := ask(t, table, organiser, "totals", typed(options...))
		if err != nil {
			t.Fatal(err)
		}
		return words(reply.Body)
	}
	if got := told(func(*coalition.Coalition) {}); strings.Contains(got, "All money") {
		t.Errorf("without rates:\n%s", got)
	}
	got := told(inEuros)
	for _, want := range []string{"All money, in EUR", "committed EUR 2.84 million", "USD 1 = EUR 0.92, as of ", "Not included, for want of a rate: CHF", "committed USD 2 million"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if got := told(inEuros, "capability", "US dollars"); strings.Contains(got, "All money") {
		t.Errorf("of one currency:\n%s", got)
	}
}

func TestCurrenciesAreOffered(t *testing.T) {
	t.Parallel()
	_, sub, ok := rosterTable(newRosterStore()).Sub("coalition rates")
	if !ok {
		t.Fatal("there is no such command")
	}
	choices, err := sub.Options[0].Complete(context.Background(), Request{Coalition: rosterCoalition()}, "")
	if err != nil || len(choices) < 5 || choices[0].Value != "USD" {
		t.Errorf("%v, %v; want the coalition's own first", choices, err)
	}
	for i, c := range choices[1:] {
		if c.Value == "USD" {
			t.Errorf("USD is offered again at %d", i+1)
		}
	}
}
