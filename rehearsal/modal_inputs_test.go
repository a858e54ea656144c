package rehearsal_test

import (
	"slices"
	"strings"
	"testing"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

// byHand is a server with one command, a bot on a line of its own that the test speaks for, and a person.
func byHand(t *testing.T, command object) (*rehearsal.Server, *line, *seat.Seat) {
	t.Helper()
	s := start(t, rehearsal.Config{})
	must(t, s, "bot", "PUT", "/applications/"+s.World().ApplicationID+"/commands", []object{command})
	return s, listen(t, s, "bot", 1|1<<9|1<<12), sit(t, s, "france")
}

// during does what waits for the bot, beside the test that speaks for it.
func during(do func() (*seat.Reply, error)) chan outcome {
	came := make(chan outcome, 1)
	go func() {
		r, err := do()
		came <- outcome{r, err}
	}()
	return came
}

// respond sends the first answer to an interaction as the bot got it.
func respond(t *testing.T, s *rehearsal.Server, i object, body object) answer {
	t.Helper()
	return call(t, s, "", "POST", "/interactions/"+str(i["id"])+"/"+str(i["token"])+"/callback", body)
}

func label(text string, component object) object {
	return object{"type": 18, "label": text, "component": component}
}

func choices(values ...string) []object {
	list := []object{}
	for _, v := range values {
		list = append(list, object{"label": strings.ToUpper(v), "value": v})
	}
	return list
}

func formOf(components ...object) object {
	return object{"type": 9, "data": object{"custom_id": "form", "title": "A form", "components": components}}
}

// submitted finds what the bot got for an input.
func submitted(i object, id string) object {
	for _, p := range i["data"].(object)["components"].([]any) {
		if c, _ := p.(object)["component"].(object); c["custom_id"] == id {
			return c
		}
	}
	return nil
}

func TestEveryInputOfModals(t *testing.T) {
	t.Parallel()
	s, bot, france := byHand(t, object{"name": "form", "description": "A form"})
	ctx := ctxOf(t)
	fill := func(components ...object) (*seat.Modal, object) {
		t.Helper()
		came := during(func() (*seat.Reply, error) { return france.Command(ctx, "plenary", "/form") })
		i := bot.event("INTERACTION_CREATE")
		if a := respond(t, s, i, formOf(components...)); a.status != 204 {
			t.Fatalf("the form: %d %s", a.status, a.raw)
		}
		got := <-came
		if got.err != nil {
			t.Fatal(got.err)
		}
		return got.reply.Modal, i
	}
	send := func(m *seat.Modal, fields map[string]string, files ...seat.File) object {
		t.Helper()
		came := during(func() (*seat.Reply, error) { return france.Submit(ctx, m, fields, files...) })
		i := bot.event("INTERACTION_CREATE")
		if a := respond(t, s, i, object{"type": 4, "data": object{"content": "thanks", "flags": 64}}); a.status != 204 {
			t.Fatalf("thanks: %d %s", a.status, a.raw)
		}
		if got := <-came; got.err != nil {
			t.Fatal(got.err)
		}
		return i
	}

	m, _ := fill(
		object{"type": 10, "content": "Please fill in."},
		label("Words", object{"type": 4, "custom_id": "words", "style": 2, "max_length": 20}),
		label("One", object{"type": 21, "custom_id": "one", "options": choices("a", "b")}),
		label("Some", object{"type": 22, "custom_id": "some", "options": choices("x", "y", "z"), "max_values": 2}),
		label("Agreed", object{"type": 23, "custom_id": "agreed"}),
	)
	i := send(m, map[string]string{"words": "hello", "one": "b", "some": "x,z", "agreed": "true"})
	if v := submitted(i, "words")["value"]; v != "hello" {
		t.Errorf("the text: %v", v)
	}
	if v := submitted(i, "one")["value"]; v != "b" {
		t.Errorf("the radio group: %v", v)
	}
	if v := submitted(i, "some")["values"].([]any); !slices.Equal(v, []any{"x", "z"}) {
		t.Errorf("the checkbox group: %v", v)
	}
	if v := submitted(i, "agreed")["value"]; v != true {
		t.Errorf("the checkbox: %v", v)
	}
	if first := i["data"].(object)["components"].([]any)[0].(object); first["type"] != 10.0 || first["id"] != 1.0 {
		t.Errorf("the text display: %v", first)
	}

	m, _ = fill(
		label("File", object{"type": 19, "custom_id": "file", "max_values": 2}),
		label("Option", object{"type": 3, "custom_id": "option", "options": choices("a", "b")}),
		label("Who", object{"type": 5, "custom_id": "who"}),
		label("Role", object{"type": 6, "custom_id": "role", "required": false, "min_values": 0}),
		label("Where", object{"type": 8, "custom_id": "where", "channel_types": []int{0}}),
	)
	i = send(m, map[string]string{"file": "plan.txt,map.txt", "option": "a", "who": "@germany", "where": "#plenary"},
		seat.File{Name: "plan.txt", Content: []byte("plan")}, seat.File{Name: "map.txt", Content: []byte("map")})
	resolved := i["data"].(object)["resolved"].(object)
	values := submitted(i, "file")["values"].([]any)
	if len(values) != 2 || resolved["attachments"].(object)[str(values[0])].(object)["filename"] != "plan.txt" {
		t.Errorf("the files: %v in %v", values, resolved["attachments"])
	}
	if who := submitted(i, "who")["values"].([]any); resolved["users"].(object)[str(who[0])].(object)["username"] != "germany" {
		t.Errorf("the user: %v", who)
	}
	if role := submitted(i, "role")["values"].([]any); len(role) != 0 {
		t.Errorf("the role that was not chosen: %v", role)
	}
	if where := submitted(i, "where")["values"].([]any); resolved["channels"].(object)[str(where[0])] == nil {
		t.Errorf("the channel: %v", where)
	}
}
