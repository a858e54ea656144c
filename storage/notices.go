package storage

import (
	"context"
	"encoding/json"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// tell plans a notice in the organisers' channel; without one there is nowhere to say it. The key says
// what must be said at most once, "" that there is no such thing.
func tell(ctx context.Context, tx pgx.Tx, a coalition.Act, version coalition.Version, key string, n coalition.Tidings) error {
	channel, err := channelFor(ctx, tx, a.Coalition, coalition.OrganiserPosts)
	if err != nil || channel == 0 {
		return err
	}
	params, err := json.Marshal(n)
	if err != nil {
		return err
	}
	return plan(ctx, tx, version, coalition.Delivery{
		Coalition: a.Coalition, Kind: coalition.Notice, Channel: channel, Due: a.At, Params: params,
	}, key)
}

// tellAlone is tell for what no act says.
func tellAlone(ctx context.Context, tx pgx.Tx, c coalition.ID, now time.Time, key string, n coalition.Tidings) error {
	var version coalition.Version
	if err := tx.QueryRow(ctx, `SELECT version FROM coalitions WHERE id = $1`, c).Scan(&version); err != nil {
		return err
	}
	return tell(ctx, tx, coalition.Act{Coalition: c, At: now}, version, key, n)
}

// discordOf returns who a person is on Discord; 0 for nobody and for who asked to be forgotten.
func discordOf(ctx context.Context, q querier, person coalition.PersonID) (coalition.Snowflake, error) {
	var user coalition.Snowflake
	err := q.QueryRow(ctx, `SELECT coalesce(discord_id, 0) FROM persons WHERE id = $1`, person).Scan(&user)
	return user, ignoreNone(err)
}

// Discord's mark-up for mentions (its reference, "Message Formatting").
func mentionUser(user coalition.Snowflake) string { return "<@" + user.String() + ">" }

func mentionRole(role coalition.Snowflake) string {
	return "<@&" + strconv.FormatInt(int64(role), 10) + ">"
}
