package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"muster/coalition"
)

// matrix is who may do what. The columns are everybody:
//
//	organiser manager delegate other removed observer stranger
func matrix() []row {
	const (
		all        = "ok  ok  ok  ok  ok  ok  ok" // what a stranger reads is their own guild's
		allParts   = "ok  ok  ok  ok  ok  ok  C"
		delegates  = "ok  D   ok  ok  D   D   C"
		organisers = "ok  O   O   O   O   O   O"
		organises  = "act O   O   O   O   O   O"
		orgParts   = "ok  O   O   O   O   O   C"
		orgActs    = "act O   O   O   O   O   C"
		offered    = "+   +   +   +   +   +   -"
	)
	rows := []row{
		{entry: "/help", build: empty, want: all},
		{entry: "/totals", build: empty, want: all},
		{entry: "totals.now", build: empty, want: allParts},
		{entry: "totals.changed", build: changedSince, want: allParts},
		{entry: "totals.changes", build: args("z", "", "", "", "1", "1"), want: allParts},
		{entry: "gaps.now", build: empty, want: allParts},
		{entry: "/totals capability", object: word("soldiers"), build: typed, want: "+ + + + + + +"},
		{entry: "/totals assume", object: word("all"), build: typed, want: "+ + + + + + +"},
		{entry: "/totals as_of", object: begunMeeting, build: typedTitle, want: offered},
		{entry: "/totals since", object: begunMeeting, build: typedTitle, want: offered},
		{entry: "/gaps", build: empty, want: all},
		{entry: "/gaps assume", object: word("all"), build: typed, want: "+ + + + + + +"},
		{entry: "/gaps capability", object: word("soldiers"), build: typed, want: "+ + + + + + +"},

		{entry: "/pledge log", about: "for oneself", build: logFor(""), want: "FM D act act D D act"},
		{entry: "/pledge log", about: "for France", object: word("FR"), build: logged, want: "act D act FO D D act"},
		{entry: "/pledge log", about: "for Germany", object: word("DE"), build: logged, want: "act D FO act D D FX"},
		{entry: "/pledge log capability", object: word("soldiers"), build: typed, want: "+ D + + D D +"},
		{entry: "/pledge log for", about: "France", object: word("FR"), build: typedAs("France"), want: "+ D + - D D +"},
		{entry: "/pledge log for", about: "Germany", object: word("DE"), build: typedAs("Germany"), want: "+ D - + D D -"},
		{entry: "/pledge form", about: "for oneself", build: empty, want: "for_missing D ok ok D D ok"},
		{entry: "/pledge form", about: "for France", object: word("FR"), build: option("for"), want: "ok D ok for_others D D ok"},
		{entry: "/pledge form", about: "for Germany", object: word("DE"), build: option("for"), want: "ok D for_others ok D D X"},
		{entry: "/pledge form for", about: "France", object: word("FR"), build: typedAs("France"), want: "+ D + - D D +"},
		{entry: "/pledge form for", about: "Germany", object: word("DE"), build: typedAs("Germany"), want: "+ D - + D D -"},
		{entry: "pledge.formed", about: "for France", build: answered(func(h *hall) coalition.Delegation { return h.france }), want: "act D act FO D D C"},
		{entry: "pledge.formed", about: "for Germany", build: answered(func(h *hall) coalition.Delegation { return h.germany }), want: "act D FO act D D C"},
		{entry: "/pledge list", build: empty, want: all},
		{entry: "/pledge list", about: "France's", object: word("FR"), build: option("delegation"), want: all},
		{entry: "/pledge list", about: "Germany's", object: word("DE"), build: option("delegation"), want: "ok ok ok ok ok ok X"},
		{entry: "/pledge list delegation", object: word("DE"), build: typedAs("Germany"), want: offered},
		{entry: "/pledge list capability", object: word("soldiers"), build: typed, want: "+ + + + + + +"},
		{entry: "pledge.mine", build: empty, want: delegates},
		{entry: "pledge.page", build: args("1", "0", "0", ""), want: allParts},
		{entry: "pledge.discard", build: empty, want: allParts},
		{entry: "pledge.behind", build: empty, want: allParts},

		{entry: "/meeting list", build: empty, want: all},
		{entry: "/meeting show", about: "a meeting", object: meeting, build: option("meeting"), want: "ok ok ok ok ok ok M"},
		{entry: "/meeting show", about: "another guild's", object: awayMeeting, build: option("meeting"), want: "M M M M M M ok"},
		{entry: "/meeting show meeting", about: "a meeting", object: meeting, build: typedTitle, want: offered},
		{entry: "/meeting show meeting", about: "another guild's", object: awayMeeting, build: typedTitle, want: "- - - - - - +"},
		{entry: "meeting.page", build: args("1"), want: allParts},
		{entry: "meeting.details", about: "a meeting", object: meeting, want: allParts},
		{entry: "meeting.details", about: "another guild's", object: awayMeeting, want: "M M M M M M C"},
		{entry: "meeting.file", about: "a meeting", object: meeting, want: allParts},
		{entry: "meeting.file", about: "another guild's", object: awayMeeting, want: "M M M M M M C"},
		{entry: "meeting.file", about: "all", build: empty, want: allParts},
		{entry: "meeting.attend", about: "a meeting", object: meeting, want: "ok D act act D D C"},
		{entry: "meeting.attend", about: "another guild's", object: awayMeeting, want: "M D M M D D C"},
		{entry: "meeting.absent", about: "a meeting", object: meeting, want: "ok D act act D D C"},
		{entry: "meeting.represent", about: "a meeting", object: meeting, want: delegates},
		{entry: "meeting.for", about: "France", object: meeting, build: signUpOf(func(h *hall) coalition.Delegation { return h.france }), want: "act D act SO D D C"},
		{entry: "meeting.for", about: "Germany", object: meeting, build: signUpOf(func(h *hall) coalition.Delegation { return h.germany }), want: "act D SO act D D C"},
		{entry: "meeting.by", about: "France by Germany", object: meeting, build: representedBy, want: "act D act SO D D C"},
		{entry: "meeting.turn", about: "a meeting", object: meeting, build: turned, want: delegates},

		{entry: "/remind me", about: "read", build: empty, want: all},
		{entry: "/remind me", about: "by name", build: given("where", "mention", "leads", "2 hours"), want: "act act act act act act act"},
		{entry: "remind.way", about: "by name", build: args("mention"), want: "act act act act act act C"},
		{entry: "remind.off", build: empty, want: "act act act act act act C"},
		{entry: "remind.form", build: empty, want: allParts},
		{entry: "remind.formed", build: fields("leads", "2 hours", "quiet", "22-7", "zone", ""), want: "act act act act act act C"},

		{entry: "/delegation join", about: "a delegation", object: fresh, build: option("delegation"), want: "act act act act act act X"},
		{entry: "/delegation join", about: "France", object: word("FR"), build: option("delegation"), want: "act act ok act act act ok"},
		{entry: "/delegation join delegation", object: word("DE"), build: typedAs("Germany"), want: offered},
		{entry: "/delegation leave", about: "one's own", object: freshOwn, build: option("delegation"), want: "act act act act act act X"},
		{entry: "/delegation leave", about: "another's", object: fresh, build: option("delegation"), want: "NO NO NO NO NO NO X"},
		{entry: "/delegation leave delegation", object: word("FR"), build: typedAs("France"), want: "- - + - - - +"},
		{entry: "/delegation list", build: empty, want: all},
		{entry: "delegation.page", build: args("0"), want: allParts},
		{entry: "/delegation show", object: word("DE"), build: option("delegation"), want: "ok ok ok ok ok ok X"},
		{entry: "/delegation show delegation", object: word("DE"), build: typedAs("Germany"), want: offered},

		{entry: "/coalition setup", build: newCoalition, want: "act act A A A A A"},
		{entry: "/coalition settings", about: "read", build: empty, want: "ok ok A A A A A"},
		{entry: "/coalition settings", about: "zone", build: given("zone", "Europe/Paris"), want: "act AO A A A A A"},
		{entry: "/coalition settings", about: "grace", build: given("grace", "14"), want: "act AO A A A A A"},
		{entry: "/coalition settings", about: "quorum", build: given("quorum", "20"), want: "act AO A A A A A"},
		{entry: "/coalition settings quorum", object: word("majority"), build: typed, want: "+ + A A A A A"},
		{entry: "/coalition settings", about: "reminders", build: given("reminders", "2 days"), want: "act AO A A A A A"},
		{entry: "/coalition settings", about: "events", build: given("events", "shown"), want: "act AO A A A A A"},
		{entry: "/coalition settings", about: "organisers", build: given("organisers", organiserRole.String()), want: "act act A A A A A"},
		{entry: "/coalition channels", build: given("purpose", "general", "channel", "120", "audience", "coalition"), want: "act O A A A A A"},
		{entry: "/coalition capability", build: fresher("name", "Thing", "unit", "items"), want: "act O A A A A A"},
		{entry: "/coalition capability unit", object: word("people"), build: typed, want: "+ O A A A A A"},
		{entry: "/coalition capability group", object: word("air defence"), build: typed, want: "+ O A A A A A"},
		{entry: "coalition.added", build: fresherFields("name", "Thing", "unit", "items"), want: orgActs},
		{entry: "/coalition activate", build: given("date", "tomorrow"), want: "ok O A A A A A"},
		{entry: "coalition.discard", build: empty, want: orgParts},
		{entry: "/coalition rates", about: "read", build: empty, want: "ok O A A A A A"},
		{entry: "/coalition rates", about: "one", build: given("currency", "USD", "rate", "0.92", "base", "EUR"), want: "act O A A A A A"},
		{entry: "/coalition rates currency", object: word("EUR"), build: typed, want: "+ O A A A A A"},
		{entry: "/coalition rates base", object: word("EUR"), build: typed, want: "+ O A A A A A"},
		{entry: "coalition.rated", build: fields("currency", "GBP", "rate", "1.17", "base", "EUR"), want: orgActs},
		{entry: "coalition.settings", build: empty, want: orgParts},
		{entry: "coalition.channel", build: chooseChannel, want: orgActs},

		{entry: "/roster invite", about: "a list", build: invited, want: organises},
		{entry: "/roster invite", about: "no list", build: empty, want: organisers},
		{entry: "/roster admit", object: fresh, build: given("delegation", "*", "user", "900"), want: organises},
		{entry: "/roster admit delegation", object: word("DE"), build: typedAs("Germany"), want: "+ O O O O O O"},
		{entry: "/roster remove", about: "a delegate", object: fresh, build: given("delegation", "*", "user", "900"), want: organises},
		{entry: "/roster remove", about: "a delegation", object: fresh, build: option("delegation"), want: organisers},
		{entry: "/roster remove", about: "one with pledges", object: word("FR"), build: withPledge(option("delegation")), want: organisers},
		{entry: "/roster remove delegation", object: word("DE"), build: typedAs("Germany"), want: "+ O O O O O O"},
		{entry: "/roster role", object: fresh, build: freshRole, want: organises},
		{entry: "/roster role delegation", object: word("DE"), build: typedAs("Germany"), want: "+ O O O O O O"},
		{entry: "roster.pasted", build: pasted, want: orgActs},
		{entry: "roster.paste", about: "an empty form", build: empty, want: orgParts},
		{entry: "roster.admit", object: freshAsked, build: admitted, want: orgActs},
		{entry: "roster.keep", build: empty, want: orgParts},

		{entry: "/requirement set", build: required, want: organises},
		{entry: "/requirement set capability", object: word("soldiers"), build: typed, want: "+ O O O O O O"},
		{entry: "/requirement remove", object: requirement, build: option("name"), want: organises},
		{entry: "/requirement remove name", object: requirement, build: typed, want: "+ O O O O O O"},
		{entry: "requirement.fixed", build: requiredAnew, want: orgActs},

		{entry: "/condition add", build: conditionNamed, want: organises},
		{entry: "/condition set", object: shared, build: given("condition", "*", "state", "met"), want: organisers},
		{entry: "/condition set condition", object: shared, build: typed, want: "+ O O O O O O"},
		{entry: "condition.discard", build: empty, want: allParts},

		{entry: "/schedule meeting", build: given("title", "Call", "when", "tomorrow 15:00"), want: organisers},
		{entry: "/schedule series", build: given("title", "Call", "when", "tomorrow 15:00", "repeat", "weekly"), want: organisers},
		{entry: "/schedule change", about: "a meeting", object: meeting, build: option("meeting"), want: organisers},
		{entry: "/schedule change", about: "another guild's", object: awayMeeting, build: option("meeting"), want: "M O O O O O O"},
		{entry: "/schedule change meeting", about: "a meeting", object: meeting, build: typedTitle, want: "+ O O O O O O"},
		{entry: "/schedule change meeting", about: "another guild's", object: awayMeeting, build: typedTitle, want: "- O O O O O O"},
		{entry: "schedule.details", about: "a meeting", object: meeting, build: detailsTyped, want: orgActs},
		{entry: "schedule.details", about: "another guild's", object: awayMeeting, build: detailsTyped, want: "M O O O O O C"},
		{entry: "/schedule agenda", about: "a meeting", object: meeting, build: option("meeting"), want: organisers},
		{entry: "/schedule agenda", about: "another guild's", object: awayMeeting, build: option("meeting"), want: "M O O O O O O"},
		{entry: "/schedule agenda meeting", about: "a meeting", object: meeting, build: typedTitle, want: "+ O O O O O O"},
		{entry: "/schedule agenda meeting", about: "another guild's", object: awayMeeting, build: typedTitle, want: "- O O O O O O"},
		{entry: "schedule.agenda", about: "a meeting", object: meeting, build: agendaTyped, want: orgActs},
		{entry: "schedule.agenda", about: "another guild's", object: awayMeeting, build: agendaTyped, want: "M O O O O O C"},
		{entry: "/schedule move", about: "a meeting", object: meeting, build: given("meeting", "*", "when", "tomorrow 16:00"), want: organisers},
		{entry: "/schedule move", about: "another guild's", object: awayMeeting, build: given("meeting", "*", "when", "tomorrow 16:00"), want: "MX O O O O O O"},
		{entry: "/schedule move meeting", about: "a meeting", object: meeting, build: typedTitle, want: "+ O O O O O O"},
		{entry: "/schedule move meeting", about: "another guild's", object: awayMeeting, build: typedTitle, want: "- O O O O O O"},
		{entry: "/schedule cancel", about: "a meeting", object: meeting, build: option("meeting"), want: organisers},
		{entry: "/schedule cancel", about: "another guild's", object: awayMeeting, build: option("meeting"), want: "M O O O O O O"},
		{entry: "/schedule cancel meeting", about: "a meeting", object: meeting, build: typedTitle, want: "+ O O O O O O"},
		{entry: "/schedule invite", about: "a meeting", object: meeting, build: given("meeting", "*", "who", "DE"), want: organisers},
		{entry: "/schedule invite", about: "another guild's", object: awayMeeting, build: given("meeting", "*", "who", "DE"), want: "MX O O O O O O"},
		{entry: "/schedule invite meeting", about: "a meeting", object: meeting, build: typedTitle, want: "+ O O O O O O"},
		{entry: "/schedule invite meeting", about: "another guild's", object: awayMeeting, build: typedTitle, want: "- O O O O O O"},
		{entry: "/schedule reminders", about: "a meeting", object: meeting, build: given("meeting", "*", "leads", "2 days"), want: organises},
		{entry: "/schedule reminders", about: "another guild's", object: awayMeeting, build: given("meeting", "*", "leads", "2 days"), want: "MX O O O O O O"},
		{entry: "/schedule reminders meeting", about: "a meeting", object: meeting, build: typedTitle, want: "+ O O O O O O"},
		{entry: "/schedule reminders meeting", about: "another guild's", object: awayMeeting, build: typedTitle, want: "- O O O O O O"},
		{entry: "schedule.releaded", about: "a meeting", object: meeting, build: fieldsOfObject("meeting", "leads", "2 days"), want: orgActs},
		{entry: "schedule.releaded", about: "another guild's", object: awayMeeting, build: fieldsOfObject("meeting", "leads", "2 days"), want: "MX O O O O O C"},
		{entry: "schedule.discard", build: empty, want: orgParts},

		{entry: "/announce now", build: given("text", "Good morning."), want: organisers},
		{entry: "/announce later", build: given("text", "Good morning.", "when", "tomorrow 8:00"), want: organisers},
		{entry: "/announce now", about: "to some", build: given("text", "Good morning.", "delegations", "FR"), want: organisers},
		{entry: "/announce now", about: "for a meeting", object: meeting, build: given("text", "Good morning.", "meeting", "*"), want: organisers},
		{entry: "/announce now", about: "for another guild's", object: awayMeeting, build: given("text", "Good morning.", "meeting", "*"), want: "MX O O O O O O"},
		{entry: "/announce now meeting", about: "a meeting", object: meeting, build: typedTitle, want: "+ O O O O O O"},
		{entry: "/announce now meeting", about: "another guild's", object: awayMeeting, build: typedTitle, want: "- O O O O O O"},
		{entry: "/announce now since", object: begunMeeting, build: typedTitle, want: "+ O O O O O O"},
		{entry: "/announce later meeting", about: "a meeting", object: meeting, build: typedTitle, want: "+ O O O O O O"},
		{entry: "/announce later meeting", about: "another guild's", object: awayMeeting, build: typedTitle, want: "- O O O O O O"},
		{entry: "/announce later since", object: begunMeeting, build: typedTitle, want: "+ O O O O O O"},
		{entry: "announce.discard", build: empty, want: orgParts},
		{entry: "/announce log", build: empty, want: organisers},
		{entry: "announce.page", build: args("", "1"), want: orgParts},
		{entry: "announce.pick", about: "a post", object: delivered, build: value, want: orgParts},
		{entry: "announce.pick", about: "another guild's", object: awayDelivered, build: value, want: "delivery_unknown O O O O O C"},
		{entry: "announce.decide", about: "a post", object: delivered, build: decided, want: "act O O O O O C"},
		{entry: "announce.decide", about: "another guild's", object: awayDelivered, build: decided, want: "delivery_unknown O O O O O C"},
		{entry: "/summary post", build: empty, want: organisers},
		{entry: "summary.discard", build: empty, want: orgParts},
		{entry: "/summary text", build: empty, want: organisers},
		{entry: "/summary schedule", about: "a plan", build: given("every", "every_week", "first", "tomorrow 9:00"), want: organisers},
		{entry: "/summary schedule", about: "before meetings", build: given("before", "1 day"), want: organisers},
		{entry: "/summary schedule", about: "all", build: empty, want: organisers},
		{entry: "summary.replanned", build: fields("before", "1 day"), want: orgParts},
		{entry: "summary.asked", build: args(meetingsChannel.String()), want: orgParts},
		{entry: "summary.stop", about: "a plan", object: summaryPlan, build: value, want: "act O O O O O C"},
		{entry: "summary.stop", about: "another guild's", object: awaySummaryPlan, build: value, want: "summary_plan_unknown O O O O O C"},
		{entry: "/summary circulate", build: given("text", "We agree.", "until", "tomorrow 9:00"), want: organisers},
		{entry: "summary.silence", about: "a text", object: circulated, want: "ok silence_unknown ok ok silence_unknown silence_unknown C"},
		{entry: "summary.silence", about: "another guild's", object: awayCirculated, want: "SU SU SU SU SU SU C"},
		{entry: "summary.break", about: "a text", object: circulated, want: "silence_delegates D ok ok D D C"},
		{entry: "summary.break", about: "another guild's", object: awayCirculated, want: "silence_delegates D SU SU D D C"},
		{entry: "summary.broken", about: "a text", object: circulated, build: fields("reason", "too far"), want: "silence_delegates D act act D D C"},
		{entry: "summary.broken", about: "another guild's", object: awayCirculated, build: fields("reason", "too far"), want: "silence_delegates D SU SU D D C"},
		{entry: "summary.adopt", about: "a text", object: overInSilence, want: "act O O O O O C"},
		{entry: "summary.adopt", about: "one that runs", object: circulated, want: "silence_runs O O O O O C"},
		{entry: "summary.adopt", about: "another guild's", object: awayCirculated, want: "SU O O O O O C"},
	}
	rows = append(rows, outcomeRows()...)
	rows = append(rows, pledgeRows()...)
	rows = append(rows, listRows()...)
	return append(rows, draftRows()...)
}

