package main

import "testing"

// TestAppealInTheBrowser sets an appeal up from its template, adds to what can be pledged, sets the day the clock starts,
// and reads the one figure that rates make of money in two currencies.
func TestAppealInTheBrowser(t *testing.T) {
	t.Parallel()
	s := openPatient(t)
	b := openBrowser(t)
	organiser := b.tab(s.server.URL() + "/#organiser/organisers")
	france := b.tab(s.server.URL() + "/#france/plenary")

	b.front(organiser)
	organiser.says(`/coalition setup name:"Relief appeal" organisers:@Organisers zone:Europe/Paris template:humanitarian`,
		"is set up", "humanitarian appeal; 25 capabilities")
	organiser.looks("setup-template")
	organiser.says(`/coalition capability name:"Water trucks" unit:vehicles group:logistics`, "Added: Water trucks, counted in vehicles", "family tents (items)")
	organiser.looks("capability")
	organiser.says(`/coalition capability name:"Water trucks" unit:lorries`, "Nothing is counted in “lorries”")
	organiser.press("Fix")
	organiser.fill("field-unit", "vehicles")
	organiser.looks("capability-fix")
	organiser.click("[data-testid=modal-submit]", "")
	organiser.reads("Water trucks can already be pledged")
	organiser.says("/roster invite list:France", "France")
	organiser.says("/roster role delegation:France role:@France", "now acts for")

	organiser.says(`/coalition activate date:"when the rain stops"`, "is not a day or a time")
	organiser.press("Fix")
	organiser.fill("field-date", "tomorrow")
	organiser.click("[data-testid=modal-submit]", "")
	organiser.reads("NOT SAVED YET", "The clock starts on", "00:00 in Europe/Paris", "not set")
	organiser.looks("activate")
	organiser.press("Confirm")
	organiser.reads("Saved: the clock starts on")
	organiser.looks("activated")

	b.front(france)
	france.says(`/pledge log capability:euros quantity:€2m strength:committed`, "Saved as")
	france.says(`/pledge log capability:"US dollars" quantity:$1m-3m strength:committed`, "Saved as")
	france.says(`/pledge log capability:"Water trucks" quantity:12 ready:"3 days"`, "Saved as", "3 days from")
	france.looks("pledge-activated")

	b.front(organiser)
	organiser.says("/coalition rates", "No rate is set")
	organiser.says(`/coalition rates currency:USD rate:0.92 base:EUR as_of:yesterday`, "Saved: USD 1 = EUR 0.92, as of")
	organiser.looks("rates")

	b.front(france)
	france.says("/totals", "All money, in EUR", "committed EUR 2.92–4.76 million", "USD 1 = EUR 0.92, as of", "Activation:")
	france.looks("totals-money")
	b.front(organiser)
	organiser.says("/coalition settings", "one, into EUR", "humanitarian appeal; 26 capabilities")
	organiser.looks("settings-activation")
	b.wantLocal()
}
