package message

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/shopspring/decimal"

	"muster/coalition"
	"muster/locale"
)

var asked = time.Date(2026, 3, 20, 12, 0, 0, 0, time.UTC)

func amount(n int64) decimal.Decimal { return decimal.NewFromInt(n) }

func days(n int) coalition.Readiness {
	return coalition.Readiness{Kind: coalition.ReadyDays, Amount: n}
}

// force is a coalition of two delegations with pledges of soldiers, all of which everybody may read.
func force(terms ...coalition.Terms) coalition.Ledger {
	l := coalition.Ledger{
		Coalition:    coalition.Coalition{ID: 1, Name: "Test force", Zone: time.UTC},
		Delegations:  []coalition.Delegation{{ID: 1, Code: "FR", Country: true}, {ID: 2, Code: "DE", Country: true}},
		Capabilities: []coalition.Capability{{ID: 1, Name: "soldiers", Unit: "people"}, {ID: 2, Name: "drones", Unit: "systems"}},
		Conditions:   []coalition.Condition{{ID: 1, Name: "ceasefire", State: coalition.ConditionOpen}},
	}
	for i, t := range terms {
		t.Release, t.Named = coalition.Public, true
		r := coalition.Revision{Terms: t, At: asked}
		l.Pledges = append(l.Pledges, coalition.Pledge{
			ID: coalition.PledgeID(i + 1), Code: fmt.Sprintf("K%03d", i), Delegation: coalition.DelegationID(i%2 + 1), Capability: 1, Current: r, Shown: r,
		})
	}
	return l
}

func everybody(l coalition.Ledger) coalition.View {
	return l.For(coalition.Audience{Level: coalition.Public}, asked)
}

