package commands

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
)

// inRoom asks from channel 9 of a coalition whose channel for meetings is 501.
func inRoom(access Access, pairs ...string) func(*Request) {
	return func(r *Request) {
		typed(pairs...)(r)
		r.Channel, r.Access = 9, access
		r.Coalition.Channels = coalition.Channels{
			For:       map[coalition.Purpose]coalition.Snowflake{coalition.MeetingPosts: 501},
			Audiences: map[coalition.Snowflake]coalition.Release{501: coalition.Members, 9: coalition.Organisers},
		}
	}
}

func TestAnnounceShowsWhomItReaches(t *testing.T) {
	s := newMeetingStore()
	s.ledger.Delegations[0].Role = 70
	reply, err := ask(t, meetingTable(s), organiser, "announce now", inRoom(everything, "text", "**Bring** @everyone <@1> \u202ecoffee"))
	if err != nil {
		t.Fatal(err)
	}
	shown := words(reply.Body)
	for _, want := range []string{"NOT SAVED YET", `\*\*Bring\*\*`, "<#501>, read by delegates and organisers", "One delegation is mentioned.", "Nobody to mention for one delegation: 🇩🇪 Germany"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not in %s", want, shown)
		}
	}
	if strings.Contains(shown, "@everyone") || strings.Contains(shown, " <@1>") || strings.Contains(shown, "\u202e") {
		t.Errorf("live text in %s", shown)
	}
	confirm := button(t, reply.Body, "announce.confirm")
	for i, want := range []string{"It is being posted in <#501>.", "It was already confirmed"} {
		reply, err = ask(t, meetingTable(s), organiser, confirm, inRoom(everything))
		if err != nil || !strings.Contains(words(reply.Body), want) || s.acts[i].Draft != "d" {
			t.Errorf("click %d: %v, %s", i, err, words(reply.Body))
		}
	}
	if s.announced[0].Channel != 501 || !s.announced[0].Due.Equal(noon) {
		t.Errorf("announced %+v", s.announced)
	}
}

func TestAnnounceLaterKeepsTheHourThatWasShown(t *testing.T) {
	s := newMeetingStore()
	reply, err := ask(t, meetingTable(s), organiser, "announce later", inRoom(everything, "text", "Coffee", "when", "in 2 hours"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "announce.confirm"), func(r *Request) {
		inRoom(everything)(r)
		r.Now = noon.Add(30 * time.Minute)
	})
	if err != nil || len(s.announced) != 1 || !s.announced[0].Due.Equal(noon.Add(2*time.Hour)) {
		t.Errorf("%v, %+v", err, s.announced)
	}
}

