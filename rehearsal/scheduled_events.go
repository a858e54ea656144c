package rehearsal

import (
	"encoding/json"
	"slices"
	"time"
)

// scheduledEvent is a guild's, at a place outside Discord: there are no voice or stage channels here for
// the other kinds.
type scheduledEvent struct {
	ID          snowflake
	GuildID     snowflake
	Creator     snowflake
	Name        string
	Description string
	Start, End  time.Time
	Location    string
	Status      int
	Interested  []snowflake
}

// Status and kind of scheduled events, from Discord's "Guild Scheduled Event".
const (
	eventScheduled = 1
	eventActive    = 2
	eventCompleted = 3
	eventCanceled  = 4
	eventExternal  = 3

	mostOpenEvents = 100
)

func (e *scheduledEvent) open() bool { return e.Status == eventScheduled || e.Status == eventActive }

func (g *guild) event(id snowflake) *scheduledEvent {
	i := slices.IndexFunc(g.Events, func(e *scheduledEvent) bool { return e.ID == id })
	if i < 0 {
		return nil
	}
	return g.Events[i]
}

// eventView is an event as a viewer gets it; people also learn whether they are interested themselves.
func (s *Server) eventView(e *scheduledEvent, viewer *account, counted bool) object {
	v := object{
		"id": e.ID, "guild_id": e.GuildID, "name": e.Name, "description": nil, "channel_id": nil, "creator_id": e.Creator,
		"creator": s.world.Accounts[e.Creator].User, "image": nil, "scheduled_start_time": stamp(e.Start), "scheduled_end_time": stamp(e.End),
		"status": e.Status, "entity_type": eventExternal, "entity_id": nil, "recurrence_rule": nil, "privacy_level": 2,
		"guild_scheduled_event_exceptions": []any{}, "entity_metadata": object{"location": e.Location},
	}
	if e.Description != "" {
		v["description"] = e.Description
	}
	if counted {
		v["user_count"] = len(e.Interested)
	}
	if viewer != nil && slices.Contains(e.Interested, viewer.User.ID) {
		v["user_rsvp"] = e.rsvp(viewer.User.ID)
	}
	return v
}

func (e *scheduledEvent) rsvp(user snowflake) object {
	return object{"guild_scheduled_event_id": e.ID, "user_id": user, "response": 1}
}

func (s *Server) emitScheduled(name string, e *scheduledEvent) {
	s.emit(event{name: name, guild: e.GuildID, intent: intentScheduledEvents, view: func(x *session) json.RawMessage {
		return mustMarshal(s.eventView(e, x.account, false))
	}})
}

// runEvents begins and ends the events whose hour has come: those outside Discord run by the clock. What has ended
// is found for another day.
func (s *Server) runEvents() {
	now := s.clock.Now()
	for _, g := range s.world.Guilds {
		for _, e := range g.Events {
			if e.Status == eventScheduled && !now.Before(e.Start) {
				s.setStatus(e, eventActive)
			}
			if e.Status == eventActive && !now.Before(e.End) {
				s.setStatus(e, eventCompleted)
			}
		}
		g.Events = slices.DeleteFunc(slices.Clone(g.Events), func(e *scheduledEvent) bool {
			return !e.open() && now.Sub(e.End) > 24*time.Hour
		})
	}
}

func (s *Server) setStatus(e *scheduledEvent, status int) {
	e.Status = status
	s.emitScheduled("GUILD_SCHEDULED_EVENT_UPDATE", e)
	s.changed = true
}
