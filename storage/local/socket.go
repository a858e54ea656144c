package local

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

const (
	socketPrefix = "muster-pg-"
	// The kernel's limit is 107 bytes on Linux and 103 elsewhere.
	socketPathLimit = 103
	socketFile      = "/.s.PGSQL.5432"
)

// PostgreSQL reads the folder as one entry of a list with its own quoting.
var plainPath = regexp.MustCompile(`^[A-Za-z0-9/._+-]+$`)

func socketNote(folder string) string { return filepath.Join(folder, "socket") }

// makeSocketFolder makes a short folder that only the server's user can enter, in the system's temporary
// folder, or in /tmp when that one is too deep or closed to this user. The one that a killed
// predecessor left is removed.
func makeSocketFolder(folder string, run runner) (string, error) {
	if old, err := os.ReadFile(socketNote(folder)); err == nil && strings.HasPrefix(filepath.Base(string(old)), socketPrefix) {
		os.RemoveAll(string(old))
	}
	dir := ""
	for _, base := range []string{os.TempDir(), "/tmp"} {
		if len(filepath.Join(base, socketPrefix+"0123456789"))+len(socketFile) <= socketPathLimit && plainPath.MatchString(base) && run.reaches(base) {
			dir = base
			break
		}
	}
	if dir == "" {
		return "", fmt.Errorf("no temporary folder for the socket: %s is too long a path or closed to the server's user, and so is /tmp; set TMPDIR to a short one", os.TempDir())
	}
	dir, err := os.MkdirTemp(dir, socketPrefix)
	if err != nil {
		return "", err
	}
	err = run.own(dir)
	if err == nil {
		err = os.WriteFile(socketNote(folder), []byte(dir), 0o600)
	}
	if err != nil {
		os.RemoveAll(dir)
		return "", err
	}
	return dir, nil
}

// reaches tells whether the server's user can enter a folder, by the modes on the way to it.
func (r runner) reaches(dir string) bool {
	for _, d := range ancestors(filepath.Clean(dir)) {
		info, err := os.Stat(d)
		if err != nil || r.as != nil && !r.enters(info) {
			return false
		}
	}
	return true
}
