package coalition

import (
	"slices"
	"time"
)

// Frequency is how often a series of meetings comes.
type Frequency string

// Frequencies are all of them, the most frequent first.
var Frequencies = []Frequency{Daily, Weekly, Monthly, MonthlyWeekday, MonthlyLast}

const (
	Daily          Frequency = "daily"
	Weekly         Frequency = "weekly"
	Monthly        Frequency = "monthly"         // on the same day of the month; a month that has none is left out
	MonthlyWeekday Frequency = "monthly_weekday" // on the same weekday: the first, second … of its month, or the last
	MonthlyLast    Frequency = "monthly_last"    // on the last day of the month
)

// What a series is bounded by: beyond it a slip is likelier than a plan.
const (
	MaxOccurrences     = 100 // exceptions counted
	MaxInterval        = 99
	MaxSeriesYears     = 2  // ahead of now, as far as any meeting can be
	DefaultOccurrences = 12 // where nobody says when a series ends
)

// Rule is how a series goes on from its first meeting: RFC 5545's FREQ, INTERVAL, COUNT, UNTIL and EXDATE. It gives days of
// the calendar; what a clock shows then is the same on all of them.
type Rule struct {
	Every    Frequency
	Interval int    // it comes every so many days, weeks or months: 1 or more
	Count    int    // how many days it gives, exceptions counted; 0 where Until says
	Until    Date   // the last day that it can give; zero where Count says
	Except   []Date // days of it that are left out
}

// Weekday returns which day of the week d is.
func (d Date) Weekday() time.Weekday {
	return time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC).Weekday()
}

// MonthsLast returns the last day of d's month.
func (d Date) MonthsLast() Date {
	return DateOf(time.Date(d.Year, d.Month+1, 0, 12, 0, 0, 0, time.UTC))
}

// Nth returns which of its weekday d is in its month: 1 for the first, and 0 for the last, also where that is the fourth.
func (d Date) Nth() int {
	if d.Day+7 > d.MonthsLast().Day {
		return 0
	}
	return (d.Day-1)/7 + 1
}

// day returns the day that the rule gives i intervals after the first; false where the month has none.
func (r Rule) day(first Date, i int) (Date, bool) {
	switch r.Every {
	case Daily:
		return first.AddDays(i * r.Interval), true
	case Weekly:
		return first.AddDays(7 * i * r.Interval), true
	}
	month := DateOf(time.Date(first.Year, first.Month+time.Month(i*r.Interval), 1, 12, 0, 0, 0, time.UTC))
	switch r.Every {
	case MonthlyLast:
		return month.MonthsLast(), true
	case MonthlyWeekday:
		nth := first.Nth()
		if nth == 0 {
			last := month.MonthsLast()
			return last.AddDays(-((int(last.Weekday()-first.Weekday()) + 7) % 7)), true
		}
		return month.AddDays((int(first.Weekday()-month.Weekday())+7)%7 + 7*(nth-1)), true
	}
	month.Day = first.Day
	return month, month.Valid()
}

// days returns the first n days, at most, that the rule gives, exceptions among them.
func (r Rule) days(first Date, n int) []Date {
	if r.Count > 0 {
		n = min(n, r.Count)
	}
	var out []Date
	// 29 February every twelve months is there once in four, and once in eight where a century has none
	for i := 0; len(out) < n && i < 9*n; i++ {
		d, ok := r.day(first, i)
		if r.Until != (Date{}) && r.Until.Before(d) {
			break
		}
		if ok {
			out = append(out, d)
		}
	}
	return out
}

// NewSeries is a series that is about to be scheduled: its first meeting, and how it goes on.
type NewSeries struct {
	NewMeeting
	Rule Rule
}

// Slots returns the wall times of the meetings of a valid series, in their order. One may not exist, or come twice, on the
// day that clocks change: WallTime.In says so.
func (n NewSeries) Slots() []WallTime {
	var out []WallTime
	for _, day := range n.Rule.days(n.Wall.Date, MaxOccurrences) {
		if !slices.Contains(n.Rule.Except, day) {
			out = append(out, WallTime{day, n.Wall.Hour, n.Wall.Minute})
		}
	}
	return out
}

