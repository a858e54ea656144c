package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"

	"muster/coalition"
	"muster/rehearsal/seat"
)

// nasty is text that would ping, shout, mislead or hide, were it shown as typed. It ends in an embedding
// that turns the direction of what follows.
const nasty = "@everyone @here <@&%ROLE%> **bold** [a](https://a.org) `b` ||c||\u202egnp.exe"

// harmless is what is left of it: every mark is shown, none does anything.
var harmless = []string{"@\u200beveryone", "@\u200bhere", `\<@` + "\u200b&", `\*\*bold\*\*`, `\[a\]\(https://a.org\)`, "\\`b\\`", `\|\|c\|\|gnp.exe`}

// wantHarmless fails the test if a message with nasty text pings anybody but the roles that it is to
// ping, or shows the text as it was typed.
func (s *stage) wantHarmless(m *seat.Message, pings ...string) {
	s.t.Helper()
	s.want(m, harmless...)
	s.wantNot(m, "@everyone", "@here", "\u202e", " **bold**", "](")
	if m.MentionEveryone || len(m.Mentions) > 0 {
		s.t.Errorf("everyone pinged: %v, users: %v", m.MentionEveryone, m.Mentions)
	}
	for _, role := range m.MentionRoles {
		if !slices.Contains(pings, role) {
			s.t.Errorf("the role %s is pinged", role)
		}
	}
}

// quoted is text as an option's value in a line.
func quoted(text string) string { return strconv.Quote(text) }

func (s *stage) nasty() string {
	return strings.ReplaceAll(nasty, "%ROLE%", s.seat("organiser").RoleID("Organisers"))
}

func TestNastyText(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany")
	text := quoted(s.nasty())
	roles := []string{s.seat("organiser").RoleID("France"), s.seat("organiser").RoleID("Germany")}

	s.wantHarmless(s.types("france", "plenary", `/pledge log capability:soldiers quantity:1500 note:`+text))
	s.wantHarmless(s.waits("germany", "pledges", "soldiers: 1,500"))

	asked := s.types("organiser", "plenary", `/schedule meeting title:`+text+` when:"tomorrow 15:00"`)
	s.wantHarmless(asked)
	s.wantHarmless(s.click("organiser", asked, "schedule.save"))
	s.wantHarmless(s.waits("germany", "meetings", "gnp.exe"))
	s.wantHarmless(s.types("germany", "plenary", "/meeting list"))
	s.skipTo(tomorrowAt(s, 14, 30))
	reminder := s.waits("germany", "meetings", "gnp.exe", "<@&"+roles[0]+">")
	s.wantHarmless(reminder, roles...)
	if len(reminder.MentionRoles) != len(roles) {
		t.Errorf("the reminder pings %v, want the delegations' roles %v", reminder.MentionRoles, roles)
	}

	asked = s.types("organiser", "plenary", `/schedule series title:`+text+` when:"in 3 days" repeat:weekly count:3 place:`+text+` agenda:`+quoted("France: "+s.nasty()+"\n"+s.nasty()))
	s.wantHarmless(asked)
	s.wantHarmless(s.click("organiser", asked, "schedule.plan"))
	s.wantHarmless(s.waits("germany", "meetings", "1 of 3"))

	name, group, _ := strings.Cut(s.nasty(), " `b`")
	s.wantHarmless(s.types("organiser", "plenary", "/coalition capability unit:items name:"+quoted(name)+" group:"+quoted("`b`"+group)))

	asked = s.types("organiser", "plenary", `/schedule action owner:Germany due:tomorrow text:`+text)
	s.wantHarmless(asked)
	s.wantHarmless(s.click("organiser", asked, "schedule.addaction"))
	s.want(s.types("germany", "plenary", "/meeting actions"), harmless...) // the labels of its menu are as typed: they are no markdown
	s.wantHarmless(s.types("organiser", "plenary", `/schedule decision meeting:`+text+` text:`+text))
	s.wantHarmless(s.types("germany", "plenary", "/meeting decisions"))

	asked = s.types("organiser", "plenary", `/announce now text:`+text)
	s.wantHarmless(asked)
	s.click("organiser", asked, "announce.confirm")
	s.wantHarmless(s.waits("germany", "meetings", "Announcement", "gnp.exe"), roles...)

	asked = s.types("organiser", "plenary", `/summary circulate until:"in 2 hours" text:`+text)
	s.wantHarmless(asked)
	s.click("organiser", asked, "summary.circulated")
	silent := s.waits("germany", "meetings", "silence procedure", "gnp.exe")
	s.wantHarmless(silent, roles...)
	s.submits("germany", s.opens("germany", silent, "summary.break"), map[string]string{"reason": s.nasty()})
	s.wantHarmless(s.waits("organiser", "organisers", "has broken silence", "gnp.exe"))

	for _, refused := range []*seat.Message{
		s.terms("france", s.types("france", "plenary", `/pledge log capability:drones quantity:12`), s.nasty()),
		s.types("organiser", "organisers", `/coalition settings grace:`+text),
		s.types("organiser", "organisers", `/announce now text:Hello delegations:`+text),
		s.types("organiser", "organisers", `/coalition settings reminders:`+text),
		s.types("organiser", "plenary", `/schedule reminders meeting:`+text+` leads:"1 hour"`),
		s.types("organiser", "plenary", `/schedule invite meeting:`+text+` who:`+text),
		s.types("france", "plenary", `/remind me leads:`+text),
		s.types("france", "plenary", `/remind me quiet:`+text),
	} {
		s.want(refused, "@\u200beveryone")
		s.wantNot(refused, "@everyone", "\u202e", " **bold**")
	}

	s.want(s.types("france", "plenary", `/pledge log capability:`+text+` quantity:1`), "@\u200beveryone", "is not one of")
	// Postgres keeps no NUL, and what was typed is kept to be put right.
	s.want(s.types("france", "plenary", "/pledge log capability:"+quoted("sol\x00dirs")+" quantity:1"), "soldirs is not one of", "soldiers")
}

