package rehearsal_test

import (
	"fmt"
	"testing"

	"muster/rehearsal"
)

func TestHistoryIsPaged(t *testing.T) {
	t.Parallel()
	limits := quick
	limits.History = 8
	s := start(t, rehearsal.Config{Limits: limits})
	bot, path := tokenOf(t, s, "bot"), "/channels/"+channelOf(t, s, "plenary")+"/messages"
	ids := []string{}
	for i := range 10 {
		ids = append(ids, call(t, s, bot, "POST", path, object{"content": fmt.Sprint(i)}).body["id"].(string))
	}
	for query, want := range map[string]string{
		"":                               "98765432", // the first two went: history is bounded
		"?limit=3":                       "987",
		"?limit=2&before=" + ids[5]:      "43",
		"?limit=2&after=" + ids[5]:       "76",
		"?limit=3&around=" + ids[5]:      "654",
		"?before=" + ids[2]:              "",
		"?limit=100&after=" + ids[9]:     "",
		"?limit=2&after=" + ids[0] + "0": "",
	} {
		got := ""
		for _, m := range call(t, s, bot, "GET", path+query, nil).list {
			got += m.(object)["content"].(string)
		}
		if got != want {
			t.Errorf("%q gave %s, want %s", query, got, want)
		}
	}
	if a := call(t, s, bot, "GET", path+"?limit=101", nil); a.code() != 50035 {
		t.Errorf("limit=101: %s", a.raw)
	}
}

func TestMentions(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	france := s.World().Seats[2]
	text := "<@" + france.User.ID + "> @everyone"
	for name, tt := range map[string]struct {
		allowed  any
		mentions int
	}{
		"without rules":    {nil, 1},
		"with empty rules": {object{"parse": []string{}}, 0},
		"with the user":    {object{"users": []string{france.User.ID}}, 1},
	} {
		a := call(t, s, tokenOf(t, s, "bot"), "POST", "/channels/"+channelOf(t, s, "plenary")+"/messages", object{"content": text, "allowed_mentions": tt.allowed})
		if got := len(a.body["mentions"].([]any)); got != tt.mentions || a.body["mention_everyone"] != false {
			t.Errorf("%s: %s", name, a.raw)
		}
	}
}
