package commands

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"muster/coalition"
)

// world is a coalition in memory, with as much of storage as reading asks. What it does not have it
// cannot answer, and a read that needs it fails the test.
type world struct {
	Store
	ledger    coalition.Ledger
	history   map[coalition.PledgeID][]coalition.Revision
	before    before
	meetings  []coalition.Meeting
	words     map[coalition.MeetingID][]coalition.SignUp
	calls     map[coalition.MeetingID]coalition.RollCall
	decisions []coalition.MeetingDecision
	actions   []coalition.Action
	delegates []coalition.Delegate
	silences  []coalition.Silence
	shared    []coalition.PledgeID // the pledges that the audience knows one by one, in the same order in both worlds
	secret    []string             // codes that the audience must not learn
	counters  []int64              // IDs and versions, which count hidden rows too
}

func (w *world) Delegations(context.Context, coalition.ID) ([]coalition.Delegation, error) {
	return w.ledger.Delegations, nil
}

func (w *world) Capabilities(context.Context, coalition.ID) ([]coalition.Capability, error) {
	return w.ledger.Capabilities, nil
}

func (w *world) Requirements(context.Context, coalition.ID) ([]coalition.Requirement, error) {
	return w.ledger.Requirements, nil
}

func (w *world) Conditions(context.Context, coalition.ID) ([]coalition.Condition, error) {
	return w.ledger.Conditions, nil
}

func (w *world) Ledger(context.Context, coalition.ID) (coalition.Ledger, error) { return w.ledger, nil }

// LastSummary is when the last summary was posted, which its readers saw.
func (w *world) LastSummary(context.Context, coalition.ID, coalition.Snowflake) (time.Time, error) {
	return noon.Add(-30 * time.Minute), nil
}

// before is what stood until an instant of all that is not a pledge's.
type before struct {
	until        time.Time
	requirements []coalition.Requirement
	activation   time.Time
	grace        int
	rates        coalition.Rates
	states       []coalition.ConditionState // of the conditions in their order; one that is not among them was open
}

// LedgerAsOf cuts the ledger as storage does.
func (w *world) LedgerAsOf(_ context.Context, _ coalition.ID, at time.Time) (coalition.Ledger, error) {
	l := w.ledger
	l.Pledges = nil
	if at.Before(w.before.until) {
		l.Requirements = w.before.requirements
		l.Coalition.Activation, l.Coalition.Grace, l.Coalition.Rates = w.before.activation, w.before.grace, w.before.rates
		l.Conditions = slices.Clone(l.Conditions)
		for i := range l.Conditions {
			l.Conditions[i].State = coalition.ConditionOpen
			if i < len(w.before.states) {
				l.Conditions[i].State = w.before.states[i]
			}
		}
	}
	for _, p := range w.ledger.Pledges {
		all := w.history[p.ID]
		for i, r := range all {
			if r.Slip = i+1 < len(all) && all[i+1].Correction; !r.At.After(at) {
				p.Then = append(p.Then, r)
			}
		}
		if p.Then != nil {
			p.Shown = p.Then[len(p.Then)-1]
			l.Pledges = append(l.Pledges, p)
		}
	}
	return l, nil
}

// LedgerAtMeeting is as of its beginning: no act is stamped out of order here.
func (w *world) LedgerAtMeeting(ctx context.Context, c coalition.ID, m coalition.MeetingID, _ time.Time) (coalition.Ledger, error) {
	return w.LedgerAsOf(ctx, c, w.meetings[m-1].At)
}

// SummaryPlans are none.
func (w *world) SummaryPlans(context.Context, coalition.ID) ([]coalition.SummaryPlan, error) {
	return nil, nil
}

func (w *world) Silence(_ context.Context, _ coalition.ID, code string) (coalition.Silence, error) {
	for _, s := range w.silences {
		if s.Code == code {
			return s, nil
		}
	}
	return coalition.Silence{}, coalition.Wrong("silence_unknown", "Typed", code)
}

func (w *world) SilenceByID(_ context.Context, _ coalition.ID, id coalition.SilenceID) (coalition.Silence, error) {
	return w.silences[id-1], nil
}

