package seat

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/coder/websocket"
)

type packet struct {
	Op int             `json:"op"`
	T  string          `json:"t"`
	S  int             `json:"s"`
	D  json.RawMessage `json:"d"`
}

// asked is an interaction that this person began.
type asked struct {
	id      string
	began   int // the count of events when it was sent
	done    bool
	failed  bool
	deleted bool
	target  string // the message whose component was used
	modal   *Modal
	choices []Choice
	message *Message // the answer, if it is a message of its own
}

// read takes in what the gateway tells until the line ends.
func (s *Seat) read(ctx context.Context) {
	defer close(s.stopped)
	for {
		_, b, err := s.ws.Read(ctx)
		var p packet
		if err == nil {
			err = json.Unmarshal(b, &p)
		}
		if err == nil {
			err = s.take(ctx, p)
		}
		s.mu.Lock()
		if err != nil {
			s.failure = fmt.Errorf("%w: %v", ErrClosed, err)
		}
		s.count++
		close(s.news)
		s.news = make(chan struct{})
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (s *Seat) take(ctx context.Context, p packet) error {
	switch p.Op {
	case 10:
		var hello struct {
			Interval int `json:"heartbeat_interval"`
		}
		if err := json.Unmarshal(p.D, &hello); err != nil {
			return err
		}
		go s.beat(ctx, time.Duration(hello.Interval)*time.Millisecond)
		return s.send(ctx, 2, map[string]any{"token": s.token, "properties": map[string]string{"os": "rehearsal", "browser": "seat", "device": "seat"}})
	case 1:
		return s.heartbeat(ctx)
	case 0:
		s.mu.Lock()
		defer s.mu.Unlock()
		s.seq = p.S
		return s.event(p.T, p.D)
	case 7, 9:
		return fmt.Errorf("the gateway sent opcode %d", p.Op)
	}
	return nil
}

func (s *Seat) send(ctx context.Context, op int, d any) error {
	b, err := json.Marshal(map[string]any{"op": op, "d": d})
	if err != nil {
		return err
	}
	return s.ws.Write(ctx, websocket.MessageText, b)
}

func (s *Seat) heartbeat(ctx context.Context) error {
	s.mu.Lock()
	seq := s.seq
	s.mu.Unlock()
	return s.send(ctx, 1, seq)
}

func (s *Seat) beat(ctx context.Context, every time.Duration) {
	t := time.NewTicker(max(every, time.Millisecond))
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			if s.heartbeat(ctx) != nil {
				return // read has noticed, too
			}
		}
	}
}

// event takes one dispatch in. The lock is held.
func (s *Seat) event(name string, d json.RawMessage) error {
	switch name {
	case "READY":
		return s.ready(d)
	case "GUILD_CREATE":
		return s.guild(d)
	case "CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE":
		return s.channelEvent(name, d)
	case "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE", "GUILD_ROLE_DELETE":
		var e struct {
			Role   Role   `json:"role"`
			RoleID string `json:"role_id"`
		}
		err := json.Unmarshal(d, &e)
		delete(s.roles, e.RoleID)
		if e.Role.ID != "" {
			s.roles[e.Role.ID] = &e.Role
		}
		return err
	case "GUILD_MEMBER_UPDATE":
		m := &member{}
		err := json.Unmarshal(d, m)
		s.members[m.User.ID] = m
		return err
	case "MESSAGE_CREATE", "MESSAGE_UPDATE":
		return s.messageEvent(d, name == "MESSAGE_UPDATE")
	case "MESSAGE_DELETE":
		var e struct{ ID string }
		err := json.Unmarshal(d, &e)
		for _, a := range s.asked {
			a.deleted = a.deleted || a.message != nil && a.message.ID == e.ID
		}
		delete(s.messages, e.ID)
		return err
	}
	return s.interactionEvent(name, d)
}

func (s *Seat) ready(d json.RawMessage) error {
	var e struct {
		User     User      `json:"user"`
		Session  string    `json:"session_id"`
		Channels []Channel `json:"private_channels"`
	}
	err := json.Unmarshal(d, &e)
	s.me, s.session = e.User, e.Session
	for _, c := range e.Channels {
		s.addChannel(c)
	}
	return err
}

func (s *Seat) guild(d json.RawMessage) error {
	var e struct {
		ID       string    `json:"id"`
		Channels []Channel `json:"channels"`
		Members  []*member `json:"members"`
		Roles    []*Role   `json:"roles"`
	}
	if err := json.Unmarshal(d, &e); err != nil {
		return err
	}
	if s.guildID == "" {
		s.guildID = e.ID
	}
	for _, c := range e.Channels {
		s.addChannel(c)
	}
	for _, m := range e.Members {
		s.members[m.User.ID] = m
	}
	for _, r := range e.Roles {
		s.roles[r.ID] = r
	}
	return nil
}

func (s *Seat) addChannel(c Channel) {
	if len(c.Recipients) > 0 {
		c.Name = "@" + c.Recipients[0].Username
	}
	s.channels[c.ID] = &c
}

func (s *Seat) channelEvent(name string, d json.RawMessage) error {
	var c Channel
	err := json.Unmarshal(d, &c)
	if name == "CHANNEL_DELETE" {
		delete(s.channels, c.ID)
	} else {
		s.addChannel(c)
	}
	return err
}

// mostMessages bounds what a seat remembers.
const mostMessages = 5000

func (s *Seat) messageEvent(d json.RawMessage, edited bool) error {
	m := &Message{}
	if err := json.Unmarshal(d, m); err != nil {
		return err
	}
	if edited {
		m.changed = s.count + 1
	}
	if len(s.messages) > mostMessages {
		clear(s.messages)
	}
	s.messages[m.ID] = m
	if m.Metadata == nil {
		return nil
	}
	// Follow-ups carry the same metadata; the answer is the first, whatever becomes of it.
	if a := s.byID[m.Metadata.ID]; a != nil && (a.message == nil || a.message.ID == m.ID) {
		a.message = m
	}
	return nil
}

func (s *Seat) interactionEvent(name string, d json.RawMessage) error {
	var e struct {
		ID      string   `json:"id"`
		Nonce   string   `json:"nonce"`
		Choices []Choice `json:"choices"`
	}
	if name != "INTERACTION_CREATE" && name != "INTERACTION_SUCCESS" && name != "INTERACTION_FAILURE" && name != "INTERACTION_MODAL_CREATE" && name != "APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE" {
		return nil
	}
	if err := json.Unmarshal(d, &e); err != nil {
		return err
	}
	a := s.asked[e.Nonce]
	if a == nil {
		return nil
	}
	switch name {
	case "INTERACTION_CREATE":
		a.id = e.ID
		s.byID[e.ID] = a
	case "INTERACTION_SUCCESS":
		a.done = true
	case "INTERACTION_FAILURE":
		a.failed = true
	case "INTERACTION_MODAL_CREATE":
		a.modal = &Modal{}
		return json.Unmarshal(d, a.modal)
	case "APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE":
		a.choices = append([]Choice{}, e.Choices...)
	}
	return nil
}

// wait until ready says so, looking again at every event; ready is called under the lock.
func (s *Seat) wait(ctx context.Context, ready func() (bool, error)) error {
	for {
		s.mu.Lock()
		ok, err := ready()
		if !ok && err == nil {
			err = s.failure
		}
		news := s.news
		s.mu.Unlock()
		if ok || err != nil {
			return err
		}
		select {
		case <-news:
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
}
