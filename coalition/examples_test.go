package coalition

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// example is a worked example of docs/totals.md: it stands there under its name as a table of the pledges and one of
// what they add up to.
type example struct {
	name     string
	assume   Assumption
	audience Audience // zero: organisers
	pledges  []Pledge
	lines    []Requirement
	want     string // rows of the second table
}

// What the examples are played with.
const (
	france, germany, poland, spain DelegationID = 1, 2, 3, 4

	ceasefire, mandate, parliament ConditionID = 1, 2, 3
)

var (
	exampleDelegations = []Delegation{
		{ID: france, Code: "FR", Name: "France"}, {ID: germany, Code: "DE", Name: "Germany"},
		{ID: poland, Code: "PL", Name: "Poland"}, {ID: spain, Code: "ES", Name: "Spain"},
	}
	exampleConditions = []Condition{
		{ID: ceasefire, Name: "ceasefire", State: ConditionOpen}, {ID: mandate, Name: "mandate", State: ConditionFailed},
		{ID: parliament, Name: "parliament", Delegation: germany, State: ConditionMet},
	}
)

var examples = []example{
	{
		name: "Three columns",
		pledges: []Pledge{
			soldiers(france, 100, 100), allocated(soldiers(spain, 20, 20)), weaker(soldiers(germany, 50, 50), Offered), weaker(soldiers(poland, 30, 30), Possible),
		},
		want: "committed 120, offered 50, possible 30; allocated 20",
	},
	{
		name:    "A range",
		pledges: []Pledge{soldiers(france, 40, 60), soldiers(germany, 100, 100)},
		want:    "committed 140–160, offered 0, possible 0",
	},
	{
		name:    "At least",
		pledges: []Pledge{so(soldiers(france, 0, 0), AtLeast(n(50))), soldiers(germany, 100, 100)},
		want:    "committed 150 or more, offered 0, possible 0",
	},
	{
		name:    "Undisclosed",
		pledges: []Pledge{so(soldiers(france, 0, 0), Undisclosed()), soldiers(germany, 60, 60)},
		want:    "committed 60 + 1 undisclosed, offered 0, possible 0",
	},
	{
		name:    "An open condition",
		pledges: []Pledge{under(soldiers(france, 50, 50), Proviso{ceasefire, false}), soldiers(germany, 10, 10)},
		want:    "committed 10, offered 0, possible 0\nnot counted: committed 50, offered 0, possible 0",
	},
	{
		name: "An open condition that is assumed", assume: Assumption{Named: []ConditionID{ceasefire}},
		pledges: []Pledge{under(soldiers(france, 50, 50), Proviso{ceasefire, false}), soldiers(germany, 10, 10)},
		want:    "committed 60, offered 0, possible 0",
	},
	{
		name: "All must be met", assume: Assumption{All: true},
		pledges: []Pledge{under(soldiers(france, 50, 50), Proviso{ceasefire, false}, Proviso{mandate, false}), under(soldiers(germany, 10, 10), Proviso{ceasefire, false}, Proviso{parliament, false})},
		want:    "committed 10, offered 0, possible 0\nnot counted: committed 50, offered 0, possible 0",
	},
	{
		name:    "A condition that was waived",
		pledges: []Pledge{under(soldiers(france, 50, 50), Proviso{mandate, true}), soldiers(germany, 10, 10)},
		want:    "committed 60, offered 0, possible 0",
	},
	{
		name:    "A threshold that is reached",
		pledges: []Pledge{soldiers(france, 50, 50), onlyIf(soldiers(germany, 10, 10), others(50))},
		want:    "committed 60, offered 0, possible 0",
	},
	{
		name:    "A threshold that is missed by one",
		pledges: []Pledge{soldiers(france, 49, 49), onlyIf(soldiers(germany, 10, 10), others(50))},
		want:    "committed 49, offered 0, possible 0\nnot counted: committed 10, offered 0, possible 0",
	},
	{
		name:    "Its own delegation is not the others",
		pledges: []Pledge{soldiers(germany, 50, 50), onlyIf(soldiers(germany, 10, 10), others(50))},
		want:    "committed 50, offered 0, possible 0\nnot counted: committed 10, offered 0, possible 0",
	},
	{
		name:    "Offers do not count for a threshold",
		pledges: []Pledge{weaker(soldiers(france, 50, 50), Offered), onlyIf(soldiers(germany, 10, 10), others(50))},
		want:    "committed 0, offered 50, possible 0\nnot counted: committed 10, offered 0, possible 0",
	},
	{
		name:    "A range with a threshold",
		pledges: []Pledge{soldiers(france, 40, 60), onlyIf(soldiers(germany, 10, 10), others(50))},
		want:    "committed 40–70, offered 0, possible 0",
	},
	{
		name: "A number of delegations",
		pledges: []Pledge{
			so(soldiers(france, 0, 0), Undisclosed()), soldiers(poland, 5, 5), soldiers(poland, 7, 7), onlyIf(soldiers(germany, 10, 10), delegations(2)), onlyIf(soldiers(spain, 20, 20), delegations(4)),
		},
		want: "committed 22 + 1 undisclosed, offered 0, possible 0\nnot counted: committed 20, offered 0, possible 0",
	},
	{
		name: "A horizon",
		pledges: []Pledge{
			readyIn(soldiers(france, 50, 50), days(10)), readyIn(soldiers(poland, 50, 50), days(11)), soldiers(spain, 50, 50),
			onlyIf(soldiers(germany, 10, 10), within(others(50), days(10))), onlyIf(soldiers(germany, 3, 3), within(others(51), days(10))),
		},
		want: "committed 160, offered 0, possible 0\nnot counted: committed 3, offered 0, possible 0",
	},
	{
		name:    "They depend on each other",
		pledges: []Pledge{onlyIf(soldiers(france, 30, 30), others(20)), onlyIf(soldiers(germany, 20, 20), others(30)), soldiers(poland, 5, 5)},
		want:    "committed 55, offered 0, possible 0\ndepend on each other: 50",
	},
	{
		name:    "A chain that breaks at its end",
		pledges: []Pledge{onlyIf(soldiers(france, 30, 30), others(20)), onlyIf(soldiers(germany, 20, 20), others(40)), soldiers(poland, 5, 5)},
		want:    "committed 5, offered 0, possible 0\nnot counted: committed 50, offered 0, possible 0",
	},
	{
		name:    "What a threshold needs waits itself",
		pledges: []Pledge{under(soldiers(france, 50, 50), Proviso{ceasefire, false}), onlyIf(soldiers(germany, 10, 10), others(50))},
		want:    "committed 0, offered 0, possible 0\nnot counted: committed 60, offered 0, possible 0",
	},
	{
		name:    "Delivered in part",
		pledges: []Pledge{delivered(under(weaker(soldiers(france, 50, 50), Offered), Proviso{mandate, false}), 20), onlyIf(soldiers(germany, 10, 10), others(20))},
		want:    "committed 30, offered 0, possible 0; delivered 20\nnot counted: committed 0, offered 30, possible 0",
	},
	{
		name:    "Delivered of a range",
		pledges: []Pledge{delivered(soldiers(france, 40, 60), 50), delivered(soldiers(germany, 40, 60), 10)},
		want:    "committed 90–120, offered 0, possible 0; delivered 60",
	},
	{
		name:    "The rest is given up",
		pledges: []Pledge{delivered(soldiers(france, 20, 20), 20), soldiers(germany, 10, 10)},
		want:    "committed 30, offered 0, possible 0; delivered 20",
	},
	{
		name:    "What has left counts nothing",
		pledges: []Pledge{gone(soldiers(france, 50, 50), Withdrawn), gone(soldiers(poland, 40, 40), SetAside), gone(soldiers(spain, 30, 30), Lapsed), onlyIf(soldiers(germany, 10, 10), others(30)), soldiers(germany, 5, 5)},
		want:    "committed 5, offered 0, possible 0\nnot counted: committed 10, offered 0, possible 0",
	},
	{
		name: "Not named", audience: Audience{Level: Members},
		pledges: []Pledge{unnamed(soldiers(france, 50, 50)), soldiers(poland, 20, 20), onlyIf(soldiers(germany, 10, 10), others(50))},
		want:    "committed 70, offered 0, possible 0\nPoland: committed 20, offered 0, possible 0\nnot named: committed 50, offered 0, possible 0\nnot counted: committed 10, offered 0, possible 0",
	},
	{
		name:    "Not named, as organisers read it",
		pledges: []Pledge{unnamed(soldiers(france, 50, 50)), soldiers(poland, 20, 20), onlyIf(soldiers(germany, 10, 10), others(50))},
		want:    "committed 80, offered 0, possible 0",
	},
	{
		name: "One's own that others do not see", audience: Audience{Level: Members, Own: []DelegationID{poland}},
		pledges: []Pledge{hidden(soldiers(poland, 40, 40)), soldiers(france, 20, 20), onlyIf(soldiers(germany, 10, 10), others(50))},
		want:    "committed 20, offered 0, possible 0\nyour own, not shown to others: committed 40, offered 0, possible 0\nnot counted: committed 10, offered 0, possible 0",
	},
	{
		name:    "A correction",
		pledges: []Pledge{soldiers(france, 50, 50)},
		want:    "committed 50, offered 0, possible 0",
	},
	{
		name:    "Lines in the order of their deadlines",
		lines:   []Requirement{line(1, "vanguard", 10, days(7), 3), line(2, "main force", 100, days(60), 1)},
		pledges: []Pledge{readyIn(soldiers(france, 30, 30), days(5)), readyIn(soldiers(germany, 50, 50), days(40))},
		want:    "vanguard: counted 10, short by then 0, short today 10\nmain force: counted 70, short by then 30, short today 100",
	},
	{
		name:    "Lines of one deadline",
		lines:   []Requirement{line(1, "north", 10, days(7), 5), line(2, "east", 10, days(7), 5), line(3, "west", 10, days(7), 1)},
		pledges: []Pledge{readyIn(soldiers(france, 25, 25), days(1))},
		want:    "west: counted 10, short by then 0, short today 10\neast: counted 10, short by then 0, short today 10\nnorth: counted 5, short by then 5, short today 10",
	},
	{
		name:    "A gap of a range",
		lines:   []Requirement{line(1, "vanguard", 10, days(7), 3)},
		pledges: []Pledge{readyIn(soldiers(france, 4, 16), days(1)), readyIn(soldiers(germany, 2, 2), Readiness{Kind: ReadyHours})},
		want:    "vanguard: counted 6–10, short by then 0–4, short today 8\nbeyond what the lines need: 0–8",
	},
	{
		name:    "What fills no line",
		lines:   []Requirement{line(1, "vanguard", 100, days(30), 3)},
		pledges: []Pledge{readyIn(soldiers(france, 10, 10), days(30)), readyIn(soldiers(germany, 20, 20), days(31)), soldiers(poland, 40, 40), weaker(readyIn(soldiers(spain, 5, 5), days(1)), Offered)},
		want:    "vanguard: counted 10, short by then 90, short today 100\nnot known when: 40\nlater than any line: 20\nnot counted: committed 0, offered 5, possible 0",
	},
	{
		name:    "The least that unlocks",
		lines:   []Requirement{line(1, "force", 100, Readiness{}, 3)},
		pledges: []Pledge{soldiers(france, 40, 40), onlyIf(soldiers(germany, 10, 10), others(50)), onlyIf(soldiers(poland, 30, 30), others(90))},
		want:    "force: counted 40, short by then 60, short today 100\nnot counted: committed 40, offered 0, possible 0\nunlock: 10 more bring in 1 pledge, 60 committed then",
	},
	{
		name:    "One brings in another",
		lines:   []Requirement{line(1, "force", 100, Readiness{}, 3)},
		pledges: []Pledge{onlyIf(soldiers(france, 25, 25), others(30)), onlyIf(soldiers(germany, 10, 10), others(50))},
		want:    "force: counted 0, short by then 100, short today 100\nnot counted: committed 35, offered 0, possible 0\nunlock: 25 more bring in 2 pledges, 60 committed then",
	},
}

