package rehearsal_test

import (
	"strings"
	"testing"
	"time"

	"muster/rehearsal"
)

func TestAThreadFromAMessage(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	plenary := channelOf(t, s, "plenary")
	channel := "/channels/" + plenary
	bot, germany := listen(t, s, "bot", 1|1<<9), listen(t, s, "germany", 0)
	m := must(t, s, "france", "POST", channel+"/messages", object{"content": "airlift?"}).body["id"].(string)
	a := must(t, s, "france", "POST", channel+"/messages/"+m+"/threads", object{"name": "Airlift", "auto_archive_duration": 60})
	th := a.body
	if a.status != 201 || th["id"] != m || th["type"] != 11.0 || th["parent_id"] != plenary || th["member_count"] != 1.0 {
		t.Fatalf("the thread: %d %s", a.status, a.raw)
	}
	if about := th["thread_metadata"].(object); about["archived"] != false || about["auto_archive_duration"] != 60.0 || about["create_timestamp"] == nil {
		t.Errorf("its metadata: %v", about)
	}
	if e := bot.event("THREAD_CREATE"); e["id"] != m || e["newly_created"] != true || e["member"] != nil {
		t.Errorf("the event: %v", e)
	}
	if e := germany.event("MESSAGE_UPDATE"); e["id"] != m || int(e["flags"].(float64))&(1<<5) == 0 || e["thread"].(object)["name"] != "Airlift" {
		t.Errorf("the message: %v", e)
	}
	if e := germany.event("MESSAGE_CREATE"); e["type"] != 21.0 || e["channel_id"] != m {
		t.Errorf("its first message: %v", e)
	}
	refuses(t, s, 400, 160004, "france", "POST", channel+"/messages/"+m+"/threads", object{"name": "again"})
	if a := refuses(t, s, 400, 50035, "france", "POST", channel+"/threads", object{"name": strings.Repeat("x", 101), "type": 11}); !a.wrongAt("name") {
		t.Errorf("a long name: %s", a.raw)
	}

	must(t, s, "germany", "POST", "/channels/"+m+"/messages", object{"content": "two <@" + seatOf(t, s, "poland").User.ID + ">"})
	if e := germany.event("THREAD_MEMBER_UPDATE"); e["id"] != m || e["guild_id"] != s.World().GuildID {
		t.Errorf("whoever writes joins: %v", e)
	}
	members := must(t, s, "france", "GET", "/channels/"+m+"/thread-members?with_member=true", nil)
	if len(members.list) != 3 || members.list[0].(object)["member"].(object)["user"] == nil {
		t.Errorf("the author, the writer, the one mentioned: %s", members.raw)
	}
	refuses(t, s, 403, 50001, "bot", "GET", "/channels/"+m+"/thread-members", nil)
	if v := must(t, s, "poland", "GET", "/channels/"+m, nil); v.body["member"] == nil || v.body["message_count"] != 1.0 || v.body["total_message_sent"] != 1.0 {
		t.Errorf("as a member sees it: %s", v.raw)
	}
	active := must(t, s, "poland", "GET", "/guilds/"+s.World().GuildID+"/threads/active", nil)
	if len(active.body["threads"].([]any)) != 1 || len(active.body["members"].([]any)) != 1 {
		t.Errorf("the active ones: %s", active.raw)
	}
	if g := hello(t, s); true {
		g.send(2, object{"token": tokenOf(t, s, "italy"), "properties": object{}})
		if threads := g.event("GUILD_CREATE")["threads"].([]any); len(threads) != 1 {
			t.Errorf("in GUILD_CREATE: %v", threads)
		}
	}
}

