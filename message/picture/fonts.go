package picture

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// The fonts stand in fonts/ with their licences, as Debian's packages fonts-dejavu-core and fonts-droid-fallback
// have them.
var (
	//go:embed fonts/DejaVuSans.ttf
	dejaVu []byte // Latin, Cyrillic, Greek, Hebrew, Arabic
	//go:embed fonts/DroidSansFallback.ttf
	droid []byte // kanji, kana, Hangul
)

var typefaces = sync.OnceValue(func() []*opentype.Font {
	var all []*opentype.Font
	for _, content := range [][]byte{dejaVu, droid} {
		f, err := opentype.Parse(content)
		if err != nil {
			panic(err)
		}
		all = append(all, f)
	}
	return all
})

// run is a piece of text that one font has all of.
type run struct {
	face font.Face
	text string
}

// runs takes text apart by the fonts that have its runes. What no font has is shown as a box, marks that belong to
// it not at all.
func runs(text string, size float64) []run {
	var out []run
	var buf sfnt.Buffer
	at := -1 // the font of the last run
	add := func(r rune, which int) {
		if which != at || len(out) == 0 {
			out, at = append(out, run{face: face(which, size)}), which
		}
		out[len(out)-1].text += string(r)
	}
	for _, r := range visual(norm.NFC.String(text)) {
		which := -1
		for i, f := range typefaces() {
			if glyph, err := f.GlyphIndex(&buf, r); err == nil && glyph != 0 {
				which = i
				break
			}
		}
		switch {
		case unicode.IsControl(r) || unicode.In(r, unicode.Cf):
		case which >= 0:
			add(r, which)
		case !unicode.In(r, unicode.M):
			add('□', 0)
		}
	}
	return out
}

func face(which int, size float64) font.Face {
	return font.Face{Font: font.Font{Size: vg.Length(size)}, Face: typefaces()[which]}
}

// visual puts what is read from the right into the order in which it is drawn, in a text that is read from the left.
// Arabic letters stay unjoined.
func visual(text string) string {
	var out strings.Builder
	for letters := []rune(text); len(letters) > 0; {
		n := stretch(letters)
		if n == 0 {
			out.WriteRune(letters[0])
			letters = letters[1:]
			continue
		}
		turned := bidi.ReverseString(string(letters[:n]))
		out.WriteString(numbers.ReplaceAllStringFunc(turned, bidi.ReverseString)) // those are read from the left
		letters = letters[n:]
	}
	return out.String()
}

var numbers = regexp.MustCompile(`[0-9][0-9.,]*[0-9]`)

// stretch is how many letters from the first on are read from the right, with what stands between them.
func stretch(letters []rune) (n int) {
	open := 0
	for i, r := range letters {
		p, _ := bidi.LookupRune(r)
		switch {
		case fromRight(r):
			n = i + 1
		case n == 0 || p.Class() == bidi.L:
			return n
		case r == '(':
			open++
		case r == ')' && open > 0:
			open--
			if n == i {
				n = i + 1
			}
		}
	}
	return n
}

func fromRight(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

// width is how many pixels wide a text is.
func width(text string, size float64) float64 {
	w := 0.0
	for _, r := range runs(text, size) {
		w += float64(r.face.Width(r.text))
	}
	return w
}

// fit makes a text fit into a width: in smaller letters down to the least size, then by leaving out its end.
func fit(text string, size, least, room float64) (string, float64) {
	w := width(text, size)
	if w <= room {
		return text, size
	}
	if smaller := size * room / w; smaller >= least {
		return text, smaller
	}
	letters := []rune(norm.NFC.String(text))
	if most := int(room/least*8) + 1; len(letters) > most { // no letter is so narrow
		letters = letters[:most]
	}
	few, many := 0, len(letters) // so many fit, and so many do not
	for few+1 < many {
		if half := (few + many) / 2; width(string(letters[:half])+"…", least) <= room {
			few = half
		} else {
			many = half
		}
	}
	for few > 0 && unicode.IsSpace(letters[few-1]) {
		few--
	}
	return string(letters[:few]) + "…", least
}

// wrap breaks a text that is too wide at its spaces, and within ranges that are too wide. Any other word that is too
// wide by itself is shortened.
func wrap(text string, size, room float64) []string {
	words := strings.Fields(text)
	if slices.ContainsFunc(words, func(w string) bool { return width(w, size) > room }) {
		words = strings.Fields(strings.ReplaceAll(text, "–", "– "))
	}
	var lines []string
	for _, word := range words {
		if last := len(lines) - 1; last >= 0 && width(lines[last]+" "+word, size) <= room {
			lines[last] += " " + word
			continue
		}
		word, _ = fit(word, size, size, room)
		lines = append(lines, word)
	}
	return lines
}