// silent adds silence procedures. All of their readers know which were broken; only organisers know by whom, why and how often.
func (d dice) silent(pair []*world, a coalition.Audience) {
	all := pair[0].ledger.Delegations
	for i := range d.n(1, 4) {
		s := coalition.Silence{
			ID: coalition.SilenceID(i + 1), Code: fmt.Sprintf("S%03d", i), Text: "We *agree*.", Circulated: noon.AddDate(0, 0, -2),
			Set: noon.Add(time.Duration(d.n(-30, 30)) * time.Hour), Later: oneOf(d, []string{"", "", "S009"}),
		}
		s.Until = s.Set.Add(time.Duration(d.n(0, 1)) * time.Hour)
		s.Posted = oneOf(d, []time.Time{{}, s.Circulated, s.Until})
		if broken := d.yes(); !broken && d.yes() {
			s.Adopted = noon.Add(-time.Hour)
		} else if broken {
			s.Breaks = d.breaks(all)
		}
		for j, w := range pair {
			if j > 0 && len(s.Breaks) > 0 && !a.IsOrganisers() {
				s.Breaks = d.breaks(all)
			}
			w.silences = append(w.silences, s)
		}
	}
}

func (d dice) breaks(all []coalition.Delegation) []coalition.Break {
	var out []coalition.Break
	for range d.n(1, 3) {
		out = append(out, coalition.Break{Delegation: oneOf(d, all).ID, At: d.at(), Reason: oneOf(d, []string{"no", "not yet", "@everyone"})})
	}
	return out
}

func (w *world) LedgerOfPledge(_ context.Context, _ coalition.ID, code string) (coalition.Ledger, error) {
	return w.only(func(p coalition.Pledge) bool { return p.Code == code }), nil
}

func (w *world) LedgerOfCard(_ context.Context, _ coalition.ID, id coalition.PledgeID) (coalition.Ledger, error) {
	return w.only(func(p coalition.Pledge) bool { return p.ID == id }), nil
}

// renewBy is the day that a pledge is to be renewed by now.
func (w *world) renewBy(id coalition.PledgeID) coalition.Date {
	return w.only(func(p coalition.Pledge) bool { return p.ID == id }).Pledges[0].Current.RenewBy
}

func (w *world) only(which func(coalition.Pledge) bool) coalition.Ledger {
	l := w.ledger
	l.Pledges = nil
	for _, p := range w.ledger.Pledges {
		if which(p) {
			l.Pledges = append(l.Pledges, p)
		}
	}
	return l
}

func (w *world) Pledge(_ context.Context, _ coalition.ID, code string) (coalition.Pledge, error) {
	for _, p := range w.ledger.Pledges {
		if p.Code == code {
			return p, nil
		}
	}
	return coalition.Pledge{}, coalition.Wrong("pledge_unknown", "Typed", code)
}

func (w *world) PledgeHistory(_ context.Context, _ coalition.ID, id coalition.PledgeID) ([]coalition.Revision, error) {
	return w.history[id], nil
}

func (w *world) PledgeChoices(_ context.Context, _ coalition.Coalition, a coalition.Audience, now time.Time) ([]coalition.PledgeChoice, error) {
	return choicesOf(w.ledger, a, now), nil
}

func (w *world) Meetings(context.Context, coalition.ID) ([]coalition.Meeting, error) {
	return w.meetings, nil
}

func (w *world) Meeting(_ context.Context, _ coalition.ID, code string) (coalition.Meeting, error) {
	for _, m := range w.meetings {
		if m.Code == code {
			return m, nil
		}
	}
	return coalition.Meeting{}, coalition.Wrong("meeting_unknown", "Typed", code, "Nearest", []string(nil))
}

func (w *world) MeetingByID(_ context.Context, _ coalition.ID, id coalition.MeetingID) (coalition.Meeting, error) {
	return w.meetings[id-1], nil
}

func (w *world) SignUps(_ context.Context, _ coalition.ID, m coalition.MeetingID) ([]coalition.SignUp, error) {
	return w.words[m], nil
}

