package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"
)

var pong = &discordgo.InteractionResponse{Type: discordgo.InteractionResponsePong}

// form returns the parts of a multipart request by their names.
func form(t *testing.T, s sent) map[string]string {
	t.Helper()
	_, params, err := mime.ParseMediaType(s.header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for r := multipart.NewReader(strings.NewReader(s.body), params["boundary"]); ; {
		p, err := r.NextPart()
		if err == io.EOF {
			return parts
		}
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(p)
		if err != nil {
			t.Fatal(err)
		}
		parts[p.FormName()] = p.FileName() + string(b)
	}
}

func fields(t *testing.T, body string) map[string]any {
	t.Helper()
	var f map[string]any
	if err := json.Unmarshal([]byte(body), &f); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	return f
}

func TestCreateMessage(t *testing.T) {
	a := newAPI(t, func(n int, w http.ResponseWriter, _ *http.Request) {
		if n == 1 {
			limited(w, 0.001, false) // the form is sent again as it was
			return
		}
		fmt.Fprint(w, `{"id":"77","channel_id":"1234567"}`)
	})
	m, err := a.rest.createMessage(t.Context(), "1234567", &discordgo.MessageSend{Content: "hi"}, "42")
	if err != nil || m.ID != "77" {
		t.Fatalf("got %v, %v", m, err)
	}
	_, err = a.rest.createMessage(t.Context(), "1234567", &discordgo.MessageSend{Files: []*discordgo.File{
		{Name: "a.png", ContentType: "image/png", Reader: strings.NewReader("PNG")},
	}}, "43")
	if err != nil {
		t.Fatal(err)
	}
	got := a.requests()
	if f := fields(t, got[0].body); f["content"] != "hi" || f["nonce"] != "42" || f["enforce_nonce"] != true {
		t.Errorf("sent %v", f)
	}
	if got[1].body != got[2].body {
		t.Error("the repeated form differs")
	}
	parts := form(t, got[2])
	f := fields(t, parts["payload_json"])
	if parts["files[0]"] != "a.pngPNG" || f["nonce"] != "43" || fmt.Sprint(f["attachments"]) != "[map[filename:a.png id:0]]" {
		t.Errorf("sent %v", parts)
	}
}

func TestEdits(t *testing.T) {
	a := newAPI(t, func(_ int, w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, `{"id":"77"}`) })
	text := "new"
	file := func() []*discordgo.File {
		return []*discordgo.File{{Name: "b.png", Reader: strings.NewReader("B")}}
	}
	old := []*discordgo.MessageAttachment{{ID: "900", Filename: "a.png", Size: 5}}
	none := []*discordgo.MessageAttachment{}
	for _, test := range []struct {
		name string
		edit func() error
		want string // the JSON
	}{
		{"text", func() error {
			_, err := a.rest.editMessage(t.Context(), "1234567", "7654321", &discordgo.MessageEdit{Content: &text})
			return err
		}, `{"content":"new"}`},
		{"new picture", func() error {
			_, err := a.rest.editMessage(t.Context(), "1234567", "7654321", &discordgo.MessageEdit{Files: file()})
			return err
		}, `{"attachments":[{"id":"0","filename":"b.png"}]}`},
		{"picture taken off", func() error {
			_, err := a.rest.editMessage(t.Context(), "1234567", "7654321", &discordgo.MessageEdit{Attachments: &none})
			return err
		}, `{"attachments":[]}`},
		{"reply", func() error {
			return a.rest.editOriginal(t.Context(), "1234567", "s3cret", &discordgo.WebhookEdit{Content: &text, Attachments: &old})
		}, `{"content":"new","attachments":[{"id":"900","filename":"a.png"}]}`},
		{"reply with picture", func() error {
			return a.rest.editOriginal(t.Context(), "1234567", "s3cret", &discordgo.WebhookEdit{Files: file()})
		}, `{"attachments":[{"id":"0","filename":"b.png"}]}`},
		{"reply with a picture that says what it shows", func() error {
			picture := &discordgo.File{Name: "c.png", Reader: described{strings.NewReader("C"), "soldiers: 500"}}
			return a.rest.editOriginal(t.Context(), "1234567", "s3cret", &discordgo.WebhookEdit{Files: []*discordgo.File{picture}})
		}, `{"attachments":[{"id":"0","filename":"c.png","description":"soldiers: 500"}]}`},
		{"follow-up", func() error {
			return a.rest.followUp(t.Context(), "1234567", "s3cret", &discordgo.WebhookParams{Content: "x", Files: file()})
		}, `{"content":"x","components":null,"attachments":[{"id":"0","filename":"b.png"}]}`},
	} {
		if err := test.edit(); err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		all := a.requests()
		last := all[len(all)-1]
		body := last.body
		if strings.HasPrefix(last.header.Get("Content-Type"), "multipart/") {
			body = form(t, last)["payload_json"]
		}
		if diff := cmp.Diff(fields(t, test.want), fields(t, body)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// Each type of answer carries its own fields and no others.
// A message that was edited too often when it was old is told from a limit: with its code, at once, and other messages of the
// channel can be edited meanwhile.
func TestOldEditsThroughHTTP(t *testing.T) {
	a := newAPI(t, func(n int, w http.ResponseWriter, _ *http.Request) {
		if n == 0 {
			w.Header().Set("X-RateLimit-Scope", "shared")
			w.WriteHeader(http.StatusTooManyRequests)
			fmt.Fprint(w, `{"message":"Maximum number of edits to messages older than 1 hour reached. Try again later","code":30046,"retry_after":1800.5,"global":false}`)
			return
		}
		fmt.Fprint(w, `{"id":"77"}`)
	})
	words := "words"
	edit := func(id string) error {
		_, err := a.rest.editMessage(t.Context(), "1000000", id, &discordgo.MessageEdit{Content: &words})
		return err
	}
	if err := edit("2000000"); !hasCode(err, codeManyOldEdits) || mayHaveHappened(err) {
		t.Errorf("the old one: %v", err)
	}
	if err := edit("3000000"); err != nil {
		t.Errorf("another: %v", err)
	}
	if n := len(a.requests()); n != 2 {
		t.Errorf("%d requests", n)
	}
}

func TestRespond(t *testing.T) {
	a := newAPI(t, func(_ int, w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	row := []discordgo.MessageComponent{discordgo.ActionsRow{}}
	type data = discordgo.InteractionResponseData
	for _, test := range []struct {
		kind discordgo.InteractionResponseType
		data *data
		want string
	}{
		{discordgo.InteractionResponsePong, nil, `{"type":1}`},
		{discordgo.InteractionResponseDeferredChannelMessageWithSource, &data{Flags: 64, Content: "not yet"}, `{"type":5,"data":{"flags":64}}`},
		{discordgo.InteractionResponseDeferredChannelMessageWithSource, nil, `{"type":5}`},
		{discordgo.InteractionResponseDeferredMessageUpdate, &data{Flags: 64}, `{"type":6}`},
		{discordgo.InteractionApplicationCommandAutocompleteResult, &data{}, `{"type":8,"data":{"choices":[]}}`},
		{discordgo.InteractionApplicationCommandAutocompleteResult, nil, `{"type":8,"data":{"choices":[]}}`},
		{
			discordgo.InteractionResponseModal, &data{CustomID: "m", Title: "T", Components: row},
			`{"type":9,"data":{"custom_id":"m","title":"T","components":[{"type":1,"components":null}]}}`,
		},
		{
			discordgo.InteractionResponseUpdateMessage, &data{Content: "c"},
			`{"type":7,"data":{"tts":false,"content":"c","components":null,"embeds":null}}`,
		},
	} {
		if err := a.rest.respond(t.Context(), "1234567", "s3cret", &discordgo.InteractionResponse{Type: test.kind, Data: test.data}); err != nil {
			t.Fatal(err)
		}
		all := a.requests()
		last := all[len(all)-1]
		if diff := cmp.Diff(fields(t, test.want), fields(t, last.body)); diff != "" || last.uri != "/api/v10/interactions/1234567/s3cret/callback" {
			t.Errorf("type %d to %s (-want +got):\n%s", test.kind, last.uri, diff)
		}
	}
	file := []*discordgo.File{{Name: "b.png", Reader: strings.NewReader("B")}}
	err := a.rest.respond(t.Context(), "1234567", "s3cret", &discordgo.InteractionResponse{
		Type: discordgo.InteractionResponseChannelMessageWithSource, Data: &data{Files: file},
	})
	if all := a.requests(); err != nil || !strings.Contains(form(t, all[len(all)-1])["payload_json"], `"attachments":[{"id":"0"`) {
		t.Errorf("a file in the answer: %v", err)
	}
	// The bucket map is what would grow.
	if n := len(a.over.limits.routes); n != 0 {
		t.Errorf("%d routes are remembered", n)
	}
}

func TestMessages(t *testing.T) {
	a := newAPI(t, func(_ int, w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `[{"id":"2","content":"x","components":[
			{"type":99,"future":true},
			{"type":1,"components":[{"type":2,"style":1,"label":"L","custom_id":"mark"}]},
			{"type":1,"components":[{"type":98}]}
		],"referenced_message":{"id":"1","components":[{"type":97}]}},{"id":"1"}]`)
	})
	got, err := a.rest.messages(t.Context(), "1234567", 50, "9000000")
	if err != nil || len(got) != 2 || got[0].ID != "2" || got[0].Content != "x" || got[1].ID != "1" {
		t.Fatalf("got %+v, %v", got, err)
	}
	row, ok := got[0].Components[0].(*discordgo.ActionsRow)
	if len(got[0].Components) != 1 || !ok || row.Components[0].(*discordgo.Button).CustomID != "mark" {
		t.Errorf("components %+v", got[0].Components)
	}
	if uri := a.requests()[0].uri; uri != "/api/v10/channels/1234567/messages?before=9000000&limit=50" {
		t.Errorf("asked %s", uri)
	}
}

// An empty list is believed only when Discord says otherwise, too, that the channel may be read.
func TestNoMessages(t *testing.T) {
	for _, tt := range []struct {
		status, code int
		readable     bool
	}{
		{http.StatusNotFound, codeUnknownMessage, true},
		{http.StatusNotFound, codeUnknownChannel, false},
		{http.StatusForbidden, codeMissingPermissions, false},
		{http.StatusInternalServerError, 0, false},
	} {
		a := newAPI(t, func(n int, w http.ResponseWriter, _ *http.Request) {
			if n == 0 {
				fmt.Fprint(w, `[]`)
				return
			}
			w.WriteHeader(tt.status)
			fmt.Fprintf(w, `{"code":%d,"message":"x"}`, tt.code)
		})
		got, err := a.rest.messages(t.Context(), "1234567", 50, "")
		if len(got) != 0 || (err == nil) != tt.readable {
			t.Errorf("HTTP %d, code %d: got %v, %v, want readable %v", tt.status, tt.code, got, err, tt.readable)
		}
		if uri := a.requests()[1].uri; uri != "/api/v10/channels/1234567/messages/1234567" {
			t.Errorf("asked %s", uri)
		}
	}
}

// What failed for sure and what may have been carried out all the same.
func TestRESTErrors(t *testing.T) {
	answer := func(status int, body string) func(http.ResponseWriter, *http.Request) {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(status)
			fmt.Fprint(w, body)
		}
	}
	hang := make(chan struct{})
	defer close(hang)
	cut := func(w http.ResponseWriter, r *http.Request) { panic(http.ErrAbortHandler) }
	for _, test := range []struct {
		name   string
		answer func(http.ResponseWriter, *http.Request)
		status int
		code   int
		may    bool
	}{
		{"no channel", answer(404, `{"code":10003,"message":"Unknown Channel"}`), 404, codeUnknownChannel, false},
		{"no permission", answer(403, `{"code":50013,"message":"Missing Permissions"}`), 403, codeMissingPermissions, false},
		{"form", answer(400, `{"code":50035,"message":"Invalid Form Body","errors":{"content":{"_errors":[{"code":"X"}]}}}`), 400, 50035, false},
		{"html", answer(403, `<html>`), 403, 0, false},
		{"500", answer(500, `oops`), 500, 0, true},
		{"502", answer(502, `<html>`), 502, 0, true},
		{"503", answer(503, ``), 503, 0, true},
		{"no JSON", answer(200, `<html>`), 200, 0, true},
		{"cut", cut, 0, 0, true},
		{"cut in the answer", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "100")
			fmt.Fprint(w, `{"id"`)
			cut(w, r)
		}, 0, 0, true},
		{"too slow", func(_ http.ResponseWriter, r *http.Request) {
			select {
			case <-hang:
			case <-r.Context().Done():
			}
		}, 0, 0, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := newAPI(t, func(_ int, w http.ResponseWriter, r *http.Request) { test.answer(w, r) })
			a.over.attempt = bound
			if test.name == "too slow" {
				a.over.attempt = 100 * time.Millisecond
			}
			_, err := a.rest.createMessage(t.Context(), "1234567", &discordgo.MessageSend{Content: "x"}, "1")
			got, ok := errors.AsType[*restError](err)
			if !ok {
				t.Fatalf("error %v", err)
			}
			if got.Status != test.status || got.Code != test.code || got.MayHave != test.may || mayHaveHappened(err) != test.may {
				t.Errorf("got %+v, want status %d, code %d, may have %v", got, test.status, test.code, test.may)
			}
			if n := len(a.requests()); n != 1 {
				t.Errorf("sent %d times", n)
			}
			if test.code != 0 && !hasCode(err, 1, test.code) || hasCode(err, 0, 1) {
				t.Errorf("hasCode is wrong about %v", err)
			}
			if test.code == 50035 && !strings.Contains(err.Error(), "_errors") {
				t.Errorf("the fields are missing: %v", err)
			}
			if errors.Is(err, ErrTokenRefused) {
				t.Error("counts as a refused token")
			}
		})
	}
}

