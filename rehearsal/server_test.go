package rehearsal_test

import (
	"context"
	"errors"
	"net/http"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/rehearsal"
)

func TestPortTaken(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	_, err := rehearsal.Start(context.Background(), rehearsal.Config{Addr: strings.TrimPrefix(s.URL(), "http://")})
	if !errors.Is(err, syscall.EADDRINUSE) {
		t.Errorf("got %v", err)
	}
	if _, err := rehearsal.Start(context.Background(), rehearsal.Config{Addr: "0.0.0.0:0"}); err == nil {
		t.Error("it listens where others reach it")
	}
}

// A world that was saved a moment ago is there after the process is gone: nothing is left to Close.
func TestRestartKeepsTheWorld(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	c := rehearsal.Config{DataDir: dir}
	s := start(t, c)
	d := newBot(t, s, handle(t))
	if _, err := d.ApplicationCommandBulkOverwrite(s.World().ApplicationID, "", testCommands); err != nil {
		t.Fatal(err)
	}
	if _, err := d.ChannelMessageSendComplex(channelOf(t, s, "plenary"), &discordgo.MessageSend{Content: "kept", Files: []*discordgo.File{{Name: "a.txt", Reader: strings.NewReader("file")}}}); err != nil {
		t.Fatal(err)
	}
	s.Clock().Advance(48 * time.Hour)
	was := s.World()
	want := len(call(t, s, tokenOf(t, s, "bot"), "GET", "/applications/"+was.ApplicationID+"/commands", nil).list)
	copied := filepath.Join(t.TempDir(), "copy")
	eventually(t, func() bool { // the periodic save, as a kill -9 would leave it
		copyDir(t, dir, copied)
		s2, err := rehearsal.Start(context.Background(), rehearsal.Config{DataDir: copied, Limits: quick})
		if err != nil {
			t.Fatal(err)
		}
		defer s2.Close()
		list := call(t, s2, tokenOf(t, s2, "organiser"), "GET", "/channels/"+channelOf(t, s2, "plenary")+"/messages", nil).list
		if len(list) != 1 || s2.Clock().Now().Before(s.Clock().Now().Add(-time.Hour)) {
			return false
		}
		now := s2.World()
		url := list[0].(object)["attachments"].([]any)[0].(object)["url"].(string)
		res, err := http.Get(url)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		got := len(call(t, s2, tokenOf(t, s2, "bot"), "GET", "/applications/"+now.ApplicationID+"/commands", nil).list)
		if now.BotToken != was.BotToken || now.GuildID != was.GuildID || now.Seats[3].Token != was.Seats[3].Token || got != want || res.StatusCode != 200 {
			t.Errorf("after the restart: %d commands of %d, %s", got, want, res.Status)
		}
		return true
	})
}
