package rehearsal

import (
	"cmp"
	"slices"
)

// threadOf is the thread in the address, if the caller sees it.
func (s *Server) threadOf(c *call) (*guild, *channel, error) {
	ch, err := s.channelOf(c, 0)
	if err != nil {
		return nil, nil, err
	}
	if !ch.isThread() {
		return nil, nil, errChannelType
	}
	return s.world.Guilds[ch.GuildID], ch, nil
}

// threadUnder reads a new thread's form and makes it, joined by its starter; it is not announced yet.
func (s *Server) threadUnder(c *call, parent *channel, kind int) (*channel, error) {
	g := s.world.Guilds[parent.GuildID]
	x := c.body
	name, slow := x.key("name").text(1, 100), x.key("rate_limit_per_user").integer(0, 21600)
	after := cmp.Or(x.key("auto_archive_duration").oneOf(archiveDurations...), parent.ArchiveAfter, archiveAfter)
	invitable := x.key("invitable").absent() || x.key("invitable").yes()
	if err := c.form.err(); err != nil {
		return nil, err
	}
	active := 0
	for _, t := range g.Threads {
		if !t.Thread.Archived {
			active++
		}
	}
	if active >= mostThreads {
		return nil, errTooManyThreads
	}
	now := s.clock.Now()
	ch := &channel{ID: s.newID(), Type: kind, GuildID: g.ID, ParentID: parent.ID, Name: name, Slowmode: slow, Thread: &thread{
		OwnerID: c.who.User.ID, Created: now, ArchivedAt: now, Active: now, AutoArchive: after, Invitable: invitable,
		Members: []threadMember{{c.who.User.ID, now}},
	}}
	g.Threads = append(slices.Clone(g.Threads), ch)
	return ch, nil
}

// parentOf is the channel in the address, if threads may be started there by the caller.
func (s *Server) parentOf(c *call, p permissions) (*channel, error) {
	ch, err := s.channelOf(c, 0)
	switch {
	case err != nil:
		return nil, err
	case ch.Type != channelText:
		return nil, errChannelType
	case !s.permissionsOf(ch, c.who.User.ID).has(p):
		return nil, errPermissions
	}
	return ch, nil
}

// threadFromMessage starts a thread at a message, whose ID it takes.
func threadFromMessage(s *Server, c *call) (any, error) {
	parent, err := s.parentOf(c, permPublicThreads)
	if err != nil {
		return nil, err
	}
	m, err := s.messageOf(c, parent)
	switch {
	case err != nil:
		return nil, err
	case !m.written():
		return nil, errSystemMessage
	case s.channel(m.ID) != nil:
		return nil, errThreadExists
	}
	ch, err := s.threadUnder(c, parent, channelThread)
	if err != nil {
		return nil, err
	}
	ch.ID = m.ID
	changed := *m
	changed.Flags |= flagHasThread
	parent.replace(&changed)
	s.emitThread("THREAD_CREATE", ch, object{"newly_created": true})
	s.emitMessage("MESSAGE_UPDATE", &changed, nil)
	starter := s.newMessage(ch, c.who.User)
	starter.Type, starter.MessageReference = messageStarter, reference(parent, m.ID)
	s.keep(ch, starter)
	s.emitMessage("MESSAGE_CREATE", starter, nil)
	return created{ch.view(s, c.who.User.ID)}, nil
}

// createThread starts a thread without a message: private, as Discord has it, unless the type says otherwise.
func createThread(s *Server, c *call) (any, error) {
	kind := cmp.Or(c.body.key("type").oneOf(channelThread, channelPrivateThread), channelPrivateThread)
	need := permPublicThreads
	if kind == channelPrivateThread {
		need = permPrivateThreads
	}
	parent, err := s.parentOf(c, need)
	if err != nil {
		return nil, err
	}
	ch, err := s.threadUnder(c, parent, kind)
	if err != nil {
		return nil, err
	}
	s.emitThread("THREAD_CREATE", ch, object{"newly_created": true})
	if kind == channelThread {
		said := s.newMessage(parent, c.who.User)
		said.Type, said.Content = messageThread, ch.Name
		said.MessageReference = object{"type": 0, "channel_id": ch.ID, "guild_id": ch.GuildID}
		s.keep(parent, said)
		s.emitMessage("MESSAGE_CREATE", said, nil)
	}
	return created{ch.view(s, c.who.User.ID)}, nil
}

func activeThreads(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	threads, members := s.threadsFor(g, c.who.User.ID, func(*channel) bool { return true })
	return object{"threads": threads, "members": members, "has_more": false}, nil
}

func archivedPublic(s *Server, c *call) (any, error) {
	return s.archived(c, func(ch *channel) bool { return ch.Type == channelThread })
}

func archivedPrivate(s *Server, c *call) (any, error) {
	ch, err := s.channelOf(c, 0)
	if err == nil && !s.permissionsOf(ch, c.who.User.ID).has(permManageThreads) {
		err = errPermissions
	}
	if err != nil {
		return nil, err
	}
	return s.archived(c, func(ch *channel) bool { return ch.Type == channelPrivateThread })
}

// archivedMine are the private ones that the caller has joined.
func archivedMine(s *Server, c *call) (any, error) {
	return s.archived(c, func(ch *channel) bool {
		return ch.Type == channelPrivateThread && ch.joined(c.who.User.ID) != nil
	})
}

