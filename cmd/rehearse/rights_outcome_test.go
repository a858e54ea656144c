package main

import (
	"time"

	"muster/coalition"
)

// outcomeRows try what is said with a sign-up, and what comes of meetings: France's actions, and decisions, of each release.
func outcomeRows() []row {
	const (
		all      = "ok  ok  ok  ok  ok  ok  ok"
		allParts = "ok  ok  ok  ok  ok  ok  C"
		orgs     = "ok  O   O   O   O   O   O"
		orgActs  = "act O   O   O   O   O   O"
		opens    = "ok  O   O   O   O   O   C"
		acts     = "act O   O   O   O   O   C"
		absent   = "U   O   O   O   O   O   C"
		offered  = "+   O   O   O   O   O   O"
	)
	rows := []row{
		{entry: "/meeting actions", build: empty, want: all},
		{entry: "meeting.listactions", build: empty, want: allParts},
		{entry: "meeting.actions", build: args("1", ""), want: allParts},
		{entry: "/meeting decisions", build: empty, want: all},
		{entry: "meeting.decisions", build: args("1"), want: allParts},
		{entry: "meeting.say", about: "for France", object: meeting, build: saying(nil), want: "ok D ok SO D D C"},
		{entry: "meeting.said", about: "for France", object: meeting, build: saying(map[string]string{"people": "3", "note": "by train"}), want: "act D act SO D D C"},

		{entry: "/schedule rollcall", about: "a meeting", object: begunMeeting, build: option("meeting"), want: orgs},
		{entry: "/schedule rollcall", about: "another guild's", object: awayMeeting, build: option("meeting"), want: "M O O O O O O"},
		{entry: "/schedule rollcall meeting", object: begunMeeting, build: typedTitle, want: offered},
		{entry: "/schedule decision", about: "a meeting", object: begunMeeting, build: given("meeting", "*", "text", "We go on."), want: orgActs},
		{entry: "/schedule decision", about: "another guild's", object: awayMeeting, build: given("meeting", "*", "text", "We go on."), want: "MX O O O O O O"},
		{entry: "/schedule decision meeting", object: begunMeeting, build: typedTitle, want: offered},
		{entry: "/schedule action", build: given("text", "Send it", "owner", "DE", "due", "tomorrow"), want: orgs},
		{entry: "/schedule action owner", object: word("DE"), build: typedAs("Germany"), want: offered},
		{entry: "/schedule action meeting", object: meeting, build: typedTitle, want: offered},
		{entry: "/schedule done", about: "an action", object: action(coalition.Organisers), build: option("action"), want: orgActs},
		{entry: "/schedule done", about: "another guild's", object: awayAction, build: option("action"), want: "U O O O O O O"},
		{entry: "/schedule done action", object: action(coalition.Organisers), build: typed, want: offered},

		tried("schedule.decision", "a decision", decision, value, opens),
		tried("schedule.decision", "another guild's", awayDecision, value, "DU O O O O O C"),
		tried("schedule.editdecision", "a decision", decision, nil, opens),
		tried("schedule.editdecision", "another guild's", awayDecision, nil, "DU O O O O O C"),
		tried("schedule.editeddecision", "a decision", decision, fields("text", "We stop.", "audience", "public"), acts),
		tried("schedule.dropdecision", "a decision", decision, nil, acts),
		tried("schedule.restoredecision", "a decision", decision, nil, acts),
		tried("schedule.restoredecision", "another guild's", awayDecision, nil, "DU O O O O O C"),
		tried("schedule.dropdecision", "another guild's", awayDecision, nil, "DU O O O O O C"),
	}
	for _, r := range []struct {
		entry, about, want string
		object             func(*hall, person) string
	}{
		{"meeting.action", "public", allParts, action(coalition.Public)},
		{"meeting.action", "coalition", "ok U ok ok U U C", action(coalition.Members)},
		{"meeting.action", "organisers", "ok U ok U U U C", action(coalition.Organisers)},
		{"meeting.action", "another guild's", "U U U U U U C", awayAction},
		{"meeting.done", "public", "act D act NY D D C", action(coalition.Public)},
		{"meeting.done", "coalition", "act D act NY D D C", action(coalition.Members)},
		{"meeting.done", "organisers", "act D act U D D C", action(coalition.Organisers)},
		{"meeting.done", "another guild's", "U D U U D D C", awayAction},
		{"schedule.changeaction", "an action", opens, action(coalition.Members)},
		{"schedule.changeaction", "another guild's", absent, awayAction},
		{"schedule.dropaction", "an action", acts, action(coalition.Members)},
		{"schedule.dropaction", "another guild's", absent, awayAction},
		{"schedule.reopenaction", "an action", acts, action(coalition.Members)},
		{"schedule.reopenaction", "another guild's", absent, awayAction},
	} {
		rows = append(rows, tried(r.entry, r.about, r.object, nil, r.want))
	}
	changed := fields("text", "Send it", "owner", "DE", "due", "tomorrow", "audience", "coalition")
	return append(rows,
		tried("schedule.changedaction", "an action", action(coalition.Members), changed, opens),
		tried("schedule.changedaction", "another guild's", awayAction, changed, absent),
	)
}

