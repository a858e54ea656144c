package storage

import (
	"context"
	"testing"
	"time"

	"muster/coalition"
)

// began returns the version that a meeting keeps of its beginning; 0 while it keeps none.
func began(t *testing.T, s *Store, m coalition.Meeting) (v coalition.Version) {
	t.Helper()
	if err := s.pool.QueryRow(t.Context(), `SELECT coalesce(began_version, 0) FROM meetings WHERE id = $1`, m.ID).Scan(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// Whoever comes first after a meeting's hour notes what stood then, and nothing moves it afterwards: neither acts that are
// stamped out of order nor a change of the meeting that comes too late.
func TestAMeetingKeepsTheVersionOfItsBeginning(t *testing.T) {
	t.Parallel()
	for name, first := range map[string]func(b board, m coalition.Meeting){
		"an act": func(b board, m coalition.Meeting) {
			logAt(t, b, 50, 5, m.At.Add(time.Second))
		},
		"a look": func(b board, m coalition.Meeting) {
			if _, err := b.LedgerAtMeeting(t.Context(), b.c.ID, m.ID, m.At); err != nil {
				t.Error(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := newBoard(t)
			m := scheduled(t, b.Store, b.c.ID, newMeetingOn(t, 27, 10))
			logAt(t, b, 40, 100, m.At.Add(-time.Hour))
			logAt(t, b, 41, 7, m.At.Add(-time.Second))
			if v := began(t, b.Store, m); v != 0 {
				t.Fatalf("it keeps version %d before it began", v)
			}
			_, err := b.LedgerAtMeeting(t.Context(), b.c.ID, m.ID, m.At.Add(-time.Second))
			wantCode(t, err, "past_ahead")
			stood := version(t, b)
			first(b, m)
			if v := began(t, b.Store, m); v != stood {
				t.Fatalf("it keeps version %d, want %d", v, stood)
			}
			logAt(t, b, 60, 9000, m.At.Add(-time.Minute)) // stamped before it, and made after
			early := organiserAct(t, b.Store, b.c.ID, "schedule move")
			_, err = b.MoveMeeting(t.Context(), early, coalition.MeetingMove{Meeting: m.ID, Seen: m.Version, Wall: coalition.WallTimeOf(m.At.AddDate(0, 0, 9))})
			wantCode(t, err, "meeting_begun")
			_, err = b.CancelMeeting(t.Context(), early, m.ID, m.Version)
			wantCode(t, err, "meeting_begun")
			if _, err := b.pool.Exec(t.Context(), `UPDATE meetings SET starts_at = starts_at + interval '1 year', cancelled = true WHERE id = $1`, m.ID); err != nil {
				t.Fatal(err)
			}
			logAt(t, b, 70, 1, m.At.AddDate(2, 0, 0))
			if v := began(t, b.Store, m); v != stood {
				t.Errorf("it keeps version %d after all that, want %d", v, stood)
			}
			l, err := b.LedgerAtMeeting(t.Context(), b.c.ID, m.ID, m.At.AddDate(3, 0, 0))
			if err != nil || len(l.Pledges) != 2 || l.Version != stood {
				t.Errorf("%d pledges at version %d, %v; want 2 at %d", len(l.Pledges), l.Version, err, stood)
			}
		})
	}
}

// A meeting that was moved keeps what stood when it really began, and one that was called off keeps nothing.
func TestAMovedMeetingKeepsItsRealBeginning(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	m := scheduled(t, b.Store, b.c.ID, newMeetingOn(t, 27, 10))
	off := scheduled(t, b.Store, b.c.ID, newMeetingOn(t, 27, 11))
	if _, err := b.CancelMeeting(t.Context(), organiserAct(t, b.Store, b.c.ID, "schedule cancel"), off.ID, off.Version); err != nil {
		t.Fatal(err)
	}
	move := coalition.MeetingMove{Meeting: m.ID, Seen: m.Version, Wall: coalition.WallTime{Date: coalition.Date{Year: 2026, Month: 3, Day: 30}, Hour: 10}}
	if _, err := b.MoveMeeting(t.Context(), organiserAct(t, b.Store, b.c.ID, "schedule move"), move); err != nil {
		t.Fatal(err)
	}
	logAt(t, b, 40, 100, m.At.Add(time.Hour)) // after the hour that it had
	if v := began(t, b.Store, m); v != 0 {
		t.Errorf("it keeps version %d of an hour that it no longer had", v)
	}
	logAt(t, b, 41, 7, m.At.AddDate(0, 0, 9))
	l, err := b.LedgerAtMeeting(t.Context(), b.c.ID, m.ID, m.At.AddDate(0, 0, 9))
	if err != nil || len(l.Pledges) != 1 {
		t.Errorf("%d pledges, %v", len(l.Pledges), err)
	}
	if v := began(t, b.Store, off); v != 0 {
		t.Errorf("a meeting that was called off keeps version %d", v)
	}
	_, err = b.LedgerAtMeeting(t.Context(), newCoalitionIn(t, b.Store, testGuild+1, "Other").ID, m.ID, m.At.AddDate(0, 0, 9))
	wantCode(t, err, "meeting_unknown")
}

func logAt(t *testing.T, b board, interaction coalition.Snowflake, amount int64, at time.Time) {
	t.Helper()
	p := b.soldiers(amount)
	p.Adds = true
	if _, err := b.LogPledge(context.Background(), b.act(t, interaction, at), p); err != nil {
		t.Fatal(err)
	}
}

func version(t *testing.T, b board) coalition.Version {
	t.Helper()
	c, err := b.Coalition(t.Context(), b.c.ID)
	if err != nil {
		t.Fatal(err)
	}
	return c.Version
}
