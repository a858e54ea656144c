package rehearsal_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"muster/rehearsal"
)

// The numbers are the points of what Discord does: errors, rate limits, permissions, commands, nonces.

func TestBehaviour09Errors(t *testing.T) {
	t.Parallel()
	limits := quick
	limits.DMOpens = 1
	s := start(t, rehearsal.Config{Limits: limits})
	w, channel := s.World(), "/channels/"+channelOf(t, s, "plenary")
	commands := "/applications/" + w.ApplicationID + "/commands"
	text := object{"content": "x"}
	must(t, s, "bot", "POST", "/users/@me/channels", object{"recipient_id": seatOf(t, s, "france").User.ID})
	tooMany := []object{}
	for i := range 101 {
		tooMany = append(tooMany, object{"name": fmt.Sprint("x", i), "description": "x"})
	}
	for _, tt := range []struct {
		who, method, path string
		body              any
		status, code      int
		message           string
	}{
		{"bot", "GET", "/channels/123", nil, 404, 10003, "Unknown Channel"},
		{"bot", "GET", "/guilds/123", nil, 404, 10004, "Unknown Guild"},
		{"bot", "GET", channel + "/messages/123", nil, 404, 10008, "Unknown Message"},
		{"bot", "POST", "/webhooks/123/x", text, 404, 10015, "Unknown Webhook"},
		{"bot", "POST", "/webhooks/" + w.ApplicationID + "/x", text, 401, 50027, "Invalid Webhook Token"},
		{"bot", "POST", "/interactions/123/x/callback", object{"type": 5}, 404, 10062, "Unknown interaction"},
		{"bot", "GET", "/guilds/" + w.GuildID + "/scheduled-events/123", nil, 404, 10070, "Unknown Guild Scheduled Event"},
		{"bot", "PUT", commands, tooMany, 400, 30032, "Maximum number of application commands reached (100)"},
		{"bot", "POST", "/users/@me/channels", object{"recipient_id": seatOf(t, s, "italy").User.ID}, 403, 40003, "You are opening direct messages too fast"},
		{"bot", "POST", "/users/@me/channels", object{"recipient_id": w.ApplicationID}, 400, 50007, "Cannot send messages to this user"},
		{"france", "GET", "/channels/" + channelOf(t, s, "organisers"), nil, 403, 50001, "Missing Access"},
		{"bot", "POST", channel + "/messages", object{}, 400, 50006, "Cannot send an empty message"},
		{"france", "PATCH", channel, object{"topic": "x"}, 403, 50013, "Missing Permissions"},
		{"bot", "POST", channel + "/messages", "{", 400, 50109, "The request body contains invalid JSON."},
	} {
		if a := refuses(t, s, tt.status, tt.code, tt.who, tt.method, tt.path, tt.body); a.body["message"] != tt.message {
			t.Errorf("%s %s: %s", tt.method, tt.path, a.raw)
		}
	}
	a := refuses(t, s, 400, 50035, "bot", "POST", channel+"/messages", object{"embeds": []object{{"title": many(257, "x")}}})
	if !a.wrongAt("embeds.0.title") || a.body["message"] != "Invalid Form Body" {
		t.Errorf("nested: %s", a.raw)
	}
	s.Clock().Advance(11 * time.Minute)
	must(t, s, "bot", "POST", "/users/@me/channels", object{"recipient_id": seatOf(t, s, "italy").User.ID})
}

func TestBehaviour09OldMessagesAreEditedRarely(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	path := "/channels/" + channelOf(t, s, "plenary") + "/messages"
	one := path + "/" + must(t, s, "bot", "POST", path, object{"content": "x"}).body["id"].(string)
	must(t, s, "bot", "PATCH", one, object{"content": "young"})
	s.Clock().Advance(2 * time.Hour)
	for i := range 30 {
		must(t, s, "bot", "PATCH", one, object{"content": fmt.Sprint(i)})
	}
	refuses(t, s, 429, 30046, "bot", "PATCH", one, object{"content": "once more"})
	s.Clock().Advance(2 * time.Hour)
	must(t, s, "bot", "PATCH", one, object{"content": "later"})
}

