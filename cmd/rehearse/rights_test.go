package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/commands"
	"muster/message"
	"muster/storage"
)

// outcome words an answer as rows have it: "act" for one that changed something, "ok" for one that
// showed something, "offered" and "none" for whether autocompletion or a list offers the object, a refusal's
// code, and "fix:" and the code for a refusal that gives back what was typed.
func outcome(r row, object string, a answer, acts int) string {
	switch {
	case a.code != "" && acts != 0:
		return fmt.Sprintf("%s after %d acts", a.code, acts)
	case a.code != "":
		return a.code
	case a.completes && slices.ContainsFunc(a.choices, func(c commands.Choice) bool { return c.Value == object }):
		return "offered"
	case r.lists && strings.Contains(string(inJSON(a.body)), object):
		return "offered"
	case a.completes, r.lists && acts == 0:
		return "none"
	case acts == 1:
		return "act"
	case acts > 1:
		return fmt.Sprintf("%d acts", acts)
	case onlyFix(a.body):
		return "fix:" + refused(a.body, object)
	}
	return "ok"
}

// onlyFix reports whether a message has the Fix button alone, as a refusal has it.
func onlyFix(b message.Body) bool {
	if len(b.Rows) != 1 {
		return false
	}
	row, _ := b.Rows[0].(discordgo.ActionsRow)
	button, _ := append(row.Components, nil)[0].(discordgo.Button)
	return len(row.Components) == 1 && button.Label == "Fix"
}

// refused returns the code of the refusal that a message with a Fix button words.
func refused(b message.Body, typed string) string {
	for _, code := range []string{"for_others", "for_missing", "delegation_unknown", "meeting_unknown"} {
		worded := problem(coalition.Wrong(code, "Typed", typed, "Nearest", []string(nil)))
		if len(b.Embeds) == 1 && strings.HasPrefix(b.Embeds[0].Description, worded.Embeds[0].Description) {
			return code
		}
	}
	return string(inJSON(b.Embeds))
}

func inJSON(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // our own types
	}
	return b
}

// row is one line of the matrix: what is sent about which object, and what each of everybody gets.
type row struct {
	entry, about string
	object       func(h *hall, p person) string         // makes a fresh one and returns what it is named by
	build        func(h *hall, p person, id string) ask // nil: nothing is sent but the object as the first argument
	want         string                                 // by everybody's order, abbreviated
	lists        bool                                   // the answer is a list, which offers the object or does not
}

// abbreviated are the outcomes that most rows have.
var abbreviated = map[string]string{
	"D": "delegates_only", "O": "organisers_only", "A": "appointers_only", "C": "no_coalition",
	"P": "pledge_unknown", "N": "pledge_not_yours", "G": "draft_gone", "M": "meeting_unknown", "X": "delegation_unknown", "SU": "silence_unknown",
	"FO": "fix:for_others", "FM": "fix:for_missing", "FX": "fix:delegation_unknown", "MX": "fix:meeting_unknown",
	"SO": "sign_up_others", "AO": "appoint_only", "U": "action_unknown", "NY": "action_not_yours", "DU": "decision_unknown", "+": "offered", "-": "none", "NO": "not_its_delegate",
}

// TestRights tries every command, autocompletion, button, menu and form as everybody. Whoever adds one
// to the table has to say in the matrix who may use it.
func TestRights(t *testing.T) {
	t.Parallel()
	byTop := map[string][]row{}
	for _, r := range matrix() {
		top, _, _ := strings.Cut(strings.TrimPrefix(strings.Fields(r.entry)[0], "/"), ".")
		byTop[top] = append(byTop[top], r)
	}
	const atOnce = 16 // a hall in which many have tried is full of pledges, and slow
	for top, rows := range byTop {
		for some := range slices.Chunk(rows, atOnce) {
			t.Run(top, func(t *testing.T) {
				t.Parallel()
				h := newHall(t)
				for _, r := range some {
					h.tryAll(t, r)
				}
			})
		}
	}
}

func (h *hall) tryAll(t *testing.T, r row) {
	wants := strings.Fields(r.want)
	if len(wants) != len(everybody) {
		t.Fatalf("%s, %s: %d outcomes for %d people", r.entry, r.about, len(wants), len(everybody))
	}
	for i, name := range everybody {
		want := wants[i]
		if long, ok := abbreviated[want]; ok {
			want = long
		}
		h.try(r, h.people[name], want)
	}
}

// try holds one person's answer against what is wanted. A refusal must not tell what cannot be seen
// from what does not exist.
func (h *hall) try(r row, p person, want string) {
	h.t.Helper()
	id := ""
	if r.object != nil {
		id = r.object(h, p)
	}
	build := r.build
	if build == nil {
		build = func(_ *hall, _ person, id string) ask { return ask{args: []string{id}} }
	}
	sent := build(h, p, id)
	home, away := h.acts(homeGuild), h.acts(awayGuild)
	got := h.ask(p, r.entry, sent)
	home, away = h.acts(homeGuild)-home, h.acts(awayGuild)-away
	if came := outcome(r, id, got, home+away); came != want {
		h.t.Errorf("%s, %s, %s: %s, want %s", r.entry, r.about, p.name, came, want)
	}
	if p.guild == awayGuild && home != 0 {
		h.t.Errorf("%s, %s: somebody of another guild made an act", r.entry, r.about)
	}
	if !strings.HasSuffix(got.code, "_unknown") || id == "" {
		return
	}
	absent := h.ask(p, r.entry, build(h, p, absentCode))
	if x, y := strings.ReplaceAll(string(inJSON(got.body)), id, absentCode), string(inJSON(absent.body)); x != y {
		h.t.Errorf("%s, %s, %s: what cannot be seen and what does not exist answer differently:\n%s\n%s", r.entry, r.about, p.name, x, y)
	}
}

// TestRightsAreComplete fails when the matrix and the table of commands do not speak of the same.
func TestRightsAreComplete(t *testing.T) {
	t.Parallel()
	there, said := map[string]bool{}, map[string]bool{}
	for _, c := range commands.All((*storage.Store)(nil)).Commands {
		subs := slices.Clone(c.Subs)
		if c.Bare != nil {
			subs = append(subs, *c.Bare)
		}
		for _, s := range subs {
			path := strings.TrimSpace("/" + c.Name + " " + s.Name)
			there[path] = true
			for _, o := range s.Options {
				if o.Complete != nil {
					there[path+" "+o.Name] = true
				}
			}
		}
		for _, p := range c.Parts {
			there[p.Name] = true
		}
	}
	for _, r := range matrix() {
		said[r.entry] = true
	}
	for _, entry := range slices.Sorted(maps.Keys(there)) {
		if !said[entry] {
			t.Errorf("%s: the matrix does not say who may use it", entry)
		}
	}
	for _, entry := range slices.Sorted(maps.Keys(said)) {
		if !there[entry] {
			t.Errorf("%s: the matrix speaks of what no command has", entry)
		}
	}
}
