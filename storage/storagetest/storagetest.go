// Package storagetest gives tests databases of their own on a private PostgreSQL.
//
// A package whose tests use it has
//
//	func TestMain(m *testing.M) { storagetest.Main(m) }
//
// The server is started at the first use. Its files stay for the next run of tests, which then need not make them; what a
// killed run left in them is dropped.
package storagetest

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/storage/local"
)

// Migrate brings the empty database at a URL to the form that a test wants.
type Migrate = func(ctx context.Context, url string) error

const (
	// Every binary of tests has a cluster to itself while it runs; go test runs as many as there are cores.
	clusters = 64
	timeout  = time.Minute
	prefix   = "test_"
)

var shared cluster

// cluster is the server of this process, with the templates on it.
type cluster struct {
	mu        sync.Mutex
	server    *local.Server
	err       error // why there is none; it is not tried again
	templates map[uintptr]*template
	made      int // databases, which are numbered
}

// template is a migrated database, or why there is none.
type template struct {
	once sync.Once
	name string
	err  error
}

// Main runs a package's tests, stops the server if they started it, and exits.
func Main(m *testing.M) {
	code := m.Run()
	if err := shared.stop(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = max(code, 1)
	}
	os.Exit(code)
}

// URL makes a database for one test and returns its address for pgx. It is a copy of a template that migrate
// built once in this process (one for each migrate function), or empty when migrate is nil. It is dropped
// when the test ends, with whoever is still connected. Where PostgreSQL's programs are missing, the test
// fails with the line to type. Tests may call it in parallel.
func URL(t testing.TB, migrate Migrate) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	if err := shared.start(ctx); err != nil {
		t.Fatal(err)
	}
	from := ""
	if migrate != nil {
		tmpl := shared.template(migrate)
		tmpl.once.Do(func() { tmpl.err = shared.build(ctx, tmpl.name, migrate) })
		if tmpl.err != nil {
			t.Fatalf("the template of the test databases: %v", tmpl.err)
		}
		from = " template " + tmpl.name
	}
	name := shared.newName()
	if err := shared.exec(ctx, "create database "+name+from); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), timeout)
		defer cancel()
		if err := shared.exec(ctx, "drop database "+name+" with (force)"); err != nil {
			t.Errorf("dropping the test's database: %v", err)
		}
	})
	return shared.url(name)
}

func (c *cluster) start(ctx context.Context) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.server == nil && c.err == nil {
		c.server, c.err = startFree(ctx)
		if c.err == nil {
			c.err = dropLeftovers(ctx, c.server.URL())
		}
	}
	return c.err
}

func (c *cluster) stop() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.server == nil {
		return nil
	}
	return c.server.Stop()
}

// startFree starts the first cluster that no other process is using.
func startFree(ctx context.Context) (*local.Server, error) {
	home := filepath.Join(room(), "muster-test-"+strconv.Itoa(os.Geteuid()))
	if err := os.Mkdir(home, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return nil, err
	}
	// The name can be guessed, so somebody else could have been there first.
	info, err := os.Lstat(home)
	if err != nil {
		return nil, err
	}
	if owner, ok := info.Sys().(*syscall.Stat_t); !info.IsDir() || ok && int(owner.Uid) != os.Geteuid() {
		return nil, fmt.Errorf("%s is not a folder of ours: remove it, or set TMPDIR", home)
	}
	for n := range clusters {
		var server *local.Server
		server, err = local.Start(ctx, filepath.Join(home, strconv.Itoa(n+1)), local.Disposable())
		if !errors.Is(err, local.ErrInUse) {
			return server, err
		}
	}
	return nil, err
}

// room returns the folder for the clusters: in memory where Linux has such a folder with enough space, else the temporary
// one. Each database is some three hundred files, and making and removing those takes a disk's file system longer than most
// tests take in them.
func room() string {
	const inMemory, enough = "/dev/shm", 2 << 30
	var free syscall.Statfs_t
	if os.Getenv("TMPDIR") != "" || syscall.Statfs(inMemory, &free) != nil || free.Bavail*uint64(free.Bsize) < enough {
		return os.TempDir()
	}
	return inMemory
}

// dropLeftovers drops the databases of runs that were killed.
func dropLeftovers(ctx context.Context, server string) error {
	conn, err := pgx.Connect(ctx, server)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	rows, _ := conn.Query(ctx, `select datname from pg_database where starts_with(datname, $1)`, prefix)
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return err
	}
	for _, name := range names {
		if _, err := conn.Exec(ctx, "drop database "+pgx.Identifier{name}.Sanitize()+" with (force)"); err != nil {
			return err
		}
	}
	return nil
}

func (c *cluster) template(migrate Migrate) *template {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := reflect.ValueOf(migrate).Pointer()
	if c.templates == nil {
		c.templates = map[uintptr]*template{}
	}
	if c.templates[key] == nil {
		c.templates[key] = &template{name: prefix + "template_" + strconv.Itoa(len(c.templates)+1)}
	}
	return c.templates[key]
}

// build makes a template. Nobody may be connected to one that is copied, so it is closed for good.
func (c *cluster) build(ctx context.Context, name string, migrate Migrate) error {
	if err := c.exec(ctx, "create database "+name); err != nil {
		return err
	}
	if err := migrate(ctx, c.url(name)); err != nil {
		return err
	}
	if err := c.exec(ctx, "alter database "+name+" allow_connections false"); err != nil {
		return err
	}
	return c.exec(ctx, `select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '`+name+`'`)
}

func (c *cluster) newName() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.made++
	return prefix + strconv.Itoa(c.made)
}

// exec runs one statement on a connection of its own, which costs a millisecond or two.
func (c *cluster) exec(ctx context.Context, sql string) error {
	conn, err := pgx.Connect(ctx, c.server.URL())
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, sql)
	return err
}

// url is the address of a database on the server.
func (c *cluster) url(name string) string {
	u, err := url.Parse(c.server.URL())
	if err != nil {
		panic(err) // package local made it
	}
	u.Path = "/" + name
	return u.String()
}
