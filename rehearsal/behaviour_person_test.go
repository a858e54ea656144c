package rehearsal_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

// The person's side, as Discord's own client speaks it.

// client is a person's line with the ID of its session.
type client struct {
	*line
	session string
}

func clientOf(t *testing.T, s *rehearsal.Server, name string) client {
	t.Helper()
	l := hello(t, s)
	l.send(2, object{"token": tokenOf(t, s, name), "properties": object{}})
	session := str(l.event("READY")["session_id"])
	l.until("GUILD_CREATE")
	return client{l, session}
}

// names reads on to a dispatch and returns the names of all, that one included.
func (l *line) names(last string) []string {
	l.t.Helper()
	var names []string
	for {
		p := l.next()
		if p.T == nil {
			continue
		}
		if names = append(names, *p.T); *p.T == last {
			return names
		}
	}
}

func TestBehaviourPersonUsesACommand(t *testing.T) {
	t.Parallel()
	limits := quick
	limits.Answer = time.Second
	s := start(t, rehearsal.Config{Limits: limits})
	w, plenary := s.World(), channelOf(t, s, "plenary")
	option := object{"type": 3, "name": "a", "description": "x", "autocomplete": true}
	k := must(t, s, "bot", "POST", "/applications/"+w.ApplicationID+"/commands", object{"name": "x", "description": "x", "options": []object{option}}).body
	bot, france, other := listen(t, s, "bot", 1), clientOf(t, s, "france"), clientOf(t, s, "france")
	ask := func(kind int, nonce string, options ...object) object {
		t.Helper()
		a := must(t, s, "france", "POST", "/interactions", object{
			"type": kind, "application_id": w.ApplicationID, "guild_id": w.GuildID, "channel_id": plenary, "session_id": france.session, "nonce": nonce,
			"data": object{"id": k["id"], "version": k["version"], "name": "x", "type": 1, "options": append([]object{}, options...)},
		})
		if a.status != 204 {
			t.Errorf("the answer to the person: %d %s", a.status, a.raw)
		}
		return bot.event("INTERACTION_CREATE")
	}

	i := ask(2, "one")
	if e := france.event("INTERACTION_CREATE"); e["id"] != i["id"] || e["nonce"] != "one" || len(e) != 2 {
		t.Errorf("begun: %v", e)
	}
	respond(t, s, i, object{"type": 4, "data": object{"content": "x", "flags": 64}})
	if names := france.names("INTERACTION_SUCCESS"); !slices.Equal(names, []string{"MESSAGE_CREATE", "INTERACTION_SUCCESS"}) {
		t.Errorf("answered: %v", names)
	}

	i = ask(4, "two", object{"type": 3, "name": "a", "value": "b", "focused": true})
	respond(t, s, i, object{"type": 8, "data": object{"choices": []object{{"name": "B", "value": "b"}}}})
	if e := france.event("APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE"); e["nonce"] != "two" || e["choices"].([]any)[0].(object)["name"] != "B" {
		t.Errorf("completed: %v", e)
	}

	i = ask(2, "three")
	respond(t, s, i, formOf(label("Words", object{"type": 4, "custom_id": "words", "style": 1})))
	form := france.event("INTERACTION_MODAL_CREATE")
	if form["id"] != i["id"] || form["nonce"] != "three" || form["custom_id"] != "form" || form["title"] != "A form" || form["channel_id"] != plenary ||
		form["application"].(object)["id"] != w.ApplicationID || len(form["components"].([]any)) != 1 {
		t.Errorf("the modal: %v", form)
	}

	i = ask(2, "four")
	if e := france.event("INTERACTION_FAILURE"); e["id"] != i["id"] || e["nonce"] != "four" {
		t.Errorf("unanswered: %v", e)
	}
	must(t, s, "organiser", "POST", "/channels/"+plenary+"/messages", object{"content": "last"})
	for range 2 { // the private answer and the last message, nothing of the rest
		if names := other.names("MESSAGE_CREATE"); !slices.Equal(names, []string{"MESSAGE_CREATE"}) {
			t.Errorf("the person's other session got %v", names)
		}
	}
}

func TestBehaviourPersonIsOfferedCommands(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	w := s.World()
	commands := "/applications/" + w.ApplicationID + "/commands"
	must(t, s, "bot", "POST", commands, object{"name": "here", "description": "x", "contexts": []int{0}})
	must(t, s, "bot", "POST", commands, object{"name": "anywhere", "description": "x"})
	must(t, s, "bot", "POST", "/applications/"+w.ApplicationID+"/guilds/"+w.GuildID+"/commands", object{"name": "guilds", "description": "x"})
	must(t, s, "bot", "POST", commands, object{"name": "managers", "description": "x", "default_member_permissions": "32"})
	dm := must(t, s, "france", "POST", "/users/@me/channels", object{"recipient_id": w.ApplicationID}).body["id"].(string)
	for path, want := range map[string]string{
		"/guilds/" + w.GuildID:                    "anywhere guilds here",
		"/channels/" + channelOf(t, s, "plenary"): "anywhere guilds here",
		"/channels/" + dm:                         "anywhere managers",
	} {
		a := must(t, s, "france", "GET", path+"/application-command-index", nil)
		var index struct {
			Applications []struct{ ID string }
			Commands     []struct{ Name, Version string } `json:"application_commands"`
		}
		if err := json.Unmarshal([]byte(a.raw), &index); err != nil || len(index.Applications) != 1 {
			t.Fatalf("%s: %s, %v", path, a.raw, err)
		}
		names := []string{}
		for _, k := range index.Commands {
			names = append(names, k.Name)
		}
		if slices.Sort(names); join(names) != want {
			t.Errorf("%s: %v, want %s", path, names, want)
		}
	}
}

