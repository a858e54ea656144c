package coalition

import "github.com/shopspring/decimal"

// MaxQuantity is the largest amount that can be pledged or asked for, in any unit: a trillion. It is
// Muster's own bound; the largest figure in OCHA's Financial Tracking Service is a thousand times less.
var MaxQuantity = decimal.New(1, 12)

// Quantity is how much a pledge offers, in its capability's unit: an exact amount (Low equals High),
// a range, an open one ("at least 3"), or undisclosed. The zero value is not a quantity: Valid
// refuses it, so that nothing is ever silently 0.
type Quantity struct {
	Low, High   decimal.Decimal // equal when exact or Open; both zero when Undisclosed
	Open        bool            // at least Low; what comes on top is not counted
	Undisclosed bool            // offered, the amount is not said
}

// Exactly returns the exact quantity n.
func Exactly(n decimal.Decimal) Quantity { return Quantity{Low: n, High: n} }

// Between returns the range from low to high, both included.
func Between(low, high decimal.Decimal) Quantity { return Quantity{Low: low, High: high} }

// AtLeast returns the open quantity of n or more.
func AtLeast(n decimal.Decimal) Quantity { return Quantity{Low: n, High: n, Open: true} }

// Undisclosed returns the quantity that is not said.
func Undisclosed() Quantity { return Quantity{Undisclosed: true} }

// Equal reports whether q and o say the same; 4 and 4.0 do.
func (q Quantity) Equal(o Quantity) bool {
	return q.Open == o.Open && q.Undisclosed == o.Undisclosed && q.Low.Equal(o.Low) && q.High.Equal(o.High)
}

// Valid returns nil, or the Error that says what is wrong with q as an amount of unit:
// quantity_negative, quantity_zero, quantity_backwards, quantity_huge or quantity_fraction.
func (q Quantity) Valid(unit Unit) error {
	switch {
	case q.Undisclosed:
		return nil
	case q.Low.IsNegative() || q.High.IsNegative():
		return Wrong("quantity_negative")
	case q.Low.IsZero() || q.High.IsZero():
		return Wrong("quantity_zero")
	case q.High.LessThan(q.Low):
		return Wrong("quantity_backwards")
	case q.High.GreaterThan(MaxQuantity):
		return Wrong("quantity_huge", "Max", MaxQuantity)
	case !q.Low.Equal(q.Low.Truncate(unit.Decimals())) || !q.High.Equal(q.High.Truncate(unit.Decimals())):
		return Wrong("quantity_fraction", "Unit", unit)
	}
	return nil
}

// Unit is what a capability is counted in: an ISO 4217 currency code for money ("EUR"), else a word
// that the locale knows in every language ("people", "systems", "rounds").
type Unit string

// Currency returns the ISO 4217 code and true when the unit is money.
func (u Unit) Currency() (string, bool) {
	if len(u) != 3 {
		return "", false
	}
	for _, r := range u {
		if r < 'A' || r > 'Z' {
			return "", false
		}
	}
	return string(u), true
}

// Decimals returns how many digits after the point an amount may have: 2 for money, else 0, since
// half a soldier cannot be sent.
func (u Unit) Decimals() int32 {
	if _, money := u.Currency(); money {
		return 2
	}
	return 0
}

// Sum is what quantities of one capability add up to. The zero value is the sum of none.
type Sum struct {
	Low, High   decimal.Decimal
	Open        bool // some part is "at least"
	Undisclosed int  // pledges whose amount is not said; they add 0
	Pledges     int  // how many pledges were added, undisclosed ones included
}

// Add returns the sum with q added.
func (s Sum) Add(q Quantity) Sum {
	s.Pledges++
	if q.Undisclosed {
		s.Undisclosed++
		return s
	}
	s.Low, s.High, s.Open = s.Low.Add(q.Low), s.High.Add(q.High), s.Open || q.Open
	return s
}

// Equal reports whether two sums say the same.
func (s Sum) Equal(o Sum) bool {
	return s.Low.Equal(o.Low) && s.High.Equal(o.High) && s.Open == o.Open && s.Undisclosed == o.Undisclosed && s.Pledges == o.Pledges
}

// Plus returns what two sums of disjoint pledges add up to.
func (s Sum) Plus(o Sum) Sum {
	return Sum{s.Low.Add(o.Low), s.High.Add(o.High), s.Open || o.Open, s.Undisclosed + o.Undisclosed, s.Pledges + o.Pledges}
}
