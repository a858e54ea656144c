package storage

import (
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"muster/coalition"
)

// What changes while something waits, or right after it was said, and what becomes of that.

// movesSeries moves all meetings of a series from one on.
func movesSeries(t *testing.T, s *Store, c coalition.ID, from coalition.Meeting, at time.Time, month time.Month, day int) error {
	t.Helper()
	a := organiserAct(t, s, c, "schedule.moved")
	a.At = at
	_, err := s.MoveSeries(t.Context(), a, coalition.MeetingMove{
		Meeting: from.ID, Seen: coalition.Newest(meetings(t, s, c)), Wall: coalition.WallTime{Date: coalition.Date{Year: 2026, Month: month, Day: day}, Hour: 10},
	})
	return err
}

// Somebody who was reminded of a meeting of a series before it was moved is reminded again, by its new hour.
func TestAMovedSeriesRemindsAgain(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	chooses(t, s, c.ID, 31, noon, directly)
	all := scheduledSeries(t, s, c.ID, newSeriesOn(t, 26, 2))
	now := all[0].At.Add(-24 * time.Hour)
	claims := claimDirect(t, s, now)
	if len(claims) != 1 {
		t.Fatal(claims)
	}
	must(t)(s.DeliverySent(t.Context(), claims[0], 77, now))
	if err := movesSeries(t, s, c.ID, all[0], now.Add(time.Minute), time.March, 28); err != nil {
		t.Fatal(err)
	}
	var due []time.Time
	rows, err := s.pool.Query(t.Context(), `SELECT due_at FROM deliveries WHERE direct AND meeting_id = $1 AND state = 'planned' ORDER BY due_at`, all[0].ID)
	if err == nil {
		due, err = pgx.CollectRows(rows, pgx.RowTo[time.Time])
	}
	moved := meetings(t, s, c.ID)[0].At
	if err != nil || len(due) != 2 || !due[0].Equal(moved.Add(-24*time.Hour)) || !due[1].Equal(moved.Add(-time.Hour)) {
		t.Errorf("planned for %v, %v; want a day and an hour before %v", due, err, moved)
	}
}

