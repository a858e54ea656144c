package commands

import (
	"strings"
	"testing"

	"muster/coalition"
	"muster/locale"
)

// What is wrong with a day or a time that was understood is said, not that it cannot be read.
func TestThePastIsRefusedForItsReason(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ locale, typed, code string }{
		{"en-GB", "when all agree", "past_unreadable"},
		{"en-GB", "tomorrow", "past_ahead"},
		{"en-GB", "in 2 hours", "past_ahead"},
		{"en-GB", "30 February", "time_no_such_day"},
		{"en-GB", "2026-02-30 15:00", "time_no_such_day"},
		{"en-GB", "3/4", "time_day_order"},
		{"en-GB", "Friday 19 March", "time_weekday_wrong"},
		{"en-GB", "19 March 25:00", "time_no_such_hour"},
		{"en-GB", "19 March 15:00 IST", "time_zone_ambiguous"},
		{"fr", "30 février", "time_no_such_day"},
		{"fr", "hier à 3h", "time_hour_unclear"},
	} {
		for _, option := range []string{"as_of", "since"} {
			_, err := ask(t, NewTable(Totals(newLedgerStore())), french, "totals", func(r *Request) {
				typed(option, test.typed)(r)
				r.Reads = locale.ReaderFor(test.locale)
			})
			if got := coalition.CodeOf(err); got != test.code {
				t.Errorf("%s:%q in %s: %v, want %s", option, test.typed, test.locale, err, test.code)
			}
		}
	}
	for _, test := range []struct{ typed, shown string }{
		{"19 March 15:00", "<t:1773932400:"}, {"21 March", "<t:1774137600:"},
	} {
		reply, err := ask(t, NewTable(Totals(newLedgerStore())), french, "totals", typed("as_of", test.typed))
		if err != nil {
			t.Errorf("%q: %v", test.typed, err)
		} else if test.typed == "19 March 15:00" && !strings.Contains(words(reply.Body), test.shown) {
			t.Errorf("%q: %s", test.typed, words(reply.Body))
		}
	}
}
