package commands

import (
	"context"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// Request is what a handler is asked: who asks, where, in which coalition, and with what.
type Request struct {
	Interaction coalition.Snowflake
	Now         time.Time
	Coalition   coalition.Coalition // zero where none is set up and the handler allows that
	Caller      coalition.Caller
	Print       locale.Printer // in the caller's language
	Reads       locale.Reader  // what the caller types of days and times
	Guild       coalition.Snowflake
	Channel     coalition.Snowflake
	Path        string            // "pledge log"; a part's name for buttons, menus and modals
	Options     map[string]string // what was typed and chosen, IDs of roles, users and channels in decimal
	Args        []string          // of the custom ID
	Values      []string          // what was selected in a menu
	Fields      map[string]string // what a modal was submitted with, by field ID
	Access      Access
	Elsewhere   func(ctx context.Context, channel coalition.Snowflake) (Access, error) // the Access in another channel of the guild

	// Unmentionable returns those of the roles that a post of the bot's in a channel of the guild notifies nobody of. nil where
	// Discord is not asked.
	Unmentionable func(ctx context.Context, channel coalition.Snowflake, roles []coalition.Snowflake) ([]coalition.Snowflake, error)

	// Direct opens direct messages with the caller, which the first one proves, and returns their channel. Errors:
	// direct_closed, direct_paused.
	Direct func(ctx context.Context, first message.Body) (coalition.Snowflake, error)

	Fate *coalition.Fate // told what becomes of the request's act
}

// Access is what Discord says of the place a request came from.
type Access struct {
	Bot  int64 // the bot's permissions in the channel
	User int64 // the caller's
}

// Option returns what was typed for an option, with white space around it cut off; "" when nothing was.
func (r Request) Option(name string) string { return strings.TrimSpace(r.Options[name]) }

// Arg returns the nth argument of the custom ID; "" when there is none.
func (r Request) Arg(n int) string {
	if n >= len(r.Args) {
		return ""
	}
	return r.Args[n]
}

// Act returns the act that the request makes for a delegation; 0 when it is nobody's in particular.
func (r Request) Act(onBehalfOf coalition.DelegationID) coalition.Act {
	return coalition.Act{
		Coalition:   r.Coalition.ID,
		Actor:       r.Caller.Person,
		OnBehalfOf:  onBehalfOf,
		Interaction: r.Interaction,
		Kind:        r.Path,
		At:          r.Now,
		Fate:        r.Fate,
	}
}

// CanPost returns nil when both the caller and the bot may post in a channel. A channel that is not there, or
// that the bot does not see, is post_bot_denied.
func (r Request) CanPost(ctx context.Context, channel coalition.Snowflake) error {
	const need = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages
	const botNeeds = need | discordgo.PermissionEmbedLinks
	access := r.Access
	if channel != r.Channel {
		var err error
		if access, err = r.Elsewhere(ctx, channel); err != nil {
			return err
		}
	}
	switch {
	case access.Bot&botNeeds != botNeeds:
		return coalition.Wrong("post_bot_denied", "Channel", channel)
	case access.User&need != need:
		return coalition.Wrong("post_caller_denied", "Channel", channel)
	}
	return nil
}

// silentRoles returns those of the roles that a post in a channel would notify nobody of. It is advice beside an answer, which
// does not fail because Discord cannot be asked: none are known then.
func (r Request) silentRoles(ctx context.Context, channel coalition.Snowflake, roles []coalition.Snowflake) []coalition.Snowflake {
	if r.Unmentionable == nil || channel == 0 || len(roles) == 0 {
		return nil
	}
	silent, err := r.Unmentionable(ctx, channel, roles)
	if err != nil {
		return nil
	}
	return silent
}

// PostRequest is what a Post is asked to render.
type PostRequest struct {
	Now       time.Time
	Coalition coalition.Coalition
	Delivery  coalition.Delivery
	Audience  coalition.Audience
	To        coalition.Snowflake // whom alone it is for; 0 for everybody who reads the channel
	Print     locale.Printer      // in the coalition's language, or of a direct message in the person's

	// Members returns what each of some people may see now, without those who are not in the server any more.
	Members func(ctx context.Context, people []coalition.Snowflake) (map[coalition.Snowflake]coalition.Audience, error)
}

// ID returns the custom ID of a part in the request's coalition: the part's name, the coalition and
// the arguments. The dispatcher takes the coalition off again and looks it up in the guild.
func (r Request) ID(part string, args ...string) string { return partID(r.Coalition.ID, part, args) }

// ID is Request.ID for posts.
func (r PostRequest) ID(part string, args ...string) string {
	return partID(r.Coalition.ID, part, args)
}

func partID(c coalition.ID, part string, args []string) string {
	return message.ID(part, append([]string{strconv.FormatInt(int64(c), 36)}, args...)...)
}

// today returns the day it is in the coalition's zone.
func (r Request) today() coalition.Date { return r.Coalition.Today(r.Now) }
