package bot

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// eventPoster is what deliveries that are scheduled events of a guild need of Discord.
type eventPoster interface {
	createEvent(ctx context.Context, guildID string, e *message.Event) (*discordgo.GuildScheduledEvent, error)
	editEvent(ctx context.Context, guildID, eventID string, e *message.Event) error
	deleteEvent(ctx context.Context, guildID, eventID string) error
	events(ctx context.Context, guildID string) ([]*discordgo.GuildScheduledEvent, error)
}

// isEvent reports whether a delivery is a scheduled event instead of a message.
func isEvent(c coalition.Claim) bool { return c.Kind == coalition.MeetingEvent }

// eventsGuild is the guild of such a delivery.
func eventsGuild(c coalition.Claim) string { return coalition.EventsGuild(c.Channel).String() }

// create makes what a delivery is to be, and returns its ID.
func (d *deliverer) create(ctx context.Context, c coalition.Claim, body *message.Body) (coalition.Snowflake, error) {
	if body.Event != nil {
		e, err := d.rest.createEvent(ctx, eventsGuild(c), body.Event)
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
	case body.Event != nil && !body.Event.Begins.After(d.now()):
		return nil
	case body.Event != nil:
		return d.rest.editEvent(ctx, eventsGuild(c), c.Message.String(), body.Event)
	}
	return orWithoutFiles(body, func() error {
		_, err := d.rest.editMessage(ctx, c.Channel.String(), c.Message.String(), asEdit(body))
		return err
	})
}

// remove deletes what a delivery is.
func (d *deliverer) remove(ctx context.Context, c coalition.Claim) error {
	if isEvent(c) {
		return d.rest.deleteEvent(ctx, eventsGuild(c), c.Message.String())
	}
	return d.rest.deleteMessage(ctx, c.Channel.String(), c.Message.String())
}

// eventRefused decides what follows from an edit of an event that Discord refuses; false for what follows for messages, too.
// People may have begun an event early, or called it off: it is theirs then. What else is refused organisers are told, once, and
// it is tried again until the meeting begins. An event is never deleted for that, since those who are interested in it would be
// forgotten.
func (d *deliverer) eventRefused(ctx context.Context, c coalition.Claim, err error) bool {
	switch {
	case hasCode(err, codeUnknownEvent) && c.Body == nil: // a try before was to change or delete it, and nobody knows how that ended
		d.replace(ctx, c, err)
	case hasCode(err, codeUnknownEvent, codeFinishedEvent):
		d.record(ctx, c, func(ctx context.Context) (bool, error) { return d.store.MessageGone(ctx, c, err.Error()) })
	case rejected(err):
		d.setBack(ctx, c, coalition.Setback{Err: err.Error(), Blocked: true}, later(c.Attempts))
	default:
		return false
	}
	return true
}

// findEvent looks for an event of which nobody knows whether it was made: one of the bot's own, made since it was tried, that ends in
// the words that tell it from every other. People may have changed the rest.
func (d *deliverer) findEvent(ctx context.Context, c coalition.Claim) (found coalition.Snowflake, readable bool, err error) {
	body, err := thaw(c.Body, c.ID)
	if err != nil || body.Event == nil {
		return 0, false, err
	}
	all, err := d.rest.events(ctx, eventsGuild(c))
	if err != nil {
		return 0, false, err
	}
	want, since := lastLine(body.Event.Description), c.Unsure.Add(-clocksApart)
	for _, e := range all {
		id := coalition.ParseSnowflake(e.ID)
		if e.CreatorID == d.me && lastLine(e.Description) == want && id.Time().After(since) {
			return id, true, nil
		}
	}
	return 0, true, nil
}

func lastLine(s string) string { return s[strings.LastIndexByte(s, '\n')+1:] }
