package rehearsal_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

// The limits that Discord's description leaves out, each refused at its place.

func TestBehaviourLimitsOfCommands(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	path := "/applications/" + s.World().ApplicationID + "/commands"
	option := func(more object) object {
		o := object{"type": 3, "name": "a", "description": "x"}
		for k, v := range more {
			o[k] = v
		}
		return o
	}
	with := func(options ...object) object { return object{"name": "x", "description": "x", "options": options} }
	choice, sub := object{"name": "a", "value": "b"}, object{"type": 1, "name": "s", "description": "x"}
	long := strings.Repeat("x", 101)
	large := []object{} // 1 + 1 + 6 * (2 + 100 + 25 * (50 + 1)) = 8264 characters
	for i := range 6 {
		large = append(large, option(object{"name": fmt.Sprint("a", i), "description": long[:100], "choices": many(25, object{"name": long[:50], "value": "v"})}))
	}
	for _, tt := range []struct {
		name string
		body object
		at   string
	}{
		{"upper case", object{"name": "Plan", "description": "x"}, "name"},
		{"a space", object{"name": "a b", "description": "x"}, "name"},
		{"a name of 33", object{"name": long[:33], "description": "x"}, "name"},
		{"no description", object{"name": "x"}, "description"},
		{"a description of 101", object{"name": "x", "description": long}, "description"},
		{"26 options", with(many(26, option(nil))...), "options"},
		{"required after optional", with(option(nil), option(object{"name": "b", "required": true})), "options.1"},
		{"the same name twice", with(option(nil), option(nil)), "options.1.name"},
		{"choices beside autocomplete", with(option(object{"autocomplete": true, "choices": []object{choice}})), "options.0"},
		{"26 choices", with(option(object{"choices": many(26, choice)})), "options.0.choices"},
		{"a choice of 101", with(option(object{"choices": []object{{"name": "a", "value": long}}})), "options.0.choices.0.value"},
		{"a subcommand beside an option", with(option(nil), sub), "options"},
		{"a group in a group", with(object{"type": 2, "name": "g", "description": "x", "options": []object{{"type": 2, "name": "h", "description": "x"}}}), "options.0.options.0.type"},
		{"a description for a user command", object{"name": "x", "type": 2, "description": "x"}, "description"},
		{"options of a message command", object{"name": "x", "type": 3, "options": []object{option(nil)}}, "options"},
		{"autocompletion of a user", with(option(object{"type": 6, "autocomplete": true})), "options.0.autocomplete"},
		{"the least over the most", with(option(object{"min_length": 5, "max_length": 4})), "options.0.min_length"},
		{"a badly named option", with(option(object{"name": "Bad Name"})), "options.0.name"},
		{"a locale that Discord has not", object{"name": "x", "description": "x", "name_localizations": object{"xx": "x"}}, "name_localizations.xx"},
		{"over 8000 characters in all", with(large...), "options"},
	} {
		a := call(t, s, tokenOf(t, s, "bot"), "POST", path, tt.body)
		if a.status != 400 || a.code() != 50035 {
			t.Errorf("%s: %d %s", tt.name, a.status, a.raw)
		} else if !a.wrongAt(tt.at) {
			t.Errorf("%s: no error at %s: %s", tt.name, tt.at, a.raw)
		}
	}
	if a := refuses(t, s, 400, 50035, "bot", "PUT", path, many(2, object{"name": "x", "description": "x"})); !a.wrongAt("1.name") {
		t.Errorf("the same command twice: %s", a.raw)
	}
	for kind, most := range map[int]int{1: 100, 2: 15, 3: 15} {
		list := []object{}
		for i := range most + 1 {
			k := object{"type": kind, "name": fmt.Sprint("x", i)}
			if kind == 1 {
				k["description"] = "x"
			}
			list = append(list, k)
		}
		refuses(t, s, 400, 30032, "bot", "PUT", path, list)
		must(t, s, "bot", "PUT", path, list[:most])
	}
}