// saying is what the form of a sign-up of France's sends that stands; nil opens it.
func saying(sent map[string]string) func(*hall, person, string) ask {
	return func(h *hall, _ person, code string) ask {
		_, err := h.store.SignUp(h.t.Context(), h.act(h.home), code, coalition.SignUp{Delegation: h.france.ID, Attendance: coalition.Attending})
		if coalition.CodeOf(err) != "meeting_unknown" {
			h.must(err)
		}
		return ask{args: []string{code, delegationID(h.france), "attending", "0"}, fields: sent}
	}
}

func saidTyped(h *hall, p person) any {
	return map[string]string{"people": "many", "arg_0": meeting(h, p), "arg_1": delegationID(h.france), "arg_2": "attending", "arg_3": "0"}
}

func rollTyped(h *hall, p person) any { return map[string]any{"Meeting": begunMeeting(h, p)} }

func decisionTyped(*hall, person) any { return map[string]string{"text": ""} }

// decidedAnew is the form of a decision, at a meeting that has begun.
func decidedAnew(h *hall, p person, draft string) ask {
	return ask{args: []string{draft}, fields: map[string]string{"meeting": begunMeeting(h, p), "text": "We go on."}}
}

func actionTyped(h *hall, _ person) any {
	return map[string]string{"text": "Send it", "owner": "DE", "due": "tomorrow", "read_due": rightsNow.AddDate(0, 0, 2).Format(time.RFC3339),
		"read_zone": "UTC", "read_day": "true", "read_owner": delegationID(h.germany), "read_release": "coalition", "read_meeting": "0", "read_version": "0"}
}

// action is something that France is to do.
func action(release coalition.Release) func(*hall, person) string {
	return func(h *hall, _ person) string { return h.actionIn(h.home, h.france, release) }
}

func (h *hall) actionIn(c coalition.Coalition, d coalition.Delegation, release coalition.Release) string {
	done, err := h.store.AddAction(h.t.Context(), h.act(c), coalition.Action{
		Owner: d, Text: "Send the list", Due: rightsNow.AddDate(0, 0, 7), Zone: time.UTC, Release: release,
	})
	h.must(err)
	return done.Code
}

func awayAction(h *hall, _ person) string {
	return notOfHere(h, func() string { return h.actionIn(h.away, h.delegation(h.away, "FR"), coalition.Public) },
		func(code string) error { _, err := h.store.Action(h.t.Context(), h.home.ID, code); return err })
}

// decision is one of a meeting that has begun.
func decision(h *hall, p person) string {
	m, err := h.store.Meeting(h.t.Context(), h.home.ID, begunMeeting(h, p))
	h.must(err)
	return h.decisionOf(h.home, m)
}

func (h *hall) decisionOf(c coalition.Coalition, m coalition.Meeting) string {
	act := h.act(c)
	act.At = m.At
	done, err := h.store.RecordDecision(h.t.Context(), act, coalition.MeetingDecision{Meeting: m, Text: "We go on.", Release: coalition.Members})
	h.must(err)
	return done.Code
}

func awayDecision(h *hall, _ person) string {
	return notOfHere(h, func() string {
		m, err := h.store.Meeting(h.t.Context(), h.away.ID, h.meetingIn(h.away))
		h.must(err)
		return h.decisionOf(h.away, m)
	}, func(code string) error { _, err := h.store.MeetingDecision(h.t.Context(), h.home.ID, code); return err })
}
