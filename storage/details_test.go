package storage

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// TestSetDetails gives meetings of a series another title, place and length: what they have in common follows, and the
// delegations are told of another place alone.
func TestSetDetails(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Public)
	all := scheduledSeries(t, s, c.ID, newSeriesOn(t, 26, 3))
	if _, err := s.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'sent', shown_version = planned_version WHERE kind = 'meeting'`); err != nil {
		t.Fatal(err)
	}
	set := func(of coalition.Meeting, later bool, d coalition.Details) (coalition.Scheduled, error) {
		n := coalition.NewDetails{Meeting: of.ID, Seen: of.Described, Later: later, Details: d}
		return s.SetDetails(t.Context(), organiserAct(t, s, c.ID, "schedule.details"), n)
	}
	told := func() (places []string) {
		t.Helper()
		rows, err := s.pool.Query(t.Context(), `SELECT params ->> 'Place' || ' ' || coalesce(jsonb_array_length(params -> 'Elsewhere'), 0) FROM deliveries WHERE kind = 'moved' ORDER BY planned_version`)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var place string
			if err := rows.Scan(&place); err != nil {
				t.Fatal(err)
			}
			places = append(places, place)
		}
		return places
	}
	was := all[0].Details()
	alone := coalition.Details{Title: "Last of all", Place: was.Place, Duration: time.Hour}
	if done, err := set(all[2], false, alone); err != nil || done.More != 0 || done.Same {
		t.Fatalf("one alone: %+v, %v", done, err)
	}
	if got := told(); got != nil || edits(t, s, c.ID) != 1 {
		t.Errorf("told %q and %d cards are to be edited, of what is at the same place", got, edits(t, s, c.ID))
	}
	done, err := set(all[0], true, coalition.Details{Title: "Talks", Place: "Room 2", Duration: 90 * time.Minute})
	if err != nil || done.More != 2 || done.Stay != 0 || done.Code != all[0].Code || done.Channel != meetingsRoom {
		t.Fatalf("from the first on: %+v, %v", done, err)
	}
	now := meetings(t, s, c.ID)
	for i, want := range []coalition.Details{{Title: "Talks", Place: "Room 2", Duration: 90 * time.Minute}, {Title: "Talks", Place: "Room 2", Duration: 90 * time.Minute}, {Title: "Last of all", Place: "Room 2", Duration: time.Hour}} {
		if got := now[i]; got.Details() != want || got.Version != all[i].Version || got.Described == 0 || got.Changes == 0 {
			t.Errorf("meeting %d: %+v", i, got)
		}
	}
	if got := strings.Join(told(), "; "); got != was.Place+" 2" {
		t.Errorf("told %q", got)
	}
	own := coalition.Details{Title: "Called otherwise", Place: "Room 2", Duration: 90 * time.Minute}
	if done, err := set(now[1], true, own); err != nil || done.More != 0 || done.Stay != 1 {
		t.Errorf("of what the last has of its own: %+v, %v", done, err)
	}
	if done, err := set(now[0], false, now[0].Details()); err != nil || !done.Same {
		t.Errorf("the same again: %+v, %v", done, err)
	}
	_, err = set(all[0], false, was)
	wantCode(t, err, "meeting_changed")
	_, err = set(now[0], false, coalition.Details{Place: "Room 3"})
	wantCode(t, err, "title_missing")
	n := coalition.NewDetails{Meeting: now[0].ID, Seen: now[0].Described, Details: was}
	_, err = s.SetDetails(t.Context(), late(organiserAct(t, s, c.ID, "schedule.details"), 30), n)
	wantCode(t, err, "meeting_begun")
	if _, err := s.LedgerAtMeeting(t.Context(), c.ID, now[0].ID, now[0].At); err != nil {
		t.Fatal(err)
	}
	_, err = s.SetDetails(t.Context(), organiserAct(t, s, c.ID, "schedule.details"), n)
	wantCode(t, err, "meeting_begun") // though it is stamped earlier
	away := newCoalitionIn(t, s, testGuild+1, "Other")
	_, err = s.SetDetails(t.Context(), organiserAct(t, s, away.ID, "schedule.details"), n)
	wantCode(t, err, "meeting_unknown")
}

// A notice of another place that nobody has read yet tells where it was before all that came since; a move leaves it as it is.
func TestTheNoticeOfAnotherPlace(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	all := scheduledSeries(t, s, c.ID, newSeriesOn(t, 26, 3))
	set := func(later bool, place string) {
		t.Helper()
		m := meetings(t, s, c.ID)[0]
		n := coalition.NewDetails{Meeting: m.ID, Seen: m.Described, Later: later, Details: coalition.Details{Title: m.Title, Place: place}}
		if _, err := s.SetDetails(t.Context(), organiserAct(t, s, c.ID, "schedule.details"), n); err != nil {
			t.Fatal(err)
		}
	}
	waiting := func() (all []coalition.ChangeParams) {
		t.Helper()
		rows, err := s.pool.Query(t.Context(), `SELECT params FROM deliveries WHERE kind = 'moved' AND state = 'planned' ORDER BY planned_version`)
		if err == nil {
			all, err = pgx.CollectRows(rows, pgx.RowTo[coalition.ChangeParams])
		}
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	set(true, "Room 2")
	set(false, "Room 3")
	if got := waiting(); len(got) != 1 || *got[0].Place != all[0].Place || !slices.Equal(got[0].Elsewhere, []coalition.MeetingID{all[1].ID, all[2].ID}) {
		t.Fatalf("waiting: %+v", got)
	}
	move := coalition.MeetingMove{Meeting: all[0].ID, Seen: all[0].Version, Wall: coalition.WallTimeOf(all[0].At.Add(time.Hour).In(all[0].Zone))}
	if _, err := s.MoveMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule move"), move); err != nil {
		t.Fatal(err)
	}
	if got := waiting(); len(got) != 2 || got[0].Place == nil || got[1].Place != nil {
		t.Errorf("after a move: %+v", got)
	}
}
