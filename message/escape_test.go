package message

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestEscape(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, typed, want string }{
		{"everyone", "hey @everyone", "hey @\u200beveryone"},
		{"a user's mention", "<@123>", `\<@` + "\u200b" + `123\>`},
		{"a role's mention", "<@&5>", `\<@` + "\u200b" + `&5\>`},
		{"bold, code and spoilers", "**a** `b` ||c||", "\\*\\*a\\*\\* \\`b\\` \\|\\|c\\|\\|"},
		{"a link with another name", "[bank](https://evil.example)", `\[bank\]\(https://evil.example\)`},
		{"a link stays one", "https://x.example/a_b~c#d_e and _f_", `https://x.example/a_b~c#d_e and \_f\_`},
		{"a mention in a link", "https://x.example/@everyone", "https://x.example/@\u200beveryone"},
		{"a heading", "# title", `\# title`},
		{"a list", "- one\n- two", "\\- one\n\\- two"},
		{"a hyphen within", "well-known", "well-known"},
		{"turned around", "abc\u202Egnp.exe", "abcgnp.exe"},
		{"Arabic stays", "مرحبا", "مرحبا"},
		{"control characters", "a\x00b\x1bc", "abc"},
		{"a timestamp", "<t:1:R>", `\<t:1:R\>`},
	} {
		if got := Escape(test.typed); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// TestEscapeKeepsTheWords: whatever is typed, what is shown differs in escapes and in nothing else,
// and no mention can be read in it.
func TestEscapeKeepsTheWords(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		typed := rapid.StringOf(rapid.SampledFrom([]rune("ab1<>@&#!*_~`|[]()\\-\n :\u202e\u200b"))).Draw(t, "typed")
		got := Escape(typed)
		for i, r := range got {
			if r == '@' && !strings.HasPrefix(got[i+1:], "\u200b") {
				t.Fatalf("%q has an open mention", got)
			}
			if r == '<' && (i == 0 || got[i-1] != '\\') {
				t.Fatalf("%q has an open bracket", got)
			}
		}
		bare := strings.NewReplacer(`\`, "", "\u200b", "", "\t", " ", "\u202e", "")
		if bare.Replace(got) != bare.Replace(typed) {
			t.Fatalf("%q became %q", typed, got)
		}
	})
}

func TestMarkedIsFoundAgain(t *testing.T) {
	t.Parallel()
	body := Body{Rows: Rows{Row(Button("Details", ID("pledge.details", "1", "K7QM"), 2))}}
	marked, ok := body.Marked("zz9")
	if !ok || Mark(marked.Rows) != "zz9" {
		t.Fatalf("got mark %q, %t", Mark(marked.Rows), ok)
	}
	if Mark(body.Rows) != "" {
		t.Error("the body that was given has changed")
	}
	part, args := ParseID("pledge.details:1:K7QM~zz9")
	if part != "pledge.details" || len(args) != 2 || args[1] != "K7QM" {
		t.Errorf("got %q %q", part, args)
	}
	if _, ok := (Body{Content: "no button"}).Marked("zz9"); ok {
		t.Error("a body without a button carries no mark")
	}
}
