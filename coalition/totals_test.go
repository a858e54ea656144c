package coalition

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

var noon = time.Date(2026, 3, 27, 12, 0, 0, 0, time.UTC)

func n(i int64) decimal.Decimal { return decimal.NewFromInt(i) }

// pledge returns a live, named pledge of soldiers.
func pledge(id PledgeID, d DelegationID, q Quantity, s Strength, r Release) Pledge {
	rev := Revision{Terms: Terms{Quantity: q, Strength: s, Release: r, Named: true}, Version: Version(id), At: noon}
	return Pledge{ID: id, Code: string(rune('A' + id)), Delegation: d, Capability: 1, Current: rev, Shown: rev}
}

func unnamed(p Pledge) Pledge {
	p.Current.Named, p.Shown.Named = false, false
	return p
}

func withdrawn(p Pledge) Pledge {
	p.Current.Exit, p.Shown.Exit = Withdrawn, Withdrawn
	return p
}

func ledger(pledges ...Pledge) Ledger {
	return Ledger{
		Coalition:    Coalition{ID: 1, Name: "test", Zone: time.UTC},
		Delegations:  []Delegation{{ID: 1, Code: "FR"}, {ID: 2, Code: "DE"}, {ID: 3, Code: "PL"}},
		Capabilities: []Capability{{ID: 1, Name: "soldiers", Unit: "people"}, {ID: 2, Name: "euros", Unit: "EUR"}},
		Pledges:      pledges,
	}
}

// text prints columns the way a person would check them by hand.
func text(c Columns) string {
	one := func(s Sum) string {
		out := s.Low.String()
		if !s.High.Equal(s.Low) {
			out += "-" + s.High.String()
		}
		if s.Open {
			out += "+"
		}
		for range s.Undisclosed {
			out += "?"
		}
		return out
	}
	return one(c.Possible) + " | " + one(c.Offered) + " | " + one(c.Committed)
}

func TestTotalsByHand(t *testing.T) {
	t.Parallel()
	l := ledger(
		pledge(1, 1, Exactly(n(1000)), Committed, Members),
		pledge(2, 2, Between(n(400), n(600)), Offered, Members),
		pledge(3, 2, AtLeast(n(50)), Offered, Public),
		pledge(4, 3, Undisclosed(), Possible, Members),
		pledge(5, 3, Exactly(n(7000)), Committed, Organisers),
		unnamed(pledge(6, 3, Exactly(n(30)), Committed, Members)),
		withdrawn(pledge(7, 1, Exactly(n(9)), Committed, Members)),
	)
	for _, test := range []struct {
		name     string
		audience Audience
		all, own string
		shares   map[string]string
	}{
		{
			"organisers", Audience{Level: Organisers}, "0? | 450-650+ | 8030", "0 | 0 | 0",
			map[string]string{"FR": "0 | 0 | 1000", "DE": "0 | 450-650+ | 0", "PL": "0? | 0 | 7030"},
		},
		{
			"a delegate of Poland", Audience{Level: Members, Own: []DelegationID{3}}, "0? | 450-650+ | 1030", "0 | 0 | 7000",
			map[string]string{"FR": "0 | 0 | 1000", "DE": "0 | 450-650+ | 0", "PL": "0? | 0 | 0", "": "0 | 0 | 30"},
		},
		{
			"a delegate of France", Audience{Level: Members, Own: []DelegationID{1}}, "0? | 450-650+ | 1030", "0 | 0 | 0",
			map[string]string{"FR": "0 | 0 | 1000", "DE": "0 | 450-650+ | 0", "PL": "0? | 0 | 0", "": "0 | 0 | 30"},
		},
		{"the public", Audience{Level: Public}, "0 | 50+ | 0", "0 | 0 | 0", map[string]string{"DE": "0 | 50+ | 0"}},
	} {
		got := l.For(test.audience, noon).Totals(Question{Now: noon})
		if len(got.Totals) != 1 {
			t.Errorf("%s: got %d capabilities, want 1", test.name, len(got.Totals))
			continue
		}
		shares := map[string]string{}
		for _, s := range got.Totals[0].Shares {
			shares[s.Delegation.Code] = text(s.Columns)
		}
		if diff := cmp.Diff(test.shares, shares); diff != "" {
			t.Errorf("%s, shares (-want +got):\n%s", test.name, diff)
		}
		if all := text(got.Totals[0].Columns); all != test.all {
			t.Errorf("%s: got %s, want %s", test.name, all, test.all)
		}
		if own := text(got.Totals[0].Own); own != test.own {
			t.Errorf("%s, own: got %s, want %s", test.name, own, test.own)
		}
	}
}

