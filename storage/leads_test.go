package storage

import (
	"testing"
	"time"

	"muster/coalition"
)

// releads gives a meeting other leads.
func releads(t *testing.T, s *Store, c coalition.ID, code string, at time.Time, leads coalition.Leads) coalition.Scheduled {
	t.Helper()
	a := organiserAct(t, s, c, "schedule reminders")
	a.At = at
	done, err := s.ChangeLeads(t.Context(), a, code, leads)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

// settle changes a coalition's leads.
func settle(t *testing.T, s *Store, c coalition.ID, at time.Time, leads coalition.Leads) {
	t.Helper()
	a := organiserAct(t, s, c, "coalition settings")
	a.At = at
	if _, err := s.ChangeSettings(t.Context(), a, func(c *coalition.Coalition) { c.Leads = leads }); err != nil {
		t.Fatal(err)
	}
}

// Other leads of a coalition plan those meetings anew that have none of their own, and no others.
func TestACoalitionsLeadsReplanItsMeetings(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	own := newMeetingOn(t, 28, 10)
	own.Leads = coalition.NewLeads(30 * time.Minute)
	scheduled(t, s, c.ID, own)
	none := newMeetingOn(t, 29, 12)
	none.Leads = coalition.NewLeads()
	scheduled(t, s, c.ID, none)
	wantQueue(t, s, c.ID, "meeting planned 20 12:00", "meeting planned 20 12:00", "meeting planned 20 12:00",
		"reminder planned 26 08:00", "reminder planned 27 07:00", "reminder planned 28 07:30")
	settle(t, s, c.ID, noon, coalition.NewLeads(2*time.Hour, time.Hour))
	wantQueue(t, s, c.ID, "meeting planned 20 12:00", "meeting planned 20 12:00", "meeting planned 20 12:00",
		"reminder cancelled 26 08:00", "reminder planned 27 06:00", "reminder cancelled 27 07:00", "reminder planned 27 07:00", "reminder planned 28 07:30")
	_, err := s.ChangeSettings(t.Context(), organiserAct(t, s, c.ID, "coalition settings"), func(c *coalition.Coalition) { c.Leads = coalition.NewLeads(time.Minute) })
	wantCode(t, err, "leads_range")
	if again, err := s.Coalition(t.Context(), c.ID); err != nil || !again.Leads.Same(coalition.NewLeads(2*time.Hour, time.Hour)) {
		t.Errorf("leads %v, %v", again.Leads, err)
	}
}

// What was said is not said again, what is due and not out yet is not lost, and what was called off can be planned again.
func TestOtherLeadsNeitherRepeatNorLose(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10)) // 08:00 UTC
	if _, err := s.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'cancelled' WHERE kind = 'meeting'`); err != nil {
		t.Fatal(err)
	}
	now := m.At.Add(-24 * time.Hour)
	sent := claimOne(t, s, "a", now, long)
	must(t)(s.DeliverySent(t.Context(), sent, 77, now))
	day, hour, half := 24*time.Hour, time.Hour, 30*time.Minute
	releads(t, s, c.ID, m.Code, now, coalition.NewLeads(half))
	releads(t, s, c.ID, m.Code, now, coalition.NewLeads(day, hour, half))
	wantQueue(t, s, c.ID, "meeting cancelled 20 12:00", "reminder sent 26 08:00",
		"reminder cancelled 27 07:00", "reminder planned 27 07:00", "reminder cancelled 27 07:30", "reminder planned 27 07:30")
	// An hour before, the reminder is due and has not gone out when the leads change once more.
	now = m.At.Add(-hour)
	if done := releads(t, s, c.ID, m.Code, now, coalition.NewLeads(10*time.Minute)); done.Same {
		t.Error("other leads are taken for the same")
	}
	if due := claimOne(t, s, "a", now, long); !due.Due.Equal(now) {
		t.Errorf("claimed what is due at %v, want %v", due.Due, now)
	}
	if done := releads(t, s, c.ID, m.Code, now, coalition.NewLeads(10*time.Minute)); !done.Same {
		t.Error("the same leads are taken for others")
	}
	// Back to the coalition's, of which none is ahead any more; and none when the meeting has begun.
	releads(t, s, c.ID, m.Code, now, nil)
	if again, err := s.Meeting(t.Context(), c.ID, m.Code); err != nil || again.Leads != nil || again.Version != m.Version {
		t.Errorf("leads %v, version %d, %v", again.Leads, again.Version, err)
	}
	late := organiserAct(t, s, c.ID, "schedule reminders")
	late.At = m.At
	_, err := s.ChangeLeads(t.Context(), late, m.Code, nil)
	wantCode(t, err, "meeting_begun")
}

func TestAMovedMeetingKeepsItsLeads(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	n := newMeetingOn(t, 27, 10)
	n.Leads = coalition.NewLeads(2 * time.Hour)
	m := scheduled(t, s, c.ID, n)
	move := coalition.MeetingMove{Meeting: m.ID, Seen: m.Version, Wall: coalition.WallTime{Date: coalition.Date{Year: 2026, Month: 3, Day: 28}, Hour: 10}}
	if _, err := s.MoveMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule move"), move); err != nil {
		t.Fatal(err)
	}
	wantQueue(t, s, c.ID, "meeting planned 20 12:00", "moved planned 20 12:00", "reminder cancelled 27 06:00", "reminder planned 28 06:00")
}
