package picture

import (
	"strings"
	"unicode/utf8"

	"muster/locale"
)

// MaxAlt is how many characters Discord takes as a description of a file.
const MaxAlt = 1024

// Alt says what is plotted, for those who do not see it.
func (p Picture) Alt(print locale.Printer) string {
	sentences, left := p.sentences(print), ""
	tail := strings.Join(p.Notes, " ")
	said := cut(p.Title+".", MaxAlt/4)
	tail = cut(tail, MaxAlt/3)
	hidden := 0
	if p.More != "" {
		left = " " + p.More + "."
	}
	for i, s := range sentences {
		rest := print.Count("picture_more", len(sentences)-i)
		if length(said, s, left, rest, tail)+6 > MaxAlt {
			hidden = len(sentences) - i
			break
		}
		said += " " + s
	}
	if hidden > 0 {
		left = " " + print.Count("picture_more", hidden) + "."
		if p.More != "" {
			left = " …"
		}
	}
	return cut(said+left+" "+tail, MaxAlt)
}

// sentences are one for each row, or for each step of the curve.
func (p Picture) sentences(print locale.Printer) []string {
	var out []string
	for _, r := range p.Rows {
		var values []string
		for _, b := range r.Bars {
			values = append(values, b.Text)
		}
		if r.Needed != "" {
			values = append(values, r.Needed)
		}
		out = append(out, print.Text("picture_alt_row", "Label", r.Label, "Values", strings.Join(values, "; ")))
	}
	if c := p.Curve; c != nil {
		out = append(out, c.sentences()...)
	}
	return out
}

func length(texts ...string) int {
	n := 0
	for _, t := range texts {
		n += utf8.RuneCountInString(t)
	}
	return n
}

func cut(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
