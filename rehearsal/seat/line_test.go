package seat

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSplit(t *testing.T) {
	t.Parallel()
	defs := []definition{{Name: "capability"}, {Name: "quantity"}, {Name: "note"}}
	for _, tt := range []struct {
		line string
		want map[string]string // nil: refused
	}{
		{"", map[string]string{}},
		{"capability:soldiers quantity:1500", map[string]string{"capability": "soldiers", "quantity": "1500"}},
		{`capability:155 mm shells quantity:"1 500" note:`, map[string]string{"capability": "155 mm shells", "quantity": "1 500", "note": ""}},
		{`note:"say \"quantity:3\"" quantity:2`, map[string]string{"note": `say "quantity:3"`, "quantity": "2"}},
		{"note:at 15:00 in the hall", map[string]string{"note": "at 15:00 in the hall"}},
		{"colour:red", nil},
		{"note:a note:b", nil},
		{`note:"open`, nil},
	} {
		got, err := split(defs, tt.line)
		if tt.want == nil {
			if !errors.Is(err, ErrInput) {
				t.Errorf("%q: got %v, %v, want a refusal", tt.line, got, err)
			}
			continue
		}
		if diff := cmp.Diff(tt.want, got); err != nil || diff != "" {
			t.Errorf("%q: %v %s", tt.line, err, diff)
		}
	}
}

func TestValue(t *testing.T) {
	t.Parallel()
	s := &Seat{roles: map[string]*Role{"8": {ID: "8", Name: "New Zealand"}}, members: map[string]*member{}, channels: map[string]*Channel{"7": {ID: "7", Name: "plenary"}}}
	for _, tt := range []struct {
		def  definition
		text string
		want any // nil: refused
	}{
		{definition{Type: 3}, "x", "x"},
		{definition{Type: 3, Choices: []Choice{{"Possible", "possible"}}}, "POSSIBLE", "possible"},
		{definition{Type: 3, Choices: []Choice{{"Possible", "possible"}}}, "firm", nil},
		{definition{Type: 4}, "1.5", nil},
		{definition{Type: 5}, "True", true},
		{definition{Type: 5}, "perhaps", nil},
		{definition{Type: 8}, "@New Zealand", "8"},
		{definition{Type: 7}, "#plenary", "7"},
		{definition{Type: 6}, "@nobody", nil},
		{definition{Type: 6}, "<@123>", "123"},
	} {
		got, err := s.value(tt.def, tt.text, nil)
		if got == "" {
			got = nil
		}
		if got != tt.want || (err != nil) != (tt.want == nil) {
			t.Errorf("type %d, %q: got %v, %v, want %v", tt.def.Type, tt.text, got, err, tt.want)
		}
	}
}
