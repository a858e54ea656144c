package coalition

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// onlyIf gives a pledge thresholds.
func onlyIf(p Pledge, t ...Threshold) Pledge {
	p.Current.Thresholds, p.Shown.Thresholds = t, t
	return p
}

// under gives a pledge conditions.
func under(p Pledge, c ...Proviso) Pledge {
	p.Current.Conditions, p.Shown.Conditions = c, c
	return p
}

func delivered(p Pledge, amount int64) Pledge {
	p.Current.Delivered, p.Shown.Delivered = n(amount), n(amount)
	return p
}

func inKind(p Pledge, c CapabilityID) Pledge {
	p.Capability = c
	return p
}

func committed(id PledgeID, d DelegationID, low, high int64) Pledge {
	return pledge(id, d, Between(n(low), n(high)), Committed, Public)
}

// others is a threshold on what others commit of soldiers, and delegations one on how many commit some.
func others(atLeast int64) Threshold { return Threshold{Capability: 1, AtLeast: n(atLeast)} }
func delegations(atLeast int64) Threshold {
	return Threshold{Capability: 1, AtLeast: n(atLeast), Count: true}
}

func within(t Threshold, r Readiness) Threshold {
	t.Within = r
	return t
}

func TestCountByHand(t *testing.T) {
	t.Parallel()
	ready := func(p Pledge, r Readiness) Pledge {
		p.Current.Readiness, p.Shown.Readiness = r, r
		return p
	}
	const ceasefire, mandate, parliament = 1, 2, 3
	conditions := []Condition{
		{ID: ceasefire, Name: "ceasefire", State: ConditionOpen},
		{ID: mandate, Name: "mandate", State: ConditionFailed},
		{ID: parliament, Name: "parliament", Delegation: 2, State: ConditionMet},
	}
	for _, test := range []struct {
		name    string
		assume  Assumption
		pledges []Pledge
		want    string // possible | offered | committed
		waiting string
		mutual  string
	}{
		{
			"a threshold that others reach", Assumption{},
			[]Pledge{committed(1, 1, 50, 50), onlyIf(committed(2, 2, 10, 10), others(50))}, "0 | 0 | 60", "0 | 0 | 0", "0",
		},
		{
			"one that they miss by one", Assumption{},
			[]Pledge{committed(1, 1, 49, 49), onlyIf(committed(2, 2, 10, 10), others(50))}, "0 | 0 | 49", "0 | 0 | 10", "0",
		},
		{
			"its own delegation is not others", Assumption{},
			[]Pledge{committed(1, 2, 50, 50), onlyIf(committed(2, 2, 10, 10), others(50))}, "0 | 0 | 50", "0 | 0 | 10", "0",
		},
		{
			"what is only offered is not committed", Assumption{},
			[]Pledge{pledge(1, 1, Exactly(n(50)), Offered, Public), onlyIf(committed(2, 2, 10, 10), others(50))}, "0 | 50 | 0", "0 | 0 | 10", "0",
		},
		{
			"a range may reach it: then it may count", Assumption{},
			[]Pledge{committed(1, 1, 40, 60), onlyIf(committed(2, 2, 10, 10), others(50))}, "0 | 0 | 40-70", "0 | 0 | 0", "0",
		},
		{
			"two that count on each other", Assumption{},
			[]Pledge{onlyIf(committed(1, 1, 30, 30), others(20)), onlyIf(committed(2, 2, 20, 20), others(30))}, "0 | 0 | 50", "0 | 0 | 0", "50",
		},
		{
			"a chain that breaks at its end", Assumption{},
			[]Pledge{onlyIf(committed(1, 1, 30, 30), others(20)), onlyIf(committed(2, 2, 20, 20), others(31))}, "0 | 0 | 0", "0 | 0 | 50", "0",
		},
		{
			"delegations, undisclosed ones too", Assumption{},
			[]Pledge{pledge(1, 1, Undisclosed(), Committed, Public), committed(3, 3, 5, 5), onlyIf(committed(2, 2, 10, 10), delegations(2))}, "0 | 0 | 15?", "0 | 0 | 0", "0",
		},
		{
			"two pledges are one delegation", Assumption{},
			[]Pledge{committed(1, 1, 5, 5), committed(3, 1, 5, 5), onlyIf(committed(2, 2, 10, 10), delegations(2))}, "0 | 0 | 10", "0 | 0 | 10", "0",
		},
		{
			"only what is in place within its horizon", Assumption{},
			[]Pledge{ready(committed(1, 1, 50, 50), days(11)), committed(3, 3, 50, 50), onlyIf(committed(2, 2, 10, 10), within(others(50), days(10)))}, "0 | 0 | 100", "0 | 0 | 10", "0",
		},
		{
			"and on its last day", Assumption{},
			[]Pledge{ready(committed(1, 1, 50, 50), days(10)), onlyIf(committed(2, 2, 10, 10), within(others(50), days(10)))}, "0 | 0 | 60", "0 | 0 | 0", "0",
		},
		{
			"an open condition", Assumption{},
			[]Pledge{under(committed(1, 1, 50, 50), Proviso{ceasefire, false})}, "0 | 0 | 0", "0 | 0 | 50", "0",
		},
		{
			"an open condition that is assumed", Assumption{Named: []ConditionID{ceasefire}},
			[]Pledge{under(committed(1, 1, 50, 50), Proviso{ceasefire, false})}, "0 | 0 | 50", "0 | 0 | 0", "0",
		},
		{
			"a failed one under all", Assumption{All: true},
			[]Pledge{under(committed(1, 1, 50, 50), Proviso{ceasefire, false}, Proviso{mandate, false})}, "0 | 0 | 0", "0 | 0 | 50", "0",
		},
		{
			"a failed one that was waived, and one that is met", Assumption{},
			[]Pledge{under(committed(1, 1, 50, 50), Proviso{mandate, true}), under(committed(2, 2, 7, 7), Proviso{parliament, false})}, "0 | 0 | 57", "0 | 0 | 0", "0",
		},
		{
			"what a threshold needs waits for a condition", Assumption{},
			[]Pledge{under(committed(1, 1, 50, 50), Proviso{ceasefire, false}), onlyIf(committed(2, 2, 10, 10), others(50))}, "0 | 0 | 0", "0 | 0 | 60", "0",
		},
		{
			"what has been delivered counts whatever becomes of the rest", Assumption{},
			[]Pledge{delivered(under(pledge(1, 1, Exactly(n(50)), Offered, Public), Proviso{mandate, false}), 20), onlyIf(committed(2, 2, 10, 10), others(20))},
			"0 | 0 | 30", "0 | 30 | 0", "0",
		},
		{
			"delivered of a range", Assumption{},
			[]Pledge{delivered(committed(1, 1, 40, 60), 50), delivered(committed(2, 2, 40, 60), 10)}, "0 | 0 | 90-120", "0 | 0 | 0", "0",
		},
		{
			"one that is not named counts for nobody's threshold", Assumption{},
			[]Pledge{unnamed(committed(1, 1, 50, 50)), onlyIf(committed(2, 2, 10, 10), others(50))}, "0 | 0 | 50", "0 | 0 | 10", "0",
		},
		{
			"nor does what others do not see", Assumption{},
			[]Pledge{pledge(1, 1, Exactly(n(50)), Committed, Organisers), onlyIf(committed(2, 2, 10, 10), others(50))}, "0 | 0 | 0", "0 | 0 | 10", "0",
		},
	} {
		l := ledger(test.pledges...)
		l.Conditions = conditions
		got := Total{}
		if all := l.For(Audience{Level: Public}, noon).Totals(Question{Assume: test.assume, Now: noon}).Totals; len(all) > 0 {
			got = all[0]
		}
		if text(got.Columns) != test.want || text(got.Waiting) != test.waiting || got.Mutual.Low.String() != test.mutual {
			t.Errorf("%s: counts %s, waits %s, mutual %s; want %s, %s, %s", test.name,
				text(got.Columns), text(got.Waiting), got.Mutual.Low, test.want, test.waiting, test.mutual)
		}
	}
}

