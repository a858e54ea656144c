package commands

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"muster/coalition"
)

// movedStore is a ledgerStore whose first pledge has changed since somebody opened its card.
type movedStore struct {
	*ledgerStore
	opened coalition.Revision
}

func (s movedStore) PledgeHistory(context.Context, coalition.ID, coalition.PledgeID) ([]coalition.Revision, error) {
	return []coalition.Revision{s.opened, s.ledger.Pledges[0].Current}, nil
}

// moved has France's pledge say one thing when its card was opened, and another one now.
func moved(opened, now coalition.Terms) movedStore {
	s := newLedgerStore()
	s.ledger.Conditions = []coalition.Condition{
		{ID: 1, Name: "ceasefire", State: coalition.ConditionOpen}, {ID: 2, Name: "mandate", State: coalition.ConditionOpen},
		{ID: 3, Name: "vote", Delegation: 1, State: coalition.ConditionOpen}, {ID: 4, Name: "vote", Delegation: 2, State: coalition.ConditionOpen},
	}
	p := &s.ledger.Pledges[0]
	fill := func(t coalition.Terms) coalition.Terms {
		t.Quantity, t.Strength, t.Release, t.Named = p.Current.Quantity, p.Current.Strength, p.Current.Release, true
		return t
	}
	was := coalition.Revision{Terms: fill(opened), At: p.Current.At.Add(-time.Minute)}
	p.Current.Terms = fill(now)
	p.Shown = p.Current
	return movedStore{s, was}
}

func carrying(p ...coalition.Proviso) coalition.Terms { return coalition.Terms{Conditions: p} }

// What others have changed since a menu was opened stays, and only what was chosen otherwise changes.
func TestAStaleMenuUndoesNothing(t *testing.T) {
	t.Parallel()
	ceasefire, mandate, vote := coalition.Proviso{Condition: 1}, coalition.Proviso{Condition: 2}, coalition.Proviso{Condition: 3}
	waived := coalition.Proviso{Condition: 1, Waived: true}
	for _, test := range []struct {
		name, part  string
		opened, now coalition.Terms
		chosen      []string
		want        []coalition.Proviso
		wrong       string
	}{
		{"one is added", "conditions", carrying(), carrying(vote), []string{"shared:ceasefire"}, []coalition.Proviso{ceasefire, vote}, ""},
		{"one is taken out", "conditions", carrying(ceasefire, mandate), carrying(ceasefire, mandate, vote), []string{"shared:mandate"}, []coalition.Proviso{mandate, vote}, ""},
		{"what is waived meanwhile stays so", "conditions", carrying(ceasefire), carrying(waived), []string{"shared:ceasefire", "own:vote"}, []coalition.Proviso{waived, vote}, ""},
		{"all are taken out", "conditions", carrying(ceasefire), carrying(ceasefire, vote), nil, []coalition.Proviso{vote}, ""},
		{"one is waived", "waive", carrying(ceasefire), carrying(ceasefire, vote), []string{"shared:ceasefire"}, []coalition.Proviso{waived, vote}, ""},
		{"one that others waived stays so", "waive", carrying(ceasefire, vote), carrying(waived, vote), []string{"own:vote"}, []coalition.Proviso{waived, {Condition: 3, Waived: true}}, ""},
		{"another delegation's", "conditions", carrying(), carrying(), []string{"own:consent"}, nil, "cannot carry"},
	} {
		s := moved(test.opened, test.now)
		at := openedAt(coalition.Pledge{Current: s.opened})
		reply, err := ask(t, NewTable(Pledge(s)), french, "pledge."+test.part+" AAAA "+at, func(r *Request) { r.Values = test.chosen })
		if test.wrong != "" {
			if coalition.CodeOf(err) != "condition_absent" {
				t.Errorf("%s: %v", test.name, err)
			}
			continue
		}
		if diff := cmp.Diff(test.want, s.ledger.Pledges[0].Current.Conditions); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got)\n%s%s", test.name, err, diff, words(reply.Body))
		}
	}
}

// A pledge that carries a condition has it in its menu, however many there are.
func TestAMenuHasWhatAPledgeCarries(t *testing.T) {
	t.Parallel()
	s := moved(carrying(), carrying(coalition.Proviso{Condition: 3}))
	for i := range 40 {
		s.ledger.Conditions = append(s.ledger.Conditions, coalition.Condition{ID: coalition.ConditionID(10 + i), Name: "c" + strings.Repeat("x", i), State: coalition.ConditionOpen})
	}
	v := s.ledger.For(french.Audience(), noon)
	seen, _ := v.Find("AAAA")
	options := conditionOptions(Request{}.Print, v, seen)
	if len(options) != maxChoices || options[0].Value != "own:vote" || !options[0].Default {
		t.Errorf("%d options, the first %+v", len(options), options[0])
	}
}

// The form of thresholds changes what was changed in it. A line that stands is not read anew, though its day is past.
func TestAStaleFormUndoesNothing(t *testing.T) {
	t.Parallel()
	past := coalition.Threshold{Capability: 1, AtLeast: decimal.NewFromInt(5000), Within: coalition.Readiness{Kind: coalition.ReadyBy, By: coalition.DateOf(noon.AddDate(0, 0, -3))}}
	four := coalition.Threshold{Capability: 1, AtLeast: decimal.NewFromInt(4), Count: true}
	for _, test := range []struct {
		name        string
		opened, now coalition.Terms
		lines       string
		want        []coalition.Threshold
	}{
		{"the caveat alone", coalition.Terms{Thresholds: []coalition.Threshold{past}}, coalition.Terms{Thresholds: []coalition.Threshold{past, four}}, "5000 by 2026-03-17", []coalition.Threshold{past, four}},
		{"a line more", coalition.Terms{Thresholds: []coalition.Threshold{past}}, coalition.Terms{Thresholds: []coalition.Threshold{past}}, "5000 by 2026-03-17\r\n4 delegations", []coalition.Threshold{past, four}},
	} {
		s := moved(test.opened, test.now)
		_, err := ask(t, NewTable(Pledge(s)), french, "pledge.termed AAAA "+openedAt(coalition.Pledge{Current: s.opened}), func(r *Request) {
			r.Fields = map[string]string{"thresholds": test.lines, "caveat": "at sea"}
		})
		got := s.ledger.Pledges[0].Current
		if err != nil || !slices.EqualFunc(test.want, got.Thresholds, coalition.Threshold.Equal) || got.Caveat != "at sea" {
			t.Errorf("%s: %v, %+v", test.name, err, got.Terms)
		}
	}
}
