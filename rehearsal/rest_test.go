package rehearsal_test

import (
	"fmt"
	"strings"
	"testing"

	"muster/rehearsal"
)

func many[T any](n int, v T) []T {
	list := make([]T, n)
	for i := range list {
		list[i] = v
	}
	return list
}

func button(id string) object { return object{"type": 2, "style": 1, "label": "x", "custom_id": id} }
func row(c ...any) object     { return object{"type": 1, "components": c} }

// Each is refused with the code, and where it is 50035, with an error at the place.
func TestMessagesThatAreRefused(t *testing.T) {
	s := start(t, rehearsal.Config{})
	bot, path := tokenOf(t, s, "bot"), "/channels/"+channelOf(t, s, "plenary")+"/messages"
	embed := object{"title": "x"}
	long := strings.Repeat("x", 4000)
	for _, tt := range []struct {
		name string
		body any
		code int
		at   []string
	}{
		{"nothing", object{}, 50006, nil},
		{"white space", object{"content": " \n "}, 50006, nil},
		{"not JSON", "{", 50109, nil},
		{"2001 characters", object{"content": strings.Repeat("é", 2001)}, 50035, []string{"content"}},
		{"an eleventh embed", object{"embeds": many(11, embed)}, 50035, []string{"embeds"}},
		{"a long title", object{"embeds": []object{{"title": long}}}, 50035, []string{"embeds", "0", "title"}},
		{"an empty embed", object{"embeds": []object{{}}}, 50035, []string{"embeds", "0", "description"}},
		{"6001 characters of embeds", object{"embeds": []object{{"description": long}, {"description": long[:2001]}}}, 50035, []string{"embeds"}},
		{"26 fields", object{"embeds": []object{{"fields": many(26, object{"name": "a", "value": "b"})}}}, 50035, []string{"embeds", "0", "fields"}},
		{"an empty field", object{"embeds": []object{{"fields": []object{{"name": "a", "value": ""}}}}}, 50035, []string{"embeds", "0", "fields", "0", "value"}},
		{"a script's address", object{"embeds": []object{{"title": "x", "url": "javascript:x"}}}, 50035, []string{"embeds", "0", "url"}},
		{"six rows", object{"components": many(6, row(button("a")))}, 50035, []string{"components"}},
		{"six buttons", object{"components": []object{row(many(6, any(button("a")))...)}}, 50035, []string{"components", "0", "components"}},
		{"an ID twice", object{"components": []object{row(button("a"), button("a"))}}, 50035, []string{"components", "0", "components", "1", "custom_id"}},
		{"an ID of 101", object{"components": []object{row(button(long[:101]))}}, 50035, []string{"components", "0", "components", "0", "custom_id"}},
		{"a button bare", object{"components": []object{button("a")}}, 50035, []string{"components", "0", "type"}},
		{"a select without options", object{"components": []object{row(object{"type": 3, "custom_id": "a"})}}, 50035, []string{"components", "0", "components", "0", "options"}},
		{"a nonce of 26", object{"content": "x", "nonce": long[:26]}, 50035, []string{"nonce"}},
		{"ephemeral in a channel", object{"content": "x", "flags": 64}, 50035, []string{"flags"}},
		{"parse beside users", object{"content": "x", "allowed_mentions": object{"parse": []string{"users"}, "users": []string{"1"}}}, 50035, []string{"allowed_mentions"}},
		{"V2 with content", object{"content": "x", "flags": 1 << 15, "components": []object{{"type": 10, "content": "y"}}}, 50035, []string{"content"}},
	} {
		a := call(t, s, bot, "POST", path, tt.body)
		if a.status != 400 || a.code() != tt.code {
			t.Errorf("%s: %d %s, want code %d", tt.name, a.status, a.raw, tt.code)
			continue
		}
		var v any = a.body["errors"]
		for _, k := range tt.at {
			o, _ := v.(object)
			v = o[k]
		}
		if o, _ := v.(object); tt.at != nil && o["_errors"] == nil {
			t.Errorf("%s: no error at %v: %s", tt.name, tt.at, a.raw)
		}
	}
}