// listRows try which of France's pledges lists have, by their releases, each in a capability of its own.
func listRows() []row {
	var rows []row
	for _, r := range []struct {
		capability string
		release    coalition.Release
		named      bool
		want       string
	}{
		{"warships", coalition.Public, true, "+ + + + + +"},
		{"minehunters", coalition.Members, true, "+ - + + - -"},
		{"drones", coalition.Organisers, true, "+ - + - - -"},
		{"engineers", coalition.Public, false, "+ - + - - -"},
		{"field hospitals", coalition.Members, false, "+ - + - - -"},
	} {
		object := func(h *hall, _ person) string { // the same one for all, so that a page holds what there is
			if h.listed[r.capability] == "" {
				h.listed[r.capability] = h.loggedOf(h.home, h.france, r.capability, r.release, r.named)
			}
			return h.listed[r.capability]
		}
		about := r.capability + ", " + string(r.release)
		page := func(h *hall, _ person, _ string) ask {
			id := strconv.FormatInt(int64(h.capability(h.home, r.capability)), 10)
			return ask{args: []string{"1", "0", id, ""}}
		}
		rows = append(rows,
			row{entry: "/pledge list", about: about, object: object, build: given("capability", r.capability), want: r.want + " -", lists: true},
			row{entry: "pledge.page", about: about, object: object, build: page, want: r.want + " C", lists: true},
		)
	}
	return rows
}

