package rehearsal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// store keeps a world in a folder: one file, replaced as a whole, and the attachments beside it.
type store struct{ dir string }

func openStore(dir string) (*store, error) {
	if err := os.MkdirAll(filepath.Join(dir, "attachments"), 0o700); err != nil {
		return nil, fmt.Errorf("the rehearsal's folder: %w", err)
	}
	return &store{dir}, nil
}

func (st *store) path() string { return filepath.Join(st.dir, "world.json") }

// load returns nil if nothing is kept yet. Links to attachments carry the address that
// the server had; they follow it to its new one.
func (st *store) load(base string) (*world, error) {
	b, err := os.ReadFile(st.path())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var was struct{ Base string }
	if err := json.Unmarshal(b, &was); err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", st.path(), err)
	}
	if was.Base != "" && was.Base != base {
		b = bytes.ReplaceAll(b, []byte(was.Base+"/attachments/"), []byte(base+"/attachments/"))
	}
	w := new(world)
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	if err := d.Decode(w); err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", st.path(), err)
	}
	return w, nil
}

// save replaces the file in one step: a reader, or a server that was killed, finds the old one or the new.
func (st *store) save(w *world) error {
	b, err := json.Marshal(w)
	if err != nil {
		return err
	}
	return writeFile(st.path(), b)
}

func (st *store) attachment(id snowflake) string {
	return filepath.Join(st.dir, "attachments", id.String())
}

func writeFile(path string, b []byte) error {
	if err := os.WriteFile(path+".new", b, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}
