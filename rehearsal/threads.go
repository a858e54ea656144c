package rehearsal

import (
	"encoding/json"
	"slices"
	"time"
)

// thread is what a channel has that hangs under another one.
type thread struct {
	OwnerID     snowflake
	Created     time.Time
	Archived    bool
	ArchivedAt  time.Time // when Archived last changed
	Locked      bool
	Invitable   bool      // of a private one: whether others than moderators may add people
	AutoArchive int       // minutes without activity until it is archived
	Active      time.Time // the last activity
	Sent        int       // messages ever sent in it
	Members     []threadMember
}

type threadMember struct {
	User   snowflake
	Joined time.Time
}

const (
	mostThreads     = 1000 // active ones of a guild
	archiveAfter    = 1440
	flagHasThread   = 1 << 5
	messageThread   = 18
	messageStarter  = 21
	mostCountedHere = 50 // Discord counts a thread's members up to so many
)

var archiveDurations = []int{60, 1440, 4320, 10080}

func (ch *channel) isThread() bool { return ch.Thread != nil }

// sendPermission is what one must have to write in a channel.
func (ch *channel) sendPermission() permissions {
	if ch.isThread() {
		return permSendInThreads
	}
	return permSendMessages
}

// joined is a user's membership in a thread, or nil.
func (ch *channel) joined(user snowflake) *threadMember {
	i := slices.IndexFunc(ch.Thread.Members, func(m threadMember) bool { return m.User == user })
	if i < 0 {
		return nil
	}
	return &ch.Thread.Members[i]
}

func (ch *channel) memberView(m threadMember) object {
	return object{"id": ch.ID, "user_id": m.User, "join_timestamp": stamp(m.Joined), "flags": 0}
}

// threadView adds to a channel's view what threads have instead of a place in the list.
func (ch *channel) threadView(v object, viewer snowflake) {
	t := ch.Thread
	v["guild_id"], v["name"], v["parent_id"], v["owner_id"] = ch.GuildID, ch.Name, ch.ParentID, t.OwnerID
	v["rate_limit_per_user"], v["total_message_sent"], v["message_count"] = ch.Slowmode, t.Sent, ch.countWritten()
	v["member_count"] = min(len(t.Members), mostCountedHere)
	about := object{
		"archived": t.Archived, "archive_timestamp": stamp(t.ArchivedAt), "auto_archive_duration": t.AutoArchive,
		"locked": t.Locked, "create_timestamp": stamp(t.Created),
	}
	if ch.Type == channelPrivateThread {
		about["invitable"] = t.Invitable
	}
	v["thread_metadata"] = about
	if m := ch.joined(viewer); m != nil {
		v["member"] = ch.memberView(*m)
	}
}

// countWritten counts the messages without what the server puts at a thread's beginning.
func (ch *channel) countWritten() int {
	n := len(ch.Messages)
	if n > 0 && ch.Messages[0].Type == messageStarter {
		n--
	}
	return n
}

// emitThread tells everybody who sees a thread of it, each with their own membership.
func (s *Server) emitThread(name string, ch *channel, more object) {
	s.emit(event{name: name, guild: ch.GuildID, channel: ch, intent: intentGuilds, view: func(x *session) json.RawMessage {
		v := ch.view(s, x.account.User.ID)
		for k, value := range more {
			v[k] = value
		}
		return mustMarshal(v)
	}})
}

// threadsFor are the active threads that a user sees, and the user's memberships in them.
func (s *Server) threadsFor(g *guild, user snowflake, of func(*channel) bool) (threads, members []object) {
	threads, members = []object{}, []object{}
	for _, ch := range g.Threads {
		if ch.Thread.Archived || !of(ch) || !s.sees(ch, user) {
			continue
		}
		threads = append(threads, ch.view(s, user))
		if m := ch.joined(user); m != nil {
			members = append(members, ch.memberView(*m))
		}
	}
	return threads, members
}

// syncThreads tells somebody who has come to see a channel of its threads.
func (s *Server) syncThreads(g *guild, parent *channel, user snowflake) {
	threads, members := s.threadsFor(g, user, func(ch *channel) bool { return ch.ParentID == parent.ID })
	if len(threads) > 0 {
		s.emit(event{name: "THREAD_LIST_SYNC", guild: g.ID, only: user, intent: intentGuilds, data: object{
			"guild_id": g.ID, "channel_ids": []snowflake{parent.ID}, "threads": threads, "members": members,
		}})
	}
}