func TestAThreadsLife(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	channel := "/channels/" + channelOf(t, s, "plenary")
	spain := listen(t, s, "spain", 0)
	made := must(t, s, "france", "POST", channel+"/threads", object{"name": "Side", "type": 11, "auto_archive_duration": 60}).body
	thread := "/channels/" + made["id"].(string)
	if e := spain.event("MESSAGE_CREATE"); e["type"] != 18.0 || e["content"] != "Side" || e["message_reference"].(object)["channel_id"] != made["id"] {
		t.Errorf("its announcement: %v", e)
	}
	must(t, s, "spain", "PUT", thread+"/thread-members/@me", nil)
	if e := spain.event("THREAD_MEMBERS_UPDATE"); e["member_count"] != 2.0 || len(e["added_members"].([]any)) != 1 {
		t.Errorf("joined: %v", e)
	}
	if a := must(t, s, "france", "GET", thread+"/thread-members/"+seatOf(t, s, "spain").User.ID, nil); a.body["user_id"] != seatOf(t, s, "spain").User.ID {
		t.Errorf("the membership: %s", a.raw)
	}
	must(t, s, "spain", "DELETE", thread+"/thread-members/@me", nil)
	if e := spain.event("THREAD_MEMBERS_UPDATE"); e["member_count"] != 1.0 || len(e["removed_member_ids"].([]any)) != 1 {
		t.Errorf("left: %v", e)
	}
	refuses(t, s, 404, 10007, "france", "GET", thread+"/thread-members/"+seatOf(t, s, "spain").User.ID, nil)
	refuses(t, s, 403, 50013, "spain", "PATCH", thread, object{"name": "mine"})
	if a := must(t, s, "france", "PATCH", thread, object{"name": "Side room"}); a.body["name"] != "Side room" {
		t.Errorf("renamed: %s", a.raw)
	}
	s.Clock().Advance(time.Hour)
	spain.event("THREAD_UPDATE") // the new name
	if e := spain.event("THREAD_UPDATE"); e["thread_metadata"].(object)["archived"] != true {
		t.Errorf("an hour later: %v", e)
	}
	refuses(t, s, 400, 50083, "spain", "PUT", thread+"/thread-members/@me", nil)
	if list := must(t, s, "spain", "GET", channel+"/threads/archived/public", nil).body; len(list["threads"].([]any)) != 1 || list["has_more"] != false {
		t.Errorf("the archive: %v", list)
	}
	must(t, s, "spain", "POST", thread+"/messages", object{"content": "still there?"}) // which opens it again
	if e := spain.event("THREAD_UPDATE"); e["message_count"] != 0.0 {                  // and is counted by whoever gets it
		t.Errorf("opened again: %v", e)
	}
	if v := must(t, s, "spain", "GET", thread, nil); v.body["thread_metadata"].(object)["archived"] != false {
		t.Errorf("after a message: %s", v.raw)
	}
	must(t, s, "organiser", "PATCH", thread, object{"archived": true, "locked": true})
	refuses(t, s, 400, 160005, "spain", "POST", thread+"/messages", object{"content": "again"})
	for _, person := range []string{"spain", "france"} { // its owner is one of them
		refuses(t, s, 403, 50013, person, "PATCH", thread, object{"archived": false})
	}
	must(t, s, "organiser", "PATCH", thread, object{"locked": false, "archived": true})
	refuses(t, s, 403, 50013, "germany", "PATCH", thread, object{"archived": false, "name": "taken over"})
	must(t, s, "germany", "PATCH", thread, object{"archived": false})
	refuses(t, s, 403, 50013, "spain", "DELETE", thread, nil)
	must(t, s, "organiser", "DELETE", thread, nil)
	if e := spain.event("THREAD_DELETE"); e["id"] != made["id"] || e["parent_id"] == nil || e["type"] != 11.0 {
		t.Errorf("deleted: %v", e)
	}
	refuses(t, s, 404, 10003, "organiser", "GET", thread, nil)
}

func TestPrivateThreads(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	channel := "/channels/" + channelOf(t, s, "plenary")
	made := must(t, s, "france", "POST", channel+"/threads", object{"name": "Aside", "invitable": false}).body
	thread := "/channels/" + made["id"].(string)
	if made["type"] != 12.0 {
		t.Errorf("without a type it is %v, want a private one", made["type"])
	}
	spain := listen(t, s, "spain", 0)
	refuses(t, s, 403, 50001, "spain", "GET", thread, nil)
	must(t, s, "organiser", "PUT", thread+"/thread-members/"+seatOf(t, s, "spain").User.ID, nil)
	if e := spain.event("THREAD_CREATE"); e["id"] != made["id"] || e["member"] == nil {
		t.Errorf("added: %v", e)
	}
	refuses(t, s, 403, 50013, "spain", "PUT", thread+"/thread-members/"+seatOf(t, s, "italy").User.ID, nil)
	must(t, s, "spain", "POST", thread+"/messages", object{"content": "here"})
	must(t, s, "france", "DELETE", thread+"/thread-members/"+seatOf(t, s, "spain").User.ID, nil)
	if e := spain.event("THREAD_MEMBERS_UPDATE"); e["id"] != made["id"] {
		t.Errorf("removed: %v", e)
	}
	refuses(t, s, 403, 50001, "spain", "GET", thread+"/messages", nil)
}

// Threads follow their channel: whoever comes to see it is told of them.
func TestThreadsFollowTheirChannel(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	organisers := "/channels/" + channelOf(t, s, "organisers")
	made := must(t, s, "organiser", "POST", organisers+"/threads", object{"name": "Inner", "type": 11}).body
	refuses(t, s, 403, 50001, "newcomer", "GET", "/channels/"+made["id"].(string), nil)
	newcomer, role := listen(t, s, "newcomer", 0), ""
	for _, r := range must(t, s, "admin", "GET", "/guilds/"+s.World().GuildID+"/roles", nil).list {
		if r.(object)["name"] == "Organisers" {
			role = r.(object)["id"].(string)
		}
	}
	must(t, s, "admin", "PUT", "/guilds/"+s.World().GuildID+"/members/"+seatOf(t, s, "newcomer").User.ID+"/roles/"+role, nil)
	if e := newcomer.event("THREAD_LIST_SYNC"); len(e["threads"].([]any)) != 1 || e["guild_id"] != s.World().GuildID {
		t.Errorf("told of: %v", e)
	}
	must(t, s, "admin", "DELETE", organisers, nil)
	refuses(t, s, 404, 10003, "organiser", "GET", "/channels/"+made["id"].(string), nil)
}
