package commands

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/shopspring/decimal"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

var noon = time.Date(2026, 3, 20, 12, 0, 0, 0, time.UTC)

// ledgerStore is a coalition in memory: as much of storage as /pledge and /totals ask.
type ledgerStore struct {
	PledgeStore
	ledger coalition.Ledger
	drafts map[string]json.RawMessage
	log    func(coalition.Act, coalition.NewPledge) (coalition.Logged, error)
	acts   []coalition.Act
}

func newLedgerStore() *ledgerStore {
	pledge := func(id coalition.PledgeID, code string, d coalition.DelegationID, release coalition.Release, named bool) coalition.Pledge {
		r := coalition.Revision{Version: coalition.Version(id), At: noon.Add(-time.Hour), Terms: coalition.Terms{
			Quantity: coalition.Exactly(decimal.NewFromInt(int64(100 * id))), Strength: coalition.Offered, Release: release, Named: named,
		}}
		return coalition.Pledge{ID: id, Code: code, Delegation: d, Capability: 1, Current: r, Shown: r}
	}
	return &ledgerStore{
		drafts: map[string]json.RawMessage{},
		ledger: coalition.Ledger{
			Coalition:    testCoalition(),
			Delegations:  []coalition.Delegation{{ID: 1, Code: "FR", Country: true}, {ID: 2, Code: "DE", Country: true}},
			Capabilities: []coalition.Capability{{ID: 1, Name: "soldiers", Unit: "people"}, {ID: 2, Name: "SAMP/T batteries", Unit: "systems"}},
			Pledges: []coalition.Pledge{
				pledge(1, "AAAA", 1, coalition.Members, true), pledge(2, "BBBB", 1, coalition.Organisers, true),
				pledge(3, "CCCC", 2, coalition.Members, false), pledge(4, "DDDD", 2, coalition.Public, true),
			},
		},
	}
}

func testCoalition() coalition.Coalition {
	return coalition.Coalition{ID: 36, Guild: 1, Name: "Test force", Zone: time.UTC, Language: "en"}
}

func (s *ledgerStore) Delegations(context.Context, coalition.ID) ([]coalition.Delegation, error) {
	return s.ledger.Delegations, nil
}

func (s *ledgerStore) Capabilities(context.Context, coalition.ID) ([]coalition.Capability, error) {
	return s.ledger.Capabilities, nil
}

func (s *ledgerStore) Ledger(context.Context, coalition.ID) (coalition.Ledger, error) {
	return s.ledger, nil
}

func (s *ledgerStore) LedgerAsOf(context.Context, coalition.ID, time.Time) (coalition.Ledger, error) {
	return s.ledger, nil
}

func (s *ledgerStore) LedgerAtMeeting(context.Context, coalition.ID, coalition.MeetingID, time.Time) (coalition.Ledger, error) {
	return s.ledger, nil
}

func (s *ledgerStore) Meetings(context.Context, coalition.ID) ([]coalition.Meeting, error) {
	return nil, nil
}

func (s *ledgerStore) Requirements(context.Context, coalition.ID) ([]coalition.Requirement, error) {
	return s.ledger.Requirements, nil
}

func (s *ledgerStore) Conditions(context.Context, coalition.ID) ([]coalition.Condition, error) {
	return s.ledger.Conditions, nil
}

func (s *ledgerStore) PledgeChoices(_ context.Context, _ coalition.Coalition, a coalition.Audience, now time.Time) ([]coalition.PledgeChoice, error) {
	return choicesOf(s.ledger, a, now), nil
}

// choicesOf says what storage's statement says.
func choicesOf(l coalition.Ledger, a coalition.Audience, now time.Time) []coalition.PledgeChoice {
	var mine, others []coalition.PledgeChoice
	names := coalition.View{Delegations: l.Delegations, Capabilities: l.Capabilities}
	for _, p := range l.Pledges {
		p = l.Coalition.Lapse(p, now)
		choice := coalition.PledgeChoice{
			Code: p.Code, Delegation: names.Delegation(p.Delegation), Capability: names.Capability(p.Capability),
			Quantity: p.Current.Quantity, Exit: p.Current.Exit,
		}
		switch {
		case a.Owns(p.Delegation):
			mine = append(mine, choice)
		case p.Current.Release.Admits(a.Level) && (p.Current.Named || a.IsOrganisers()):
			others = append(others, choice)
		}
	}
	for _, all := range [][]coalition.PledgeChoice{mine, others} {
		slices.SortFunc(all, func(x, y coalition.PledgeChoice) int { return strings.Compare(x.Code, y.Code) })
	}
	return append(mine, others...)
}

