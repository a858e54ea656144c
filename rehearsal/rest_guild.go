package rehearsal

import "slices"

func getGateway(s *Server, _ *call) (any, error) { return object{"url": s.gatewayURL()}, nil }

func getGatewayBot(s *Server, _ *call) (any, error) {
	return object{"url": s.gatewayURL(), "shards": 1, "session_start_limit": s.sessionStartLimit()}, nil
}

func getMe(_ *Server, c *call) (any, error) {
	u := c.who.User
	return object{
		"id": u.ID, "username": u.Username, "avatar": nil, "discriminator": u.Discriminator, "public_flags": 0, "flags": 0,
		"global_name": u.GlobalName, "mfa_enabled": false, "locale": c.who.Locale, "bot": u.Bot, "verified": true, "email": nil,
		"banner": nil, "accent_color": nil, "primary_guild": nil, "premium_type": 0,
	}, nil
}

func getMyGuilds(s *Server, c *call) (any, error) {
	list := []object{}
	for _, id := range s.world.GuildOrder {
		g := s.world.Guilds[id]
		if g.Members[c.who.User.ID] != nil {
			list = append(list, object{
				"id": g.ID, "name": g.Name, "icon": nil, "banner": nil, "owner": g.OwnerID == c.who.User.ID,
				"permissions": g.permissions(c.who.User.ID), "features": []string{},
			})
		}
	}
	return list, nil
}

func getUser(s *Server, c *call) (any, error) {
	a := s.world.Accounts[c.id("user_id")]
	if a == nil {
		return nil, errUnknownUser
	}
	return a.User, nil
}

func getApplication(s *Server, _ *call) (any, error) {
	app := s.world.Application
	var endpoint any
	if app.Endpoint != "" {
		endpoint = app.Endpoint
	}
	return object{
		"id": app.ID, "name": app.Name, "icon": nil, "description": "", "type": nil, "verify_key": app.PublicKey, "flags": 0, "flags_new": "0",
		"redirect_uris": []string{}, "interactions_endpoint_url": endpoint, "role_connections_verification_url": nil,
		"owner": s.world.Accounts[app.OwnerID].User, "approximate_guild_count": len(s.world.Guilds),
		"approximate_user_install_count": 0, "approximate_user_authorization_count": 0, "explicit_content_filter": 0, "team": nil,
		"eligible_oauth2_scopes": []string{"bot", "applications.commands"}, "bot": s.bot().User, "bot_public": true,
		"bot_require_code_grant": false, "summary": "",
	}, nil
}

// guildOf is the guild in the address, as far as the caller is in it.
func (s *Server) guildOf(c *call) (*guild, error) {
	g := s.world.Guilds[c.id("guild_id")]
	if g == nil || g.Members[c.who.User.ID] == nil {
		return nil, errUnknownGuild
	}
	return g, nil
}

// guildWith also wants the caller to have a permission.
func (s *Server) guildWith(c *call, p permissions) (*guild, error) {
	g, err := s.guildOf(c)
	if err == nil && !g.permissions(c.who.User.ID).has(p) {
		err = errPermissions
	}
	return g, err
}

func getGuild(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	v := g.view()
	if c.r.URL.Query().Get("with_counts") == "true" {
		v["approximate_member_count"], v["approximate_presence_count"] = len(g.Members), len(g.Members)
	}
	return v, nil
}

func getChannels(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	list := []object{}
	for _, ch := range g.Channels {
		if c.who.User.Bot || s.sees(ch, c.who.User.ID) {
			list = append(list, ch.view(s, 0))
		}
	}
	return list, nil
}

func createChannel(s *Server, c *call) (any, error) {
	g, err := s.guildWith(c, permManageChannels)
	if err != nil {
		return nil, err
	}
	if x := c.body.key("name"); x.absent() {
		x.text(1, 100)
	}
	made := &channel{GuildID: g.ID, Position: len(g.Channels)}
	c.readChannel(made)
	if err := c.form.err(); err != nil {
		return nil, err
	}
	if !g.maySetOverwrites(c.who.User.ID, &channel{}, made.Overwrites) {
		return nil, errPermissions
	}
	made.ID = s.newID()
	g.Channels = append(g.Channels, made)
	s.emit(event{name: "CHANNEL_CREATE", guild: g.ID, channel: made, intent: intentGuilds, data: made.view(s, 0)})
	return created{made.view(s, 0)}, nil
}

func readOverwrites(list field) []overwrite {
	var out []overwrite
	for _, x := range list.items(500) {
		out = append(out, overwrite{x.key("id").id(), x.key("type").oneOf(0, 1), readPermissions(x.key("allow")), readPermissions(x.key("deny"))})
	}
	return out
}

func getRoles(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	return g.Roles, nil
}

// roleOf is the role in the address, and its guild, if the caller may manage it: Discord
// wants MANAGE_ROLES and a place above the role.
func (s *Server) roleOf(c *call) (*guild, *role, error) {
	g, err := s.guildWith(c, permManageRoles)
	if err != nil {
		return nil, nil, err
	}
	r := g.role(c.id("role_id"))
	switch {
	case r == nil:
		return nil, nil, errUnknownRole
	case r.Position >= g.topRole(c.who.User.ID), r.ID == g.ID, r.Managed:
		return nil, nil, errPermissions
	}
	return g, r, nil
}

func getRole(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	if r := g.role(c.id("role_id")); r != nil {
		return r, nil
	}
	return nil, errUnknownRole
}

