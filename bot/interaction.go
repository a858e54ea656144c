package bot

import (
	"context"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/commands"
	"muster/locale"
	"muster/message"
)

// entry is what answers an interaction, found in the command table by what Discord sent.
type entry struct {
	path        string
	who         []commands.Who
	answers     commands.Answer
	handle      commands.Handler
	complete    commands.Complete // only for autocompletion
	typed       string            // what was typed so far, likewise
	noCoalition bool
	options     map[string]string
	coalition   coalition.ID // that a button, menu or modal says it belongs to; 0: as bound to the channel
	args        []string
	values      []string
	fields      map[string]string
}

// find returns the entry of an interaction; the error command_unknown when the table has none, as
// with a button of an earlier release.
func find(table commands.Table, i *discordgo.Interaction) (entry, error) {
	switch i.Type {
	case discordgo.InteractionApplicationCommand:
		return findCommand(table, i.ApplicationCommandData())
	case discordgo.InteractionApplicationCommandAutocomplete:
		return findChoices(table, i.ApplicationCommandData())
	case discordgo.InteractionMessageComponent:
		data := i.MessageComponentData()
		e, err := findPart(table, data.CustomID)
		e.values = data.Values
		return e, err
	case discordgo.InteractionModalSubmit:
		data := i.ModalSubmitData()
		e, err := findPart(table, data.CustomID)
		e.fields = map[string]string{}
		collectFields(e.fields, data.Components)
		return e, err
	}
	return entry{}, coalition.Wrong("command_unknown")
}

func findCommand(table commands.Table, data discordgo.ApplicationCommandInteractionData) (entry, error) {
	path, options := data.Name, data.Options
	if len(options) == 1 && options[0].Type == discordgo.ApplicationCommandOptionSubCommand {
		path, options = path+" "+options[0].Name, options[0].Options
	}
	command, sub, ok := table.Sub(path)
	if !ok {
		return entry{}, coalition.Wrong("command_unknown")
	}
	e := entry{
		path: path, who: []commands.Who{command.Who, sub.Who}, answers: sub.Answers, handle: sub.Handle,
		noCoalition: sub.NoCoalition, options: map[string]string{},
	}
	for _, o := range options {
		e.options[o.Name] = optionText(o.Value)
	}
	return e, nil
}

