package storage

import (
	"cmp"
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// What selectMeetings reads of the series of a meeting m: the number of the last one in it that is not cancelled, its own
// at least, and when the one before m begins.
const (
	lastNumber = `
		(SELECT max(o.number) FROM meetings o
			WHERE o.coalition_id = m.coalition_id AND o.series_id = m.series_id AND (NOT o.cancelled OR o.id = m.id)) AS last_number`
	beforeAt = `
		(SELECT max(o.starts_at) FROM meetings o
			WHERE o.coalition_id = m.coalition_id AND o.series_id = m.series_id AND NOT o.cancelled AND o.starts_at < m.starts_at) AS before_at`
)

// occurrenceRow is what a meeting is in its series, as it is read.
type occurrenceRow struct {
	coalition.Occurrence
	first, slot, before *time.Time
}

// occurrence returns nil for a meeting by itself.
func (r occurrenceRow) occurrence() *coalition.Occurrence {
	if r.Series == 0 {
		return nil
	}
	r.First, r.Slot = coalition.DateOf(*r.first), coalition.WallTimeOf(*r.slot)
	if r.before != nil {
		r.Before = *r.before
	}
	return &r.Occurrence
}

// meetingsOf returns all meetings of a series in the order of their hours.
func meetingsOf(ctx context.Context, q querier, c coalition.ID, series coalition.SeriesID) ([]coalition.Meeting, error) {
	rows, err := q.Query(ctx, selectMeetings+`AND series_id = $2 ORDER BY starts_at, id`, c, series)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanMeeting)
}

// ScheduleSeries saves a series with all its meetings, and plans their cards and reminders as ScheduleMeeting does; the
// outcome is the first one's.
func (s *Store) ScheduleSeries(ctx context.Context, a coalition.Act, n coalition.NewSeries) (coalition.Scheduled, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Scheduled, error) {
		if err := n.Valid(a.At); err != nil {
			return coalition.Scheduled{}, err
		}
		series, err := insertSeries(ctx, tx, version, a.Coalition, n)
		if err != nil {
			return coalition.Scheduled{}, err
		}
		for i, slot := range n.Slots() {
			in := coalition.Occurrence{Series: series, Number: i + 1, Slot: slot}
			if _, err := insertMeeting(ctx, tx, version, a.Coalition, n.On(slot), &in); err != nil {
				return coalition.Scheduled{}, err
			}
		}
		all, err := meetingsOf(ctx, tx, a.Coalition, series)
		if err != nil {
			return coalition.Scheduled{}, err
		}
		where, err := coalitionByID(ctx, tx, a.Coalition)
		if err != nil {
			return coalition.Scheduled{}, err
		}
		channel := where.Channels.For[coalition.MeetingPosts]
		done := coalition.Scheduled{Code: all[0].Code, Channel: channel, More: len(all) - 1}
		if err := summariesBefore(ctx, tx, version, a.Coalition, all, a.At); err != nil {
			return done, err
		}
		if err := planDirect(ctx, tx, version, where, all, 0, a.At); err != nil || channel == 0 {
			return done, err
		}
		for _, m := range all {
			if err := postMeeting(ctx, tx, version, where, channel, m, a.At); err != nil {
				return done, err
			}
		}
		return done, nil
	})
	done.Same = repeated
	return done, err
}

func insertSeries(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, n coalition.NewSeries) (id coalition.SeriesID, err error) {
	except := []string{}
	for _, day := range n.Rule.Except {
		except = append(except, day.String())
	}
	var until *string
	if n.Rule.Until != (coalition.Date{}) {
		day := n.Rule.Until.String()
		until = &day
	}
	err = tx.QueryRow(ctx, `
		INSERT INTO series (coalition_id, frequency, every, first, count, until, except_on, version)
		VALUES ($1, $2, $3, $4::text::date, NULLIF($5, 0), $6::text::date, $7::text[]::date[], $8)
		RETURNING id`,
		c, n.Rule.Every, n.Rule.Interval, n.Wall.Date.String(), n.Rule.Count, until, except, version).Scan(&id)
	return id, err
}

// MoveSeries gives a meeting another hour, and those after it in its series that were not moved by themselves the same one
// as many days from theirs: see coalition.Shift. move.Seen is coalition.Newest of what was shown.
func (s *Store) MoveSeries(ctx context.Context, a coalition.Act, move coalition.MeetingMove) (coalition.Scheduled, error) {
	return s.changeSeries(ctx, a, move.Meeting, move.Seen, func(tx pgx.Tx, version coalition.Version, from []coalition.Meeting) ([]coalition.Shifted, error) {
		moved, _ := coalition.Shift(from, move.Wall)
		if err := coalition.NotPast(moved[0].At, a.At); err != nil {
			return nil, err
		}
		for _, m := range moved {
			_, err := tx.Exec(ctx, `
				UPDATE meetings SET wall = $3::text::timestamp, starts_at = $4, slot = $5::text::timestamp, version = $6, changes = changes + 1
				WHERE coalition_id = $1 AND id = $2`,
				a.Coalition, m.ID, m.Wall.String(), m.At, m.In.Slot.String(), version)
			if err != nil {
				return nil, err
			}
		}
		return moved, nil
	})
}

