package coalition

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"
)

// The engine's benchmarks print ratios, medians of pairs that take turns; nothing fails by how long it takes:
//
//	go test ./coalition -run '^$' -bench Engine
//
// "per-pledge" is the time a pledge takes among 100,000, as a multiple of what it takes among 1,000: 1 is linear. A
// hundred ledgers of 1,000 are counted, each another, as each question finds a ledger that has just been read: one alone
// would be in the processor's cache when it is counted again, and it would be that which is measured.

// compare measures two functions in turn, and prints how often as long the second takes, with what each takes.
func compare(b *testing.B, unit string, base, subject func()) {
	b.Helper()
	took := func(do func()) float64 {
		runtime.GC() // neither pays for what the other leaves behind
		began := time.Now()
		do()
		return time.Since(began).Seconds()
	}
	base()
	subject()
	var ratios, bases, subjects []float64
	for b.Loop() {
		for pair := range pairs {
			var x, y float64
			if pair%2 == 0 {
				x, y = took(base), took(subject)
			} else {
				y, x = took(subject), took(base)
			}
			ratios, bases, subjects = append(ratios, y/x), append(bases, x*1000), append(subjects, y*1000)
		}
	}
	median := func(of []float64) float64 {
		slices.Sort(of)
		return of[len(of)/2]
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(ratios), unit)
	b.ReportMetric(median(bases), "base-ms")
	b.ReportMetric(median(subjects), "subject-ms")
}

// pairs is how many pairs of measurements a ratio is the median of.
const pairs = 11

func BenchmarkEngine(b *testing.B) {
	for _, shape := range []struct {
		name  string
		world func(pledges int) Ledger
	}{
		// As many delegations and capabilities, however many pledges.
		{"sixty delegations", func(pledges int) Ledger { return asking(pledges, 60) }},
		// A delegation has 25 pledges, so there are 4,000 of them.
		{"more delegations", func(pledges int) Ledger { return asking(pledges, pledges/25) }},
		// Each asks for exactly what stands after it, and what the last asks for is not there.
		{"each drop triggers the next", func(pledges int) Ledger { return chain(pledges, 60) }},
		{"each of a delegation of its own", func(pledges int) Ledger { return chain(pledges, pledges) }},
	} {
		b.Run(shape.name, func(b *testing.B) {
			run := func(pledges, ledgers int) func() {
				var all []View
				for range ledgers {
					all = append(all, shape.world(pledges).For(Audience{Level: Organisers}, noon))
				}
				return func() {
					for _, v := range all {
						v.Totals(Question{Now: noon})
					}
				}
			}
			compare(b, "per-pledge", run(1_000, 100), run(100_000, 1))
		})
	}
}

// asking is a ledger of twenty capabilities in which a third of the pledges have thresholds: on amounts and on
// delegations, within several horizons, some reached, some not, and some only together.
func asking(pledges, delegations int) Ledger {
	const capabilities = 20
	r := rand.New(rand.NewPCG(1, uint64(pledges)))
	l := crowd(delegations, capabilities)
	for i := range pledges {
		low := r.Int64N(1000) + 1
		strength := []Strength{Possible, Offered, Committed, Committed, Committed, Allocated}[r.IntN(6)]
		p := pledge(PledgeID(i+1), DelegationID(r.IntN(delegations)+1), Between(n(low), n(low+r.Int64N(2)*r.Int64N(500))), strength, Members)
		p.Code, p.Capability = fmt.Sprintf("K%06d", i), CapabilityID(r.IntN(capabilities)+1)
		horizons := []Readiness{{}, {Kind: ReadyHours, Amount: 72}, days(7), days(30), days(90)}
		p.Shown.Readiness = horizons[r.IntN(len(horizons))]
		for range []int{0, 0, 0, 0, 1, 2}[r.IntN(6)] {
			t := Threshold{Capability: CapabilityID(r.IntN(capabilities) + 1), Within: horizons[r.IntN(len(horizons))]}
			if t.Count = r.IntN(3) == 0; t.Count {
				t.AtLeast = n(r.Int64N(int64(delegations)*6/5) + 1)
			} else {
				t.AtLeast = n(r.Int64N(int64(pledges)/capabilities*500) + 1)
			}
			p.Shown.Thresholds = append(p.Shown.Thresholds, t)
		}
		p.Current = p.Shown
		l.Pledges = append(l.Pledges, p)
	}
	return l
}

// chain is a ledger of pledges of 1 that ask for all the others', but for those that stand before them: so nothing
// counts as soon as the first misses one. Delegations take turns.
func chain(pledges, delegations int) Ledger {
	l := crowd(delegations, 1)
	per := pledges / delegations
	for i := range pledges {
		p := committed(PledgeID(i+1), DelegationID(i%delegations+1), 1, 1)
		p.Code = fmt.Sprintf("K%06d", i)
		before := i - i/delegations                                         // of other delegations
		p = onlyIf(p, others(int64(pledges-per-before)+int64(1-min(i, 1)))) // the first asks for one too many
		l.Pledges = append(l.Pledges, p)
	}
	return l
}

// crowd is a ledger without pledges.
func crowd(delegations, capabilities int) Ledger {
	l := ledger()
	l.Delegations, l.Capabilities = nil, nil
	for i := range delegations {
		l.Delegations = append(l.Delegations, Delegation{ID: DelegationID(i + 1), Code: fmt.Sprintf("D%06d", i)})
	}
	for i := range capabilities {
		l.Capabilities = append(l.Capabilities, Capability{ID: CapabilityID(i + 1), Name: fmt.Sprintf("kind %d", i), Unit: "people"})
	}
	return l
}
