package commands

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

func renderNotice(t *testing.T, level coalition.Release, params string) []message.Body {
	t.Helper()
	store := newLedgerStore()
	bodies, err := Notices(store).Render(context.Background(), PostRequest{
		Now: noon, Coalition: testCoalition(), Audience: coalition.Audience{Level: level}, Print: locale.Printer{},
		Delivery: coalition.Delivery{Kind: coalition.Notice, Params: json.RawMessage(params)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return bodies
}

const joinNotice = `{"text":"notice_join","args":{"By":"<@77>","Delegation":"FR"},
	"buttons":[{"text":"roster_admit_button","part":"roster.admit","args":["FR","77"]}]}`

func TestNoticeWordsItsValues(t *testing.T) {
	for _, test := range []struct {
		name, params string
		want         []string
	}{
		{"who asks", joinNotice, []string{"<@77>", "France"}},
		{"a channel that cannot be posted in",
			`{"text":"notice_blocked","args":{"Kind":"reminder","Channel":"<#5>","Due":"<t:1:f>","Error":"Missing @everyone **Access**"}}`,
			[]string{"A reminder", "<#5>", "@\u200beveryone", `\*\*Access`}},
		{"a reminder that was missed",
			`{"text":"notice_missed","args":{"Kind":"reminder","Channel":"<#5>","Due":"<t:1:f>","Error":"x"}}`,
			[]string{"A reminder", "<t:1:f>"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			bodies := renderNotice(t, coalition.Organisers, test.params)
			if len(bodies) != 1 {
				t.Fatalf("got %d bodies", len(bodies))
			}
			text := bodies[0].Embeds[0].Description
			for _, want := range test.want {
				if !strings.Contains(text, want) {
					t.Errorf("got %q, want %q in it", text, want)
				}
			}
			if marked, ok := bodies[0].Marked("m"); !ok || message.Mark(marked.Rows) != "m" {
				t.Error("nothing can carry the mark")
			}
		})
	}
}

func TestNoticeIsForOrganisersAlone(t *testing.T) {
	for _, level := range []coalition.Release{coalition.Public, coalition.Members} {
		if bodies := renderNotice(t, level, joinNotice); bodies != nil {
			t.Errorf("%s reads %v", level, bodies)
		}
	}
}

func TestEveryKindOfDeliveryHasAName(t *testing.T) {
	for _, kind := range []string{coalition.PledgeCard, coalition.MeetingCard, coalition.ReminderPost, coalition.ActionPost, coalition.MeetingChange,
		coalition.Announcement, coalition.SummaryPost, coalition.Notice} {
		if !(locale.Printer{}).Has("notice_kind_" + kind) {
			t.Errorf("no name for %q", kind)
		}
	}
	for _, state := range []coalition.DeliveryState{coalition.Failed, coalition.Missed, coalition.Unknown} {
		if !(locale.Printer{}).Has("notice_" + string(state)) {
			t.Errorf("no text for %q", state)
		}
	}
}
