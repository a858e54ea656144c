package storage

import (
	"testing"
	"time"

	"muster/coalition"
)

// beforeMeetings is a plan of a summary a day before each meeting.
func beforeMeetings(t *testing.T, s *Store, c coalition.ID) coalition.SummaryPlan {
	p := daily(t)
	p.Before = 24 * time.Hour
	return plannedSummaries(t, s, c, p)
}

// wantSummaries compares the summaries in the queue alone.
func wantSummaries(t *testing.T, s *Store, c coalition.ID, want ...string) {
	t.Helper()
	if _, err := s.pool.Exec(t.Context(), `DELETE FROM deliveries WHERE coalition_id = $1 AND kind <> 'summary'`, c); err != nil {
		t.Fatal(err)
	}
	wantQueue(t, s, c, want...)
}

func moves(t *testing.T, s *Store, c coalition.ID, code string, day int) {
	t.Helper()
	m, err := s.Meeting(t.Context(), c, code)
	if err != nil {
		t.Fatal(err)
	}
	move := coalition.MeetingMove{Meeting: m.ID, Seen: m.Version, Wall: coalition.WallTime{Date: coalition.Date{Year: 2026, Month: 3, Day: day}, Hour: 10}}
	if _, err := s.MoveMeeting(t.Context(), organiserAct(t, s, c, "schedule.moved"), move); err != nil {
		t.Fatal(err)
	}
}

// Meetings that are scheduled, moved and cancelled take their summaries with them, in the same act.
func TestSummariesFollowMeetings(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	there := scheduled(t, s, c.ID, newMeetingOn(t, 24, 10))
	p := beforeMeetings(t, s, c.ID)
	if p.Before != 24*time.Hour {
		t.Errorf("kept %+v", p)
	}
	wantSummaries(t, s, c.ID, "summary planned 23 08:00")
	scheduledSeries(t, s, c.ID, newSeriesOn(t, 26, 2))
	wantSummaries(t, s, c.ID, "summary planned 23 08:00", "summary planned 25 08:00", "summary planned 01 07:00")
	moves(t, s, c.ID, there.Code, 30)
	wantSummaries(t, s, c.ID, "summary cancelled 23 08:00", "summary planned 25 08:00", "summary planned 29 07:00", "summary planned 01 07:00")
	all := meetings(t, s, c.ID)
	if _, err := s.CancelMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule.cancelled"), all[1].ID, all[1].Version); err != nil {
		t.Fatal(err)
	}
	wantSummaries(t, s, c.ID, "summary cancelled 23 08:00", "summary planned 25 08:00", "summary cancelled 29 07:00", "summary planned 01 07:00")
	if _, err := s.StopSummaries(t.Context(), organiserAct(t, s, c.ID, "summary.stop"), p.ID); err != nil {
		t.Fatal(err)
	}
	scheduled(t, s, c.ID, newMeetingOn(t, 28, 10))
	wantSummaries(t, s, c.ID, "summary cancelled 23 08:00", "summary cancelled 25 08:00", "summary cancelled 29 07:00", "summary cancelled 01 07:00")
	soon := daily(t)
	soon.Before = time.Minute
	_, err := s.ScheduleSummaries(t.Context(), organiserAct(t, s, c.ID, "summary schedule"), soon)
	wantCode(t, err, "summary_plan_before")
}

// A meeting has one summary of a plan, though it is moved by hours after that was posted; by days, it has another.
func TestAMeetingHasOneSummary(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 24, 10))
	beforeMeetings(t, s, c.ID)
	wantSummaries(t, s, c.ID, "summary planned 23 08:00")
	due := m.At.Add(-24 * time.Hour)
	claims, _ := takes(t, s, "a", due, long, 9)
	if len(claims) != 1 || !claims[0].Begins.Equal(m.At) {
		t.Fatalf("claimed %+v", claims)
	}
	must(t)(s.DeliverySent(t.Context(), claims[0], 77, due))
	at := func(to time.Time) {
		t.Helper()
		now, err := s.Meeting(t.Context(), c.ID, m.Code)
		if err != nil {
			t.Fatal(err)
		}
		move := coalition.MeetingMove{Meeting: m.ID, Seen: now.Version, Wall: coalition.WallTimeOf(to.In(m.Zone))}
		if _, err := s.MoveMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule move"), move); err != nil {
			t.Fatal(err)
		}
	}
	at(m.At.Add(20 * time.Hour))
	wantSummaries(t, s, c.ID, "summary sent 23 08:00")
	at(m.At.AddDate(0, 0, 6))
	wantSummaries(t, s, c.ID, "summary sent 23 08:00", "summary planned 29 08:00")
}

