package main

import (
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
)

// TestRenewalInTheBrowser answers the five questions of a pledge, says until when it stands, and is asked when that day is
// near; what nobody renews lapses.
func TestRenewalInTheBrowser(t *testing.T) {
	t.Parallel()
	s := openPatient(t)
	s.setUp("France", "Germany")
	b := openBrowser(t)
	organiser := b.tab(s.server.URL() + "/#organiser/organisers")
	france := b.tab(s.server.URL() + "/#france/pledges")
	germany := b.tab(s.server.URL() + "/#germany/pledges")

	b.front(organiser)
	organiser.says("/coalition settings grace:3", "Pledges lapse", "3 days after the day to renew them by")
	organiser.looks("grace")

	b.front(france)
	france.click("[data-testid=composer]", "")
	france.do("typing /pledge form", command(input.InsertText, input.InsertTextParams{Text: "/pledge form "}))
	france.sees("[data-testid=line-rest]:focus")
	france.enter("[data-testid=modal]")
	france.fill("field-capability", "soldiers")
	france.fill("field-quantity", "3000")
	france.fill("field-ready", "10 days")
	france.fill("field-strength", "rather sure")
	france.looks("pledge-form")
	france.click("[data-testid=modal-submit]", "")
	france.reads("A strength is possible, offered or committed")
	france.press("Fix")
	france.fill("field-strength", "committed")
	france.click("[data-testid=modal-submit]", "")
	france.reads("Saved as", "soldiers: 3,000", "committed")
	france.press("More")
	france.press("Thresholds, caveat, renewal")
	france.fill("field-renew", "in 30 days")
	france.looks("renew-terms")
	france.click("[data-testid=modal-submit]", "")
	france.reads("is changed", "Renew by", "Else it lapses")
	france.looks("renew-card")
	s.terms("germany", s.types("germany", "plenary", "/pledge log capability:soldiers quantity:900"), "30 days")

	s.skipTo(tomorrowAt(s, 10, 0).AddDate(0, 0, 22))
	s.waits("france", "pledges", "still stand", "3,000")
	s.waits("france", "pledges", "Ready", "3,000", "Soon:")
	france.sees("[data-testid=message]:not(.private)", "still stand", "Soon:")
	france.looks("renew-asked")
	asked := s.waits("france", "pledges", "still stand", "3,000")
	france.click(`[data-message-id="`+asked.ID+`"] button`, "Renew")
	france.sees("[data-testid=modal]", "Renew by")
	france.looks("renew-form")
	france.click("[data-testid=modal-submit]", "")
	france.reads("is renewed")
	france.looks("renewed")

	s.skipTo(s.server.Clock().Now().Add(12 * 24 * time.Hour))
	s.waits("germany", "pledges", "900", "Ready", "~~ lapsed")
	b.front(germany)
	germany.says("/pledge list", "3,000", "900", "lapsed")
	germany.says("/pledge show pledge:"+s.code("Germany"), "lapsed", "History")
	germany.looks("lapsed")
	b.wantLocal()
}
