package storage

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// plan puts a delivery into the queue, as part of the act that makes the version. A key is what must be
// said at most once in the coalition: when it is there already, that delivery is kept as it is. An
// empty key is none.
func plan(ctx context.Context, tx pgx.Tx, version coalition.Version, d coalition.Delivery, key string) error {
	_, err := tx.Exec(ctx, insertDelivery, deliveryRow(version, d, key)...)
	return err
}

const insertDelivery = `
	INSERT INTO deliveries (id, coalition_id, kind, key, channel_id, due_at, pledge_id, meeting_id, params, planned_version, person_id, direct)
	VALUES ($1, $2, $3, NULLIF($4, ''), $5, $6, $7, $8, $9, $10, $11, $12)
	ON CONFLICT (coalition_id, key) DO NOTHING`

// deliveryRow returns the values of insertDelivery.
func deliveryRow(version coalition.Version, d coalition.Delivery, key string) []any {
	params := d.Params
	if params == nil {
		params = []byte("{}")
	}
	return []any{
		newDeliveryID(), d.Coalition, d.Kind, key, d.Channel, d.Due, nullable(d.Pledge), nullable(d.Meeting), params, version, nullable(d.Person), d.Direct,
	}
}

// newDeliveryID returns a random ID. It becomes the nonce and the mark of a message, so it must not
// tell how many others there are, and must not come again in another database behind the same bot.
func newDeliveryID() coalition.DeliveryID {
	var random [8]byte
	rand.Read(random[:]) // never fails, by its documentation
	return coalition.DeliveryID(binary.BigEndian.Uint64(random[:])>>2 | 1)
}

// cancelPlanned cancels the deliveries of the kinds about a meeting that have not begun to be sent; no
// kinds are all. One that is on its way stays: it may be in its channel already, where wantEdit
// puts it right.
func cancelPlanned(ctx context.Context, tx pgx.Tx, c coalition.ID, meeting coalition.MeetingID, kinds ...string) error {
	if kinds == nil {
		kinds = []string{}
	}
	_, err := tx.Exec(ctx, `
		UPDATE deliveries SET state = 'cancelled', key = NULL, holder = NULL, lease_until = NULL
		WHERE coalition_id = $1 AND meeting_id = $2 AND state = 'planned' AND sending_since IS NULL
			AND (kind = ANY ($3) OR cardinality($3::text[]) = 0)`, c, meeting, kinds)
	return err
}

// showing are the kinds of deliveries that go on showing what they are about, so that they are edited
// when it changes. Other kinds say what was so when they were posted.
var showing = map[string][]string{
	"pledge":  {coalition.PledgeCard, coalition.RenewalPost},
	"meeting": {coalition.MeetingCard, coalition.ReminderPost, coalition.PersonalPost, coalition.MeetingEvent},
}

// wantEdit sees to it that the posted messages about a pledge or a meeting come to show the version.
// What is still on its way is edited once it is posted, unless it was rendered late enough.
func wantEdit(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, what string, id int64) error {
	kinds, known := showing[what]
	if !known {
		return fmt.Errorf("nothing posted shows a %q", what)
	}
	_, err := tx.Exec(ctx, `
		UPDATE deliveries SET wanted_version = $1
		WHERE coalition_id = $2 AND `+what+`_id = $3 AND kind = ANY ($4) AND state IN ('planned', 'sent', 'late')`,
		version, c, id, kinds)
	return err
}

// wantAllPledges has all that is posted about the pledges of a coalition, $1, come to show the version $2.
const wantAllPledges = `
	UPDATE deliveries SET wanted_version = $2
	WHERE coalition_id = $1 AND state IN ('planned', 'sent', 'late') AND kind IN ('pledge', 'renewal')`

// cardOf reports whether a pledge has a card that is posted or will be. One of which nobody knows whether
// it was posted counts, since a second one would be a blind repetition.
func cardOf(ctx context.Context, tx pgx.Tx, c coalition.ID, pledge coalition.PledgeID) (exists bool, err error) {
	err = tx.QueryRow(ctx, `
		SELECT EXISTS (SELECT FROM deliveries WHERE coalition_id = $1 AND pledge_id = $2 AND kind = $3
			AND state IN ('planned', 'sent', 'late', 'unknown'))`,
		c, pledge, coalition.PledgeCard).Scan(&exists)
	return exists, err
}

