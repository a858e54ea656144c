package message

import (
	"strings"
	"unicode"
)

// Escape makes text from people harmless in a message: markdown shows as typed, nothing in it can
// mention, link by a masked name, or turn the direction of the text around it, and control characters
// are gone. Line breaks stay.
//
// Within a link (http or https, up to white space) the characters that addresses are full of and that
// Discord reads no markdown in there stay bare: escaped, the address would lead elsewhere.
func Escape(s string) string {
	var b strings.Builder
	lineStart, link := true, false
	for i, r := range s {
		switch {
		case unicode.IsSpace(r) || r == '<':
			link = false
		case r == 'h' && (strings.HasPrefix(s[i:], "https://") || strings.HasPrefix(s[i:], "http://")):
			link = true
		}
		switch {
		case link && strings.ContainsRune("_~#", r):
		case r == '\n':
			b.WriteRune(r)
			lineStart = true
			continue
		case r == '\t':
			r = ' '
		case unicode.IsControl(r) || isDirection(r):
			continue
		case strings.ContainsRune("\\*_~`|>[]()<#", r):
			b.WriteRune('\\')
		case r == '-' && lineStart:
			b.WriteRune('\\')
		case r == '@':
			// A zero-width space after the sign is how a mention is broken in every client.
			b.WriteString("@\u200b")
			lineStart = false
			continue
		}
		b.WriteRune(r)
		lineStart = false
	}
	return b.String()
}

// Line is Escape for what must stay on one line: breaks become spaces.
func Line(s string) string { return Escape(onOneLine(s)) }

// onOneLine is Plain for what must stay on one line: breaks become spaces.
func onOneLine(s string) string { return strings.Join(strings.Fields(Plain(s)), " ") }

// Plain returns text from people for places where Discord does not read markdown (labels of buttons
// and choices, modal values): control characters and marks of direction are gone, nothing is escaped.
func Plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) || isDirection(r) {
			return -1
		}
		return r
	}, s)
}

// isDirection reports whether r is one of Unicode's explicit marks of direction (UAX #9): embeddings,
// overrides, isolates and the implicit marks.
func isDirection(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0x061C
}
