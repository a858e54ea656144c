package storage

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// Beat notes that the bot is in reach at an instant. unbroken says that whoever notes it has been so, and has noted it, all
// along; otherwise a long time since the last beat, whoever noted that, is kept as an outage.
func (s *Store) Beat(ctx context.Context, at time.Time, unbroken bool) error {
	return pgx.BeginFunc(ctx, s.apart, func(tx pgx.Tx) error {
		var last time.Time
		err := tx.QueryRow(ctx, `
			INSERT INTO heartbeats (name, at) VALUES ('gateway', $1)
			ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING at`, at).Scan(&last)
		if err != nil {
			return err
		}
		if !unbroken && at.Sub(last) > coalition.OutageAfter {
			if _, err := tx.Exec(ctx, `INSERT INTO outages (began, ended) VALUES ($1, $2) ON CONFLICT DO NOTHING`, last, at); err != nil {
				return err
			}
		}
		_, err = tx.Exec(ctx, `UPDATE heartbeats SET at = greatest(at, $1) WHERE name = 'gateway'`, at)
		return err
	})
}

// reach returns the outages since an instant, and when the bot was last known to be in reach; zero when it never was.
func reach(ctx context.Context, q querier, since time.Time) (outages []coalition.Outage, heard time.Time, err error) {
	var last *time.Time
	if err := q.QueryRow(ctx, `SELECT max(at) FROM heartbeats`).Scan(&last); err != nil {
		return nil, heard, err
	}
	if last != nil {
		heard = *last
	}
	rows, err := q.Query(ctx, `SELECT began, ended FROM outages WHERE ended > $1 ORDER BY began`, since)
	if err != nil {
		return nil, heard, err
	}
	outages, err = pgx.CollectRows(rows, pgx.RowToStructByPos[coalition.Outage])
	return outages, heard, err
}
