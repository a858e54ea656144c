package storage

import (
	"testing"
	"time"

	"muster/coalition"
)

// daily is a plan of a summary each day at 9 in Paris, from the 21st on.
func daily(t *testing.T) coalition.SummaryPlan {
	t.Helper()
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	return coalition.SummaryPlan{Channel: meetingsRoom, Zone: paris, First: coalition.WallTime{Date: coalition.Date{Year: 2026, Month: 3, Day: 21}, Hour: 9}}
}

// plannedSummaries schedules a plan and returns it as it is kept.
func plannedSummaries(t *testing.T, s *Store, c coalition.ID, p coalition.SummaryPlan) coalition.SummaryPlan {
	t.Helper()
	if _, err := s.ScheduleSummaries(t.Context(), organiserAct(t, s, c, "summary schedule"), p); err != nil {
		t.Fatal(err)
	}
	all, err := s.SummaryPlans(t.Context(), c)
	if err != nil || len(all) == 0 {
		t.Fatalf("%d plans, %v", len(all), err)
	}
	return all[len(all)-1]
}

func TestSummariesAreScheduledOnce(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	act := organiserAct(t, s, c.ID, "summary schedule")
	var err error
	if act.Draft, err = s.SaveDraft(t.Context(), c.ID, act.Actor, "draft", "", noon); err != nil {
		t.Fatal(err)
	}
	for i := range 2 {
		done, err := s.ScheduleSummaries(t.Context(), act, daily(t))
		if err != nil || done.Same != (i == 1) || done.Channel != meetingsRoom || !done.Due.Equal(time.Date(2026, 3, 21, 8, 0, 0, 0, time.UTC)) {
			t.Errorf("%+v, %v", done, err)
		}
	}
	wantQueue(t, s, c.ID, "summary planned 21 08:00")
	kept, err := s.SummaryPlans(t.Context(), c.ID)
	if want := daily(t); err != nil || len(kept) != 1 || kept[0].First != want.First || kept[0].Zone.String() != "Europe/Paris" || kept[0].Weekly || kept[0].Channel != meetingsRoom {
		t.Errorf("kept %+v, %v", kept, err)
	}
	past := daily(t)
	past.First.Day = 20
	_, err = s.ScheduleSummaries(t.Context(), organiserAct(t, s, c.ID, "summary schedule"), past)
	wantCode(t, err, "announce_past")
	for range coalition.MaxSummaryPlans - 1 {
		plannedSummaries(t, s, c.ID, daily(t))
	}
	_, err = s.ScheduleSummaries(t.Context(), organiserAct(t, s, c.ID, "summary schedule"), daily(t))
	wantCode(t, err, "summary_plans_many")
}

// The next one is planned once, however often the one that is due is looked at; however long the bot was down, one is posted
// for all that were missed.
func TestTheNextSummaryIsPlannedOnce(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	p := plannedSummaries(t, s, c.ID, daily(t))
	due := func(day int) time.Time {
		at, _ := coalition.WallTime{Date: coalition.Date{Year: 2026, Month: 3, Day: day}, Hour: 9}.In(p.Zone)
		return at
	}
	next := func(due, now time.Time, want bool) {
		t.Helper()
		wanted, err := s.NextSummary(t.Context(), c.ID, p.ID, 0, due, now)
		if err != nil || wanted != want {
			t.Errorf("due %v at %v: wanted %v, %v", due, now, wanted, err)
		}
	}
	next(due(21), due(21), true)
	next(due(21), due(21).Add(time.Hour), true) // again after a crash
	wantQueue(t, s, c.ID, "summary planned 21 08:00", "summary planned 22 08:00")
	next(due(21), due(22), false)               // it waited so long that the next is due
	next(due(22), due(28).Add(time.Hour), true) // down for six days
	next(due(22), due(28).Add(2*time.Hour), true)
	wantQueue(t, s, c.ID, "summary planned 21 08:00", "summary planned 22 08:00", "summary planned 29 07:00") // clocks went forward
	next(due(29), due(29), true)
	wantQueue(t, s, c.ID, "summary planned 21 08:00", "summary planned 22 08:00", "summary planned 29 07:00", "summary planned 30 07:00")

	stop := organiserAct(t, s, c.ID, "summary.stop")
	for i := range 2 {
		if same, err := s.StopSummaries(t.Context(), stop, p.ID); err != nil || same != (i == 1) {
			t.Errorf("stopped: same %v, %v", same, err)
		}
	}
	wantQueue(t, s, c.ID, "summary cancelled 21 08:00", "summary cancelled 22 08:00", "summary cancelled 29 07:00", "summary cancelled 30 07:00")
	next(due(30), due(30), false)
	if all, err := s.SummaryPlans(t.Context(), c.ID); err != nil || len(all) != 0 {
		t.Errorf("%d plans go on, %v", len(all), err)
	}
	other := newCoalitionIn(t, s, testGuild+1, "Other")
	_, err := s.StopSummaries(t.Context(), organiserAct(t, s, other.ID, "summary.stop"), p.ID)
	wantCode(t, err, "summary_plan_unknown")
	_, err = s.NextSummary(t.Context(), other.ID, p.ID, 0, due(30), due(30))
	wantCode(t, err, "summary_plan_unknown")
}

func TestOrganisersAreAskedOnceAboutASummary(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	d := coalition.Delivery{ID: 9, Coalition: c.ID}
	for range 2 {
		if err := s.AskAboutSummary(t.Context(), d, coalition.Tidings{Text: "notice_summary_fallen"}, noon); err != nil {
			t.Fatal(err)
		}
	}
	if all := told(t, s, c.ID); len(all) != 1 || all[0] != "notice_summary_fallen" {
		t.Errorf("told %q", all)
	}
}
