package storage

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// selectMeetings reads meetings; what follows it selects and orders them, $1 being the coalition.
const selectMeetings = `
	SELECT id, code, title, wall, zone, starts_at, place, coalesce(minutes, 0), leads, cancelled, changes, version,
		agenda, coalesce(agenda_version, 0), coalesce(details_version, 0), items,
		coalesce(series_id, 0), coalesce(frequency, ''), coalesce(every, 0), first, slot, coalesce(number, 0), coalesce(last_number, 0), before_at, invited, coalesce(invited_version, 0)
	FROM (SELECT m.*, s.frequency, s.every, s.first,` + agendaOf + `, ` + lastNumber + `, ` + beforeAt + `, ` + guestsOf + `
		FROM meetings m LEFT JOIN series s ON s.coalition_id = m.coalition_id AND s.id = m.series_id) meetings
	WHERE coalition_id = $1 `

// guestsOf are the delegations that a meeting m is for; NULL for all.
const guestsOf = `
	(SELECT jsonb_agg(jsonb_build_object('ID', d.id, 'Code', d.code, 'Name', d.name, 'Country', d.country, 'Removed', d.removed) ORDER BY d.code COLLATE "C")
	FROM meeting_invited i JOIN delegations d ON d.coalition_id = i.coalition_id AND d.id = i.delegation_id
	WHERE i.coalition_id = m.coalition_id AND i.meeting_id = m.id) AS invited`

func scanMeeting(row pgx.CollectableRow) (coalition.Meeting, error) {
	var m coalition.Meeting
	var wall time.Time
	var zone, agenda string
	var minutes int
	var leads []int32
	var in occurrenceRow
	err := row.Scan(&m.ID, &m.Code, &m.Title, &wall, &zone, &m.At, &m.Place, &minutes, &leads, &m.Cancelled, &m.Changes, &m.Version,
		&agenda, &m.Agreed, &m.Described, &m.Agenda,
		&in.Series, &in.Every, &in.Interval, &in.first, &in.slot, &in.Number, &in.Of, &in.before, &m.Invited, &m.InvitedBy)
	if err != nil {
		return m, err
	}
	m.Wall, m.Duration, m.Leads = coalition.WallTimeOf(wall), time.Duration(minutes)*time.Minute, leadsOf(leads)
	m.In = in.occurrence()
	if m.Agreed == 0 {
		m.Agenda = linesOf(agenda)
	}
	m.Zone, err = zoneNamed(zone)
	return m, err
}

// Meetings returns all meetings of the coalition in the order of their hours, those that are over and
// those that were cancelled too.
func (s *Store) Meetings(ctx context.Context, c coalition.ID) ([]coalition.Meeting, error) {
	rows, err := s.pool.Query(ctx, selectMeetings+`ORDER BY starts_at, id`, c)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanMeeting)
}

// Meeting returns the meeting with the code; meeting_unknown when there is none.
func (s *Store) Meeting(ctx context.Context, c coalition.ID, code string) (coalition.Meeting, error) {
	return oneMeeting(ctx, s.pool, `AND code = $2`, c, code)
}

// MeetingByID returns the meeting that a delivery is about; meeting_unknown when there is none.
func (s *Store) MeetingByID(ctx context.Context, c coalition.ID, id coalition.MeetingID) (coalition.Meeting, error) {
	return oneMeeting(ctx, s.pool, `AND id = $2`, c, id)
}

func oneMeeting(ctx context.Context, q querier, where string, c coalition.ID, which any) (coalition.Meeting, error) {
	rows, err := q.Query(ctx, selectMeetings+where, c, which)
	if err != nil {
		return coalition.Meeting{}, err
	}
	m, err := pgx.CollectExactlyOneRow(rows, scanMeeting)
	return m, none(err, "meeting_unknown", "Typed", fmt.Sprint(which), "Nearest", []string(nil))
}

