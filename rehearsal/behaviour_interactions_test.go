package rehearsal_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

// The numbers are the points of what Discord does: the event, what the client has checked, the callback, types of
// answers.

func TestBehaviour15TheEvent(t *testing.T) {
	t.Parallel()
	s, bot, france := byHand(t, object{"name": "x", "description": "x"})
	w, ctx := s.World(), ctxOf(t)
	came := during(func() (*seat.Reply, error) { return france.Command(ctx, "plenary", "/x") })
	i := bot.event("INTERACTION_CREATE")
	for key, want := range map[string]any{
		"application_id": w.ApplicationID, "type": 2.0, "version": 1.0, "guild_id": w.GuildID, "channel_id": channelOf(t, s, "plenary"),
		"locale": "en-US", "guild_locale": "en-US", "context": 0.0, "attachment_size_limit": 10485760.0,
	} {
		if i[key] != want {
			t.Errorf("%s: %v, want %v", key, i[key], want)
		}
	}
	member, _ := i["member"].(object)
	if _, isText := member["permissions"].(string); !isText || member["user"].(object)["id"] != france.Me().ID || i["user"] != nil {
		t.Errorf("the member: %v", member)
	}
	if _, isText := i["app_permissions"].(string); !isText || i["entitlements"] == nil || i["token"] == "" {
		t.Errorf("the event lacks something: %v", i)
	}
	if i["channel"].(object)["id"] != i["channel_id"] || i["guild"].(object)["id"] != w.GuildID || i["authorizing_integration_owners"].(object)["0"] != w.GuildID {
		t.Errorf("where it is: %v, %v, %v", i["channel"], i["guild"], i["authorizing_integration_owners"])
	}
	respond(t, s, i, object{"type": 4, "data": object{"content": "choose", "components": []object{row(button("a"))}}})
	got := <-came
	if got.err != nil {
		t.Fatal(got.err)
	}
	came = during(func() (*seat.Reply, error) { return france.Click(ctx, got.reply.Message, "a") })
	i = bot.event("INTERACTION_CREATE")
	if m := i["message"].(object); i["type"] != 3.0 || m["id"] != got.reply.ID || m["interaction_metadata"].(object)["user"].(object)["id"] != france.Me().ID {
		t.Errorf("a component's event: %v", i)
	}
	respond(t, s, i, object{"type": 7, "data": object{"content": "chosen"}})
	<-came
}

func TestBehaviour15TheEventInADM(t *testing.T) {
	t.Parallel()
	s, bot, france := byHand(t, object{"name": "x", "description": "x"})
	dm := must(t, s, "france", "POST", "/users/@me/channels", object{"recipient_id": s.World().ApplicationID}).body["id"].(string)
	eventually(t, func() bool { // the client learns of it by an event
		_, err := france.Channel(dm)
		return err == nil
	})
	came := during(func() (*seat.Reply, error) { return france.Command(ctxOf(t), dm, "/x") })
	i := bot.event("INTERACTION_CREATE")
	if i["user"].(object)["id"] != france.Me().ID || i["member"] != nil || i["guild_id"] != nil || i["guild"] != nil || i["context"] != 1.0 {
		t.Errorf("the event: %v", i)
	}
	if i["authorizing_integration_owners"].(object)["0"] != "0" {
		t.Errorf("through whom: %v", i["authorizing_integration_owners"])
	}
	respond(t, s, i, object{"type": 4, "data": object{"content": "here"}})
	if got := <-came; got.err != nil {
		t.Error(got.err)
	}
}

