package storage

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// ScheduleSummaries has summaries posted by a plan from its first hour on, or before each meeting ahead; the outcome's Due is
// zero when none is. Errors: those of SummaryPlan.Valid, announce_past, summary_plans_many.
func (s *Store) ScheduleSummaries(ctx context.Context, a coalition.Act, p coalition.SummaryPlan) (coalition.Posted, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Posted, error) {
		if err := p.Valid(); err != nil {
			return coalition.Posted{}, err
		}
		due, _ := p.First.In(p.Zone)
		if p.Before == 0 && !due.After(a.At) {
			return coalition.Posted{}, coalition.Wrong("announce_past", "Time", due)
		}
		var running int
		err := tx.QueryRow(ctx, `SELECT count(*) FROM summary_plans WHERE coalition_id = $1 AND stopped_version IS NULL`, a.Coalition).Scan(&running)
		if err != nil {
			return coalition.Posted{}, err
		}
		if running >= coalition.MaxSummaryPlans {
			return coalition.Posted{}, coalition.Wrong("summary_plans_many", "Max", coalition.MaxSummaryPlans)
		}
		err = tx.QueryRow(ctx, `
			INSERT INTO summary_plans (coalition_id, channel_id, first, zone, weekly, version, before_minutes)
			VALUES ($1, $2, $3::text::timestamp, $4, $5, $6, NULLIF($7, 0)) RETURNING id`,
			a.Coalition, p.Channel, p.First.String(), p.Zone.String(), p.Weekly, version, int(p.Before.Minutes())).Scan(&p.ID)
		if err != nil {
			return coalition.Posted{}, err
		}
		if p.Before != 0 {
			due, err := planSummaries(ctx, tx, version, a.Coalition, p, a.At)
			return coalition.Posted{Channel: p.Channel, Due: due}, err
		}
		return coalition.Posted{Channel: p.Channel, Due: due}, planSummary(ctx, tx, version, a.Coalition, p, due)
	})
	done.Same = repeated
	return done, err
}

// planSummary plans one summary of a plan.
func planSummary(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, p coalition.SummaryPlan, due time.Time) error {
	params, err := json.Marshal(coalition.SummaryParams{Plan: p.ID})
	if err != nil {
		return err
	}
	return plan(ctx, tx, version, coalition.Delivery{Coalition: c, Kind: coalition.SummaryPost, Channel: p.Channel, Due: due, Params: params},
		fmt.Sprintf("summary:%d:%d", p.ID, due.Unix()))
}

// planSummaries plans the summaries of a plan before all meetings ahead, and returns when the first is due; zero for none.
func planSummaries(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, p coalition.SummaryPlan, now time.Time) (time.Time, error) {
	ahead, err := meetingsAhead(ctx, tx, c, now)
	if err == nil {
		err = planBefore(ctx, tx, version, c, []coalition.SummaryPlan{p}, ahead, now)
	}
	if first := p.Upcoming(ahead, 1, now); err == nil && len(first) > 0 {
		return first[0], nil
	}
	return time.Time{}, err
}

// summariesBefore plans the summaries that plans post before meetings, after those were scheduled or changed: what waited for
// their earlier hours is cancelled, but for what continues one that is posted.
func summariesBefore(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, meetings []coalition.Meeting, now time.Time) error {
	ids := make([]int64, 0, len(meetings))
	for _, m := range meetings {
		ids = append(ids, int64(m.ID))
	}
	_, err := tx.Exec(ctx, `
		UPDATE deliveries SET state = 'cancelled', key = NULL,`+freed+`
		WHERE coalition_id = $1 AND meeting_id = ANY ($2) AND kind = 'summary' AND part = 0 AND state = 'planned' AND sending_since IS NULL`, c, ids)
	if err != nil {
		return err
	}
	rows, err := tx.Query(ctx, selectSummaryPlans+`AND stopped_version IS NULL AND before_minutes IS NOT NULL ORDER BY id`, c)
	if err != nil {
		return err
	}
	plans, err := pgx.CollectRows(rows, scanSummaryPlan)
	if err != nil {
		return err
	}
	return planBefore(ctx, tx, version, c, plans, meetings, now)
}

