package commands

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// What stands behind a card's More: what a pledge hangs on, its caveat, and what organisers do with it.

// more answers with the card and the menus and buttons that do not fit beneath it.
func (p pledges) more(ctx context.Context, r Request) (Reply, error) {
	v, s, err := p.mayChange(ctx, r)
	if err == nil {
		err = s.Open(r.Coalition, r.Now)
	}
	if err != nil {
		return Reply{}, err
	}
	body := message.Body{Embeds: []*discordgo.MessageEmbed{message.PledgeCard(r.Print, v, s)}}
	var waived, national []discordgo.SelectMenuOption
	for _, each := range s.Shown.Conditions {
		c := v.Condition(each.Condition)
		waived = append(waived, discordgo.SelectMenuOption{Label: message.ConditionName(r.Print, v, c), Value: valueOf(c), Default: each.Waived})
		if !c.National() {
			continue
		}
		for _, state := range coalition.ConditionStates {
			label := r.Print.Text("condition_state_of", "Name", message.Plain(c.Name), "State", r.Print.Text("condition_"+string(state)))
			national = append(national, discordgo.SelectMenuOption{Label: label, Value: string(state) + " " + valueOf(c), Default: state == c.State})
		}
	}
	if len(waived) > 0 {
		body.Rows = append(body.Rows, message.Row(message.MultiMenu(r.ID("pledge.waive", s.Code, openedAt(s.Pledge)), r.Print.Text("pledge_choose_waived"), waived)))
	}
	if len(national) > 0 {
		body.Rows = append(body.Rows, message.Row(nationalMenu(r, s.Code, national)))
	}
	button := func(text, part string, style discordgo.ButtonStyle) discordgo.MessageComponent {
		return message.Button(r.Print.Text(text), r.ID(part, s.Code), style)
	}
	body.Rows = append(body.Rows, message.Row(
		button("pledge_button_terms", "pledge.terms", discordgo.PrimaryButton),
		button("pledge_button_own_condition", "pledge.condition", discordgo.SecondaryButton),
		button("pledge_button_back", "pledge.keep", discordgo.SecondaryButton),
	))
	if r.Caller.Organiser {
		body.Rows = append(body.Rows, message.Row(
			button("pledge_button_delivered", "pledge.handover", discordgo.SecondaryButton),
			button("pledge_button_aside", "pledge.aside", discordgo.DangerButton),
		))
	}
	return Say(body), nil
}

// valueOf is what a menu calls a condition: by its name, since an ID would tell how many others there are.
func valueOf(c coalition.Condition) string {
	if c.National() {
		return "own:" + c.Name
	}
	return "shared:" + c.Name
}

// valued returns the condition that a menu's value means, of those that a pledge of the delegation may carry; 0 for none.
func valued(v coalition.View, d coalition.DelegationID, value string) coalition.ConditionID {
	for _, c := range v.Conditions {
		if valueOf(c) == value && (!c.National() || c.Delegation == d) {
			return c.ID
		}
	}
	return 0
}

// nationalMenu shows what became of each national condition; one of these is chosen at a time, so that none is the
// menu's own choice unless it is the only one.
func nationalMenu(r Request, code string, options []discordgo.SelectMenuOption) discordgo.SelectMenu {
	options = options[:min(len(options), maxChoices/len(coalition.ConditionStates)*len(coalition.ConditionStates))]
	if len(options) > len(coalition.ConditionStates) {
		for i := range options {
			if options[i].Default {
				options[i].Default, options[i].Description = false, r.Print.Text("condition_is_so")
			}
		}
	}
	return message.Menu(r.ID("pledge.national", code), r.Print.Text("pledge_choose_national"), options)
}

// conditionOptions are what a pledge of a delegation may carry: the shared conditions and its own, those that it does
// carry first, so that a menu never leaves one of them out.
func conditionOptions(p locale.Printer, v coalition.View, s coalition.Seen) []discordgo.SelectMenuOption {
	var carried, others []discordgo.SelectMenuOption
	for _, c := range v.Conditions {
		if c.National() && c.Delegation != s.Delegation {
			continue
		}
		option := discordgo.SelectMenuOption{Label: message.ConditionName(p, v, c), Value: valueOf(c)}
		if carries(s.Shown.Terms, c.ID) {
			option.Default = true
			carried = append(carried, option)
		} else {
			others = append(others, option)
		}
	}
	all := append(carried, others...)
	return all[:min(len(all), maxChoices)]
}

func carries(t coalition.Terms, c coalition.ConditionID) bool {
	return slices.ContainsFunc(t.Conditions, func(each coalition.Proviso) bool { return each.Condition == c })
}

