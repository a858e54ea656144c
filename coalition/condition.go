package coalition

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// Condition is what must come true before a pledge counts. A shared one (a ceasefire) is the coalition's, and an
// organiser says what became of it; a national one (a vote in parliament) is its delegation's.
type Condition struct {
	ID         ConditionID
	Name       string       // unique among the shared ones, and among each delegation's
	Delegation DelegationID // whose it is; 0: shared
	State      ConditionState
}

// National reports whether the condition is one delegation's own.
func (c Condition) National() bool { return c.Delegation != 0 }

// ConditionState is what became of a condition.
type ConditionState string

const (
	ConditionOpen   ConditionState = "open" // nobody knows yet; an assumption may take it as met
	ConditionMet    ConditionState = "met"
	ConditionFailed ConditionState = "failed" // what hangs on it counts under no assumption
)

// ConditionStates are all states, as they are offered.
var ConditionStates = []ConditionState{ConditionOpen, ConditionMet, ConditionFailed}

// Valid reports whether s is one of ConditionStates.
func (s ConditionState) Valid() bool { return slices.Contains(ConditionStates, s) }

// MaxConditionName is how many characters a condition's name may have: with its state it still labels a menu's option.
const MaxConditionName = 80

// MaxConditions is how many conditions, and MaxThresholds how many thresholds, one pledge may have: a menu of
// Discord's has 25 options, and a form's field some lines.
const (
	MaxConditions = 25
	MaxThresholds = 5
)

// Valid returns nil, or the Error that says what is wrong: condition_name, condition_state, or condition_word for a
// name that is an assumption's.
func (c Condition) Valid() error {
	if n := utf8.RuneCountInString(c.Name); n == 0 || n > MaxConditionName {
		return Wrong("condition_name", "Max", MaxConditionName, "Has", n)
	}
	if !c.State.Valid() {
		return Wrong("condition_state")
	}
	if strings.EqualFold(c.Name, "all") || strings.EqualFold(c.Name, "firm") {
		return Wrong("condition_word", "Name", c.Name)
	}
	return nil
}

// Proviso is a condition as one pledge carries it.
type Proviso struct {
	Condition ConditionID
	Waived    bool // the delegation no longer asks for it; nobody else can say so
}

// Carrying returns the provisos with one for each of the conditions besides, in the order of their IDs. What is waived
// stays so.
func Carrying(p []Proviso, more ...ConditionID) []Proviso {
	p = slices.Clone(p)
	for _, id := range more {
		if !slices.ContainsFunc(p, func(each Proviso) bool { return each.Condition == id }) {
			p = append(p, Proviso{Condition: id})
		}
	}
	slices.SortFunc(p, func(x, y Proviso) int { return cmp.Compare(x.Condition, y.Condition) })
	return p
}

// Threshold is a condition that Muster judges: "only if the others commit at least 5,000", or "only if at least 4
// other delegations commit", after the assurance contracts of the literature on public goods. There is no "at
// most": so more commitments never make fewer (DESIGN §4).
type Threshold struct {
	Capability CapabilityID    // whose amounts or committing delegations count; 0: all money
	Currency   string          // that all money is told in, by the coalition's rates; "" for a capability. ISO 4217
	AtLeast    decimal.Decimal // in the capability's unit or the currency, or of delegations; more than zero
	Count      bool            // of delegations
	Within     Readiness       // only what is in place by then counts; ReadyUnknown: however late
}

// Equal reports whether two thresholds say the same.
func (t Threshold) Equal(o Threshold) bool {
	return t.Capability == o.Capability && t.Currency == o.Currency && t.AtLeast.Equal(o.AtLeast) && t.Count == o.Count && t.Within == o.Within
}

// Valid returns nil, or the Error that says what is wrong with t, unit being its capability's or its currency:
// threshold_count and those of Quantity.Valid and Readiness.Valid.
func (t Threshold) Valid(unit Unit) error {
	if t.Count {
		if !t.AtLeast.IsPositive() || !t.AtLeast.IsInteger() || t.AtLeast.GreaterThan(decimal.New(1000, 0)) {
			return Wrong("threshold_count")
		}
	} else if err := Exactly(t.AtLeast).Valid(unit); err != nil {
		return err
	}
	return t.Within.Valid()
}

// Carries returns nil if a pledge of a delegation may carry its conditions, named or not, those being all that its
// delegation may know: condition_absent for another's, and condition_unnamed where one would tell whose it is.
func (t Terms) Carries(d DelegationID, known []Condition) error {
	for _, p := range t.Conditions {
		i := slices.IndexFunc(known, func(c Condition) bool { return c.ID == p.Condition })
		switch {
		case i < 0 || known[i].National() && known[i].Delegation != d:
			return Wrong("condition_absent")
		case known[i].National() && !t.Named:
			return Wrong("condition_unnamed", "Name", known[i].Name)
		}
	}
	return nil
}

// Assumption is which open conditions are taken as met. The zero value is firm: none. A failed condition is never
// taken as met, nor is a threshold.
type Assumption struct {
	All   bool
	Named []ConditionID
}

// Firm reports whether nothing is assumed.
func (a Assumption) Firm() bool { return !a.All && len(a.Named) == 0 }

// takes reports whether the condition is met or taken as met.
func (a Assumption) takes(c Condition) bool {
	return c.State == ConditionMet || c.State == ConditionOpen && (a.All || slices.Contains(a.Named, c.ID))
}

// Taken is a condition that an assumption names, with the delegation whose it is, if any.
type Taken struct {
	Condition
	Of Delegation
}

// Taken returns the conditions that an assumption names, as far as the view has them.
func (v View) Taken(a Assumption) []Taken {
	var out []Taken
	for _, c := range v.Conditions {
		if slices.Contains(a.Named, c.ID) {
			out = append(out, Taken{c, v.Delegation(c.Delegation)})
		}
	}
	return out
}

// Changed is the outcome of adding a condition or saying what became of one.
type Changed struct {
	ID   ConditionID
	Same bool // it was already so: nothing was changed this time
}
