package storage

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// newSeriesOn is a weekly series at ten in Kyiv, from a day in March 2026; clocks there go forward on the 29th.
func newSeriesOn(t *testing.T, day, count int) coalition.NewSeries {
	t.Helper()
	return coalition.NewSeries{NewMeeting: newMeetingOn(t, day, 10), Rule: coalition.Rule{Every: coalition.Weekly, Interval: 1, Count: count}}
}

// scheduledSeries schedules a series and returns its meetings.
func scheduledSeries(t *testing.T, s *Store, c coalition.ID, n coalition.NewSeries) []coalition.Meeting {
	t.Helper()
	if _, err := s.ScheduleSeries(t.Context(), organiserAct(t, s, c, "schedule series"), n); err != nil {
		t.Fatal(err)
	}
	return meetings(t, s, c)
}

func meetings(t *testing.T, s *Store, c coalition.ID) []coalition.Meeting {
	t.Helper()
	all, err := s.Meetings(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// hours are when the meetings begin, with their numbers, and the last number that counts.
func hours(all []coalition.Meeting) (out []string) {
	for _, m := range all {
		line := fmt.Sprintf("%d/%d %s", m.In.Number, m.In.Of, m.At.UTC().Format("01-02 15:04"))
		if m.Cancelled {
			line += " cancelled"
		}
		out = append(out, line)
	}
	return out
}

func wantHours(t *testing.T, s *Store, c coalition.ID, want ...string) {
	t.Helper()
	if got := hours(meetings(t, s, c)); !slices.Equal(got, want) {
		t.Errorf("meetings\n%q, want\n%q", got, want)
	}
}

func TestScheduleSeriesKeepsAllAndPlansItsPosts(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	n := newSeriesOn(t, 26, 4)
	n.Rule.Except = []coalition.Date{{Year: 2026, Month: 4, Day: 9}}
	act := organiserAct(t, s, c.ID, "schedule series")
	draft, err := s.SaveDraft(t.Context(), c.ID, act.Actor, "schedule.replan", map[string]string{}, noon)
	if err != nil {
		t.Fatal(err)
	}
	act.Draft = draft
	first, err := s.ScheduleSeries(t.Context(), act, n)
	if err != nil || first.Same || first.More != 2 || first.Channel != meetingsRoom {
		t.Fatalf("first: %+v, %v", first, err)
	}
	second, err := s.ScheduleSeries(t.Context(), act, n) // a second click
	if err != nil || !second.Same || second.Code != first.Code || second.More != 2 {
		t.Errorf("second: %+v, %v", second, err)
	}
	wantHours(t, s, c.ID, "1/3 03-26 08:00", "2/3 04-02 07:00", "3/3 04-16 07:00")
	all := meetings(t, s, c.ID)
	m := all[1]
	if m.Title != n.Title || m.Place != n.Place || !slices.Equal(m.Agenda, n.Agenda) || m.Zone.String() != "Europe/Kyiv" || m.Code == first.Code {
		t.Errorf("read back %+v", m)
	}
	if in := m.In; in.Every != coalition.Weekly || in.Interval != 1 || in.First != n.Wall.Date || in.Slot.String() != "2026-04-02T10:00" || !in.Before.Equal(all[0].At) || in.Series == 0 {
		t.Errorf("in its series it is %+v", in)
	}
	if !all[0].In.Before.IsZero() {
		t.Errorf("before the first there is %v", all[0].In.Before)
	}
	// The first card is due at once, each other one when the meeting before begins; all have reminders.
	if got, want := cards(t, s, c.ID), "03-20 12:00, 03-26 08:00, 04-02 07:00"; got != want {
		t.Errorf("cards are due %s, want %s", got, want)
	}
	if got := waiting(t, s, c.ID, coalition.ReminderPost); got != 6 {
		t.Errorf("%d reminders, want 6", got)
	}
}

func TestSeriesOverItsBounds(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	n := newSeriesOn(t, 26, 101)
	_, err := s.ScheduleSeries(t.Context(), organiserAct(t, s, c.ID, "schedule series"), n)
	wantCode(t, err, "series_count")
	n.Rule.Count = 2
	n.Wall.Day = 20 // 10:00 in Kyiv is before noon
	_, err = s.ScheduleSeries(t.Context(), organiserAct(t, s, c.ID, "schedule series"), n)
	wantCode(t, err, "meeting_past")
	if all := meetings(t, s, c.ID); len(all) != 0 {
		t.Errorf("%d meetings", len(all))
	}
	wantQueue(t, s, c.ID)
}

// The wall time that the clock does not show is kept as the slot, and what it shows as the meeting's.
func TestSeriesInAnHourThatIsMissing(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	n := newSeriesOn(t, 28, 3)
	n.Rule.Every, n.Wall.Hour, n.Wall.Minute = coalition.Daily, 3, 30
	all := scheduledSeries(t, s, c.ID, n)
	wantHours(t, s, c.ID, "1/3 03-28 01:30", "2/3 03-29 01:00", "3/3 03-30 00:30")
	if m := all[1]; m.Wall.String() != "2026-03-29T04:00" || m.In.Slot.String() != "2026-03-29T03:30" || !m.AtSlot() {
		t.Errorf("the second is at %v, its slot %v", m.Wall, m.In.Slot)
	}
}

// cards are when the cards of a coalition's meetings are due, and in which state, in the order of the meetings.
func cards(t *testing.T, s *Store, c coalition.ID) string {
	t.Helper()
	rows, err := s.pool.Query(t.Context(), `
		SELECT d.state, d.due_at FROM deliveries d JOIN meetings m ON m.coalition_id = d.coalition_id AND m.id = d.meeting_id
		WHERE d.coalition_id = $1 AND d.kind = 'meeting' ORDER BY m.number`, c)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (string, error) {
		var state string
		var due time.Time
		err := row.Scan(&state, &due)
		if state != "planned" {
			return state, err
		}
		return due.UTC().Format("01-02 15:04"), err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(lines, ", ")
}

func TestMoveOneOfASeries(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	all := scheduledSeries(t, s, c.ID, newSeriesOn(t, 26, 4))
	if got, want := cards(t, s, c.ID), "03-20 12:00, 03-26 08:00, 04-02 07:00, 04-09 07:00"; got != want {
		t.Errorf("cards are due %s, want %s", got, want)
	}
	// The second goes beyond the third, which then comes after the first.
	move := coalition.MeetingMove{Meeting: all[1].ID, Seen: all[1].Version, Wall: coalition.WallTime{Date: coalition.Date{Year: 2026, Month: 4, Day: 10}, Hour: 9}}
	done, err := s.MoveMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule move"), move)
	if err != nil || done.More != 0 {
		t.Fatalf("%+v, %v", done, err)
	}
	wantHours(t, s, c.ID, "1/4 03-26 08:00", "3/4 04-09 07:00", "2/4 04-10 06:00", "4/4 04-16 07:00")
	if got, want := cards(t, s, c.ID), "03-20 12:00, 04-09 07:00, 03-26 08:00, 04-10 06:00"; got != want {
		t.Errorf("cards are due %s, want %s", got, want)
	}
	moved, err := s.Meeting(t.Context(), c.ID, all[1].Code)
	if err != nil || moved.AtSlot() || moved.In.Slot.String() != "2026-04-02T10:00" {
		t.Errorf("moved: %+v, %v", moved.In, err)
	}
	// One that is called off gives way, and keeps its number.
	if _, err := s.CancelMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule cancel"), all[2].ID, all[2].Version); err != nil {
		t.Fatal(err)
	}
	if got, want := cards(t, s, c.ID), "03-20 12:00, 03-26 08:00, cancelled, 04-10 06:00"; got != want {
		t.Errorf("cards are due %s, want %s", got, want)
	}
}

func TestMoveSeries(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	all := scheduledSeries(t, s, c.ID, newSeriesOn(t, 26, 5))
	alone := coalition.MeetingMove{Meeting: all[3].ID, Seen: all[3].Version, Wall: coalition.WallTime{Date: coalition.Date{Year: 2026, Month: 4, Day: 17}, Hour: 9}}
	if _, err := s.MoveMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule move"), alone); err != nil {
		t.Fatal(err)
	}
	from, err := all[1].FromHere(meetings(t, s, c.ID), noon)
	if err != nil {
		t.Fatal(err)
	}
	move := coalition.MeetingMove{Meeting: all[1].ID, Seen: all[1].Version, Wall: coalition.WallTime{Date: coalition.Date{Year: 2026, Month: 4, Day: 3}, Hour: 14}}
	_, err = s.MoveSeries(t.Context(), organiserAct(t, s, c.ID, "schedule move"), move)
	wantCode(t, err, "meeting_changed") // the fourth was moved after the series was scheduled
	move.Seen = coalition.Newest(from)
	act := organiserAct(t, s, c.ID, "schedule.moved")
	act.Draft, err = s.SaveDraft(t.Context(), c.ID, act.Actor, "schedule.refix", map[string]string{}, noon)
	if err != nil {
		t.Fatal(err)
	}
	done, err := s.MoveSeries(t.Context(), act, move)
	if err != nil || done.More != 2 || done.Same || done.Code != all[1].Code {
		t.Fatalf("%+v, %v", done, err)
	}
	if again, err := s.MoveSeries(t.Context(), act, move); err != nil || !again.Same || again.More != 2 {
		t.Errorf("the second click: %+v, %v", again, err)
	}
	wantHours(t, s, c.ID, "1/5 03-26 08:00", "2/5 04-03 11:00", "3/5 04-10 11:00", "4/5 04-17 06:00", "5/5 04-24 11:00")
	if got, want := cards(t, s, c.ID), "03-20 12:00, 03-26 08:00, 04-03 11:00, 04-10 11:00, 04-17 06:00"; got != want {
		t.Errorf("cards are due %s, want %s", got, want)
	}
	// One notice tells of all three; the reminders are those of the new hours.
	if got, want := waiting(t, s, c.ID, coalition.MeetingChange), 2; got != want { // and one of what was moved by itself
		t.Errorf("%d notices, want %d", got, want)
	}
	if got, want := waiting(t, s, c.ID, coalition.ReminderPost), 10; got != want {
		t.Errorf("%d reminders, want %d", got, want)
	}
	var others int
	err = s.pool.QueryRow(t.Context(), `SELECT jsonb_array_length(params -> 'Others') FROM deliveries WHERE meeting_id = $1 AND kind = 'moved'`, all[1].ID).Scan(&others)
	if err != nil || others != 2 {
		t.Errorf("the notice tells of %d others, %v", others, err)
	}
	// It stays when its first meeting is changed again before it is read, since it tells of others, too.
	second, err := s.Meeting(t.Context(), c.ID, all[1].Code)
	if err != nil || !second.AtSlot() {
		t.Fatalf("%+v, %v", second.In, err)
	}
	if _, err := s.CancelMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule cancel"), second.ID, second.Version); err != nil {
		t.Fatal(err)
	}
	if got, want := waiting(t, s, c.ID, coalition.MeetingChange), 3; got != want {
		t.Errorf("%d notices, want %d", got, want)
	}
	move.Meeting, move.Seen, move.Wall.Date = all[4].ID, coalition.Newest(meetings(t, s, c.ID)[4:]), coalition.Date{Year: 2026, Month: 3, Day: 20}
	_, err = s.MoveSeries(t.Context(), organiserAct(t, s, c.ID, "schedule move"), coalition.MeetingMove{Meeting: move.Meeting, Seen: move.Seen, Wall: coalition.WallTimeOf(noon)})
	wantCode(t, err, "meeting_past")
}

