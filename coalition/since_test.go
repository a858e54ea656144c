package coalition

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
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

// TestSinceByDelegation: what each delegation's rows have become adds up to what the totals have.
func TestSinceByDelegation(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a := Audience{Level: Organisers}
		before, v := smallWorld(t).For(a, noon.Add(-time.Hour)), smallWorld(t).For(a, noon)
		got := v.Since(before, before.Now, Question{By: ByDelegation, Assume: anyAssumption(t), Now: noon})
		sums := map[CapabilityID]Moved{}
		for _, s := range got.Shares {
			if s.Before.Equal(s.After) {
				t.Fatalf("the share of %s has not changed", s.Delegation.Code)
			}
			m := sums[s.Capability.ID]
			sums[s.Capability.ID] = Moved{m.Capability, m.Before.Plus(s.Before), m.After.Plus(s.After)}
		}
		differ := func(before, after Columns) string { // what has come and gone of the firm column
			return after.Committed.High.Sub(before.Committed.High).String()
		}
		for _, m := range got.Totals {
			of := sums[m.Capability.ID]
			if want, got := differ(m.Before, m.After), differ(of.Before, of.After); want != got {
				t.Fatalf("of %s the total moved by %s, its shares by %s", m.Capability.Name, want, got)
			}
		}
	})
}

// TestSinceWithin: what is in place too late in both states is not told of.
func TestSinceWithin(t *testing.T) {
	t.Parallel()
	soon, late := readyIn(committed(1, 1, 10, 10), days(3)), readyIn(committed(2, 2, 20, 20), days(90))
	a := Audience{Level: Members}
	now := ledger(soon, late, readyIn(committed(3, 3, 5, 5), days(90))).For(a, noon)
	earlier := readyIn(committed(3, 3, 5, 5), days(2))
	before := ledger(earlier).For(a, noon.Add(-time.Hour))
	got := now.Since(before, before.Now, Question{Within: days(30), Now: noon})
	var codes []string
	for _, p := range got.New {
		codes = append(codes, "new "+p.Code)
	}
	for _, c := range got.Changed {
		codes = append(codes, "changed "+c.Is.Code)
	}
	if all := strings.Join(codes, ", "); all != "new B, changed D" {
		t.Errorf("got %s, want what is or was in place in time", all)
	}
	if touched := got.Touched(now); len(touched) != 1 || touched[0].ID != 1 {
		t.Errorf("touched %v", touched)
	}
	if len(got.Totals) != 1 || text(got.Totals[0].Before) != "0 | 0 | 5" || text(got.Totals[0].After) != "0 | 0 | 10" {
		t.Errorf("totals %v", got.Totals)
	}
}
