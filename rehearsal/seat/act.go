package seat

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Reply is what came of an interaction: a message, or a modal.
type Reply struct {
	*Message
	Modal *Modal // nil unless the bot opened one
}

// Types of interactions.
const (
	useCommand   = 2
	useComponent = 3
	complete     = 4
	submitModal  = 5
)

// Command uses a slash command as the picker would: "/pledge log capability:soldiers quantity:1500". A
// value reaches to the next option, or stands in quotes; users, roles and channels are named
// @name and #name, files by the names of those given. It waits for the reply, a deferred one till it is there.
func (s *Seat) Command(ctx context.Context, channelName, line string, files ...File) (*Reply, error) {
	ch, data, err := s.fill(ctx, channelName, line, "", files)
	if err != nil {
		return nil, err
	}
	return s.Interact(ctx, map[string]any{"type": useCommand, "channel_id": ch.ID, "data": data}, files...)
}

// UserCommand uses a command of the users' context menu on somebody, @name.
func (s *Seat) UserCommand(ctx context.Context, channelName, command, user string) (*Reply, error) {
	id, err := s.named(6, user)
	if err != nil {
		return nil, err
	}
	return s.useOn(ctx, channelName, command, 2, id)
}

// MessageCommand uses a command of the messages' context menu on a message.
func (s *Seat) MessageCommand(ctx context.Context, m *Message, command string) (*Reply, error) {
	return s.useOn(ctx, m.ChannelID, command, 3, m.ID)
}

func (s *Seat) useOn(ctx context.Context, channelName, name string, kind int, target string) (*Reply, error) {
	ch, ix, err := s.index(ctx, channelName)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(ix.Commands, func(c command) bool { return c.Name == name && c.Type == kind })
	if i < 0 {
		return nil, fmt.Errorf("%w: %s has no command %q in this menu", ErrInput, s.Me().Username, name)
	}
	c := ix.Commands[i]
	data := map[string]any{"id": c.ID, "version": c.Version, "name": c.Name, "type": c.Type, "target_id": target}
	return s.Interact(ctx, map[string]any{"type": useCommand, "channel_id": ch.ID, "data": data})
}

// Choices are what autocompletion offers for an option, with what the line has for it so far.
func (s *Seat) Choices(ctx context.Context, channelName, line, option string) ([]Choice, error) {
	ch, data, err := s.fill(ctx, channelName, line, option, nil)
	if err != nil {
		return nil, err
	}
	a, err := s.post(ctx, map[string]any{"type": complete, "channel_id": ch.ID, "data": data}, nil)
	if err != nil {
		return nil, err
	}
	defer s.forget(a)
	err = s.wait(ctx, func() (bool, error) { return a.choices != nil, a.refusal() })
	return a.choices, err
}

// Click presses the button whose custom ID begins so or whose label is this.
func (s *Seat) Click(ctx context.Context, m *Message, idPrefixOrLabel string) (*Reply, error) {
	c := m.Find(idPrefixOrLabel)
	switch {
	case c == nil || c.Type != 2:
		return nil, fmt.Errorf("%w: the message has no button %q: %s", ErrInput, idPrefixOrLabel, m.Text())
	case c.Disabled:
		return nil, fmt.Errorf("%w: the button %q is disabled", ErrInput, idPrefixOrLabel)
	}
	return s.component(ctx, m, c, nil)
}

// Select chooses in the select whose custom ID begins so: values, or labels, of a string select's options;
// @name and #name, or IDs, in the others.
func (s *Seat) Select(ctx context.Context, m *Message, idPrefix string, values ...string) (*Reply, error) {
	c := m.Find(idPrefix)
	if c == nil || c.Type == 2 {
		return nil, fmt.Errorf("%w: the message has no select %q: %s", ErrInput, idPrefix, m.Text())
	}
	chosen, err := s.choose(c, values)
	if err != nil {
		return nil, err
	}
	return s.component(ctx, m, c, chosen)
}

func (s *Seat) component(ctx context.Context, m *Message, c *Component, values []string) (*Reply, error) {
	data := map[string]any{"component_type": c.Type, "custom_id": c.CustomID}
	if c.Type != 2 {
		data["type"], data["values"] = c.Type, values
	}
	return s.Interact(ctx, map[string]any{
		"type": useComponent, "channel_id": m.ChannelID, "message_id": m.ID, "message_flags": m.Flags, "data": data,
	})
}

// choose turns what was named into what a select sends.
func (s *Seat) choose(c *Component, values []string) ([]string, error) {
	out := []string{}
	for _, v := range values {
		if c.Type == 3 || c.Type == 21 || c.Type == 22 {
			i := slices.IndexFunc(c.Options, func(o Option) bool { return o.Value == v || o.Label == v })
			if i < 0 {
				return nil, fmt.Errorf("%w: %q is not one of the options of %q", ErrInput, v, c.CustomID)
			}
			out = append(out, c.Options[i].Value)
			continue
		}
		kind := map[int]int{5: 6, 6: 8, 7: 9, 8: 7}[c.Type]
		id, err := s.named(kind, v)
		if err != nil {
			return nil, err
		}
		out = append(out, id)
	}
	return out, nil
}

