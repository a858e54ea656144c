package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/rehearsal"
)

// exchanges is what the bot asked of a server and how it was answered, also when the bot was gone by then.
type exchanges struct {
	mu   sync.Mutex
	seen map[exchange]int
	to   io.Writer // nil, or where the record goes besides
}

type exchange struct {
	route  string
	status int
}

const (
	answerRoute = "POST /interactions/{interaction_id}/{interaction_token}/callback"
	postRoute   = "POST /channels/{channel_id}/messages"
)

// Write takes one line of the server's record.
func (x *exchanges) Write(line []byte) (int, error) {
	var e struct {
		Name     string
		Response struct{ Status int }
	}
	if err := json.NewDecoder(bytes.NewReader(line)).Decode(&e); err != nil {
		return 0, err
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.seen == nil {
		x.seen = map[exchange]int{}
	}
	x.seen[exchange{e.Name, e.Response.Status}]++
	if x.to == nil {
		return len(line), nil
	}
	return x.to.Write(line)
}

func (x *exchanges) count(route string, status int) int {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.seen[exchange{route, status}]
}

// refused is how many requests were answered with 429.
func (x *exchanges) refused() (n int) {
	x.mu.Lock()
	defer x.mu.Unlock()
	for e, times := range x.seen {
		if e.status == http.StatusTooManyRequests {
			n += times
		}
	}
	return n
}

// until waits for a condition.
func (s *stage) until(what string, holds func() bool) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for !holds() {
		select {
		case <-ctx.Done():
			s.t.Fatalf("after %v it is still not so: %s", patience, what)
		case <-tick.C:
		}
	}
}

// database returns a connection of the test's own.
func (s *stage) database() *pgx.Conn {
	s.t.Helper()
	conn, err := pgx.Connect(s.ctx(), s.dbURL)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { _ = conn.Close(context.Background()) }) // the database is dropped with it anyway
	return conn
}

// number returns what a query for one number does.
func (s *stage) number(db *pgx.Conn, query string, args ...any) (n int) {
	s.t.Helper()
	if err := db.QueryRow(s.ctx(), query, args...).Scan(&n); err != nil {
		s.t.Fatal(err)
	}
	return n
}

// wantNumber fails the test unless a query gives the number.
func (s *stage) wantNumber(db *pgx.Conn, want int, query string, args ...any) {
	s.t.Helper()
	if got := s.number(db, query, args...); got != want {
		s.t.Errorf("%s: got %d, want %d", query, got, want)
	}
}

// settles waits until nothing is left to post or to edit at this hour.
func (s *stage) settles(db *pgx.Conn) {
	s.t.Helper()
	s.until("all that is due is posted", func() bool {
		return s.number(db, `SELECT count(*) FROM deliveries
			WHERE state = 'planned' AND due_at <= $1 OR state IN ('sent', 'late') AND wanted_version > shown_version`, s.server.Clock().Now()) == 0
	})
}

func (s *stage) fault(f rehearsal.Fault) {
	s.t.Helper()
	if err := s.server.Fault(f); err != nil {
		s.t.Fatal(err)
	}
}

// mends ends all faults.
func (s *stage) mends() {
	s.t.Helper()
	r, err := http.NewRequestWithContext(s.ctx(), http.MethodDelete, s.server.URL()+"/rehearsal/faults", nil)
	if err != nil {
		s.t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	answer.Body.Close()
}

// strikes puts a fault in force and returns what is closed when it strikes for the first time.
func (s *stage) strikes(f rehearsal.Fault) <-chan struct{} {
	s.t.Helper()
	struck, once := make(chan struct{}), sync.Once{}
	f.Struck = func() { once.Do(func() { close(struck) }) }
	s.fault(f)
	return struck
}

// waitFor waits until a channel is closed.
func (s *stage) waitFor(what string, closed <-chan struct{}) {
	s.t.Helper()
	select {
	case <-closed:
	case <-time.After(30 * time.Second):
		s.t.Fatalf("after 30 s it is still not so: %s", what)
	}
}

// wantPosts fails the test unless so many posts in a channel show all of the texts.
func (s *stage) wantPosts(want int, who, channel string, texts ...string) {
	s.t.Helper()
	if got := s.count(who, channel, texts...); got != want {
		s.t.Errorf("#%s has %d posts with %q, want %d", channel, got, texts, want)
	}
}
