package coalition

import (
	"cmp"
	"slices"
	"time"
)

// Leads are how long before a meeting its reminders go out: whole minutes, the longest first, none twice. Empty ones
// are no reminders; nil is nothing said, so that somebody else's count.
type Leads []time.Duration

// DefaultLeads are those of a coalition that has not said any.
var DefaultLeads = Leads{24 * time.Hour, time.Hour}

// What leads are held to. Muster's own figures: below five minutes a reminder that meets a short outage comes too late to
// be one, and more than five calls for one meeting are not read any more.
const (
	MaxLeads     = 5
	ShortestLead = 5 * time.Minute
	LongestLead  = 60 * 24 * time.Hour
)

// NewLeads returns leads in their order; none for nothing.
func NewLeads(all ...time.Duration) Leads {
	l := append(Leads{}, all...)
	slices.SortFunc(l, func(x, y time.Duration) int { return cmp.Compare(y, x) })
	return slices.Compact(l)
}

// Valid returns nil, or the Error that says what is wrong with the leads: leads_many (with Max) or leads_range (with Lead,
// Min and Max).
func (l Leads) Valid() error {
	if len(l) > MaxLeads {
		return Wrong("leads_many", "Has", len(l), "Max", MaxLeads)
	}
	for _, lead := range l {
		if lead < ShortestLead || lead > LongestLead {
			return Wrong("leads_range", "Lead", lead, "Min", ShortestLead, "Max", LongestLead)
		}
	}
	return nil
}

// Same reports whether two leads say the same; none are not the same as nothing said.
func (l Leads) Same(o Leads) bool { return (l == nil) == (o == nil) && slices.Equal(l, o) }

// LeadsIn returns the leads that count for the meeting in its coalition; never nil.
func (m Meeting) LeadsIn(c Coalition) Leads {
	switch {
	case m.Leads != nil:
		return m.Leads
	case c.Leads != nil:
		return c.Leads
	}
	return DefaultLeads
}

// Reminder is one that must go out for a meeting: when, and how long before its start it was to.
type Reminder struct {
	At   time.Time
	Lead time.Duration
}

// Reminders returns those of leads that are still ahead at now, the earliest first. A lead that is
// whole days is counted in calendar days at the meeting's wall time, so "a day before" stays at the
// same hour when clocks change. Two that fall on one instant are one, of the shorter lead.
func (m Meeting) Reminders(leads Leads, now time.Time) []Reminder {
	return aheadOf(m.reminders(leads), now)
}

// reminders returns those of leads, past ones too.
func (m Meeting) reminders(leads Leads) []Reminder {
	var out []Reminder
	for _, lead := range leads {
		at := m.At.Add(-lead)
		if lead%(24*time.Hour) == 0 {
			day := m.Wall
			day.Date = day.Date.AddDays(-int(lead / (24 * time.Hour)))
			at, _ = day.In(m.Zone)
		}
		out = append(out, Reminder{At: at, Lead: lead})
	}
	return out
}

// aheadOf returns those reminders that come after now, in their order, of those at one instant that with the shortest lead.
func aheadOf(all []Reminder, now time.Time) []Reminder {
	all = slices.DeleteFunc(all, func(r Reminder) bool { return !r.At.After(now) })
	slices.SortFunc(all, func(x, y Reminder) int { return cmp.Or(x.At.Compare(y.At), cmp.Compare(x.Lead, y.Lead)) })
	return slices.CompactFunc(all, func(x, y Reminder) bool { return x.At.Equal(y.At) })
}
