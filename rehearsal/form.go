package rehearsal

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// object is a JSON object that is passed on rather than understood.
type object = map[string]any

// form collects what is wrong with a request's body, at its place, so that it
// can be refused as Discord does: 50035 with errors nested by key.
type form struct{ root object }

// wrong notes a mistake. The path's steps are separated by dots; the empty path
// is the body itself, for which Discord's description has no place but a key.
func (f *form) wrong(path, code, message string) {
	if path == "" {
		path = "body"
	}
	if f.root == nil {
		f.root = object{}
	}
	at := f.root
	for step := range strings.SplitSeq(path, ".") {
		next, ok := at[step].(object)
		if !ok {
			next = object{}
			at[step] = next
		}
		at = next
	}
	list, _ := at["_errors"].([]any)
	at["_errors"] = append(list, object{"code": code, "message": message})
}

// err is nil when nothing was wrong.
func (f *form) err() *apiError {
	if f.root == nil {
		return nil
	}
	prune(f.root)
	return &apiError{status: http.StatusBadRequest, code: 50035, message: "Invalid Form Body", errors: f.root}
}

// prune keeps of a place either what is wrong with it or what is wrong inside it: Discord looks at
// the whole only once its parts are right.
func prune(o object) {
	if len(o) > 1 {
		delete(o, "_errors")
	}
	for _, v := range o {
		if inner, ok := v.(object); ok {
			prune(inner)
		}
	}
}

// field is a value in a body, with its place. Reading it as something it is not
// notes the mistake in the form and gives the zero value.
type field struct {
	form  *form
	path  string
	value any
}

func (x field) wrong(code, message string, args ...any) {
	x.form.wrong(x.path, code, fmt.Sprintf(message, args...))
}

// absent is true for what was left out or is null.
func (x field) absent() bool { return x.value == nil }

// has tells a key that was given, if only as null, from one that was not.
func (x field) has(key string) bool {
	o, _ := x.value.(object)
	_, ok := o[key]
	return ok
}

// key is the value under a key; x may be anything.
func (x field) key(k string) field {
	o, _ := x.value.(object)
	path := k
	if x.path != "" {
		path = x.path + "." + k
	}
	return field{x.form, path, o[k]}
}

// object says whether x is an object, and notes it if it is something else.
func (x field) object() (object, bool) {
	o, ok := x.value.(object)
	if !ok {
		x.wrong("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
	}
	return o, ok
}

// items are the elements of a list that has at most so many.
func (x field) items(most int) []field {
	if x.absent() {
		return nil
	}
	list, ok := x.value.([]any)
	if !ok {
		x.wrong("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
		return nil
	}
	if len(list) > most {
		x.wrong("BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.", most)
		return nil
	}
	fields := make([]field, len(list))
	for i, v := range list {
		fields[i] = field{x.form, strings.TrimPrefix(x.path+"."+strconv.Itoa(i), "."), v}
	}
	return fields
}

// missing says that a field should have been given.
func (x field) missing() { x.wrong("BASE_TYPE_REQUIRED", "This field is required") }

// text is a string of least to most characters, counted as Discord does: without
// the white space around it. Absent is "", and wrong only if something is required.
func (x field) text(least, most int) string {
	if x.absent() {
		if least > 0 {
			x.missing()
		}
		return ""
	}
	s, ok := x.value.(string)
	if !ok {
		x.wrong("STRING_TYPE_CONVERT", "Could not interpret \"%v\" as string.", x.value)
		return ""
	}
	n := utf8.RuneCountInString(strings.TrimSpace(s))
	switch {
	case n == 0 && least > 0:
		x.missing()
	case n >= least && n <= most:
	case least > 0:
		x.wrong("BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.", least, most)
	default:
		x.wrong("BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.", most)
	}
	return s
}

// number is a number between two bounds; absent is 0.
func (x field) number(least, most float64) float64 {
	if x.absent() {
		return 0
	}
	n, ok := asNumber(x.value)
	if !ok {
		x.wrong("FLOAT_TYPE_COERCE", "Value \"%v\" is not a number.", x.value)
		return 0
	}
	if n < least {
		x.wrong("NUMBER_TYPE_MIN", "Value should be greater than or equal to %v.", least)
	} else if n > most {
		x.wrong("NUMBER_TYPE_MAX", "Value should be less than or equal to %v.", most)
	}
	return n
}

// integer is a whole number between two bounds; absent is 0.
func (x field) integer(least, most int) int {
	if n, ok := asNumber(x.value); ok && n != math.Trunc(n) {
		x.wrong("NUMBER_TYPE_COERCE", "Value \"%v\" is not int.", x.value)
		return 0
	}
	return int(x.number(float64(least), float64(most)))
}

// oneOf is a whole number of a few; absent is the zero value.
func (x field) oneOf(values ...int) int {
	n := x.integer(math.MinInt32, math.MaxInt32)
	if !x.absent() && !slices.Contains(values, n) {
		x.wrong("BASE_TYPE_CHOICES", "Value must be one of %s.", choiceSet(values))
	}
	return n
}

func choiceSet(values []int) string {
	return "{" + strings.Trim(strings.Join(strings.Fields(fmt.Sprint(values)), ", "), "[]") + "}"
}

// yes is a boolean; absent is false.
func (x field) yes() bool {
	b, ok := x.value.(bool)
	if !ok && !x.absent() {
		x.wrong("BOOLEAN_TYPE_CONVERT", "Must be either true or false.")
	}
	return b
}

// id is a snowflake; absent is 0.
func (x field) id() snowflake {
	if x.absent() {
		return 0
	}
	id, err := parseID(fmt.Sprint(x.value))
	if err != nil {
		x.wrong("NUMBER_TYPE_COERCE", "Value \"%v\" is not snowflake.", x.value)
	}
	return id
}

// moment is an instant; absent is the zero time.
func (x field) moment() time.Time {
	if x.absent() {
		return time.Time{}
	}
	at, err := time.Parse(time.RFC3339, fmt.Sprint(x.value))
	if err != nil {
		x.wrong("DATE_TIME_TYPE_PARSE", "Could not parse %v. Should be ISO8601.", x.value)
	}
	return at.UTC()
}

// link is an address that Discord would fetch or show.
func (x field) link(schemes ...string) string {
	s := x.text(0, 2048)
	if s == "" {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme == "" || !slices.Contains(schemes, u.Scheme) {
		x.wrong("URL_TYPE_INVALID_SCHEME", "Scheme \"%s\" is not supported. Scheme must be one of ('%s').", schemeOf(u), strings.Join(schemes, "', '"))
	} else if u.Host == "" {
		x.wrong("URL_TYPE_INVALID_URL", "Not a well formed URL.")
	}
	return s
}

func schemeOf(u *url.URL) string {
	if u == nil {
		return ""
	}
	return u.Scheme
}

func asNumber(v any) (float64, bool) {
	switch n := v.(type) {
	case json.Number:
		f, err := n.Float64()
		return f, err == nil
	case float64:
		return n, true
	case int:
		return float64(n), true
	}
	return 0, false
}

func asInt(v any) int {
	n, _ := asNumber(v)
	return int(n)
}

func asString(v any) string {
	s, _ := v.(string)
	return s
}

func asList(v any) []any {
	l, _ := v.([]any)
	return l
}

func asObject(v any) object {
	o, _ := v.(object)
	return o
}
