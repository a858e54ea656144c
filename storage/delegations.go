package storage

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// Delegations returns all delegations of a coalition in the order of their codes, removed ones too,
// since their pledges still name them.
func (s *Store) Delegations(ctx context.Context, c coalition.ID) ([]coalition.Delegation, error) {
	return delegations(ctx, s.pool, c)
}

func delegations(ctx context.Context, q querier, c coalition.ID) ([]coalition.Delegation, error) {
	rows, err := q.Query(ctx, `
		SELECT d.id, d.code, d.name, d.country, coalesce(d.role_id, 0), d.removed,
			NOT d.removed AND (d.role_id IS NOT NULL OR EXISTS (
				SELECT FROM delegates m
				WHERE m.coalition_id = d.coalition_id AND m.delegation_id = d.id AND m.state = 'admitted'))
		FROM delegations d WHERE d.coalition_id = $1 ORDER BY d.code COLLATE "C"`, c)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[coalition.Delegation])
}

// Delegates returns who was admitted to, removed from or asks for any delegation of a coalition. Those
// who act by a role alone are known to Discord only.
func (s *Store) Delegates(ctx context.Context, c coalition.ID) ([]coalition.Delegate, error) {
	rows, err := s.pool.Query(ctx, `
		SELECT m.delegation_id, m.person_id, coalesce(p.discord_id, 0), m.state
		FROM delegates m JOIN persons p ON p.id = m.person_id
		WHERE m.coalition_id = $1 ORDER BY m.delegation_id, m.person_id`, c)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[coalition.Delegate])
}

// Invite adds delegations by their codes; one that was removed comes back without the delegates and
// the role it had. It returns the codes that were not in the coalition before.
func (s *Store) Invite(ctx context.Context, a coalition.Act, invited []coalition.Delegation) ([]string, error) {
	added, _, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) ([]string, error) {
		var codes, names []string
		var countries []bool
		for _, d := range invited {
			codes, names, countries = append(codes, d.Code), append(names, d.Name), append(countries, d.Country)
		}
		rows, err := tx.Query(ctx, `
			INSERT INTO delegations AS d (coalition_id, code, name, country)
			SELECT DISTINCT ON (code) $1::bigint, code, name, country FROM unnest($2::text[], $3::text[], $4::boolean[]) AS new (code, name, country)
			ON CONFLICT (coalition_id, code) DO UPDATE
				SET removed = false, name = excluded.name, country = excluded.country WHERE d.removed
			RETURNING code`, a.Coalition, codes, names, countries)
		if err != nil {
			return nil, err
		}
		added, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil || len(added) == 0 {
			return nil, err
		}
		return added, wantRollEditsAhead(ctx, tx, version, a.Coalition, a.At)
	})
	return added, err
}

// BindRole makes whoever holds the role act for the delegation, instead of the role it had. Errors:
// role_everyone, role_of_organisers, role_of_delegation for another's, delegation_removed.
func (s *Store) BindRole(ctx context.Context, a coalition.Act, d coalition.DelegationID, role coalition.Snowflake) error {
	_, _, err := act(ctx, s, a, func(tx pgx.Tx, _ coalition.Version) (struct{}, error) {
		c, err := coalitionByID(ctx, tx, a.Coalition)
		switch {
		case err != nil:
			return struct{}{}, err
		case role == c.Guild:
			return struct{}{}, coalition.Wrong("role_everyone")
		case role == c.OrganiserRole:
			return struct{}{}, coalition.Wrong("role_of_organisers")
		}
		tag, err := tx.Exec(ctx, `
			UPDATE delegations SET role_id = $3 WHERE coalition_id = $1 AND id = $2 AND NOT removed`, a.Coalition, d, role)
		switch {
		case violates(err, "delegation_role"):
			return struct{}{}, coalition.Wrong("role_of_delegation")
		case err == nil && tag.RowsAffected() == 0:
			return struct{}{}, coalition.Wrong("delegation_removed")
		}
		return struct{}{}, err
	})
	return err
}