// TestStaleButtons presses what stands in older messages, after what it was about is gone.
func TestStaleButtons(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany")
	first := s.types("france", "plenary", `/pledge log capability:soldiers quantity:1500`)
	code := codeOf(t, first)
	form := s.opens("france", first, "pledge.change")
	like := s.types("france", "plenary", `/pledge log capability:soldiers quantity:900`)
	asked := s.click("france", s.types("france", "plenary", "/pledge show pledge:"+code), "pledge.withdraw")
	again := s.click("france", s.types("france", "plenary", "/pledge show pledge:"+code), "pledge.withdraw")
	s.want(s.click("france", asked, "pledge.withdrawn"), "is withdrawn")

	exited := code + " is withdrawn and stays so"
	for _, button := range []string{"pledge.change", "pledge.correct", "pledge.withdraw"} {
		s.want(s.click("france", first, button), exited)
	}
	for menu, value := range map[string]string{"pledge.strength": "committed", "pledge.ready": "days 30", "pledge.release": "public"} {
		reply, err := s.seat("france").Select(s.ctx(), first, menu, value)
		if err != nil {
			t.Fatal(err)
		}
		s.want(reply.Message, exited)
	}
	s.want(s.submits("france", form, map[string]string{"quantity": "2000"}), exited)
	s.want(s.click("france", like, "pledge.replace"), exited)
	s.want(s.click("france", again, "pledge.withdrawn"), exited)
	shown := s.types("france", "plenary", "/pledge show pledge:"+code)
	s.want(shown, "1,500", "withdrawn")
	s.wantNot(shown, "2,000", "900", "committed")
}

