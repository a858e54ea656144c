package storage

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// minutesOf returns leads as they are stored; nil stays nil.
func minutesOf(l coalition.Leads) []int32 {
	if l == nil {
		return nil
	}
	out := make([]int32, 0, len(l))
	for _, lead := range l {
		out = append(out, int32(lead/time.Minute))
	}
	return out
}

// leadsOf is minutesOf's way back.
func leadsOf(minutes []int32) coalition.Leads {
	if minutes == nil {
		return nil
	}
	out := make(coalition.Leads, 0, len(minutes))
	for _, n := range minutes {
		out = append(out, time.Duration(n)*time.Minute)
	}
	return out
}

// ChangeLeads gives a meeting that is still ahead leads of its own, or with nil the coalition's again, and plans its
// reminders anew: what was said stays said, and nothing is said twice.
func (s *Store) ChangeLeads(ctx context.Context, a coalition.Act, code string, leads coalition.Leads) (coalition.Scheduled, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Scheduled, error) {
		if err := leads.Valid(); err != nil {
			return coalition.Scheduled{}, err
		}
		m, err := oneMeeting(ctx, tx, `AND code = $2`, a.Coalition, code)
		if err == nil {
			err = m.Ahead(a.At)
		}
		if err != nil {
			return coalition.Scheduled{}, err
		}
		channel, err := channelFor(ctx, tx, a.Coalition, coalition.MeetingPosts)
		done := coalition.Scheduled{Code: code, Channel: channel, Same: m.Leads.Same(leads)}
		if err != nil || done.Same {
			return done, err
		}
		m.Leads = leads
		_, err = tx.Exec(ctx, `UPDATE meetings SET leads = $3 WHERE coalition_id = $1 AND id = $2`, a.Coalition, m.ID, minutesOf(leads))
		if err != nil {
			return done, err
		}
		return done, replan(ctx, tx, version, a.Coalition, []coalition.Meeting{m}, a.At)
	})
	done.Same = done.Same || repeated
	return done, err
}

// setLeads gives a coalition other leads, and plans the reminders of those meetings anew that have none of their own.
func setLeads(ctx context.Context, tx pgx.Tx, version coalition.Version, a coalition.Act, leads coalition.Leads) error {
	if err := leads.Valid(); err != nil {
		return err
	}
	if _, err := tx.Exec(ctx, `UPDATE coalitions SET leads = $2 WHERE id = $1`, a.Coalition, minutesOf(leads)); err != nil {
		return err
	}
	ahead, err := meetingsAhead(ctx, tx, a.Coalition, a.At)
	if err != nil {
		return err
	}
	var theirs []coalition.Meeting
	for _, m := range ahead {
		if m.Leads == nil {
			theirs = append(theirs, m)
		}
	}
	return replan(ctx, tx, version, a.Coalition, theirs, a.At)
}

// meetingsAhead returns the meetings that will take place after now.
func meetingsAhead(ctx context.Context, tx pgx.Tx, c coalition.ID, now time.Time) ([]coalition.Meeting, error) {
	rows, err := tx.Query(ctx, selectMeetings+`AND starts_at > $2 AND NOT cancelled ORDER BY starts_at, id`, c, now)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanMeeting)
}

// replan plans the reminders of meetings anew whose hours have stayed. What is due by now and not out yet is left to go
// out; what comes later gives way to what is planned now, but for what is said already, which its key tells.
func replan(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, meetings []coalition.Meeting, now time.Time) error {
	ids := make([]int64, 0, len(meetings))
	for _, m := range meetings {
		ids = append(ids, int64(m.ID))
	}
	_, err := tx.Exec(ctx, `
		UPDATE deliveries SET state = 'cancelled', key = NULL, holder = NULL, lease_until = NULL
		WHERE coalition_id = $1 AND meeting_id = ANY ($2) AND kind = $3 AND state = 'planned' AND sending_since IS NULL AND due_at > $4`,
		c, ids, coalition.ReminderPost, now)
	if err != nil {
		return err
	}
	channel, err := channelFor(ctx, tx, c, coalition.MeetingPosts)
	if err != nil {
		return err
	}
	in, err := coalitionByID(ctx, tx, c)
	if err != nil {
		return err
	}
	for _, m := range meetings {
		if err := planReminders(ctx, tx, version, in, channel, m, now); err != nil {
			return err
		}
	}
	return planDirect(ctx, tx, version, in, meetings, 0, now)
}
