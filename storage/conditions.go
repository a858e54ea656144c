package storage

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// selectConditions reads conditions with their newest revision up to version $2.
const selectConditions = `
	SELECT c.id, c.name, coalesce(c.delegation_id, 0), r.state
	FROM conditions c
	JOIN LATERAL (
		SELECT state FROM condition_revisions r
		WHERE r.coalition_id = c.coalition_id AND r.condition_id = c.id AND r.version <= $2
		ORDER BY r.version DESC LIMIT 1
	) r ON true
	WHERE c.coalition_id = $1 `

// Conditions returns all conditions of a coalition, the shared ones first, each by name. Who may know of a national
// one is the view's to say.
func (s *Store) Conditions(ctx context.Context, c coalition.ID) ([]coalition.Condition, error) {
	return conditions(ctx, s.pool, c, newest)
}

func conditions(ctx context.Context, q querier, c coalition.ID, to coalition.Version) ([]coalition.Condition, error) {
	rows, err := q.Query(ctx, selectConditions+`ORDER BY c.delegation_id NULLS FIRST, c.name COLLATE "C"`, c, to)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[coalition.Condition])
}

// AddCondition adds a condition that is open, shared or of the delegation that want has. One of that name which is
// there already stays as it is (Same).
func (s *Store) AddCondition(ctx context.Context, a coalition.Act, want coalition.Condition) (coalition.Changed, error) {
	changed, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Changed, error) {
		return addCondition(ctx, tx, a.Coalition, version, want)
	})
	changed.Same = changed.Same || repeated
	return changed, err
}

func addCondition(ctx context.Context, tx pgx.Tx, c coalition.ID, version coalition.Version, want coalition.Condition) (coalition.Changed, error) {
	var id coalition.ConditionID
	err := tx.QueryRow(ctx, `SELECT id FROM conditions WHERE coalition_id = $1 AND delegation_id IS NOT DISTINCT FROM $2 AND name = $3`,
		c, nullable(want.Delegation), want.Name).Scan(&id)
	if err == nil {
		return coalition.Changed{ID: id, Same: true}, nil
	}
	if err := ignoreNone(err); err != nil {
		return coalition.Changed{}, err
	}
	err = tx.QueryRow(ctx, `INSERT INTO conditions (coalition_id, delegation_id, name) VALUES ($1, $2, $3) RETURNING id`,
		c, nullable(want.Delegation), want.Name).Scan(&id)
	if err != nil {
		return coalition.Changed{}, err
	}
	return coalition.Changed{ID: id}, insertConditionRevision(ctx, tx, c, version, id, coalition.ConditionOpen)
}

func insertConditionRevision(ctx context.Context, tx pgx.Tx, c coalition.ID, version coalition.Version, id coalition.ConditionID, state coalition.ConditionState) error {
	_, err := tx.Exec(ctx, `INSERT INTO condition_revisions (coalition_id, condition_id, version, state) VALUES ($1, $2, $3, $4)`, c, id, version, state)
	return err
}

// AddConditionTo adds a condition of the pledge's delegation that is open, or takes the one of that name which is
// there, and has the pledge carry it. change is RevisePledge's, with the conditions that the pledge is to carry.
func (s *Store) AddConditionTo(ctx context.Context, a coalition.Act, code, name string, change func(coalition.Terms) (coalition.Terms, error)) (coalition.Logged, error) {
	logged, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Logged, error) {
		p, err := livePledge(ctx, tx, a, code)
		if err != nil {
			return coalition.Logged{}, err
		}
		added, err := addCondition(ctx, tx, a.Coalition, version, coalition.Condition{Name: name, Delegation: p.Delegation})
		if err != nil {
			return coalition.Logged{}, err
		}
		terms := p.Current.Terms
		terms.Conditions = coalition.Carrying(terms.Conditions, added.ID)
		if terms, err = change(terms); err != nil || terms.Equal(p.Current.Terms) {
			return coalition.Logged{Code: code, Same: err == nil}, err
		}
		return coalition.Logged{Code: code}, appendRevision(ctx, tx, a, p.ID, coalition.Revision{Terms: terms, Version: version})
	})
	logged.Same = logged.Same || repeated
	return logged, err
}

