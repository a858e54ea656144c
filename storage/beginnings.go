package storage

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// lockCoalition takes the row of a coalition, $1, and returns its next version. The lock leaves the row's key alone.
const lockCoalition = `SELECT version + 1 FROM coalitions WHERE id = $1 FOR NO KEY UPDATE`

// noteBeginnings has each meeting of a coalition, $1, that has begun at $2 keep the coalition's version of then: the last
// that was made by its hour, and the one that put it at that hour at the least. It is run under the coalition's lock, by
// whoever acts or looks first after the hour, and what it has written is not written again: acts that are stamped out of
// order later do not move it.
const noteBeginnings = `
	UPDATE meetings m SET began_version = greatest(m.version,
		(SELECT max(a.version) FROM acts a WHERE a.coalition_id = m.coalition_id AND a.at <= m.starts_at))
	WHERE m.coalition_id = $1 AND m.began_version IS NULL AND NOT m.cancelled AND m.starts_at <= $2`

// LedgerAtMeeting returns the ledger as it was when a meeting began that has begun by now: the same for ever. Errors:
// meeting_unknown, past_ahead.
func (s *Store) LedgerAtMeeting(ctx context.Context, c coalition.ID, m coalition.MeetingID, now time.Time) (coalition.Ledger, error) {
	version, starts, err := beginning(ctx, s.pool, c, m)
	if err == nil && version == 0 {
		err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
			if _, err := tx.Exec(ctx, lockCoalition, c); err != nil {
				return err
			}
			if _, err := tx.Exec(ctx, noteBeginnings, c, now); err != nil {
				return err
			}
			version, starts, err = beginning(ctx, tx, c, m)
			return err
		})
	}
	switch {
	case err != nil:
		return coalition.Ledger{}, none(err, "meeting_unknown", "Typed", "", "Nearest", []string(nil))
	case version == 0:
		return coalition.Ledger{}, coalition.Wrong("past_ahead", "At", starts)
	}
	return s.ledger(ctx, c, version, `WHERE p.coalition_id = $1`)
}

// beginning returns the version that a meeting keeps of its beginning; 0 for none.
func beginning(ctx context.Context, q querier, c coalition.ID, m coalition.MeetingID) (version coalition.Version, starts time.Time, err error) {
	err = q.QueryRow(ctx, `SELECT coalesce(began_version, 0), starts_at FROM meetings WHERE coalition_id = $1 AND id = $2`, c, m).Scan(&version, &starts)
	return version, starts, err
}
