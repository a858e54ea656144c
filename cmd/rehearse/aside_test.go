package main

import (
	"testing"

	"muster/rehearsal/seat"
)

// TestSettingAsideIsAskedAbout has an organiser set a pledge aside that another one hangs on: what would drop out and fall is
// shown first, and nothing is saved before it is confirmed. What nothing hangs on is set aside at once, and whose delegation
// leaves is shown the same way.
func TestSettingAsideIsAskedAbout(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.setUp("France", "Germany", "Poland")
	s.types("france", "plenary", "/pledge log capability:soldiers quantity:1500 strength:committed")
	card := s.types("germany", "plenary", "/pledge log capability:soldiers quantity:900 strength:committed")
	form := s.opens("germany", s.click("germany", card, "pledge.more"), "pledge.terms")
	s.want(s.submits("germany", form, map[string]string{"thresholds": "1000"}), "the others commit", "1,000")
	s.types("poland", "plenary", "/pledge log capability:soldiers quantity:300 strength:committed")

	aside := func(code, reason string) *seat.Message {
		card := s.types("organiser", "organisers", "/pledge show pledge:"+code)
		form := s.opens("organiser", s.click("organiser", card, "pledge.more"), "pledge.aside")
		return s.submits("organiser", form, map[string]string{"reason": reason})
	}
	france := s.code("France")
	asked := aside(france, "counted *twice*")
	s.want(asked, "NOT SAVED YET", france, `counted \*twice\*`, "Would drop out", "soldiers: 900", "Would fall by more than half", "2,700", "300")
	s.want(s.types("organiser", "organisers", "/totals capability:soldiers"), "committed 2,700")
	first, second := s.clicksTwice("organiser", asked, "pledge.putsure")
	s.want(first, "is set aside", `counted \*twice\*`)
	s.want(second, "is set aside")
	s.want(s.types("poland", "plenary", "/totals capability:soldiers"), "committed 300")

	db := s.database()
	s.wantNumber(db, 1, `SELECT count(*) FROM pledge_revisions WHERE exit = 'set aside'`)
	s.want(aside(s.code("Germany"), "outdated"), "is set aside", "outdated")
	s.wantNumber(db, 2, `SELECT count(*) FROM pledge_revisions WHERE exit = 'set aside'`)

	s.want(s.types("organiser", "organisers", "/roster remove delegation:Poland"), "NOT SAVED YET", "Would drop out", "soldiers: 300", "soldiers: committed 300 → none")
}