func TestPledgesAreFoundByWhatTheySay(t *testing.T) {
	t.Parallel()
	_, show, _ := NewTable(Pledge(newLedgerStore())).Sub("pledge show")
	for _, test := range []struct {
		who   coalition.Caller
		typed string
		want  []string
	}{
		{german, "", []string{"CCCC · Germany · soldiers: 300", "DDDD · Germany · soldiers: 400", "AAAA · France · soldiers: 100"}},
		{german, "aa", []string{"AAAA · France · soldiers: 100"}},
		{german, "fran", []string{"AAAA · France · soldiers: 100"}},
		{observer, "soldiers", []string{"DDDD · Germany · soldiers: 400"}},
		{french, "BBBB", []string{"BBBB · France · soldiers: 200"}},
		{german, "CCCC", []string{"CCCC · Germany · soldiers: 300"}},
	} {
		found, err := show.Options[0].Complete(t.Context(), Request{Caller: test.who, Coalition: testCoalition()}, test.typed)
		var got []string
		for _, c := range found {
			got = append(got, c.Name)
			if c.Value != c.Name[:4] {
				t.Errorf("%q stands for %q", c.Name, c.Value)
			}
		}
		if err != nil || !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, %v; want %q", test.typed, got, err, test.want)
		}
	}
}

func (s *ledgerStore) LedgerOfPledge(_ context.Context, _ coalition.ID, code string) (coalition.Ledger, error) {
	l := s.ledger
	l.Pledges = nil
	for _, p := range s.ledger.Pledges {
		if p.Code == code {
			l.Pledges = append(l.Pledges, p)
		}
	}
	return l, nil
}

func (s *ledgerStore) LedgerOfCard(_ context.Context, _ coalition.ID, id coalition.PledgeID) (coalition.Ledger, error) {
	l := s.ledger
	l.Pledges = s.ledger.Pledges[id-1 : id]
	return l, nil
}

func (s *ledgerStore) Pledge(_ context.Context, _ coalition.ID, code string) (coalition.Pledge, error) {
	for _, p := range s.ledger.Pledges {
		if p.Code == code {
			return p, nil
		}
	}
	return coalition.Pledge{}, coalition.Wrong("pledge_unknown", "Typed", code)
}

func (s *ledgerStore) PledgeHistory(_ context.Context, _ coalition.ID, id coalition.PledgeID) ([]coalition.Revision, error) {
	return []coalition.Revision{s.ledger.Pledges[id-1].Current}, nil
}

func (s *ledgerStore) LogPledge(_ context.Context, a coalition.Act, p coalition.NewPledge) (coalition.Logged, error) {
	s.acts = append(s.acts, a)
	if s.log != nil {
		return s.log(a, p)
	}
	r := coalition.Revision{Terms: p.Terms, At: a.At}
	id := coalition.PledgeID(len(s.ledger.Pledges) + 1)
	s.ledger.Pledges = append(s.ledger.Pledges, coalition.Pledge{
		ID: id, Code: "NEWX", Delegation: p.Delegation, Capability: p.Capability, Current: r, Shown: r,
	})
	return coalition.Logged{Code: "NEWX"}, nil
}

func (s *ledgerStore) RevisePledge(_ context.Context, a coalition.Act, code string, _ bool, change func(coalition.Terms) (coalition.Terms, error)) (coalition.Logged, error) {
	s.acts = append(s.acts, a)
	for i, p := range s.ledger.Pledges {
		if p.Code == code {
			terms, err := change(p.Current.Terms)
			s.ledger.Pledges[i].Current.Terms, s.ledger.Pledges[i].Shown.Terms = terms, terms
			return coalition.Logged{Code: code}, err
		}
	}
	return coalition.Logged{}, coalition.Wrong("pledge_unknown", "Typed", code)
}

func (s *ledgerStore) WithdrawPledge(_ context.Context, a coalition.Act, code string) (coalition.Logged, error) {
	s.acts = append(s.acts, a)
	for i, p := range s.ledger.Pledges {
		if p.Code == code {
			s.ledger.Pledges[i].Current.Exit, s.ledger.Pledges[i].Shown.Exit = coalition.Withdrawn, coalition.Withdrawn
		}
	}
	return coalition.Logged{Code: code}, nil
}

