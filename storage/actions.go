package storage

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// selectActions reads actions as they stand; what follows it selects them, $1 being the coalition.
const selectActions = `
	SELECT x.id, x.code, o.id, o.code, o.name, o.country, coalesce(o.role_id, 0), o.removed,
		coalesce(m.id, 0), coalesce(m.code, ''), coalesce(m.title, ''), m.starts_at,
		r.text, r.due_at, r.whole_day, r.zone, r.release, r.state, r.version
	FROM actions x
	JOIN LATERAL (
		SELECT * FROM action_revisions WHERE coalition_id = x.coalition_id AND action_id = x.id ORDER BY version DESC LIMIT 1) r ON true
	JOIN delegations o ON o.coalition_id = x.coalition_id AND o.id = r.owner_id
	LEFT JOIN meetings m ON m.coalition_id = x.coalition_id AND m.id = x.meeting_id
	WHERE x.coalition_id = $1 `

func scanAction(row pgx.CollectableRow) (coalition.Action, error) {
	var x coalition.Action
	var begins *time.Time
	var zone string
	err := row.Scan(&x.ID, &x.Code, &x.Owner.ID, &x.Owner.Code, &x.Owner.Name, &x.Owner.Country, &x.Owner.Role, &x.Owner.Removed,
		&x.Meeting.ID, &x.Meeting.Code, &x.Meeting.Title, &begins,
		&x.Text, &x.Due, &x.WholeDay, &zone, &x.Release, &x.State, &x.Version)
	if err != nil {
		return x, err
	}
	if begins != nil {
		x.Meeting.At = *begins
	}
	x.Zone, err = zoneNamed(zone)
	return x, err
}

// Actions returns all actions of a coalition, those done and dropped too, the earliest due first. Whoever shows them asks
// ActionsFor.
func (s *Store) Actions(ctx context.Context, c coalition.ID) ([]coalition.Action, error) {
	return actions(ctx, s.pool, c)
}

func actions(ctx context.Context, q querier, c coalition.ID) ([]coalition.Action, error) {
	rows, err := q.Query(ctx, selectActions+`ORDER BY r.due_at, x.code`, c)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanAction)
}

// Action returns the action with the code; action_unknown when there is none.
func (s *Store) Action(ctx context.Context, c coalition.ID, code string) (coalition.Action, error) {
	return oneAction(ctx, s.pool, `AND x.code = $2`, c, code)
}

// ActionByID returns the action that a delivery is about; action_unknown when there is none.
func (s *Store) ActionByID(ctx context.Context, c coalition.ID, id coalition.ActionID) (coalition.Action, error) {
	return oneAction(ctx, s.pool, `AND x.id = $2`, c, id)
}

func oneAction(ctx context.Context, q querier, where string, c coalition.ID, which any) (coalition.Action, error) {
	rows, err := q.Query(ctx, selectActions+where, c, which)
	if err != nil {
		return coalition.Action{}, err
	}
	x, err := pgx.CollectExactlyOneRow(rows, scanAction)
	return x, none(err, "action_unknown", "Typed", fmt.Sprint(which), "Nearest", []string(nil))
}

// AddAction gives a delegation, x.Owner.ID, something to do, that came of a meeting, x.Meeting.ID, or of none, and plans its
// reminders. Errors: those of Action.Valid and DueAhead, delegation_removed, meeting_unknown.
func (s *Store) AddAction(ctx context.Context, a coalition.Act, x coalition.Action) (coalition.Kept, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Kept, error) {
		if err := x.DueAhead(a.At); err != nil {
			return coalition.Kept{}, err
		}
		if x.Meeting.ID != 0 {
			if _, err := oneMeeting(ctx, tx, `AND id = $2`, a.Coalition, x.Meeting.ID); err != nil {
				return coalition.Kept{}, err
			}
		}
		code, err := newCode(ctx, tx, a.Coalition, `SELECT FROM actions WHERE coalition_id = $1 AND code = $2`)
		if err != nil {
			return coalition.Kept{}, err
		}
		err = tx.QueryRow(ctx, `INSERT INTO actions (coalition_id, code, meeting_id) VALUES ($1, $2, $3) RETURNING id`,
			a.Coalition, code, nullable(x.Meeting.ID)).Scan(&x.ID)
		if err != nil {
			return coalition.Kept{}, err
		}
		x.State = coalition.ActionOpen
		return coalition.Kept{Code: code}, insertAction(ctx, tx, a, version, x)
	})
	done.Same = repeated
	return done, err
}

// ReviseAction makes of an action what change makes of it: its reminders are planned anew, and what is posted about it is
// edited. Errors: action_unknown, those of Action.Valid, delegation_removed for another owner who has left, and action_past
// for another day that is past.
func (s *Store) ReviseAction(ctx context.Context, a coalition.Act, code string, change func(coalition.Action) (coalition.Action, error)) (coalition.Kept, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Kept, error) {
		was, err := oneAction(ctx, tx, `AND x.code = $2`, a.Coalition, code)
		if err != nil {
			return coalition.Kept{}, err
		}
		is, err := change(was)
		if err == nil && !is.Due.Equal(was.Due) {
			err = is.DueAhead(a.At)
		}
		if err != nil {
			return coalition.Kept{}, err
		}
		if sameAction(is, was) {
			return coalition.Kept{Code: code, Same: true}, nil
		}
		return coalition.Kept{Code: code}, insertAction(ctx, tx, a, version, is)
	})
	done.Same = done.Same || repeated
	return done, err
}

