package locale

import (
	"strings"
	"time"

	"github.com/shopspring/decimal"
	"golang.org/x/text/number"

	"muster/coalition"
)

// Amount is a quantity together with what it is counted in, for texts and errors that name one.
type Amount struct {
	Quantity coalition.Quantity
	Unit     coalition.Unit
}

// Number returns n with its digits grouped as the language does (CLDR), never rounded.
func (p Printer) Number(n decimal.Decimal) string {
	whole := n.Truncate(0)
	if !whole.BigInt().IsInt64() {
		return n.String() // more than anything that can be saved adds up to
	}
	text := p.integer(whole.IntPart())
	if n.IsNegative() && whole.IsZero() {
		text = "-" + text
	}
	if fraction := n.Sub(whole).Abs(); !fraction.IsZero() {
		text += p.v().decimalMark + fraction.String()[len("0."):]
	}
	return text
}

func (p Printer) integer(n int64) string { return p.v().numbers.Sprint(number.Decimal(n)) }

// Quantity returns how much q is, without the word it is counted in: "1,500", "4–6", "at least 3",
// "undisclosed". Money keeps its currency, as the ISO code, since a dollar sign says too little, and
// millions and billions are words, since zeros are miscounted on a phone: "EUR 500 million",
// "USD 4–6 million", "EUR 1,234,567". It is never rounded.
func (p Printer) Quantity(q coalition.Quantity, u coalition.Unit) string {
	if q.Undisclosed {
		return p.Text("quantity_undisclosed")
	}
	if q.Open {
		return p.Text("quantity_open", "Amount", p.span(q.Low, q.Low, u))
	}
	return p.span(q.Low, q.High, u)
}

// Amount is Quantity with the word it is counted in: "1,500 people", "1 ship", "EUR 2 billion".
func (p Printer) Amount(q coalition.Quantity, u coalition.Unit) string {
	text := p.Quantity(q, u)
	if _, money := u.Currency(); money || q.Undisclosed || u == "" {
		return text
	}
	return p.Text("amount", "Amount", text, "Unit", p.unitFor(q.High, u))
}

// Sum returns what pledges add up to: "1,500", "1,500–1,900", "at least 1,500",
// "1,500 + 4 undisclosed", "4 undisclosed"; "none" for the sum of none. Money is worded as by Quantity.
func (p Printer) Sum(s coalition.Sum, u coalition.Unit) string {
	if s.Pledges == 0 {
		return p.Text("sum_none")
	}
	undisclosed := ""
	if s.Undisclosed > 0 {
		undisclosed = p.Count("sum_undisclosed", s.Undisclosed)
	}
	if s.Undisclosed == s.Pledges && s.High.IsZero() {
		return undisclosed
	}
	text := p.span(s.Low, s.High, u)
	switch {
	case s.Open && s.Low.Equal(s.High):
		text = p.Text("quantity_open", "Amount", text)
	case s.Open:
		text = p.Text("sum_open", "Amount", text)
	}
	if undisclosed != "" {
		text = p.Text("sum_and_undisclosed", "Amount", text, "Undisclosed", undisclosed)
	}
	return text
}

// Span returns an amount that is known as a range, without the word it is counted in: "1,500", "4–6", "0".
func (p Printer) Span(s coalition.Span, u coalition.Unit) string { return p.span(s.Low, s.High, u) }

// span returns low–high, or one number when they are equal.
func (p Printer) span(low, high decimal.Decimal, u coalition.Unit) string {
	currency, money := u.Currency()
	if !money {
		return p.between(p.Number(low), p.Number(high))
	}
	scale, divisor := moneyScale(low, high)
	text := p.between(p.Number(low.Div(divisor)), p.Number(high.Div(divisor)))
	if scale != "" {
		text = p.Text(scale, "Number", text)
	}
	return p.Text("money", "Currency", currency, "Amount", text)
}

func (p Printer) between(low, high string) string {
	if low == high {
		return low
	}
	return p.Text("quantity_range", "Low", low, "High", high)
}

