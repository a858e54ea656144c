package coalition

import (
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// TestFixed: amounts as a run has them are those that decimals have.
func TestFixed(t *testing.T) {
	t.Parallel()
	amount := rapid.Custom(func(t *rapid.T) decimal.Decimal {
		return decimal.New(rapid.Int64().Draw(t, "coefficient"), rapid.Int32Range(-6, 12).Draw(t, "exponent"))
	})
	rapid.Check(t, func(t *rapid.T) {
		x, y := amount.Draw(t, "x"), amount.Draw(t, "y")
		for _, test := range []struct {
			does string
			got  fixed
			want decimal.Decimal
		}{{"is", fix(x), x}, {"plus", fix(x).plus(fix(y)), x.Add(y)}, {"minus", fix(x).minus(fix(y)), x.Sub(y)}} {
			if got := test.got.decimal(); !got.Equal(test.want) {
				t.Fatalf("%s %s %s: got %s, want %s", x, test.does, y, got, test.want)
			}
		}
		if got, want := fix(x).compare(fix(y)), x.Cmp(y); got != want || fix(x).positive() != x.IsPositive() || fix(x).zero() != x.IsZero() {
			t.Fatalf("%s and %s compare as %d, want %d", x, y, got, want)
		}
	})
}