// Each is refused with the code, and where it is 50035, with an error at the place.
func TestBehaviourLimitsOfMessages(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	bot, path := tokenOf(t, s, "bot"), "/channels/"+channelOf(t, s, "plenary")+"/messages"
	embed := object{"title": "x"}
	long := strings.Repeat("x", 4000)
	for _, tt := range []struct {
		name string
		body any
		code int
		at   string
	}{
		{"nothing", object{}, 50006, ""},
		{"white space", object{"content": " \n "}, 50006, ""},
		{"2001 characters", object{"content": strings.Repeat("é", 2001)}, 50035, "content"},
		{"an eleventh embed", object{"embeds": many(11, embed)}, 50035, "embeds"},
		{"a title of 257", object{"embeds": []object{{"title": long[:257]}}}, 50035, "embeds.0.title"},
		{"a description of 4097", object{"embeds": []object{{"description": long + long[:97]}}}, 50035, "embeds.0.description"},
		{"a footer of 2049", object{"embeds": []object{{"footer": object{"text": long[:2049]}}}}, 50035, "embeds.0.footer.text"},
		{"an author of 257", object{"embeds": []object{{"author": object{"name": long[:257]}}}}, 50035, "embeds.0.author.name"},
		{"a field's value of 1025", object{"embeds": []object{{"fields": []object{{"name": "a", "value": long[:1025]}}}}}, 50035, "embeds.0.fields.0.value"},
		{"an empty embed", object{"embeds": []object{{}}}, 50035, "embeds.0.description"},
		{"6001 characters of embeds", object{"embeds": []object{{"description": long}, {"description": long[:2001]}}}, 50035, "embeds"},
		{"26 fields", object{"embeds": []object{{"fields": many(26, object{"name": "a", "value": "b"})}}}, 50035, "embeds.0.fields"},
		{"an empty field", object{"embeds": []object{{"fields": []object{{"name": "a", "value": ""}}}}}, 50035, "embeds.0.fields.0.value"},
		{"a script's address", object{"embeds": []object{{"title": "x", "url": "javascript:x"}}}, 50035, "embeds.0.url"},
		{"a nonce of 26", object{"content": "x", "nonce": long[:26]}, 50035, "nonce"},
		{"ephemeral in a channel", object{"content": "x", "flags": 64}, 50035, "flags"},
		{"parse beside users", object{"content": "x", "allowed_mentions": object{"parse": []string{"users"}, "users": []string{"1"}}}, 50035, "allowed_mentions"},
		{"101 users", object{"content": "x", "allowed_mentions": object{"users": many(101, "1")}}, 50035, "allowed_mentions.users"},
	} {
		a := call(t, s, bot, "POST", path, tt.body)
		if a.status != 400 || a.code() != tt.code {
			t.Errorf("%s: %d %s, want code %d", tt.name, a.status, a.raw, tt.code)
			continue
		}
		if tt.at != "" && !a.wrongAt(tt.at) {
			t.Errorf("%s: no error at %s: %s", tt.name, tt.at, a.raw)
		}
	}
}

