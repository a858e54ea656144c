package rehearsal

import (
	"cmp"
	"slices"
	"strings"
)

// getMembers is for those bots only that were granted the GUILD_MEMBERS intent.
func getMembers(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	if c.who.User.Bot && s.granted&intentMembers == 0 {
		return nil, errAccess
	}
	limit := cmp.Or(c.query("limit").integer(1, 1000), 1)
	after := c.query("after").id()
	if err := c.form.err(); err != nil {
		return nil, err
	}
	list := []object{}
	for _, id := range g.order() {
		if id > after && len(list) < limit {
			list = append(list, g.Members[id].view(s))
		}
	}
	return list, nil
}

func getMember(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	m := g.Members[c.id("user_id")]
	if m == nil {
		return nil, errUnknownMember
	}
	return m.view(s), nil
}

func giveRole(s *Server, c *call) (any, error) { return s.turnRole(c, true) }
func takeRole(s *Server, c *call) (any, error) { return s.turnRole(c, false) }

func (s *Server) turnRole(c *call, give bool) (any, error) {
	g, r, err := s.roleOf(c)
	if err != nil {
		return nil, err
	}
	m := g.Members[c.id("user_id")]
	if m == nil {
		return nil, errUnknownMember
	}
	if slices.Contains(m.Roles, r.ID) == give {
		return nil, nil
	}
	s.changing(g, func() {
		m.Roles = without(m.Roles, r.ID)
		if give {
			m.Roles = append(m.Roles, r.ID)
		}
	})
	s.emitMember(g, m)
	return nil, nil
}

// emitMember tells of a member's new roles. Bots need GUILD_MEMBERS for it, even about themselves.
func (s *Server) emitMember(g *guild, m *member) {
	v := m.view(s)
	v["guild_id"] = g.ID
	s.emit(event{name: "GUILD_MEMBER_UPDATE", guild: g.ID, intent: intentMembers, data: v})
}

// myMember is the caller as a member, with what they may do.
func myMember(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	v := g.Members[c.who.User.ID].view(s)
	v["permissions"] = g.permissions(c.who.User.ID)
	return v, nil
}

// searchMembers finds those whose username or nickname begins so.
func searchMembers(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	limit, query := cmp.Or(c.query("limit").integer(1, 1000), 1), strings.ToLower(c.r.URL.Query().Get("query"))
	if query == "" {
		c.query("query").text(1, 100)
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	list := []object{}
	for _, id := range g.order() {
		m, u := g.Members[id], s.world.Accounts[id].User
		if len(list) < limit && (strings.HasPrefix(u.Username, query) || m.Nick != nil && strings.HasPrefix(strings.ToLower(*m.Nick), query)) {
			list = append(list, m.view(s))
		}
	}
	return list, nil
}

// editMe changes the caller's own nickname.
func editMe(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	m := g.Members[c.who.User.ID]
	if err := s.rename(c, g, m, permChangeNickname); err != nil {
		return nil, err
	}
	s.emitMember(g, m)
	v := m.view(s)
	v["permissions"] = g.permissions(m.UserID)
	return v, nil
}

// rename sets the nickname that the body gives, if it gives one.
func (s *Server) rename(c *call, g *guild, m *member, need permissions) error {
	if !c.body.has("nick") {
		return nil
	}
	nick := strings.TrimSpace(c.body.key("nick").text(0, 32))
	if err := c.form.err(); err != nil {
		return err
	}
	if !g.permissions(c.who.User.ID).has(need) {
		return errPermissions
	}
	m.Nick = nil
	if nick != "" {
		m.Nick = &nick
	}
	return nil
}

// editMember changes somebody's nickname and roles. Nobody touches who stands as high as they do, nor a role
// above their own.
func editMember(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	m, me := g.Members[c.id("user_id")], c.who.User.ID
	switch {
	case m == nil:
		return nil, errUnknownMember
	case m.UserID != me && g.topRole(m.UserID) >= g.topRole(me):
		return nil, errPermissions
	}
	for _, k := range []string{"mute", "deaf", "channel_id", "communication_disabled_until", "flags"} {
		if !c.body.key(k).absent() {
			return nil, notServedIn(k, "a member")
		}
	}
	roles, err := s.readRoles(c, g, m)
	if err != nil {
		return nil, err
	}
	if err := s.rename(c, g, m, permManageNicknames); err != nil {
		return nil, err
	}
	s.changing(g, func() { m.Roles = roles })
	s.emitMember(g, m)
	return m.view(s), nil
}

// readRoles are the roles that the body gives a member, or those that they have.
func (s *Server) readRoles(c *call, g *guild, m *member) ([]snowflake, error) {
	x := c.body.key("roles")
	if x.absent() {
		return m.Roles, nil
	}
	roles := []snowflake{}
	for _, y := range x.items(350) {
		id := y.id()
		if r := g.role(id); r == nil || r.ID == g.ID {
			return nil, errUnknownRole
		}
		roles = append(without(roles, id), id)
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	me := c.who.User.ID
	for _, r := range g.Roles {
		if slices.Contains(roles, r.ID) != slices.Contains(m.Roles, r.ID) &&
			(!g.permissions(me).has(permManageRoles) || r.Position >= g.topRole(me) || r.Managed) {
			return nil, errPermissions
		}
	}
	return roles, nil
}

// kick removes a member from the guild, whose gateway sessions lose it.
func kick(s *Server, c *call) (any, error) {
	g, err := s.guildWith(c, permKickMembers)
	if err != nil {
		return nil, err
	}
	m := g.Members[c.id("user_id")]
	switch {
	case m == nil:
		return nil, errUnknownMember
	case g.topRole(m.UserID) >= g.topRole(c.who.User.ID):
		return nil, errPermissions
	}
	s.part(g, m)
	return nil, nil
}

// leaveGuild is the caller's own going. An owner cannot.
func leaveGuild(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	switch {
	case err != nil:
		return nil, err
	case g.OwnerID == c.who.User.ID:
		return nil, errOwner
	}
	s.part(g, g.Members[c.who.User.ID])
	return nil, nil
}

// part takes somebody out of a guild. They learn of it by GUILD_DELETE, bots among the others only with GUILD_MEMBERS.
func (s *Server) part(g *guild, m *member) {
	s.emit(event{name: "GUILD_DELETE", guild: g.ID, only: m.UserID, intent: intentGuilds, data: object{"id": g.ID}})
	for _, ch := range g.Threads {
		s.leaveThread(ch, m.UserID)
	}
	delete(g.Members, m.UserID)
	s.emit(event{name: "GUILD_MEMBER_REMOVE", guild: g.ID, intent: intentMembers, data: object{
		"guild_id": g.ID, "user": s.world.Accounts[m.UserID].User,
	}})
}
