package coalition

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// seriesOf is a series from a day and an hour in a zone.
func seriesOf(t *testing.T, name string, first Date, hour, minute int, r Rule) NewSeries {
	t.Helper()
	r.Interval = max(r.Interval, 1)
	return NewSeries{NewMeeting{Title: "Weekly call", Wall: WallTime{first, hour, minute}, Zone: zone(t, name)}, r}
}

// The instants are written by hand: a series keeps its wall time over both changes of clocks.
func TestSeriesOverChangesOfClocks(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, zone   string
		first        Date
		hour, minute int
		rule         Rule
		want         []string // in UTC
		readings     []Reading
	}{
		{"Paris, Thursdays over the change in March", "Europe/Paris", Date{2026, 3, 19}, 10, 0, Rule{Every: Weekly, Count: 3},
			[]string{"2026-03-19T09:00", "2026-03-26T09:00", "2026-04-02T08:00"}, nil},
		{"Paris, Thursdays over the change in October", "Europe/Paris", Date{2026, 10, 15}, 10, 0, Rule{Every: Weekly, Count: 3},
			[]string{"2026-10-15T08:00", "2026-10-22T08:00", "2026-10-29T09:00"}, nil},
		{"Paris, daily in the hour that is missing", "Europe/Paris", Date{2026, 3, 28}, 2, 30, Rule{Every: Daily, Count: 3},
			[]string{"2026-03-28T01:30", "2026-03-29T01:00", "2026-03-30T00:30"}, []Reading{Plain, Skipped, Plain}},
		{"Paris, daily in the hour that comes twice", "Europe/Paris", Date{2026, 10, 24}, 2, 30, Rule{Every: Daily, Count: 3},
			[]string{"2026-10-24T00:30", "2026-10-25T00:30", "2026-10-26T01:30"}, []Reading{Plain, Ambiguous, Plain}},
		{"Paris, the last Thursday, which is the fourth or the fifth", "Europe/Paris", Date{2026, 3, 26}, 10, 0, Rule{Every: MonthlyWeekday, Count: 3},
			[]string{"2026-03-26T09:00", "2026-04-30T08:00", "2026-05-28T08:00"}, nil},
		{"Paris, until a day and but for one", "Europe/Paris", Date{2026, 3, 5}, 10, 0, Rule{Every: Weekly, Until: Date{2026, 4, 2}, Except: []Date{{2026, 3, 19}}},
			[]string{"2026-03-05T09:00", "2026-03-12T09:00", "2026-03-26T09:00", "2026-04-02T08:00"}, nil},
		{"Paris, every third day until a day that is none of it", "Europe/Paris", Date{2026, 3, 27}, 10, 0, Rule{Every: Daily, Interval: 3, Until: Date{2026, 4, 3}},
			[]string{"2026-03-27T09:00", "2026-03-30T08:00", "2026-04-02T08:00"}, nil},
		{"New York, Sundays in the hour that is missing", "America/New_York", Date{2026, 3, 1}, 2, 30, Rule{Every: Weekly, Count: 3},
			[]string{"2026-03-01T07:30", "2026-03-08T07:00", "2026-03-15T06:30"}, []Reading{Plain, Skipped, Plain}},
		{"New York, Sundays in the hour that comes twice", "America/New_York", Date{2026, 10, 25}, 1, 30, Rule{Every: Weekly, Count: 3},
			[]string{"2026-10-25T05:30", "2026-11-01T05:30", "2026-11-08T06:30"}, []Reading{Plain, Ambiguous, Plain}},
		{"New York, every second month on day 8", "America/New_York", Date{2026, 1, 8}, 9, 0, Rule{Every: Monthly, Interval: 2, Count: 6},
			[]string{"2026-01-08T14:00", "2026-03-08T13:00", "2026-05-08T13:00", "2026-07-08T13:00", "2026-09-08T13:00", "2026-11-08T14:00"}, nil},
		{"Kyiv, the last day of the month in spring", "Europe/Kyiv", Date{2026, 2, 28}, 10, 0, Rule{Every: MonthlyLast, Count: 3},
			[]string{"2026-02-28T08:00", "2026-03-31T07:00", "2026-04-30T07:00"}, nil},
		{"Kyiv, the last day of the month in autumn", "Europe/Kyiv", Date{2026, 8, 31}, 10, 0, Rule{Every: MonthlyLast, Count: 3},
			[]string{"2026-08-31T07:00", "2026-09-30T07:00", "2026-10-31T08:00"}, nil},
		{"Kyiv, daily in the hour that is missing", "Europe/Kyiv", Date{2026, 3, 28}, 3, 30, Rule{Every: Daily, Count: 3},
			[]string{"2026-03-28T01:30", "2026-03-29T01:00", "2026-03-30T00:30"}, []Reading{Plain, Skipped, Plain}},
		{"Kyiv, daily in the hour that comes twice", "Europe/Kyiv", Date{2026, 10, 24}, 3, 30, Rule{Every: Daily, Count: 3},
			[]string{"2026-10-24T00:30", "2026-10-25T00:30", "2026-10-26T01:30"}, []Reading{Plain, Ambiguous, Plain}},
		{"Tokyo, the first Thursday", "Asia/Tokyo", Date{2026, 3, 5}, 10, 0, Rule{Every: MonthlyWeekday, Count: 3},
			[]string{"2026-03-05T01:00", "2026-04-02T01:00", "2026-05-07T01:00"}, nil},
		{"Tokyo, day 31 in months that have one", "Asia/Tokyo", Date{2026, 1, 31}, 9, 0, Rule{Every: Monthly, Interval: 2, Count: 5},
			[]string{"2026-01-31T00:00", "2026-03-31T00:00", "2026-05-31T00:00", "2026-07-31T00:00", "2027-01-31T00:00"}, nil},
		{"Tokyo, Sundays in both hours that others miss", "Asia/Tokyo", Date{2026, 3, 22}, 2, 30, Rule{Every: Weekly, Count: 2},
			[]string{"2026-03-21T17:30", "2026-03-28T17:30"}, nil},
		{"Lord Howe, daily in the half hour that comes twice", "Australia/Lord_Howe", Date{2026, 4, 4}, 1, 45, Rule{Every: Daily, Count: 3},
			[]string{"2026-04-03T14:45", "2026-04-04T14:45", "2026-04-05T15:15"}, []Reading{Plain, Ambiguous, Plain}},
		{"Lord Howe, daily in the half hour that is missing", "Australia/Lord_Howe", Date{2026, 10, 3}, 2, 15, Rule{Every: Daily, Count: 3},
			[]string{"2026-10-02T15:45", "2026-10-03T15:30", "2026-10-04T15:15"}, []Reading{Plain, Skipped, Plain}},
		{"Lord Howe, every second Tuesday", "Australia/Lord_Howe", Date{2026, 3, 24}, 10, 0, Rule{Every: Weekly, Interval: 2, Count: 3},
			[]string{"2026-03-23T23:00", "2026-04-06T23:30", "2026-04-20T23:30"}, nil},
	} {
		n := seriesOf(t, test.zone, test.first, test.hour, test.minute, test.rule)
		if err := n.Valid(n.At().Add(-time.Hour)); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		var got []string
		var readings []Reading
		for _, slot := range n.Slots() {
			at, reading := slot.In(n.Zone)
			got, readings = append(got, at.UTC().Format("2006-01-02T15:04")), append(readings, reading)
			if meeting := n.On(slot); !meeting.At().Equal(at) || WallTimeOf(at.In(n.Zone)) != meeting.Wall {
				t.Errorf("%s: the meeting of %v begins at %v, %v", test.name, slot, meeting.At(), meeting.Wall)
			}
		}
		if test.readings == nil {
			test.readings = make([]Reading, len(test.want))
		}
		if !slices.Equal(got, test.want) || !slices.Equal(readings, test.readings) {
			t.Errorf("%s: got\n%v %q, want\n%v %q", test.name, got, readings, test.want, test.readings)
		}
	}
}

