package rehearsal

import (
	"slices"

	"time"
)

// world is all that survives a restart. It is guarded by Server.mu, as is
// everything reached from it.
type world struct {
	Version      int    // of what is seeded; see upgrade
	Base         string // the address in the links of attachments
	Now          time.Time
	LastID       snowflake
	Application  application
	Accounts     map[snowflake]*account
	GuildOrder   []snowflake
	Guilds       map[snowflake]*guild
	DMs          map[snowflake]*channel
	Commands     []*command
	Creations    map[snowflake][]time.Time // command creations of the last day, by guild (0: global)
	Interactions map[snowflake]*interaction
	Identifies   []time.Time
	Hidden       map[snowflake]*hidden
	Loose        []loose // oldest first
}

type application struct {
	ID         snowflake
	Name       string
	PublicKey  string
	PrivateKey string
	Endpoint   string // where interactions go by HTTP; "": over the gateway
	BotID      snowflake
	OwnerID    snowflake
}

// user is somebody as everybody sees them.
type user struct {
	ID            snowflake `json:"id"`
	Username      string    `json:"username"`
	Discriminator string    `json:"discriminator"`
	GlobalName    *string   `json:"global_name"`
	Avatar        *string   `json:"avatar"`
	Bot           bool      `json:"bot,omitempty"`
	PublicFlags   int       `json:"public_flags"`
	Flags         int       `json:"flags"`
	PrimaryGuild  *string   `json:"primary_guild"`
}

// account is a user with what only they and the server know.
type account struct {
	User   user
	Token  string
	Seat   string // "" for bots
	Home   snowflake
	Locale string
}

type guild struct {
	ID       snowflake
	Name     string
	OwnerID  snowflake
	Locale   string
	Created  time.Time
	Roles    []*role
	Channels []*channel
	Threads  []*channel
	Events   []*scheduledEvent
	Members  map[snowflake]*member
	// CommandRules are those of the integration settings, by the command's or the application's ID.
	CommandRules map[snowflake][]commandRule
}

type role struct {
	ID           snowflake   `json:"id"`
	Name         string      `json:"name"`
	Permissions  permissions `json:"permissions"`
	Position     int         `json:"position"`
	Color        int         `json:"color"`
	Colors       roleColors  `json:"colors"`
	Hoist        bool        `json:"hoist"`
	Managed      bool        `json:"managed"`
	Mentionable  bool        `json:"mentionable"`
	Icon         *string     `json:"icon"`
	UnicodeEmoji *string     `json:"unicode_emoji"`
	Flags        int         `json:"flags"`
	Tags         *roleTags   `json:"tags,omitempty"`
}

type roleColors struct {
	Primary   int  `json:"primary_color"`
	Secondary *int `json:"secondary_color"`
	Tertiary  *int `json:"tertiary_color"`
}

type roleTags struct {
	BotID snowflake `json:"bot_id"`
}

type member struct {
	UserID snowflake
	Nick   *string
	Roles  []snowflake
	Joined time.Time
}

const (
	overwriteRole   = 0
	overwriteMember = 1
)

type overwrite struct {
	ID    snowflake   `json:"id"`
	Type  int         `json:"type"`
	Allow permissions `json:"allow"`
	Deny  permissions `json:"deny"`
}

const (
	channelText          = 0
	channelDM            = 1
	channelThread        = 11
	channelPrivateThread = 12
)

type channel struct {
	ID       snowflake
	Type     int
	GuildID  snowflake // 0 for a DM
	Name     string
	Topic    string
	Position int
	NSFW     bool
	Slowmode int       // seconds between two messages of a person
	ParentID snowflake // a thread's channel
	Thread   *thread   // nil for all others
	// ArchiveAfter is the auto_archive_duration that threads begin with; 0 is Discord's.
	ArchiveAfter int
	Overwrites   []overwrite // as they were set; overwrites has what is in force
	revoked      []revocation
	Recipients   []snowflake // a DM's two
	Messages     []*message  // oldest first, at most history
	LastID       snowflake
	Nonces       map[string]nonce // author and nonce of the last minutes
	OldEdits     []time.Time      // edits of messages older than an hour
	Pins         []pin            // newest first
}