// Of meetings at the same hour one has the summary, and when that is called off the other.
func TestMeetingsAtTheSameHourHaveOneSummary(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	p := beforeMeetings(t, s, c.ID)
	first, second := scheduled(t, s, c.ID, newMeetingOn(t, 24, 10)), scheduled(t, s, c.ID, newMeetingOn(t, 24, 10))
	due := first.At.Add(-24 * time.Hour)
	wants := func(one, other bool) {
		t.Helper()
		for m, want := range map[coalition.MeetingID]bool{first.ID: one, second.ID: other} {
			if wanted, err := s.NextSummary(t.Context(), c.ID, p.ID, m, due, due); err != nil || wanted != want {
				t.Errorf("of meeting %d: wanted %v, %v", m, wanted, err)
			}
		}
	}
	wants(true, false)
	if _, err := s.CancelMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule cancel"), first.ID, first.Version); err != nil {
		t.Fatal(err)
	}
	wants(false, true)
}

// Before a summary is posted its meeting is looked at again, and one at an hour that nobody planned for is planned.
func TestASummaryBeforeAMeetingIsAskedAbout(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	p := beforeMeetings(t, s, c.ID)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 24, 10))
	due := m.At.Add(-24 * time.Hour)
	next := func(due, now time.Time, want bool) {
		t.Helper()
		if wanted, err := s.NextSummary(t.Context(), c.ID, p.ID, m.ID, due, now); err != nil || wanted != want {
			t.Errorf("due %v at %v: wanted %v, %v", due, now, wanted, err)
		}
	}
	next(due, due, true)
	next(due, due.Add(3*time.Hour), true) // late, and ahead of its meeting
	next(due, m.At, false)
	wantSummaries(t, s, c.ID, "summary planned 23 08:00")
	// Who moved it knew nothing of the plan.
	_, err := s.pool.Exec(t.Context(), `UPDATE meetings SET wall = wall + interval '2 days', starts_at = starts_at + interval '2 days', version = version + 1 WHERE id = $1`, m.ID)
	if err != nil {
		t.Fatal(err)
	}
	next(due, due, false)
	wantSummaries(t, s, c.ID, "summary planned 23 08:00", "summary planned 25 08:00")
}

// A summary that was refused is tried again until its meeting begins.
func TestASummaryBeforeAMeetingIsTriedAgain(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 24, 10))
	beforeMeetings(t, s, c.ID)
	wantSummaries(t, s, c.ID, "summary planned 23 08:00")
	due := m.At.Add(-24 * time.Hour)
	claims, _ := takes(t, s, "a", due, long, 9)
	must(t)(s.DeliveryEnded(t.Context(), claims[0], coalition.Failed, "refused", due))
	moves(t, s, c.ID, m.Code, 26)
	_, err := s.Decide(t.Context(), organiserAct(t, s, c.ID, "announce.decide"), claims[0].ID, coalition.Retry)
	wantCode(t, err, "delivery_settled") // it is planned for another hour
	moves(t, s, c.ID, m.Code, 24)
	for _, test := range []struct {
		at   time.Time
		want string
	}{{m.At, "delivery_settled"}, {due.Add(time.Hour), ""}} {
		a := organiserAct(t, s, c.ID, "announce.decide")
		a.At = test.at
		if _, err := s.Decide(t.Context(), a, claims[0].ID, coalition.Retry); coalition.CodeOf(err) != test.want {
			t.Errorf("at %v: %v, want %q", test.at, err, test.want)
		}
	}
}

// A meeting that had its summary, and is moved to the hour of another, does not take that one's.
func TestAMeetingThatHadItsSummaryTakesNoOtherOnes(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	p := beforeMeetings(t, s, c.ID)
	first, second := scheduled(t, s, c.ID, newMeetingOn(t, 24, 10)), scheduled(t, s, c.ID, newMeetingOn(t, 24, 15))
	wantSummaries(t, s, c.ID, "summary planned 23 08:00", "summary planned 23 13:00")
	claims, _ := takes(t, s, "a", first.At.Add(-24*time.Hour), long, 1)
	must(t)(s.DeliverySent(t.Context(), claims[0], 77, claims[0].Due))
	move := coalition.MeetingMove{Meeting: first.ID, Seen: first.Version, Wall: second.Wall}
	if _, err := s.MoveMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule move"), move); err != nil {
		t.Fatal(err)
	}
	due := second.At.Add(-24 * time.Hour)
	if wanted, err := s.NextSummary(t.Context(), c.ID, p.ID, second.ID, due, due); err != nil || !wanted {
		t.Errorf("the other's is wanted: %v, %v", wanted, err)
	}
}
