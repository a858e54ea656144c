package coalition

import (
	"slices"
	"time"
)

// SummaryPlanID is the internal ID of a SummaryPlan. 0 is none.
type SummaryPlanID int64

// SummaryPlan is a summary that is posted in a channel by itself: every day or every week at the same wall time, or before
// each meeting.
type SummaryPlan struct {
	ID      SummaryPlanID
	Channel Snowflake
	First   WallTime // of the first one
	Zone    *time.Location
	Weekly  bool          // else daily
	Before  time.Duration // how long before each meeting, within what Leads can be; 0: by the clock
	Stopped bool
}

// MaxSummaryPlans is how many a coalition can have at a time: as many as a menu holds.
const MaxSummaryPlans = 25

// Valid returns nil, or summary_plan_before for a length of time before meetings that no reminder can have either.
func (p SummaryPlan) Valid() error {
	if p.Before != 0 && (Leads{p.Before}).Valid() != nil {
		return Wrong("summary_plan_before", "Typed", p.Before, "Min", ShortestLead, "Max", LongestLead)
	}
	return nil
}

// ForMeeting returns when a summary before a meeting is posted, as a reminder of that lead would be; false when there is none
// after an instant, or for the meeting at all.
func (p SummaryPlan) ForMeeting(m Meeting, after time.Time) (time.Time, bool) {
	if p.Before == 0 || m.Cancelled {
		return time.Time{}, false
	}
	for _, r := range m.Reminders(Leads{p.Before}, after) {
		return r.At, true
	}
	return time.Time{}, false
}

// WantsBefore reports whether the summary before a meeting is to be posted at an hour: if the meeting is among those that are ahead,
// and has it then. Of several that have it at the same hour, the first one's is.
func (p SummaryPlan) WantsBefore(ahead []Meeting, meeting MeetingID, due time.Time) bool {
	first := slices.IndexFunc(ahead, func(m Meeting) bool {
		at, ok := p.ForMeeting(m, due.Add(-1))
		return ok && at.Equal(due)
	})
	return first >= 0 && ahead[first].ID == meeting
}

// Upcoming returns when the first n after an instant are posted, the earliest first: of a plan before meetings, those of the
// meetings that there are.
func (p SummaryPlan) Upcoming(meetings []Meeting, n int, after time.Time) []time.Time {
	var out []time.Time
	if p.Before == 0 {
		for range n {
			after = p.Next(after)
			out = append(out, after)
		}
		return out
	}
	for _, m := range meetings {
		if at, ok := p.ForMeeting(m, after); ok {
			out = append(out, at)
		}
	}
	slices.SortFunc(out, time.Time.Compare)
	return out[:min(n, len(out))]
}

// Next returns when, by the clock, the first one after an instant is posted. The wall time stays when clocks change; one that a day does
// not have is the first instant after the gap.
func (p SummaryPlan) Next(after time.Time) time.Time {
	step := 1
	if p.Weekly {
		step = 7
	}
	wall := p.First
	if today := DateOf(after.In(p.Zone)); p.First.Date.Before(today) {
		days := int(time.Date(today.Year, today.Month, today.Day, 12, 0, 0, 0, time.UTC).Sub(
			time.Date(p.First.Year, p.First.Month, p.First.Day, 12, 0, 0, 0, time.UTC)) / (24 * time.Hour))
		wall.Date = p.First.AddDays(days / step * step)
	}
	for {
		if at, _ := wall.In(p.Zone); at.After(after) {
			return at
		}
		wall.Date = wall.AddDays(step)
	}
}

// SummaryParams are what the delivery of a summary keeps besides: the plan that it is posted by, 0 for one that an organiser
// asked for.
type SummaryParams struct {
	Plan SummaryPlanID `json:",omitempty"`
}
