package locale

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// foldable is how much of a text is compared. No name is longer, and what people can type is.
const foldable = 120

// letters that Unicode does not decompose, as people without them on the keyboard type them.
var plainSpellings = map[rune]string{
	'ß': "ss", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe", 'ı': "i", '&': "and",
}

// fold returns what is left of a text when case, diacritics, width and punctuation do not count:
// words of letters and digits with one space between them, at most foldable runes.
func fold(s string) string {
	var b strings.Builder
	n, space := 0, false
	for _, r := range norm.NFKD.String(firstRunes(s, foldable)) {
		r = unicode.ToLower(r)
		switch plain, known := plainSpellings[r]; {
		case n >= foldable:
			return b.String()
		case known:
			writeWord(&b, plain, &space)
		case isAccent(r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune("'’ʼ`´.", r):
			continue // nothing stands for them, not even a space: U.S.A. is USA
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			writeWord(&b, string(r), &space)
		default:
			space = true
		}
		n++
	}
	return b.String()
}

func writeWord(b *strings.Builder, s string, space *bool) {
	if *space && b.Len() > 0 {
		b.WriteByte(' ')
	}
	*space = false
	b.WriteString(s)
}

// isAccent reports whether r is a mark that people leave out: the combining diacritics of European
// alphabets and the vowel points of Arabic, not the vowels of Hindi or Thai.
func isAccent(r rune) bool { return r >= 0x0300 && r <= 0x036F || r >= 0x064B && r <= 0x0652 }

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// Same reports whether two names are the same when case, diacritics and punctuation do not count. A
// text without any letter or digit is the same as none.
func Same(a, b string) bool {
	a, b = fold(a), fold(b)
	return a == b && a != ""
}

// Match returns those of names that what was typed so far may become, for autocompletion: names that
// begin so, then names with a word that begins so, then names that contain it, each in the order given;
// when there are none, the nearest. Nothing typed matches all.
func Match(typed string, names []string) []string {
	want := fold(typed)
	if want == "" {
		return slices.Clone(names)
	}
	var ranks [3][]string
	for _, name := range names {
		if rank := matchRank(want, fold(name)); rank < len(ranks) {
			ranks[rank] = append(ranks[rank], name)
		}
	}
	if found := slices.Concat(ranks[:]...); len(found) > 0 {
		return found
	}
	return Nearest(typed, names, 5)
}

// matchRank returns 0 when name begins with want, 1 when a word of it does, 2 when it contains want,
// and 3 when it does not. Both are folded.
func matchRank(want, name string) int {
	switch {
	case strings.HasPrefix(name, want):
		return 0
	case strings.Contains(name, " "+want):
		return 1
	case strings.Contains(name, want):
		return 2
	}
	return 3
}

// Nearest returns the at most n names that are likeliest to be meant by what was typed, best first;
// none when nothing is near. Equally near ones are in alphabetical order.
func Nearest(typed string, names []string, n int) []string {
	want := fold(typed)
	if want == "" {
		return nil
	}
	type candidate struct {
		name  string
		score int
	}
	var found []candidate
	seen := map[string]bool{}
	for _, name := range names {
		folded := fold(name)
		if score, near := nearness(want, folded); near && !seen[folded] {
			seen[folded] = true
			found = append(found, candidate{name, score})
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.score, b.score), cmp.Compare(a.name, b.name))
	})
	var out []string
	for _, c := range found[:min(n, len(found))] {
		out = append(out, c.name)
	}
	return out
}

// nearness returns how far a folded name is from what was wanted, and whether it is near at all:
// slips of the keyboard count by edit distance, parts of a name by what kind of part they are.
func nearness(want, name string) (score int, near bool) {
	const slip = 10
	best := -1
	offer := func(score int) {
		if best < 0 || score < best {
			best = score
		}
	}
	if rank := matchRank(want, name); rank < 3 && len([]rune(want)) > 1 {
		offer(slip/2 + slip*rank)
	}
	if len([]rune(name)) > 3 && strings.Contains(" "+want+" ", " "+name+" ") {
		offer(slip)
	}
	if d, ok := slips(want, name); ok {
		offer(slip * d)
	}
	for _, word := range strings.Fields(name) {
		if d, ok := slips(want, word); ok {
			offer(slip*d + slip/2)
		}
		// a word that is not finished, or ends otherwise: "batery" for "batteries"
		for _, extra := range []int{0, 1} {
			if d, ok := slips(want, firstRunes(word, len([]rune(want))+extra)); ok {
				offer(slip*d + slip)
			}
		}
	}
	return best, best >= 0
}

// slips returns the edit distance of a and b when it is small enough for a slip: one in three letters.
func slips(a, b string) (int, bool) {
	x, y := []rune(a), []rune(b)
	allowed := max(len(x), len(y)) / 3
	if len(x)-len(y) > allowed || len(y)-len(x) > allowed {
		return 0, false
	}
	d := editDistance(x, y)
	return d, d <= allowed
}

// editDistance counts the letters to insert, delete, replace or swap with their neighbour to get from
// x to y (optimal string alignment).
func editDistance(x, y []rune) int {
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row[0] = i + 1
		for j := range y {
			replace := last[j]
			if x[i] != y[j] {
				replace++
			}
			row[j+1] = min(replace, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}