func TestBehaviourLimitsOfComponents(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	path := "/channels/" + channelOf(t, s, "plenary") + "/messages"
	long := strings.Repeat("x", 4001)
	legacy := func(rows ...object) object { return object{"components": rows} }
	v2 := func(parts ...object) object { return object{"flags": 1 << 15, "components": parts} }
	text := object{"type": 10, "content": "x"}
	inRow := "components.0.components.0."
	for _, tt := range []struct {
		name string
		body object
		at   string
	}{
		{"six rows", legacy(many(6, row(button("a")))...), "components"},
		{"an empty row", legacy(row()), "components.0.components"},
		{"six buttons", legacy(row(many(6, any(button("a")))...)), "components.0.components"},
		{"a select beside a button", legacy(row(button("a"), object{"type": 5, "custom_id": "b"})), "components.0.components"},
		{"an ID twice", legacy(row(button("a"), button("a"))), "components.0.components.1.custom_id"},
		{"an ID of 101", legacy(row(button(long[:101]))), inRow + "custom_id"},
		{"a button without an ID", legacy(row(object{"type": 2, "style": 1, "label": "x"})), inRow + "custom_id"},
		{"a link with an ID", legacy(row(object{"type": 2, "style": 5, "label": "x", "url": "https://example.org", "custom_id": "a"})), "components.0.components.0"},
		{"a label of 81", legacy(row(object{"type": 2, "style": 1, "label": long[:81], "custom_id": "a"})), inRow + "label"},
		{"a button bare", legacy(button("a")), "components.0.type"},
		{"a select without options", legacy(row(object{"type": 3, "custom_id": "a"})), inRow + "options"},
		{"26 options", legacy(row(object{"type": 3, "custom_id": "a", "options": many(26, choices("x")[0])})), inRow + "options"},
		{"an option twice", legacy(row(object{"type": 3, "custom_id": "a", "options": choices("x", "x")})), inRow + "options.1.value"},
		{"a placeholder of 151", legacy(row(object{"type": 5, "custom_id": "a", "placeholder": long[:151]})), inRow + "placeholder"},
		{"26 values", legacy(row(object{"type": 5, "custom_id": "a", "max_values": 26})), inRow + "max_values"},
		{"a text without the flag", legacy(text), "components.0.type"},
		{"V2 with content", object{"content": "x", "flags": 1 << 15, "components": []object{text}}, "content"},
		{"V2 with embeds", object{"embeds": []object{{"title": "x"}}, "flags": 1 << 15, "components": []object{text}}, "embeds"},
		{"V2 of 41", v2(append(many(3, object{"type": 17, "components": many(12, text)}), text, text)...), "components"},
		{"V2 of 4001 characters", v2(object{"type": 10, "content": long[:2001]}, object{"type": 10, "content": long[:2000]}), "components"},
		{"an empty container", v2(object{"type": 17, "components": []object{}}), "components.0.components"},
		{"a section without accessory", v2(object{"type": 9, "components": []object{text}}), "components.0.accessory"},
		{"a section of four texts", v2(object{"type": 9, "components": many(4, text), "accessory": button("a")}), "components.0.components"},
		{"an empty gallery", v2(object{"type": 12, "items": []object{}}), "components.0.items"},
		{"a number twice", v2(object{"type": 10, "content": "x", "id": 7}, object{"type": 10, "content": "x", "id": 7}), "components.0.id"},
	} {
		if a := refuses(t, s, 400, 50035, "bot", "POST", path, tt.body); !a.wrongAt(tt.at) {
			t.Errorf("%s: no error at %s: %s", tt.name, tt.at, a.raw)
		}
	}
	a := must(t, s, "bot", "POST", path, v2(
		text, object{"type": 9, "components": []object{text}, "accessory": button("a")}, object{"type": 14},
		object{"type": 17, "accent_color": 255, "components": []object{row(button("b")), object{"type": 10, "content": "x", "id": 2}}},
	))
	numbers := []float64{}
	for _, c := range a.body["components"].([]any) {
		numbers = append(numbers, c.(object)["id"].(float64))
	}
	if fmt.Sprint(numbers) != "[1 3 6 7]" { // 2 is taken by the last of all
		t.Errorf("the components are numbered %v", numbers)
	}
}

