package coalition

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Whoever is asked afterwards was asked before and is not dropped, or is added; and a list that changes nobody is the same.
func TestANewListIsWhatItAddsAndDrops(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		all := delegationsOf(1, 2, 3, 4, 5, 6)
		some := func(label string) []DelegationID {
			var out []DelegationID
			for _, d := range all {
				if rapid.Bool().Draw(t, label) {
					out = append(out, d.ID)
				}
			}
			return out
		}
		list := func(ids []DelegationID) (out []Delegation) {
			for _, d := range all {
				if slices.Contains(ids, d.ID) {
					out = append(out, d)
				}
			}
			return out
		}
		for i := range all {
			all[i].Removed = rapid.IntRange(0, 4).Draw(t, "gone") == 0
		}
		before := Meeting{Invited: list(some("before"))}
		n := NewGuests{Invited: some("after")}
		after := Meeting{Invited: list(n.Invited)}
		added, dropped := idsOf(n.Added(before, all)), idsOf(n.Dropped(before, all))
		want := slices.DeleteFunc(idsOf(before.Asked(all)), func(d DelegationID) bool { return slices.Contains(dropped, d) })
		want = append(want, added...)
		slices.Sort(want)
		if got := idsOf(after.Asked(all)); !slices.Equal(got, want) {
			t.Fatalf("asked %v, want %v", got, want)
		}
		for _, d := range added {
			if before.Invites(d) || slices.Contains(dropped, d) {
				t.Fatalf("%d is added, and was asked before", d)
			}
		}
		if same := n.Same(before, all); same && !slices.Equal(idsOf(before.Asked(all)), idsOf(after.Asked(all))) {
			t.Fatalf("%v is the same as %v", n.Invited, before.Invited)
		}
		if kept := (NewGuests{Invited: idsOf(before.Invited)}); !kept.Same(before, all) {
			t.Fatalf("the list as it is changes something: %v", before.Invited)
		}
	})
	// A list of all is not the same as none: who joins later is not on it.
	all := delegationsOf(1, 2)
	if (NewGuests{Invited: []DelegationID{1, 2}}).Same(Meeting{}, all) || (NewGuests{}).Same(Meeting{Invited: all}, all) {
		t.Error("a list of all is taken for none")
	}
}

func TestAskedAlike(t *testing.T) {
	t.Parallel()
	all := weeklyCall(t, 4)
	for i := range all {
		all[i].Invited = delegationsOf(1, 2)
	}
	all[2].Invited = delegationsOf(1)
	all[3].InvitedBy = 9
	ids := func(all []Meeting) (out []MeetingID) {
		for _, m := range all {
			out = append(out, m.ID)
		}
		return out
	}
	alike, own := AskedAlike(all)
	if !slices.Equal(ids(alike), []MeetingID{1, 2, 4}) || !slices.Equal(ids(own), []MeetingID{3}) {
		t.Errorf("alike %v, own %v", ids(alike), ids(own))
	}
	if alike, own := AskedAlike(all[2:3]); len(alike) != 1 || len(own) != 0 {
		t.Errorf("alone: alike %v, own %v", ids(alike), ids(own))
	}
	if got := NewestGuests(all); got != 9 {
		t.Errorf("the newest is %d, want who was asked last", got)
	}
	all[1].Version = 12
	if got := NewestGuests(all); got != 12 {
		t.Errorf("the newest is %d, want what was moved last", got)
	}
}
