package local

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// childFolder tells the test binary to be a Muster that holds a server until it is killed.
const childFolder = "MUSTER_LOCAL_TEST_CHILD"

func TestMain(m *testing.M) {
	if folder := os.Getenv(childFolder); folder != "" {
		s, err := Start(context.Background(), folder, Disposable())
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println(s.process.cmd.Process.Pid)
		select {}
	}
	os.Exit(m.Run())
}

func mustStart(t *testing.T, folder string, opts ...Option) *Server {
	t.Helper()
	s, err := Start(t.Context(), folder, opts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Stop() })
	return s
}

func mustStop(t *testing.T, s *Server) {
	t.Helper()
	if err := s.Stop(); err != nil {
		t.Fatalf("Stop: %v", err)
	}
}

// ask runs statements and returns the last one's answer.
func ask(t *testing.T, s *Server, statements ...string) string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), s.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	last := len(statements) - 1
	for _, sql := range statements[:last] {
		if _, err := conn.Exec(t.Context(), sql); err != nil {
			t.Fatalf("%s: %v", sql, err)
		}
	}
	var answer string
	if err := conn.QueryRow(t.Context(), statements[last]).Scan(&answer); err != nil {
		t.Fatalf("%s: %v", statements[last], err)
	}
	return answer
}

// awaitGone waits until a process is gone, or is a zombie that nobody has reaped yet.
func awaitGone(t *testing.T, pid int) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(pollEvery) {
		if errors.Is(syscall.Kill(pid, 0), syscall.ESRCH) {
			return
		}
		stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		if err == nil && strings.Contains(string(stat), ") Z ") {
			return
		}
	}
	t.Fatalf("process %d is still there", pid)
}

func TestServerKeepsWhatWasCommitted(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "not there yet", "data")
	s := mustStart(t, folder)
	if got := ask(t, s, `show listen_addresses`); got != "" {
		t.Errorf("listens on the network: %q", got)
	}
	if got := ask(t, s, `select lower('ÉÜЖ')`); got != "éüж" {
		t.Errorf("lower('ÉÜЖ') = %q", got)
	}
	if got := ask(t, s, `create table kept as select 'yes'::text as answer`, `select 'done'`); got != "done" {
		t.Error(got)
	}
	sockets := s.sockets
	mustStop(t, s)
	mustStop(t, s)
	if _, err := os.Stat(sockets); err == nil {
		t.Errorf("the socket's folder %s is left behind", sockets)
	}
	again := mustStart(t, folder)
	if got := ask(t, again, `select answer from kept`); got != "yes" {
		t.Errorf("after a restart: %q", got)
	}
}

func TestServerHasItsOwnProcessGroup(t *testing.T) {
	t.Parallel()
	s := mustStart(t, t.TempDir(), Disposable())
	pid := s.process.cmd.Process.Pid
	if group, err := syscall.Getpgid(pid); err != nil || group != pid {
		t.Errorf("Ctrl-C would reach the server: process %d is in group %d (%v)", pid, group, err)
	}
}

func TestFolderInUse(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	s := mustStart(t, folder, Disposable())
	_, err := Start(t.Context(), folder, Disposable())
	if !errors.Is(err, ErrInUse) || !strings.Contains(err.Error(), folder) {
		t.Errorf("second Start: %v", err)
	}
	if got := ask(t, s, `select 'unharmed'`); got != "unharmed" {
		t.Error(got)
	}
}

