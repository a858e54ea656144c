//go:build clients

package clients_test

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

// client is a program that is a bot.
type client struct {
	argv []string
	// forgets is true of a library that takes every opcode 9 for one that ends the session.
	forgets bool
}

func clients(t *testing.T) map[string]client {
	discordgo := filepath.Join(t.TempDir(), "discordgo")
	if out, err := exec.Command("go", "build", "-o", discordgo, "./discordgo").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Fatal(err)
	}
	return map[string]client{
		"discordgo v9":    {argv: []string{discordgo}},
		"discordgo v10":   {argv: []string{discordgo, "-api", "10"}},
		"discord.js":      {argv: []string{node, "discordjs.js"}},
		"@discordjs/core": {argv: []string{node, "core.js"}},
		"oceanic.js":      {argv: []string{node, "oceanic.js"}},
		"eris":            {argv: []string{node, "eris.js"}, forgets: true},
	}
}

func TestClients(t *testing.T) {
	for name, c := range clients(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			play(t, c)
		})
	}
}

// play puts one client through the scenario. The server has Discord's own limits but for one: neither discordgo
// nor oceanic.js survives an IDENTIFY that is refused because it comes too soon after another.
func play(t *testing.T, c client) {
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	s, err := rehearsal.Start(ctx, rehearsal.Config{Traffic: traffic(t), Limits: rehearsal.Limits{IdentifyEvery: time.Nanosecond}})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	bot := launch(ctx, t, s, c.argv)
	bot.waitFor(ctx, t, "ready")
	seats := s.World().Seats
	i := slices.IndexFunc(seats, func(x rehearsal.Seat) bool { return x.Seat == "france" })
	france, err := seat.Open(ctx, s.URL(), seats[i].Token)
	if err != nil {
		t.Fatal(err)
	}
	defer france.Close()
	until(ctx, t, "the commands are registered", func() bool {
		names, err := france.Commands(ctx, "plenary")
		return err == nil && len(names) == 5
	})
	converse(ctx, t, france)
	spoil(ctx, t, s, france, bot, c.forgets)
}

// converse is what a person does with a bot.
func converse(ctx context.Context, t *testing.T, p *seat.Seat) {
	choices, err := p.Choices(ctx, "plenary", "/answer text:hel", "text")
	if err != nil || len(choices) != 1 || choices[0].Name != "hel!" {
		t.Fatalf("autocompletion offers %v, %v", choices, err)
	}
	said := func(line, want string) *seat.Message {
		t.Helper()
		r, err := p.Command(ctx, "plenary", line)
		if err != nil || r.Message == nil || r.Content != want {
			t.Fatalf("%s: %+v, %v; want %q", line, r, err, want)
		}
		return r.Message
	}
	said("/answer text:hello", "You said hello")
	said("/defer", "done")
	said("/follow", "first")
	if m, err := p.WaitMessage(ctx, "plenary", func(m seat.Message) bool { return m.Content == "second" }); err != nil || !m.Ephemeral() {
		t.Fatalf("the follow-up: %+v, %v", m, err)
	}
	m := said("/file", "here")
	if len(m.Attachments) != 1 || m.Attachments[0].Filename != "hello.txt" || content(ctx, t, m.Attachments[0].URL) != "hello" {
		t.Fatalf("the file: %+v", m.Attachments)
	}
	form, err := p.Click(ctx, said("/buttons", "choose"), "form")
	if err != nil || form.Modal == nil {
		t.Fatalf("the form: %+v, %v", form, err)
	}
	r, err := p.Submit(ctx, form.Modal, map[string]string{"colour": "blue"})
	if err != nil || r.Content != "You chose blue" {
		t.Fatalf("the form's answer: %+v, %v", r, err)
	}
	r, err = p.Click(ctx, said("/buttons", "choose"), "press")
	if err != nil || r.Content != "pressed" || len(r.Components) != 0 {
		t.Fatalf("the button: %+v, %v", r, err)
	}
}