// RemindedByName is who asked for it, which is no secret where they are mentioned.
func (w *world) RemindedByName(context.Context, coalition.ID) ([]coalition.Snowflake, error) {
	return []coalition.Snowflake{77, 800}, nil
}

// members are those who were admitted, and one who acts for nobody.
func (w *world) members(_ context.Context, people []coalition.Snowflake) (map[coalition.Snowflake]coalition.Audience, error) {
	may := map[coalition.Snowflake]coalition.Audience{77: {Level: coalition.Public}}
	for _, d := range w.delegates {
		if slices.Contains(people, d.Discord) {
			may[d.Discord] = coalition.Caller{Delegations: []coalition.DelegationID{d.Delegation}}.Audience()
		}
	}
	return may, nil
}

func (w *world) Reminding(_ context.Context, _ coalition.ID, person coalition.PersonID) (coalition.Reminding, error) {
	return coalition.Reminding{Person: person, Way: coalition.Directly, Channel: 9, Quiet: coalition.Quiet{From: 60, Until: 120}}, nil
}

func (w *world) DirectAhead(ctx context.Context, c coalition.ID, person coalition.PersonID, now time.Time) ([]coalition.Delivery, error) {
	r, err := w.Reminding(ctx, c, person)
	return directAhead(r, w.meetings, w.ledger.Coalition, now), err
}

func (w *world) Delegates(context.Context, coalition.ID) ([]coalition.Delegate, error) {
	return w.delegates, nil
}

func (w *world) WaitingPosts(context.Context, coalition.ID, time.Time) (int, string, error) {
	return 0, "", nil
}

func (w *world) SaveDraft(context.Context, coalition.ID, coalition.PersonID, string, any, time.Time) (string, error) {
	return "draft", nil
}

func (w *world) Draft(context.Context, coalition.ID, coalition.PersonID, string, string, any) error {
	return coalition.Wrong("draft_gone")
}

// dice draw what worlds are made of.
type dice struct{ *rapid.T }

func (d dice) n(low, high int) int { return rapid.IntRange(low, high).Draw(d.T, "n") }
func (d dice) yes() bool           { return d.n(0, 1) == 1 }

func oneOf[T any](d dice, all []T) T { return all[d.n(0, len(all)-1)] }

// counter returns an ID or a version; it is remembered, since no answer may show it.
func (d dice) counter(w *world) int64 {
	n := int64(d.n(1e9, 9e11)*10_000 + len(w.counters))
	w.counters = append(w.counters, n)
	return n
}

