package main

import (
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// TestTourInTheBrowser takes the tour from the entrance, where nothing is set up yet: one step by hand, the others as it
// does them itself, with a break. It ends with the pledge in the totals.
func TestTourInTheBrowser(t *testing.T) {
	t.Parallel()
	s := patientStage(t, tour(false))
	b := openBrowser(t)
	p := b.open(s.server.URL() + "/")
	p.sees("[data-testid=tour-begin]", "Under two minutes")
	p.looks("entrance")
	began := time.Now()
	p.click("[data-testid=tour-begin]", "")
	p.sees("[data-testid=tour]", "Step 1 of 10", "sets a coalition up")
	p.looks("tour-first")
	for _, title := range []string{"Pledges get a channel", "Delegations are invited", "A role makes delegates", "Two seats at one table"} {
		p.click("[data-testid=tour-help]", "")
		p.sees("[data-testid=tour]", title)
	}
	p.click("[data-testid=tour-next]", "")
	p.sees("[data-testid=tour]", "A delegate logs a pledge")
	p.click("[data-testid=tour-leave]", "")
	p.gone("[data-testid=tour]")
	p.click("[data-testid=tour-open]", "Go on")
	p.sees("[data-testid=tour]", "A delegate logs a pledge")
	p.click("[data-testid=tour-point]", "")
	france := p.pane(2)
	france.sees("[data-testid=composer]:focus")
	france.says(`/pledge log capability:"field hospitals" quantity:2 ready:"30 days"`, "Saved as", "field hospitals: 2")
	p.sees("[data-testid=tour]", "Saved, and said in private")
	p.looks("tour-card")
	p.click("[data-testid=tour-help]", "")
	france.reads("is changed", "committed")
	p.sees("[data-testid=tour]", "The others see the card")
	p.click("[data-testid=tour-next]", "")
	p.click("[data-testid=tour-help]", "")
	p.sees("[data-testid=tour]", "The pledge is in the totals")
	p.pane(1).reads("Totals", "field hospitals", "committed 2")
	p.looks("tour-totals")
	p.click("[data-testid=tour-next]", "Done")
	p.gone("[data-testid=tour]")
	p.pane(1).sees("[data-testid=composer]:focus")
	t.Logf("the tour took %.0f s, looking included", time.Since(began).Seconds())
	b.wantLocal()
}

// TestSeatsInTheBrowser has two seats side by side, adds one and leaves one, by mouse and by keyboard, and changes what is
// a seat's or the page's own.
func TestSeatsInTheBrowser(t *testing.T) {
	t.Parallel()
	s := openPatient(t)
	s.setUp("France")
	b := openBrowser(t)
	p := b.open(s.server.URL() + "/")
	p.click("[data-testid=side-by-side]", "")
	organiser, france := p.pane(1), p.pane(2)
	for _, seat := range []*tab{organiser, france} {
		seat.sees("[data-testid=connection][data-state=online]")
		seat.sees(".head-title", "welcome")
	}
	paint, err := chromedp.Run(p.ctx, chromedp.Evaluate[float64](`performance.getEntriesByName("first-contentful-paint")[0].startTime`))
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("first paint after %.0f ms", paint)

	france.click("[data-testid=composer]", "")
	p.types("Bonjour", "[data-testid=composer]:focus")
	p.enter("[data-testid=message]")
	organiser.sees("[data-testid=message]", "Bonjour")
	p.sees("[data-testid=news]", "Delegate of France: Bonjour")
	p.key("F6", ".pane:nth-child(1) [data-testid=composer]:focus")
	p.looks("side-by-side")

	p.click("[data-testid=add-seat]", "")
	third := p.pane(3)
	third.looks("add-seat")
	third.click("[data-testid=seat-observer]", "")
	third.sees("[data-testid=message]", "Bonjour")
	organiser.click("[data-testid=close-seat]", "")
	p.gone(".pane:nth-child(3)")
	p.sees("title", "Delegate of France")

	p.pane(1).click("[data-testid=drawer]", "")
	p.pane(1).set("[data-testid=language]", "fr")
	p.set("[data-testid=theme]", "dark")
	p.sees(":root[data-theme=dark]")
	p.do("reloading", chromedp.Reload())
	p.sees(":root[data-theme=dark] [data-testid=connection][data-state=online]")
	p.sees("[data-testid=language] option[value=fr]:checked")
	p.script("document.activeElement.blur()")
	p.key("?", "dialog[open]")
	p.sees("dialog[open]", "Keys", "The next seat")
	p.accessible("keys")
	p.key("Escape", ":root:not(:has(dialog[open]))")
	b.wantLocal()
}

// TestToolsInTheBrowser reads the bot's traffic, makes something go wrong, and loses the server.
func TestToolsInTheBrowser(t *testing.T) {
	t.Parallel()
	limits := quick
	limits.Answer = discords
	s := newStage(t, limits)
	s.startBot()
	s.setUp("France")
	b := openBrowser(t)
	p := b.tab(s.server.URL() + "/#france/pledges")

	p.click("[data-testid=traffic]", "")
	p.says("/pledge log capability:soldiers quantity:1500", "Saved as")
	p.sees("[data-testid=passed]", "INTERACTION_CREATE")
	p.click("[data-testid=traffic-filter]", "")
	p.types("callback 1,500", "[data-testid=passed]")
	p.click("[data-testid=passed] summary", "{interaction_token}/callback")
	p.sees("[data-testid=passed] pre", "soldiers: 1,500")
	p.looks("traffic")

	p.click("[data-testid=faults]", "")
	p.set("[data-testid=fault-kind]", "late_interaction")
	p.sees("[data-testid=fault-for_ms]")
	p.click("[data-testid=make-fault]", "")
	p.sees("[data-testid=fault]", "late_interaction")
	p.looks("faults")
	p.do("focus on the composer", chromedp.Focus(chromedp.CSS("[data-testid=composer]")))
	p.types("/totals", "[data-testid=picker-item-totals].active")
	p.enter("[data-testid=line-rest]:focus")
	p.enter("[data-testid=failed-command]")
	p.looks("failed")
	p.click("[data-testid=close-dock]", "")

	if err := s.server.Close(); err != nil {
		t.Fatal(err)
	}
	p.sees("[data-testid=banner]", "is lost", "Try now")
	p.looks("line-lost")
	b.wantLocal()
}