// archived pages through a channel's archived threads, the latest first.
func (s *Server) archived(c *call, of func(*channel) bool) (any, error) {
	parent, err := s.channelOf(c, permReadHistory)
	if err != nil {
		return nil, err
	}
	limit, before := cmp.Or(c.query("limit").integer(2, 100), 50), c.query("before").moment()
	if err := c.form.err(); err != nil {
		return nil, err
	}
	var found []*channel
	for _, ch := range s.world.Guilds[parent.GuildID].threads() {
		if t := ch.Thread; ch.ParentID == parent.ID && t.Archived && of(ch) && (before.IsZero() || t.ArchivedAt.Before(before)) {
			found = append(found, ch)
		}
	}
	slices.SortFunc(found, func(a, b *channel) int { return b.Thread.ArchivedAt.Compare(a.Thread.ArchivedAt) })
	me, threads, members := c.who.User.ID, []object{}, []object{}
	for _, ch := range found[:min(limit, len(found))] {
		threads = append(threads, ch.view(s, me))
		if m := ch.joined(me); m != nil {
			members = append(members, ch.memberView(*m))
		}
	}
	return object{"threads": threads, "members": members, "has_more": len(found) > limit}, nil
}

// threadMembers are, as those of the guild, for bots with the GUILD_MEMBERS intent only.
func threadMembers(s *Server, c *call) (any, error) {
	g, ch, err := s.threadOf(c)
	if err != nil {
		return nil, err
	}
	if c.who.User.Bot && s.granted&intentMembers == 0 {
		return nil, errAccess
	}
	limit, after := cmp.Or(c.query("limit").integer(1, 100), 100), c.query("after").id()
	if err := c.form.err(); err != nil {
		return nil, err
	}
	members := slices.SortedFunc(slices.Values(ch.Thread.Members), func(a, b threadMember) int { return cmp.Compare(a.User, b.User) })
	list := []object{}
	for _, m := range members {
		if m.User > after && len(list) < limit {
			list = append(list, s.withMember(c, g, ch.memberView(m), m.User))
		}
	}
	return list, nil
}

// withMember adds the guild's member to a view of somebody, where with_member asks for it.
func (s *Server) withMember(c *call, g *guild, v object, user snowflake) object {
	if m := g.Members[user]; m != nil && c.r.URL.Query().Get("with_member") == "true" {
		v["member"] = m.view(s)
	}
	return v
}

func threadMemberOf(s *Server, c *call) (any, error) {
	g, ch, err := s.threadOf(c)
	if err != nil {
		return nil, err
	}
	id := c.userID()
	m := ch.joined(id)
	if m == nil {
		return nil, errUnknownMember
	}
	return s.withMember(c, g, ch.memberView(*m), id), nil
}

// userID is the user in the address, where "@me" is the caller.
func (c *call) userID() snowflake {
	if c.r.PathValue("user_id") == "@me" {
		return c.who.User.ID
	}
	return c.id("user_id")
}

// joinThread lets the caller join, or adds somebody else.
func joinThread(s *Server, c *call) (any, error) {
	g, ch, err := s.threadOf(c)
	if err != nil {
		return nil, err
	}
	who, me := c.userID(), c.who.User.ID
	may := g.permissionsIn(ch, me)
	switch {
	case ch.Thread.Archived:
		return nil, errThreadArchived
	case who == me:
	case !may.has(permSendInThreads), ch.Type == channelPrivateThread && !ch.Thread.Invitable && !may.has(permManageThreads):
		return nil, errPermissions
	case g.Members[who] == nil:
		return nil, errUnknownMember
	case !g.permissionsIn(g.channel(ch.ParentID), who).has(permViewChannel):
		return nil, errAccess
	}
	s.joinThread(ch, who)
	return nil, nil
}

// leaveThread lets the caller leave, or removes somebody else.
func leaveThread(s *Server, c *call) (any, error) {
	g, ch, err := s.threadOf(c)
	if err != nil {
		return nil, err
	}
	who, me := c.userID(), c.who.User.ID
	owns := ch.Type == channelPrivateThread && ch.Thread.OwnerID == me
	switch {
	case ch.Thread.Archived:
		return nil, errThreadArchived
	case who != me && !owns && !g.permissionsIn(ch, me).has(permManageThreads):
		return nil, errPermissions
	}
	s.leaveThread(ch, who)
	return nil, nil
}

// editThread is PATCH of a thread: its owner may rename, close and open it, whoever writes there may open it and
// nothing else; the rest is a moderator's, and so is all about a locked one.
func (s *Server) editThread(c *call, ch *channel) (any, error) {
	x, me := c.body, c.who.User.ID
	t, may := ch.Thread, s.permissionsOf(ch, me)
	manages := may.has(permManageThreads)
	opens := t.Archived && x.has("archived") && !x.key("archived").yes() && may.has(permSendInThreads) &&
		!x.has("name") && !x.has("auto_archive_duration") && !x.has("invitable")
	switch {
	case !manages && (t.OwnerID != me && !opens || t.Locked || x.has("locked") || x.has("rate_limit_per_user")):
		return nil, errPermissions
	case t.Archived && x.key("archived").absent():
		return nil, errThreadArchived
	}
	name, slow := ch.Name, ch.Slowmode
	edited := *t
	if y := x.key("name"); !y.absent() {
		name = y.text(1, 100)
	}
	if y := x.key("rate_limit_per_user"); !y.absent() {
		slow = y.integer(0, 21600)
	}
	if y := x.key("auto_archive_duration"); !y.absent() {
		edited.AutoArchive = y.oneOf(archiveDurations...)
	}
	for key, to := range map[string]*bool{"archived": &edited.Archived, "locked": &edited.Locked, "invitable": &edited.Invitable} {
		if y := x.key(key); !y.absent() {
			*to = y.yes()
		}
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	if edited.Archived != t.Archived {
		edited.ArchivedAt, edited.Active = s.clock.Now(), s.clock.Now()
	}
	ch.Name, ch.Slowmode, *t = name, slow, edited
	s.emitThread("THREAD_UPDATE", ch, nil)
	return ch.view(s, me), nil
}
