package locale

import (
	"errors"
	"time"

	"muster/coalition"
)

// Moment is a time that somebody wrote: what the clock on the wall shows then, the instant, and how what was
// written became it; a clock never shows a Skipped time, so Wall is not that. At is exact to the minute also where
// Wall is Ambiguous: after "in 2 hours", and when it was written for another zone.
type Moment struct {
	Wall    coalition.WallTime
	At      time.Time
	Reading coalition.Reading
}

// farthest is how many years ahead a time can be. Beyond it a typing error is likelier than a plan.
const farthest = 2

// errDayFar is a number of days that no plan reaches.
var errDayFar = errors.New("locale: a day too far")

// Time reads a time in zone as people write it at now: 2026-03-27 15:00, 2026-03-27T15:00, 27 March 15:00, tomorrow
// 15:00, Friday 9:30, next Friday 9am, in 2 hours, in 3 days (15:00); demain à 15h, am 27.3. um 15 Uhr, and what
// else understand declares. Days are calendar days at the same wall time, hours elapse. A day without a year is the
// next one; a clock alone is today's. With the mark of a zone behind it (CET, UTC+2, Europe/Kyiv, Kyiv) it is read
// there, and Wall is what the clock shows in zone then.
//
// What is not clear is refused. Errors: time_unreadable, time_clock_missing, time_no_such_hour, time_no_such_day,
// time_past (with At), time_far; time_day_order for 3/4 in English, time_hour_unclear for "at 3" (with Early and Late,
// as text), time_week_unclear (with Early and Late, days), time_weekday_wrong (with Date), and those of zoneMark.
func (r Reader) Time(typed string, now time.Time, zone *time.Location) (Moment, error) {
	m, err := r.moment(typed, now, zone, "time_unreadable", sentence.time)
	switch {
	case err != nil:
		return Moment{}, err
	case !m.At.After(now):
		return Moment{}, coalition.Wrong("time_past", "At", m.At)
	case m.At.After(now.AddDate(farthest, 0, 0)):
		return Moment{}, coalition.Wrong("time_far", "Years", farthest)
	}
	return m, nil
}

// found is a moment with what a zone that is written beside it has to do with it.
type found struct {
	Moment
	elapsed bool // it was written as a length of time, which has no zone
	named   bool // it was written as a date, whatever day it is today
}

// moment reads a moment in the zone that is marked, else in zone.
func (r Reader) moment(typed string, now time.Time, zone *time.Location, refusal string, try func(sentence, time.Time) (found, error)) (Moment, error) {
	text, _ := tidy(typed)
	rest, mark := cutZone(text)
	if mark == nil {
		f, err := read(r, typed, rest, refusal, func(s sentence) (found, error) { return try(s, now.In(zone)) })
		return f.Moment, err
	}
	f, err := read(r, typed, rest, refusal, func(s sentence) (found, error) {
		f, err := try(s, now.In(mark.zone))
		if err == nil && f.elapsed {
			err = errNotRead
		}
		return f, err
	})
	if err == nil {
		err = about(typed, mark.problem(f, now, zone))
	}
	if err != nil {
		return Moment{}, err
	}
	f.Wall = coalition.WallTimeOf(f.At.In(zone))
	f.At = f.At.In(zone)
	return f.Moment, nil
}

// time reads a sentence as a time.
func (s sentence) time(now time.Time) (found, error) {
	w, err := s.understood(s.items)
	switch {
	case err != nil:
		return found{}, err
	case w.elapsed != nil && w.hour == nil && !w.elapsed.unclear:
		m, err := after(now, *w.elapsed)
		return found{Moment: m, elapsed: true}, err
	}
	return w.at(now)
}

// at returns the moment at which the clock shows what is written.
func (w written) at(now time.Time) (found, error) {
	d, err := w.on(coalition.DateOf(now))
	switch {
	case errors.Is(err, errDayFar):
		return found{}, coalition.Wrong("time_far", "Years", farthest)
	case err != nil:
		return found{}, err
	case w.hour == nil:
		return found{}, coalition.Wrong("time_clock_missing")
	}
	hour, minute, err := w.clockTime()
	if err != nil {
		return found{}, err
	}
	f := found{momentOf(coalition.WallTime{Date: d.date, Hour: hour, Minute: minute}, now.Location()), false, d.named}
	if later, ok := d.after(); ok && !f.At.After(now) {
		f.Moment = momentOf(coalition.WallTime{Date: later.date, Hour: hour, Minute: minute}, now.Location())
	}
	return f, nil
}

// after returns the moment a length of time after now.
func after(now time.Time, l length) (Moment, error) {
	if l.n > farthest*366*24*60 || time.Duration(l.n) > farthest*366*aDay/l.unit {
		return Moment{}, coalition.Wrong("time_far", "Years", farthest)
	}
	if l.unit >= aDay {
		wall := coalition.WallTimeOf(now)
		wall.Date = wall.AddDays(l.n * int(l.unit/aDay))
		return momentOf(wall, now.Location()), nil
	}
	at := now.Add(time.Duration(l.n)*l.unit + time.Duration(l.minutes)*time.Minute).Truncate(time.Minute)
	wall := coalition.WallTimeOf(at)
	_, reading := wall.In(now.Location())
	return Moment{Wall: wall, At: at, Reading: reading}, nil
}

func momentOf(wall coalition.WallTime, zone *time.Location) Moment {
	at, reading := wall.In(zone)
	return Moment{Wall: coalition.WallTimeOf(at.In(zone)), At: at, Reading: reading}
}
