// Package seat is a person at a rehearsal, for tests and for whoever plays a
// conference in: it logs in over the gateway with a person's token and acts as
// Discord's own client does, over HTTP and WebSocket only. It knows nothing of
// any bot.
package seat

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/coder/websocket"
)

var (
	// ErrNoResponse is what a person reads as "The application did not respond".
	ErrNoResponse = errors.New("the application did not respond")
	// ErrInput is what Discord's client would not have let a person send.
	ErrInput = errors.New("the client does not send this")
	// ErrClosed says that the seat was closed or has lost its line.
	ErrClosed = errors.New("the seat's line is closed")
	// ErrDeleted says that the answer was deleted before it came.
	ErrDeleted = errors.New("the answer was deleted")
)

// APIError is a refusal of the server's.
type APIError struct {
	Status  int             // HTTP's
	Code    int             // Discord's
	Message string          // Discord's, for people
	Body    json.RawMessage // the whole, with the nested errors of a form
}

func (e *APIError) Error() string {
	return fmt.Sprintf("refused with %d: %s (%d): %s", e.Status, e.Message, e.Code, e.Body)
}

// Channel is one that this person sees. A DM is named for the other one: "@Muster".
type Channel struct {
	ID         string `json:"id"`
	GuildID    string `json:"guild_id"`
	Name       string `json:"name"`
	Type       int    `json:"type"`
	Recipients []User `json:"recipients"`
}

// Role is one of the guild's.
type Role struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type member struct {
	User  User     `json:"user"`
	Nick  string   `json:"nick"`
	Roles []string `json:"roles"`
}

// Seat is one person, logged in. Its methods may be called from several goroutines.
type Seat struct {
	base    string
	token   string
	ws      *websocket.Conn
	cancel  context.CancelFunc
	stopped chan struct{}

	mu       sync.Mutex
	me       User
	guildID  string
	session  string
	app      string
	seq      int
	count    int // of events, so that one can tell before from after
	nonces   int
	channels map[string]*Channel
	members  map[string]*member
	roles    map[string]*Role
	messages map[string]*Message
	asked    map[string]*asked // by nonce
	byID     map[string]*asked
	// modalTargets are the messages whose components opened modals, by the modals.
	modalTargets map[string]string
	news         chan struct{} // closed at every event, then replaced
	failure      error
}

// Open logs a person in and learns their guild, its channels, roles and members.
func Open(ctx context.Context, baseURL, token string) (*Seat, error) {
	s := &Seat{
		base: strings.TrimSuffix(baseURL, "/"), token: token, stopped: make(chan struct{}), news: make(chan struct{}),
		channels: map[string]*Channel{}, members: map[string]*member{}, roles: map[string]*Role{}, messages: map[string]*Message{},
		asked: map[string]*asked{}, byID: map[string]*asked{}, modalTargets: map[string]string{},
	}
	var gateway struct{ URL string }
	if err := s.Do(ctx, "GET", "/gateway", nil, &gateway); err != nil {
		return nil, err
	}
	ws, _, err := websocket.Dial(ctx, gateway.URL+"/?v=10&encoding=json&person=1", nil)
	if err != nil {
		return nil, err
	}
	ws.SetReadLimit(64 << 20)
	s.ws = ws
	running, cancel := context.WithCancel(context.Background())
	s.cancel = cancel
	go s.read(running)
	if err := s.wait(ctx, func() (bool, error) { return s.guildID != "", nil }); err != nil {
		s.Close()
		return nil, fmt.Errorf("logging in: %w", err)
	}
	return s, nil
}

// Close logs the person out.
func (s *Seat) Close() {
	_ = s.ws.Close(websocket.StatusNormalClosure, "")
	s.cancel()
	<-s.stopped
}

// Me is who sits here.
func (s *Seat) Me() User {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.me
}

// GuildID is the guild's that the person is in; of several the first.
func (s *Seat) GuildID() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.guildID
}

// SessionID is the gateway session's, for payloads of one's own.
func (s *Seat) SessionID() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.session
}

// Channels are those that this person sees now, by name.
func (s *Seat) Channels() []Channel {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []Channel
	for _, c := range s.channels {
		list = append(list, *c)
	}
	slices.SortFunc(list, func(a, b Channel) int { return strings.Compare(a.ID, b.ID) })
	return list
}

// Channel finds one by name, with or without "#", by "@name" for a DM, or by ID.
func (s *Seat) Channel(name string) (Channel, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range s.channels {
		if c.ID == name || c.Name == strings.TrimPrefix(name, "#") {
			return *c, nil
		}
	}
	return Channel{}, fmt.Errorf("%w: %s sees no channel %q", ErrInput, s.me.Username, name)
}

// RoleID is a role's of the guild, by its name; "" if there is none.
func (s *Seat) RoleID(name string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range s.roles {
		if strings.EqualFold(r.Name, name) {
			return r.ID
		}
	}
	return ""
}

// UserID is a member's, by the name under which they are shown or their username; "" if there is none.
func (s *Seat) UserID(name string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, m := range s.members {
		if name != "" && (strings.EqualFold(m.User.Username, name) || strings.EqualFold(m.User.GlobalName, name) || m.Nick == name) {
			return m.User.ID
		}
	}
	return ""
}