// optionText returns an option's value as text. IDs of roles, users and channels come as text.
func optionText(value any) string {
	switch v := value.(type) {
	case string:
		return storable(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

func findChoices(table commands.Table, data discordgo.ApplicationCommandInteractionData) (entry, error) {
	e, err := findCommand(table, data)
	if err != nil {
		return e, err
	}
	_, sub, _ := table.Sub(e.path)
	options := data.Options
	if len(options) == 1 && options[0].Type == discordgo.ApplicationCommandOptionSubCommand {
		options = options[0].Options
	}
	for _, focused := range options {
		if !focused.Focused {
			continue
		}
		for _, o := range sub.Options {
			if o.Name == focused.Name && o.Complete != nil {
				e.complete, e.typed = o.Complete, optionText(focused.Value)
				return e, nil
			}
		}
	}
	return e, coalition.Wrong("command_unknown")
}

func findPart(table commands.Table, customID string) (entry, error) {
	name, args := message.ParseID(customID)
	part, ok := table.Part(name)
	if !ok || len(args) == 0 {
		return entry{}, coalition.Wrong("command_unknown")
	}
	id, err := strconv.ParseInt(args[0], 36, 64)
	if err != nil || id <= 0 {
		return entry{}, coalition.Wrong("command_unknown")
	}
	return entry{
		path: name, who: []commands.Who{part.Who}, answers: part.Answers, handle: part.Handle,
		coalition: coalition.ID(id), args: args[1:],
	}, nil
}

// storable returns what was typed without the one character that Postgres keeps in no text.
func storable(typed string) string { return strings.ReplaceAll(typed, "\x00", "") }

// collectFields gathers the inputs of a submitted modal by their IDs.
func collectFields(into map[string]string, components []discordgo.MessageComponent) {
	for _, c := range components {
		switch c := c.(type) {
		case *discordgo.ActionsRow:
			collectFields(into, c.Components)
		case *discordgo.Label:
			collectFields(into, []discordgo.MessageComponent{c.Component})
		case *discordgo.TextInput:
			into[c.CustomID] = storable(c.Value)
		case *discordgo.SelectMenu:
			into[c.CustomID] = storable(strings.Join(c.Values, ","))
		}
	}
}

// request builds what the entry's handler is asked, with the coalition and the caller's rights as the
// database and the payload have them.
func (d *dispatcher) request(ctx context.Context, i *discordgo.Interaction, e entry) (commands.Request, error) {
	r := commands.Request{
		Interaction: coalition.ParseSnowflake(i.ID),
		Now:         d.now(),
		Print:       d.print(string(i.Locale)),
		Reads:       locale.ReaderFor(string(i.Locale)),
		Guild:       coalition.ParseSnowflake(i.GuildID),
		Channel:     coalition.ParseSnowflake(i.ChannelID),
		Path:        e.path,
		Options:     e.options,
		Args:        e.args,
		Values:      e.values,
		Fields:      e.fields,
		Access:      commands.Access{Bot: i.AppPermissions},
	}
	r.Elsewhere = func(ctx context.Context, channel coalition.Snowflake) (commands.Access, error) {
		return d.places.access(ctx, i, channel)
	}
	r.Unmentionable = func(ctx context.Context, channel coalition.Snowflake, roles []coalition.Snowflake) ([]coalition.Snowflake, error) {
		return d.places.unmentionable(ctx, i, channel, roles)
	}
	r.Direct = func(ctx context.Context, first message.Body) (coalition.Snowflake, error) {
		return d.letters.open(ctx, r.Caller.Discord, r.Interaction, first)
	}
	q := coalition.CallerQuery{Guild: r.Guild, Channel: r.Channel, Coalition: e.coalition}
	r.Access.User = asker(i, &q)
	var err error
	if i.GuildID == "" && e.coalition != 0 {
		if q.Roles, err = d.rolesAway(ctx, e.coalition, q.User); err != nil {
			return r, err
		}
	}
	r.Coalition, r.Caller, err = d.store.Caller(ctx, q)
	if coalition.CodeOf(err) == "no_coalition" && e.noCoalition {
		err = nil
	}
	if err != nil {
		return r, err
	}
	for _, who := range e.who {
		if err := who.Allows(r.Caller); err != nil {
			return r, err
		}
	}
	return r, nil
}

// asker notes who made an interaction, as its payload says, and returns their permissions in the channel.
func asker(i *discordgo.Interaction, q *coalition.CallerQuery) (permissions int64) {
	switch {
	case i.Member != nil && i.Member.User != nil:
		q.User = coalition.ParseSnowflake(i.Member.User.ID)
		for _, role := range i.Member.Roles {
			q.Roles = append(q.Roles, coalition.ParseSnowflake(role))
		}
		q.ManageServer = i.Member.Permissions&(discordgo.PermissionManageGuild|discordgo.PermissionAdministrator) != 0
		return i.Member.Permissions
	case i.User != nil:
		q.User = coalition.ParseSnowflake(i.User.ID)
	}
	return 0
}

// rolesAway returns the roles that a user has in a coalition's guild, for what comes from a direct message, whose payload
// does not tell. Whoever is not in the guild any more is told what whoever never was is.
func (d *dispatcher) rolesAway(ctx context.Context, c coalition.ID, user coalition.Snowflake) ([]coalition.Snowflake, error) {
	in, err := d.store.Coalition(ctx, c)
	if coalition.CodeOf(err) == "coalition_unknown" {
		return nil, coalition.Wrong("no_coalition")
	}
	if err != nil {
		return nil, err
	}
	roles, here, err := rolesOf(ctx, d.places.rest, in.Guild, user)
	if err == nil && !here {
		err = coalition.Wrong("no_coalition")
	}
	return roles, err
}

// printers is how the dispatcher words things for a locale that Discord names; a test puts the
// pseudo-locale in its place.
type printers func(discordLocale string) locale.Printer
