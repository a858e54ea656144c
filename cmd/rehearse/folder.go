package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// folderMark is the file by which a folder is known to be a rehearsal's own, so that -fresh never
// deletes anything else.
const folderMark = "muster-rehearsal"

// prepareFolder makes the folder that keeps what happens, and empties it first when fresh is asked for.
// It reports whether the folder is new. A folder that holds anything else is left alone.
func prepareFolder(dir string, fresh bool) (isNew bool, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	mark := filepath.Join(dir, folderMark)
	if _, err := os.Stat(mark); err == nil {
		if !fresh {
			return false, nil
		}
		for _, part := range []string{"postgres", "discord", folderMark} {
			if err := os.RemoveAll(filepath.Join(dir, part)); err != nil {
				return false, err
			}
		}
	} else if len(entries) > 0 {
		return false, fmt.Errorf("%s holds something else: name an empty or new folder with -data", dir)
	}
	// Postgres's own user must be able to pass through.
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return false, err
	}
	return true, os.WriteFile(mark, []byte("What happened in a Muster rehearsal. -fresh deletes it.\n"), 0o644)
}
