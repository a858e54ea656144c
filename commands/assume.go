package commands

import (
	"context"
	"slices"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// assumeStore is what reading an assumption asks of storage.
type assumeStore interface {
	Delegations(ctx context.Context, c coalition.ID) ([]coalition.Delegation, error)
	Conditions(ctx context.Context, c coalition.ID) ([]coalition.Condition, error)
}

// assumeOption is the option by which open conditions are taken as met.
func assumeOption(store assumeStore) Option {
	return Option{Name: "assume", MaxLen: 200, Complete: func(ctx context.Context, r Request, typed string) ([]Choice, error) {
		v, err := conditionsInView(ctx, store, r)
		firm, every := r.Print.Text("choice_firm"), r.Print.Text("choice_all")
		names, codes := []string{firm, every}, map[string]string{firm: "firm", every: "all"}
		for _, c := range v.Conditions {
			if c.State == coalition.ConditionOpen {
				label := message.ConditionName(r.Print, v, c)
				names, codes[label] = append(names, label), conditionCode(v, c)
			}
		}
		return completeLabels(typed, names, codes), err
	}}
}

// conditionsInView returns a view that has nothing but the conditions which the caller may know without a pledge that
// carries them, and whose they are.
func conditionsInView(ctx context.Context, store assumeStore, r Request) (coalition.View, error) {
	all, err := store.Conditions(ctx, r.Coalition.ID)
	if err != nil {
		return coalition.View{}, err
	}
	v := coalition.Ledger{Conditions: all}.For(r.Caller.Audience(), r.Now)
	if slices.ContainsFunc(v.Conditions, coalition.Condition.National) {
		v.Delegations, err = store.Delegations(ctx, r.Coalition.ID)
	}
	return v, err
}

// readAssumption reads what is to be taken as met: firm or nothing, all, or a condition that the view has.
func readAssumption(p locale.Printer, typed string, v coalition.View) (coalition.Assumption, error) {
	switch {
	case typed == "" || locale.Same(typed, "firm"):
		return coalition.Assumption{}, nil
	case locale.Same(typed, "all"):
		return coalition.Assumption{All: true}, nil
	}
	c, err := pickCondition(p, typed, v)
	if err == nil && c.State == coalition.ConditionFailed {
		err = coalition.Wrong("condition_failed", "Name", c.Name)
	}
	return coalition.Assumption{Named: []coalition.ConditionID{c.ID}}, err
}
