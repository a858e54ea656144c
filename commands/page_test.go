package commands

import (
	"strconv"
	"testing"

	"github.com/bwmarrin/discordgo"
	"pgregory.net/rapid"

	"muster/locale"
)

// The pages of a list have each of its things once, in order, and a page that there is not is the nearest that there is.
func TestPagesHaveEverythingOnce(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		n, per := rapid.IntRange(0, 60).Draw(t, "n"), rapid.IntRange(1, 12).Draw(t, "per page")
		all := pageOf(n, per, 1)
		next := 0
		for page := 1; page <= all.Pages; page++ {
			p := pageOf(n, per, page)
			if p.Page != page || p.Pages != all.Pages || p.From != next || p.To < p.From || p.To-p.From > per || n > 0 && p.To == p.From {
				t.Fatalf("page %d is %+v after %d things", page, p, next)
			}
			next = p.To
		}
		if next != n {
			t.Fatalf("the pages have %d of %d", next, n)
		}
		if past := pageOf(n, per, all.Pages+rapid.IntRange(1, 99).Draw(t, "past")); past.Page != all.Pages {
			t.Fatalf("past the end is %+v", past)
		}
		if before := pageOf(n, per, rapid.IntRange(-99, 0).Draw(t, "before")); before != all {
			t.Fatalf("before the first is %+v", before)
		}
	})
}

func TestPageButtons(t *testing.T) {
	t.Parallel()
	print := locale.Printer{}
	turn := strconv.Itoa
	for _, test := range []struct {
		n, page       int
		number        string
		before, after bool // whether they can be pressed
	}{
		{0, 1, "", false, false},
		{10, 1, "", false, false},
		{25, 1, "\n\nPage 1 of 3", false, true},
		{25, 2, "\n\nPage 2 of 3", true, true},
		{25, 3, "\n\nPage 3 of 3", true, false},
	} {
		p := pageOf(test.n, 10, test.page)
		if got := p.number(print); got != test.number {
			t.Errorf("%+v: %q, want %q", p, got, test.number)
		}
		buttons := p.buttons(print, turn)
		if test.number == "" {
			if len(buttons) != 0 || len(p.rows(print, turn)) != 0 {
				t.Errorf("%+v has buttons", p)
			}
			continue
		}
		before, after := buttons[0].(discordgo.Button), buttons[1].(discordgo.Button)
		if before.CustomID != turn(test.page-1) || after.CustomID != turn(test.page+1) || before.Disabled == test.before || after.Disabled == test.after {
			t.Errorf("%+v: %+v, %+v", p, before, after)
		}
	}
	for arg, want := range map[string]int{"3": 3, "": 0, "x": 0} {
		if got := pageArg(arg); got != want {
			t.Errorf("%q: %d", arg, got)
		}
	}
}