func soldiers(d DelegationID, low, high int64) Pledge { return committed(1, d, low, high) }

// with changes a pledge's terms.
func with(p Pledge, change func(*Revision)) Pledge {
	change(&p.Shown)
	p.Current = p.Shown
	return p
}

func so(p Pledge, q Quantity) Pledge { return with(p, func(r *Revision) { r.Quantity = q }) }
func weaker(p Pledge, s Strength) Pledge {
	return with(p, func(r *Revision) { r.Strength = s })
}
func allocated(p Pledge) Pledge { return weaker(p, Allocated) }
func hidden(p Pledge) Pledge    { return with(p, func(r *Revision) { r.Release = Organisers }) }
func gone(p Pledge, e Exit) Pledge {
	return with(p, func(r *Revision) { r.Exit = e })
}
func readyIn(p Pledge, ready Readiness) Pledge {
	return with(p, func(r *Revision) { r.Readiness = ready })
}

func (e example) view() View {
	l := ledger()
	l.Delegations, l.Conditions, l.Requirements = exampleDelegations, exampleConditions, e.lines
	for i, p := range e.pledges {
		p.ID, p.Code = PledgeID(i+1), string(rune('A'+i))
		l.Pledges = append(l.Pledges, p)
	}
	if e.audience.Level == "" {
		e.audience.Level = Organisers
	}
	return l.For(e.audience, noon)
}