func TestNewSeriesValid(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 20, 12, 0, 0, 0, time.UTC)
	day := Date{2026, 3, 31}
	for _, test := range []struct {
		name string
		rule Rule
		want string
	}{
		{"weekly", Rule{Every: Weekly, Interval: 1, Count: 10}, ""},
		{"the most", Rule{Every: Daily, Interval: 1, Count: MaxOccurrences}, ""},
		{"up to the last day of two years", Rule{Every: MonthlyLast, Interval: 1, Until: Date{2028, 3, 20}}, ""},
		{"no such frequency", Rule{Every: "hourly", Interval: 1, Count: 10}, "series_repeat"},
		{"no interval", Rule{Every: Weekly, Count: 10}, "series_interval"},
		{"a long interval", Rule{Every: Weekly, Interval: 100, Count: 10}, "series_interval"},
		{"one", Rule{Every: Weekly, Interval: 1, Count: 1}, "series_count"},
		{"no end", Rule{Every: Weekly, Interval: 1}, "series_count"},
		{"too many", Rule{Every: Weekly, Interval: 1, Count: 101}, "series_count"},
		{"two ends", Rule{Every: Weekly, Interval: 1, Count: 10, Until: Date{2026, 6, 1}}, "series_two_ends"},
		{"until before the first", Rule{Every: Weekly, Interval: 1, Until: Date{2026, 3, 30}}, "series_until_early"},
		{"until the first", Rule{Every: Weekly, Interval: 1, Until: day}, "series_short"},
		{"daily for a year", Rule{Every: Daily, Interval: 1, Until: Date{2027, 3, 20}}, "series_many"},
		{"monthly for three years", Rule{Every: Monthly, Interval: 1, Count: 30}, "series_far"},
		{"until in three years", Rule{Every: MonthlyLast, Interval: 1, Until: Date{2029, 3, 31}}, "series_far"},
		{"all but one left out", Rule{Every: Weekly, Interval: 1, Count: 2, Except: []Date{day}}, "series_short"},
		{"one left out that is none", Rule{Every: Weekly, Interval: 1, Count: 5, Except: []Date{{2026, 4, 8}}}, "series_no_such"},
	} {
		n := seriesOf(t, "Europe/Paris", day, 10, 0, Rule{})
		n.Rule = test.rule
		if got := CodeOf(n.Valid(now)); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	n := seriesOf(t, "Europe/Paris", Date{2026, 3, 30}, 10, 0, Rule{Every: MonthlyLast, Count: 3})
	if err := n.Valid(now); CodeOf(err) != "series_not_last" || err.(*Error).Args["Last"] != day {
		t.Errorf("the last day but one: %v", err)
	}
	n = seriesOf(t, "Europe/Paris", Date{2026, 3, 26}, 10, 0, Rule{Every: Weekly, Count: 5, Except: []Date{{2026, 4, 8}}})
	if err := n.Valid(now); CodeOf(err) != "series_no_such" || err.(*Error).Args["Nearest"] != (Date{2026, 4, 9}) {
		t.Errorf("a day beside one of the series: %v", err)
	}
	n = seriesOf(t, "Europe/Paris", Date{2026, 3, 26}, 10, 0, Rule{Every: Weekly, Until: Date{2029, 1, 1}})
	if err := n.Valid(now); CodeOf(err) != "series_many" || err.(*Error).Args["Date"] != (Date{2028, 2, 17}) {
		t.Errorf("too many: %v", err)
	}
}

