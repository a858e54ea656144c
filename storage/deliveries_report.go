package storage

import (
	"context"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"muster/coalition"
)

// execer changes, inside a transaction or outside.
type execer interface {
	Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error)
}

// DeliverySent notes that a delivery was posted at an instant, as the message, or as 0 when that is not known. Its
// channel works, so organisers will be told again when it does not.
func (s *Store) DeliverySent(ctx context.Context, c coalition.Claim, posted coalition.Snowflake, at time.Time) (ok bool, err error) {
	ok, err = change(ctx, s.pool, c, `state = CASE WHEN late THEN 'late' ELSE 'sent' END, message_id = $4, sent_at = $5,
		attempts = 0, retry_at = NULL, last_error = '',`+freed, `AND state = 'planned'`, nullable(posted), at)
	if err != nil || !ok {
		return ok, err
	}
	// In a transaction of its own: two workers that each held their row while touching the other's
	// would wait in a circle. Should it be lost, the next post in the channel does it.
	return true, pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error { return unblocked(ctx, tx, c.Coalition, c.Channel) })
}

// EditShown notes what a posted message shows now. again is set when a newer version is wanted meanwhile.
func (s *Store) EditShown(ctx context.Context, c coalition.Claim, shown coalition.Shown) (again bool, err error) {
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		// Whoever gives its channel other readers has the row: what they decide is seen by what follows.
		if _, err := tx.Exec(ctx, `SELECT FROM deliveries WHERE id = $1 FOR UPDATE`, c.ID); err != nil {
			return err
		}
		return tx.QueryRow(ctx, `
		UPDATE deliveries SET shown_version = greatest(shown_version, $4), body = $5, stale_at = $6, attempts = 0, last_error = '',
			retry_at = CASE WHEN $8 = coalesce((SELECT audience FROM channels ch WHERE ch.channel_id = deliveries.channel_id), 'public') AND (kind <> 'board' OR key IS NOT NULL) THEN $7::timestamptz END,`+freed+`
		WHERE `+held+`RETURNING coalesce(wanted_version > shown_version, false)`, c.ID, c.Holder, c.Number, shown.Version, shown.Body, instant(shown.Until), instant(shown.Next), shown.Audience).Scan(&again)
	})
	return again, ignoreNone(err)
}

// MessageGone notes that people deleted what was posted. It stays posted in the ledger, without a message that
// could be edited, so that nothing takes its place.
func (s *Store) MessageGone(ctx context.Context, c coalition.Claim, why string) (bool, error) {
	return change(ctx, s.pool, c, `message_id = NULL, last_error = $4,`+freed, `AND state IN ('sent', 'late')`, why)
}

// givenWay is the condition that a delivery tells of a meeting that was moved or called off since it was planned, which
// another one tells of. A notice that tells of others, too, shows what has become of each, and one of another place tells of that.
const givenWay = ` state = 'planned' AND kind IN ('reminder', 'remind', 'moved') AND NOT jsonb_exists_any(params, '{Others,Place}') AND EXISTS (
	SELECT FROM meetings m WHERE m.coalition_id = deliveries.coalition_id AND m.id = deliveries.meeting_id
		AND m.version > deliveries.planned_version) `

// DeliveryPutOff gives a claim back until a retry. Unless a POST may have been carried out, the delivery
// is rendered anew then: much can have become untrue or unseemly while it waited. One that was kept only because it may have
// been posted, though its meeting was moved meanwhile, is cancelled as it would have been.
func (s *Store) DeliveryPutOff(ctx context.Context, c coalition.Claim, why coalition.Setback) (ok bool, err error) {
	set := `last_error = $4, retry_at = $5,` + freed
	if !why.Unsure {
		// What a posted message shows stays known, unless an edit of it was begun.
		set += `, body = CASE WHEN state = 'planned' THEN NULL ELSE body END, sending_since = NULL,
			state = CASE WHEN` + givenWay + `THEN 'cancelled' ELSE state END`
	}
	ok, err = change(ctx, s.pool, c, set, ``, why.Err, why.Retry)
	if err != nil || !ok || !why.Blocked {
		return ok, err
	}
	// In a transaction of its own, as where it is posted again. Should it be lost, the next attempt tells.
	return true, pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		return report(ctx, tx, c, why.At, "notice_blocked", blockedKey(c.Channel), why.Err)
	})
}

