package storage

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// planRenewal plans when the delegates of a pledge that stands like the revision are asked to renew it: once for each day to
// renew it by. What was planned for another day is cancelled. A question that could not be shown when it was due is put
// again, since what changed may let it be seen now.
func planRenewal(ctx context.Context, tx pgx.Tx, a coalition.Act, version coalition.Version, id coalition.PledgeID, r coalition.Revision) error {
	key := ""
	if r.Exit == coalition.Live && r.RenewBy != (coalition.Date{}) {
		key = fmt.Sprintf("renewal:%d:%s", id, r.RenewBy)
	}
	_, err := tx.Exec(ctx, `
		UPDATE deliveries SET state = 'cancelled', key = NULL, holder = NULL, lease_until = NULL
		WHERE coalition_id = $1 AND pledge_id = $2 AND kind = $3 AND key IS NOT NULL
			AND (state = 'planned' AND sending_since IS NULL AND key <> $4 OR state = 'cancelled')`, a.Coalition, id, coalition.RenewalPost, key)
	if err != nil || key == "" {
		return err
	}
	c, err := coalitionByID(ctx, tx, a.Coalition)
	channel := c.Channels.For[coalition.PledgePosts]
	if err != nil || channel == 0 {
		return err
	}
	params, err := json.Marshal(coalition.RenewalAsked{By: r.RenewBy})
	if err != nil {
		return err
	}
	due := c.AskAt(r.Terms)
	if due.Before(a.At) {
		due = a.At
	}
	return plan(ctx, tx, version, coalition.Delivery{
		Coalition: a.Coalition, Kind: coalition.RenewalPost, Channel: channel, Due: due, Pledge: id, Params: params,
	}, key)
}
