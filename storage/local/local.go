// Package local runs a private PostgreSQL for one Muster: started with it, stopped with it, reachable
// through a Unix socket alone. It uses the system's own PostgreSQL programs and changes nothing outside
// the folder that it is given and a folder for the socket.
//
// The folder holds cluster (PostgreSQL's files), postgres.log, lock (held while a server runs) and
// socket (where the last one listened).
package local

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"
)

var (
	// ErrNotInstalled means that PostgreSQL's programs are not on this machine. The error that wraps it
	// ends with the line to type.
	ErrNotInstalled = errors.New("the programs of PostgreSQL (initdb and postgres, 15 or newer) are not installed")

	// ErrInUse means that a running server has the folder.
	ErrInUse = errors.New("in use")
)

const (
	superuser = "muster"
	database  = "postgres" // made by initdb, so that starting needs no client

	// A start can mean replaying what a killed server had not yet written to its tables.
	startTimeout = 60 * time.Second
	// How long a server without its parent gets to end by itself.
	orphanTimeout = 15 * time.Second
	stopTimeout   = 20 * time.Second
	pollEvery     = 5 * time.Millisecond
)

// Server is a running private PostgreSQL. It ends with the process that started it, however that ends.
type Server struct {
	folder  string
	sockets string
	lock    *os.File
	process *process

	stop    sync.Once
	stopErr error
}

// Option changes how Start goes about it.
type Option func(*options)

type options struct{ disposable bool }

// Disposable is for tests: nothing is forced to the disk, and a cluster in the folder that does not start
// is deleted and made anew.
func Disposable() Option { return func(o *options) { o.disposable = true } }

// Start starts the server whose files are in dataDir, making the folder and the cluster when they are not
// there yet, and returns once it takes connections. The context bounds the start, not the server's life.
//
// PostgreSQL refuses to run as root: for root it is run by the owner of the cluster, who is the user
// postgres if there is one when the cluster is made, or else nobody. On Linux the
// folder may be anywhere; elsewhere that user must be able to enter it. ErrNotInstalled and ErrInUse are the errors to tell apart.
func Start(ctx context.Context, dataDir string, opts ...Option) (*Server, error) {
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	folder, err := filepath.Abs(dataDir)
	if err != nil {
		return nil, fmt.Errorf("private PostgreSQL: %w", err)
	}
	lock, err := lockFolder(folder)
	if err != nil {
		return nil, fmt.Errorf("private PostgreSQL: %w", err)
	}
	server, err := start(ctx, folder, o)
	mend := !errors.Is(err, ErrInUse) && !errors.Is(err, ErrNotInstalled) && ctx.Err() == nil
	if err != nil && o.disposable && mend && clusterExists(folder) {
		if err = os.RemoveAll(clusterOf(folder)); err == nil {
			server, err = start(ctx, folder, o)
		}
	}
	if err != nil {
		unlock(lock)
		return nil, fmt.Errorf("private PostgreSQL: %w", err)
	}
	server.lock = lock
	return server, nil
}

// start does the work of Start under the folder's lock.
func start(ctx context.Context, folder string, o options) (*Server, error) {
	if err := endOrphan(ctx, folder); err != nil {
		return nil, err
	}
	programs, err := findPrograms(ctx, clusterVersion(folder))
	if err != nil {
		return nil, err
	}
	run, err := runnerFor(folder)
	if err != nil {
		return nil, err
	}
	if !clusterExists(folder) {
		if err := makeCluster(ctx, programs, run, folder, o); err != nil {
			return nil, err
		}
	}
	sockets, err := makeSocketFolder(folder, run)
	if err != nil {
		return nil, err
	}
	p, err := launch(ctx, programs, run, folder, serverArguments(sockets, o))
	if err != nil {
		os.RemoveAll(sockets)
		return nil, err
	}
	return &Server{folder: folder, sockets: sockets, process: p}, nil
}

