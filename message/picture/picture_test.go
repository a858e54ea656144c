package picture

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"muster/coalition"
	"muster/locale"
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

// table writes what is plotted the way a person would check it by hand.
func table(p Picture) string {
	var out []string
	for _, r := range p.Rows {
		line := fmt.Sprintf("%s of %v", r.Label, r.Scale)
		for _, b := range r.Bars {
			open := ""
			if b.Open {
				open = "+"
			}
			if b.Past {
				open += " before"
			}
			line += fmt.Sprintf(" | %s %v-%v%s: %s", b.Strength, b.Low, b.High, open, b.Text)
		}
		if r.Needed != "" {
			line += fmt.Sprintf(" | mark %v: %s", r.Target, r.Needed)
		}
		out = append(out, line)
	}
	if c := p.Curve; c != nil {
		out = append(out, fmt.Sprintf("%s to %s, up to %v", c.Start.Format(time.DateTime), c.End.Format(time.DateTime), c.Top))
		for name, steps := range map[string][]Step{"needed": c.Needed, "there": c.Steps} {
			line := name
			for _, s := range steps {
				line += fmt.Sprintf(" | %s %v-%v", s.At.Format("2 Jan 15:04"), s.Low, s.High)
			}
			out = append(out, line)
		}
		slices.Sort(out[len(out)-2:])
		out = append(out, c.Besides...)
	}
	if p.More != "" {
		out = append(out, p.More)
	}
	return strings.Join(out, "\n")
}

func TestWhatIsPlotted(t *testing.T) {
	t.Parallel()
	name := func(d coalition.Delegation) string { return d.Name }
	soldiers := coalition.Capability{ID: 1, Name: "soldiers", Unit: "people"}
	columns := coalition.Columns{
		Committed: coalition.Sum{Low: n(300), High: n(500), Open: true, Undisclosed: 1, Pledges: 3},
		Offered:   sum(200, 200), Possible: coalition.Sum{Undisclosed: 2, Pledges: 2},
	}
	total := coalition.Total{Capability: soldiers, Columns: columns, Shares: []coalition.Share{
		{Delegation: coalition.Delegation{Name: "Żubr"}, Columns: coalition.Columns{Offered: sum(200, 200)}},
		{Delegation: coalition.Delegation{Name: "Alba"}},
		{Unnamed: true, Columns: coalition.Columns{Committed: sum(300, 500)}},
	}}
	soon := frame(line(1, 800, 7), line(1, 1000, 30), line(2, 5, 7))
	soon.Within = coalition.Readiness{Kind: coalition.ReadyDays, Amount: 7}
	late := steps(-2, 3)
	late.Steps = append(late.Steps, coalition.Step{Columns: coalition.Columns{Committed: sum(70, 90)}})
	gap := coalition.Gap{
		Requirement: line(1, 500, 7), Counted: coalition.Span{Low: n(100), High: n(300)}, Short: coalition.Span{Low: n(200), High: n(400)}, Open: true,
	}
	gap.Name = "vanguard"
	for _, test := range []struct {
		name string
		got  Picture
		want string
	}{
		{"nothing", frame(line(1, 800, 7)).Capabilities(nil, coalition.Committed), ""},
		{"only what others do not see", frame().Capabilities([]coalition.Total{{Capability: soldiers, Own: columns}}, coalition.Committed), ""},
		{
			"capabilities", frame(line(1, 800, 7), line(1, 1000, 30)).Capabilities([]coalition.Total{total}, coalition.Committed, coalition.Offered),
			"soldiers (people) of 1800 | committed 300-500+: committed 300–500 or more + 1 undisclosed | offered 200-200: offered 200 | mark 1800: needed 1,800",
		},
		{
			"within a time", soon.Capabilities([]coalition.Total{total}, coalition.Committed),
			"soldiers (people) of 800 | committed 300-500+: committed 300–500 or more + 1 undisclosed | mark 800: needed 800",
		},
		{
			"strengths", frame().Capabilities([]coalition.Total{total}, coalition.Committed, coalition.Offered, coalition.Possible),
			"soldiers (people) of 500 | committed 300-500+: committed 300–500 or more + 1 undisclosed | offered 200-200: offered 200 | possible 0-0: possible 2 undisclosed",
		},
		{
			"delegations", frame(line(1, 800, 7)).Delegations(total, name),
			"not named of 500 | committed 300-500: committed 300–500\nŻubr of 500 | offered 200-200: offered 200",
		},
		{
			"over time", frame(line(1, 800, 7), line(1, 100, 2), coalition.Requirement{Capability: 1, Target: n(5)}).Readiness(late),
			"2026-03-27 12:00:00 to 2026-04-04 02:00:00, up to 1000\n" +
				"needed | 27 Mar 12:00 0-0 | 29 Mar 12:00 100-100 | 3 Apr 12:00 900-900\n" +
				"there | 27 Mar 12:00 300-500 | 30 Mar 12:00 600-1000\n" +
				"not known when: committed 70–90\nneeded 5 whenever",
		},
		{
			"gaps", frame().Gaps([]coalition.CapabilityGaps{{Capability: soldiers, Lines: []coalition.Gap{gap}, Besides: columns, Undisclosed: 1}}),
			"soldiers (people): vanguard of 500 | committed 100-300+: counted 100–300, short 200–400 at most | offered 200-200: offered 200 | " +
				"committed 0-0: Committed besides, counted as 0: 1 undisclosed | mark 500: needed 500 within 7 days",
		},
		{
			"changes", frame().Changes([]coalition.Moved{{Capability: soldiers, Before: coalition.Columns{Committed: sum(100, 200)}, After: columns}}),
			"soldiers (people) of 500 | committed 100-200 before: before: committed 100–200 | committed 300-500+: committed 300–500 or more + 1 undisclosed | " +
				"offered 0-0 before: before: offered none | offered 200-200: offered 200 | possible 0-0 before: before: possible none | possible 0-0: possible 2 undisclosed",
		},
	} {
		if diff := cmp.Diff(test.want, table(test.got)); diff != "" {
			t.Errorf("%s:\n%s", test.name, diff)
		}
	}
}

