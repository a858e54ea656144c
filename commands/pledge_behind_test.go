package commands

import (
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"muster/coalition"
	"muster/message"
)

func TestAFigureTravelsInACustomID(t *testing.T) {
	t.Parallel()
	v := coalition.View{Conditions: []coalition.Condition{
		{ID: 1, Name: strings.Repeat("a long condition ", 6)}, {ID: 2, Name: "ceasefire"}, {ID: 3, Name: "vote", Delegation: 4},
	}, Delegations: []coalition.Delegation{{ID: 4, Code: "FR"}}}
	for _, assume := range []coalition.Assumption{{}, {All: true}, {Named: []coalition.ConditionID{1}}, {Named: []coalition.ConditionID{3}}} {
		for _, asOf := range []time.Time{{}, noon} {
			for _, within := range []coalition.Readiness{
				{}, {Kind: coalition.ReadyHours}, {Kind: coalition.ReadyHours, Amount: 72}, {Kind: coalition.ReadyDays, Amount: 3653},
				{Kind: coalition.ReadyBy, By: coalition.Date{Year: 2026, Month: time.December, Day: 9}},
			} {
				args := figureOf(v, assume, asOf, within).args()
				if id := "pledge.page:zzzzzzz:999:9999999:9999999:live:" + strings.Join(args, ":"); len(id) > 100 {
					t.Errorf("%s has %d characters", id, len(id))
				}
				f := readFigure(func(n int) string { return args[n] })
				back, err := f.assumption(v)
				if err != nil || cmp.Diff(assume, back) != "" || !f.asOf.Equal(asOf) || f.within != within {
					t.Errorf("%v: %v, %+v", args, err, f)
				}
			}
		}
	}
	for _, forged := range [][]string{{"x", "", ""}, {"", "!", "d-1"}, {"", "", "b20261399"}, {"", "", "d"}, {"", "", "q7"}, {"", "", "u1"}} {
		f := readFigure(func(n int) string { return forged[n] })
		if _, err := f.assumption(v); f.assumed == "x" && coalition.CodeOf(err) != "figure_gone" {
			t.Errorf("%v: %v", forged, err)
		}
		if !f.asOf.IsZero() || f.within.Valid() != nil || f.undated {
			t.Errorf("%v read as %+v", forged, f)
		}
	}
}

// The list behind a figure counts as the figure did: what it assumed, and when it had to be in place.
func TestTheListBehindAFigureCountsAsItDid(t *testing.T) {
	t.Parallel()
	s := newLedgerStore()
	s.ledger.Conditions = []coalition.Condition{{ID: 1, Name: "ceasefire", State: coalition.ConditionOpen}}
	set := func(i int, readiness coalition.Readiness, conditions ...coalition.Proviso) {
		p := &s.ledger.Pledges[i]
		p.Current.Terms = coalition.Terms{
			Quantity: coalition.Exactly(decimal.NewFromInt(int64(100 * (i + 1)))), Strength: coalition.Committed, Release: coalition.Public, Named: true,
			Readiness: readiness, Conditions: conditions,
		}
		p.Shown = p.Current
	}
	soon, late := coalition.Readiness{Kind: coalition.ReadyDays, Amount: 3}, coalition.Readiness{Kind: coalition.ReadyDays, Amount: 90}
	set(0, soon, coalition.Proviso{Condition: 1})
	set(1, late)
	set(2, soon)
	set(3, soon, coalition.Proviso{Condition: 1, Waived: true})
	s.ledger.Requirements = []coalition.Requirement{{ID: 1, Capability: 1, Name: "vanguard", Target: decimal.NewFromInt(500), Within: soon, Priority: 1}}
	offered := s.ledger.Pledges[1]
	offered.ID, offered.Code = 9, "EEEE"
	offered.Current.Quantity, offered.Current.Strength = coalition.Exactly(decimal.NewFromInt(50)), coalition.Offered
	offered.Shown = offered.Current
	undated := offered
	undated.ID, undated.Code = 10, "FFFF"
	undated.Current.Quantity, undated.Current.Readiness = coalition.Exactly(decimal.NewFromInt(25)), coalition.Readiness{}
	undated.Shown = undated.Current
	s.ledger.Pledges = append(s.ledger.Pledges, offered, undated)
	table := NewTable(Totals(s), Gaps(s), Pledge(s))
	for _, test := range []struct {
		line    string
		options []string
		has     []string
		hasNot  []string
	}{
		{"gaps", nil, []string{"soldiers: 100", "soldiers: 300", "In place within: 3 days"}, []string{"soldiers: 200"}},
		{"totals", nil, []string{"soldiers: 100", "soldiers: 200", "not counted", "Assumed: nothing"}, nil},
		{"totals", []string{"assume", "ceasefire"}, []string{"soldiers: 100", "soldiers: 200", "Assumed as met: ceasefire"}, []string{"not counted"}},
		{"totals", []string{"by", "delegation", "capability", "soldiers"}, []string{"France", "soldiers: 100", "soldiers: 200"}, []string{"Germany"}},
		{"totals", []string{"by", "strength", "capability", "soldiers"}, []string{"soldiers: 50"}, []string{"soldiers: 100", "soldiers: 400"}}, // the first is offered
		{"totals", []string{"within", "30 days"}, []string{"soldiers: 100", "soldiers: 300", "In place within: 30 days"}, []string{"soldiers: 200"}},
		{"totals", []string{"by", "readiness", "capability", "soldiers"}, []string{"soldiers: 300", "In place within: 3 days"}, []string{"soldiers: 200", "soldiers: 25", "time of"}},
		{"totals, the last", []string{"by", "readiness", "capability", "soldiers"}, []string{"soldiers: 25", "Only what nobody knows the time of"}, []string{"soldiers: 300", "soldiers: 50", "within"}},
	} {
		line, last := strings.CutSuffix(test.line, ", the last")
		reply, err := ask(t, table, french, line, func(r *Request) {
			r.Options = map[string]string{}
			for i := 0; i < len(test.options); i += 2 {
				r.Options[test.options[i]] = test.options[i+1]
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		menu := reply.Body.Rows[0].(discordgo.ActionsRow).Components[0].(discordgo.SelectMenu)
		option := menu.Options[0]
		if last {
			option = menu.Options[len(menu.Options)-1]
		}
		part, args := message.ParseID(menu.CustomID)
		reply, err = ask(t, table, french, part, func(r *Request) { r.Args, r.Values = args[1:], []string{option.Value} })
		if err != nil {
			t.Fatal(err)
		}
		shown := words(reply.Body)
		for _, text := range test.has {
			if !strings.Contains(shown, text) {
				t.Errorf("%s %v: no %q in %s", test.line, test.options, text, shown)
			}
		}
		for _, text := range test.hasNot {
			if strings.Contains(shown, text) {
				t.Errorf("%s %v: %q in %s", test.line, test.options, text, shown)
			}
		}
	}
}
