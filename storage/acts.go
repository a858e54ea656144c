package storage

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// act makes one change of a coalition: it takes the coalition's row, runs do with the next version,
// and stores what do returns as the act's outcome, all or nothing. The outcome is what is needed to
// say again what was done: an interaction that comes twice, or a second click on the button of a
// draft, changes nothing and gets the first outcome. An error of do leaves no trace.
//
// The row's lock puts the acts of one coalition in order, so versions are gapless and in the order of
// commits. It leaves the row's key alone, so that rows which only refer to the coalition (drafts, notices)
// can be written meanwhile and nobody waits in a circle. repeated tells the caller that the outcome is an earlier one.
func act[T any](ctx context.Context, s *Store, a coalition.Act, do func(tx pgx.Tx, version coalition.Version) (T, error)) (outcome T, repeated bool, err error) {
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		version, err := begin(ctx, tx, a)
		if err != nil {
			return none(err, "coalition_unknown")
		}
		earlier, err := earlierOutcome(ctx, tx, a)
		if err != nil {
			return err
		}
		if earlier != nil {
			repeated = true
			return json.Unmarshal(earlier, &outcome)
		}
		if outcome, err = do(tx, version); err != nil {
			return err
		}
		return record(ctx, tx, a, version, outcome)
	})
	if err == nil {
		a.Meets(coalition.Made)
	}
	return outcome, repeated, err
}

// begin takes the coalition's row, and returns its next version. Meetings whose hour came before the act keep what stood then.
func begin(ctx context.Context, tx pgx.Tx, a coalition.Act) (version coalition.Version, err error) {
	batch := &pgx.Batch{}
	batch.Queue(lockCoalition, a.Coalition).QueryRow(func(row pgx.Row) error { return row.Scan(&version) })
	batch.Queue(noteBeginnings, a.Coalition, a.At)
	return version, tx.SendBatch(ctx, batch).Close()
}

// earlierOutcome returns the outcome of the act that a's interaction or draft has already made, or nil.
func earlierOutcome(ctx context.Context, tx pgx.Tx, a coalition.Act) ([]byte, error) {
	var outcome []byte
	err := tx.QueryRow(ctx, `
		SELECT outcome FROM acts
		WHERE interaction_id = $2
		UNION ALL
		SELECT outcome FROM acts JOIN drafts ON drafts.coalition_id = acts.coalition_id AND consumed_version = version
		WHERE drafts.coalition_id = $1 AND drafts.id = $3`,
		a.Coalition, nullable(a.Interaction), a.Draft).Scan(&outcome)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	return outcome, err
}

// record writes the act, moves its coalition to the version and its board with it, and marks the draft it consumes. It is the
// last before the commit. An act is never stamped earlier than the one before it, though it may have been asked for earlier:
// so the acts by an instant are the versions up to one.
func record(ctx context.Context, tx pgx.Tx, a coalition.Act, version coalition.Version, outcome any) error {
	body, err := json.Marshal(outcome)
	if err != nil {
		return fmt.Errorf("keep the outcome of %s: %w", a.Kind, err)
	}
	batch := &pgx.Batch{}
	batch.Queue(`
		INSERT INTO acts (coalition_id, version, at, actor_id, on_behalf_of, interaction_id, kind, outcome)
		VALUES ($1, $2::bigint, greatest($3::timestamptz, (SELECT at FROM acts WHERE coalition_id = $1 AND version = $2::bigint - 1)), $4, $5, $6, $7, $8)`,
		a.Coalition, version, a.At, nullable(a.Actor), nullable(a.OnBehalfOf), nullable(a.Interaction), a.Kind, body)
	batch.Queue(`UPDATE coalitions SET version = $2 WHERE id = $1`, a.Coalition, version)
	batch.Queue(lockBoard, a.Coalition)
	batch.Queue(wantBoard, a.Coalition, version, coalition.ActMark(a.At))
	if a.Draft != "" {
		batch.Queue(`UPDATE drafts SET consumed_version = $3 WHERE coalition_id = $1 AND id = $2`, a.Coalition, a.Draft, version)
	}
	if err := tx.SendBatch(ctx, batch).Close(); err != nil {
		return err
	}
	a.Meets(coalition.Unsettled)
	return nil
}

// Acted reports whether the interaction has made an act, and for which delegation; 0 for nobody's in
// particular.
func (s *Store) Acted(ctx context.Context, interaction coalition.Snowflake) (onBehalfOf coalition.DelegationID, acted bool, err error) {
	err = s.pool.QueryRow(ctx, `SELECT coalesce(on_behalf_of, 0) FROM acts WHERE interaction_id = $1`, interaction).Scan(&onBehalfOf)
	return onBehalfOf, err == nil, ignoreNone(err)
}
