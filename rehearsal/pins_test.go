package rehearsal_test

import (
	"fmt"
	"net/url"
	"testing"

	"muster/rehearsal"
)

func TestPins(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	channel := "/channels/" + channelOf(t, s, "plenary")
	delegate, bot := listen(t, s, "france", 0), listen(t, s, "bot", 1)
	first := must(t, s, "france", "POST", channel+"/messages", object{"content": "one"}).body["id"].(string)
	second := must(t, s, "france", "POST", channel+"/messages", object{"content": "two"}).body["id"].(string)

	refuses(t, s, 403, 50013, "france", "PUT", channel+"/messages/pins/"+first, nil)
	refuses(t, s, 404, 10008, "organiser", "PUT", channel+"/messages/pins/123", nil)
	must(t, s, "organiser", "PUT", channel+"/messages/pins/"+first, nil)
	must(t, s, "organiser", "PUT", channel+"/pins/"+second, nil) // the older route

	if e := bot.event("CHANNEL_PINS_UPDATE"); e["channel_id"] != channelOf(t, s, "plenary") || e["guild_id"] != s.World().GuildID || e["last_pin_timestamp"] == nil {
		t.Errorf("the event: %v", e)
	}
	if m := delegate.event("MESSAGE_UPDATE"); m["id"] != first || m["pinned"] != true {
		t.Errorf("the update: %v", m)
	}
	said := delegate.event("MESSAGE_CREATE")
	if said["type"] != 6.0 || said["message_reference"].(object)["message_id"] != first || said["author"].(object)["username"] != "organiser" {
		t.Errorf("what was said of it: %v", said)
	}
	refuses(t, s, 400, 50021, "organiser", "PUT", channel+"/messages/pins/"+said["id"].(string), nil)

	page := must(t, s, "france", "GET", channel+"/messages/pins?limit=1", nil)
	items := page.body["items"].([]any)
	if page.body["has_more"] != true || len(items) != 1 || items[0].(object)["message"].(object)["id"] != second {
		t.Errorf("the first page: %s", page.raw)
	}
	before := url.QueryEscape(items[0].(object)["pinned_at"].(string))
	page = must(t, s, "france", "GET", channel+"/messages/pins?before="+before, nil)
	if items := page.body["items"].([]any); page.body["has_more"] != false || len(items) != 1 || items[0].(object)["message"].(object)["id"] != first {
		t.Errorf("the second page: %s", page.raw)
	}
	if list := must(t, s, "france", "GET", channel+"/pins", nil).list; len(list) != 2 || list[0].(object)["pinned"] != true {
		t.Errorf("the older list: %v", list)
	}
	must(t, s, "organiser", "DELETE", channel+"/messages/pins/"+second, nil)
	must(t, s, "france", "DELETE", channel+"/messages/"+first, nil)
	if list := must(t, s, "france", "GET", channel+"/pins", nil).list; len(list) != 0 {
		t.Errorf("after one was taken down and one deleted: %v", list)
	}
	if v := must(t, s, "france", "GET", channel, nil); v.body["last_pin_timestamp"] != nil {
		t.Errorf("the channel: %s", v.raw)
	}
}

func TestAnArchivedThreadKeepsItsPins(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	thread := "/channels/" + str(must(t, s, "organiser", "POST", "/channels/"+channelOf(t, s, "plenary")+"/threads", object{"name": "Old", "type": 11}).body["id"])
	id := str(must(t, s, "organiser", "POST", thread+"/messages", object{"content": "one"}).body["id"])
	must(t, s, "organiser", "PUT", thread+"/messages/pins/"+id, nil)
	must(t, s, "organiser", "PATCH", thread, object{"archived": true})
	refuses(t, s, 400, 50083, "organiser", "DELETE", thread+"/messages/pins/"+id, nil)
	refuses(t, s, 400, 50083, "organiser", "PUT", thread+"/messages/pins/"+id, nil)
}

func TestPinsAreBounded(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	channel := "/channels/" + channelOf(t, s, "plenary")
	for i := range 251 {
		id := must(t, s, "organiser", "POST", channel+"/messages", object{"content": fmt.Sprint(i)}).body["id"].(string)
		if i == 250 {
			refuses(t, s, 400, 30003, "organiser", "PUT", channel+"/messages/pins/"+id, nil)
		} else {
			must(t, s, "organiser", "PUT", channel+"/messages/pins/"+id, nil)
		}
	}
}

func TestReplies(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	channel := "/channels/" + channelOf(t, s, "plenary")
	id := must(t, s, "france", "POST", channel+"/messages", object{"content": "a question"}).body["id"].(string)
	reply := func(more object) object {
		body := object{"content": "an answer", "message_reference": object{"message_id": id}}
		for k, v := range more {
			body[k] = v
		}
		return body
	}
	a := must(t, s, "germany", "POST", channel+"/messages", reply(nil)).body
	if a["type"] != 19.0 || a["referenced_message"].(object)["content"] != "a question" || len(a["mentions"].([]any)) != 1 {
		t.Errorf("a reply: %v", a)
	}
	quiet := must(t, s, "germany", "POST", channel+"/messages", reply(object{"allowed_mentions": object{"parse": []any{}}})).body
	if len(quiet["mentions"].([]any)) != 0 {
		t.Errorf("it pings although it may not: %v", quiet["mentions"])
	}
	must(t, s, "france", "DELETE", channel+"/messages/"+id, nil)
	orphan := must(t, s, "france", "GET", channel+"/messages/"+a["id"].(string), nil).body
	if gone, there := orphan["referenced_message"]; gone != nil || !there {
		t.Errorf("a reply to what was deleted: %v", orphan)
	}
	if a := refuses(t, s, 400, 50035, "germany", "POST", channel+"/messages", reply(nil)); !a.wrongAt("message_reference") {
		t.Errorf("a reply to nothing: %s", a.raw)
	}
	lone := must(t, s, "germany", "POST", channel+"/messages", object{"content": "x", "message_reference": object{"message_id": id, "fail_if_not_exists": false}}).body
	if lone["type"] != 0.0 {
		t.Errorf("a reply that need not be one: %v", lone)
	}
	refuses(t, s, 501, 0, "germany", "POST", channel+"/messages", object{"message_reference": object{"type": 1, "message_id": id, "channel_id": channelOf(t, s, "plenary")}})
}
