package storage

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// selectRequirements reads requirements with their newest revision up to version $2.
const selectRequirements = `
	SELECT q.id, q.name, coalesce(r.capability_id, q.capability_id), r.target, r.ready_kind, r.ready_amount, r.ready_by, r.priority, r.removed
	FROM requirements q
	JOIN LATERAL (
		SELECT * FROM requirement_revisions r
		WHERE r.coalition_id = q.coalition_id AND r.requirement_id = q.id AND r.version <= $2
		ORDER BY r.version DESC LIMIT 1
	) r ON true
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
	return requirements(ctx, s.pool, c, newest)
}

func requirements(ctx context.Context, q querier, c coalition.ID, to coalition.Version) ([]coalition.Requirement, error) {
	rows, err := q.Query(ctx, selectRequirements+`AND NOT r.removed ORDER BY q.name COLLATE "C"`, c, to)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanRequirement)
}

// SetRequirement makes the line of a name what set makes of what it is: nil when there is none now. Upper and lower
// case are one; the name stays as it was first written. Errors are set's.
func (s *Store) SetRequirement(ctx context.Context, a coalition.Act, name string, set func(was *coalition.Requirement) (coalition.Requirement, error)) (coalition.Required, error) {
	return s.changeRequirement(ctx, a, name, func(tx pgx.Tx, was coalition.Requirement) (coalition.Requirement, error) {
		there := &was
		if was.ID == 0 || was.Removed {
			there = nil
		}
		want, err := set(there)
		if err != nil {
			return want, err
		}
		want.ID, want.Name = was.ID, was.Name
		if was.ID == 0 {
			want.Name = name
			err = tx.QueryRow(ctx, `INSERT INTO requirements (coalition_id, name, capability_id) VALUES ($1, $2, $3) RETURNING id`, a.Coalition, name, want.Capability).Scan(&want.ID)
		}
		return want, err
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
// change is given the zero value when there never was a line of that name. The outcome of an interaction that comes
// twice is the first.
func (s *Store) changeRequirement(ctx context.Context, a coalition.Act, name string, change func(pgx.Tx, coalition.Requirement) (coalition.Requirement, error)) (coalition.Required, error) {
	done, _, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Required, error) {
		rows, err := tx.Query(ctx, selectRequirements+`AND lower(q.name) = lower($3)`, a.Coalition, newest, name)
		if err != nil {
			return coalition.Required{}, err
		}
		was, err := pgx.CollectExactlyOneRow(rows, scanRequirement)
		if err != nil && !errors.Is(err, pgx.ErrNoRows) {
			return coalition.Required{}, err
		}
		is, err := change(tx, was)
		if err != nil {
			return coalition.Required{}, err
		}
		done := coalition.Required{Requirement: is, Same: is.Equal(was)}
		if was.ID != 0 && !was.Removed {
			done.Was = &was
		}
		if done.Same {
			return done, nil
		}
		return done, insertRequirementRevision(ctx, tx, a.Coalition, version, is)
	})
	return done, err
}

func insertRequirementRevision(ctx context.Context, tx pgx.Tx, c coalition.ID, version coalition.Version, r coalition.Requirement) error {
	_, err := tx.Exec(ctx, `
		INSERT INTO requirement_revisions (coalition_id, requirement_id, version, capability_id, target, ready_kind, ready_amount, ready_by, priority, removed)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8::text::date, $9, $10)`,
		c, r.ID, version, r.Capability, r.Target, r.Within.Kind, r.Within.Amount, readyBy(r.Within), r.Priority, r.Removed)
	return err
}

// readyBy returns the day of a readiness as Postgres takes it; nil when it has none.
func readyBy(r coalition.Readiness) *string {
	if r.Kind != coalition.ReadyBy {
		return nil
	}
	return dayOrNull(r.By)
}

// dayOrNull returns a day in the form that a statement casts from text; nil for none.
func dayOrNull(d coalition.Date) *string {
	if d == (coalition.Date{}) {
		return nil
	}
	day := d.String()
	return &day
}