// worlds returns two that are equal in the rows visible to a and drawn apart in all others. posts says
// that a is a channel's: who is mentioned there is then equal too.
func (d dice) worlds(a coalition.Audience, posts bool) (*world, *world) {
	pair := []*world{{}, {}}
	delegations := d.delegations(a)
	capabilities := []coalition.Capability{
		{ID: 11, Name: "soldiers", Unit: "people"}, {ID: 12, Name: "SAMP/T batteries", Unit: "systems"}, {ID: 13, Name: "euros", Unit: "EUR"},
		{ID: 14, Name: "US dollars", Unit: "USD"}, {ID: 15, Name: "Swiss francs", Unit: "CHF"},
	}
	lines := []coalition.Requirement{ // what is needed is for all to read
		{ID: 1, Name: "vanguard", Capability: 11, Target: decimal.NewFromInt(int64(d.n(1, 500))), Within: coalition.Readiness{Kind: coalition.ReadyDays, Amount: d.n(0, 40)}, Priority: 1},
		{ID: 2, Name: "soldiers", Capability: 11, Target: decimal.NewFromInt(int64(d.n(1, 5000))), Priority: 3},
		{ID: 3, Name: "funds", Capability: 13, Target: decimal.NewFromInt(int64(d.n(1, 5000))), Priority: 3},
	}
	conditions := d.conditions(delegations)
	anyRates := []coalition.Rates{{}, {Base: "EUR", All: []coalition.Rate{{Currency: "USD", Worth: decimal.RequireFromString("0.92"), AsOf: coalition.Date{Year: 2026, Month: 3, Day: 20}}}}}
	anyActivation := []time.Time{{}, noon.AddDate(0, 0, -9), noon.AddDate(0, 0, 5)}
	anyGrace := []int{0, 3, 14}
	rates, grace, activation := oneOf(d, anyRates), oneOf(d, anyGrace), oneOf(d, anyActivation)
	then := before{until: d.at(), requirements: lines[:d.n(0, len(lines))], activation: oneOf(d, anyActivation), grace: oneOf(d, anyGrace), rates: oneOf(d, anyRates)}
	for range conditions {
		then.states = append(then.states, oneOf(d, coalition.ConditionStates))
	}
	for _, w := range pair {
		c := testCoalition()
		c.Rates, c.Grace, c.Activation = rates, grace, activation
		w.before = then
		c.Template = coalition.Templates[0].Name
		c.Version = coalition.Version(d.counter(w))
		w.ledger = coalition.Ledger{Coalition: c, Version: c.Version, Delegations: slices.Clone(delegations), Capabilities: capabilities, Requirements: lines}
		w.history = map[coalition.PledgeID][]coalition.Revision{}
		w.ledger.Conditions = slices.Clone(conditions)
		for _, each := range conditions {
			w.counters = append(w.counters, int64(each.ID))
		}
		if a.Level == coalition.Public && !posts {
			for i := range w.ledger.Delegations {
				w.ledger.Delegations[i].Active, w.ledger.Delegations[i].Role = d.yes(), coalition.Snowflake(d.counter(w))
			}
		}
	}
	for i := range d.n(0, 30) {
		d.known(pair, a, fmt.Sprintf("V%03d", i))
	}
	if !a.IsOrganisers() {
		for range d.n(0, 5) {
			d.masked(pair, a)
		}
		for _, w := range pair {
			for range d.n(0, 8) {
				owner, terms := oneOf(d, d.others(w, a)), d.terms()
				terms.Release = oneOf(d, notAdmitted(a.Level))
				if d.yes() {
					terms.Conditions = coalition.Carrying(terms.Conditions, w.secretCondition(d, owner))
				}
				w.add(d, w.code(d), owner, oneOf(d, capabilities).ID, append(d.revisions(d.n(0, 3)), coalition.Revision{Terms: terms, At: d.at()}))
			}
		}
	}
	for _, w := range pair {
		w.ledger.Pledges = rapid.Permutation(w.ledger.Pledges).Draw(d.T, "order")
	}
	d.meet(pair, a)
	d.silent(pair, a)
	return pair[0], pair[1]
}

func (d dice) delegations(a coalition.Audience) []coalition.Delegation {
	var all []coalition.Delegation
	codes := []string{"FR", "DE", "PL", "SE", "NATO", "EU"}
	for i, code := range codes[:d.n(3, len(codes))] {
		all = append(all, coalition.Delegation{ID: coalition.DelegationID(i + 1), Code: code, Country: len(code) == 2 && code != "EU", Active: d.yes()})
	}
	last := &all[len(all)-1]
	last.Removed = d.yes() && !a.Owns(last.ID)
	return all
}

// known adds a pledge that a knows by its code: what a may see of it is the same in both worlds.
func (d dice) known(pair []*world, a coalition.Audience, code string) {
	owner := oneOf(d, pair[0].ledger.Delegations).ID
	insider := a.IsOrganisers() || a.Owns(owner)
	capability := oneOf(d, pair[0].ledger.Capabilities).ID
	visible := d.revisions(d.n(1, 3))
	for i := range visible {
		if !insider {
			visible[i].Named, visible[i].Release = true, oneOf(d, admitted(a.Level))
		}
		visible[i].Correction = d.yes()
	}
	if d.n(0, 3) == 0 {
		visible[len(visible)-1].Exit = coalition.Withdrawn
	}
	for i := range visible {
		if r := &visible[i]; r.Named && d.yes() {
			r.Conditions = coalition.Carrying(r.Conditions, national+coalition.ConditionID(owner))
		}
	}
	visible[0].Correction = visible[0].Correction && !insider // for insiders nothing stands before it
	var nameless [][]coalition.Revision                       // before each of them, for others the amount alone
	for range visible {
		nameless = append(nameless, d.nameless(a, d.n(0, 1)))
	}
	for _, w := range pair {
		var all []coalition.Revision
		for i, r := range visible {
			if !insider {
				all = append(all, d.otherWords(nameless[i])...)
				all = append(all, d.unseen(a, r.Correction)...)
			}
			all = append(all, r)
		}
		w.shared = append(w.shared, w.add(d, code, owner, capability, all))
	}
}

