package storage

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// aboutMeeting joins the meeting that a delivery d is about, as m.
const aboutMeeting = ` LEFT JOIN meetings m ON m.coalition_id = d.coalition_id AND m.id = d.meeting_id `

// due is the condition that a delivery d must be posted at $4, whoever may have it. Direct messages have a pace of their own.
const due = ` d.state = 'planned' AND NOT d.direct AND d.due_at <= $4 AND (d.retry_at IS NULL OR d.retry_at <= $4) `

// following is the condition that nothing has to be posted before a delivery d. The parts of a long post come one after the
// other; one that another was posted instead of has lost its key, and holds nobody up. It is asked of all parts at once, since
// Postgres takes a question for each delivery to be so much work that it compiles the query first, each time.
const following = ` (d.part = 0 OR d.id NOT IN (
	SELECT p.id FROM deliveries p JOIN deliveries e ON e.id = p.root_id WHERE p.part > 0 AND p.state = 'planned' AND e.state NOT IN ('sent', 'late')
	UNION ALL
	SELECT p.id FROM deliveries p JOIN deliveries e ON e.root_id = p.root_id AND e.part < p.part
	WHERE p.part > 0 AND p.state = 'planned' AND e.key IS NOT NULL AND e.state NOT IN ('sent', 'late'))) `

// nearness is what goes first of what is due: what tells of a meeting goes by how soon that meets. All else goes by its own
// hour, which has come, and so before it; a new meeting's card too, which somebody has just made.
const nearness = ` coalesce(CASE WHEN d.kind <> 'meeting' THEN m.starts_at END, d.due_at) `

// inOrder is the order of what is as near.
const inOrder = ` d.due_at, d.part, d.id `

// isFree is the condition that nobody holds a delivery d.
const isFree = ` (d.lease_until IS NULL OR d.lease_until <= clock_timestamp()) `

// itsTurn selects, in order, up to $3 free deliveries whose turn it is in their channels: of one that somebody works in, it is the
// turn of what they hold. Turns are computed once, and looked up one after the other until there are enough. Any other join
// Postgres would compute or go through anew for each delivery, until it has learned how many are due: in a burst, too late.
const itsTurn = `
	SELECT d.id FROM (
		SELECT d.id FROM (
			SELECT DISTINCT ON (d.channel_id) d.id, d.due_at, d.part,` + nearness + `AS near, coalesce(d.lease_until > clock_timestamp(), false) AS held
			FROM deliveries d` + aboutMeeting + `WHERE` + due + `AND` + following + `
			ORDER BY d.channel_id, held DESC, near,` + inOrder + `) d
		WHERE NOT d.held ORDER BY d.near,` + inOrder + `) t
	CROSS JOIN LATERAL (SELECT d.id FROM deliveries d WHERE d.id = t.id AND` + due + `AND` + isFree + `FOR UPDATE SKIP LOCKED) d
	LIMIT $3`

// ClaimDeliveries gives up to n deliveries, direct messages apart, to holder that must be posted at now, the nearest meeting's first, each for the
// length of the lease, which the database's clock measures. It passes over what others hold, and takes over what a lease has
// run out for. A channel has one at a time: Discord limits posts by the channel, so more would only wait for each
// other, and keep those in other channels waiting with them.
func (s *Store) ClaimDeliveries(ctx context.Context, holder string, now time.Time, lease time.Duration, n int) ([]coalition.Claim, error) {
	return claimFrom(ctx, s.pool, itsTurn, holder, now, lease, n)
}

// ClaimEdits is ClaimDeliveries for posted messages that must come to show something newer, or what the hour has made of
// it. A channel may have several.
func (s *Store) ClaimEdits(ctx context.Context, holder string, now time.Time, lease time.Duration, n int) ([]coalition.Claim, error) {
	return claimFrom(ctx, s.pool, free(``, `d.state IN ('sent', 'late') AND d.message_id IS NOT NULL
		AND (d.wanted_version > d.shown_version OR d.stale_at <= $4) AND (d.retry_at IS NULL OR d.retry_at <= $4)`, `d.id`), holder, now, lease, n)
}