// saidBefore is a summary before a meeting that is posted, or may be.
type saidBefore struct {
	Meeting coalition.MeetingID
	Due     time.Time
}

// saidSummaries are those of a plan.
type saidSummaries []saidBefore

// near reports whether a meeting had its summary, at an hour that is less than saidAnew from one that it would have it at.
func (all saidSummaries) near(m coalition.MeetingID, due time.Time) bool {
	return slices.ContainsFunc(all, func(s saidBefore) bool { return s.Meeting == m && due.Sub(s.Due).Abs() < saidAnew })
}

func saidBy(ctx context.Context, tx pgx.Tx, c coalition.ID, p coalition.SummaryPlanID) (saidSummaries, error) {
	rows, err := tx.Query(ctx, `SELECT meeting_id, due_at FROM deliveries WHERE`+ofPlan+`AND meeting_id IS NOT NULL
		AND (state IN ('sent', 'late', 'unknown') OR state = 'planned' AND sending_since IS NOT NULL)`, c, p)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[saidBefore])
}

// saidAnew is by how much a meeting must be moved after its summary was posted for another one: what a day changes is little.
const saidAnew = 24 * time.Hour

// planBefore plans the summaries of plans before meetings that are still ahead. Their keys carry the meeting's version, as
// those of reminders; but of a meeting that was moved by less than saidAnew after its summary was posted, or may have been, there
// is no second one.
func planBefore(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, plans []coalition.SummaryPlan, meetings []coalition.Meeting, now time.Time) error {
	for _, p := range plans {
		params, err := json.Marshal(coalition.SummaryParams{Plan: p.ID})
		if err != nil {
			return err
		}
		said, err := saidBy(ctx, tx, c, p.ID)
		if err != nil {
			return err
		}
		for _, m := range meetings {
			due, ok := p.ForMeeting(m, now)
			if !ok || said.near(m.ID, due) {
				continue
			}
			d := coalition.Delivery{Coalition: c, Kind: coalition.SummaryPost, Channel: p.Channel, Due: due, Meeting: m.ID, Params: params}
			if err := plan(ctx, tx, version, d, fmt.Sprintf("summary:%d:%d:%d", p.ID, m.ID, m.Version)); err != nil {
				return err
			}
		}
	}
	return nil
}

// ofPlan is the condition that a delivery is a summary of a plan, $2, of a coalition, $1.
const ofPlan = ` coalition_id = $1 AND kind = 'summary' AND (params ->> 'Plan')::bigint = $2 `

// StopSummaries ends a plan; same when it had ended before. What is being posted already is posted. Error:
// summary_plan_unknown.
func (s *Store) StopSummaries(ctx context.Context, a coalition.Act, id coalition.SummaryPlanID) (same bool, err error) {
	same, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (bool, error) {
		p, err := summaryPlan(ctx, tx, a.Coalition, id)
		if err != nil || p.Stopped {
			return p.Stopped, err
		}
		if _, err := tx.Exec(ctx, `UPDATE summary_plans SET stopped_version = $3 WHERE coalition_id = $1 AND id = $2`, a.Coalition, id, version); err != nil {
			return false, err
		}
		_, err = tx.Exec(ctx, `UPDATE deliveries SET state = 'cancelled', key = NULL,`+freed+`WHERE`+ofPlan+`AND state = 'planned' AND sending_since IS NULL`, a.Coalition, id)
		return false, err
	})
	return same || repeated, err
}

const selectSummaryPlans = `
	SELECT id, channel_id, first, zone, weekly, stopped_version IS NOT NULL, coalesce(before_minutes, 0) FROM summary_plans WHERE coalition_id = $1 `

func scanSummaryPlan(row pgx.CollectableRow) (p coalition.SummaryPlan, err error) {
	var first time.Time
	var zone string
	var before int
	if err = row.Scan(&p.ID, &p.Channel, &first, &zone, &p.Weekly, &p.Stopped, &before); err != nil {
		return p, err
	}
	p.Before = time.Duration(before) * time.Minute
	p.First = coalition.WallTimeOf(first)
	p.Zone, err = zoneNamed(zone)
	return p, err
}