func TestBehaviour10RateLimits(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{Limits: rehearsal.Limits{Bucket: 2, BucketWindow: time.Hour, PerSecond: 5}})
	bot, path := tokenOf(t, s, "bot"), "/channels/"+channelOf(t, s, "plenary")+"/messages"
	for want := 1; want >= 0; want-- {
		if a := call(t, s, bot, "POST", path, object{"content": "x"}); a.header.Get("X-RateLimit-Remaining") != fmt.Sprint(want) {
			t.Errorf("remaining %q, want %d", a.header.Get("X-RateLimit-Remaining"), want)
		}
	}
	a := call(t, s, bot, "POST", path, object{"content": "x"})
	if a.header.Get("X-RateLimit-Bucket") == "" || a.header.Get("X-RateLimit-Limit") != "2" || a.header.Get("X-RateLimit-Reset") == "" || a.header.Get("X-RateLimit-Reset-After") == "" {
		t.Errorf("the headers of a bucket: %v", a.header)
	}
	if a.status != 429 || a.header.Get("X-RateLimit-Scope") != "user" || a.body["retry_after"].(float64) < 3000 || a.body["global"] != false {
		t.Errorf("over the bucket: %d %s %v", a.status, a.raw, a.header)
	}
	// Routes whose buckets are untouched, so that only the limit of all together can refuse.
	for i := 0; a.body["global"] != true && i < 50; i++ {
		a = call(t, s, bot, "GET", fmt.Sprint("/channels/", i), nil)
	}
	if a.header.Get("X-RateLimit-Global") != "true" || a.header.Get("X-RateLimit-Reset-After") != "" || a.header.Get("Retry-After") == "" {
		t.Errorf("over the limit of a second: %s %v", a.raw, a.header)
	}
	s.Clock().Advance(time.Hour)
	must(t, s, "bot", "POST", path, object{"content": "an hour later"})
}

func TestBehaviour10InteractionsAreApart(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{Limits: rehearsal.Limits{Bucket: 1000, PerSecond: 1}})
	s.Clock().Advance(time.Second)
	for range 5 {
		if a := call(t, s, "", "POST", "/interactions/123/x/callback", object{"type": 5}); a.status != 404 || a.header.Get("X-RateLimit-Limit") != "" {
			t.Errorf("a callback: %d %v", a.status, a.header)
		}
	}
	refused := 0
	for range 20 {
		if a := call(t, s, tokenOf(t, s, "bot"), "GET", "/users/@me", nil); a.status == 429 {
			refused++
		}
	}
	if refused == 0 {
		t.Error("the other routes have no limit")
	}
}

func TestBehaviour10TooManyWrongRequestsAreBanned(t *testing.T) {
	t.Parallel()
	limits := quick
	limits.InvalidRequests = 3
	s := start(t, rehearsal.Config{Limits: limits})
	for range 5 {
		refuses(t, s, 403, 50001, "france", "GET", "/channels/"+channelOf(t, s, "organisers"), nil) // people's do not count
	}
	must(t, s, "bot", "GET", "/users/@me", nil)
	for range 3 {
		if a := call(t, s, "Bot wrong", "GET", "/users/@me", nil); a.status != 401 {
			t.Errorf("a wrong token: %d", a.status)
		}
	}
	if a := call(t, s, tokenOf(t, s, "bot"), "GET", "/users/@me", nil); a.status != 429 || a.body["global"] != true {
		t.Errorf("banned: %d %s", a.status, a.raw)
	}
	s.Clock().Advance(11 * time.Minute)
	must(t, s, "bot", "GET", "/users/@me", nil)
}