// setConditions has a pledge carry what was added in the menu since it was opened, and no longer what was taken out.
// What others have changed meanwhile stays.
func (p pledges) setConditions(ctx context.Context, r Request) (Reply, error) {
	return p.choose(ctx, r, func(opened, now []coalition.Proviso, wanted []coalition.ConditionID) []coalition.Proviso {
		kept := slices.DeleteFunc(slices.Clone(now), func(each coalition.Proviso) bool {
			stood := slices.ContainsFunc(opened, func(o coalition.Proviso) bool { return o.Condition == each.Condition })
			return stood && !slices.Contains(wanted, each.Condition)
		})
		added := slices.DeleteFunc(wanted, func(id coalition.ConditionID) bool {
			return slices.ContainsFunc(opened, func(o coalition.Proviso) bool { return o.Condition == id })
		})
		return coalition.Carrying(kept, added...)
	})
}

// waive takes those of a pledge's conditions as waived, or no longer, that were chosen otherwise than the menu had them.
func (p pledges) waive(ctx context.Context, r Request) (Reply, error) {
	return p.choose(ctx, r, func(opened, now []coalition.Proviso, wanted []coalition.ConditionID) []coalition.Proviso {
		now = slices.Clone(now)
		for i := range now {
			chosen := slices.Contains(wanted, now[i].Condition)
			if was := (coalition.Proviso{Condition: now[i].Condition, Waived: !chosen}); slices.Contains(opened, was) {
				now[i].Waived = chosen
			}
		}
		return now
	})
}

