package storage

import (
	"cmp"
	"context"
	"math"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// Ledger returns what answers about a coalition's pledges are computed from, now. Everything is read
// in one snapshot, so that figures agree with each other.
func (s *Store) Ledger(ctx context.Context, c coalition.ID) (coalition.Ledger, error) {
	return s.ledger(ctx, c, newest, `WHERE p.coalition_id = $1`)
}

// newest is a version that no act has: up to it is all there is.
const newest coalition.Version = math.MaxInt64

// LedgerAsOf returns the ledger as it was at an instant: cut at the last version of an act that was made by then. Its
// pledges have the revisions of then, of which a view takes the newest that its audience may see, and their current
// one, which decides besides.
func (s *Store) LedgerAsOf(ctx context.Context, c coalition.ID, at time.Time) (coalition.Ledger, error) {
	var version coalition.Version
	err := s.pool.QueryRow(ctx, `SELECT coalesce(max(version), 0) FROM acts WHERE coalition_id = $1 AND at <= $2`, c, at).Scan(&version)
	if err != nil {
		return coalition.Ledger{}, err
	}
	return s.ledger(ctx, c, version, `WHERE p.coalition_id = $1`)
}

// LedgerOfPledge returns the ledger with the one pledge of that code, or none when there is no such.
func (s *Store) LedgerOfPledge(ctx context.Context, c coalition.ID, code string) (coalition.Ledger, error) {
	return s.ledger(ctx, c, newest, `WHERE p.coalition_id = $1 AND p.code = $2`, code)
}

// LedgerOfCard returns the ledger with the one pledge that a card shows.
func (s *Store) LedgerOfCard(ctx context.Context, c coalition.ID, id coalition.PledgeID) (coalition.Ledger, error) {
	return s.ledger(ctx, c, newest, `WHERE p.coalition_id = $1 AND p.id = $2`, id)
}

// snapshot begins a transaction that reads one state. What a coalition has is in memory, so a row is looked up by its
// index about as cheaply as it is read in passing; told otherwise, Postgres would rather read all revisions there ever were.
var snapshot = pgx.TxOptions{BeginQuery: `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL random_page_cost = 1.1`}

// ledger reads a ledger up to a version with the pledges that where selects, $1 being the coalition.
func (s *Store) ledger(ctx context.Context, c coalition.ID, to coalition.Version, where string, args ...any) (coalition.Ledger, error) {
	var l coalition.Ledger
	err := pgx.BeginTxFunc(ctx, s.pool, snapshot, func(tx pgx.Tx) error {
		var err error
		if l.Coalition, err = coalitionByID(ctx, tx, c); err != nil {
			return err
		}
		l.Version = min(l.Coalition.Version, to)
		if to != newest {
			if err := asOf(ctx, tx, &l.Coalition, to); err != nil {
				return err
			}
		}
		if l.Delegations, err = delegations(ctx, tx, c); err != nil {
			return err
		}
		if l.Capabilities, err = capabilities(ctx, tx, c); err != nil {
			return err
		}
		if l.Requirements, err = requirements(ctx, tx, c, to); err != nil {
			return err
		}
		if l.Conditions, err = conditions(ctx, tx, c, to); err != nil {
			return err
		}
		rows, err := tx.Query(ctx, selectPledges+where, append([]any{c}, args...)...)
		if err != nil {
			return err
		}
		if l.Pledges, err = pgx.CollectRows(rows, scanPledge); err != nil || to == newest {
			return err
		}
		l.Pledges, err = pledgesAsOf(ctx, tx, c, to, l.Pledges)
		return err
	})
	return l, err
}

// asOf makes of a coalition what readiness and money were counted by at a version.
func asOf(ctx context.Context, tx pgx.Tx, c *coalition.Coalition, version coalition.Version) error {
	var activation *time.Time
	err := tx.QueryRow(ctx, `SELECT at FROM activations WHERE coalition_id = $1 AND version <= $2 ORDER BY version DESC LIMIT 1`, c.ID, version).Scan(&activation)
	if err := ignoreNone(err); err != nil {
		return err
	}
	c.Activation = time.Time{}
	if activation != nil {
		c.Activation = *activation
	}
	err = tx.QueryRow(ctx, `SELECT coalesce((SELECT days FROM graces WHERE coalition_id = $1 AND version <= $2 ORDER BY version DESC LIMIT 1), 0)`,
		c.ID, version).Scan(&c.Grace)
	if err != nil {
		return err
	}
	var rates ratesRow
	if err := tx.QueryRow(ctx, `SELECT (`+selectRatesAsOf+`) FROM coalitions c WHERE c.id = $1`, c.ID, version).Scan(&rates); err != nil {
		return err
	}
	c.Rates, err = rates.rates()
	return err
}

// pledgesAsOf returns those of the pledges that were there at a version, with those of their revisions up to it which some
// audience sees: the newest, which organisers and its delegation do; the newest that was not corrected right after; and for
// each wider release the newest that is not hidden from its readers for another reason. Each is looked up from the newest
// on, so that it does not matter how many there are.
func pledgesAsOf(ctx context.Context, tx pgx.Tx, c coalition.ID, version coalition.Version, pledges []coalition.Pledge) ([]coalition.Pledge, error) {
	const (
		newest = `(SELECT r.version FROM pledge_revisions r
			WHERE r.coalition_id = p.coalition_id AND r.pledge_id = p.id AND r.version <= $2 `
		last      = ` ORDER BY r.version DESC LIMIT 1)`
		corrected = `coalesce((SELECT n.correction FROM pledge_revisions n
			WHERE n.coalition_id = r.coalition_id AND n.pledge_id = r.pledge_id AND n.version > r.version ORDER BY n.version LIMIT 1), false)`
		tells = `r.provided AND (
			EXISTS (SELECT FROM pledge_thresholds x
				WHERE x.coalition_id = r.coalition_id AND x.pledge_id = r.pledge_id AND x.version = r.version)
			OR EXISTS (SELECT FROM pledge_conditions x JOIN conditions c ON c.coalition_id = x.coalition_id AND c.id = x.condition_id
				WHERE x.coalition_id = r.coalition_id AND x.pledge_id = r.pledge_id AND x.version = r.version AND c.delegation_id IS NOT NULL))`
		open = ` AND NOT ` + corrected + ` AND (r.named AND now.named OR NOT (` + tells + `))`
	)
	rows, err := tx.Query(ctx, `
		SELECT p.id, `+corrected+`, `+revisionColumns+`
		FROM pledges p
		JOIN pledge_revisions now ON now.coalition_id = p.coalition_id AND now.pledge_id = p.id AND now.version = p.current_version
		CROSS JOIN LATERAL (
			SELECT `+newest+last+`
			UNION SELECT `+newest+` AND NOT `+corrected+last+`
			UNION SELECT `+newest+` AND r.release = 'coalition'`+open+last+`
			UNION SELECT `+newest+` AND r.release = 'public'`+open+last+`) seen (version)
		JOIN pledge_revisions r ON r.coalition_id = p.coalition_id AND r.pledge_id = p.id AND r.version = seen.version
		JOIN acts a ON a.coalition_id = r.coalition_id AND a.version = r.version
		WHERE p.coalition_id = $1`, c, version)
	if err != nil {
		return nil, err
	}
	then := map[coalition.PledgeID][]coalition.Revision{}
	var id coalition.PledgeID
	var slip bool
	for rows.Next() {
		var row revisionRow
		if err := rows.Scan(append([]any{&id, &slip}, row.fields()...)...); err != nil {
			return nil, err
		}
		r := row.revision()
		r.Slip = slip
		then[id] = append(then[id], r)
	}
	var out []coalition.Pledge
	for _, p := range pledges {
		if p.Then = then[p.ID]; p.Then != nil {
			slices.SortFunc(p.Then, func(x, y coalition.Revision) int { return cmp.Compare(x.Version, y.Version) })
			p.Shown = p.Then[len(p.Then)-1]
			out = append(out, p)
		}
	}
	return out, rows.Err()
}
