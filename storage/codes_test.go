package storage

import (
	"strings"
	"testing"
)

func TestRandomCode(t *testing.T) {
	t.Parallel()
	seen := map[rune]bool{}
	for range 200_000 {
		code := randomCode(4)
		if len(code) != 4 || strings.Trim(code, "0123456789") == "" {
			t.Fatalf("%q is not four characters with a letter among them", code)
		}
		for _, r := range code {
			seen[r] = true
		}
	}
	if len(seen) != len(codeLetters) {
		t.Errorf("%d different characters, want all %d", len(seen), len(codeLetters))
	}
}
