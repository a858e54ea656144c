package coalition

import (
	"encoding/json"
	"slices"
	"time"
)

// DeliveryState is where a delivery stands.
type DeliveryState string

// DeliveryStates are all states, those that ask for a decision first.
var DeliveryStates = []DeliveryState{Unknown, Failed, Missed, Planned, Late, Sent, Cancelled}

const (
	Planned   DeliveryState = "planned" // waits for its hour, for a retry, or for its channel
	Sent      DeliveryState = "sent"
	Late      DeliveryState = "late"      // sent, and said to be late
	Missed    DeliveryState = "missed"    // its meeting had begun before it could be sent
	Failed    DeliveryState = "failed"    // Discord refuses it for good
	Unknown   DeliveryState = "unknown"   // may have been sent, and cannot be looked up: people decide
	Cancelled DeliveryState = "cancelled" // no longer wanted, or taken down
)

// The kinds of deliveries, each rendered by the command of that name.
const (
	PledgeCard    = "pledge"    // a pledge, in the pledge channel
	RenewalPost   = "renewal"   // a pledge is to be renewed, in the pledge channel
	MeetingCard   = "meeting"   // a meeting with its sign-up buttons
	ReminderPost  = "reminder"  // a meeting comes up
	PersonalPost  = "remind"    // the same, to one person who asked for it
	MeetingEvent  = "event"     // a meeting, as a scheduled event of the server
	MeetingChange = "moved"     // a meeting was moved or cancelled
	ActionPost    = "action"    // an action is due soon, or now
	Announcement  = "announce"  // an organiser's words to delegations
	SummaryPost   = "summary"   // where the coalition stands
	Board         = "board"     // the same, kept up to date
	Notice        = "notice"    // what organisers must know
	SilenceText   = "circulate" // a text under silence procedure
	SilenceNote   = "silence"   // what becomes of one
)

// Delivery is one thing to be said in one channel at a time: the ledger of all that was and must be
// posted, and the queue it is posted from.
type Delivery struct {
	ID        DeliveryID
	Coalition ID
	Kind      string
	Channel   Snowflake // EventsOf its guild for a MeetingEvent, which is in no channel
	Due       time.Time
	State     DeliveryState
	Pledge    PledgeID        // 0 when it is not about one
	Meeting   MeetingID       // 0 when it is not about one
	Person    PersonID        // whom alone it is for; 0 for everybody who reads the channel
	Direct    bool            // the channel is that person's direct messages
	Params    json.RawMessage // what its kind needs besides: an announcement's words
	Body      json.RawMessage // frozen at the first claim; nil before
	Late      bool            // claimed long after it was due
	Message   Snowflake       // what was posted, an event's ID for a MeetingEvent; 0 before
	Attempts  int
	LastError string
	Begun     bool // a POST of it was begun; only in the log
}

// EventsOf is what deliveries that are scheduled events of a guild have for a channel: no channel's ID, as the guild's own can be
// (in guilds of Discord's first years the first channel has it).
func EventsOf(guild Snowflake) Snowflake { return -guild }

// EventsGuild returns the guild of EventsOf.
func EventsGuild(events Snowflake) Snowflake { return -events }

// PersonalParams are what a PersonalPost keeps: whether it is the one that tells its person, in a channel, that direct
// messages are closed.
type PersonalParams struct{ Closed bool }

// Decision is what organisers can decide about a delivery that does not go on by itself, or that waits.
type Decision string

const (
	Retry     Decision = "retry"  // Discord refused it: try again, as what is so now
	WasPosted Decision = "posted" // nobody knows whether it was posted: it was
	PostAgain Decision = "again"  // ... it was not, or may be there twice
	CallBack  Decision = "recall" // an announcement waits for its hour: it is not to be posted
)

// Decisions returns what can be decided about a delivery; none of most.
func (d Delivery) Decisions() []Decision {
	switch {
	case d.Person != 0: // which is between that person and Muster
		return nil
	case d.Kind == Board: // its channel is chosen again, and there is never a second one
	case d.Kind == MeetingEvent && d.State == Unknown: // nobody can say which of the server's it is
		return []Decision{PostAgain}
	case d.State == Failed:
		return []Decision{Retry}
	case d.State == Unknown:
		return []Decision{WasPosted, PostAgain}
	case d.State == Planned && d.Kind == Announcement && !d.Begun:
		return []Decision{CallBack}
	}
	return nil
}

// CanBe reports whether something can be decided about a delivery.
func (d Delivery) CanBe(what Decision) bool { return slices.Contains(d.Decisions(), what) }

// LateAfter is how long after its hour a delivery counts as late. Muster's own figure: a minute and
// a half is what a restart takes at worst.
const LateAfter = 2 * time.Minute

// Tidings are what a Notice says: a text of the locale with its values, and the buttons below it. Values
// are marked up already, but for Delegation, a code, Kind, a delivery's, Error, what Discord answered, and
// Reason, what a person typed, which are worded when it is shown.
type Tidings struct {
	Text    string            `json:"text"`
	Args    map[string]string `json:"args,omitempty"`
	Buttons []TidingsButton   `json:"buttons,omitempty"`
}

// TidingsButton is a button of a notice: the key of its label, the part it goes to, and its arguments.
type TidingsButton struct {
	Text string   `json:"text"`
	Part string   `json:"part"`
	Args []string `json:"args,omitempty"`
}
