package storage

import (
	"cmp"
	"context"
	"slices"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// SetDetails gives a meeting that is still ahead another title, place or length, and where it says so those after it in its
// series as far as they have them in common; what is posted about them is edited, and the delegations are told of another place.
// Errors: those of Details.Valid and Meeting.Ahead, series_none, and meeting_changed when the meeting got others after it was seen.
func (s *Store) SetDetails(ctx context.Context, a coalition.Act, n coalition.NewDetails) (coalition.Scheduled, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Scheduled, error) {
		if err := n.Valid(); err != nil {
			return coalition.Scheduled{}, err
		}
		of, err := meant(ctx, tx, a, n.Meeting, n.Later)
		if err != nil {
			return coalition.Scheduled{}, err
		}
		first := of[0]
		if first.Described != n.Seen {
			return coalition.Scheduled{}, coalition.Wrong("meeting_changed", "Title", first.Title)
		}
		channel, err := channelFor(ctx, tx, a.Coalition, coalition.MeetingPosts)
		done := coalition.Scheduled{Code: first.Code, Channel: channel, Same: first.Details() == n.Details}
		if err != nil || done.Same {
			return done, err
		}
		var elsewhere []coalition.MeetingID
		for _, m := range of {
			to := n.Of(first.Details(), m.Details())
			if to == m.Details() {
				done.Stay++
				continue
			}
			if err := describe(ctx, tx, version, a.Coalition, m.ID, to); err != nil {
				return done, err
			}
			if m.ID != first.ID {
				done.More++
				if to.Place != m.Place {
					elsewhere = append(elsewhere, m.ID)
				}
			}
		}
		if channel == 0 || n.Place == first.Place {
			return done, nil
		}
		return done, tellPlace(ctx, tx, version, a, channel, first, coalition.ChangeParams{Was: first.At, Place: &first.Place, Elsewhere: elsewhere})
	})
	done.Same = done.Same || repeated
	return done, err
}

// tellPlace plans the notice that a meeting is at another place. One of an earlier change that nobody has read yet gives way to it:
// what people know is where it was before that.
func tellPlace(ctx context.Context, tx pgx.Tx, version coalition.Version, a coalition.Act, channel coalition.Snowflake, m coalition.Meeting, change coalition.ChangeParams) error {
	var unread coalition.ChangeParams
	err := tx.QueryRow(ctx, `
		UPDATE deliveries SET state = 'cancelled', key = NULL,`+freed+`
		WHERE coalition_id = $1 AND meeting_id = $2 AND kind = $3 AND state = 'planned' AND sending_since IS NULL AND jsonb_exists(params, 'Place')
		RETURNING params`, a.Coalition, m.ID, coalition.MeetingChange).Scan(&unread)
	switch err := ignoreNone(err); {
	case err != nil:
		return err
	case unread.Place != nil:
		change.Place = unread.Place
		for _, id := range unread.Elsewhere {
			if !slices.Contains(change.Elsewhere, id) {
				change.Elsewhere = append(change.Elsewhere, id)
			}
		}
	}
	return planChange(ctx, tx, version, a, channel, m, change)
}

// describe gives a meeting other details. A calendar takes what it reads for newer.
func describe(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, m coalition.MeetingID, d coalition.Details) error {
	_, err := tx.Exec(ctx, `
		UPDATE meetings SET title = $3, place = $4, minutes = NULLIF($5, 0), details_version = $6, changes = changes + 1
		WHERE coalition_id = $1 AND id = $2`, c, m, d.Title, d.Place, int(d.Duration.Minutes()), version)
	return cmp.Or(err, wantEdit(ctx, tx, version, c, "meeting", int64(m)))
}

// meant returns the meetings that a change is for: one that is still ahead, and if later is set those after it in its series.
// Errors: meeting_unknown, those of Meeting.Ahead, and series_none.
func meant(ctx context.Context, tx pgx.Tx, a coalition.Act, id coalition.MeetingID, later bool) ([]coalition.Meeting, error) {
	m, err := oneMeeting(ctx, tx, `AND id = $2`, a.Coalition, id)
	if err == nil {
		err = m.Ahead(a.At)
	}
	if err != nil {
		return nil, err
	}
	if began, _, err := beginning(ctx, tx, a.Coalition, m.ID); err != nil || began != 0 { // for an act that is stamped later than this one
		return nil, cmp.Or(err, coalition.Wrong("meeting_begun", "Title", m.Title, "Time", m.At))
	}
	if later {
		return fromHere(ctx, tx, a, id)
	}
	return []coalition.Meeting{m}, nil
}
