package main

import "testing"

// TestConditionsInTheBrowser hangs pledges on a ceasefire, on a vote at home and on each other, reads what that leaves of
// the totals, and says what becomes of the conditions.
func TestConditionsInTheBrowser(t *testing.T) {
	t.Parallel()
	s := openPatient(t)
	s.setUp("France", "Germany", "Poland")
	s.types("poland", "pledges", `/pledge log capability:soldiers quantity:500 strength:committed ready:now release:public`)
	s.types("organiser", "organisers", `/requirement set capability:soldiers target:6000 within:"30 days"`)
	b := openBrowser(t)
	organiser := b.tab(s.server.URL() + "/#organiser/organisers")
	france := b.tab(s.server.URL() + "/#france/pledges")
	germany := b.tab(s.server.URL() + "/#germany/pledges")

	b.front(france)
	france.says(`/pledge log capability:soldiers quantity:3000 strength:committed ready:"10 days" release:public`, "Saved as", "soldiers: 3,000")
	france.pick("pledge.conditions", "ceasefire", "UN mandate")
	france.reads("is changed", "ceasefire: open", "UN mandate: open")
	france.press("More")
	france.sees("[data-testid=message].private button", "A condition of our own")
	france.looks("pledge-more")
	france.press("A condition of our own")
	france.fill("field-name", "vote in parliament")
	france.click("[data-testid=modal-submit]", "")
	france.reads("vote in parliament (France): open")
	france.press("More")
	france.pick("pledge.waive", "UN mandate")
	france.reads("UN mandate: waived")
	france.press("More")
	france.choose("pledge.national", "vote in parliament: met")
	france.reads("vote in parliament (France): met")
	france.looks("pledge-conditions")

	b.front(germany)
	germany.says(`/pledge log capability:soldiers quantity:1000 strength:committed ready:"20 days"`, "Saved as", "soldiers: 1,000")
	germany.press("More")
	germany.press("Thresholds, caveat, renewal")
	germany.fill("field-thresholds", "a lot")
	germany.fill("field-caveat", "under national command")
	germany.click("[data-testid=modal-submit]", "")
	germany.reads("does not say how much")
	germany.press("Fix")
	germany.fill("field-thresholds", "3,000 within 30 days\n2 delegations")
	germany.looks("pledge-thresholds")
	germany.click("[data-testid=modal-submit]", "")
	germany.reads("the others commit soldiers: 3,000, in place within 30 days", "2 other delegations commit soldiers", "under national command")
	germany.looks("pledge-threshold-card")

	b.front(organiser)
	organiser.says("/totals capability:soldiers", "committed 500", "Not counted, since what they hang on is not met: committed 4,000", "Assumed: nothing")
	organiser.looks("totals-waiting")
	organiser.choose("pledge.behind", "soldiers")
	organiser.reads("Pledges", "Germany · soldiers: 1,000", "not counted: what it hangs on is not met", "Poland · soldiers: 500")
	organiser.looks("totals-behind")
	organiser.says("/totals capability:soldiers assume:ceasefire", "committed 4,500", "Assumed as met: ceasefire")
	organiser.says("/gaps", "counted 500 | short by then 5,500")
	organiser.says(`/condition set condition:ceasefire state:met`, "NOT SAVED YET", "ceasefire: open, and then: met", "Would count", "France", "Germany", "committed 500 → committed 4,500")
	organiser.looks("condition-set")
	organiser.press("Confirm")
	organiser.reads("Saved: ceasefire: met")
	organiser.says("/condition set condition:ceasefire state:failed", "Would drop out", "Would fall by more than half")
	organiser.looks("condition-collapse")
	organiser.press("Discard")
	organiser.reads("Discarded")
	organiser.says("/totals by:strength", "committed: 4,500")
	organiser.show("pledges")
	organiser.sees("[data-testid=message]:not(.private)", "soldiers: 3,000", "ceasefire: met", "vote in parliament (France): met")

	b.front(germany)
	germany.says(`/gaps assume:all`, "counted 4,500", "every open condition is met")
	germany.looks("gaps-conditions")
	b.wantLocal()
}

// TestDeliveriesInTheBrowser has organisers give a pledge a place, record what was delivered of it, and set another aside.
func TestDeliveriesInTheBrowser(t *testing.T) {
	t.Parallel()
	s := openPatient(t)
	s.setUp("France", "Germany")
	s.types("france", "pledges", `/pledge log capability:"155 mm shells" quantity:10000 strength:committed ready:"30 days"`)
	s.types("germany", "pledges", `/pledge log capability:"155 mm shells" quantity:4000 strength:offered`)
	b := openBrowser(t)
	organiser := b.tab(s.server.URL() + "/#organiser/organisers")

	organiser.says("/pledge list", "10,000", "4,000")
	france, germany := s.code("France"), s.code("Germany")
	organiser.says("/pledge show pledge:"+france, "10,000")
	organiser.choose("pledge.strength", "Strength: allocated")
	organiser.reads("is changed", "allocated")
	organiser.press("More")
	organiser.press("Delivered so far")
	organiser.fill("field-delivered", "12000")
	organiser.click("[data-testid=modal-submit]", "")
	organiser.reads("more has been delivered than is pledged")
	organiser.press("Fix")
	organiser.fill("field-delivered", "2,500 shells")
	organiser.looks("delivered-form")
	organiser.click("[data-testid=modal-submit]", "")
	organiser.reads("2,500 rounds of 10,000")
	organiser.looks("delivered-card")
	organiser.press("Withdraw")
	organiser.reads("have been delivered, and that stays")

	organiser.says("/pledge show pledge:"+germany, "4,000")
	organiser.press("More")
	organiser.press("Set aside")
	organiser.fill("field-reason", "Counted twice: it is part of the EU's.")
	organiser.looks("aside-form")
	organiser.click("[data-testid=modal-submit]", "")
	organiser.reads("is set aside", "Counted twice")
	organiser.looks("aside-card")
	organiser.says(`/totals capability:"155 mm shells" by:strength`, "committed: 10,000", "Of the committed, allocated: 7,500", "Of the committed, delivered: 2,500")
	organiser.looks("totals-delivered")
	b.wantLocal()
}

// pick chooses all of some options of the newest menu of several whose custom ID begins so.
func (p *tab) pick(customID string, options ...string) {
	p.t.Helper()
	p.click(`[data-custom-id^="`+customID+`"] .select-button`, "")
	for _, option := range options {
		p.click("[role=option] .select-label", option)
	}
	if len(options) > 0 {
		p.click("button", "Done")
	}
	p.gone("[role=option]")
}

// code is that of a delegation's only pledge.
func (s *stage) code(delegation string) string {
	s.t.Helper()
	var code string
	err := s.database().QueryRow(s.ctx(), `
		SELECT p.code FROM pledges p JOIN delegations d ON d.id = p.delegation_id WHERE d.code = $1`,
		map[string]string{"France": "FR", "Germany": "DE"}[delegation]).Scan(&code)
	if err != nil {
		s.t.Fatal(err)
	}
	return code
}
