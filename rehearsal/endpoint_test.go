package rehearsal_test

import (
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

// delivery is an interaction as an endpoint gets it.
type delivery struct {
	Type          int
	ID, Token     string
	ApplicationID string `json:"application_id"`
	GuildID       string `json:"guild_id"`
	Data          struct {
		Name     string
		CustomID string `json:"custom_id"`
	}
}

// endpoint is a bot without a gateway: it checks signatures in two ways, answers PINGs, and leaves the rest to
// answer, which writes the response.
func endpoint(t *testing.T, s *rehearsal.Server, answer func(http.ResponseWriter, delivery)) string {
	t.Helper()
	key, err := hex.DecodeString(s.World().PublicKey)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		byLibrary := discordgo.VerifyInteraction(r, key)
		body, err := io.ReadAll(r.Body)
		signature, hexErr := hex.DecodeString(r.Header.Get("X-Signature-Ed25519"))
		if err := errors.Join(err, hexErr); err != nil {
			t.Error(err)
		}
		byHand := ed25519.Verify(key, append([]byte(r.Header.Get("X-Signature-Timestamp")), body...), signature)
		if byLibrary != byHand {
			t.Errorf("discordgo takes the signature for %v, crypto/ed25519 for %v", byLibrary, byHand)
		}
		if !byHand {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		var d delivery
		if err := json.Unmarshal(body, &d); err != nil || d.ApplicationID != s.World().ApplicationID || r.Header.Get("Content-Type") != "application/json" {
			t.Errorf("came %s, %v", body, err)
		}
		if d.Type == 1 {
			_, _ = io.WriteString(w, `{"type":1}`)
			return
		}
		answer(w, d)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/interactions"
}

// useEndpoint has the application take its interactions at an address.
func useEndpoint(t *testing.T, s *rehearsal.Server, address any) answer {
	t.Helper()
	return call(t, s, tokenOf(t, s, "bot"), "PATCH", "/applications/@me", object{"interactions_endpoint_url": address})
}

// commands registers what the tests use, without a line to the gateway.
func commands(t *testing.T, s *rehearsal.Server) {
	t.Helper()
	a := call(t, s, tokenOf(t, s, "bot"), "PUT", "/applications/"+s.World().ApplicationID+"/commands", testCommands)
	if a.status != 200 {
		t.Fatal(a.raw)
	}
}

func TestAnEndpointHasToCheckSignatures(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	respond := func(status int, body string) string {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(status)
			_, _ = io.WriteString(w, body)
		}))
		t.Cleanup(server.Close)
		return server.URL
	}
	for name, address := range map[string]any{
		"that takes every signature":        respond(200, `{"type":1}`),
		"that refuses every signature":      respond(401, ``),
		"that answers no PING":              respond(200, `{"type":4}`),
		"that fails":                        respond(500, `{"type":1}`),
		"that nobody listens at":            "http://127.0.0.1:1/",
		"on another machine":                "http://192.0.2.1/interactions",
		"that is none":                      "interactions",
		"that is a number":                  7,
		"of a kind that Discord knows not":  "ftp://127.0.0.1/",
		"that only the rehearsal could see": "http://0.0.0.0:1/",
	} {
		if a := useEndpoint(t, s, address); a.status != 400 || a.code() != 50035 {
			t.Errorf("an endpoint %s: %d %s", name, a.status, a.raw)
		}
	}
	if a := call(t, s, tokenOf(t, s, "bot"), "PATCH", "/applications/@me", object{"description": "x"}); a.status != 501 {
		t.Errorf("what is not served: %d %s", a.status, a.raw)
	}
	right := endpoint(t, s, nil)
	for _, want := range []any{right, nil} {
		set := useEndpoint(t, s, want)
		got := call(t, s, tokenOf(t, s, "bot"), "GET", "/applications/@me", nil)
		if set.status != 200 || set.body["interactions_endpoint_url"] != want || got.body["interactions_endpoint_url"] != want {
			t.Errorf("setting %v: %s, then %s", want, set.raw, got.raw)
		}
	}
}

// Everything that can be answered can be answered in the response's body.
func TestInteractionsBySignedHTTP(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	commands(t, s)
	button := `"components":[{"type":1,"components":[{"type":2,"style":1,"label":"Open","custom_id":"open"},{"type":2,"style":1,"label":"Press","custom_id":"press"}]}]`
	address := endpoint(t, s, func(w http.ResponseWriter, d delivery) {
		write := func(body string) { _, _ = io.WriteString(w, body) }
		switch {
		case d.Type == 4:
			write(`{"type":8,"data":{"choices":[{"name":"Soldiers","value":"soldiers"}]}}`)
		case d.Type == 2 && d.Data.Name == "wait":
			write(`{"type":5}`)
			go func() {
				eventually(t, func() bool {
					return call(t, s, "", "PATCH", "/webhooks/"+d.ApplicationID+"/"+d.Token+"/messages/@original", object{"content": "thought"}).status == 200
				})
			}()
		case d.Type == 2:
			write(`{"type":4,"data":{"content":"here",` + button + `}}`)
		case d.Type == 3 && d.Data.CustomID == "press":
			write(`{"type":7,"data":{"content":"pressed","components":[]}}`)
		case d.Type == 3:
			write(`{"type":9,"data":{"title":"A form","custom_id":"form","components":[{"type":1,"components":[{"type":4,"custom_id":"text","label":"Text","style":1}]}]}}`)
		case d.Type == 5:
			write(`{"type":4,"data":{"content":"sent","flags":64}}`)
		}
	})
	if a := useEndpoint(t, s, address); a.status != 200 {
		t.Fatal(a.raw)
	}
	france, ctx := sit(t, s, "france"), ctxOf(t)
	choices, err := france.Choices(ctx, "plenary", "/pledge log capability:sol", "capability")
	if err != nil || len(choices) != 1 || choices[0].Name != "Soldiers" {
		t.Errorf("choices %v, %v", choices, err)
	}
	if r, err := france.Command(ctx, "plenary", "/wait"); err != nil || r.Content != "thought" {
		t.Errorf("a deferred answer: %+v, %v", r, err)
	}
	shown, err := france.Command(ctx, "plenary", "/silent")
	if err != nil || shown.Content != "here" {
		t.Fatalf("an answer: %+v, %v", shown, err)
	}
	opened, err := france.Click(ctx, shown.Message, "open")
	if err != nil || opened.Modal == nil {
		t.Fatalf("a form: %+v, %v", opened, err)
	}
	if r, err := france.Submit(ctx, opened.Modal, map[string]string{"text": "x"}); err != nil || r.Content != "sent" || !r.Ephemeral() {
		t.Errorf("a form's answer: %+v, %v", r, err)
	}
	if r, err := france.Click(ctx, shown.Message, "press"); err != nil || r.Content != "pressed" {
		t.Errorf("an update: %+v, %v", r, err)
	}
}