// makeCluster runs initdb beside the cluster's final place and moves the result there, so that a start
// that was cut off leaves nothing that looks like a cluster.
func makeCluster(ctx context.Context, programs programs, run runner, folder string, o options) error {
	if old, err := filepath.Glob(filepath.Join(folder, "new-*")); err == nil {
		for _, dir := range old {
			os.RemoveAll(dir) // what cannot be removed is in nobody's way
		}
	}
	dir, err := os.MkdirTemp(folder, "new-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := run.own(dir); err != nil {
		return err
	}
	args := []string{"-U", superuser, "-A", "trust", "-E", "UTF8", "--locale=C"}
	if o.disposable {
		args = append(args, "--no-sync")
	}
	// Upper and lower case of all alphabets where the system knows the locale; else that of ASCII alone.
	said, err := initialise(ctx, programs, run, dir, append(args, "--lc-ctype=C.UTF-8"))
	if err != nil && strings.Contains(said, "invalid locale name") {
		said, err = initialise(ctx, programs, run, dir, args)
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		return run.explainEntry(dir, err)
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return fmt.Errorf("initdb: %w\n%s", err, lastLines(said))
	}
	return os.Rename(dir, clusterOf(folder))
}

func initialise(ctx context.Context, programs programs, run runner, dir string, args []string) (said string, err error) {
	cmd, release, err := run.command(ctx, programs.initdb, dir, args...)
	if err != nil {
		return "", err
	}
	defer release()
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func serverArguments(sockets string, o options) []string {
	settings := []string{
		"listen_addresses=",
		"unix_socket_directories=" + sockets,
		"unix_socket_permissions=0700",
		"max_connections=200",
		"timezone=UTC",
		"log_timezone=UTC",
		"logging_collector=off",
		"log_destination=stderr",
	}
	if o.disposable {
		settings = append(settings, "fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_wal_size=128MB")
	}
	var args []string
	for _, s := range settings {
		args = append(args, "-c", s)
	}
	return args
}

// URL is the database's address for pgx: postgres://…, through the socket, as the cluster's superuser.
func (s *Server) URL() string {
	u := url.URL{Scheme: "postgres", User: url.User(superuser), Path: "/" + database,
		RawQuery: url.Values{"host": {s.sockets}, "sslmode": {"disable"}}.Encode()}
	return u.String()
}

// Stop ends the server: sessions are cut off, what is committed is on disk. It waits until the server is
// gone, and gives the same answer when called again.
func (s *Server) Stop() error {
	s.stop.Do(func() {
		s.stopErr = s.process.end()
		os.RemoveAll(s.sockets)
		os.Remove(socketNote(s.folder))
		unlock(s.lock)
	})
	return s.stopErr
}

func clusterOf(folder string) string { return filepath.Join(folder, "cluster") }

func clusterExists(folder string) bool {
	_, err := os.Stat(clusterOf(folder))
	return err == nil
}

// clusterVersion is the major version that made the cluster in the folder, "" when there is none.
func clusterVersion(folder string) string {
	b, err := os.ReadFile(filepath.Join(clusterOf(folder), "PG_VERSION"))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(b))
}

// lockFolder makes the folder if need be, and takes its lock, which the system gives back however this
// process ends.
func lockFolder(folder string) (*os.File, error) {
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		if err := os.MkdirAll(folder, 0o700); err != nil {
			return nil, err
		}
	}
	f, err := os.OpenFile(filepath.Join(folder, "lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		f.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, fmt.Errorf("the data folder %s is %w by another Muster: stop that one, or choose another folder", folder, ErrInUse)
		}
		return nil, err
	}
	return f, nil
}

// unlock gives the lock back at once. Closing alone would leave it, for a moment, to a program that some
// other part of this process is just starting and that still has our files open.
func unlock(f *os.File) {
	syscall.Flock(int(f.Fd()), syscall.LOCK_UN) // of a file that is open and locked: it cannot fail
	f.Close()
}
