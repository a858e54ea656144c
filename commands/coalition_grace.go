package commands

import (
	"context"

	"muster/coalition"
	"muster/message"
)

// askGrace shows which pledges other days of grace would have lapse at once, or bring back, before they are saved with what
// else was given; false when there is nothing to ask.
func (c coalitions) askGrace(ctx context.Context, r Request, given map[string]string, change func(*coalition.Coalition)) (Reply, bool, error) {
	l, err := c.store.Ledger(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, false, err
	}
	then := l
	if change(&then.Coalition); then.Coalition.Grace == l.Coalition.Grace {
		return Reply{}, false, nil
	}
	moves := l.MovesTo(then, r.Now)
	if !moves.Beyond(func(coalition.Seen) bool { return false }) {
		return Reply{}, false, nil
	}
	draft, err := c.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "coalition.settle", given, r.Now)
	if err != nil {
		return Reply{}, false, err
	}
	text := r.Print.Text("grace_ask_off")
	if then.Coalition.Grace > 0 {
		text = r.Print.Count("grace_ask", then.Coalition.Grace)
	}
	card := message.NotSaved(r.Print, r.Coalition, text)
	message.AddMoves(r.Print, l.For(r.Caller.Audience(), r.Now), card, moves)
	return confirm(r, card, draft, "coalition.settle", "", "coalition.discard"), true, nil
}

// settle saves settings that were asked about.
func (c coalitions) settle(ctx context.Context, r Request) (Reply, error) {
	given := map[string]string{}
	if err := c.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "coalition.settle", r.Arg(0), &given); err != nil {
		return Reply{}, err
	}
	change, err := readSettings(r, given)
	if err != nil {
		return Reply{}, err
	}
	act := r.Act(0)
	act.Draft = r.Arg(0)
	if r.Coalition, err = c.store.ChangeSettings(ctx, act, change); err != nil {
		return Reply{}, err
	}
	return c.card(ctx, r, r.Print.Text("coalition_changed"))
}
