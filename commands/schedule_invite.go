package commands

import (
	"context"
	"strconv"
	"strings"

	"muster/coalition"
	"muster/message"
)

// readGuests reads who is asked to a meeting: delegations in any language that /roster reads, by their codes or by the
// names that they have here; nil, for all, when nothing was typed. The error is that of the first that is not in the
// coalition: delegation_unknown or delegation_several.
func (s schedule) readGuests(ctx context.Context, r Request, typed string) ([]coalition.Delegation, error) {
	if typed == "" {
		return nil, nil
	}
	all, err := s.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return nil, err
	}
	all = present(all)
	named, strange := readInvited(typed)
	var asked []string
	for _, d := range named {
		asked = append(asked, d.Code)
	}
	seen := map[coalition.DelegationID]bool{}
	var out []coalition.Delegation
	for i, name := range append(asked, strange...) {
		d, err := pickDelegation(r.Print, name, all)
		if err != nil && i < len(named) { // a country that is not in the coalition, by its name
			_, err = pickDelegation(r.Print, message.DelegationName(r.Print, named[i]), all)
		}
		if err != nil {
			return nil, err
		}
		if !seen[d.ID] {
			seen[d.ID] = true
			out = append(out, d)
		}
	}
	if len(out) == 0 { // commas alone
		return nil, coalition.Wrong("guests_none")
	}
	return out, nil
}

// keepGuests keeps who was read, so that it is not read again later.
func keepGuests(typed map[string]string, guests []coalition.Delegation) {
	var ids []string
	for _, d := range guests {
		ids = append(ids, formatID(d.ID))
	}
	typed["read_invite"] = strings.Join(ids, ",")
}

// keptGuests returns whom keepGuests kept; nil for all.
func keptGuests(typed map[string]string) []coalition.DelegationID {
	var out []coalition.DelegationID
	for _, id := range strings.Split(typed["read_invite"], ",") {
		if n, err := strconv.ParseInt(id, 10, 64); err == nil {
			out = append(out, coalition.DelegationID(n))
		}
	}
	return out
}
