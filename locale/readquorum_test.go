package locale

import (
	"testing"

	"muster/coalition"
)

func TestReadQuorum(t *testing.T) {
	for _, test := range []struct {
		typed string
		want  coalition.Quorum
		code  string
	}{
		{"majority", coalition.QuorumMajority, ""}, {"Two thirds", coalition.QuorumTwoThirds, ""}, {"2/3", coalition.QuorumTwoThirds, ""},
		{"two thirds of the delegations", coalition.QuorumTwoThirds, ""},
		{"20", coalition.QuorumOf(20), ""}, {"none", coalition.NoQuorum, ""}, {"off", coalition.NoQuorum, ""},
		{"all", "", "quorum_unreadable"}, {"1000", "", "quorum_unreadable"}, {"-3", "", "quorum_unreadable"}, {"20.5", "", "quorum_unreadable"},
	} {
		got, err := ReadQuorum(Printer{}, test.typed)
		if coalition.CodeOf(err) != test.code || got != test.want {
			t.Errorf("%q: %q, %v; want %q", test.typed, got, err, test.want)
		}
	}
}
