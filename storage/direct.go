package storage

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// directTurn is the condition of direct_pace that a direct message may be begun.
const directTurn = ` next_at <= clock_timestamp() AND paused_until <= clock_timestamp() `

// ClaimDirect is ClaimDeliveries for the next direct message, while one may be begun. A claim takes nobody's turn: StartDirect
// does, since much of what is due is not for whoever asked for direct messages, as only rendering it tells.
func (s *Store) ClaimDirect(ctx context.Context, holder string, now time.Time, lease time.Duration) ([]coalition.Claim, error) {
	const which = `d.state = 'planned' AND d.direct AND d.due_at <= $4 AND (d.retry_at IS NULL OR d.retry_at <= $4)
		AND EXISTS (SELECT FROM direct_pace WHERE` + directTurn + `)`
	return claimFrom(ctx, s.pool, free(aboutMeeting, which, nearness+`,`+inOrder), holder, now, lease, 1)
}

// StartDirect is StartSending for a direct message, which takes everybody's turn: no other is begun until every has passed, by
// the database's clock. Where another one was begun, or they were paused, since it was claimed, it is given back, and waits for
// the next turn.
func (s *Store) StartDirect(ctx context.Context, c coalition.Claim, every time.Duration) (left time.Duration, err error) {
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		turn, err := tx.Exec(ctx, `UPDATE direct_pace SET next_at = clock_timestamp() + $1::interval WHERE`+directTurn, interval(every))
		if err == nil && turn.RowsAffected() == 0 {
			_, err = release(ctx, tx, c)
			return err
		}
		if err == nil {
			left, err = startSending(ctx, tx, c)
		}
		if err == nil && left == 0 {
			err = errClaimLost // and the turn with it
		}
		return err
	})
	if errors.Is(err, errClaimLost) {
		return 0, nil
	}
	return left, err
}

// PauseDirect keeps everybody from beginning direct messages for so long.
func (s *Store) PauseDirect(ctx context.Context, forHowLong time.Duration) error {
	_, err := s.pool.Exec(ctx, `UPDATE direct_pace SET paused_until = greatest(paused_until, clock_timestamp() + $1::interval)`, interval(forHowLong))
	return err
}

// DirectPaused reports whether direct messages are paused.
func (s *Store) DirectPaused(ctx context.Context) (paused bool, err error) {
	err = s.pool.QueryRow(ctx, `SELECT paused_until > clock_timestamp() FROM direct_pace`).Scan(&paused)
	return paused, err
}

// OnDiscord returns who a person is on Discord; 0 for who asked to be forgotten.
func (s *Store) OnDiscord(ctx context.Context, person coalition.PersonID) (coalition.Snowflake, error) {
	return discordOf(ctx, s.pool, person)
}

// errClaimLost ends an act about a delivery that somebody else has taken over.
var errClaimLost = errors.New("the claim is somebody else's")

// DirectClosed notes that a person takes no direct messages any more. The one that was refused goes to the channel for
// meetings instead, and if it is the first says so there; the others are cancelled, and the channel's reminders mention the
// person from now on. false when the claim is lost.
func (s *Store) DirectClosed(ctx context.Context, c coalition.Claim, why string, now time.Time) (bool, error) {
	a := coalition.Act{Coalition: c.Coalition, Kind: "remind closed", At: now}
	_, _, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (struct{}, error) {
		r, err := remindingOf(ctx, tx, c.Coalition, c.Person)
		if err != nil {
			return struct{}{}, err
		}
		channel, err := channelFor(ctx, tx, c.Coalition, coalition.MeetingPosts)
		if err != nil {
			return struct{}{}, err
		}
		first := r.ByDirectMessage()
		params, err := json.Marshal(coalition.PersonalParams{Closed: first})
		if err != nil {
			return struct{}{}, err
		}
		state := coalition.Planned
		if channel == 0 || r.Way != coalition.Directly { // nowhere to say it, or nobody asks for it any more
			state, channel = coalition.Cancelled, c.Channel
		}
		ok, err := change(ctx, tx, c, `state = $4, key = CASE WHEN $4 = 'planned' THEN key END, channel_id = $5, direct = false, params = $6, last_error = $7, body = NULL, sending_since = NULL,
			retry_at = NULL, attempts = 0,`+freed, `AND state = 'planned'`, state, channel, params, why)
		if err == nil && !ok {
			err = errClaimLost
		}
		if err != nil || !first {
			return struct{}{}, err
		}
		r.Closed = true
		return struct{}{}, choose(ctx, tx, version, a, r)
	})
	if errors.Is(err, errClaimLost) {
		return false, nil
	}
	return err == nil, err
}
