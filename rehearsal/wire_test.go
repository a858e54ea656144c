package rehearsal_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"muster/rehearsal"
)

type passed struct {
	ID           int
	On, From     string
	Name         string
	Status       int
	Sent, Answer json.RawMessage
}

func trafficOf(t *testing.T, s *rehearsal.Server, after int) (list []passed, raw string) {
	t.Helper()
	status, raw := ask(t, s, http.MethodGet, fmt.Sprintf("/traffic?after=%d", after), "")
	var body struct{ Passed []passed }
	if err := json.Unmarshal([]byte(raw), &body); err != nil || status != http.StatusOK {
		t.Fatalf("%d %v: %s", status, err, raw)
	}
	return body.Passed, raw
}

func find(list []passed, name string) *passed {
	for i := range list {
		if strings.HasPrefix(list[i].Name, name) {
			return &list[i]
		}
	}
	return nil
}

func TestTrafficOfTheBot(t *testing.T) {
	t.Parallel()
	s, _ := conference(t, rehearsal.Config{})
	france := sit(t, s, "france")
	if _, err := france.Command(ctxOf(t), "pledges", "/pledge log capability:soldiers quantity:1500"); err != nil {
		t.Fatal(err)
	}
	if _, err := france.Command(ctxOf(t), "pledges", "/wait"); err != nil {
		t.Fatal(err)
	}
	var list []passed
	var raw string
	eventually(t, func() bool {
		list, raw = trafficOf(t, s, 0)
		return find(list, "PATCH /api/v9/webhooks/") != nil
	})
	for name, on := range map[string]string{"IDENTIFY": "gateway", "READY": "gateway", "INTERACTION_CREATE": "gateway", "PUT /api/v9/applications/": "rest", "POST /api/v9/interactions/": "rest"} {
		if p := find(list, name); p == nil || p.On != on || p.From == "" || len(p.Sent) == 0 {
			t.Errorf("%s: got %+v, want it on %s with what was sent", name, p, on)
		}
	}
	if p := find(list, "POST /api/v9/interactions/"); p != nil && (!strings.HasSuffix(p.Name, "/{interaction_token}/callback") || p.Status/100 != 2 || !strings.Contains(string(p.Sent), "1500 soldiers")) {
		t.Errorf("the answer: %+v", p)
	}
	for i, p := range list {
		if p.ID != list[0].ID+i {
			t.Errorf("entry %d has number %d, after %d", i, p.ID, list[0].ID)
		}
		if strings.Contains(p.Name, "HEARTBEAT") {
			t.Errorf("%+v drowns the rest", p)
		}
		if p.Name == "INTERACTION_CREATE" && !strings.Contains(string(p.Sent), `"token":"…"`) {
			t.Errorf("the interaction's token is told: %s", p.Sent)
		}
	}
	strike(t, s, `{"kind":"server_error","count":1}`)
	call(t, s, tokenOf(t, s, "bot"), "GET", "/users/@me", nil)
	eventually(t, func() bool {
		list, _ := trafficOf(t, s, 0)
		refused := find(list, "GET /api/v10/users/@me")
		return refused != nil && refused.Status == 500
	})
	if strings.Contains(raw, s.World().BotToken) {
		t.Error("the bot's token is told")
	}
	for _, x := range s.World().Seats {
		if strings.Contains(raw, x.Token) {
			t.Errorf("the token of %s is told", x.Seat)
		}
	}
}

// TestTrafficIsWaitedFor asks for what comes next before it came.
func TestTrafficIsWaitedFor(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	bot := tokenOf(t, s, "bot")
	call(t, s, bot, http.MethodGet, "/users/@me", nil)
	list, _ := trafficOf(t, s, 0)
	if len(list) != 1 {
		t.Fatalf("got %+v, want one request", list)
	}
	next := make(chan []passed, 1)
	go func() {
		list, _ := trafficOf(t, s, list[0].ID)
		next <- list
	}()
	call(t, s, tokenOf(t, s, "france"), http.MethodGet, "/users/@me", nil)
	call(t, s, bot, http.MethodGet, "/gateway/bot", nil)
	if got := <-next; len(got) != 1 || !strings.HasSuffix(got[0].Name, "/gateway/bot") || got[0].Status != http.StatusOK {
		t.Errorf("got %+v, want the bot's next request and nobody else's", got)
	}
	if got, _ := trafficOf(t, s, 1000); len(got) != 2 {
		t.Errorf("a number of a server before this one: got %d entries, want all", len(got))
	}
}

