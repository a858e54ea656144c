package rehearsal_test

import (
	"testing"
	"time"

	"muster/rehearsal"
)

// happening is the form of an external event that begins in an hour and lasts one.
func happening(s *rehearsal.Server, more object) object {
	at := s.Clock().Now().Add(time.Hour)
	body := object{
		"name": "Pledging conference", "description": "Everybody", "privacy_level": 2, "entity_type": 3,
		"entity_metadata": object{"location": "Main hall"}, "scheduled_start_time": at.Format(time.RFC3339),
		"scheduled_end_time": at.Add(time.Hour).Format(time.RFC3339),
	}
	for k, v := range more {
		if v == nil {
			delete(body, k)
		} else {
			body[k] = v
		}
	}
	return body
}

func TestInterestInScheduledEvents(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	path := "/guilds/" + s.World().GuildID + "/scheduled-events"
	bot, france := listen(t, s, "bot", 1|1<<16), listen(t, s, "france", 0)
	deaf := listen(t, s, "bot", 1|1<<9)
	made := must(t, s, "organiser", "POST", path, happening(s, nil)).body
	if e := bot.event("GUILD_SCHEDULED_EVENT_CREATE"); e["id"] != made["id"] || e["status"] != 1.0 || e["entity_metadata"].(object)["location"] != "Main hall" {
		t.Errorf("the event: %v", e)
	}
	one := path + "/" + made["id"].(string)
	for _, who := range []string{"france", "germany", "italy"} {
		if a := must(t, s, who, "PUT", one+"/users/@me", object{}); a.body["response"] != 1.0 {
			t.Errorf("%s's interest: %s", who, a.raw)
		}
	}
	if e := bot.event("GUILD_SCHEDULED_EVENT_USER_ADD"); e["user_id"] != seatOf(t, s, "france").User.ID || e["guild_scheduled_event_id"] != made["id"] {
		t.Errorf("the bot learns: %v", e)
	}
	must(t, s, "italy", "DELETE", one+"/users/@me", nil)
	if e := france.event("GUILD_SCHEDULED_EVENT_USER_REMOVE"); e["user_id"] != seatOf(t, s, "italy").User.ID {
		t.Errorf("people learn: %v", e)
	}
	users := must(t, s, "bot", "GET", one+"/users?with_member=true&limit=1", nil)
	if len(users.list) != 1 || users.list[0].(object)["user"].(object)["username"] != "france" || users.list[0].(object)["member"] == nil {
		t.Errorf("those interested: %s", users.raw)
	}
	if after := must(t, s, "bot", "GET", one+"/users?after="+seatOf(t, s, "france").User.ID, nil); len(after.list) != 1 {
		t.Errorf("the next page: %s", after.raw)
	}
	if a := must(t, s, "france", "GET", path+"?with_user_count=true", nil); a.list[0].(object)["user_count"] != 2.0 || a.list[0].(object)["user_rsvp"] == nil {
		t.Errorf("as an interested one sees it: %s", a.raw)
	}
	if a := must(t, s, "bot", "GET", one+"/users/counts", nil); a.body["guild_scheduled_event_count"] != 2.0 {
		t.Errorf("the count: %s", a.raw)
	}
	if mine := must(t, s, "germany", "GET", "/users/@me/scheduled-events", nil).list; len(mine) != 1 {
		t.Errorf("one's own: %v", mine)
	}
	must(t, s, "organiser", "DELETE", one, nil)
	if e := bot.event("GUILD_SCHEDULED_EVENT_DELETE"); e["id"] != made["id"] {
		t.Errorf("deleted: %v", e)
	}
	must(t, s, "france", "POST", "/channels/"+channelOf(t, s, "plenary")+"/messages", object{"content": "x"})
	if p := deaf.next(); *p.T != "MESSAGE_CREATE" {
		t.Errorf("without the intent came %s", *p.T)
	}
}
