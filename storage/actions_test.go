package storage

import (
	"context"
	"testing"
	"time"

	"muster/coalition"
)

const organisersRoom coalition.Snowflake = 502

// withRooms sets up a coalition with channels for meetings and for organisers.
func withRooms(t *testing.T, s *Store) coalition.Coalition {
	t.Helper()
	c, err := s.SetChannel(t.Context(), organiserAct(t, s, withRoom(t, s, coalition.Members).ID, "coalition channels"), coalition.OrganiserPosts, organisersRoom, coalition.Organisers)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// newAction is due at ten on a day of March in Kyiv, where clocks go forward on the 29th.
func newAction(t *testing.T, owner coalition.DelegationID, day int) coalition.Action {
	t.Helper()
	n := newMeetingOn(t, day, 10)
	return coalition.Action{Owner: coalition.Delegation{ID: owner}, Text: "Send the list", Due: n.At(), Zone: n.Zone, Release: coalition.Members}
}

func added(t *testing.T, s *Store, c coalition.ID, x coalition.Action) coalition.Action {
	t.Helper()
	done, err := s.AddAction(t.Context(), organiserAct(t, s, c, "schedule.addaction"), x)
	if err != nil {
		t.Fatal(err)
	}
	x, err = s.Action(t.Context(), c, done.Code)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// revise has an action become what change makes of it.
func revise(t *testing.T, s *Store, c coalition.ID, x coalition.Action, change func(*coalition.Action)) (coalition.Kept, error) {
	t.Helper()
	return s.ReviseAction(t.Context(), organiserAct(t, s, c, "schedule.changedaction"), x.Code, func(now coalition.Action) (coalition.Action, error) {
		change(&now)
		return now, nil
	})
}

func TestActionsKeepAllAndPlanTheirReminders(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRooms(t, s)
	d := invite(t, s, c.ID, "FR", "DE")
	m := scheduled(t, s, newCoalitionIn(t, s, testGuild+1, "Other").ID, newMeetingOn(t, 27, 10))
	x := newAction(t, d[0].ID, 29)
	x.Meeting.ID = m.ID
	_, err := s.AddAction(t.Context(), organiserAct(t, s, c.ID, "schedule.addaction"), x)
	wantCode(t, err, "meeting_unknown") // it is another coalition's
	mine := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	x.Meeting.ID = mine.ID
	got := added(t, s, c.ID, x)
	if got.Owner.Code != "FR" || got.Text != x.Text || !got.Due.Equal(x.Due) || got.WholeDay || got.Zone.String() != "Europe/Kyiv" ||
		got.State != coalition.ActionOpen || got.Release != coalition.Members || got.Meeting.Code != mine.Code || !got.Meeting.At.Equal(mine.At) {
		t.Errorf("read back %+v", got)
	}
	wantQueue(t, s, c.ID, "meeting planned 20 12:00", "reminder planned 26 08:00", "reminder planned 27 07:00", "action planned 28 08:00", "action planned 29 07:00")
	if byID, err := s.ActionByID(t.Context(), c.ID, got.ID); err != nil || byID.Code != got.Code {
		t.Errorf("by ID: %+v, %v", byID, err)
	}
	_, err = s.Action(t.Context(), c.ID+1, got.Code)
	wantCode(t, err, "action_unknown")

	for name, test := range map[string]struct {
		change func(*coalition.Action)
		code   string
	}{
		"past":         {func(x *coalition.Action) { x.Due = noon }, "action_past"},
		"no words":     {func(x *coalition.Action) { x.Text = "" }, "action_missing"},
		"no audience":  {func(x *coalition.Action) { x.Release = "" }, "outcome_audience"},
		"nobody's":     {func(x *coalition.Action) { x.Owner.ID = 0 }, "delegation_removed"},
		"as it stands": {func(*coalition.Action) {}, ""},
	} {
		bad := x
		test.change(&bad)
		if name != "as it stands" {
			_, err := s.AddAction(t.Context(), organiserAct(t, s, c.ID, "schedule.addaction"), bad)
			wantCode(t, err, test.code)
		}
		done, err := revise(t, s, c.ID, got, test.change)
		if wantCode(t, err, test.code); done.Same != (test.code == "") {
			t.Errorf("%s: %+v", name, done)
		}
	}
}

func TestDoneMovedAndDroppedActions(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRooms(t, s)
	d := invite(t, s, c.ID, "FR", "DE")
	x := added(t, s, c.ID, newAction(t, d[0].ID, 27))
	_, err := s.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'sent', shown_version = planned_version, message_id = 9 WHERE due_at < '2026-03-27'`)
	if err != nil {
		t.Fatal(err)
	}
	step := func(change func(*coalition.Action), want ...string) {
		t.Helper()
		if done, err := revise(t, s, c.ID, x, change); err != nil || done.Same {
			t.Fatalf("%+v, %v", done, err)
		}
		wantQueue(t, s, c.ID, want...)
	}
	state := func(to coalition.ActionState) func(*coalition.Action) {
		return func(x *coalition.Action) { x.State = to }
	}
	step(state(coalition.ActionDone), "action sent 26 08:00", "action cancelled 27 08:00")
	if got := edits(t, s, c.ID); got != 1 {
		t.Errorf("%d edits of what is posted", got)
	}
	if done, err := revise(t, s, c.ID, x, state(coalition.ActionDone)); err != nil || !done.Same {
		t.Errorf("done again: %+v, %v", done, err)
	}
	step(state(coalition.ActionOpen), "action sent 26 08:00", "action cancelled 27 08:00", "action planned 27 08:00")
	later := newAction(t, d[0].ID, 30)
	step(func(x *coalition.Action) { x.Due = later.Due },
		"action sent 26 08:00", "action cancelled 27 08:00", "action cancelled 27 08:00", "action planned 29 07:00", "action planned 30 07:00")
	step(state(coalition.ActionDropped),
		"action sent 26 08:00", "action cancelled 27 08:00", "action cancelled 27 08:00", "action cancelled 29 07:00", "action cancelled 30 07:00")
	if _, err := s.RemoveDelegation(t.Context(), organiserAct(t, s, c.ID, "roster remove"), d[0].ID); err != nil {
		t.Fatal(err)
	}
	if _, err := revise(t, s, c.ID, x, state(coalition.ActionDone)); err != nil {
		t.Errorf("of one that has left: %v", err)
	}
	other := added(t, s, c.ID, newAction(t, d[1].ID, 27))
	_, err = revise(t, s, c.ID, other, func(x *coalition.Action) { x.Owner.ID = d[0].ID })
	wantCode(t, err, "delegation_removed")
	all, err := s.Actions(t.Context(), c.ID)
	if err != nil || len(all) != 2 || all[0].Code != other.Code || all[1].State != coalition.ActionDone || !all[1].Owner.Removed {
		t.Errorf("all: %+v, %v", all, err)
	}
}

// Where an action is reminded of follows who may know of it, and who reads the channels.
func TestActionsAreRemindedOfWhereAllMayKnow(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	d := invite(t, s, c.ID, "FR")[0]
	x := newAction(t, d.ID, 27)
	open := added(t, s, c.ID, x)
	x.Release = coalition.Organisers
	hidden := added(t, s, c.ID, x)
	where := func(want map[coalition.ActionID]coalition.Snowflake) {
		t.Helper()
		for id, channel := range want {
			var n, there int
			err := s.pool.QueryRow(t.Context(), `
				SELECT count(*), count(*) FILTER (WHERE channel_id = $2) FROM deliveries WHERE kind = 'action' AND state = 'planned' AND params ->> 'Action' = $1`,
				actionKey(id), channel).Scan(&n, &there)
			if wanted := map[bool]int{true: 2}[channel != 0]; err != nil || n != wanted || there != wanted {
				t.Errorf("action %d: %d reminders, %d of them in %d, %v", id, n, there, channel, err)
			}
		}
	}
	channel := func(purpose coalition.Purpose, channel coalition.Snowflake, audience coalition.Release) {
		t.Helper()
		if _, err := s.SetChannel(t.Context(), organiserAct(t, s, c.ID, "coalition channels"), purpose, channel, audience); err != nil {
			t.Fatal(err)
		}
	}
	where(map[coalition.ActionID]coalition.Snowflake{open.ID: 0, hidden.ID: 0})
	channel(coalition.MeetingPosts, meetingsRoom, coalition.Members)
	where(map[coalition.ActionID]coalition.Snowflake{open.ID: meetingsRoom, hidden.ID: 0})
	channel(coalition.OrganiserPosts, organisersRoom, coalition.Organisers)
	where(map[coalition.ActionID]coalition.Snowflake{open.ID: meetingsRoom, hidden.ID: organisersRoom})
	channel("", meetingsRoom, coalition.Public)
	where(map[coalition.ActionID]coalition.Snowflake{open.ID: organisersRoom, hidden.ID: organisersRoom})
	channel(coalition.MeetingPosts, 503, coalition.Members)
	where(map[coalition.ActionID]coalition.Snowflake{open.ID: 503, hidden.ID: organisersRoom})
	if _, err := revise(t, s, c.ID, open, func(x *coalition.Action) { x.Release = coalition.Organisers }); err != nil {
		t.Fatal(err)
	}
	where(map[coalition.ActionID]coalition.Snowflake{open.ID: organisersRoom})
}

func TestConfirmingTwiceMakesOneAction(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRooms(t, s)
	d := invite(t, s, c.ID, "FR")[0]
	m := scheduled(t, s, c.ID, newMeetingOn(t, 20, 15))
	for name, keep := range map[string]func(context.Context, coalition.Act) (coalition.Kept, error){
		"action": func(ctx context.Context, a coalition.Act) (coalition.Kept, error) {
			return s.AddAction(ctx, a, newAction(t, d.ID, 27))
		},
		"decision": func(ctx context.Context, a coalition.Act) (coalition.Kept, error) {
			return s.RecordDecision(ctx, a, coalition.MeetingDecision{Meeting: m, Text: "We go on.", Release: coalition.Members})
		},
	} {
		act := organiserAct(t, s, c.ID, "twice")
		act.Interaction, act.At = coalition.Snowflake(len(name)), m.At
		first, err := keep(t.Context(), act)
		if err != nil || first.Same {
			t.Fatalf("%s: %+v, %v", name, first, err)
		}
		second, err := keep(t.Context(), act)
		if err != nil || !second.Same || second.Code != first.Code {
			t.Errorf("%s again: %+v, %v", name, second, err)
		}
	}
}

func TestDecisions(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	record := func(at time.Time, d coalition.MeetingDecision) (coalition.Kept, error) {
		act := organiserAct(t, s, c.ID, "schedule decision")
		act.At = at
		d.Meeting.ID = m.ID
		return s.RecordDecision(t.Context(), act, d)
	}
	good := coalition.MeetingDecision{Text: "We meet in April.", Release: coalition.Public}
	_, err := record(noon, good)
	wantCode(t, err, "meeting_not_yet")
	_, err = record(m.At, coalition.MeetingDecision{Release: coalition.Public})
	wantCode(t, err, "decision_missing")
	done, err := record(m.At, good)
	if err != nil {
		t.Fatal(err)
	}
	revised := func(change func(*coalition.MeetingDecision)) (coalition.Kept, error) {
		return s.ReviseDecision(t.Context(), organiserAct(t, s, c.ID, "schedule.editeddecision"), done.Code, func(d coalition.MeetingDecision) (coalition.MeetingDecision, error) {
			change(&d)
			return d, nil
		})
	}
	if kept, err := revised(func(*coalition.MeetingDecision) {}); err != nil || !kept.Same {
		t.Errorf("unchanged: %+v, %v", kept, err)
	}
	if kept, err := revised(func(d *coalition.MeetingDecision) { d.Text, d.Release = "We meet in May.", coalition.Organisers }); err != nil || kept.Same {
		t.Errorf("changed: %+v, %v", kept, err)
	}
	if _, err := revised(func(d *coalition.MeetingDecision) { d.Dropped = true }); err != nil {
		t.Error(err)
	}
	all, err := s.Decisions(t.Context(), c.ID)
	if err != nil || len(all) != 1 || all[0].Text != "We meet in May." || all[0].Release != coalition.Organisers || !all[0].Dropped ||
		all[0].Meeting.Title != m.Title || !all[0].At.Equal(m.At) {
		t.Errorf("all: %+v, %v", all, err)
	}
	var revisions int
	if err := s.pool.QueryRow(t.Context(), `SELECT count(*) FROM decision_revisions`).Scan(&revisions); err != nil || revisions != 3 {
		t.Errorf("%d revisions, %v", revisions, err)
	}
	_, err = s.MeetingDecision(t.Context(), c.ID+1, done.Code)
	wantCode(t, err, "decision_unknown")
}
