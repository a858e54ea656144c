package rehearsal

import (
	"encoding/json"
	"sync"
)

// Gateway intents, from Discord's "List of Intents".
const (
	intentGuilds         = 1 << 0
	intentMembers        = 1 << 1
	intentPresences      = 1 << 8
	intentGuildMessages  = 1 << 9
	intentDirectMessages = 1 << 12
	intentMessageContent = 1 << 15
	intentsKnown         = 1<<17 - 1 | 1<<20 | 1<<21 | 1<<24 | 1<<25
	intentsPrivileged    = intentMembers | intentPresences | intentMessageContent
)

// event is something that happened, before it is cut to what each session may know of it.
type event struct {
	name    string
	intent  int       // what a bot must have asked for; 0: every bot gets it
	guild   snowflake // 0: no guild's
	channel *channel  // nil, or only those who see it
	only    snowflake // 0, or this user alone
	session string    // "", or this session alone
	data    any
	// view replaces data where it depends on who looks; nil keeps the event from them.
	view func(*session) json.RawMessage
}

// emit tells every session that may know of an event.
func (s *Server) emit(e event) {
	shared := sync.OnceValue(func() json.RawMessage { return mustMarshal(e.data) })
	for _, x := range s.sessions {
		if !s.gets(x, e) {
			continue
		}
		if e.view == nil {
			x.dispatch(e.name, shared(), s.limits.ReplayBuffer)
		} else if d := e.view(x); d != nil {
			x.dispatch(e.name, d, s.limits.ReplayBuffer)
		}
	}
}

func (s *Server) gets(x *session, e event) bool {
	user := x.account.User.ID
	switch {
	case e.session != "" && e.session != x.id:
		return false
	case e.only != 0 && e.only != user:
		return false
	case e.guild != 0 && s.world.Guilds[e.guild].Members[user] == nil:
		return false
	case e.channel != nil && !s.sees(e.channel, user):
		return false
	case !x.account.User.Bot:
		return true
	case e.intent != 0 && x.intents&e.intent == 0:
		return false
	}
	return x.shards <= 1 || int(uint64(e.guild>>22)%uint64(x.shards)) == x.shard
}

// emitMessage tells of a message, new or changed. Ephemeral ones reach their invoker and, without
// guild and member, the bot; content reaches a bot only as the MESSAGE_CONTENT intent allows.
func (s *Server) emitMessage(name string, m *message, nonce any) {
	c := s.channel(m.ChannelID)
	if c == nil {
		return
	}
	e := event{name: name, guild: c.GuildID, channel: c, intent: intentGuildMessages}
	private := m.ephemeral()
	if c.GuildID == 0 || private {
		e.intent = intentDirectMessages
	}
	var invoker snowflake
	if private {
		if h := s.world.Hidden[m.ID]; h != nil {
			invoker = h.Invoker
		}
		e.channel = nil // a bot need not see the channel to answer in it
	}
	whole := sync.OnceValue(func() json.RawMessage { return s.gatewayMessage(c, m, nonce, false) })
	e.view = func(x *session) json.RawMessage {
		bot := x.account.User.Bot
		switch {
		case private && !bot && x.account.User.ID != invoker:
			return nil
		case bot && private:
			return s.gatewayMessage(c, m, nonce, true)
		case bot && s.hides(x, c, m):
			v := *m
			v.Content, v.Embeds, v.Attachments, v.Components = "", []object{}, []attachment{}, []object{}
			return s.gatewayMessage(c, &v, nonce, false)
		}
		return whole()
	}
	s.emit(e)
}

// hides is the MESSAGE_CONTENT rule: a bot without it reads its own messages, those in
// DMs and those that mention it.
func (s *Server) hides(x *session, c *channel, m *message) bool {
	me := x.account.User.ID
	if x.intents&intentMessageContent != 0 || c.GuildID == 0 || m.Author.ID == me {
		return false
	}
	for _, u := range m.Mentions {
		if u.ID == me {
			return false
		}
	}
	return true
}

// gatewayMessage is a message with what the gateway adds to it.
func (s *Server) gatewayMessage(c *channel, m *message, nonce any, private bool) json.RawMessage {
	v := struct {
		message
		GuildID     snowflake `json:"guild_id,omitzero"`
		Member      object    `json:"member,omitempty"`
		Nonce       any       `json:"nonce,omitempty"`
		ChannelType int       `json:"channel_type"`
	}{message: *m, Nonce: nonce, ChannelType: c.Type}
	if c.GuildID != 0 && !private {
		v.GuildID = c.GuildID
		if mem := s.world.Guilds[c.GuildID].Members[m.Author.ID]; mem != nil {
			v.Member = mem.bare()
		}
	}
	return mustMarshal(v)
}
