package coalition

import (
	"slices"
	"strconv"
	"time"
)

// Quorum is a coalition's rule for how many of the delegations that are invited must be at a meeting:
// NoQuorum, QuorumMajority, QuorumTwoThirds, or a number of delegations in decimal.
type Quorum string

const (
	NoQuorum        Quorum = "" // the default: none is asked for
	QuorumMajority  Quorum = "majority"
	QuorumTwoThirds Quorum = "two thirds"
)

// MaxQuorum is the greatest number that a rule can be.
const MaxQuorum = 999

// QuorumOf returns the rule that n delegations are needed.
func QuorumOf(n int) Quorum { return Quorum(strconv.Itoa(n)) }

// Number returns the number that the rule is; 0 for one that is none.
func (q Quorum) Number() int {
	n, _ := strconv.Atoi(string(q)) // words are no number
	return n
}

// Needs returns how many of that many delegations the rule asks for: more than half of them, two thirds rounded up, or
// its number, however many there are. One is asked for where delegations are asked for at all; 0 for NoQuorum.
func (q Quorum) Needs(of int) int {
	switch q {
	case NoQuorum:
		return 0
	case QuorumMajority:
		return of/2 + 1
	case QuorumTwoThirds:
		return max(1, (2*of+2)/3)
	}
	return q.Number()
}

// CallLead is how long before its beginning what comes of a meeting can be recorded: a roll is called while people take
// their seats.
const CallLead = time.Hour

// Sits returns nil from an hour before the meeting begins, for good, else meeting_cancelled or meeting_not_yet.
func (m Meeting) Sits(now time.Time) error {
	switch {
	case m.Cancelled:
		return Wrong("meeting_cancelled", "Title", m.Title)
	case now.Before(m.At.Add(-CallLead)):
		return Wrong("meeting_not_yet", "Title", m.Title, "Time", m.At)
	}
	return nil
}

// RollCall is who was at a meeting, each list in the order of codes, and the rule for a quorum that counts for it.
type RollCall struct {
	Version     Version // of the act that saved it; 0 when there was none
	At          time.Time
	Rule        Quorum
	Present     []Delegation
	Represented []Proxy // not there, but whoever speaks for them was
	Missing     []Delegation
}

// Held reports whether the roll was called at all.
func (r RollCall) Held() bool { return r.Version != 0 }

// There returns how many delegations count as there: those present and those represented, each once.
func (r RollCall) There() int { return len(r.Present) + len(r.Represented) }

// Of returns how many delegations were called.
func (r RollCall) Of() int { return r.There() + len(r.Missing) }

// Quorate reports whether as many were there as the rule asks for.
func (r RollCall) Quorate() bool { return r.There() >= r.Rule.Needs(r.Of()) }

// Called returns all delegations that were called, in the order of their codes.
func (r RollCall) Called() []Delegation {
	all := append(slices.Clone(r.Present), r.Missing...)
	for _, p := range r.Represented {
		all = append(all, p.Delegation)
	}
	return byCode(all)
}

// Same reports whether another roll call says the same, whenever it was saved.
func (r RollCall) Same(o RollCall) bool {
	same := func(x, y Delegation) bool { return x.ID == y.ID }
	return r.Rule == o.Rule && slices.EqualFunc(r.Present, o.Present, same) && slices.EqualFunc(r.Missing, o.Missing, same) &&
		slices.EqualFunc(r.Represented, o.Represented, func(x, y Proxy) bool {
			return x.Delegation.ID == y.Delegation.ID && x.By.ID == y.By.ID
		})
}

// IDs returns the IDs of the delegations that were present.
func (r RollCall) IDs() []DelegationID {
	out := []DelegationID{}
	for _, d := range r.Present {
		out = append(out, d.ID)
	}
	return out
}

// Roster returns whom a roll call of the meeting calls, and by which rule it counts: those invited now and the coalition's
// rule. A correction of one that was held since the meeting began is about those who were called then, and by the rule
// of then: who joins or leaves later, and what is decided later, makes no other meeting of it.
func (m Meeting) Roster(all []Delegation, rule Quorum, last RollCall) ([]Delegation, Quorum) {
	if last.Held() && !last.At.Before(m.At) {
		return last.Called(), last.Rule
	}
	return m.Asked(all), rule
}

// RollCallOf returns the roll call at which those present were there, out of those called. A delegation that is not
// there itself is represented when it said so and whoever speaks for it is there; that one must be there itself, since
// a delegation that is represented speaks for nobody. Somebody present who was not called is rollcall_not_invited.
func RollCallOf(called []Delegation, words []SignUp, present []DelegationID, rule Quorum) (RollCall, error) {
	r := RollCall{Rule: rule}
	speaks := map[DelegationID]DelegationID{}
	for _, w := range words {
		if w.Attendance == Represented {
			speaks[w.Delegation] = w.RepresentedBy
		}
	}
	there := map[DelegationID]Delegation{}
	for _, d := range called {
		if slices.Contains(present, d.ID) {
			there[d.ID] = d
		}
	}
	for _, id := range present {
		if _, ok := there[id]; !ok {
			return RollCall{}, Wrong("rollcall_not_invited")
		}
	}
	for _, d := range byCode(called) {
		_, itself := there[d.ID]
		by, proxied := there[speaks[d.ID]]
		switch {
		case itself:
			r.Present = append(r.Present, d)
		case proxied:
			r.Represented = append(r.Represented, Proxy{d, by})
		default:
			r.Missing = append(r.Missing, d)
		}
	}
	return r, nil
}

// NewRollCall is who was at a meeting, decided on a roll call that was shown: when another was saved since Seen, 0 for
// none, it is refused.
type NewRollCall struct {
	Meeting MeetingID
	Seen    Version
	Present []DelegationID
}

// Kept is the outcome of recording something about a meeting or an action.
type Kept struct {
	Code string // of what was recorded
	Same bool   // it was already so: nothing was changed this time
}
