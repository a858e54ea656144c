package bot

import (
	"context"
	"log/slog"
	"strconv"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
	"golang.org/x/sync/errgroup"

	"muster/coalition"
	"muster/commands"
	"muster/message"
)

const (
	// directEvery is how far apart direct messages are. Discord names no figure, and what its users report of bots that were
	// quarantined for them begins at some tens at once; thirty a minute is about what a busy person types.
	directEvery = 2 * time.Second
	// directPause is how long none is begun after Discord has said that it is too fast (40003). It tells no time either.
	directPause = 10 * time.Minute
)

// directStore is what direct messages need of storage.
type directStore interface {
	ClaimDirect(ctx context.Context, holder string, now time.Time, lease time.Duration) ([]coalition.Claim, error)
	StartDirect(ctx context.Context, c coalition.Claim, every time.Duration) (time.Duration, error)
	DirectClosed(ctx context.Context, c coalition.Claim, why string, now time.Time) (bool, error)
	PauseDirect(ctx context.Context, forHowLong time.Duration) error
	OnDiscord(ctx context.Context, person coalition.PersonID) (coalition.Snowflake, error)
	Reminding(ctx context.Context, c coalition.ID, person coalition.PersonID) (coalition.Reminding, error)
	Caller(ctx context.Context, q coalition.CallerQuery) (coalition.Coalition, coalition.Caller, error)
}

// claimDirect takes the next direct message while one may be begun.
func (d *deliverer) claimDirect(ctx context.Context, holder string, now time.Time, lease time.Duration, _ int) ([]coalition.Claim, error) {
	return d.store.ClaimDirect(ctx, holder, now, lease)
}

// start notes that a claim's POST may begin now: of a direct message, if it still is its turn.
func (d *deliverer) start(ctx context.Context, c coalition.Claim) (left time.Duration, err error) {
	if c.Direct {
		return d.store.StartDirect(ctx, c, d.every)
	}
	return d.store.StartSending(ctx, c)
}

// refusedDirect decides what follows when Discord refuses a direct message; false when it is as with any other post. Of
// one that may be out already that is found out first, as with any other.
func (d *deliverer) refusedDirect(ctx context.Context, c coalition.Claim, err error) bool {
	switch {
	case hasCode(err, codeOpeningDMs):
		d.log.Warn("direct messages are paused", "for", directPause, "why", err)
		if err := d.store.PauseDirect(ctx, directPause); err != nil {
			d.log.Error("direct messages could not be paused", "err", err)
		}
		d.putOff(ctx, c, err, directPause)
	case blocked(err) && c.Unsure.IsZero():
		d.log.Warn("direct messages are closed", "delivery", c.ID, "why", err)
		d.record(ctx, c, func(ctx context.Context) (bool, error) { return d.store.DirectClosed(ctx, c, err.Error(), d.now()) })
		d.hurry() // it goes to the channel now
	default:
		return false
	}
	return true
}

// address turns a request that is for one person to who that is now, what they may see, and their language; false when they
// are not in the server any more, or asked to be forgotten. In a channel it stays what the channel's readers may see.
func (d *deliverer) address(ctx context.Context, r *commands.PostRequest) (here bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, d.lease/2)
	defer cancel()
	user, err := d.store.OnDiscord(ctx, r.Delivery.Person)
	if err != nil || user == 0 {
		return false, err
	}
	may, here, err := d.audienceOf(ctx, r.Coalition, user)
	if err != nil || !here {
		return false, err
	}
	r.To = user
	if !r.Delivery.Direct {
		return true, nil
	}
	chosen, err := d.store.Reminding(ctx, r.Coalition.ID, r.Delivery.Person)
	r.Audience, r.Print = may, d.print(chosen.Language)
	return err == nil, err
}

// audienceOf returns what somebody may see now; false when they are not in the server.
func (d *deliverer) audienceOf(ctx context.Context, c coalition.Coalition, user coalition.Snowflake) (coalition.Audience, bool, error) {
	roles, here, err := rolesOf(ctx, d.rest, c.Guild, user)
	if err != nil || !here {
		return coalition.Audience{}, false, err
	}
	_, caller, err := d.store.Caller(ctx, coalition.CallerQuery{Guild: c.Guild, Coalition: c.ID, User: user, Roles: roles})
	return caller.Audience(), err == nil, err
}

