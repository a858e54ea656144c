package coalition

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"
)

// Rate is how much one unit of a currency is worth in another, and of which day that is. A rate is typed by
// organisers: Muster takes none from elsewhere.
type Rate struct {
	Currency string          // ISO 4217
	Worth    decimal.Decimal // how many units of the base currency one unit is worth; more than zero
	AsOf     Date
}

// MaxRate is the largest rate; its reciprocal is about the smallest that RateDecimals leave.
var MaxRate = decimal.New(1, 9)

// RateDecimals is how many digits after the point a rate may have.
const RateDecimals = 10

// Valid returns nil or the Error that says what is wrong with the rate: rate_range, day_unreadable.
func (r Rate) Valid() error {
	if !r.Worth.IsPositive() || r.Worth.GreaterThan(MaxRate) || !r.Worth.Equal(r.Worth.Truncate(RateDecimals)) {
		return Wrong("rate_range", "Max", MaxRate, "Digits", RateDecimals)
	}
	if !r.AsOf.Valid() {
		return Wrong("day_unreadable", "Typed", "")
	}
	return nil
}

// Equal reports whether two rates say the same.
func (r Rate) Equal(o Rate) bool {
	return r.Currency == o.Currency && r.Worth.Equal(o.Worth) && r.AsOf == o.AsOf
}

// Rates are a coalition's rates, all into one base currency. The zero value is none: money then stays separate
// by currency.
type Rates struct {
	Base string // ISO 4217; "" while no rate is set
	All  []Rate // by their currencies
}

// Of returns the rate of a currency, which for the base itself is one; false when there is none.
func (r Rates) Of(currency string) (Rate, bool) {
	if currency == r.Base && r.Base != "" {
		return Rate{Currency: currency, Worth: decimal.New(1, 0)}, true
	}
	i := slices.IndexFunc(r.All, func(each Rate) bool { return each.Currency == currency })
	if i < 0 {
		return Rate{}, false
	}
	return r.All[i], true
}

// With returns the rates with a change made. Errors: base_missing for the first rate without a base, base_taken for
// a base that is not that of the rates which stand, rate_of_base, and rate_unknown for one to take out that is not
// there.
func (r Rates) With(c RateChange) (Rates, error) {
	base := cmp.Or(r.Base, c.Base)
	_, there := r.Of(c.Currency)
	switch {
	case c.Removed && !there:
		return r, Wrong("rate_unknown", "Currency", c.Currency)
	case base == "":
		return r, Wrong("base_missing")
	case c.Base != "" && c.Base != base:
		return r, Wrong("base_taken", "Base", base)
	case c.Currency == base:
		return r, Wrong("rate_of_base", "Base", base)
	}
	out := Rates{Base: base}
	for _, each := range r.All {
		if each.Currency != c.Currency {
			out.All = append(out.All, each)
		}
	}
	if !c.Removed {
		out.All = append(out.All, c.Rate)
	}
	if len(out.All) == 0 {
		return Rates{}, nil // the next one may have another base
	}
	slices.SortFunc(out.All, func(x, y Rate) int { return cmp.Compare(x.Currency, y.Currency) })
	return out, nil
}

// RateChange is a rate that is set, or one that is taken out.
type RateChange struct {
	Rate
	Base    string // needed with the first rate; else "" or the same
	Removed bool   // the currency's rate is taken out
}

// Money is all money of some totals as one figure in the base currency.
type Money struct {
	Base     string
	Columns  Columns  // of all that is in the totals, rounded to the cent
	Own      Columns  // of the caller's own that others of the level do not see; in none of the above
	Used     []Rate   // by which it was converted, by their currencies
	Excluded []string // currencies that have no rate, and are not included
}

// Money returns the money of the totals as one figure; false without rates, when there is one currency alone,
// and when there is no rate for any. It is computed from the totals and nothing else, so it shows no more
// than they do.
func (t Totals) Money(rates Rates) (Money, bool) {
	m := Money{Base: rates.Base}
	var currencies []string
	for _, total := range t.Totals {
		currency, money := total.Capability.Unit.Currency()
		if !money {
			continue
		}
		rate, known := rates.Of(currency)
		if known {
			m.Columns = m.Columns.Plus(total.Columns.times(rate.Worth))
			m.Own = m.Own.Plus(total.Own.times(rate.Worth))
		}
		if slices.Contains(currencies, currency) {
			continue
		}
		currencies = append(currencies, currency)
		switch {
		case !known:
			m.Excluded = append(m.Excluded, currency)
		case currency != rates.Base:
			m.Used = append(m.Used, rate)
		}
	}
	if len(currencies) < 2 || len(m.Excluded) == len(currencies) {
		return Money{}, false
	}
	slices.Sort(m.Excluded)
	slices.SortFunc(m.Used, func(x, y Rate) int { return cmp.Compare(x.Currency, y.Currency) })
	m.Columns, m.Own = m.Columns.cents(), m.Own.cents()
	return m, true
}

// each returns the columns with a change made to every amount.
func (c Columns) each(change func(decimal.Decimal) decimal.Decimal) Columns {
	for _, sum := range []*Sum{&c.Possible, &c.Offered, &c.Committed} {
		sum.Low, sum.High = change(sum.Low), change(sum.High)
	}
	return c
}

func (c Columns) times(worth decimal.Decimal) Columns {
	return c.each(func(n decimal.Decimal) decimal.Decimal { return n.Mul(worth) })
}

func (c Columns) cents() Columns {
	return c.each(func(n decimal.Decimal) decimal.Decimal { return n.Round(2) })
}
