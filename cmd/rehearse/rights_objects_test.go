package main

import (
	"fmt"
	"strconv"
	"time"

	"github.com/shopspring/decimal"

	"muster/coalition"
	"muster/message"
)

// What rows of the matrix are about: each makes a fresh object and returns what it is named by.

func word(w string) func(*hall, person) string { return func(*hall, person) string { return w } }

func (h *hall) newPledge(c coalition.Coalition, d coalition.Delegation, release coalition.Release, named bool) coalition.NewPledge {
	return coalition.NewPledge{
		Delegation: d.ID, Capability: h.capability(c, "soldiers"), Adds: true,
		Terms: coalition.Terms{
			Quantity: coalition.Exactly(decimal.NewFromInt(1500)), Strength: coalition.Offered, Release: release, Named: named,
		},
	}
}

func (h *hall) logged(c coalition.Coalition, d coalition.Delegation, release coalition.Release, named bool) string {
	return h.loggedOf(c, d, "soldiers", release, named)
}

func (h *hall) loggedOf(c coalition.Coalition, d coalition.Delegation, capability string, release coalition.Release, named bool) string {
	n := h.newPledge(c, d, release, named)
	n.Capability = h.capability(c, capability)
	h.last++
	n.Note = fmt.Sprint("number ", h.last) // not the same pledge again
	done, err := h.store.LogPledge(h.t.Context(), h.act(c), n)
	h.must(err)
	return done.Code
}

// pledge is one of France's.
func pledge(release coalition.Release, named bool) func(*hall, person) string {
	return func(h *hall, _ person) string { return h.logged(h.home, h.france, release, named) }
}

// awayPledge is a pledge whose code means nothing here. Codes are random in each coalition, so one that
// happens to be of a pledge here too, which hundreds of tries make likely, is passed over.
func awayPledge(h *hall, _ person) string {
	return notOfHere(h, func() string { return h.logged(h.away, h.delegation(h.away, "FR"), coalition.Public, true) },
		func(code string) error { _, err := h.store.Pledge(h.t.Context(), h.home.ID, code); return err })
}

// notOfHere makes things elsewhere until one has a code that finds nothing here.
func notOfHere(h *hall, away func() string, here func(code string) error) string {
	h.t.Helper()
	for {
		code := away()
		switch err := here(code); {
		case coalition.CodeOf(err) != "":
			return code
		case err != nil:
			h.t.Fatal(err)
		}
	}
}

func meeting(h *hall, _ person) string { return h.meetingIn(h.home) }
func awayMeeting(h *hall, _ person) string {
	return notOfHere(h, func() string { return h.meetingIn(h.away) },
		func(code string) error { _, err := h.store.Meeting(h.t.Context(), h.home.ID, code); return err })
}

// delivered is an announcement that waits for its hour.
func delivered(h *hall, _ person) string { return h.deliveryIn(h.home) }

func awayDelivered(h *hall, _ person) string { return h.deliveryIn(h.away) }

func (h *hall) deliveryIn(c coalition.Coalition) string {
	h.last++
	due := rightsNow.Add(time.Duration(h.last) * time.Minute) // later than all others, so that it comes first in the log
	_, err := h.store.Announce(h.t.Context(), h.act(c), coalition.NewAnnouncement{Text: "Good morning.", Channel: meetingsChannel, Due: due})
	h.must(err)
	all, _, err := h.store.DeliveryLog(h.t.Context(), c.ID, coalition.Planned, 0, 1)
	h.must(err)
	return strconv.FormatInt(int64(all[0].ID), 36)
}

// value sends an object as what was chosen in a menu.
func value(_ *hall, _ person, id string) ask { return ask{values: []string{id}} }

func decided(_ *hall, _ person, id string) ask {
	return ask{args: []string{id, string(coalition.CallBack)}}
}

func (h *hall) meetingIn(c coalition.Coalition) string {
	h.last++
	title := fmt.Sprint("Call ", h.last)
	done, err := h.store.ScheduleMeeting(h.t.Context(), h.act(c), coalition.NewMeeting{
		Title: title, Wall: coalition.WallTimeOf(rightsNow.AddDate(0, 0, 7)), Zone: rightsNow.Location(),
	})
	h.must(err)
	h.titles[done.Code] = title
	return done.Code
}

