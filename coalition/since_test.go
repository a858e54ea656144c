package coalition

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestSinceByHand(t *testing.T) {
	t.Parallel()
	was := func(p Pledge, q Quantity) Pledge { // it said so before
		old := p.Shown
		old.Quantity, old.Version = q, 1
		p.Then, p.Shown = []Revision{old}, old
		return p
	}
	same, more, gone := committed(1, 1, 10, 10), committed(2, 2, 20, 20), withdrawn(committed(3, 3, 30, 30))
	before := ledger(was(same, Exactly(n(10))), was(more, Exactly(n(15))), was(withdrawn(committed(3, 3, 30, 30)), Exactly(n(30))), was(unnamed(committed(5, 1, 4, 4)), Exactly(n(1))))
	before.Pledges[2].Then[0].Exit = Live
	now := ledger(same, more, gone, committed(4, 1, 7, 7), unnamed(committed(5, 1, 4, 4)), pledge(6, 1, Exactly(n(99)), Committed, Organisers))
	a := Audience{Level: Members}
	got := now.For(a, noon).Since(before.For(a, noon.Add(-time.Hour)), noon.Add(-time.Hour), Question{Now: noon})
	var lines []string
	for _, m := range got.Totals {
		lines = append(lines, text(m.Before)+" -> "+text(m.After))
	}
	for _, p := range got.New {
		lines = append(lines, "new "+p.Code)
	}
	for _, p := range got.Changed {
		lines = append(lines, fmt.Sprint("changed ", p.Is.Code, " from ", p.Was.Quantity.Low, " to ", p.Is.Shown.Quantity.Low))
	}
	for _, p := range got.Gone {
		lines = append(lines, "gone "+p.Code)
	}
	want := "0 | 0 | 56 -> 0 | 0 | 41; new E; changed C from 15 to 20; gone D"
	if all := strings.Join(lines, "; "); all != want {
		t.Errorf("got %s, want %s", all, want)
	}
}