func tried(entry, about string, object func(*hall, person) string, build func(*hall, person, string) ask, want string) row {
	return row{entry: entry, about: about, object: object, build: build, want: want}
}

// pledgeRows try what is about one pledge on a pledge of France of each release.
func pledgeRows() []row {
	type rights struct {
		entry                        string
		build                        func(h *hall, p person, id string) ask
		public, members, hidden, off string // off: another guild's, or none
	}
	const (
		changes = "act D act N D D C"
		asks    = "ok  D ok  N D D C"
		opens   = "ok  D ok  P D D C"
		offered = "+   + +   + + + -"
		absent  = "P   D P   P D D C"

		orgOpens, orgActs, orgAbsent = "ok O O O O O C", "act O O O O O C", "P O O O O O C"
	)
	notSeen := strings.NewReplacer("N", "P") // what others do not see is to them what does not exist
	var rows []row
	for _, r := range []rights{
		{"/pledge show", option("pledge"), "ok ok ok ok ok ok P", "ok P ok ok P P P", "ok P ok P P P P", "P P P P P P ok"},
		{"/pledge show pledge", typed, offered, "+ - + + - - -", "+ - + - - - -", "- - - - - - +"},
		{"pledge.details", nil, "ok ok ok ok ok ok C", "ok P ok ok P P C", "ok P ok P P P C", "P P P P P P C"},
		{"pledge.strength", chosen("committed"), changes, changes, notSeen.Replace(changes), absent},
		{"pledge.ready", chosen("days 30"), changes, changes, notSeen.Replace(changes), absent},
		{"pledge.release", chosen("public"), changes, changes, notSeen.Replace(changes), absent},
		{"pledge.change", nil, opens, opens, opens, absent},
		{"pledge.correct", nil, opens, opens, opens, absent},
		{"pledge.changed", submitted, changes, changes, notSeen.Replace(changes), absent},
		{"pledge.corrected", submitted, changes, changes, notSeen.Replace(changes), absent},
		{"pledge.withdraw", nil, asks, asks, notSeen.Replace(asks), absent},
		{"pledge.withdrawn", withdrawn, changes, changes, notSeen.Replace(changes), absent},
		{"pledge.renew", nil, opens, opens, opens, absent},
		{"pledge.renewed", fields("renew", "in 6 weeks"), changes, changes, notSeen.Replace(changes), absent},
		{"pledge.askchange", nil, opens, opens, opens, absent},
		{"pledge.askchanged", submitted, changes, changes, notSeen.Replace(changes), absent},
		{"pledge.askwithdraw", nil, asks, asks, notSeen.Replace(asks), absent},
		{"pledge.keep", nil, asks, asks, notSeen.Replace(asks), absent},
		{"pledge.more", nil, asks, asks, notSeen.Replace(asks), absent},
		{"pledge.conditions", choosing(nobodys, ""), changes, changes, notSeen.Replace(changes), absent},
		{"pledge.waive", choosing(nobodys, ""), changes, changes, notSeen.Replace(changes), absent},
		{"pledge.national", choosing(frances, "met "), changes, changes, notSeen.Replace(changes), absent},
		{"pledge.terms", nil, opens, opens, opens, absent},
		{"pledge.termed", termed, changes, changes, notSeen.Replace(changes), absent},
		{"pledge.handover", nil, orgOpens, orgOpens, orgOpens, orgAbsent},
		{"pledge.handed", fields("delivered", "100"), orgActs, orgActs, orgActs, orgAbsent},
		{"pledge.aside", nil, orgOpens, orgOpens, orgOpens, orgAbsent},
		{"pledge.put", fields("reason", "outdated"), orgActs, orgActs, orgActs, orgAbsent},
	} {
		rows = append(rows,
			tried(r.entry, "public", pledge(coalition.Public, true), r.build, r.public),
			tried(r.entry, "coalition", pledge(coalition.Members, true), r.build, r.members),
			tried(r.entry, "organisers", pledge(coalition.Organisers, true), r.build, r.hidden),
			tried(r.entry, "public, not named", pledge(coalition.Public, false), r.build, r.hidden),
			tried(r.entry, "coalition, not named", pledge(coalition.Members, false), r.build, r.hidden),
			tried(r.entry, "another guild's", awayPledge, r.build, r.off),
		)
	}
	// A condition of one's own would tell whose an unnamed pledge is.
	conditioned, unnamed := fields("name", "vote at home"), "condition_unnamed D condition_unnamed P D D C"
	opensNot := "condition_own_unnamed D condition_own_unnamed P D D C"
	return append(rows,
		tried("pledge.condition", "public", pledge(coalition.Public, true), nil, opens),
		tried("pledge.condition", "organisers", pledge(coalition.Organisers, true), nil, opens),
		tried("pledge.condition", "public, not named", pledge(coalition.Public, false), nil, opensNot),
		tried("pledge.condition", "another guild's", awayPledge, nil, absent),
		tried("pledge.conditioned", "public", pledge(coalition.Public, true), conditioned, changes),
		tried("pledge.conditioned", "organisers", pledge(coalition.Organisers, true), conditioned, notSeen.Replace(changes)),
		tried("pledge.conditioned", "public, not named", pledge(coalition.Public, false), conditioned, unnamed),
		tried("pledge.conditioned", "another guild's", awayPledge, conditioned, absent),
		tried("pledge.strength", "allocated", pledge(coalition.Public, true), chosen("allocated"), "act D strength_organisers N D D C"),
		tried("pledge.national", "Germany's", pledge(coalition.Public, true), choosing(germanys, "met "), "condition_absent D condition_absent N D D C"),
		tried("pledge.conditions", "Germany's", pledge(coalition.Public, true), choosing(germanys, ""), "condition_absent D condition_absent N D D C"),
	)
}

