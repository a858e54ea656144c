package bot

import (
	"github.com/bwmarrin/discordgo"

	"muster/commands"
	"muster/locale"
)

// definitions returns the table as Discord registers it. Names are English everywhere, descriptions
// come in every language there are texts in. Commands exist in guilds only, and no permission hides
// one: who may use it is the coalition's to say, and is checked at every use.
func definitions(table commands.Table) []*discordgo.ApplicationCommand {
	var out []*discordgo.ApplicationCommand
	for _, c := range table.Commands {
		key := c.Name + "_description"
		d := &discordgo.ApplicationCommand{
			Type:             discordgo.ChatApplicationCommand,
			Name:             c.Name,
			Description:      describe(key),
			Contexts:         &[]discordgo.InteractionContextType{discordgo.InteractionContextGuild},
			IntegrationTypes: &[]discordgo.ApplicationIntegrationType{discordgo.ApplicationIntegrationGuildInstall},
		}
		if more := localized(key); more != nil {
			d.DescriptionLocalizations = &more
		}
		if c.Bare != nil {
			d.Options = options(c.Name, c.Bare.Options)
		}
		for _, s := range c.Subs {
			path := c.Name + "_" + s.Name
			d.Options = append(d.Options, &discordgo.ApplicationCommandOption{
				Type:                     discordgo.ApplicationCommandOptionSubCommand,
				Name:                     s.Name,
				Description:              describe(path + "_description"),
				DescriptionLocalizations: localized(path + "_description"),
				Options:                  options(path, s.Options),
			})
		}
		out = append(out, d)
	}
	return out
}

func options(path string, all []commands.Option) []*discordgo.ApplicationCommandOption {
	var out []*discordgo.ApplicationCommandOption
	for _, o := range all {
		key := path + "_" + o.Name + "_option"
		d := &discordgo.ApplicationCommandOption{
			Type:                     o.Type,
			Name:                     o.Name,
			Description:              describe(key),
			DescriptionLocalizations: localized(key),
			Required:                 o.Required,
			Autocomplete:             o.Complete != nil,
			ChannelTypes:             o.Channels,
			MaxLength:                o.MaxLen,
		}
		if d.Type == 0 {
			d.Type = discordgo.ApplicationCommandOptionString
		}
		for _, value := range o.Choices {
			key := "choice_" + value
			d.Choices = append(d.Choices, &discordgo.ApplicationCommandOptionChoice{
				Name: describe(key), NameLocalizations: localized(key), Value: value,
			})
		}
		out = append(out, d)
	}
	return out
}

func describe(key string) string { return locale.Printer{}.Text(key) }

// localized returns the texts of key in Discord's form; nil when there is English alone.
func localized(key string) map[discordgo.Locale]string {
	var out map[discordgo.Locale]string
	for tag, text := range locale.Localizations(key) {
		if out == nil {
			out = map[discordgo.Locale]string{}
		}
		out[discordgo.Locale(tag)] = text
	}
	return out
}