func (s *ledgerStore) SaveDraft(_ context.Context, _ coalition.ID, _ coalition.PersonID, kind string, body any, _ time.Time) (string, error) {
	data, err := json.Marshal(body)
	s.drafts[kind+"/d"] = data
	return "d", err
}

func (s *ledgerStore) Draft(_ context.Context, _ coalition.ID, _ coalition.PersonID, kind, id string, body any) error {
	data, ok := s.drafts[kind+"/"+id]
	if !ok {
		return coalition.Wrong("draft_gone")
	}
	return json.Unmarshal(data, body)
}

// The callers of tests.
var (
	organiser = coalition.Caller{Person: 1, Organiser: true}
	french    = coalition.Caller{Person: 2, Delegations: []coalition.DelegationID{1}}
	german    = coalition.Caller{Person: 3, Delegations: []coalition.DelegationID{2}}
	both      = coalition.Caller{Person: 4, Delegations: []coalition.DelegationID{1, 2}}
	observer  = coalition.Caller{Person: 5}
)

// ask makes a request of a command, "pledge log", or of a part, "pledge.change K7QM".
func ask(t *testing.T, table Table, who coalition.Caller, line string, change func(*Request)) (Reply, error) {
	t.Helper()
	r := Request{Interaction: 9, Now: noon, Coalition: testCoalition(), Caller: who, Guild: 1, Path: line, Options: map[string]string{}}
	var handle Handler
	if _, sub, ok := table.Sub(line); ok {
		handle = sub.Handle
	} else {
		name, rest, _ := strings.Cut(line, " ")
		part, ok := table.Part(name)
		if !ok {
			t.Fatalf("nothing answers %q", line)
		}
		handle, r.Path, r.Args = part.Handle, name, strings.Fields(rest)
	}
	if change != nil {
		change(&r)
	}
	r.Elsewhere = func(context.Context, coalition.Snowflake) (Access, error) { return r.Access, nil }
	return handle(t.Context(), r)
}

// words is everything that a body shows, for tests about what can be read.
func words(b message.Body) string {
	data, err := json.Marshal(b)
	if err != nil {
		return err.Error()
	}
	var out strings.Builder
	out.WriteString(b.Content)
	for _, e := range b.Embeds {
		out.WriteString("\n" + e.Title + "\n" + e.Description)
		for _, f := range e.Fields {
			out.WriteString("\n" + f.Name + ": " + f.Value)
		}
	}
	return out.String() + "\n" + string(data)
}

func typed(pairs ...string) func(*Request) {
	return func(r *Request) {
		for i := 0; i < len(pairs); i += 2 {
			r.Options[pairs[i]] = pairs[i+1]
		}
	}
}

