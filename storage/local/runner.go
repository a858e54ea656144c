package local

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
)

// runner runs PostgreSQL's programs as a user that they accept.
type runner struct {
	name string              // the user's name, for what people read
	as   *syscall.Credential // nil: as ourselves
}

// runnerFor decides who runs the folder's server.
func runnerFor(folder string) (runner, error) {
	if os.Geteuid() != 0 {
		return runner{}, nil
	}
	if info, err := os.Stat(clusterOf(folder)); err == nil {
		if owner := info.Sys().(*syscall.Stat_t); owner.Uid != 0 {
			name := strconv.Itoa(int(owner.Uid))
			if u, err := user.LookupId(name); err == nil {
				name = u.Username
			}
			return runner{name: name, as: &syscall.Credential{Uid: owner.Uid, Gid: owner.Gid}}, nil
		}
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, err1 := strconv.ParseUint(u.Uid, 10, 32)
		gid, err2 := strconv.ParseUint(u.Gid, 10, 32)
		if err := errors.Join(err1, err2); err != nil {
			return runner{}, fmt.Errorf("user %s: %w", name, err)
		}
		return runner{name: name, as: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}, nil
	}
	return runner{}, errors.New("PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody to run it: make one, or start Muster as an ordinary user")
}

// own gives a folder that we made to the server's user, and to nobody else.
func (r runner) own(dir string) error {
	if err := os.Chmod(dir, 0o700); err != nil || r.as == nil {
		return err
	}
	return os.Chown(dir, int(r.as.Uid), int(r.as.Gid))
}

// command is a program of PostgreSQL's run on a cluster by the server's user, with no more of our
// environment than it needs: PG… variables would change what it does, and secrets are none of its business.
// The caller calls release once the program has started or ended.
func (r runner) command(ctx context.Context, program, cluster string, args ...string) (cmd *exec.Cmd, release func(), err error) {
	cmd = exec.CommandContext(ctx, program)
	cmd.Dir, release = cluster, func() {}
	if r.as != nil && handles() {
		// Root's folders are often closed to others on the way (a home, a test's temporary folder).
		// The server's user needs no way if it is handed the folder itself, open.
		dir, err := os.Open(cluster)
		if err != nil {
			return nil, nil, err
		}
		cmd.ExtraFiles, cmd.Dir, cluster, release = []*os.File{dir}, "/", firstExtraFile, func() { dir.Close() }
	}
	cmd.Args = append([]string{program, "-D", cluster}, args...)
	cmd.Env = []string{"LC_ALL=C", "PATH=" + os.Getenv("PATH")}
	if libraries, ok := os.LookupEnv("LD_LIBRARY_PATH"); ok {
		cmd.Env = append(cmd.Env, "LD_LIBRARY_PATH="+libraries)
	}
	// A process group of its own: Ctrl-C in a terminal is ours to hear, and we stop the server last.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Credential: r.as}
	endWithParent(cmd.SysProcAttr)
	return cmd, release, nil
}

// firstExtraFile is how a Linux program names the first of its exec.Cmd's ExtraFiles.
const firstExtraFile = "/proc/self/fd/3"

// handles tells whether open folders have names here.
func handles() bool {
	_, err := os.Stat(filepath.Dir(firstExtraFile))
	return runtime.GOOS == "linux" && err == nil
}

// explainEntry makes a refused start readable, where folders cannot be handed over open: which one the
// server's user cannot enter.
func (r runner) explainEntry(dir string, err error) error {
	if r.as == nil {
		return err
	}
	for _, d := range ancestors(dir) {
		info, statErr := os.Stat(d)
		if statErr != nil {
			break
		}
		if !r.enters(info) {
			return fmt.Errorf("as root, Muster runs PostgreSQL as the user %s, who cannot enter %s: choose a data folder elsewhere, or type: chmod o+x %s", r.name, d, d)
		}
	}
	return fmt.Errorf("as root, Muster runs PostgreSQL as the user %s, who cannot enter %s: choose a data folder elsewhere: %w", r.name, dir, err)
}

// enters tells whether the mode of a folder lets the server's user through. It knows one group of the
// user's and no access lists; it only words a refusal that has happened.
func (r runner) enters(info fs.FileInfo) bool {
	owner := info.Sys().(*syscall.Stat_t)
	switch mode := info.Mode(); {
	case owner.Uid == r.as.Uid:
		return mode&0o100 != 0
	case owner.Gid == r.as.Gid:
		return mode&0o010 != 0
	default:
		return mode&0o001 != 0
	}
}

// ancestors are the folders on the way to dir, from the root, and dir.
func ancestors(dir string) []string {
	if parent := filepath.Dir(dir); parent != dir {
		return append(ancestors(parent), dir)
	}
	return []string{dir}
}
