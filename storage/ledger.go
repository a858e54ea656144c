package storage

import (
	"context"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// Ledger returns what answers about a coalition's pledges are computed from, now. Everything is read
// in one snapshot, so that figures agree with each other.
func (s *Store) Ledger(ctx context.Context, c coalition.ID) (coalition.Ledger, error) {
	return s.ledger(ctx, c, `WHERE p.coalition_id = $1`)
}

// LedgerOfPledge returns the ledger with the one pledge of that code, or none when there is no such.
func (s *Store) LedgerOfPledge(ctx context.Context, c coalition.ID, code string) (coalition.Ledger, error) {
	return s.ledger(ctx, c, `WHERE p.coalition_id = $1 AND p.code = $2`, code)
}

// LedgerOfCard returns the ledger with the one pledge that a card shows.
func (s *Store) LedgerOfCard(ctx context.Context, c coalition.ID, id coalition.PledgeID) (coalition.Ledger, error) {
	return s.ledger(ctx, c, `WHERE p.coalition_id = $1 AND p.id = $2`, id)
}

// ledger reads a ledger with the pledges that where selects, $1 being the coalition.
func (s *Store) ledger(ctx context.Context, c coalition.ID, where string, args ...any) (coalition.Ledger, error) {
	var l coalition.Ledger
	snapshot := pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}
	err := pgx.BeginTxFunc(ctx, s.pool, snapshot, func(tx pgx.Tx) error {
		var err error
		if l.Coalition, err = coalitionByID(ctx, tx, c); err != nil {
			return err
		}
		l.Version = l.Coalition.Version
		if l.Delegations, err = delegations(ctx, tx, c); err != nil {
			return err
		}
		if l.Capabilities, err = capabilities(ctx, tx, c); err != nil {
			return err
		}
		if l.Requirements, err = requirements(ctx, tx, c); err != nil {
			return err
		}
		if l.Conditions, err = conditions(ctx, tx, c); err != nil {
			return err
		}
		rows, err := tx.Query(ctx, selectPledges+where, append([]any{c}, args...)...)
		if err != nil {
			return err
		}
		l.Pledges, err = pgx.CollectRows(rows, scanPledge)
		return err
	})
	return l, err
}