// nameless returns revisions of which a may know the amounts.
func (d dice) nameless(a coalition.Audience, n int) []coalition.Revision {
	all := d.revisions(n)
	for i := range all {
		all[i].Named, all[i].Release, all[i].Thresholds = false, oneOf(d, admitted(a.Level)), nil
	}
	return all
}

// otherWords returns them with other notes and caveats, which a does not read.
func (d dice) otherWords(all []coalition.Revision) []coalition.Revision {
	all = slices.Clone(all)
	for i := range all {
		all[i].Note, all[i].Caveat = d.terms().Note, d.terms().Caveat
	}
	return all
}

// unseen returns revisions that a may not see, to stand before one that a sees: released to a narrower
// circle, or a slip that the next one corrects.
func (d dice) unseen(a coalition.Audience, corrected bool) []coalition.Revision {
	least := 0
	if corrected {
		least = 1
	}
	all := d.revisions(d.n(least, 2))
	for i := range all {
		r := &all[i]
		r.Correction = i > 0 && d.yes()
		if slip := corrected && i == len(all)-1; !slip {
			r.Release = oneOf(d, notAdmitted(a.Level))
		}
	}
	return all
}

// masked adds a pledge that a sees without its name: amount, strength and readiness are the same in
// both worlds, and nothing else.
func (d dice) masked(pair []*world, a coalition.Audience) {
	capability := oneOf(d, pair[0].ledger.Capabilities).ID
	visible := d.nameless(a, d.n(1, 3))
	visible[len(visible)-1].Exit = oneOf(d, []coalition.Exit{coalition.Live, coalition.Live, coalition.Withdrawn})
	for _, w := range pair {
		var all []coalition.Revision
		for _, r := range d.otherWords(visible) {
			r.Correction = d.yes()
			all = append(append(all, d.unseen(a, r.Correction)...), r)
		}
		w.add(d, w.code(d), oneOf(d, d.others(w, a)), capability, all)
	}
}

// code returns a new code that nobody but insiders may learn; half of them begin like the others.
func (w *world) code(d dice) string {
	code := fmt.Sprintf("%s%02d%02d", oneOf(d, []string{"V", "H"}), len(w.secret), d.n(0, 99))
	w.secret = append(w.secret, code)
	return code
}

func (w *world) add(d dice, code string, owner coalition.DelegationID, c coalition.CapabilityID, revisions []coalition.Revision) coalition.PledgeID {
	revisions = slices.Clone(revisions)
	for i := range revisions {
		revisions[i].Version, revisions[i].By = coalition.Version(d.counter(w)), coalition.PersonID(d.counter(w))
	}
	id, last := coalition.PledgeID(d.counter(w)), revisions[len(revisions)-1]
	w.history[id] = revisions
	w.ledger.Pledges = append(w.ledger.Pledges, coalition.Pledge{ID: id, Code: code, Delegation: owner, Capability: c, Current: last, Shown: last})
	return id
}

func (d dice) others(w *world, a coalition.Audience) []coalition.DelegationID {
	var out []coalition.DelegationID
	for _, each := range w.ledger.Delegations {
		if !a.Owns(each.ID) {
			out = append(out, each.ID)
		}
	}
	return out
}

func (d dice) revisions(n int) []coalition.Revision {
	out := make([]coalition.Revision, n)
	for i := range out {
		out[i] = coalition.Revision{Terms: d.terms(), At: d.at()}
	}
	return out
}

