package coalition

import (
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// ofAllMoney is a threshold on all money that others commit.
func ofAllMoney(currency string, atLeast int64) Threshold {
	return Threshold{Currency: currency, AtLeast: n(atLeast)}
}

func TestThresholdsOnAllMoneyByHand(t *testing.T) {
	t.Parallel()
	const soldiers, euros, dollars, yen = 1, 2, 3, 4
	rates := Rates{Base: "EUR", All: []Rate{{Currency: "USD", Worth: decimal.New(9, -1)}}} // none for the yen
	for _, tt := range []struct {
		name    string
		rates   Rates
		of      CapabilityID // what France pledges 100 of
		asks    Threshold
		counted bool
	}{
		{"one's own currency needs no rate", Rates{}, euros, ofAllMoney("EUR", 100), true},
		{"another currency without a rate adds nothing", Rates{}, dollars, ofAllMoney("EUR", 1), false},
		{"100 dollars are 90 euros", rates, dollars, ofAllMoney("EUR", 90), true},
		{"and not 91", rates, dollars, ofAllMoney("EUR", 91), false},
		{"100 euros are 111.11 dollars", rates, euros, ofAllMoney("USD", 111), true},
		{"and not 112", rates, euros, ofAllMoney("USD", 112), false},
		{"no rate for it, though there are rates", rates, yen, ofAllMoney("EUR", 1), false},
		{"what is not money adds nothing", rates, soldiers, ofAllMoney("EUR", 1), false},
	} {
		l := ledger(inKind(committed(1, 1, 100, 100), tt.of), inKind(onlyIf(committed(2, 2, 7, 7), tt.asks), euros))
		l.Capabilities = append(l.Capabilities, Capability{ID: dollars, Name: "dollars", Unit: "USD"}, Capability{ID: yen, Name: "yen", Unit: "JPY"})
		l.Coalition.Rates = tt.rates
		v := l.For(Audience{Level: Public}, noon)
		count := v.Count(Assumption{}, noon)
		for i, p := range v.Pledges {
			if p.ID == 2 && count.Of(i).Low != tt.counted {
				t.Errorf("%s: counted is %v, want %v", tt.name, count.Of(i).Low, tt.counted)
			}
		}
	}
}

// TestTakesIsTheLeast: of an amount in one currency the least in another is found that is worth as much.
func TestTakesIsTheLeast(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		worth := func(name string) decimal.Decimal {
			return decimal.New(rapid.Int64Range(1, 1e6).Draw(t, name), rapid.Int32Range(-6, 0).Draw(t, name+" power"))
		}
		x := exchange{map[CapabilityID]string{1: "USD"}, Rates{Base: "EUR", All: []Rate{{Currency: "USD", Worth: worth("USD")}, {Currency: "UAH", Worth: worth("UAH")}}}}
		in := rapid.SampledFrom([]string{"USD", "UAH", "EUR"}).Draw(t, "in")
		cent := fix(decimal.New(1, -2))
		asked := fix(decimal.New(rapid.Int64Range(1, 1e8).Draw(t, "asked"), -2))
		got := x.takes(1, asked, in, cent)
		if x.tell(1, got, in).less(asked) {
			t.Fatalf("%v are not %v %s", got.decimal(), asked.decimal(), in)
		}
		if cent.less(got) && !x.tell(1, got.minus(cent), in).less(asked) {
			t.Fatalf("a cent less than %v is enough for %v %s", got.decimal(), asked.decimal(), in)
		}
	})
}

// Amounts that are worth exactly as much as is asked for together are enough, though each of them has no end of digits.
func TestExactlyAsMuchMoneyIsEnough(t *testing.T) {
	t.Parallel()
	for asked, counted := range map[int64]bool{100: true, 101: false} {
		l := ledger(
			inKind(committed(1, 1, 30, 30), 2), inKind(committed(2, 2, 30, 30), 2), inKind(committed(3, 3, 30, 30), 2),
			inKind(onlyIf(committed(4, 4, 5, 5), ofAllMoney("USD", asked)), 2),
		)
		l.Delegations = append(l.Delegations, Delegation{ID: 4, Code: "ES"})
		l.Coalition.Rates = Rates{Base: "EUR", All: []Rate{{Currency: "USD", Worth: decimal.New(9, -1)}}}
		v := l.For(Audience{Level: Public}, noon)
		count := v.Count(Assumption{}, noon)
		for i, p := range v.Pledges {
			if p.ID == 4 && count.Of(i).Low != counted {
				t.Errorf("90 euros are 100 dollars: of %d it is %v that they are reached", asked, count.Of(i).Low)
			}
		}
	}
}
