package locale

import (
	"testing"

	"muster/coalition"
)

func TestReadStrength(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]coalition.Strength{
		"possible": coalition.Possible, " Offered ": coalition.Offered, "COMMITTED": coalition.Committed, "allocated": "", "sure": "", "": "",
	} {
		if got, err := ReadStrength(Printer{}, typed); got != want || (err == nil) != (want != "") {
			t.Errorf("%q is read as %q, %v; want %q", typed, got, err, want)
		}
	}
	if got, err := ReadStrength(Pseudo(), Pseudo().Strength(coalition.Committed)); got != coalition.Committed {
		t.Errorf("the reader's own word is read as %q, %v", got, err)
	}
}

func TestReadRelease(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]struct {
		release coalition.Release
		named   bool
	}{
		"public":              {coalition.Public, true},
		"Everyone":            {coalition.Public, true},
		"coalition":           {coalition.Members, true},
		"the coalition":       {coalition.Members, true},
		"organisers":          {coalition.Organisers, true},
		"organisers only":     {coalition.Organisers, true},
		"public, not named":   {coalition.Public, false},
		"coalition_unnamed":   {coalition.Members, false},
		"Coalition not named": {coalition.Members, false},
		"everyone; unnamed":   {coalition.Public, false},
	} {
		release, named, err := ReadRelease(Printer{}, typed)
		if err != nil || release != want.release || named != want.named {
			t.Errorf("%q is read as %q, named %v, %v; want %+v", typed, release, named, err, want)
		}
	}
	for _, typed := range []string{"", "not named", "my wife", "coalition or public"} {
		if release, _, err := ReadRelease(Printer{}, typed); coalition.CodeOf(err) != "release_unknown" {
			t.Errorf("%q is read as %q, %v", typed, release, err)
		}
	}
	p := Pseudo()
	if release, named, err := ReadRelease(p, p.Text("release_unnamed", "Release", p.Release(coalition.Members))); err != nil || release != coalition.Members || named {
		t.Errorf("the reader's own words are read as %q, named %v, %v", release, named, err)
	}
}
