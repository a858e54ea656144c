package locale

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"
)

// figure is a number as it was typed. Where a separator can be one of thousands or the decimal point,
// both readings are kept.
type figure struct {
	value  decimal.Decimal // the reading, or the one in which the separator is of thousands
	other  decimal.Decimal // the reading in which it is the decimal point
	double bool            // there are two readings
	scale  decimal.Decimal // what a word or letter multiplied it by; 1 when none did
}

// times returns f multiplied, as "million" does.
func (f figure) times(scale decimal.Decimal) figure {
	f.value, f.other, f.scale = f.value.Mul(scale), f.other.Mul(scale), scale
	return f
}

// point returns the reading in which a doubtful separator is the decimal point.
func (f figure) point() decimal.Decimal {
	if f.double {
		return f.other
	}
	return f.value
}

var one = decimal.New(1, 0)

// scales are the words and letters that multiply a number.
var scales = map[string]int32{
	"dozen": 0, "hundred": 2, "k": 3, "thousand": 3, "m": 6, "mn": 6, "mio": 6, "million": 6, "millions": 6,
	"bn": 9, "b": 9, "mrd": 9, "billion": 9, "billions": 9,
}

// numerals are the numbers that people write out.
var numerals = func() map[string]int64 {
	words := strings.Fields("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")
	known := map[string]int64{"zero": 0, "a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
	for i, word := range words {
		known[word] = int64(i + 1)
	}
	return known
}()

var figureForm = regexp.MustCompile(`^(-? ?[0-9.][0-9., ']*|[a-z]+)(?: ?([a-z]+))?$`)

// readFigure reads a number from tidied text: digits with separators or a numeral, and a scale. Money
// decides what a lone separator before three digits is: unclear there, of thousands elsewhere.
func readFigure(s string, money bool) (figure, bool) {
	parts := figureForm.FindStringSubmatch(s)
	if parts == nil {
		return figure{}, false
	}
	digits, word := strings.TrimSpace(parts[1]), parts[2]
	if word == "" && scales[digits] > 0 || digits == "dozen" {
		return figure{}, false // "million" alone
	}
	scale := decimal.New(1, scales[word])
	if word == "dozen" {
		scale = decimal.New(12, 0)
	}
	if _, known := scales[word]; word != "" && !known {
		return figure{}, false
	}
	if n, known := numerals[digits]; known {
		if word == "" && (digits == "a" || digits == "an") {
			return figure{}, false
		}
		return figure{value: decimal.New(n, 0)}.times(scale), true
	}
	f, ok := readDigits(digits, money || word != "")
	return f.times(scale), ok
}

var (
	plainDigits = regexp.MustCompile(`^[0-9]*\.?[0-9]+$`)
	// groups of three, or India's of two before the last three, under one separator
	grouped = regexp.MustCompile(`^[0-9]{1,3}(?:(?:,[0-9]{3})+|(?:\.[0-9]{3})+|(?: [0-9]{3})+|(?:'[0-9]{3})+|(?:,[0-9]{2})+,[0-9]{3})$`)
)

// readDigits reads digits with separators. A lone point or comma before exactly three digits has two
// readings when doubtful, else it is of thousands.
func readDigits(s string, doubtful bool) (figure, bool) {
	s, minus := cutAny(s, "-")
	asThousands, whole := ungroup(s)
	var asPoint decimal.Decimal
	var before, after string
	pointed := false
	if last := strings.LastIndexAny(s, ".,"); last >= 0 {
		before, after = s[:last], s[last+1:]
		if !strings.Contains(before, s[last:last+1]) {
			asPoint, pointed = joinAtPoint(before, after)
		}
	}
	// "1,500" may be either. So may "1 500,000", whose separators no single custom explains.
	lone := len(after) == 3 && !strings.HasPrefix(before, "0") && before != ""
	mixed := lone && strings.ContainsAny(before, " '")
	f := figure{}
	switch {
	case mixed && pointed:
		f = figure{value: asPoint.Shift(3), other: asPoint, double: true}
	case whole && pointed && lone && doubtful:
		f = figure{value: asThousands, other: asPoint, double: true}
	case whole && (!pointed || lone):
		f.value = asThousands
	case pointed:
		f.value = asPoint
	default:
		return figure{}, false
	}
	if minus != "" {
		f.value, f.other = f.value.Neg(), f.other.Neg()
	}
	return f, true
}

// ungroup reads digits whose separators are all of thousands, or that have none.
func ungroup(s string) (decimal.Decimal, bool) {
	if strings.ContainsAny(s, "., '") {
		if !grouped.MatchString(s) {
			return decimal.Decimal{}, false
		}
		s = strings.NewReplacer(".", "", ",", "", " ", "", "'", "").Replace(s)
	}
	return exact(s)
}

// joinAtPoint reads what stands before and after a decimal point; false when either cannot stand there.
func joinAtPoint(before, after string) (decimal.Decimal, bool) {
	if before == "" {
		before = "0"
	}
	n, ok := ungroup(before)
	if !ok {
		return decimal.Decimal{}, false
	}
	return exact(n.String() + "." + after)
}

func exact(s string) (decimal.Decimal, bool) {
	if !plainDigits.MatchString(s) {
		return decimal.Decimal{}, false
	}
	n, err := decimal.NewFromString(s)
	return n, err == nil
}
