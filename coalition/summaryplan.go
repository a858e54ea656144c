package coalition

import "time"

// SummaryPlanID is the internal ID of a SummaryPlan. 0 is none.
type SummaryPlanID int64

// SummaryPlan is a summary that is posted in a channel by itself, every day or every week at the same wall time.
type SummaryPlan struct {
	ID      SummaryPlanID
	Channel Snowflake
	First   WallTime // of the first one
	Zone    *time.Location
	Weekly  bool // else daily
	Stopped bool
}

// MaxSummaryPlans is how many a coalition can have at a time: as many as a menu holds.
const MaxSummaryPlans = 25

// Next returns when the first one after an instant is posted. The wall time stays when clocks change; one that a day does
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
