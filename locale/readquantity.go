package locale

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"
	"golang.org/x/text/currency"

	"muster/coalition"
)

// ReadQuantity reads an amount of unit as people type it: 1500, 1,500, 1 500, 1.5k, 2 million, six,
// 4-6, 4 to 6, at least 3, 3+, undisclosed; money with or without its currency: €500m, EUR 2bn,
// 500 million euros. The unit's own word may follow, or one of names, what people call the thing that
// is counted: "1500 soldiers", "100k shells" for 155 mm shells.
//
// A separator before exactly three digits is of thousands for people and things; for money, and before
// a word such as million, it is asked about. Errors: quantity_unreadable, quantity_vague (about 5),
// quantity_upto, quantity_unit (counted in another word), quantity_currency, quantity_not_money,
// quantity_cents, quantity_unclear (with the Amounts First and Second), and those of Quantity.Valid.
func ReadQuantity(typed string, unit coalition.Unit, names ...string) (coalition.Quantity, error) {
	r := quantityReader{typed: typed, unit: unit, names: names}
	_, r.money = unit.Currency()
	text, ok := tidy(typed)
	if !ok || text == "" {
		return coalition.Quantity{}, r.unreadable()
	}
	if slices.Contains(undisclosedWords, text) {
		return coalition.Undisclosed(), nil
	}
	if err := r.refuseVague(text); err != nil {
		return coalition.Quantity{}, err
	}
	first, second, err := r.read(text)
	if err != nil {
		return coalition.Quantity{}, err
	}
	wrong := r.valid(first)
	if !first.Equal(second) && (wrong == nil || r.valid(second) == nil) {
		return coalition.Quantity{}, coalition.Wrong("quantity_unclear", "First", Amount{first, unit}, "Second", Amount{second, unit})
	}
	if wrong != nil {
		return coalition.Quantity{}, wrong
	}
	return first, nil
}

var (
	undisclosedWords = []string{"undisclosed", "not disclosed", "undisclosed amount", "an undisclosed amount"}
	vagueBefore      = []string{"about ", "around ", "approximately ", "approx. ", "approx ", "roughly ", "circa ", "ca. ", "ca ", "some ", "nearly ", "almost ", "~", "≈", "more than ", "over ", ">"}
	vagueAfter       = []string{"ish", "?", " or so", " approx", " approx.", " roughly"}
	vagueWhole       = []string{"several", "many", "some", "few", "a few", "a lot", "lots", "a couple", "dozens", "hundreds", "thousands", "tbd", "tbc"}
	uptoBefore       = []string{"up to ", "at most ", "no more than ", "max ", "max. ", "maximum ", "less than ", "under ", "<=", "≤", "<"}
	leastBefore      = []string{"at least ", "no less than ", "not less than ", "min. ", "min ", "minimum ", "≥", ">="}
	leastAfter       = []string{"+", " or more", " and more", " at least"}
)

// quantityReader holds what every step of reading one amount needs.
type quantityReader struct {
	typed string
	unit  coalition.Unit
	names []string
	money bool
}

func (r quantityReader) unreadable() error {
	return coalition.Wrong("quantity_unreadable", "Typed", quote(r.typed), "Money", r.money)
}

// refuseVague returns the error for amounts that only sound like one.
func (r quantityReader) refuseVague(text string) error {
	if _, least := cutAny(text, leastBefore...); least != "" {
		return nil
	}
	_, before := cutAny(text, vagueBefore...)
	_, after := cutAnyEnd(text, vagueAfter...)
	if before != "" || after != "" || slices.Contains(vagueWhole, text) {
		return coalition.Wrong("quantity_vague", "Typed", quote(r.typed))
	}
	if _, upto := cutAny(text, uptoBefore...); upto != "" {
		return coalition.Wrong("quantity_upto", "Typed", quote(r.typed))
	}
	return nil
}

// valid is Quantity.Valid, with a code of its own for more than two digits of money after the point.
func (r quantityReader) valid(q coalition.Quantity) error {
	err := q.Valid(r.unit)
	if r.money && coalition.CodeOf(err) == "quantity_fraction" {
		return coalition.Wrong("quantity_cents")
	}
	return err
}

// read returns the quantity twice when it has two readings, else both are the same.
func (r quantityReader) read(text string) (first, second coalition.Quantity, err error) {
	text, before := cutAny(text, leastBefore...)
	text, after := cutAnyEnd(text, leastAfter...)
	text, _ = cutAny(text, "between ", "from ")
	low, high, err := r.ends(text)
	if err != nil {
		return first, second, err
	}
	first, second = coalition.Between(low.value, high.value), coalition.Between(low.point(), high.point())
	if before != "" || after != "" {
		if !low.value.Equal(high.value) {
			return first, second, r.unreadable() // at least 4-6
		}
		first.Open, second.Open = true, true
	}
	return first, second, nil
}

// ends reads both ends of a range, or one number as both.
func (r quantityReader) ends(text string) (low, high figure, err error) {
	if f, err := r.one(text); err == nil || coalition.CodeOf(err) != "quantity_unreadable" {
		return f, f, err
	}
	for _, between := range []string{" to ", " and ", "..", "-"} {
		left, right, found := strings.Cut(text, between)
		if !found || strings.TrimSpace(left) == "" {
			continue
		}
		low, err := r.one(strings.TrimSpace(left))
		if err != nil {
			return low, high, err
		}
		high, err := r.one(strings.TrimSpace(right))
		if err != nil {
			return low, high, err
		}
		return shareScale(low, high), high, nil
	}
	return low, high, r.unreadable()
}

