package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"muster/bot"
	"muster/commands"
	"muster/locale"
	"muster/rehearsal"
	"muster/rehearsal/seat"
	"muster/storage"
	"muster/storage/storagetest"
)

func TestMain(m *testing.M) {
	if spec := os.Getenv(botVariable); spec != "" {
		runBotAlone(spec)
		return
	}
	storagetest.Main(m)
}

// stage is the whole program for one test: a server, a database of its own, and the bot, spoken to
// over HTTP and WebSocket as people do.
type stage struct {
	t      *testing.T
	server *rehearsal.Server
	store  *storage.Store
	dbURL  string
	rest   *exchanges // the bot's with the server
	seats  map[string]*seat.Seat
	print  func(string) locale.Printer // nil: the languages that there are
	now    func() time.Time            // the bot's clock
	log    io.Writer                   // the bot's
}

// quick are limits that do not slow tests down, and that a busy machine does not reach. What is about limits sets
// its own.
var quick = rehearsal.Limits{Bucket: 1000, IdentifyEvery: time.Nanosecond, Answer: 15 * time.Second}

// discords is how long Discord waits for an answer.
const discords = 3 * time.Second

// newStage starts a server and a database; no bot yet.
func newStage(t *testing.T, limits rehearsal.Limits) *stage {
	t.Helper()
	return stageOf(t, rehearsal.Config{Limits: limits})
}

// stageOf is newStage with more to say about the server.
func stageOf(t *testing.T, config rehearsal.Config) *stage {
	t.Helper()
	rest := &exchanges{}
	config.Addr, config.Traffic = "127.0.0.1:0", rest
	if dir := os.Getenv("MUSTER_TRAFFIC"); dir != "" {
		f, err := os.Create(filepath.Join(dir, strings.ReplaceAll(t.Name(), "/", "_")+".jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		rest.to = f
	}
	server, err := rehearsal.Start(context.Background(), config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Close() })
	url := storagetest.URL(t, storage.Migrate)
	store, err := storage.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	return &stage{
		t: t, server: server, store: store, dbURL: url, rest: rest, seats: map[string]*seat.Seat{}, now: server.Clock().Now, log: t.Output(),
	}
}

// open starts a stage with the bot on it.
func open(t *testing.T) *stage {
	t.Helper()
	s := newStage(t, quick)
	s.startBot()
	return s
}

// startBot runs the bot until the test ends or stop is called, and returns when it is on line.
func (s *stage) startBot() (stop func()) {
	s.t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ready, done := make(chan struct{}, 8), make(chan error, 1)
	go func() {
		done <- bot.Run(ctx, bot.Config{
			Token: s.server.World().BotToken, API: s.server.URL() + "/api", Store: s.store, Table: commands.All(s.store),
			Now: s.now, Print: s.print, Log: slog.New(slog.NewTextHandler(s.log, nil)), Ready: func() { ready <- struct{}{} },
		})
	}()
	stopped := false
	stop = func() {
		if stopped {
			return
		}
		stopped = true
		cancel()
		if err := <-done; err != nil {
			s.t.Errorf("the bot ended with %v", err)
		}
	}
	s.t.Cleanup(stop)
	select {
	case <-ready:
	case err := <-done:
		s.t.Fatalf("the bot did not start: %v", err)
	case <-time.After(30 * time.Second):
		s.t.Fatal("the bot is not on line after 30 s")
	}
	return stop
}

// seat returns the person in a seat, logged in.
func (s *stage) seat(name string) *seat.Seat {
	s.t.Helper()
	if taken, ok := s.seats[name]; ok {
		return taken
	}
	for _, known := range s.server.World().Seats {
		if known.Seat == name {
			person, err := seat.Open(s.ctx(), s.server.URL(), known.Token)
			if err != nil {
				s.t.Fatal(err)
			}
			s.t.Cleanup(person.Close)
			s.seats[name] = person
			return person
		}
	}
	s.t.Fatalf("there is no seat %q", name)
	return nil
}

// ctx bounds one step of a test.
func (s *stage) ctx() context.Context {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	s.t.Cleanup(cancel)
	return ctx
}

// types has somebody type a command, and returns the reply.
func (s *stage) types(who, channel, line string) *seat.Message {
	s.t.Helper()
	reply, err := s.seat(who).Command(s.ctx(), channel, line)
	if err != nil {
		s.t.Fatalf("%s typed %s: %v", who, line, err)
	}
	return reply.Message
}

// insists has somebody type a command until it is answered, as people do who read that there was no response.
func (s *stage) insists(who, channel, line string) (*seat.Message, error) {
	ctx, person := s.ctx(), s.seat(who)
	for {
		reply, err := person.Command(ctx, channel, line)
		switch {
		case err == nil:
			return reply.Message, nil
		case !errors.Is(err, seat.ErrNoResponse):
			return nil, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(100 * time.Millisecond):
		}
	}
}

// click has somebody press a button, and returns the reply.
func (s *stage) click(who string, m *seat.Message, button string) *seat.Message {
	s.t.Helper()
	reply, err := s.seat(who).Click(s.ctx(), m, button)
	if err != nil {
		s.t.Fatalf("%s pressed %s: %v", who, button, err)
	}
	return reply.Message
}

// opens has somebody press a button that opens a form.
func (s *stage) opens(who string, m *seat.Message, button string) *seat.Modal {
	s.t.Helper()
	reply, err := s.seat(who).Click(s.ctx(), m, button)
	if err != nil || reply.Modal == nil {
		s.t.Fatalf("%s pressed %s: %v, want a form", who, button, err)
	}
	return reply.Modal
}

// submits has somebody submit a form.
func (s *stage) submits(who string, form *seat.Modal, fields map[string]string) *seat.Message {
	s.t.Helper()
	reply, err := s.seat(who).Submit(s.ctx(), form, fields)
	if err != nil {
		s.t.Fatalf("%s submitted %s: %v", who, form.CustomID, err)
	}
	return reply.Message
}

// waits returns the first message in a channel, as somebody sees it, that shows all of the texts.
func (s *stage) waits(who, channel string, texts ...string) *seat.Message {
	s.t.Helper()
	m, err := s.seat(who).WaitMessage(s.ctx(), channel, func(m seat.Message) bool { return shows(&m, texts...) })
	if err != nil {
		s.t.Fatalf("%s waited in #%s for %q: %v", who, channel, texts, err)
	}
	return m
}

// count returns how many posts in a channel, private replies left aside, show all of the texts.
func (s *stage) count(who, channel string, texts ...string) int {
	s.t.Helper()
	all, err := s.seat(who).Messages(s.ctx(), channel)
	if err != nil {
		s.t.Fatal(err)
	}
	n := 0
	for _, m := range all {
		if !m.Ephemeral() && shows(m, texts...) {
			n++
		}
	}
	return n
}

func shows(m *seat.Message, texts ...string) bool {
	for _, text := range texts {
		if !strings.Contains(m.Text(), text) {
			return false
		}
	}
	return true
}

// want fails the test unless the message shows all of the texts.
func (s *stage) want(m *seat.Message, texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if !strings.Contains(m.Text(), text) {
			s.t.Errorf("the reply does not show %q:\n%s", text, m.Text())
		}
	}
}

