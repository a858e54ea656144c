package rehearsal

import (
	"encoding/json"
	"sync"
)

// shownMessage is a message as a reader gets it: beside what is stored, what it refers to.
type shownMessage struct {
	message
	Reactions  []object `json:"reactions,omitempty"`
	Referenced any      `json:"referenced_message,omitempty"`
	Thread     object   `json:"thread,omitempty"`
}

// show is a message as somebody reads it. Bots without MESSAGE_CONTENT miss what others wrote; a
// reply brings along what it replies to, or null once that is gone.
func (s *Server) show(reader *account, intents int, ch *channel, m *message) shownMessage {
	v := shownMessage{message: *s.blanked(reader, intents, ch, m), Reactions: m.reactionViews(reader.User.ID)}
	if m.Type == messageReply {
		v.Referenced = json.RawMessage("null")
		id := m.repliesTo()
		target := ch.message(id)
		if h := s.world.Hidden[id]; h != nil && m.ephemeral() {
			target = h.Message // private as the reply itself
		}
		if target != nil {
			v.Referenced = shownMessage{message: *s.blanked(reader, intents, ch, target), Reactions: target.reactionViews(reader.User.ID)}
		}
	}
	if t := s.channel(m.ID); m.Flags&flagHasThread != 0 && t != nil {
		v.Thread = t.view(s, reader.User.ID)
	}
	return v
}

// repliesTo is the message that a reply answers, or 0.
func (m *message) repliesTo() snowflake {
	if m.Type != messageReply {
		return 0
	}
	if id, ok := m.MessageReference["message_id"].(snowflake); ok {
		return id
	}
	id, _ := parseID(asString(m.MessageReference["message_id"])) // as it was loaded from disk
	return id
}

// written says that somebody wrote the message: the server's own can neither be pinned nor replied to.
func (m *message) written() bool {
	return m.Type == 0 || m.Type == messageReply || m.Type == messageCommand || m.Type == messageContextMenu
}

// blanked is the message itself, or a copy without what the reader may not know of it.
func (s *Server) blanked(reader *account, intents int, ch *channel, m *message) *message {
	if !s.hides(reader, intents, ch, m) {
		return m
	}
	v := *m
	v.Content, v.Embeds, v.Attachments, v.Components = "", []object{}, []attachment{}, []object{}
	return &v
}

// hides is the MESSAGE_CONTENT rule: a bot without it reads its own messages, those in
// DMs and those that mention it.
func (s *Server) hides(reader *account, intents int, ch *channel, m *message) bool {
	me := reader.User.ID
	if !reader.User.Bot || intents&intentMessageContent != 0 || ch.GuildID == 0 || m.Author.ID == me {
		return false
	}
	for _, u := range m.Mentions {
		if u.ID == me {
			return false
		}
	}
	return true
}

// readable is a message as REST answers a call with it. On an interaction's routes it is the bot that reads.
func (s *Server) readable(c *call, ch *channel, m *message) shownMessage {
	reader := c.who
	if reader == nil {
		reader = s.bot()
	}
	return s.show(reader, s.granted, ch, m)
}

// gatewayMessage is a message with what the gateway adds to it.
func (s *Server) gatewayMessage(shown shownMessage, ch *channel, nonce any, private bool) json.RawMessage {
	v := struct {
		shownMessage
		GuildID     snowflake `json:"guild_id,omitzero"`
		Member      object    `json:"member,omitempty"`
		Nonce       any       `json:"nonce,omitempty"`
		ChannelType int       `json:"channel_type"`
	}{shownMessage: shown, Nonce: nonce, ChannelType: ch.Type}
	if ch.GuildID != 0 && !private {
		v.GuildID = ch.GuildID
		if mem := s.world.Guilds[ch.GuildID].Members[shown.Author.ID]; mem != nil {
			v.Member = mem.bare()
		}
	}
	return mustMarshal(v)
}

// emitMessage tells of a message, new or changed. Ephemeral ones reach their invoker and, without
// guild and member, the bot; content reaches a bot only as the MESSAGE_CONTENT intent allows.
func (s *Server) emitMessage(name string, m *message, nonce any) {
	ch := s.channel(m.ChannelID)
	if ch == nil {
		return
	}
	e := event{name: name, guild: ch.GuildID, channel: ch, intent: intentGuildMessages}
	private := m.ephemeral()
	if ch.GuildID == 0 || private {
		e.intent = intentDirectMessages
	}
	var invoker snowflake
	if private {
		if h := s.world.Hidden[m.ID]; h != nil {
			invoker = h.Invoker
		}
		e.channel = nil // a bot need not see the channel to answer in it
	}
	seal := func(reader *account, intents int) json.RawMessage {
		return s.gatewayMessage(s.show(reader, intents, ch, m), ch, nonce, private && reader.User.Bot)
	}
	// What does not depend on who reads is written down once for all people.
	personal := len(m.Reactions) > 0 || m.Flags&flagHasThread != 0 || m.repliesTo() != 0
	shared := sync.OnceValue(func() json.RawMessage { return seal(&account{}, 0) })
	e.view = func(x *session) json.RawMessage {
		bot := x.account.User.Bot
		switch {
		case private && !bot && x.account.User.ID != invoker:
			return nil
		case bot || personal:
			return seal(x.account, x.intents)
		}
		return shared()
	}
	s.emit(e)
}