func TestExamples(t *testing.T) {
	t.Parallel()
	for _, e := range examples {
		if diff := cmp.Diff(e.want, e.answer()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", e.name, diff)
		}
	}
}

// TestExamplesStandInTheDocument: docs/totals.md has each example under its name, and no other.
func TestExamplesStandInTheDocument(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../docs/totals.md")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, part := range strings.Split(string(text), "\n### ")[1:] {
		name, rest, _ := strings.Cut(part, "\n")
		rest, _, _ = strings.Cut(rest, "\n## ")
		found[name] = rest + "\n"
	}
	for _, e := range examples {
		part, there := found[e.name]
		if !there || !strings.Contains(part, "\n"+e.tables()) || strings.Count(part, "adds up to") != 1 {
			t.Errorf("under ### %s the document has not this, once:\n\n%s", e.name, e.tables())
		}
		delete(found, e.name)
	}
	for name := range found {
		t.Errorf("### %s is in the document, and is not tested", name)
	}
}

// TestACorrectionIsReadByFew: of the example's pledge, 500 and corrected to 50, others read one revision.
func TestACorrectionIsReadByFew(t *testing.T) {
	t.Parallel()
	p := soldiers(france, 50, 50)
	slip, is := with(p, func(r *Revision) { r.Quantity, r.At = Exactly(n(500)), noon.Add(-time.Minute) }).Shown, p.Shown
	is.Correction = true
	p.Current, p.Shown = is, is
	for _, test := range []struct {
		reader   string
		audience Audience
		want     int
	}{
		{"organisers", Audience{Level: Organisers}, 2},
		{"France", Audience{Level: Members, Own: []DelegationID{france}}, 2},
		{"Germany", Audience{Level: Members, Own: []DelegationID{germany}}, 1},
	} {
		if got := len(p.Visible([]Revision{slip, is}, test.audience)); got != test.want {
			t.Errorf("%s reads %d revisions, want %d", test.reader, got, test.want)
		}
	}
}
