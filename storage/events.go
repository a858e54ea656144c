package storage

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// planEvent plans that a meeting is shown among the server's events, if it is to be and is not yet. One that people deleted is
// not made anew, and one that Discord refused waits for an organiser's decision. In a series the next one alone is shown, as
// with the cards.
func planEvent(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.Coalition, m coalition.Meeting, now time.Time) error {
	if !c.ShowsEvent(m) {
		return nil
	}
	var there bool
	err := tx.QueryRow(ctx, `
		SELECT EXISTS (SELECT FROM deliveries WHERE coalition_id = $1 AND meeting_id = $2 AND kind = $3 AND state <> 'cancelled')`,
		c.ID, m.ID, coalition.MeetingEvent).Scan(&there)
	if err != nil || there {
		return err
	}
	return plan(ctx, tx, version, coalition.Delivery{
		Coalition: c.ID, Kind: coalition.MeetingEvent, Channel: coalition.EventsOf(c.Guild), Due: m.CardDue(now), Meeting: m.ID,
	}, "")
}

// keepEvents has the server's events follow a change of what decides whether meetings are shown there: those that are
// wanted now are planned, and each that is there and not over is looked at anew, and deleted if it is not. What Discord held up is
// tried at once. Where none is wanted, one that people deleted is forgotten, so that it can be made again when they are.
func keepEvents(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, now time.Time) error {
	_, err := tx.Exec(ctx, `
		UPDATE deliveries d SET wanted_version = $2, retry_at = NULL,
			state = CASE WHEN d.state <> 'planned' AND d.message_id IS NULL AND NOT c.events THEN 'cancelled' ELSE d.state END
		FROM meetings m JOIN coalitions c ON c.id = m.coalition_id
		WHERE m.coalition_id = $1 AND m.starts_at + coalesce(m.minutes, $5) * interval '1 minute' > $4
			AND d.coalition_id = $1 AND d.meeting_id = m.id AND d.kind = $3 AND d.state IN ('planned', 'sent', 'late')`,
		c, version, coalition.MeetingEvent, now, int(coalition.EventLength.Minutes()))
	if err != nil {
		return err
	}
	in, err := coalitionByID(ctx, tx, c)
	if err != nil || !in.Events {
		return err
	}
	ahead, err := meetingsAhead(ctx, tx, c, now)
	if err != nil {
		return err
	}
	for _, m := range ahead {
		if err := planEvent(ctx, tx, version, in, m, now); err != nil {
			return err
		}
	}
	return nil
}
