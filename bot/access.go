package bot

import (
	"context"

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
