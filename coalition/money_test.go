package coalition

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func d(s string) decimal.Decimal { return decimal.RequireFromString(s) }

var ratesDay = Date{Year: 2026, Month: 3, Day: 20}

func ratesInEuros(pairs ...string) Rates {
	r := Rates{Base: "EUR"}
	for i := 0; i < len(pairs); i += 2 {
		r.All = append(r.All, Rate{pairs[i], d(pairs[i+1]), ratesDay})
	}
	return r
}

// inMoney is a ledger of money: capabilities 1 to 4 are euros, US dollars, pounds and people.
func inMoney(pledges ...Pledge) Ledger {
	l := ledger(pledges...)
	l.Capabilities = []Capability{
		{ID: 1, Name: "euros", Unit: "EUR"}, {ID: 2, Name: "US dollars", Unit: "USD"}, {ID: 3, Name: "pounds", Unit: "GBP"}, {ID: 4, Name: "soldiers", Unit: "people"},
		{ID: 5, Name: "loans in US dollars", Unit: "USD"},
	}
	return l
}

func of(c CapabilityID, p Pledge) Pledge {
	p.Capability = c
	return p
}

func TestMoneyByHand(t *testing.T) {
	t.Parallel()
	l := inMoney(
		pledge(1, 1, Exactly(n(100)), Committed, Members),
		of(2, pledge(2, 2, Between(n(40), n(60)), Committed, Members)),
		of(5, pledge(3, 2, AtLeast(n(10)), Committed, Members)),
		of(2, pledge(4, 2, Undisclosed(), Offered, Members)),
		of(3, pledge(5, 3, Exactly(d("0.33")), Possible, Public)),
		of(4, pledge(6, 3, Exactly(n(5000)), Committed, Members)),
		of(3, pledge(7, 3, Exactly(n(1000)), Committed, Organisers)),
	)
	members := Audience{Level: Members}
	for _, test := range []struct {
		name     string
		audience Audience
		rates    Rates
		q        Question
		all, own string
		used     []string
		excluded []string
	}{
		{"every rate", members, ratesInEuros("USD", "0.9", "GBP", "1.17"), Question{}, "0.39 | 0? | 145-163+", "0 | 0 | 0", []string{"GBP", "USD"}, nil},
		{"one without a rate", members, ratesInEuros("USD", "0.9"), Question{}, "0 | 0? | 145-163+", "0 | 0 | 0", []string{"USD"}, []string{"GBP"}},
		{"no rate of the base's is needed", members, ratesInEuros("CHF", "1"), Question{}, "0 | 0 | 100", "0 | 0 | 0", nil, []string{"GBP", "USD"}},
		{"one's own", Audience{Level: Members, Own: []DelegationID{3}}, ratesInEuros("GBP", "1.17"), Question{}, "0.39 | 0 | 100", "0 | 0 | 1170", []string{"GBP"}, []string{"USD"}},
		{"no rates", members, Rates{}, Question{}, "", "", nil, nil},
		{"no rate that helps", Audience{Level: Public}, ratesInEuros("USD", "0.9"), Question{}, "", "", nil, nil},
		{"one currency", members, ratesInEuros("USD", "0.9"), Question{Capability: 2}, "", "", nil, nil},
	} {
		test.q.Now = noon
		got, ok := l.For(test.audience, noon).Totals(test.q).Money(test.rates)
		if ok != (test.all != "") {
			t.Errorf("%s: there is a figure: %v", test.name, ok)
		}
		if !ok {
			continue
		}
		if all, own := text(got.Columns), text(got.Own); all != test.all || own != test.own {
			t.Errorf("%s: %s, own %s; want %s, own %s", test.name, all, own, test.all, test.own)
		}
		var used []string
		for _, r := range got.Used {
			used = append(used, r.Currency)
		}
		if !slices.Equal(used, test.used) || !slices.Equal(got.Excluded, test.excluded) {
			t.Errorf("%s: by %v without %v, want %v without %v", test.name, used, got.Excluded, test.used, test.excluded)
		}
	}
}