func (d dice) at() time.Time { return noon.Add(-time.Duration(d.n(1, 20)) * time.Minute) }

// renewBy is a day to renew a pledge by: none, long past, past, near or far.
func (d dice) renewBy() coalition.Date {
	days := oneOf(d, []int{0, 0, -20, -5, -1, 3, 60})
	if days == 0 {
		return coalition.Date{}
	}
	return coalition.DateOf(noon).AddDays(days)
}

func (d dice) terms() coalition.Terms {
	low := decimal.NewFromInt(int64(d.n(1, 5000)))
	t := coalition.Terms{
		Quantity: oneOf(d, []coalition.Quantity{
			coalition.Exactly(low), coalition.Between(low, low.Add(decimal.NewFromInt(7))), coalition.AtLeast(low), coalition.Undisclosed(),
		}),
		Strength: oneOf(d, coalition.Strengths),
		Readiness: oneOf(d, []coalition.Readiness{
			{}, {Kind: coalition.ReadyHours, Amount: 48}, {Kind: coalition.ReadyDays, Amount: 30}, {Kind: coalition.ReadyBy, By: coalition.DateOf(noon.AddDate(0, 0, 9))},
		}),
		Release: oneOf(d, coalition.Releases),
		Named:   d.n(0, 3) > 0,
		Note:    oneOf(d, []string{"", "after parliament", "no further than the coast"}),
		Caveat:  oneOf(d, []string{"", "", "under national command"}),
		RenewBy: d.renewBy(),
	}
	if d.n(0, 3) == 0 {
		t.Conditions = coalition.Carrying(nil, firstCondition+coalition.ConditionID(d.n(1, 3)))
		t.Conditions[0].Waived = d.n(0, 3) == 0
	}
	if d.n(0, 2) == 0 && t.Named {
		t.Thresholds = []coalition.Threshold{{
			Capability: coalition.CapabilityID(d.n(11, 13)), AtLeast: decimal.NewFromInt(int64(d.n(1, 4))), Count: d.yes(),
			Within: oneOf(d, []coalition.Readiness{{}, {Kind: coalition.ReadyDays, Amount: 20}}),
		}}
		if !t.Thresholds[0].Count {
			t.Thresholds[0].AtLeast = decimal.NewFromInt(int64(d.n(1, 9000)))
		}
		if !t.Thresholds[0].Count && d.n(0, 2) == 0 {
			t.Thresholds[0].Capability, t.Thresholds[0].Currency = 0, oneOf(d, []string{"EUR", "USD"})
		}
	}
	if d.n(0, 4) == 0 {
		t.Delivered = decimal.NewFromInt(int64(d.n(1, int(low.IntPart()))))
	}
	return t
}

// national is where the IDs of the delegations' own conditions begin, those that a pledge in view may carry.
const national = firstCondition + 50

// firstCondition is where the IDs of conditions begin: no answer may show one.
const firstCondition = 8_765_432_100

// conditions are the shared ones, which all know, and one of each delegation's own.
func (d dice) conditions(delegations []coalition.Delegation) []coalition.Condition {
	var all []coalition.Condition
	for i, name := range []string{"ceasefire", "mandate", "host nation's consent"} {
		all = append(all, coalition.Condition{ID: firstCondition + coalition.ConditionID(i+1), Name: name, State: oneOf(d, coalition.ConditionStates)})
	}
	for _, each := range delegations {
		all = append(all, coalition.Condition{ID: national + coalition.ConditionID(each.ID), Name: "vote at home", Delegation: each.ID, State: oneOf(d, coalition.ConditionStates)})
	}
	return all
}

// secretCondition adds a condition of a delegation's own that nothing in view carries.
func (w *world) secretCondition(d dice, owner coalition.DelegationID) coalition.ConditionID {
	id := coalition.ConditionID(d.counter(w))
	w.ledger.Conditions = append(w.ledger.Conditions, coalition.Condition{ID: id, Name: fmt.Sprintf("secret vote %d", id), Delegation: owner, State: oneOf(d, coalition.ConditionStates)})
	return id
}

