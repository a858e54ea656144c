package coalition

import (
	"slices"
	"time"
	"unicode/utf8"
)

// SilenceID is the internal ID of a Silence. 0 is none.
type SilenceID int64

// Silence is a silence procedure: a text is circulated until an hour, and if no delegation breaks silence by then, organisers
// can adopt it. The text never changes; another one is circulated anew, and takes its place.
type Silence struct {
	ID         SilenceID
	Code       string // short and random, like a pledge's
	Text       string
	Channel    Snowflake
	Posted     time.Time // when it came to stand in its channel, as far as is known; zero while it does not
	Circulated time.Time
	Set        time.Time // the deadline as it was given
	Until      time.Time // as it stands, moved by what the bot was out of reach
	Adopted    time.Time // zero while it is not
	Former     string    // the code of the text that this one takes the place of; "" for none
	Later      string    // the code of the one that takes its place; "" while none does
	Breaks     []Break   // in the order they were saved
}

// Break is a delegation's word that it breaks silence. Who broke it and why is for organisers alone.
type Break struct {
	Delegation DelegationID
	At         time.Time // when its interaction was made
	Reason     string
}

// SilenceState is where a silence procedure stands.
type SilenceState string

const (
	SilenceOpen     SilenceState = "open"
	SilenceBroken   SilenceState = "broken"   // and stays so
	SilenceEnded    SilenceState = "ended"    // the hour has passed in silence; organisers can adopt the text
	SilenceMissed   SilenceState = "missed"   // the hour has passed, and nobody could read the text before it; it is circulated anew
	SilenceAdopted  SilenceState = "adopted"  // an organiser said so
	SilenceReplaced SilenceState = "replaced" // another text was circulated in its place before it was adopted
)

// State returns where the procedure stands at an instant. Nothing but an organiser's word makes a text adopted.
func (s Silence) State(now time.Time) SilenceState {
	switch {
	case !s.Adopted.IsZero():
		return SilenceAdopted
	case len(s.Breaks) > 0:
		return SilenceBroken
	case s.Later != "":
		return SilenceReplaced
	case now.Before(s.Until):
		return SilenceOpen
	case s.Posted.IsZero() || !s.Posted.Before(s.Until):
		return SilenceMissed
	}
	return SilenceEnded
}

// Over reports whether the hour has passed and no word of anybody decides what becomes of the text.
func (s SilenceState) Over() bool { return s == SilenceEnded || s == SilenceMissed }

// Breakable returns nil when a break whose interaction was made at an instant counts, whenever it is handled: silence_over
// after the deadline, silence_adopted and silence_replaced when that was quicker.
func (s Silence) Breakable(at time.Time) error {
	switch {
	case !s.Adopted.IsZero():
		return Wrong("silence_adopted", "Code", s.Code)
	case s.Later != "":
		return Wrong("silence_replaced", "Code", s.Code, "Later", s.Later)
	case !at.Before(s.Until):
		return Wrong("silence_over", "Code", s.Code, "Time", s.Until)
	}
	return nil
}

// SilenceSettles is how long after the deadline a text can be adopted at the earliest. What was pressed before the deadline
// is handled by then: Discord lets nobody wait for an answer for longer than a few seconds.
const SilenceSettles = time.Minute

// BreakMends is how long a break that could not be taken as it was sent can be sent again and count by then.
const BreakMends = 15 * time.Minute

// BreakDraft is the kind of the drafts of such breaks. Each is an object with the text's code, and made, which is when the
// break was first sent.
const BreakDraft = "summary.rebreak"

// Adoptable returns nil when the text can be adopted at an instant: silence_broken, silence_replaced, silence_unposted when
// nobody can have read it before the deadline, silence_runs while that has not passed, or only just has, and silence_mends
// while a break that was sent before it, last at sent, can still be mended. heard is when the bot was last known to be in
// reach: before the deadline is settled it is not known whether an outage moves it.
func (s Silence) Adoptable(now, heard, sent time.Time) error {
	mended := sent.Add(BreakMends + SilenceSettles)
	switch state := s.State(now); {
	case state == SilenceBroken:
		return Wrong("silence_broken", "Code", s.Code)
	case state == SilenceReplaced:
		return Wrong("silence_replaced", "Code", s.Code, "Later", s.Later)
	case now.Before(s.Until.Add(SilenceSettles)), heard.Before(s.Until):
		return Wrong("silence_runs", "Code", s.Code, "Time", s.Until.Add(SilenceSettles))
	case state == SilenceMissed:
		return Wrong("silence_unposted", "Code", s.Code)
	case now.Before(mended):
		return Wrong("silence_mends", "Code", s.Code, "Time", mended)
	}
	return nil
}

// SilenceLeads are how long before the deadline delegations are reminded of it.
var SilenceLeads = []time.Duration{24 * time.Hour, time.Hour}

// Reminders returns when reminders of the deadline go out that are still ahead of now, the earliest first.
func (s Silence) Reminders(now time.Time) []time.Time {
	var out []time.Time
	for _, lead := range SilenceLeads {
		if at := s.Until.Add(-lead); at.After(now) {
			out = append(out, at)
		}
	}
	return out
}

// Unheard returns the delegations that nobody acts for, in the order of their codes: their silence says nothing.
func Unheard(all []Delegation) []Delegation {
	return slices.DeleteFunc(byCode(all), func(d Delegation) bool { return d.Removed || d.Active })
}

// How many characters a text and a reason may have: escaped, they still fit one card.
const (
	MaxCirculated  = 2000
	MaxBreakReason = 500
)

// NewSilence is a text that is about to be circulated. It has no white space around it.
type NewSilence struct {
	Text    string
	Channel Snowflake
	Until   time.Time
	Former  string // the code of the one that it takes the place of; "" for none
}

// Valid returns nil, or the Error that says what is wrong with the text: circulate_empty, circulate_long.
func (n NewSilence) Valid() error {
	switch has := utf8.RuneCountInString(n.Text); {
	case has == 0:
		return Wrong("circulate_empty")
	case has > MaxCirculated:
		return Wrong("circulate_long", "Has", has, "Max", MaxCirculated)
	}
	return nil
}

// SilenceParams are what a delivery about a silence procedure keeps.
type SilenceParams struct {
	Silence SilenceID
	Says    SilenceWord `json:",omitempty"` // of a note; "" for the text itself
	Was     time.Time   `json:",omitzero"`  // the deadline before it was moved
}

// SilenceWord is what a note about a silence procedure says.
type SilenceWord string

const (
	SaysReminder SilenceWord = "reminder" // the deadline comes up
	SaysMoved    SilenceWord = "moved"    // it was moved, for the bot was out of reach
	SaysEnded    SilenceWord = "ended"    // it has passed in silence
	SaysBroken   SilenceWord = "broken"
	SaysAdopted  SilenceWord = "adopted"
)

// Circulated is the outcome of circulating a text.
type Circulated struct {
	Code    string
	Channel Snowflake
	Same    bool // it was already circulated: nothing was changed this time
}
