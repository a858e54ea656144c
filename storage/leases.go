package storage

import (
	"context"
	"time"
)

// Lease takes a single job for holder, for the time to live by the database's clock. ok is false while it is
// held, by holder itself too. The token grows with each time it is taken, so that what a former holder
// still does can be told from what the present one does.
func (s *Store) Lease(ctx context.Context, name, holder string, ttl time.Duration) (token int64, ok bool, err error) {
	err = s.apart.QueryRow(ctx, `
		INSERT INTO leases (name, holder, token, expires_at)
		SELECT $1::text, $2::text, 1, clock_timestamp() + $3::interval
		-- Whoever stands by asks again and again, and writes nothing until it is free.
		WHERE NOT EXISTS (SELECT FROM leases WHERE name = $1 AND expires_at > clock_timestamp())
		ON CONFLICT (name) DO UPDATE
		SET holder = excluded.holder, token = leases.token + 1, expires_at = clock_timestamp() + $3::interval
		WHERE leases.expires_at <= clock_timestamp()
		RETURNING token`, name, holder, interval(ttl)).Scan(&token)
	return token, err == nil, ignoreNone(err)
}

// RenewLease lengthens a lease to the time to live from now; false when somebody else has taken it. One that
// ran out while nobody else wanted it is still its holder's.
func (s *Store) RenewLease(ctx context.Context, name string, token int64, ttl time.Duration) (bool, error) {
	tag, err := s.apart.Exec(ctx, `
		UPDATE leases SET expires_at = clock_timestamp() + $3::interval
		WHERE name = $1 AND token = $2`, name, token, interval(ttl))
	return tag.RowsAffected() == 1, err
}

// ReleaseLease gives a lease back at once. One that is another's by now stays theirs.
func (s *Store) ReleaseLease(ctx context.Context, name string, token int64) error {
	_, err := s.apart.Exec(ctx, `UPDATE leases SET expires_at = '-infinity' WHERE name = $1 AND token = $2`, name, token)
	return err
}
