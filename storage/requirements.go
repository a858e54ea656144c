package storage

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// selectRequirements reads requirements with one of their revisions: the newest, in the order that must follow.
const selectRequirements = `
	SELECT DISTINCT ON (q.id) q.id, q.name, q.capability_id, r.target, r.ready_kind, r.ready_amount, r.ready_by, r.priority, r.removed
	FROM requirements q
	JOIN requirement_revisions r ON r.coalition_id = q.coalition_id AND r.requirement_id = q.id
	WHERE q.coalition_id = $1 `

func scanRequirement(row pgx.CollectableRow) (coalition.Requirement, error) {
	var r coalition.Requirement
	var by *time.Time
	err := row.Scan(&r.ID, &r.Name, &r.Capability, &r.Target, &r.Within.Kind, &r.Within.Amount, &by, &r.Priority, &r.Removed)
	if by != nil {
		r.Within.By = coalition.DateOf(*by)
	}
	return r, err
}

// Requirements returns the lines of a coalition as they are now, by name; removed ones are left out.
func (s *Store) Requirements(ctx context.Context, c coalition.ID) ([]coalition.Requirement, error) {
	return requirements(ctx, s.pool, c)
}

func requirements(ctx context.Context, q querier, c coalition.ID) ([]coalition.Requirement, error) {
	rows, err := q.Query(ctx, `SELECT * FROM (`+selectRequirements+`ORDER BY q.id, r.version DESC) newest WHERE NOT removed ORDER BY name COLLATE "C"`, c)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanRequirement)
}

// SetRequirement makes a line of a name what it is given as, new or instead of what it was. A name that stands
// for another capability is requirement_taken.
func (s *Store) SetRequirement(ctx context.Context, a coalition.Act, want coalition.Requirement) (coalition.Required, error) {
	return s.changeRequirement(ctx, a, want.Name, func(tx pgx.Tx, was coalition.Requirement) (coalition.Requirement, error) {
		switch {
		case was.ID == 0:
			err := tx.QueryRow(ctx, `
				INSERT INTO requirements (coalition_id, name, capability_id)
				SELECT coalition_id, $2, id FROM capabilities WHERE coalition_id = $1 AND id = $3
				RETURNING id`, a.Coalition, want.Name, want.Capability).Scan(&want.ID)
			return want, none(err, "capability_unknown", "Typed", "")
		case was.Capability != want.Capability:
			return want, coalition.Wrong("requirement_taken", "Name", want.Name)
		}
		want.ID = was.ID
		return want, nil
	})
}

// RemoveRequirement takes the line of a name out; its history stays. One that is not there, or no longer, is
// requirement_unknown.
func (s *Store) RemoveRequirement(ctx context.Context, a coalition.Act, name string) (coalition.Required, error) {
	return s.changeRequirement(ctx, a, name, func(_ pgx.Tx, was coalition.Requirement) (coalition.Requirement, error) {
		if was.ID == 0 || was.Removed {
			return was, coalition.Wrong("requirement_unknown", "Typed", name, "Nearest", []string(nil))
		}
		was.Removed = true
		return was, nil
	})
}

// changeRequirement appends what change makes of the line of a name as its newest revision, unless it is the same.
// change is given the zero value when there never was a line of that name.
func (s *Store) changeRequirement(ctx context.Context, a coalition.Act, name string, change func(pgx.Tx, coalition.Requirement) (coalition.Requirement, error)) (coalition.Required, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Required, error) {
		rows, err := tx.Query(ctx, selectRequirements+`AND q.name = $2 ORDER BY q.id, r.version DESC`, a.Coalition, name)
		if err != nil {
			return coalition.Required{}, err
		}
		was, err := pgx.CollectExactlyOneRow(rows, scanRequirement)
		if err != nil && !errors.Is(err, pgx.ErrNoRows) {
			return coalition.Required{}, err
		}
		is, err := change(tx, was)
		if err != nil || is.Equal(was) {
			return coalition.Required{ID: was.ID, Same: err == nil}, err
		}
		return coalition.Required{ID: is.ID}, insertRequirementRevision(ctx, tx, a.Coalition, version, is)
	})
	done.Same = done.Same || repeated
	return done, err
}

func insertRequirementRevision(ctx context.Context, tx pgx.Tx, c coalition.ID, version coalition.Version, r coalition.Requirement) error {
	_, err := tx.Exec(ctx, `
		INSERT INTO requirement_revisions (coalition_id, requirement_id, version, target, ready_kind, ready_amount, ready_by, priority, removed)
		VALUES ($1, $2, $3, $4, $5, $6, $7::text::date, $8, $9)`,
		c, r.ID, version, r.Target, r.Within.Kind, r.Within.Amount, readyBy(r.Within), r.Priority, r.Removed)
	return err
}

// readyBy returns the day of a readiness as Postgres takes it; nil when it has none.
func readyBy(r coalition.Readiness) *string {
	if r.Kind != coalition.ReadyBy {
		return nil
	}
	day := r.By.String()
	return &day
}
