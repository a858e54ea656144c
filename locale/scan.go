package locale

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// item is a number, a date or an hour in digits, or a word that a language has.
type item struct {
	kind    itemKind
	n       [3]int // a number; hour and minute; year, month and day; or two or three numbers as in 27.3.2026
	digits  int    // of a number
	sign    byte   // between the numbers of digitsPair
	joined  bool   // nothing stands between it and the item before
	ordinal bool   // a number with the sign of an ordinal
	means   []meaning
}

type itemKind int

const (
	aWord itemKind = iota
	aNumber
	aClock
	anISODate
	digitsPair
)

// as returns the number that an item has as a kind of word; false when it is no such word.
func (i item) as(k kind) (int, bool) {
	for _, m := range i.means {
		if m.kind == k {
			return m.n, true
		}
	}
	return 0, false
}

var (
	isoForm    = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})`)
	clockForm  = regexp.MustCompile(`^(\d{1,2}):(\d{2})(?::00)?`)
	pairForm   = regexp.MustCompile(`^(\d{1,2})([./-])(\d{1,2})(?:([./-])(\d{4}|\d{2}))?`)
	numberForm = regexp.MustCompile(`^\d+`)
	wordForm   = regexp.MustCompile("[\\p{L}\\p{M}]+(?:[.'`´][\\p{L}\\p{M}]+)*")
)

// scanner cuts tidied text into items.
type scanner struct {
	index wordIndex
	rest  string
	items []item
	words []string // folded, those that are not items yet
	apart bool     // something stands between the last item and the rest
	first bool     // whether the first of words is joined
	ords  []string
}

// scan cuts tidied text into the items of a language; false when it holds a word or a sign that the language does not
// have.
func (c *calendar) scan(text string) ([]item, bool) {
	s := scanner{index: c.index(), rest: text, apart: true, ords: c.ordinals}
	for s.rest != "" {
		r, size := utf8.DecodeRuneInString(s.rest)
		switch {
		case r == ' ' || r == ',':
			s.apart = true
			s.rest = s.rest[size:]
		case r >= '0' && r <= '9':
			if !s.flush() || !s.number() {
				return nil, false
			}
		case unicode.IsLetter(r):
			s.word()
		case s.silent(r):
			s.rest = s.rest[size:]
		default:
			return nil, false
		}
	}
	return s.items, s.flush() && len(s.items) > 0
}

// silent reports whether a sign has no meaning where it stands: the point and the apostrophe of a word, the hyphen
// within one, the colon and the point of an ordinal.
func (s *scanner) silent(r rune) bool {
	next, _ := utf8.DecodeRuneInString(s.rest[utf8.RuneLen(r):])
	if len(s.words) > 0 { // after a letter
		return r == '.' || r == '\'' || r == '-' && unicode.IsLetter(next)
	}
	if r == '\'' {
		return unicode.IsLetter(next) // 's middags
	}
	last := len(s.items) - 1
	if last < 0 || s.apart || s.items[last].kind == aClock || s.items[last].kind == anISODate {
		return false
	}
	if s.items[last].kind == digitsPair {
		return r == '.' && s.items[last].sign == '.' && !unicode.IsDigit(next) // 27.3. um
	}
	switch r {
	case '.', '°':
		s.items[last].ordinal = true
		return !unicode.IsDigit(next)
	case ':':
		return unicode.IsLetter(next) // 1:a
	}
	return false
}

// number takes the longest form in digits that the rest begins with. What follows it must not be a digit: 15:300 is not
// 15:30.
func (s *scanner) number() bool {
	next := item{joined: !s.apart}
	if next.joined && len(s.items) > 0 && s.items[len(s.items)-1].kind != aWord {
		return false
	}
	var found []string
	if found = isoForm.FindStringSubmatch(s.rest); found != nil {
		next.kind, next.n = anISODate, [3]int{yearOf(found[1]), upToMillion(found[2]), upToMillion(found[3])}
	} else if found = clockForm.FindStringSubmatch(s.rest); found != nil {
		next.kind, next.n = aClock, [3]int{upToMillion(found[1]), upToMillion(found[2])}
	} else if found = pairForm.FindStringSubmatch(s.rest); found != nil && (found[4] == "" || found[4] == found[2]) {
		next.kind, next.sign = digitsPair, found[2][0]
		next.n, next.digits = [3]int{upToMillion(found[1]), upToMillion(found[3])}, len(found[3])
		if found[5] != "" {
			next.n[2] = yearOf(found[5])
			if len(found[5]) == len("26") && next.sign != '.' {
				return false // 26/03/27 has its year first or last
			}
		}
	} else {
		found = numberForm.FindStringSubmatch(s.rest)
		next.kind, next.n, next.digits = aNumber, [3]int{upToMillion(found[0])}, len(found[0])
	}
	s.items = append(s.items, next)
	s.rest, s.apart = s.rest[len(found[0]):], false
	if s.rest == "" {
		return true
	}
	after, _ := utf8.DecodeRuneInString(s.rest)
	if next.kind == anISODate && after == 't' && len(s.rest) > 1 && s.rest[1] >= '0' && s.rest[1] <= '9' {
		s.rest, s.apart = s.rest[1:], true
		return true
	}
	return !unicode.IsDigit(after) && !strings.ContainsRune(":/-", after) || next.kind == aNumber && after == ':'
}

// yearOf returns the year that two or four digits are; -1 for the year 0, since that stands for none.
func yearOf(digits string) int {
	year := upToMillion(digits)
	switch {
	case len(digits) == len("26"):
		year += 2000
	case year == 0:
		year = -1
	}
	return year
}

// word takes a word to those that are not items yet, or lets it go as the ending of an ordinal.
func (s *scanner) word() {
	found := wordForm.FindString(s.rest) // it begins with a letter
	s.rest = s.rest[len(found):]
	last := len(s.items) - 1
	if joined := !s.apart && len(s.words) == 0; joined && last >= 0 && s.items[last].kind == aNumber {
		// "o" and "a" are º and ª without their form, as fold leaves them
		if ending := fold(found); slices.Contains(s.ords, ending) || ending == "o" || ending == "a" {
			s.items[last].ordinal, s.apart = true, true
			return
		}
	}
	if len(s.words) == 0 {
		s.first = !s.apart
	}
	s.words, s.apart = append(s.words, fold(found)), false
}

// flush makes items of the words, the longest phrases first; false when there is one that the language does not have.
func (s *scanner) flush() bool {
	for len(s.words) > 0 {
		n := min(len(s.words), s.index.longest)
		var means []meaning
		for ; n > 0 && means == nil; n-- {
			means = s.index.meanings[strings.Join(s.words[:n], " ")]
		}
		if means == nil {
			return false
		}
		s.items = append(s.items, item{means: means, joined: s.first})
		s.words, s.first = s.words[n+1:], false
	}
	return true
}
