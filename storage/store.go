// Package storage keeps Muster's state in Postgres: one file per aggregate, SQL in plain view. Its
// methods are the questions the product asks and the changes it makes, in the product's words.
package storage

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"muster/coalition"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Store is the database. Its methods can be called from several goroutines, and by several processes
// on one database.
type Store struct {
	pool *pgxpool.Pool
	// apart is for what must not wait behind people's work: leases, and that the bot is in reach. Nothing that can wait for a
	// row which an act holds goes through it, or an act that hangs would take these connections, too. So what becomes of posts
	// is reported with the rest: a report that comes too late loses a claim, and the channel is read back.
	apart *pgxpool.Pool
}

const (
	// ordinaryConns is how many connections a process has at least for all but that, unless its address says pool_max_conns.
	// Posts at the pace that Discord allows keep one or two busy. In a burst acts keep more while they wait for their
	// coalition's row: eight make 500 of them as fast as four, with room for others, and thirty-two make them slower.
	ordinaryConns = 8
	apartConns    = 2
)

// Open connects to the database at url, a Postgres URL or DSN, and brings its tables up to date.
// Several processes may open one database at once: one migrates, the others wait for it.
func Open(ctx context.Context, url string) (*Store, error) {
	if err := Migrate(ctx, url); err != nil {
		return nil, err
	}
	config, err := readAddress(url)
	if err != nil {
		return nil, err
	}
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("connect to Postgres: %w", err)
	}
	few := config.Copy()
	few.MaxConns, few.MinConns, few.MinIdleConns = apartConns, 0, 0
	apart, err := pgxpool.NewWithConfig(ctx, few)
	if err != nil {
		pool.Close()
		return nil, fmt.Errorf("connect to Postgres: %w", err)
	}
	return &Store{pool: pool, apart: apart}, nil
}

// Close gives all connections back. It waits for those in use.
func (s *Store) Close() {
	s.pool.Close()
	s.apart.Close()
}

// readAddress reads a database's address, with what it says of connections.
func readAddress(url string) (*pgxpool.Config, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("read the database's address: %w", err)
	}
	plain, err := pgx.ParseConfig(url) // in which pgxpool's words still stand
	if err != nil {
		return nil, fmt.Errorf("read the database's address: %w", err)
	}
	if _, said := plain.RuntimeParams["pool_max_conns"]; !said {
		config.MaxConns = max(config.MaxConns, ordinaryConns)
	}
	return config, nil
}

// Migrate brings the tables at url up to date, under a lock that a session holds, so it must not go
// through a pooler in transaction mode.
func Migrate(ctx context.Context, url string) error {
	config, err := readAddress(url)
	if err != nil {
		return err
	}
	db := stdlib.OpenDB(*config.ConnConfig)
	defer db.Close()
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return err
	}
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectPostgres, db, files, goose.WithSessionLocker(locker))
	if err != nil {
		return err
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("bring the tables up to date: %w", err)
	}
	return nil
}

// nullable returns nil for an ID of zero, which means none, so that references stay honest.
func nullable[T ~int64](id T) *int64 {
	if id == 0 {
		return nil
	}
	n := int64(id)
	return &n
}

// violates reports whether err broke the named constraint.
func violates(err error, constraint string) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && pg.ConstraintName == constraint
}

// none returns a domain error when the query found no row, else err unchanged.
func none(err error, code string, args ...any) error {
	if errors.Is(err, pgx.ErrNoRows) {
		return coalition.Wrong(code, args...)
	}
	return err
}
