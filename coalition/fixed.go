package coalition

import (
	"math/big"
	"math/bits"

	"github.com/shopspring/decimal"
)

// fixed is an amount in millionths, as a run adds and compares them by the million: a number of 128 bits that needs no
// memory of its own. No unit has more than two digits after the point (Unit.Decimals), and with MaxQuantity the sum of as
// many pledges as there can be has its place.
type fixed struct {
	high int64
	low  uint64
}

const fixedDigits = 6

// fix returns a decimal as a fixed one, digits after the sixth cut off.
func fix(d decimal.Decimal) fixed {
	if shift := int(d.Exponent()) + fixedDigits; shift >= 0 && shift < len(tens) && d.NumDigits() <= 18 {
		n := d.CoefficientInt64()
		high, low := bits.Mul64(uint64(max(n, -n)), tens[shift])
		out := fixed{int64(high), low}
		if n < 0 {
			return fixed{}.minus(out)
		}
		return out
	}
	n := d.Shift(fixedDigits).BigInt()
	var words [16]byte
	new(big.Int).Abs(n).FillBytes(words[:])
	var out fixed
	for i, b := range words {
		if i < 8 {
			out.high = out.high<<8 | int64(b)
		} else {
			out.low = out.low<<8 | uint64(b)
		}
	}
	if n.Sign() < 0 {
		return fixed{}.minus(out)
	}
	return out
}

// tens are the powers of ten that a coefficient of 18 digits may be multiplied by.
var tens = func() (out [19]uint64) {
	for i, n := 0, uint64(1); i < len(out); i, n = i+1, n*10 {
		out[i] = n
	}
	return out
}()

// decimal returns the amount, exactly, with no more digits than it needs.
func (x fixed) decimal() decimal.Decimal {
	n := new(big.Int).Lsh(big.NewInt(x.high), 64)
	n.Add(n, new(big.Int).SetUint64(x.low))
	exponent := int32(-fixedDigits)
	for quotient, rest := new(big.Int), new(big.Int); exponent < 0; exponent++ {
		if quotient.QuoRem(n, big.NewInt(10), rest); rest.Sign() != 0 {
			break
		}
		n.Set(quotient)
	}
	return decimal.NewFromBigInt(n, exponent)
}

func (x fixed) plus(y fixed) fixed {
	low, carry := bits.Add64(x.low, y.low, 0)
	high, _ := bits.Add64(uint64(x.high), uint64(y.high), carry)
	return fixed{int64(high), low}
}

func (x fixed) minus(y fixed) fixed {
	low, borrow := bits.Sub64(x.low, y.low, 0)
	high, _ := bits.Sub64(uint64(x.high), uint64(y.high), borrow)
	return fixed{int64(high), low}
}

func (x fixed) less(y fixed) bool { return x.high < y.high || x.high == y.high && x.low < y.low }

func (x fixed) compare(y fixed) int {
	switch {
	case x.less(y):
		return -1
	case y.less(x):
		return 1
	}
	return 0
}

func (x fixed) zero() bool     { return x == fixed{} }
func (x fixed) positive() bool { return fixed{}.less(x) }

func larger(x, y fixed) fixed {
	if x.less(y) {
		return y
	}
	return x
}
