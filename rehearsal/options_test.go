package rehearsal_test

import (
	"testing"

	"muster/rehearsal/seat"
)

func TestEveryTypeOfOption(t *testing.T) {
	t.Parallel()
	options := []object{}
	for kind, name := range map[int]string{3: "string", 4: "integer", 5: "boolean", 6: "user", 7: "channel", 8: "role", 9: "mentionable", 10: "number", 11: "attachment"} {
		options = append(options, object{"type": kind, "name": name, "description": "x"})
	}
	s, bot, france := byHand(t, object{"name": "all", "description": "x", "options": options})
	line := "/all string:words integer:3 boolean:true user:@germany channel:#plenary role:@Poland mentionable:@italy number:1.5 attachment:plan.txt"
	came := during(func() (*seat.Reply, error) {
		return france.Command(ctxOf(t), "plenary", line, seat.File{Name: "plan.txt", Content: []byte("the plan")})
	})
	i := bot.event("INTERACTION_CREATE")
	data := i["data"].(object)
	got := map[string]any{}
	for _, o := range data["options"].([]any) {
		got[str(o.(object)["name"])] = o.(object)["value"]
	}
	for name, want := range map[string]any{"string": "words", "integer": 3.0, "boolean": true, "number": 1.5} {
		if got[name] != want {
			t.Errorf("%s: %v, want %v", name, got[name], want)
		}
	}
	resolved := data["resolved"].(object)
	find := func(kind, option string) object {
		all, _ := resolved[kind].(object)
		o, _ := all[str(got[option])].(object)
		return o
	}
	if u, m := find("users", "user"), find("members", "user"); u["username"] != "germany" || m["permissions"] == nil || m["user"] != nil {
		t.Errorf("the user: %v, %v", u, m)
	}
	if c := find("channels", "channel"); c["name"] != "plenary" || c["permissions"] == nil {
		t.Errorf("the channel: %v", c)
	}
	if r := find("roles", "role"); r["name"] != "Poland" {
		t.Errorf("the role: %v", r)
	}
	if u := find("users", "mentionable"); u["username"] != "italy" {
		t.Errorf("the mentionable: %v", u)
	}
	if f := find("attachments", "attachment"); f["filename"] != "plan.txt" || f["size"] != 8.0 || f["ephemeral"] != true {
		t.Errorf("the file: %v", f)
	} else if body := fetch(t, str(f["url"])); body != "the plan" {
		t.Errorf("the file's content: %q", body)
	}
	respond(t, s, i, object{"type": 4, "data": object{"content": "thanks"}})
	if out := <-came; out.err != nil {
		t.Error(out.err)
	}
}

func TestContextMenus(t *testing.T) {
	t.Parallel()
	s, bot, france := byHand(t, object{"name": "Who is this", "type": 2})
	must(t, s, "bot", "POST", "/applications/"+s.World().ApplicationID+"/commands", object{"name": "Log as pledge", "type": 3})
	ctx := ctxOf(t)
	said, err := sit(t, s, "germany").Send(ctx, "plenary", "we pledge 5")
	if err != nil {
		t.Fatal(err)
	}
	came := during(func() (*seat.Reply, error) { return france.UserCommand(ctx, "plenary", "Who is this", "@germany") })
	i := bot.event("INTERACTION_CREATE")
	data, germany := i["data"].(object), seatOf(t, s, "germany").User.ID
	if data["type"] != 2.0 || data["target_id"] != germany || data["resolved"].(object)["users"].(object)[germany] == nil || data["resolved"].(object)["members"].(object)[germany] == nil {
		t.Errorf("the user command: %v", data)
	}
	a := respond(t, s, i, object{"type": 4, "data": object{"content": "somebody"}})
	if a.status != 204 {
		t.Error(a.raw)
	}
	got := <-came
	if got.err != nil || got.reply.Type != 23 {
		t.Fatalf("the answer: %+v", got)
	}
	came = during(func() (*seat.Reply, error) { return france.MessageCommand(ctx, said, "Log as pledge") })
	i = bot.event("INTERACTION_CREATE")
	data = i["data"].(object)
	target, _ := data["resolved"].(object)["messages"].(object)[said.ID].(object)
	if data["type"] != 3.0 || data["target_id"] != said.ID || target["content"] != "we pledge 5" {
		t.Errorf("the message command: %v", data) // the content is there whatever the bot's intents
	}
	respond(t, s, i, object{"type": 4, "data": object{"content": "logged"}})
	if got := <-came; got.err != nil {
		t.Error(got.err)
	}
}

func TestEveryKindOfSelect(t *testing.T) {
	t.Parallel()
	s, bot, france := byHand(t, object{"name": "selects", "description": "x"})
	germany, poland, plenary := seatOf(t, s, "germany").User.ID, france.RoleID("Poland"), channelOf(t, s, "plenary")
	chosen := func(kind, id string) []object { return []object{{"type": kind, "id": id}} }
	rows := []object{
		row(object{"type": 3, "custom_id": "string", "options": choices("a", "b"), "min_values": 0, "max_values": 2}),
		row(object{"type": 5, "custom_id": "user", "default_values": chosen("user", germany)}),
		row(object{"type": 6, "custom_id": "role", "default_values": chosen("role", poland)}),
		row(object{"type": 7, "custom_id": "mentionable", "max_values": 2, "default_values": append(chosen("role", poland), chosen("user", germany)...)}),
		row(object{"type": 8, "custom_id": "channel", "channel_types": []int{0}, "default_values": chosen("channel", plenary)}),
	}
	for at, bad := range map[string]object{
		"default_values.0.type": {"type": 5, "custom_id": "a", "default_values": chosen("role", poland)},
		"default_values":        {"type": 5, "custom_id": "a", "default_values": append(chosen("user", germany), chosen("user", germany)...)},
	} {
		if a := refuses(t, s, 400, 50035, "bot", "POST", "/channels/"+plenary+"/messages", object{"components": []object{row(bad)}}); !a.wrongAt("components.0.components.0." + at) {
			t.Errorf("no error at %s: %s", at, a.raw)
		}
	}
	made := must(t, s, "bot", "POST", "/channels/"+plenary+"/messages", object{"content": "choose", "components": rows})
	if users := made.body["components"].([]any)[1].(object)["components"].([]any)[0].(object); users["default_values"].([]any)[0].(object)["id"] != germany {
		t.Errorf("the default: %v", users)
	}
	m, err := france.WaitMessage(ctxOf(t), "plenary", isText("choose"))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ id, choose, kind, want string }{
		{"string", "b", "", "b"},
		{"user", "@germany", "users", germany},
		{"role", "@Poland", "roles", poland},
		{"mentionable", "<@&" + poland + ">", "roles", poland},
		{"channel", "#plenary", "channels", plenary},
	} {
		came := during(func() (*seat.Reply, error) { return france.Select(ctxOf(t), m, tt.id, tt.choose) })
		i := bot.event("INTERACTION_CREATE")
		data := i["data"].(object)
		if v := data["values"].([]any); len(v) != 1 || v[0] != tt.want {
			t.Errorf("%s: %v, want %s", tt.id, v, tt.want)
		}
		if tt.kind != "" && data["resolved"].(object)[tt.kind].(object)[tt.want] == nil {
			t.Errorf("%s is not resolved: %v", tt.id, data["resolved"])
		}
		respond(t, s, i, object{"type": 4, "data": object{"content": "chosen", "flags": 64}})
		if got := <-came; got.err != nil {
			t.Error(got.err)
		}
	}
}
