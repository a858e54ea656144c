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

// limitStarts leaves the bot so many IDENTIFYs until the day, by the shared clock, is over.
func limitStarts(s *Server, f *activeFault) error {
	f.left, f.resets = -1, s.clock.Now().Add(startsDay)
	s.endFaults(func(older *activeFault) bool { return older.Kind == f.Kind })
	return nil
}

// limitedStarts is the fault that limits the day's IDENTIFYs, or nil.
func (s *Server) limitedStarts() *activeFault {
	s.endFaults(func(f *activeFault) bool { return !f.resets.IsZero() && !s.clock.Now().Before(f.resets) })
	s.endSpentFaults(time.Now())
	i := slices.IndexFunc(s.faults, func(f *activeFault) bool { return f.Kind == "session_starts" })
	if i < 0 {
		return nil
	}
	return s.faults[i]
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

// revoke denies the bot a permission until the fault ends.
func (s *Server) revoke(g *guild, ch *channel, f *activeFault) {
	def(&f.Permission, uint64(permSendMessages))
	taken := revocation{fault: f.id, from: s.world.Application.BotID, bits: permissions(f.Permission)}
	f.left = -1
	f.undo = func() {
		if g.channel(ch.ID) != ch {
			return
		}
		s.changing(g, func() { ch.restore(func(r revocation) bool { return r.fault == f.id }) })
		s.emitChannel(ch)
	}
	s.changing(g, func() { ch.revoked = append(slices.Clone(ch.revoked), taken) })
	s.emitChannel(ch)
}

// revocation is what a fault takes from somebody in a channel. It is not kept over a restart, as faults are not.
type revocation struct {
	fault, from snowflake
	bits        permissions
}

// restore gives back what was revoked.
func (ch *channel) restore(which func(revocation) bool) {
	ch.revoked = slices.DeleteFunc(slices.Clone(ch.revoked), which)
}

// set makes what a channel says of a role or member what somebody asked for. What a fault has revoked of it is
// given back, as when a person mends what went wrong.
func (ch *channel) set(o overwrite) {
	ch.remove(o.ID)
	ch.Overwrites = append(ch.Overwrites, o)
}

// remove has the channel say nothing of a role or member.
func (ch *channel) remove(id snowflake) {
	ch.restore(func(r revocation) bool { return r.from == id })
	ch.Overwrites = slices.DeleteFunc(slices.Clone(ch.Overwrites), func(o overwrite) bool { return o.ID == id })
}

// overwrites are those that were set, and over them what faults have taken.
func (ch *channel) overwrites() []overwrite {
	list := slices.Clone(ch.Overwrites)
	for _, r := range ch.revoked {
		i := slices.IndexFunc(list, func(o overwrite) bool { return o.ID == r.from })
		if i < 0 {
			i, list = len(list), append(list, overwrite{ID: r.from, Type: overwriteMember})
		}
		list[i].Allow, list[i].Deny = list[i].Allow&^r.bits, list[i].Deny|r.bits
	}
	return list
}
