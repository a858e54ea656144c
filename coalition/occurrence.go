package coalition

import (
	"slices"
	"time"
)

// Occurrence is what a meeting is in its series.
type Occurrence struct {
	Series   SeriesID
	Every    Frequency
	Interval int
	First    Date        // the day that the series began on, by which a month's day is known
	Slot     WallTime    // the wall time that the series gives the meeting; moved by itself, it is elsewhere
	Number   int         // which one it is, from 1
	Of       int         // the number of the last one that is not cancelled
	Before   time.Time   // when the one before it begins, of those that are not cancelled; zero for the first
	Shifts   []HourShift // what its hour becomes elsewhere; filled in by whoever shows it to participants
}

// Fits reports whether the slot is on a day that the rule gives from the first day: not after a move of a whole monthly
// series, when all that is left of the rule is the month.
func (o Occurrence) Fits() bool {
	day := o.Slot.Date
	switch o.Every {
	case Monthly:
		return day.Day == o.First.Day
	case MonthlyWeekday:
		return day.Weekday() == o.First.Weekday() && day.Nth() == o.First.Nth()
	case MonthlyLast:
		return day == day.MonthsLast()
	}
	return true
}

// AtSlot reports whether a meeting of a series is when the series has it, and was not moved by itself.
func (m Meeting) AtSlot() bool {
	at, _ := m.In.Slot.In(m.Zone)
	return at.Equal(m.At)
}

// CardDue returns when the meeting's card is to be posted: at once, and in a series when the one before begins, so that a
// long series does not fill its channel.
func (m Meeting) CardDue(now time.Time) time.Time {
	if m.In != nil && m.In.Before.After(now) {
		return m.In.Before
	}
	return now
}

// FromHere returns what "from here on" means for a meeting of a series: itself, and those of all that come after it there,
// are ahead of now and not cancelled, in their order. series_none for a meeting that is in no series.
func (m Meeting) FromHere(all []Meeting, now time.Time) ([]Meeting, error) {
	if m.In == nil {
		return nil, Wrong("series_none", "Title", m.Title)
	}
	out := []Meeting{m}
	for _, o := range all {
		if o.In != nil && o.In.Series == m.In.Series && o.In.Number > m.In.Number && o.Ahead(now) == nil {
			out = append(out, o)
		}
	}
	slices.SortFunc(out, func(x, y Meeting) int { return x.In.Number - y.In.Number })
	return out, nil
}

// Newest returns the version of the last act that scheduled, moved or cancelled one of the meetings.
func Newest(all []Meeting) Version {
	var newest Version
	for _, m := range all {
		newest = max(newest, m.Version)
	}
	return newest
}

// Shifted is a meeting as a change of its series makes it.
type Shifted struct {
	Meeting
	Was     time.Time // when it was to begin before
	Reading Reading
}

// Shift returns what meetings of a series, as FromHere returns them, become when the first of them goes to a wall time: those
// after it go to the same hour, as many days from what the series gave them. Those that were moved by themselves stay
// as they are, and are returned apart.
func Shift(from []Meeting, to WallTime) (moved []Shifted, stay []Meeting) {
	days := from[0].In.Slot.DaysTo(to.Date)
	for i, m := range from {
		if i > 0 && !m.AtSlot() {
			stay = append(stay, m)
			continue
		}
		in, was := *m.In, m.At
		in.Slot = WallTime{in.Slot.AddDays(days), to.Hour, to.Minute}
		m.In = &in
		var reading Reading
		m.At, reading = in.Slot.In(m.Zone)
		m.Wall = in.Slot.Shown(m.Zone)
		moved = append(moved, Shifted{m, was, reading})
	}
	return moved, stay
}
