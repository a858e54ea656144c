package local

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// install puts an installation that states its version into dir/bin.
func install(t *testing.T, dir, version string) string {
	t.Helper()
	bin := filepath.Join(dir, "bin")
	if err := os.MkdirAll(bin, 0o755); err != nil {
		t.Fatal(err)
	}
	script := "#!/bin/sh\necho 'postgres (PostgreSQL) " + version + "'\n"
	for _, name := range []string{"initdb", "postgres"} {
		if err := os.WriteFile(filepath.Join(bin, name), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return bin
}

func TestSearchPrograms(t *testing.T) {
	t.Parallel()
	places := t.TempDir()
	at := func(major string) string { return filepath.Join(places, major, "bin") }
	for _, version := range []string{"9.6.24", "14.11", "15.8", "17.2"} {
		major, _, _ := strings.Cut(version, ".")
		install(t, filepath.Join(places, major), version)
	}
	onPath, old := install(t, t.TempDir(), "16.4"), install(t, t.TempDir(), "13.1")
	usual := []string{filepath.Join(places, "*", "bin")}

	for _, test := range []struct {
		name, want string
		path       []string
		places     []string
		got        string // the folder found, or
		err        string // a part of the error
	}{
		{name: "PATH first", path: []string{onPath}, places: usual, got: onPath},
		{name: "newest of the usual places", places: usual, got: at("17")},
		{name: "too old on PATH", path: []string{old}, places: usual, got: at("17")},
		{name: "the cluster's own version", want: "15", path: []string{onPath}, places: usual, got: at("15")},
		{name: "the cluster's version is not here", want: "18", path: []string{onPath}, err: "made by PostgreSQL 18, and only 16 is here"},
		{name: "nothing", err: installLine()},
		{name: "only old ones", path: []string{old}, err: "15 or newer"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			p, err := searchPrograms(t.Context(), test.want, test.path, test.places)
			if test.err != "" {
				if err == nil || !strings.Contains(err.Error(), test.err) {
					t.Fatalf("error %v, want %q in it", err, test.err)
				}
				if missing := !strings.Contains(test.err, "is here"); errors.Is(err, ErrNotInstalled) != missing {
					t.Errorf("errors.Is(%v, ErrNotInstalled) = %v", err, !missing)
				}
				return
			}
			if err != nil || filepath.Dir(p.postgres) != test.got || filepath.Dir(p.initdb) != test.got {
				t.Errorf("found %+v (%v), want those in %s", p, err, test.got)
			}
		})
	}
}