// At par, one figure is the sum of all; and another pledge that is exact never lowers it.
func TestMoneyAtPar(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var l Ledger
		var want Columns
		draw := func(i int) Pledge {
			low := n(rapid.Int64Range(1, 1e6).Draw(t, "low"))
			q := rapid.SampledFrom([]Quantity{Exactly(low), Between(low, low.Mul(n(2))), AtLeast(low), Undisclosed()}).Draw(t, "quantity")
			p := pledge(PledgeID(i), DelegationID(i%3+1), q, rapid.SampledFrom(Strengths).Draw(t, "strength"), Members)
			return of(CapabilityID(rapid.IntRange(1, 5).Draw(t, "capability")), p)
		}
		var pledges []Pledge
		for i := range rapid.IntRange(0, 12).Draw(t, "pledges") {
			p := draw(i)
			if p.Capability != 4 {
				want.add(p.Shown.amounts(Counting{Low: true, High: true}))
			}
			pledges = append(pledges, p)
		}
		l = inMoney(pledges...)
		got, ok := l.For(Audience{Level: Members}, noon).Totals(Question{Now: noon}).Money(ratesInEuros("GBP", "1", "USD", "1"))
		if ok && text(got.Columns) != text(want) {
			t.Fatalf("got %s, want %s", text(got.Columns), text(want))
		}
		more := inMoney(append(pledges, of(2, pledge(20, 1, Exactly(n(7)), Committed, Members)))...)
		then, also := more.For(Audience{Level: Members}, noon).Totals(Question{Now: noon}).Money(ratesInEuros("GBP", "1", "USD", "1"))
		if ok && (!also || !then.Columns.Committed.Low.Equal(got.Columns.Committed.Low.Add(n(7)))) {
			t.Fatalf("7 more committed: %s, then %s", text(got.Columns), text(then.Columns))
		}
	})
}

func TestRatesWith(t *testing.T) {
	t.Parallel()
	set := func(currency, worth, base string) RateChange {
		return RateChange{Rate: Rate{currency, d(worth), ratesDay}, Base: base}
	}
	gone := func(currency string) RateChange {
		return RateChange{Rate: Rate{Currency: currency}, Removed: true}
	}
	for _, test := range []struct {
		name string
		have Rates
		c    RateChange
		want Rates
		code string
	}{
		{"the first", Rates{}, set("USD", "0.9", "EUR"), ratesInEuros("USD", "0.9"), ""},
		{"the first without a base", Rates{}, set("USD", "0.9", ""), Rates{}, "base_missing"},
		{"one more", ratesInEuros("USD", "0.9"), set("GBP", "1.17", ""), ratesInEuros("GBP", "1.17", "USD", "0.9"), ""},
		{"instead", ratesInEuros("USD", "0.9"), set("USD", "0.8", "EUR"), ratesInEuros("USD", "0.8"), ""},
		{"another base", ratesInEuros("USD", "0.9"), set("EUR", "1.1", "USD"), Rates{}, "base_taken"},
		{"of the base", ratesInEuros("USD", "0.9"), set("EUR", "1", ""), Rates{}, "rate_of_base"},
		{"of the base at once", Rates{}, set("EUR", "1", "EUR"), Rates{}, "rate_of_base"},
		{"taken out", ratesInEuros("GBP", "1.17", "USD", "0.9"), gone("GBP"), ratesInEuros("USD", "0.9"), ""},
		{"the last taken out", ratesInEuros("USD", "0.9"), gone("USD"), Rates{}, ""},
		{"taken out of none", Rates{}, gone("GBP"), Rates{}, "rate_unknown"},
		{"taken out, not there", ratesInEuros("USD", "0.9"), gone("GBP"), Rates{}, "rate_unknown"},
	} {
		got, err := test.have.With(test.c)
		if CodeOf(err) != test.code {
			t.Errorf("%s: %v, want %q", test.name, err, test.code)
		}
		if diff := cmp.Diff(test.want, got); err == nil && diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestRateValid(t *testing.T) {
	t.Parallel()
	for worth, want := range map[string]string{
		"0.92": "", "0.0000000001": "", "1000000000": "", "0": "rate_range", "-1": "rate_range", "1000000001": "rate_range", "0.00000000001": "rate_range",
	} {
		if code := CodeOf(Rate{"USD", d(worth), ratesDay}.Valid()); code != want {
			t.Errorf("%s: %q, want %q", worth, code, want)
		}
	}
	if code := CodeOf(Rate{Currency: "USD", Worth: d("1")}.Valid()); code != "day_unreadable" {
		t.Errorf("without a day: %q", code)
	}
}
