package local

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// process is the postmaster as we see it.
type process struct {
	cmd  *exec.Cmd
	done chan struct{} // closed once it is gone and err is set
	err  error
}

// launch starts the postmaster and waits until it takes connections. The server's children of a killed
// postmaster can hold its memory for a moment longer, so that refusal is tried again.
func launch(ctx context.Context, programs programs, run runner, folder string, args []string) (*process, error) {
	for deadline := time.Now().Add(orphanTimeout); ; {
		p, said, err := launchOnce(ctx, programs, run, folder, args)
		if err == nil {
			return p, nil
		}
		if !strings.Contains(said, "is still in use") || time.Now().After(deadline) {
			return nil, err
		}
		if err := pause(ctx); err != nil {
			return nil, err
		}
	}
}

// launchOnce also returns what the server wrote to its log, if it did not come up.
func launchOnce(ctx context.Context, programs programs, run runner, folder string, args []string) (*process, string, error) {
	log, err := openLog(folder)
	if err != nil {
		return nil, "", err
	}
	defer log.Close()
	begin, err := log.Seek(0, 2)
	if err != nil {
		return nil, "", err
	}
	cmd, release, err := run.command(context.WithoutCancel(ctx), programs.postgres, clusterOf(folder), args...)
	if err != nil {
		return nil, "", err
	}
	cmd.Stdout, cmd.Stderr = log, log
	p := &process{cmd: cmd, done: make(chan struct{})}
	err = p.start()
	release()
	if err != nil {
		if errors.Is(err, fs.ErrPermission) {
			err = run.explainEntry(clusterOf(folder), err)
		}
		return nil, "", err
	}
	err = p.awaitReady(ctx, folder)
	if err == nil {
		return p, "", nil
	}
	p.end() // that it ended badly is no news
	said := readFrom(log.Name(), begin)
	return nil, said, fmt.Errorf("%w\n%s", err, lastLines(said))
}

// start starts the program on a thread that is kept for it: the kernel's parent is the thread, and one that
// the runtime retires early would take the server with it.
func (p *process) start() error {
	started := make(chan error)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := p.cmd.Start()
		started <- err
		if err != nil {
			return
		}
		p.err = p.cmd.Wait()
		close(p.done)
	}()
	return <-started
}

// awaitReady waits for the state that the postmaster writes into its own file, as pg_ctl does.
func (p *process) awaitReady(ctx context.Context, folder string) error {
	for {
		if pm := readPostmaster(folder); pm.pid == p.cmd.Process.Pid && pm.ready {
			return nil
		}
		select {
		case <-p.done:
			return errors.New("PostgreSQL did not start")
		default:
		}
		if err := pause(ctx); err != nil {
			return fmt.Errorf("PostgreSQL did not get ready: %w", err)
		}
	}
}

// end asks for a fast shutdown, and insists when that takes too long.
func (p *process) end() error {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGQUIT, syscall.SIGKILL} {
		if err := p.cmd.Process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
			return err
		}
		select {
		case <-p.done:
			if p.err != nil {
				return fmt.Errorf("PostgreSQL had stopped by itself: %w", p.err)
			}
			if signal != syscall.SIGINT {
				return fmt.Errorf("PostgreSQL did not stop within %v and was ended by force; nothing committed is lost", stopTimeout)
			}
			return nil
		case <-time.After(stopTimeout):
		}
	}
	return errors.New("PostgreSQL cannot be stopped")
}

// postmaster is what a server's postmaster.pid says.
type postmaster struct {
	pid     int
	sockets string
	ready   bool
}

func pidFile(folder string) string { return filepath.Join(clusterOf(folder), "postmaster.pid") }

// readPostmaster reads the file by its lines, which PostgreSQL documents in miscadmin.h; the zero value
// when there is none, or not all of it yet.
func readPostmaster(folder string) postmaster {
	b, err := os.ReadFile(pidFile(folder))
	if err != nil {
		return postmaster{}
	}
	lines := strings.Split(string(b), "\n")
	var pm postmaster
	pm.pid, _ = strconv.Atoi(strings.TrimSpace(lines[0]))
	if len(lines) > 4 {
		pm.sockets = lines[4]
	}
	pm.ready = len(lines) > 7 && strings.TrimSpace(lines[7]) == "ready"
	return pm
}

// endOrphan sees to a server that the folder's last user left behind. We hold the folder's lock, so one
// that listens in a folder of ours has lost its parent: it is ending, or is told to. Any other is somebody
// else's and is left alone.
func endOrphan(ctx context.Context, folder string) error {
	for deadline := time.Now().Add(orphanTimeout); ; {
		pm := readPostmaster(folder)
		if pm.pid <= 0 || errors.Is(syscall.Kill(pm.pid, 0), syscall.ESRCH) {
			return nil // a file without its process: PostgreSQL sees that itself
		}
		if !runsOn(pm.pid, clusterOf(folder)) {
			// The number has gone to another process since. PostgreSQL, which asks for the number
			// alone, would take that for a server.
			if err := os.Remove(pidFile(folder)); !errors.Is(err, fs.ErrNotExist) {
				return err
			}
			return nil
		}
		ours := strings.HasPrefix(filepath.Base(pm.sockets), socketPrefix)
		if !ours || time.Now().After(deadline) {
			return fmt.Errorf("the data folder %s is %w by another PostgreSQL server (process %d): stop it, or choose another folder", folder, ErrInUse, pm.pid)
		}
		if err := syscall.Kill(pm.pid, syscall.SIGQUIT); err != nil && !errors.Is(err, syscall.ESRCH) {
			return err
		}
		if err := pause(ctx); err != nil {
			return err
		}
	}
}

// runsOn tells whether a process is at home in the cluster, as a postmaster is.
func runsOn(pid int, cluster string) bool {
	if home, err := os.Readlink(fmt.Sprintf("/proc/%d/cwd", pid)); err == nil {
		want, err := filepath.EvalSymlinks(cluster)
		return err == nil && home == want
	}
	if _, err := os.Lstat("/proc/self"); err == nil {
		return false // gone, not yet reaped, or another user's: none serves our files
	}
	out, err := exec.Command("ps", "-o", "args=", "-p", strconv.Itoa(pid)).Output()
	return err == nil && strings.Contains(string(out), cluster) // -D and the folder
}

// openLog opens the server's log for appending, putting a long one aside first.
func openLog(folder string) (*os.File, error) {
	name := filepath.Join(folder, "postgres.log")
	if info, err := os.Stat(name); err == nil && info.Size() > 8<<20 {
		if err := os.Rename(name, name+".old"); err != nil {
			return nil, err
		}
	}
	return os.OpenFile(name, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
}

func readFrom(name string, offset int64) string {
	b, err := os.ReadFile(name)
	if err != nil || int64(len(b)) < offset {
		return ""
	}
	return string(b[offset:])
}

// lastLines is the end of a program's output, which is where it says what was wrong.
func lastLines(said string) string {
	lines := bytes.Split(bytes.TrimSpace([]byte(said)), []byte("\n"))
	if len(lines) > 12 {
		lines = lines[len(lines)-12:]
	}
	return string(bytes.Join(lines, []byte("\n")))
}

func pause(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(pollEvery):
		return nil
	}
}
