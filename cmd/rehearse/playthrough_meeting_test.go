package main

import (
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
)

// TestMeetingInTheBrowser plans a meeting, signs delegations up, moves it, sees its reminder by skipping ahead, and calls
// it off.
func TestMeetingInTheBrowser(t *testing.T) {
	t.Parallel()
	s := openPatient(t)
	s.server.Clock().Legs(halts(t.Context(), s.store))
	s.setUp("France", "Germany", "Poland")
	b := openBrowser(t)
	organiser := b.tab(s.server.URL() + "/#organiser/organisers")
	germany := b.tab(s.server.URL() + "/#germany/meetings")
	france := b.tab(s.server.URL() + "/#france/meetings")

	b.front(organiser)
	organiser.says(`/schedule meeting title:"First call" when:"tomorrow 15:00" place:"Video" duration:1h30`, "NOT SAVED YET", "15:00", "1 hour 30 minutes long")
	organiser.looks("schedule")
	organiser.press("Confirm")
	organiser.reads("Saved as", "The delegations read it in")

	b.front(france)
	france.sees("[data-testid=message]", "First call", "Not signed up yet (3)")
	france.press("Attending")
	france.reads("France: attending", "Saved")
	b.front(germany)
	germany.press("Represented")
	germany.choose("meeting.by", "France")
	germany.reads("Germany: represented", "Saved")
	germany.sees("[data-testid=message]:not(.private)", "Attending (1)", "Represented (1)", "Not signed up yet (1)")
	germany.looks("meeting")
	germany.says(`/meeting show meeting:"First call"`, "First call", "Calendar file")
	germany.press("Calendar file")
	germany.reads("It holds one meeting", ".ics")
	germany.looks("meeting-file")

	b.front(organiser)
	organiser.says(`/schedule move meeting:"First call" when:"tomorrow 17:00"`, "NOT SAVED YET", "17:00")
	organiser.looks("move")
	organiser.press("Confirm")
	organiser.reads("has been moved")
	organiser.click("[data-testid=skip-1d]", "")

	b.front(france)
	france.sees("[data-testid=message]:not(.private)", "has been moved from")
	france.sees("[data-testid=message]:not(.private)", "First call", "Not signed up yet (1)", "Poland")
	france.looks("reminder")

	b.front(organiser)
	organiser.says(`/schedule meeting title:"Second call" when:"in 3 days"`, "NOT SAVED YET")
	organiser.press("Confirm")
	organiser.reads("Saved as", "Second call")
	organiser.says(`/schedule cancel meeting:"Second call"`, "cannot be undone")
	organiser.looks("cancel")
	organiser.press("Confirm")
	organiser.reads("has been cancelled")
	organiser.show("meetings")
	organiser.sees("[data-testid=message]:not(.private)", "CANCELLED: Second call")
	organiser.looks("cancelled")

	organiser.says("/coalition channels purpose:meetings channel:#meetings audience:public", "read by everyone")
	organiser.says("/coalition settings events:shown", "Server's events", "kept in step")
	organiser.looks("settings-events")
	organiser.says(`/schedule meeting title:"Donors meet" when:"in 3 days at 10:00" place:"Salle Pleyel, Paris" agenda:"1. France: situation report 2. Next steps"`, "NOT SAVED YET")
	organiser.press("Confirm")
	organiser.reads("Saved as", "Donors meet")
	organiser.click("[data-testid=show-events]", "")
	organiser.sees("[data-testid=event]", "Donors meet", "Salle Pleyel, Paris", "situation report", "sign up in", "Test force")
	organiser.looks("event")
	organiser.says(`/schedule cancel meeting:"Donors meet"`, "cannot be undone")
	organiser.press("Confirm")
	organiser.reads("has been cancelled")
	organiser.sees("[data-testid=panel-events]", "no upcoming events")
	b.wantLocal()
}

// TestPostsInTheBrowser announces something now and later, and posts a summary.
func TestPostsInTheBrowser(t *testing.T) {
	t.Parallel()
	s := openPatient(t)
	s.server.Clock().Legs(halts(t.Context(), s.store))
	s.setUp("France", "Germany")
	s.types("france", "pledges", `/pledge log capability:soldiers quantity:1500 release:public`)
	b := openBrowser(t)
	organiser := b.tab(s.server.URL() + "/#organiser/meetings")

	organiser.says(`/announce now text:"Please pledge by Friday."`, "Whom it reaches", "2 delegations")
	organiser.looks("announce")
	organiser.press("Confirm")
	organiser.sees("[data-testid=message]:not(.private)", "Please pledge by Friday.", "To all delegations of", "France", "Germany")
	organiser.says(`/announce later text:"The call begins." when:"in 5 hours"`, "NOT SAVED YET", "The call begins.")
	organiser.press("Confirm")
	organiser.reads("It goes out in")
	organiser.click("[data-testid=skip-1d]", "")
	organiser.sees("[data-testid=message]:not(.private)", "The call begins.", "France")
	organiser.looks("announced")

	organiser.show("plenary")
	organiser.says("/summary post", "NOT POSTED YET", "1,500")
	organiser.looks("summary-preview")
	organiser.press("Post it")
	organiser.sees("[data-testid=message]:not(.private)", "Summary", "1,500")
	organiser.looks("summary")
	organiser.says(`/announce later text:"Not today." when:"in 3 days"`, "Not today.")
	organiser.press("Confirm")
	organiser.reads("It goes out in")
	organiser.says("/announce log", "waits", "posted", "An announcement in", "A summary in")
	organiser.looks("log")
	organiser.choose("announce.pick", "waits · An announcement")
	organiser.reads("Call it back", "It is not posted")
	organiser.looks("log-decide")
	organiser.press("Call it back")
	organiser.reads("It is called back")
	organiser.says("/totals since:yesterday", "What has changed", "1,500")
	organiser.looks("totals-since")
	organiser.says("/help", "/announce", "/schedule")
	organiser.looks("help")
	b.wantLocal()
}

// front brings a tab to the front: in the others the browser draws nothing.
func (b *browser) front(p *tab) {
	b.t.Helper()
	p.do("bringing a tab to the front", command(page.BringToFront, cdp.Empty{}))
}