func TestRESTErrorsBeforeSending(t *testing.T) {
	a := newAPI(t, func(_ int, w http.ResponseWriter, _ *http.Request) { ok(w) })
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := a.rest.respond(ctx, "1234567", "s3cret", pong)
	if !errors.Is(err, context.Canceled) || mayHaveHappened(err) {
		t.Errorf("cancelled beforehand: %v", err)
	}
	a.server.Close()
	err = a.rest.respond(t.Context(), "1234567", "s3cret", pong)
	if err == nil || mayHaveHappened(err) || strings.Contains(err.Error(), "s3cret") {
		t.Errorf("nobody listens: %v", err)
	}
	if mayHaveHappened(nil) || !mayHaveHappened(io.ErrUnexpectedEOF) {
		t.Error("mayHaveHappened is wrong about other errors")
	}
}

func TestRESTErrorHidesToken(t *testing.T) {
	a := newAPI(t, func(int, http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	err := a.rest.deleteOriginal(t.Context(), "1234567", "s3cret")
	if err == nil || strings.Contains(fmt.Sprintf("%v %+v", err, errors.Unwrap(err)), "s3cret") {
		t.Errorf("the error shows the token: %v", err)
	}
}

func TestTokenRefused(t *testing.T) {
	a := newAPI(t, func(_ int, w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusUnauthorized)
		if strings.Contains(r.URL.Path, "webhooks") {
			fmt.Fprint(w, `{"code":50027,"message":"Invalid Webhook Token"}`)
			return
		}
		fmt.Fprint(w, `{"code":0,"message":"401: Unauthorized"}`)
	})
	if _, err := a.rest.application(t.Context()); !errors.Is(err, ErrTokenRefused) {
		t.Errorf("application: %v", err)
	}
	// An interaction's token that has run out says nothing about the bot's.
	if err := a.rest.deleteOriginal(t.Context(), "1234567", "s3cret"); errors.Is(err, ErrTokenRefused) || !hasCode(err, codeTokenExpired) {
		t.Errorf("deleteOriginal: %v", err)
	}
}

// The plain reads and the deletion: what is asked, and that the answer is decoded.
func TestRESTReads(t *testing.T) {
	a := newAPI(t, func(_ int, w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasSuffix(r.URL.Path, "/roles"):
			fmt.Fprint(w, `[{"id":"55"}]`)
		case strings.Contains(r.URL.Path, "/members/"):
			fmt.Fprint(w, `{"roles":["55"]}`)
		case r.Method == http.MethodDelete:
			w.WriteHeader(http.StatusNoContent)
		default:
			fmt.Fprint(w, `{"id":"55"}`)
		}
	})
	for _, test := range []struct {
		ask  func() (id string, err error)
		want string
	}{
		{func() (string, error) {
			v, err := a.rest.application(t.Context())
			return v.ID, err
		}, "GET /api/v10/applications/@me"},
		{func() (string, error) {
			v, err := a.rest.guild(t.Context(), "1234567")
			return v.ID, err
		}, "GET /api/v10/guilds/1234567"},
		{func() (string, error) {
			v, err := a.rest.me(t.Context())
			return v.ID, err
		}, "GET /api/v10/users/@me"},
		{func() (string, error) {
			v, err := a.rest.member(t.Context(), "1234567", "7654321")
			return v.Roles[0], err
		}, "GET /api/v10/guilds/1234567/members/7654321"},
		{func() (string, error) {
			return "55", a.rest.deleteMessage(t.Context(), "1234567", "7654321")
		}, "DELETE /api/v10/channels/1234567/messages/7654321"},
	} {
		id, err := test.ask()
		all := a.requests()
		last := all[len(all)-1]
		if got := last.method + " " + last.uri; err != nil || id != "55" || got != test.want {
			t.Errorf("%s answered %q, %v; want %s", got, id, err, test.want)
		}
	}
}