// kindsFor are the kinds of deliveries that go to the channel that serves a purpose.
var kindsFor = map[coalition.Purpose][]string{
	coalition.PledgePosts:    {coalition.PledgeCard, coalition.RenewalPost},
	coalition.MeetingPosts:   {coalition.MeetingCard, coalition.ReminderPost, coalition.PersonalPost, coalition.MeetingChange, coalition.Announcement},
	coalition.OrganiserPosts: {coalition.Notice},
}

// channelFor returns the channel that serves a purpose of the coalition; 0 when none does.
func channelFor(ctx context.Context, tx pgx.Tx, c coalition.ID, purpose coalition.Purpose) (coalition.Snowflake, error) {
	var channel coalition.Snowflake
	err := tx.QueryRow(ctx, `SELECT channel_id FROM channel_purposes WHERE coalition_id = $1 AND purpose = $2`, c, purpose).Scan(&channel)
	return channel, ignoreNone(err)
}

// redirect moves what waits for one channel to another one that now serves its purpose instead. It is
// rendered anew, for the other channel's audience. What may have been posted in the old channel
// already stays with it, and so does an organiser's announcement if the other channel is read by more
// people than it was confirmed for. Whoever works on a moved one finds that it is no longer theirs.
func redirect(ctx context.Context, tx pgx.Tx, c coalition.ID, from, to coalition.Snowflake) error {
	rows, err := tx.Query(ctx, `
		SELECT purpose FROM channel_purposes WHERE coalition_id = $1 AND channel_id = $3
		EXCEPT SELECT purpose FROM channel_purposes WHERE coalition_id = $1 AND channel_id = $2`, c, from, to)
	if err != nil {
		return err
	}
	purposes, err := pgx.CollectRows(rows, pgx.RowTo[coalition.Purpose])
	if err != nil {
		return err
	}
	kinds := []string{}
	for _, p := range purposes {
		kinds = append(kinds, kindsFor[p]...)
	}
	wider, err := readByMore(ctx, tx, c, from, to)
	if err != nil {
		return err
	}
	if wider {
		kinds = slices.DeleteFunc(kinds, func(kind string) bool { return kind == coalition.Announcement })
	}
	_, err = tx.Exec(ctx, `
		UPDATE deliveries SET channel_id = $3, body = NULL, retry_at = NULL, holder = NULL, lease_until = NULL
		WHERE coalition_id = $1 AND channel_id = $2 AND state = 'planned' AND sending_since IS NULL AND kind = ANY ($4)`,
		c, from, to, kinds)
	if err != nil {
		return err
	}
	return unblocked(ctx, tx, c, from)
}

// readByMore reports whether to is read by more people than from; an undeclared channel is read by all.
func readByMore(ctx context.Context, tx pgx.Tx, c coalition.ID, from, to coalition.Snowflake) (bool, error) {
	all, err := coalitionByID(ctx, tx, c)
	if err != nil {
		return false, err
	}
	old, new := all.Channels.Audience(from).Level, all.Channels.Audience(to).Level
	return !old.Admits(new), nil
}

// blockedKey is the key of the one notice that a channel cannot be posted in.
func blockedKey(channel coalition.Snowflake) string { return "blocked:" + channel.String() }

// unblocked makes room for the next notice that the channel cannot be posted in, and when there was one,
// lets what waits for the channel go out without waiting longer.
func unblocked(ctx context.Context, tx pgx.Tx, c coalition.ID, channel coalition.Snowflake) error {
	tag, err := tx.Exec(ctx, `UPDATE deliveries SET key = NULL WHERE coalition_id = $1 AND key = $2`, c, blockedKey(channel))
	if err != nil || tag.RowsAffected() == 0 {
		return err
	}
	_, err = tx.Exec(ctx, `
		UPDATE deliveries SET retry_at = NULL
		WHERE coalition_id = $1 AND channel_id = $2 AND state = 'planned' AND retry_at IS NOT NULL`, c, channel)
	return err
}

// interval returns d as Postgres reads it.
func interval(d time.Duration) string { return fmt.Sprintf("%d microseconds", d.Microseconds()) }

// NextDue returns when the earliest delivery that was not tried yet is or was due; zero when there is none.
func (s *Store) NextDue(ctx context.Context) (time.Time, error) {
	var due *time.Time
	err := s.pool.QueryRow(ctx, `SELECT min(due_at) FROM deliveries WHERE state = 'planned' AND retry_at IS NULL`).Scan(&due)
	if err != nil || due == nil {
		return time.Time{}, err
	}
	return *due, nil
}