// draftRows try what consumes or opens a draft on one's own, another person's and none.
func draftRows() []row {
	type rights struct {
		entry, kind string
		body        func(h *hall, p person) any
		build       func(h *hall, p person, id string) ask
		own         string
	}
	const (
		opens    = "ok  D ok  ok  D D C"
		acts     = "act D act act D D C"
		orgOpens = "ok  O O   O   O O C"
		orgActs  = "act O O   O   O O C"
	)
	var rows []row
	for _, r := range []rights{
		{"pledge.fix", "pledge.fix", pledgeTyped, nil, opens},
		{"remind.fix", "remind.fix", remindTyped, nil, "ok ok ok ok ok ok C"},
		{"schedule.releads", "schedule.releads", leadsTyped, nil, orgOpens},
		{"pledge.fixed", "pledge.fix", pledgeTyped, fields("capability", "combat aircraft", "quantity", "5"), acts},
		{"pledge.sure", "pledge.fix", tooMuchTyped, nil, acts},
		{"pledge.resure", "pledge.refix", tooMuchChanged, nil, acts},
		{"pledge.recorrectsure", "pledge.recorrect", tooMuchChanged, nil, acts},
		{"pledge.refix", "pledge.refix", pledgeTyped, nil, opens},
		{"pledge.recorrect", "pledge.recorrect", pledgeTyped, nil, opens},
		{"pledge.add", "pledge.like", likePledge, nil, acts},
		{"pledge.replace", "pledge.like", likePledge, replaced, acts},
		{"pledge.reterm", "pledge.reterm", pledgeTyped, nil, opens},
		{"pledge.rerenew", "pledge.rerenew", pledgeTyped, nil, opens},
		{"pledge.rehand", "pledge.rehand", handedTyped, nil, orgOpens},
		{"pledge.putsure", "pledge.put", asideTyped, nil, orgActs},
		{"condition.save", "condition.save", conditionMet, nil, orgActs},
		{"requirement.fix", "requirement.fix", func(*hall, person) any { return map[string]string{"capability": "soldiers", "target": "many"} }, nil, orgOpens},
		{"coalition.capability", "coalition.capability", func(*hall, person) any { return map[string]string{"name": "tents"} }, nil, orgOpens},
		{"coalition.settle", "coalition.settle", func(*hall, person) any { return map[string]string{"grace": "5"} }, nil, orgActs},
		{"coalition.activate", "coalition.date", activationTyped, nil, orgActs},
		{"coalition.date", "coalition.date", activationTyped, nil, orgOpens},
		{"coalition.dated", "coalition.date", activationTyped, fields("date", "in 3 days"), orgOpens},
		{"coalition.rate", "coalition.rate", func(*hall, person) any { return map[string]string{"currency": "USD", "rate": "par"} }, nil, orgOpens},
		{"schedule.save", "schedule.fix", meetingTyped, nil, orgActs},
		{"schedule.fix", "schedule.fix", meetingTyped, nil, orgOpens},
		{"schedule.fixed", "schedule.fix", meetingTyped, fields("title", "Call", "when", "tomorrow 15:00"), orgOpens},
		{"schedule.plan", "schedule.replan", seriesTyped, nil, orgActs},
		{"schedule.replan", "schedule.replan", seriesTyped, nil, orgOpens},
		{"schedule.replanned", "schedule.replan", seriesTyped, fields("when", "tomorrow 15:00", "count", "3"), orgOpens},
		{"schedule.redetail", "schedule.redetail", func(*hall, person) any { return map[string]string{"title": "Talks"} }, nil, orgOpens},
		{"schedule.reagenda", "schedule.reagenda", func(*hall, person) any { return map[string]string{"agenda": "Opening"} }, nil, orgOpens},
		{"schedule.moved", "schedule.refix", moveTyped, nil, orgActs},
		{"schedule.moved", "schedule.refix", laterTyped, nil, orgActs},
		{"schedule.cancelled", "schedule.cancel", laterTyped, nil, orgActs},
		{"schedule.refix", "schedule.refix", moveTyped, nil, orgOpens},
		{"schedule.invited", "schedule.reinvite", guestsTyped, nil, orgActs},
		{"schedule.reinvite", "schedule.reinvite", guestsTyped, nil, orgOpens},
		{"schedule.cancelled", "schedule.cancel", moveTyped, nil, orgActs},
		{"meeting.resay", "meeting.resay", saidTyped, nil, opens},
		{"schedule.present", "schedule.rolled", rollTyped, nil, orgOpens},
		{"schedule.rollpage", "schedule.rolled", rollTyped, nil, orgOpens},
		{"schedule.rolled", "schedule.rolled", rollTyped, nil, orgActs},
		{"schedule.redecide", "schedule.redecide", decisionTyped, nil, orgOpens},
		{"schedule.redecided", "schedule.redecide", decisionTyped, decidedAnew, orgActs},
		{"schedule.addaction", "schedule.fixaction", actionTyped, nil, orgActs},
		{"schedule.fixaction", "schedule.fixaction", actionTyped, nil, orgOpens},
		{"schedule.fixedaction", "schedule.fixaction", actionTyped, fields("text", "Send it", "owner", "DE", "due", "tomorrow"), orgOpens},
		{"announce.confirm", "announce.fix", announcementTyped, nil, orgActs},
		{"announce.fix", "announce.fix", announcementTyped, nil, orgOpens},
		{"announce.fixed", "announce.fix", announcementTyped, fields("text", "Good evening."), orgOpens},
		{"summary.confirm", "summary.confirm", func(*hall, person) any { return map[string]any{"Channel": meetingsChannel} }, nil, orgActs},
		{"summary.leaf", "summary.confirm", func(*hall, person) any { return map[string]any{"Channel": meetingsChannel} }, nil, orgOpens},
		{"summary.scheduled", "summary.replan", summaryPlanTyped, nil, orgActs},
		{"summary.replan", "summary.replan", summaryPlanTyped, nil, orgOpens},
		{"summary.rebreak", "summary.rebreak", breakTyped, nil, "silence_delegates D ok ok D D C"},
		{"summary.circulated", "summary.recirculate", textTyped, nil, orgActs},
		{"summary.recirculate", "summary.recirculate", textTyped, nil, orgOpens},
		{"summary.recirculated", "summary.recirculate", textTyped, fields("text", "We do not agree.", "until", "tomorrow 9:00"), orgOpens},
		{"roster.remove", "roster.remove", removalTyped, nil, orgActs},
		{"roster.paste", "roster.paste", func(*hall, person) any { return "Frnace" }, nil, orgOpens},
	} {
		others := strings.NewReplacer("ok", "G", "act", "G").Replace(r.own)
		none := others
		switch r.entry {
		case "schedule.fixed", "coalition.dated": // the form holds everything itself
			others, none = r.own, r.own
		case "roster.paste": // an empty form is as good
			others, none = r.own, r.own
		}
		rows = append(rows,
			tried(r.entry, "one's own draft", draft(r.kind, r.body, false), r.build, r.own),
			tried(r.entry, "another's draft", draft(r.kind, r.body, true), r.build, others),
			tried(r.entry, "no draft", word("absent"), r.build, none),
		)
	}
	return append(rows,
		tried("schedule.refixed", "a meeting", meeting, fieldsOfObject("meeting", "when", "tomorrow 17:00"), orgOpens),
		tried("schedule.refixed", "another guild's", awayMeeting, fieldsOfObject("meeting", "when", "tomorrow 17:00"), "MX O O O O O C"),
		tried("schedule.reinvited", "a meeting", meeting, fieldsOfObject("meeting", "who", "DE"), orgOpens),
		tried("schedule.reinvited", "another guild's", awayMeeting, fieldsOfObject("meeting", "who", "DE"), "MX O O O O O C"),
		tried("pledge.fixed", "for France", draft("pledge.fix", pledgeTyped, false),
			fields("for", "FR", "capability", "combat aircraft", "quantity", "5"), "act D act FO D D C"),
		tried("pledge.add", "for France", draft("pledge.like", likeFrances, false), nil, "act D act for_others D D C"),
		tried("pledge.replace", "France's pledge", pledge(coalition.Public, true), replacing, "act D act P D D C"),
		tried("pledge.replace", "France's hidden pledge", pledge(coalition.Organisers, true), replacing, "act D act P D D C"),
		tried("pledge.replace", "another guild's pledge", awayPledge, replacing, "P D P P D D C"),
	)
}

