package message

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// MentionUser, MentionRole and MentionChannel return Discord's mark-up for one, which shows its name
// to every reader; "" for none. In a private reply it notifies nobody.
func MentionUser(id coalition.Snowflake) string { return marked("<@%s>", id) }

// MentionRole is MentionUser for a role.
func MentionRole(id coalition.Snowflake) string { return marked("<@&%s>", id) }

// MentionChannel is MentionUser for a channel.
func MentionChannel(id coalition.Snowflake) string { return marked("<#%s>", id) }

func marked(form string, id coalition.Snowflake) string {
	if id == 0 {
		return ""
	}
	return fmt.Sprintf(form, id)
}

// roles returns the marks of roles as far as a field has room.
func roles(p locale.Printer, all []coalition.Snowflake) string {
	var marks []string
	for _, r := range all {
		marks = append(marks, MentionRole(r))
	}
	return clipJoined(p, marks, " ", 700)
}

// Settings are what an organiser reads of a coalition besides the coalition itself.
type Settings struct {
	Delegations  int    // present ones
	Capabilities int    // that can be pledged
	Waiting      int    // posts that should be out and are not
	LastError    string // why the newest of them is not; "" when it was not tried
	BotLacks     []BotPermission

	Unmentionable []coalition.Snowflake // the delegations' roles that posts about meetings would not notify
}

// SettingsCard returns the card of a coalition's settings, with what is still lacking.
func SettingsCard(p locale.Printer, c coalition.Coalition, s Settings) *discordgo.MessageEmbed {
	card := Card(c, Line(c.Name), lacking(p, c, s))
	AddField(card, p.Text("coalition_organisers"), MentionRole(c.OrganiserRole), true)
	AddField(card, p.Text("coalition_zone"), Line(c.Zone.String()), true)
	AddField(card, p.Text("coalition_language"), p.Text("choice_"+c.Language), true)
	AddField(card, p.Text("coalition_template"), p.Count("coalition_template_value", s.Capabilities, "Template", p.Text("template_"+c.Template)), true)
	AddField(card, p.Text("coalition_delegations"), p.Text("coalition_number", "Number", s.Delegations), true)
	if !c.Activation.IsZero() {
		AddField(card, p.Text("activation_title"), Timestamp(c.Activation, "f"), true)
	}
	if c.Grace > 0 {
		AddField(card, p.Text("grace_title"), p.Count("grace_value", c.Grace), true)
	}
	if c.Quorum != coalition.NoQuorum {
		AddField(card, p.Text("quorum_title"), Quorum(p, c.Quorum), true)
	}
	if c.Rates.Base != "" {
		AddField(card, p.Text("rates_title"), p.Count("rates_number", len(c.Rates.All), "Base", c.Rates.Base), true)
	}
	AddField(card, p.Text("schedule_reminders"), LeadsBefore(p, coalition.Meeting{}.LeadsIn(c)), true)
	if c.Events {
		key := "coalition_events_on"
		if !c.MeetsInPublic() {
			key = "coalition_events_private"
		}
		AddField(card, p.Text("coalition_events"), p.Text(key), true)
	}
	AddField(card, p.Text("coalition_channels"), strings.Join(channelLines(p, c), "\n"), false)
	AddField(card, p.Text("coalition_waiting"), waiting(p, s), false)
	return card
}

// ActivationDraft returns the card of an activation that is to be confirmed: from when readiness would count, zero for
// no longer from a set day, how the day was read, and what stands now.
func ActivationDraft(p locale.Printer, c coalition.Coalition, at time.Time, r coalition.Reading) *discordgo.MessageEmbed {
	text := p.Text("activation_ask_none")
	if !at.IsZero() {
		text = p.Text("activation_ask", "Time", Timestamp(at, "F"), "Relative", Timestamp(at, "R"))
	}
	if note := Reading(p, r); note != "" {
		text += "\n" + note
	}
	card := NotSaved(p, c, text)
	was := p.Text("activation_unset")
	if !c.Activation.IsZero() {
		was = Timestamp(c.Activation, "F")
	}
	if !at.IsZero() {
		wall := p.Text("activation_wall_value", "Wall", coalition.WallTimeOf(at.In(c.Zone)), "Zone", Line(c.Zone.String()))
		AddField(card, p.Text("activation_wall"), wall, true)
	}
	AddField(card, p.Text("schedule_was"), was, true)
	return card
}

// AppointCard returns all that somebody with Manage Server alone reads: who appoints the organisers.
func AppointCard(p locale.Printer, c coalition.Coalition) *discordgo.MessageEmbed {
	card := Card(c, Line(c.Name), p.Text("coalition_appoint"))
	AddField(card, p.Text("coalition_organisers"), MentionRole(c.OrganiserRole), true)
	return card
}

