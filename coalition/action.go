package coalition

import (
	"cmp"
	"slices"
	"time"
	"unicode/utf8"
)

// MaxDecision and MaxAction are how many characters the two may have: escaped, they still fit one card.
const (
	MaxDecision = 1000
	MaxAction   = 500
)

// MeetingDecision is what a meeting decided, for those it is released to.
type MeetingDecision struct {
	ID      DecisionID
	Code    string    // short and random, like a pledge's
	Meeting Meeting   // its ID, Code, Title and At alone
	At      time.Time // when it was recorded
	Text    string
	Release Release
	Dropped bool
	Version Version // of the act that made it so
}

// Valid returns nil, or the Error that says what is wrong with its words or its release: decision_missing, decision_long,
// outcome_audience.
func (d MeetingDecision) Valid() error {
	return validWords(d.Text, "decision_missing", "decision_long", MaxDecision, d.Release)
}

func validWords(text, missing, long string, most int, release Release) error {
	switch has := utf8.RuneCountInString(text); {
	case has == 0:
		return Wrong(missing)
	case has > most:
		return Wrong(long, "Has", has, "Max", most)
	case !release.Valid():
		return Wrong("outcome_audience")
	}
	return nil
}

// SeesDecision reports whether the audience may know of a decision.
func (a Audience) SeesDecision(d MeetingDecision) bool { return d.Release.Admits(a.Level) }

// DecisionsFor returns those of all that the audience may know of and that stand, the newest first.
func DecisionsFor(a Audience, all []MeetingDecision) []MeetingDecision {
	var out []MeetingDecision
	for _, d := range all {
		if a.SeesDecision(d) && !d.Dropped {
			out = append(out, d)
		}
	}
	slices.SortFunc(out, func(x, y MeetingDecision) int {
		return cmp.Or(y.Meeting.At.Compare(x.Meeting.At), y.At.Compare(x.At), cmp.Compare(x.Code, y.Code))
	})
	return out
}

// ActionState is where an action stands.
type ActionState string

const (
	ActionOpen    ActionState = "open"
	ActionDone    ActionState = "done"
	ActionDropped ActionState = "dropped" // nobody has to do it any more
)

// Action is what a delegation is to do by a day or an hour, for those it is released to and for the delegation itself.
type Action struct {
	ID       ActionID
	Code     string // short and random, like a pledge's
	Owner    Delegation
	Meeting  Meeting // that it came of, its ID, Code, Title and At alone; zero for none
	Text     string
	Due      time.Time      // of a whole day: its end
	WholeDay bool           // it is due by a day, not by an hour
	Zone     *time.Location // that the day or hour was read in
	Release  Release
	State    ActionState
	Version  Version // of the act that made it so
}

// Valid returns nil, or the Error that says what is wrong with the action: action_missing, action_long, outcome_audience.
func (x Action) Valid() error {
	return validWords(x.Text, "action_missing", "action_long", MaxAction, x.Release)
}

// DueAhead returns nil when the action is due after now, else action_past.
func (x Action) DueAhead(now time.Time) error {
	if !x.Due.After(now) {
		return Wrong("action_past")
	}
	return nil
}

// Overdue reports whether it should have been done by now.
func (x Action) Overdue(now time.Time) bool { return x.State == ActionOpen && !x.Due.After(now) }

// Day returns the day by whose end it is due, or on which its hour is.
func (x Action) Day() Date {
	if x.WholeDay {
		return DateOf(x.Due.In(x.Zone)).AddDays(-1)
	}
	return DateOf(x.Due.In(x.Zone))
}

// EndOf returns the end of a day in zone, which is the first instant of the next.
func EndOf(day Date, zone *time.Location) time.Time {
	at, _ := WallTime{Date: day.AddDays(1)}.In(zone)
	return at
}

// remindAt is the hour at which what is due by a day is reminded of: when people begin to work.
const remindAt = 9

// Reminders returns when the action is reminded of, as far as that is after now, the earliest first: a calendar day before
// it is due and when it is. By a day it is due all day, so that its reminders come in the morning.
func (x Action) Reminders(now time.Time) []Reminder {
	const day = 24 * time.Hour
	at, wall := x.Due, WallTimeOf(x.Due.In(x.Zone))
	if x.WholeDay {
		wall = WallTime{Date: x.Day(), Hour: remindAt}
		at, _ = wall.In(x.Zone)
	}
	wall.Date = wall.Date.AddDays(-1)
	before, _ := wall.In(x.Zone)
	var out []Reminder
	for _, r := range []Reminder{{before, day}, {at, 0}} {
		if r.At.After(now) {
			out = append(out, r)
		}
	}
	return out
}

// ActionParams are what a reminder of an action keeps: which action, when that was due, and how long before.
type ActionParams struct {
	Action ActionID
	Due    time.Time
	Lead   time.Duration
}

// SeesAction reports whether the audience may know of an action: those it is released to, and the delegation that is
// to do it.
func (a Audience) SeesAction(x Action) bool { return x.Release.Admits(a.Level) || a.Owns(x.Owner.ID) }

// ActionsFor returns those of all that the audience may know of and that stand so, the earliest due first.
func ActionsFor(a Audience, all []Action, state ActionState) []Action {
	var out []Action
	for _, x := range all {
		if a.SeesAction(x) && x.State == state {
			out = append(out, x)
		}
	}
	slices.SortFunc(out, func(x, y Action) int { return cmp.Or(x.Due.Compare(y.Due), cmp.Compare(x.Code, y.Code)) })
	return out
}

// ActionChannel returns where an action is reminded of: the channel for meetings if all its readers may know of it, else
// the organisers' if theirs may; 0 for nowhere.
func (c Channels) ActionChannel(release Release) Snowflake {
	for _, purpose := range []Purpose{MeetingPosts, OrganiserPosts} {
		if channel := c.For[purpose]; channel != 0 && release.Admits(c.Audience(channel).Level) {
			return channel
		}
	}
	return 0
}
