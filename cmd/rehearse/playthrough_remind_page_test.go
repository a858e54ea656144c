package main

import "testing"

// TestRemindMeInTheBrowser asks for direct messages on the page, skips ahead to a reminder, and signs up from it.
func TestRemindMeInTheBrowser(t *testing.T) {
	t.Parallel()
	s := openPatient(t)
	s.server.Clock().Legs(halts(t.Context(), s.store))
	s.setUp("France")
	s.click("organiser", s.types("organiser", "plenary", `/schedule meeting title:"First call" when:"in 25 hours"`), "Confirm")
	b := openBrowser(t)
	france := b.tab(s.server.URL() + "/#france/plenary")
	france.says("/remind me", "Your reminders", "Off.")
	france.press("Direct messages")
	france.reads("Saved.", "In direct messages.", "First call")
	france.looks("remind")
	france.press("Lead times and quiet hours")
	france.fill("field-leads", "2 hours")
	france.fill("field-quiet", "22:00-7:00")
	france.click("[data-testid=modal-submit]", "")
	france.reads("2 hours before", "22:00-07:00 in Europe/Paris")
	france.show("Muster")
	france.sees("[data-testid=message]", "Muster can write to you here")
	france.click("[data-testid=skip-1d]", "")
	france.sees("[data-testid=message]", "First call", "Reminders off")
	france.looks("remind-direct")
	france.press("Attending")
	france.reads("France: attending", "Saved.")
	b.wantLocal()
}