// TestConsumedDrafts uses once more what was typed and has been saved.
func TestConsumedDrafts(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany")
	refused := s.types("france", "plenary", `/pledge log capability:soldiers quantity:six-ish note:"as typed"`)
	s.want(refused, "six-ish")
	fix := map[string]string{"quantity": "6"}
	form := s.opens("france", refused, "pledge.fix")
	if typed := form.Find("note"); typed == nil || typed.Value != "as typed" {
		t.Errorf("the form holds the note %+v", typed)
	}
	saved := s.submits("france", form, fix)
	s.want(saved, "Saved as", "soldiers: 6", "as typed")
	s.want(s.submits("france", s.opens("france", refused, "pledge.fix"), fix), "Already saved as **"+codeOf(t, saved))

	moved := func(hour string) *seat.Message {
		return s.types("organiser", "plenary", `/schedule move meeting:"First call" when:"tomorrow `+hour+`"`)
	}
	s.click("organiser", s.types("organiser", "plenary", `/schedule meeting title:"First call" when:"tomorrow 15:00"`), "schedule.save")
	early, late := moved("14:00"), moved("16:00")
	s.want(s.click("organiser", early, "schedule.moved"), "has been moved")
	s.want(s.click("organiser", late, "schedule.moved"), "Somebody changed First call after this was shown", "Nothing was saved")
	s.want(s.types("organiser", "plenary", `/meeting show meeting:"First call"`), "First call", strconv.FormatInt(tomorrowAt(s, 14, 0).Unix(), 10))
}

