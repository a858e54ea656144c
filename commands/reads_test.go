package commands

import (
	"strings"
	"testing"

	"muster/coalition"
	"muster/locale"
)

// Every command that takes a day, a time or a length of time reads it in the language of whoever types it.
func TestCommandsReadThePersonsLanguage(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		table   Table
		who     coalition.Caller
		line    string
		change  func(*Request)
		locale  string
		answers string
	}{
		{meetingTable(newMeetingStore()), organiser, "schedule move", typed("meeting", "next", "when", "mercredi 25 mars à 9h"), "fr", "25 March 2026, 09:00"},
		{meetingTable(newMeetingStore()), organiser, "schedule meeting", typed("title", "Talks", "when", "jutro o 15", "duration", "dwie godziny"), "pl", "2 hours"},
		{meetingTable(newMeetingStore()), organiser, "announce later", inRoom(everything, "text", "Coffee", "when", "через 2 години"), "uk", "<t:1774015200:F>"},
		{rosterTable(newRosterStore()), organiser, "coalition activate", typed("date", "am 27. März um 15 Uhr"), "de", "<t:1774623600:F>"},
		{rosterTable(newRosterStore()), organiser, "coalition rates", typed("currency", "GBP", "rate", "1.2", "base", "EUR", "as_of", "ieri"), "it", "19 March 2026"},
		{NewTable(Pledge(newLedgerStore())), french, "pledge log", typed("capability", "soldiers", "quantity", "500", "ready", "sous 3 jours"), "fr", "3 days"},
		{NewTable(Pledge(newLedgerStore())), french, "pledge log", typed("capability", "soldiers", "quantity", "500", "ready", "do 27 marca"), "pl", "27 March 2026"},
		{NewTable(Requirement(&lineStore{ledgerStore: newLedgerStore()})), organiser, "requirement set", typed("capability", "soldiers", "target", "500", "within", "zeven dagen"), "nl", "within 7 days"},
		{NewTable(Totals(newLedgerStore())), french, "totals", typed("within", "30 dagar"), "sv-SE", "30 days"},
		{NewTable(Totals(newLedgerStore())), french, "totals", typed("as_of", "ontem"), "pt-BR", "<t:1773964800:"},
	} {
		reply, err := ask(t, test.table, test.who, test.line, func(r *Request) {
			test.change(r)
			r.Reads = locale.ReaderFor(test.locale)
		})
		if err != nil || !strings.Contains(words(reply.Body), test.answers) {
			t.Errorf("%s in %s: %v: %q is not in\n%s", test.line, test.locale, err, test.answers, words(reply.Body))
		}
	}
}

func TestRenewByIsReadInThePersonsLanguage(t *testing.T) {
	t.Parallel()
	store := renewable(3)
	_, err := ask(t, NewTable(Pledge(store)), french, "pledge.termed AAAA "+openedAt(store.ledger.Pledges[0]), func(r *Request) {
		store.graceful("thresholds", "", "caveat", "", "renew", "dans six semaines")(r)
		r.Reads = locale.ReaderFor("fr")
	})
	if got := typedDay(store.ledger.Pledges[0].Current.RenewBy); err != nil || got != "2026-05-01" {
		t.Errorf("renewed until %s, %v", got, err)
	}
}

func TestThresholdsAreReadInThePersonsLanguage(t *testing.T) {
	t.Parallel()
	store := renewable(3)
	_, err := ask(t, NewTable(Pledge(store)), french, "pledge.termed AAAA "+openedAt(store.ledger.Pledges[0]), func(r *Request) {
		store.graceful("thresholds", "5000 d'ici le 27 mars", "caveat", "", "renew", "")(r)
		r.Reads = locale.ReaderFor("fr")
	})
	asks := store.ledger.Pledges[0].Current.Thresholds
	if err != nil || len(asks) != 1 || typedDay(asks[0].Within.By) != "2026-03-27" {
		t.Errorf("asks %+v, %v", asks, err)
	}
}
