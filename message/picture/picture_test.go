package picture

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"muster/coalition"
)

var noon = time.Date(2026, 3, 27, 12, 0, 0, 0, time.UTC)

func n(i int64) decimal.Decimal { return decimal.NewFromInt(i) }

func sum(low, high int64) coalition.Sum {
	return coalition.Sum{Low: n(low), High: n(high), Pledges: 1}
}

func frame(lines ...coalition.Requirement) Frame {
	return Frame{
		Coalition: coalition.Coalition{Name: "Test force", Zone: time.UTC}, Audience: coalition.Audience{Level: coalition.Members},
		Lines: lines, Now: noon, Activation: noon,
	}
}

func line(c coalition.CapabilityID, target int64, days int) coalition.Requirement {
	return coalition.Requirement{Capability: c, Target: n(target), Within: coalition.Readiness{Kind: coalition.ReadyDays, Amount: days}}
}

// keep writes a picture for people to look at, into the folder that MUSTER_SCREENSHOTS names.
func keep(t testing.TB, name string, p Picture) {
	t.Helper()
	content, err := p.PNG()
	if err != nil {
		t.Fatal(err)
	}
	if dir := os.Getenv("MUSTER_SCREENSHOTS"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, "picture-"+name+".png"), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

var names = []string{
	"soldiers", "Hôpitaux de campagne", "Полевые госпитали", "輸送ヘリコプター", "야전 병원", "בתי חולים (שדה)", "مستشفى ميداني",
	"euros", "A very long name of a capability that somebody has typed without any thought of phones", "Ελικόπτερα", "łodzie 🚢 ราชา", "water",
	"Wasser", "Zelte",
}

func many(count int) []coalition.Total {
	var out []coalition.Total
	for i := range count {
		low := int64(100 + 370*i%1900)
		t := coalition.Total{
			Capability: coalition.Capability{ID: coalition.CapabilityID(i + 1), Name: names[i%len(names)], Unit: "people"},
			Columns:    coalition.Columns{Committed: sum(low, low), Offered: sum(low/2, low)},
		}
		switch i % 4 {
		case 1:
			t.Columns.Committed = coalition.Sum{Low: n(12000), High: n(15000), Open: true, Undisclosed: 2, Pledges: 4}
		case 2:
			t.Columns.Offered = coalition.Sum{}
		case 3:
			t.Capability.Unit, t.Columns.Offered = "EUR", coalition.Sum{Low: n(1234567891), High: n(92345678912), Undisclosed: 1, Pledges: 3}
		}
		out = append(out, t)
	}
	return out
}

func TestLook(t *testing.T) {
	t.Parallel()
	for _, count := range []int{1, 4, 12, 60} {
		keep(t, fmt.Sprintf("capabilities-%d", count), frame(line(1, 800, 7), line(2, 9000, 7), line(3, 90000, 7), line(4, 1e9, 9)).Capabilities(many(count), coalition.Committed, coalition.Offered))
	}
}

// steps is a capability of which something comes at days.
func steps(days ...int) coalition.Total {
	t := coalition.Total{Capability: coalition.Capability{ID: 1, Name: "soldiers", Unit: "people"}}
	for i, d := range days {
		s := coalition.Step{At: noon.AddDate(0, 0, d), Columns: coalition.Columns{Committed: sum(int64(300*(i+1)), int64(500*(i+1)))}}
		t.Steps = append(t.Steps, s)
	}
	return t
}

func TestLookFurther(t *testing.T) {
	t.Parallel()
	curve := steps(0, 3, 10, 30)
	curve.Steps = append(curve.Steps, coalition.Step{Columns: coalition.Columns{Committed: sum(70, 90)}})
	keep(t, "readiness-5", frame(line(1, 800, 7), line(1, 1000, 20), coalition.Requirement{Capability: 1, Target: n(200)}).Readiness(curve))
	keep(t, "readiness-1", frame().Readiness(steps(1)))
	keep(t, "readiness-none", frame(line(1, 800, 7)).Readiness(steps()))
	money := steps(2, 40, 300)
	money.Capability.Unit = "EUR"
	for i := range money.Steps {
		s := &money.Steps[i].Columns.Committed
		s.Low, s.High = s.Low.Mul(n(1234567)), s.High.Mul(n(1234567))
	}
	keep(t, "readiness-money", frame(line(1, 3e9, 250)).Readiness(money))
	var shares []coalition.Share
	for i, name := range names {
		s := coalition.Share{Delegation: coalition.Delegation{Name: name}, Columns: coalition.Columns{Committed: sum(int64(100*i), int64(120*i))}}
		if i%3 == 0 {
			s.Columns.Offered, s.Columns.Possible = sum(77, 99), coalition.Sum{Undisclosed: 2, Pledges: 2}
		}
		shares = append(shares, s)
	}
	total := steps()
	total.Shares = append(shares, coalition.Share{Unnamed: true, Columns: coalition.Columns{Offered: sum(5, 5)}})
	name := func(d coalition.Delegation) string { return d.Name }
	keep(t, "delegations-15", frame().Delegations(total, name))
	total.Shares = total.Shares[:3]
	keep(t, "delegations-3", frame().Delegations(total, name))
	gap := func(target, low, high int64, days int) coalition.Gap {
		counted := coalition.Span{Low: n(low), High: n(high)}
		return coalition.Gap{Requirement: line(1, target, days), Counted: counted, Short: coalition.Span{Low: n(target - high), High: n(target - low)}}
	}
	soldiers := coalition.CapabilityGaps{Capability: total.Capability, Lines: []coalition.Gap{gap(500, 500, 500, 7), gap(1500, 200, 700, 30)}, Besides: coalition.Columns{Offered: sum(300, 300)}}
	soldiers.Lines[1].Name = "follow-on force"
	water := coalition.CapabilityGaps{Capability: coalition.Capability{Name: "water", Unit: "tonnes"}, Lines: []coalition.Gap{gap(40, 10, 10, 0)}, Besides: coalition.Columns{Offered: sum(20, 60)}}
	keep(t, "gaps", frame().Gaps([]coalition.CapabilityGaps{soldiers, water}))
}