// joinThread makes somebody a member, and tells of it; a private thread shows itself to them by that.
func (s *Server) joinThread(ch *channel, user snowflake) {
	if ch.joined(user) != nil {
		return
	}
	saw := s.sees(ch, user)
	m := threadMember{user, s.clock.Now()}
	ch.Thread.Members = append(slices.Clone(ch.Thread.Members), m)
	if !saw {
		s.emit(event{name: "THREAD_CREATE", guild: ch.GuildID, only: user, intent: intentGuilds, data: ch.view(s, user)})
	}
	own := ch.memberView(m)
	own["guild_id"] = ch.GuildID
	s.emit(event{name: "THREAD_MEMBER_UPDATE", guild: ch.GuildID, only: user, intent: intentGuilds, data: own})
	added := ch.memberView(m)
	added["member"], added["presence"] = s.world.Guilds[ch.GuildID].Members[user].view(s), nil
	s.emitThreadMembers(ch, user, object{"added_members": []object{added}})
}

// leaveThread ends a membership. Whoever loses sight of a private thread by it is told all the same.
func (s *Server) leaveThread(ch *channel, user snowflake) {
	if ch.joined(user) == nil {
		return
	}
	gone := slices.DeleteFunc(slices.Clone(ch.Thread.Members), func(m threadMember) bool { return m.User == user })
	s.emitThreadMembers(ch, user, object{"removed_member_ids": []snowflake{user}, "member_count": min(len(gone), mostCountedHere)})
	ch.Thread.Members = gone
}

// emitThreadMembers reaches bots without GUILD_MEMBERS only where it is about themselves.
func (s *Server) emitThreadMembers(ch *channel, about snowflake, more object) {
	data := object{"id": ch.ID, "guild_id": ch.GuildID, "member_count": min(len(ch.Thread.Members), mostCountedHere)}
	for k, v := range more {
		data[k] = v
	}
	sealed := mustMarshal(data)
	s.emit(event{name: "THREAD_MEMBERS_UPDATE", guild: ch.GuildID, channel: ch, intent: intentGuilds | intentMembers, view: func(x *session) json.RawMessage {
		if x.account.User.Bot && x.account.User.ID != about && x.intents&intentMembers == 0 {
			return nil
		}
		return sealed
	}})
}

// sentInThread is what a message that is about to be kept does to its thread: it opens it again, and whoever wrote or is mentioned
// joins.
func (s *Server) sentInThread(ch *channel, m *message) {
	s.archive(ch, false) // its event counts what was there before: whoever gets it counts the message itself
	t := ch.Thread
	t.Sent++
	t.Active = s.clock.Now()
	g := s.world.Guilds[ch.GuildID]
	for _, u := range append([]user{m.Author}, m.Mentions...) {
		if g.Members[u.ID] != nil && g.permissionsIn(g.channel(ch.ParentID), u.ID).has(permViewChannel) {
			s.joinThread(ch, u.ID)
		}
	}
}

// archive closes a thread or opens it again, and says so if that changes anything.
func (s *Server) archive(ch *channel, archived bool) {
	if ch.Thread.Archived == archived {
		return
	}
	ch.Thread.Archived, ch.Thread.ArchivedAt, ch.Thread.Active = archived, s.clock.Now(), s.clock.Now()
	s.emitThread("THREAD_UPDATE", ch, nil)
	s.changed = true
}

// archiveIdle closes the threads in which nothing has happened for as long as they allow.
func (s *Server) archiveIdle() {
	now := s.clock.Now()
	for _, g := range s.world.Guilds {
		for _, ch := range g.Threads {
			if t := ch.Thread; now.Sub(t.Active) >= time.Duration(t.AutoArchive)*time.Minute {
				s.archive(ch, true)
			}
		}
	}
}

// deleteThread takes a thread and its messages away.
func (s *Server) deleteThread(g *guild, ch *channel) {
	s.emit(event{name: "THREAD_DELETE", guild: g.ID, channel: ch, intent: intentGuilds, data: object{
		"id": ch.ID, "guild_id": g.ID, "parent_id": ch.ParentID, "type": ch.Type,
	}})
	s.dropThreads(g, func(x *channel) bool { return x == ch })
	s.changed = true
}

// dropThreads forgets threads and their files without a word.
func (s *Server) dropThreads(g *guild, which func(*channel) bool) {
	g.Threads = slices.DeleteFunc(slices.Clone(g.Threads), func(ch *channel) bool {
		if !which(ch) {
			return false
		}
		for _, m := range ch.Messages {
			s.dropFiles(m.Attachments)
		}
		return true
	})
}
