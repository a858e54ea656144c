package commands

import (
	"context"
	"strings"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// ConditionStore is what /condition asks of storage.
type ConditionStore interface {
	DraftStore
	Delegations(ctx context.Context, c coalition.ID) ([]coalition.Delegation, error)
	Conditions(ctx context.Context, c coalition.ID) ([]coalition.Condition, error)
	Ledger(ctx context.Context, c coalition.ID) (coalition.Ledger, error)
	AddCondition(ctx context.Context, a coalition.Act, want coalition.Condition) (coalition.Changed, error)
	SetCondition(ctx context.Context, a coalition.Act, id coalition.ConditionID, state coalition.ConditionState, may func(coalition.Condition) error) (coalition.Changed, error)
}

// conditions answers all of /condition.
type conditions struct{ store ConditionStore }

// Condition returns the /condition command: organisers say what pledges may hang on, and what became of it. A
// delegation's own conditions stand on the cards of its pledges.
func Condition(store ConditionStore) Command {
	c := conditions{store}
	return Command{
		Name: "condition",
		Who:  Organisers,
		Subs: []Sub{
			{Name: "add", Handle: c.add, Options: []Option{{Name: "name", Required: true, MaxLen: coalition.MaxConditionName}}},
			{Name: "set", Handle: c.set, Options: []Option{
				{Name: "condition", Required: true, MaxLen: 200, Complete: c.complete},
				{Name: "state", Required: true, Choices: []string{"open", "met", "failed"}},
			}},
		},
		Parts: []Part{
			{Name: "condition.save", Who: Organisers, Answers: Update, Handle: c.save},
			{Name: "condition.discard", Answers: Update, Handle: discardDraft},
		},
	}
}

func (c conditions) add(ctx context.Context, r Request) (Reply, error) {
	want := coalition.Condition{Name: oneLine(r.Option("name")), State: coalition.ConditionOpen}
	if err := want.Valid(); err != nil {
		return Reply{}, err
	}
	all, err := c.store.Conditions(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	for _, each := range all {
		if !each.National() && locale.Same(each.Name, want.Name) {
			want.Name = each.Name
		}
	}
	changed, err := c.store.AddCondition(ctx, r.Act(0), want)
	if err != nil {
		return Reply{}, err
	}
	key := "condition_added"
	if changed.Same {
		key = "condition_added_same"
	}
	return Say(message.Text(r.Coalition, r.Print.Text("condition_title"), r.Print.Text(key, "Name", message.Line(want.Name)))), nil
}

// oneLine returns what was typed on one line, without control characters.
func oneLine(typed string) string { return strings.Join(strings.Fields(message.Plain(typed)), " ") }

// conditionChange is the draft of what became of a condition.
type conditionChange struct {
	Condition  coalition.ConditionID
	Delegation coalition.DelegationID // whose it is; 0: shared
	State      coalition.ConditionState
}

// set shows which pledges the change moves, before anything is saved.
func (c conditions) set(ctx context.Context, r Request) (Reply, error) {
	l, err := c.store.Ledger(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	v := l.For(r.Caller.Audience(), r.Now)
	condition, err := pickCondition(r.Print, r.Option("condition"), v)
	if err != nil {
		return Reply{}, err
	}
	change := conditionChange{condition.ID, condition.Delegation, coalition.ConditionState(r.Option("state"))}
	if !change.State.Valid() {
		return Reply{}, coalition.Wrong("condition_state")
	}
	draft, err := c.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "condition.save", change, r.Now)
	if err != nil {
		return Reply{}, err
	}
	moves := l.MovesTo(l.With(change.Condition, change.State), r.Now)
	return confirm(r, message.ConditionMoves(r.Print, v, condition, change.State, moves), draft, "condition.save", "", "condition.discard"), nil
}

func (c conditions) save(ctx context.Context, r Request) (Reply, error) {
	var change conditionChange
	if err := c.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "condition.save", r.Arg(0), &change); err != nil {
		return Reply{}, err
	}
	act := r.Act(change.Delegation)
	act.Draft = r.Arg(0)
	changed, err := c.store.SetCondition(ctx, act, change.Condition, change.State, func(coalition.Condition) error { return nil })
	if err != nil {
		return Reply{}, err
	}
	l, err := c.store.Ledger(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	v := l.For(r.Caller.Audience(), r.Now)
	key := "condition_changed"
	if changed.Same {
		key = "condition_changed_same"
	}
	// What became of it is said in the words of the draft: somebody may have said otherwise since.
	named := v.Condition(change.Condition)
	named.State = change.State
	return Say(message.Text(r.Coalition, r.Print.Text("condition_title"), r.Print.Text(key, "Condition", message.ConditionLine(r.Print, v, named)))), nil
}

func (c conditions) complete(ctx context.Context, r Request, typed string) ([]Choice, error) {
	v, err := conditionsInView(ctx, c.store, r)
	var names []string
	codes := map[string]string{}
	for _, each := range v.Conditions {
		label := message.ConditionName(r.Print, v, each)
		names, codes[label] = append(names, label), conditionCode(v, each)
	}
	return completeLabels(typed, names, codes), err
}

// conditionCode is what choosing a condition types: short enough for every delegation's name, and the same in every
// language.
func conditionCode(v coalition.View, c coalition.Condition) string {
	if !c.National() {
		return c.Name
	}
	return c.Name + " (" + v.Delegation(c.Delegation).Code + ")"
}

// pickCondition reads a condition by the name it is offered under.
func pickCondition(p locale.Printer, typed string, v coalition.View) (coalition.Condition, error) {
	return pick(typed, v.Conditions, func(c coalition.Condition) []string {
		return []string{message.ConditionName(p, v, c), conditionCode(v, c)}
	}, "condition_unknown")
}