func TestUnlockByHand(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name    string
		pledges []Pledge
		want    string // amount, total, pledges
	}{
		{"nothing is asked", []Pledge{committed(1, 1, 5, 5)}, ""},
		{"what is missing", []Pledge{committed(1, 1, 40, 60), onlyIf(committed(2, 2, 10, 10), others(50))}, "10 60 1"},
		{"the nearest of two", []Pledge{onlyIf(committed(1, 1, 5, 5), others(30)), onlyIf(committed(2, 2, 10, 10), others(50))}, "30 35 1"},
		{"one brings the other in", []Pledge{onlyIf(committed(1, 1, 25, 25), others(30)), onlyIf(committed(2, 2, 10, 10), others(50))}, "25 60 2"},
		{"together less than either alone", []Pledge{onlyIf(committed(1, 1, 30, 30), others(40)), onlyIf(committed(2, 2, 30, 30), others(40))}, "10 70 2"},
		{"one more delegation is enough", []Pledge{committed(3, 3, 4, 4), onlyIf(committed(1, 1, 30, 30), delegations(2))}, "1 35 1"},
		{"it cannot bring two delegations", []Pledge{onlyIf(committed(1, 1, 30, 30), delegations(2))}, ""},
		{"an open condition is not unlocked", []Pledge{under(onlyIf(committed(1, 1, 30, 30), others(5)), Proviso{9, false})}, ""},
	} {
		l := ledger(test.pledges...)
		l.Conditions = []Condition{{ID: 9, Name: "ceasefire", State: ConditionOpen}}
		v := l.For(Audience{Level: Public}, noon)
		got := ""
		if u := v.Count(Assumption{}, noon).Unlock(v.Capabilities[0]); u != nil {
			got = fmt.Sprint(u.Amount, " ", u.Total, " ", u.Pledges)
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

var half = decimal.New(5, -1)

// smallWorld draws few pledges of few delegations that ask much of each other.
func smallWorld(t *rapid.T) Ledger {
	ready := rapid.SampledFrom([]Readiness{{}, {Kind: ReadyHours}, days(1), days(5)})
	l := ledger()
	l.Capabilities = append(l.Capabilities, Capability{ID: 3, Name: "dollars", Unit: "USD"})
	if rapid.Bool().Draw(t, "rates") {
		l.Coalition.Rates = Rates{Base: "EUR", All: []Rate{{Currency: "USD", Worth: half}}}
	}
	l.Conditions = []Condition{{ID: 1, State: ConditionOpen}, {ID: 2, State: ConditionMet}, {ID: 3, State: ConditionFailed}}
	for i := range rapid.IntRange(1, 7).Draw(t, "pledges") {
		low := rapid.Int64Range(1, 4).Draw(t, "low")
		q := Between(n(low), n(low+rapid.Int64Range(0, 3).Draw(t, "more")))
		if rapid.IntRange(0, 6).Draw(t, "undisclosed") == 0 {
			q = Undisclosed()
		}
		p := pledge(PledgeID(i+1), DelegationID(rapid.IntRange(1, 3).Draw(t, "delegation")), q,
			rapid.SampledFrom([]Strength{Offered, Committed, Committed, Allocated}).Draw(t, "strength"), Public)
		p.Capability = CapabilityID(rapid.IntRange(1, 3).Draw(t, "capability"))
		p.Shown.Readiness = ready.Draw(t, "ready")
		if rapid.IntRange(0, 4).Draw(t, "delivered") == 0 {
			p.Shown.Delivered = n(rapid.Int64Range(1, 2).Draw(t, "so much"))
		}
		for c := range ConditionID(3) {
			if rapid.IntRange(0, 5).Draw(t, "condition") == 0 {
				p.Shown.Conditions = append(p.Shown.Conditions, Proviso{c + 1, rapid.Bool().Draw(t, "waived")})
			}
		}
		for range rapid.IntRange(0, 2).Draw(t, "thresholds") {
			want := Threshold{
				Capability: CapabilityID(rapid.IntRange(0, 3).Draw(t, "of")), Count: rapid.Bool().Draw(t, "count"),
				AtLeast: n(rapid.Int64Range(1, 6).Draw(t, "at least")), Within: ready.Draw(t, "within"),
			}
			if want.Capability == 0 {
				want.Count, want.Currency = false, rapid.SampledFrom([]string{"EUR", "USD"}).Draw(t, "told in")
			}
			p.Shown.Thresholds = append(p.Shown.Thresholds, want)
		}
		p.Current = p.Shown
		l.Pledges = append(l.Pledges, p)
	}
	return l
}

func anyAssumption(t *rapid.T) Assumption {
	return rapid.SampledFrom([]Assumption{{}, {All: true}, {Named: []ConditionID{1}}}).Draw(t, "assume")
}

// further is a hypothetical commitment in the slow count: none when amount is zero.
type hypothetical struct {
	capability CapabilityID
	amount     decimal.Decimal
}

// toldIn is what an amount of a capability adds to a threshold.
func toldIn(v View, of CapabilityID, amount decimal.Decimal, want Threshold) decimal.Decimal {
	if want.Currency == "" {
		if of == want.Capability {
			return amount
		}
		return decimal.Zero
	}
	switch own := string(v.Capability(of).Unit); {
	case own == want.Currency:
		return amount
	case own == "people", len(v.Coalition.Rates.All) == 0:
		return decimal.Zero
	case own == "USD":
		return amount.Mul(half)
	}
	return amount.Add(amount)
}

// consistent reports whether all that a set of pledges asks is reached in it, by the words of DESIGN §4.
func consistent(v View, set []bool, high bool, assume Assumption, more hypothetical) bool {
	for i, p := range v.Pledges {
		if !set[i] {
			continue
		}
		for _, c := range p.Shown.Conditions {
			if !c.Waived && !assume.takes(v.Condition(c.Condition)) {
				return false
			}
		}
		for _, want := range p.Shown.Thresholds {
			amount, committing := decimal.Zero, map[DelegationID]bool{}
			for j, o := range v.Pledges {
				if o.Delegation == p.Delegation || want.Currency == "" && o.Capability != want.Capability {
					continue
				}
				if o.Shown.Delivered.IsPositive() {
					amount = amount.Add(toldIn(v, o.Capability, o.Shown.Delivered, want))
					committing[o.Delegation] = true
				}
				if set[j] && o.Shown.Strength.Firm() && o.Shown.Readiness.Within(want.Within, noon, time.UTC) {
					committing[o.Delegation] = true
					rest := o.Shown.rest()
					if high {
						rest.Low = rest.High
					}
					amount = amount.Add(toldIn(v, o.Capability, rest.Low, want))
				}
			}
			if more.amount.IsPositive() {
				amount = amount.Add(toldIn(v, more.capability, more.amount, want))
				if more.capability == want.Capability {
					committing[-1] = true
				}
			}
			if want.Count && n(int64(len(committing))).LessThan(want.AtLeast) || !want.Count && amount.LessThan(want.AtLeast) {
				return false
			}
		}
	}
	return true
}

// slowLargest is the union of all consistent sets, found by trying every one there is.
func slowLargest(v View, high bool, assume Assumption, more hypothetical) []bool {
	union := make([]bool, len(v.Pledges))
	for mask := range 1 << len(v.Pledges) {
		set := make([]bool, len(v.Pledges))
		for i := range set {
			set[i] = mask>>i&1 == 1
		}
		if consistent(v, set, high, assume, more) {
			for i := range set {
				union[i] = union[i] || set[i]
			}
		}
	}
	return union
}

// slowLeast adds what asks for nothing that is not there, until nothing is added.
func slowLeast(v View, high bool, assume Assumption) []bool {
	set := make([]bool, len(v.Pledges))
	for again := true; again; {
		again = false
		for i := range set {
			if set[i] {
				continue
			}
			alone := slices.Clone(set)
			alone[i] = true
			// What is in already stays consistent; only the new one's asks are looked at.
			only := v
			only.Pledges = slices.Clone(v.Pledges)
			for j := range only.Pledges {
				if j != i {
					only.Pledges[j].Shown.Conditions, only.Pledges[j].Shown.Thresholds = nil, nil
				}
			}
			if consistent(only, alone, high, assume, hypothetical{}) {
				set[i], again = true, true
			}
		}
	}
	return set
}

func TestCountIsLargestAndConsistent(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		v, assume := smallWorld(t).For(Audience{Level: Organisers}, noon), anyAssumption(t)
		count := v.Count(assume, noon)
		low, high := slowLargest(v, false, assume, hypothetical{}), slowLargest(v, true, assume, hypothetical{})
		leastLow, leastHigh := slowLeast(v, false, assume), slowLeast(v, true, assume)
		if !consistent(v, low, false, assume, hypothetical{}) {
			t.Fatal("the union of consistent sets is not consistent")
		}
		for i := range v.Pledges {
			want := Counting{Low: low[i], High: high[i], Mutual: low[i] && !leastLow[i] || high[i] && !leastHigh[i]}
			if got := count.Of(i); !cmp.Equal(got, want) {
				t.Fatalf("%s: got %+v, want %+v", v.Pledges[i].Code, got, want)
			}
			if low[i] && !high[i] {
				t.Fatalf("%s counts with low amounts alone", v.Pledges[i].Code)
			}
		}
	})
}

