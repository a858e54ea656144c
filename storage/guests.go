package storage

import (
	"context"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// ChangeGuests asks others to a meeting that is still ahead, and where it says so to those after it in its series, too, that
// the same were asked to. What is posted about them is edited, and who is reminded follows. What those said of coming that
// are no longer asked is kept: it counts again if they are asked again. Errors: meeting_unknown, those of Meeting.Ahead,
// series_none, delegation_removed, and meeting_changed when somebody changed one of them after they were seen.
func (s *Store) ChangeGuests(ctx context.Context, a coalition.Act, n coalition.NewGuests) (coalition.Scheduled, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Scheduled, error) {
		of, err := guestsOfAll(ctx, tx, a, n)
		if err != nil {
			return coalition.Scheduled{}, err
		}
		all, err := delegations(ctx, tx, a.Coalition)
		if err != nil {
			return coalition.Scheduled{}, err
		}
		channel, err := channelFor(ctx, tx, a.Coalition, coalition.MeetingPosts)
		done := coalition.Scheduled{Code: of[0].Code, Channel: channel, More: len(of) - 1, Same: n.Same(of[0], all)}
		if err != nil || done.Same {
			return done, err
		}
		for _, m := range of {
			if err := reinvite(ctx, tx, version, a.Coalition, m.ID, n.Invited); err != nil {
				return done, err
			}
			if err := wantEdit(ctx, tx, version, a.Coalition, "meeting", int64(m.ID)); err != nil {
				return done, err
			}
		}
		if err := callAnew(ctx, tx, version, a, of); err != nil || len(n.Invited) > 0 {
			return done, err
		}
		return done, keepEvents(ctx, tx, version, a.Coalition, a.At) // what is for all may be shown among them
	})
	done.Same = done.Same || repeated
	return done, err
}

// guestsOfAll returns the meetings that a list is for, as they were seen.
func guestsOfAll(ctx context.Context, tx pgx.Tx, a coalition.Act, n coalition.NewGuests) ([]coalition.Meeting, error) {
	of, err := meant(ctx, tx, a, n.Meeting, n.Later)
	if err != nil {
		return nil, err
	}
	if coalition.NewestGuests(of) != n.Seen {
		return nil, coalition.Wrong("meeting_changed", "Title", of[0].Title)
	}
	alike, _ := coalition.AskedAlike(of)
	return alike, nil
}

// reinvite gives a meeting another list of who is asked to it; none for all.
func reinvite(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, meeting coalition.MeetingID, invited []coalition.DelegationID) error {
	if _, err := tx.Exec(ctx, `DELETE FROM meeting_invited WHERE coalition_id = $1 AND meeting_id = $2`, c, meeting); err != nil {
		return err
	}
	if err := inviteTo(ctx, tx, c, meeting, invited); err != nil {
		return err
	}
	_, err := tx.Exec(ctx, `UPDATE meetings SET invited_version = $3 WHERE coalition_id = $1 AND id = $2`, c, meeting, version)
	return err
}

// callAnew has what waits about meetings go to those that are asked to them now. Whom a post calls, and whether a direct
// message is for anybody, is found when it is rendered: what may have been and is not on its way yet is rendered anew, by
// whoever claims it next. A direct message that was for nobody when it was due, or was taken down since, is planned again
// as far as it is ahead.
func callAnew(ctx context.Context, tx pgx.Tx, version coalition.Version, a coalition.Act, meetings []coalition.Meeting) error {
	ids := make([]int64, 0, len(meetings))
	for _, m := range meetings {
		ids = append(ids, int64(m.ID))
	}
	_, err := tx.Exec(ctx, `
		UPDATE deliveries SET body = NULL, holder = NULL, lease_until = NULL
		WHERE coalition_id = $1 AND meeting_id = ANY ($2) AND state = 'planned' AND sending_since IS NULL AND (body IS NOT NULL OR holder IS NOT NULL)`, a.Coalition, ids)
	if err != nil {
		return err
	}
	_, err = tx.Exec(ctx, `
		UPDATE deliveries SET key = NULL
		WHERE coalition_id = $1 AND meeting_id = ANY ($2) AND direct AND state = 'cancelled'`, a.Coalition, ids)
	if err != nil {
		return err
	}
	in, err := coalitionByID(ctx, tx, a.Coalition)
	if err != nil {
		return err
	}
	return planDirect(ctx, tx, version, in, meetings, 0, a.At)
}
