package rehearsal

import (
	"fmt"
	"slices"
	"strconv"
)

// permissions is a set of Discord's permission bits; JSON has it as a string.
type permissions uint64

// The permissions that decide something here, from Discord's "Permissions".
const (
	permKickMembers     permissions = 1 << 1
	permAdministrator   permissions = 1 << 3
	permManageChannels  permissions = 1 << 4
	permManageGuild     permissions = 1 << 5
	permAddReactions    permissions = 1 << 6
	permViewChannel     permissions = 1 << 10
	permSendMessages    permissions = 1 << 11
	permManageMessages  permissions = 1 << 13
	permEmbedLinks      permissions = 1 << 14
	permAttachFiles     permissions = 1 << 15
	permReadHistory     permissions = 1 << 16
	permMentionEveryone permissions = 1 << 17
	permChangeNickname  permissions = 1 << 26
	permManageNicknames permissions = 1 << 27
	permManageRoles     permissions = 1 << 28
	permUseCommands     permissions = 1 << 31
	permManageEvents    permissions = 1 << 33
	permManageThreads   permissions = 1 << 34
	permPublicThreads   permissions = 1 << 35
	permPrivateThreads  permissions = 1 << 36
	permSendInThreads   permissions = 1 << 38
	permCreateEvents    permissions = 1 << 44
	permPinMessages     permissions = 1 << 51
	permEverything      permissions = 1<<53 - 1
)

func (p permissions) has(want permissions) bool { return p&want == want }

// MarshalText writes the decimal form.
func (p permissions) MarshalText() ([]byte, error) {
	return []byte(strconv.FormatUint(uint64(p), 10)), nil
}

// UnmarshalText reads the decimal form.
func (p *permissions) UnmarshalText(b []byte) error {
	n, err := strconv.ParseUint(string(b), 10, 64)
	*p = permissions(n)
	return err
}

// readPermissions reads a bit set out of a body: a string, or a number as older clients send it.
func readPermissions(x field) permissions {
	n, err := strconv.ParseUint(fmt.Sprint(x.value), 10, 64)
	if err != nil && !x.absent() {
		x.wrong("NUMBER_TYPE_COERCE", "Value \"%v\" is not int.", x.value)
	}
	return permissions(n)
}

// guildPermissions are a member's by their roles alone.
func (g *guild) permissions(user snowflake) permissions {
	m := g.Members[user]
	if m == nil {
		return 0
	}
	if g.OwnerID == user {
		return permEverything
	}
	var p permissions
	for _, r := range g.Roles {
		if r.ID == g.ID || slices.Contains(m.Roles, r.ID) {
			p |= r.Permissions
		}
	}
	if p.has(permAdministrator) {
		return permEverything
	}
	return p
}

// permissionsIn are a member's in a channel, with its overwrites: @everyone's first, then
// those of the member's roles together, then the member's own. A thread has those of its channel; a private
// one is there for its members and moderators only.
func (g *guild) permissionsIn(c *channel, user snowflake) permissions {
	p := g.permissions(user)
	if p == permEverything || p == 0 {
		return p
	}
	m := g.Members[user]
	var allow, deny permissions
	var own overwrite
	for _, o := range g.overwritesOf(c) {
		switch {
		case o.ID == g.ID:
			p = p&^o.Deny | o.Allow
		case o.Type == overwriteRole && slices.Contains(m.Roles, o.ID):
			allow |= o.Allow
			deny |= o.Deny
		case o.Type == overwriteMember && o.ID == user:
			own = o
		}
	}
	p = p&^deny | allow
	p = p&^own.Deny | own.Allow
	switch {
	case !p.has(permViewChannel):
		return 0
	case c.Type == channelPrivateThread && c.joined(user) == nil && !p.has(permManageThreads):
		return 0
	case !p.has(c.sendPermission()):
		return p &^ (permMentionEveryone | permAttachFiles | permEmbedLinks)
	}
	return p
}

// maySetOverwrites says whether a member may change a channel's overwrites so: they allow and deny only what
// they have in the guild, unless an overwrite of the channel's lets them manage roles (Discord's "Edit Channel
// Permissions").
func (g *guild) maySetOverwrites(user snowflake, ch *channel, to []overwrite) bool {
	own, before := g.permissions(user), map[snowflake]overwrite{}
	for _, o := range ch.Overwrites {
		before[o.ID] = o
		about := o.ID == g.ID || o.ID == user || slices.Contains(g.Members[user].Roles, o.ID)
		if about && o.Allow.has(permManageRoles) {
			return true
		}
	}
	for _, o := range to {
		if was := before[o.ID]; !own.has((was.Allow ^ o.Allow) | (was.Deny ^ o.Deny)) {
			return false
		}
	}
	return true
}

func (g *guild) overwritesOf(c *channel) []overwrite {
	if !c.isThread() {
		return c.overwrites()
	}
	if parent := g.channel(c.ParentID); parent != nil {
		return parent.overwrites()
	}
	return nil
}

// permissionsOf are a user's in any channel; in a DM its two people may do what DMs allow.
func (s *Server) permissionsOf(c *channel, user snowflake) permissions {
	if c.GuildID == 0 {
		if slices.Contains(c.Recipients, user) {
			return permViewChannel | permSendMessages | permEmbedLinks | permAttachFiles | permReadHistory | permUseCommands |
				permPinMessages | permAddReactions
		}
		return 0
	}
	g := s.world.Guilds[c.GuildID]
	if g == nil {
		return 0
	}
	return g.permissionsIn(c, user)
}

// sees says whether a user may know of a channel at all.
func (s *Server) sees(c *channel, user snowflake) bool {
	return s.permissionsOf(c, user).has(permViewChannel)
}

// topRole is the position of a member's highest role; the owner is above all.
func (g *guild) topRole(user snowflake) int {
	if g.OwnerID == user {
		return 1 << 30
	}
	top := 0
	if m := g.Members[user]; m != nil {
		for _, r := range g.Roles {
			if slices.Contains(m.Roles, r.ID) {
				top = max(top, r.Position)
			}
		}
	}
	return top
}
