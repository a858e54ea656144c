package rehearsal_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

// The numbers are the points of what Discord does: tokens, private answers, components, scheduled events, pings.

func TestBehaviour19ATokenLivesFifteenMinutes(t *testing.T) {
	t.Parallel()
	s, france, asked := asking(t, quick)
	came := use(t, france, "/silent")
	i := <-asked
	callback, hook := "/interactions/"+i.ID+"/"+i.Token+"/callback", "/webhooks/"+i.AppID+"/"+i.Token
	if a := call(t, s, "", "GET", hook+"/messages/@original", nil); a.status != 404 || a.code() != 10015 {
		t.Errorf("before the answer: %d %s", a.status, a.raw)
	}
	a := call(t, s, "", "POST", callback+"?with_response=true", object{"type": 5, "data": object{"flags": 64}})
	if a.status != 200 || a.body["interaction"].(object)["response_message_loading"] != true {
		t.Errorf("with_response: %d %s", a.status, a.raw)
	}
	if a := call(t, s, "", "POST", callback, object{"type": 4, "data": object{"content": "x"}}); a.status != 400 || a.code() != 40060 {
		t.Errorf("a second answer: %d %s", a.status, a.raw)
	}
	s.Clock().Advance(time.Hour) // who waits meanwhile is carried along
	if a := call(t, s, "", "POST", hook, object{"content": "here", "flags": 0}); a.status != 200 || a.body["flags"] != 64.0 {
		t.Errorf("the first follow-up is the answer and stays private: %d %s", a.status, a.raw)
	}
	if got := <-came; got.err != nil || got.reply.Content != "here" {
		t.Fatalf("the person got %+v", got)
	}
	follow := call(t, s, "", "POST", hook, object{"content": "and this", "flags": 64})
	if a := call(t, s, "", "PATCH", hook+"/messages/"+follow.body["id"].(string), object{"content": "or that", "flags": 0}); a.status != 200 || a.body["flags"] != 64.0 {
		t.Errorf("an edit of a follow-up: %d %s", a.status, a.raw)
	}
	if a := call(t, s, "", "DELETE", hook+"/messages/@original", nil); a.status != 204 {
		t.Errorf("deleting: %d %s", a.status, a.raw)
	}
	if a := call(t, s, "", "GET", hook+"/messages/@original", nil); a.status != 404 || a.code() != 10008 {
		t.Errorf("after deleting: %d %s", a.status, a.raw)
	}
	s.Clock().Advance(16 * time.Minute)
	if a := call(t, s, "", "POST", hook, object{"content": "x"}); a.status != 401 || a.code() != 50027 {
		t.Errorf("after fifteen minutes: %d %s", a.status, a.raw)
	}
}

func TestBehaviour20PrivateAnswers(t *testing.T) {
	t.Parallel()
	s, bot, france := byHand(t, object{"name": "x", "description": "x"})
	deaf, germany := listen(t, s, "bot", 1|1<<9), listen(t, s, "germany", 0)
	ctx, path := ctxOf(t), "/channels/"+channelOf(t, s, "plenary")+"/messages"
	came := during(func() (*seat.Reply, error) { return france.Command(ctx, "plenary", "/x") })
	i := bot.event("INTERACTION_CREATE")
	respond(t, s, i, object{"type": 4, "data": object{"content": "for you alone", "flags": 64}})
	if m := bot.event("MESSAGE_CREATE"); m["content"] != "for you alone" || m["guild_id"] != nil || m["member"] != nil {
		t.Errorf("as the bot got it: %v", m)
	}
	got := <-came
	if got.err != nil || !got.reply.Ephemeral() {
		t.Fatalf("as its invoker got it: %+v", got)
	}
	refuses(t, s, 404, 10008, "bot", "GET", path+"/"+got.reply.ID, nil)
	if list := must(t, s, "france", "GET", path, nil).list; len(list) != 0 {
		t.Errorf("it is in the history: %v", list)
	}
	hook := "/webhooks/" + str(i["application_id"]) + "/" + str(i["token"])
	if a := call(t, s, "", "PATCH", hook+"/messages/@original", object{"content": "still", "flags": 0}); a.body["flags"] != 64.0 {
		t.Errorf("an edit turned it: %s", a.raw)
	}
	must(t, s, "organiser", "POST", path, object{"content": "for all"})
	if m := germany.event("MESSAGE_CREATE"); m["author"].(object)["username"] != "organiser" {
		t.Errorf("another person got %v", m)
	}
	if m := deaf.event("MESSAGE_CREATE"); m["author"].(object)["username"] != "organiser" {
		t.Errorf("a bot without DIRECT_MESSAGES got %v", m)
	}
}