func TestSeriesWithoutAnEndGetsOne(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 20, 12, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		rule  Rule
		want  int
		ended bool
	}{
		{Rule{Every: Weekly}, 12, true},
		{Rule{Every: Monthly, Interval: 3}, 8, true}, // March 2026 to December 2027
		{Rule{Every: Monthly, Interval: 60}, 2, true},
		{Rule{Every: Weekly, Count: 5}, 5, false},
		{Rule{Every: Weekly, Until: Date{2026, 6, 1}}, 0, false},
	} {
		n, ended := seriesOf(t, "Europe/Paris", Date{2026, 3, 26}, 10, 0, test.rule).Ended(now)
		if n.Rule.Count != test.want || ended != test.ended {
			t.Errorf("%+v: %d, %v", test.rule, n.Rule.Count, ended)
		}
	}
}

func TestNth(t *testing.T) {
	t.Parallel()
	for day, want := range map[Date]int{
		{2026, 3, 1}: 1, {2026, 3, 7}: 1, {2026, 3, 8}: 2, {2026, 3, 21}: 3, {2026, 3, 24}: 4, {2026, 3, 25}: 0, {2026, 3, 31}: 0, {2026, 2, 22}: 0, {2026, 2, 21}: 3,
	} {
		if got := day.Nth(); got != want {
			t.Errorf("%v: %d, want %d", day, got, want)
		}
	}
}

