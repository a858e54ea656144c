package main

import "testing"

// TestPledgeInTheBrowser logs a pledge through the page's command picker, by keyboard, and reads it in
// the totals and from another seat. Nothing that the page asks for is elsewhere than on this machine.
func TestPledgeInTheBrowser(t *testing.T) {
	t.Parallel()
	s := openPatient(t)
	s.setUp("France", "Germany")
	b := openBrowser(t)
	france := b.tab(s.server.URL() + "/#france/pledges")
	organiser := b.tab(s.server.URL() + "/#organiser/pledges")

	france.types("/", "[data-testid=picker-item-pledge-log]")
	france.types("pledge log", "[data-testid=picker-item-pledge-log].active")
	france.enter("[data-testid=option-capability]:focus")
	france.types("sold", "[data-testid=choice].active")
	france.sees("[data-testid=choice].active", "soldiers")
	france.enter("[data-testid=option-quantity]:focus")
	france.types("1,500", "[data-testid=option-quantity]:focus")
	france.enter("[data-testid=composer]:focus")
	france.sees("[data-testid=message].private", "Saved as", "soldiers: 1,500", "France", "Test force")
	for _, reader := range []*tab{france, organiser} {
		reader.sees("[data-testid=message]:not(.private)", "soldiers: 1,500", "France", "Test force")
	}

	france.types("/totals", "[data-testid=picker-item-totals].active")
	france.enter("[data-testid=line-rest]:focus")
	france.enter("[data-testid=composer]:focus")
	france.sees("[data-testid=message].private", "1,500", "Activation")
	b.wantLocal()
}

// TestCardInTheBrowser changes a pledge by its card's menus, buttons and forms, logs one like it, mends a mistake, and
// withdraws.
func TestCardInTheBrowser(t *testing.T) {
	t.Parallel()
	s := openPatient(t)
	s.setUp("France", "Germany")
	b := openBrowser(t)
	france := b.tab(s.server.URL() + "/#france/pledges")

	france.says(`/pledge log capability:soldiers quantity:1500 ready:"30 days"`, "Saved as", "soldiers: 1,500", "offered")
	france.choose("pledge.strength", "Strength: committed")
	france.reads("is changed", "committed")
	france.choose("pledge.release", "Who may see it: public")
	france.reads("is changed", "public")
	france.press("Change")
	france.fill("field-quantity", "about two thousand")
	france.click("[data-testid=modal-submit]", "")
	france.reads("about two thousand")
	france.looks("pledge-mistake")
	france.press("Fix")
	france.fill("field-quantity", "2,000")
	france.looks("pledge-form")
	france.click("[data-testid=modal-submit]", "")
	france.sees("[data-testid=message]:not(.private)", "soldiers: 2,000", "committed")
	france.looks("pledge-card")

	france.says(`/pledge log capability:soldiers quantity:500`, "NOT SAVED YET", "a further pledge")
	france.looks("pledge-like")
	france.press("Log a further pledge")
	france.reads("Saved as", "soldiers: 500")
	france.says("/pledge log capability:soldiers quantity:lots", "lots")
	france.press("Fix")
	france.fill("field-quantity", "12")
	france.click("[data-testid=modal-submit]", "")
	france.reads("NOT SAVED YET", "12")
	france.press("Discard")
	france.reads("Discarded")

	france.press("Withdraw")
	france.sees(reply, "cannot be undone")
	france.looks("pledge-withdraw")
	france.press("Withdraw ")
	france.sees(reply, "is withdrawn")
	france.says("/pledge list", "soldiers: 2,000")
	france.says("/totals capability:soldiers", "committed 2,000")
	france.looks("totals")
	b.wantLocal()
}