// moneyScale returns the key of the largest word that both ends can be told in with at most two
// digits after the point, and what it stands for; "" and one when there is none. Both ends share the
// word: "EUR 4–6 million" is unmistakable, "EUR 500,000–1 million" is not.
func moneyScale(low, high decimal.Decimal) (key string, divisor decimal.Decimal) {
	for _, scale := range []struct {
		key   string
		power int32
	}{{"money_billion", 9}, {"money_million", 6}} {
		fits := func(n decimal.Decimal) bool {
			n = n.Shift(-scale.power)
			return n.IsZero() && high.IsPositive() || n.GreaterThanOrEqual(decimal.New(1, 0)) && n.Equal(n.Truncate(2))
		}
		if fits(low) && fits(high) {
			return scale.key, decimal.New(1, scale.power)
		}
	}
	return "", decimal.New(1, 0)
}

// Unit returns the word for what is counted, as in a heading: "people"; an ISO code for money. A word
// that there is no text for is a coalition's own and stays as it is.
func (p Printer) Unit(u coalition.Unit) string { return p.unitFor(decimal.New(2, 0), u) }

// unitFor returns the unit's word in the plural form for n.
func (p Printer) unitFor(n decimal.Decimal, u coalition.Unit) string {
	key := "unit_" + string(u)
	if _, money := u.Currency(); money || !p.Has(key) {
		return string(u)
	}
	count := int64(2)
	if n.IsInteger() && n.BigInt().IsInt64() {
		count = n.IntPart()
	}
	return p.Count(key, int(count))
}

// Strength returns the word for a coalition.Strength; a value that is none stays as it is.
func (p Printer) Strength(s coalition.Strength) string { return p.word("strength_", string(s)) }

// Release returns the words for a coalition.Release; a value that is none stays as it is.
func (p Printer) Release(r coalition.Release) string { return p.word("release_", string(r)) }

// Exit returns the words for a coalition.Exit; a value that is none stays as it is.
func (p Printer) Exit(e coalition.Exit) string {
	return p.word("exit_", strings.ReplaceAll(string(e), " ", "_"))
}

func (p Printer) word(prefix, value string) string {
	if key := prefix + value; p.Has(key) {
		return p.Text(key)
	}
	return value
}

// Readiness returns how soon something is ready: "now", "72 hours", "3 days", "by 27 March 2026",
// "not known".
func (p Printer) Readiness(r coalition.Readiness) string {
	switch r.Kind {
	case coalition.ReadyHours:
		if r.Amount == 0 {
			return p.Text("readiness_now")
		}
		return p.Count("duration_hours", r.Amount)
	case coalition.ReadyDays:
		return p.Count("duration_days", r.Amount)
	case coalition.ReadyBy:
		return p.Text("readiness_by", "Date", r.By)
	}
	return p.Text("readiness_unknown")
}

// Date returns a day in words, "27 March 2026".
func (p Printer) Date(d coalition.Date) string {
	return p.Text("date", "Day", p.integer(int64(d.Day)), "Month", p.Text("month_"+monthKeys[d.Month]), "Year", d.String()[:len("2026")])
}

// monthKeys are the English months, which the keys of their texts end in.
var monthKeys = func() (keys [13]string) {
	for m := time.January; m <= time.December; m++ {
		keys[m] = string(m.String()[0]|0x20) + m.String()[1:]
	}
	return keys
}()

// WallTime returns a day and what the clock shows, "27 March 2026, 15:00", on the 24-hour clock.
func (p Printer) WallTime(w coalition.WallTime) string {
	return p.Text("wall_time", "Date", w.Date, "Time", w.String()[len("2026-03-27T"):])
}

// Duration returns how long d is, in the two largest of days, hours and minutes that it has, rest cut
// off: "1 day", "1 hour 30 minutes", "less than a minute".
func (p Printer) Duration(d time.Duration) string {
	d = d.Abs()
	parts := []string{}
	for _, step := range []struct {
		key  string
		size time.Duration
	}{{"duration_days", 24 * time.Hour}, {"duration_hours", time.Hour}, {"duration_minutes", time.Minute}} {
		if n := d / step.size; n > 0 && len(parts) < 2 {
			parts = append(parts, p.Count(step.key, int(n)))
		} else if len(parts) > 0 {
			break // nothing of the next smaller: "1 day", not "1 day 5 minutes"
		}
		d %= step.size
	}
	switch len(parts) {
	case 0:
		return p.Text("duration_moment")
	case 1:
		return parts[0]
	}
	return p.Text("duration_two", "First", parts[0], "Second", parts[1])
}