// SetCondition says what became of a condition, and has the cards of the pledges that carry it say so. may is asked
// inside the act whether that is the caller's to say. Errors: condition_absent, and may's.
func (s *Store) SetCondition(ctx context.Context, a coalition.Act, id coalition.ConditionID, state coalition.ConditionState, may func(coalition.Condition) error) (coalition.Changed, error) {
	changed, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Changed, error) {
		rows, err := tx.Query(ctx, selectConditions+`AND c.id = $3`, a.Coalition, newest, id)
		if err != nil {
			return coalition.Changed{}, err
		}
		was, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByPos[coalition.Condition])
		if err != nil {
			return coalition.Changed{}, none(err, "condition_absent")
		}
		if err := may(was); err != nil || was.State == state {
			return coalition.Changed{ID: id, Same: err == nil}, err
		}
		if err := insertConditionRevision(ctx, tx, a.Coalition, version, id, state); err != nil {
			return coalition.Changed{}, err
		}
		return coalition.Changed{ID: id}, showCarriers(ctx, tx, a.Coalition, version, id)
	})
	changed.Same = changed.Same || repeated
	return changed, err
}

// showCarriers has the cards of the pledges that carry a condition show the version.
func showCarriers(ctx context.Context, tx pgx.Tx, c coalition.ID, version coalition.Version, id coalition.ConditionID) error {
	_, err := tx.Exec(ctx, `
		UPDATE deliveries d SET wanted_version = $3
		FROM pledge_conditions x
		JOIN pledges p ON p.coalition_id = x.coalition_id AND p.id = x.pledge_id AND p.current_version = x.version
		WHERE x.coalition_id = $1 AND x.condition_id = $2
			AND d.coalition_id = x.coalition_id AND d.pledge_id = x.pledge_id AND d.kind = ANY ($4) AND d.state IN ('planned', 'sent', 'late')`,
		c, id, version, showing["pledge"])
	return err
}

// provisionColumns are what a revision r asks for, empty for the many that ask for nothing.
const provisionColumns = `
	CASE WHEN r.provided THEN (
		SELECT jsonb_agg(jsonb_build_object('Condition', x.condition_id, 'Waived', x.waived) ORDER BY x.condition_id)
		FROM pledge_conditions x
		WHERE x.coalition_id = r.coalition_id AND x.pledge_id = r.pledge_id AND x.version = r.version) END,
	CASE WHEN r.provided THEN (
		SELECT jsonb_agg(jsonb_build_object('Capability', coalesce(x.capability_id, 0), 'Currency', coalesce(x.currency, ''), 'AtLeast', x.at_least::text, 'Count', x.delegations,
			'Kind', x.ready_kind, 'Amount', x.ready_amount, 'By', x.ready_by) ORDER BY x.position)
		FROM pledge_thresholds x
		WHERE x.coalition_id = r.coalition_id AND x.pledge_id = r.pledge_id AND x.version = r.version) END`

// thresholdRow is a threshold as provisionColumns have it.
type thresholdRow struct {
	coalition.Threshold
	Kind   coalition.ReadinessKind
	Amount int
	By     string // "2026-03-27", or ""
}

func (t thresholdRow) threshold() coalition.Threshold {
	t.Within = coalition.Readiness{Kind: t.Kind, Amount: t.Amount}
	if t.By != "" {
		day, _ := time.Parse(time.DateOnly, t.By) // Postgres's own form of a date
		t.Within.By = coalition.DateOf(day)
	}
	return t.Threshold
}

// insertProvisions writes what a revision asks for.
func insertProvisions(ctx context.Context, tx pgx.Tx, c coalition.ID, id coalition.PledgeID, r coalition.Revision) error {
	batch := &pgx.Batch{}
	for _, p := range r.Conditions {
		batch.Queue(`INSERT INTO pledge_conditions (coalition_id, pledge_id, version, condition_id, waived) VALUES ($1, $2, $3, $4, $5)`,
			c, id, r.Version, p.Condition, p.Waived)
	}
	for i, t := range r.Thresholds {
		batch.Queue(`
			INSERT INTO pledge_thresholds (coalition_id, pledge_id, version, position, capability_id, currency, at_least, delegations, ready_kind, ready_amount, ready_by)
			VALUES ($1, $2, $3, $4, $5, NULLIF($6, ''), $7, $8, $9, $10, $11::text::date)`,
			c, id, r.Version, i, nullable(t.Capability), t.Currency, t.AtLeast, t.Count, t.Within.Kind, t.Within.Amount, readyBy(t.Within))
	}
	if batch.Len() == 0 {
		return nil
	}
	return tx.SendBatch(ctx, batch).Close()
}
