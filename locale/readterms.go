package locale

import (
	"slices"
	"strings"

	"muster/coalition"
)

// ReadStrength reads how firm a pledge is that a delegation makes, in p's words or as the option's value: possible, offered,
// committed. The error is strength_unknown.
func ReadStrength(p Printer, typed string) (coalition.Strength, error) {
	for _, s := range []coalition.Strength{coalition.Possible, coalition.Offered, coalition.Committed} {
		if Same(typed, string(s)) || Same(typed, p.Strength(s)) {
			return s, nil
		}
	}
	return "", coalition.Wrong("strength_unknown")
}

// unnamedWords are those by which a name is kept from those below organisers, in lower case.
var unnamedWords = []string{"not named", "unnamed", "not by name", "no name"}

// ReadRelease reads who may see a pledge, and whether they read whose it is, in p's words or as the option's value: public,
// coalition, organisers; public, not named; coalition_unnamed. The error is release_unknown.
func ReadRelease(p Printer, typed string) (release coalition.Release, named bool, err error) {
	text, _ := tidy(typed)
	named = true
	for _, word := range unnamedWords {
		if rest, found := strings.CutSuffix(text, word); found && named {
			text, named = strings.TrimRight(rest, " ,;_"), false
		}
	}
	for _, r := range coalition.Releases {
		if Same(typed, p.Text("release_unnamed", "Release", p.Release(r))) {
			return r, false, nil
		}
		names := append(strings.Split(p.Text("release_also_"+string(r)), ", "), string(r), p.Release(r))
		if slices.ContainsFunc(names, func(name string) bool { return Same(text, name) }) {
			return r, named, nil
		}
	}
	return "", false, coalition.Wrong("release_unknown")
}