func TestTotalsWithin(t *testing.T) {
	t.Parallel()
	soon, late := pledge(1, 1, Exactly(n(10)), Offered, Members), pledge(2, 2, Exactly(n(5)), Offered, Members)
	soon.Shown.Readiness = Readiness{Kind: ReadyHours, Amount: 72}
	late.Shown.Readiness = Readiness{Kind: ReadyDays, Amount: 30}
	q := Question{Within: Readiness{Kind: ReadyDays, Amount: 7}, Now: noon}
	got := ledger(soon, late, pledge(3, 3, Exactly(n(1)), Offered, Members)).For(Audience{Level: Members}, noon).Totals(q)
	if s := text(got.Totals[0].Columns); s != "0 | 10 | 0" {
		t.Errorf("got %s, want only what is ready in a week", s)
	}
}

func TestTotalsByReadiness(t *testing.T) {
	t.Parallel()
	ready := func(p Pledge, r Readiness) Pledge {
		p.Shown.Readiness, p.Current.Readiness = r, r
		return p
	}
	l := ledger(
		ready(pledge(1, 1, Exactly(n(10)), Committed, Members), days(3)),
		ready(pledge(2, 2, Between(n(4), n(6)), Offered, Members), Readiness{Kind: ReadyHours, Amount: 72}), // the same instant
		ready(pledge(3, 2, Exactly(n(5)), Committed, Members), days(30)),
		ready(pledge(4, 3, Exactly(n(7)), Committed, Organisers), days(1)), // one's own, which others do not see
		pledge(5, 1, Exactly(n(1)), Possible, Members),
	)
	got := l.For(Audience{Level: Members, Own: []DelegationID{3}}, noon).Totals(Question{By: ByReadiness, Now: noon})
	var steps []string
	for _, s := range got.Totals[0].Steps {
		steps = append(steps, s.At.Format("2 Jan: ")+text(s.Columns))
	}
	want := []string{"30 Mar: 0 | 4-6 | 10", "26 Apr: 0 | 4-6 | 15", "1 Jan: 1 | 0 | 0"}
	if diff := cmp.Diff(want, steps); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestStepsAgreeWithWithin: what is in place by a step is what is asked for within that time, and all steps
// together are the total.
func TestStepsAgreeWithWithin(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		pledges := drawPledges(t)
		for i := range pledges {
			pledges[i].Shown.Readiness = rapid.SampledFrom([]Readiness{{}, days(0), days(2), days(5), by(30)}).Draw(t, "ready")
			if q := pledges[i].Shown.Quantity; !q.Undisclosed && rapid.IntRange(0, 2).Draw(t, "delivered") == 0 {
				pledges[i].Shown.Delivered = n(1)
			}
		}
		l := ledger(pledges...)
		drawClock(t, &l)
		v, start := l.For(drawAudience(t), noon), l.Coalition.ClockStart(noon)
		for _, total := range v.Totals(Question{By: ByReadiness, Now: noon}).Totals {
			var known, unknown Columns
			for _, s := range total.Steps {
				if s.At.IsZero() {
					unknown = s.Columns
					continue
				}
				known = s.Columns
				within := Readiness{Kind: ReadyHours, Amount: int(s.At.Sub(start).Hours())}
				asked := v.Totals(Question{Capability: total.Capability.ID, Within: within, Now: noon}).Totals
				if diff := cmp.Diff(text(asked[0].Columns), text(s.Columns)); diff != "" {
					t.Fatalf("by %v (-within +step):\n%s", s.At, diff)
				}
			}
			if diff := cmp.Diff(text(total.Columns), text(known.Plus(unknown))); diff != "" {
				t.Fatalf("(-total +steps):\n%s", diff)
			}
		}
	})
}