func TestFolderInUseByAnotherServer(t *testing.T) {
	t.Parallel()
	folder, sockets := t.TempDir(), ""
	mustStop(t, mustStart(t, folder, Disposable()))
	run, err := runnerFor(folder)
	if err != nil {
		t.Fatal(err)
	}
	if sockets, err = os.MkdirTemp("/tmp", "somebody-"); err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(sockets)
	if err := run.own(sockets); err != nil {
		t.Fatal(err)
	}
	programs, err := findPrograms(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	p, err := launch(t.Context(), programs, run, folder, serverArguments(sockets, options{disposable: true}))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Start(t.Context(), folder, Disposable()); !errors.Is(err, ErrInUse) || !strings.Contains(err.Error(), strconv.Itoa(p.cmd.Process.Pid)) {
		t.Errorf("Start on a folder that another server has: %v", err)
	}
	if err := p.end(); err != nil {
		t.Errorf("the other server was not left alone: %v", err)
	}
}

func TestKilledParentLeavesNoServer(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for round := range 3 {
		child := exec.Command(program)
		child.Env = append(os.Environ(), childFolder+"="+folder)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		line, _ := bufio.NewReader(out).ReadString('\n')
		pid, err := strconv.Atoi(strings.TrimSpace(line))
		if err != nil {
			child.Wait()
			t.Fatalf("round %d: the child says %q", round, line)
		}
		note, err := os.ReadFile(socketNote(folder))
		if err != nil {
			t.Fatal(err)
		}
		child.Process.Kill()
		child.Wait()
		if round == 0 { // the other rounds start while the server may still be ending
			awaitGone(t, pid)
		}
		s := mustStart(t, folder, Disposable())
		awaitGone(t, pid)
		if _, err := os.Stat(string(note)); err == nil {
			t.Errorf("round %d: the killed one's socket folder %s is left behind", round, note)
		}
		mustStop(t, s)
	}
}

func TestKilledServer(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	s := mustStart(t, folder, Disposable())
	if err := s.process.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-s.process.done
	if err := s.Stop(); err == nil {
		t.Error("Stop does not say that the server had ended by itself")
	}
	if _, err := os.Stat(pidFile(folder)); err != nil {
		t.Errorf("expected a stale postmaster.pid: %v", err)
	}
	mustStart(t, folder)
}

func TestPidFileOfAReusedNumber(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	mustStop(t, mustStart(t, folder, Disposable()))
	// A process that lives, is not PostgreSQL, and has the number that a killed server had.
	stale := fmt.Sprintf("%d\n%s\n1700000000\n5432\n/tmp/%sx\n\n  1 1\nready\n", os.Getpid(), clusterOf(folder), socketPrefix)
	if err := os.WriteFile(pidFile(folder), []byte(stale), 0o600); err != nil {
		t.Fatal(err)
	}
	s := mustStart(t, folder)
	if got := ask(t, s, `select 'works'`); got != "works" {
		t.Error(got)
	}
}

func TestCutOffInitdbIsSweptAway(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	half := filepath.Join(folder, "new-123")
	if err := os.MkdirAll(filepath.Join(half, "base"), 0o700); err != nil {
		t.Fatal(err)
	}
	mustStart(t, folder, Disposable())
	if _, err := os.Stat(half); err == nil {
		t.Error("the half-made cluster is still there")
	}
}

func TestBrokenCluster(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	mustStop(t, mustStart(t, folder, Disposable()))
	control := filepath.Join(clusterOf(folder), "global", "pg_control")
	if err := os.Remove(control); err != nil {
		t.Fatal(err)
	}
	_, err := Start(t.Context(), folder)
	if err == nil || !strings.Contains(err.Error(), "could not find the database system") {
		t.Errorf("the server's own words are missing: %v", err)
	}
	if clusterVersion(folder) == "" {
		t.Error("a broken cluster was deleted")
	}
	s := mustStart(t, folder, Disposable())
	if got := ask(t, s, `select 'anew'`); got != "anew" {
		t.Error(got)
	}
}

func TestStartGivesUpWithItsContext(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	mustStop(t, mustStart(t, folder, Disposable()))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Start(ctx, folder, Disposable()); !errors.Is(err, context.Canceled) {
		t.Errorf("Start with a cancelled context: %v", err)
	}
	mustStart(t, folder, Disposable())
}

func TestFolderThatOthersCannotEnter(t *testing.T) {
	t.Parallel()
	open, err := os.MkdirTemp("/tmp", "muster-local-")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(open)
	closed := filepath.Join(open, "closed")
	inside := filepath.Join(closed, "data")
	if err := errors.Join(os.Chmod(open, 0o755), os.MkdirAll(inside, 0o755), os.Chmod(closed, 0o700)); err != nil {
		t.Fatal(err)
	}
	other := runner{name: "postgres", as: &syscall.Credential{Uid: 4_000_000, Gid: 4_000_000}}
	if err := other.explainEntry(inside, os.ErrPermission); !strings.Contains(err.Error(), "cannot enter "+closed+":") {
		t.Errorf("explainEntry: %v, want %s named as the one that is closed", err, closed)
	}
	if other.reaches(inside) || !other.reaches(open) {
		t.Errorf("reaches: %s is taken for open, or %s for closed", closed, open)
	}
	// The server's user, who is another than root, gets there all the same.
	s := mustStart(t, inside, Disposable())
	if got := ask(t, s, `create database further`, `select 'there'`); got != "there" {
		t.Error(got)
	}
	mustStop(t, s)
}

func TestSocketFolderIsShort(t *testing.T) {
	deep := filepath.Join(t.TempDir(), strings.Repeat("d", 90))
	if err := os.Mkdir(deep, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("TMPDIR", deep)
	dir, err := makeSocketFolder(t.TempDir(), runner{})
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	if filepath.Dir(dir) != "/tmp" {
		t.Errorf("socket folder %s; a socket's path is at most %d bytes", dir, socketPathLimit)
	}
	if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("mode %v (%v), want 0700", info.Mode(), err)
	}
}
