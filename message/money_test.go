package message

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"muster/coalition"
)

// However much there is, the card keeps to Discord's limits, and the one figure and the basis are on it.
func TestMoneyHasItsPlace(t *testing.T) {
	t.Parallel()
	rates := coalition.Rates{Base: "EUR"}
	q := coalition.Quantity{Low: decimal.NewFromInt(123_456_789), High: decimal.NewFromInt(987_654_321), Open: true}
	sum := coalition.Sum{}.Add(q).Add(coalition.Undisclosed())
	columns := coalition.Columns{Possible: sum, Offered: sum, Committed: sum}
	for _, capabilities := range []int{2, 22, 23, 24, 60} {
		totals := coalition.Totals{Audience: coalition.Audience{Level: coalition.Members}, Question: coalition.Question{Now: time.Unix(1774000000, 0)}}
		for i := range capabilities {
			code := fmt.Sprintf("%c%c%c", 'A'+i/26, 'A'+i%26, 'X')
			totals.Totals = append(totals.Totals, coalition.Total{
				Capability: coalition.Capability{Name: strings.Repeat("n", 80), Unit: coalition.Unit(code)}, Columns: columns, Own: columns,
			})
			if i%2 == 0 {
				rates.All = append(rates.All, coalition.Rate{Currency: code, Worth: decimal.RequireFromString("0.0123456789"), AsOf: coalition.Date{Year: 2026, Month: 9, Day: 28}})
			}
		}
		card := TotalsCard(english, coalition.Coalition{Name: strings.Repeat("c", 80), Rates: rates}, totals)
		if len(card.Fields) > 25 || size(card) > 6000 {
			t.Errorf("%d capabilities: %d fields, %d characters", capabilities, len(card.Fields), size(card))
		}
		money, basis := card.Fields[len(card.Fields)-2], card.Fields[len(card.Fields)-1]
		if money.Name != "All money, in EUR" || basis.Name != "Basis" || len([]rune(money.Value)) > 1024 {
			t.Errorf("%d capabilities: the last fields are %q and %q", capabilities, money.Name, basis.Name)
		}
	}
}
