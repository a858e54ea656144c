package storage

import (
	"cmp"
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// SignUps returns the newest word of each delegation about the meeting, in no order.
func (s *Store) SignUps(ctx context.Context, c coalition.ID, m coalition.MeetingID) ([]coalition.SignUp, error) {
	return signUps(ctx, s.pool, c, m)
}

func signUps(ctx context.Context, q querier, c coalition.ID, m coalition.MeetingID) ([]coalition.SignUp, error) {
	rows, err := q.Query(ctx, `
		SELECT DISTINCT ON (delegation_id) delegation_id, attendance, coalesce(represented_by, 0)
		FROM sign_ups WHERE coalition_id = $1 AND meeting_id = $2
		ORDER BY delegation_id, version DESC`, c, m)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (coalition.SignUp, error) {
		var w coalition.SignUp
		err := row.Scan(&w.Delegation, &w.Attendance, &w.RepresentedBy)
		return w, err
	})
}

// SignUp keeps a delegation's word about a meeting that is still ahead. The newest word counts; saying
// the same again changes nothing.
func (s *Store) SignUp(ctx context.Context, a coalition.Act, code string, word coalition.SignUp) (coalition.SignedUp, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.SignedUp, error) {
		m, err := oneMeeting(ctx, tx, `AND code = $2`, a.Coalition, code)
		if err != nil {
			return coalition.SignedUp{}, err
		}
		if err := cmp.Or(m.Ahead(a.At), word.Valid()); err != nil {
			return coalition.SignedUp{}, err
		}
		words, err := signUps(ctx, tx, a.Coalition, m.ID)
		if err != nil {
			return coalition.SignedUp{}, err
		}
		for _, said := range words {
			if said == word {
				return coalition.SignedUp{Same: true}, nil
			}
		}
		if err := insertSignUp(ctx, tx, a.Coalition, version, m.ID, word); err != nil {
			return coalition.SignedUp{}, err
		}
		return coalition.SignedUp{}, wantRollEdit(ctx, tx, version, a.Coalition, m.ID)
	})
	done.Same = done.Same || repeated
	return done, err
}

func insertSignUp(ctx context.Context, tx pgx.Tx, c coalition.ID, version coalition.Version, m coalition.MeetingID, word coalition.SignUp) error {
	tag, err := tx.Exec(ctx, `
		INSERT INTO sign_ups (coalition_id, meeting_id, delegation_id, version, attendance, represented_by)
		SELECT $1, $2, d.id, $4, $5, $6
		FROM delegations d
		WHERE d.coalition_id = $1 AND d.id = $3 AND NOT d.removed
			AND ($6::bigint IS NULL OR EXISTS (
				SELECT FROM delegations WHERE coalition_id = $1 AND id = $6 AND NOT removed))`,
		c, m, word.Delegation, version, word.Attendance, nullable(word.RepresentedBy))
	if err == nil && tag.RowsAffected() == 0 {
		return coalition.Wrong("delegation_removed")
	}
	return err
}

// wantRollEdit wants what is posted about a meeting edited after a sign-up, where sign-ups are shown.
// What stands before the public is left alone: an edit alone, even one that changes no letter, would
// tell it that somebody signed up.
func wantRollEdit(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, m coalition.MeetingID) error {
	return wantRollEdits(ctx, tx, version, c, `d.meeting_id = $6`, m)
}

// wantRollEditsAhead is wantRollEdit for all meetings that begin after now, when delegations come or go.
func wantRollEditsAhead(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, now time.Time) error {
	return wantRollEdits(ctx, tx, version, c, `d.meeting_id IN (SELECT id FROM meetings WHERE coalition_id = $1 AND starts_at > $6)`, now)
}

func wantRollEdits(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, which string, arg any) error {
	_, err := tx.Exec(ctx, `
		UPDATE deliveries d SET wanted_version = $2
		FROM channels ch
		WHERE d.coalition_id = $1 AND `+which+` AND d.state IN ('planned', 'sent', 'late') AND d.kind IN ($3, $4)
			AND ch.coalition_id = $1 AND ch.channel_id = d.channel_id AND ch.audience <> $5`,
		c, version, coalition.MeetingCard, coalition.ReminderPost, coalition.Public, arg)
	return err
}
