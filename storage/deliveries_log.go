package storage

import (
	"context"
	"encoding/json"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

const selectDeliveries = `
	SELECT id, coalition_id, kind, channel_id, due_at, state, coalesce(pledge_id, 0), coalesce(meeting_id, 0), params, late,
		coalesce(message_id, 0), attempts, last_error, sending_since IS NOT NULL, coalesce(person_id, 0), direct
	FROM deliveries WHERE coalition_id = $1 `

func scanDelivery(row pgx.CollectableRow) (d coalition.Delivery, err error) {
	err = row.Scan(&d.ID, &d.Coalition, &d.Kind, &d.Channel, &d.Due, &d.State, &d.Pledge, &d.Meeting, &d.Params, &d.Late,
		&d.Message, &d.Attempts, &d.LastError, &d.Begun, &d.Person, &d.Direct)
	return d, err
}

// DeliveryLog returns n deliveries of a coalition in a state, "" for all, the latest due first and without the first skip
// of them, and how many there are. What was posted in parts is one, but for parts that did not go out. What is for one person
// alone is not in it.
func (s *Store) DeliveryLog(ctx context.Context, c coalition.ID, state coalition.DeliveryState, skip, n int) (all []coalition.Delivery, total int, err error) {
	const which = `AND person_id IS NULL AND (part = 0 OR state IN ('failed', 'unknown')) AND ($2 = '' OR state = $2)`
	err = s.pool.QueryRow(ctx, `SELECT count(*) FROM deliveries WHERE coalition_id = $1 `+which, c, state).Scan(&total)
	if err != nil {
		return nil, 0, err
	}
	rows, err := s.pool.Query(ctx, selectDeliveries+which+` ORDER BY due_at DESC, id LIMIT $3 OFFSET $4`, c, state, n, skip)
	if err != nil {
		return nil, 0, err
	}
	all, err = pgx.CollectRows(rows, scanDelivery)
	return all, total, err
}

// Delivery returns a delivery of a coalition; delivery_unknown when there is none.
func (s *Store) Delivery(ctx context.Context, c coalition.ID, id coalition.DeliveryID) (coalition.Delivery, error) {
	return oneDelivery(ctx, s.pool, ``, c, id)
}

func oneDelivery(ctx context.Context, q querier, lock string, c coalition.ID, id coalition.DeliveryID) (coalition.Delivery, error) {
	rows, err := q.Query(ctx, selectDeliveries+`AND id = $2`+lock, c, id)
	if err != nil {
		return coalition.Delivery{}, err
	}
	d, err := pgx.CollectExactlyOneRow(rows, scanDelivery)
	return d, none(err, "delivery_unknown")
}

// Decide carries out what an organiser decides about a delivery; delivery_settled when that cannot be decided of it any
// more, announce_wider when an announcement would be read by more people than it was confirmed for. What is to be posted is
// rendered anew: for its channel's audience, and as late as it is.
func (s *Store) Decide(ctx context.Context, a coalition.Act, id coalition.DeliveryID, what coalition.Decision) (same bool, err error) {
	_, same, err = act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (struct{}, error) {
		d, err := oneDelivery(ctx, tx, ` FOR UPDATE`, a.Coalition, id)
		if err != nil {
			return struct{}{}, err
		}
		over, err := overtaken(ctx, tx, a.At, d, what)
		if err != nil {
			return struct{}{}, err
		}
		if over || !d.CanBe(what) {
			return struct{}{}, coalition.Wrong("delivery_settled")
		}
		if what == coalition.Retry || what == coalition.PostAgain {
			if err := notWider(ctx, tx, d); err != nil {
				return struct{}{}, err
			}
		}
		return struct{}{}, decide(ctx, tx, version, a.At, d, what)
	})
	return same, err
}

// overtaken reports whether something else was planned instead of what would be posted: another card of a pledge, the
// reminders of a meeting that was moved or called off, or a later summary of a plan, which is due.
func overtaken(ctx context.Context, tx pgx.Tx, now time.Time, d coalition.Delivery, what coalition.Decision) (over bool, err error) {
	switch {
	case what == coalition.Retry && d.Kind == coalition.PledgeCard:
		return cardOf(ctx, tx, d.Coalition, d.Pledge)
	case (what == coalition.Retry || what == coalition.PostAgain) && d.Kind == coalition.ReminderPost: // a part's key tells nothing, its first part's does
		err = tx.QueryRow(ctx, `
			SELECT NOT EXISTS (SELECT FROM deliveries r JOIN meetings m ON m.coalition_id = r.coalition_id AND m.id = r.meeting_id
				WHERE r.id = (SELECT coalesce(root_id, id) FROM deliveries WHERE id = $1) AND NOT m.cancelled AND starts_with(r.key, 'reminder:' || m.id || ':' || m.version || ':'))`, d.ID).Scan(&over)
	case (what == coalition.Retry || what == coalition.PostAgain) && d.Kind == coalition.SummaryPost:
		return summaryOvertaken(ctx, tx, now, d)
	}
	return over, err
}