// seriesIn returns the first meeting of a series.
func (h *hall) seriesIn(c coalition.Coalition) string {
	h.last++
	done, err := h.store.ScheduleSeries(h.t.Context(), h.act(c), coalition.NewSeries{
		NewMeeting: coalition.NewMeeting{Title: fmt.Sprint("Series ", h.last), Wall: coalition.WallTimeOf(rightsNow.AddDate(0, 0, 7)), Zone: rightsNow.Location()},
		Rule:       coalition.Rule{Every: coalition.Weekly, Interval: 1, Count: 3},
	})
	h.must(err)
	return done.Code
}

// agendaTyped is the form of a meeting that has no agenda yet.
func agendaTyped(_ *hall, _ person, code string) ask {
	return ask{args: []string{code, "", "0"}, fields: map[string]string{"agenda": "France: report"}}
}

// detailsTyped is the form of a meeting that is to be at another place.
func detailsTyped(_ *hall, _ person, code string) ask {
	return ask{args: []string{code, "", "0"}, fields: map[string]string{"title": "Call", "place": "Room 2"}}
}

// fresh is a delegation for which nobody acts.
func fresh(h *hall, _ person) string {
	h.last++
	code := fmt.Sprint("ORG", h.last)
	h.invite(h.home, code)
	return code
}

// freshOwn is one for which the person was admitted.
func freshOwn(h *hall, p person) string {
	code := fresh(h, p)
	_, err := h.store.Admit(h.t.Context(), h.act(h.home), h.delegation(h.home, code).ID, p.user)
	h.must(err)
	return code
}

// freshAsked is one that somebody asks to act for.
func freshAsked(h *hall, p person) string {
	code := fresh(h, p)
	_, err := h.store.AskToJoin(h.t.Context(), h.act(h.home), h.delegation(h.home, code).ID, 900)
	h.must(err)
	return code
}

// draft is the person's own, or somebody else's.
func draft(kind string, body func(*hall, person) any, others bool) func(*hall, person) string {
	return func(h *hall, p person) string {
		by := p.id
		if others {
			by = h.people["organiser"].id
			if p.name == "organiser" {
				by = h.people["delegate"].id
			}
		}
		id, err := h.store.SaveDraft(h.t.Context(), h.home.ID, by, kind, body(h, p), rightsNow)
		h.must(err)
		return id
	}
}

// What is sent about them.

func changedSince(*hall, person, string) ask { return ask{args: []string{"z"}, values: []string{"1"}} }

func empty(*hall, person, string) ask { return ask{} }

func args(a ...string) func(*hall, person, string) ask {
	return func(*hall, person, string) ask { return ask{args: a} }
}

func typed(_ *hall, _ person, id string) ask { return ask{typed: id} }

func typedAs(name string) func(*hall, person, string) ask {
	return func(*hall, person, string) ask { return ask{typed: name} }
}

func typedTitle(h *hall, _ person, code string) ask { return ask{typed: h.titles[code]} }

// given are names and values in turn; "*" is the object.
func given(pairs ...string) func(*hall, person, string) ask {
	return func(_ *hall, _ person, id string) ask { return ask{options: paired(pairs, id)} }
}

func paired(pairs []string, id string) map[string]string {
	out := map[string]string{}
	for i := 0; i < len(pairs); i += 2 {
		out[pairs[i]] = pairs[i+1]
		if pairs[i+1] == "*" {
			out[pairs[i]] = id
		}
	}
	return out
}

func option(name string) func(*hall, person, string) ask { return given(name, "*") }

// fields are those of a form whose custom ID carries the object.
func fields(pairs ...string) func(*hall, person, string) ask {
	return func(_ *hall, _ person, id string) ask { return ask{args: []string{id}, fields: paired(pairs, id)} }
}

// fieldsOfObject are those of a form that names the object in a field.
func fieldsOfObject(field string, pairs ...string) func(*hall, person, string) ask {
	return fields(append([]string{field, "*"}, pairs...)...)
}

