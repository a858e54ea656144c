package coalition

import "time"

// MaxTitle and MaxAgenda are how many characters a meeting's title and agenda may have.
const (
	MaxTitle  = 100
	MaxPlace  = 200
	MaxAgenda = 1500
)

// DefaultLeads are how long before a meeting its reminders go out unless it says otherwise.
var DefaultLeads = []time.Duration{24 * time.Hour, time.Hour}

// Meeting is when a coalition meets: a wall time in a zone of its own. At is derived from the two.
type Meeting struct {
	ID        MeetingID
	Code      string // short and random, like a pledge's
	Title     string
	Wall      WallTime
	Zone      *time.Location
	At        time.Time
	Place     string // "" when not said
	Agenda    string // "" when not said
	Cancelled bool
}

// Begun reports whether the meeting's hour has come.
func (m Meeting) Begun(now time.Time) bool { return !m.At.After(now) }

// Attendance is what a delegation says of a meeting.
type Attendance string

const (
	Attending   Attendance = "attending"
	Represented Attendance = "represented" // another delegation speaks for it
	Absent      Attendance = "absent"
)

// SignUp is the newest word of a delegation about a meeting.
type SignUp struct {
	Delegation    DelegationID
	Attendance    Attendance
	RepresentedBy DelegationID // only for Represented
}

// Reminder is one that must go out for a meeting: when, and how long before its start.
type Reminder struct {
	At   time.Time
	Lead time.Duration
}

// Reminders returns those of leads that are still ahead at now, the earliest first. A lead that is
// whole days is counted in calendar days at the meeting's wall time, so "a day before" stays at the
// same hour when clocks change.
func (m Meeting) Reminders(leads []time.Duration, now time.Time) []Reminder {
	var out []Reminder
	for _, lead := range leads {
		at := m.At.Add(-lead)
		if lead%(24*time.Hour) == 0 {
			at = AddDays(m.At.In(m.Zone), -int(lead/(24*time.Hour)))
		}
		if at.After(now) {
			out = append(out, Reminder{At: at, Lead: lead})
		}
	}
	return out
}
