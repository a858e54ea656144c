package coalition

import (
	"cmp"
	"slices"
	"time"
)

// Ledger is everything that answers about pledges are computed from, at one version. It is for Muster
// alone: what people read comes from the View of their audience.
type Ledger struct {
	Coalition    Coalition
	Version      Version
	Delegations  []Delegation
	Capabilities []Capability
	Requirements []Requirement
	Conditions   []Condition
	Pledges      []Pledge
}

// View is what one audience may know of a ledger. It is the only way from a ledger to an answer, so
// that no answer can depend on a row that its audience does not see (DESIGN §2, rule 6).
type View struct {
	Audience     Audience
	Now          time.Time // the instant at which it is looked at
	Coalition    Coalition
	Delegations  []Delegation // in the order of their codes, removed ones too, since pledges name them
	Capabilities []Capability // in the coalition's own order
	Requirements []Requirement
	Conditions   []Condition // shared ones, and those national ones that a pledge in view carries; by name
	Pledges      []Seen
}

// Seen is a pledge as an audience may know it.
type Seen struct {
	Pledge
	Mine   bool // the audience's own delegation's
	Hidden bool // seen only because it is its own: others of the same level do not see it
	Masked bool // not named: Code, Delegation and Note are blank
}

// For returns what a may know of the ledger at an instant, its pledges ordered by capability, delegation and code;
// masked ones come last, in the order of their amounts, which is all that is known of them.
func (l Ledger) For(a Audience, now time.Time) View {
	v := View{Audience: a, Now: now, Coalition: l.Coalition, Capabilities: l.Capabilities, Requirements: l.Requirements}
	v.Coalition.Version = 0 // it counts hidden acts too
	v.Delegations = slices.SortedFunc(slices.Values(l.Delegations), func(x, y Delegation) int { return cmp.Compare(x.Code, y.Code) })
	national, carried := map[ConditionID]bool{}, map[ConditionID]bool{}
	for _, c := range l.Conditions {
		national[c.ID] = c.National()
	}
	for _, p := range l.Pledges {
		s, seen := look(l.Coalition.Lapse(p, now), a, national)
		if !seen {
			continue
		}
		v.Pledges = append(v.Pledges, s)
		for _, c := range s.Shown.Conditions {
			carried[c.Condition] = true
		}
	}
	for _, c := range l.Conditions {
		if !c.National() || a.IsOrganisers() || a.Owns(c.Delegation) || carried[c.ID] {
			v.Conditions = append(v.Conditions, c)
		}
	}
	slices.SortFunc(v.Conditions, func(x, y Condition) int {
		return cmp.Or(compareBool(x.National(), y.National()), cmp.Compare(x.Name, y.Name), cmp.Compare(x.ID, y.ID))
	})
	capability := rank(v.Capabilities, func(c Capability) CapabilityID { return c.ID })
	delegation := rank(v.Delegations, func(d Delegation) DelegationID { return d.ID })
	slices.SortFunc(v.Pledges, func(x, y Seen) int {
		return cmp.Or(
			cmp.Compare(capability[x.Capability], capability[y.Capability]),
			compareBool(x.Masked, y.Masked),
			cmp.Compare(delegation[x.Delegation], delegation[y.Delegation]),
			cmp.Compare(x.Code, y.Code),
			x.Shown.Quantity.Low.Cmp(y.Shown.Quantity.Low),
			x.Shown.Quantity.High.Cmp(y.Shown.Quantity.High),
			cmp.Compare(x.Shown.Strength, y.Shown.Strength),
		)
	})
	return v
}

// look returns p as a may know it; false when a may not know of it at all. A pledge whose delegation is no longer
// named cannot be shown as it was when a condition or threshold of then would tell whose it is.
func look(p Pledge, a Audience, national map[ConditionID]bool) (Seen, bool) {
	if p.Then == nil {
		return lookAt(p, a, national)
	}
	insider := a.IsOrganisers() || a.Owns(p.Delegation)
	for _, r := range slices.Backward(p.Then) {
		p.Shown = r
		if s, seen := lookAt(p, a, national); seen && (insider || !r.Slip) {
			return s, true
		}
	}
	return Seen{}, false
}

// WithoutSlips returns a ledger as of a version without the revisions that were corrected right after, which nobody is
// told of among what has changed.
func (l Ledger) WithoutSlips() Ledger {
	l.Pledges = slices.Clone(l.Pledges)
	for i, p := range l.Pledges {
		if p.Then == nil { // the present has none
			continue
		}
		l.Pledges[i].Then = append([]Revision{}, slices.DeleteFunc(slices.Clone(p.Then), func(r Revision) bool { return r.Slip })...)
	}
	return l
}

func lookAt(p Pledge, a Audience, national map[ConditionID]bool) (Seen, bool) {
	s := Seen{Pledge: p, Mine: a.Owns(p.Delegation)}
	level := Audience{Level: a.Level}
	unnamed := !a.IsOrganisers() && !(p.Shown.Named && p.Current.Named)
	s.Hidden = !level.sees(p, p.Shown) || unnamed && p.Shown.tells(national)
	if !a.sees(p, p.Shown) || s.Hidden && !s.Mine {
		return Seen{}, false
	}
	s.Masked = unnamed && !s.Mine
	if s.Masked {
		terms := Terms{Quantity: p.Shown.Quantity, Strength: p.Shown.Strength, Readiness: p.Shown.Readiness, Release: p.Shown.Release,
			Conditions: p.Shown.Conditions, Delivered: p.Shown.Delivered}
		s.Pledge = Pledge{Capability: p.Capability, Shown: Revision{Terms: terms, Exit: p.Shown.Exit}}
	}
	return s, true
}

// tells reports whether terms tell whose they are, apart from the name.
func (t Terms) tells(national map[ConditionID]bool) bool {
	return len(t.Thresholds) > 0 || slices.ContainsFunc(t.Conditions, func(p Proviso) bool { return national[p.Condition] })
}

// Condition returns the condition with the ID; the zero value when there is none.
func (v View) Condition(id ConditionID) Condition {
	return byID(v.Conditions, id, func(c Condition) ConditionID { return c.ID })
}

// Find returns the pledge with the code, if the audience may know it by its code.
func (v View) Find(code string) (Seen, bool) {
	i := slices.IndexFunc(v.Pledges, func(s Seen) bool { return !s.Masked && s.Code == code })
	if i < 0 {
		return Seen{}, false
	}
	return v.Pledges[i], true
}

// Delegation returns the delegation with the ID; the zero value when there is none.
func (v View) Delegation(id DelegationID) Delegation {
	return byID(v.Delegations, id, func(d Delegation) DelegationID { return d.ID })
}

// Capability returns the capability with the ID; the zero value when there is none.
func (v View) Capability(id CapabilityID) Capability {
	return byID(v.Capabilities, id, func(c Capability) CapabilityID { return c.ID })
}

func byID[T any, K comparable](all []T, id K, key func(T) K) T {
	for _, x := range all {
		if key(x) == id {
			return x
		}
	}
	var none T
	return none
}

func rank[T any, K comparable](all []T, key func(T) K) map[K]int {
	out := make(map[K]int, len(all))
	for i, x := range all {
		out[key(x)] = i
	}
	return out
}

func compareBool(x, y bool) int {
	switch {
	case x == y:
		return 0
	case y:
		return -1
	}
	return 1
}
