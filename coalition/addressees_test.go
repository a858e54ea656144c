package coalition

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func codes(all []Delegation) string {
	var out []string
	for _, d := range all {
		out = append(out, d.Code)
	}
	return strings.Join(out, " ")
}

func TestUnpledged(t *testing.T) {
	t.Parallel()
	from := noon.Add(-time.Hour)
	was := func(p Pledge, change func(*Revision)) Pledge { // it stood so before
		old := p.Shown
		change(&old)
		old.Version = 1
		p.Then, p.Shown = []Revision{old}, old
		return p
	}
	asBefore := func(*Revision) {}
	allocated := committed(1, 1, 10, 10)
	allocated.Shown.Strength, allocated.Shown.Delivered = Allocated, n(3)
	allocated.Current = allocated.Shown
	narrower := pledge(1, 1, Exactly(n(10)), Committed, Organisers)
	for _, test := range []struct {
		name        string
		before, now []Pledge
		members     string // what a channel of delegates would ask
		organisers  string // and one of organisers
	}{
		{"nothing", nil, nil, "DE FR PL", "DE FR PL"},
		{"a new one", nil, []Pledge{committed(1, 1, 10, 10)}, "DE PL", "DE PL"},
		{"an old one", []Pledge{was(committed(1, 1, 10, 10), asBefore)}, []Pledge{committed(1, 1, 10, 10)}, "DE FR PL", "DE FR PL"},
		{"more", []Pledge{was(committed(1, 1, 10, 10), func(r *Revision) { r.Quantity = Exactly(n(5)) })}, []Pledge{committed(1, 1, 10, 10)}, "DE PL", "DE PL"},
		{"renewed", []Pledge{was(committed(1, 1, 10, 10), func(r *Revision) { r.RenewBy = DateOf(noon) })}, []Pledge{committed(1, 1, 10, 10)}, "DE PL", "DE PL"},
		{"withdrawn", []Pledge{was(committed(1, 1, 10, 10), asBefore)}, []Pledge{withdrawn(committed(1, 1, 10, 10))}, "DE FR PL", "DE FR PL"},
		{"allocated by organisers", []Pledge{was(allocated, func(r *Revision) { r.Strength, r.Delivered = Committed, n(0) })}, []Pledge{allocated}, "DE FR PL", "DE FR PL"},
		{"for organisers only", nil, []Pledge{narrower}, "DE FR PL", "DE PL"},
		{"not named", nil, []Pledge{unnamed(committed(1, 1, 10, 10))}, "DE FR PL", "DE PL"},
	} {
		for level, want := range map[Release]string{Members: test.members, Organisers: test.organisers} {
			before := ledger(test.before...).For(Audience{Level: level}, from)
			if got := codes(ledger(test.now...).For(Audience{Level: level}, noon).Unpledged(&before, from)); got != want {
				t.Errorf("%s, for %s: %s, want %s", test.name, level, got, want)
			}
		}
	}
	at := ledger(committed(1, 1, 10, 10), withdrawn(committed(2, 2, 10, 10)))
	at.Delegations[2].Removed = true
	if got := codes(at.For(Audience{Level: Members}, noon).Unpledged(nil, time.Time{})); got != "DE" {
		t.Errorf("nothing pledged at all: %s, want DE", got)
	}
}

// Whoever may see less may ask more delegations, and never fewer; and whose a pledge is that is not named makes no
// difference to whom they ask.
func TestAChaseIsOfWhatIsSeen(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		l := smallWorld(t)
		i := rapid.IntRange(0, len(l.Pledges)-1).Draw(t, "which")
		p := &l.Pledges[i]
		p.Shown.Thresholds, p.Shown.Named = nil, false
		p.Current = p.Shown
		asked := func(level Release) []Delegation {
			return l.For(Audience{Level: level}, noon).Unpledged(nil, time.Time{})
		}
		first := asked(Members)
		for _, d := range asked(Organisers) {
			if !slices.Contains(first, d) {
				t.Fatalf("%s has not pledged, and delegates do not see that", d.Code)
			}
		}
		p.Delegation = p.Delegation%3 + 1
		if diff := cmp.Diff(codes(first), codes(asked(Members))); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestReachedAndAmong(t *testing.T) {
	t.Parallel()
	l := ledger()
	l.Delegations[1].Removed = true
	to := Addressees{Aim: ToNamed, Delegations: []DelegationID{1, 2}}
	named := to.Among(l.Delegations)
	if got := codes(named); got != "FR" {
		t.Errorf("named and there: %s", got)
	}
	if reach := Reached(ReachOf(l.Delegations, nil), named); len(reach) != 1 || reach[0].Delegation.Code != "FR" {
		t.Errorf("reached: %+v", reach)
	}
}

// What a delivery keeps of an announcement to everyone is what it always was.
func TestAnnouncementsAreKept(t *testing.T) {
	t.Parallel()
	for want, n := range map[string]NewAnnouncement{
		`{"Text":"hello"}`: {Text: "hello", Channel: 5, Due: noon},
		`{"Text":"hello","To":{"Aim":"unpledged","Since":"2026-03-27T12:00:00Z"},"Readers":"coalition"}`: {Text: "hello", To: Addressees{Aim: ToUnpledged, Since: noon}, Readers: Members},
	} {
		got, err := json.Marshal(n)
		if err != nil || string(got) != want {
			t.Errorf("%s, %v; want %s", got, err, want)
		}
	}
	n := NewAnnouncement{Readers: Members}
	if n.Wider(Audience{Level: Members}) || n.Wider(Audience{Level: Organisers}) || !n.Wider(Audience{Level: Public}) || (NewAnnouncement{}).Wider(Audience{}) {
		t.Error("who may read it is not kept to")
	}
}
