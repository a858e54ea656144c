package locale

import (
	"strings"
	"unicode"
)

// longestTyped is how many characters of an amount, a time or a zone are read. The longest sensible
// one has a third of it; more is refused unread.
const longestTyped = 120

// quoted is how much of what was typed an error repeats.
const quoted = 40

// tidy returns what was typed in the one form that readers know: lower case, ASCII digits whatever the
// script, one plain space where any white space was, "-" for every dash, full-width signs as plain
// ones, and no invisible marks (direction, joiners, variation selectors). False when it is too long.
func tidy(typed string) (string, bool) {
	var b strings.Builder
	n, space := 0, false
	for _, r := range typed {
		switch r = plainSign(r); {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case unicode.In(r, unicode.Cf, unicode.Cc, unicode.Variation_Selector):
			continue
		}
		if n++; n > longestTyped {
			return "", false
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String(), true
}

// plainSign returns the ASCII sign that r is a variant of; r itself when it is none.
func plainSign(r rune) rune {
	switch {
	case r >= '！' && r <= '～': // the full-width forms stand in ASCII's order
		return r - '！' + '!'
	case unicode.Is(unicode.Pd, r) || r == '−':
		return '-'
	case r == '٫':
		return '.'
	case r == '٬':
		return ','
	case r == '’' || r == '‘' || r == 'ʼ':
		return '\''
	case r > unicode.MaxASCII && unicode.Is(unicode.Nd, r):
		return '0' + digit(r)
	}
	return r
}

// digit returns the value of a decimal digit of any script. Unicode keeps them in runs of ten from zero.
func digit(r rune) rune {
	for _, run := range unicode.Nd.R16 {
		if r <= rune(run.Hi) {
			return (r - rune(run.Lo)) % 10
		}
	}
	for _, run := range unicode.Nd.R32 {
		if r <= rune(run.Hi) {
			return (r - rune(run.Lo)) % 10
		}
	}
	return 0
}

// quote returns the beginning of what was typed, for an error to repeat.
func quote(typed string) string {
	typed = strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cf, unicode.Cc) {
			return ' '
		}
		return r
	}, firstRunes(typed, quoted+1)))
	if cut := firstRunes(typed, quoted); cut != typed {
		return cut + "…"
	}
	return typed
}

// cutAny returns s without the first of the prefixes that it begins with, and which one that was.
func cutAny(s string, prefixes ...string) (rest, prefix string) {
	for _, prefix := range prefixes {
		if rest, ok := strings.CutPrefix(s, prefix); ok {
			return strings.TrimSpace(rest), prefix
		}
	}
	return s, ""
}

// cutAnyEnd is cutAny at the end of s.
func cutAnyEnd(s string, suffixes ...string) (rest, suffix string) {
	for _, suffix := range suffixes {
		if rest, ok := strings.CutSuffix(s, suffix); ok {
			return strings.TrimSpace(rest), suffix
		}
	}
	return s, ""
}