// choose changes what a pledge hangs on by what was chosen in a menu of several. change is given what the pledge hung on
// when the menu was opened, and inside the act what it hangs on now.
func (p pledges) choose(ctx context.Context, r Request, change func(opened, now []coalition.Proviso, wanted []coalition.ConditionID) []coalition.Proviso) (Reply, error) {
	v, s, opened, err := p.mayChangeSince(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	var wanted []coalition.ConditionID
	for _, value := range r.Values {
		id := valued(v, s.Delegation, value)
		if id == 0 {
			return Reply{}, coalition.Wrong("condition_absent")
		}
		wanted = append(wanted, id)
	}
	valid := changing(v, s, coalition.Change{})
	logged, err := p.store.RevisePledge(ctx, r.Act(s.Delegation), s.Code, false, func(t coalition.Terms) (coalition.Terms, error) {
		t.Conditions = change(opened.Conditions, t.Conditions, slices.Clone(wanted))
		return valid(t)
	})
	if err != nil {
		return Reply{}, err
	}
	return p.card(ctx, r, logged, "pledge_changed", "pledge_unchanged")
}

// setNational says what became of a condition of the pledge's delegation.
func (p pledges) setNational(ctx context.Context, r Request) (Reply, error) {
	v, s, err := p.mayChange(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	if len(r.Values) != 1 {
		return p.keep(ctx, r)
	}
	state, value, _ := strings.Cut(r.Values[0], " ")
	if !coalition.ConditionState(state).Valid() {
		return Reply{}, coalition.Wrong("condition_state")
	}
	changed, err := p.store.SetCondition(ctx, r.Act(s.Delegation), valued(v, s.Delegation, value), coalition.ConditionState(state), func(c coalition.Condition) error {
		if c.Delegation != s.Delegation {
			return coalition.Wrong("condition_absent")
		}
		return nil
	})
	if err != nil {
		return Reply{}, err
	}
	return p.card(ctx, r, coalition.Logged{Code: s.Code, Same: changed.Same}, "pledge_changed", "pledge_unchanged")
}

// openCondition opens the form of a condition of the delegation's own. What the pledge cannot carry is said before
// anything is typed.
func (p pledges) openCondition(ctx context.Context, r Request) (Reply, error) {
	pledge, err := p.openable(ctx, r)
	switch {
	case err != nil:
		return Reply{}, err
	case !pledge.Current.Named:
		return Reply{}, coalition.Wrong("condition_own_unnamed")
	case len(pledge.Current.Conditions) >= coalition.MaxConditions:
		return Reply{}, coalition.Wrong("conditions_many", "Max", coalition.MaxConditions)
	}
	return p.openOne(ctx, r, "pledge.conditioned", "pledge_form_condition", message.Field{
		ID: "name", Label: r.Print.Text("pledge_field_condition"), Placeholder: r.Print.Text("pledge_hint_condition"), Required: true, Max: coalition.MaxConditionName,
	})
}

// openOne opens a form of one field about a pledge that the caller may change.
func (p pledges) openOne(ctx context.Context, r Request, part, title string, field message.Field) (Reply, error) {
	pledge, err := p.openable(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	return Reply{Modal: &message.Modal{
		CustomID: r.ID(part, pledge.Code), Title: r.Print.Text(title, "Code", pledge.Code), Fields: []message.Field{field},
	}}, nil
}

// conditioned adds a condition of the pledge's delegation, which the pledge then carries.
func (p pledges) conditioned(ctx context.Context, r Request) (Reply, error) {
	v, s, err := p.mayChange(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	want := coalition.Condition{Name: oneLine(r.Fields["name"]), Delegation: s.Delegation, State: coalition.ConditionOpen}
	if err := want.Valid(); err != nil {
		return Reply{}, err
	}
	for _, c := range v.Conditions {
		if c.Delegation == s.Delegation && locale.Same(c.Name, want.Name) {
			want.Name = c.Name
		}
	}
	unit := v.Capability(s.Capability).Unit
	logged, err := p.store.AddConditionTo(ctx, r.Act(s.Delegation), s.Code, want.Name, func(t coalition.Terms) (coalition.Terms, error) {
		if !t.Named {
			return t, coalition.Wrong("condition_unnamed", "Name", want.Name)
		}
		return t, t.Valid(unit)
	})
	if err != nil {
		return Reply{}, err
	}
	return p.card(ctx, r, logged, "pledge_changed", "pledge_unchanged")
}

func (p pledges) openHandover(ctx context.Context, r Request) (Reply, error) {
	return p.openOne(ctx, r, "pledge.handed", "pledge_form_delivered", handoverField(r.Print, ""))
}

func handoverField(print locale.Printer, typed string) message.Field {
	return message.Field{
		ID: "delivered", Label: print.Text("pledge_field_delivered"), Placeholder: print.Text("pledge_hint_delivered"), Value: typed, Required: true, Max: 100,
	}
}

// reopenHandover opens the form again with what was typed into it.
func (p pledges) reopenHandover(ctx context.Context, r Request) (Reply, error) {
	typed := map[string]string{}
	if err := p.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "pledge.rehand", r.Arg(0), &typed); err != nil {
		return Reply{}, err
	}
	r.Args = []string{typed["code"]}
	return p.openOne(ctx, r, "pledge.handed", "pledge_form_delivered", handoverField(r.Print, typed["delivered"]))
}

// handed records how much of a pledge has been delivered so far.
func (p pledges) handed(ctx context.Context, r Request) (Reply, error) {
	v, s, err := p.mayChange(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	capability := v.Capability(s.Capability)
	var q coalition.Quantity // nothing: what was recorded here belongs elsewhere
	if strings.TrimSpace(r.Fields["delivered"]) != "0" {
		q, err = locale.ReadQuantity(r.Fields["delivered"], capability.Unit, capability.Name)
	}
	if err == nil && (q.Undisclosed || q.Open || !q.Low.Equal(q.High)) {
		err = coalition.Wrong("delivered_one")
	}
	if err == nil {
		terms := s.Shown.Terms
		terms.Delivered = q.Low
		err = terms.Valid(capability.Unit)
	}
	if err != nil {
		return refuse(ctx, p.store, r, "pledge.rehand", map[string]string{"code": s.Code, "delivered": r.Fields["delivered"]}, err)
	}
	return p.revise(ctx, r, v, s, coalition.Change{Delivered: &q.Low}, false)
}

func (p pledges) openAside(ctx context.Context, r Request) (Reply, error) {
	return p.openOne(ctx, r, "pledge.put", "pledge_form_aside", message.Field{
		ID: "reason", Label: r.Print.Text("pledge_field_reason"), Placeholder: r.Print.Text("pledge_hint_reason"), Required: true, Long: true, Max: coalition.MaxReason,
	})
}

// asideDraft is a pledge that is to be set aside, and why.
type asideDraft struct{ Code, Reason string }

// putAside takes a pledge out of the totals by an organiser's word. It asks first if others drop out with it, or if a
// total would be read to fall by more than half.
func (p pledges) putAside(ctx context.Context, r Request) (Reply, error) {
	v, s, err := p.mayChange(ctx, r)
	if err == nil {
		err = cmp.Or(s.Open(r.Coalition, r.Now), exitable(s))
	}
	if err != nil {
		return Reply{}, err
	}
	reason := strings.TrimSpace(message.Plain(r.Fields["reason"]))
	if reason == "" {
		return Reply{}, coalition.Wrong("reason_missing")
	}
	l, err := p.store.Ledger(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	moves := l.MovesTo(l.Aside(s.ID), r.Now)
	if !moves.Beyond(func(each coalition.Seen) bool { return each.ID == s.ID }) {
		return p.setAside(ctx, r, r.Act(s.Delegation), s.Code, reason)
	}
	draft, err := p.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "pledge.put", asideDraft{s.Code, reason}, r.Now)
	if err != nil {
		return Reply{}, err
	}
	return confirm(r, message.AsideMoves(r.Print, v, s, reason, moves), draft, "pledge.putsure", "", "pledge.discard"), nil
}

func (p pledges) putSure(ctx context.Context, r Request) (Reply, error) {
	var asked asideDraft
	draft := r.Arg(0)
	if err := p.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "pledge.put", draft, &asked); err != nil {
		return Reply{}, err
	}
	r.Args = []string{asked.Code}
	_, s, err := p.mayChange(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	act := r.Act(s.Delegation)
	act.Draft = draft
	return p.setAside(ctx, r, act, s.Code, asked.Reason)
}

func (p pledges) setAside(ctx context.Context, r Request, act coalition.Act, code, reason string) (Reply, error) {
	logged, err := p.store.SetAsidePledge(ctx, act, code, reason)
	if err != nil {
		return Reply{}, err
	}
	return p.card(ctx, r, logged, "pledge_put_aside", "pledge_put_aside")
}
