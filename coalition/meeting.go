package coalition

import (
	"slices"
	"time"
	"unicode/utf8"
)

// MaxTitle and the like are how many characters a meeting's texts may have: escaped, and with all
// sign-ups, they still fit one card.
const (
	MaxTitle  = 100
	MaxPlace  = 200
	MaxAgenda = 1500
)

// Meeting is when a coalition meets: a wall time in a zone of its own. At is derived from the two.
type Meeting struct {
	ID        MeetingID
	Code      string // short and random, like a pledge's
	Title     string
	Wall      WallTime
	Zone      *time.Location
	At        time.Time
	Place     string        // "" when not said
	Agenda    []AgendaItem  // nil when not said
	Duration  time.Duration // 0 when not said
	Invited   []Delegation  // who is asked to it, in the order of their codes; nil for all delegations
	Leads     Leads         // its own; nil: the coalition's
	Cancelled bool
	Changes   int         // how often it was moved or cancelled, or got other details
	Version   Version     // of the act that last scheduled, moved or cancelled it
	Agreed    Version     // of the act that gave it its agenda; 0 when none did
	Described Version     // of the act that last gave it other details; 0 when none did
	InvitedBy Version     // of the act that last changed who is asked to it; 0 when none did
	In        *Occurrence // nil for a meeting by itself
}

// Invites reports whether a delegation is asked to the meeting.
func (m Meeting) Invites(d DelegationID) bool {
	return len(m.Invited) == 0 || slices.ContainsFunc(m.Invited, func(each Delegation) bool { return each.ID == d })
}

// Concerns reports whether the meeting is for somebody: one that is not for all is for organisers and for delegates of those
// that are asked to it.
func (m Meeting) Concerns(a Audience) bool {
	return len(m.Invited) == 0 || a.IsOrganisers() || slices.ContainsFunc(m.Invited, func(d Delegation) bool { return a.Owns(d.ID) })
}

// Asked returns those of all that are asked to the meeting and have not left the coalition.
func (m Meeting) Asked(all []Delegation) []Delegation {
	return slices.DeleteFunc(slices.Clone(all), func(d Delegation) bool { return d.Removed || !m.Invites(d.ID) })
}

// AskedToAny returns those of all that are asked to one of several meetings and have not left the coalition.
func AskedToAny(meetings []Meeting, all []Delegation) []Delegation {
	return slices.DeleteFunc(slices.Clone(all), func(d Delegation) bool {
		return d.Removed || !slices.ContainsFunc(meetings, func(m Meeting) bool { return m.Invites(d.ID) })
	})
}

// Begun reports whether the meeting's hour has come.
func (m Meeting) Begun(now time.Time) bool { return !m.At.After(now) }

// Ahead returns nil while the meeting can still be moved, cancelled and signed up for, else
// meeting_cancelled or meeting_begun.
func (m Meeting) Ahead(now time.Time) error {
	switch {
	case m.Cancelled:
		return Wrong("meeting_cancelled", "Title", m.Title)
	case m.Begun(now):
		return Wrong("meeting_begun", "Title", m.Title, "Time", m.At)
	}
	return nil
}

// NewMeeting is a meeting that is about to be scheduled. Texts have no white space around them.
type NewMeeting struct {
	Title, Place string
	Agenda       []AgendaItem
	Wall         WallTime
	Zone         *time.Location
	Duration     time.Duration  // 0 when not said
	Invited      []DelegationID // nil for all delegations
	Leads        Leads          // nil: the coalition's
}

// MaxDuration is how long a meeting may be: longer is likelier a slip.
const MaxDuration = 14 * 24 * time.Hour

// At returns when the meeting starts.
func (n NewMeeting) At() time.Time {
	at, _ := n.Wall.In(n.Zone)
	return at
}

// Valid returns nil, or the Error that says what is wrong with the meeting at now: meeting_past, or one of Details.Valid's, of
// ValidAgenda's or of Leads.Valid's.
func (n NewMeeting) Valid(now time.Time) error {
	if err := (Details{n.Title, n.Place, n.Duration}).Valid(); err != nil {
		return err
	}
	if err := ValidAgenda(n.Agenda); err != nil {
		return err
	}
	if err := n.Leads.Valid(); err != nil {
		return err
	}
	return NotPast(n.At(), now)
}

// NotPast returns nil when at is ahead of now, else meeting_past.
func NotPast(at, now time.Time) error {
	if !at.After(now) {
		return Wrong("meeting_past", "Time", at)
	}
	return nil
}

