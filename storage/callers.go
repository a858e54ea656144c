package storage

import (
	"context"
	"errors"
	"slices"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// Caller returns the coalition that is meant and who is asking in it: the coalition that q names, if it
// is of q's guild or q comes from a direct message; else the one its channel is bound to; else the
// guild's default. Without any the error is no_coalition, and the caller is filled as far as that goes.
//
// A person who is new gets a row. It is one round trip, two for who is new, since autocompletion waits for it.
func (s *Store) Caller(ctx context.Context, q coalition.CallerQuery) (coalition.Coalition, coalition.Caller, error) {
	caller := coalition.Caller{Discord: q.User, ManageServer: q.ManageServer}
	var c coalition.Coalition
	batch := &pgx.Batch{}
	batch.Queue(`SELECT id FROM persons WHERE discord_id = $1`, q.User).QueryRow(func(row pgx.Row) error {
		return ignoreNone(row.Scan(&caller.Person))
	})
	batch.Queue(selectCaller, q.Guild, q.Channel, q.Coalition, q.User, roleIDs(q.Roles)).QueryRow(func(row pgx.Row) error {
		found, err := scanCoalition(row, &caller.Delegations)
		c = found
		return ignoreNone(err)
	})
	if err := s.pool.SendBatch(ctx, batch).Close(); err != nil {
		return coalition.Coalition{}, caller, err
	}
	if caller.Person == 0 {
		var err error
		if caller.Person, err = personOf(ctx, s.pool, q.User); err != nil {
			return coalition.Coalition{}, caller, err
		}
	}
	if c.ID == 0 {
		return c, caller, coalition.Wrong("no_coalition")
	}
	caller.Organiser = slices.Contains(q.Roles, c.OrganiserRole)
	return c, caller, nil
}

// selectCaller reads the coalition that is meant and the delegations that the user acts for in it: by
// an organiser's word, or by the bound role unless that was taken from them.
const selectCaller = `
	SELECT ` + coalitionColumns + `, ARRAY(
		SELECT d.id
		FROM delegations d
		LEFT JOIN (delegates m JOIN persons p ON p.id = m.person_id AND p.discord_id = $4)
			ON m.coalition_id = d.coalition_id AND m.delegation_id = d.id
		WHERE d.coalition_id = c.id AND NOT d.removed
			AND (m.state = 'admitted' OR coalesce(m.by_role, true) AND d.role_id = ANY($5))
		ORDER BY d.code COLLATE "C")
	FROM coalitions c
	WHERE CASE
		WHEN $3::bigint <> 0 THEN c.id = $3 AND ($1::bigint = 0 OR c.guild_id = $1)
		ELSE c.guild_id = $1 AND (c.is_default OR c.id = (SELECT coalition_id FROM channels WHERE channel_id = $2))
		END
	ORDER BY EXISTS (SELECT FROM channels b WHERE b.coalition_id = c.id AND b.channel_id = $2) DESC
	LIMIT 1`

// roleIDs returns the roles as Postgres takes them; @everyone, whose ID is the guild's, is never among
// those that Discord lists.
func roleIDs(roles []coalition.Snowflake) []int64 {
	ids := make([]int64, len(roles))
	for i, r := range roles {
		ids[i] = int64(r)
	}
	return ids
}

// personOf returns the row of a Discord user, made if it is new.
func personOf(ctx context.Context, q querier, user coalition.Snowflake) (coalition.PersonID, error) {
	var id coalition.PersonID
	err := q.QueryRow(ctx, `
		INSERT INTO persons (discord_id) VALUES ($1)
		ON CONFLICT (discord_id) DO UPDATE SET discord_id = excluded.discord_id
		RETURNING id`, user).Scan(&id)
	return id, err
}

// ignoreNone returns nil for a query that found no row.
func ignoreNone(err error) error {
	if errors.Is(err, pgx.ErrNoRows) {
		return nil
	}
	return err
}
