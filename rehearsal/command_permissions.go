package rehearsal

import "slices"

// commandRule says of a role, a user or a channel whether a command may be used: by them, or there.
type commandRule struct {
	ID         snowflake `json:"id"`
	Type       int       `json:"type"`
	Permission bool      `json:"permission"`
}

const (
	ruleRole    = 1
	ruleUser    = 2
	ruleChannel = 3
)

// mayUse decides whether a member may use a command, in a channel or, with nil, anywhere in the guild.
// Administrators always may. Else what was set for the command wins over what was set for the whole application,
// a user's own rule over those of roles, these over @everyone's, and default_member_permissions stand where none
// is set.
func (g *guild) mayUse(k *command, ch *channel, user snowflake) bool {
	may := g.permissions(user)
	if ch != nil {
		may = g.permissionsIn(ch, user)
	}
	if may.has(permAdministrator) {
		return true
	}
	own, all := g.CommandRules[k.ID], g.CommandRules[k.ApplicationID]
	if ch != nil {
		if allowed, set := g.channelRule(own, all, ch); set && !allowed {
			return false
		}
	}
	for _, rules := range [][]commandRule{own, all} {
		if allowed, set := g.memberRule(rules, user); set {
			return allowed
		}
	}
	return k.allows(may)
}

// channelRule looks for a rule of the channel's own, then for one of all channels, which has the guild's ID less one.
func (g *guild) channelRule(own, all []commandRule, ch *channel) (allowed, set bool) {
	id := ch.ID
	if ch.isThread() {
		id = ch.ParentID
	}
	for _, rules := range [][]commandRule{own, all} {
		for _, target := range []snowflake{id, g.ID - 1} {
			for _, r := range rules {
				if r.Type == ruleChannel && r.ID == target {
					return r.Permission, true
				}
			}
		}
	}
	return false, false
}

func (g *guild) memberRule(rules []commandRule, user snowflake) (allowed, set bool) {
	var everyone *commandRule
	roles := g.Members[user].Roles
	for _, r := range rules {
		switch {
		case r.Type == ruleUser && r.ID == user:
			return r.Permission, true
		case r.Type == ruleRole && r.ID == g.ID:
			everyone = &r
		case r.Type == ruleRole && slices.Contains(roles, r.ID):
			allowed, set = allowed || r.Permission, true
		}
	}
	if !set && everyone != nil {
		return everyone.Permission, true
	}
	return allowed, set
}

// allows is what default_member_permissions say: "0" is nobody but administrators.
func (k *command) allows(may permissions) bool {
	need := k.DefaultMemberPermissions
	return need == nil || may.has(permAdministrator) || *need != 0 && may.has(*need)
}

// ruled is the guild in the address, and the command or application whose rules are meant.
func (s *Server) ruled(c *call) (*guild, snowflake, error) {
	if c.id("application_id") != s.world.Application.ID {
		return nil, 0, errUnknownApplication
	}
	g, err := s.guildOf(c)
	if err != nil {
		return nil, 0, err
	}
	id := c.id("command_id")
	known := slices.ContainsFunc(s.world.Commands, func(k *command) bool { return k.ID == id && (k.GuildID == 0 || k.GuildID == g.ID) })
	if !known && id != s.world.Application.ID {
		return nil, 0, errUnknownCommand
	}
	return g, id, nil
}

func (s *Server) rulesView(g *guild, id snowflake) object {
	return object{"id": id, "application_id": s.world.Application.ID, "guild_id": g.ID, "permissions": append([]commandRule{}, g.CommandRules[id]...)}
}

func getAllRules(s *Server, c *call) (any, error) {
	if c.id("application_id") != s.world.Application.ID {
		return nil, errUnknownApplication
	}
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	list := []object{}
	for _, id := range oldest(g.CommandRules, len(g.CommandRules)) {
		list = append(list, s.rulesView(g, id))
	}
	return list, nil
}

func getRules(s *Server, c *call) (any, error) {
	g, id, err := s.ruled(c)
	switch {
	case err != nil:
		return nil, err
	case len(g.CommandRules[id]) == 0:
		return nil, errUnknownRules
	}
	return s.rulesView(g, id), nil
}

// putRules is for people who manage the guild and its roles: bots may not.
func putRules(s *Server, c *call) (any, error) {
	g, id, err := s.ruled(c)
	switch {
	case err != nil:
		return nil, err
	case !g.permissions(c.who.User.ID).has(permManageGuild | permManageRoles):
		return nil, errPermissions
	}
	rules := []commandRule{}
	for _, x := range c.body.key("permissions").items(100) {
		if x.key("id").absent() {
			x.key("id").missing()
		}
		rules = append(rules, commandRule{x.key("id").id(), x.key("type").oneOf(ruleRole, ruleUser, ruleChannel), x.key("permission").yes()})
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	if g.CommandRules == nil {
		g.CommandRules = map[snowflake][]commandRule{}
	}
	if g.CommandRules[id] = rules; len(rules) == 0 {
		delete(g.CommandRules, id)
	}
	v := s.rulesView(g, id)
	s.emit(event{name: "APPLICATION_COMMAND_PERMISSIONS_UPDATE", guild: g.ID, data: v})
	return v, nil
}