// lacking says what an organiser should still do, as a list; a sentence when nothing is left.
func lacking(p locale.Printer, c coalition.Coalition, s Settings) string {
	var lines []string
	for _, purpose := range coalition.Purposes {
		if purpose == coalition.BoardPosts { // which one can do without
			continue
		}
		if c.Channels.For[purpose] == 0 || purpose == coalition.OrganiserPosts && !TellsOrganisers(c) {
			lines = append(lines, p.Text("coalition_lacks_"+string(purpose)))
		}
	}
	if s.Capabilities == 0 {
		lines = append(lines, p.Text("coalition_lacks_capabilities"))
	}
	if s.Delegations == 0 {
		lines = append(lines, p.Text("coalition_lacks_delegations"))
	}
	if len(s.BotLacks) > 0 {
		var names []string
		for _, lack := range s.BotLacks {
			names = append(names, p.Text("permission_"+string(lack)))
		}
		lines = append(lines, p.Text("coalition_lacks_permissions", "Permissions", strings.Join(names, ", ")))
	}
	if len(s.Unmentionable) > 0 {
		lines = append(lines, p.Text("coalition_lacks_mentions", "Roles", roles(p, s.Unmentionable), "Channel", MentionChannel(c.Channels.For[coalition.MeetingPosts])))
	}
	if len(lines) == 0 {
		return p.Text("coalition_complete")
	}
	return p.Text("coalition_lacking") + "\n" + "- " + strings.Join(lines, "\n- ")
}

// TellsOrganisers reports whether there is a place to tell organisers something: a channel of theirs
// that nobody else reads.
func TellsOrganisers(c coalition.Coalition) bool {
	channel := c.Channels.For[coalition.OrganiserPosts]
	return channel != 0 && c.Channels.Audience(channel).IsOrganisers()
}

// channelLines are the coalition's channels: what each serves, and who is taken to read it.
func channelLines(p locale.Printer, c coalition.Coalition) []string {
	var lines []string
	line := func(what string, channel coalition.Snowflake) {
		lines = append(lines, p.Text("coalition_channel", "What", p.Text(what), "Channel", MentionChannel(channel),
			"Audience", p.Text("audience_"+string(c.Channels.Audience(channel).Level))))
	}
	var serving []coalition.Snowflake
	for _, purpose := range coalition.Purposes {
		if channel := c.Channels.For[purpose]; channel != 0 {
			line("purpose_"+string(purpose), channel)
			serving = append(serving, channel)
		}
	}
	var others []coalition.Snowflake
	for channel := range c.Channels.Audiences {
		if !slices.Contains(serving, channel) {
			others = append(others, channel)
		}
	}
	slices.Sort(others)
	for _, channel := range others {
		line("purpose_general", channel)
	}
	return lines
}

func waiting(p locale.Printer, s Settings) string {
	switch {
	case s.Waiting == 0:
		return ""
	case s.LastError == "":
		return p.Count("coalition_waits", s.Waiting)
	}
	return p.Count("coalition_waits", s.Waiting) + " " + p.Text("coalition_last_error", "Error", Line(Cut(s.LastError, 300)))
}

// ChannelMenu returns the menu by which organisers choose the channel for a purpose; it holds the
// present one. A coalition can do without a board, so its channel can be taken off again.
func ChannelMenu(p locale.Printer, c coalition.Coalition, purpose coalition.Purpose, customID string) discordgo.SelectMenu {
	menu := discordgo.SelectMenu{
		MenuType:     discordgo.ChannelSelectMenu,
		CustomID:     customID,
		Placeholder:  Cut(p.Text("coalition_choose_"+string(purpose)), 150),
		ChannelTypes: PostChannels,
	}
	if purpose == coalition.BoardPosts {
		menu.MinValues = new(int)
	}
	if channel := c.Channels.For[purpose]; channel != 0 {
		menu.DefaultValues = []discordgo.SelectMenuDefaultValue{{ID: channel.String(), Type: discordgo.SelectMenuDefaultValueChannel}}
	}
	return menu
}

// PostChannels are the types of channels that Muster posts in.
var PostChannels = []discordgo.ChannelType{discordgo.ChannelTypeGuildText, discordgo.ChannelTypeGuildNews}

// BotPermission is a permission that Muster needs where it posts, as the locale names it.
type BotPermission string

// BotLacks returns those of the permissions that Muster needs for a coalition in a channel which are not among has, Discord's
// bit set. It reads the channel back to know what it already posted there, and makes events where they are wanted.
func BotLacks(c coalition.Coalition, has int64) []BotPermission {
	needs := []struct {
		name BotPermission
		bits int64 // any of them is enough
	}{
		{"view_channel", discordgo.PermissionViewChannel},
		{"send_messages", discordgo.PermissionSendMessages},
		{"embed_links", discordgo.PermissionEmbedLinks},
		{"read_message_history", discordgo.PermissionReadMessageHistory},
		{"create_events", discordgo.PermissionCreateEvents | discordgo.PermissionManageEvents},
	}
	if !c.Events {
		needs = needs[:len(needs)-1]
	}
	var lacks []BotPermission
	for _, need := range needs {
		if has&(need.bits|discordgo.PermissionAdministrator) == 0 {
			lacks = append(lacks, need.name)
		}
	}
	return lacks
}
