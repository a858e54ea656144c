package rehearsal

import (
	"cmp"
	"net/http"
	"slices"
	"strings"
	"time"
)

// channelOf is the channel in the address, if the caller may see it and do more there.
func (s *Server) channelOf(c *call, more permissions) (*channel, error) {
	ch := s.channel(c.id("channel_id"))
	if ch == nil {
		return nil, errUnknownChannel
	}
	p := s.permissionsOf(ch, c.who.User.ID)
	switch {
	case ch.GuildID == 0 && p == 0, ch.GuildID != 0 && s.world.Guilds[ch.GuildID].Members[c.who.User.ID] == nil:
		return nil, errUnknownChannel // another guild's, or other people's DM
	case !p.has(permViewChannel):
		return nil, errAccess
	case !p.has(more):
		return nil, errPermissions
	}
	return ch, nil
}

func getChannel(s *Server, c *call) (any, error) {
	ch, err := s.channelOf(c, 0)
	if err != nil {
		return nil, err
	}
	return ch.view(s, c.who.User.ID), nil
}

// editChannel is PATCH of a channel or a thread.
func editChannel(s *Server, c *call) (any, error) {
	ch, err := s.channelOf(c, 0)
	switch {
	case err != nil:
		return nil, err
	case ch.GuildID == 0:
		return nil, errDMChannel
	case ch.isThread():
		return s.editThread(c, ch)
	}
	g, may := s.world.Guilds[ch.GuildID], s.permissionsOf(ch, c.who.User.ID)
	if !may.has(permManageChannels) || !c.body.key("permission_overwrites").absent() && !may.has(permManageRoles) {
		return nil, errPermissions
	}
	edited := *ch
	c.readChannel(&edited)
	if err := c.form.err(); err != nil {
		return nil, err
	}
	if !g.maySetOverwrites(c.who.User.ID, ch, edited.Overwrites) {
		return nil, errPermissions
	}
	s.changing(g, func() { *ch = edited })
	s.emitChannel(ch)
	return ch.view(s, c.who.User.ID), nil
}

// emitChannel tells that a guild's channel has changed.
func (s *Server) emitChannel(ch *channel) {
	s.emit(event{name: "CHANNEL_UPDATE", guild: ch.GuildID, channel: ch, intent: intentGuilds, data: ch.view(s, 0)})
}

// readChannel fills what was given of a text channel in.
func (c *call) readChannel(ch *channel) {
	x := c.body
	if t := x.key("type"); t.oneOf(channelText) != channelText {
		t.wrong("BASE_TYPE_CHOICES", "The rehearsal server has text channels only.")
	}
	if y := x.key("name"); !y.absent() {
		ch.Name = channelName(y.text(1, 100))
	}
	if x.has("topic") {
		ch.Topic = x.key("topic").text(0, 1024)
	}
	if y := x.key("position"); !y.absent() {
		ch.Position = y.integer(0, 1<<31-1)
	}
	if y := x.key("nsfw"); !y.absent() {
		ch.NSFW = y.yes()
	}
	if x.has("rate_limit_per_user") {
		ch.Slowmode = x.key("rate_limit_per_user").integer(0, 21600)
	}
	if x.has("default_auto_archive_duration") {
		ch.ArchiveAfter = x.key("default_auto_archive_duration").oneOf(archiveDurations...)
	}
	if y := x.key("permission_overwrites"); !y.absent() {
		ch.revoked, ch.Overwrites = nil, readOverwrites(y)
	}
}

// channelName is a text channel's name as Discord writes it.
func channelName(typed string) string {
	return strings.Join(strings.Fields(strings.ToLower(typed)), "-")
}

func removeChannel(s *Server, c *call) (any, error) {
	ch, err := s.channelOf(c, 0)
	if err != nil {
		return nil, err
	}
	if ch.GuildID == 0 {
		return nil, errDMChannel
	}
	g, may := s.world.Guilds[ch.GuildID], s.permissionsOf(ch, c.who.User.ID)
	switch {
	case ch.isThread() && may.has(permManageThreads):
		s.deleteThread(g, ch)
	case !ch.isThread() && may.has(permManageChannels):
		s.deleteChannel(g, ch)
	default:
		return nil, errPermissions
	}
	return ch.view(s, c.who.User.ID), nil
}

func (s *Server) deleteChannel(g *guild, ch *channel) {
	s.emit(event{name: "CHANNEL_DELETE", guild: g.ID, channel: ch, intent: intentGuilds, data: ch.view(s, 0)})
	g.Channels = slices.DeleteFunc(slices.Clone(g.Channels), func(x *channel) bool { return x == ch })
	for _, m := range ch.Messages {
		s.dropFiles(m.Attachments)
	}
	s.dropThreads(g, func(t *channel) bool { return t.ParentID == ch.ID }) // Discord tells nothing of these
	s.changed = true
}

func putOverwrite(s *Server, c *call) (any, error) {
	g, ch, err := s.managedChannel(c)
	if err != nil {
		return nil, err
	}
	kind := c.body.key("type")
	if kind.absent() {
		kind.missing()
	}
	o := overwrite{c.id("overwrite_id"), kind.oneOf(overwriteRole, overwriteMember), readPermissions(c.body.key("allow")), readPermissions(c.body.key("deny"))}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	if !g.maySetOverwrites(c.who.User.ID, ch, []overwrite{o}) {
		return nil, errPermissions
	}
	s.changing(g, func() { ch.set(o) })
	s.emitChannel(ch)
	return nil, nil
}

