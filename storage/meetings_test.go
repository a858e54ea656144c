package storage

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

const meetingsRoom coalition.Snowflake = 501

// Whose word is still missing changes with who takes part: what says so is edited, before and after.
func TestTheRollFollowsTheRoster(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	wanted := func() (v coalition.Version) {
		t.Helper()
		err := s.pool.QueryRow(t.Context(), `SELECT coalesce(max(wanted_version), 0) FROM deliveries WHERE meeting_id = $1 AND kind = 'meeting'`, m.ID).Scan(&v)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	before := wanted()
	d := invite(t, s, c.ID, "FR")
	invited := wanted()
	if invited <= before {
		t.Errorf("after an invitation version %d is wanted, before %d", invited, before)
	}
	if invite(t, s, c.ID, "FR"); wanted() != invited {
		t.Error("an invitation of who is there already makes an edit")
	}
	if _, err := s.RemoveDelegation(t.Context(), organiserAct(t, s, c.ID, "roster remove"), d[0].ID); err != nil {
		t.Fatal(err)
	}
	if removed := wanted(); removed <= invited {
		t.Errorf("after a removal version %d is wanted, before %d", removed, invited)
	}
}

func newMeetingOn(t *testing.T, day, hour int) coalition.NewMeeting {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Kyiv")
	if err != nil {
		t.Fatal(err)
	}
	return coalition.NewMeeting{
		Title: "Talks", Place: "Room 4", Agenda: []coalition.AgendaItem{{Text: "Totals"}, {Text: "@everyone"}}, Zone: zone,
		Wall: coalition.WallTime{Date: coalition.Date{Year: 2026, Month: 3, Day: day}, Hour: hour},
	}
}

// withRoom sets up a coalition with a channel for meetings.
func withRoom(t *testing.T, s *Store, audience coalition.Release) coalition.Coalition {
	t.Helper()
	c, err := s.SetChannel(t.Context(), organiserAct(t, s, newCoalition(t, s).ID, "coalition channels"), coalition.MeetingPosts, meetingsRoom, audience)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// scheduled schedules a meeting and returns it.
func scheduled(t *testing.T, s *Store, c coalition.ID, n coalition.NewMeeting) coalition.Meeting {
	t.Helper()
	done, err := s.ScheduleMeeting(t.Context(), organiserAct(t, s, c, "schedule meeting"), n)
	if err != nil {
		t.Fatal(err)
	}
	m, err := s.Meeting(t.Context(), c, done.Code)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// queue returns the deliveries as "kind state hour of 2026-03".
func queue(t *testing.T, s *Store, c coalition.ID) []string {
	t.Helper()
	rows, err := s.pool.Query(t.Context(), `SELECT kind, state, due_at FROM deliveries WHERE coalition_id = $1 ORDER BY due_at, kind, state`, c)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (string, error) {
		var kind, state string
		var due time.Time
		err := row.Scan(&kind, &state, &due)
		return fmt.Sprintf("%s %s %s", kind, state, due.UTC().Format("02 15:04")), err
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func wantQueue(t *testing.T, s *Store, c coalition.ID, want ...string) {
	t.Helper()
	if got := queue(t, s, c); !slices.Equal(got, want) {
		t.Errorf("deliveries\n%q, want\n%q", got, want)
	}
}

func TestScheduleMeetingKeepsAllAndPlansItsPosts(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	n := newMeetingOn(t, 29, 10) // clocks in Kyiv go forward that night
	m := scheduled(t, s, c.ID, n)
	if m.Title != n.Title || m.Place != n.Place || !slices.Equal(m.Agenda, n.Agenda) || m.Wall != n.Wall || m.Zone.String() != "Europe/Kyiv" || m.Version == 0 {
		t.Errorf("read back %+v", m)
	}
	if want := time.Date(2026, 3, 29, 7, 0, 0, 0, time.UTC); !m.At.Equal(want) {
		t.Errorf("starts %v, want %v", m.At, want)
	}
	wantQueue(t, s, c.ID, "meeting planned 20 12:00", "reminder planned 28 08:00", "reminder planned 29 06:00")
	if byID, err := s.MeetingByID(t.Context(), c.ID, m.ID); err != nil || byID.Code != m.Code {
		t.Errorf("by ID: %+v, %v", byID, err)
	}
	other := newCoalitionIn(t, s, testGuild+1, "Other")
	_, err := s.Meeting(t.Context(), other.ID, m.Code)
	wantCode(t, err, "meeting_unknown")
	_, err = s.ScheduleMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule meeting"), newMeetingOn(t, 20, 13))
	wantCode(t, err, "meeting_past") // 13:00 in Kyiv is 11:00, an hour before noon
}

func TestConfirmingADraftTwiceMakesOneMeeting(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	act := organiserAct(t, s, c.ID, "schedule.save")
	draft, err := s.SaveDraft(t.Context(), c.ID, act.Actor, "schedule.fix", map[string]string{}, noon)
	if err != nil {
		t.Fatal(err)
	}
	act.Draft = draft
	first, err := s.ScheduleMeeting(t.Context(), act, newMeetingOn(t, 27, 10))
	if err != nil || first.Same {
		t.Fatalf("first: %+v, %v", first, err)
	}
	act.At = noon.AddDate(0, 0, 30) // the second click comes when the meeting is over
	second, err := s.ScheduleMeeting(t.Context(), act, newMeetingOn(t, 27, 10))
	if err != nil || !second.Same || second.Code != first.Code {
		t.Errorf("second: %+v, %v", second, err)
	}
	if all, err := s.Meetings(t.Context(), c.ID); err != nil || len(all) != 1 {
		t.Errorf("%d meetings, %v", len(all), err)
	}
}

func TestMoveMeeting(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	// The card is out, and so is the first reminder.
	_, err := s.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'sent', shown_version = planned_version WHERE kind = 'meeting' OR due_at < '2026-03-27'`)
	if err != nil {
		t.Fatal(err)
	}
	move := coalition.MeetingMove{Meeting: m.ID, Seen: m.Version, Wall: coalition.WallTime{Date: coalition.Date{Year: 2026, Month: 3, Day: 30}, Hour: 9}}
	if _, err := s.MoveMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule move"), move); err != nil {
		t.Fatal(err)
	}
	wantQueue(t, s, c.ID, "meeting sent 20 12:00", "moved planned 20 12:00", "reminder sent 26 08:00", "reminder cancelled 27 07:00",
		"reminder planned 29 06:00", "reminder planned 30 05:00")
	if got := edits(t, s, c.ID); got != 2 {
		t.Errorf("%d posts are to be edited, want the card and the reminder", got)
	}
	_, err = s.MoveMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule move"), move)
	wantCode(t, err, "meeting_changed")
	moved, err := s.Meeting(t.Context(), c.ID, m.Code)
	if err != nil || moved.Wall != move.Wall {
		t.Fatalf("moved to %v, %v", moved.Wall, err)
	}
	move.Seen, move.Wall.Day = moved.Version, 20
	_, err = s.MoveMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule move"), move)
	wantCode(t, err, "meeting_past")
}

// edits counts the posts that must be edited.
func edits(t *testing.T, s *Store, c coalition.ID) (n int) {
	t.Helper()
	err := s.pool.QueryRow(t.Context(), `
		SELECT count(*) FROM deliveries WHERE coalition_id = $1 AND state = 'sent' AND wanted_version > shown_version`, c).Scan(&n)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestCancelMeeting(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	if _, err := s.CancelMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule cancel"), m.ID, m.Version); err != nil {
		t.Fatal(err)
	}
	wantQueue(t, s, c.ID, "meeting planned 20 12:00", "moved planned 20 12:00", "reminder cancelled 26 08:00", "reminder cancelled 27 07:00")
	_, err := s.CancelMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule cancel"), m.ID, m.Version)
	wantCode(t, err, "meeting_cancelled")
	d := invite(t, s, c.ID, "FR")[0]
	_, err = s.SignUp(t.Context(), organiserAct(t, s, c.ID, "meeting.attend"), m.Code, coalition.SignUp{Delegation: d.ID, Attendance: coalition.Attending})
	wantCode(t, err, "meeting_cancelled")
}

func TestMeetingsAreAnnouncedOnceAChannelIsSet(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	wantQueue(t, s, c.ID)
	for range 2 { // the second time changes nothing
		_, _, err := act(t.Context(), s, organiserAct(t, s, c.ID, "coalition channels"), func(tx pgx.Tx, version coalition.Version) (struct{}, error) {
			return struct{}{}, postMeetings(t.Context(), tx, version, c.ID, meetingsRoom, noon)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	wantQueue(t, s, c.ID, "meeting planned 20 12:00", "reminder planned 26 08:00", "reminder planned 27 07:00")
	late := organiserAct(t, s, c.ID, "schedule cancel")
	late.At = m.At
	_, err := s.CancelMeeting(t.Context(), late, m.ID, m.Version)
	wantCode(t, err, "meeting_begun")
}

func TestSignUp(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	d := invite(t, s, c.ID, "FR", "DE", "PL")
	other := invite(t, s, newCoalitionIn(t, s, testGuild+1, "Other").ID, "IT")[0]
	if _, err := s.RemoveDelegation(t.Context(), organiserAct(t, s, c.ID, "roster remove"), d[2].ID); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		word coalition.SignUp
		code string
		same bool
	}{
		{"attending", coalition.SignUp{Delegation: d[0].ID, Attendance: coalition.Attending}, "", false},
		{"again", coalition.SignUp{Delegation: d[0].ID, Attendance: coalition.Attending}, "", true},
		{"the newest word counts", coalition.SignUp{Delegation: d[0].ID, Attendance: coalition.Represented, RepresentedBy: d[1].ID}, "", false},
		{"another", coalition.SignUp{Delegation: d[1].ID, Attendance: coalition.Absent}, "", false},
		{"by itself", coalition.SignUp{Delegation: d[0].ID, Attendance: coalition.Represented, RepresentedBy: d[0].ID}, "represented_self", false},
		{"by nobody", coalition.SignUp{Delegation: d[0].ID, Attendance: coalition.Represented}, "represented_missing", false},
		{"by one that left", coalition.SignUp{Delegation: d[0].ID, Attendance: coalition.Represented, RepresentedBy: d[2].ID}, "delegation_removed", false},
		{"one that left", coalition.SignUp{Delegation: d[2].ID, Attendance: coalition.Attending}, "delegation_removed", false},
		{"another coalition's", coalition.SignUp{Delegation: other.ID, Attendance: coalition.Attending}, "delegation_removed", false},
		{"by another coalition's", coalition.SignUp{Delegation: d[0].ID, Attendance: coalition.Represented, RepresentedBy: other.ID}, "delegation_removed", false},
		{"an unknown word", coalition.SignUp{Delegation: d[0].ID, Attendance: "perhaps"}, "attendance_unknown", false},
	} {
		done, err := s.SignUp(t.Context(), organiserAct(t, s, c.ID, "meeting.attend"), m.Code, test.word)
		if wantCode(t, err, test.code); done.Same != test.same {
			t.Errorf("%s: same %v", test.name, done.Same)
		}
	}
	words, err := s.SignUps(t.Context(), c.ID, m.ID)
	want := []coalition.SignUp{
		{Delegation: d[0].ID, Attendance: coalition.Represented, RepresentedBy: d[1].ID}, {Delegation: d[1].ID, Attendance: coalition.Absent},
	}
	slices.SortFunc(words, func(x, y coalition.SignUp) int { return -strings.Compare(string(x.Attendance), string(y.Attendance)) })
	if err != nil || !slices.Equal(words, want) {
		t.Errorf("words %+v, %v", words, err)
	}
	late := organiserAct(t, s, c.ID, "meeting.attend")
	late.At = m.At
	_, err = s.SignUp(t.Context(), late, m.Code, want[0])
	wantCode(t, err, "meeting_begun")
}

// An edit before the public would tell it that somebody signed up, even where no letter changes.
func TestSignUpsEditOnlyWhatShowsThem(t *testing.T) {
	t.Parallel()
	for audience, want := range map[coalition.Release]int{coalition.Public: 0, coalition.Members: 1, coalition.Organisers: 1} {
		t.Run(string(audience), func(t *testing.T) {
			t.Parallel()
			s := newStore(t)
			c := withRoom(t, s, audience)
			m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
			d := invite(t, s, c.ID, "FR")[0]
			if _, err := s.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'sent', shown_version = planned_version WHERE kind = 'meeting'`); err != nil {
				t.Fatal(err)
			}
			word := coalition.SignUp{Delegation: d.ID, Attendance: coalition.Attending}
			if _, err := s.SignUp(t.Context(), organiserAct(t, s, c.ID, "meeting.attend"), m.Code, word); err != nil {
				t.Fatal(err)
			}
			if got := edits(t, s, c.ID); got != want {
				t.Errorf("%d edits, want %d", got, want)
			}
		})
	}
}

func TestAnnouncementsAndSummariesArePlannedOnce(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	for _, post := range []func(context.Context, coalition.Act) (coalition.Posted, error){
		func(ctx context.Context, a coalition.Act) (coalition.Posted, error) {
			return s.Announce(ctx, a, coalition.NewAnnouncement{Text: "words", Channel: 7, Due: noon.Add(time.Hour)})
		},
		func(ctx context.Context, a coalition.Act) (coalition.Posted, error) { return s.PostSummary(ctx, a, 7) },
	} {
		act := organiserAct(t, s, c.ID, "confirm")
		var err error
		if act.Draft, err = s.SaveDraft(t.Context(), c.ID, act.Actor, "draft", "", noon); err != nil {
			t.Fatal(err)
		}
		first, err := post(t.Context(), act)
		if err != nil || first.Same || first.Channel != 7 {
			t.Fatalf("first: %+v, %v", first, err)
		}
		second, err := post(t.Context(), act)
		if err != nil || !second.Same || second.Channel != 7 || !second.Due.Equal(first.Due) {
			t.Errorf("second: %+v, %v", second, err)
		}
	}
	wantQueue(t, s, c.ID, "summary planned 20 12:00", "announce planned 20 13:00")
	_, err := s.Announce(t.Context(), organiserAct(t, s, c.ID, "confirm"), coalition.NewAnnouncement{Text: "words", Channel: 7, Due: noon.Add(-time.Minute)})
	wantCode(t, err, "announce_past")
}
