package coalition

import (
	"slices"
	"time"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// Strength is how firm a pledge is. The words follow IATI's transaction types and OCHA FTS, where a
// pledge is recorded, and not totalled with commitments.
type Strength string

const (
	Possible  Strength = "possible"  // might be able and willing
	Offered   Strength = "offered"   // said to the coalition; the default
	Committed Strength = "committed" // decided at home
	Allocated Strength = "allocated" // organisers have a place for it
)

// Strengths are all strengths, weakest first.
var Strengths = []Strength{Possible, Offered, Committed, Allocated}

// Firm reports whether s is committed or stronger: what others may count on.
func (s Strength) Firm() bool { return s == Committed || s == Allocated }

// Valid reports whether s is one of Strengths.
func (s Strength) Valid() bool { return slices.Contains(Strengths, s) }

// Exit is how a pledge left the totals; "" while it is live.
type Exit string

const (
	Live      Exit = ""
	Withdrawn Exit = "withdrawn" // by its delegation, or with its delegation
	SetAside  Exit = "set aside" // by organisers, with a reason
	Lapsed    Exit = "lapsed"    // not renewed in time: never stored, Coalition.Lapse computes it from the hour
)

// MaxReason is how many characters the reason for setting a pledge aside may have.
const MaxReason = 300

// MaxCaveat is how many characters a caveat may have.
const MaxCaveat = 300

// MaxNote is how many characters a note may have: escaped, the longest still fits on a card.
const MaxNote = 1000

// CorrectionTime is how long after a revision its delegation may correct it instead of changing it.
const CorrectionTime = 5 * time.Minute

// SameAgainTime is how long an identical pledge is taken for a repeated click, not a second offer.
const SameAgainTime = 10 * time.Minute

// Terms are what a delegation says of a pledge and may change.
type Terms struct {
	Quantity  Quantity
	Strength  Strength
	Readiness Readiness
	Release   Release
	Named     bool // false: below organisers nobody reads whose it is
	Note      string
	Caveat    string // a national limit on its use: shown, never subtracted

	Conditions []Proviso   // in the order of their IDs: all must be met
	Thresholds []Threshold // all must be reached

	// RenewBy is the day until which its delegation stands by it without being asked again; zero: for good.
	RenewBy Date

	// Delivered is how much of it has been handed over so far, as organisers record it: at most the high end
	// of the quantity. It counts whatever becomes of the rest.
	Delivered decimal.Decimal
}

// Equal reports whether two terms say the same.
func (t Terms) Equal(o Terms) bool {
	return t.Quantity.Equal(o.Quantity) && t.Strength == o.Strength && t.Readiness == o.Readiness &&
		t.Release == o.Release && t.Named == o.Named && t.Note == o.Note && t.Caveat == o.Caveat &&
		slices.Equal(t.Conditions, o.Conditions) && slices.EqualFunc(t.Thresholds, o.Thresholds, Threshold.Equal) &&
		t.Delivered.Equal(o.Delivered) && t.RenewBy == o.RenewBy
}

// Valid returns nil or the Error that says what is wrong with t for a capability counted in unit.
func (t Terms) Valid(unit Unit) error {
	if err := t.Quantity.Valid(unit); err != nil {
		return err
	}
	if err := t.Readiness.Valid(); err != nil {
		return err
	}
	switch {
	case t.RenewBy != (Date{}) && !t.RenewBy.Valid():
		return Wrong("readiness_date")
	case !t.Strength.Valid():
		return Wrong("strength_unknown")
	case !t.Release.Valid():
		return Wrong("release_unknown")
	case utf8.RuneCountInString(t.Note) > MaxNote:
		return Wrong("note_long", "Max", MaxNote, "Has", utf8.RuneCountInString(t.Note))
	case utf8.RuneCountInString(t.Caveat) > MaxCaveat:
		return Wrong("caveat_long", "Max", MaxCaveat, "Has", utf8.RuneCountInString(t.Caveat))
	case len(t.Conditions) > MaxConditions:
		return Wrong("conditions_many", "Max", MaxConditions)
	case len(t.Thresholds) > MaxThresholds:
		return Wrong("thresholds_many", "Max", MaxThresholds)
	case !t.Named && len(t.Thresholds) > 0:
		return Wrong("threshold_unnamed")
	}
	return t.validDelivered(unit)
}

// validDelivered returns nil or the Error delivered_much, or one of Quantity.Valid's.
func (t Terms) validDelivered(unit Unit) error {
	switch {
	case t.Delivered.IsZero():
		return nil
	case !t.Quantity.Undisclosed && !t.Quantity.Open && t.Delivered.GreaterThan(t.Quantity.High):
		return Wrong("delivered_much")
	}
	return Exactly(t.Delivered).Valid(unit)
}

// DeliveredAlone returns terms that offer what has been delivered and nothing more, for good.
func (t Terms) DeliveredAlone() Terms {
	t.Quantity, t.Conditions, t.Thresholds, t.RenewBy = Exactly(t.Delivered), nil, nil, Date{}
	return t
}

// rest returns what is still to come of the quantity, with its low and its high end.
func (t Terms) rest() Span {
	if t.Delivered.IsZero() {
		return Span{t.Quantity.Low, t.Quantity.High}
	}
	left := func(end decimal.Decimal) decimal.Decimal { return decimal.Max(decimal.Zero, end.Sub(t.Delivered)) }
	return Span{left(t.Quantity.Low), left(t.Quantity.High)}
}

// Revision is one state of a pledge. Revisions are appended, never changed.
type Revision struct {
	Terms
	Version    Version // of the act that made it
	At         time.Time
	Exit       Exit
	Reason     string   // of organisers who set it aside
	Correction bool     // the one before was a slip: only its delegation and organisers still see that
	Slip       bool     // the next one corrects it; said of the revisions in Pledge.Then alone
	By         PersonID // who made it
}

// Pledge is a delegation's offer of a capability.
type Pledge struct {
	ID         PledgeID
	Code       string // short and random, what people call it by: K7QM
	Delegation DelegationID
	Capability CapabilityID
	Current    Revision   // the newest; its release decides over all others
	Shown      Revision   // the one that is asked about: the newest, or in a view the newest of Then that its audience sees
	Then       []Revision // as of a version, what stood by then, oldest first; nil for the present
}

// Open returns nil while the pledge of a coalition can be changed, else pledge_exited: no edit undoes an exit.
func (p Pledge) Open(c Coalition, now time.Time) error {
	if p = c.Lapse(p, now); p.Current.Exit != Live {
		return Wrong("pledge_exited", "Code", p.Code, "Exit", p.Current.Exit)
	}
	return nil
}

// Visible returns the revisions of p that a may see, oldest first. Slips that were corrected are
// left out for everyone but its delegation and organisers, and a pledge that is not named has no
// history for them at all.
func (p Pledge) Visible(revisions []Revision, a Audience) []Revision {
	insider := a.IsOrganisers() || a.Owns(p.Delegation)
	var out []Revision
	for i, r := range revisions {
		corrected := i+1 < len(revisions) && revisions[i+1].Correction
		if !a.sees(p, r) || !insider && (corrected || !r.Named || !p.Current.Named) {
			continue
		}
		out = append(out, r)
	}
	return out
}

// Change is what a person asks to change of a pledge's terms; nil fields stay as they are.
type Change struct {
	Quantity  *Quantity
	Strength  *Strength
	Readiness *Readiness
	Release   *Release
	Named     *bool
	Note      *string
	Caveat    *string

	Conditions *[]Proviso
	Thresholds *[]Threshold
	Delivered  *decimal.Decimal
	RenewBy    *Date
}

// Apply returns the terms with the change made.
func (c Change) Apply(t Terms) Terms {
	set(&t.Quantity, c.Quantity)
	set(&t.Strength, c.Strength)
	set(&t.Readiness, c.Readiness)
	set(&t.Release, c.Release)
	set(&t.Named, c.Named)
	set(&t.Note, c.Note)
	set(&t.Caveat, c.Caveat)
	set(&t.Conditions, c.Conditions)
	set(&t.Thresholds, c.Thresholds)
	set(&t.Delivered, c.Delivered)
	set(&t.RenewBy, c.RenewBy)
	return t
}

func set[T any](field *T, value *T) {
	if value != nil {
		*field = *value
	}
}

// NewPledge is a pledge that is about to be logged.
type NewPledge struct {
	Terms
	Delegation DelegationID
	Capability CapabilityID
	Adds       bool // on top of a like one, as the delegate said; false: a like one is asked about
}

// PledgeChoice is a pledge as one of several to choose from.
type PledgeChoice struct {
	Code       string
	Delegation Delegation // its names alone
	Capability Capability // its name and unit alone
	Quantity   Quantity
	Exit       Exit
}

// Logged is the outcome of logging or changing a pledge.
type Logged struct {
	Code string
	Same bool // it was already so: nothing was changed this time
}
