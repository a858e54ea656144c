package storage

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// RollCall returns the newest roll call of a meeting; one that was not held when there is none. One from before the meeting
// was moved to another day does not count.
func (s *Store) RollCall(ctx context.Context, c coalition.ID, m coalition.Meeting) (coalition.RollCall, error) {
	return rollCall(ctx, s.pool, c, m)
}

func rollCall(ctx context.Context, q querier, c coalition.ID, m coalition.Meeting) (coalition.RollCall, error) {
	rows, err := q.Query(ctx, `
		SELECT r.version, r.at, r.quorum, w.presence, d.id, d.code, d.name, d.country,
			coalesce(b.id, 0), coalesce(b.code, ''), coalesce(b.name, ''), coalesce(b.country, false)
		FROM roll_calls r
		JOIN roll_call_words w USING (coalition_id, meeting_id, version)
		JOIN delegations d ON d.coalition_id = w.coalition_id AND d.id = w.delegation_id
		LEFT JOIN delegations b ON b.coalition_id = w.coalition_id AND b.id = w.represented_by
		WHERE r.coalition_id = $1 AND r.meeting_id = $2 AND r.at >= $3
			AND r.version = (SELECT max(version) FROM roll_calls WHERE coalition_id = $1 AND meeting_id = $2)
		ORDER BY d.code COLLATE "C"`, c, m.ID, m.At.Add(-coalition.CallLead))
	if err != nil {
		return coalition.RollCall{}, err
	}
	var out coalition.RollCall
	var presence string
	var d, by coalition.Delegation
	fields := []any{&out.Version, &out.At, &out.Rule, &presence, &d.ID, &d.Code, &d.Name, &d.Country, &by.ID, &by.Code, &by.Name, &by.Country}
	_, err = pgx.ForEachRow(rows, fields, func() error {
		switch presence {
		case "present":
			out.Present = append(out.Present, d)
		case "represented":
			out.Represented = append(out.Represented, coalition.Proxy{Delegation: d, By: by})
		default:
			out.Missing = append(out.Missing, d)
		}
		return nil
	})
	return out, err
}

// CallRoll records who is at a meeting, or corrects it: see Meeting.Roster for whom it is about and by which rule. Errors:
// meeting_unknown, meeting_cancelled, meeting_not_yet, rollcall_not_invited, and rollcall_changed when somebody else
// saved one after it was seen.
func (s *Store) CallRoll(ctx context.Context, a coalition.Act, n coalition.NewRollCall) (coalition.Kept, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Kept, error) {
		m, err := oneMeeting(ctx, tx, `AND id = $2`, a.Coalition, n.Meeting)
		if err == nil {
			err = m.Sits(a.At)
		}
		if err != nil {
			return coalition.Kept{}, err
		}
		last, err := rollCall(ctx, tx, a.Coalition, m)
		switch {
		case err != nil:
			return coalition.Kept{}, err
		case last.Version != n.Seen:
			return coalition.Kept{}, coalition.Wrong("rollcall_changed", "Title", m.Title)
		}
		call, err := rollCallOf(ctx, tx, a.Coalition, m, last, n.Present)
		if err != nil {
			return coalition.Kept{}, err
		}
		if last.Held() && last.Same(call) {
			return coalition.Kept{Code: m.Code, Same: true}, nil
		}
		return coalition.Kept{Code: m.Code}, insertRollCall(ctx, tx, a.Coalition, version, m.ID, a.At, call)
	})
	done.Same = done.Same || repeated
	return done, err
}

// rollCallOf returns the roll call at which those present are there, after the last one.
func rollCallOf(ctx context.Context, tx pgx.Tx, c coalition.ID, m coalition.Meeting, last coalition.RollCall, present []coalition.DelegationID) (coalition.RollCall, error) {
	in, err := coalitionByID(ctx, tx, c)
	if err != nil {
		return coalition.RollCall{}, err
	}
	all, err := delegations(ctx, tx, c)
	if err != nil {
		return coalition.RollCall{}, err
	}
	words, err := signUps(ctx, tx, c, m.ID)
	if err != nil {
		return coalition.RollCall{}, err
	}
	called, rule := m.Roster(all, in.Quorum, last)
	return coalition.RollCallOf(called, words, present, rule)
}

func insertRollCall(ctx context.Context, tx pgx.Tx, c coalition.ID, version coalition.Version, m coalition.MeetingID, at time.Time, call coalition.RollCall) error {
	batch := &pgx.Batch{}
	batch.Queue(`INSERT INTO roll_calls (coalition_id, meeting_id, version, at, quorum) VALUES ($1, $2, $3, $4, $5)`, c, m, version, at, call.Rule)
	word := func(d coalition.DelegationID, presence string, by coalition.DelegationID) {
		batch.Queue(`
			INSERT INTO roll_call_words (coalition_id, meeting_id, version, delegation_id, presence, represented_by)
			VALUES ($1, $2, $3, $4, $5, $6)`, c, m, version, d, presence, nullable(by))
	}
	for _, d := range call.Present {
		word(d.ID, "present", 0)
	}
	for _, p := range call.Represented {
		word(p.Delegation.ID, "represented", p.By.ID)
	}
	for _, d := range call.Missing {
		word(d.ID, "missing", 0)
	}
	return tx.SendBatch(ctx, batch).Close()
}
