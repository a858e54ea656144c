package commands

import (
	"context"
	"strconv"
	"strings"

	"muster/coalition"
	"muster/locale"
)

// readGuests reads who is asked to a meeting; nil, for all, when nothing was typed, or the word for it. The errors are those
// of readDelegations.
func (s schedule) readGuests(ctx context.Context, r Request, typed string) ([]coalition.Delegation, error) {
	if typed == "" || locale.Same(typed, r.Print.Text("guests_all")) {
		return nil, nil
	}
	all, err := s.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return nil, err
	}
	return readDelegations(r.Print, typed, all)
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
