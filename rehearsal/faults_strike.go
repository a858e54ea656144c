package rehearsal

import (
	"fmt"
	"slices"
	"time"
)

// strikeLines strikes the bot's lines that are up, unless the fault waits for a moment.
func strikeLines(s *Server, f *activeFault) error {
	if f.Route != "" {
		return nil
	}
	struck := false
	for _, x := range s.sessions {
		if x.conn == nil || !x.account.User.Bot {
			continue
		}
		s.strikeLine(x, f.Fault)
		struck = true
	}
	if struck {
		f.strikes()
	}
	return nil
}

func (s *Server) strikeLine(x *session, f Fault) {
	c := x.conn
	switch f.Kind {
	case "drop_gateway":
		c.cut()
	case "reconnect":
		c.send(opReconnect, nil)
		s.endSoon(c)
	case "invalid_session":
		if !f.Resumable {
			delete(s.sessions, x.id)
		}
		// The client may go on over the same line, with RESUME or IDENTIFY.
		c.session, x.conn, x.lost = nil, nil, s.clock.Now()
		c.send(opInvalidSession, f.Resumable)
	}
}

func limitStarts(s *Server, f *activeFault) error {
	s.world.Budget = f.Remaining
	s.changed = true
	f.strikes()
	return nil
}

// closeDMs has a person take no messages from the bot while the fault is in force. As faults do,
// it ends with the server.
func closeDMs(s *Server, f *activeFault) error {
	for _, a := range s.world.Accounts {
		if a.Seat != "" && a.Seat == f.Seat {
			f.left = -1
			return nil
		}
	}
	return fmt.Errorf("there is no seat %q", f.Seat)
}

// closedDMs says whether a person takes no messages from the bot.
func (s *Server) closedDMs(a *account) bool {
	now := time.Now()
	return a.Seat != "" && slices.ContainsFunc(s.faults, func(f *activeFault) bool {
		return f.Kind == "close_dms" && f.Seat == a.Seat && !f.over(now)
	})
}

// spoilChannel deletes a channel, or takes a permission in it from the bot.
func spoilChannel(s *Server, f *activeFault) error {
	for _, id := range s.world.GuildOrder {
		g := s.world.Guilds[id]
		i := slices.IndexFunc(g.Channels, func(c *channel) bool { return c.Name == f.Channel || c.ID.String() == f.Channel })
		if i < 0 {
			continue
		}
		if f.Kind == "delete_channel" {
			s.deleteChannel(g, g.Channels[i])
			f.strikes()
			return nil
		}
		s.revoke(g, g.Channels[i], f)
		return nil
	}
	return fmt.Errorf("there is no channel %q", f.Channel)
}

// revoke denies the bot a permission until the fault ends, which gives back what it took and leaves alone
// what others have changed meanwhile.
func (s *Server) revoke(g *guild, ch *channel, f *activeFault) {
	def(&f.Permission, uint64(permSendMessages))
	bits := permissions(f.Permission)
	before := ch.overwriteOf(s.world.Application.BotID)
	s.setBotOverwrite(g, ch, before.Allow&^bits, before.Deny|bits)
	f.left = -1
	f.undo = func() {
		if g.channel(ch.ID) == nil {
			return
		}
		now := ch.overwriteOf(s.world.Application.BotID)
		s.setBotOverwrite(g, ch, now.Allow|before.Allow&bits, now.Deny&^(bits&^before.Deny))
	}
}

// overwriteOf is what a channel says of a member; nothing, if it says nothing.
func (ch *channel) overwriteOf(member snowflake) overwrite {
	for _, o := range ch.Overwrites {
		if o.ID == member {
			return o
		}
	}
	return overwrite{}
}

func (s *Server) setBotOverwrite(g *guild, ch *channel, allow, deny permissions) {
	bot := s.world.Application.BotID
	s.changing(g, func() {
		if allow|deny == 0 {
			ch.Overwrites = slices.DeleteFunc(slices.Clone(ch.Overwrites), func(o overwrite) bool { return o.ID == bot })
			return
		}
		ch.overwrite(overwrite{ID: bot, Type: overwriteMember, Allow: allow, Deny: deny})
	})
	s.emit(event{name: "CHANNEL_UPDATE", guild: g.ID, channel: ch, intent: intentGuilds, data: ch.view(s, 0)})
	s.changed = true
}
