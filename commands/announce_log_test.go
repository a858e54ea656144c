package commands

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

func TestTheLogSaysWhatBecameOfPosts(t *testing.T) {
	t.Parallel()
	s := newMeetingStore()
	for i, state := range coalition.DeliveryStates {
		s.log = append(s.log, coalition.Delivery{
			ID: coalition.DeliveryID(100 + i), Kind: coalition.Announcement, Channel: 31, Due: noon.Add(-time.Duration(i) * time.Hour), State: state, Params: json.RawMessage(`{"Text":"Coffee"}`),
		})
	}
	s.log[1].LastError = "Discord: HTTP 400, code 50035: *Invalid* Form Body @everyone"
	for i := range 8 {
		s.log = append(s.log, coalition.Delivery{ID: coalition.DeliveryID(200 + i), Kind: coalition.ReminderPost, Channel: 31, Due: noon.AddDate(0, 0, -9), State: coalition.Sent})
	}
	reply, err := ask(t, meetingTable(s), organiser, "announce log", nil)
	if err != nil {
		t.Fatal(err)
	}
	shown := words(reply.Body)
	for _, want := range []string{"not known whether posted", "refused", "missed", "waits", "posted late", "cancelled", `\*Invalid\* Form Body`, "An announcement in <#31>", "Page 1 of 2"} {
		if !strings.Contains(shown, want) {
			t.Errorf("no %q in %s", want, shown)
		}
	}
	menu := reply.Body.Rows[1].(discordgo.ActionsRow).Components[0].(discordgo.SelectMenu)
	if len(menu.Options) != 3 { // unknown, refused, and the announcement that waits
		t.Errorf("%d can be decided about: %+v", len(menu.Options), menu.Options)
	}
	for i, want := range [][]string{{"posted", "again"}, {"retry"}, {"recall"}} {
		reply, err := ask(t, meetingTable(s), organiser, "announce.pick", func(r *Request) { r.Values = []string{menu.Options[i].Value} })
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, b := range reply.Body.Rows[0].(discordgo.ActionsRow).Components {
			_, args := message.ParseID(b.(discordgo.Button).CustomID)
			got = append(got, args[2])
			if id, _ := strconv.ParseInt(args[1], 36, 64); id < 100 {
				t.Errorf("the button is about %d", id)
			}
		}
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s can be %v, want %v", menu.Options[i].Label, got, want)
		}
	}
	second, err := ask(t, meetingTable(s), organiser, "announce log", func(r *Request) { r.Options = map[string]string{"state": "refused"} })
	if err != nil || !strings.Contains(words(second.Body), "refused") || strings.Contains(words(second.Body), "missed") {
		t.Errorf("%v: %s", err, words(second.Body))
	}
	for line, code := range map[string]string{"announce.page nonsense 1": "delivery_state_unknown", "announce.pick": "delivery_unknown"} {
		if _, err := ask(t, meetingTable(s), organiser, line, nil); coalition.CodeOf(err) != code {
			t.Errorf("%s: %v", line, err)
		}
	}
	for _, want := range []string{"It is being tried again.", "already decided"} {
		reply, err := ask(t, meetingTable(s), organiser, "announce.decide 2t retry", func(r *Request) { r.Channel, r.Access = 31, everything })
		if err != nil || !strings.Contains(words(reply.Body), want) {
			t.Errorf("%v: %s", err, words(reply.Body))
		}
	}
}