type nonce struct {
	Message snowflake
	At      time.Time
}

type attachment struct {
	ID          snowflake `json:"id"`
	Filename    string    `json:"filename"`
	Title       string    `json:"title,omitempty"`
	Description string    `json:"description,omitempty"`
	ContentType string    `json:"content_type,omitempty"`
	Size        int       `json:"size"`
	URL         string    `json:"url"`
	ProxyURL    string    `json:"proxy_url"`
	Width       int       `json:"width,omitempty"`
	Height      int       `json:"height,omitempty"`
	Ephemeral   bool      `json:"ephemeral,omitempty"`
}

// Flags of messages.
const (
	flagSuppressEmbeds = 1 << 2
	flagEphemeral      = 1 << 6
	flagLoading        = 1 << 7
	flagSuppressPings  = 1 << 12
	flagComponentsV2   = 1 << 15
)

type message struct {
	ID               snowflake    `json:"id"`
	Type             int          `json:"type"`
	ChannelID        snowflake    `json:"channel_id"`
	Author           user         `json:"author"`
	Content          string       `json:"content"`
	Timestamp        string       `json:"timestamp"`
	EditedTimestamp  *string      `json:"edited_timestamp"`
	TTS              bool         `json:"tts"`
	MentionEveryone  bool         `json:"mention_everyone"`
	Mentions         []user       `json:"mentions"`
	MentionRoles     []snowflake  `json:"mention_roles"`
	Attachments      []attachment `json:"attachments"`
	Embeds           []object     `json:"embeds"`
	Components       []object     `json:"components"`
	Pinned           bool         `json:"pinned"`
	Flags            int          `json:"flags"`
	Nonce            any          `json:"nonce,omitempty"`
	WebhookID        snowflake    `json:"webhook_id,omitzero"`
	ApplicationID    snowflake    `json:"application_id,omitzero"`
	Metadata         object       `json:"interaction_metadata,omitempty"`
	MessageReference object       `json:"message_reference,omitempty"`
	Reactions        []reaction   `json:"reactions,omitempty"` // as they are kept; shownMessage has Discord's form
}

// Types of messages, from Discord's "Message Types".
const (
	messagePinned      = 6
	messageReply       = 19
	messageCommand     = 20
	messageContextMenu = 23
)

func (m *message) ephemeral() bool { return m.Flags&flagEphemeral != 0 }

// command is an application command as Discord gives it back.
type command struct {
	ID                       snowflake         `json:"id"`
	ApplicationID            snowflake         `json:"application_id"`
	GuildID                  snowflake         `json:"guild_id,omitzero"`
	Version                  snowflake         `json:"version"`
	DefaultMemberPermissions *permissions      `json:"default_member_permissions"`
	Type                     int               `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations"`
	DMPermission             bool              `json:"dm_permission"`
	Contexts                 []int             `json:"contexts"`
	IntegrationTypes         []int             `json:"integration_types"`
	NSFW                     bool              `json:"nsfw"`
	Options                  []object          `json:"options,omitempty"`
}

func stamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000000+00:00") }

// channel finds a channel or a thread.
func (g *guild) channel(id snowflake) *channel {
	for _, list := range [][]*channel{g.Channels, g.Threads} {
		if i := slices.IndexFunc(list, func(c *channel) bool { return c.ID == id }); i >= 0 {
			return list[i]
		}
	}
	return nil
}

// threads are a guild's; a DM, which has no guild, has none.
func (g *guild) threads() []*channel {
	if g == nil {
		return nil
	}
	return g.Threads
}

func (g *guild) role(id snowflake) *role {
	i := slices.IndexFunc(g.Roles, func(r *role) bool { return r.ID == id })
	if i < 0 {
		return nil
	}
	return g.Roles[i]
}