func TestBehaviourLimitsOfModals(t *testing.T) {
	t.Parallel()
	s, bot, france := byHand(t, object{"name": "form", "description": "A form"})
	came := during(func() (*seat.Reply, error) { return france.Command(ctxOf(t), "plenary", "/form") })
	i := bot.event("INTERACTION_CREATE")
	at := "data.components.0.component."
	for _, tt := range []struct {
		name  string
		input object
		at    string
	}{
		{"a radio group with one option", object{"type": 21, "custom_id": "a", "options": choices("x")}, at + "options"},
		{"a checkbox group with eleven", object{"type": 22, "custom_id": "a", "options": many(11, choices("x")[0])}, at + "options"},
		{"an option twice", object{"type": 21, "custom_id": "a", "options": choices("x", "x")}, at + "options.1.value"},
		{"eleven files", object{"type": 19, "custom_id": "a", "max_values": 11}, at + "max_values"},
		{"no custom ID", object{"type": 23}, at + "custom_id"},
		{"a select that is off", object{"type": 3, "custom_id": "a", "options": choices("x"), "disabled": true}, at + "disabled"},
		{"a button", object{"type": 2, "custom_id": "a", "style": 1, "label": "x"}, at + "type"},
		{"a long label of a text", object{"type": 4, "custom_id": "a", "style": 1, "placeholder": strings.Repeat("x", 101)}, at + "placeholder"},
		{"more at least than at most", object{"type": 22, "custom_id": "a", "options": choices("x", "y"), "min_values": 2, "max_values": 1}, at + "min_values"},
		{"nothing in the label", nil, "data.components.0.component"},
	} {
		body := formOf(label("Label", tt.input))
		if tt.input == nil {
			body = formOf(object{"type": 18, "label": "Label"})
		}
		if a := respond(t, s, i, body); a.code() != 50035 || !a.wrongAt(tt.at) {
			t.Errorf("%s: %s, want an error at %s", tt.name, a.raw, tt.at)
		}
	}
	if a := respond(t, s, i, formOf(
		label("File", object{"type": 19, "custom_id": "file"}),
		label("One", object{"type": 21, "custom_id": "one", "options": choices("a", "b")}),
		label("Some", object{"type": 22, "custom_id": "some", "options": choices("x", "y"), "min_values": 2}),
	)); a.status != 204 {
		t.Fatal(a.raw)
	}
	got := <-came
	if got.err != nil {
		t.Fatal(got.err)
	}
	m, plenary := got.reply.Modal, channelOf(t, s, "plenary")
	for name, parts := range map[string][]object{
		"a file that was not sent":   {{"type": 19, "custom_id": "file", "values": []string{"0"}}},
		"what is no option":          {{"type": 21, "custom_id": "one", "value": "c"}},
		"too few":                    {{"type": 22, "custom_id": "some", "values": []string{"x"}}},
		"the same twice":             {{"type": 22, "custom_id": "some", "values": []string{"x", "x"}}},
		"nothing where it is wanted": {},
	} {
		list := []object{}
		for _, p := range parts {
			list = append(list, object{"type": 18, "component": p})
		}
		payload := object{"type": 5, "application_id": s.World().ApplicationID, "guild_id": s.World().GuildID, "channel_id": plenary,
			"session_id": france.SessionID(), "nonce": name, "data": object{"id": m.ID, "custom_id": "form", "components": list}}
		if a := call(t, s, tokenOf(t, s, "france"), "POST", "/interactions", payload); a.code() != 50035 {
			t.Errorf("%s: %d %s", name, a.status, a.raw)
		}
	}
}

