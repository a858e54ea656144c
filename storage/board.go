package storage

import (
	"context"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// boardKey is the key of a coalition's one board.
const boardKey = "board"

// postBoard has the coalition's board stand in a channel from now on, or in none if that is 0. A board that stands
// elsewhere is taken down by whoever renders it next, since its channel is not the board's any more, and without waiting.
// One that is in the channel stays, unless it was given up.
func postBoard(ctx context.Context, tx pgx.Tx, a coalition.Act, version coalition.Version, channel coalition.Snowflake) error {
	// Whoever is replacing one has it: once it is let go, the one in its place is seen by what follows.
	if _, err := tx.Exec(ctx, lockBoard, a.Coalition); err != nil {
		return err
	}
	_, err := tx.Exec(ctx, `UPDATE deliveries SET key = NULL, retry_at = NULL, wanted_version = $2 WHERE coalition_id = $1 AND kind = 'board'`, a.Coalition, version)
	if err != nil || channel == 0 {
		return err
	}
	there, err := tx.Exec(ctx, `
		UPDATE deliveries SET key = $3 WHERE id = (
			SELECT id FROM deliveries WHERE coalition_id = $1 AND kind = 'board' AND channel_id = $2
				AND (state = 'planned' OR state IN ('sent', 'late') AND message_id IS NOT NULL)
			ORDER BY id LIMIT 1)`, a.Coalition, channel, boardKey)
	if err != nil || there.RowsAffected() > 0 {
		return err
	}
	return plan(ctx, tx, version, coalition.Delivery{Coalition: a.Coalition, Kind: coalition.Board, Channel: channel, Due: a.At}, boardKey)
}

// lockBoard waits for whoever is replacing the board of a coalition, $1.
const lockBoard = `SELECT FROM deliveries WHERE coalition_id = $1 AND kind = 'board' FOR UPDATE`

// wantBoard has the board of a coalition, $1, come to show the version $2, at the mark of the clock $3 if it does not wait for
// one already. Every act does it, since nearly all may change the board; whoever renders it finds out whether its
// readers see a difference.
const wantBoard = `
	UPDATE deliveries SET wanted_version = $2,
		retry_at = CASE WHEN state = 'planned' OR wanted_version > shown_version THEN retry_at ELSE greatest(retry_at, $3) END
	WHERE coalition_id = $1 AND kind = 'board' AND state IN ('planned', 'sent', 'late')`

// ClearBoard leaves the coalition without a board, and returns the coalition as it is then.
func (s *Store) ClearBoard(ctx context.Context, a coalition.Act) (coalition.Coalition, error) {
	_, _, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (struct{}, error) {
		_, err := tx.Exec(ctx, `DELETE FROM channel_purposes WHERE coalition_id = $1 AND purpose = $2`, a.Coalition, coalition.BoardPosts)
		if err != nil {
			return struct{}{}, err
		}
		return struct{}{}, postBoard(ctx, tx, a, version, 0)
	})
	if err != nil {
		return coalition.Coalition{}, err
	}
	return s.Coalition(ctx, a.Coalition)
}
