package storage

import (
	"context"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// agendaOf is what selectMeetings reads of the agenda of a meeting m: its items, with the delegations as they are called now.
const agendaOf = `
		(SELECT jsonb_agg(jsonb_build_object('Text', i.text,
				'Delegation', jsonb_build_object('ID', d.id, 'Code', d.code, 'Name', d.name, 'Country', d.country)) ORDER BY i.position)
			FROM agenda_items i LEFT JOIN delegations d ON d.coalition_id = i.coalition_id AND d.id = i.delegation_id
			WHERE i.coalition_id = m.coalition_id AND i.meeting_id = m.id AND i.version = m.agenda_version) AS items`

// linesOf is the agenda that a release before this one kept as one text.
func linesOf(text string) []coalition.AgendaItem {
	var items []coalition.AgendaItem
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			items = append(items, coalition.AgendaItem{Text: line})
		}
	}
	return items
}

// insertAgenda gives a meeting its agenda as of a version.
func insertAgenda(ctx context.Context, tx pgx.Tx, version coalition.Version, c coalition.ID, m coalition.MeetingID, items []coalition.AgendaItem) error {
	for i, item := range items {
		_, err := tx.Exec(ctx, `
			INSERT INTO agenda_items (coalition_id, meeting_id, version, position, delegation_id, text) VALUES ($1, $2, $3, $4, $5, $6)`,
			c, m, version, i+1, nullable(item.Delegation.ID), item.Text)
		if err != nil {
			return err
		}
	}
	_, err := tx.Exec(ctx, `UPDATE meetings SET agenda_version = $3 WHERE coalition_id = $1 AND id = $2`, c, m, version)
	return err
}

// SetAgenda gives a meeting that is still ahead another agenda, and where it says so those after it in its series that have the same one; what
// is posted about them is edited. meeting_changed when the meeting got one after it was seen.
func (s *Store) SetAgenda(ctx context.Context, a coalition.Act, n coalition.NewAgenda) (coalition.Scheduled, error) {
	done, repeated, err := act(ctx, s, a, func(tx pgx.Tx, version coalition.Version) (coalition.Scheduled, error) {
		if err := coalition.ValidAgenda(n.Items); err != nil {
			return coalition.Scheduled{}, err
		}
		of, stay, err := agendasOf(ctx, tx, a, n)
		if err != nil {
			return coalition.Scheduled{}, err
		}
		if of[0].Agreed != n.Seen {
			return coalition.Scheduled{}, coalition.Wrong("meeting_changed", "Title", of[0].Title)
		}
		for _, m := range of {
			if err := insertAgenda(ctx, tx, version, a.Coalition, m.ID, n.Items); err != nil {
				return coalition.Scheduled{}, err
			}
			if err := wantEdit(ctx, tx, version, a.Coalition, "meeting", int64(m.ID)); err != nil {
				return coalition.Scheduled{}, err
			}
		}
		channel, err := channelFor(ctx, tx, a.Coalition, coalition.MeetingPosts)
		return coalition.Scheduled{Code: of[0].Code, Channel: channel, More: len(of) - 1, Stay: stay}, err
	})
	done.Same = repeated
	return done, err
}

// agendasOf returns the meetings that an agenda is for. Where it is for those after it, too, one that has an agenda of its own
// keeps that, and is counted.
func agendasOf(ctx context.Context, tx pgx.Tx, a coalition.Act, n coalition.NewAgenda) (of []coalition.Meeting, stay int, err error) {
	all, err := meant(ctx, tx, a, n.Meeting, n.Later)
	if err != nil {
		return nil, 0, err
	}
	for _, m := range all {
		if slices.Equal(m.Agenda, all[0].Agenda) {
			of = append(of, m)
		}
	}
	return of, len(all) - len(of), nil
}
