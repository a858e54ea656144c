package coalition

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Error is something a person can put right: a code that the edge translates into a sentence in the
// person's language (the text "error_" + Code), and the facts that the sentence names. Everything
// that is not an Error is a fault of ours, and people read only that nothing was saved.
type Error struct {
	Code string
	Args map[string]any // nil when the sentence names nothing
}

// Error returns the code and its facts in a fixed order, for logs and tests.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Code)
	for _, k := range slices.Sorted(maps.Keys(e.Args)) {
		fmt.Fprintf(&b, " %s=%v", k, e.Args[k])
	}
	return b.String()
}

// Is makes errors.Is compare codes alone, so that a test or a caller can ask for Wrong("code").
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Code == e.Code
}

// Wrong returns an Error; args are names and values in turn.
func Wrong(code string, args ...any) error {
	e := &Error{Code: code}
	for i := 0; i+1 < len(args); i += 2 {
		if e.Args == nil {
			e.Args = make(map[string]any, len(args)/2)
		}
		e.Args[args[i].(string)] = args[i+1]
	}
	return e
}

// CodeOf returns the code of the Error in err's chain, or "" when there is none.
func CodeOf(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}
