package bot

import (
	"context"
	"slices"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/commands"
)

// places tells who may do what in a channel that no interaction came from: Discord says so of itself only for
// the one it came from.
type places struct {
	rest interface {
		channel(ctx context.Context, id string) (*discordgo.Channel, error)
		guild(ctx context.Context, id string) (*discordgo.Guild, error)
		member(ctx context.Context, guildID, userID string) (*discordgo.Member, error)
	}
	bot string // the bot's user ID
}

// access returns what the bot and the one who made the interaction may do in a channel of its guild. Nobody may
// do anything in one that is gone, that the bot does not see, or that is another guild's.
func (p places) access(ctx context.Context, i *discordgo.Interaction, id coalition.Snowflake) (commands.Access, error) {
	channel, err := p.rest.channel(ctx, id.String())
	switch {
	case blocked(err):
		return commands.Access{}, nil
	case err != nil:
		return commands.Access{}, err
	case channel.GuildID != i.GuildID || i.Member == nil:
		return commands.Access{}, nil
	}
	guild, err := p.rest.guild(ctx, i.GuildID)
	if err != nil {
		return commands.Access{}, err
	}
	bot, err := p.rest.member(ctx, i.GuildID, p.bot)
	if err != nil {
		return commands.Access{}, err
	}
	guild.Channels, guild.Members = []*discordgo.Channel{channel}, []*discordgo.Member{bot, i.Member}
	known := discordgo.NewState()
	if err := known.GuildAdd(guild); err != nil {
		return commands.Access{}, err
	}
	var may commands.Access
	if may.Bot, err = known.UserChannelPermissions(p.bot, channel.ID); err == nil {
		may.User, err = known.UserChannelPermissions(i.Member.User.ID, channel.ID)
	}
	return may, err
}

// unmentionable returns those of the roles that a post of the bot's in a channel of the interaction's guild notifies nobody
// of: roles that are gone, and where the bot may not mention all roles, those that do not allow everybody to mention them
// (docs, "Permissions", MENTION_EVERYONE).
func (p places) unmentionable(ctx context.Context, i *discordgo.Interaction, channel coalition.Snowflake, roles []coalition.Snowflake) ([]coalition.Snowflake, error) {
	known, err := p.roles(ctx, i, roles)
	if err != nil {
		return nil, err
	}
	var gone, closed []coalition.Snowflake
	for _, role := range roles {
		switch r := known[role.String()]; {
		case r == nil:
			gone = append(gone, role)
		case !r.Mentionable:
			closed = append(closed, role)
		}
	}
	if len(closed) == 0 {
		return gone, nil
	}
	may := i.AppPermissions
	if channel.String() != i.ChannelID {
		access, err := p.access(ctx, i, channel)
		if err != nil {
			return nil, err
		}
		may = access.Bot
	}
	if may&(discordgo.PermissionMentionEveryone|discordgo.PermissionAdministrator) != 0 {
		return gone, nil
	}
	return append(gone, closed...), nil
}

// roles returns the roles by their IDs: as the interaction came with them if it names them all, else all of its guild.
func (p places) roles(ctx context.Context, i *discordgo.Interaction, wanted []coalition.Snowflake) (map[string]*discordgo.Role, error) {
	if i.Type == discordgo.InteractionApplicationCommand {
		named := i.ApplicationCommandData().Resolved
		if named != nil && !slices.ContainsFunc(wanted, func(r coalition.Snowflake) bool { return named.Roles[r.String()] == nil }) {
			return named.Roles, nil
		}
	}
	guild, err := p.rest.guild(ctx, i.GuildID)
	if err != nil {
		return nil, err
	}
	all := map[string]*discordgo.Role{}
	for _, r := range guild.Roles {
		all[r.ID] = r
	}
	return all, nil
}
