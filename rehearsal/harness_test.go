package rehearsal_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

// quick are limits that leave a test nothing to wait for but what it tests.
var quick = rehearsal.Limits{IdentifyEvery: time.Nanosecond, Bucket: 1000, PerSecond: 1000}

// start runs a server. With MUSTER_REHEARSAL_TRAFFIC set, what was exchanged is left in that folder; many of
// these requests are wrong on purpose, so only the answers are to be held against the description.
func start(t *testing.T, c rehearsal.Config) *rehearsal.Server {
	t.Helper()
	if c.Limits == (rehearsal.Limits{}) {
		c.Limits = quick
	}
	if dir := os.Getenv("MUSTER_REHEARSAL_TRAFFIC"); dir != "" && c.Traffic == nil {
		f, err := os.OpenFile(filepath.Join(dir, strings.ReplaceAll(t.Name(), "/", "_")+".jsonl"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = f.Close() })
		c.Traffic = f
	}
	s, err := rehearsal.Start(context.Background(), c)
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

func ctxOf(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	t.Cleanup(cancel)
	return ctx
}

func tokenOf(t *testing.T, s *rehearsal.Server, name string) string {
	t.Helper()
	w := s.World()
	if name == "bot" {
		return "Bot " + w.BotToken
	}
	for _, x := range w.Seats {
		if x.Seat == name {
			return x.Token
		}
	}
	t.Fatalf("no seat %q", name)
	return ""
}

func sit(t *testing.T, s *rehearsal.Server, name string) *seat.Seat {
	t.Helper()
	p, err := seat.Open(ctxOf(t), s.URL(), tokenOf(t, s, name))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p
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

// toServer is all that an unmodified client needs to reach the rehearsal instead of Discord.
type toServer struct{ base *url.URL }

func (rt toServer) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Scheme, r.URL.Host, r.Host = rt.base.Scheme, rt.base.Host, rt.base.Host
	return http.DefaultTransport.RoundTrip(r)
}

func toRehearsal(t *testing.T, s *rehearsal.Server) *http.Client {
	t.Helper()
	base, err := url.Parse(s.URL())
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Transport: toServer{base}, Timeout: 10 * time.Second}
}

