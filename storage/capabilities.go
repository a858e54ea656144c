package storage

import (
	"context"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// Capabilities returns what can be pledged to a coalition, in its own order.
func (s *Store) Capabilities(ctx context.Context, c coalition.ID) ([]coalition.Capability, error) {
	return capabilities(ctx, s.pool, c)
}

func capabilities(ctx context.Context, q querier, c coalition.ID) ([]coalition.Capability, error) {
	rows, err := q.Query(ctx, `SELECT id, name, grp, unit FROM capabilities WHERE coalition_id = $1 ORDER BY position, id`, c)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[coalition.Capability])
}

// fromTemplate gives a new coalition the capabilities and the shared conditions of its template.
func fromTemplate(ctx context.Context, tx pgx.Tx, c coalition.ID, template string) error {
	t, known := coalition.TemplateByName(template)
	if !known {
		return coalition.Wrong("template_unknown", "Typed", template)
	}
	batch := &pgx.Batch{}
	for i, each := range t.Capabilities {
		batch.Queue(`INSERT INTO capabilities (coalition_id, position, name, grp, unit) VALUES ($1, $2, $3, $4, $5)`,
			c, i, each.Name, each.Group, each.Unit)
	}
	if err := tx.SendBatch(ctx, batch).Close(); err != nil {
		return err
	}
	for _, name := range t.Conditions {
		if _, err := addCondition(ctx, tx, c, 1, coalition.Condition{Name: name}); err != nil {
			return err
		}
	}
	return nil
}

// AddCapability adds what can be pledged to a coalition, after all that is there. same says that it was there already,
// in the same unit; a group that is not given is any. Its error is capability_taken for a name that stands for
// something else.
func (s *Store) AddCapability(ctx context.Context, a coalition.Act, add coalition.Capability) (same bool, err error) {
	same, repeated, err := act(ctx, s, a, func(tx pgx.Tx, _ coalition.Version) (bool, error) {
		rows, err := tx.Query(ctx, `
			SELECT unit = $3 AND ($4 = '' OR grp = $4) FROM capabilities WHERE coalition_id = $1 AND lower(name) = lower($2)`,
			a.Coalition, add.Name, add.Unit, add.Group)
		if err != nil {
			return false, err
		}
		standing, err := pgx.CollectRows(rows, pgx.RowTo[bool])
		switch {
		case err != nil:
			return false, err
		case len(standing) > 0 && !standing[0]:
			return false, coalition.Wrong("capability_taken", "Name", add.Name)
		case len(standing) > 0:
			return true, nil
		}
		_, err = tx.Exec(ctx, `
			INSERT INTO capabilities (coalition_id, position, name, grp, unit)
			SELECT $1, coalesce(max(position) + 1, 0), $2, $3, $4 FROM capabilities WHERE coalition_id = $1`,
			a.Coalition, add.Name, add.Group, add.Unit)
		return false, err
	})
	return same || repeated, err
}
