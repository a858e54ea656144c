package main

import "testing"

// TestDelegationInTheBrowser has a newcomer ask to act for a delegation, the organiser admit them, and the newcomer leave
// again.
func TestDelegationInTheBrowser(t *testing.T) {
	t.Parallel()
	s := openPatient(t)
	s.setUp("France", "Germany")
	b := openBrowser(t)
	organiser := b.tab(s.server.URL() + "/#organiser/organisers")
	newcomer := b.tab(s.server.URL() + "/#newcomer/plenary")

	b.front(newcomer)
	newcomer.says("/delegation show delegation:Germany", "It takes part in the coalition.")
	newcomer.says("/delegation join delegation:Germany", "The organisers are told", "Germany")
	newcomer.looks("join")

	b.front(organiser)
	organiser.sees("[data-testid=message]:not(.private)", "@Newcomer asks to act for", "Germany")
	organiser.looks("join-asked")
	organiser.says("/delegation show delegation:Germany", "Ask to act for it", "@Newcomer", "Admit no. 1")
	organiser.looks("delegation-asked")
	organiser.says("/roster admit delegation:Germany user:@Newcomer", "@Newcomer now acts for", "Germany")
	organiser.press("Admit")
	organiser.reads("@Newcomer already acts for", "Germany")
	organiser.looks("admitted")

	b.front(newcomer)
	newcomer.says("/delegation show delegation:Germany", "Admitted delegates", "@Newcomer")
	newcomer.looks("delegation")
	newcomer.says("/pledge log capability:soldiers quantity:100", "Saved as", "Germany")
	newcomer.says("/delegation leave", "You no longer act for", "Germany")
	newcomer.looks("delegation-left")
	newcomer.says("/pledge log capability:soldiers quantity:200", "This is for delegates.")
	b.wantLocal()
}