func TestUnlockIsTheLeast(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		v, assume := smallWorld(t).For(Audience{Level: Organisers}, noon), anyAssumption(t)
		of := rapid.SampledFrom(v.Capabilities).Draw(t, "capability")
		of.Unit = "people"
		before := slowLargest(v, false, assume, hypothetical{})
		want := ""
		for amount := range int64(13) { // six euros are twelve dollars
			more := hypothetical{of.ID, n(amount + 1)}
			after := slowLargest(v, false, assume, more)
			if slices.Equal(before, after) {
				continue
			}
			total, pledges := more.amount, 0
			for i, p := range v.Pledges {
				if after[i] && !before[i] {
					pledges++
				}
				if p.Capability == of.ID {
					total = total.Add(p.Shown.Delivered)
					if after[i] && p.Shown.Strength.Firm() {
						total = total.Add(p.Shown.rest().Low)
					}
				}
			}
			want = fmt.Sprint(more.amount, total, pledges)
			break
		}
		got := ""
		if u := v.Count(assume, noon).Unlock(of); u != nil {
			got = fmt.Sprint(u.Amount, u.Total, u.Pledges)
		}
		if got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

func TestACommitmentNeverLowersATotal(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		l, assume := smallWorld(t), anyAssumption(t)
		more := l
		more.Pledges = append(slices.Clone(l.Pledges), inKind(pledge(99, DelegationID(rapid.IntRange(1, 3).Draw(t, "by")), Exactly(n(rapid.Int64Range(1, 9).Draw(t, "amount"))), Committed, Public),
			CapabilityID(rapid.IntRange(1, 3).Draw(t, "of what"))))
		sums := func(l Ledger) map[CapabilityID]Columns {
			out := map[CapabilityID]Columns{}
			for _, t := range l.For(Audience{Level: Organisers}, noon).Totals(Question{Assume: assume, Now: noon}).Totals {
				out[t.Capability.ID] = t.Columns
			}
			return out
		}
		before, after := sums(l), sums(more)
		for c, was := range before {
			for _, s := range Standing {
				if a, b := was.Of(s), after[c]; b.Of(s).Low.LessThan(a.Low) || b.Of(s).High.LessThan(a.High) {
					t.Fatalf("%d %s fell from %v to %v", c, s, a, b.Of(s))
				}
			}
		}
	})
}