func TestCommandsThatAreRefused(t *testing.T) {
	s := start(t, rehearsal.Config{})
	bot, path := tokenOf(t, s, "bot"), "/applications/"+s.World().ApplicationID+"/commands"
	option := func(more object) object {
		o := object{"type": 3, "name": "a", "description": "x"}
		for k, v := range more {
			o[k] = v
		}
		return o
	}
	with := func(options ...object) object { return object{"name": "x", "description": "x", "options": options} }
	choice := object{"name": "a", "value": "b"}
	for name, body := range map[string]object{
		"upper case":                        {"name": "Plan", "description": "x"},
		"a space":                           {"name": "a b", "description": "x"},
		"no description":                    {"name": "x"},
		"26 options":                        with(many(26, option(nil))...),
		"required after optional":           with(option(nil), option(object{"name": "b", "required": true})),
		"the same name twice":               with(option(nil), option(nil)),
		"choices beside autocomplete":       with(option(object{"autocomplete": true, "choices": []object{choice}})),
		"26 choices":                        with(option(object{"choices": many(26, choice)})),
		"a subcommand beside an option":     with(option(nil), object{"type": 1, "name": "s", "description": "x"}),
		"a description for a user command":  {"name": "x", "type": 2, "description": "x"},
		"autocompletion of a user":          with(option(object{"type": 6, "autocomplete": true})),
		"the least over the most":           with(option(object{"min_length": 5, "max_length": 4})),
		"a badly named option":              with(option(object{"name": "Bad Name"})),
		"a locale that Discord has not":     {"name": "x", "description": "x", "name_localizations": object{"xx": "x"}},
		"8000 characters over all together": with(many(25, option(object{"description": strings.Repeat("d", 100), "choices": many(25, object{"name": strings.Repeat("n", 50), "value": "v"})}))...),
	} {
		if a := call(t, s, bot, "POST", path, body); a.status != 400 || a.code() != 50035 {
			t.Errorf("%s: %d %s", name, a.status, a.raw)
		}
	}
	if a := call(t, s, bot, "PUT", path, many(2, object{"name": "x", "description": "x"})); a.code() != 50035 {
		t.Errorf("the same command twice: %s", a.raw)
	}
	tooMany := []object{}
	for i := range 101 {
		tooMany = append(tooMany, object{"name": fmt.Sprint("x", i), "description": "x"})
	}
	if a := call(t, s, bot, "PUT", path, tooMany); a.code() != 30032 {
		t.Errorf("101 commands: %s", a.raw)
	}
}

func TestHistoryIsPaged(t *testing.T) {
	limits := quick
	limits.History = 8
	s := start(t, rehearsal.Config{Limits: limits})
	bot, path := tokenOf(t, s, "bot"), "/channels/"+channelOf(t, s, "plenary")+"/messages"
	ids := []string{}
	for i := range 10 {
		ids = append(ids, call(t, s, bot, "POST", path, object{"content": fmt.Sprint(i)}).body["id"].(string))
	}
	for query, want := range map[string]string{
		"":                               "98765432", // the first two went: history is bounded
		"?limit=3":                       "987",
		"?limit=2&before=" + ids[5]:      "43",
		"?limit=2&after=" + ids[5]:       "76",
		"?limit=3&around=" + ids[5]:      "654",
		"?before=" + ids[2]:              "",
		"?limit=100&after=" + ids[9]:     "",
		"?limit=2&after=" + ids[0] + "0": "",
	} {
		got := ""
		for _, m := range call(t, s, bot, "GET", path+query, nil).list {
			got += m.(object)["content"].(string)
		}
		if got != want {
			t.Errorf("%q gave %s, want %s", query, got, want)
		}
	}
	if a := call(t, s, bot, "GET", path+"?limit=101", nil); a.code() != 50035 {
		t.Errorf("limit=101: %s", a.raw)
	}
}

func TestMentions(t *testing.T) {
	s := start(t, rehearsal.Config{})
	france := s.World().Seats[2]
	text := "<@" + france.User.ID + "> @everyone"
	for name, tt := range map[string]struct {
		allowed  any
		mentions int
	}{
		"without rules":    {nil, 1},
		"with empty rules": {object{"parse": []string{}}, 0},
		"with the user":    {object{"users": []string{france.User.ID}}, 1},
	} {
		a := call(t, s, tokenOf(t, s, "bot"), "POST", "/channels/"+channelOf(t, s, "plenary")+"/messages", object{"content": text, "allowed_mentions": tt.allowed})
		if got := len(a.body["mentions"].([]any)); got != tt.mentions || a.body["mention_everyone"] != false {
			t.Errorf("%s: %s", name, a.raw)
		}
	}
}

func TestDirectMessages(t *testing.T) {
	s := start(t, rehearsal.Config{})
	bot := tokenOf(t, s, "bot")
	person := sit(t, s, "france")
	dm := call(t, s, bot, "POST", "/users/@me/channels", object{"recipient_id": person.Me().ID})
	path := "/channels/" + dm.body["id"].(string) + "/messages"
	if a := call(t, s, bot, "POST", path, object{"content": "psst"}); a.status != 200 {
		t.Fatal(a.raw)
	}
	if _, err := person.WaitMessage(ctxOf(t), "@Muster", isText("psst")); err != nil {
		t.Error(err)
	}
	if a := call(t, s, tokenOf(t, s, "germany"), "GET", path, nil); a.status != 404 {
		t.Errorf("another reads the DM: %d", a.status)
	}
	if err := s.Fault(rehearsal.Fault{Kind: "close_dms", Seat: "france"}); err != nil {
		t.Fatal(err)
	}
	if a := call(t, s, bot, "POST", path, object{"content": "psst"}); a.status != 403 || a.code() != 50007 {
		t.Errorf("to closed DMs: %d %s", a.status, a.raw)
	}
}
