package coalition

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func days(n int) Readiness { return Readiness{Kind: ReadyDays, Amount: n} }

func line(id RequirementID, name string, target int64, within Readiness, priority int) Requirement {
	return Requirement{ID: id, Name: name, Capability: 1, Target: n(target), Within: within, Priority: priority}
}

// commitment is a committed pledge of soldiers that everyone may see.
func commitment(id PledgeID, q Quantity, ready Readiness) Pledge {
	p := pledge(id, 1, q, Committed, Public)
	p.Current.Readiness, p.Shown.Readiness = ready, ready
	return p
}

func (s Span) text() string {
	if s.Low.Equal(s.High) {
		return s.Low.String()
	}
	return s.Low.String() + "-" + s.High.String()
}

// gaps prints the lines of soldiers the way a person would check them by hand: counted, short, short now.
func gaps(l Ledger, a Audience) map[string]string {
	out := map[string]string{}
	for _, of := range l.For(a, noon).Gaps(GapsQuestion{Now: noon}).Gaps {
		for _, g := range of.Lines {
			out[g.Name] = g.Counted.text() + " | " + g.Short.text() + " | " + g.ShortNow.text()
		}
	}
	return out
}

func TestGapsByHand(t *testing.T) {
	t.Parallel()
	hours := func(n int) Readiness { return Readiness{Kind: ReadyHours, Amount: n} }
	for _, test := range []struct {
		name    string
		lines   []Requirement
		pledges []Pledge
		want    map[string]string
	}{
		{"nothing is committed", []Requirement{line(1, "force", 100, days(30), 5)}, nil, map[string]string{"force": "0 | 100 | 100"}},
		{
			"in time, too late, and not known when", []Requirement{line(1, "force", 100, days(30), 5)},
			[]Pledge{commitment(1, Exactly(n(10)), days(30)), commitment(2, Exactly(n(20)), days(31)), commitment(3, Exactly(n(40)), Readiness{}), commitment(4, Exactly(n(1)), hours(0))},
			map[string]string{"force": "11 | 89 | 99"},
		},
		{
			"whenever takes all", []Requirement{line(1, "force", 100, Readiness{}, 5)},
			[]Pledge{commitment(1, Exactly(n(10)), days(300)), commitment(2, Exactly(n(20)), Readiness{})},
			map[string]string{"force": "30 | 70 | 100"},
		},
		{
			"each amount once, the earlier deadline first",
			[]Requirement{line(1, "main", 100, days(60), 1), line(2, "vanguard", 10, days(7), 9)},
			[]Pledge{commitment(1, Exactly(n(8)), days(5)), commitment(2, Exactly(n(50)), days(40))},
			map[string]string{"vanguard": "8 | 2 | 10", "main": "50 | 50 | 100"},
		},
		{
			"what is left over of an early line is there for a late one",
			[]Requirement{line(1, "main", 100, days(60), 1), line(2, "vanguard", 10, days(7), 9)},
			[]Pledge{commitment(1, Exactly(n(30)), days(5))},
			map[string]string{"vanguard": "10 | 0 | 10", "main": "20 | 80 | 100"},
		},
		{
			"of one deadline the first priority, then the name",
			[]Requirement{line(1, "b", 10, days(7), 5), line(2, "a", 10, days(7), 5), line(3, "z", 10, days(7), 1)},
			[]Pledge{commitment(1, Exactly(n(25)), days(1))},
			map[string]string{"z": "10 | 0 | 10", "a": "10 | 0 | 10", "b": "5 | 5 | 10"},
		},
		{
			"a range is counted with both ends", []Requirement{line(1, "force", 10, days(7), 5), line(2, "more", 10, days(9), 5)},
			[]Pledge{commitment(1, Between(n(4), n(16)), days(1)), commitment(2, AtLeast(n(3)), days(8)), commitment(3, Undisclosed(), days(1))},
			map[string]string{"force": "4-10 | 0-6 | 10", "more": "3-9 | 1-7 | 10"},
		},
		{
			"only what is committed", []Requirement{line(1, "force", 10, days(7), 5)},
			[]Pledge{pledge(1, 1, Exactly(n(5)), Offered, Public), withdrawn(commitment(2, Exactly(n(5)), days(1)))},
			map[string]string{"force": "0 | 10 | 10"},
		},
	} {
		l := ledger(test.pledges...)
		l.Requirements = test.lines
		if diff := cmp.Diff(test.want, gaps(l, Audience{Level: Public})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestGapsSayWhatIsBesides(t *testing.T) {
	t.Parallel()
	l := ledger(pledge(1, 1, Exactly(n(5)), Offered, Public), pledge(2, 2, Exactly(n(7)), Possible, Public),
		commitment(3, Undisclosed(), days(1)), commitment(4, AtLeast(n(2)), days(1)), pledge(5, 3, Exactly(n(9)), Committed, Organisers))
	l.Requirements = []Requirement{line(1, "force", 10, Readiness{}, 5)}
	got := l.For(Audience{Level: Public, Own: []DelegationID{3}}, noon).Gaps(GapsQuestion{Now: noon}).Gaps[0]
	if text(got.Besides) != "7 | 5 | 0" || got.Undisclosed != 1 || !got.Lines[0].Open || text(got.Own) != "0 | 0 | 9" || got.Lines[0].Counted.text() != "2" {
		t.Errorf("besides %s, %d undisclosed, open %v, counted %s", text(got.Besides), got.Undisclosed, got.Lines[0].Open, got.Lines[0].Counted.text())
	}
}

func TestDoubtful(t *testing.T) {
	t.Parallel()
	lines := []Requirement{line(1, "a", 10, Readiness{}, 3), line(2, "b", 5, days(3), 3)}
	gone := line(3, "c", 1000, Readiness{}, 3)
	gone.Removed = true
	for _, test := range []struct {
		q    Quantity
		of   CapabilityID
		want bool
	}{
		{Exactly(n(150)), 1, false}, {Exactly(n(151)), 1, true}, {Between(n(1), n(200)), 1, true}, {Undisclosed(), 1, false}, {Exactly(n(1e9)), 2, false},
	} {
		if needed, got := Doubtful(test.q, test.of, append(lines, gone)); got != test.want || test.of == 1 && !needed.Equal(n(15)) {
			t.Errorf("%v of %d: %v, needed %s", test.q, test.of, got, needed)
		}
	}
}

// by is in place when a day of March ends.
func by(day int) Readiness { return Readiness{Kind: ReadyBy, By: Date{2026, 3, day}} }

// drawClock sets a coalition's zone and activation: none, before now, or to come, with the clocks going forward in
// Paris on the 29th.
func drawClock(t *rapid.T, l *Ledger) {
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	l.Coalition.Zone = rapid.SampledFrom([]*time.Location{time.UTC, paris}).Draw(t, "zone")
	l.Coalition.Activation = rapid.SampledFrom([]time.Time{{}, noon.AddDate(0, 0, -2), noon.AddDate(0, 0, 2)}).Draw(t, "activation")
}

// drawLines returns up to three lines of soldiers with small targets and deadlines.
func drawLines(t *rapid.T) []Requirement {
	var out []Requirement
	for i := range rapid.IntRange(1, 3).Draw(t, "lines") {
		within := rapid.SampledFrom([]Readiness{days(1), days(2), days(3), by(29), {}}).Draw(t, "within")
		out = append(out, line(RequirementID(i+1), string(rune('a'+i)), rapid.Int64Range(1, 4).Draw(t, "target"), within, rapid.IntRange(1, 2).Draw(t, "priority")))
	}
	return out
}

func drawCommitments(t *rapid.T) []Pledge {
	var out []Pledge
	for i := range rapid.IntRange(0, 3).Draw(t, "commitments") {
		ready := rapid.SampledFrom([]Readiness{{Kind: ReadyHours}, days(1), days(2), days(3), by(29), {}}).Draw(t, "ready")
		low := rapid.Int64Range(1, 3).Draw(t, "low")
		q := rapid.SampledFrom([]Quantity{Exactly(n(low)), Between(n(low), n(low+2)), Undisclosed()}).Draw(t, "quantity")
		out = append(out, commitment(PledgeID(i+1), q, ready))
	}
	return out
}

// best tries every way to give units of what is committed to lines in time, and returns the one that fills
// the first line most, then the second, and so on.
func best(lines []Gap, units []supply) []int64 {
	filled := make([]int64, len(lines))
	top := slices.Clone(filled)
	var try func(left []supply)
	try = func(left []supply) {
		if len(left) == 0 {
			if slices.Compare(filled, top) > 0 {
				top = slices.Clone(filled)
			}
			return
		}
		try(left[1:]) // used for none
		for i, l := range lines {
			if filled[i] < l.Target.IntPart() && left[0].by(l.Deadline) {
				filled[i]++
				try(left[1:])
				filled[i]--
			}
		}
	}
	try(units)
	return top
}

// TestCountIsTheBestThatCanBe holds what is counted against all ways there are.
func TestCountIsTheBestThatCanBe(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		pledges := drawCommitments(t)
		l := ledger(pledges...)
		l.Requirements = drawLines(t)
		drawClock(t, &l)
		g := l.For(Audience{Level: Public}, noon).Gaps(GapsQuestion{Now: noon}).Gaps[0]
		for _, end := range []struct {
			name string
			of   func(Quantity) decimal.Decimal
			got  func(Span) decimal.Decimal
		}{
			{"low", func(q Quantity) decimal.Decimal { return q.Low }, func(s Span) decimal.Decimal { return s.Low }},
			{"high", func(q Quantity) decimal.Decimal { return q.High }, func(s Span) decimal.Decimal { return s.High }},
		} {
			var units []supply
			for _, p := range pledges {
				at, _ := p.Shown.Readiness.InPlace(l.Coalition.ClockStart(noon), l.Coalition.Zone)
				for range end.of(p.Shown.Quantity).IntPart() {
					units = append(units, supply{at: at})
				}
			}
			var got []int64
			for _, line := range g.Lines {
				got = append(got, end.got(line.Counted).IntPart())
			}
			if diff := cmp.Diff(best(g.Lines, units), got); diff != "" {
				t.Fatalf("%s amounts (-best +got):\n%s", end.name, diff)
			}
		}
	})
}

// TestACommitmentNeverMakesAGapWider: with one more nothing is shorter, whatever it is and whenever it comes.
func TestACommitmentNeverMakesAGapWider(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		before := ledger(drawCommitments(t)...)
		before.Requirements = drawLines(t)
		drawClock(t, &before)
		after := before
		after.Pledges = append(slices.Clone(before.Pledges), commitment(99, Exactly(n(rapid.Int64Range(1, 5).Draw(t, "more"))),
			rapid.SampledFrom([]Readiness{days(1), days(3), {}}).Draw(t, "ready")))
		q := GapsQuestion{Now: noon}
		a := Audience{Level: Public}
		old, new := before.For(a, noon).Gaps(q).Gaps[0].Lines, after.For(a, noon).Gaps(q).Gaps[0].Lines
		for i := range old {
			if new[i].Short.Low.GreaterThan(old[i].Short.Low) || new[i].Short.High.GreaterThan(old[i].Short.High) {
				t.Fatalf("%s was short of %s, and is of %s", old[i].Name, old[i].Short.text(), new[i].Short.text())
			}
			if old[i].Short.Low.IsNegative() || old[i].Short.Low.GreaterThan(old[i].Short.High) {
				t.Fatalf("%s is short of %s", old[i].Name, old[i].Short.text())
			}
			ahead := old[i].Deadline.IsZero() || !old[i].Deadline.Before(noon)
			if first := i == 0; first && ahead && old[i].ShortNow.Low.LessThan(old[i].Short.Low) {
				t.Fatalf("%s is short of %s, now of %s", old[i].Name, old[i].Short.text(), old[i].ShortNow.text())
			}
		}
	})
}