// channel finds a guild's channel or a DM.
func (s *Server) channel(id snowflake) *channel {
	for _, g := range s.world.Guilds {
		if c := g.channel(id); c != nil {
			return c
		}
	}
	return s.world.DMs[id]
}

func (s *Server) bot() *account { return s.world.Accounts[s.world.Application.BotID] }

// message finds one of the channel's kept messages. IDs grow, so it is a binary search.
func (c *channel) message(id snowflake) *message {
	i, ok := slices.BinarySearchFunc(c.Messages, id, func(m *message, id snowflake) int {
		switch {
		case m.ID < id:
			return -1
		case m.ID > id:
			return 1
		}
		return 0
	})
	if !ok {
		return nil
	}
	return c.Messages[i]
}

func (m *member) view(s *Server) object {
	v := m.bare()
	if a := s.world.Accounts[m.UserID]; a != nil {
		v["user"] = a.User
	}
	return v
}

// bare is a member without the user, as it stands beside an author.
func (m *member) bare() object {
	return object{
		"nick": m.Nick, "avatar": nil, "banner": nil, "roles": m.Roles, "joined_at": stamp(m.Joined),
		"premium_since": nil, "pending": false, "flags": 0, "mute": false, "deaf": false,
		"communication_disabled_until": nil,
	}
}

// view is a channel as the given user sees it: a DM lacks the user among its recipients.
func (c *channel) view(s *Server, viewer snowflake) object {
	v := object{"id": c.ID, "type": c.Type, "flags": 0, "last_message_id": nil, "last_pin_timestamp": c.lastPin()}
	if c.LastID != 0 {
		v["last_message_id"] = c.LastID
	}
	if c.GuildID == 0 {
		recipients := []user{}
		for _, id := range c.Recipients {
			if a := s.world.Accounts[id]; a != nil && id != viewer {
				recipients = append(recipients, a.User)
			}
		}
		v["recipients"] = recipients
		return v
	}
	if c.isThread() {
		c.threadView(v, viewer)
		return v
	}
	v["guild_id"], v["name"], v["position"], v["nsfw"] = c.GuildID, c.Name, c.Position, c.NSFW
	v["parent_id"], v["rate_limit_per_user"], v["topic"] = nil, c.Slowmode, nil
	if c.ArchiveAfter != 0 {
		v["default_auto_archive_duration"] = c.ArchiveAfter
	}
	if c.Topic != "" {
		v["topic"] = c.Topic
	}
	v["permission_overwrites"] = append([]overwrite{}, c.overwrites()...)
	return v
}

// view is a guild as GET /guilds/{id} and GUILD_CREATE have it, without channels and members.
func (g *guild) view() object {
	return object{
		"id": g.ID, "name": g.Name, "icon": nil, "description": nil, "home_header": nil, "splash": nil,
		"discovery_splash": nil, "features": []string{}, "banner": nil, "owner_id": g.OwnerID,
		"application_id": nil, "region": "us-west", "afk_channel_id": nil, "afk_timeout": 300,
		"system_channel_id": nil, "system_channel_flags": 0, "widget_enabled": false, "widget_channel_id": nil,
		"verification_level": 0, "roles": g.Roles, "default_message_notifications": 1, "mfa_level": 0,
		"explicit_content_filter": 0, "max_presences": nil, "max_members": 500000,
		"max_stage_video_channel_users": 50, "max_video_channel_users": 25, "vanity_url_code": nil,
		"premium_tier": 0, "premium_subscription_count": 0, "preferred_locale": g.Locale,
		"rules_channel_id": nil, "safety_alerts_channel_id": nil, "public_updates_channel_id": nil,
		"premium_progress_bar_enabled": false, "nsfw": false, "nsfw_level": 0, "emojis": []any{},
		"stickers": []any{}, "incidents_data": nil,
	}
}
