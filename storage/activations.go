package storage

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// SetActivation makes the instant the one from which a coalition's readiness counts; zero for none. seen is the one
// that the person was shown as standing: another by now is activation_changed, so that nobody's word is overwritten
// unseen. same says that it stood already. Cards of pledges say from when they count, so they are wanted anew.
func (s *Store) SetActivation(ctx context.Context, a coalition.Act, seen, at time.Time) (c coalition.Coalition, same bool, err error) {
	same, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (bool, error) {
		old, err := coalitionByID(ctx, tx, a.Coalition)
		switch {
		case err != nil:
			return false, err
		case old.Activation.Equal(at):
			return true, nil
		case !old.Activation.Equal(seen):
			return false, coalition.Wrong("activation_changed")
		}
		batch := &pgx.Batch{}
		batch.Queue(`UPDATE coalitions SET activation = $2 WHERE id = $1`, a.Coalition, instant(at))
		batch.Queue(`INSERT INTO activations (coalition_id, version, at) VALUES ($1, $2, $3)`, a.Coalition, version, instant(at))
		batch.Queue(wantAllPledges, a.Coalition, version)
		return false, tx.SendBatch(ctx, batch).Close()
	})
	if err != nil {
		return coalition.Coalition{}, false, err
	}
	c, err = s.Coalition(ctx, a.Coalition)
	return c, same || repeated, err
}

// instant returns nil for the zero time, which means none.
func instant(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}