// MeetingMove is a change of a meeting's hour, decided on a state that was shown: when the meeting was
// changed since Seen, the move is refused. The meeting keeps its zone.
type MeetingMove struct {
	Meeting MeetingID
	Seen    Version
	Wall    WallTime
}

// ChangeParams are what the notice of a meeting keeps that was moved or cancelled, or is at another place; the rest it reads of
// the meeting when it is posted.
type ChangeParams struct {
	Was    time.Time    // when the meeting was to start before
	Others []ChangedToo `json:",omitempty"`

	Place     *string     `json:",omitempty"` // where it was to be before; nil when not that has changed
	Elsewhere []MeetingID `json:",omitempty"` // later ones of its series that are at the new place, too
}

// ChangedToo is another meeting of a series that was changed in the same act.
type ChangedToo struct {
	Meeting MeetingID
	Was     time.Time
}

// Scheduled is the outcome of scheduling, moving or cancelling a meeting.
type Scheduled struct {
	Code    string
	Channel Snowflake // where it is posted; 0 when the coalition has no channel for meetings
	Same    bool      // it was already so: nothing was changed this time
	More    int       `json:",omitempty"` // how many other meetings of its series were scheduled or changed with it
	Stay    int       `json:",omitempty"` // how many were meant, but keep what they have of their own
}

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
	People        int          // how many come, only for Attending; 0 when not said
	Note          string       // on one line; "" when there is none
}

// MaxPeople and MaxSignUpNote bound what is said with a sign-up: forty notes do not fit one card, but some do.
const (
	MaxPeople     = 500
	MaxSignUpNote = 200
)

// Plain returns the word without how many come and the note.
func (s SignUp) Plain() SignUp {
	s.People, s.Note = 0, ""
	return s
}

// Valid returns nil, or the Error that says what is wrong with the word: attendance_unknown,
// represented_missing, represented_self, people_range or sign_up_note_long.
func (s SignUp) Valid() error {
	if s.People < 0 || s.People > MaxPeople {
		return Wrong("people_range", "Max", MaxPeople)
	}
	if has := utf8.RuneCountInString(s.Note); has > MaxSignUpNote {
		return Wrong("sign_up_note_long", "Has", has, "Max", MaxSignUpNote)
	}
	switch s.Attendance {
	case Attending, Absent:
		return nil
	case Represented:
		switch s.RepresentedBy {
		case 0:
			return Wrong("represented_missing")
		case s.Delegation:
			return Wrong("represented_self")
		}
		return nil
	}
	return Wrong("attendance_unknown")
}

// SignedUp is the outcome of a sign-up.
type SignedUp struct {
	Same bool // it was already so: nothing was changed this time
}

// SeesSignUps reports whether the audience may know who comes: delegates and organisers may, the
// public may not. What is shown to the public must not depend on sign-ups at all, mentions included.
func (a Audience) SeesSignUps() bool { return Members.Admits(a.Level) }

// Roll is what the delegations say of a meeting, each list in the order of their codes. The zero
// value is a meeting nobody was asked to.
type Roll struct {
	Attending   []Delegation
	Represented []Proxy
	Absent      []Delegation
	Silent      []Delegation // nothing said yet, or represented by one that has left

	More map[DelegationID]SignUp // the words that say how many come, or have a note; nil for none
}

// Proxy is a delegation for which another speaks.
type Proxy struct{ Delegation, By Delegation }

// RollOf sorts the delegations by their newest word. Those that left the coalition are not in it.
func RollOf(all []Delegation, words []SignUp) Roll {
	said := make(map[DelegationID]SignUp, len(words))
	for _, w := range words {
		said[w.Delegation] = w
	}
	there := make(map[DelegationID]Delegation, len(all))
	for _, d := range all {
		if !d.Removed {
			there[d.ID] = d
		}
	}
	var r Roll
	for _, d := range byCode(all) {
		if d.Removed {
			continue
		}
		by, proxied := there[said[d.ID].RepresentedBy]
		switch word := said[d.ID].Attendance; {
		case word == Attending:
			r.Attending = append(r.Attending, d)
		case word == Absent:
			r.Absent = append(r.Absent, d)
		case word == Represented && proxied:
			r.Represented = append(r.Represented, Proxy{d, by})
		default:
			r.Silent = append(r.Silent, d)
			continue
		}
		r.more(said[d.ID])
	}
	return r
}

// more keeps a word that says more than whether they come.
func (r *Roll) more(word SignUp) {
	if word == word.Plain() {
		return
	}
	if r.More == nil {
		r.More = map[DelegationID]SignUp{}
	}
	r.More[word.Delegation] = word
}
