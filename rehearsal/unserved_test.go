package rehearsal_test

import (
	"testing"

	"muster/rehearsal"
)

func TestWhatIsNotServedIsSaid(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	guild, plenary := "/guilds/"+s.World().GuildID, "/channels/"+channelOf(t, s, "plenary")
	for _, tt := range []struct {
		method, path string
		body         any
		status       int
		message      string
	}{
		{"GET", guild + "/bans", nil, 501, "The rehearsal server does not serve GET /guilds/{guild_id}/bans; Discord does."},
		{"POST", plenary + "/webhooks", object{"name": "x"}, 501, "The rehearsal server does not serve POST /channels/{channel_id}/webhooks; Discord does."},
		{"POST", plenary + "/messages", object{"poll": object{"question": object{"text": "x"}}}, 501, "The rehearsal server does not serve 'poll' in a message; Discord does."},
		{"GET", "/nothing", nil, 404, "404: Not Found"},
		{"GET", guild + "/nothing", nil, 404, "404: Not Found"},
		{"GET", "/users/@me/", nil, 404, "404: Not Found"},
		{"GET", "/guilds//bans", nil, 404, "404: Not Found"},
		{"GET", "/guilds/../users/@me", nil, 404, "404: Not Found"},
		{"PUT", plenary, nil, 405, "405: Method Not Allowed"},
		{"PATCH", guild + "/bans", nil, 405, "405: Method Not Allowed"},
	} {
		if a := refuses(t, s, tt.status, 0, "bot", tt.method, tt.path, tt.body); a.body["message"] != tt.message || a.body["code"] != 0.0 {
			t.Errorf("%s %s: %s", tt.method, tt.path, a.raw)
		}
	}
}
