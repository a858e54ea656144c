package commands

import (
	"context"

	"muster/coalition"
	"muster/message"
)

// completeQuorum offers the rules for a quorum that have a name; a number can be typed.
func completeQuorum(_ context.Context, r Request, typed string) ([]Choice, error) {
	values := map[string]string{}
	var labels []string
	for _, rule := range []coalition.Quorum{coalition.QuorumMajority, coalition.QuorumTwoThirds, coalition.NoQuorum} {
		label := message.Quorum(r.Print, rule)
		values[label], labels = string(rule), append(labels, label)
		if rule == coalition.NoQuorum {
			values[label] = "none"
		}
	}
	return completeLabels(typed, labels, values), nil
}