// meet adds meetings, which everybody knows, with what delegations said of them and who acts for whom.
func (d dice) meet(pair []*world, a coalition.Audience) {
	all := pair[0].ledger.Delegations
	for i := range d.n(1, 12) {
		at := noon.Add(time.Duration(d.n(-50, 200)) * time.Hour)
		m := coalition.Meeting{
			ID: coalition.MeetingID(i + 1), Code: fmt.Sprintf("M%03d", i), Title: oneOf(d, []string{"Weekly", "Talks", "Logistics"}),
			Wall: coalition.WallTimeOf(at), Zone: time.UTC, At: at, Cancelled: d.n(0, 4) == 0,
		}
		for range d.n(0, 3) {
			m.Agenda = append(m.Agenda, coalition.AgendaItem{Delegation: oneOf(d, append(all, coalition.Delegation{})), Text: "a report"})
		}
		var in *coalition.Occurrence
		if d.yes() {
			in = &coalition.Occurrence{
				Every: oneOf(d, coalition.Frequencies), Interval: d.n(1, 2), First: m.Wall.Date, Slot: m.Wall, Number: d.n(1, 3), Of: 3,
				Before: at.AddDate(0, 0, -7), // in the two weeks of March in which the hour shifts for some
			}
		}
		if d.n(0, 2) == 0 {
			m.Invited = all[:d.n(1, len(all))]
		}
		for _, w := range pair {
			m.Version, m.Agreed, m.InvitedBy = coalition.Version(d.counter(w)), coalition.Version(d.counter(w)), coalition.Version(d.counter(w))
			if in != nil {
				here := *in
				here.Series = coalition.SeriesID(d.counter(w))
				m.In = &here
			}
			w.meetings = append(w.meetings, m)
		}
	}
	words := [2]map[coalition.MeetingID][]coalition.SignUp{d.signUps(all, pair[0].meetings), d.signUps(all, pair[0].meetings)}
	var admittedOnes []coalition.Delegate
	for i := range d.n(0, 4) {
		admittedOnes = append(admittedOnes, coalition.Delegate{Delegation: oneOf(d, all).ID, Person: coalition.PersonID(i + 1), Discord: coalition.Snowflake(800 + i), State: coalition.Admitted})
	}
	for i, w := range pair {
		w.words, w.delegates = words[i], slices.Clone(admittedOnes)
		if a.SeesSignUps() {
			w.words = words[0]
		}
	}
	d.outcome(pair, a)
	for _, w := range pair {
		if a.IsOrganisers() {
			continue
		}
		for range d.n(0, 4) {
			w.delegates = slices.Insert(w.delegates, d.n(0, len(w.delegates)), coalition.Delegate{
				Delegation: oneOf(d, all).ID, Person: coalition.PersonID(d.counter(w)), Discord: coalition.Snowflake(d.counter(w)),
				State: oneOf(d, []coalition.DelegateState{coalition.Asked, coalition.Dismissed}),
			})
		}
	}
}

func (d dice) signUps(all []coalition.Delegation, meetings []coalition.Meeting) map[coalition.MeetingID][]coalition.SignUp {
	out := map[coalition.MeetingID][]coalition.SignUp{}
	for _, m := range meetings {
		for _, each := range all {
			if d.yes() {
				out[m.ID] = append(out[m.ID], coalition.SignUp{Delegation: each.ID, Attendance: oneOf(d, []coalition.Attendance{coalition.Attending, coalition.Absent}),
					People: d.n(0, 4), Note: oneOf(d, []string{"", "by train", "**late**"})})
			}
		}
	}
	return out
}

func admitted(level coalition.Release) []coalition.Release {
	return slices.DeleteFunc(slices.Clone(coalition.Releases), func(r coalition.Release) bool { return !r.Admits(level) })
}

func notAdmitted(level coalition.Release) []coalition.Release {
	return slices.DeleteFunc(slices.Clone(coalition.Releases), func(r coalition.Release) bool { return r.Admits(level) })
}
