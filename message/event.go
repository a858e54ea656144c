package message

import (
	"cmp"
	"time"

	"muster/coalition"
	"muster/locale"
)

// Event is a scheduled event of a server, at a place outside Discord's voice channels. None of its texts is empty.
type Event struct {
	Name, Description, Place string
	Begins, Ends             time.Time // in UTC
}

// How many characters Discord takes of each ("Guild Scheduled Event", Create Guild Scheduled Event and Entity Metadata).
const (
	maxEventName  = 100
	maxEventPlace = 100
	maxEventText  = 1000
)

// MeetingEvent returns a meeting as an event that everybody in its server reads: no more than the meeting's card shows the
// public. It ends in the meeting's code and its coalition, which tell it from every other.
func MeetingEvent(p locale.Printer, c coalition.Coalition, m coalition.Meeting) *Event {
	text := p.Text("event_wall", "Wall", p.WallTime(m.Wall), "Zone", Line(m.Zone.String()))
	if m.Duration == 0 {
		text += "\n" + p.Text("event_length")
	}
	where := placePlain(c, m)
	if length(where) > maxEventPlace { // half an address leads nowhere
		where = channelMark.ReplaceAllString(onOneLine(m.Place), "#")
		text += "\n" + place(m)
	}
	last := p.Text("event_sign_up", "Channel", MentionChannel(c.Channels.For[coalition.MeetingPosts])) + "\n" +
		p.Text("event_of", "Code", m.Code, "Coalition", Line(c.Name))
	if room := maxEventText - length(text, last) - 4; len(m.Agenda) > 0 {
		text += "\n\n" + clip(p, agendaLines(p, m.Agenda), room)
	}
	return &Event{
		Name:        Cut(onOneLine(m.Title), maxEventName),
		Place:       cmp.Or(Cut(where, maxEventPlace), p.Text("event_place")),
		Description: text + "\n\n" + last,
		Begins:      m.At.UTC(),
		Ends:        m.At.Add(cmp.Or(m.Duration, coalition.EventLength)).UTC(),
	}
}
