package commands

import (
	"errors"
	"slices"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// shownStrangers is how many of those that are not in the coalition an error names.
const shownStrangers = 20

// readDelegations reads a list of the delegations of a coalition, all of which and those that have left are in all: as
// /roster invite reads one, and each by its code or by the name that it has here. Each comes once. Errors: delegations_none
// for a list that names nobody, delegation_several, and delegations_not_here, which has all that are not there.
func readDelegations(p locale.Printer, typed string, all []coalition.Delegation) ([]coalition.Delegation, error) {
	all = present(all)
	countries, others := readInvited(typed)
	var out []coalition.Delegation
	var strangers, near []string
	read := func(names ...string) error {
		var found coalition.Delegation
		var err error
		for _, name := range names { // the last of them is what is told
			if found, err = pickDelegation(p, name, all); err == nil {
				break
			}
		}
		switch {
		case err == nil && !slices.ContainsFunc(out, func(d coalition.Delegation) bool { return d.ID == found.ID }):
			out = append(out, found)
		case coalition.CodeOf(err) == "delegation_unknown":
			strangers = append(strangers, names[len(names)-1])
			near = append(near, nearestOf(err)...)
			err = nil
		}
		return err
	}
	for _, d := range countries { // or a delegation that is called like a country
		if err := read(d.Code, message.DelegationName(p, d)); err != nil {
			return nil, err
		}
	}
	for _, name := range others {
		if err := read(name); err != nil {
			return nil, err
		}
	}
	switch {
	case len(strangers) > shownStrangers:
		strangers = append(strangers[:shownStrangers], "…")
		fallthrough
	case len(strangers) > 0:
		slices.Sort(near)
		near = slices.Compact(near)
		return nil, coalition.Wrong("delegations_not_here", "Names", strangers, "Nearest", near[:min(len(near), 3)])
	case len(out) == 0: // commas alone, or nothing
		return nil, coalition.Wrong("delegations_none")
	}
	return out, nil
}

// nearestOf returns the name that an error of pick says was likeliest meant; none where none is near.
func nearestOf(err error) []string {
	problem, ok := errors.AsType[*coalition.Error](err)
	if !ok {
		return nil
	}
	near, _ := problem.Args["Nearest"].([]string)
	return near[:min(len(near), 1)]
}
