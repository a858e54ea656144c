package commands

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"pgregory.net/rapid"

	"muster/coalition"
)

func (w *world) RollCall(_ context.Context, _ coalition.ID, m coalition.Meeting) (coalition.RollCall, error) {
	return w.calls[m.ID], nil
}

func (w *world) Decisions(context.Context, coalition.ID) ([]coalition.MeetingDecision, error) {
	return w.decisions, nil
}

func (w *world) Actions(context.Context, coalition.ID) ([]coalition.Action, error) {
	return w.actions, nil
}

func (w *world) Action(_ context.Context, _ coalition.ID, code string) (coalition.Action, error) {
	return w.actionBy(code, func(x coalition.Action) bool { return x.Code == code })
}

func (w *world) ActionByID(_ context.Context, _ coalition.ID, id coalition.ActionID) (coalition.Action, error) {
	return w.actionBy(fmt.Sprint(id), func(x coalition.Action) bool { return x.ID == id })
}

func (w *world) actionBy(name string, which func(coalition.Action) bool) (coalition.Action, error) {
	if i := slices.IndexFunc(w.actions, which); i >= 0 {
		return w.actions[i], nil
	}
	return coalition.Action{}, coalition.Wrong("action_unknown", "Typed", name, "Nearest", []string(nil))
}

// outcome adds what came of meetings: roll calls, which those know who know sign-ups; and decisions and actions, those
// that a may know of in both worlds, and others in each.
func (d dice) outcome(pair []*world, a coalition.Audience) {
	calls := [2]map[coalition.MeetingID]coalition.RollCall{d.rollCalls(pair[0]), d.rollCalls(pair[0])}
	for i, w := range pair {
		w.calls = calls[i]
		if a.SeesSignUps() {
			w.calls = calls[0]
		}
	}
	for i := range d.n(0, 12) {
		decided := d.decision(pair[0], fmt.Sprintf("VD%d", i), admitted(a.Level))
		x := d.action(pair[0], fmt.Sprintf("VA%d", i), coalition.Releases)
		if !a.Owns(x.Owner.ID) {
			x.Release = oneOf(d, admitted(a.Level))
		}
		for _, w := range pair {
			w.keep(d, decided, x)
		}
	}
	if a.IsOrganisers() {
		return
	}
	for _, w := range pair {
		for range d.n(0, 12) {
			x := d.action(w, w.code(d), notAdmitted(a.Level))
			x.Owner = w.delegationBy(oneOf(d, d.others(w, a)))
			w.keep(d, d.decision(w, w.code(d), notAdmitted(a.Level)), x)
		}
		w.actions = rapid.Permutation(w.actions).Draw(d.T, "actions")
	}
}

// keep adds the two with IDs and versions of the world's own.
func (w *world) keep(d dice, decided coalition.MeetingDecision, x coalition.Action) {
	decided.ID, decided.Version = coalition.DecisionID(d.counter(w)), coalition.Version(d.counter(w))
	x.ID, x.Version = coalition.ActionID(d.counter(w)), coalition.Version(d.counter(w))
	w.decisions, w.actions = append(w.decisions, decided), append(w.actions, x)
}

func (w *world) delegationBy(id coalition.DelegationID) coalition.Delegation {
	return w.ledger.Delegations[slices.IndexFunc(w.ledger.Delegations, func(each coalition.Delegation) bool { return each.ID == id })]
}

func (d dice) decision(w *world, code string, releases []coalition.Release) coalition.MeetingDecision {
	return coalition.MeetingDecision{
		Code: code, Meeting: oneOf(d, w.meetings), At: d.at(), Text: fmt.Sprint("We go on, ", d.n(1, 99), " times."),
		Release: oneOf(d, releases), Dropped: d.n(0, 5) == 0,
	}
}

func (d dice) action(w *world, code string, releases []coalition.Release) coalition.Action {
	x := coalition.Action{
		Code: code, Owner: oneOf(d, w.ledger.Delegations), Text: fmt.Sprint("Send the list number ", d.n(1, 99)), Zone: time.UTC,
		Due: noon.Add(time.Duration(d.n(-40, 60)) * time.Hour), WholeDay: d.yes(), Release: oneOf(d, releases),
		State: oneOf(d, []coalition.ActionState{coalition.ActionOpen, coalition.ActionOpen, coalition.ActionDone, coalition.ActionDropped}),
	}
	x.Owner.Role, x.Owner.Active = 0, false // which are none of those who read it
	if d.yes() {
		x.Meeting = oneOf(d, w.meetings)
	}
	return x
}

func (d dice) rollCalls(w *world) map[coalition.MeetingID]coalition.RollCall {
	out := map[coalition.MeetingID]coalition.RollCall{}
	for _, m := range w.meetings {
		called := m.Asked(w.ledger.Delegations)
		if m.Sits(noon) != nil || len(called) == 0 || d.yes() {
			continue
		}
		var there []coalition.DelegationID
		for _, each := range called {
			if d.yes() {
				there = append(there, each.ID)
			}
		}
		call, err := coalition.RollCallOf(called, w.words[m.ID], there, oneOf(d, []coalition.Quorum{coalition.NoQuorum, coalition.QuorumMajority, coalition.QuorumOf(2)}))
		if err != nil {
			d.Fatal(err)
		}
		call.Version = 1
		out[m.ID] = call
	}
	return out
}

// postedActions is what is posted of all actions for a channel's audience: before, and once they were posted. Of those that it may
// not know of nothing is.
func (w *world) postedActions(t *rapid.T, a coalition.Audience, render func(coalition.Delivery) string) string {
	var out strings.Builder
	for _, x := range coalition.ActionsFor(coalition.Audience{Level: coalition.Organisers}, w.actions, coalition.ActionOpen) {
		for _, lead := range []time.Duration{0, 24 * time.Hour} {
			d := coalition.Delivery{Kind: coalition.ActionPost, Params: []byte(asJSON(t, coalition.ActionParams{Action: x.ID, Due: x.Due, Lead: lead}))}
			before := render(d)
			d.Message, d.Late, d.Due = 9, true, noon
			after := render(d)
			if !a.SeesAction(x) && before+after != "nullnull" {
				t.Fatalf("%s is shown to %s:\n%s", x.Code, a.Level, before+after)
			}
			if a.SeesAction(x) {
				out.WriteString(before + after)
			}
		}
	}
	return out.String()
}