// On returns the meeting of the series that takes a slot.
func (n NewSeries) On(slot WallTime) NewMeeting {
	m := n.NewMeeting
	m.Wall = slot.Shown(n.Zone)
	return m
}

// Shown returns what clocks in zone show at the instant that w is taken for: w itself, unless they go forward over it.
func (w WallTime) Shown(zone *time.Location) WallTime {
	at, _ := w.In(zone)
	return WallTimeOf(at.In(zone))
}

// Ended returns the series with an end, and whether it had none: then DefaultOccurrences are taken, or as many as there is
// room for.
func (n NewSeries) Ended(now time.Time) (NewSeries, bool) {
	if n.Rule.Count != 0 || n.Rule.Until != (Date{}) {
		return n, false
	}
	fit := n.fitting(n.Rule.days(n.Wall.Date, DefaultOccurrences), now)
	n.Rule.Count = max(2, len(fit)) // of fewer, Valid says what is wrong
	return n, true
}

// fitting returns those of the days that a series can reach at now.
func (n NewSeries) fitting(days []Date, now time.Time) []Date {
	last := DateOf(now.In(n.Zone).AddDate(MaxSeriesYears, 0, 0))
	return slices.DeleteFunc(slices.Clone(days), last.Before)
}

// Valid returns nil, or the Error that says what is wrong with the series at now, and what would be right: those of
// NewMeeting.Valid, series_repeat, series_interval (with Max), series_two_ends, series_count (with Max), series_not_last
// (with Date and Last), series_until_early (with Until and First), series_many (with Max and Date, the last day that
// fits), series_far (with Years, Count and Date, which fit), series_no_such (with Date and Nearest), series_short.
func (n NewSeries) Valid(now time.Time) error {
	if err := n.NewMeeting.Valid(now); err != nil {
		return err
	}
	if err := n.Rule.valid(n.Wall.Date); err != nil {
		return err
	}
	days := n.Rule.days(n.Wall.Date, MaxOccurrences+1)
	if len(days) > MaxOccurrences {
		return Wrong("series_many", "Max", MaxOccurrences, "Date", days[MaxOccurrences-1])
	}
	if fit := n.fitting(days, now); len(fit) < len(days) {
		return Wrong("series_far", "Years", MaxSeriesYears, "Count", len(fit), "Date", days[max(1, len(fit))-1])
	}
	for _, day := range n.Rule.Except {
		if !slices.Contains(days, day) {
			return Wrong("series_no_such", "Date", day, "Nearest", nearestDay(day, days))
		}
	}
	if len(n.Slots()) < 2 {
		return Wrong("series_short")
	}
	return nil
}

func (r Rule) valid(first Date) error {
	last := first.MonthsLast()
	switch {
	case !slices.Contains(Frequencies, r.Every):
		return Wrong("series_repeat")
	case r.Interval < 1 || r.Interval > MaxInterval:
		return Wrong("series_interval", "Max", MaxInterval)
	case r.Count != 0 && r.Until != (Date{}):
		return Wrong("series_two_ends")
	case r.Until == (Date{}) && (r.Count < 2 || r.Count > MaxOccurrences):
		return Wrong("series_count", "Max", MaxOccurrences)
	case r.Every == MonthlyLast && first != last:
		return Wrong("series_not_last", "Date", first, "Last", last)
	case r.Until != (Date{}) && r.Until.Before(first):
		return Wrong("series_until_early", "Until", r.Until, "First", first)
	}
	return nil
}

// nearestDay returns the one of the days that is the fewest days away, the earlier of two.
func nearestDay(day Date, days []Date) Date {
	return slices.MinFunc(days, func(x, y Date) int { return abs(day.DaysTo(x)) - abs(day.DaysTo(y)) })
}

func abs(n int) int { return max(n, -n) }

// DaysTo returns how many days o is after d; less than zero when it is before.
func (d Date) DaysTo(o Date) int {
	noon := func(d Date) time.Time { return time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC) }
	return int(noon(o).Sub(noon(d)) / (24 * time.Hour))
}
