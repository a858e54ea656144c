package rehearsal

import (
	"cmp"
	"slices"
	"time"
)

// eventOf is the event in the address.
func (s *Server) eventOf(c *call) (*guild, *scheduledEvent, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, nil, err
	}
	e := g.event(c.id("guild_scheduled_event_id"))
	if e == nil {
		return nil, nil, errUnknownEvent
	}
	return g, e, nil
}

// ownEventOf also wants the caller to be its creator, who needs CREATE_EVENTS, or to manage events.
func (s *Server) ownEventOf(c *call) (*guild, *scheduledEvent, error) {
	g, e, err := s.eventOf(c)
	if err != nil {
		return nil, nil, err
	}
	me := c.who.User.ID
	if may := g.permissions(me); !may.has(permManageEvents) && (e.Creator != me || !may.has(permCreateEvents)) {
		return nil, nil, errPermissions
	}
	return g, e, nil
}

func counted(c *call) bool { return c.r.URL.Query().Get("with_user_count") == "true" }

// getEvents lists those that have not ended.
func getEvents(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	return s.openEvents(g, c.who, counted(c)), nil
}

func (s *Server) openEvents(g *guild, viewer *account, counted bool) []object {
	list := []object{}
	for _, e := range g.Events {
		if e.open() {
			list = append(list, s.eventView(e, viewer, counted))
		}
	}
	return list
}

func getEvent(s *Server, c *call) (any, error) {
	_, e, err := s.eventOf(c)
	if err != nil {
		return nil, err
	}
	return s.eventView(e, c.who, counted(c)), nil
}

func createEvent(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	if may := g.permissions(c.who.User.ID); !may.has(permCreateEvents) && !may.has(permManageEvents) {
		return nil, errPermissions
	}
	for _, k := range []string{"name", "privacy_level", "scheduled_start_time", "entity_type", "entity_metadata"} {
		if x := c.body.key(k); x.absent() {
			x.missing()
		}
	}
	e := &scheduledEvent{GuildID: g.ID, Creator: c.who.User.ID, Status: eventScheduled}
	if err := s.readEvent(c, e); err != nil {
		return nil, err
	}
	open := 0
	for _, other := range g.Events {
		if other.open() {
			open++
		}
	}
	if open >= mostOpenEvents {
		return nil, errTooManyEvents
	}
	e.ID = s.newID()
	g.Events = append(slices.Clone(g.Events), e)
	s.emitScheduled("GUILD_SCHEDULED_EVENT_CREATE", e)
	return s.eventView(e, c.who, false), nil
}

func editEvent(s *Server, c *call) (any, error) {
	_, e, err := s.ownEventOf(c)
	if err != nil {
		return nil, err
	}
	if !e.open() {
		return nil, errFinishedEvent
	}
	edited := *e
	if x := c.body.key("status"); !x.absent() {
		to := x.oneOf(eventScheduled, eventActive, eventCompleted, eventCanceled)
		if allowed := nextStatus[e.Status]; to != e.Status && !slices.Contains(allowed, to) {
			x.wrong("BASE_TYPE_CHOICES", "Value must be one of %s.", choiceSet(allowed))
		}
		edited.Status = to
	}
	if err := s.readEvent(c, &edited); err != nil {
		return nil, err
	}
	*e = edited
	s.emitScheduled("GUILD_SCHEDULED_EVENT_UPDATE", e)
	return s.eventView(e, c.who, false), nil
}

// nextStatus is what an event may become: SCHEDULED to ACTIVE to COMPLETED, or from SCHEDULED to CANCELED.
var nextStatus = map[int][]int{eventScheduled: {eventActive, eventCanceled}, eventActive: {eventCompleted}}

// longestAhead is how far ahead Discord lets one schedule.
const longestAhead = 5 * 366 * 24 * time.Hour

// readEvent fills what was given in and refuses what Discord would; what only Discord can do is said to be so.
func (s *Server) readEvent(c *call, e *scheduledEvent) error {
	x := c.body
	for _, k := range []string{"recurrence_rule", "image"} {
		if !x.key(k).absent() {
			return notServedIn(k, "a scheduled event")
		}
	}
	if kind := x.key("entity_type"); !kind.absent() && kind.oneOf(1, 2, eventExternal) != eventExternal && c.form.err() == nil {
		return notServedIn("entity_type 1 and 2 (stage and voice channels)", "a scheduled event")
	}
	if y := x.key("name"); !y.absent() {
		e.Name = y.text(1, 100)
	}
	if x.has("description") {
		e.Description = x.key("description").text(0, 1000)
	}
	if y := x.key("privacy_level"); !y.absent() {
		y.oneOf(2)
	}
	if y := x.key("channel_id"); !y.absent() {
		y.wrong("GUILD_SCHEDULED_EVENT_CHANNEL_NOT_ALLOWED", "An external event has no channel.")
	}
	if y := x.key("entity_metadata"); !y.absent() {
		e.Location = y.key("location").text(1, 100)
	}
	s.readHours(x, e)
	if err := c.form.err(); err != nil {
		return err
	}
	return nil
}