func logged(h *hall, p person, code string) ask { return logFor(code)(h, p, code) }

func logFor(code string) func(*hall, person, string) ask {
	return given("capability", "combat aircraft", "quantity", "5", "for", code)
}

// answered is the guided form for a delegation.
func answered(d func(*hall) coalition.Delegation) func(*hall, person, string) ask {
	return func(h *hall, _ person, _ string) ask {
		return ask{args: []string{delegationID(d(h))}, fields: map[string]string{"capability": "transport aircraft", "quantity": "5"}}
	}
}

func chosen(value string) func(*hall, person, string) ask {
	return func(_ *hall, _ person, id string) ask { return ask{args: []string{id}, values: []string{value}} }
}

// submitted is a form that was opened on the pledge as it is, by who may.
func submitted(h *hall, _ person, code string) ask {
	return ask{args: opened(h, code), fields: map[string]string{"quantity": "7", "ready": "", "note": ""}}
}

func withdrawn(h *hall, p person, code string) ask {
	draft, err := h.store.SaveDraft(h.t.Context(), h.home.ID, p.id, "pledge.withdraw", code, rightsNow)
	h.must(err)
	return ask{args: []string{code, draft}}
}

// replaced names a pledge of the person's own delegation.
func replaced(h *hall, p person, draft string) ask {
	d := h.france
	if p.name == "other" {
		d = h.germany
	}
	return ask{args: []string{draft, h.logged(h.home, d, coalition.Members, true)}}
}

// replacing names a pledge, with a draft of the person's own delegation.
func replacing(h *hall, p person, code string) ask {
	return ask{args: []string{draft("pledge.like", likePledge, false)(h, p), code}}
}

func signUpOf(d func(*hall) coalition.Delegation) func(*hall, person, string) ask {
	return func(h *hall, _ person, code string) ask {
		return ask{args: []string{code, "attending"}, values: []string{delegationID(d(h))}}
	}
}

func delegationID(d coalition.Delegation) string { return strconv.FormatInt(int64(d.ID), 10) }

func representedBy(h *hall, _ person, code string) ask {
	return ask{args: []string{code, delegationID(h.france)}, values: []string{delegationID(h.germany)}}
}

func turned(h *hall, _ person, code string) ask {
	return ask{args: []string{code, "meeting.by", delegationID(h.france), "1"}}
}

func chooseChannel(*hall, person, string) ask {
	return ask{args: []string{"pledges"}, values: []string{pledgesChannel.String()}}
}

func invited(h *hall, _ person, _ string) ask {
	h.last++
	return ask{options: map[string]string{"list": fmt.Sprintf("NEW%d: Something", h.last)}}
}

func pasted(h *hall, _ person, _ string) ask {
	h.last++
	return ask{fields: map[string]string{"list": fmt.Sprintf("NEW%d: Something", h.last)}}
}

// lineTyped is a line that nobody has set yet.
func lineTyped(h *hall) map[string]string {
	h.last++
	return map[string]string{"capability": "soldiers", "target": "500", "name": fmt.Sprint("Line ", h.last)}
}

func required(h *hall, _ person, _ string) ask     { return ask{options: lineTyped(h)} }
func requiredAnew(h *hall, _ person, _ string) ask { return ask{fields: lineTyped(h)} }

// requirement is a line that stands.
func requirement(h *hall, _ person) string {
	h.last++
	name := fmt.Sprint("Line ", h.last)
	_, err := h.store.SetRequirement(h.t.Context(), h.act(h.home), name, func(*coalition.Requirement) (coalition.Requirement, error) {
		return coalition.Requirement{Capability: h.capability(h.home, "soldiers"), Target: decimal.NewFromInt(5), Priority: 3}, nil
	})
	h.must(err)
	return name
}

// withPledge makes sure that France has a pledge to lose.
func withPledge(build func(*hall, person, string) ask) func(*hall, person, string) ask {
	return func(h *hall, p person, id string) ask {
		h.logged(h.home, h.france, coalition.Members, true)
		return build(h, p, id)
	}
}

