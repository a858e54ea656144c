package coalition

import (
	"slices"
	"time"
)

// Aim is by what the delegations are chosen that an announcement is for.
type Aim string

const (
	ToEveryone  Aim = ""          // all of the coalition
	ToNamed     Aim = "named"     // those that the organiser named
	ToUnsigned  Aim = "unsigned"  // those that have not said whether they come to a meeting
	ToUnpledged Aim = "unpledged" // those of which nothing new was pledged
	ToOwing     Aim = "owing"     // those that have an action still to do
)

// Chases reports whether the aim asks delegations for what they have not done. Whom it is for is then computed anew
// whenever it is shown, and only from what those may know who read it.
func (a Aim) Chases() bool { return a == ToUnsigned || a == ToUnpledged || a == ToOwing }

// Addressees are whom an announcement is for. The zero value is everyone.
type Addressees struct {
	Aim         Aim            `json:",omitempty"`
	Delegations []DelegationID `json:",omitempty"` // only for ToNamed
	Meeting     MeetingID      `json:",omitempty"` // only for ToUnsigned
	Since       time.Time      `json:",omitzero"`  // only for ToUnpledged; zero: nothing was pledged at all
}

// Among returns those of all that were named, without those that left.
func (t Addressees) Among(all []Delegation) []Delegation {
	return slices.DeleteFunc(slices.Clone(all), func(d Delegation) bool { return d.Removed || !slices.Contains(t.Delegations, d.ID) })
}

// Owing returns those of all, in their order, that have an action still to do which an audience may know of.
func Owing(all []Delegation, actions []Action, a Audience) []Delegation {
	owes := map[DelegationID]bool{}
	for _, x := range ActionsFor(a, actions, ActionOpen) {
		owes[x.Owner.ID] = true
	}
	return slices.DeleteFunc(slices.Clone(all), func(d Delegation) bool { return d.Removed || !owes[d.ID] })
}

// Unpledged returns the delegations, in the order of their codes, of which the view shows no live pledge. With an earlier
// state to compare with, it returns those of which it shows none that is new since then, or of which they say
// something else now. What organisers note of a pledge, that it is allocated or delivered, is not its delegation's word.
// A pledge that is not named is nobody's here, as in all that delegations are asked for.
func (v View) Unpledged(before *View, from time.Time) []Delegation {
	pledged := map[DelegationID]bool{}
	if before == nil {
		for _, p := range v.Pledges {
			if !p.Masked && p.Shown.Exit == Live {
				pledged[p.Delegation] = true
			}
		}
	} else {
		since := v.Since(*before, from, Question{Now: v.Now})
		for _, p := range since.New {
			pledged[p.Delegation] = true
		}
		for _, c := range since.Changed {
			pledged[c.Is.Delegation] = pledged[c.Is.Delegation] || v.spoken(c)
		}
	}
	return slices.DeleteFunc(slices.Clone(v.Delegations), func(d Delegation) bool { return d.Removed || pledged[d.ID] })
}

// spoken reports whether a pledge says something else than it did by more than organisers' notes.
func (v View) spoken(c Altered) bool {
	was, is := c.Was, c.Is.Shown.Terms
	was.Delivered = is.Delivered
	if !v.Audience.IsOrganisers() { // others do not read for whom it is
		was.Release, was.Named = is.Release, is.Named
	}
	if is.Strength == Allocated {
		is.Strength = was.Strength
	}
	return !was.Equal(is)
}

// Reached returns those of all in reach whose delegations are called.
func Reached(reach []Reach, called []Delegation) []Reach {
	return slices.DeleteFunc(slices.Clone(reach), func(r Reach) bool {
		return !slices.ContainsFunc(called, func(d Delegation) bool { return d.ID == r.Delegation.ID })
	})
}
