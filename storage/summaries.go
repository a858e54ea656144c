package storage

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// ScheduleSummaries has summaries posted by a plan from its first hour on. Errors: announce_past, summary_plans_many.
func (s *Store) ScheduleSummaries(ctx context.Context, a coalition.Act, p coalition.SummaryPlan) (coalition.Posted, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Posted, error) {
		due, _ := p.First.In(p.Zone)
		if !due.After(a.At) {
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
			INSERT INTO summary_plans (coalition_id, channel_id, first, zone, weekly, version)
			VALUES ($1, $2, $3::text::timestamp, $4, $5, $6) RETURNING id`,
			a.Coalition, p.Channel, p.First.String(), p.Zone.String(), p.Weekly, version).Scan(&p.ID)
		if err != nil {
			return coalition.Posted{}, err
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
	SELECT id, channel_id, first, zone, weekly, stopped_version IS NOT NULL FROM summary_plans WHERE coalition_id = $1 `

func scanSummaryPlan(row pgx.CollectableRow) (p coalition.SummaryPlan, err error) {
	var first time.Time
	var zone string
	if err = row.Scan(&p.ID, &p.Channel, &first, &zone, &p.Weekly, &p.Stopped); err != nil {
		return p, err
	}
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
// one waited. However many hours went by, one is posted for all of them.
func (s *Store) NextSummary(ctx context.Context, c coalition.ID, id coalition.SummaryPlanID, due, now time.Time) (wanted bool, err error) {
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		var next coalition.Version
		if err := tx.QueryRow(ctx, lockCoalition, c).Scan(&next); err != nil {
			return err
		}
		p, err := summaryPlan(ctx, tx, c, id)
		if err != nil || p.Stopped {
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

// AskAboutSummary asks organisers, once, whether a summary is to be posted that was not.
func (s *Store) AskAboutSummary(ctx context.Context, d coalition.Delivery, n coalition.Tidings, now time.Time) error {
	return pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		return tellAlone(ctx, tx, d.Coalition, now, fmt.Sprintf("summary-asked:%d", d.ID), n)
	})
}