func TestPledgeLog(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name    string
		who     coalition.Caller
		options []string
		code    string // of the error; "" saves
		shows   string
	}{
		{"the two that are enough", french, []string{"capability", "soldiers", "quantity", "1500"}, "", "Saved as **NEWX**"},
		{"all that can be said", french, []string{"capability", "Soldiers", "quantity", "4-6", "ready", "72h", "strength", "committed", "release", "coalition_unnamed", "note", "a *note*"}, "", `a \*note\*`},
		{"for another delegation", french, []string{"capability", "soldiers", "quantity", "5", "for", "DE"}, "for_others", ""},
		{"an organiser names whom", organiser, []string{"capability", "soldiers", "quantity", "5", "for", "Germany"}, "", "Germany"},
		{"an organiser names nobody", organiser, []string{"capability", "soldiers", "quantity", "5"}, "for_missing", ""},
		{"a delegate of two names none", both, []string{"capability", "soldiers", "quantity", "5"}, "for_which", ""},
		{"an unknown capability", french, []string{"capability", "soldeirs", "quantity", "5"}, "capability_unknown", "soldiers"},
		{"an unknown delegation", organiser, []string{"capability", "soldiers", "quantity", "5", "for", "Grance"}, "delegation_unknown", "France"},
		{"zero", french, []string{"capability", "soldiers", "quantity", "0"}, "quantity_zero", ""},
		{"negative", french, []string{"capability", "soldiers", "quantity", "-5"}, "quantity_negative", ""},
		{"huge", french, []string{"capability", "soldiers", "quantity", "1e30"}, "quantity_huge", ""},
		{"half a soldier", french, []string{"capability", "soldiers", "quantity", "1,5"}, "quantity_fraction", ""},
		{"not a number", french, []string{"capability", "soldiers", "quantity", "six-ish"}, "quantity_unreadable", "six-ish"},
		{"a past day", french, []string{"capability", "soldiers", "quantity", "5", "ready", "by 2020-01-01"}, "readiness_past", ""},
		{"a day that is not", french, []string{"capability", "soldiers", "quantity", "5", "ready", "by 2026-02-31"}, "readiness_date", ""},
		{"an over-long note", french, []string{"capability", "soldiers", "quantity", "5", "note", strings.Repeat("x", 1001)}, "note_long", ""},
		{"a note with mentions", french, []string{"capability", "soldiers", "quantity", "5", "note", "@everyone <@1> \u202egnp"}, "", "@\u200beveryone"},
	} {
		store := newLedgerStore()
		reply, err := ask(t, NewTable(Pledge(store)), test.who, "pledge log", typed(test.options...))
		if (test.code == "for_others" || strings.HasPrefix(test.code, "for_")) && err == nil && len(store.acts) > 0 {
			t.Errorf("%s: was saved", test.name)
		}
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if test.code != "" {
			if len(store.acts) > 0 || len(store.drafts) != 1 || len(reply.Body.Rows) != 1 {
				t.Errorf("%s: %d acts, %d drafts, %d rows; want what was typed kept, and a Fix button", test.name, len(store.acts), len(store.drafts), len(reply.Body.Rows))
			}
			if !locale.Printer.Has(locale.Printer{}, "error_"+test.code) {
				t.Errorf("%s: there is no sentence for %s", test.name, test.code)
			}
		}
		if !strings.Contains(words(reply.Body), test.shows) {
			t.Errorf("%s: the reply does not show %q:\n%s", test.name, test.shows, words(reply.Body))
		}
	}
}

func TestFixKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	store := newLedgerStore()
	table := NewTable(Pledge(store))
	if _, err := ask(t, table, french, "pledge log", typed("capability", "soldiers", "quantity", "six-ish", "strength", "committed", "note", "long thought")); err != nil {
		t.Fatal(err)
	}
	form, err := ask(t, table, french, "pledge.fix d", nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := form.Modal.Fields[1].Value + "/" + form.Modal.Fields[3].Value; got != "six-ish/long thought" {
		t.Fatalf("the form holds %q", got)
	}
	_, err = ask(t, table, french, "pledge.fixed d", func(r *Request) {
		r.Fields = map[string]string{"capability": "soldiers", "quantity": "6", "ready": "", "note": "long thought"}
	})
	if err != nil {
		t.Fatal(err)
	}
	saved := store.ledger.Pledges[len(store.ledger.Pledges)-1].Current
	if saved.Strength != coalition.Committed || saved.Quantity.Low.String() != "6" || saved.Note != "long thought" {
		t.Errorf("saved %+v", saved.Terms)
	}
}

func TestALikePledgeIsAskedAbout(t *testing.T) {
	t.Parallel()
	store := newLedgerStore()
	store.log = func(_ coalition.Act, p coalition.NewPledge) (coalition.Logged, error) {
		if p.Adds {
			return coalition.Logged{Code: "AAAA"}, nil
		}
		return coalition.Logged{}, coalition.Wrong("pledge_like", "Codes", []string{"AAAA"})
	}
	table := NewTable(Pledge(store))
	reply, err := ask(t, table, french, "pledge log", typed("capability", "soldiers", "quantity", "800"))
	if err != nil || !strings.Contains(words(reply.Body), "NOT SAVED YET") {
		t.Fatalf("%v: %s", err, words(reply.Body))
	}
	if _, err := ask(t, table, german, "pledge.add d", nil); coalition.CodeOf(err) != "for_others" {
		t.Errorf("another delegate's click: got %v", err)
	}
	if _, err := ask(t, table, french, "pledge.add d", nil); err != nil {
		t.Error(err)
	}
	if last := store.acts[len(store.acts)-1]; last.Draft != "d" {
		t.Errorf("the act consumes %q", last.Draft)
	}
	if _, err := ask(t, table, french, "pledge.replace d DDDD", nil); coalition.CodeOf(err) != "pledge_unknown" {
		t.Errorf("replacing another's pledge: got %v", err)
	}
	if _, err := ask(t, table, french, "pledge.replace d AAAA", nil); err != nil {
		t.Error(err)
	}
}