// summaryOvertaken is overtaken for a summary: of a plan that goes on, one by the clock until a later one is due, one before a
// meeting until that is moved or begins.
func summaryOvertaken(ctx context.Context, tx pgx.Tx, now time.Time, d coalition.Delivery) (over bool, err error) {
	var of coalition.SummaryParams
	if err := json.Unmarshal(d.Params, &of); err != nil || of.Plan == 0 {
		return false, err
	}
	p, err := summaryPlan(ctx, tx, d.Coalition, of.Plan)
	if err != nil || p.Stopped {
		return true, err
	}
	if d.Meeting != 0 {
		wanted, _, err := wantsBefore(ctx, tx, d.Coalition, p, d.Meeting, d.Due, now)
		return !wanted, err
	}
	err = tx.QueryRow(ctx, `SELECT EXISTS (SELECT FROM deliveries WHERE`+ofPlan+`AND part = 0 AND due_at > $3 AND due_at <= $4)`,
		d.Coalition, of.Plan, d.Due, now).Scan(&over)
	return over, err
}

// notWider returns announce_wider when a delivery is an announcement that was confirmed for fewer people than read its channel
// now.
func notWider(ctx context.Context, tx pgx.Tx, d coalition.Delivery) error {
	if d.Kind != coalition.Announcement {
		return nil
	}
	var n coalition.NewAnnouncement
	if err := json.Unmarshal(d.Params, &n); err != nil {
		return err
	}
	in, err := coalitionByID(ctx, tx, d.Coalition)
	if err == nil && n.Wider(in.Channels.Audience(d.Channel)) {
		err = coalition.Wrong("announce_wider", "Channel", d.Channel)
	}
	return err
}

func decide(ctx context.Context, tx pgx.Tx, version coalition.Version, now time.Time, d coalition.Delivery, what coalition.Decision) error {
	// Whoever was working on it finds that it is no longer theirs.
	const begin = `state = 'planned', body = NULL, sending_since = NULL, attempts = 0, retry_at = NULL, last_error = '', claims = claims + 1,` + freed
	var err error
	switch what {
	case coalition.Retry:
		_, err = tx.Exec(ctx, `UPDATE deliveries SET `+begin+` WHERE id = $1`, d.ID)
		if err == nil {
			err = planParts(ctx, tx, d.ID)
		}
	case coalition.WasPosted: // when that was begun, not when somebody says so
		_, err = tx.Exec(ctx, `UPDATE deliveries SET state = CASE WHEN late THEN 'late' ELSE 'sent' END, sent_at = coalesce(sending_since, $2) WHERE id = $1`, d.ID, now)
		if err == nil {
			err = planParts(ctx, tx, d.ID)
		}
	case coalition.CallBack:
		_, err = tx.Exec(ctx, `UPDATE deliveries SET state = 'cancelled', key = NULL, claims = claims + 1,`+freed+`WHERE id = $1`, d.ID)
		if err == nil {
			_, err = tx.Exec(ctx, `UPDATE deliveries SET state = 'cancelled' WHERE root_id = $1 AND state = 'planned' AND sending_since IS NULL`, d.ID)
		}
	case coalition.PostAgain: // under another ID, since Discord may fold a second message with the same nonce into the first
		var key *string
		err = tx.QueryRow(ctx, `
			UPDATE deliveries d SET state = 'cancelled', key = NULL FROM (SELECT key FROM deliveries WHERE id = $1) old
			WHERE d.id = $1 RETURNING old.key`, d.ID).Scan(&key)
		if err == nil {
			_, err = tx.Exec(ctx, `
				INSERT INTO deliveries (id, coalition_id, kind, key, channel_id, due_at, pledge_id, meeting_id, params, planned_version, wanted_version, root_id, part)
				SELECT $2, coalition_id, kind, $3, channel_id, due_at, pledge_id, meeting_id, params, $4, wanted_version, root_id, part
				FROM deliveries WHERE id = $1`,
				d.ID, newDeliveryID(), key, version)
		}
		if err == nil {
			err = planParts(ctx, tx, d.ID)
		}
	}
	return err
}

// planParts has the parts come that would have come after one that did not go out. What is posted again from its first
// part on gets parts of its own.
func planParts(ctx context.Context, tx pgx.Tx, after coalition.DeliveryID) error {
	_, err := tx.Exec(ctx, `
		UPDATE deliveries p SET state = 'planned', body = NULL
		FROM deliveries d
		WHERE d.id = $1 AND (d.state <> 'cancelled' OR d.part > 0) AND p.root_id = coalesce(d.root_id, d.id) AND p.part > d.part
			AND p.state = 'cancelled' AND p.sending_since IS NULL`, after)
	return err
}