func TestBehaviour16TheClientHasChecked(t *testing.T) {
	t.Parallel()
	s, _ := conference(t, rehearsal.Config{})
	ctx := ctxOf(t)
	france, germany := sit(t, s, "france"), sit(t, s, "germany")
	m, err := france.Command(ctx, "plenary", "/pledge log capability:a quantity:1")
	if err != nil {
		t.Fatal(err)
	}
	var index struct {
		Commands []struct{ ID, Version, Name string } `json:"application_commands"`
	}
	plenary := channelOf(t, s, "plenary")
	if err := france.Do(ctx, "GET", "/channels/"+plenary+"/application-command-index", nil, &index); err != nil {
		t.Fatal(err)
	}
	if names := len(index.Commands); names != 4 {
		t.Errorf("a delegate is offered %d commands, want 4: not the managers'", names)
	}
	k := index.Commands[0]
	log := func(options ...any) object {
		return object{"type": 2, "channel_id": plenary, "data": object{"id": k.ID, "version": k.Version, "name": k.Name, "type": 1,
			"options": []any{object{"type": 1, "name": "log", "options": options}}}}
	}
	opt := func(kind int, name string, value any) object {
		return object{"type": kind, "name": name, "value": value}
	}
	full := []any{opt(3, "capability", "a"), opt(3, "quantity", "1")}
	click := func(id string) object {
		return object{"type": 3, "channel_id": plenary, "message_id": m.ID, "message_flags": 64, "data": object{"component_type": 2, "custom_id": id}}
	}
	stale := log(full...)
	stale["data"].(object)["version"] = "1"
	for _, tt := range []struct {
		name    string
		who     *seat.Seat
		payload object
		code    int
	}{
		{"a command with subcommands, bare", france, object{"type": 2, "channel_id": plenary, "data": object{"id": k.ID, "version": k.Version, "name": k.Name, "type": 1, "options": []any{}}}, 50035},
		{"required option missing", france, log(opt(3, "capability", "a")), 50035},
		{"unknown option", france, log(append(full, opt(3, "colour", "red"))...), 50035},
		{"not one of the choices", france, log(append(full, opt(3, "strength", "firm"))...), 50035},
		{"integer out of bounds", france, log(append(full, opt(4, "days", 100))...), 50035},
		{"integer with a fraction", france, log(append(full, opt(4, "days", 1.5))...), 50035},
		{"unknown user", france, log(append(full, opt(6, "for", "123"))...), 50035},
		{"outdated command", france, stale, 50035},
		{"a component that is not there", france, click("withdraw:9"), 50035},
		{"a disabled button", france, click("off:1"), 50035},
		{"another's ephemeral message", germany, click("change:1"), 10008},
		{"a modal that was never opened", france, object{"type": 5, "channel_id": plenary, "data": object{"custom_id": "form:1", "components": []any{}}}, 50035},
		{"a select value that is not an option", france, object{"type": 3, "channel_id": plenary, "message_id": m.ID,
			"data": object{"component_type": 3, "custom_id": "pick:1", "values": []string{"3"}}}, 50035},
		{"somebody else's session", france, object{"type": 2, "channel_id": plenary, "session_id": germany.SessionID(), "data": log(full...)["data"]}, 50035},
		{"a channel one does not see", france, object{"type": 2, "channel_id": channelOf(t, s, "organisers"), "guild_id": france.GuildID(), "data": log(full...)["data"]}, 50001},
	} {
		var refused *seat.APIError
		if _, err := tt.who.Interact(ctx, tt.payload); !errors.As(err, &refused) || refused.Code != tt.code {
			t.Errorf("%s: %v, want %d", tt.name, err, tt.code)
		}
	}
	if _, err := france.Command(ctx, "plenary", "/managers"); !errors.Is(err, seat.ErrInput) {
		t.Errorf("a hidden command: %v", err)
	}
	names, err := sit(t, s, "organiser").Commands(ctx, "plenary")
	if err != nil || !slices.Contains(names, "managers") {
		t.Errorf("an organiser is offered %v, %v", names, err)
	}
}

func TestBehaviour16PermissionsOfCommands(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	w := s.World()
	commands := "/applications/" + w.ApplicationID + "/commands"
	id := map[string]string{}
	for name, need := range map[string]any{"open": nil, "managers": "32", "nobody": "0"} {
		a := must(t, s, "bot", "POST", commands, object{"name": name, "description": "x", "default_member_permissions": need})
		id[name] = str(a.body["id"])
	}
	admin, plenary := sit(t, s, "admin"), channelOf(t, s, "plenary")
	offered := func(seat, channel string) string {
		t.Helper()
		names := []string{}
		for _, k := range must(t, s, seat, "GET", "/channels/"+channelOf(t, s, channel)+"/application-command-index", nil).body["application_commands"].([]any) {
			names = append(names, str(k.(object)["name"]))
		}
		slices.Sort(names)
		return join(names)
	}
	rule := func(target string, kind int, allowed bool) object {
		return object{"id": target, "type": kind, "permission": allowed}
	}
	rules := func(command string, list ...object) {
		t.Helper()
		must(t, s, "admin", "PUT", "/applications/"+w.ApplicationID+"/guilds/"+w.GuildID+"/commands/"+command+"/permissions", object{"permissions": list})
	}
	for seat, want := range map[string]string{"france": "open", "organiser": "managers open", "admin": "managers nobody open"} {
		if got := offered(seat, "plenary"); got != want {
			t.Errorf("%s is offered %s, want %s", seat, got, want)
		}
	}
	rules(id["nobody"], rule(seatOf(t, s, "france").User.ID, 2, true))
	rules(id["managers"], rule(admin.RoleID("Organisers"), 1, false), rule(admin.RoleID("Germany"), 1, true))
	rules(id["open"], rule(plenary, 3, false))
	for seat, want := range map[string]string{"france": "nobody", "germany": "managers", "organiser": "", "admin": "managers nobody open"} {
		if got := offered(seat, "plenary"); got != want {
			t.Errorf("with rules, %s is offered %q, want %q", seat, got, want)
		}
	}
	if got := offered("france", "elsewhere"); got != "nobody open" {
		t.Errorf("elsewhere: %q", got)
	}
	rules(w.ApplicationID, rule(w.GuildID, 1, false)) // the whole application is for nobody, except where a command says so
	if got := offered("france", "elsewhere"); got != "nobody" {
		t.Errorf("with the application's rule: %q", got)
	}
	refuses(t, s, 403, 50013, "organiser", "PUT", "/applications/"+w.ApplicationID+"/guilds/"+w.GuildID+"/commands/"+id["open"]+"/permissions", object{"permissions": []any{}})
	refuses(t, s, 403, 20001, "bot", "PUT", "/applications/"+w.ApplicationID+"/guilds/"+w.GuildID+"/commands/"+id["open"]+"/permissions", object{"permissions": []any{}})
	if a := must(t, s, "bot", "GET", "/applications/"+w.ApplicationID+"/guilds/"+w.GuildID+"/commands/permissions", nil); len(a.list) != 4 {
		t.Errorf("all rules: %s", a.raw)
	}
	if a := must(t, s, "bot", "GET", "/applications/"+w.ApplicationID+"/guilds/"+w.GuildID+"/commands/"+id["open"]+"/permissions", nil); a.body["permissions"].([]any)[0].(object)["id"] != plenary {
		t.Errorf("one's rules: %s", a.raw)
	}
}

