package message

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"muster/coalition"
)

// conference is a coalition with so many capabilities, each with a requirement and pledges in it that changed since its last
// meeting, named as long as names can be.
func conference(rows int) (now, then coalition.Ledger) {
	l := force()
	l.Capabilities, l.Delegations = nil, crowd(rows)
	for i := range l.Delegations {
		l.Delegations[i].Code = fmt.Sprintf("D%03d", i)
	}
	for i := range rows {
		id := coalition.CapabilityID(i + 1)
		name := Cut(fmt.Sprintf("%d %s", i, strings.Repeat("n*", 40)), 80)
		l.Capabilities = append(l.Capabilities, coalition.Capability{ID: id, Name: name, Unit: "people"})
		l.Requirements = append(l.Requirements, coalition.Requirement{ID: coalition.RequirementID(i + 1), Name: name, Capability: id, Target: amount(5000), Within: days(30), Priority: 3})
		r := coalition.Revision{At: asked, Terms: coalition.Terms{
			Quantity: coalition.Between(amount(int64(100+i)), amount(int64(200+i))), Strength: coalition.Committed, Readiness: days(i % 40), Release: coalition.Public, Named: true,
		}}
		l.Pledges = append(l.Pledges, coalition.Pledge{ID: coalition.PledgeID(i + 1), Code: fmt.Sprintf("K%03d", i), Delegation: coalition.DelegationID(i + 1), Capability: id, Current: r, Shown: r})
	}
	then = l
	then.Pledges = nil
	return l, then
}

// A summary of one row, of twelve and of sixty is posted in as few messages as it fits into, each within Discord's limits, with
// its sections in their order and no picture without its file.
func TestSummaryFits(t *testing.T) {
	for n, bodies := range map[int]int{0: 1, 1: 1, 12: 2, 60: 2} {
		l, then := conference(n)
		meeting := talks()
		for _, level := range coalition.Releases {
			v := l.For(coalition.Audience{Level: level}, asked)
			s := v.Summary([]coalition.Meeting{meeting}, asked)
			s.Last = meeting
			s.Last.At = asked.AddDate(0, 0, -7)
			got := Summary(english, v, s.ChangedSince(then, v), time.Time{}, rows())
			if len(got) != bodies {
				t.Errorf("%d rows for %s: %d messages, want %d", n, level, len(got), bodies)
			}
			var titles []string
			for i, b := range got {
				total, pictures := 0, 0
				for _, card := range b.Embeds {
					total += size(card)
					titles = append(titles, card.Title)
					if card.Image != nil {
						pictures++
					}
					for _, f := range card.Fields {
						if f.Value == "" || length(f.Value) > 1024 || length(f.Name) > 256 {
							t.Errorf("%d rows: %s, %s: %d characters", n, card.Title, f.Name, length(f.Value))
						}
					}
				}
				if total > maxEmbeds || len(b.Embeds) > maxCards || len(b.Rows) == 0 || pictures != len(b.Files) {
					t.Errorf("%d rows, message %d: %d characters in %d cards, %d pictures, %d files", n, i, total, len(b.Embeds), pictures, len(b.Files))
				}
				if level != coalition.Public { // pictures take a while
					continue
				}
				if err := b.Draw(); err != nil {
					t.Errorf("%d rows, message %d: %v", n, i, err)
				}
			}
			want := []string{"Summary", "Totals", "What has changed since Talks", "Gaps", "What is in place by when"}
			if n == 0 {
				want = want[:3]
			}
			if strings.Join(titles, "|") != strings.Join(want, "|") {
				t.Errorf("%d rows: sections %q", n, titles)
			}
		}
	}
}