// marks are Discord's for instants, roles, users and channels.
var marks = regexp.MustCompile(`<(t:[0-9]+(:[a-zA-Z])?|@&?[0-9]+|#[0-9]+)>`)

// wantNot fails the test if the message shows any of the texts.
func (s *stage) wantNot(m *seat.Message, texts ...string) {
	s.t.Helper()
	said := marks.ReplaceAllString(m.Text(), "") // their digits are no figures
	for _, text := range texts {
		if strings.Contains(said, text) {
			s.t.Errorf("the reply shows %q:\n%s", text, m.Text())
		}
	}
}

// skipTo moves the shared clock ahead to t.
func (s *stage) skipTo(t time.Time) { s.server.Clock().Advance(t.Sub(s.server.Clock().Now())) }

// setUp sets a coalition up in the conference, with channels and the delegations of the names, each
// bound to the role of its name.
func (s *stage) setUp(delegations ...string) {
	s.t.Helper()
	lines := []string{
		`/coalition setup name:"Test force" organisers:@Organisers zone:Europe/Paris`,
		`/coalition channels purpose:organisers channel:#organisers audience:organisers`,
		`/coalition channels purpose:pledges channel:#pledges audience:coalition`,
		`/coalition channels purpose:meetings channel:#meetings audience:coalition`,
		`/roster invite list:"` + strings.Join(delegations, ", ") + `"`,
	}
	for _, d := range delegations {
		lines = append(lines, `/roster role delegation:"`+d+`" role:@`+d)
	}
	for _, line := range lines {
		if _, err := s.insists("organiser", "organisers", line); err != nil {
			s.t.Fatalf("%s: %v", line, err)
		}
	}
}