// shareScale returns low in the scale of high where only high says one: "4-6 million" is four to six
// million. "500-1k" is not, since the range would be backwards.
func shareScale(low, high figure) figure {
	if shared := low.times(high.scale); low.scale.Equal(one) && shared.value.LessThanOrEqual(high.value) {
		return shared
	}
	return low
}

// one reads one number with its currency or unit word.
func (r quantityReader) one(text string) (figure, error) {
	bare, err := r.strip(text)
	f, ok := readFigure(bare, r.money)
	if ok {
		return f, err
	}
	if err != nil {
		return figure{}, err
	}
	// A number and a word that is not the unit's. What is wrong with the number is said first.
	number, word := cutLastWord(bare)
	if f, ok := readFigure(number, r.money); ok && isWord(word) {
		if wrong := r.valid(coalition.Exactly(f.value)); wrong != nil && !f.double {
			return figure{}, wrong
		}
		return figure{}, coalition.Wrong("quantity_unit", "Typed", quote(word), "Unit", r.unit)
	}
	return figure{}, r.unreadable()
}

func cutLastWord(s string) (rest, word string) {
	at := strings.LastIndexByte(s, ' ')
	if at < 0 {
		return s, ""
	}
	return s[:at], s[at+1:]
}

func isWord(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(first)
}

// strip returns the number without its currency or unit word, and the error when that is not r's.
func (r quantityReader) strip(text string) (string, error) {
	bare, sign := cutCurrency(text)
	switch {
	case sign == "":
		return r.stripUnit(text), nil
	case !r.money:
		return bare, coalition.Wrong("quantity_not_money", "Unit", r.unit)
	case currencyOf(sign) != string(r.unit):
		return bare, coalition.Wrong("quantity_currency", "Typed", strings.ToUpper(sign), "Unit", r.unit)
	}
	return bare, nil
}

// stripUnit cuts the unit's word in any language that there are texts in, or what the thing is called.
func (r quantityReader) stripUnit(text string) string {
	words := r.called()
	words = append(words, strings.ToLower(string(r.unit)))
	for _, v := range catalogue().voices {
		p := Printer{v}
		for n := range int64(3) {
			words = append(words, strings.ToLower(p.unitFor(decimal.New(n, 0), r.unit)))
		}
	}
	for _, word := range words {
		if rest, found := strings.CutSuffix(text, word); found && word != "" {
			if last, _ := utf8.DecodeLastRuneInString(rest); unicode.IsDigit(last) || last == ' ' {
				return strings.TrimSpace(rest)
			}
		}
	}
	return text
}

// called returns the names of what is counted, each also by its last word alone, and that of one of them.
func (r quantityReader) called() (words []string) {
	for _, name := range r.names {
		name = strings.ToLower(strings.Join(strings.Fields(name), " "))
		_, last := cutLastWord(name)
		last = cmp.Or(last, name)
		words = append(words, name, last, strings.TrimSuffix(last, "s"))
	}
	// One letter would be taken for a scale: 5k, 2m.
	return slices.DeleteFunc(words, func(word string) bool { return utf8.RuneCountInString(word) < 2 })
}

// currencySigns are what people write for currencies besides ISO 4217 codes. A sign that several
// countries use stands for the one that everyone thinks of first, so that CAD has to be written.
var currencySigns = map[string]string{
	"€": "EUR", "euros": "EUR", "euro": "EUR", "us$": "USD", "us dollars": "USD", "us dollar": "USD", "dollars": "USD",
	"dollar": "USD", "ca$": "CAD", "c$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "$": "USD", "£": "GBP", "pounds sterling": "GBP",
	"pounds": "GBP", "pound": "GBP", "¥": "JPY", "yen": "JPY", "₴": "UAH", "hryvnias": "UAH", "hryvnia": "UAH", "zł": "PLN",
	"zloty": "PLN", "zlotys": "PLN", "₺": "TRY", "₩": "KRW", "₹": "INR", "₽": "RUB",
}

// signsByLength are the keys of currencySigns, longest first, so that "us$" is not read as "$".
var signsByLength = slices.SortedFunc(maps.Keys(currencySigns), func(a, b string) int {
	if len(a) != len(b) {
		return len(b) - len(a)
	}
	return strings.Compare(a, b)
})

func currencyOf(sign string) string {
	if code, known := currencySigns[sign]; known {
		return code
	}
	return strings.ToUpper(sign)
}

// cutCurrency returns the number without the currency before or after it, and what that was; "" when
// there is none.
func cutCurrency(text string) (rest, sign string) {
	if rest, sign := cutAny(text, signsByLength...); sign != "" {
		return rest, sign
	}
	if rest, sign := cutAnyEnd(text, signsByLength...); sign != "" && rest != "" {
		return rest, sign
	}
	if len(text) > 3 && isCurrency(text[:3]) && !isLetterAt(text[3:]) {
		return strings.TrimSpace(text[3:]), text[:3]
	}
	if at := len(text) - 3; at > 0 && isCurrency(text[at:]) && (text[at-1] == ' ' || text[at-1] >= '0' && text[at-1] <= '9') {
		return strings.TrimSpace(text[:at]), text[at:]
	}
	return text, ""
}

func isLetterAt(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(first)
}

func isCurrency(code string) bool {
	_, err := currency.ParseISO(code)
	return err == nil
}