func TestBreakdownsAgree(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		v, assume := smallWorld(t).For(Audience{Level: Organisers}, noon), anyAssumption(t)
		for _, total := range v.Totals(Question{By: ByReadiness, Assume: assume, Now: noon}).Totals {
			var shares Columns
			for _, s := range total.Shares {
				shares = shares.Plus(s.Columns)
			}
			var steps Columns
			for _, s := range total.Steps {
				if s.At.IsZero() {
					steps = steps.Plus(s.Columns)
				}
			}
			for _, s := range slices.Backward(total.Steps) {
				if !s.At.IsZero() {
					steps = steps.Plus(s.Columns)
					break
				}
			}
			if text(shares) != text(total.Columns) || text(steps) != text(total.Columns) {
				t.Fatalf("columns %s, by delegation %s, by readiness %s", text(total.Columns), text(shares), text(steps))
			}
		}
	})
}

// Giving a pledge that is not named another owner changes nothing that others see.
func TestWhoseAnUnnamedPledgeIsChangesNothing(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		l := smallWorld(t)
		i := rapid.IntRange(0, len(l.Pledges)-1).Draw(t, "which")
		p := &l.Pledges[i]
		p.Shown.Thresholds, p.Shown.Named = nil, false
		p.Current = p.Shown
		assume := anyAssumption(t)
		see := func() string {
			v := l.For(Audience{Level: Members}, noon)
			var b strings.Builder
			for _, each := range v.Totals(Question{By: ByReadiness, Assume: assume, Now: noon}).Totals {
				fmt.Fprintln(&b, text(each.Columns), text(each.Waiting), each.Shares, each.Steps, each.Mutual)
			}
			fmt.Fprint(&b, v.Count(assume, noon).Unlock(v.Capabilities[0]))
			return b.String()
		}
		first := see()
		p.Delegation = p.Delegation%3 + 1
		if second := see(); first != second {
			t.Fatalf("with another owner:\n%s\nbefore:\n%s", second, first)
		}
	})
}
