package main

import (
	"testing"

	"muster/rehearsal/seat"
)

// TestAThresholdOnAllMoney has France pledge only if others commit money in whatever currency. Germany's dollars count once
// there is a rate for them.
func TestAThresholdOnAllMoney(t *testing.T) {
	t.Parallel()
	s := open(t)
	s.types("organiser", "welcome", `/coalition setup name:"Relief appeal" organisers:@Organisers zone:Europe/Paris template:humanitarian`)
	s.types("organiser", "organisers", `/roster invite list:"France, Germany"`)
	s.types("organiser", "organisers", `/roster role delegation:France role:@France`)
	s.types("organiser", "organisers", `/roster role delegation:Germany role:@Germany`)
	s.types("france", "plenary", "/pledge log capability:euros quantity:€2m strength:committed")
	asking := func(typed string) *seat.Message {
		card := s.types("france", "plenary", "/pledge show pledge:"+s.code("France"))
		form := s.opens("france", s.click("france", card, "pledge.more"), "pledge.terms")
		return s.submits("france", form, map[string]string{"thresholds": typed})
	}
	s.want(asking("4 delegations of all money"), "This is counted in EUR, not in")
	s.want(asking("€1m of all money"), "the others commit EUR 1 million of money in all currencies that have a rate")
	s.types("germany", "plenary", `/pledge log capability:"US dollars" quantity:$3m strength:committed`)
	s.want(s.types("germany", "plenary", "/totals capability:euros"), "Not counted, since", "EUR 2 million")
	s.types("organiser", "organisers", "/coalition rates currency:USD rate:0.33 base:EUR as_of:yesterday")
	s.want(s.types("germany", "plenary", "/totals capability:euros"), "Not counted, since")
	s.types("organiser", "organisers", "/coalition rates currency:USD rate:0.34 as_of:yesterday")
	s.wantNot(s.types("germany", "plenary", "/totals capability:euros"), "Not counted, since")
}
