package main

import "testing"

// TestSetupInTheBrowser sets a coalition up as its organiser: the wizard, the delegations and their roles, also from a
// list that has a mistake in it.
func TestSetupInTheBrowser(t *testing.T) {
	t.Parallel()
	s := openPatient(t)
	b := openBrowser(t)
	organiser := b.tab(s.server.URL() + "/#organiser/organisers")

	organiser.says("/help", "/coalition setup")
	organiser.looks("help-before")
	organiser.says(`/coalition setup name:"Test force" organisers:@Organisers zone:Europe/Paris`, "Test force", "is set up", "Still to do")
	organiser.looks("setup")
	for _, purpose := range []string{"pledges", "meetings", "board", "organisers"} { // the channels are called so, too
		organiser.choose("coalition.channel…"+purpose, purpose)
		organiser.sees("[data-testid=message].private", "# "+purpose+", read by")
	}
	organiser.looks("setup-channels")

	organiser.says("/roster invite", "Paste the list")
	organiser.press("Open the form")
	organiser.fill("field-list", "France\nPolska\nDeutschland\nAtlantis")
	organiser.looks("roster-form")
	organiser.click("[data-testid=modal-submit]", "")
	organiser.reads("3 invited", "Atlantis", "press Fix")
	organiser.looks("roster-mistake")
	organiser.press("Fix")
	organiser.sees("[data-testid=modal] textarea")
	organiser.fill("field-list", "Estonia")
	organiser.click("[data-testid=modal-submit]", "")
	organiser.reads("Estonia")
	for _, delegation := range []string{"France", "Poland"} {
		organiser.says("/roster role delegation:"+delegation+" role:@"+delegation, "now acts for")
	}
	organiser.says("/delegation list", "Estonia", "France", "Germany", "Poland")
	organiser.looks("roster")
	b.wantLocal()
}