// told is what a card tells above its basis.
func told(card *discordgo.MessageEmbed) string {
	lines := []string{card.Description}
	for _, f := range card.Fields[:len(card.Fields)-1] {
		lines = append(lines, f.Name+": "+f.Value)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

func TestTotalsCardTellsEachFigureOnce(t *testing.T) {
	t.Parallel()
	l := force(
		coalition.Terms{Quantity: coalition.Exactly(amount(100)), Strength: coalition.Allocated, Readiness: days(10), Delivered: amount(30)},
		coalition.Terms{Quantity: coalition.Between(amount(50), amount(70)), Strength: coalition.Committed},
		coalition.Terms{Quantity: coalition.Exactly(amount(9)), Strength: coalition.Offered, Conditions: []coalition.Proviso{{Condition: 1}}},
	)
	const besides = "\nOf the committed, allocated: 70\nOf the committed, delivered: 30\nNot counted, since what they hang on is not met: offered 9"
	for by, want := range map[coalition.Grouping]string{
		coalition.ByCapability: "**soldiers**\ncommitted 150–170 | offered none | possible none" + besides,
		coalition.ByStrength:   "**soldiers**\ncommitted: 150–170 (2 pledges)" + besides,
		coalition.ByDelegation: "**soldiers**\n🇫🇷 France · committed 100\n🇩🇪 Germany · committed 50–70" + besides,
		coalition.ByReadiness: "**soldiers**\nby <t:1774008000:f> (<t:1774008000:R>) · committed 30\nby <t:1774872000:f> (<t:1774872000:R>) · committed 100\n" +
			"not known when · committed 50–70" + besides,
	} {
		v := everybody(l)
		got := told(TotalsCard(locale.Printer{}, l.Coalition, v.Totals(coalition.Question{By: by, Now: asked})))
		if got != want {
			t.Errorf("by %s:\n%s\nwant\n%s", by, got, want)
		}
	}
}

func TestGapsCardTellsWhereEveryCommitmentIs(t *testing.T) {
	t.Parallel()
	l := force(
		coalition.Terms{Quantity: coalition.AtLeast(amount(20)), Strength: coalition.Committed, Readiness: days(5)},
		coalition.Terms{Quantity: coalition.Exactly(amount(40)), Strength: coalition.Committed},
		coalition.Terms{Quantity: coalition.Exactly(amount(50)), Strength: coalition.Committed, Readiness: days(90)},
		coalition.Terms{Quantity: coalition.Undisclosed(), Strength: coalition.Committed},
		coalition.Terms{Quantity: coalition.Exactly(amount(7)), Strength: coalition.Offered},
		coalition.Terms{Quantity: coalition.Exactly(amount(8)), Strength: coalition.Committed, Thresholds: []coalition.Threshold{{Capability: 1, AtLeast: amount(90)}}, Readiness: days(2)},
	)
	l.Requirements = []coalition.Requirement{
		{Name: "vanguard", Capability: 1, Target: amount(100), Within: days(30), Priority: 3},
		{Name: "soldiers", Capability: 1, Target: amount(10), Within: coalition.Readiness{Kind: coalition.ReadyBy, By: coalition.Date{Year: 2026, Month: 3, Day: 19}}, Priority: 3},
	}
	const want = "**soldiers**\n10 people, by 19 March 2026 (<t:1773964740:f>, passed)\ncounted 0 | short by then 10 | short today 10\n" +
		"**vanguard**: 100 people, within 30 days\ncounted 20 | short by then at most 80 | short today 100\n" +
		"Committed, not known when: 40. Say so with Ready on the card, and it counts\nCommitted, later than any line needs it: 50\n" +
		"Committed besides, counted as 0: 1 undisclosed\nNot counted: offered 7\n" +
		"Not counted, since what they hang on is not met: committed 8\n" +
		"One further delegation that commits 20 people brings in one more pledge: 138 committed then"
	v := everybody(l)
	if got := told(GapsCard(locale.Printer{}, l.Coalition, v.Gaps(coalition.GapsQuestion{Now: asked}))); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	none := told(GapsCard(locale.Printer{}, l.Coalition, v.Gaps(coalition.GapsQuestion{Capability: 2, Now: asked})))
	if none != "Nothing is required of this yet." {
		t.Errorf("of what nothing is required: %s", none)
	}
}

// However much there is, a card fits, and what stands at its end is told.
func TestCardsFit(t *testing.T) {
	t.Parallel()
	var terms []coalition.Terms
	for i := range 90 {
		terms = append(terms, coalition.Terms{Quantity: coalition.Exactly(amount(1)), Strength: coalition.Committed, Readiness: days(i + 1)})
	}
	terms = append(terms, coalition.Terms{Quantity: coalition.Exactly(amount(77)), Strength: coalition.Committed})
	l := force(terms...)
	for i := range 60 {
		l.Requirements = append(l.Requirements, coalition.Requirement{Name: fmt.Sprint(strings.Repeat("line ", 15), i), Capability: 1, Target: amount(5), Within: days(i), Priority: 3})
	}
	for i := range 40 {
		l.Capabilities = append(l.Capabilities, coalition.Capability{ID: coalition.CapabilityID(3 + i), Name: fmt.Sprint("capability ", i), Unit: "items"})
		p := l.Pledges[0]
		p.Code, p.Capability = fmt.Sprint("C", i), coalition.CapabilityID(3+i)
		l.Pledges = append(l.Pledges, p)
	}
	v := everybody(l)
	cards := map[string]*discordgo.MessageEmbed{"gaps": GapsCard(locale.Printer{}, l.Coalition, v.Gaps(coalition.GapsQuestion{Now: asked}))}
	for _, by := range []coalition.Grouping{coalition.ByCapability, coalition.ByDelegation, coalition.ByStrength, coalition.ByReadiness} {
		cards["totals by "+string(by)] = TotalsCard(locale.Printer{}, l.Coalition, v.Totals(coalition.Question{By: by, Now: asked}))
		cards["one by "+string(by)] = TotalsCard(locale.Printer{}, l.Coalition, v.Totals(coalition.Question{By: by, Capability: 1, Now: asked}))
	}
	for name, card := range cards {
		if n := size(card); n > 6000 || len(card.Fields) > 25 || length(card.Description) > 4096 {
			t.Errorf("%s: %d characters, %d fields", name, n, len(card.Fields))
		}
		for _, f := range card.Fields {
			if length(f.Value) > 1024 {
				t.Errorf("%s: %d characters of %s", name, length(f.Value), f.Name)
			}
		}
	}
	for name, end := range map[string]string{"one by readiness": "not known when · committed 77", "gaps": "Committed, not known when: 77"} {
		if !strings.Contains(told(cards[name]), end) {
			t.Errorf("%s does not tell %q:\n%s", name, end, told(cards[name]))
		}
	}
}