// readRole fills what was given in; a role's colours come as one number or as three.
func (c *call) readRole(r *role) error {
	if x := c.body.key("name"); !x.absent() {
		r.Name = x.text(1, 100)
	}
	if x := c.body.key("permissions"); !x.absent() {
		r.Permissions = readPermissions(x)
	}
	if x := c.body.key("color"); !x.absent() {
		r.Color = x.integer(0, 0xFFFFFF)
		r.Colors.Primary = r.Color
	}
	if x := c.body.key("hoist"); !x.absent() {
		r.Hoist = x.yes()
	}
	if x := c.body.key("mentionable"); !x.absent() {
		r.Mentionable = x.yes()
	}
	if err := c.form.err(); err != nil {
		return err
	}
	return nil
}

func createRole(s *Server, c *call) (any, error) {
	g, err := s.guildWith(c, permManageRoles)
	if err != nil {
		return nil, err
	}
	made := role{Name: "new role", Permissions: g.role(g.ID).Permissions}
	if err := c.readRole(&made); err != nil {
		return nil, err
	}
	if mine := g.permissions(c.who.User.ID); !mine.has(made.Permissions) {
		return nil, errPermissions // nobody hands out what they do not have
	}
	made.ID, made.Position = s.newID(), 1
	for _, r := range g.Roles {
		if r.ID != g.ID {
			r.Position++
		}
	}
	g.Roles = append(g.Roles, &made)
	s.emit(event{name: "GUILD_ROLE_CREATE", guild: g.ID, intent: intentGuilds, data: object{"guild_id": g.ID, "role": made}})
	return &made, nil
}

func editRole(s *Server, c *call) (any, error) {
	g, r, err := s.roleOf(c)
	if err != nil {
		return nil, err
	}
	edited := *r
	if err := c.readRole(&edited); err != nil {
		return nil, err
	}
	if mine := g.permissions(c.who.User.ID); !mine.has(edited.Permissions &^ r.Permissions) {
		return nil, errPermissions
	}
	s.changing(g, func() { *r = edited })
	s.emit(event{name: "GUILD_ROLE_UPDATE", guild: g.ID, intent: intentGuilds, data: object{"guild_id": g.ID, "role": r}})
	return r, nil
}

func deleteRole(s *Server, c *call) (any, error) {
	g, r, err := s.roleOf(c)
	if err != nil {
		return nil, err
	}
	var held []*member
	s.changing(g, func() {
		g.Roles = slices.DeleteFunc(g.Roles, func(x *role) bool { return x.ID == r.ID })
		for _, id := range g.order() {
			if m := g.Members[id]; slices.Contains(m.Roles, r.ID) {
				m.Roles = without(m.Roles, r.ID)
				held = append(held, m)
			}
		}
		for _, ch := range g.Channels {
			ch.remove(r.ID)
		}
	})
	s.emit(event{name: "GUILD_ROLE_DELETE", guild: g.ID, intent: intentGuilds, data: object{"guild_id": g.ID, "role_id": r.ID}})
	for _, m := range held {
		s.emitMember(g, m)
	}
	return nil, nil
}

// moveRoles changes the order of roles; nobody moves one to where, or from where, they are not above.
func moveRoles(s *Server, c *call) (any, error) {
	g, err := s.guildWith(c, permManageRoles)
	if err != nil {
		return nil, err
	}
	top, moved := g.topRole(c.who.User.ID), map[*role]int{}
	for _, x := range c.body.items(250) {
		r, to := g.role(x.key("id").id()), x.key("position").integer(0, 250)
		switch {
		case r == nil:
			return nil, errUnknownRole
		case r.ID == g.ID || r.Position >= top || to >= top:
			return nil, errPermissions
		}
		moved[r] = to
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	for _, r := range g.Roles {
		if to, ok := moved[r]; ok && to != r.Position {
			r.Position = to
			s.emit(event{name: "GUILD_ROLE_UPDATE", guild: g.ID, intent: intentGuilds, data: object{"guild_id": g.ID, "role": r}})
		}
	}
	return g.Roles, nil
}

// countRoles counts the members of every role but @everyone.
func countRoles(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	n := map[snowflake]int{}
	for _, r := range g.Roles {
		if r.ID != g.ID {
			n[r.ID] = 0
		}
	}
	for _, m := range g.Members {
		for _, id := range m.Roles {
			n[id]++
		}
	}
	return n, nil
}

// without makes a new list: the old one may still be on its way to somebody.
func without(ids []snowflake, id snowflake) []snowflake {
	return slices.DeleteFunc(append([]snowflake{}, ids...), func(x snowflake) bool { return x == id })
}

// changing makes a change that may show or hide channels, and tells the people concerned
// of those that have come or gone for them.
func (s *Server) changing(g *guild, change func()) {
	saw := s.visible(g)
	change()
	sees := s.visible(g)
	for _, c := range g.Channels {
		for id := range g.Members {
			at := seen{c.ID, id}
			switch {
			case s.world.Accounts[id].User.Bot || saw[at] == sees[at]:
			case sees[at]:
				s.emit(event{name: "CHANNEL_CREATE", only: id, data: c.view(s, id)})
				s.syncThreads(g, c, id)
			default:
				s.emit(event{name: "CHANNEL_DELETE", only: id, data: c.view(s, id)})
			}
		}
	}
}

type seen struct{ channel, user snowflake }

func (s *Server) visible(g *guild) map[seen]bool {
	v := map[seen]bool{}
	for _, c := range g.Channels {
		for id := range g.Members {
			v[seen{c.ID, id}] = s.sees(c, id)
		}
	}
	return v
}