// free selects up to $3 free ones of the deliveries d, joined with more, that a condition takes, in an order.
func free(joined, which, order string) string {
	return `
	SELECT d.id FROM deliveries d` + joined + `
	WHERE ` + which + ` AND` + isFree + `
	ORDER BY ` + order + ` LIMIT $3 FOR UPDATE OF d SKIP LOCKED`
}

// claimFrom claims what a query selects.
func claimFrom(ctx context.Context, q querier, selected, holder string, now time.Time, lease time.Duration, n int) ([]coalition.Claim, error) {
	rows, err := q.Query(ctx, `
		WITH free AS MATERIALIZED (SELECT d.id, row_number() OVER () AS place FROM (`+selected+`) d),
		taken AS (
			UPDATE deliveries d SET holder = $1, lease_until = clock_timestamp() + $2::interval,
				claims = claims + 1, attempts = attempts + 1
			FROM free WHERE d.id = free.id
			RETURNING free.place, d.*)
		SELECT t.id, t.coalition_id, t.kind, t.channel_id, t.due_at, t.state, coalesce(t.pledge_id, 0),
			coalesce(t.meeting_id, 0), t.params, t.body, t.late, coalesce(t.message_id, 0), t.attempts, t.last_error,
			t.part, m.starts_at, t.sending_since, coalesce(t.shown_version, 0), coalesce(t.stale_at <= $4, false),
			coalesce(extract(epoch FROM clock_timestamp() - t.sending_since), 0)::float8, t.holder, t.claims, coalesce(t.person_id, 0), t.direct
		FROM taken t LEFT JOIN meetings m ON m.coalition_id = t.coalition_id AND m.id = t.meeting_id
		ORDER BY t.place`, holder, interval(lease), n, now)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanClaim)
}

func scanClaim(row pgx.CollectableRow) (coalition.Claim, error) {
	var c coalition.Claim
	var begins, unsure *time.Time
	var age float64
	err := row.Scan(&c.ID, &c.Coalition, &c.Kind, &c.Channel, &c.Due, &c.State, &c.Pledge,
		&c.Meeting, &c.Params, &c.Body, &c.Late, &c.Message, &c.Attempts, &c.LastError,
		&c.Part, &begins, &unsure, &c.Frozen, &c.Stale, &age, &c.Holder, &c.Number, &c.Person, &c.Direct)
	if begins != nil {
		c.Begins = *begins
	}
	if unsure != nil {
		c.Unsure, c.Age = *unsure, time.Duration(age*float64(time.Second))
	}
	c.Edit = c.State == coalition.Sent || c.State == coalition.Late
	return c, err
}

// held is the condition that a claim is still its holder's, with its delivery as $1, its holder as $2 and
// its number as $3. A lease that ran out is held on until somebody takes over: what its holder has
// to report is as true as before.
const held = ` id = $1 AND holder = $2 AND claims = $3 `

// freed is what a row is set to when its holder lets go of it.
const freed = ` holder = NULL, lease_until = NULL `

// change makes one conditional change under a claim; false when the claim is lost.
func change(ctx context.Context, q execer, c coalition.Claim, set, and string, args ...any) (bool, error) {
	tag, err := q.Exec(ctx, `UPDATE deliveries SET `+set+` WHERE `+held+and, append([]any{c.ID, c.Holder, c.Number}, args...)...)
	return tag.RowsAffected() == 1, err
}

