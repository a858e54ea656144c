package rehearsal_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"muster/rehearsal"
)

func TestRESTFaults(t *testing.T) {
	s := start(t, rehearsal.Config{})
	bot, path := tokenOf(t, s, "bot"), "/channels/"+channelOf(t, s, "plenary")+"/messages"
	must := func(f rehearsal.Fault) {
		t.Helper()
		if err := s.Fault(f); err != nil {
			t.Fatal(err)
		}
	}
	must(rehearsal.Fault{Kind: "rate_limit", Scope: "shared", Route: "POST /channels/", For: 2 * time.Second})
	must(rehearsal.Fault{Kind: "server_error", Count: 2, Route: "POST /channels/{channel_id}/messages"})
	if a := call(t, s, bot, "GET", path, nil); a.status != 200 {
		t.Errorf("another route was struck: %d", a.status)
	}
	for _, want := range []int{429, 500, 500, 200} {
		if a := call(t, s, bot, "POST", path, object{"content": "x"}); a.status != want {
			t.Errorf("got %d, want %d", a.status, want)
		}
	}
	for kind, want := range map[string]int{"cut_connection": 0, "cut_answer": 1} {
		before := len(call(t, s, bot, "GET", path, nil).list)
		must(rehearsal.Fault{Kind: kind, Route: "POST"})
		r, err := http.NewRequestWithContext(ctxOf(t), "POST", s.URL()+"/api/v10"+path, strings.NewReader(`{"content":"x"}`))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Authorization", bot)
		r.Header.Set("Content-Type", "application/json")
		if res, err := http.DefaultClient.Do(r); err == nil {
			t.Errorf("%s: answered %s", kind, res.Status)
			_ = res.Body.Close()
		}
		if got := len(call(t, s, bot, "GET", path, nil).list) - before; got != want {
			t.Errorf("%s: %d messages came of it, want %d", kind, got, want)
		}
	}
	must(rehearsal.Fault{Kind: "revoke_permission", Channel: "plenary"})
	if a := call(t, s, bot, "POST", path, object{"content": "x"}); a.code() != 50013 {
		t.Errorf("without the permission: %s", a.raw)
	}
	must(rehearsal.Fault{Kind: "delete_channel", Channel: "plenary"})
	if a := call(t, s, bot, "POST", path, object{"content": "x"}); a.code() != 10003 {
		t.Errorf("without the channel: %s", a.raw)
	}
	if err := s.Fault(rehearsal.Fault{Kind: "delete_channel", Channel: "nowhere"}); err == nil {
		t.Error("a channel that is not there was deleted")
	}
}
