package coalition

import "github.com/shopspring/decimal"

// exchange tells amounts of money in other currencies, by a coalition's rates.
type exchange struct {
	currency map[CapabilityID]string // of the capabilities that are money
	rates    Rates
}

func (v View) exchange() exchange {
	x := exchange{map[CapabilityID]string{}, v.Coalition.Rates}
	for _, c := range v.Capabilities {
		if currency, money := c.Unit.Currency(); money {
			x.currency[c.ID] = currency
		}
	}
	return x
}

// knows reports whether amounts of a capability can be told in a currency; in "", which is the capability's own unit,
// always.
func (x exchange) knows(c CapabilityID, in string) bool {
	own, money := x.currency[c]
	if in == "" || money && own == in {
		return true
	}
	_, from := x.rates.Of(own)
	_, to := x.rates.Of(in)
	return money && from && to
}

// tell returns an amount of a capability in a currency, at six digits; nothing where it is not known. What has more digits is
// told up, by less than a millionth, so that what is worth exactly as much as is asked for together is enough. What is more than anything that can be asked for is told as that.
func (x exchange) tell(c CapabilityID, amount fixed, in string) fixed {
	if in == "" {
		return amount
	}
	own := x.currency[c]
	if own == in {
		return amount
	}
	from, known := x.rates.Of(own)
	to, asked := x.rates.Of(in)
	if !known || !asked {
		return fixed{}
	}
	worth, rest := amount.decimal().Mul(from.Worth).QuoRem(to.Worth, fixedDigits)
	if rest.IsPositive() {
		worth = worth.Add(decimal.New(1, -fixedDigits))
	}
	return fix(decimal.Min(worth, MaxQuantity))
}

// takes returns the least amount of a capability, in steps of smallest, that is worth so much in a currency that it is
// known in.
func (x exchange) takes(c CapabilityID, worth fixed, in string, smallest fixed) fixed {
	if in == "" {
		return worth
	}
	amount := worth.decimal()
	if own := x.currency[c]; own != in {
		from, _ := x.rates.Of(own)
		to, _ := x.rates.Of(in)
		amount = amount.Mul(to.Worth).Div(from.Worth)
	}
	out := fix(amount.RoundCeil(-smallest.decimal().Exponent()))
	for x.tell(c, out, in).less(worth) { // what was cut off
		out = out.plus(smallest)
	}
	for smallest.less(out) && !x.tell(c, out.minus(smallest), in).less(worth) {
		out = out.minus(smallest)
	}
	return out
}
