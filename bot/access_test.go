package bot

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"testing"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
)

// hall is a guild with one channel, as Discord describes it.
type hall struct {
	err        error // instead of the channel
	everyone   int64
	roles      map[string]int64
	botRoles   []string
	mentioned  []string // the roles that everybody may mention
	overwrites []*discordgo.PermissionOverwrite
}

func (h hall) channel(context.Context, string) (*discordgo.Channel, error) {
	if h.err != nil {
		return nil, h.err
	}
	return &discordgo.Channel{ID: "9", GuildID: "1", PermissionOverwrites: h.overwrites}, nil
}

func (h hall) guild(context.Context, string) (*discordgo.Guild, error) {
	g := &discordgo.Guild{ID: "1", OwnerID: "99", Roles: []*discordgo.Role{{ID: "1", Permissions: h.everyone}}}
	for id, may := range h.roles {
		g.Roles = append(g.Roles, &discordgo.Role{ID: id, Permissions: may, Mentionable: slices.Contains(h.mentioned, id)})
	}
	return g, nil
}

func (h hall) member(context.Context, string, string) (*discordgo.Member, error) {
	return &discordgo.Member{GuildID: "1", User: &discordgo.User{ID: "50"}, Roles: h.botRoles}, nil
}

// TestAccessElsewhere: what people and the bot may do in a channel, by roles, then by the channel's overwrites
// (docs, "Permissions").
func TestAccessElsewhere(t *testing.T) {
	t.Parallel()
	const view, send = int64(discordgo.PermissionViewChannel), int64(discordgo.PermissionSendMessages)
	deny := func(id string, kind discordgo.PermissionOverwriteType, what int64) *discordgo.PermissionOverwrite {
		return &discordgo.PermissionOverwrite{ID: id, Type: kind, Deny: what}
	}
	const role, member = discordgo.PermissionOverwriteTypeRole, discordgo.PermissionOverwriteTypeMember
	for _, test := range []struct {
		name      string
		from      hall
		guild     string
		bot, user bool // may post
	}{
		{"both by @everyone", hall{everyone: view | send}, "1", true, true},
		{"each by a role of their own", hall{roles: map[string]int64{"5": view | send}, botRoles: []string{"5"}}, "1", true, false},
		{"not the bot in this channel", hall{everyone: view | send, overwrites: []*discordgo.PermissionOverwrite{deny("50", member, send)}}, "1", false, true},
		{"not those of a role in this channel", hall{everyone: view | send, roles: map[string]int64{"7": 0}, overwrites: []*discordgo.PermissionOverwrite{deny("7", role, view)}}, "1", true, false},
		{"nobody in a channel that is gone", hall{err: &restError{Status: http.StatusNotFound, Code: codeUnknownChannel}}, "1", false, false},
		{"nobody in one that the bot does not see", hall{err: &restError{Status: http.StatusForbidden, Code: codeMissingAccess}}, "1", false, false},
		{"nobody in another guild's", hall{everyone: view | send}, "2", false, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			i := &discordgo.Interaction{GuildID: test.guild, Member: &discordgo.Member{GuildID: test.guild, User: &discordgo.User{ID: "60"}, Roles: []string{"7"}}}
			may, err := places{rest: test.from, bot: "50"}.access(t.Context(), i, 9)
			posts := func(p int64) bool { return p&(view|send) == view|send }
			if err != nil || posts(may.Bot) != test.bot || posts(may.User) != test.user {
				t.Errorf("bot %t, user %t, %v", posts(may.Bot), posts(may.User), err)
			}
		})
	}
	if _, err := (places{rest: hall{err: errors.New("no line")}}).access(t.Context(), &discordgo.Interaction{}, coalition.Snowflake(9)); err == nil {
		t.Error("a line that is down was taken for a refusal")
	}
}

// TestUnmentionableRoles: a role that not everybody may mention is mentioned by who has the permission in that channel.
func TestUnmentionableRoles(t *testing.T) {
	t.Parallel()
	const all = int64(discordgo.PermissionMentionEveryone)
	deny := []*discordgo.PermissionOverwrite{{ID: "50", Type: discordgo.PermissionOverwriteTypeMember, Deny: all}}
	roles := map[string]int64{"5": 0, "7": 0}
	for _, test := range []struct {
		name string
		from hall
		here int64 // the bot's permissions in the channel that the interaction came from, which is 8
		in   coalition.Snowflake
		want []coalition.Snowflake
	}{
		{"open to everybody", hall{roles: roles, mentioned: []string{"5", "7"}}, 0, 9, nil},
		{"one is not", hall{roles: roles, mentioned: []string{"5"}}, 0, 9, []coalition.Snowflake{7}},
		{"the bot may mention all", hall{everyone: all, roles: roles}, 0, 9, nil},
		{"but not in this channel", hall{everyone: all, roles: roles, overwrites: deny}, 0, 9, []coalition.Snowflake{5, 7}},
		{"the bot may, right here", hall{roles: roles}, all, 8, nil},
		{"a role that is gone", hall{everyone: all, roles: map[string]int64{"5": 0}}, 0, 9, []coalition.Snowflake{7}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			i := &discordgo.Interaction{GuildID: "1", ChannelID: "8", AppPermissions: test.here, Member: &discordgo.Member{GuildID: "1", User: &discordgo.User{ID: "60"}}}
			got, err := places{rest: test.from, bot: "50"}.unmentionable(t.Context(), i, test.in, []coalition.Snowflake{5, 7})
			if err != nil || !slices.Equal(got, test.want) {
				t.Errorf("got %v, %v; want %v", got, err, test.want)
			}
		})
	}
}

// What a command names comes with it, so that nobody is asked.
func TestNamedRolesAreNotAskedFor(t *testing.T) {
	t.Parallel()
	i := &discordgo.Interaction{
		Type: discordgo.InteractionApplicationCommand, GuildID: "1", ChannelID: "8",
		Data: discordgo.ApplicationCommandInteractionData{Resolved: &discordgo.ApplicationCommandInteractionDataResolved{
			Roles: map[string]*discordgo.Role{"5": {ID: "5", Mentionable: true}, "7": {ID: "7"}},
		}},
	}
	got, err := places{}.unmentionable(t.Context(), i, 8, []coalition.Snowflake{5, 7})
	if err != nil || !slices.Equal(got, []coalition.Snowflake{7}) {
		t.Errorf("got %v, %v; want the role 7", got, err)
	}
}
