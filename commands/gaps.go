package commands

import (
	"context"
	"time"

	"muster/coalition"
	"muster/message"
)

// GapsStore is what /gaps asks of storage.
type GapsStore interface {
	assumeStore
	Capabilities(ctx context.Context, c coalition.ID) ([]coalition.Capability, error)
	Ledger(ctx context.Context, c coalition.ID) (coalition.Ledger, error)
}

// Gaps returns the /gaps command: what the coalition needs, and what is short of it, for those who ask.
func Gaps(store GapsStore) Command {
	ask := func(ctx context.Context, r Request) (Reply, error) {
		capability, err := askedCapability(ctx, store, r)
		if err != nil {
			return Reply{}, err
		}
		return gaps(ctx, store, r, coalition.GapsQuestion{Capability: capability, Now: r.Now}, "")
	}
	return Command{
		Name: "gaps",
		Bare: &Sub{Handle: ask, Options: []Option{
			{Name: "capability", MaxLen: 100, Complete: completeCapability(store)},
			assumeOption(store),
		}},
		Parts: []Part{{Name: "gaps.now", Handle: ask}},
	}
}

// gaps answers with the gaps card under a heading.
func gaps(ctx context.Context, store GapsStore, r Request, q coalition.GapsQuestion, head string) (Reply, error) {
	l, err := store.Ledger(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	v := l.For(r.Caller.Audience(), r.Now)
	if q.Assume, err = readAssumption(r.Print, r.Option("assume"), v); err != nil {
		return Reply{}, err
	}
	found := v.Gaps(q)
	body := message.Answer(r.Print, message.GapsCard(r.Print, r.Coalition, found), "gaps.png", message.GapsPicture(r.Print, v, found))
	body.Content, body.Rows = head, behindMenu(r, behindGaps(found), figureOf(v, q.Assume, time.Time{}, coalition.Readiness{}))
	return Say(body), nil
}