// inviteTo keeps who is asked to a new meeting, if that is not everybody; delegation_removed when one has left.
func inviteTo(ctx context.Context, tx pgx.Tx, c coalition.ID, meeting coalition.MeetingID, invited []coalition.DelegationID) error {
	tag, err := tx.Exec(ctx, `
		INSERT INTO meeting_invited (coalition_id, meeting_id, delegation_id)
		SELECT $1, $2, id FROM delegations WHERE coalition_id = $1 AND id = ANY ($3) AND NOT removed`, c, meeting, invited)
	if err == nil && int(tag.RowsAffected()) != len(invited) {
		return coalition.Wrong("delegation_removed")
	}
	return err
}

// ScheduleMeeting saves a meeting, and plans its card and its reminders in the channel for meetings if
// the coalition has one. Without one they follow when a channel is set: see postMeetings.
func (s *Store) ScheduleMeeting(ctx context.Context, a coalition.Act, n coalition.NewMeeting) (coalition.Scheduled, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Scheduled, error) {
		if err := n.Valid(a.At); err != nil {
			return coalition.Scheduled{}, err
		}
		code, err := insertMeeting(ctx, tx, version, a.Coalition, n, nil)
		if err != nil {
			return coalition.Scheduled{}, err
		}
		m, err := oneMeeting(ctx, tx, `AND code = $2`, a.Coalition, code)
		if err != nil {
			return coalition.Scheduled{}, err
		}
		in, err := coalitionByID(ctx, tx, a.Coalition)
		if err != nil {
			return coalition.Scheduled{}, err
		}
		channel := in.Channels.For[coalition.MeetingPosts]
		if err := summariesBefore(ctx, tx, version, a.Coalition, []coalition.Meeting{m}, a.At); err != nil {
			return coalition.Scheduled{}, err
		}
		if err := planDirect(ctx, tx, version, in, []coalition.Meeting{m}, 0, a.At); err != nil || channel == 0 {
			return coalition.Scheduled{Code: code}, err
		}
		return coalition.Scheduled{Code: code, Channel: channel}, postMeeting(ctx, tx, version, in, channel, m, a.At)
	})
	done.Same = repeated
	return done, err
}

// insertMeeting writes a meeting, in a series or by itself, and returns its code.
func insertMeeting(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, n coalition.NewMeeting, in *coalition.Occurrence) (string, error) {
	code, err := newCode(ctx, tx, c, `SELECT FROM meetings WHERE coalition_id = $1 AND code = $2`)
	if err != nil {
		return "", err
	}
	var series, number, slot any // NULL for a meeting by itself
	if in != nil {
		series, number, slot = in.Series, in.Number, in.Slot.String()
	}
	var id coalition.MeetingID
	err = tx.QueryRow(ctx, `
		INSERT INTO meetings (coalition_id, code, title, wall, zone, starts_at, place, agenda, minutes, version, series_id, number, slot, leads)
		VALUES ($1, $2, $3, $4::text::timestamp, $5, $6, $7, '', NULLIF($8, 0), $9, $10, $11, $12::text::timestamp, $13)
		RETURNING id`,
		c, code, n.Title, n.Wall.String(), n.Zone.String(), n.At(), n.Place, int(n.Duration.Minutes()), version, series, number, slot, minutesOf(n.Leads)).Scan(&id)
	if err == nil {
		err = inviteTo(ctx, tx, c, id, n.Invited)
	}
	if err != nil || n.Agenda == nil {
		return code, err
	}
	return code, insertAgenda(ctx, tx, version, c, id, n.Agenda)
}

// MoveMeeting gives a meeting another hour: its reminders are planned anew, what is posted about it
// is edited, and the delegations are told. meeting_changed when somebody changed it after it was seen.
func (s *Store) MoveMeeting(ctx context.Context, a coalition.Act, move coalition.MeetingMove) (coalition.Scheduled, error) {
	return s.changeMeeting(ctx, a, move.Meeting, move.Seen, func(tx pgx.Tx, version coalition.Version, m *coalition.Meeting) error {
		m.Wall = move.Wall
		m.At, _ = m.Wall.In(m.Zone)
		if err := coalition.NotPast(m.At, a.At); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, `
			UPDATE meetings SET wall = $3::text::timestamp, starts_at = $4, version = $5, changes = changes + 1 WHERE coalition_id = $1 AND id = $2`,
			a.Coalition, m.ID, m.Wall.String(), m.At, version)
		return err
	})
}

