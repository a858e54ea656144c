package coalition

import "time"

// MaxReadinessDays bounds what can be said about readiness: ten years. Beyond it a typing error is
// likelier than a plan.
const MaxReadinessDays = 3653

// Readiness is how soon a pledge can be in place, as its delegation stated it: hours or days from
// activation, a date, or unknown (the zero value). The levels follow the idea of the UN's Peacekeeping
// Capability Readiness System, where readiness is counted from a request.
type Readiness struct {
	Kind   ReadinessKind
	Amount int  // hours or days; 0 hours means now
	By     Date // only for ReadyBy
}

// ReadinessKind tells which way a readiness was stated.
type ReadinessKind string

const (
	ReadyUnknown ReadinessKind = ""
	ReadyHours   ReadinessKind = "hours" // elapsed hours from activation
	ReadyDays    ReadinessKind = "days"  // calendar days from activation, at the same wall time
	ReadyBy      ReadinessKind = "by"    // in place when that day ends
)

// InPlace returns the instant at which something ready so is in place, when the clock starts at
// activation and days are counted in zone; false when the readiness is unknown.
func (r Readiness) InPlace(activation time.Time, zone *time.Location) (time.Time, bool) {
	switch r.Kind {
	case ReadyHours:
		return activation.Add(time.Duration(r.Amount) * time.Hour), true
	case ReadyDays:
		return AddDays(activation.In(zone), r.Amount), true
	case ReadyBy:
		end, _ := WallTime{Date: r.By.AddDays(1)}.In(zone)
		return end, true
	}
	return time.Time{}, false
}

// Within reports whether something ready as r is in place no later than something ready as limit.
// An unknown readiness is never within; an unknown limit is no limit.
func (r Readiness) Within(limit Readiness, activation time.Time, zone *time.Location) bool {
	deadline, limited := limit.InPlace(activation, zone)
	if !limited {
		return true
	}
	at, known := r.InPlace(activation, zone)
	return known && !at.After(deadline)
}

// Valid returns nil or the Error readiness_range, readiness_date.
func (r Readiness) Valid() error {
	switch r.Kind {
	case ReadyHours, ReadyDays:
		days := r.Amount
		if r.Kind == ReadyHours {
			days = r.Amount / 24
		}
		if r.Amount < 0 || days > MaxReadinessDays {
			return Wrong("readiness_range", "Max", MaxReadinessDays)
		}
	case ReadyBy:
		if !r.By.Valid() {
			return Wrong("readiness_date")
		}
	}
	return nil
}
