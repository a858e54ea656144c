package locale

import (
	"slices"
	"strconv"
	"strings"

	"muster/coalition"
)

// ReadQuorum reads a coalition's rule for a quorum, in p's words or as the option's value: majority, two thirds, a number of
// delegations; none for no rule. The error is quorum_unreadable.
func ReadQuorum(p Printer, typed string) (coalition.Quorum, error) {
	text, _ := tidy(typed)
	for key, rule := range map[string]coalition.Quorum{
		"none": coalition.NoQuorum, "majority": coalition.QuorumMajority, "two_thirds": coalition.QuorumTwoThirds,
	} {
		names := append(strings.Split(p.Text("quorum_also_"+key), ", "), p.Text("quorum_rule_"+key), strings.ReplaceAll(key, "_", " "))
		if slices.ContainsFunc(names, func(name string) bool { return text == name || Same(text, name) }) {
			return rule, nil
		}
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > coalition.MaxQuorum {
		return "", coalition.Wrong("quorum_unreadable", "Typed", quote(typed), "Max", coalition.MaxQuorum)
	}
	return coalition.QuorumOf(n), nil
}