// newBot is an unmodified discordgo session; handle gets every interaction.
func newBot(t *testing.T, s *rehearsal.Server, handle func(*discordgo.Session, *discordgo.InteractionCreate)) *discordgo.Session {
	t.Helper()
	d, err := discordgo.New("Bot " + s.World().BotToken)
	if err != nil {
		t.Fatal(err)
	}
	d.Client = toRehearsal(t, s)
	d.Identify.Intents = discordgo.IntentGuilds | discordgo.IntentGuildMessages | discordgo.IntentDirectMessages
	if handle != nil {
		d.AddHandler(handle)
	}
	if err := d.Open(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return d
}

type answer struct {
	status int
	header http.Header
	body   map[string]any
	list   []any
	raw    string
}

// call makes one request as somebody; the path is what follows /api/v10.
func call(t *testing.T, s *rehearsal.Server, token, method, path string, body any) answer {
	t.Helper()
	var in io.Reader
	if raw, ok := body.(string); ok {
		in = strings.NewReader(raw)
	} else if body != nil {
		b, err := json.Marshal(body)
		if err != nil {
			t.Fatal(err)
		}
		in = bytes.NewReader(b)
	}
	return send(t, s, token, method, path, "application/json", in)
}

// send is call with a body of any kind; nil is none.
func send(t *testing.T, s *rehearsal.Server, token, method, path, kind string, in io.Reader) answer {
	t.Helper()
	r, err := http.NewRequestWithContext(ctxOf(t), method, s.URL()+"/api/v10"+path, in)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", token)
	if in != nil {
		r.Header.Set("Content-Type", kind)
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	a := answer{status: res.StatusCode, header: res.Header, raw: string(b)}
	if len(b) > 0 && b[0] == '[' {
		err = json.Unmarshal(b, &a.list)
	} else if len(b) > 0 {
		err = json.Unmarshal(b, &a.body)
	}
	if err != nil {
		t.Fatalf("%s %s: %q: %v", method, path, b, err)
	}
	return a
}

func (a answer) code() int {
	n, _ := a.body["code"].(float64)
	return int(n)
}

type object = map[string]any

func isText(want string) func(seat.Message) bool {
	return func(m seat.Message) bool { return m.Content == want }
}

// eventually looks again until it is so, for ten seconds at most.
func eventually(t *testing.T, so func() bool) {
	t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for ctx := ctxOf(t); !so(); {
		select {
		case <-tick.C:
		case <-ctx.Done():
			t.Fatal("it did not come to be so")
		}
	}
}

func copyDir(t *testing.T, from, to string) {
	t.Helper()
	for {
		if err := os.RemoveAll(to); err != nil {
			t.Fatal(err)
		}
		err := os.CopyFS(to, os.DirFS(from))
		if err == nil {
			return
		}
		if !errors.Is(err, fs.ErrNotExist) { // else the server renamed a file just now
			t.Fatal(err)
		}
	}
}

// listen logs somebody in on a line of their own and takes what comes at the beginning. A bot asks for the intents.
func listen(t *testing.T, s *rehearsal.Server, name string, intents int) *line {
	t.Helper()
	l := hello(t, s)
	if name == "bot" {
		l.send(2, identify(t, s, intents))
	} else {
		l.send(2, object{"token": tokenOf(t, s, name), "properties": object{}})
	}
	l.until("READY")
	guilds := 1
	if name == "bot" {
		guilds = 2 * (intents & 1)
	}
	for range guilds {
		l.until("GUILD_CREATE")
	}
	return l
}

// event reads on to a dispatch, and returns what it says.
func (l *line) event(name string) object {
	l.t.Helper()
	var d object
	if err := json.Unmarshal(l.until(name).D, &d); err != nil {
		l.t.Fatal(err)
	}
	return d
}

// seatOf is the conference's seat of that name.
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

// must makes a request that is to succeed.
func must(t *testing.T, s *rehearsal.Server, name, method, path string, body any) answer {
	t.Helper()
	a := call(t, s, tokenOf(t, s, name), method, path, body)
	if a.status >= 300 {
		t.Fatalf("%s: %s %s: %d %s", name, method, path, a.status, a.raw)
	}
	return a
}

// refuses makes a request that is to fail so.
func refuses(t *testing.T, s *rehearsal.Server, status, code int, name, method, path string, body any) answer {
	t.Helper()
	a := call(t, s, tokenOf(t, s, name), method, path, body)
	if a.status != status || a.code() != code {
		t.Errorf("%s: %s %s %v: %d %s, want %d with code %d", name, method, path, body, a.status, a.raw, status, code)
	}
	return a
}

// wrongAt says whether a refusal's nested errors have one at the place, its steps separated by dots.
func (a answer) wrongAt(path string) bool {
	var v any = a.body["errors"]
	for step := range strings.SplitSeq(path, ".") {
		o, _ := v.(object)
		v = o[step]
	}
	o, _ := v.(object)
	return o["_errors"] != nil
}

func str(v any) string { s, _ := v.(string); return s }

// fetch reads what is at an address.
func fetch(t *testing.T, address string) string {
	t.Helper()
	res, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v", address, res.Status, err)
	}
	return string(b)
}

func many[T any](n int, v T) []T {
	list := make([]T, n)
	for i := range list {
		list[i] = v
	}
	return list
}

func button(id string) object { return object{"type": 2, "style": 1, "label": "x", "custom_id": id} }
func row(c ...any) object     { return object{"type": 1, "components": c} }

func join(words []string) string { return strings.Join(words, " ") }

// decode reads what was answered.
func decode[T any](t *testing.T, body string) T {
	t.Helper()
	var v T
	if err := json.Unmarshal([]byte(body), &v); err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	return v
}
