package storage

import (
	"context"
	"encoding/json"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// Announce plans an organiser's words to all delegations; announce_past when its hour came before it was
// confirmed.
func (s *Store) Announce(ctx context.Context, a coalition.Act, n coalition.NewAnnouncement) (coalition.Posted, error) {
	params, err := json.Marshal(n)
	if err != nil {
		return coalition.Posted{}, err
	}
	return s.post(ctx, a, coalition.Delivery{
		Coalition: a.Coalition, Kind: coalition.Announcement, Channel: n.Channel, Due: n.Due, Params: params,
	})
}

// PostSummary plans a summary in the channel, now. It is rendered for the channel's audience when it is
// sent.
func (s *Store) PostSummary(ctx context.Context, a coalition.Act, channel coalition.Snowflake) (coalition.Posted, error) {
	return s.post(ctx, a, coalition.Delivery{Coalition: a.Coalition, Kind: coalition.SummaryPost, Channel: channel, Due: a.At})
}

// post plans a delivery that somebody asked for, as an act of its own.
func (s *Store) post(ctx context.Context, a coalition.Act, d coalition.Delivery) (coalition.Posted, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Posted, error) {
		if d.Due.Before(a.At) {
			return coalition.Posted{}, coalition.Wrong("announce_past", "Time", d.Due)
		}
		return coalition.Posted{Channel: d.Channel, Due: d.Due}, plan(ctx, tx, version, d, "")
	})
	done.Same = repeated
	return done, err
}

// LastSummary returns when the last summary was posted in a channel of the coalition; zero when none was.
func (s *Store) LastSummary(ctx context.Context, c coalition.ID, channel coalition.Snowflake) (time.Time, error) {
	var at *time.Time
	err := s.pool.QueryRow(ctx, `
		SELECT max(sent_at) FROM deliveries
		WHERE coalition_id = $1 AND channel_id = $2 AND kind = $3 AND state IN ('sent', 'late')`, c, channel, coalition.SummaryPost).Scan(&at)
	if err != nil || at == nil {
		return time.Time{}, err
	}
	return *at, nil
}
