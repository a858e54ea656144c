package rehearsal

import (
	"cmp"
	"slices"
	"time"
)

// pin is a message held up in its channel.
type pin struct {
	Message snowflake
	At      time.Time
}

// mostPins are those of a channel.
const mostPins = 250

// forgetPins drops the pins of messages that are no more.
func (ch *channel) forgetPins() {
	ch.Pins = slices.DeleteFunc(slices.Clone(ch.Pins), func(p pin) bool { return ch.message(p.Message) == nil })
}

// getPins pages through the pins, the newest first.
func getPins(s *Server, c *call) (any, error) {
	ch, err := s.channelOf(c, 0)
	if err != nil {
		return nil, err
	}
	limit, before := cmp.Or(c.query("limit").integer(1, 50), 50), c.query("before").moment()
	if err := c.form.err(); err != nil {
		return nil, err
	}
	items, more := []object{}, false
	for _, p := range s.pinsFor(c, ch) {
		switch {
		case !before.IsZero() && !p.At.Before(before):
		case len(items) == limit:
			more = true
		default:
			items = append(items, object{"pinned_at": stamp(p.At), "message": s.readable(c, ch, ch.message(p.Message))})
		}
	}
	return object{"items": items, "has_more": more}, nil
}

// getPinsAsList is the older route, which knows no pages: the newest fifty.
func getPinsAsList(s *Server, c *call) (any, error) {
	ch, err := s.channelOf(c, 0)
	if err != nil {
		return nil, err
	}
	list := []shownMessage{}
	for _, p := range s.pinsFor(c, ch) {
		if len(list) < 50 {
			list = append(list, s.readable(c, ch, ch.message(p.Message)))
		}
	}
	return list, nil
}

// pinsFor are the pins that the caller may read: with the history, all.
func (s *Server) pinsFor(c *call, ch *channel) []pin {
	if !s.permissionsOf(ch, c.who.User.ID).has(permReadHistory) {
		return nil
	}
	return ch.Pins
}

func pinMessage(s *Server, c *call) (any, error)   { return nil, s.turnPin(c, true) }
func unpinMessage(s *Server, c *call) (any, error) { return nil, s.turnPin(c, false) }

func (s *Server) turnPin(c *call, on bool) error {
	ch, err := s.channelOf(c, permPinMessages)
	if err != nil {
		return err
	}
	m, err := s.messageOf(c, ch)
	switch {
	case err != nil:
		return err
	case ch.isThread() && ch.Thread.Archived:
		return errThreadArchived
	case !m.written():
		return errSystemMessage
	case m.Pinned == on:
		return nil
	case on && len(ch.Pins) >= mostPins:
		return errTooManyPins
	}
	changed := *m
	changed.Pinned = on
	ch.replace(&changed)
	ch.Pins = slices.DeleteFunc(slices.Clone(ch.Pins), func(p pin) bool { return p.Message == m.ID })
	if on {
		ch.Pins = slices.Insert(ch.Pins, 0, pin{m.ID, s.clock.Now().Truncate(time.Microsecond)})
	}
	s.emitMessage("MESSAGE_UPDATE", &changed, nil)
	s.emitPins(ch)
	if on {
		said := s.newMessage(ch, c.who.User)
		said.Type, said.MessageReference = messagePinned, reference(ch, m.ID)
		s.keep(ch, said)
		s.emitMessage("MESSAGE_CREATE", said, nil)
	}
	return nil
}

// emitPins tells that a channel's pins have changed.
func (s *Server) emitPins(ch *channel) {
	e := event{name: "CHANNEL_PINS_UPDATE", guild: ch.GuildID, channel: ch, intent: intentGuilds}
	data := object{"channel_id": ch.ID, "last_pin_timestamp": ch.lastPin()}
	if ch.GuildID == 0 {
		e.intent = intentDirectMessages
	} else {
		data["guild_id"] = ch.GuildID
	}
	e.data = data
	s.emit(e)
}

// lastPin is when the newest pin was set, or null.
func (ch *channel) lastPin() any {
	if len(ch.Pins) == 0 {
		return nil
	}
	return stamp(ch.Pins[0].At)
}