// CancelMeeting calls a meeting off: its reminders are cancelled, what is posted about it is edited,
// and the delegations are told. meeting_changed when somebody changed it after it was seen.
func (s *Store) CancelMeeting(ctx context.Context, a coalition.Act, id coalition.MeetingID, seen coalition.Version) (coalition.Scheduled, error) {
	return s.changeMeeting(ctx, a, id, seen, func(tx pgx.Tx, version coalition.Version, m *coalition.Meeting) error {
		m.Cancelled = true
		_, err := tx.Exec(ctx, `UPDATE meetings SET cancelled = true, version = $3, changes = changes + 1 WHERE coalition_id = $1 AND id = $2`, a.Coalition, id, version)
		return err
	})
}

// changeMeeting makes a change of a meeting that is still ahead, and all that follows from it, in one
// act. A notice of an earlier change that nobody has read yet gives way to the new one.
func (s *Store) changeMeeting(ctx context.Context, a coalition.Act, id coalition.MeetingID, seen coalition.Version, change func(pgx.Tx, coalition.Version, *coalition.Meeting) error) (coalition.Scheduled, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Scheduled, error) {
		m, err := oneMeeting(ctx, tx, `AND id = $2`, a.Coalition, id)
		if err != nil {
			return coalition.Scheduled{}, err
		}
		if err := m.Ahead(a.At); err != nil {
			return coalition.Scheduled{}, err
		}
		if began, _, err := beginning(ctx, tx, a.Coalition, m.ID); err != nil || began != 0 { // for an act that is stamped later than this one
			return coalition.Scheduled{}, cmp.Or(err, coalition.Wrong("meeting_begun", "Title", m.Title, "Time", m.At))
		}
		if m.Version != seen {
			return coalition.Scheduled{}, coalition.Wrong("meeting_changed", "Title", m.Title)
		}
		was := m.At
		if err := change(tx, version, &m); err != nil {
			return coalition.Scheduled{}, err
		}
		return followChange(ctx, tx, version, a, []coalition.Shifted{{Meeting: m, Was: was}})
	})
	done.Same = repeated
	return done, err
}

// followChange sees to all that follows from the change of meetings: of one, or of several in a series. One notice tells of
// all of them, as a change of the first.
func followChange(ctx context.Context, tx pgx.Tx, version coalition.Version, a coalition.Act, changed []coalition.Shifted) (coalition.Scheduled, error) {
	for i := range changed {
		changed[i].Version = version // which the keys of what is planned carry
	}
	first := changed[0]
	done := coalition.Scheduled{Code: first.Code, More: len(changed) - 1}
	in, err := coalitionByID(ctx, tx, a.Coalition)
	if err != nil {
		return done, err
	}
	channel := in.Channels.For[coalition.MeetingPosts]
	done.Channel = channel
	var meetings []coalition.Meeting
	for _, m := range changed {
		meetings = append(meetings, m.Meeting)
	}
	params := coalition.ChangeParams{Was: first.Was}
	for i, m := range changed {
		if err := cancelPlanned(ctx, tx, a.Coalition, m.ID, coalition.ReminderPost, coalition.PersonalPost); err != nil {
			return done, err
		}
		if err := cancelNotice(ctx, tx, a.Coalition, m.ID); err != nil {
			return done, err
		}
		if err := wantEdit(ctx, tx, version, a.Coalition, "meeting", int64(m.ID)); err != nil {
			return done, err
		}
		if i > 0 {
			params.Others = append(params.Others, coalition.ChangedToo{Meeting: m.ID, Was: m.Was})
		}
		if channel == 0 {
			continue
		}
		if err := planReminders(ctx, tx, version, in, channel, m.Meeting, a.At); err != nil {
			return done, err
		}
	}
	if err := summariesBefore(ctx, tx, version, a.Coalition, meetings, a.At); err != nil {
		return done, err
	}
	if err := planDirect(ctx, tx, version, in, meetings, 0, a.At); err != nil {
		return done, err
	}
	if first.In != nil {
		if err := seriesChanged(ctx, tx, version, a, first.In.Series); err != nil {
			return done, err
		}
	}
	if channel == 0 {
		return done, nil
	}
	return done, planChange(ctx, tx, version, a, channel, first.Meeting, params)
}