func pledgeTyped(_ *hall, p person) any {
	typed := map[string]string{"code": absentCode, "quantity": "some"}
	if p.name == "organiser" {
		typed["for"] = "FR"
	}
	return typed
}

// tooMuchTyped is what was asked about, being far more than is needed.
func tooMuchTyped(_ *hall, p person) any {
	typed := map[string]string{"capability": "combat aircraft", "quantity": "5"}
	if p.name == "organiser" {
		typed["for"] = "FR"
	}
	return typed
}

// tooMuchChanged is the same of a change of one's own pledge.
func tooMuchChanged(h *hall, p person) any {
	d := h.france
	if p.name == "other" {
		d = h.germany
	}
	code := h.logged(h.home, d, coalition.Members, true)
	typed := submitted(h, p, code)
	return map[string]string{"code": code, "opened": typed.args[1], "quantity": "9999999", "ready": "", "note": ""}
}

func likePledge(h *hall, p person) any {
	n := h.newPledge(h.home, h.france, coalition.Members, true)
	if p.name == "other" {
		n.Delegation = h.germany.ID
	}
	return n
}

func likeFrances(h *hall, _ person) any {
	return h.newPledge(h.home, h.france, coalition.Members, true)
}

func meetingTyped(*hall, person) any {
	return map[string]string{"title": "Call", "when": "tomorrow 15:00", "read_wall": "2026-03-21T15:00", "read_zone": "UTC"}
}