// An endpoint may answer 202 and use the callback, which alone can carry files.
func TestAnEndpointMayUseTheCallback(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	commands(t, s)
	d, err := discordgo.New("Bot " + s.World().BotToken)
	if err != nil {
		t.Fatal(err)
	}
	d.Client = toRehearsal(t, s)
	address := endpoint(t, s, func(w http.ResponseWriter, came delivery) {
		w.WriteHeader(http.StatusAccepted)
		if err := d.InteractionRespond(&discordgo.Interaction{ID: came.ID, Token: came.Token}, &discordgo.InteractionResponse{
			Type: discordgo.InteractionResponseChannelMessageWithSource,
			Data: &discordgo.InteractionResponseData{Content: "here", Files: []*discordgo.File{helloFile()}},
		}); err != nil {
			t.Error(err)
		}
	})
	if a := useEndpoint(t, s, address); a.status != 200 {
		t.Fatal(a.raw)
	}
	if r, err := sit(t, s, "france").Command(ctxOf(t), "plenary", "/silent"); err != nil || len(r.Attachments) != 1 {
		t.Errorf("an answer by callback: %+v, %v", r, err)
	}
}

func TestAnEndpointThatDoesNotAnswer(t *testing.T) {
	t.Parallel()
	limits := quick
	limits.Answer = 300 * time.Millisecond
	for name, answer := range map[string]func(http.ResponseWriter){
		"an error":                func(w http.ResponseWriter) { w.WriteHeader(http.StatusInternalServerError) },
		"no JSON":                 func(w http.ResponseWriter) { _, _ = io.WriteString(w, "yes") },
		"a type that fits not":    func(w http.ResponseWriter) { _, _ = io.WriteString(w, `{"type":7,"data":{"content":"x"}}`) },
		"an empty message":        func(w http.ResponseWriter) { _, _ = io.WriteString(w, `{"type":4,"data":{}}`) },
		"202 and nothing more":    func(w http.ResponseWriter) { w.WriteHeader(http.StatusAccepted) },
		"a way to somewhere else": func(w http.ResponseWriter) { w.Header().Set("Location", "/"); w.WriteHeader(http.StatusFound) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t, rehearsal.Config{Limits: limits})
			commands(t, s)
			address := endpoint(t, s, func(w http.ResponseWriter, _ delivery) { answer(w) })
			eventually(t, func() bool { return useEndpoint(t, s, address).status == 200 }) // a slow machine may take longer than the limit
			if r, err := sit(t, s, "france").Command(ctxOf(t), "plenary", "/silent"); !errors.Is(err, seat.ErrNoResponse) {
				t.Errorf("the person got %+v, %v", r, err)
			}
		})
	}
}

// With an endpoint the gateway tells of no interaction; without it, it does again.
func TestTheEndpointTakesTheGatewaysPlace(t *testing.T) {
	t.Parallel()
	s, france, asked := asking(t, quick)
	address := endpoint(t, s, func(w http.ResponseWriter, _ delivery) {
		_, _ = io.WriteString(w, `{"type":4,"data":{"content":"by HTTP"}}`)
	})
	if a := useEndpoint(t, s, address); a.status != 200 {
		t.Fatal(a.raw)
	}
	strike(t, s, `{"kind":"duplicate_interaction"}`) // the second answer is refused and changes nothing
	if r, err := france.Command(ctxOf(t), "plenary", "/silent"); err != nil || r.Content != "by HTTP" {
		t.Errorf("with an endpoint: %+v, %v", r, err)
	}
	if a := useEndpoint(t, s, nil); a.status != 200 {
		t.Fatal(a.raw)
	}
	came := use(t, france, "/silent")
	i := <-asked // the first that the gateway tells of
	if a := call(t, s, "", "POST", "/interactions/"+i.ID+"/"+i.Token+"/callback", object{"type": 4, "data": object{"content": "by gateway"}}); a.status != 204 {
		t.Error(a.raw)
	}
	if got := <-came; got.err != nil || got.reply.Content != "by gateway" {
		t.Errorf("without it: %+v", got)
	}
}

func helloFile() *discordgo.File {
	return &discordgo.File{Name: "hello.txt", ContentType: "text/plain", Reader: strings.NewReader("hello")}
}
