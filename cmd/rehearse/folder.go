package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

const (
	// folderMark is the file by which a folder is known to be a rehearsal's own, so that -fresh never
	// deletes anything else. Whoever runs on the folder holds its lock.
	folderMark = "muster-rehearsal"
	// folderStory says how far the rehearsal came: it is there once everything answered, and holds one
	// of the words below.
	folderStory = "story"
)

// How far a rehearsal came.
const (
	playedByPeople = "people"  // no conference was played in
	beingPlayed    = "playing" // one was begun
	playedIn       = "played"  // one is complete
)

// folder is where a rehearsal keeps what happens.
type folder struct {
	dir  string
	lock *os.File
}

// openFolder makes the folder, or takes it if it is a rehearsal's own and nobody runs on it, and empties
// it first when fresh is asked for.
func openFolder(dir string, fresh bool) (*folder, error) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	mark := filepath.Join(dir, folderMark)
	if _, err := os.Stat(mark); err != nil && len(entries) > 0 {
		return nil, fmt.Errorf("%s holds something else: name an empty or new folder with -data", dir)
	}
	// Postgres's own user must be able to pass through.
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	lock, err := os.OpenFile(mark, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		lock.Close()
		return nil, fmt.Errorf("a rehearsal is running on %s: stop it, or name another folder with -data", dir)
	}
	f := &folder{dir: dir, lock: lock}
	if !fresh {
		return f, nil
	}
	for _, part := range []string{folderStory, "postgres", "discord"} {
		if err := os.RemoveAll(filepath.Join(dir, part)); err != nil {
			f.close()
			return nil, err
		}
	}
	return f, nil
}

// close lets others run on the folder. The unlocking is said, since a program that is being started this
// moment may still have the file open.
func (f *folder) close() {
	_ = syscall.Flock(int(f.lock.Fd()), syscall.LOCK_UN) // an open, locked file: it cannot fail
	f.lock.Close()
}

// story returns how far the rehearsal came; "" when it never answered yet.
func (f *folder) story() string {
	word, err := os.ReadFile(filepath.Join(f.dir, folderStory))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(word))
}

func (f *folder) tell(story string) error {
	return os.WriteFile(filepath.Join(f.dir, folderStory), []byte(story+"\n"), 0o644)
}