func TestAlt(t *testing.T) {
	t.Parallel()
	f := frame(line(1, 800, 7))
	want := "Totals. soldiers (people): committed 100; offered 50–100; needed 800. Lighter: what a range adds at most. Yellow: what is needed. " +
		"Test force · for delegates and organisers · 27 March 2026, 12:00, UTC"
	if got := f.Capabilities(many(1), coalition.Committed, coalition.Offered).Alt(f.Print); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := f.Capabilities(many(60), coalition.Committed).Alt(f.Print); length(got) > MaxAlt || !strings.Contains(got, "and 48 more") {
		t.Errorf("got %q", got)
	}
	f.Print = locale.Pseudo()
	kept := f
	kept.Kept = true
	for _, p := range []Picture{
		f.Capabilities(many(1), coalition.Committed), f.Readiness(steps(3)), f.Changes(moved(2)), kept.Capabilities(many(1), coalition.Committed),
	} {
		left := regexp.MustCompile("soldiers|Test force|UTC").ReplaceAllString(p.Alt(f.Print), "")
		for was := ""; was != left; {
			was, left = left, regexp.MustCompile("⟦[^⟦⟧]*⟧").ReplaceAllString(left, "")
		}
		if regexp.MustCompile(`\pL`).MatchString(left) {
			t.Errorf("literals in %q", left)
		}
	}
}

// moved is so many capabilities whose totals have changed.
func moved(count int) []coalition.Moved {
	var out []coalition.Moved
	for i, t := range many(count) {
		m := coalition.Moved{Capability: t.Capability, After: t.Columns}
		if i%3 != 2 {
			m.Before.Committed, m.Before.Offered = sum(int64(50+900*i), int64(400+900*i)), t.Columns.Committed
		}
		out = append(out, m)
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
	for _, count := range []int{1, 12, 60} {
		f := frame()
		f.From = noon.AddDate(0, 0, -7)
		keep(t, fmt.Sprintf("changes-%d", count), f.Changes(moved(count)))
	}
	keep(t, "gaps", frame().Gaps([]coalition.CapabilityGaps{soldiers, water}))
}