// members is PostRequest.Members for a coalition. What was learned of somebody is taken for true for a while: Discord tells of one
// person at a time, and limits how fast, so a post that many asked to be mentioned in may take several tries, each of which goes on
// where the one before stopped, and its edits ask nobody again.
func (d *deliverer) members(ctx context.Context, c coalition.Coalition, people []coalition.Snowflake) (map[coalition.Snowflake]coalition.Audience, error) {
	ctx, cancel := context.WithTimeout(ctx, d.lease/2)
	defer cancel()
	var asking errgroup.Group
	asking.SetLimit(membersAtOnce)
	var mu sync.Mutex
	may := map[coalition.Snowflake]coalition.Audience{}
	for _, who := range people {
		asking.Go(func() error {
			m, err := d.acquaintances.of(ctx, acquaintance{c.ID, who}, func() (coalition.Audience, bool, error) { return d.audienceOf(ctx, c, who) })
			mu.Lock()
			defer mu.Unlock()
			if m.here {
				may[who] = m.may
			}
			return err
		})
	}
	return may, asking.Wait()
}

const (
	membersAtOnce  = 8
	membersRemain  = 5 * time.Minute // what was learned of them
	mostRemembered = 10_000
)

// acquaintances remembers for a while what was learned of people in coalitions. The zero value knows nobody.
type acquaintances struct {
	mu  sync.Mutex
	all map[acquaintance]learned
}

type acquaintance struct {
	in  coalition.ID
	who coalition.Snowflake
}

type learned struct {
	may  coalition.Audience
	here bool // in the server
	at   time.Time
}

// of returns what is remembered of somebody, else what ask learns.
func (a *acquaintances) of(ctx context.Context, who acquaintance, ask func() (coalition.Audience, bool, error)) (learned, error) {
	a.mu.Lock()
	known, is := a.all[who]
	a.mu.Unlock()
	if is && time.Since(known.at) < membersRemain {
		return known, nil
	}
	if ctx.Err() != nil {
		return learned{}, ctx.Err()
	}
	may, here, err := ask()
	if err != nil {
		return learned{}, err
	}
	now := learned{may, here, time.Now()}
	a.mu.Lock()
	defer a.mu.Unlock()
	if len(a.all) >= mostRemembered || a.all == nil {
		a.all = map[acquaintance]learned{}
	}
	a.all[who] = now
	return now, nil
}

// memberReader tells what a user is in a guild.
type memberReader interface {
	member(ctx context.Context, guildID, userID string) (*discordgo.Member, error)
}

// rolesOf returns a user's roles in a guild; false when they are not in it. That the bot is not is an error: it may come back.
func rolesOf(ctx context.Context, rest memberReader, guild, user coalition.Snowflake) (roles []coalition.Snowflake, here bool, err error) {
	m, err := rest.member(ctx, guild.String(), user.String())
	switch {
	case hasCode(err, discordgo.ErrCodeUnknownMember, discordgo.ErrCodeUnknownUser):
		return nil, false, nil
	case err != nil:
		return nil, false, err
	}
	for _, role := range m.Roles {
		roles = append(roles, coalition.ParseSnowflake(role))
	}
	return roles, true, nil
}

// letterbox opens direct messages with people who ask for them.
type letterbox struct {
	rest interface {
		directChannel(ctx context.Context, userID string) (*discordgo.Channel, error)
		createMessage(ctx context.Context, channelID string, m *discordgo.MessageSend, nonce string) (*discordgo.Message, error)
	}
	store interface {
		DirectPaused(ctx context.Context) (bool, error)
		PauseDirect(ctx context.Context, forHowLong time.Duration) error
	}
	log *slog.Logger
}

// open opens direct messages with whoever made an interaction, and proves it by a first message, which is one however often
// the interaction comes. Errors: direct_closed, direct_paused.
func (l letterbox) open(ctx context.Context, user, interaction coalition.Snowflake, first message.Body) (coalition.Snowflake, error) {
	switch paused, err := l.store.DirectPaused(ctx); {
	case err != nil:
		return 0, err
	case paused:
		return 0, coalition.Wrong("direct_paused")
	}
	channel, err := l.rest.directChannel(ctx, user.String())
	if err == nil {
		_, err = l.rest.createMessage(ctx, channel.ID, asPost(&first), strconv.FormatInt(int64(interaction), 10))
	}
	switch {
	case hasCode(err, codeOpeningDMs):
		l.log.Warn("direct messages are paused", "for", directPause, "why", err)
		if err := l.store.PauseDirect(ctx, directPause); err != nil {
			return 0, err
		}
		return 0, coalition.Wrong("direct_paused")
	case blocked(err):
		return 0, coalition.Wrong("direct_closed")
	case err != nil:
		return 0, err
	}
	return coalition.ParseSnowflake(channel.ID), nil
}
