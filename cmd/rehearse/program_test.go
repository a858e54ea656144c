package main

import (
	"context"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

func TestOpenFolder(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "new", "folder")
	first, err := openFolder(dir, false)
	if err != nil || first.story() != "" {
		t.Fatalf("a new folder: %v", err)
	}
	kept := filepath.Join(dir, "discord")
	if err := errors.Join(os.MkdirAll(kept, 0o755), first.tell(playedIn)); err != nil {
		t.Fatal(err)
	}
	for _, fresh := range []bool{false, true} {
		if _, err := openFolder(dir, fresh); err == nil || !strings.Contains(err.Error(), "-data") {
			t.Errorf("a folder that somebody runs on, fresh=%t: %v", fresh, err)
		}
	}
	if _, err := os.Stat(kept); err != nil || first.story() != playedIn {
		t.Fatalf("-fresh touched what somebody runs on: %v", err)
	}
	first.close()
	again, err := openFolder(dir, false)
	if err != nil || again.story() != playedIn {
		t.Fatalf("the same again: %v", err)
	}
	again.close()
	fresh, err := openFolder(dir, true)
	if err != nil || fresh.story() != "" {
		t.Fatalf("afresh: %v", err)
	}
	fresh.close()
	if _, err := os.Stat(kept); err == nil {
		t.Error("-fresh kept what happened")
	}
	other := t.TempDir()
	if err := os.WriteFile(filepath.Join(other, "thesis.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, fresh := range []bool{false, true} {
		if _, err := openFolder(other, fresh); err == nil {
			t.Errorf("somebody's folder was taken, fresh=%t", fresh)
		}
	}
}

func TestAPortThatIsTaken(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	data := filepath.Join(t.TempDir(), "d")
	err = run(t.Context(), []string{"-addr", listener.Addr().String(), "-data", data})
	if err == nil || !strings.Contains(err.Error(), "-addr") || !strings.Contains(err.Error(), listener.Addr().String()) {
		t.Errorf("got %v, want the address and the flag named", err)
	}
	at, err := openFolder(data, false)
	if err != nil || at.story() != "" {
		t.Fatalf("a start that failed counts as one: %v", err)
	}
	at.close()
}

// program runs the whole of rehearse until stop is called.
func program(t *testing.T, args ...string) (address string, stop func()) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address = "http://" + listener.Addr().String()
	listener.Close()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- run(ctx, append([]string{"-addr", listener.Addr().String()}, args...)) }()
	stopped := false
	stop = func() {
		if !stopped {
			stopped = true
			cancel()
			if err := <-done; err != nil {
				t.Errorf("it ended with %v", err)
			}
		}
	}
	t.Cleanup(stop)
	for deadline := time.Now().Add(30 * time.Second); ; {
		select {
		case err := <-done:
			t.Fatalf("it did not start: %v", err)
		default:
		}
		if answer, err := http.Get(address + "/rehearsal/world"); err == nil {
			answer.Body.Close()
			return address, stop
		}
		if time.Now().After(deadline) {
			t.Fatal("it does not answer after 30 s")
		}
	}
}

// TestWhatHappenedStays stops the whole of it and starts it again on the same folder: the guild, the
// posts and the pledges are still there.
func TestWhatHappenedStays(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "rehearsal")
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	types := func(address, line string) *seat.Message {
		t.Helper()
		person, err := seat.Open(ctx, address, tokenOf(t, address, "organiser"))
		if err != nil {
			t.Fatal(err)
		}
		defer person.Close()
		for { // the bot comes on line a moment after the page
			reply, err := person.Command(ctx, "organisers", line)
			if err == nil {
				return reply.Message
			}
			if ctx.Err() != nil {
				t.Fatalf("%s: %v", line, err)
			}
		}
	}
	address, stop := program(t, "-data", data, "-sample=false")
	types(address, `/coalition setup name:"Kept force" organisers:@Organisers`)
	types(address, `/roster invite list:France`)
	types(address, `/pledge log capability:soldiers quantity:1234 for:FR`)
	stop()
	address, stop = program(t, "-data", data)
	list := types(address, "/pledge list")
	if !shows(list, "1,234", "France", "Kept force") {
		t.Errorf("after a restart the list shows:\n%s", list.Text())
	}
	stop()
}

// TestASkipHaltsAtReminders skips past a reminder's hour: it comes, and not as a late one.
func TestASkipHaltsAtReminders(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.server.Clock().Legs(halts(t.Context(), s.store))
	s.setUp("France")
	asked := s.types("organiser", "organisers", `/schedule meeting title:"First call" when:"in 30 hours"`)
	s.click("organiser", asked, "schedule.save")
	s.waits("france", "meetings", "First call")
	s.server.Clock().Advance(40 * time.Hour)
	s.waits("france", "meetings", "First call", "<@&")
	if n := s.count("france", "meetings", "First call", "<@&"); n != 2 {
		t.Errorf("%d reminders, want both", n)
	}
	if n := s.count("france", "meetings", "late"); n != 0 {
		t.Errorf("%d of them late", n)
	}
}

// TestWithoutABot serves the page and the server alone, for any other bot.
func TestWithoutABot(t *testing.T) {
	t.Parallel()
	address, stop := program(t, "-data", filepath.Join(t.TempDir(), "d"), "-no-bot")
	defer stop()
	person, err := seat.Open(t.Context(), address, tokenOf(t, address, "organiser"))
	if err != nil {
		t.Fatal(err)
	}
	defer person.Close()
	if found, err := person.Commands(t.Context(), "welcome"); err != nil || len(found) != 0 {
		t.Errorf("commands %v, %v; want none without a bot", found, err)
	}
}

// tokenOf returns the token of a seat, as the page learns it.
func tokenOf(t *testing.T, address, name string) string {
	t.Helper()
	answer, err := http.Get(address + "/rehearsal/world")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var w rehearsal.World
	if err := json.NewDecoder(answer.Body).Decode(&w); err != nil {
		t.Fatal(err)
	}
	for _, s := range w.Seats {
		if s.Seat == name {
			return s.Token
		}
	}
	t.Fatalf("there is no seat %q", name)
	return ""
}