// FreezeDelivery keeps the bodies that a claimed delivery was rendered to at a version of its coalition:
// the first, or the one of its part, for itself, and those after it as parts that are due now, unless
// they are there already. late says that the bodies say that they are, until when they stop being so by the clock alone. ok is false when the claim is lost.
func (s *Store) FreezeDelivery(ctx context.Context, c coalition.Claim, bodies [][]byte, version coalition.Version, late bool, until, now time.Time) (ok bool, err error) {
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		ok, err = change(ctx, tx, c, `body = $4, shown_version = $5, late = $6, stale_at = $7`,
			`AND state = 'planned' AND sending_since IS NULL`, bodies[0], version, late, instant(until))
		if err != nil || !ok || c.Part > 0 {
			return err
		}
		for i, body := range bodies[1:] {
			// The parts of an earlier freezing, of which nothing was sent, get the newer words.
			_, err := tx.Exec(ctx, `
				INSERT INTO deliveries (id, coalition_id, kind, key, channel_id, due_at, pledge_id, meeting_id, params,
					planned_version, root_id, part, body, shown_version, wanted_version, late)
				SELECT $2, coalition_id, kind, 'part:' || id || ':' || $3::int, channel_id, $4, pledge_id, meeting_id, params,
					planned_version, id, $3, $5, shown_version, wanted_version, late
				FROM deliveries WHERE id = $1
				ON CONFLICT (coalition_id, key) DO UPDATE
				SET body = excluded.body, shown_version = excluded.shown_version, channel_id = excluded.channel_id, state = 'planned'
				WHERE deliveries.state IN ('planned', 'cancelled') AND deliveries.sending_since IS NULL`,
				c.ID, newDeliveryID(), i+1, now, body)
			if err != nil {
				return err
			}
		}
		_, err := tx.Exec(ctx, `
			UPDATE deliveries SET state = 'cancelled' WHERE root_id = $1 AND part >= $2 AND state = 'planned' AND sending_since IS NULL`,
			c.ID, len(bodies))
		return err
	})
	return ok, err
}

// StartSending notes that a POST may begin now, and returns how much of the lease is left for it; 0 when the
// claim is lost or its lease has run out, and nothing may be sent.
func (s *Store) StartSending(ctx context.Context, c coalition.Claim) (time.Duration, error) {
	return startSending(ctx, s.pool, c)
}

func startSending(ctx context.Context, q querier, c coalition.Claim) (time.Duration, error) {
	var left float64
	err := q.QueryRow(ctx, `
		UPDATE deliveries SET sending_since = coalesce(sending_since, clock_timestamp())
		WHERE `+held+`AND state = 'planned' AND lease_until > clock_timestamp()
		RETURNING extract(epoch FROM lease_until - clock_timestamp())::float8`, c.ID, c.Holder, c.Number).Scan(&left)
	return time.Duration(left * float64(time.Second)), ignoreNone(err)
}

// StartEditing gives the claim of an edit the length of the lease anew, and notes that what the posted
// message shows is not known until it is reported. false when the claim is lost, and nothing may be sent.
func (s *Store) StartEditing(ctx context.Context, c coalition.Claim, lease time.Duration) (bool, error) {
	return change(ctx, s.pool, c, `lease_until = clock_timestamp() + $4::interval, body = NULL`, `AND state IN ('sent', 'late')`, interval(lease))
}

// ReleaseDelivery gives a claim back with nothing done about it.
func (s *Store) ReleaseDelivery(ctx context.Context, c coalition.Claim) (bool, error) {
	return release(ctx, s.pool, c)
}

func release(ctx context.Context, q execer, c coalition.Claim) (bool, error) {
	return change(ctx, q, c, freed+`, attempts = greatest(attempts - 1, 0)`, ``)
}

// ClearLeases lets everything go that is held. It is for a database that this process has just started
// itself: nobody who could hold anything is alive, and waiting for leases to run out would be idle.
func (s *Store) ClearLeases(ctx context.Context) error {
	return pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `UPDATE deliveries SET`+freed+`WHERE holder IS NOT NULL`); err != nil {
			return err
		}
		// The rows stay, so that tokens go on growing.
		_, err := tx.Exec(ctx, `UPDATE leases SET expires_at = '-infinity'`)
		return err
	})
}
