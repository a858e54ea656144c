package commands

import (
	"strings"
	"testing"

	"muster/coalition"
)

// renewable is a store with a grace of ten days, whose first pledge is to be renewed so many days from noon; 0: never.
func renewable(days int) *ledgerStore {
	store := newLedgerStore()
	store.ledger.Coalition.Grace = 10
	if days != 0 {
		p := &store.ledger.Pledges[0]
		p.Current.RenewBy = coalition.DateOf(noon.AddDate(0, 0, days))
		p.Shown = p.Current
	}
	return store
}

// graceful has the request be of the store's coalition.
func (s *ledgerStore) graceful(pairs ...string) func(*Request) {
	return func(r *Request) {
		r.Coalition = s.ledger.Coalition
		r.Fields = map[string]string{}
		for i := 0; i < len(pairs); i += 2 {
			r.Fields[pairs[i]], r.Options[pairs[i]] = pairs[i+1], pairs[i+1]
		}
	}
}

func TestRenewByIsTypedAmongTheTerms(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		held         int
		typed, want  string // a day, or ""
		shows, wrong string
	}{
		{0, "27 March", "2026-03-27", "**Soon:** 27 March 2026, <t:1774656000:R>\nElse it lapses <t:1775520000:R>", ""},
		{0, "in 6 weeks", "2026-05-01", "1 May 2026", ""},
		{0, "", "", "already says so", ""},
		{3, "", "", "is changed", ""},
		{3, "never", "", "is changed", ""},
		{-3, "2026-03-17", "2026-03-17", "**Passed:** 17 March 2026", ""}, // nobody touched it
		{-3, "2026-03-16", "2026-03-17", "16 March 2026 is past", "renew"},
		{0, "when hell freezes", "", "“when hell freezes” is not a day", "renew"},
	} {
		store := renewable(test.held)
		table := NewTable(Pledge(store))
		reply, err := ask(t, table, french, "pledge.termed AAAA "+openedAt(store.ledger.Pledges[0]), store.graceful("thresholds", "", "caveat", "", "renew", test.typed))
		if err != nil {
			t.Fatalf("%q: %v", test.typed, err)
		}
		if got := typedDay(store.ledger.Pledges[0].Current.RenewBy); got != test.want {
			t.Errorf("%q: to be renewed by %q, want %q", test.typed, got, test.want)
		}
		if shown := words(reply.Body); !strings.Contains(shown, test.shows) && test.shows != "already says so" {
			t.Errorf("%q does not show %q:\n%s", test.typed, test.shows, shown)
		}
		if test.wrong == "" {
			continue
		}
		form, err := ask(t, table, french, "pledge.reterm d", store.graceful())
		if err != nil || form.Modal.Fields[2].Value != test.typed {
			t.Errorf("%q is not kept: %v, %+v", test.typed, err, form.Modal)
		}
	}
}

// TestAFormWithoutTheFieldKeepsTheDay: one that was opened before there was the field does not take the day away.
func TestAFormWithoutTheFieldKeepsTheDay(t *testing.T) {
	t.Parallel()
	store := renewable(3)
	if _, err := ask(t, NewTable(Pledge(store)), french, "pledge.termed AAAA "+openedAt(store.ledger.Pledges[0]), store.graceful("thresholds", "", "caveat", "at sea")); err != nil {
		t.Fatal(err)
	}
	if got := store.ledger.Pledges[0].Current; got.RenewBy == (coalition.Date{}) || got.Caveat != "at sea" {
		t.Errorf("got %+v", got.Terms)
	}
}

func TestListsFlagWhatIsToBeRenewed(t *testing.T) {
	t.Parallel()
	for days, want := range map[int]string{
		8: "offered · not known · coalition\n", 7: "**renew by 27 March 2026**", -1: "**was to be renewed by 19 March 2026**", -10: "was to be renewed", -11: "~~ lapsed",
	} {
		store := renewable(days)
		reply, err := ask(t, NewTable(Pledge(store)), french, "pledge list", store.graceful())
		if err != nil {
			t.Fatal(err)
		}
		if shown := reply.Body.Embeds[0].Description; !strings.Contains(shown, want) {
			t.Errorf("%d days ahead it does not show %q:\n%s", days, want, shown)
		}
	}
}

func TestALapsedPledgeCannotBeChanged(t *testing.T) {
	t.Parallel()
	store := renewable(-11)
	table := NewTable(Pledge(store))
	reply, err := ask(t, table, french, "pledge.details AAAA", store.graceful())
	if err != nil || len(reply.Body.Rows) != 0 {
		t.Fatalf("%v, %d rows", err, len(reply.Body.Rows))
	}
	const lapsed = "<t:1773964800:f> lapsed" // 20 March 2026, 0:00
	if shown := words(reply.Body); !strings.Contains(shown, lapsed) || !strings.Contains(shown, "~~ lapsed") {
		t.Errorf("the card does not say that it has lapsed, %q:\n%s", lapsed, shown)
	}
	for _, line := range []string{"change", "correct", "more", "terms", "condition", "withdraw"} {
		if _, err := ask(t, table, french, "pledge."+line+" AAAA", store.graceful()); coalition.CodeOf(err) != "pledge_exited" {
			t.Errorf("%s: %v", line, err)
		}
	}
}