// Interact sends an interaction's payload as it is, with what it lacks of application_id, guild_id, session_id
// and nonce, and waits for what comes of it. With it a test sends what no client would.
func (s *Seat) Interact(ctx context.Context, payload map[string]any, files ...File) (*Reply, error) {
	a, err := s.post(ctx, payload, files)
	if err != nil {
		return nil, err
	}
	defer s.forget(a)
	reply := &Reply{}
	err = s.wait(ctx, func() (bool, error) {
		if err := a.refusal(); err != nil {
			return false, err
		}
		reply.Message, reply.Modal = s.answer(a), a.modal
		return reply.Message != nil || reply.Modal != nil, nil
	})
	if err != nil {
		return nil, err
	}
	return reply, nil
}

// answer is the message that came of an interaction, or nil while there is none: its own, or the
// component's, changed since.
func (s *Seat) answer(a *asked) *Message {
	if !a.done {
		return nil
	}
	if m := a.message; m != nil {
		if m.Thinking() {
			return nil
		}
		return m
	}
	if m := s.messages[a.target]; m != nil && m.changed > a.began {
		return m
	}
	return nil
}

func (a *asked) refusal() error {
	switch {
	case a.failed:
		return ErrNoResponse
	case a.deleted:
		return ErrDeleted
	}
	return nil
}

// post sends an interaction.
func (s *Seat) post(ctx context.Context, payload map[string]any, files []File) (*asked, error) {
	app, err := s.application(ctx)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	s.nonces++
	// Discord's client takes a snowflake; any text that does not come back twice will do.
	nonce := strconv.FormatInt(time.Now().UnixMilli(), 10) + strconv.Itoa(s.nonces)
	defaults := map[string]any{"application_id": app, "session_id": s.session, "nonce": nonce}
	if c := s.channels[fmt.Sprint(payload["channel_id"])]; c != nil && c.GuildID != "" {
		defaults["guild_id"] = c.GuildID
	}
	for k, v := range payload {
		defaults[k] = v
	}
	a := &asked{began: s.count, target: s.targetOf(payload)}
	key := fmt.Sprint(defaults["nonce"])
	s.asked[key] = a
	s.mu.Unlock()
	if data, ok := defaults["data"].(map[string]any); ok && len(files) > 0 {
		data["attachments"] = listed(files)
	}
	if err := s.Upload(ctx, "POST", "/interactions", defaults, files, nil); err != nil {
		s.forget(a)
		return nil, err
	}
	return a, nil
}

// targetOf is the message that an interaction may change: the component's, or the one whose
// component opened the modal.
func (s *Seat) targetOf(payload map[string]any) string {
	if id, ok := payload["message_id"].(string); ok {
		return id
	}
	data, _ := payload["data"].(map[string]any)
	if id, ok := data["id"].(string); ok && payload["type"] == submitModal {
		return s.modalTargets[id]
	}
	return ""
}

func (s *Seat) forget(a *asked) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if a.modal != nil && a.target != "" {
		s.modalTargets[a.modal.ID] = a.target
	}
	delete(s.byID, a.id)
	for k, v := range s.asked {
		if v == a {
			delete(s.asked, k)
		}
	}
}

// Messages are those of a channel that this person can read, oldest first: the history, and what
// only they saw since they came.
func (s *Seat) Messages(ctx context.Context, channelName string) ([]*Message, error) {
	ch, err := s.Channel(channelName)
	if err != nil {
		return nil, err
	}
	var history []*Message
	if err := s.Do(ctx, "GET", "/channels/"+ch.ID+"/messages?limit=100", nil, &history); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, m := range s.messages {
		if m.ChannelID == ch.ID && m.Ephemeral() {
			history = append(history, m)
		}
	}
	slices.SortFunc(history, func(a, b *Message) int {
		if len(a.ID) != len(b.ID) {
			return len(a.ID) - len(b.ID)
		}
		return strings.Compare(a.ID, b.ID)
	})
	return history, nil
}

// WaitMessage waits for a message in a channel that fits, among those that are there and those to come.
func (s *Seat) WaitMessage(ctx context.Context, channelName string, fits func(Message) bool) (*Message, error) {
	var ch Channel
	// The channel itself may yet come: a DM that the bot opens.
	err := s.wait(ctx, func() (bool, error) {
		for _, c := range s.channels {
			if c.Name == strings.TrimPrefix(channelName, "#") || c.ID == channelName {
				ch = *c
			}
		}
		return ch.ID != "", nil
	})
	if err != nil {
		return nil, fmt.Errorf("waiting for the channel %s: %w", channelName, err)
	}
	there, err := s.Messages(ctx, ch.ID)
	var refused *APIError
	if err != nil && !errors.As(err, &refused) {
		return nil, err
	}
	for _, m := range there {
		if fits(*m) {
			return m, nil
		}
	}
	var found *Message
	err = s.wait(ctx, func() (bool, error) {
		for _, m := range s.messages {
			if m.ChannelID == ch.ID && fits(*m) {
				found = m
			}
		}
		return found != nil, nil
	})
	if err != nil {
		return nil, fmt.Errorf("waiting for a message in %s: %w", channelName, err)
	}
	return found, nil
}

// Send writes a message, with files if there are any.
func (s *Seat) Send(ctx context.Context, channelName, text string, files ...File) (*Message, error) {
	ch, err := s.Channel(channelName)
	if err != nil {
		return nil, err
	}
	m := &Message{}
	body := map[string]any{"content": text}
	if len(files) > 0 {
		body["attachments"] = listed(files)
	}
	return m, s.Upload(ctx, "POST", "/channels/"+ch.ID+"/messages", body, files, m)
}

func jsonNumber(s string) (json.Number, error) {
	if _, err := strconv.ParseFloat(s, 64); err != nil {
		return "", fmt.Errorf("%w: %q is not a number", ErrInput, s)
	}
	return json.Number(s), nil
}