// RemoveDelegation takes a delegation out of the coalition: its live pledges are withdrawn, those of
// which something was delivered brought down to that, and nobody acts for it any more. It returns the codes of those pledges.
func (s *Store) RemoveDelegation(ctx context.Context, a coalition.Act, d coalition.DelegationID) ([]string, error) {
	withdrawn, _, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) ([]string, error) {
		c, err := coalitionByID(ctx, tx, a.Coalition)
		if err != nil {
			return nil, err
		}
		// What has lapsed is withdrawn too: another grace must not bring it back.
		all, err := pledgesOf(ctx, tx, a.Coalition, d)
		if err != nil {
			return nil, err
		}
		var codes []string
		for _, p := range all {
			if p.Open(c, a.At) == nil {
				codes = append(codes, p.Code)
			}
			r := coalition.Revision{Terms: p.Current.Terms, Version: version, Exit: coalition.Withdrawn}
			if !p.Current.Delivered.IsZero() {
				r.Terms, r.Exit = p.Current.Terms.DeliveredAlone(), coalition.Live
			}
			if err := appendRevision(ctx, tx, a, p.ID, r); err != nil {
				return nil, err
			}
		}
		tag, err := tx.Exec(ctx, `
			UPDATE delegations SET removed = true, role_id = NULL WHERE coalition_id = $1 AND id = $2 AND NOT removed`, a.Coalition, d)
		if err == nil && tag.RowsAffected() == 0 {
			return nil, coalition.Wrong("delegation_removed")
		}
		if err != nil {
			return nil, err
		}
		// Those who were removed one by one stay so, should the delegation come back.
		_, err = tx.Exec(ctx, `DELETE FROM delegates WHERE coalition_id = $1 AND delegation_id = $2 AND by_role`, a.Coalition, d)
		if err != nil {
			return nil, err
		}
		return codes, wantRollEditsAhead(ctx, tx, version, a.Coalition, a.At)
	})
	return withdrawn, err
}

// LivePledges returns how many live pledges a delegation has at now.
func (s *Store) LivePledges(ctx context.Context, c coalition.Coalition, d coalition.DelegationID, now time.Time) (int, error) {
	all, err := pledgesOf(ctx, s.pool, c.ID, d)
	live := 0
	for _, p := range all {
		if p.Open(c, now) == nil {
			live++
		}
	}
	return live, err
}

// pledgesOf returns a delegation's pledges that are live or have lapsed.
func pledgesOf(ctx context.Context, q querier, c coalition.ID, d coalition.DelegationID) ([]coalition.Pledge, error) {
	rows, err := q.Query(ctx, selectPledges+`
		WHERE p.coalition_id = $1 AND p.delegation_id = $2 AND r.exit = '' ORDER BY p.code`, c, d)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanPledge)
}

// Admit makes a Discord user a delegate; it reports whether they were admitted already.
func (s *Store) Admit(ctx context.Context, a coalition.Act, d coalition.DelegationID, user coalition.Snowflake) (already bool, err error) {
	already, _, err = act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (bool, error) {
		person, state, err := standing(ctx, tx, a.Coalition, d, user)
		if err != nil || state == coalition.Admitted {
			return state == coalition.Admitted, err
		}
		return false, setStanding(ctx, tx, a.Coalition, version, d, person, coalition.Admitted, true)
	})
	return already, err
}

// RemoveDelegate ends a user's acting for a delegation, whatever roles they hold, until they are
// admitted again.
func (s *Store) RemoveDelegate(ctx context.Context, a coalition.Act, d coalition.DelegationID, user coalition.Snowflake) error {
	_, _, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (struct{}, error) {
		person, _, err := standing(ctx, tx, a.Coalition, d, user)
		if err != nil {
			return struct{}{}, err
		}
		return struct{}{}, setStanding(ctx, tx, a.Coalition, version, d, person, coalition.Dismissed, false)
	})
	return err
}

