package main

import (
	"strings"
	"testing"
	"time"

	"muster/rehearsal"
)

// TestSummariesByPlan has summaries posted each day: once a day and by themselves, once and said to be late after the bot was
// down for days, and not without asking when totals have fallen.
func TestSummariesByPlan(t *testing.T) {
	t.Parallel()
	s := newStage(t, quick)
	stop := s.startBot()
	s.server.Clock().Legs(halts(t.Context(), s.store))
	db := s.database()
	s.setUp("France", "Germany")
	mine := s.types("france", "pledges", `/pledge log capability:soldiers quantity:1500 strength:committed`)
	s.types("germany", "pledges", `/pledge log capability:soldiers quantity:100 strength:committed`)
	asked := s.types("organiser", "meetings", `/summary schedule every:every_day first:"tomorrow 9:00"`)
	s.want(asked, "NOT SAVED YET", "every day at 09:00 in Europe/Paris")
	one, other := s.clicksTwice("organiser", asked, "summary.scheduled")
	s.want(one, "ummaries are posted in")
	s.want(other, "ummaries are posted in")
	s.wantNumber(db, 1, `SELECT count(*) FROM summary_plans`)
	first := tomorrowAt(s, 9, 0)
	summaries := func(want int) {
		t.Helper()
		s.until("the summaries are posted", func() bool { return s.count("france", "meetings", "Totals now") >= want })
		s.settles(db)
		s.wantPosts(want, "france", "meetings", "Totals now")
	}
	s.skipTo(first.Add(time.Minute))
	summaries(1)
	s.skipTo(first.AddDate(0, 0, 1).Add(time.Minute))
	summaries(2)

	stop()
	s.server.Clock().Legs(nil)
	s.skipTo(first.AddDate(0, 0, 4).Add(2 * time.Hour))
	s.startBot()
	summaries(3)
	s.server.Clock().Legs(halts(t.Context(), s.store))
	s.wantPosts(1, "france", "meetings", "This comes late", "Totals now")

	s.want(s.click("france", s.click("france", mine, "pledge.withdraw"), "pledge.withdrawn"), "is withdrawn")
	s.skipTo(first.AddDate(0, 0, 5).Add(time.Minute))
	notice := s.waits("organiser", "organisers", "was not posted", "fall by more than half", "committed 1,600")
	summaries(3)
	preview := s.click("organiser", notice, "summary.asked")
	s.want(preview, "NOT POSTED YET", "committed 100")
	s.want(s.click("organiser", preview, "summary.confirm"), "It is being posted in")
	s.waits("france", "meetings", "Totals now", "committed 100")
	s.skipTo(first.AddDate(0, 0, 6).Add(time.Minute)) // which has been shown by now
	s.until("the next one is posted", func() bool { return s.count("france", "meetings", "Totals now", "committed 100") == 2 })

	plans := s.types("organiser", "meetings", "/summary schedule")
	s.want(plans, "every day at 09:00")
	chosen, err := s.seat("organiser").Select(s.ctx(), plans, "summary.stop", plans.Find("summary.stop").Options[0].Value)
	if err != nil {
		t.Fatal(err)
	}
	s.want(chosen.Message, "Stopped.", "None is planned")
	s.skipTo(first.AddDate(0, 0, 9))
	s.settles(db)
	s.wantPosts(2, "france", "meetings", "Totals now", "committed 100")

	// One before each meeting comes with a meeting that is scheduled later, and goes with it when it is moved.
	asked = s.types("organiser", "meetings", `/summary schedule before:soon`)
	s.want(asked, "“soon” is not how long before")
	asked = s.submits("organiser", s.opens("organiser", asked, "summary.replan"), map[string]string{"before": "2 hours"})
	s.want(asked, "NOT SAVED YET", "No meeting is so far ahead")
	s.want(s.click("organiser", asked, "summary.scheduled"), "2 hours before each meeting")
	card := s.types("organiser", "meetings", `/schedule meeting title:Talks when:"tomorrow 15:00"`)
	s.click("organiser", card, "schedule.save")
	moved := s.types("organiser", "meetings", `/schedule move meeting:Talks when:"tomorrow 18:00"`)
	s.click("organiser", moved, "schedule.moved")
	s.skipTo(tomorrowAt(s, 15, 59))
	s.settles(db)
	s.wantPosts(2, "france", "meetings", "Totals now", "committed 100")
	s.skipTo(tomorrowAt(s, 16, 1).AddDate(0, 0, -1))
	s.until("the summary before the meeting is posted", func() bool { return s.count("france", "meetings", "Totals now", "committed 100") == 3 })
}

