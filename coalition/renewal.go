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

// Asks reports whether a pledge in view is live and waits to be renewed.
func (v View) Asks(s Seen) bool {
	return s.Shown.Exit == Live && s.Shown.Renewal(v.Coalition.Today(v.Now)) != RenewalLater
}

// RenewalAsked is what a RenewalPost asks about: the day, so that one of another day is not taken for it.
type RenewalAsked struct{ By Date }

// askHour is when delegates are asked on the day their pledge is first flagged: Muster's own figure, since nobody likes to be
// called at midnight.
const askHour = 9

// AskAt returns when the delegates of a live pledge are asked to renew it; zero when they are not.
func (c Coalition) AskAt(t Terms) time.Time {
	if t.RenewBy == (Date{}) {
		return time.Time{}
	}
	at, _ := WallTime{Date: t.RenewBy.AddDays(-RenewSoon), Hour: askHour}.In(c.Zone)
	return at
}

// RenewalTurn returns when a pledge that stands like this next turns by the clock alone: it comes to be flagged, its day
// passes, it lapses. Zero for never.
func (c Coalition) RenewalTurn(r Revision, now time.Time) time.Time {
	if r.Exit != Live || r.RenewBy == (Date{}) {
		return time.Time{}
	}
	for _, at := range []time.Time{c.EndOf(r.RenewBy.AddDays(-RenewSoon - 1)), c.EndOf(r.RenewBy), c.LapsesAt(r.Terms)} {
		if at.After(now) {
			return at
		}
	}
	return time.Time{}
}

// leastRenewal is the shortest time, in days, that is proposed for a renewal: what is shorter would be flagged again at once.
const leastRenewal = 2 * RenewSoon

// RenewUntil returns the day that is proposed to renew a pledge by: as many days ahead as there were when it was last said.
func (c Coalition) RenewUntil(r Revision, now time.Time) Date {
	span := int(c.EndOf(r.RenewBy).Sub(c.EndOf(c.Today(r.At))).Round(24*time.Hour) / (24 * time.Hour))
	return c.Today(now).AddDays(max(span, leastRenewal))
}