// Leave ends the user's own acting or asking for a delegation, as RemoveDelegate does. Who only asked is
// forgotten instead, so that a role given to them later counts.
func (s *Store) Leave(ctx context.Context, a coalition.Act, d coalition.DelegationID, user coalition.Snowflake) error {
	_, _, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (struct{}, error) {
		person, _, err := standing(ctx, tx, a.Coalition, d, user)
		if err != nil {
			return struct{}{}, err
		}
		tag, err := tx.Exec(ctx, `
			DELETE FROM delegates
			WHERE coalition_id = $1 AND delegation_id = $2 AND person_id = $3 AND state = 'asked' AND by_role`, a.Coalition, d, person)
		if err != nil || tag.RowsAffected() > 0 {
			return struct{}{}, err
		}
		return struct{}{}, setStanding(ctx, tx, a.Coalition, version, d, person, coalition.Dismissed, false)
	})
	return err
}

// AskToJoin records that a user asks to act for a delegation and tells organisers, once. It returns
// where the user stood before; Admitted stays as it is.
func (s *Store) AskToJoin(ctx context.Context, a coalition.Act, d coalition.DelegationID, user coalition.Snowflake) (coalition.DelegateState, error) {
	before, _, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.DelegateState, error) {
		person, state, err := standing(ctx, tx, a.Coalition, d, user)
		if err != nil || state == coalition.Admitted || state == coalition.Asked {
			return state, err
		}
		// Asking does not give back what was taken: a role counts only for those who never were removed.
		if err := setStanding(ctx, tx, a.Coalition, version, d, person, coalition.Asked, state == ""); err != nil {
			return "", err
		}
		var code string
		err = tx.QueryRow(ctx, `SELECT code FROM delegations WHERE coalition_id = $1 AND id = $2`, a.Coalition, d).Scan(&code)
		if err != nil {
			return "", err
		}
		return state, tell(ctx, tx, a, version, fmt.Sprintf("join:%d:%d:%d", d, person, version), coalition.Tidings{
			Text: "notice_join", Args: map[string]string{"By": mentionUser(user), "Delegation": code},
			Buttons: []coalition.TidingsButton{{Text: "roster_admit_button", Part: "roster.admit", Args: []string{code, user.String()}}},
		})
	})
	return before, err
}

// standing returns the person that a user is, and where they stand with a delegation that is in the
// coalition; "" when nowhere. A removed one is delegation_removed.
func standing(ctx context.Context, tx pgx.Tx, c coalition.ID, d coalition.DelegationID, user coalition.Snowflake) (coalition.PersonID, coalition.DelegateState, error) {
	person, err := personOf(ctx, tx, user)
	if err != nil {
		return 0, "", err
	}
	var state coalition.DelegateState
	err = tx.QueryRow(ctx, `
		SELECT coalesce(m.state, '')
		FROM delegations d
		LEFT JOIN delegates m ON m.coalition_id = d.coalition_id AND m.delegation_id = d.id AND m.person_id = $3
		WHERE d.coalition_id = $1 AND d.id = $2 AND NOT d.removed`, c, d, person).Scan(&state)
	return person, state, none(err, "delegation_removed")
}

func setStanding(ctx context.Context, tx pgx.Tx, c coalition.ID, version coalition.Version, d coalition.DelegationID, person coalition.PersonID, state coalition.DelegateState, byRole bool) error {
	_, err := tx.Exec(ctx, `
		INSERT INTO delegates (coalition_id, delegation_id, person_id, state, by_role, version) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (coalition_id, delegation_id, person_id)
			DO UPDATE SET state = excluded.state, by_role = excluded.by_role, version = excluded.version`,
		c, d, person, state, byRole, version)
	return err
}