func (s *Server) readHours(x field, e *scheduledEvent) {
	start, end := x.key("scheduled_start_time"), x.key("scheduled_end_time")
	now := s.clock.Now()
	if !start.absent() {
		e.Start = start.moment()
		switch {
		case e.Start.IsZero():
		case !e.Start.After(now):
			start.wrong("GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.")
		case e.Start.Sub(now) > longestAhead:
			start.wrong("GUILD_SCHEDULED_EVENT_SCHEDULE_TOO_FAR", "Cannot schedule an event more than five years ahead.")
		}
	}
	if !end.absent() {
		e.End = end.moment()
	}
	switch {
	case end.absent() && (e.End.IsZero() || x.has("scheduled_end_time")):
		end.missing()
	case !e.End.IsZero() && !e.Start.IsZero() && !e.End.After(e.Start):
		end.wrong("GUILD_SCHEDULED_EVENT_SCHEDULE_INVALID", "Cannot schedule an event to end before it starts.")
	}
}

func deleteEvent(s *Server, c *call) (any, error) {
	g, e, err := s.ownEventOf(c)
	if err != nil {
		return nil, err
	}
	g.Events = slices.DeleteFunc(slices.Clone(g.Events), func(x *scheduledEvent) bool { return x == e })
	s.emitScheduled("GUILD_SCHEDULED_EVENT_DELETE", e)
	return nil, nil
}

// eventUsers pages through those interested, by their IDs.
func eventUsers(s *Server, c *call) (any, error) {
	g, e, err := s.eventOf(c)
	if err != nil {
		return nil, err
	}
	limit, before, after := cmp.Or(c.query("limit").integer(1, 100), 100), c.query("before").id(), c.query("after").id()
	if err := c.form.err(); err != nil {
		return nil, err
	}
	fits := slices.DeleteFunc(slices.Sorted(slices.Values(e.Interested)), func(id snowflake) bool {
		return before != 0 && id >= before || id <= after
	})
	if len(fits) > limit && before != 0 && after == 0 {
		fits = fits[len(fits)-limit:]
	}
	list := []object{}
	for _, id := range fits[:min(limit, len(fits))] {
		v := e.rsvp(id)
		v["user"] = s.world.Accounts[id].User
		list = append(list, s.withMember(c, g, v, id))
	}
	return list, nil
}

func eventUserCounts(s *Server, c *call) (any, error) {
	_, e, err := s.eventOf(c)
	if err != nil {
		return nil, err
	}
	return object{"guild_scheduled_event_count": len(e.Interested), "guild_scheduled_event_exception_counts": object{}}, nil
}

// takeInterest and loseInterest are what Discord's own client does when somebody presses Interested.
func takeInterest(s *Server, c *call) (any, error) { return s.turnInterest(c, true) }
func loseInterest(s *Server, c *call) (any, error) { return s.turnInterest(c, false) }

func (s *Server) turnInterest(c *call, on bool) (any, error) {
	_, e, err := s.eventOf(c)
	if err != nil {
		return nil, err
	}
	if !e.open() {
		return nil, errFinishedEvent
	}
	me, name := c.who.User.ID, "GUILD_SCHEDULED_EVENT_USER_REMOVE"
	if slices.Contains(e.Interested, me) != on {
		e.Interested = without(e.Interested, me)
		if on {
			e.Interested, name = append(e.Interested, me), "GUILD_SCHEDULED_EVENT_USER_ADD"
		}
		s.emit(event{name: name, guild: e.GuildID, intent: intentScheduledEvents, data: object{
			"guild_scheduled_event_id": e.ID, "user_id": me, "guild_id": e.GuildID, "response": 1,
		}})
	}
	if !on {
		return nil, nil
	}
	return e.rsvp(me), nil
}

// myInterests are the events that the caller is interested in.
func myInterests(s *Server, c *call) (any, error) {
	list := []object{}
	for _, id := range s.world.GuildOrder {
		g := s.world.Guilds[id]
		for _, e := range g.Events {
			if e.open() && g.Members[c.who.User.ID] != nil && slices.Contains(e.Interested, c.who.User.ID) {
				list = append(list, e.rsvp(c.who.User.ID))
			}
		}
	}
	return list, nil
}
