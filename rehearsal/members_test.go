package rehearsal_test

import (
	"slices"
	"testing"

	"muster/rehearsal"
)

func TestMembersAreEdited(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{PrivilegedIntents: 1 << 1})
	guild := "/guilds/" + s.World().GuildID
	bot, france := listen(t, s, "bot", 1|1<<1), seatOf(t, s, "france").User.ID
	admin := sit(t, s, "admin")
	poland, organisers, muster := admin.RoleID("Poland"), admin.RoleID("Organisers"), admin.RoleID("Muster")

	if a := must(t, s, "france", "PATCH", guild+"/members/@me", object{"nick": "Amélie"}); a.body["nick"] != "Amélie" || a.body["permissions"] == nil {
		t.Errorf("one's own name: %s", a.raw)
	}
	if e := bot.event("GUILD_MEMBER_UPDATE"); e["nick"] != "Amélie" || e["user"].(object)["username"] != "france" {
		t.Errorf("the event: %v", e)
	}
	if a := refuses(t, s, 400, 50035, "france", "PATCH", guild+"/members/@me", object{"nick": many(33, "x")}); !a.wrongAt("nick") {
		t.Errorf("a name that is none: %s", a.raw)
	}
	refuses(t, s, 403, 50013, "france", "PATCH", guild+"/members/"+seatOf(t, s, "italy").User.ID, object{"nick": "x"})
	refuses(t, s, 403, 50013, "france", "PATCH", guild+"/members/"+france, object{"roles": []string{organisers}})
	refuses(t, s, 403, 50013, "admin", "PATCH", guild+"/members/"+france, object{"roles": []string{muster}})
	refuses(t, s, 404, 10011, "admin", "PATCH", guild+"/members/"+france, object{"roles": []string{"123"}})
	refuses(t, s, 501, 0, "admin", "PATCH", guild+"/members/"+france, object{"communication_disabled_until": "2030-01-01T00:00:00Z"})
	a := must(t, s, "admin", "PATCH", guild+"/members/"+france, object{"roles": []string{poland, organisers}, "nick": nil})
	if a.body["nick"] != nil || !slices.Equal(a.body["roles"].([]any), []any{poland, organisers}) {
		t.Errorf("edited: %s", a.raw)
	}
	if list := must(t, s, "italy", "GET", guild+"/members/search?query=fra&limit=5", nil).list; len(list) != 1 {
		t.Errorf("found: %v", list)
	}
	if me := must(t, s, "italy", "GET", "/users/@me/guilds/"+s.World().GuildID+"/member", nil); me.body["user"].(object)["username"] != "italy" {
		t.Errorf("oneself: %s", me.raw)
	}
}

func TestMembersLeave(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{PrivilegedIntents: 1 << 1})
	w, guild := s.World(), "/guilds/"+s.World().GuildID
	bot, italy := listen(t, s, "bot", 1|1<<1), listen(t, s, "italy", 0)
	id, token := seatOf(t, s, "italy").User.ID, tokenOf(t, s, "italy")
	dm := must(t, s, "bot", "POST", "/users/@me/channels", object{"recipient_id": id}).body["id"].(string)
	refuses(t, s, 403, 50013, "france", "DELETE", guild+"/members/"+id, nil)
	must(t, s, "admin", "DELETE", guild+"/members/"+id, nil)
	if e := italy.event("GUILD_DELETE"); e["id"] != w.GuildID {
		t.Errorf("the one who went learns: %v", e)
	}
	if e := bot.event("GUILD_MEMBER_REMOVE"); e["user"].(object)["id"] != id || e["guild_id"] != w.GuildID {
		t.Errorf("the bot learns: %v", e)
	}
	if a := call(t, s, token, "GET", "/channels/"+channelOf(t, s, "plenary"), nil); a.code() != 10003 {
		t.Errorf("what they see then: %s", a.raw)
	}
	refuses(t, s, 403, 50278, "bot", "POST", "/channels/"+dm+"/messages", object{"content": "still there?"})
	must(t, s, "poland", "DELETE", "/users/@me/guilds/"+w.GuildID, nil)
	if e := bot.event("GUILD_MEMBER_REMOVE"); e["user"].(object)["username"] != "poland" {
		t.Errorf("the bot learns: %v", e)
	}
}