func TestBehaviour21Components(t *testing.T) {
	t.Parallel()
	s, bot, france := byHand(t, object{"name": "x", "description": "x"})
	ctx, odd := ctxOf(t), `a:"b"/{c}  ü`
	off := button("off")
	off["disabled"] = true
	made := must(t, s, "bot", "POST", "/channels/"+channelOf(t, s, "plenary")+"/messages", object{"content": "choose", "components": []object{
		row(button(odd), off), row(object{"type": 3, "custom_id": "some", "options": choices("a", "b", "c"), "min_values": 2, "max_values": 2}),
	}})
	m, err := france.WaitMessage(ctx, "plenary", isText("choose"))
	if err != nil {
		t.Fatal(err)
	}
	came := during(func() (*seat.Reply, error) { return france.Click(ctx, m, odd) })
	i := bot.event("INTERACTION_CREATE")
	if data := i["data"].(object); data["custom_id"] != odd || data["component_type"] != 2.0 {
		t.Errorf("the button: %v", data)
	}
	respond(t, s, i, object{"type": 4, "data": object{"content": "x", "flags": 64}})
	<-came
	came = during(func() (*seat.Reply, error) { return france.Select(ctx, m, "some", "a", "c") })
	i = bot.event("INTERACTION_CREATE")
	if v := i["data"].(object)["values"].([]any); !slices.Equal(v, []any{"a", "c"}) {
		t.Errorf("the select: %v", v)
	}
	respond(t, s, i, object{"type": 7, "data": object{"content": "chosen"}})
	<-came
	for name, data := range map[string]object{
		"a disabled button": {"component_type": 2, "custom_id": "off"},
		"too few values":    {"component_type": 3, "custom_id": "some", "values": []string{"a"}},
		"too many values":   {"component_type": 3, "custom_id": "some", "values": []string{"a", "b", "c"}},
		"a value twice":     {"component_type": 3, "custom_id": "some", "values": []string{"a", "a"}},
		"another's value":   {"component_type": 3, "custom_id": "some", "values": []string{"a", "d"}},
	} {
		var refused *seat.APIError
		_, err := france.Interact(ctx, object{"type": 3, "channel_id": m.ChannelID, "message_id": made.body["id"], "message_flags": 0, "data": data})
		if !errors.As(err, &refused) || refused.Code != 50035 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestBehaviour22ScheduledEventsRun(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	path, italy := "/guilds/"+s.World().GuildID+"/scheduled-events", listen(t, s, "italy", 0)
	create := func() string { return str(must(t, s, "organiser", "POST", path, happening(s, nil)).body["id"]) }
	status := func(id string) any { return must(t, s, "italy", "GET", path+"/"+id, nil).body["status"] }
	turn := func(id string, to int) object { return object{"status": to} }

	byClock := create()
	for _, want := range []float64{2, 3} { // an hour until it begins, an hour until it ends
		s.Clock().Advance(time.Hour)
		if e := italy.event("GUILD_SCHEDULED_EVENT_UPDATE"); e["status"] != want {
			t.Errorf("by the clock it is %v, want %v", e["status"], want)
		}
	}
	refuses(t, s, 400, 180000, "organiser", "PATCH", path+"/"+byClock, object{"name": "again"})

	byHand := create()
	refuses(t, s, 403, 50013, "italy", "PATCH", path+"/"+byHand, turn(byHand, 2))
	if a := refuses(t, s, 400, 50035, "organiser", "PATCH", path+"/"+byHand, turn(byHand, 3)); !a.wrongAt("status") {
		t.Errorf("from SCHEDULED to COMPLETED: %s", a.raw)
	}
	must(t, s, "organiser", "PATCH", path+"/"+byHand, turn(byHand, 2))
	if a := refuses(t, s, 400, 50035, "organiser", "PATCH", path+"/"+byHand, turn(byHand, 4)); !a.wrongAt("status") {
		t.Errorf("from ACTIVE to CANCELED: %s", a.raw)
	}
	must(t, s, "organiser", "PATCH", path+"/"+byHand, turn(byHand, 3))

	canceled := create()
	if a := must(t, s, "organiser", "PATCH", path+"/"+canceled, object{"name": "Moved", "entity_metadata": object{"location": "Room 2"}}); a.body["name"] != "Moved" || a.body["entity_metadata"].(object)["location"] != "Room 2" {
		t.Errorf("edited: %s", a.raw)
	}
	must(t, s, "organiser", "PATCH", path+"/"+canceled, turn(canceled, 4))
	if got := []any{status(byClock), status(byHand), status(canceled)}; !slices.Equal(got, []any{3.0, 3.0, 4.0}) {
		t.Errorf("in the end they are %v", got)
	}
	if list := must(t, s, "italy", "GET", path, nil).list; len(list) != 0 {
		t.Errorf("what has ended is listed: %v", list)
	}
}

// What @everyone may not mention, an answer to an interaction does not ping, whatever the bot may.
func TestBehaviour23AnswersPingAsEveryone(t *testing.T) {
	t.Parallel()
	s, bot, france := byHand(t, object{"name": "x", "description": "x"})
	guild, admin := "/guilds/"+s.World().GuildID, sit(t, s, "admin")
	poland := admin.RoleID("Poland")
	must(t, s, "admin", "PATCH", guild+"/roles/"+poland, object{"mentionable": true})
	ask := func() []any {
		t.Helper()
		came := during(func() (*seat.Reply, error) { return france.Command(ctxOf(t), "plenary", "/x") })
		i := bot.event("INTERACTION_CREATE")
		a := call(t, s, "", "POST", "/interactions/"+str(i["id"])+"/"+str(i["token"])+"/callback?with_response=true", object{"type": 4, "data": object{"content": "<@&" + poland + ">"}})
		if got := <-came; got.err != nil {
			t.Fatal(got.err)
		}
		return a.body["resource"].(object)["message"].(object)["mention_roles"].([]any)
	}
	if pinged := ask(); len(pinged) != 0 {
		t.Errorf("an answer pings %v", pinged)
	}
	said := must(t, s, "bot", "POST", "/channels/"+channelOf(t, s, "plenary")+"/messages", object{"content": "<@&" + poland + ">"})
	if pinged := said.body["mention_roles"].([]any); len(pinged) != 1 {
		t.Errorf("a channel message pings %v", pinged)
	}
	must(t, s, "admin", "PUT", "/channels/"+channelOf(t, s, "plenary")+"/permissions/"+s.World().GuildID, object{"type": 0, "allow": "131072", "deny": "0"})
	if pinged := ask(); len(pinged) != 1 {
		t.Errorf("where @everyone may mention, an answer pings %v", pinged)
	}
}