// A reminder of an action that is due, and has not gone out yet, goes out though its words were mended meanwhile.
func TestADueReminderOfAnActionOutlivesAnEdit(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRooms(t, s)
	d := invite(t, s, c.ID, "FR")
	x := added(t, s, c.ID, newAction(t, d[0].ID, 24))
	planned := func() (n int) {
		t.Helper()
		if err := s.pool.QueryRow(t.Context(), `SELECT count(*) FROM deliveries WHERE kind = 'action' AND state = 'planned'`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := planned()
	for i, change := range []func(*coalition.Action){
		func(x *coalition.Action) { x.Text = "Send the list, please" },
		func(x *coalition.Action) { x.State = coalition.ActionDone },
	} {
		a := organiserAct(t, s, c.ID, "schedule.changedaction")
		a.At = x.Due.Add(time.Minute)
		_, err := s.ReviseAction(t.Context(), a, x.Code, func(now coalition.Action) (coalition.Action, error) {
			change(&now)
			return now, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if want := []int{before, 0}[i]; planned() != want {
			t.Errorf("after change %d %d are planned, want %d", i+1, planned(), want)
		}
	}
}

// A text that came into its channel after its hour has not been under silence procedure.
func TestATextThatIsPostedTooLateIsNotAdopted(t *testing.T) {
	t.Parallel()
	u := newUnder(t)
	after := u.until.Add(3 * time.Hour)
	u.beat(t, after, true)
	claims, _ := takes(t, u.Store, "a", after, long, 9)
	for _, c := range claims {
		if c.Kind == coalition.SilenceText {
			must(t)(u.DeliverySent(t.Context(), c, 7, after))
		}
	}
	if _, err := u.AdoptText(t.Context(), u.act(t, "summary.adopt", after), u.code); coalition.CodeOf(err) != "silence_unposted" {
		t.Errorf("got %v, want silence_unposted", err)
	}
}

// Of two direct messages that are due, the one about the nearer meeting goes first.
func TestTheNearestMeetingsDirectMessageGoesFirst(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	chooses(t, s, c.ID, 31, noon, directly)
	far := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	n := newMeetingOn(t, 26, 11)
	n.Wall.Minute = 1
	near := scheduled(t, s, c.ID, n)
	now := near.At.Add(-5 * time.Minute)
	for _, want := range []coalition.MeetingID{near.ID, near.ID, far.ID} {
		claims := claimDirect(t, s, now)
		if len(claims) != 1 || claims[0].Meeting != want {
			t.Fatalf("claimed %+v, want one about %d", claims, want)
		}
		must(t)(s.DeliverySent(t.Context(), claims[0], 77, now))
	}
}

// A meeting of a series that has begun, by an act that was stamped later, is not moved with those after it.
func TestABegunMeetingOfASeriesIsNotMoved(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	all := scheduledSeries(t, s, c.ID, newSeriesOn(t, 26, 2))
	later := organiserAct(t, s, c.ID, "other")
	later.At = all[0].At
	if _, _, err := act(t.Context(), s, later, func(pgx.Tx, coalition.Version) (int, error) { return 0, nil }); err != nil {
		t.Fatal(err)
	}
	if err := movesSeries(t, s, c.ID, all[0], all[0].At.Add(-time.Millisecond), time.March, 28); coalition.CodeOf(err) != "meeting_begun" {
		t.Errorf("got %v, want meeting_begun", err)
	}
}

// A reminder of which nobody knew whether it was posted, and which was not, gives way when its meeting was moved meanwhile: by
// itself or with others, in the channel or a direct message.
func TestAnUnsureReminderGivesWay(t *testing.T) {
	t.Parallel()
	for _, kind := range []string{coalition.ReminderPost, coalition.PersonalPost} {
		for _, which := range []int{0, 1} {
			s := newStore(t)
			c := withRoom(t, s, coalition.Members)
			if kind == coalition.PersonalPost {
				chooses(t, s, c.ID, 31, noon, directly)
			}
			all := scheduledSeries(t, s, c.ID, newSeriesOn(t, 26, 2))
			_, err := s.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'cancelled' WHERE NOT (meeting_id = $1 AND kind = $2)`, all[1].ID, kind)
			if err != nil {
				t.Fatal(err)
			}
			now := all[1].At.Add(-24 * time.Hour)
			claims, _ := takes(t, s, "a", now, long, 9)
			if kind == coalition.PersonalPost {
				claims = claimDirect(t, s, now)
			}
			if len(claims) != 1 || claims[0].Meeting != all[1].ID {
				t.Fatalf("claimed %+v", claims)
			}
			if _, err := s.StartSending(t.Context(), claims[0]); err != nil {
				t.Fatal(err)
			}
			if err := movesSeries(t, s, c.ID, all[which], noon, time.April, 20); err != nil {
				t.Fatal(err)
			}
			must(t)(s.DeliveryPutOff(t.Context(), claims[0], coalition.Setback{Err: "it was not posted", Retry: now}))
			var state string
			if err := s.pool.QueryRow(t.Context(), `SELECT state FROM deliveries WHERE id = $1`, claims[0].ID).Scan(&state); err != nil || state != "cancelled" {
				t.Errorf("%s, moved from the %d. on: %s, %v; want cancelled", kind, which+1, state, err)
			}
		}
	}
}

// A summary of a plan that failed is not tried again once the next one is due.
func TestAnOvertakenSummaryIsNotTriedAgain(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		after       time.Duration
		code, state string
	}{{time.Hour, "", "planned"}, {25 * time.Hour, "delivery_settled", "failed: refused"}} {
		s := newStore(t)
		c := withChannels(t, s)
		p := coalition.SummaryPlan{Channel: meetingsRoom, First: coalition.WallTime{Date: coalition.Date{Year: 2026, Month: 3, Day: 21}, Hour: 9}, Zone: time.UTC}
		done, err := s.ScheduleSummaries(t.Context(), organiserAct(t, s, c.ID, "summary"), p)
		if err != nil {
			t.Fatal(err)
		}
		claims, _ := takes(t, s, "a", done.Due, long, 9)
		if len(claims) != 1 || claims[0].Kind != coalition.SummaryPost {
			t.Fatalf("claimed %+v", claims)
		}
		if wanted, err := s.NextSummary(t.Context(), c.ID, 1, 0, done.Due, done.Due); !wanted || err != nil {
			t.Fatalf("wanted %v, %v", wanted, err)
		}
		must(t)(s.DeliveryEnded(t.Context(), claims[0], coalition.Failed, "refused", done.Due))
		a := organiserAct(t, s, c.ID, "announce.decide")
		a.At = done.Due.Add(test.after)
		_, err = s.Decide(t.Context(), a, claims[0].ID, coalition.Retry)
		wantCode(t, err, test.code)
		if got := stateOf(t, s, claims[0].ID); got != test.state {
			t.Errorf("%v later it is %s, want %s", test.after, got, test.state)
		}
	}
}

// A notice of a move of which nobody knew whether it was posted, and which was not, gives way to that of another move; but one
// that tells of others, too, does not.
func TestAnUnsureNoticeGivesWayIfItIsOfOneMeeting(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		params, state string
	}{{`{}`, "cancelled"}, {`{"Others": [{"Meeting": 1}]}`, "planned"}} {
		s := newStore(t)
		c := withRoom(t, s, coalition.Members)
		m := scheduled(t, s, c.ID, newMeetingOn(t, 26, 10))
		put(t, s, coalition.MeetingCard, coalition.Cancelled)
		planned(t, s, coalition.Delivery{
			Coalition: c.ID, Kind: coalition.MeetingChange, Channel: meetingsRoom, Due: noon, Meeting: m.ID, Params: []byte(test.params),
		}, "")
		notice := claimOne(t, s, "a", noon, long)
		if _, err := s.StartSending(t.Context(), notice); err != nil {
			t.Fatal(err)
		}
		wall := m.Wall
		wall.Hour++
		_, err := s.MoveMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule move"), coalition.MeetingMove{Meeting: m.ID, Seen: m.Version, Wall: wall})
		if err != nil {
			t.Fatal(err)
		}
		must(t)(s.DeliveryPutOff(t.Context(), notice, coalition.Setback{Err: "it was not posted", Retry: noon}))
		if got, want := stateOf(t, s, notice.ID), test.state+": it was not posted"; got != want {
			t.Errorf("with %s it is %s, want %s", test.params, got, want)
		}
	}
}

// A reminder of an action that is due, and has not gone out yet, goes where what it says may be read now; and with its day it
// falls away, since those of the other day come instead.
func TestADueReminderOfAnActionFollowsItsAudienceAndItsDay(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRooms(t, s)
	d := invite(t, s, c.ID, "FR")
	x := added(t, s, c.ID, newAction(t, d[0].ID, 24))
	now := x.Due.Add(-time.Hour) // the first is due
	claims, _ := takes(t, s, "a", now, long, 9)
	if len(claims) != 1 || claims[0].Kind != coalition.ActionPost || claims[0].Channel != meetingsRoom {
		t.Fatalf("claimed %+v", claims)
	}
	revise := func(change func(*coalition.Action)) {
		t.Helper()
		a := organiserAct(t, s, c.ID, "schedule.changedaction")
		a.At = now
		_, err := s.ReviseAction(t.Context(), a, x.Code, func(is coalition.Action) (coalition.Action, error) {
			change(&is)
			return is, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	revise(func(x *coalition.Action) { x.Release = coalition.Organisers })
	if left, err := s.StartSending(t.Context(), claims[0]); left != 0 || err != nil {
		t.Errorf("where more read it, it may be sent for %v, %v", left, err)
	}
	claims, _ = takes(t, s, "b", now, long, 9)
	if len(claims) != 1 || claims[0].Channel != organisersRoom {
		t.Fatalf("claimed %+v, want one in the organisers' channel", claims)
	}
	revise(func(x *coalition.Action) { x.Due = x.Due.AddDate(0, 0, 7) })
	if got := stateOf(t, s, claims[0].ID); got != "cancelled" {
		t.Errorf("of another day it is %s", got)
	}
}