func freshRole(h *hall, _ person, code string) ask {
	h.last++
	return ask{options: map[string]string{"delegation": code, "role": (h.last + 10_000).String()}}
}

func admitted(_ *hall, _ person, code string) ask { return ask{args: []string{code, "900"}} }

func conditionNamed(h *hall, _ person, _ string) ask {
	h.last++
	return ask{options: map[string]string{"name": fmt.Sprint("Condition ", h.last)}}
}

// condition makes one, shared or of a delegation.
func (h *hall) condition(of coalition.DelegationID) (coalition.ConditionID, string) {
	h.last++
	name := fmt.Sprint("Condition ", h.last)
	made, err := h.store.AddCondition(h.t.Context(), h.act(h.home), coalition.Condition{Name: name, Delegation: of})
	h.must(err)
	return made.ID, name
}

// shared is a condition that everybody may know.
func shared(h *hall, _ person) string {
	_, name := h.condition(0)
	return name
}

// opened are the arguments of a menu or form that was opened on the pledge as it is, by who may.
func opened(h *hall, code string) []string {
	if form := h.ask(h.people["organiser"], "pledge.change", ask{args: []string{code}}).reply.Modal; form != nil {
		_, all := message.ParseID(form.CustomID)
		return all[1:] // the first is the coalition
	}
	return []string{code, "1"}
}

// termed is the form of what a pledge hangs on, opened on the pledge as it is.
func termed(h *hall, _ person, code string) ask {
	return ask{args: opened(h, code), fields: map[string]string{"thresholds": "", "caveat": "national command"}}
}

// choosing chooses a condition of somebody's in a menu of a pledge's, after what is said of it.
func choosing(of func(*hall) coalition.DelegationID, said string) func(*hall, person, string) ask {
	return func(h *hall, _ person, code string) ask {
		d := of(h)
		_, name := h.condition(d)
		kind := "own:"
		if d == 0 {
			kind = "shared:"
		}
		return ask{args: opened(h, code), values: []string{said + kind + name}}
	}
}

func nobodys(*hall) coalition.DelegationID    { return 0 }
func frances(h *hall) coalition.DelegationID  { return h.france.ID }
func germanys(h *hall) coalition.DelegationID { return h.germany.ID }

func conditionMet(h *hall, _ person) any {
	id, _ := h.condition(0)
	return map[string]any{"Condition": id, "State": coalition.ConditionMet}
}

func handedTyped(h *hall, _ person) any {
	return map[string]string{"code": h.logged(h.home, h.france, coalition.Public, true), "delivered": "some"}
}

func breakTyped(h *hall, p person) any {
	return map[string]string{"code": circulated(h, p), "reason": "not asked yet"}
}

func asideTyped(h *hall, _ person) any {
	return map[string]string{"Code": h.logged(h.home, h.france, coalition.Public, true), "Reason": "outdated"}
}

// fresher is given with a number after the first value, so that it is new.
func fresher(pairs ...string) func(*hall, person, string) ask {
	return func(h *hall, _ person, _ string) ask {
		h.last++
		options := paired(pairs, "")
		options[pairs[0]] += fmt.Sprint(" ", h.last)
		return ask{options: options}
	}
}

// fresherFields is fresher for a form.
func fresherFields(pairs ...string) func(*hall, person, string) ask {
	return func(h *hall, p person, id string) ask { return ask{fields: fresher(pairs...)(h, p, id).options} }
}

// begunMeeting is one whose hour has come.
func begunMeeting(h *hall, p person) string {
	code := meeting(h, p)
	m, err := h.store.Meeting(h.t.Context(), h.home.ID, code)
	h.must(err)
	act := h.act(h.home)
	act.At = rightsNow.AddDate(0, 0, -14)
	_, err = h.store.MoveMeeting(h.t.Context(), act, coalition.MeetingMove{
		Meeting: m.ID, Seen: m.Version, Wall: coalition.WallTimeOf(rightsNow.AddDate(0, 0, -1)),
	})
	h.must(err)
	return code
}

func remindTyped(*hall, person) any { return map[string]string{"quiet": "nights"} }
func leadsTyped(*hall, person) any  { return map[string]string{"meeting": "Call", "leads": "soon"} }
