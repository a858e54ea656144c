package coalition

import (
	"slices"
	"strconv"
	"time"
)

// Snowflake is one of Discord's IDs: of a guild, channel, role, message, user or interaction. 0 is none.
type Snowflake int64

// String returns Discord's decimal form; "" for none.
func (s Snowflake) String() string {
	if s == 0 {
		return ""
	}
	return strconv.FormatInt(int64(s), 10)
}

// Time returns when Discord made the ID: milliseconds since 2015 stand above the lowest 22 bits
// (Discord's reference, "Snowflakes").
func (s Snowflake) Time() time.Time {
	const epoch = 1420070400000
	return time.UnixMilli(int64(s>>22) + epoch)
}

// ParseSnowflake reads Discord's decimal form; anything else is 0, which is no ID.
func ParseSnowflake(s string) Snowflake {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 {
		return 0
	}
	return Snowflake(n)
}

// The internal IDs of Muster's own rows. 0 is none.
type (
	ID            int64 // a coalition
	PersonID      int64 // a person; who that is on Discord stands in one table that can be blanked
	DelegationID  int64
	CapabilityID  int64
	PledgeID      int64
	RequirementID int64
	ConditionID   int64
	MeetingID     int64
	SeriesID      int64 // meetings that were scheduled together
	DecisionID    int64 // of a meeting
	ActionID      int64
	DeliveryID    int64
	Version       int64 // the number of an act within its coalition; 0 is before the first
)

// Coalition is one effort in one guild: its delegations, capabilities, pledges and meetings.
type Coalition struct {
	ID            ID
	Guild         Snowflake
	Name          string
	Template      string         // which of Templates it was set up from
	Zone          *time.Location // where its days begin and its times are read; never nil once set up
	Language      string         // BCP 47 tag of what is posted in channels
	OrganiserRole Snowflake      // whoever holds it is an organiser
	Activation    time.Time      // the day the clock starts; zero while not set
	Grace         int            // days after the one to renew it by until a pledge lapses; 0: none does
	Quorum        Quorum         // how many delegations must be at a meeting
	Leads         Leads          // of meetings that have none of their own; nil: DefaultLeads
	Events        bool           // meetings that are public are shown among the server's events
	Rates         Rates          // by which money of several currencies is told as one figure
	Version       Version        // of the newest act
	Channels      Channels
}

// ClockStart returns the instant readiness is counted from: the activation once set, else now.
func (c Coalition) ClockStart(now time.Time) time.Time {
	if c.Activation.IsZero() {
		return now
	}
	return c.Activation
}

// ShowsEvent reports whether a meeting is to be shown among the server's scheduled events, which everybody in the server
// reads: the coalition wants that, its channel for meetings is declared to be read by everybody, and the meeting is for all
// delegations and still on.
func (c Coalition) ShowsEvent(m Meeting) bool {
	return c.Events && c.MeetsInPublic() && len(m.Invited) == 0 && !m.Cancelled
}

// EventLength is how long an event lasts whose meeting has no length: Discord wants an end.
const EventLength = time.Hour

// MeetsInPublic reports whether there is a channel for meetings, and everybody reads it.
func (c Coalition) MeetsInPublic() bool {
	channel := c.Channels.For[MeetingPosts]
	return channel != 0 && c.Channels.Audience(channel).Level == Public
}

// Purpose is what a coalition uses one of its channels for.
type Purpose string

const (
	PledgePosts    Purpose = "pledges"    // a card for each pledge that the channel may see
	MeetingPosts   Purpose = "meetings"   // meetings, reminders and announcements
	BoardPosts     Purpose = "board"      // one message that keeps saying where the coalition stands
	OrganiserPosts Purpose = "organisers" // what only organisers must know
)

// Purposes are all purposes, in the order in which people are asked for them.
var Purposes = []Purpose{PledgePosts, MeetingPosts, BoardPosts, OrganiserPosts}

// Channels are a coalition's channels: which serves what, and who reads each.
type Channels struct {
	For       map[Purpose]Snowflake // a purpose without a channel has no entry
	Audiences map[Snowflake]Release // as organisers declared them
}

