package message

import (
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// shownShifts is how many delegations are named for which the hour shifts.
const shownShifts = 3

// shownFirst is how many of a series' meetings are shown before it is saved.
const shownFirst = 6

// repeats words how a series goes on, as one of its meetings has it: weekly on Thursdays.
func repeats(p locale.Printer, o coalition.Occurrence) string {
	weekday := strings.ToLower(o.Slot.Weekday().String())
	switch o.Every {
	case coalition.Daily:
		return p.Count("series_daily", o.Interval)
	case coalition.Weekly:
		return p.Count("series_weekly", o.Interval, "Weekday", p.Text("weekdays_"+weekday))
	}
	often := p.Count("series_monthly", o.Interval)
	switch {
	case !o.Fits():
		return often
	case o.Every == coalition.MonthlyLast:
		return p.Text("series_on_last_day", "Often", often)
	case o.Every == coalition.MonthlyWeekday:
		nth := []string{"last", "first", "second", "third", "fourth"}[o.Slot.Nth()]
		return p.Text("series_on_"+nth, "Often", often, "Weekday", p.Text("weekday_"+weekday))
	}
	return p.Text("series_on_day", "Often", often, "Day", o.Slot.Day)
}

// seriesLines returns what a card says of a meeting's series: which of how many it is, and where its hour is another than
// at the meeting before; "" for a meeting by itself.
func seriesLines(p locale.Printer, m coalition.Meeting) string {
	if m.In == nil {
		return ""
	}
	text := "\n" + p.Text("meeting_series", "Number", m.In.Number, "Of", m.In.Of, "Repeats", repeats(p, *m.In))
	if m.Cancelled || len(m.In.Shifts) == 0 {
		return text
	}
	text += "\n\n" + p.Text("meeting_shifts")
	shifts := locale.InOrder(p, m.In.Shifts, func(s coalition.HourShift) string { return DelegationName(p, s.Delegation) })
	for i, s := range shifts {
		if i == shownShifts {
			text += "\n" + p.Count("meeting_shifts_more", len(shifts)-i)
			break
		}
		text += "\n" + p.Text("meeting_shift", "Delegation", Delegation(p, s.Delegation), "City", locale.ZoneCity(s.Zone), "Is", clock(s.Is), "Was", clock(s.Was))
	}
	return text
}

// clock returns what a clock shows, 15:00.
func clock(w coalition.WallTime) string { return w.String()[len("2026-03-27T"):] }

// SeriesDraft returns the card that shows a series before it is confirmed: its first meetings, how many there are and the
// last one, what is left out, and how its hour was read where clocks change. unended says that nobody said when it ends.
func SeriesDraft(p locale.Printer, c coalition.Coalition, n coalition.NewSeries, guests []coalition.Delegation, r coalition.Reading, reminders []coalition.Reminder, unended bool) *discordgo.MessageEmbed {
	slots := n.Slots()
	first := n.On(slots[0])
	in := coalition.Occurrence{Every: n.Rule.Every, Interval: n.Rule.Interval, First: n.Wall.Date, Slot: slots[0], Number: 1, Of: len(slots)}
	m := coalition.Meeting{Title: first.Title, Wall: first.Wall, Zone: first.Zone, At: first.At(), Place: first.Place, Agenda: first.Agenda, Duration: first.Duration, Invited: guests, Leads: first.Leads}
	card := MeetingDraft(p, c, m, r, reminders)
	lines := []string{
		p.Text("series_goes_on", "Repeats", repeats(p, in)),
		p.Count("series_meetings", len(slots), "Last", Timestamp(n.On(slots[len(slots)-1]).At(), "F")),
	}
	if unended {
		lines = append(lines, p.Text("series_unended"))
	}
	if n.Rule.Every == coalition.Monthly && n.Wall.Day > 28 {
		lines = append(lines, p.Text("series_months_without", "Day", n.Wall.Day))
	}
	lines = append(lines, p.Text("series_cards"))
	AddField(card, p.Text("series_field"), clip(p, lines, 1024), false)
	var dates, except []string
	for _, slot := range slots[:min(len(slots), shownFirst)] {
		dates = append(dates, Timestamp(n.On(slot).At(), "F"))
	}
	AddField(card, p.Text("series_first"), clip(p, dates, 1024), false)
	for _, day := range n.Rule.Except {
		except = append(except, p.Date(day))
	}
	AddField(card, p.Text("series_except"), clipJoined(p, except, ", ", 1024), false)
	AddField(card, p.Text("series_clocks"), clip(p, changesOfClocks(p, slots[1:], n.Zone), 1024), false)
	AddAgenda(p, card, n.Agenda)
	return card
}

// changesOfClocks returns a sentence for each of the slots that does not exist or comes twice in zone.
func changesOfClocks(p locale.Printer, slots []coalition.WallTime, zone *time.Location) []string {
	var lines []string
	for _, slot := range slots {
		if at, reading := slot.In(zone); reading != coalition.Plain {
			lines = append(lines, p.Text("series_"+string(reading), "Date", slot.Date, "Time", clock(slot), "At", Timestamp(at, "F")))
		}
	}
	return lines
}

// AddAlone adds to the card of a change of one meeting that its series stays as it is.
func AddAlone(p locale.Printer, card *discordgo.MessageEmbed, m coalition.Meeting) {
	if m.In != nil {
		AddField(card, p.Text("series_field"), p.Text("series_alone", "Number", m.In.Number, "Of", m.In.Of, "Repeats", repeats(p, *m.In)), false)
	}
}

// AddShifted adds to the card of a meeting's move those of its series that go with it, and those that stay because they were
// moved by themselves.
func AddShifted(p locale.Printer, card *discordgo.MessageEmbed, with []coalition.Shifted, stay []coalition.Meeting) {
	var moved []string
	var slots []coalition.WallTime
	for _, m := range with {
		moved = append(moved, changeLine(p, m))
		slots = append(slots, m.In.Slot)
	}
	kept := meetingTimes(p, stay)
	AddField(card, p.Count("series_moved_too", len(moved)), clip(p, moved, 1024), false)
	AddField(card, p.Count("series_stay", len(kept)), clip(p, kept, 1024), false)
	if len(with) > 0 {
		AddField(card, p.Text("series_clocks"), clip(p, changesOfClocks(p, slots, with[0].Zone), 1024), false)
	}
}

// meetingTimes are the codes of meetings of a series and when they are, a line each.
func meetingTimes(p locale.Printer, all []coalition.Meeting) (lines []string) {
	for _, m := range all {
		lines = append(lines, p.Text("series_stays", "Code", m.Code, "Time", Timestamp(m.At, "f")))
	}
	return lines
}

// changeLine is one of several meetings that were moved or cancelled, on one line.
func changeLine(p locale.Printer, m coalition.Shifted) string {
	if m.Cancelled {
		return p.Text("series_change_cancelled", "Code", m.Code, "Was", Timestamp(m.Was, "f"))
	}
	return p.Text("series_change_moved", "Code", m.Code, "Was", Timestamp(m.Was, "f"), "Time", Timestamp(m.At, "f"))
}

// AddCancelled adds to the card that asks whether a meeting is to be cancelled those of its series that would be, too.
func AddCancelled(p locale.Printer, card *discordgo.MessageEmbed, with []coalition.Meeting) {
	AddField(card, p.Count("series_cancelled_too", len(with)), clip(p, meetingTimes(p, with), 1024), false)
}
