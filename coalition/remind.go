package coalition

import "time"

// Way is how a person is reminded of meetings.
type Way string

const (
	NoReminders Way = "off"     // only with their delegation, as everybody; the default
	Mentioned   Way = "mention" // by name, in what the channel for meetings is reminded with
	Directly    Way = "direct"  // in direct messages
)

// Ways are all ways, in the order in which they are offered.
var Ways = []Way{Directly, Mentioned, NoReminders}

// Reminding is how one person has chosen to be reminded of one coalition's meetings. The zero value is somebody who has
// chosen nothing. Leads and quiet hours are those of direct messages: the channel is reminded at the meetings' own hours.
type Reminding struct {
	Person   PersonID
	Way      Way            // "" is NoReminders
	Leads    Leads          // nil: each meeting's
	Quiet    Quiet          // by clocks in ZoneIn
	Zone     *time.Location // nil: the coalition's
	Language string         // BCP 47 tag, as of the last choice
	Channel  Snowflake      // of the direct messages; 0 while none were opened
	Closed   bool           // Discord has refused a direct message since they were chosen
}

// ByDirectMessage reports whether reminders go out as direct messages.
func (r Reminding) ByDirectMessage() bool { return r.Way == Directly && !r.Closed && r.Channel != 0 }

// ByName reports whether the channel's reminders mention the person: by choice, or because direct messages are closed.
func (r Reminding) ByName() bool { return r.Way == Mentioned || r.Way == Directly && r.Closed }

// ZoneIn returns the zone of the quiet hours.
func (r Reminding) ZoneIn(c Coalition) *time.Location {
	if r.Zone != nil {
		return r.Zone
	}
	return c.Zone
}

// Of returns when direct messages remind the person of a meeting, of what is still ahead at now. Each lead gives one
// before the meeting, out of quiet hours as far as Quiet.Spare can; those that fall on one instant are one. One that is put off
// to the end of quiet hours is ahead until then.
func (r Reminding) Of(m Meeting, c Coalition, now time.Time) []Reminder {
	if m.Cancelled || !r.ByDirectMessage() {
		return nil
	}
	leads := r.Leads
	if leads == nil {
		leads = m.LeadsIn(c)
	}
	out := m.reminders(leads)
	for i := range out {
		out[i].At = r.Quiet.Spare(out[i].At, m.At, now, r.ZoneIn(c))
	}
	return aheadOf(out, now)
}

// Same reports whether two choices are one. Language apart: it is noted, not chosen.
func (r Reminding) Same(o Reminding) bool {
	name := func(z *time.Location) string {
		if z == nil {
			return ""
		}
		return z.String()
	}
	return wayOf(r) == wayOf(o) && r.Leads.Same(o.Leads) && r.Quiet == o.Quiet && name(r.Zone) == name(o.Zone) &&
		r.Channel == o.Channel && r.Closed == o.Closed
}

func wayOf(r Reminding) Way {
	if r.Way == "" {
		return NoReminders
	}
	return r.Way
}
