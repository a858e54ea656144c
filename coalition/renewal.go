package coalition

import (
	"slices"
	"time"
)

// RenewSoon is how many days before the day to renew it by a pledge is flagged, and its delegates are asked.
const RenewSoon = 7

// MaxGrace is how many days of grace a coalition can give at most: a year.
const MaxGrace = 365

// Renewal is where a live pledge stands with the day it is to be renewed by.
type Renewal string

const (
	RenewalLater  Renewal = ""       // there is none, or it is more than RenewSoon days ahead
	RenewalNear   Renewal = "near"   // it is at most RenewSoon days ahead, or today
	RenewalPassed Renewal = "passed" // it is over, and nobody has renewed the pledge
)

// Renewal returns where the terms stand on a day.
func (t Terms) Renewal(today Date) Renewal {
	switch {
	case t.RenewBy == Date{} || today.AddDays(RenewSoon).Before(t.RenewBy):
		return RenewalLater
	case t.RenewBy.Before(today):
		return RenewalPassed
	}
	return RenewalNear
}

// Today returns the day that it is in the coalition's zone.
func (c Coalition) Today(now time.Time) Date { return DateOf(now.In(c.Zone)) }

// EndOf returns the instant at which a day is over in the coalition's zone.
func (c Coalition) EndOf(d Date) time.Time {
	end, _ := WallTime{Date: d.AddDays(1)}.In(c.Zone)
	return end
}

// LapsesAt returns the instant at which the terms lapse unless they are renewed: when the days of grace after the day to
// renew by are over. Zero for those that never do.
func (c Coalition) LapsesAt(t Terms) time.Time {
	if c.Grace == 0 || t.RenewBy == (Date{}) {
		return time.Time{}
	}
	return c.EndOf(t.RenewBy.AddDays(c.Grace))
}

// LapsedBefore returns the day before which a day to renew by has cost a pledge its life at an instant; zero while the
// coalition lets none lapse.
func (c Coalition) LapsedBefore(now time.Time) Date {
	if c.Grace == 0 {
		return Date{}
	}
	return c.Today(now).AddDays(-c.Grace)
}

// Lapse returns a pledge as it stands at an instant: what was live and has lapsed by then has exited. It is the one
// place that says so. Ledger.For and Pledge.Open go through it, and storage before it takes a pledge for a live one.
func (c Coalition) Lapse(p Pledge, now time.Time) Pledge {
	before := c.LapsedBefore(now)
	stood := []*Revision{&p.Current, &p.Shown}
	p.Then = slices.Clone(p.Then)
	for i := range p.Then {
		stood = append(stood, &p.Then[i])
	}
	for _, r := range stood {
		if r.Exit == Live && r.RenewBy != (Date{}) && r.RenewBy.Before(before) {
			r.Exit = Lapsed
		}
	}
	return p
}