// late is an act some days after noon.
func late(a coalition.Act, days int) coalition.Act {
	a.At = a.At.AddDate(0, 0, days)
	return a
}

// waiting counts the deliveries of a kind that wait.
func waiting(t *testing.T, s *Store, c coalition.ID, kind string) (n int) {
	t.Helper()
	err := s.pool.QueryRow(t.Context(), `SELECT count(*) FROM deliveries WHERE coalition_id = $1 AND kind = $2 AND state = 'planned'`, c, kind).Scan(&n)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestCancelSeries(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	all := scheduledSeries(t, s, c.ID, newSeriesOn(t, 26, 4))
	if _, err := s.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'sent', shown_version = planned_version WHERE kind = 'meeting' AND meeting_id = $1`, all[0].ID); err != nil {
		t.Fatal(err)
	}
	done, err := s.CancelSeries(t.Context(), organiserAct(t, s, c.ID, "schedule cancel"), all[2].ID, all[2].Version)
	if err != nil || done.More != 1 {
		t.Fatalf("%+v, %v", done, err)
	}
	wantHours(t, s, c.ID, "1/2 03-26 08:00", "2/2 04-02 07:00", "3/3 04-09 07:00 cancelled", "4/4 04-16 07:00 cancelled")
	if got, want := cards(t, s, c.ID), "sent, 03-26 08:00, cancelled, cancelled"; got != want {
		t.Errorf("cards are %s, want %s", got, want)
	}
	if got := edits(t, s, c.ID); got != 1 {
		t.Errorf("%d posts are to be edited, want the first card, which says of how many it is one", got)
	}
	if notices, reminders := waiting(t, s, c.ID, coalition.MeetingChange), waiting(t, s, c.ID, coalition.ReminderPost); notices != 1 || reminders != 4 {
		t.Errorf("%d notices, %d reminders", notices, reminders)
	}
	_, err = s.CancelSeries(t.Context(), organiserAct(t, s, c.ID, "schedule cancel"), all[2].ID, all[2].Version)
	wantCode(t, err, "meeting_cancelled")
	single := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	_, err = s.CancelSeries(t.Context(), organiserAct(t, s, c.ID, "schedule cancel"), single.ID, single.Version)
	wantCode(t, err, "series_none")
	other := newCoalitionIn(t, s, testGuild+1, "Other")
	_, err = s.CancelSeries(t.Context(), organiserAct(t, s, other.ID, "schedule cancel"), all[1].ID, all[1].Version)
	wantCode(t, err, "meeting_unknown")
}

// A channel that is set later gets the cards as they would have come.
func TestSeriesIsAnnouncedOnceAChannelIsSet(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	all := scheduledSeries(t, s, c.ID, newSeriesOn(t, 26, 3))
	wantQueue(t, s, c.ID)
	act := organiserAct(t, s, c.ID, "coalition channels")
	act.At = all[0].At.Add(time.Hour) // the first is over
	if _, err := s.SetChannel(t.Context(), act, coalition.MeetingPosts, meetingsRoom, coalition.Members); err != nil {
		t.Fatal(err)
	}
	if got, want := cards(t, s, c.ID), "03-26 09:00, 04-02 07:00"; got != want {
		t.Errorf("cards are due %s, want %s", got, want)
	}
}

func TestSetAgenda(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Public)
	d := invite(t, s, c.ID, "FR", "DE")
	all := scheduledSeries(t, s, c.ID, newSeriesOn(t, 26, 3))
	if _, err := s.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'sent', shown_version = planned_version WHERE kind = 'meeting'`); err != nil {
		t.Fatal(err)
	}
	items := []coalition.AgendaItem{{Delegation: coalition.Delegation{ID: d[0].ID}, Text: "report"}, {Text: "end"}}
	n := coalition.NewAgenda{Meeting: all[1].ID, Seen: all[1].Agreed, Later: true, Items: items}
	done, err := s.SetAgenda(t.Context(), organiserAct(t, s, c.ID, "schedule.agenda"), n)
	if err != nil || done.More != 1 || done.Code != all[1].Code {
		t.Fatalf("%+v, %v", done, err)
	}
	for i, want := range []int{0, 1, 1} {
		got := meetings(t, s, c.ID)[i]
		if has := len(got.Agenda) > 0 && got.Agenda[0].Delegation.Code == "FR"; has != (want == 1) || len(got.Agenda) != 2 {
			t.Errorf("meeting %d: %+v", i, got.Agenda)
		}
		if got.Version != all[i].Version {
			t.Errorf("an agenda counts as a move of meeting %d", i)
		}
	}
	if got := edits(t, s, c.ID); got != 2 {
		t.Errorf("%d cards are to be edited, want 2", got)
	}
	_, err = s.SetAgenda(t.Context(), organiserAct(t, s, c.ID, "schedule.agenda"), n)
	wantCode(t, err, "meeting_changed")
	// An empty one is one, too, and what was there before is kept as history.
	n.Seen, n.Later, n.Items = meetings(t, s, c.ID)[1].Agreed, false, nil
	if _, err := s.SetAgenda(t.Context(), organiserAct(t, s, c.ID, "schedule.agenda"), n); err != nil {
		t.Fatal(err)
	}
	if got := meetings(t, s, c.ID)[1]; len(got.Agenda) != 0 || got.Agreed <= n.Seen {
		t.Errorf("emptied: %+v", got)
	}
	var kept int
	if err := s.pool.QueryRow(t.Context(), `SELECT count(*) FROM agenda_items WHERE meeting_id = $1`, all[1].ID).Scan(&kept); err != nil || kept != 4 {
		t.Errorf("%d items are kept, %v", kept, err)
	}
	// Those that have an agenda of their own keep it when the one before them gets another.
	first := coalition.NewAgenda{Meeting: all[0].ID, Seen: meetings(t, s, c.ID)[0].Agreed, Later: true, Items: []coalition.AgendaItem{{Text: "opening"}}}
	if done, err := s.SetAgenda(t.Context(), organiserAct(t, s, c.ID, "schedule.agenda"), first); err != nil || done.More != 0 || done.Stay != 2 {
		t.Fatalf("%+v, %v", done, err)
	}
	if now := meetings(t, s, c.ID); now[0].Agenda[0].Text != "opening" || len(now[1].Agenda) != 0 || now[2].Agenda[0].Delegation.Code != "FR" {
		t.Errorf("agendas are %v, %v and %v", now[0].Agenda, now[1].Agenda, now[2].Agenda)
	}
	// A delegation of another coalition cannot be stored.
	theirs := invite(t, s, newCoalitionIn(t, s, testGuild+1, "Other").ID, "IT")[0]
	n.Seen, n.Items = meetings(t, s, c.ID)[1].Agreed, []coalition.AgendaItem{{Delegation: theirs}}
	if _, err := s.SetAgenda(t.Context(), organiserAct(t, s, c.ID, "schedule.agenda"), n); err == nil {
		t.Error("another coalition's delegation is on the agenda")
	}
	n.Items = make([]coalition.AgendaItem, coalition.MaxItems+1)
	_, err = s.SetAgenda(t.Context(), organiserAct(t, s, c.ID, "schedule.agenda"), n)
	wantCode(t, err, "agenda_items")
	n.Items = nil
	_, err = s.SetAgenda(t.Context(), late(organiserAct(t, s, c.ID, "schedule.agenda"), 30), n)
	wantCode(t, err, "meeting_begun")
}

// What the release before this one kept as one text is read as its lines.
func TestAgendaOfTheReleaseBefore(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	n := newMeetingOn(t, 27, 10)
	n.Agenda = nil
	m := scheduled(t, s, c.ID, n)
	if _, err := s.pool.Exec(t.Context(), `UPDATE meetings SET agenda = E'Opening\n\n  France: report\n' WHERE id = $1`, m.ID); err != nil {
		t.Fatal(err)
	}
	got, err := s.Meeting(t.Context(), c.ID, m.Code)
	if err != nil || !slices.Equal(got.Agenda, []coalition.AgendaItem{{Text: "Opening"}, {Text: "France: report"}}) || got.Agreed != 0 {
		t.Errorf("%+v, %v", got, err)
	}
}