// Audience returns who can see what is posted in a channel: as declared, else everybody.
func (c Channels) Audience(channel Snowflake) Audience {
	if level, declared := c.Audiences[channel]; declared {
		return Audience{Level: level}
	}
	return Audience{Level: Public}
}

// Delegation is a country or organisation in a coalition, the owner of pledges.
type Delegation struct {
	ID      DelegationID
	Code    string // ISO 3166-1 alpha-2 for a country, else a short code of an organisation; upper case
	Name    string // an override, or an organisation's name; "" means the country's name in the reader's language
	Country bool
	Role    Snowflake // whoever holds it acts for the delegation; 0 when none is bound
	Removed bool      // no longer in the coalition; of its pledges what was delivered is left
	Active  bool      // has a bound role or an admitted delegate
}

// Delegate is a person who acts, acted or asks to act for a delegation, by an organiser's word. Those
// who act by holding its role do not stand in any table.
type Delegate struct {
	Delegation DelegationID
	Person     PersonID
	Discord    Snowflake // 0 once the person asked to be forgotten
	State      DelegateState
}

// DelegateState is where a delegate stands with the organisers.
type DelegateState string

const (
	Asked     DelegateState = "asked"    // waits for an organiser
	Admitted  DelegateState = "admitted" // acts for the delegation
	Dismissed DelegateState = "removed"  // does not, whatever roles they hold
)

// Capability is one kind of thing that can be pledged, with the one unit it is counted in. Amounts are
// added only within one capability.
type Capability struct {
	ID    CapabilityID
	Name  string // as the coalition wrote it
	Group string // the heading it is listed under
	Unit  Unit
}

// Caller is who is asking, with the rights that the database and Discord's payload give them.
type Caller struct {
	Person       PersonID
	Discord      Snowflake
	Organiser    bool
	ManageServer bool           // may appoint organisers, nothing else
	Delegations  []DelegationID // those the caller acts for
}

// ActsFor reports whether the caller is a delegate of d; an organiser is not for that alone.
func (c Caller) ActsFor(d DelegationID) bool { return slices.Contains(c.Delegations, d) }

// MayActFor reports whether the caller may change what belongs to d: its delegates and organisers.
func (c Caller) MayActFor(d DelegationID) bool { return c.Organiser || c.ActsFor(d) }

// Audience returns who sees a private reply to the caller.
func (c Caller) Audience() Audience {
	switch {
	case c.Organiser:
		return Audience{Level: Organisers, Own: c.Delegations}
	case len(c.Delegations) > 0:
		return Audience{Level: Members, Own: c.Delegations}
	}
	return Audience{Level: Public}
}

// Act is one change: who made it, for whom, and by which interaction. Every change of a coalition is
// an act, and takes the coalition's next version.
type Act struct {
	Coalition   ID
	Actor       PersonID     // 0 for Muster itself
	OnBehalfOf  DelegationID // 0 when it is nobody's in particular
	Interaction Snowflake    // 0 for Muster itself; the same one never makes two acts
	Kind        string       // the command's path, "pledge log"
	Draft       string       // the draft that the act consumes; "" for none
	At          time.Time
	Fate        *Fate // told what becomes of the act; nil when nobody asks
}

// Meets notes what becomes of the act.
func (a Act) Meets(f Fate) {
	if a.Fate != nil {
		*a.Fate = f
	}
}

// Fate is what is known of an act: what a person may be told when the answer about it fails.
type Fate int

const (
	NotTried  Fate = iota // nothing of it can have been saved
	Unsettled             // its commit was begun, and nobody has said how it ended
	Made                  // it is saved, now or by an earlier delivery of its interaction
)

// CallerQuery is what Discord's payload says of who is asking and where.
type CallerQuery struct {
	Guild        Snowflake // 0 in a direct message
	Channel      Snowflake
	Coalition    ID // that a button says it belongs to; it must be the guild's. 0: as bound to the channel, else the guild's default
	User         Snowflake
	Roles        []Snowflake
	ManageServer bool
}
