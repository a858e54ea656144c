package commands

import (
	"context"
	"strings"
	"time"

	"muster/coalition"
	"muster/message"
)

// ask opens the form that asks for the reason. Whoever acts for several delegations says for which; an organiser who acts for
// none cannot break silence for another.
func (c circulate) ask(ctx context.Context, r Request) (Reply, error) {
	if len(r.Caller.Delegations) == 0 {
		return Reply{}, coalition.Wrong("silence_delegates")
	}
	s, err := c.find(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	return breakForm(r, s.Code, map[string]string{}), nil
}

// askAgain opens the form with what was typed and could not be taken.
func (c circulate) askAgain(ctx context.Context, r Request) (Reply, error) {
	if len(r.Caller.Delegations) == 0 {
		return Reply{}, coalition.Wrong("silence_delegates")
	}
	typed := map[string]string{}
	if err := c.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, coalition.BreakDraft, r.Arg(0), &typed); err != nil {
		return Reply{}, err
	}
	return breakForm(r, typed["code"], typed, r.Arg(0)), nil
}

// breakForm is the form that asks for the reason, and whoever acts for several delegations, for which.
func breakForm(r Request, code string, typed map[string]string, draft ...string) Reply {
	p := r.Print
	fields := []message.Field{{
		ID: "reason", Label: p.Text("silence_field_reason"), Value: typed["reason"], Placeholder: p.Text("silence_hint_reason"),
		Long: true, Required: true, Max: coalition.MaxBreakReason,
	}}
	if len(r.Caller.Delegations) > 1 {
		fields = append(fields, message.Field{ID: "delegation", Label: p.Text("silence_field_delegation"), Value: typed["delegation"], Required: true, Max: 100})
	}
	id := r.ID("summary.broken", append([]string{code}, draft...)...)
	return Reply{Modal: &message.Modal{CustomID: id, Title: p.Text("silence_form_break", "Code", code), Fields: fields}}
}

// broken keeps that the caller's delegation breaks silence. It counts by when the form was sent, which its interaction tells:
// the first time, if it could not be taken then and comes again soon.
func (c circulate) broken(ctx context.Context, r Request) (Reply, error) {
	if len(r.Caller.Delegations) == 0 {
		return Reply{}, coalition.Wrong("silence_delegates")
	}
	s, err := c.find(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	made := r.Interaction.Time()
	if draft := r.Arg(1); draft != "" {
		before := map[string]string{}
		if err := c.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, coalition.BreakDraft, draft, &before); err != nil {
			return Reply{}, err
		}
		if first, err := time.Parse(time.RFC3339Nano, before["made"]); err == nil && before["code"] == s.Code && made.Sub(first) <= coalition.BreakMends {
			made = first
		}
	}
	reply, err := c.breaks(ctx, r, s, made)
	if err == nil {
		return reply, nil
	}
	typed := map[string]string{"code": s.Code, "reason": r.Fields["reason"], "delegation": r.Fields["delegation"], "made": made.Format(time.RFC3339Nano)}
	return refuse(ctx, c.store, r, coalition.BreakDraft, typed, err)
}

func (c circulate) breaks(ctx context.Context, r Request, s coalition.Silence, made time.Time) (Reply, error) {
	reason := strings.TrimSpace(message.Plain(r.Fields["reason"]))
	switch has := len([]rune(reason)); {
	case has == 0:
		return Reply{}, coalition.Wrong("silence_reason_missing")
	case has > coalition.MaxBreakReason:
		return Reply{}, coalition.Wrong("silence_reason_long", "Has", has, "Max", coalition.MaxBreakReason)
	}
	by := r.Caller.Delegations[0]
	if len(r.Caller.Delegations) > 1 {
		all, err := c.store.Delegations(ctx, r.Coalition.ID)
		if err != nil {
			return Reply{}, err
		}
		d, err := pickDelegation(r.Print, strings.TrimSpace(r.Fields["delegation"]), own(r.Caller, present(all)))
		if err != nil {
			return Reply{}, err
		}
		by = d.ID
	}
	same, err := c.store.BreakSilence(ctx, r.Act(by), s.Code, coalition.Break{Delegation: by, At: made, Reason: reason})
	if err != nil {
		return Reply{}, err
	}
	key := "silence_break_done"
	if same {
		key = "silence_break_done_same"
	}
	return Say(message.Text(r.Coalition, r.Print.Text("silence_title", "Code", s.Code), r.Print.Text(key))), nil
}
