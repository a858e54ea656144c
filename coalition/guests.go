package coalition

import "slices"

// NewGuests is another list of who is asked to a meeting, decided on a state that was shown: when one of the meetings was
// changed since Seen, it is refused.
type NewGuests struct {
	Meeting MeetingID
	Seen    Version        // NewestGuests of what was shown
	Invited []DelegationID // nil for all delegations
	Later   bool           // for those after it in its series, too, that the same are asked to: see AskedAlike
}

// Same reports whether the meeting, among all delegations of its coalition, is for those already. One that is for all is also for
// who joins later, so a list of all is another.
func (n NewGuests) Same(m Meeting, all []Delegation) bool {
	return (len(n.Invited) == 0) == (len(m.Invited) == 0) && len(n.Added(m, all))+len(n.Dropped(m, all)) == 0
}

// Added returns those of all that are asked to the meeting by the new list and not by its present one.
func (n NewGuests) Added(m Meeting, all []Delegation) []Delegation {
	return slices.DeleteFunc(slices.Clone(all), func(d Delegation) bool { return d.Removed || m.Invites(d.ID) || !n.invites(d.ID) })
}

// Dropped returns those of all that are asked to the meeting now, and not by the new list.
func (n NewGuests) Dropped(m Meeting, all []Delegation) []Delegation {
	return slices.DeleteFunc(m.Asked(all), func(d Delegation) bool { return n.invites(d.ID) })
}

func (n NewGuests) invites(d DelegationID) bool {
	return len(n.Invited) == 0 || slices.Contains(n.Invited, d)
}

// NewestGuests returns the version of the last act that changed one of the meetings as Newest has it, or who is asked to it.
func NewestGuests(all []Meeting) Version {
	newest := Newest(all)
	for _, m := range all {
		newest = max(newest, m.InvitedBy)
	}
	return newest
}

// AskedAlike parts meetings of a series, as FromHere returns them, into those to which the same are asked as to the first of
// them, and those that have a list of their own.
func AskedAlike(from []Meeting) (alike, own []Meeting) {
	same := func(x, y Delegation) bool { return x.ID == y.ID }
	for _, m := range from {
		if slices.EqualFunc(m.Invited, from[0].Invited, same) {
			alike = append(alike, m)
		} else {
			own = append(own, m)
		}
	}
	return alike, own
}
