package commands

import (
	"context"
	"time"

	"muster/coalition"
	"muster/message"
)

// TotalsStore is what /totals asks of storage.
type TotalsStore interface {
	assumeStore
	pastStore
	Capabilities(ctx context.Context, c coalition.ID) ([]coalition.Capability, error)
	Ledger(ctx context.Context, c coalition.ID) (coalition.Ledger, error)
}

// Totals returns the /totals command: what the coalition's pledges add up to, for those who ask.
func Totals(store TotalsStore) Command {
	ask := func(ctx context.Context, r Request) (Reply, error) {
		q := coalition.Question{By: coalition.Grouping(r.Option("by")), Now: r.Now}
		var err error
		if q.Capability, err = askedCapability(ctx, store, r); err != nil {
			return Reply{}, err
		}
		if typed := r.Option("within"); typed != "" {
			if q.Within, err = r.Reads.Readiness(typed, r.today()); err != nil {
				return Reply{}, err
			}
			if q.Within.Kind == coalition.ReadyUnknown {
				return Reply{}, coalition.Wrong("within_unknown")
			}
		}
		var asOf time.Time
		l, err := store.Ledger(ctx, r.Coalition.ID)
		if typed := r.Option("as_of"); err == nil && typed != "" {
			if q.Now, err = readPast(ctx, store, r, typed, true); err == nil {
				asOf = q.Now
				l, err = ledgerAt(ctx, store, r, asOf)
			}
		}
		if err != nil {
			return Reply{}, err
		}
		if typed := r.Option("since"); typed != "" {
			return since(ctx, store, r, l, q, asOf, typed)
		}
		v := l.For(r.Caller.Audience(), q.Now)
		if q.Assume, err = readAssumption(r.Print, r.Option("assume"), v); err != nil {
			return Reply{}, err
		}
		totals := v.Totals(q)
		body := message.Answer(r.Print, message.TotalsCard(r.Print, v.Coalition, totals), "totals.png", message.TotalsPicture(r.Print, v, totals))
		body.Rows = behindMenu(r, behindTotals(r.Print, totals), figureOf(v, q.Assume, asOf, q.Within))
		return Say(body), nil
	}
	shown, turned := changed(store)
	return Command{
		Name: "totals",
		Bare: &Sub{Handle: ask, Options: []Option{
			{Name: "capability", MaxLen: 100, Complete: completeCapability(store)},
			{Name: "by", Choices: []string{"capability", "delegation", "strength", "readiness"}},
			{Name: "within", MaxLen: 100},
			assumeOption(store),
			{Name: "as_of", MaxLen: 200, Complete: completeMeeting(store, begun)},
			{Name: "since", MaxLen: 200, Complete: completeMeeting(store, begun)},
		}},
		Parts: []Part{
			{Name: "totals.now", Handle: ask},
			{Name: "totals.changed", Handle: shown},
			{Name: "totals.changes", Answers: Update, Handle: turned},
		},
		Posts: []Post{board(store)},
	}
}
