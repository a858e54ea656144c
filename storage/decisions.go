package storage

import (
	"context"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// selectDecisions reads decisions as they stand; what follows it selects them, $1 being the coalition.
const selectDecisions = `
	SELECT d.id, d.code, m.id, m.code, m.title, m.starts_at, d.at, r.text, r.release, r.dropped, r.version
	FROM decisions d
	JOIN meetings m ON m.coalition_id = d.coalition_id AND m.id = d.meeting_id
	JOIN LATERAL (
		SELECT * FROM decision_revisions WHERE coalition_id = d.coalition_id AND decision_id = d.id ORDER BY version DESC LIMIT 1) r ON true
	WHERE d.coalition_id = $1 `

func scanDecision(row pgx.CollectableRow) (d coalition.MeetingDecision, err error) {
	err = row.Scan(&d.ID, &d.Code, &d.Meeting.ID, &d.Meeting.Code, &d.Meeting.Title, &d.Meeting.At, &d.At, &d.Text, &d.Release, &d.Dropped, &d.Version)
	return d, err
}

// Decisions returns all decisions of a coalition's meetings, those that were dropped too, in the order in which they were
// recorded. Whoever shows them asks DecisionsFor.
func (s *Store) Decisions(ctx context.Context, c coalition.ID) ([]coalition.MeetingDecision, error) {
	rows, err := s.pool.Query(ctx, selectDecisions+`ORDER BY d.id`, c)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanDecision)
}

// MeetingDecision returns the decision with the code; decision_unknown when there is none.
func (s *Store) MeetingDecision(ctx context.Context, c coalition.ID, code string) (coalition.MeetingDecision, error) {
	return oneDecision(ctx, s.pool, c, code)
}

func oneDecision(ctx context.Context, q querier, c coalition.ID, code string) (coalition.MeetingDecision, error) {
	rows, err := q.Query(ctx, selectDecisions+`AND d.code = $2`, c, code)
	if err != nil {
		return coalition.MeetingDecision{}, err
	}
	d, err := pgx.CollectExactlyOneRow(rows, scanDecision)
	return d, none(err, "decision_unknown", "Typed", code)
}

// RecordDecision keeps what a meeting, d.Meeting.ID, decided. Errors: meeting_unknown, those of Meeting.Sits and of
// MeetingDecision.Valid.
func (s *Store) RecordDecision(ctx context.Context, a coalition.Act, d coalition.MeetingDecision) (coalition.Kept, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Kept, error) {
		m, err := oneMeeting(ctx, tx, `AND id = $2`, a.Coalition, d.Meeting.ID)
		if err == nil {
			err = m.Sits(a.At)
		}
		if err == nil {
			err = d.Valid()
		}
		if err != nil {
			return coalition.Kept{}, err
		}
		code, err := newCode(ctx, tx, a.Coalition, `SELECT FROM decisions WHERE coalition_id = $1 AND code = $2`)
		if err != nil {
			return coalition.Kept{}, err
		}
		err = tx.QueryRow(ctx, `INSERT INTO decisions (coalition_id, code, meeting_id, at) VALUES ($1, $2, $3, $4) RETURNING id`,
			a.Coalition, code, m.ID, a.At).Scan(&d.ID)
		if err != nil {
			return coalition.Kept{}, err
		}
		return coalition.Kept{Code: code}, insertDecision(ctx, tx, a.Coalition, version, d)
	})
	done.Same = repeated
	return done, err
}

// ReviseDecision makes of a decision what change makes of it; decision_unknown when there is none.
func (s *Store) ReviseDecision(ctx context.Context, a coalition.Act, code string, change func(coalition.MeetingDecision) (coalition.MeetingDecision, error)) (coalition.Kept, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Kept, error) {
		was, err := oneDecision(ctx, tx, a.Coalition, code)
		if err != nil {
			return coalition.Kept{}, err
		}
		is, err := change(was)
		if err == nil {
			err = is.Valid()
		}
		if err != nil {
			return coalition.Kept{}, err
		}
		if is.Text == was.Text && is.Release == was.Release && is.Dropped == was.Dropped {
			return coalition.Kept{Code: code, Same: true}, nil
		}
		return coalition.Kept{Code: code}, insertDecision(ctx, tx, a.Coalition, version, is)
	})
	done.Same = done.Same || repeated
	return done, err
}

func insertDecision(ctx context.Context, tx pgx.Tx, c coalition.ID, version coalition.Version, d coalition.MeetingDecision) error {
	_, err := tx.Exec(ctx, `
		INSERT INTO decision_revisions (coalition_id, decision_id, version, text, release, dropped) VALUES ($1, $2, $3, $4, $5, $6)`,
		c, d.ID, version, d.Text, d.Release, d.Dropped)
	return err
}
