package coalition

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func shownIDs(all []Seen) []PledgeID {
	var out []PledgeID
	for _, s := range all {
		out = append(out, s.ID)
	}
	return out
}

func TestMovesByHand(t *testing.T) {
	t.Parallel()
	const france, germany, poland = 1, 2, 3
	l := ledger(
		committed(1, france, 1500, 1500),
		onlyIf(committed(2, germany, 900, 900), others(1000)),
		delivered(committed(3, poland, 300, 300), 100),
	)
	for _, tt := range []struct {
		name      string
		then      Ledger
		out       []PledgeID // what it is about last
		committed int64      // by all, then
		collapses int        // of audiences
		beyond    bool       // what is set aside, or leaves
	}{
		{"a pledge that another hangs on", l.Aside(1), []PledgeID{2, 1}, 300, 3, true},
		{"a pledge that hangs on another", l.Aside(2), []PledgeID{2}, 1800, 0, false},
		{"a delegation that another's pledge hangs on", l.Leaving(france), []PledgeID{2, 1}, 300, 3, true},
		{"a delegation that has delivered something", l.Leaving(poland), nil, 2500, 0, false},
		{"nobody", l.Leaving(9), nil, 2700, 0, false},
	} {
		moves := l.MovesTo(tt.then, noon)
		if diff := cmp.Diff(tt.out, shownIDs(moves.Out)); diff != "" {
			t.Errorf("%s: drops out (-want +got):\n%s", tt.name, diff)
		}
		if got := tt.then.For(Audience{Level: Organisers}, noon).Totals(Question{Now: noon}).Totals[0].Columns.Committed.High; !got.Equal(n(tt.committed)) {
			t.Errorf("%s: committed is then %v, want %d", tt.name, got, tt.committed)
		}
		if len(moves.Collapses) != tt.collapses {
			t.Errorf("%s: %d audiences read of a collapse, want %d", tt.name, len(moves.Collapses), tt.collapses)
		}
		own := func(s Seen) bool { return len(tt.out) > 0 && s.ID == tt.out[len(tt.out)-1] }
		if got := moves.Beyond(own); got != tt.beyond {
			t.Errorf("%s: beyond is %v, want %v", tt.name, got, tt.beyond)
		}
	}
	if l.Pledges[0].Current.Exit != Live || l.Pledges[0].Shown.Exit != Live {
		t.Error("asking what would be has changed the ledger")
	}
}

// TestAsideTakesOutOne holds setting aside against a ledger that never had the pledge: all totals are the same.
func TestAsideTakesOutOne(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		l := smallWorld(t)
		which := rapid.IntRange(0, len(l.Pledges)-1).Draw(t, "which")
		never := l
		never.Pledges = append(append([]Pledge{}, l.Pledges[:which]...), l.Pledges[which+1:]...)
		q := Question{Now: noon, Assume: anyAssumption(t), By: ByDelegation}
		a := Audience{Level: Organisers}
		got, want := l.Aside(l.Pledges[which].ID).For(a, noon).Totals(q), never.For(a, noon).Totals(q)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("set aside, or never there (-want +got):\n%s", diff)
		}
	})
}
