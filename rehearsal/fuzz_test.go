package rehearsal

import (
	"bytes"
	"encoding/json"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
)

// ground is a server with something of everything in it, for a fuzzer to try things on. Each input gets
// its own, so that what it finds happens again.
type ground struct {
	*Server
	names  *strings.Replacer // $CHANNEL and the like in what is sent
	values map[string]string // what stands for {channel_id} and the like in a path
	line   *connection       // the bot's
}

func newGround(t *testing.T) *ground {
	s, err := Start(t.Context(), Config{Limits: Limits{Bucket: 1000, PerSecond: 1000, IdentifyEvery: time.Nanosecond, Answer: time.Hour}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	g := &ground{Server: s, line: newLine()}
	s.mu.Lock()
	defer s.mu.Unlock()
	home := s.world.Guilds[s.world.GuildOrder[0]]
	ch := home.Channels[1]
	var person *account
	for _, a := range s.world.Accounts {
		if a.Seat == "france" {
			person = a
		}
	}
	theirs := newLine()
	s.identify(theirs, mustMarshal(object{"token": person.Token}))
	s.identify(g.line, mustMarshal(object{"token": s.bot().Token, "intents": 0}))
	k := &command{ID: s.newID(), Name: "go", Description: "x", Type: commandChat, Version: s.newID()}
	s.world.Commands = append(s.world.Commands, k)
	m := s.newMessage(ch, s.bot().User)
	m.Components = []object{{"type": 1, "id": 1, "components": []object{{"type": compButton, "id": 2, "custom_id": "b", "label": "b", "style": 1}}}}
	s.keep(ch, m)
	for _, r := range home.Roles {
		if r.Tags != nil { // the bot's: it gets past permissions, to what lies behind them
			r.Permissions = permAdministrator
		}
	}
	e := &scheduledEvent{ID: s.newID(), GuildID: home.ID, Creator: s.bot().User.ID, Status: eventScheduled, Start: s.clock.Now().Add(time.Hour), End: s.clock.Now().Add(2 * time.Hour)}
	home.Events = append(home.Events, e)
	i := &interaction{ID: s.newID(), Kind: askCommand, User: person.User.ID, Guild: home.ID, Channel: ch.ID, Session: theirs.session.id, Asked: s.clock.Now()}
	i.Token = interactionToken(i.ID)
	s.world.Interactions[i.ID] = i
	g.values = map[string]string{
		"application_id": s.world.Application.ID.String(), "channel_id": ch.ID.String(), "guild_id": home.ID.String(),
		"user_id": person.User.ID.String(), "role_id": home.Roles[1].ID.String(), "overwrite_id": home.Roles[1].ID.String(),
		"message_id": m.ID.String(), "command_id": k.ID.String(), "interaction_id": i.ID.String(), "interaction_token": i.Token, "webhook_token": i.Token,
		"guild_scheduled_event_id": e.ID.String(), "emoji_name": "%F0%9F%91%8D", "what": "reactions",
	}
	g.names = strings.NewReplacer(
		"$APPLICATION", g.values["application_id"], "$CHANNEL", g.values["channel_id"], "$GUILD", g.values["guild_id"], "$USER", g.values["user_id"],
		"$MESSAGE", g.values["message_id"], "$COMMAND", g.values["command_id"], "$VERSION", k.Version.String(), "$SESSION", theirs.session.id,
		"$TOKEN", s.bot().Token, "$MINE", g.line.session.id, "$PERSON", person.Token,
	)
	return g
}

// newLine is a gateway connection that nobody reads.
func newLine() *connection {
	c := &connection{wake: make(chan struct{}, 1), cancel: func() {}, beat: time.NewTimer(time.Hour)}
	c.beat.Stop()
	return c
}

// within has the test fail if what it does hangs.
func within(t *testing.T) {
	watch := time.AfterFunc(20*time.Second, func() { panic("it hangs") })
	t.Cleanup(func() { watch.Stop() })
}

func FuzzGatewayFrames(f *testing.F) {
	for _, frames := range []string{
		`{"op":1,"d":null}` + "\n" + `{"op":1,"d":3}`,
		`{"op":2,"d":{"token":"$TOKEN","intents":513,"shard":[0,1],"properties":{}}}` + "\n" + `{"op":1,"d":99}`,
		`{"op":2,"d":{"token":"$PERSON","properties":{}}}` + "\n" + `{"op":8,"d":{"guild_id":"$GUILD","query":"fr","limit":1,"nonce":"x"}}`,
		`{"op":2,"d":{"token":"$TOKEN","intents":0,"shard":[5,2]}}`,
		`{"op":6,"d":{"token":"$TOKEN","session_id":"$MINE","seq":1}}` + "\n" + `{"op":1,"d":2.5}`,
		`{"op":6,"d":{"token":"$TOKEN","session_id":"$MINE","seq":-1}}`,
		`{"op":3,"d":{}}` + "\n" + `{"op":4,"d":{}}` + "\n" + `{"op":0}` + "\n" + `{"op":77}`,
		`{"op":2,"d":[]}` + "\n" + `[]` + "\n" + `{` + "\n" + `null`,
	} {
		f.Add(frames)
	}
	f.Fuzz(func(t *testing.T, frames string) {
		within(t)
		g, c := newGround(t), newLine()
		g.mu.Lock()
		defer g.mu.Unlock()
		for frame := range strings.SplitSeq(g.names.Replace(frames), "\n") {
			g.packet(c, websocket.MessageText, []byte(frame))
			if c.session != nil && c.session.conn == c {
				for _, f := range c.session.after(c) {
					c.control = append(c.control, f.append(nil))
				}
			}
		}
		for _, b := range c.control {
			if !json.Valid(b) {
				t.Errorf("sent %s", b)
			}
		}
		if c.closing != nil && (c.closing.code < 4000 || c.closing.code > 4014 || c.closing.reason == "") {
			t.Errorf("closed with %+v", c.closing)
		}
	})
}

var placeholder = regexp.MustCompile(`\{(\w+)\}`)

// request is one of the routes, with real identifiers in its path.
func (g *ground) request(route route, query, kind string, body []byte) *http.Request {
	method, path, _ := strings.Cut(route.pattern, " ")
	path = placeholder.ReplaceAllStringFunc(path, func(p string) string { return g.values[p[1:len(p)-1]] })
	r := httptest.NewRequest(method, "/api/v10"+path, bytes.NewReader(body))
	r.URL.RawQuery = query
	r.Header.Set("Content-Type", kind)
	r.Header.Set("User-Agent", "fuzz")
	switch route.audience {
	case people:
		r.Header.Set("Authorization", g.names.Replace("$PERSON"))
	case anyone, bots:
		r.Header.Set("Authorization", "Bot "+g.names.Replace("$TOKEN"))
	}
	return r
}

// try sends a request and holds the answer against what every answer is.
func (g *ground) try(t *testing.T, r *http.Request) {
	t.Helper()
	w := httptest.NewRecorder()
	g.http.Handler.ServeHTTP(w, r)
	b := w.Body.Bytes()
	switch {
	case w.Code >= 500 && w.Code != http.StatusNotImplemented:
		t.Errorf("%s %s: %d %s", r.Method, r.URL, w.Code, b)
	case w.Code == http.StatusNoContent && len(b) == 0:
	case !json.Valid(b):
		t.Errorf("%s %s: %d with %q", r.Method, r.URL, w.Code, b)
	case w.Code >= 400:
		var refusal struct{ Message *string }
		if json.Unmarshal(b, &refusal) != nil || refusal.Message == nil {
			t.Errorf("%s %s: refused with %s", r.Method, r.URL, b)
		}
	}
}

var bodySeeds = []string{
	``, `{}`, `null`, `[]`, `"x"`, `{"a":`, `[{"name":"go","description":"x"}]`,
	`{"content":"<@$USER> @everyone","tts":true,"nonce":"1","enforce_nonce":true,"allowed_mentions":{"parse":["users"],"users":["$USER"]},"message_reference":{"message_id":"$MESSAGE"}}`,
	`{"embeds":[{"title":"t","description":"d","url":"https://example.org","timestamp":"2026-01-01T00:00:00Z","color":1,"footer":{"text":"f"},"image":{"url":"attachment://a.png"},"author":{"name":"a"},"fields":[{"name":"n","value":"v","inline":true}]}]}`,
	`{"components":[{"type":1,"components":[{"type":2,"style":1,"label":"l","custom_id":"c"},{"type":2,"style":5,"label":"l","url":"https://example.org"}]},{"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"l","value":"v","default":true}],"min_values":1,"max_values":1}]}]}`,
	`{"flags":32768,"components":[{"type":17,"components":[{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":11,"media":{"url":"https://example.org/a.png"}}},{"type":14},{"type":12,"items":[{"media":{"url":"https://example.org/a.png"}}]}]}]}`,
	`{"type":4,"data":{"content":"x","flags":64}}`, `{"type":5,"data":{"flags":64}}`, `{"type":8,"data":{"choices":[{"name":"n","value":"v"}]}}`,
	`{"type":9,"data":{"title":"t","custom_id":"m","components":[{"type":1,"components":[{"type":4,"custom_id":"t","label":"l","style":1}]},{"type":18,"label":"l","component":{"type":3,"custom_id":"s","options":[{"label":"l","value":"v"}]}}]}}`,
	`{"name":"pledge","description":"d","type":1,"default_member_permissions":"32","options":[{"type":1,"name":"log","description":"d","options":[{"type":4,"name":"n","description":"d","required":true,"min_value":0,"max_value":9,"choices":[{"name":"c","value":1}]}]}]}`,
	`{"type":2,"application_id":"$APPLICATION","guild_id":"$GUILD","channel_id":"$CHANNEL","session_id":"$SESSION","nonce":"1","data":{"id":"$COMMAND","version":"$VERSION","name":"go","type":1,"options":[]}}`,
	`{"type":3,"application_id":"$APPLICATION","guild_id":"$GUILD","channel_id":"$CHANNEL","session_id":"$SESSION","nonce":"1","message_id":"$MESSAGE","data":{"component_type":2,"custom_id":"b"}}`,
	`{"type":5,"application_id":"$APPLICATION","guild_id":"$GUILD","channel_id":"$CHANNEL","session_id":"$SESSION","data":{"id":"1","custom_id":"m","components":[]}}`,
	`{"recipient_id":"$USER"}`, `{"allow":"1024","deny":"2048","type":0}`, `{"name":"role","permissions":"8","color":255,"hoist":true,"mentionable":true}`,
	`{"name":"channel","type":0,"topic":"t","permission_overwrites":[{"id":"$GUILD","type":0,"allow":"0","deny":"1024"}]}`,
	`{"name":"thread","type":11,"auto_archive_duration":60,"rate_limit_per_user":1}`, `{"archived":true,"locked":true,"name":"t"}`,
	`{"name":"e","privacy_level":2,"entity_type":3,"entity_metadata":{"location":"l"},"scheduled_start_time":"2031-01-01T00:00:00Z","scheduled_end_time":"2031-01-02T00:00:00Z","status":2}`,
	`{"nick":"n","roles":["$USER"]}`, `{"permissions":[{"id":"$USER","type":2,"permission":true}]}`, `{"messages":["$MESSAGE","1"]}`, `[{"id":"$GUILD","position":1}]`,
	`{"content":1e999,"flags":-1,"embeds":{},"components":"x","attachments":[{"id":99999999999999999999}]}`,
}

func FuzzBodies(f *testing.F) {
	for n := range routes {
		for i, body := range bodySeeds {
			if (n+i)%11 == 0 { // each route and each body several times; all pairs would be slow with the race detector
				f.Add(n, "limit=5&before=1&with_response=true", body)
			}
		}
	}
	f.Fuzz(func(t *testing.T, n int, query, body string) {
		within(t)
		g := newGround(t)
		route := routes[int(uint(n)%uint(len(routes)))]
		g.try(t, g.request(route, query, "application/json", []byte(g.names.Replace(body))))
		g.try(t, g.request(route, query, "application/json", []byte(g.names.Replace(body)))) // once more, now that it may be done
	})
}

// multipartSeed is a body with what describes it and one file, as clients send it.
func multipartSeed(description, field, name, content string) []byte {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	_ = w.SetBoundary("b")
	_ = w.WriteField("payload_json", description)
	part, _ := w.CreateFormFile(field, name)
	_, _ = part.Write([]byte(content))
	_ = w.Close()
	return b.Bytes()
}

func FuzzMultipart(f *testing.F) {
	whole := multipartSeed(`{"content":"x","attachments":[{"id":0,"filename":"a.png","description":"d"}],"embeds":[{"image":{"url":"attachment://a.png"}}]}`, "files[0]", "a.png", "\x89PNG\r\n\x1a\n")
	f.Add("multipart/form-data; boundary=b", whole)
	f.Add("multipart/form-data; boundary=b", whole[:len(whole)/2])
	f.Add("multipart/form-data; boundary=c", whole)
	f.Add("multipart/form-data", whole)
	f.Add("multipart/form-data; boundary=b", multipartSeed(`{"type":4,"data":{"content":"x"}}`, "file", "../../x\x00.svg", "<svg/>"))
	f.Add("multipart/form-data; boundary=b", multipartSeed(`[`, "files[99999999999999999999]", "", ""))
	f.Add("multipart/form-data; boundary=b", []byte("--b\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n\r\n--b--\r\n"))
	f.Fuzz(func(t *testing.T, kind string, body []byte) {
		within(t)
		g := newGround(t)
		for _, r := range routes {
			switch r.pattern {
			case "POST /channels/{channel_id}/messages", "PATCH /channels/{channel_id}/messages/{message_id}",
				"POST /interactions/{interaction_id}/{interaction_token}/callback", "POST /webhooks/{application_id}/{webhook_token}":
				g.try(t, g.request(r, "", kind, body))
			}
		}
	})
}

func FuzzFaults(f *testing.F) {
	for _, k := range faultKinds {
		f.Add(`{"kind":"` + k.Kind + `","count":2,"for_ms":5}`)
		f.Add(`{"kind":"` + k.Kind + `","channel":"plenary","seat":"france","route":"HELLO"}`)
		f.Add(`{"kind":"` + k.Kind + `"}`)
	}
	f.Add(`{"kind":"revoke_permission","channel":"plenary","permission":"18446744073709551615"}`)
	f.Fuzz(func(t *testing.T, body string) {
		within(t)
		g := newGround(t)
		w := httptest.NewRecorder()
		g.http.Handler.ServeHTTP(w, httptest.NewRequest("POST", "http://localhost/rehearsal/faults", strings.NewReader(body)))
		if w.Code != 200 && w.Code != 400 || w.Body.Len() == 0 {
			t.Errorf("%s: %d %s", body, w.Code, w.Body)
		}
		for _, method := range []string{"GET", "DELETE"} {
			w = httptest.NewRecorder()
			if g.http.Handler.ServeHTTP(w, httptest.NewRequest(method, "http://localhost/rehearsal/faults", nil)); w.Code >= 300 {
				t.Errorf("%s: %d %s", method, w.Code, w.Body)
			}
		}
	})
}