// botPosts posts a message with one button as the bot, which its code would not, and returns it as the
// observer sees it.
func (s *stage) botPosts(channel, customID string) *seat.Message {
	s.t.Helper()
	there, err := s.seat("observer").Channel(channel)
	if err != nil {
		s.t.Fatal(err)
	}
	body, err := json.Marshal(map[string]any{"content": "Made for " + customID + ".", "components": []any{map[string]any{
		"type": 1, "components": []any{map[string]any{"type": 2, "style": 1, "label": "Press", "custom_id": customID}},
	}}})
	if err != nil {
		s.t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(s.ctx(), "POST", s.server.URL()+"/api/v10/channels/"+there.ID+"/messages", bytes.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bot "+s.server.World().BotToken)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("User-Agent", "DiscordBot (https://example.org, 1)")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		s.t.Fatalf("the button was not posted: %s", answer.Status)
	}
	return s.waits("observer", channel, "Made for "+customID+".")
}

// TestUnknownButtons presses what an earlier release made, and what nobody did.
func TestUnknownButtons(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France")
	code := codeOf(t, s.types("france", "plenary", `/pledge log capability:soldiers quantity:1500 release:public`))
	s.types("other-organiser", "general", `/coalition setup name:"Another force" organisers:@Organisers`)
	id := func(who string) string {
		all, err := s.store.Coalitions(t.Context(), coalition.ParseSnowflake(s.seat(who).GuildID()))
		if err != nil || len(all) != 1 {
			t.Fatalf("%d coalitions, %v", len(all), err)
		}
		return strconv.FormatInt(int64(all[0].ID), 36)
	}
	s.want(s.click("observer", s.botPosts("plenary", "pledge.details:"+id("organiser")+":"+code), "pledge.details"), "1,500")
	for custom, want := range map[string]string{
		"pledge.gone:" + id("organiser") + ":" + code: "earlier version of Muster",
		"pledge.details":           "earlier version of Muster",
		"pledge.details:?:" + code: "earlier version of Muster",
		"pledge.details:" + id("other-organiser") + ":" + code:   "No coalition",
		"pledge.details:zzzzzz:" + code:                          "No coalition",
		"pledge.details:" + id("organiser") + ":ZZZZ":            "There is no pledge ZZZZ",
		"pledge.withdrawn:" + id("organiser") + ":" + code + ":": "This is for delegates",
		"schedule.save:" + id("organiser") + ":none":             "This is for the coalition's organisers",
	} {
		s.want(s.click("observer", s.botPosts("plenary", custom), custom), want)
	}
}

// TestBadWords types what cannot be taken. Each is answered with what is wrong and what would be right,
// and nothing is saved.
func TestBadWords(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany")
	long := func(n int) string { return strings.Repeat("long ", n/5) }
	for _, tt := range []struct {
		who, line string
		want      []string
	}{
		{"france", `/pledge log capability:soldeirs quantity:6`, []string{"soldeirs is not one of", "soldiers"}},
		{"france", `/pledge log capability:qqqqqq quantity:6`, []string{"qqqqqq is not one of", "which begins with soldiers"}},
		{"france", `/pledge log capability:soldiers quantity:0`, []string{"more than zero", "undisclosed"}},
		{"france", `/pledge log capability:soldiers quantity:-5`, []string{"cannot be negative", "Withdraw"}},
		{"france", `/pledge log capability:soldiers quantity:"1,5 soldiers"`, []string{"Fractions are not possible"}},
		{"france", `/pledge log capability:soldiers quantity:six-ish`, []string{"six-ish", "Write a number"}},
		{"france", `/pledge log capability:soldiers quantity:99999999999999999999999999`, []string{"more than Muster can keep"}},
		{"france", `/pledge log capability:soldiers quantity:5 ready:"by 2020-01-01"`, []string{"is past", "by 27 March"}},
		{"france", `/pledge log capability:soldiers quantity:5 ready:"by 30 February"`, []string{"no such day"}},
		{"france", `/pledge log capability:soldiers quantity:5 note:` + quoted(long(1500)), []string{"1,499 characters", "1,000"}},
		{"france", `/pledge log capability:soldiers quantity:5 for:Germany`, []string{"your own delegation only", "for"}},
		{"france", `/pledge log capability:soldiers quantity:5 for:Germny`, []string{"no delegation Germny", "Germany"}},
		{"organiser", `/pledge log capability:soldiers quantity:5`, []string{"say in `for`"}},
		{"organiser", `/coalition activate date:"30 February"`, []string{"no such day"}},
		{"organiser", `/coalition activate date:"when all agree"`, []string{"“when all agree” is not a day", "off"}},
		{"organiser", `/coalition activate date:2020-01-01`, []string{"2 years ago"}},
		{"organiser", `/coalition rates currency:USD rate:1.085 base:EUR`, []string{"1,085 or as 1.085", "1.0850"}},
		{"organiser", `/coalition rates currency:USD rate:-1 base:EUR`, []string{"more than zero"}},
		{"organiser", `/coalition rates currency:USD rate:0.92`, []string{"base: EUR"}},
		{"organiser", `/coalition rates currency:beads rate:2 base:EUR`, []string{"“beads” is not a currency", "ISO 4217"}},
		{"organiser", `/coalition rates currency:USD rate:2 base:EUR as_of:tomorrow`, []string{"still ahead"}},
		{"organiser", `/coalition rates base:EUR`, []string{"give both"}},
		{"organiser", `/coalition capability name:tents unit:itmes`, []string{"Did you mean items"}},
		{"organiser", `/coalition capability name:soldiers unit:kits`, []string{"can already be pledged", "a name of its own"}},
		{"organiser", `/coalition capability name:` + quoted(long(120)) + ` unit:kits`, []string{"80 characters", "119"}},
		{"organiser", `/requirement set capability:soldiers target:4-6`, []string{"one amount"}},
		{"organiser", `/requirement set capability:soldiers target:-5`, []string{"cannot be negative"}},
		{"organiser", `/requirement set capability:soldiers target:5 within:soonish`, []string{"soonish", "72h"}},
		{"organiser", `/requirement set capability:soldiers target:5 name:` + quoted(long(120)), []string{"80 characters", "119"}},
		{"organiser", `/schedule meeting title:"First call" when:"2020-01-01 15:00"`, []string{"past"}},
		{"organiser", `/schedule meeting title:"First call" when:"30 February 15:00"`, []string{"no such day"}},
		{"organiser", `/schedule meeting title:"First call" when:"tomorrow 25:00"`, []string{"No clock shows"}},
		{"organiser", `/schedule meeting title:` + quoted(long(120)) + ` when:"tomorrow 15:00"`, []string{"119 characters", "100"}},
		{"organiser", `/schedule meeting title:Call when:"tomorrow 15:00" agenda:` + quoted(long(1600)), []string{"1,599 characters", "1,500"}},
		{"organiser", `/schedule meeting title:Call when:"tomorrow 15:00" zone:Pariss`, []string{"Pariss", "not a time zone", "Paris"}},
		{"organiser", `/schedule series title:Call when:"tomorrow 25:00" repeat:weekly`, []string{"No clock shows"}},
		{"organiser", `/schedule series title:Call when:"tomorrow 15:00" repeat:weekly every:two`, []string{"from 1 to 99"}},
		{"organiser", `/schedule series title:Call when:"tomorrow 15:00" repeat:weekly count:1000`, []string{"from 2 to 100"}},
		{"organiser", `/schedule series title:Call when:"tomorrow 15:00" repeat:daily until:"in 400 days"`, []string{"at most 100 meetings"}},
		{"organiser", `/schedule series title:Call when:"tomorrow 15:00" repeat:monthly count:50`, []string{"within 2 years"}},
		{"organiser", `/schedule series title:Call when:"tomorrow 15:00" repeat:weekly until:yesterday`, []string{"before its first meeting"}},
		{"organiser", `/schedule series title:Call when:"tomorrow 15:00" repeat:weekly except:"30 February"`, []string{"no such day"}},
		{"organiser", `/schedule series title:Call when:"tomorrow 15:00" repeat:weekly except:"in 2 days"`, []string{"No meeting of the series", "The nearest is on"}},
		{"organiser", `/schedule series title:Call when:"tomorrow 15:00" repeat:weekly agenda:` + quoted(strings.Repeat("a\n", 50)), []string{"50 items", "40"}},
		{"organiser", `/schedule meeting title:Call when:"tomorrow 15:00" invite:"France, Germny"`, []string{"no delegation Germny", "mean Germany"}},
		{"organiser", `/schedule invite meeting:Talks who:Germany`, []string{"no meeting Talks"}},
		{"organiser", `/schedule action text:Send owner:Germny due:tomorrow`, []string{"no delegation Germny", "Germany"}},
		{"organiser", `/schedule action text:Send owner:Germany due:soonish`, []string{"“soonish” is not a day", "in 3 days"}},
		{"organiser", `/schedule action text:Send owner:Germany due:yesterday`, []string{"already past"}},
		{"organiser", `/schedule action text:` + quoted(long(600)) + ` owner:Germany due:tomorrow`, []string{"599 characters", "500"}},
		{"organiser", `/schedule action text:Send owner:Germany due:tomorrow meeting:Talks`, []string{"no meeting Talks"}},
		{"organiser", `/schedule decision meeting:Talks text:Yes`, []string{"no meeting Talks"}},
		{"organiser", `/schedule decision meeting:Talks text:` + quoted(long(1100)), []string{"1,099 characters", "1,000"}},
		{"organiser", `/announce now text:` + quoted(long(1600)), []string{"1,599 characters", "1,500"}},
		{"organiser", `/announce later text:Hello when:"2020-01-01 15:00"`, []string{"past"}},
		{"organiser", `/announce later text:Hello when:"31 April 15:00"`, []string{"no such day"}},
		{"organiser", `/summary circulate text:` + quoted(long(2100)) + ` until:"tomorrow 15:00"`, []string{"2,099 characters", "2,000"}},
		{"organiser", `/summary circulate text:Hello until:"31 April 15:00"`, []string{"no such day"}},
		{"organiser", `/summary circulate text:Hello until:"tomorrow 15:00" replaces:ZZZZ`, []string{"There is no text ZZZZ"}},
		{"organiser", `/announce now text:Hello to:named`, []string{"Name delegations", "France, Germany"}},
		{"organiser", `/announce now text:Hello delegations:"Germny"`, []string{"no delegation Germny", "mean Germany"}},
		{"organiser", `/announce now text:Hello delegations:"France, Japan"`, []string{"no delegation Japan", "/roster invite"}},
		{"organiser", `/summary schedule before:soon`, []string{"“soon” is not how long before", "2 hours"}},
		{"organiser", `/summary schedule before:"1 day" zone:Europe/Kyiv`, []string{"Give either"}},
		{"organiser", `/announce now text:Hello delegations:France since:yesterday`, []string{"Leave the others out"}},
		{"organiser", `/announce now text:Hello since:"30 February"`, []string{"no such day"}},
		{"organiser", `/announce now text:Hello since:"when all agree"`, []string{"when all agree", "yesterday"}},
		{"organiser", `/announce now text:Hello to:unsigned`, []string{"No meeting is planned", "/schedule meeting"}},
	} {
		m := s.types(tt.who, "plenary", tt.line)
		s.want(m, tt.want...)
		if b := m.Find("Fix"); b == nil {
			t.Errorf("%s: no Fix button:\n%s", tt.line, m.Text())
		}
	}
	s.want(s.types("organiser", "plenary", "/requirement remove name:vanguard"), "Nothing called vanguard is required")
	s.want(s.types("france", "plenary", "/totals within:unknown"), "within no time", "30 days")
	s.want(s.types("france", "plenary", "/pledge show pledge:ZZZZ"), "There is no pledge ZZZZ")
	s.want(s.types("organiser", "plenary", "/pledge list"), "No pledge here")
	s.want(s.types("organiser", "plenary", "/meeting list"), "No meeting")
	s.want(s.types("organiser", "plenary", "/schedule rollcall meeting:Talks"), "no meeting Talks")
	s.want(s.types("organiser", "plenary", "/schedule done action:Send"), "no action Send")
	s.want(s.types("organiser", "plenary", `/coalition settings quorum:most`), "no rule for a quorum", "two thirds")
	if n := s.count("france", "meetings") + s.count("france", "pledges"); n != 0 {
		t.Errorf("%d posts, want none", n)
	}
}

// TestPledgingForAnother tries to pledge for others, and puts it right in the form.
func TestPledgingForAnother(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany")
	choices, err := s.seat("france").Choices(s.ctx(), "plenary", "/pledge log for:", "for")
	if err != nil || len(choices) != 1 || choices[0].Name != "France" {
		t.Errorf("the choices are %v, %v, want France alone", choices, err)
	}
	theirs := s.types("germany", "plenary", `/pledge log capability:soldiers quantity:400`)
	shown := s.types("france", "plenary", "/pledge show pledge:"+codeOf(t, theirs))
	s.want(shown, "Germany", "400")
	if shown.Find("pledge.") != nil {
		t.Errorf("another delegation's pledge has buttons: %s", shown.Text())
	}

	refused := s.types("france", "plenary", `/pledge log capability:soldiers quantity:1500 for:Germany`)
	form := s.opens("france", refused, "pledge.fix")
	s.want(s.submits("france", form, nil), "your own delegation only")
	form = s.opens("france", refused, "pledge.fix")
	s.want(s.submits("france", form, map[string]string{"for": ""}), "Saved as", "France", "1,500")

	refused = s.types("organiser", "plenary", `/pledge log capability:drones quantity:12`)
	form = s.opens("organiser", refused, "pledge.fix")
	s.want(s.submits("organiser", form, map[string]string{"for": "Germany"}), "Saved as", "Germany", "12")
	s.want(s.types("germany", "plenary", "/pledge list delegation:Germany"), "400", "12")
}

// codeOf returns the code that a reply says something was saved as.
func codeOf(t *testing.T, m *seat.Message) string {
	t.Helper()
	_, rest, _ := strings.Cut(m.Content, "**")
	code, _, found := strings.Cut(rest, "**")
	if !found {
		t.Fatalf("there is no code in: %s", m.Text())
	}
	return code
}
