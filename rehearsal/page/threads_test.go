package page_test

import "testing"

// TestArchivedThreads has a thread archived by time, and opened again by somebody who never heard of it: from the list, by
// keyboard, and from the message that it began at. What is said in it opens it for all.
func TestArchivedThreads(t *testing.T) {
	t.Parallel()
	s := start(t)
	browser := openBrowser(t)
	organiser := openTab(t, browser, s.URL()+"/#organiser/plenary")
	organiser.click("[data-testid=show-threads]", "")
	organiser.sees("[data-testid=panel-threads]", "This channel has no threads yet.")
	organiser.focus("[data-testid=composer]")
	organiser.types("Transport", "[data-testid=composer]")
	organiser.press("Enter", "[data-testid=message]")
	organiser.click("[data-testid=message] [data-testid=thread]", "")
	organiser.click("[data-testid=question-submit]", "Create thread")
	organiser.sees("[data-testid=thread-Transport][aria-current=page]")
	organiser.focus("[data-testid=composer]")
	organiser.types("By rail", "[data-testid=composer]")
	organiser.press("Enter", "[data-testid=message] + [data-testid=message]")
	organiser.click("[data-testid=channel-plenary]", "")
	organiser.sees("[data-testid=panel-threads]", "Active — 1", "Transport", "1 message")
	organiser.click("[data-testid=skip-1d]", "")
	organiser.sees("[data-testid=panel-threads]", "Archived — 1", "Transport", "archived")
	organiser.misses("[data-testid=thread-Transport]")

	france := openTab(t, browser, s.URL()+"/#france/plenary")
	france.focus("[data-testid=show-threads]")
	france.press("Enter", "[data-testid=listed-thread]")
	france.looks("threads")
	france.focus("[data-testid=listed-thread]")
	france.press("Enter", "[data-testid=thread-Transport][aria-current=page]")
	france.sees("[data-testid=message]", "By rail")
	france.misses("[data-testid=panel-threads]")
	france.looks("archived")
	france.click("[data-testid=channel-plenary]", "")
	france.misses("[data-testid=thread-Transport]")
	france.click("[data-testid=thread-link]", "Transport")
	france.sees("[data-testid=message]", "By rail")
	france.focus("[data-testid=composer]")
	france.types("Or by sea", "[data-testid=composer]")
	france.press("Enter", "[data-testid=message]")
	france.sees("[data-testid=message]", "Or by sea")
	organiser.sees("[data-testid=thread-Transport]")
	organiser.sees("[data-testid=panel-threads]", "Active — 1", "Transport")
}