// CancelSeries calls a meeting and all those ahead that come after it in its series off. seen is coalition.Newest of what
// was shown.
func (s *Store) CancelSeries(ctx context.Context, a coalition.Act, id coalition.MeetingID, seen coalition.Version) (coalition.Scheduled, error) {
	return s.changeSeries(ctx, a, id, seen, func(tx pgx.Tx, version coalition.Version, from []coalition.Meeting) ([]coalition.Shifted, error) {
		var cancelled []coalition.Shifted
		for _, m := range from {
			_, err := tx.Exec(ctx, `UPDATE meetings SET cancelled = true, version = $3, changes = changes + 1 WHERE coalition_id = $1 AND id = $2`, a.Coalition, m.ID, version)
			if err != nil {
				return nil, err
			}
			m.Cancelled = true
			cancelled = append(cancelled, coalition.Shifted{Meeting: m, Was: m.At})
		}
		return cancelled, nil
	})
}

// changeSeries is changeMeeting for a meeting and those after it in its series; meeting_changed when one of them was changed
// after they were seen.
func (s *Store) changeSeries(ctx context.Context, a coalition.Act, id coalition.MeetingID, seen coalition.Version, change func(pgx.Tx, coalition.Version, []coalition.Meeting) ([]coalition.Shifted, error)) (coalition.Scheduled, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Scheduled, error) {
		from, err := fromHere(ctx, tx, a, id)
		if err != nil {
			return coalition.Scheduled{}, err
		}
		if began, _, err := beginning(ctx, tx, a.Coalition, id); err != nil || began != 0 { // for an act that is stamped later than this one
			return coalition.Scheduled{}, cmp.Or(err, coalition.Wrong("meeting_begun", "Title", from[0].Title, "Time", from[0].At))
		}
		if coalition.Newest(from) != seen {
			return coalition.Scheduled{}, coalition.Wrong("meeting_changed", "Title", from[0].Title)
		}
		changed, err := change(tx, version, from)
		if err != nil {
			return coalition.Scheduled{}, err
		}
		return followChange(ctx, tx, version, a, changed)
	})
	done.Same = repeated
	return done, err
}

// fromHere returns a meeting that is still ahead and those after it in its series.
func fromHere(ctx context.Context, tx pgx.Tx, a coalition.Act, id coalition.MeetingID) ([]coalition.Meeting, error) {
	m, err := oneMeeting(ctx, tx, `AND id = $2`, a.Coalition, id)
	if err != nil {
		return nil, err
	}
	if err := m.Ahead(a.At); err != nil {
		return nil, err
	}
	var all []coalition.Meeting
	if m.In != nil {
		if all, err = meetingsOf(ctx, tx, a.Coalition, m.In.Series); err != nil {
			return nil, err
		}
	}
	return m.FromHere(all, a.At)
}

// seriesChanged has what waits and what is posted about a series follow the change of some of its meetings: a card and an event are due when
// the meeting that now comes before begins, none is for one that is cancelled, and each says of how many it is one.
func seriesChanged(ctx context.Context, tx pgx.Tx, version coalition.Version, a coalition.Act, series coalition.SeriesID) error {
	_, err := tx.Exec(ctx, `
		UPDATE deliveries d SET
			due_at = greatest($3, (SELECT max(o.starts_at) FROM meetings o
				WHERE o.coalition_id = $1 AND o.series_id = $2 AND NOT o.cancelled AND o.starts_at < m.starts_at)),
			state = CASE WHEN m.cancelled THEN 'cancelled' ELSE d.state END,
			key = CASE WHEN m.cancelled THEN NULL ELSE d.key END
		FROM meetings m
		WHERE m.coalition_id = $1 AND m.series_id = $2 AND d.coalition_id = $1 AND d.meeting_id = m.id
			AND d.kind = ANY ($4) AND d.state = 'planned' AND d.sending_since IS NULL AND d.due_at > $3`,
		a.Coalition, series, a.At, []string{coalition.MeetingCard, coalition.MeetingEvent})
	if err != nil {
		return err
	}
	_, err = tx.Exec(ctx, `
		UPDATE deliveries SET wanted_version = $3
		WHERE coalition_id = $1 AND meeting_id IN (SELECT id FROM meetings WHERE coalition_id = $1 AND series_id = $2)
			AND kind = ANY ($4) AND state IN ('planned', 'sent', 'late')`,
		a.Coalition, series, version, showing["meeting"])
	return err
}