func TestBehaviour17Callback(t *testing.T) {
	t.Parallel()
	s, bot, france := byHand(t, object{"name": "x", "description": "x"})
	ask := func() (object, chan outcome) {
		came := during(func() (*seat.Reply, error) { return france.Command(ctxOf(t), "plenary", "/x") })
		return bot.event("INTERACTION_CREATE"), came
	}
	i, came := ask()
	if a := respond(t, s, i, object{"type": 4, "data": object{"content": "x"}}); a.status != 204 || a.raw != "" {
		t.Errorf("without with_response: %d %s", a.status, a.raw)
	}
	if a := respond(t, s, i, object{"type": 5}); a.status != 400 || a.code() != 40060 {
		t.Errorf("a second answer: %d %s", a.status, a.raw)
	}
	<-came
	i, came = ask()
	path := "/interactions/" + str(i["id"]) + "/" + str(i["token"]) + "/callback"
	a := call(t, s, "", "POST", path+"?with_response=true", object{"type": 4, "data": object{"content": "x", "flags": 64}})
	about, made := a.body["interaction"].(object), a.body["resource"].(object)["message"].(object)
	if a.status != 200 || about["id"] != i["id"] || about["response_message_id"] != made["id"] || about["response_message_ephemeral"] != true || about["response_message_loading"] != false {
		t.Errorf("with with_response=true: %d %s", a.status, a.raw)
	}
	<-came
	if a := call(t, s, "", "POST", "/interactions/"+str(i["id"])+"/wrong/callback", object{"type": 5}); a.status != 404 || a.code() != 10062 {
		t.Errorf("another token: %d %s", a.status, a.raw)
	}
}