// spoil disturbs the bot's line in every way that a client has to live with, and at last for good.
func spoil(ctx context.Context, t *testing.T, s *rehearsal.Server, p *seat.Seat, bot *program, forgets bool) {
	after9 := "resumed"
	if forgets {
		after9 = "ready"
	}
	for _, tt := range []struct {
		name  string
		fault rehearsal.Fault
		back  string // how the client comes back
	}{
		{"a line that drops", rehearsal.Fault{Kind: "drop_gateway"}, "resumed"},
		{"opcode 7", rehearsal.Fault{Kind: "reconnect"}, "resumed"},
		{"opcode 9, true", rehearsal.Fault{Kind: "invalid_session", Resumable: true}, after9},
		{"opcode 9, false", rehearsal.Fault{Kind: "invalid_session"}, "ready"},
	} {
		if err := s.Fault(tt.fault); err != nil {
			t.Fatal(err)
		}
		t.Log(tt.name)
		bot.waitFor(ctx, t, tt.back)
		until(ctx, t, "the bot answers after "+tt.name, func() bool {
			r, err := p.Command(ctx, "plenary", "/answer text:again")
			if err != nil && !errors.Is(err, seat.ErrNoResponse) {
				t.Fatalf("after %s: %v", tt.name, err)
			}
			return err == nil && r.Content == "You said again"
		})
	}
	// Who has begun too many sessions has lost the token: 4004 at the next IDENTIFY.
	for _, f := range []rehearsal.Fault{{Kind: "session_starts", Remaining: 0}, {Kind: "invalid_session"}} {
		if err := s.Fault(f); err != nil {
			t.Fatal(err)
		}
	}
	if code := bot.ended(ctx, t); code != 4 {
		t.Errorf("after 4004 the program ended with %d, want 4", code)
	}
}

// program is a client that runs.
type program struct {
	lines chan string
	done  chan int // its exit code
}

func launch(ctx context.Context, t *testing.T, s *rehearsal.Server, argv []string) *program {
	w := s.World()
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	cmd.Env = append(os.Environ(), "REHEARSAL_URL="+s.URL(), "DISCORD_TOKEN="+w.BotToken, "APPLICATION_ID="+w.ApplicationID)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = t.Output()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	p := &program{lines: make(chan string, 100), done: make(chan int, 1)}
	over := make(chan struct{})
	go func() {
		defer close(over)
		for scan := bufio.NewScanner(out); scan.Scan(); {
			p.lines <- scan.Text()
		}
		_ = cmd.Wait()
		p.done <- cmd.ProcessState.ExitCode()
	}()
	t.Cleanup(func() {
		_ = cmd.Process.Kill() // it may have ended
		<-over
	})
	return p
}

// waitFor waits until the client says something.
func (p *program) waitFor(ctx context.Context, t *testing.T, want string) {
	t.Helper()
	for {
		select {
		case line := <-p.lines:
			if line == want {
				return
			}
			t.Logf("the client says %q", line)
		case code := <-p.done:
			t.Fatalf("the client ended with %d; it was to say %q", code, want)
		case <-ctx.Done():
			t.Fatalf("the client did not say %q", want)
		}
	}
}

func (p *program) ended(ctx context.Context, t *testing.T) int {
	t.Helper()
	select {
	case code := <-p.done:
		return code
	case <-ctx.Done():
		t.Fatal("the client did not stop")
		return 0
	}
}

func until(ctx context.Context, t *testing.T, what string, so func() bool) {
	t.Helper()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for !so() {
		select {
		case <-tick.C:
		case <-ctx.Done():
			t.Fatalf("it did not come to be that %s", what)
		}
	}
}

func content(ctx context.Context, t *testing.T, address string) string {
	t.Helper()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
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
	return string(b)
}

// traffic is where the exchanges are left to be held against Discord's description, if MUSTER_TRAFFIC names
// a folder.
func traffic(t *testing.T) io.Writer {
	dir := os.Getenv("MUSTER_TRAFFIC")
	if dir == "" {
		return nil
	}
	f, err := os.Create(filepath.Join(dir, strings.ReplaceAll(t.Name(), "/", "_")+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}
