package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"maps"
	"slices"

	"github.com/bwmarrin/discordgo"
)

// definition is the normal form of a slash command: what Discord was told or would be told about it, with
// the defaults filled in and without what Discord adds by itself. Two commands are the same if and only
// if their definitions are the same JSON. It is also what is sent.
type definition struct {
	Type        discordgo.ApplicationCommandType       `json:"type"`
	Name        string                                 `json:"name"`
	Names       map[discordgo.Locale]string            `json:"name_localizations,omitempty"`
	Description string                                 `json:"description"`
	InLanguages map[discordgo.Locale]string            `json:"description_localizations,omitempty"`
	Permissions *int64                                 `json:"default_member_permissions,string,omitempty"`
	NSFW        bool                                   `json:"nsfw,omitempty"`
	Contexts    []discordgo.InteractionContextType     `json:"contexts"`
	Installed   []discordgo.ApplicationIntegrationType `json:"integration_types,omitempty"`
	Options     []definedOption                        `json:"options,omitempty"`
}

type definedOption struct {
	Type         discordgo.ApplicationCommandOptionType `json:"type"`
	Name         string                                 `json:"name"`
	Names        map[discordgo.Locale]string            `json:"name_localizations,omitempty"`
	Description  string                                 `json:"description"`
	InLanguages  map[discordgo.Locale]string            `json:"description_localizations,omitempty"`
	Required     bool                                   `json:"required,omitempty"`
	Choices      []definedChoice                        `json:"choices,omitempty"`
	Options      []definedOption                        `json:"options,omitempty"`
	ChannelTypes []discordgo.ChannelType                `json:"channel_types,omitempty"`
	MinValue     *float64                               `json:"min_value,omitempty"`
	MaxValue     float64                                `json:"max_value,omitempty"`
	MinLength    int                                    `json:"min_length,omitempty"`
	MaxLength    int                                    `json:"max_length,omitempty"`
	Autocomplete bool                                   `json:"autocomplete,omitempty"`
}

type definedChoice struct {
	Name  string                      `json:"name"`
	Names map[discordgo.Locale]string `json:"name_localizations,omitempty"`
	Value any                         `json:"value"`
}

// commandStore is Discord's list of an application's commands.
type commandStore interface {
	commands(ctx context.Context, appID string) ([]*discordgo.ApplicationCommand, error)
	putCommands(ctx context.Context, appID string, all []definition) error
}

// register makes Discord's list of the application's commands the wanted one. It writes only if they
// differ, since each new command counts against a daily allowance and people see the list reload.
// Commands that are not wanted go, except an activity's entry point, which is not a slash command.
func register(ctx context.Context, at commandStore, appID string, wanted []*discordgo.ApplicationCommand, log *slog.Logger) error {
	have, err := at.commands(ctx, appID)
	if err != nil {
		return fmt.Errorf("reading the registered commands: %w", err)
	}
	changed, err := differences(wanted, have)
	if err != nil || len(changed) == 0 {
		return err
	}
	all := make([]definition, len(wanted))
	for i, c := range wanted {
		all[i] = define(c)
	}
	if err := at.putCommands(ctx, appID, all); err != nil {
		return fmt.Errorf("registering the commands: %w", err)
	}
	log.Info("commands registered", "changed", changed)
	return nil
}

// differences returns the names of the commands that are not the same, sorted. The order of the commands
// does not matter; that of options and choices does, since people see it. Where wanted leaves the ways of
// installation to the application's settings, what Discord has is right.
func differences(wanted, have []*discordgo.ApplicationCommand) ([]string, error) {
	registered := map[string]definition{}
	for _, c := range have {
		if c.Type != entryPoint {
			registered[commandKey(c)] = define(c)
		}
	}
	changed := map[string]bool{}
	for _, c := range wanted {
		key, want := commandKey(c), define(c)
		got, ok := registered[key]
		delete(registered, key)
		if want.Installed == nil {
			got.Installed = nil
		}
		same, err := sameJSON(want, got)
		if err != nil {
			return nil, fmt.Errorf("command %s: %w", c.Name, err)
		}
		if !ok || !same {
			changed[c.Name] = true
		}
	}
	for _, gone := range registered {
		changed[gone.Name] = true
	}
	return slices.Sorted(maps.Keys(changed)), nil
}

// entryPoint is the type of the command that opens an application's activity.
const entryPoint discordgo.ApplicationCommandType = 4

func commandKey(c *discordgo.ApplicationCommand) string {
	return fmt.Sprintf("%d %s", max(c.Type, discordgo.ChatApplicationCommand), c.Name)
}

// sameJSON compares as JSON, so that a choice's 3 and 3.0 are one.
func sameJSON(a, b definition) (bool, error) {
	x, err := json.Marshal(a)
	if err != nil {
		return false, err
	}
	y, err := json.Marshal(b)
	return string(x) == string(y), err
}

// define returns a command's normal form. Without contexts it is usable in all of them. What contexts
// and default_member_permissions have replaced (dm_permission, default_permission) is not looked at.
func define(c *discordgo.ApplicationCommand) definition {
	d := definition{
		Type:        max(c.Type, discordgo.ChatApplicationCommand),
		Name:        c.Name,
		Names:       deref(c.NameLocalizations),
		Description: c.Description,
		InLanguages: deref(c.DescriptionLocalizations),
		Permissions: c.DefaultMemberPermissions,
		NSFW:        c.NSFW != nil && *c.NSFW,
		Contexts:    sorted(deref(c.Contexts)),
		Installed:   sorted(deref(c.IntegrationTypes)),
		Options:     defineOptions(c.Options),
	}
	if d.Contexts == nil {
		d.Contexts = []discordgo.InteractionContextType{
			discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM, discordgo.InteractionContextPrivateChannel,
		}
	}
	return d
}

func defineOptions(options []*discordgo.ApplicationCommandOption) []definedOption {
	var all []definedOption
	for _, o := range options {
		d := definedOption{
			Type:         o.Type,
			Name:         o.Name,
			Names:        o.NameLocalizations,
			Description:  o.Description,
			InLanguages:  o.DescriptionLocalizations,
			Required:     o.Required,
			Options:      defineOptions(o.Options),
			ChannelTypes: sorted(o.ChannelTypes),
			MinValue:     o.MinValue,
			MaxValue:     o.MaxValue,
			MinLength:    deref(o.MinLength),
			MaxLength:    o.MaxLength,
			Autocomplete: o.Autocomplete,
		}
		for _, c := range o.Choices {
			d.Choices = append(d.Choices, definedChoice{Name: c.Name, Names: c.NameLocalizations, Value: c.Value})
		}
		all = append(all, d)
	}
	return all
}

func deref[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}

// sorted returns a sorted copy, nil if there is nothing.
func sorted[T ~int | ~uint](s []T) []T {
	if len(s) == 0 {
		return nil
	}
	return slices.Sorted(slices.Values(s))
}