// activationTyped is a day that nobody has set yet, after what stands now.
func activationTyped(h *hall, _ person) any {
	h.last++
	home, err := h.store.Coalition(h.t.Context(), h.home.ID)
	h.must(err)
	was := "off"
	if !home.Activation.IsZero() {
		was = home.Activation.UTC().Format(time.RFC3339)
	}
	at := rightsNow.Add(time.Duration(h.last) * time.Minute).Format(time.RFC3339)
	return map[string]string{"date": "tomorrow", "read_at": at, "read_was": was}
}

func moveTyped(h *hall, p person) any {
	m, err := h.store.Meeting(h.t.Context(), h.home.ID, meeting(h, p))
	h.must(err)
	return map[string]string{"meeting": m.Code, "when": "tomorrow 18:00", "read_wall": "2026-03-21T18:00", "read_zone": "UTC",
		"read_version": strconv.FormatInt(int64(m.Version), 10)}
}

// guestsTyped is a list for a meeting that is for all.
func guestsTyped(h *hall, p person) any {
	m, err := h.store.Meeting(h.t.Context(), h.home.ID, meeting(h, p))
	h.must(err)
	return map[string]string{"meeting": m.Code, "who": "DE", "read_invite": delegationID(h.germany), "read_version": strconv.FormatInt(int64(m.Version), 10)}
}