func TestBehaviour17NoAnswerIsAFailure(t *testing.T) {
	t.Parallel()
	limits := quick
	limits.Answer = 100 * time.Millisecond
	s, d := conference(t, rehearsal.Config{Limits: limits})
	asked := make(chan *discordgo.InteractionCreate, 1)
	d.AddHandler(func(_ *discordgo.Session, i *discordgo.InteractionCreate) { asked <- i })
	if _, err := sit(t, s, "france").Command(ctxOf(t), "plenary", "/silent"); !errors.Is(err, seat.ErrNoResponse) {
		t.Fatalf("got %v, want %v", err, seat.ErrNoResponse)
	}
	i := <-asked
	late := call(t, s, "", "POST", "/interactions/"+i.ID+"/"+i.Token+"/callback", object{"type": 4, "data": object{"content": "late"}})
	if late.status != 404 || late.code() != 10062 {
		t.Errorf("a late answer: %d %s", late.status, late.raw)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	limits.Answer = time.Hour // with nobody there, it fails at once
	other := start(t, rehearsal.Config{Limits: limits})
	call(t, other, tokenOf(t, other, "bot"), "POST", "/applications/"+other.World().ApplicationID+"/commands", object{"name": "x", "description": "x"})
	if _, err := sit(t, other, "france").Command(ctxOf(t), "plenary", "/x"); !errors.Is(err, seat.ErrNoResponse) {
		t.Errorf("without a bot: %v", err)
	}
}

func TestBehaviour18AnswersThatFit(t *testing.T) {
	t.Parallel()
	option := object{"type": 3, "name": "a", "description": "x", "autocomplete": true}
	s, bot, france := byHand(t, object{"name": "x", "description": "x", "options": []object{option}})
	ctx := ctxOf(t)
	form := formOf(label("Words", object{"type": 4, "custom_id": "words", "style": 1, "required": false}))
	say := func(kind int) object { return object{"type": kind, "data": object{"content": "x"}} }
	offer := object{"type": 8, "data": object{"choices": []object{{"name": "a", "value": "b"}}}}
	bodies := map[int]object{4: say(4), 5: {"type": 5}, 6: {"type": 6}, 7: say(7), 8: offer, 9: form}
	// Every answer but the last is tried and refused; a refused answer is none, so the last may still come.
	try := func(what string, i object, fits ...int) {
		t.Helper()
		for kind, body := range bodies {
			if slices.Contains(fits, kind) {
				continue
			}
			if a := respond(t, s, i, body); a.code() != 50035 || !a.wrongAt("type") {
				t.Errorf("%s was answered with %d: %d %s", what, kind, a.status, a.raw)
			}
		}
	}
	came := during(func() (*seat.Reply, error) { return france.Command(ctx, "plenary", "/x") })
	i := bot.event("INTERACTION_CREATE")
	try("a command", i, 4, 5, 9)
	respond(t, s, i, form)
	opened := <-came
	if opened.err != nil {
		t.Fatal(opened.err)
	}
	came = during(func() (*seat.Reply, error) { return france.Submit(ctx, opened.reply.Modal, nil) })
	i = bot.event("INTERACTION_CREATE")
	try("a modal", i, 4, 5)
	respond(t, s, i, object{"type": 4, "data": object{"content": "x", "components": []object{row(button("a"))}}})
	submitted := <-came
	if submitted.err != nil {
		t.Fatal(submitted.err)
	}
	came = during(func() (*seat.Reply, error) { return france.Click(ctx, submitted.reply.Message, "a") })
	i = bot.event("INTERACTION_CREATE")
	try("a component", i, 4, 5, 6, 7, 9)
	respond(t, s, i, object{"type": 7, "data": object{"content": "changed"}})
	if got := <-came; got.err != nil || got.reply.Content != "changed" || got.reply.ID != submitted.reply.ID {
		t.Errorf("an update: %+v", got)
	}
	completing := make(chan error, 1)
	go func() {
		_, err := france.Choices(ctx, "plenary", "/x a:y", "a")
		completing <- err
	}()
	i = bot.event("INTERACTION_CREATE")
	try("autocompletion", i, 8)
	respond(t, s, i, offer)
	if err := <-completing; err != nil {
		t.Error(err)
	}
}

func TestBehaviour18ThinkingIsEndedByTheFirstFollowUp(t *testing.T) {
	t.Parallel()
	s, bot, france := byHand(t, object{"name": "x", "description": "x"})
	came := during(func() (*seat.Reply, error) { return france.Command(ctxOf(t), "plenary", "/x") })
	i := bot.event("INTERACTION_CREATE")
	respond(t, s, i, object{"type": 5, "data": object{"flags": 64}})
	hook := "/webhooks/" + str(i["application_id"]) + "/" + str(i["token"])
	thinking := call(t, s, "", "GET", hook+"/messages/@original", nil)
	if thinking.body["flags"] != 64.0+128 || thinking.body["interaction_metadata"].(object)["id"] != i["id"] {
		t.Errorf("thinking: %s", thinking.raw)
	}
	line := listen(t, s, "france", 0)
	first := call(t, s, "", "POST", hook, object{"content": "the answer"}) // public as it says, private as was promised
	if first.body["id"] != thinking.body["id"] || first.body["flags"] != 64.0 || first.body["edited_timestamp"] != nil {
		t.Errorf("the first follow-up: %s", first.raw)
	}
	if told := line.event("MESSAGE_UPDATE"); told["content"] != "the answer" || told["edited_timestamp"] != nil {
		t.Errorf("people are told %v", told)
	}
	if got := <-came; got.err != nil || got.reply.Content != "the answer" || !got.reply.Ephemeral() {
		t.Errorf("the person got %+v", got)
	}
	second := call(t, s, "", "POST", hook, object{"content": "more"})
	if second.body["id"] == first.body["id"] || second.body["flags"] != 0.0 {
		t.Errorf("the second follow-up: %s", second.raw)
	}
}
