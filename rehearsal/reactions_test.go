package rehearsal_test

import (
	"fmt"
	"net/url"
	"testing"

	"muster/rehearsal"
)

func TestReactions(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	channel := "/channels/" + channelOf(t, s, "plenary") + "/messages"
	bot := listen(t, s, "bot", 1|1<<10)
	one := channel + "/" + must(t, s, "france", "POST", channel, object{"content": "who agrees?"}).body["id"].(string)
	up := one + "/reactions/" + url.PathEscape("👍")
	must(t, s, "germany", "PUT", up+"/@me", nil)
	must(t, s, "italy", "PUT", up+"/@me", nil)
	must(t, s, "italy", "PUT", up+"/@me", nil) // again changes nothing
	if e := bot.event("MESSAGE_REACTION_ADD"); e["emoji"].(object)["name"] != "👍" || e["user_id"] != seatOf(t, s, "germany").User.ID || e["member"] == nil {
		t.Errorf("the event: %v", e)
	}
	for who, mine := range map[string]bool{"italy": true, "france": false} {
		r := must(t, s, who, "GET", one, nil).body["reactions"].([]any)[0].(object)
		if r["count"] != 2.0 || r["me"] != mine || r["count_details"].(object)["normal"] != 2.0 {
			t.Errorf("as %s sees it: %v", who, r)
		}
	}
	if users := must(t, s, "france", "GET", up+"?limit=1", nil).list; len(users) != 1 || users[0].(object)["username"] != "germany" {
		t.Errorf("who reacted: %v", users)
	}
	refuses(t, s, 400, 10014, "france", "PUT", one+"/reactions/agree/@me", nil)
	refuses(t, s, 403, 50013, "germany", "DELETE", up+"/"+seatOf(t, s, "italy").User.ID, nil)
	must(t, s, "italy", "DELETE", up+"/@me", nil)
	bot.event("MESSAGE_REACTION_REMOVE")
	must(t, s, "admin", "DELETE", up, nil)
	bot.event("MESSAGE_REACTION_REMOVE_EMOJI")
	for i := range 21 {
		path := fmt.Sprintf("%s/reactions/%s/@me", one, url.PathEscape(string(rune(0x1F600+i))))
		if i == 20 {
			refuses(t, s, 400, 30010, "france", "PUT", path, nil)
		} else {
			must(t, s, "france", "PUT", path, nil)
		}
	}
	refuses(t, s, 403, 50013, "france", "DELETE", one+"/reactions", nil)
	refuses(t, s, 404, 0, "admin", "DELETE", one+"/nothing", nil)
	must(t, s, "admin", "DELETE", one+"/reactions", nil)
	bot.event("MESSAGE_REACTION_REMOVE_ALL")
	if m := must(t, s, "france", "GET", one, nil); m.body["reactions"] != nil {
		t.Errorf("after all were removed: %s", m.raw)
	}
}
