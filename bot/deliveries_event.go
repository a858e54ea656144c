package bot

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// eventPoster is what deliveries that are scheduled events of a guild need of Discord. Their channel is the guild.
type eventPoster interface {
	createEvent(ctx context.Context, guildID string, e *message.Event) (*discordgo.GuildScheduledEvent, error)
	editEvent(ctx context.Context, guildID, eventID string, e *message.Event) error
	deleteEvent(ctx context.Context, guildID, eventID string) error
	events(ctx context.Context, guildID string) ([]*discordgo.GuildScheduledEvent, error)
}

// isEvent reports whether a delivery is a scheduled event instead of a message.
func isEvent(c coalition.Claim) bool { return c.Kind == coalition.MeetingEvent }

// create makes what a delivery is to be, and returns its ID.
func (d *deliverer) create(ctx context.Context, c coalition.Claim, body *message.Body) (coalition.Snowflake, error) {
	if body.Event != nil {
		e, err := d.rest.createEvent(ctx, c.Channel.String(), body.Event)
		if err != nil {
			return 0, err
		}
		return coalition.ParseSnowflake(e.ID), nil
	}
	var posted *discordgo.Message
	err := orWithoutFiles(body, func() (err error) {
		posted, err = d.rest.createMessage(ctx, c.Channel.String(), asPost(body), nonce(c.ID))
		return err
	})
	if err != nil {
		return 0, err
	}
	return coalition.ParseSnowflake(posted.ID), nil
}

// rewrite has what a delivery is show a body. An event whose meeting has begun is left as it is: Discord runs it by the clock.
func (d *deliverer) rewrite(ctx context.Context, c coalition.Claim, body *message.Body) error {
	switch {
	case body.Event != nil && !c.Begins.After(d.now()):
		return nil
	case body.Event != nil:
		return d.rest.editEvent(ctx, c.Channel.String(), c.Message.String(), body.Event)
	}
	return orWithoutFiles(body, func() error {
		_, err := d.rest.editMessage(ctx, c.Channel.String(), c.Message.String(), asEdit(body))
		return err
	})
}

// remove deletes what a delivery is.
func (d *deliverer) remove(ctx context.Context, c coalition.Claim) error {
	if isEvent(c) {
		return d.rest.deleteEvent(ctx, c.Channel.String(), c.Message.String())
	}
	return d.rest.deleteMessage(ctx, c.Channel.String(), c.Message.String())
}

// findEvent looks for an event of which nobody knows whether it was made: one of the bot's own, as it was to be made.
func (d *deliverer) findEvent(ctx context.Context, c coalition.Claim) (found coalition.Snowflake, readable bool, err error) {
	body, err := thaw(c.Body, c.ID)
	if err != nil || body.Event == nil {
		return 0, false, err
	}
	all, err := d.rest.events(ctx, c.Channel.String())
	if err != nil {
		return 0, false, err
	}
	want := body.Event
	for _, e := range all {
		if e.CreatorID == d.me && e.Name == want.Name && e.Description == want.Description && e.ScheduledStartTime.Equal(want.Begins) {
			return coalition.ParseSnowflake(e.ID), true, nil
		}
	}
	return 0, true, nil
}