// TestReplaceChangesWhatWasTyped: a pledge that is hidden and not named stays so when its amount is replaced.
func TestReplaceChangesWhatWasTyped(t *testing.T) {
	t.Parallel()
	store := newLedgerStore()
	old := &store.ledger.Pledges[0]
	old.Current.Release, old.Current.Named, old.Current.Strength, old.Current.Note = coalition.Organisers, false, coalition.Committed, "quietly"
	old.Shown = old.Current
	store.log = func(coalition.Act, coalition.NewPledge) (coalition.Logged, error) {
		return coalition.Logged{}, coalition.Wrong("pledge_like", "Codes", []string{"AAAA"})
	}
	table := NewTable(Pledge(store))
	if _, err := ask(t, table, french, "pledge log", typed("capability", "soldiers", "quantity", "2000")); err != nil {
		t.Fatal(err)
	}
	if _, err := ask(t, table, french, "pledge.replace d AAAA", nil); err != nil {
		t.Fatal(err)
	}
	want := old.Shown.Terms
	want.Quantity = coalition.Exactly(decimal.NewFromInt(2000))
	if got := store.ledger.Pledges[0].Current.Terms; !got.Equal(want) {
		t.Errorf("got %+v, want the amount changed alone", got)
	}
}

// TestALateCorrectionKeepsWhatWasTyped: the Fix button opens the form of a change, with all of it.
func TestALateCorrectionKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	store := newLedgerStore()
	table := NewTable(Pledge(&lateStore{store}))
	form, err := ask(t, table, french, "pledge.correct AAAA", nil)
	if err != nil {
		t.Fatal(err)
	}
	_, args := message.ParseID(form.Modal.CustomID)
	reply, err := ask(t, table, french, "pledge.corrected "+args[1]+" "+args[2], func(r *Request) {
		r.Fields = map[string]string{"quantity": "150", "ready": "", "note": "a long thought"}
	})
	if err != nil || len(reply.Body.Rows) != 1 {
		t.Fatalf("%v, %d rows; want a Fix button", err, len(reply.Body.Rows))
	}
	again, err := ask(t, table, french, "pledge.refix d", nil)
	if err != nil {
		t.Fatal(err)
	}
	if part, _ := message.ParseID(again.Modal.CustomID); part != "pledge.changed" || again.Modal.Fields[2].Value != "a long thought" {
		t.Errorf("the form goes to %s and holds %q", part, again.Modal.Fields[2].Value)
	}
}

// lateStore finds every correction too late.
type lateStore struct{ *ledgerStore }

func (lateStore) RevisePledge(context.Context, coalition.Act, string, bool, func(coalition.Terms) (coalition.Terms, error)) (coalition.Logged, error) {
	return coalition.Logged{}, coalition.Wrong("correction_late", "Time", coalition.CorrectionTime)
}

// TestPickDelegation: a code goes before a name, and a name that two have is asked back.
func TestPickDelegation(t *testing.T) {
	t.Parallel()
	all := []coalition.Delegation{
		{ID: 1, Code: "AAA", Name: "NATO"}, {ID: 2, Code: "NATO", Name: "North Atlantic"}, {ID: 3, Code: "ONE", Name: "Twins"}, {ID: 4, Code: "TWO", Name: "Twins"},
	}
	for _, test := range []struct {
		typed string
		want  coalition.DelegationID
		code  string
	}{
		{"NATO", 2, ""}, {"aaa", 1, ""}, {"north atlantic", 2, ""}, {"Twins", 0, "delegation_several"}, {"two", 4, ""}, {"Nobody", 0, "delegation_unknown"},
	} {
		got, err := pickDelegation(locale.Printer{}, test.typed, all)
		if got.ID != test.want || coalition.CodeOf(err) != test.code {
			t.Errorf("%s: got %d, %v; want %d, %s", test.typed, got.ID, err, test.want, test.code)
		}
	}
	var offered []string
	for _, c := range completeDelegation(locale.Printer{}, "twins", all) {
		offered = append(offered, c.Name+"="+c.Value)
	}
	if got := strings.Join(offered, " "); got != "Twins (ONE)=ONE Twins (TWO)=TWO" {
		t.Errorf("offered %s", got)
	}
}

