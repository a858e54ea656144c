package main

import (
	"strconv"
	"time"

	"muster/coalition"
)

// What the rows about /summary are about.

func summaryPlan(h *hall, _ person) string     { return h.summaryPlanIn(h.home) }
func awaySummaryPlan(h *hall, _ person) string { return h.summaryPlanIn(h.away) }

// summaryPlanIn makes a plan and ends those before it, since a coalition has only so many.
func (h *hall) summaryPlanIn(c coalition.Coalition) string {
	before, err := h.store.SummaryPlans(h.t.Context(), c.ID)
	h.must(err)
	for _, p := range before {
		_, err := h.store.StopSummaries(h.t.Context(), h.act(c), p.ID)
		h.must(err)
	}
	_, err = h.store.ScheduleSummaries(h.t.Context(), h.act(c), coalition.SummaryPlan{
		Channel: meetingsChannel, First: coalition.WallTimeOf(rightsNow.AddDate(0, 0, 1)), Zone: time.UTC,
	})
	h.must(err)
	all, err := h.store.SummaryPlans(h.t.Context(), c.ID)
	h.must(err)
	return "plan-" + strconv.FormatInt(int64(all[0].ID), 10)
}

// circulated is a text that runs until tomorrow, in a channel of the coalition.
func circulated(h *hall, _ person) string {
	return h.circulatedIn(h.home, rightsNow.Add(-time.Hour), rightsNow.AddDate(0, 0, 1))
}

func awayCirculated(h *hall, _ person) string {
	return notOfHere(h, func() string { return h.circulatedIn(h.away, rightsNow.Add(-time.Hour), rightsNow.AddDate(0, 0, 1)) },
		func(code string) error { _, err := h.store.Silence(h.t.Context(), h.home.ID, code); return err })
}

// overInSilence is a text whose hour has passed in silence while the bot was in reach.
func overInSilence(h *hall, _ person) string {
	code := h.circulatedIn(h.home, rightsNow.Add(-3*time.Hour), rightsNow.Add(-time.Hour))
	claims, err := h.store.ClaimDeliveries(h.t.Context(), "hall", rightsNow, time.Minute, 1000)
	h.must(err)
	for _, c := range claims {
		_, err := h.store.DeliverySent(h.t.Context(), c, 1, rightsNow.Add(-2*time.Hour))
		h.must(err)
	}
	h.must(h.store.Beat(h.t.Context(), rightsNow, true))
	return code
}

func (h *hall) circulatedIn(c coalition.Coalition, at, until time.Time) string {
	act := h.act(c)
	act.At = at
	done, err := h.store.Circulate(h.t.Context(), act, coalition.NewSilence{Text: "We agree.", Channel: meetingsChannel, Until: until})
	h.must(err)
	return done.Code
}