// DeliveryEnded ends a delivery in one of the states failed, missed and unknown, and tells organisers.
// The parts that would have come after it are cancelled.
func (s *Store) DeliveryEnded(ctx context.Context, c coalition.Claim, state coalition.DeliveryState, why string, now time.Time) (ok bool, err error) {
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		ok, err = change(ctx, tx, c, `state = $4, last_error = $5,`+freed, `AND state = 'planned'`, state, why)
		if err != nil || !ok {
			return err
		}
		if err := cancelParts(ctx, tx, c); err != nil {
			return err
		}
		return report(ctx, tx, c, now, "notice_"+string(state), "", why)
	})
	return ok, err
}

// DeliveryCancelled ends a delivery that there is nothing to show of at a version, or whose message was
// taken down. When a newer version is wanted meanwhile it is not given up: if nothing of it was posted it
// is free to be claimed again, and if it was, another one takes its place, since Discord would fold
// a second message with the same nonce into the deleted one.
func (s *Store) DeliveryCancelled(ctx context.Context, c coalition.Claim, version coalition.Version, why string) (ok bool, err error) {
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		if !c.Edit {
			ok, err = change(ctx, tx, c, freed+`, body = NULL, shown_version = $4,
				state = CASE WHEN wanted_version > $4 THEN 'planned' ELSE 'cancelled' END, last_error = $5`,
				`AND state = 'planned'`, version, why)
			if err != nil || !ok {
				return err
			}
			return cancelParts(ctx, tx, c)
		}
		ok, err = takenDown(ctx, tx, c, version, why)
		return err
	})
	return ok, err
}

// DeliveryReplaced ends a delivery whose message is gone, though it is to stand: another one takes its place.
func (s *Store) DeliveryReplaced(ctx context.Context, c coalition.Claim, why string) (ok bool, err error) {
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		ok, err = takenDown(ctx, tx, c, -1, why)
		return err
	})
	return ok, err
}

// takenDown cancels a delivery whose message is gone, and plans another in its place when a newer version is wanted.
func takenDown(ctx context.Context, tx pgx.Tx, c coalition.Claim, version coalition.Version, why string) (ok bool, err error) {
	var key *string
	var moved bool
	err = tx.QueryRow(ctx, `
		UPDATE deliveries d SET state = 'cancelled', key = NULL, last_error = $4,`+freed+`
		FROM (SELECT key FROM deliveries WHERE id = $1 FOR UPDATE) old
		WHERE`+held+`RETURNING old.key, coalesce(wanted_version > $5, false)`,
		c.ID, c.Holder, c.Number, why, version).Scan(&key, &moved)
	if err != nil {
		return false, ignoreNone(err)
	}
	if !moved || c.Part > 0 {
		return true, nil
	}
	_, err = tx.Exec(ctx, `
		INSERT INTO deliveries (id, coalition_id, kind, key, channel_id, due_at, pledge_id, meeting_id, params, planned_version, wanted_version, person_id, direct)
		SELECT $2, coalition_id, kind, $3, channel_id, due_at, pledge_id, meeting_id, params, planned_version, wanted_version, person_id, direct
		FROM deliveries WHERE id = $1`, c.ID, newDeliveryID(), key)
	return true, err
}

// cancelParts cancels the parts after a delivery that nobody has begun to send.
func cancelParts(ctx context.Context, tx pgx.Tx, c coalition.Claim) error {
	_, err := tx.Exec(ctx, `
		UPDATE deliveries p SET state = 'cancelled',`+freed+`
		FROM deliveries d
		WHERE d.id = $1 AND d.state <> 'planned' AND p.root_id = coalesce(d.root_id, d.id) AND p.part > d.part
			AND p.state = 'planned' AND p.sending_since IS NULL`, c.ID)
	return err
}

// report tells organisers what became of a delivery. That their own channel cannot be posted in is not
// said there, and what is between Muster and one person is not theirs to read.
func report(ctx context.Context, tx pgx.Tx, c coalition.Claim, now time.Time, text, key, why string) error {
	if c.Kind == coalition.Notice || c.Person != 0 {
		return nil
	}
	args := map[string]string{"Kind": c.Kind, "Channel": "<#" + c.Channel.String() + ">", "Due": "<t:" + strconv.FormatInt(c.Due.Unix(), 10) + ":f>", "Error": why}
	if c.Kind == coalition.MeetingEvent {
		m, err := oneMeeting(ctx, tx, `AND id = $2`, c.Coalition, c.Meeting)
		if err != nil {
			return err
		}
		text += "_event"
		args["Code"] = m.Code
	}
	return tellAlone(ctx, tx, c.Coalition, now, key, coalition.Tidings{Text: text, Args: args})
}