// An organiser's role shows the organisers' channel, and its loss hides it, on the spot.
func TestBehaviourPersonSeesChannelsComeAndGo(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	newcomer, admin := sit(t, s, "newcomer"), sit(t, s, "admin")
	if _, err := newcomer.Channel("organisers"); err == nil {
		t.Error("a newcomer sees the organisers' channel")
	}
	path := "/guilds/" + admin.GuildID() + "/members/" + newcomer.Me().ID + "/roles/" + admin.RoleID("Organisers")
	for _, tt := range []struct {
		method string
		sees   bool
	}{{"PUT", true}, {"DELETE", false}} {
		if err := admin.Do(ctxOf(t), tt.method, path, nil, nil); err != nil {
			t.Fatal(err)
		}
		eventually(t, func() bool {
			_, err := newcomer.Channel("organisers")
			return (err == nil) == tt.sees
		})
	}
}

func TestBehaviourPersonIsWrittenTo(t *testing.T) {
	t.Parallel()
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

func TestBehaviourPersonListsDMs(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	france, italy := clientOf(t, s, "france"), seatOf(t, s, "italy").User
	first := must(t, s, "france", "POST", "/users/@me/channels", object{"recipient_id": italy.ID}).body
	if e := france.event("CHANNEL_CREATE"); e["id"] != first["id"] || e["type"] != 1.0 || e["recipients"].([]any)[0].(object)["username"] != "italy" {
		t.Errorf("opened: %v", e)
	}
	again := must(t, s, "italy", "POST", "/users/@me/channels", object{"recipient_id": seatOf(t, s, "france").User.ID}).body
	second := must(t, s, "bot", "POST", "/users/@me/channels", object{"recipient_id": seatOf(t, s, "france").User.ID}).body
	if again["id"] != first["id"] {
		t.Errorf("the same two have two DMs: %v and %v", first["id"], again["id"])
	}
	must(t, s, "italy", "POST", "/channels/"+str(first["id"])+"/messages", object{"content": "psst"})
	list := must(t, s, "france", "GET", "/users/@me/channels", nil).list
	if len(list) != 2 || list[0].(object)["id"] != first["id"] || list[1].(object)["id"] != second["id"] {
		t.Errorf("the one written in last comes first: %v", list)
	}
	l := hello(t, s)
	l.send(2, object{"token": tokenOf(t, s, "france"), "properties": object{}})
	if dms := l.event("READY")["private_channels"].([]any); len(dms) != 2 {
		t.Errorf("in READY: %v", dms)
	}
	m := must(t, s, "france", "POST", "/channels/"+str(first["id"])+"/messages", object{"content": "keep this"}).body["id"].(string)
	must(t, s, "italy", "PUT", "/channels/"+str(first["id"])+"/messages/pins/"+m, nil) // in a DM either may
	refuses(t, s, 404, 10003, "germany", "GET", "/channels/"+str(first["id"]), nil)
}

func TestBehaviourPersonWrites(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	france, path := sit(t, s, "france"), "/channels/"+channelOf(t, s, "plenary")
	m, err := france.Send(ctxOf(t), "plenary", "a plan", seat.File{Name: "plan.txt", Content: []byte("1, 2, 3")})
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Attachments) != 1 || m.Attachments[0].Filename != "plan.txt" || fetch(t, m.Attachments[0].URL) != "1, 2, 3" {
		t.Errorf("the file: %+v", m.Attachments)
	}
	watcher := clientOf(t, s, "germany")
	must(t, s, "france", "POST", path+"/typing", nil)
	if e := watcher.event("TYPING_START"); e["user_id"] != france.Me().ID || e["channel_id"] != m.ChannelID {
		t.Errorf("typing: %v", e)
	}
	refuses(t, s, 403, 50005, "germany", "PATCH", path+"/messages/"+m.ID, object{"content": "mine"})
	must(t, s, "france", "PATCH", path+"/messages/"+m.ID, object{"content": "a better plan"})
	if e := watcher.event("MESSAGE_UPDATE"); e["content"] != "a better plan" || e["edited_timestamp"] == nil {
		t.Errorf("edited: %v", e)
	}
	refuses(t, s, 403, 50013, "germany", "DELETE", path+"/messages/"+m.ID, nil)
	must(t, s, "france", "DELETE", path+"/messages/"+m.ID, nil)
	if e := watcher.event("MESSAGE_DELETE"); e["id"] != m.ID {
		t.Errorf("deleted: %v", e)
	}
	ids := []string{}
	for range 3 {
		ids = append(ids, str(must(t, s, "france", "POST", path+"/messages", object{"content": "x"}).body["id"]))
	}
	refuses(t, s, 403, 50013, "bot", "POST", path+"/messages/bulk-delete", object{"messages": ids})
	role := sit(t, s, "admin").RoleID("Muster")
	must(t, s, "admin", "PUT", path+"/permissions/"+role, object{"type": 0, "allow": "8192", "deny": "0"})
	if a := refuses(t, s, 400, 50035, "bot", "POST", path+"/messages/bulk-delete", object{"messages": ids[:1]}); !a.wrongAt("messages") {
		t.Errorf("only one: %s", a.raw)
	}
	must(t, s, "bot", "POST", path+"/messages/bulk-delete", object{"messages": ids})
	if e := watcher.event("MESSAGE_DELETE_BULK"); len(e["ids"].([]any)) != 3 {
		t.Errorf("deleted together: %v", e)
	}
	s.Clock().Advance(15 * 24 * time.Hour)
	refuses(t, s, 400, 50034, "bot", "POST", path+"/messages/bulk-delete", object{"messages": ids})
}
