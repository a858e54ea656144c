package main

import (
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"muster/coalition"
	"muster/locale"
	"muster/rehearsal/seat"
)

// TestNoLiteralIsSaid plays every kind of reply and post in the pseudo-locale, whose texts stand in
// ⟦ ⟧: a letter outside of them that is not somebody's own word was written into the code.
func TestNoLiteralIsSaid(t *testing.T) {
	t.Parallel()
	s := newStage(t, quick)
	s.print = func(string) locale.Printer { return locale.Pseudo() }
	s.startBot()
	check := func(m *seat.Message) *seat.Message {
		t.Helper()
		if left := unspoken(m.Text()); left != "" {
			t.Errorf("literal %q in:\n%s", left, m.Text())
		}
		return m
	}
	says := func(who, channel, line string) *seat.Message {
		t.Helper()
		return check(s.types(who, channel, line))
	}
	says("organiser", "welcome", "/help")
	says("organiser", "welcome", `/coalition setup name:"Test force" organisers:@Organisers zone:UTC`)
	for _, purpose := range []string{"organisers", "pledges", "meetings"} {
		audience := "coalition"
		if purpose == "organisers" {
			audience = purpose
		}
		says("organiser", "organisers", "/coalition channels purpose:"+purpose+" channel:#"+purpose+" audience:"+audience)
	}
	says("organiser", "organisers", "/coalition settings")
	says("organiser", "organisers", `/coalition capability name:Titel unit:USD group:Worte`)
	says("organiser", "organisers", `/coalition capability name:Titel unit:Worte`)
	says("organiser", "organisers", "/coalition rates")
	says("organiser", "organisers", `/coalition rates currency:USD rate:0.92 base:EUR`)
	says("organiser", "organisers", `/coalition rates currency:USD rate:Worte`)
	day := says("organiser", "organisers", "/coalition activate date:2026-03-29")
	check(s.click("organiser", day, "coalition.activate"))
	says("organiser", "organisers", "/coalition settings")
	says("organiser", "organisers", `/roster invite list:"France, Germany, Atlantis"`)
	says("organiser", "organisers", `/roster role delegation:France role:@France`)
	says("newcomer", "plenary", `/delegation join delegation:Germany`)
	check(s.waits("organiser", "organisers", "<@"+s.seat("newcomer").Me().ID+">"))
	for _, line := range []string{
		"/help", "/delegation list", "/delegation show delegation:France",
		`/pledge log capability:soldiers quantity:six-ish`, `/pledge log capability:soldiers quantity:1500 ready:72h`,
		`/pledge log capability:soldiers quantity:800`, `/pledge log capability:euros quantity:€5m release:coalition_unnamed`,
		`/pledge log capability:Titel quantity:$5m`,
		"/pledge list", "/pledge show pledge:ZZZZ", "/totals", "/totals by:delegation", "/totals by:strength within:72h", "/totals by:readiness", "/meeting list",
	} {
		says("france", "plenary", line)
	}
	pledged := check(s.waits("france", "pledges", "soldiers"))
	says("organiser", "organisers", `/coalition settings grace:3`)
	says("organiser", "organisers", `/coalition settings grace:Worte`)
	refused := check(s.terms("france", s.click("france", pledged, "pledge.details"), "Worte"))
	s.submits("france", s.opens("france", refused, "pledge.reterm"), map[string]string{"renew": "in 5 days"})
	check(s.waits("france", "pledges", "soldiers", "<@&"))
	says("france", "plenary", "/pledge list")
	form, err := s.seat("france").Command(s.ctx(), "plenary", "/pledge form")
	if err != nil || form.Modal == nil {
		t.Fatalf("no form: %v", err)
	}
	check(s.submits("france", form.Modal, map[string]string{"capability": "soldiers", "quantity": "5", "strength": "Worte"}))
	says("organiser", "organisers", `/requirement set capability:soldiers target:3000 within:"30 days" priority:1`)
	says("organiser", "organisers", `/requirement set capability:soldiers target:4-6`)
	says("france", "plenary", "/gaps")
	says("organiser", "organisers", `/requirement remove name:soldiers`)
	says("organiser", "organisers", `/condition add name:ceasefire`)
	says("organiser", "organisers", `/condition set condition:ceasefire state:met`)
	says("france", "plenary", "/totals since:yesterday")
	says("france", "plenary", "/totals as_of:tomorrow assume:all")
	asked := says("organiser", "organisers", `/schedule meeting title:Titel when:"in 30 hours"`)
	check(s.click("organiser", asked, "schedule.save"))
	says("organiser", "organisers", `/schedule reminders meeting:Titel leads:"1 day, 1 hour"`)
	says("organiser", "organisers", `/schedule reminders meeting:Titel leads:Worte`)
	says("organiser", "organisers", `/coalition settings reminders:"1 day, 1 hour"`)
	says("organiser", "organisers", `/coalition settings reminders:Worte`)
	says("organiser", "organisers", "/coalition settings events:shown")
	says("germany", "plenary", "/remind me where:mention")
	says("germany", "plenary", "/remind me where:off")
	says("france", "plenary", `/remind me where:direct quiet:22-7 zone:UTC leads:"2 days, 1 hour"`)
	check(s.waits("france", "@Muster", "Test force"))
	says("france", "plenary", `/remind me quiet:Worte`)
	card := check(s.waits("france", "meetings", "Titel"))
	signed := check(s.click("france", card, "meeting.attend"))
	refused = check(s.submits("france", s.opens("france", signed, "meeting.say"), map[string]string{"people": "Worte"}))
	check(s.submits("france", s.opens("france", refused, "meeting.resay"), map[string]string{"people": "3", "note": "Worte"}))
	check(s.click("france", card, "meeting.details"))
	asked = says("organiser", "organisers", `/schedule series title:Worte when:"in 60 hours" repeat:monthly_weekday count:4 agenda:"France: Worte"`)
	check(s.click("organiser", asked, "schedule.plan"))
	check(s.waits("france", "meetings", "Worte"))
	says("organiser", "organisers", `/schedule series title:Worte when:"in 60 hours" repeat:daily every:Worte`)
	asked = says("organiser", "organisers", `/schedule invite meeting:Worte who:France which:later`)
	check(s.click("organiser", asked, "schedule.invited"))
	says("organiser", "organisers", `/schedule invite meeting:Worte who:Worte`)
	asked = says("organiser", "organisers", `/schedule move meeting:Worte when:"in 70 hours" which:later`)
	check(s.click("organiser", asked, "schedule.moved"))
	check(s.waits("france", "meetings", "Worte", "→"))
	changes := func(duration string) *seat.Message {
		reply, err := s.seat("organiser").Command(s.ctx(), "organisers", `/schedule change meeting:Worte which:later`)
		if err != nil {
			t.Fatal(err)
		}
		return check(s.submits("organiser", reply.Modal, map[string]string{"title": "Worte", "place": "Worte", "duration": duration}))
	}
	s.opens("organiser", changes("Worte"), "schedule.redetail")
	changes("")
	check(s.waits("france", "meetings", "Worte", "3 "))
	says("organiser", "organisers", `/schedule cancel meeting:Worte which:later`)
	said := says("organiser", "organisers", `/announce now text:Worte`)
	check(s.click("organiser", said, "announce.confirm"))
	check(s.waits("france", "meetings", "Worte"))
	said = says("organiser", "organisers", `/announce now text:"Worte Worte" to:unsigned`)
	check(s.click("organiser", said, "announce.confirm"))
	check(s.waits("france", "meetings", "Worte Worte"))
	says("organiser", "organisers", `/announce now text:Worte to:unpledged since:yesterday`)
	says("organiser", "organisers", `/announce now text:Worte delegations:"France, Germany"`)
	says("organiser", "organisers", `/announce now text:Worte delegations:"Atlantis"`)
	says("organiser", "organisers", "/announce log")
	summary := says("organiser", "plenary", "/summary post")
	check(s.click("organiser", summary, "summary.confirm"))
	says("organiser", "plenary", "/summary text")
	says("organiser", "plenary", "/summary schedule")
	planned := says("organiser", "plenary", `/summary schedule every:every_week first:"tomorrow 9:00"`)
	check(s.click("organiser", planned, "summary.scheduled"))
	planned = says("organiser", "plenary", `/summary schedule before:"2 days"`)
	planned = check(s.submits("organiser", s.opens("organiser", planned, "summary.replan"), map[string]string{"before": "1 day"}))
	check(s.click("organiser", planned, "summary.scheduled"))
	says("organiser", "plenary", "/summary schedule")
	text := says("organiser", "plenary", `/summary circulate text:Worte until:"in 3 hours"`)
	check(s.click("organiser", text, "summary.circulated"))
	silent, err := s.seat("france").WaitMessage(s.ctx(), "meetings", func(m seat.Message) bool { return m.Find("summary.break") != nil })
	if err != nil {
		t.Fatal(err)
	}
	check(silent)
	check(s.click("organiser", silent, "summary.silence"))
	check(s.submits("france", s.opens("france", silent, "summary.break"), map[string]string{"reason": "Worte"}))
	check(s.click("organiser", silent, "summary.silence"))
	check(s.waits("organiser", "organisers", "🇫🇷", "Worte"))
	s.server.Clock().Legs(halts(t.Context(), s.store))
	action := says("organiser", "plenary", `/schedule action text:"Titel Worte" owner:France due:"in 29 hours" audience:organisers`)
	check(s.click("organiser", action, "schedule.addaction"))
	action = says("organiser", "plenary", `/schedule action text:"Titel Worte" owner:France due:"in 31 hours"`)
	check(s.click("organiser", action, "schedule.addaction"))
	says("organiser", "organisers", `/schedule action text:Worte owner:France due:Worte`)
	says("france", "plenary", "/meeting actions")
	says("organiser", "organisers", "/coalition settings quorum:majority")
	s.skipTo(s.server.Clock().Now().Add(29*time.Hour + time.Minute))
	check(s.waits("france", "meetings", "Titel", "<@&"))
	check(s.waits("organiser", "organisers", "Titel Worte"))
	due := check(s.waits("france", "meetings", "Titel Worte", "<@&"))
	check(s.click("france", due, "meeting.done"))
	roll := says("organiser", "organisers", "/schedule rollcall meeting:Titel")
	check(s.click("organiser", roll, "schedule.rolled"))
	says("organiser", "organisers", "/schedule decision meeting:Titel text:Worte")
	for _, line := range []string{"/meeting show meeting:Titel", "/meeting decisions", "/meeting actions", "/meeting actions which:finished"} {
		says("france", "plenary", line)
	}
	check(s.waits("france", "@Muster", "Titel", "<t:"))
}

// notWords are what stands for itself in every language: codes, mark-up, names that people gave.
var notWords = regexp.MustCompile("<[@#&!]*[0-9]+>|<t:[0-9]+:[a-zA-Z]>|`[^`]*`|\\*\\*/[a-z ]+\\*\\*|\\b[34679CDFGHJKMNPQRTVWXY]{4}\\b|" +
	"Test force|France|Germany|Atlantis|Titel|Worte|Organisers|UTC|\\bFR\\b|\\bDE\\b|[\U0001F1E6-\U0001F1FF]")

// unspoken returns the letters of a text that are neither within ⟦ ⟧ nor somebody's own.
func unspoken(text string) string {
	var outside strings.Builder
	depth := 0
	for _, r := range text {
		switch {
		case r == '⟦':
			depth++
		case r == '⟧':
			depth--
		case depth == 0:
			outside.WriteRune(r)
		}
	}
	left := notWords.ReplaceAllString(outside.String(), "")
	own := append([]string{"soldiers", "euros"}, coalition.Templates[0].Conditions...)
	for _, name := range own {
		left = strings.ReplaceAll(left, name, "")
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, left))
}