// TestHiddenIsUnknown: a pledge that a caller may not see answers as one that does not exist.
func TestHiddenIsUnknown(t *testing.T) {
	t.Parallel()
	for _, line := range []string{"pledge.details", "pledge.change", "pledge.correct", "pledge.withdraw", "pledge.keep", "pledge.strength", "pledge.withdrawn"} {
		for _, test := range []struct {
			who  coalition.Caller
			code string
			want string
		}{
			{german, "BBBB", "pledge_unknown"}, {french, "CCCC", "pledge_unknown"}, {observer, "AAAA", "pledge_unknown"}, {german, "ZZZZ", "pledge_unknown"},
		} {
			_, err := ask(t, NewTable(Pledge(newLedgerStore())), test.who, line+" "+test.code, nil)
			if coalition.CodeOf(err) != test.want {
				t.Errorf("%s %s: got %v, want %s", line, test.code, err, test.want)
			}
		}
	}
}

func TestChangeTouchesWhatWasTouched(t *testing.T) {
	t.Parallel()
	store := newLedgerStore()
	table := NewTable(Pledge(store))
	form, err := ask(t, table, french, "pledge.change AAAA", nil)
	if err != nil {
		t.Fatal(err)
	}
	// Meanwhile somebody else changes the note: history keeps the state that the form was opened on.
	opened := *store
	store.ledger.Pledges[0].Current.Note = "changed by another"
	_, args := message.ParseID(form.Modal.CustomID)
	table = NewTable(Pledge(&historyStore{store, opened.ledger.Pledges[0].Current}))
	_, err = ask(t, table, french, "pledge.changed "+args[1]+" "+args[2], func(r *Request) {
		r.Fields = map[string]string{"quantity": "250", "ready": form.Modal.Fields[1].Value, "note": form.Modal.Fields[2].Value}
	})
	if err != nil {
		t.Fatal(err)
	}
	got := store.ledger.Pledges[0].Current
	if got.Quantity.Low.String() != "250" || got.Note != "changed by another" {
		t.Errorf("got %+v", got.Terms)
	}
}

// historyStore answers with the state that a form was opened on.
type historyStore struct {
	*ledgerStore
	opened coalition.Revision
}

func (s *historyStore) PledgeHistory(context.Context, coalition.ID, coalition.PledgeID) ([]coalition.Revision, error) {
	s.opened.Note = ""
	return []coalition.Revision{s.opened}, nil
}

func TestTheCardOfAPledge(t *testing.T) {
	t.Parallel()
	render := func(id coalition.PledgeID, level coalition.Release) []message.Body {
		post, _ := NewTable(Pledge(newLedgerStore())).Post(coalition.PledgeCard)
		bodies, err := post.Render(t.Context(), PostRequest{
			Now: noon, Coalition: testCoalition(), Delivery: coalition.Delivery{Pledge: id}, Audience: coalition.Audience{Level: level},
		})
		if err != nil {
			t.Fatal(err)
		}
		return bodies
	}
	for _, test := range []struct {
		id    coalition.PledgeID
		level coalition.Release
		want  int
	}{
		{1, coalition.Members, 1}, {1, coalition.Public, 0}, {2, coalition.Members, 0}, {2, coalition.Organisers, 1},
		{3, coalition.Members, 0}, {3, coalition.Organisers, 0}, {4, coalition.Public, 1},
	} {
		if got := render(test.id, test.level); len(got) != test.want {
			t.Errorf("pledge %d in a channel of %s: %d cards, want %d", test.id, test.level, len(got), test.want)
		}
	}
	body := render(4, coalition.Public)[0]
	if _, ok := body.Marked("x"); !ok || body.Pings.Roles != nil || body.Pings.Users != nil {
		t.Error("a card carries its delivery's mark and pings nobody")
	}
}

func TestACardHasFiveRowsAtMost(t *testing.T) {
	t.Parallel()
	store := newLedgerStore()
	reply, err := ask(t, NewTable(Pledge(store)), french, "pledge log", typed("capability", "soldiers", "quantity", "5", "ready", "5 days"))
	if err != nil || len(reply.Body.Rows) == 0 || len(reply.Body.Rows) > 5 {
		t.Fatalf("%d rows, %v", len(reply.Body.Rows), err)
	}
	for _, row := range reply.Body.Rows {
		for _, part := range row.(discordgo.ActionsRow).Components {
			if menu, ok := part.(discordgo.SelectMenu); ok && (len(menu.Options) == 0 || len(menu.Options) > 25) {
				t.Errorf("menu %s has %d options", menu.CustomID, len(menu.Options))
			}
		}
	}
}