func TestAnnounceBadInputCanBeFixed(t *testing.T) {
	long := strings.Repeat("x", 1501)
	for _, test := range []struct {
		name, text, when, channel string
		access                    Access
		says                      string
	}{
		{"over-long", long, "tomorrow 15:00", "", everything, "1,501 characters"},
		{"no words", "\u202e ", "tomorrow 15:00", "", everything, "needs words"},
		{"past", "Coffee", "2026-03-19 15:00", "", everything, "is past"},
		{"unreadable", "Coffee", "soonish", "", everything, "soonish"},
		{"nonexistent", "Coffee", "2026-02-31 15:00", "", everything, "no such day"},
		{"the bot may not post here", "Coffee", "tomorrow 15:00", "9", Access{User: discordgo.PermissionAll}, "Muster needs"},
		{"the caller may not post here", "Coffee", "tomorrow 15:00", "9", Access{Bot: discordgo.PermissionAll}, "You need"},
		{"the bot may not post in another channel", "Coffee", "tomorrow 15:00", "77", Access{User: discordgo.PermissionAll}, "in <#77>"},
		{"the caller may not post in another channel", "Coffee", "tomorrow 15:00", "77", Access{Bot: discordgo.PermissionAll}, "in <#77>"},
		{"the caller may not post in the channel for meetings", "Coffee", "tomorrow 15:00", "", Access{Bot: discordgo.PermissionAll}, "in <#501>"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newMeetingStore()
			reply, err := ask(t, meetingTable(s), organiser, "announce later", inRoom(test.access, "text", test.text, "when", test.when, "channel", test.channel))
			if err != nil || !strings.Contains(words(reply.Body), test.says) {
				t.Fatalf("%v, %s", err, words(reply.Body))
			}
			modal, err := ask(t, meetingTable(s), organiser, button(t, reply.Body, "announce.fix"), nil)
			if err != nil || modal.Modal.Fields[0].Value != strings.TrimSpace(test.text) || modal.Modal.Fields[1].Value != test.when {
				t.Fatalf("%v, %+v", err, modal)
			}
			where := modal.Modal.Fields[len(modal.Modal.Fields)-1]
			if where.ID != "channel" || !where.Channel || where.Required || where.Value != test.channel {
				t.Fatalf("the form asks for %+v", where)
			}
			fixed, err := ask(t, meetingTable(s), organiser, "announce.fixed d", func(r *Request) {
				inRoom(everything)(r)
				r.Fields = map[string]string{"text": "Tea", "when": "tomorrow 9:30", "channel": "78"}
			})
			if err != nil {
				t.Fatal(err)
			}
			if _, err = ask(t, meetingTable(s), organiser, button(t, fixed.Body, "announce.confirm"), inRoom(everything)); err != nil || len(s.announced) != 1 || s.announced[0].Channel != 78 {
				t.Errorf("%v, announced %+v", err, s.announced)
			}
		})
	}
	reply, err := ask(t, meetingTable(newMeetingStore()), organiser, "announce now", typed("text", "Coffee"))
	if err != nil || !strings.Contains(words(reply.Body), "No channel for meetings is set") {
		t.Errorf("%v, %s", err, words(reply.Body))
	}
}

// Rights in the channel are checked again when the draft is confirmed.
func TestAnnounceConfirmChecksTheChannelAgain(t *testing.T) {
	s := newMeetingStore()
	reply, err := ask(t, meetingTable(s), organiser, "announce now", inRoom(everything, "text", "Coffee", "channel", "9"))
	if err != nil {
		t.Fatal(err)
	}
	reply, err = ask(t, meetingTable(s), organiser, button(t, reply.Body, "announce.confirm"), inRoom(Access{Bot: discordgo.PermissionAll}))
	if err != nil || len(s.announced) != 0 || !strings.Contains(words(reply.Body), "You need") {
		t.Errorf("%v, %+v, %s", err, s.announced, words(reply.Body))
	}
}

func TestAnnouncementPost(t *testing.T) {
	s := newMeetingStore()
	s.ledger.Delegations[0].Role = 70
	s.delegates = []coalition.Delegate{{Delegation: 2, Discord: 80, State: coalition.Admitted}}
	params, err := json.Marshal(coalition.NewAnnouncement{Text: "# Bring @here <@&70>"})
	if err != nil {
		t.Fatal(err)
	}
	b := render(t, meetingTable(s), coalition.Announcement, coalition.Public, coalition.Delivery{Params: params})[0]
	if !slices.Equal(b.Pings.Roles, []string{"70"}) || !slices.Equal(b.Pings.Users, []string{"80"}) || !strings.HasSuffix(b.Content, "\n<@80> <@&70>") {
		t.Errorf("pings %+v in %q", b.Pings, b.Content)
	}
	if b.Embeds[0].Description != "\\# Bring @\u200bhere \\<@\u200b&70\\>" {
		t.Errorf("text %q", b.Embeds[0].Description)
	}
	button(t, b, "pledge.mine")
}

