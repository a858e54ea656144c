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
	said, notes := cut(p.Title+".", MaxAlt/4), " "+cut(strings.Join(p.Notes, " "), MaxAlt/3)
	more := ""
	if p.More != "" {
		more = " " + p.More + "."
	}
	sentences := p.sentences(print)
	for i, s := range sentences {
		left := " " + print.Count("picture_more", len(sentences)-i+p.Left) + "."
		if i+1 < len(sentences) && length(said, " ", s, left, notes) > MaxAlt || length(said, " ", s, more, notes) > MaxAlt {
			more = left
			break
		}
		said += " " + s
	}
	return cut(said+more+notes, MaxAlt)
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