// cancelNotice cancels the notice of an earlier change of a meeting that nobody has read yet. One that tells of others, too,
// stays, and shows what has become of each when it is posted; so does one that tells of another place.
func cancelNotice(ctx context.Context, tx pgx.Tx, c coalition.ID, meeting coalition.MeetingID) error {
	_, err := tx.Exec(ctx, `
		UPDATE deliveries SET state = 'cancelled', key = NULL, holder = NULL, lease_until = NULL
		WHERE coalition_id = $1 AND meeting_id = $2 AND kind = $3 AND state = 'planned' AND sending_since IS NULL
			AND NOT jsonb_exists_any(params, '{Others,Place}')`, c, meeting, coalition.MeetingChange)
	return err
}

// planChange plans the notice that a meeting was moved or cancelled, and others of its series with it.
func planChange(ctx context.Context, tx pgx.Tx, version coalition.Version, a coalition.Act, channel coalition.Snowflake, m coalition.Meeting, change coalition.ChangeParams) error {
	params, err := json.Marshal(change)
	if err != nil {
		return err
	}
	return plan(ctx, tx, version, coalition.Delivery{
		Coalition: a.Coalition, Kind: coalition.MeetingChange, Channel: channel, Due: a.At, Meeting: m.ID, Params: params,
	}, fmt.Sprintf("moved:%d:%d", m.ID, version))
}

// postMeeting plans a meeting's card, in a series for when the one before begins, its event and its reminders.
func postMeeting(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.Coalition, channel coalition.Snowflake, m coalition.Meeting, now time.Time) error {
	card := coalition.Delivery{Coalition: c.ID, Kind: coalition.MeetingCard, Channel: channel, Due: m.CardDue(now), Meeting: m.ID}
	if err := plan(ctx, tx, version, card, fmt.Sprintf("meeting:%d", m.ID)); err != nil {
		return err
	}
	if err := planEvent(ctx, tx, version, c, m, now); err != nil {
		return err
	}
	return planReminders(ctx, tx, version, c, channel, m, now)
}

// planReminders plans those reminders of the meeting that are still ahead. Their keys carry the
// meeting's version, so that those of an earlier hour are never taken for those of the new one. Without a channel
// there are none.
func planReminders(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.Coalition, channel coalition.Snowflake, m coalition.Meeting, now time.Time) error {
	if m.Cancelled || channel == 0 {
		return nil
	}
	for _, r := range m.Reminders(m.LeadsIn(c), now) {
		d := coalition.Delivery{Coalition: c.ID, Kind: coalition.ReminderPost, Channel: channel, Due: r.At, Meeting: m.ID}
		if err := plan(ctx, tx, version, d, fmt.Sprintf("reminder:%d:%d:%s", m.ID, m.Version, r.Lead)); err != nil {
			return err
		}
	}
	return nil
}

// postMeetings plans the cards and reminders of all meetings ahead that have none yet, for when a
// coalition gets its first channel for meetings. What is already planned or posted stays as it is.
func postMeetings(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, channel coalition.Snowflake, now time.Time) error {
	in, err := coalitionByID(ctx, tx, c)
	if err != nil {
		return err
	}
	ahead, err := meetingsAhead(ctx, tx, c, now)
	if err != nil {
		return err
	}
	for _, m := range ahead {
		if err := postMeeting(ctx, tx, version, in, channel, m, now); err != nil {
			return err
		}
	}
	return nil
}
