package coalition

import (
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// Requirement is a line of what a coalition needs, after the statements of requirements that NATO's force
// generation and the UN's pledging conferences begin with: so much of a capability, in place within a time.
type Requirement struct {
	ID         RequirementID
	Name       string // unique in the coalition; the capability's name unless several lines need it
	Capability CapabilityID
	Target     decimal.Decimal // in the capability's unit, more than zero
	Within     Readiness       // by when, counted from activation; ReadyUnknown: whenever
	Priority   int             // 1 is filled first among lines of one deadline
	Removed    bool            // no longer needed
}

// The priorities that a line can have, and what it has when nobody says.
const (
	FirstPriority   = 1
	LastPriority    = 5
	DefaultPriority = 3
)

// MaxRequirementName is how many characters a line's name may have.
const MaxRequirementName = 80

// Valid returns nil, or the Error that says what is wrong with the line for a capability counted in unit:
// requirement_name, requirement_priority, and those of Quantity.Valid and Readiness.Valid.
func (r Requirement) Valid(unit Unit) error {
	if n := utf8.RuneCountInString(r.Name); n == 0 || n > MaxRequirementName {
		return Wrong("requirement_name", "Max", MaxRequirementName, "Has", n)
	}
	if err := Exactly(r.Target).Valid(unit); err != nil {
		return err
	}
	if r.Priority < FirstPriority || r.Priority > LastPriority {
		return Wrong("requirement_priority", "First", FirstPriority, "Last", LastPriority)
	}
	return r.Within.Valid()
}

// Equal reports whether two lines say the same.
func (r Requirement) Equal(o Requirement) bool {
	return r.Name == o.Name && r.Capability == o.Capability && r.Target.Equal(o.Target) && r.Within == o.Within &&
		r.Priority == o.Priority && r.Removed == o.Removed
}

// doubtfulTimes is how many times what is needed makes an amount that is asked about: with a zero too many it is
// ten times too much.
var doubtfulTimes = decimal.New(10, 0)

// Doubtful reports whether a quantity of a capability is more than ten times what all lines together need of it,
// and how much that is. Where nothing is needed nothing is doubtful.
func Doubtful(q Quantity, c CapabilityID, lines []Requirement) (needed decimal.Decimal, doubtful bool) {
	for _, r := range lines {
		if r.Capability == c && !r.Removed {
			needed = needed.Add(r.Target)
		}
	}
	return needed, needed.IsPositive() && q.High.GreaterThan(needed.Mul(doubtfulTimes))
}

// Required is the outcome of setting or removing a line.
type Required struct {
	Requirement
	Was  *Requirement // what it was before; nil for a new line
	Same bool         // it was already so: nothing was changed
}