// TestEveryCommitmentIsSomewhere: what is counted for lines and what fills none are all that is committed.
func TestEveryCommitmentIsSomewhere(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		l := smallWorld(t)
		l.Requirements = drawLines(t)
		drawClock(t, &l)
		v, assume := l.For(Audience{Level: Organisers}, noon), anyAssumption(t)
		gaps := v.Gaps(GapsQuestion{Assume: assume, Now: noon}).Gaps[0]
		somewhere := gaps.Beyond.Plus(gaps.Late).Plus(gaps.Unknown)
		for _, line := range gaps.Lines {
			somewhere.Low, somewhere.High = somewhere.Low.Add(line.Counted.Low), somewhere.High.Add(line.Counted.High)
		}
		var committed Sum
		for _, total := range v.Totals(Question{Capability: 1, Assume: assume, Now: noon}).Totals {
			committed = total.Columns.Committed
		}
		if !somewhere.Low.Equal(committed.Low) || !somewhere.High.Equal(committed.High) || gaps.Undisclosed != committed.Undisclosed {
			t.Fatalf("%+v is committed, and %+v is told of", committed, somewhere)
		}
		if gaps.Beyond.Low.IsNegative() || gaps.Beyond.High.IsNegative() {
			t.Fatalf("less than nothing is beyond what is needed: %+v", gaps.Beyond)
		}
	})
}

// Once a deadline has passed, what has come since is there all the same.
func TestShortNowCountsWhatIsThereNow(t *testing.T) {
	t.Parallel()
	l := ledger(commitment(1, Exactly(n(10)), by(25)))
	l.Requirements = []Requirement{line(1, "force", 10, by(20), 3)}
	got := l.For(Audience{Level: Public}, noon).Gaps(GapsQuestion{Now: noon}).Gaps[0].Lines[0]
	if got.Short.text() != "10" || got.ShortNow.text() != "0" {
		t.Errorf("short of %s by the deadline and of %s now, want 10 and 0", got.Short.text(), got.ShortNow.text())
	}
}