func sameAction(x, y coalition.Action) bool {
	return x.Owner.ID == y.Owner.ID && x.Text == y.Text && x.Due.Equal(y.Due) && x.WholeDay == y.WholeDay && x.Release == y.Release && x.State == y.State
}

// insertAction keeps a revision of an action and all that follows from it. An owner who has left keeps what is theirs, but
// is given nothing.
func insertAction(ctx context.Context, tx pgx.Tx, a coalition.Act, version coalition.Version, x coalition.Action) error {
	if err := x.Valid(); err != nil {
		return err
	}
	tag, err := tx.Exec(ctx, `
		INSERT INTO action_revisions (coalition_id, action_id, version, owner_id, text, due_at, whole_day, zone, release, state)
		SELECT $1, $2, $3, d.id, $5, $6, $7, $8, $9, $10
		FROM delegations d
		WHERE d.coalition_id = $1 AND d.id = $4 AND (NOT d.removed OR d.id = (
			SELECT owner_id FROM action_revisions WHERE coalition_id = $1 AND action_id = $2 ORDER BY version DESC LIMIT 1))`,
		a.Coalition, x.ID, version, x.Owner.ID, x.Text, x.Due, x.WholeDay, x.Zone.String(), x.Release, x.State)
	if err == nil && tag.RowsAffected() == 0 {
		return coalition.Wrong("delegation_removed")
	}
	if err != nil {
		return err
	}
	if err := cancelActionPosts(ctx, tx, a, x); err != nil {
		return err
	}
	_, err = tx.Exec(ctx, `UPDATE deliveries SET wanted_version = $3 WHERE `+aboutAction+`AND state IN ('planned', 'sent', 'late')`,
		a.Coalition, actionKey(x.ID), version)
	if err != nil {
		return err
	}
	c, err := coalitionByID(ctx, tx, a.Coalition)
	if err != nil {
		return err
	}
	return planAction(ctx, tx, version, a, c.Channels.ActionChannel(x.Release), x)
}

// aboutAction is the condition that a delivery is a reminder of an action, with the coalition as $1 and actionKey of it as $2.
const aboutAction = ` coalition_id = $1 AND kind = 'action' AND params ->> 'Action' = $2 `

func actionKey(id coalition.ActionID) string { return fmt.Sprint(int64(id)) }

// actionPostKey is what the keys of an action's reminders begin with.
func actionPostKey(x coalition.Action) string {
	return fmt.Sprintf("action:%d:%d:", x.ID, x.Due.Unix())
}

// cancelActionPosts cancels the reminders of an action that have not begun to be sent, but for those that are due already, and
// still right. Those that there was nothing to show of may come again, since what changed may let them be seen.
func cancelActionPosts(ctx context.Context, tx pgx.Tx, a coalition.Act, x coalition.Action) error {
	_, err := tx.Exec(ctx, `
		UPDATE deliveries SET state = 'cancelled', key = NULL, holder = NULL, lease_until = NULL
		WHERE `+aboutAction+`AND key IS NOT NULL AND (state = 'planned' AND sending_since IS NULL OR state = 'cancelled')
			AND NOT ($3 AND state = 'planned' AND due_at <= $4 AND starts_with(key, $5))`,
		a.Coalition, actionKey(x.ID), x.State == coalition.ActionOpen, a.At, actionPostKey(x))
	return err
}

// planAction sends what waits of an open action to a channel, and plans there those reminders that are still ahead; nothing in
// 0. Their keys carry when it is due, so that each is said once for a day or hour whatever else of the action changes.
func planAction(ctx context.Context, tx pgx.Tx, version coalition.Version, a coalition.Act, channel coalition.Snowflake, x coalition.Action) error {
	if channel == 0 || x.State != coalition.ActionOpen {
		return nil
	}
	_, err := tx.Exec(ctx, `
		UPDATE deliveries SET channel_id = $3, body = NULL, retry_at = NULL, holder = NULL, lease_until = NULL
		WHERE `+aboutAction+`AND state = 'planned' AND sending_since IS NULL AND channel_id <> $3`, a.Coalition, actionKey(x.ID), channel)
	if err != nil {
		return err
	}
	for _, r := range x.Reminders(a.At) {
		params, err := json.Marshal(coalition.ActionParams{Action: x.ID, Due: x.Due, Lead: r.Lead})
		if err != nil {
			return err
		}
		d := coalition.Delivery{Coalition: a.Coalition, Kind: coalition.ActionPost, Channel: channel, Due: r.At, Params: params}
		if err := plan(ctx, tx, version, d, actionPostKey(x)+r.Lead.String()); err != nil {
			return err
		}
	}
	return nil
}

// redirectActions sends what waits of all open actions to where it is to be said now, and plans what could not be planned
// without a channel. It follows every change of channels.
func redirectActions(ctx context.Context, tx pgx.Tx, version coalition.Version, a coalition.Act) error {
	c, err := coalitionByID(ctx, tx, a.Coalition)
	if err != nil {
		return err
	}
	all, err := actions(ctx, tx, a.Coalition)
	if err != nil {
		return err
	}
	for _, x := range all {
		if err := planAction(ctx, tx, version, a, c.Channels.ActionChannel(x.Release), x); err != nil {
			return err
		}
	}
	return nil
}
