package storage

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// Reminding returns how a person has chosen to be reminded in a coalition; NoReminders for who has not chosen.
func (s *Store) Reminding(ctx context.Context, c coalition.ID, person coalition.PersonID) (coalition.Reminding, error) {
	return remindingOf(ctx, s.pool, c, person)
}

func remindingOf(ctx context.Context, q querier, c coalition.ID, person coalition.PersonID) (coalition.Reminding, error) {
	all, err := remindings(ctx, q, c, person)
	if err != nil || len(all) == 0 {
		return coalition.Reminding{Person: person, Way: coalition.NoReminders}, err
	}
	return all[0], nil
}

// remindings returns what one person has chosen, or with 0 everybody.
func remindings(ctx context.Context, q querier, c coalition.ID, person coalition.PersonID) ([]coalition.Reminding, error) {
	rows, err := q.Query(ctx, `
		SELECT DISTINCT ON (person_id) person_id, way, leads, quiet_from, quiet_until, coalesce(zone, ''), language, coalesce(channel_id, 0), closed
		FROM remindings WHERE coalition_id = $1 AND ($2::bigint = 0 OR person_id = $2)
		ORDER BY person_id, version DESC`, c, person)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (r coalition.Reminding, err error) {
		var leads []int32
		var zone string
		err = row.Scan(&r.Person, &r.Way, &leads, &r.Quiet.From, &r.Quiet.Until, &zone, &r.Language, &r.Channel, &r.Closed)
		r.Leads = leadsOf(leads)
		if err == nil && zone != "" {
			r.Zone, err = zoneNamed(zone)
		}
		return r, err
	})
}

// DirectAhead returns the direct messages that are planned for one person and due after now, the earliest first.
func (s *Store) DirectAhead(ctx context.Context, c coalition.ID, person coalition.PersonID, now time.Time) ([]coalition.Delivery, error) {
	rows, err := s.pool.Query(ctx, selectDeliveries+`AND person_id = $2 AND direct AND state = 'planned' AND due_at > $3 ORDER BY due_at, id`, c, person, now)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanDelivery)
}

// RemindedByName returns who is to be mentioned in the channel's reminders, by their IDs: those for whom Reminding.ByName
// says so, but for who asked to be forgotten.
func (s *Store) RemindedByName(ctx context.Context, c coalition.ID) ([]coalition.Snowflake, error) {
	rows, err := s.pool.Query(ctx, `
		SELECT p.discord_id
		FROM (SELECT DISTINCT ON (person_id) person_id, way, closed FROM remindings WHERE coalition_id = $1 ORDER BY person_id, version DESC) r
		JOIN persons p ON p.id = r.person_id
		WHERE p.discord_id IS NOT NULL AND (r.way = 'mention' OR r.way = 'direct' AND r.closed)
		ORDER BY p.discord_id`, c)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[coalition.Snowflake])
}

// ChooseReminders changes how the actor is reminded to what change makes of the present choice, and plans their direct
// messages anew. same is set when it was so already. Errors: those of Leads.Valid and Quiet.Valid.
func (s *Store) ChooseReminders(ctx context.Context, a coalition.Act, change func(*coalition.Reminding)) (r coalition.Reminding, same bool, err error) {
	same, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (bool, error) {
		old, err := remindingOf(ctx, tx, a.Coalition, a.Actor)
		if err != nil {
			return false, err
		}
		new := old
		change(&new)
		if new.Same(old) {
			return true, nil
		}
		if err := new.Leads.Valid(); err != nil {
			return false, err
		}
		if err := new.Quiet.Valid(); err != nil {
			return false, err
		}
		return false, choose(ctx, tx, version, a, new)
	})
	if err != nil {
		return r, false, err
	}
	r, err = s.Reminding(ctx, a.Coalition, a.Actor)
	return r, same || repeated, err
}

// choose keeps a choice, and plans what follows from it.
func choose(ctx context.Context, tx pgx.Tx, version coalition.Version, a coalition.Act, r coalition.Reminding) error {
	zone := ""
	if r.Zone != nil {
		zone = r.Zone.String()
	}
	_, err := tx.Exec(ctx, `
		INSERT INTO remindings (coalition_id, person_id, version, way, leads, quiet_from, quiet_until, zone, language, channel_id, closed)
		VALUES ($1, $2, $3, $4, $5, $6, $7, NULLIF($8, ''), $9, $10, $11)`,
		a.Coalition, r.Person, version, r.Way, minutesOf(r.Leads), r.Quiet.From, r.Quiet.Until, zone, r.Language, nullable(r.Channel), r.Closed)
	if err != nil {
		return err
	}
	if r.ByDirectMessage() {
		return replanDirect(ctx, tx, version, a.Coalition, r.Person, a.At)
	}
	_, err = tx.Exec(ctx, `
		UPDATE deliveries SET state = 'cancelled', key = NULL, holder = NULL, lease_until = NULL
		WHERE coalition_id = $1 AND person_id = $2 AND direct AND state = 'planned' AND sending_since IS NULL`, a.Coalition, r.Person)
	return err
}

// replanDirect plans one person's direct messages anew, or with 0 everybody's.
func replanDirect(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, person coalition.PersonID, now time.Time) error {
	in, err := coalitionByID(ctx, tx, c)
	if err != nil {
		return err
	}
	ahead, err := meetingsAhead(ctx, tx, c, now)
	if err != nil {
		return err
	}
	return planDirect(ctx, tx, version, in, ahead, person, now)
}

// planDirect plans the direct messages that remind one person, or with 0 everybody who chose them, of meetings. What is
// due by now and not out yet is left to go out, as by replan, and the keys keep from being said twice what was said: they
// carry the meeting's version and the lead.
func planDirect(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.Coalition, meetings []coalition.Meeting, person coalition.PersonID, now time.Time) error {
	who, err := remindings(ctx, tx, c.ID, person)
	if err != nil || len(who) == 0 {
		return err
	}
	ids := make([]int64, 0, len(meetings))
	batch := &pgx.Batch{}
	for _, m := range meetings {
		ids = append(ids, int64(m.ID))
	}
	batch.Queue(`
		UPDATE deliveries SET state = 'cancelled', key = NULL, holder = NULL, lease_until = NULL
		WHERE coalition_id = $1 AND meeting_id = ANY ($2) AND direct AND ($3::bigint = 0 OR person_id = $3)
			AND state = 'planned' AND sending_since IS NULL AND due_at > $4`, c.ID, ids, person, now)
	for _, m := range meetings {
		for _, r := range who {
			for _, at := range r.Of(m, c, now) {
				d := coalition.Delivery{
					Coalition: c.ID, Kind: coalition.PersonalPost, Channel: r.Channel, Due: at.At, Meeting: m.ID, Person: r.Person, Direct: true,
				}
				batch.Queue(insertDelivery, deliveryRow(version, d, fmt.Sprintf("remind:%d:%d:%d:%s", m.ID, m.Version, r.Person, at.Lead))...)
			}
		}
	}
	return tx.SendBatch(ctx, batch).Close()
}
