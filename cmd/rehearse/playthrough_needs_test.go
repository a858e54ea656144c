package main

import "testing"

// TestNeedsInTheBrowser says what the coalition needs, mends a line, reads what is short and when it comes, and takes a
// line out.
func TestNeedsInTheBrowser(t *testing.T) {
	t.Parallel()
	s := openPatient(t)
	s.setUp("France", "Germany")
	s.types("france", "pledges", `/pledge log capability:soldiers quantity:1500 ready:"30 days" strength:committed`)
	s.types("germany", "pledges", `/pledge log capability:soldiers quantity:600 ready:72h strength:committed`)
	b := openBrowser(t)
	organiser := b.tab(s.server.URL() + "/#organiser/organisers")
	france := b.tab(s.server.URL() + "/#france/pledges")

	b.front(organiser)
	organiser.says(`/requirement set capability:soldiers target:1000 within:"14 days" priority:1 name:vanguard`,
		"Saved. vanguard: 1,000 people", "counted 600 | short by then 400")
	organiser.says(`/requirement set capability:soldiers target:15000 within:"60 days" name:"main force"`, "Saved. main force: 15,000 people")
	organiser.looks("requirement")
	organiser.says(`/requirement set capability:"155 mm shells" target:4-6`, "one amount")
	organiser.looks("requirement-mistake")
	organiser.press("Fix")
	organiser.fill("field-target", "40k")
	organiser.looks("requirement-form")
	organiser.click("[data-testid=modal-submit]", "")
	organiser.reads("Saved. 155 mm shells: 40,000")

	b.front(france)
	france.says("/gaps", "vanguard: 1,000 people", "main force: 15,000 people", "40,000 rounds")
	france.looks("gaps")
	france.says("/totals by:readiness", "· committed 600", "· committed 2,100")
	france.looks("totals-by-readiness")

	b.front(organiser)
	organiser.says("/requirement remove name:vanguard", "vanguard is no longer required", "main force")
	organiser.looks("requirement-removed")
	organiser.says("/requirement remove name:vanguard", "Nothing called vanguard is required")
	b.wantLocal()
}
