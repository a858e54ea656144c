package bot

import (
	"context"
	"net/http"

	"github.com/bwmarrin/discordgo"

	"muster/message"
)

// createEvent makes a scheduled event of a guild. The same twice makes two.
func (r *rest) createEvent(ctx context.Context, guildID string, e *message.Event) (*discordgo.GuildScheduledEvent, error) {
	body := eventBody(e)
	body.PrivacyLevel, body.EntityType = discordgo.GuildScheduledEventPrivacyLevelGuildOnly, discordgo.GuildScheduledEventEntityTypeExternal
	var made discordgo.GuildScheduledEvent
	err := r.do(ctx, call{method: http.MethodPost, url: discordgo.EndpointGuildScheduledEvents(guildID), body: body}, &made)
	if err != nil {
		return nil, err
	}
	return &made, nil
}

// editEvent changes all of an event of a guild, which must not have begun.
func (r *rest) editEvent(ctx context.Context, guildID, eventID string, e *message.Event) error {
	return r.do(ctx, call{method: http.MethodPatch, url: discordgo.EndpointGuildScheduledEvent(guildID, eventID), body: eventBody(e)}, nil)
}

// deleteEvent deletes an event of a guild.
func (r *rest) deleteEvent(ctx context.Context, guildID, eventID string) error {
	return r.do(ctx, call{method: http.MethodDelete, url: discordgo.EndpointGuildScheduledEvent(guildID, eventID)}, nil)
}

// events returns a guild's events that are not over, at most a hundred.
func (r *rest) events(ctx context.Context, guildID string) ([]*discordgo.GuildScheduledEvent, error) {
	all, err := fetch[[]*discordgo.GuildScheduledEvent](ctx, r, discordgo.EndpointGuildScheduledEvents(guildID))
	if err != nil {
		return nil, err
	}
	return *all, nil
}

func eventBody(e *message.Event) *discordgo.GuildScheduledEventParams {
	return &discordgo.GuildScheduledEventParams{
		Name: e.Name, Description: e.Description, ScheduledStartTime: &e.Begins, ScheduledEndTime: &e.Ends,
		EntityMetadata: &discordgo.GuildScheduledEventEntityMetadata{Location: e.Place},
	}
}