func deleteOverwrite(s *Server, c *call) (any, error) {
	g, ch, err := s.managedChannel(c)
	if err != nil {
		return nil, err
	}
	id := c.id("overwrite_id")
	is := func(o overwrite) bool { return o.ID == id }
	if !slices.ContainsFunc(ch.overwrites(), is) {
		return nil, errUnknownOverwrite
	}
	s.changing(g, func() { ch.remove(id) })
	s.emitChannel(ch)
	return nil, nil
}

func (s *Server) managedChannel(c *call) (*guild, *channel, error) {
	ch, err := s.channelOf(c, 0)
	if err != nil {
		return nil, nil, err
	}
	if ch.GuildID == 0 {
		return nil, nil, errDMChannel
	}
	g := s.world.Guilds[ch.GuildID]
	switch {
	case ch.isThread():
		return nil, nil, errChannelType
	case !g.permissionsIn(ch, c.who.User.ID).has(permManageRoles):
		return nil, nil, errPermissions
	}
	return g, ch, nil
}

// openDM finds or makes the DM of two. A bot reaches only those who share a guild with it.
func openDM(s *Server, c *call) (any, error) {
	x := c.body.key("recipient_id")
	to, me := s.world.Accounts[x.id()], c.who.User.ID
	switch {
	case x.absent():
		x.missing()
		return nil, c.form.err()
	case to == nil:
		return nil, errUnknownUser
	case to.User.ID == me || to.User.Bot && c.who.User.Bot:
		return nil, errNoDMs
	}
	for _, ch := range s.world.DMs {
		if slices.Contains(ch.Recipients, me) && slices.Contains(ch.Recipients, to.User.ID) {
			return ch.view(s, me), nil
		}
	}
	if !s.mayOpen(me) {
		return nil, errOpeningDMs
	}
	ch := &channel{ID: s.newID(), Type: channelDM, Recipients: []snowflake{me, to.User.ID}}
	s.world.DMs[ch.ID] = ch
	for _, id := range ch.Recipients {
		if !s.world.Accounts[id].User.Bot { // Discord tells bots nothing of a DM's opening
			s.emit(event{name: "CHANNEL_CREATE", only: id, data: ch.view(s, id)})
		}
	}
	return ch.view(s, me), nil
}

// getDMs are a person's DMs, as the client lists them.
func getDMs(s *Server, c *call) (any, error) {
	return s.dmsOf(c.who.User.ID), nil
}

// dmsOf are a user's DMs, the one written in last first.
func (s *Server) dmsOf(user snowflake) []object {
	var found []*channel
	for _, ch := range s.world.DMs {
		if slices.Contains(ch.Recipients, user) {
			found = append(found, ch)
		}
	}
	slices.SortFunc(found, func(a, b *channel) int { return cmp.Compare(max(b.LastID, b.ID), max(a.LastID, a.ID)) })
	list := []object{}
	for _, ch := range found {
		list = append(list, ch.view(s, user))
	}
	return list
}

// mayDM says whether a message from one to the other of a DM arrives.
func (s *Server) mayDM(ch *channel, from snowflake) error {
	shared := false
	for _, g := range s.world.Guilds {
		shared = shared || g.Members[ch.Recipients[0]] != nil && g.Members[ch.Recipients[1]] != nil
	}
	if !shared {
		return errNoSharedGuild
	}
	for _, id := range ch.Recipients {
		if id != from && s.world.Accounts[from].User.Bot && s.closedDMs(s.world.Accounts[id]) {
			return errClosedDMs
		}
	}
	return nil
}

// slowed refuses a person's message that comes too soon after their last one where a channel has a slow mode;
// bots and moderators are spared.
func (s *Server) slowed(ch *channel, who *account) error {
	may := s.permissionsOf(ch, who.User.ID)
	if ch.Slowmode == 0 || who.User.Bot || may.has(permManageMessages) || may.has(permManageChannels) {
		return nil
	}
	for _, m := range slices.Backward(ch.Messages) {
		if m.Author.ID != who.User.ID || !m.written() {
			continue
		}
		if wait := m.ID.time().Add(time.Duration(ch.Slowmode) * time.Second).Sub(s.clock.Now()); wait > 0 {
			return &apiError{status: http.StatusTooManyRequests, code: 20016, message: "This action cannot be performed due to slowmode rate limit",
				limited: &limited{after: wait, scope: "user"}}
		}
		return nil
	}
	return nil
}

func typing(s *Server, c *call) (any, error) {
	ch, err := s.channelToWriteIn(c)
	if err != nil {
		return nil, err
	}
	e := object{"channel_id": ch.ID, "user_id": c.who.User.ID, "timestamp": s.clock.Now().Unix()}
	if ch.GuildID != 0 {
		e["guild_id"] = ch.GuildID
	}
	s.emit(event{name: "TYPING_START", guild: ch.GuildID, channel: ch, intent: 1<<11 | 1<<14, data: e})
	return nil, nil
}