func TestVisibleHistory(t *testing.T) {
	t.Parallel()
	rev := func(v Version, r Release, named, correction bool) Revision {
		return Revision{Version: v, Terms: Terms{Release: r, Named: named}, Correction: correction}
	}
	history := []Revision{
		rev(1, Organisers, true, false), rev(2, Members, true, false), rev(3, Members, true, true), rev(4, Members, false, false), rev(5, Members, true, false),
	}
	p := Pledge{Delegation: 1, Current: history[4]}
	versions := func(p Pledge, a Audience) (out []Version) {
		for _, r := range p.Visible(history, a) {
			out = append(out, r.Version)
		}
		return out
	}
	hidden := p
	hidden.Current.Release = Organisers
	for _, test := range []struct {
		name     string
		pledge   Pledge
		audience Audience
		want     []Version
	}{
		{"organisers read all", p, Audience{Level: Organisers}, []Version{1, 2, 3, 4, 5}},
		{"its delegation reads all", p, Audience{Level: Members, Own: []DelegationID{1}}, []Version{1, 2, 3, 4, 5}},
		{"others read neither slips nor what was hidden or not named", p, Audience{Level: Members, Own: []DelegationID{2}}, []Version{3, 5}},
		{"the public reads nothing of it", p, Audience{Level: Public}, nil},
		{"what is hidden now hides its past", hidden, Audience{Level: Members}, nil},
	} {
		if diff := cmp.Diff(test.want, versions(test.pledge, test.audience)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func drawPledges(t *rapid.T) []Pledge {
	var out []Pledge
	for id := range rapid.IntRange(0, 12).Draw(t, "pledges") {
		out = append(out, drawPledge(t, PledgeID(id+1)))
	}
	return out
}

func drawPledge(t *rapid.T, id PledgeID) Pledge {
	low := rapid.Int64Range(1, 50).Draw(t, "low")
	q := rapid.SampledFrom([]Quantity{Exactly(n(low)), Between(n(low), n(low+7)), AtLeast(n(low)), Undisclosed()}).Draw(t, "quantity")
	p := pledge(id, DelegationID(rapid.IntRange(1, 3).Draw(t, "delegation")), q,
		rapid.SampledFrom(Strengths).Draw(t, "strength"), rapid.SampledFrom(Releases).Draw(t, "release"))
	p.Capability = CapabilityID(rapid.IntRange(1, 2).Draw(t, "capability"))
	p.Shown.Note = rapid.SampledFrom([]string{"", "a note"}).Draw(t, "note")
	p.Shown.Named = rapid.Bool().Draw(t, "named")
	p.Shown.Exit = rapid.SampledFrom([]Exit{Live, Live, Withdrawn}).Draw(t, "exit")
	p.Current = p.Shown
	p.Current.Release = rapid.SampledFrom([]Release{p.Shown.Release, Organisers}).Draw(t, "current release")
	return p
}

func drawAudience(t *rapid.T) Audience {
	a := Audience{Level: rapid.SampledFrom(Releases).Draw(t, "level")}
	if a.Level != Public && rapid.Bool().Draw(t, "delegate") {
		a.Own = []DelegationID{DelegationID(rapid.IntRange(1, 3).Draw(t, "own"))}
	}
	return a
}

// TestNonInterference builds two worlds that are equal in the rows that an audience may see, and
// different in all others: everything the audience is told must be the same.
func TestNonInterference(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a := drawAudience(t)
		one := ledger(drawPledges(t)...)
		other := one
		other.Coalition.Version, other.Version = 99, 99
		other.Pledges = nil
		for _, p := range one.Pledges {
			if a.sees(p, p.Shown) {
				p.ID += 1000 // an ID counts what is hidden, so nothing may show it
				other.Pledges = append(other.Pledges, p)
			}
		}
		for range rapid.IntRange(0, 5).Draw(t, "hidden") {
			if p := drawPledge(t, PledgeID(500)); !a.sees(p, p.Shown) {
				other.Pledges = append(other.Pledges, p)
			}
		}
		same(t, one, other, a)
	})
}

// TestUnnamedHasNoOwner gives a pledge that is not named another owner: nobody else may notice.
func TestUnnamedHasNoOwner(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		one := ledger(drawPledges(t)...)
		other := one
		other.Pledges = append([]Pledge(nil), one.Pledges...)
		for i, p := range other.Pledges {
			if !p.Current.Named && p.Delegation != 3 {
				other.Pledges[i].Delegation = 3 - p.Delegation
			}
		}
		same(t, one, other, Audience{Level: Members, Own: []DelegationID{3}})
		same(t, one, other, Audience{Level: Public})
	})
}

