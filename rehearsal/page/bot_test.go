package page_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/rehearsal"
)

type (
	object = map[string]any
	list   = []any
)

// start runs a rehearsal without any limits that a test would have to wait for. What was exchanged is left in the folder
// that MUSTER_TRAFFIC names.
func start(t *testing.T) *rehearsal.Server {
	t.Helper()
	config := rehearsal.Config{Limits: rehearsal.Limits{IdentifyEvery: time.Nanosecond, Bucket: 1000, PerSecond: 1000, Answer: 30 * time.Second}}
	if dir := os.Getenv("MUSTER_TRAFFIC"); dir != "" {
		f, err := os.Create(filepath.Join(dir, "page_"+t.Name()+".jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = f.Close() })
		config.Traffic = f
	}
	s, err := rehearsal.Start(context.Background(), config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// bot is a small one that answers as it is told to.
type bot struct {
	t     *testing.T
	s     *rehearsal.Server
	token string
	asked chan object // the data of every interaction that it was sent, but for autocompletion
}

// The types of interactions, from Discord's "Receiving and Responding".
const (
	autocomplete = 4
	submit       = 5
)

// startBot registers the commands and answers every interaction with what answer returns for its type and data.
func startBot(t *testing.T, s *rehearsal.Server, commands list, answer func(kind int, data object) object) *bot {
	t.Helper()
	w := s.World()
	b := &bot{t: t, s: s, token: "Bot " + w.BotToken, asked: make(chan object, 64)}
	b.call("PUT", "/applications/"+w.ApplicationID+"/guilds/"+w.GuildID+"/commands", commands, nil)
	d, err := discordgo.New(b.token)
	if err != nil {
		t.Fatal(err)
	}
	base, err := url.Parse(s.URL())
	if err != nil {
		t.Fatal(err)
	}
	d.Client = &http.Client{Transport: toServer{base}, Timeout: 10 * time.Second}
	d.Identify.Intents = discordgo.IntentGuilds
	// What is read here is what came over the line, whatever of it the library knows.
	d.AddHandler(func(_ *discordgo.Session, e *discordgo.Event) {
		if e.Type != "INTERACTION_CREATE" {
			return
		}
		var i object
		if err := json.Unmarshal(e.RawData, &i); err != nil {
			t.Error(err)
			return
		}
		data, _ := i["data"].(object)
		kind, _ := i["type"].(float64)
		b.call("POST", fmt.Sprintf("/interactions/%s/%s/callback", i["id"], i["token"]), answer(int(kind), data), nil)
		if kind != autocomplete {
			b.asked <- data
		}
	})
	if err := d.Open(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return b
}

// toServer is all that an unmodified client needs to reach the rehearsal instead of Discord.
type toServer struct{ base *url.URL }

func (rt toServer) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Scheme, r.URL.Host, r.Host = rt.base.Scheme, rt.base.Host, rt.base.Host
	return http.DefaultTransport.RoundTrip(r)
}

// call makes a request as the bot, with files or without.
func (b *bot) call(method, path string, body any, files []file) {
	b.t.Helper()
	if err := request(b.s, b.token, method, path, body, files); err != nil {
		b.t.Error(err)
	}
}

func request(s *rehearsal.Server, token, method, path string, body any, files []file) error {
	payload, err := json.Marshal(body)
	if err != nil {
		return err
	}
	kind, content := "application/json", payload
	if len(files) > 0 {
		if kind, content, err = multiparts(payload, files); err != nil {
			return err
		}
	}
	r, err := http.NewRequest(method, s.URL()+"/api/v10"+path, bytes.NewReader(content))
	if err != nil {
		return err
	}
	r.Header.Set("Authorization", token)
	r.Header.Set("Content-Type", kind)
	r.Header.Set("User-Agent", "DiscordBot (https://example.org, 1)")
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode >= 300 {
		why, _ := io.ReadAll(res.Body) // the status says enough if there is none
		return fmt.Errorf("%s %s: %s %s", method, path, res.Status, why)
	}
	return nil
}

type file struct {
	name    string
	content []byte
}

func multiparts(payload []byte, files []file) (kind string, content []byte, err error) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	if err := w.WriteField("payload_json", string(payload)); err != nil {
		return "", nil, err
	}
	for i, f := range files {
		part, err := w.CreateFormFile(fmt.Sprintf("files[%d]", i), f.name)
		if err != nil {
			return "", nil, err
		}
		if _, err := part.Write(f.content); err != nil {
			return "", nil, err
		}
	}
	if err := w.Close(); err != nil {
		return "", nil, err
	}
	return w.FormDataContentType(), b.Bytes(), nil
}

// data waits for the next interaction that is no autocompletion, and returns what it carries.
func (b *bot) data() object {
	b.t.Helper()
	select {
	case data := <-b.asked:
		return data
	case <-time.After(patience):
		b.t.Fatal("nobody asked the bot anything")
		return nil
	}
}

// says is an answer with a message for its reader alone.
func says(text string) object {
	return object{"type": 4, "data": object{"content": text, "flags": 64}}
}

// picture is a PNG of that size.
func picture(t *testing.T, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func seatOf(t *testing.T, s *rehearsal.Server, name string) rehearsal.Seat {
	t.Helper()
	for _, x := range s.World().Seats {
		if x.Seat == name {
			return x
		}
	}
	t.Fatalf("no seat %q", name)
	return rehearsal.Seat{}
}

func channelOf(t *testing.T, s *rehearsal.Server, name string) string {
	t.Helper()
	for _, c := range s.World().Channels {
		if c.Name == name {
			return c.ID
		}
	}
	t.Fatalf("no channel %q", name)
	return ""
}