func TestSummaryIsPreviewedAsItsReadersSeeIt(t *testing.T) {
	for level, want := range map[coalition.Release]struct{ has, hasNot string }{
		coalition.Organisers: {"Not pledged yet (1)", "are not included"},
		coalition.Members:    {"are not included", "Not pledged"},
		coalition.Public:     {"are not included", "Not pledged"},
	} {
		s := newMeetingStore()
		s.ledger.Delegations = append(s.ledger.Delegations, coalition.Delegation{ID: 3, Code: "IT", Country: true})
		here := func(r *Request) {
			inRoom(everything)(r)
			r.Coalition.Channels.Audiences[9] = level
		}
		reply, err := ask(t, meetingTable(s), organiser, "summary post", here)
		if err != nil {
			t.Fatal(err)
		}
		shown := words(reply.Body)
		if !strings.Contains(shown, want.has) || strings.Contains(shown, want.hasNot) || !strings.Contains(shown, "NOT POSTED YET") {
			t.Errorf("%s: %s", level, shown)
		}
		posted := render(t, meetingTable(s), coalition.SummaryPost, level, coalition.Delivery{})
		if len(posted) == 0 || posted[0].Embeds[0].Description != reply.Body.Embeds[0].Description || len(posted[0].Embeds[1].Fields) != len(reply.Body.Embeds[1].Fields) {
			t.Errorf("%s: posted %+v", level, posted)
		}
		button(t, posted[0], "totals.now")
		confirm := button(t, reply.Body, "summary.confirm")
		for _, want := range []string{"It is being posted in <#9>.", "already confirmed"} {
			if reply, err = ask(t, meetingTable(s), organiser, confirm, here); err != nil || !strings.Contains(words(reply.Body), want) {
				t.Errorf("%v, %s", err, words(reply.Body))
			}
		}
	}
}

// What the readers of the channel would see fall by more than half is said before it is posted, and nothing that they do
// not see.
func TestASummaryThatWouldFallSaysSo(t *testing.T) {
	for level, want := range map[coalition.Release]bool{coalition.Organisers: true, coalition.Members: true, coalition.Public: false} {
		s := newMeetingStore()
		s.then = newLedgerStore().ledger
		fell := &s.then.Pledges[0]
		fell.Shown.Strength, fell.Current.Strength = coalition.Committed, coalition.Committed
		here := func(r *Request) {
			inRoom(everything)(r)
			r.Coalition.Channels.Audiences[9] = level
		}
		for _, last := range []time.Time{{}, noon.AddDate(0, 0, -1)} {
			s.last = last
			reply, err := ask(t, meetingTable(s), organiser, "summary post", here)
			if err != nil {
				t.Fatal(err)
			}
			if says := strings.Contains(words(reply.Body), "fall by more than half"); says != (want && !last.IsZero()) {
				t.Errorf("%s, last summary at %v: %s", level, last, words(reply.Body))
			}
		}
	}
}

func TestSummaryNeedsRightsInTheChannel(t *testing.T) {
	s := newMeetingStore()
	_, err := ask(t, meetingTable(s), organiser, "summary post", inRoom(Access{User: discordgo.PermissionAll}))
	if coalition.CodeOf(err) != "post_bot_denied" {
		t.Errorf("error %v", err)
	}
	reply, err := ask(t, meetingTable(s), organiser, "summary post", inRoom(everything))
	if err != nil {
		t.Fatal(err)
	}
	confirm := button(t, reply.Body, "summary.confirm")
	_, err = ask(t, meetingTable(s), organiser, confirm, func(r *Request) { inRoom(everything)(r); r.Channel = 10 })
	if coalition.CodeOf(err) != "draft_gone" {
		t.Errorf("from another channel: %v", err)
	}
	_, err = ask(t, meetingTable(s), organiser, confirm, inRoom(Access{Bot: discordgo.PermissionAll}))
	if coalition.CodeOf(err) != "post_caller_denied" || len(s.summaries) != 0 {
		t.Errorf("error %v", err)
	}
}
