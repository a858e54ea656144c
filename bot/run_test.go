package bot

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"muster/commands"
)

// TestIntroduce: a bot that starts while Discord is not well waits for it; one that is refused does not.
func TestIntroduce(t *testing.T) {
	for _, test := range []struct {
		name  string
		first int // what the first request comes to
		user  string
		err   string // part of it
		asked int
	}{
		{"well", http.StatusOK, "7", "", 3},
		{"not well at first", http.StatusBadGateway, "7", "", 4},
		{"the token is refused", http.StatusUnauthorized, "", "DISCORD_TOKEN", 1},
		{"the bot is refused", http.StatusForbidden, "", "ask Discord who the bot is", 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := newAPI(t, func(n int, w http.ResponseWriter, r *http.Request) {
				if n == 0 {
					w.WriteHeader(test.first)
				}
				if strings.HasSuffix(r.URL.Path, "/commands") {
					fmt.Fprint(w, "[]")
					return
				}
				fmt.Fprint(w, `{"id":"7"}`)
			})
			c := Config{Table: commands.NewTable(), Log: slog.New(slog.DiscardHandler)}
			user, err := introduce(t.Context(), &gateway{}, a.rest, c)
			if user != test.user || (err == nil) != (test.err == "") || err != nil && !strings.Contains(err.Error(), test.err) {
				t.Errorf("got %q, %v", user, err)
			}
			if got := len(a.requests()); got != test.asked {
				t.Errorf("%d requests, want %d", got, test.asked)
			}
		})
	}
	t.Run("told to stop meanwhile", func(t *testing.T) {
		ctx, stop := context.WithCancel(t.Context())
		a := newAPI(t, func(_ int, w http.ResponseWriter, _ *http.Request) {
			stop()
			w.WriteHeader(http.StatusBadGateway)
		})
		if _, err := introduce(ctx, &gateway{}, a.rest, Config{Log: slog.New(slog.DiscardHandler)}); err != nil {
			t.Errorf("got %v", err)
		}
	})
}
