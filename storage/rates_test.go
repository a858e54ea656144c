package storage

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"muster/coalition"
)

func rate(currency, worth string) coalition.Rate {
	return coalition.Rate{Currency: currency, Worth: decimal.RequireFromString(worth), AsOf: coalition.Date{Year: 2026, Month: 3, Day: 19}}
}

func TestChangeRate(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	for _, step := range []struct {
		name   string
		change coalition.RateChange
		same   bool
		code   string
		want   coalition.Rates
	}{
		{"no base", coalition.RateChange{Rate: rate("USD", "0.92")}, false, "base_missing", coalition.Rates{}},
		{"the first", coalition.RateChange{Rate: rate("USD", "0.92"), Base: "EUR"}, false, "", coalition.Rates{Base: "EUR", All: []coalition.Rate{rate("USD", "0.92")}}},
		{"the same", coalition.RateChange{Rate: rate("USD", "0.920")}, true, "", coalition.Rates{Base: "EUR", All: []coalition.Rate{rate("USD", "0.92")}}},
		{"another", coalition.RateChange{Rate: rate("GBP", "1.1712345678")}, false, "", coalition.Rates{Base: "EUR", All: []coalition.Rate{rate("GBP", "1.1712345678"), rate("USD", "0.92")}}},
		{"another base", coalition.RateChange{Rate: rate("JPY", "0.006"), Base: "USD"}, false, "base_taken", coalition.Rates{}},
		{"changed", coalition.RateChange{Rate: rate("USD", "0.9")}, false, "", coalition.Rates{Base: "EUR", All: []coalition.Rate{rate("GBP", "1.1712345678"), rate("USD", "0.9")}}},
		{"taken out", coalition.RateChange{Rate: coalition.Rate{Currency: "GBP"}, Removed: true}, false, "", coalition.Rates{Base: "EUR", All: []coalition.Rate{rate("USD", "0.9")}}},
		{"taken out again", coalition.RateChange{Rate: coalition.Rate{Currency: "GBP"}, Removed: true}, false, "rate_unknown", coalition.Rates{}},
		{"the last taken out", coalition.RateChange{Rate: coalition.Rate{Currency: "USD"}, Removed: true}, false, "", coalition.Rates{}},
		{"another base now", coalition.RateChange{Rate: rate("EUR", "1.1"), Base: "USD"}, false, "", coalition.Rates{Base: "USD", All: []coalition.Rate{rate("EUR", "1.1")}}},
	} {
		got, same, err := s.ChangeRate(t.Context(), organiserAct(t, s, c.ID, "coalition rates"), step.change)
		wantCode(t, err, step.code)
		if same != step.same {
			t.Errorf("%s: same %v", step.name, same)
		}
		if diff := cmp.Diff(step.want, got.Rates); err == nil && diff != "" {
			t.Errorf("%s (-want +got)\n%s", step.name, diff)
		}
	}
	l, err := s.Ledger(t.Context(), c.ID)
	if err != nil || l.Coalition.Rates.Base != "USD" {
		t.Errorf("the ledger has the rates %+v, %v", l.Coalition.Rates, err)
	}
	var revisions int
	if err := s.pool.QueryRow(t.Context(), `SELECT count(*) FROM rates`).Scan(&revisions); err != nil || revisions != 6 {
		t.Errorf("%d revisions, %v; want one for each change", revisions, err)
	}
}

// Delivered twice, a rate that was taken out finds what it has done.
func TestARateIsTakenOutOnce(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	if _, _, err := s.ChangeRate(t.Context(), organiserAct(t, s, c.ID, "coalition rates"), coalition.RateChange{Rate: rate("USD", "0.92"), Base: "EUR"}); err != nil {
		t.Fatal(err)
	}
	act := organiserAct(t, s, c.ID, "coalition rates")
	act.Interaction = 77
	for _, same := range []bool{false, true} {
		if _, got, err := s.ChangeRate(t.Context(), act, coalition.RateChange{Rate: coalition.Rate{Currency: "USD"}, Removed: true}); err != nil || got != same {
			t.Errorf("same %v, %v", got, err)
		}
	}
}