func same(t *rapid.T, one, other Ledger, a Audience) {
	t.Helper()
	ids := cmp.FilterPath(func(p cmp.Path) bool { return p.Last().String() == ".ID" && p.Index(-2).Type().Name() == "Pledge" }, cmp.Ignore())
	zones := cmp.Comparer(func(x, y *time.Location) bool { return x.String() == y.String() })
	if diff := cmp.Diff(one.For(a, noon), other.For(a, noon), ids, zones); diff != "" {
		t.Fatalf("views differ:\n%s", diff)
	}
	for _, by := range []Grouping{ByCapability, ByDelegation, ByStrength, ByReadiness} {
		q := Question{By: by, Now: noon}
		if diff := cmp.Diff(one.For(a, noon).Totals(q), other.For(a, noon).Totals(q)); diff != "" {
			t.Fatalf("totals differ:\n%s", diff)
		}
	}
	one.Requirements = []Requirement{line(1, "first", 20, days(7), 1), line(2, "second", 100, Readiness{}, 5)}
	other.Requirements = one.Requirements
	if diff := cmp.Diff(one.For(a, noon).Gaps(GapsQuestion{Now: noon}), other.For(a, noon).Gaps(GapsQuestion{Now: noon})); diff != "" {
		t.Fatalf("gaps differ:\n%s", diff)
	}
}

// TestSharesAddUp: what the delegations and the unnamed contribute is the total, in every column.
func TestSharesAddUp(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		v := ledger(drawPledges(t)...).For(drawAudience(t), noon)
		for _, total := range v.Totals(Question{Now: noon}).Totals {
			for _, s := range Strengths {
				var sum Sum
				for _, share := range total.Shares {
					sum = sum.Plus(share.Columns.Of(s))
				}
				if diff := cmp.Diff(total.Columns.Of(s), sum); diff != "" {
					t.Fatalf("%s of %s (-total +shares):\n%s", s, total.Capability.Name, diff)
				}
			}
		}
	})
}

// TestMoreNeverLowers: a further pledge never lowers a column.
func TestMoreNeverLowers(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		before := ledger(drawPledges(t)...)
		after := before
		after.Pledges = append(append([]Pledge(nil), before.Pledges...), drawPledge(t, 900))
		a := drawAudience(t)
		lows := func(l Ledger) map[CapabilityID]map[Strength]decimal.Decimal {
			out := map[CapabilityID]map[Strength]decimal.Decimal{}
			for _, total := range l.For(a, noon).Totals(Question{Now: noon}).Totals {
				out[total.Capability.ID] = map[Strength]decimal.Decimal{}
				for _, s := range Strengths {
					out[total.Capability.ID][s] = total.Columns.Of(s).Low
				}
			}
			return out
		}
		now := lows(after)
		for c, columns := range lows(before) {
			for s, low := range columns {
				if now[c][s].LessThan(low) {
					t.Fatalf("%s of capability %d fell from %s to %s", s, c, low, now[c][s])
				}
			}
		}
	})
}
