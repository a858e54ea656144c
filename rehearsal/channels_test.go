package rehearsal_test

import (
	"testing"
	"time"

	"muster/rehearsal"
)

func TestChannelsAreEdited(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	channel := "/channels/" + channelOf(t, s, "plenary")
	italy := listen(t, s, "italy", 0)
	refuses(t, s, 403, 50013, "italy", "PATCH", channel, object{"topic": "mine"})
	if a := refuses(t, s, 400, 50035, "admin", "PATCH", channel, object{"rate_limit_per_user": 21601}); !a.wrongAt("rate_limit_per_user") {
		t.Errorf("too slow: %s", a.raw)
	}
	a := must(t, s, "admin", "PATCH", channel, object{"name": "Main Hall", "topic": "All of it", "rate_limit_per_user": 30})
	if a.body["name"] != "main-hall" || a.body["topic"] != "All of it" || a.body["rate_limit_per_user"] != 30.0 {
		t.Errorf("edited: %s", a.raw)
	}
	if e := italy.event("CHANNEL_UPDATE"); e["name"] != "main-hall" {
		t.Errorf("the event: %v", e)
	}
	must(t, s, "italy", "POST", channel+"/messages", object{"content": "one"})
	if a := refuses(t, s, 429, 20016, "italy", "POST", channel+"/messages", object{"content": "two"}); a.body["retry_after"].(float64) > 30 {
		t.Errorf("in slow mode: %s", a.raw)
	}
	must(t, s, "bot", "POST", channel+"/messages", object{"content": "bots are spared"})
	s.Clock().Advance(30 * time.Second)
	must(t, s, "italy", "POST", channel+"/messages", object{"content": "two"})
	all := "/permissions/" + s.World().GuildID
	if a := refuses(t, s, 400, 50035, "admin", "PUT", channel+all, object{"deny": "1024"}); !a.wrongAt("type") {
		t.Errorf("an overwrite of nobody: %s", a.raw)
	}
	hidden := []object{{"id": s.World().GuildID, "type": 0, "deny": "1024"}}
	must(t, s, "admin", "PATCH", channel, object{"permission_overwrites": hidden})
	if e := italy.event("CHANNEL_DELETE"); e["name"] != "main-hall" {
		t.Errorf("hidden: %v", e)
	}
	refuses(t, s, 403, 50001, "italy", "GET", channel, nil)
}

// Who may manage roles allows and denies what they have themselves, unless the channel says otherwise.
func TestNobodyGrantsWhatTheyLack(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	guild, italy, channel := "/guilds/"+s.World().GuildID, seatOf(t, s, "italy").User.ID, "/channels/"+channelOf(t, s, "plenary")
	role := str(must(t, s, "admin", "POST", guild+"/roles", object{"name": "Keys", "permissions": "268435456"}).body["id"])
	must(t, s, "admin", "PUT", guild+"/members/"+italy+"/roles/"+role, nil)
	mine, manageMessages := channel+"/permissions/"+italy, object{"type": 1, "allow": "8192"}

	refuses(t, s, 403, 50013, "italy", "PUT", mine, manageMessages)
	refuses(t, s, 403, 50013, "italy", "PUT", channel+"/permissions/"+s.World().GuildID, object{"type": 0, "deny": "8192"})
	must(t, s, "italy", "PUT", mine, object{"type": 1, "allow": "2048"})
	must(t, s, "admin", "PUT", mine, object{"type": 1, "allow": "268437504"})
	must(t, s, "italy", "PUT", mine, object{"type": 1, "allow": "268445696"})
	if a := must(t, s, "italy", "POST", channel+"/messages", object{"content": "x"}); a.status != 200 {
		t.Errorf("%s", a.raw)
	}
}