// TestASilenceProcedure circulates a text that is adopted, and one that is broken.
func TestASilenceProcedure(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.server.Clock().Legs(halts(t.Context(), s.store))
	s.setUp("France", "Germany")
	s.types("organiser", "organisers", `/roster invite list:Poland`)
	circulates := func(line string) (code string) {
		t.Helper()
		asked := s.types("organiser", "organisers", line)
		s.want(asked, "NOT SAVED YET", "Poland", "never changed")
		done := s.click("organiser", asked, "summary.circulated")
		s.want(done, "is being posted in")
		code = strings.Fields(strings.TrimSpace(done.Embeds[0].Title))[2]
		s.waits("france", "meetings", code, "Open: nobody has broken silence so far.")
		return code
	}
	code := circulates(`/summary circulate text:"We agree to *meet*." until:"in 48 hours"`)
	text := s.waits("germany", "meetings", code, `We agree to \*meet\*.`, "Nobody acts for one delegation", "Poland")
	s.want(s.click("organiser", text, "summary.break"), "Delegates alone break silence")
	end := s.server.Clock().Now().Add(48 * time.Hour).Truncate(time.Minute)
	s.skipTo(end.Add(-30 * time.Minute))
	s.until("both reminders are out", func() bool { return s.count("germany", "meetings", "Silence can be broken until", code) == 2 })
	s.skipTo(end.Add(2 * time.Minute))
	over := s.waits("organiser", "organisers", code, "has passed in silence")
	s.waits("france", "meetings", code, "once an organiser says so", "Nobody acts for one delegation")
	text = s.waits("france", "meetings", code, `\*meet\*`, "The hour has passed in silence.")
	s.want(s.click("france", text, "summary.silence"), "The hour has passed in silence.")
	first, second := s.clicksTwice("organiser", over, "summary.adopt")
	s.want(first, "adopted")
	s.want(second, "adopted")
	s.waits("france", "meetings", code, "The text is adopted: nobody broke silence")
	s.waits("france", "meetings", code, `\*meet\*`, "Adopted:")
	s.wantPosts(1, "france", "meetings", "The text is adopted: nobody broke silence")

	code = circulates(`/summary circulate text:"We agree to all." until:"in 3 hours"`)
	text = s.waits("france", "meetings", code, "We agree to all.")
	form := s.opens("france", text, "summary.break")
	s.want(s.submits("france", form, map[string]string{"reason": "Not to **all** @everyone"}), "Silence is broken", "Organisers read who broke it")
	s.waits("organiser", "organisers", "France", "has broken silence on", code, `Not to \*\*all\*\*`)
	said := s.waits("germany", "meetings", "On the text **"+code, "Silence was broken. The text is not adopted.")
	s.wantNot(said, "France", "Not to")
	changed := s.waits("germany", "meetings", code, "We agree to all.", "Silence was broken.")
	s.wantNot(s.click("germany", changed, "summary.silence"), "🇫🇷", "Not to")
	s.want(s.click("organiser", changed, "summary.silence"), "🇫🇷", "Not to")
	s.skipTo(s.server.Clock().Now().Add(4 * time.Hour))
	s.settles(s.database())
	s.wantPosts(0, "organiser", "organisers", code, "has passed in silence")

	again := circulates(`/summary circulate text:"We agree to some." until:"in 3 hours" replaces:` + code)
	s.waits("germany", "meetings", again, "It takes the place of "+code)
	s.waits("germany", "meetings", code, again+" takes its place")

	// A break that is sent before the hour, and is mended just after it, comes before any adoption.
	s.skipTo(s.server.Clock().Now().Add(2*time.Hour + 55*time.Minute))
	text = s.waits("france", "meetings", again, "We agree to some.")
	refused := s.submits("france", s.opens("france", text, "summary.break"), map[string]string{"reason": " "})
	s.want(refused, "Say why")
	s.skipTo(s.server.Clock().Now().Add(7 * time.Minute))
	over = s.waits("organiser", "organisers", again, "has passed in silence")
	s.want(s.click("organiser", over, "summary.adopt"), "Somebody is just saying why")
	s.want(s.submits("france", s.opens("france", refused, "summary.rebreak"), map[string]string{"reason": "Not to some"}), "Silence is broken")
	s.want(s.click("organiser", over, "summary.adopt"), "was broken, so it cannot be adopted")
}

// TestADeadlineMovesWhenTheBotWasOutOfReach has the bot down in the last half hour before a deadline and a quarter of an hour
// after: the deadline moves, which is said, and silence can still be broken. A text that could not be posted before comes with
// the moved deadline.
func TestADeadlineMovesWhenTheBotWasOutOfReach(t *testing.T) {
	t.Parallel()
	s := newStage(t, quick)
	stop := s.startBot()
	s.setUp("France", "Germany")
	db := s.database()
	s.until("the bot is noted as in reach", func() bool { return s.number(db, `SELECT count(*) FROM heartbeats`) == 1 })
	asked := s.types("organiser", "organisers", `/summary circulate text:"We agree." until:"in 3 hours"`)
	s.want(s.click("organiser", asked, "summary.circulated"), "is being posted in")
	s.waits("france", "meetings", "We agree.")
	end := s.server.Clock().Now().Add(3 * time.Hour).Truncate(time.Minute)
	s.skipTo(end.Add(-30 * time.Minute))
	s.until("the bot is noted as in reach", func() bool {
		return s.number(db, `SELECT count(*) FROM heartbeats WHERE at > $1`, end.Add(-31*time.Minute)) == 1
	})
	s.wantNumber(db, 0, `SELECT count(*) FROM outages`)
	s.fault(rehearsal.Fault{Kind: "rate_limit", Route: postRoute, For: time.Millisecond, Count: 100_000})
	asked = s.types("organiser", "organisers", `/summary circulate text:"We agree, too." until:"in 30 minutes"`)
	s.want(s.click("organiser", asked, "summary.circulated"), "is being posted in")
	stop()
	s.mends()
	s.wantPosts(0, "france", "meetings", "We agree, too.")
	s.skipTo(end.Add(15 * time.Minute))
	s.startBot()
	s.waits("france", "meetings", "Muster was out of reach in the hour before")
	text := s.waits("france", "meetings", "We agree.", "Muster was out of reach before that hour", "Open:")
	s.wantNumber(db, 1, `SELECT count(*) FROM outages`)
	s.waits("france", "meetings", "We agree, too.", "Muster was out of reach before that hour", "Open:")
	s.wantNumber(db, 4, `SELECT count(*) FROM silence_revisions`)
	s.skipTo(end.Add(90 * time.Minute))
	s.want(s.submits("germany", s.opens("germany", text, "summary.break"), map[string]string{"reason": "We were not heard"}), "Silence is broken")
	s.waits("france", "meetings", "Silence was broken.")
}