// TestTrafficIsBounded makes more requests than are kept.
func TestTrafficIsBounded(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{Limits: rehearsal.Limits{Bucket: 1 << 20, PerSecond: 1 << 20}})
	bot, body := tokenOf(t, s, "bot"), `{"content":"`+strings.Repeat("x", 1<<20)+`"}`
	for range 20 {
		if got := call(t, s, bot, http.MethodPost, "/channels/"+channelOf(t, s, "plenary")+"/messages", body); got.status != http.StatusBadRequest {
			t.Fatalf("got %d", got.status)
		}
	}
	list, _ := trafficOf(t, s, 0)
	if len(list) == 0 || len(list) > 8 || list[len(list)-1].ID != 20 {
		t.Errorf("%d entries of 1 MiB kept, want the newest of 8 MiB", len(list))
	}
	call(t, s, bot, http.MethodPost, "/channels/"+channelOf(t, s, "plenary")+"/messages", `{"content":"`+strings.Repeat("x", 3<<20)+`"}`)
	if list, _ := trafficOf(t, s, 20); len(list) != 1 || string(list[0].Sent) != `"3145742 bytes, too many to keep"` {
		t.Errorf("one that is too large: %.200s", list[0].Sent)
	}
}

// A web site's name that leads to this machine does not let its pages read the tokens.
func TestTheRehearsalIsAskedForByItsAddress(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	_, port, _ := strings.Cut(strings.TrimPrefix(s.URL(), "http://"), ":")
	for host, want := range map[string]int{
		"127.0.0.1:" + port: 200, "localhost:" + port: 200, "[::1]:" + port: 200, "localhost": 200,
		"evil.example:" + port: 421, "localhost.evil.example": 421, "192.0.2.1": 421,
	} {
		r, err := http.NewRequestWithContext(ctxOf(t), http.MethodGet, s.URL()+"/rehearsal/world", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Host = host
		res, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		if res.StatusCode != want {
			t.Errorf("%s: got %d, want %d", host, res.StatusCode, want)
		}
	}
}

func TestSeatLanguage(t *testing.T) {
	t.Parallel()
	s, d := conference(t, rehearsal.Config{})
	france := tokenOf(t, s, "france")
	if got := call(t, s, france, http.MethodPatch, "/users/@me/settings", object{"locale": "tlh"}); got.code() != 50035 {
		t.Errorf("a language that Discord has not: %s", got.raw)
	}
	if got := call(t, s, "Bot "+s.World().BotToken, http.MethodPatch, "/users/@me/settings", object{"locale": "fr"}); got.status != http.StatusForbidden {
		t.Errorf("a bot has no settings: %s", got.raw)
	}
	if got := call(t, s, france, http.MethodPatch, "/users/@me/settings", object{"locale": "fr"}); got.status != http.StatusOK || got.body["locale"] != "fr" {
		t.Fatalf("got %d %s", got.status, got.raw)
	}
	if got := call(t, s, france, http.MethodGet, "/users/@me", nil); got.body["locale"] != "fr" {
		t.Errorf("afterwards: %s", got.raw)
	}
	locales := make(chan string, 1)
	d.AddHandler(func(_ *discordgo.Session, i *discordgo.InteractionCreate) { locales <- string(i.Locale) })
	if _, err := sit(t, s, "france").Command(ctxOf(t), "pledges", "/form"); err != nil {
		t.Fatal(err)
	}
	if got := <-locales; got != "fr" {
		t.Errorf("the bot was told %q, want fr", got)
	}
}

func TestTour(t *testing.T) {
	t.Parallel()
	if status, body := ask(t, start(t, rehearsal.Config{}), http.MethodGet, "/tour", ""); status != http.StatusNoContent {
		t.Errorf("without one: %d %s", status, body)
	}
	s := start(t, rehearsal.Config{Tour: &rehearsal.Tour{Title: "A tour", Steps: []rehearsal.TourStep{
		{Title: "Look", Seat: "france", Channel: "plenary"}, {Title: "Act", Seat: "france", Channel: "plenary", Do: &rehearsal.TourDeed{Command: "/form"}}}}})
	want := `{"title":"A tour","detail":"","steps":[{"title":"Look","text":"","seat":"france","channel":"plenary"},` +
		`{"title":"Act","text":"","seat":"france","channel":"plenary","do":{"command":"/form"}}]}`
	if status, body := ask(t, s, http.MethodGet, "/tour", ""); status != http.StatusOK || body != want {
		t.Errorf("with one: %d %s, want %s", status, body, want)
	}
}
