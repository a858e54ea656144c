package coalition

import (
	"cmp"
	"slices"
)

// Reach is how a delegation is called upon in a channel: by its role, or else by its admitted
// delegates one by one.
type Reach struct {
	Delegation Delegation
	Role       Snowflake   // 0 when none is bound
	Users      []Snowflake // only without a role
}

// Nobody reports whether there is nobody to mention.
func (r Reach) Nobody() bool { return r.Role == 0 && len(r.Users) == 0 }

// ReachOf returns how each delegation of the coalition is called upon, in the order of their codes.
// Those that left are not in it, nor are people who asked to be forgotten.
func ReachOf(all []Delegation, delegates []Delegate) []Reach {
	admitted := map[DelegationID][]Snowflake{}
	for _, d := range delegates {
		if d.State == Admitted && d.Discord != 0 {
			admitted[d.Delegation] = append(admitted[d.Delegation], d.Discord)
		}
	}
	var out []Reach
	for _, d := range byCode(all) {
		if d.Removed {
			continue
		}
		r := Reach{Delegation: d, Role: d.Role}
		if d.Role == 0 {
			r.Users = admitted[d.ID]
			slices.Sort(r.Users)
		}
		out = append(out, r)
	}
	return out
}

// byCode returns the delegations in the order of their codes.
func byCode(all []Delegation) []Delegation {
	return slices.SortedFunc(slices.Values(all), func(x, y Delegation) int { return cmp.Compare(x.Code, y.Code) })
}
