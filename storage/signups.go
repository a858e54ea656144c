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
		SELECT DISTINCT ON (delegation_id) delegation_id, attendance, coalesce(represented_by, 0), coalesce(people, 0), note
		FROM sign_ups WHERE coalition_id = $1 AND meeting_id = $2
		ORDER BY delegation_id, version DESC`, c, m)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanSignUp)
}

func scanSignUp(row pgx.CollectableRow) (w coalition.SignUp, err error) {
	err = row.Scan(&w.Delegation, &w.Attendance, &w.RepresentedBy, &w.People, &w.Note)
	return w, err
}

// SignUpOf returns the newest word of a delegation about the meeting with the code; the zero value when it said none.
func (s *Store) SignUpOf(ctx context.Context, c coalition.ID, code string, d coalition.DelegationID) (coalition.SignUp, error) {
	rows, err := s.pool.Query(ctx, `
		SELECT s.delegation_id, s.attendance, coalesce(s.represented_by, 0), coalesce(s.people, 0), s.note
		FROM meetings m JOIN sign_ups s ON s.coalition_id = m.coalition_id AND s.meeting_id = m.id
		WHERE m.coalition_id = $1 AND m.code = $2 AND s.delegation_id = $3
		ORDER BY s.version DESC LIMIT 1`, c, code, d)
	if err != nil {
		return coalition.SignUp{}, err
	}
	w, err := pgx.CollectExactlyOneRow(rows, scanSignUp)
	return w, ignoreNone(err)
}

// SignUp keeps a delegation's word about a meeting that is still ahead and that it is invited to, as whoever speaks for it
// must be. The newest word counts; saying the same again changes nothing, neither how many come nor the note.
func (s *Store) SignUp(ctx context.Context, a coalition.Act, code string, word coalition.SignUp) (coalition.SignedUp, error) {
	return s.signUp(ctx, a, code, word, func(said coalition.SignUp) (bool, error) {
		return said.Plain() == word.Plain(), nil
	})
}

// SayMore keeps how many of a delegation come to a meeting, and its note, beside a word of its own that stands;
// sign_up_changed when another one does by now.
func (s *Store) SayMore(ctx context.Context, a coalition.Act, code string, word coalition.SignUp) (coalition.SignedUp, error) {
	return s.signUp(ctx, a, code, word, func(said coalition.SignUp) (bool, error) {
		if said.Plain() != word.Plain() {
			return false, coalition.Wrong("sign_up_changed")
		}
		return said == word, nil
	})
}

// signUp keeps a word unless same finds that it is what the delegation said last, the zero value for nothing.
func (s *Store) signUp(ctx context.Context, a coalition.Act, code string, word coalition.SignUp, same func(said coalition.SignUp) (bool, error)) (coalition.SignedUp, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.SignedUp, error) {
		m, err := oneMeeting(ctx, tx, `AND code = $2`, a.Coalition, code)
		if err != nil {
			return coalition.SignedUp{}, err
		}
		if err := cmp.Or(m.Ahead(a.At), word.Valid(), invited(m, word)); err != nil {
			return coalition.SignedUp{}, err
		}
		words, err := signUps(ctx, tx, a.Coalition, m.ID)
		if err != nil {
			return coalition.SignedUp{}, err
		}
		var said coalition.SignUp
		for _, w := range words {
			if w.Delegation == word.Delegation {
				said = w
			}
		}
		if repeats, err := same(said); err != nil || repeats {
			return coalition.SignedUp{Same: repeats}, err
		}
		if err := insertSignUp(ctx, tx, a.Coalition, version, m.ID, word); err != nil {
			return coalition.SignedUp{}, err
		}
		return coalition.SignedUp{}, wantRollEdit(ctx, tx, version, a.Coalition, m.ID)
	})
	done.Same = done.Same || repeated
	return done, err
}

// invited returns nil when the meeting is for the delegation, and for whoever speaks for it.
func invited(m coalition.Meeting, word coalition.SignUp) error {
	switch {
	case !m.Invites(word.Delegation):
		return coalition.Wrong("not_invited", "Title", m.Title)
	case word.RepresentedBy != 0 && !m.Invites(word.RepresentedBy):
		return coalition.Wrong("proxy_not_invited", "Title", m.Title)
	}
	return nil
}

func insertSignUp(ctx context.Context, tx pgx.Tx, c coalition.ID, version coalition.Version, m coalition.MeetingID, word coalition.SignUp) error {
	tag, err := tx.Exec(ctx, `
		INSERT INTO sign_ups (coalition_id, meeting_id, delegation_id, version, attendance, represented_by, people, note)
		SELECT $1, $2, d.id, $4, $5, $6, NULLIF($7, 0), $8
		FROM delegations d
		WHERE d.coalition_id = $1 AND d.id = $3 AND NOT d.removed
			AND ($6::bigint IS NULL OR EXISTS (
				SELECT FROM delegations WHERE coalition_id = $1 AND id = $6 AND NOT removed))`,
		c, m, word.Delegation, version, word.Attendance, nullable(word.RepresentedBy), word.People, word.Note)
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