// SummaryPlans returns the plans of a coalition that go on, the oldest first.
func (s *Store) SummaryPlans(ctx context.Context, c coalition.ID) ([]coalition.SummaryPlan, error) {
	rows, err := s.pool.Query(ctx, selectSummaryPlans+`AND stopped_version IS NULL ORDER BY id`, c)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanSummaryPlan)
}

func summaryPlan(ctx context.Context, tx pgx.Tx, c coalition.ID, id coalition.SummaryPlanID) (coalition.SummaryPlan, error) {
	rows, err := tx.Query(ctx, selectSummaryPlans+`AND id = $2`, c, id)
	if err != nil {
		return coalition.SummaryPlan{}, err
	}
	p, err := pgx.CollectExactlyOneRow(rows, scanSummaryPlan)
	return p, none(err, "summary_plan_unknown")
}

// NextSummary is asked before a summary of a plan that was due is posted. It plans the next one after now, once, and reports
// whether the one that was due is still wanted: not when the plan was stopped, or when a later one has become due while this
// one waited. However many hours went by, one is posted for all of them. One before a meeting, 0 for one by the clock, is
// wanted while that is ahead and has it at that hour; of meetings that have it at the same hour, the first one's is.
func (s *Store) NextSummary(ctx context.Context, c coalition.ID, id coalition.SummaryPlanID, meeting coalition.MeetingID, due, now time.Time) (wanted bool, err error) {
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		var next coalition.Version
		if err := tx.QueryRow(ctx, lockCoalition, c).Scan(&next); err != nil {
			return err
		}
		p, err := summaryPlan(ctx, tx, c, id)
		if err != nil || p.Stopped {
			return err
		}
		if p.Before != 0 {
			wanted, err = stillBefore(ctx, tx, next-1, c, p, meeting, due, now)
			return err
		}
		var later *time.Time
		if err := tx.QueryRow(ctx, `SELECT max(due_at) FROM deliveries WHERE`+ofPlan+`AND part = 0 AND due_at > $3`, c, id, due).Scan(&later); err != nil {
			return err
		}
		if wanted = later == nil || later.After(now); later != nil {
			return nil
		}
		if now.Before(due) {
			now = due
		}
		return planSummary(ctx, tx, next-1, c, p, p.Next(now))
	})
	return wanted, err
}

// stillBefore reports whether a summary before a meeting is still wanted at now, and plans those of all anew: what moved a meeting
// may not have known of the plan.
func stillBefore(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, p coalition.SummaryPlan, meeting coalition.MeetingID, due, now time.Time) (bool, error) {
	wanted, ahead, err := wantsBefore(ctx, tx, c, p, meeting, due, now)
	if err != nil {
		return false, err
	}
	return wanted, planBefore(ctx, tx, version, c, []coalition.SummaryPlan{p}, ahead, now)
}

// wantsBefore reports whether a summary before a meeting is to be posted at an hour, which no other meeting takes that has had
// its own, and returns the meetings ahead.
func wantsBefore(ctx context.Context, tx pgx.Tx, c coalition.ID, p coalition.SummaryPlan, meeting coalition.MeetingID, due, now time.Time) (bool, []coalition.Meeting, error) {
	ahead, err := meetingsAhead(ctx, tx, c, now)
	if err != nil {
		return false, nil, err
	}
	said, err := saidBy(ctx, tx, c, p.ID)
	waiting := slices.DeleteFunc(slices.Clone(ahead), func(m coalition.Meeting) bool { return m.ID != meeting && said.near(m.ID, due) })
	return p.WantsBefore(waiting, meeting, due), ahead, err
}

// AskAboutSummary asks organisers, once, whether a summary is to be posted that was not.
func (s *Store) AskAboutSummary(ctx context.Context, d coalition.Delivery, n coalition.Tidings, now time.Time) error {
	return pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		return tellAlone(ctx, tx, d.Coalition, now, fmt.Sprintf("summary-asked:%d", d.ID), n)
	})
}
