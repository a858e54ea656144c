package locale

import (
	"bytes"
	"slices"

	"golang.org/x/text/collate"
)

// InOrder returns all as readers of p's language look things up: by name, where Å follows A in English and
// Z in Swedish. Those of one name stay as they were.
func InOrder[T any](p Printer, all []T, name func(T) string) []T {
	type keyed struct {
		key  []byte
		item T
	}
	order := collate.New(p.Tag(), collate.IgnoreCase)
	var buf collate.Buffer
	sorted := make([]keyed, len(all))
	for i, item := range all {
		sorted[i] = keyed{order.KeyFromString(&buf, name(item)), item}
	}
	slices.SortStableFunc(sorted, func(a, b keyed) int { return bytes.Compare(a.key, b.key) })
	out := make([]T, len(all))
	for i, s := range sorted {
		out[i] = s.item
	}
	return out
}