// seriesTyped is a series that can be confirmed.
func seriesTyped(*hall, person) any {
	typed := meetingTyped(nil, person{}).(map[string]string)
	typed["repeat"], typed["count"], typed["read_rule"] = "weekly", "3", `{"Every":"weekly","Interval":1,"Count":3}`
	return typed
}

// laterTyped is a change of a series from its first meeting on.
func laterTyped(h *hall, p person) any {
	m, err := h.store.Meeting(h.t.Context(), h.home.ID, h.seriesIn(h.home))
	h.must(err)
	return map[string]string{"meeting": m.Code, "which": "later", "when": "tomorrow 18:00", "read_wall": "2026-03-21T18:00", "read_zone": "UTC",
		"read_version": strconv.FormatInt(int64(m.Version), 10)}
}

func announcementTyped(*hall, person) any {
	return map[string]string{"text": "Good morning.", "read_due": rightsNow.Format(time.RFC3339), "read_channel": meetingsChannel.String()}
}

func summaryPlanTyped(*hall, person) any {
	return map[string]string{"read_channel": meetingsChannel.String(), "read_wall": "2026-03-21T09:00", "read_zone": "UTC", "read_weekly": "true", "read_before": "0s"}
}

func textTyped(*hall, person) any {
	return map[string]string{"text": "We agree.", "until": "tomorrow 9:00", "read_until": rightsNow.AddDate(0, 0, 1).Format(time.RFC3339), "read_channel": meetingsChannel.String()}
}

func removalTyped(h *hall, p person) any {
	return map[string]coalition.DelegationID{"Delegation": h.delegation(h.home, fresh(h, p)).ID}
}

func newCoalition(h *hall, _ person, _ string) ask {
	h.last++
	return ask{options: map[string]string{"name": fmt.Sprint("Force ", h.last), "organisers": organiserRole.String()}}
}
