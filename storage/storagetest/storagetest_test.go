package storagetest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"
)

func TestMain(m *testing.M) { Main(m) }

func connect(t *testing.T, url string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close(context.Background()) })
	return conn
}

func count(t *testing.T, conn *pgx.Conn, sql string) int {
	t.Helper()
	var n int
	if err := conn.QueryRow(t.Context(), sql).Scan(&n); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return n
}

var migrations atomic.Int32

func migrate(ctx context.Context, url string) error {
	migrations.Add(1)
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return err
	}
	// Left open on purpose: a template must not depend on its builder's tidiness.
	_, err = conn.Exec(ctx, `create table pledges as select 1 as n`)
	return err
}

func TestEachTestHasADatabaseOfItsOwn(t *testing.T) {
	t.Parallel()
	for i := range 20 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			conn := connect(t, URL(t, migrate))
			if got := count(t, conn, `select count(*) from pledges`); got != 1 {
				t.Errorf("%d rows to begin with, want the template's 1", got)
			}
			if _, err := conn.Exec(t.Context(), `insert into pledges values (2)`); err != nil {
				t.Error(err)
			}
			if got := migrations.Load(); got != 1 {
				t.Errorf("migrated %d times", got)
			}
		})
	}
}

func TestWithoutMigrationsItIsEmpty(t *testing.T) {
	t.Parallel()
	conn := connect(t, URL(t, nil))
	if got := count(t, conn, `select count(*) from pg_tables where schemaname = 'public'`); got != 0 {
		t.Errorf("%d tables", got)
	}
}

func TestDatabaseIsDroppedAtTheEnd(t *testing.T) {
	t.Parallel()
	admin := connect(t, URL(t, nil))
	name := ""
	t.Run("a test", func(t *testing.T) {
		// The connection outlives the test, as one that a test forgot would.
		conn, err := pgx.Connect(t.Context(), URL(t, nil))
		if err != nil {
			t.Fatal(err)
		}
		name = conn.Config().Database
	})
	if got := count(t, admin, `select count(*) from pg_database where datname = '`+name+`'`); got != 0 {
		t.Errorf("%s is still there", name)
	}
}

func TestLeftoversOfAKilledRunAreDropped(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir()) // the run before, with clusters of its own
	server, err := startFree(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer server.Stop()
	conn := connect(t, server.URL())
	if _, err := conn.Exec(t.Context(), `create database test_7`); err != nil {
		t.Fatal(err)
	}
	if err := dropLeftovers(t.Context(), server.URL()); err != nil {
		t.Fatal(err)
	}
	if got := count(t, conn, `select count(*) from pg_database where datname like 'test%'`); got != 0 {
		t.Errorf("%d leftovers stay", got)
	}
	second, err := startFree(t.Context())
	if err != nil {
		t.Fatalf("a second process: %v", err)
	}
	if second.URL() == server.URL() {
		t.Error("two processes share a server")
	}
	if err := second.Stop(); err != nil {
		t.Error(err)
	}
}

func TestAFolderOfSomebodyElse(t *testing.T) {
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	if err := os.Symlink("/", fmt.Sprintf("%s/muster-test-%d", tmp, os.Geteuid())); err != nil {
		t.Fatal(err)
	}
	if server, err := startFree(t.Context()); err == nil {
		server.Stop()
		t.Error("followed a link that somebody put there")
	}
}

// failing is a test that stops where it fails.
type failing struct {
	*testing.T
	said string
}

func (f *failing) Fatal(args ...any)                 { f.said = fmt.Sprint(args...); panic(f) }
func (f *failing) Fatalf(format string, args ...any) { f.Fatal(fmt.Sprintf(format, args...)) }

func TestFailedMigrationFailsEachTest(t *testing.T) {
	t.Parallel()
	broken := func(context.Context, string) error { return errors.New("syntax error in 0007") }
	for range 2 {
		f := &failing{T: t}
		func() {
			defer func() {
				if r := recover(); r != nil && r != any(f) {
					panic(r)
				}
			}()
			URL(f, broken)
		}()
		if want := "the template of the test databases: syntax error in 0007"; f.said != want {
			t.Errorf("said %q, want %q", f.said, want)
		}
	}
}