func TestBehaviour12WhoMayDoWhat(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	w := s.World()
	organisers, plenary := channelOf(t, s, "organisers"), channelOf(t, s, "plenary")
	france := ""
	for _, x := range w.Seats {
		if x.Seat == "france" {
			france = x.User.ID
		}
	}
	roles := call(t, s, tokenOf(t, s, "bot"), "GET", "/guilds/"+w.GuildID+"/roles", nil)
	roleID := map[string]string{}
	for _, r := range roles.list {
		roleID[r.(object)["name"].(string)] = r.(object)["id"].(string)
	}
	text := object{"content": "x"}
	for _, tt := range []struct {
		who, method, path string
		body              any
		status, code      int
	}{
		{"bot", "GET", "/users/@me", nil, 200, 0},
		{"bot", "GET", "/applications/@me", nil, 200, 0},
		{"bot", "GET", "/oauth2/applications/@me", nil, 200, 0},
		{"bot", "GET", "/guilds/" + w.GuildID + "?with_counts=true", nil, 200, 0},
		{"bot", "GET", "/guilds/" + w.GuildID + "/channels", nil, 200, 0},
		{"bot", "GET", "/guilds/" + w.GuildID + "/members/" + france, nil, 200, 0},
		{"bot", "GET", "/guilds/" + w.GuildID + "/members?limit=5", nil, 403, 50001},
		{"bot", "GET", "/channels/" + plenary, nil, 200, 0},
		{"bot", "POST", "/channels/" + organisers + "/messages", text, 200, 0},
		{"bot", "PUT", "/guilds/" + w.GuildID + "/members/" + france + "/roles/" + roleID["Poland"], nil, 403, 50013},
		{"bot", "GET", "/channels/123", nil, 404, 10003},
		{"bot", "GET", "/channels/abc", nil, 404, 10003},
		{"bot", "GET", "/guilds/123", nil, 404, 10004},
		{"bot", "GET", "/channels/" + plenary + "/messages/123", nil, 404, 10008},
		{"bot", "PUT", "/guilds/" + w.GuildID + "/bans/" + france, nil, 501, 0},
		{"nobody", "GET", "/users/@me", nil, 401, 0},
		{"france", "GET", "/gateway/bot", nil, 403, 20002},
		{"france", "GET", "/channels/" + organisers, nil, 403, 50001},
		{"france", "GET", "/channels/" + organisers + "/messages", nil, 403, 50001},
		{"france", "POST", "/channels/" + organisers + "/messages", text, 403, 50001},
		{"france", "POST", "/guilds/" + w.GuildID + "/roles", object{"name": "x"}, 403, 50013},
		{"organiser", "GET", "/channels/" + organisers, nil, 200, 0},
		{"other-delegate", "GET", "/guilds/" + w.GuildID, nil, 404, 10004},
		{"other-delegate", "GET", "/channels/" + plenary + "/messages", nil, 404, 10003},
		{"admin", "GET", "/channels/" + organisers, nil, 200, 0},
		{"admin", "PUT", "/guilds/" + w.GuildID + "/members/" + france + "/roles/" + roleID["Poland"], nil, 204, 0},
		{"admin", "DELETE", "/guilds/" + w.GuildID + "/members/" + france + "/roles/" + roleID["France"], nil, 204, 0},
		{"admin", "DELETE", "/guilds/" + w.GuildID + "/roles/" + roleID["Muster"], nil, 403, 50013},
		{"admin", "DELETE", "/guilds/" + w.GuildID + "/roles/" + roleID["Poland"], nil, 204, 0},
		{"admin", "POST", "/guilds/" + w.GuildID + "/channels", object{"name": "Side Room"}, 201, 0},
		{"admin", "POST", "/guilds/" + w.GuildID + "/roles", object{"name": "Malta", "mentionable": true}, 200, 0},
	} {
		token := "nothing"
		if tt.who != "nobody" {
			token = tokenOf(t, s, tt.who)
		}
		if a := call(t, s, token, tt.method, tt.path, tt.body); a.status != tt.status || a.code() != tt.code {
			t.Errorf("%s: %s %s: %d %s, want %d %d", tt.who, tt.method, tt.path, a.status, a.raw, tt.status, tt.code)
		}
	}
	if m := call(t, s, tokenOf(t, s, "bot"), "GET", "/guilds/"+w.GuildID+"/members/"+france, nil); len(m.body["roles"].([]any)) != 0 {
		t.Errorf("after all roles went: %s", m.raw)
	}
}

func TestBehaviour12Permissions(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	plenary, everyone := "/channels/"+channelOf(t, s, "plenary"), s.World().GuildID
	deny := func(bits int) {
		t.Helper()
		must(t, s, "admin", "PUT", plenary+"/permissions/"+everyone, object{"type": 0, "deny": fmt.Sprint(bits), "allow": "0"})
	}
	embed := object{"embeds": []object{{"title": "x"}}}
	m := must(t, s, "france", "POST", plenary+"/messages", embed).body["id"].(string)

	deny(1 << 14) // EMBED_LINKS
	refuses(t, s, 403, 50013, "france", "POST", plenary+"/messages", embed)
	must(t, s, "france", "POST", plenary+"/messages", object{"content": "words still go"})
	deny(1 << 11) // SEND_MESSAGES, and with it embeds and files
	refuses(t, s, 403, 50013, "france", "POST", plenary+"/messages", object{"content": "x"})
	refuses(t, s, 403, 50013, "france", "PATCH", plenary+"/messages/"+m, object{"embeds": []object{{"title": "y"}}})
	if a := upload(t, s, tokenOf(t, s, "france"), "PATCH", plenary+"/messages/"+m, `{}`, 1); a.code() != 50013 {
		t.Errorf("a file without SEND_MESSAGES: %s", a.raw)
	}
	deny(1 << 16) // READ_MESSAGE_HISTORY
	if list := must(t, s, "france", "GET", plenary+"/messages", nil).list; len(list) != 0 {
		t.Errorf("the history without its permission: %v", list)
	}
	refuses(t, s, 403, 50013, "france", "GET", plenary+"/messages/"+m, nil)
	deny(1 << 10) // VIEW_CHANNEL, and nothing is left
	refuses(t, s, 403, 50001, "france", "POST", plenary+"/messages", object{"content": "x"})
	must(t, s, "admin", "POST", plenary+"/messages", object{"content": "administrators pass overwrites"})
	must(t, s, "admin", "PUT", plenary+"/messages/pins/"+m, nil)

	member := seatOf(t, s, "france").User.ID
	must(t, s, "admin", "PUT", plenary+"/permissions/"+member, object{"type": 1, "allow": "1024", "deny": "0"}) // a member's own win
	refuses(t, s, 403, 50013, "france", "PUT", plenary+"/messages/pins/"+m, nil)
	must(t, s, "admin", "PUT", plenary+"/permissions/"+member, object{"type": 1, "allow": fmt.Sprint(1<<10 | 1<<51), "deny": "0"})
	must(t, s, "france", "DELETE", plenary+"/messages/pins/"+m, nil)
}

