package local

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
)

// oldest is the first major version that Muster's SQL runs on.
const oldest = 15

// programs are the paths of one installation's programs.
type programs struct{ initdb, postgres string }

// The usual places that are not on PATH. Debian keeps its server programs off it.
var usualPlaces = []string{
	"/usr/lib/postgresql/*/bin",            // Debian, Ubuntu
	"/usr/pgsql-*/bin",                     // PostgreSQL's own packages for Red Hat's systems
	"/opt/homebrew/opt/postgresql@*/bin",   // Homebrew on Apple's chips
	"/usr/local/opt/postgresql@*/bin",      // Homebrew on Intel's
	"/home/linuxbrew/.linuxbrew/opt/*/bin", // Homebrew on Linux
	"/Applications/Postgres.app/Contents/Versions/*/bin",
	"/usr/local/pgsql/bin", // built from source
	"/usr/libexec/postgresql*",
}

var versionNumber = regexp.MustCompile(`\d+`)

// findPrograms finds an installation: the one on PATH, else the newest in the usual places. A cluster can
// only be run by the major version that made it, so with want ("15") no other will do.
func findPrograms(ctx context.Context, want string) (programs, error) {
	return searchPrograms(ctx, want, filepath.SplitList(os.Getenv("PATH")), usualPlaces)
}

func searchPrograms(ctx context.Context, want string, path, places []string) (programs, error) {
	folders := slices.Clone(path)
	for _, pattern := range places {
		found, _ := filepath.Glob(pattern) // the patterns are well formed
		slices.SortFunc(found, func(a, b string) int { return cmp.Compare(lastNumber(b), lastNumber(a)) })
		folders = append(folders, found...)
	}
	other := ""
	for _, dir := range folders {
		p := programs{initdb: filepath.Join(dir, "initdb"), postgres: filepath.Join(dir, "postgres")}
		if !executable(p.initdb) || !executable(p.postgres) {
			continue
		}
		major, err := majorVersion(ctx, p.postgres)
		if err != nil {
			if ctx.Err() != nil {
				return programs{}, ctx.Err()
			}
			continue // a wrapper or a broken installation; another may do
		}
		if want == strconv.Itoa(major) || want == "" && major >= oldest {
			return p, nil
		}
		other = strconv.Itoa(major)
	}
	if want != "" && other != "" {
		return programs{}, fmt.Errorf("the data folder was made by PostgreSQL %s, and only %s is here: install %s too, or choose another folder", want, other, want)
	}
	return programs{}, fmt.Errorf("%w; to install them, type: %s", ErrNotInstalled, installLine())
}

// lastNumber is the last number in a folder's path: the version, wherever the packager put it.
func lastNumber(dir string) int {
	all := versionNumber.FindAllString(dir, -1)
	if len(all) == 0 {
		return 0
	}
	n, _ := strconv.Atoi(all[len(all)-1])
	return n
}

func executable(file string) bool {
	info, err := os.Stat(file)
	return err == nil && info.Mode().IsRegular() && info.Mode()&0o111 != 0
}

func majorVersion(ctx context.Context, postgres string) (int, error) {
	out, err := exec.CommandContext(ctx, postgres, "--version").Output() // "postgres (PostgreSQL) 15.8"
	if err != nil {
		return 0, err
	}
	digits := versionNumber.Find(out)
	if digits == nil {
		return 0, errors.New("no version in " + strconv.Quote(string(out)))
	}
	return strconv.Atoi(string(digits))
}

// installLine is what to type on this machine.
func installLine() string {
	if runtime.GOOS == "darwin" {
		return "brew install postgresql@17"
	}
	for _, manager := range []struct{ program, line string }{
		{"apt-get", "apt-get install -y postgresql"},
		{"dnf", "dnf install -y postgresql-server"},
		{"zypper", "zypper install -y postgresql-server"},
		{"pacman", "pacman -S --noconfirm postgresql"},
		{"apk", "apk add postgresql"},
	} {
		if _, err := exec.LookPath(manager.program); err == nil {
			if os.Geteuid() != 0 {
				return "sudo " + manager.line
			}
			return manager.line
		}
	}
	return "your system's package manager's line for the package postgresql"
}
