package commands

import (
	"strings"
	"testing"

	"muster/coalition"
	"muster/message"
)

// answering submits the guided form with five answers.
func answering(store *ledgerStore, t *testing.T, who coalition.Caller, line string, answers ...string) Reply {
	t.Helper()
	reply, err := ask(t, NewTable(Pledge(store)), who, line, func(r *Request) {
		r.Fields = map[string]string{}
		for i, name := range []string{"capability", "quantity", "ready", "strength", "release"} {
			r.Fields[name] = answers[i]
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return reply
}

func TestTheFormAsksFiveQuestions(t *testing.T) {
	t.Parallel()
	store := newLedgerStore()
	for _, test := range []struct {
		who         coalition.Caller
		named, want string
		code        string
	}{
		{french, "", "1", ""}, {french, "France", "1", ""}, {organiser, "Germany", "2", ""}, {both, "DE", "2", ""},
		{french, "Germany", "", "for_others"}, {organiser, "", "", "for_missing"}, {both, "", "", "for_which"}, {organiser, "Grance", "", "delegation_unknown"},
	} {
		reply, err := ask(t, NewTable(Pledge(store)), test.who, "pledge form", typed("for", test.named))
		if coalition.CodeOf(err) != test.code || test.code != "" {
			if coalition.CodeOf(err) != test.code {
				t.Errorf("for %q: %v, want %q", test.named, err, test.code)
			}
			continue
		}
		part, args := message.ParseID(reply.Modal.CustomID)
		if len(reply.Modal.Fields) != 5 || part != "pledge.formed" || args[1] != test.want {
			t.Errorf("for %q: %+v", test.named, reply.Modal)
		}
		for _, f := range reply.Modal.Fields {
			if f.Value != "" || f.Placeholder == "" || len([]rune(f.Label)) > 45 || len([]rune(f.Placeholder)) > 100 {
				t.Errorf("the field %+v", f)
			}
		}
	}
}

func TestTheFormSavesWhatOptionsWould(t *testing.T) {
	t.Parallel()
	store := newLedgerStore()
	reply := answering(store, t, french, "pledge.formed 1", " Soldiers ", "4-6", "30 days", "Committed", "coalition, not named")
	got := store.ledger.Pledges[4]
	if got.Delegation != 1 || got.Current.Strength != coalition.Committed || got.Current.Release != coalition.Members || got.Current.Named || got.Current.Readiness.Amount != 30 {
		t.Errorf("saved %+v", got)
	}
	if shown := words(reply.Body); !strings.Contains(shown, "Saved as **NEWX**") || !strings.Contains(shown, "pledge.more") {
		t.Errorf("the card:\n%s", shown)
	}
	answering(store, t, organiser, "pledge.formed 2", "soldiers", "undisclosed", "", "", "")
	if got := store.ledger.Pledges[5]; got.Delegation != 2 || got.Current.Strength != coalition.Offered || got.Current.Release != coalition.Members || !got.Current.Named {
		t.Errorf("left empty: %+v", got)
	}
}

func TestTheFormKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	for code, answers := range map[string][]string{
		"capability_unknown":   {"soldeirs", "5", "now", "possible", "public"},
		"quantity_unreadable":  {"soldiers", "six-ish", "now", "possible", "public"},
		"readiness_unreadable": {"soldiers", "5", "soonish", "possible", "public"},
		"strength_unknown":     {"soldiers", "5", "now", "allocated", "public"},
		"release_unknown":      {"soldiers", "5", "now", "possible", "my friends"},
	} {
		store := newLedgerStore()
		refused := answering(store, t, french, "pledge.formed 1", answers...)
		if len(store.acts) != 0 || len(refused.Body.Rows) != 1 {
			t.Fatalf("%s: %d acts, %d rows", code, len(store.acts), len(refused.Body.Rows))
		}
		form, err := ask(t, NewTable(Pledge(store)), french, "pledge.fix d", nil)
		if err != nil || len(form.Modal.Fields) != 5 {
			t.Fatalf("%s: %v", code, err)
		}
		for i, f := range form.Modal.Fields {
			if f.Value != answers[i] {
				t.Errorf("%s: the form holds %q, want %q", code, f.Value, answers[i])
			}
		}
		if saved := answering(store, t, french, "pledge.fixed d", "soldiers", "5", "now", "possible", "public"); !strings.Contains(words(saved.Body), "Saved as") {
			t.Errorf("%s: put right:\n%s", code, words(saved.Body))
		}
		if got := store.acts[0]; got.Draft != "d" || store.ledger.Pledges[4].Current.Strength != coalition.Possible {
			t.Errorf("%s: saved by %+v", code, got)
		}
	}
}

// TestAnEmptyAnswerReplacesNothing: what was left empty in the form stays in a pledge that it replaces.
func TestAnEmptyAnswerReplacesNothing(t *testing.T) {
	t.Parallel()
	store := newLedgerStore()
	store.ledger.Pledges[0].Current.Strength, store.ledger.Pledges[0].Shown.Strength = coalition.Committed, coalition.Committed
	store.log = func(coalition.Act, coalition.NewPledge) (coalition.Logged, error) {
		return coalition.Logged{}, coalition.Wrong("pledge_like", "Codes", []string{"AAAA"})
	}
	asked := answering(store, t, french, "pledge.formed 1", "soldiers", "900", " ", "", "public")
	if !strings.Contains(words(asked.Body), "Replace AAAA") {
		t.Fatalf("not asked:\n%s", words(asked.Body))
	}
	if _, err := ask(t, NewTable(Pledge(store)), french, "pledge.replace d AAAA", nil); err != nil {
		t.Fatal(err)
	}
	if got := store.ledger.Pledges[0].Current; got.Strength != coalition.Committed || got.Release != coalition.Public || got.Quantity.Low.String() != "900" {
		t.Errorf("got %+v", got.Terms)
	}
}