func TestBehaviour13Commands(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	bot, path := tokenOf(t, s, "bot"), "/applications/"+s.World().ApplicationID+"/commands"
	body := object{"name": "x", "description": "one", "name_localizations": object{"de": "ix"}}
	first := call(t, s, bot, "POST", path, body)
	again := call(t, s, bot, "POST", path, body)
	if first.status != 201 || again.status != 200 || first.body["id"] != again.body["id"] || first.body["version"] != again.body["version"] {
		t.Errorf("created %d, again %d: %s %s", first.status, again.status, first.raw, again.raw)
	}
	one := path + "/" + first.body["id"].(string)
	edited := call(t, s, bot, "PATCH", one, object{"description": "two"})
	if edited.status != 200 || edited.body["description"] != "two" || edited.body["name"] != "x" || edited.body["version"] == first.body["version"] {
		t.Errorf("edited: %d %s", edited.status, edited.raw)
	}
	if list := call(t, s, bot, "GET", path, nil); len(list.list) != 1 || strings.Contains(list.raw, "name_localizations") {
		t.Errorf("the list: %s", list.raw)
	}
	if list := call(t, s, bot, "GET", path+"?with_localizations=true", nil); !strings.Contains(list.raw, `"ix"`) {
		t.Errorf("the list with translations: %s", list.raw)
	}
	inGuild := strings.Replace(path, "/commands", "/guilds/"+s.World().GuildID+"/commands", 1)
	if a := call(t, s, bot, "PUT", inGuild, []object{{"name": "y", "description": "y"}, {"name": "Who", "type": 2}}); a.status != 200 || len(a.list) != 2 {
		t.Errorf("replaced: %d %s", a.status, a.raw)
	}
	if a := call(t, s, bot, "DELETE", one, nil); a.status != 204 {
		t.Errorf("deleted: %d %s", a.status, a.raw)
	}
	if a := call(t, s, bot, "GET", one, nil); a.status != 404 || a.code() != 10063 {
		t.Errorf("after that: %d %s", a.status, a.raw)
	}
}

func TestBehaviour13CreationsOfADay(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	path := "/applications/" + s.World().ApplicationID + "/commands"
	command := func(i int) object { return object{"name": fmt.Sprint("x", i), "description": "x"} }
	for round := range 2 { // a hundred at a time is all that a scope holds
		list := []object{}
		for i := range 100 {
			list = append(list, command(round*100+i))
		}
		must(t, s, "bot", "PUT", path, list)
	}
	must(t, s, "bot", "PUT", path, []object{command(150)}) // which is there already
	refuses(t, s, 400, 30034, "bot", "POST", path, command(200))
	must(t, s, "bot", "POST", "/applications/"+s.World().ApplicationID+"/guilds/"+s.World().GuildID+"/commands", command(200))
	s.Clock().Advance(25 * time.Hour)
	must(t, s, "bot", "POST", path, command(200))
}

func TestBehaviour14NonceFoldsRepeats(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	bot, path := tokenOf(t, s, "bot"), "/channels/"+channelOf(t, s, "plenary")+"/messages"
	send := func(text string) answer {
		return call(t, s, bot, "POST", path, object{"content": text, "nonce": "n1", "enforce_nonce": true})
	}
	first, second := send("one"), send("two")
	if second.status != 200 || first.body["id"] != second.body["id"] || second.body["content"] != "one" {
		t.Errorf("a repeat: %s", second.raw)
	}
	call(t, s, bot, "DELETE", path+"/"+first.body["id"].(string), nil)
	if a := send("three"); a.status != 404 || a.code() != 10008 {
		t.Errorf("a repeat of what was deleted: %d %s", a.status, a.raw)
	}
	s.Clock().Advance(10 * time.Minute)
	if a := send("four"); a.status != 200 || a.body["content"] != "four" {
		t.Errorf("after the window: %s", a.raw)
	}
}
