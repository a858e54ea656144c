package commands

import (
	"context"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// TotalsStore is what /totals asks of storage.
type TotalsStore interface {
	assumeStore
	Capabilities(ctx context.Context, c coalition.ID) ([]coalition.Capability, error)
	Ledger(ctx context.Context, c coalition.ID) (coalition.Ledger, error)
}

// Totals returns the /totals command: what the coalition's pledges add up to, for those who ask.
func Totals(store TotalsStore) Command {
	ask := func(ctx context.Context, r Request) (Reply, error) {
		q := coalition.Question{By: coalition.Grouping(r.Option("by")), Now: r.Now}
		if typed := r.Option("capability"); typed != "" {
			all, err := store.Capabilities(ctx, r.Coalition.ID)
			if err != nil {
				return Reply{}, err
			}
			c, err := pickCapability(typed, all)
			if err != nil {
				return Reply{}, err
			}
			q.Capability = c.ID
		}
		if typed := r.Option("within"); typed != "" {
			var err error
			if q.Within, err = locale.ReadReadiness(typed, r.today()); err != nil {
				return Reply{}, err
			}
			if q.Within.Kind == coalition.ReadyUnknown {
				return Reply{}, coalition.Wrong("within_unknown")
			}
		}
		l, err := store.Ledger(ctx, r.Coalition.ID)
		if err != nil {
			return Reply{}, err
		}
		v := l.For(r.Caller.Audience())
		if q.Assume, err = readAssumption(r.Print, r.Option("assume"), v); err != nil {
			return Reply{}, err
		}
		totals := v.Totals(q)
		card := message.TotalsCard(r.Print, r.Coalition, totals)
		return Say(message.Answer(r.Print, card, "totals.png", message.TotalsPicture(r.Print, v, totals))), nil
	}
	return Command{
		Name: "totals",
		Bare: &Sub{Handle: ask, Options: []Option{
			{Name: "capability", MaxLen: 100, Complete: completeCapability(store)},
			{Name: "by", Choices: []string{"capability", "delegation", "strength", "readiness"}},
			{Name: "within", MaxLen: 100},
			assumeOption(store),
		}},
		Parts: []Part{{Name: "totals.now", Handle: ask}},
	}
}
