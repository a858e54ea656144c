package bot

import (
	"context"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"muster/coalition"
	"muster/commands"
	"muster/message"
)

// asked has the worker ask before before a summary is posted.
func (s *stage) asked(d *deliverer, before func(ctx context.Context, r commands.PostRequest) (bool, error)) {
	d.table = commands.NewTable(commands.Command{Name: "test", Posts: []commands.Post{{
		Kind: coalition.SummaryPost, Before: before,
		Render: func(_ context.Context, r commands.PostRequest) ([]message.Body, error) {
			if r.Delivery.Late {
				return []message.Body{words("late"), words("more")}, nil
			}
			return []message.Body{words("in time"), words("more")}, nil
		},
	}}})
}

// A post is asked about each time before it is posted, its parts are not; one that cannot be decided about waits.
func TestAPostIsAskedAboutBeforeItGoesOut(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	var wanted bool
	fails, times := errors.New("nobody knows"), 0
	d := s.worker()
	s.asked(d, func(context.Context, commands.PostRequest) (bool, error) { times++; return wanted, fails })
	summary := func() {
		t.Helper()
		if _, err := s.store.PostSummary(t.Context(), s.act("summary.confirm"), meetingRoom); err != nil {
			t.Fatal(err)
		}
	}
	summary()
	s.work(d)
	same(t, "while nobody knows", s.states(coalition.SummaryPost), []string{"planned"})
	fails = nil
	s.workFor(d, time.Minute)
	same(t, "one that is not wanted", s.states(coalition.SummaryPost), []string{"cancelled"})
	wanted, times = true, 0
	summary()
	s.work(d)
	same(t, "one that is", s.discord.said(meetingRoom), []string{"in time", "more"})
	same(t, "how often it was asked about", times, 1)
}

// A summary of a plan is posted once, whenever the process that posts it dies, and so is the next; after days without a
// process one is posted for all that were missed, and says that it is late.
func TestSummariesOfAPlanSurviveDeath(t *testing.T) {
	t.Parallel()
	for name, dies := range map[string]func(*stage){
		"between claim and POST":  func(s *stage) { s.discord.fails("POST", errKilled, 1, false) },
		"between POST and record": func(s *stage) { s.discord.fails("POST", errKilled, 1, true) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newStage(t)
			d := s.worker()
			s.asked(d, func(ctx context.Context, r commands.PostRequest) (bool, error) {
				var p coalition.SummaryParams
				if err := json.Unmarshal(r.Delivery.Params, &p); err != nil {
					return false, err
				}
				return s.store.NextSummary(ctx, r.Coalition.ID, p.Plan, r.Delivery.Meeting, r.Delivery.Due, r.Now)
			})
			daily := coalition.SummaryPlan{Channel: meetingRoom, Zone: time.UTC, First: coalition.WallTimeOf(noon.Add(time.Hour))}
			if _, err := s.store.ScheduleSummaries(t.Context(), s.act("summary.scheduled"), daily); err != nil {
				t.Fatal(err)
			}
			s.now = noon.Add(time.Hour)
			dies(s)
			s.killed(d)
			s.workFor(d, 3*time.Minute)
			same(t, "the first", s.discord.said(meetingRoom), []string{"in time", "more"})
			same(t, "the next", s.sql(`SELECT count(*) FROM deliveries WHERE state = 'planned'`)[0][0].(int64), int64(1))
			s.now = noon.Add(5 * 24 * time.Hour)
			s.work(d)
			same(t, "after days", s.discord.said(meetingRoom), []string{"in time", "more", "late", "more"})
			same(t, "the next after them", s.sql(`SELECT count(*) FROM deliveries WHERE state = 'planned'`)[0][0].(int64), int64(1))
		})
	}
}

// A summary before a meeting comes late while its meeting is ahead, and says so; else it is missed, and organisers are told.
func TestASummaryBeforeAMeetingIsLateOrMissed(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		after time.Duration // its hour
		state string
		said  []string
		told  []string
	}{
		"in time":         {time.Minute, "sent", []string{"in time", "more"}, nil},
		"late":            {23 * time.Hour, "late", []string{"late", "more"}, nil},
		"after its start": {24 * time.Hour, "missed", nil, []string{"notice_missed"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newStage(t)
			d := s.worker()
			s.asked(d, func(ctx context.Context, r commands.PostRequest) (bool, error) {
				return s.store.NextSummary(ctx, r.Coalition.ID, 1, r.Delivery.Meeting, r.Delivery.Due, r.Now)
			})
			m := s.meet()
			before := coalition.SummaryPlan{Channel: meetingRoom, Zone: time.UTC, First: coalition.WallTimeOf(noon), Before: 24 * time.Hour}
			if _, err := s.store.ScheduleSummaries(t.Context(), s.act("summary.scheduled"), before); err != nil {
				t.Fatal(err)
			}
			if s.sql(`SELECT count(*) FROM deliveries WHERE kind = 'summary'`)[0][0].(int64) != 1 {
				t.Fatal("no summary is planned")
			}
			s.sql(`DELETE FROM deliveries WHERE kind <> 'summary' RETURNING 1`)
			s.now = m.At.Add(-24 * time.Hour).Add(test.after)
			s.work(d)
			same(t, "what is said", s.discord.said(meetingRoom), test.said)
			same(t, "how it ends", s.states(coalition.SummaryPost)[0], test.state)
			same(t, "what organisers are told", s.told(), test.told)
		})
	}
}
