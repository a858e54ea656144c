package rehearsal

import (
	"encoding/json"
	"sync"
)

// Gateway intents, from Discord's "List of Intents".
const (
	intentGuilds          = 1 << 0
	intentMembers         = 1 << 1
	intentPresences       = 1 << 8
	intentGuildMessages   = 1 << 9
	intentScheduledEvents = 1 << 16
	intentReactions       = 1 << 10
	intentDirectMessages  = 1 << 12
	intentDirectReactions = 1 << 13
	intentMessageContent  = 1 << 15
	intentsKnown          = 1<<17 - 1 | 1<<20 | 1<<21 | 1<<24 | 1<<25
	intentsPrivileged     = intentMembers | intentPresences | intentMessageContent
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
	return x.covers(e.guild)
}
