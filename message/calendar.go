package message

import (
	"fmt"
	"time"

	ics "github.com/arran4/golang-ical"

	"muster/coalition"
	"muster/locale"
)

// Calendar returns meetings as a calendar file (iCalendar, RFC 5545) that other software reads: each at its wall time in
// its own zone, whose changes of clocks are told in the file, with alarms where Muster's reminders are. A meeting keeps its
// UID, and each change of it has a higher SEQUENCE, so that reading a newer file moves or cancels what an older one brought.
// A file of one cancelled meeting has the method CANCEL, every other PUBLISH.
//
// RFC 5546 (3.2.1, 3.2.5) has an ORGANIZER in both, and the file has none: Muster has no mail address to give. RFC 5545 (3.3.3)
// would let a channel's address stand there, but programs take an organizer for somebody who can be written to, and an event
// of somebody else's. Outlook reads the address as mailto ([MS-OXCICAL] 2.1.3.1.1.20.16), Google's calendars refuse to
// import an event whose organizer is another and to which their owner is not invited, and others do not let it be edited. An
// event without one is its reader's own everywhere.
func Calendar(p locale.Printer, c coalition.Coalition, meetings []coalition.Meeting, now time.Time) string {
	cal := ics.NewCalendarFor("Muster")
	cal.SetMethod(ics.MethodPublish)
	if len(meetings) == 1 && meetings[0].Cancelled {
		cal.SetMethod(ics.MethodCancel)
	}
	cal.SetXWRCalName(Plain(c.Name))
	zones := map[string][2]time.Time{} // from the first meeting in it to the last
	var order []coalition.Meeting
	for _, m := range meetings {
		span, known := zones[m.Zone.String()]
		if !known {
			span = [2]time.Time{m.At, m.At}
			order = append(order, m)
		}
		if m.At.Before(span[0]) {
			span[0] = m.At
		}
		if m.At.After(span[1]) {
			span[1] = m.At
		}
		zones[m.Zone.String()] = span
	}
	for _, m := range order {
		if span := zones[m.Zone.String()]; !universal(m.Zone) {
			cal.AddVTimezone(timezone(m.Zone, span[0], span[1]))
		}
	}
	for _, m := range meetings {
		event := cal.AddEvent(fmt.Sprintf("%s.%d.%d@muster", m.Code, c.ID, c.Guild))
		event.SetDtStampTime(now)
		event.SetSequence(m.Changes)
		event.SetSummary(Plain(m.Title))
		begin(event, m.At, m.Zone)
		if m.Duration > 0 {
			// Not the end: when clocks go back, that hour is there twice.
			event.SetProperty(ics.ComponentPropertyDuration, fmt.Sprintf("PT%dM", int(m.Duration.Minutes())))
		}
		if m.Place != "" {
			event.SetLocation(placePlain(c, m))
		}
		if len(m.Agenda) > 0 {
			event.SetDescription(agendaPlain(p, m.Agenda))
		}
		event.SetStatus(ics.ObjectStatusConfirmed)
		if m.Cancelled {
			event.SetStatus(ics.ObjectStatusCancelled)
			continue
		}
		for _, lead := range m.LeadsIn(c) {
			alarm := event.AddAlarm()
			alarm.SetAction(ics.ActionDisplay)
			alarm.SetTrigger(fmt.Sprintf("-PT%dM", int(lead.Minutes())))
			alarm.SetProperty(ics.ComponentPropertyDescription, p.Text("calendar_alarm", "Title", Plain(m.Title), "Lead", lead))
		}
	}
	return cal.Serialize(ics.WithNewLineWindows)
}

const (
	wallStamp      = "20060102T150405"
	universalStamp = wallStamp + "Z"
)

func universal(zone *time.Location) bool { return zone.String() == "UTC" }

// begin sets when an event begins as the clocks of a zone show it.
func begin(event *ics.VEvent, at time.Time, zone *time.Location) {
	const property = ics.ComponentPropertyDtStart

	if universal(zone) {
		event.SetProperty(property, at.UTC().Format(universalStamp))
		return
	}
	event.SetProperty(property, at.In(zone).Format(wallStamp), ics.WithTZID(zone.String()))
}

// timezone tells how clocks go in a zone, from what is in force at one instant to what is at another and a year after:
// each change by itself, as Go's time zone database has it.
func timezone(zone *time.Location, from, to time.Time) *ics.VTimezone {
	tz := ics.NewTimezone(zone.String())
	for at := from; ; {
		began, ends := at.In(zone).ZoneBounds()
		name, offset := at.In(zone).Zone()
		before := offset
		if began.IsZero() { // clocks have never changed before
			began = time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)
		} else {
			_, before = began.Add(-time.Second).In(zone).Zone()
		}
		part := observance(tz, at.In(zone).IsDST())
		part.SetProperty(ics.ComponentPropertyDtStart, began.UTC().Add(time.Duration(before)*time.Second).Format(wallStamp))
		part.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetfrom), utcOffset(before))
		part.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetto), utcOffset(offset))
		part.SetProperty(ics.ComponentProperty(ics.PropertyTzname), name)
		if ends.IsZero() || ends.After(to.AddDate(1, 0, 0)) {
			return tz
		}
		at = ends
	}
}

// observance adds to a zone's description what is in force from one change of clocks to the next.
func observance(tz *ics.VTimezone, daylight bool) *ics.ComponentBase {
	if !daylight {
		return &tz.AddStandard().ComponentBase
	}
	summer := &ics.Daylight{}
	tz.Components = append(tz.Components, summer)
	return &summer.ComponentBase
}

// utcOffset is an offset as the file has it: +0200, or +051730 where there are seconds.
func utcOffset(seconds int) string {
	sign := "+"
	if seconds < 0 {
		sign, seconds = "-", -seconds
	}
	offset := fmt.Sprintf("%s%02d%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 != 0 {
		offset += fmt.Sprintf("%02d", seconds%60)
	}
	return offset
}