func TestBehaviourLimitsOfAnswers(t *testing.T) {
	t.Parallel()
	option := object{"type": 3, "name": "a", "description": "x", "autocomplete": true}
	s, bot, france := byHand(t, object{"name": "x", "description": "x", "options": []object{option}})
	completing := make(chan error, 1)
	ctx := ctxOf(t)
	go func() {
		_, err := france.Choices(ctx, "plenary", "/x a:y", "a")
		completing <- err
	}()
	i := bot.event("INTERACTION_CREATE")
	for at, list := range map[string][]object{
		"data.choices":         many(26, object{"name": "a", "value": "b"}),
		"data.choices.0.name":  {{"name": strings.Repeat("x", 101), "value": "b"}},
		"data.choices.0.value": {{"name": "a", "value": strings.Repeat("x", 101)}},
	} {
		if a := respond(t, s, i, object{"type": 8, "data": object{"choices": list}}); a.code() != 50035 || !a.wrongAt(at) {
			t.Errorf("no error at %s: %s", at, a.raw)
		}
	}
	if a := respond(t, s, i, object{"type": 8, "data": object{"choices": many(25, object{"name": "a", "value": "b"})}}); a.status != 204 {
		t.Error(a.raw)
	}
	if err := <-completing; err != nil {
		t.Error(err)
	}
	came := during(func() (*seat.Reply, error) { return france.Command(ctx, "plenary", "/x") })
	i = bot.event("INTERACTION_CREATE")
	for at, body := range map[string]object{
		"data.title":      {"type": 9, "data": object{"custom_id": "a", "title": strings.Repeat("x", 46), "components": []object{{"type": 10, "content": "x"}}}},
		"data.components": {"type": 9, "data": object{"custom_id": "a", "title": "x", "components": many(6, object{"type": 10, "content": "x"})}},
		"data.flags":      {"type": 5, "data": object{"flags": 4}},
		"data.content":    {"type": 4, "data": object{"content": strings.Repeat("x", 2001)}},
	} {
		if a := respond(t, s, i, body); a.code() != 50035 || !a.wrongAt(at) {
			t.Errorf("no error at %s: %s", at, a.raw)
		}
	}
	respond(t, s, i, object{"type": 4, "data": object{"content": "right"}})
	if got := <-came; got.err != nil {
		t.Error(got.err)
	}
}

func TestBehaviourLimitsOfEvents(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	path, now := "/guilds/"+s.World().GuildID+"/scheduled-events", s.Clock().Now()
	refuses(t, s, 403, 50013, "france", "POST", path, happening(s, nil))
	for at, more := range map[string]object{
		"name":                     {"name": strings.Repeat("x", 101)},
		"description":              {"description": strings.Repeat("x", 1001)},
		"scheduled_end_time":       {"scheduled_end_time": nil},
		"scheduled_start_time":     {"scheduled_start_time": now.Add(-time.Minute).Format(time.RFC3339)},
		"entity_metadata":          {"entity_metadata": nil},
		"entity_metadata.location": {"entity_metadata": object{"location": strings.Repeat("x", 101)}},
		"privacy_level":            {"privacy_level": 1},
		"channel_id":               {"channel_id": channelOf(t, s, "plenary")},
		"entity_type":              {"entity_type": 7},
	} {
		if a := refuses(t, s, 400, 50035, "organiser", "POST", path, happening(s, more)); !a.wrongAt(at) {
			t.Errorf("no error at %s: %s", at, a.raw)
		}
	}
	early := object{"scheduled_end_time": now.Add(time.Minute).Format(time.RFC3339)}
	if a := refuses(t, s, 400, 50035, "organiser", "POST", path, happening(s, early)); !a.wrongAt("scheduled_end_time") {
		t.Errorf("ends before it starts: %s", a.raw)
	}
	for _, more := range []object{{"entity_type": 2}, {"recurrence_rule": object{"frequency": 2}}, {"image": "data:image/png;base64,"}} {
		refuses(t, s, 501, 0, "organiser", "POST", path, happening(s, more))
	}
	refuses(t, s, 404, 10070, "organiser", "GET", path+"/123", nil)
	for i := range 101 {
		if i == 100 {
			refuses(t, s, 400, 30038, "organiser", "POST", path, happening(s, nil))
		} else {
			must(t, s, "organiser", "POST", path, happening(s, object{"name": fmt.Sprint(i)}))
		}
	}
}

func TestBehaviourLimitsOfReasons(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	for n, want := range map[int]int{512: http.StatusOK, 513: http.StatusBadRequest} {
		r, err := http.NewRequestWithContext(ctxOf(t), "PATCH", s.URL()+"/api/v10/channels/"+channelOf(t, s, "plenary"), strings.NewReader(`{"topic":"x"}`))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Authorization", tokenOf(t, s, "admin"))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("X-Audit-Log-Reason", strings.Repeat("%C3%A9", n))
		res, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		if res.StatusCode != want {
			t.Errorf("a reason of %d characters: %s", n, res.Status)
		}
	}
}