// belongs says of any day whether a rule gives it, counted from the first day without going through those between.
func belongs(r Rule, first, d Date) bool {
	months := 12*(d.Year-first.Year) + int(d.Month-first.Month)
	monthly := months%r.Interval == 0
	lastOfMonth := d.AddDays(1).Day == 1
	switch r.Every {
	case Daily:
		return first.DaysTo(d)%r.Interval == 0
	case Weekly:
		return first.DaysTo(d)%(7*r.Interval) == 0
	case Monthly:
		return monthly && d.Day == first.Day
	case MonthlyLast:
		return monthly && lastOfMonth
	}
	if !monthly || d.Weekday() != first.Weekday() {
		return false
	}
	if first.AddDays(7).Month != first.Month {
		return d.AddDays(7).Month != d.Month
	}
	return (d.Day-1)/7 == (first.Day-1)/7
}

// A series has the same wall time on each of its days, in their order, as many as it says, and none that is left out. Its days
// are those that walking the whole calendar finds.
func TestSeriesProperties(t *testing.T) {
	t.Parallel()
	zones := []string{"Europe/Paris", "America/New_York", "Europe/Kyiv", "Asia/Tokyo", "Australia/Lord_Howe"}
	rapid.Check(t, func(rt *rapid.T) {
		first := Date{2026, 1, 1}.AddDays(rapid.IntRange(0, 800).Draw(rt, "first"))
		rule := Rule{Every: rapid.SampledFrom(Frequencies).Draw(rt, "every"), Interval: rapid.IntRange(1, 4).Draw(rt, "interval")}
		if rule.Every == MonthlyLast {
			first = first.MonthsLast()
		}
		n := seriesOf(t, rapid.SampledFrom(zones).Draw(rt, "zone"), first, rapid.IntRange(0, 23).Draw(rt, "hour"), rapid.IntRange(0, 59).Draw(rt, "minute"), rule)
		if rapid.Bool().Draw(rt, "counted") {
			n.Rule.Count = rapid.IntRange(2, MaxOccurrences).Draw(rt, "count")
		} else {
			n.Rule.Until = first.AddDays(rapid.IntRange(0, 700).Draw(rt, "until"))
		}
		var all []Date
		for d := first; len(all) < MaxOccurrences && (n.Rule.Count == 0 || len(all) < n.Rule.Count) && (n.Rule.Until == Date{} || !n.Rule.Until.Before(d)); d = d.AddDays(1) {
			if belongs(n.Rule, first, d) {
				all = append(all, d)
			}
		}
		for _, d := range all {
			if rapid.IntRange(0, 4).Draw(rt, "except") == 0 {
				n.Rule.Except = append(n.Rule.Except, d)
			}
		}
		slots := n.Slots()
		if len(slots) != len(all)-len(n.Rule.Except) {
			rt.Fatalf("%+v: %d meetings, want %d without %d", n.Rule, len(slots), len(all), len(n.Rule.Except))
		}
		left := slices.DeleteFunc(slices.Clone(all), func(d Date) bool { return slices.Contains(n.Rule.Except, d) })
		var before time.Time
		for i, slot := range slots {
			at, reading := slot.In(n.Zone)
			switch {
			case slot.Date != left[i], slot.Hour != n.Wall.Hour, slot.Minute != n.Wall.Minute:
				rt.Fatalf("%+v: meeting %d is at %v, want %v", n.Rule, i, slot, left[i])
			case reading != Skipped && WallTimeOf(at.In(n.Zone)) != slot:
				rt.Fatalf("clocks show %v at %v", WallTimeOf(at.In(n.Zone)), slot)
			case !at.After(before):
				rt.Fatalf("%v is not after %v", at, before)
			}
			before = at
		}
	})
}
