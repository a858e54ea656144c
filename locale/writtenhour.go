package locale

import "muster/coalition"

// clock reads what a clock shows.
func (r *reading) clock(w *written) bool {
	at := 0
	for r.is(at, anAt) {
		at++
	}
	marked := at > 0
	at += r.fillers(at)
	h, n := r.hourAt(at, marked)
	if n == 0 {
		return false
	}
	r.take(at + n)
	set(r, &w.hour, h)
	return true
}

// hourAt reads an hour at the nth item and returns how many items it has; 0 for none. A number alone is an hour only
// where a word such as "at" marks it.
func (r *reading) hourAt(n int, marked bool) (hour, int) {
	i := r.at(n)
	if noon, ok := i.as(aNoon); ok {
		return hour{hour: noon, half: true}, 1
	}
	_, named := r.at(n + 1).as(anOclock)
	switch {
	case i.kind == aClock, r.dotted(n, marked):
		used := 1
		if named {
			used++
		}
		return r.halved(hour{hour: i.n[0], minute: i.n[1]}, n, used)
	case i.kind == aNumber && !i.ordinal && i.digits <= 2:
		return r.wholeHour(hour{hour: i.n[0], spoken: i.digits == 1 || i.n[0] > 9}, n, marked)
	}
	if spelled, ok := i.as(aNumeral); ok && spelled > 0 && spelled <= 12 && (marked || named) {
		return r.wholeHour(hour{hour: spelled, spoken: true}, n, marked)
	}
	return hour{}, 0
}

// dotted reports whether the nth item is an hour with a point, 9.30: after a word such as "at", before one such as
// "Uhr" or "pm", or where it cannot be a day. In English it never is without such a word.
func (r *reading) dotted(n int, marked bool) bool {
	i := r.at(n)
	if i.kind != digitsPair || i.sign != '.' || i.n[2] != 0 || i.digits != 2 {
		return false
	}
	named := r.is(n+1, aHalf) || r.is(n+1, anOclock) && r.at(n+2).kind != aNumber
	noDay := !r.american && i.n[0] < 24 && (i.n[1] == 0 || i.n[1] > 12)
	return marked || named || noDay
}

// wholeHour reads what follows the hour h at the nth item: am, "o'clock" and minutes, or half an hour more.
func (r *reading) wholeHour(h hour, n int, marked bool) (hour, int) {
	next := r.at(n + 1)
	_, unit := next.as(aUnit)
	switch _, named := next.as(anOclock); {
	case named:
		h.length = unit && !marked
		h.loose = h.length && !next.joined
		if minute := r.at(n + 2); minute.kind == aNumber && minute.digits == 2 && !minute.ordinal && (minute.joined || !r.dayFollows(n+2)) {
			h.minute, h.loose, h.spoken = minute.n[0], false, h.spoken && !next.joined
			used := 3
			if r.is(n+3, aUnit) {
				used++
			}
			return h, used
		}
		return r.halved(h, n, 2)
	case r.is(n+1, aHalf):
		return r.halved(h, n, 1)
	case marked:
		return r.halved(h, n, 1)
	}
	return hour{}, 0
}

// dayFollows reports whether the number at the nth item begins a day: 9h, 27 mars.
func (r *reading) dayFollows(n int) bool { return r.is(n+1+r.fillers(n+1), aMonth) }

// halved reads what may end an hour that has used so many items: am, pm, or half an hour more.
func (r *reading) halved(h hour, n, used int) (hour, int) {
	if half, ok := r.at(n + used).as(aHalf); ok {
		h.half, h.spoken, h.length, h.loose = true, false, false, false
		if h.hour < 1 || h.hour > 12 {
			h.hour = 99 // no clock shows it
		} else {
			h.hour = h.hour%12 + half
		}
		return h, used + 1
	}
	if r.is(n+used, aHalfPast) && h.minute == 0 {
		h.minute = 30
		return h, used + 1
	}
	return h, used
}

// clockTime returns what the clock shows, with the part of the day that is written beside it. A lone hour from one to
// six can be in the night or in the afternoon, and is asked about.
func (w written) clockTime() (hour, minute int, err error) {
	h := *w.hour
	switch {
	case h.hour > 23 || h.minute > 59:
		return 0, 0, coalition.Wrong("time_no_such_hour")
	case w.part != noPart:
		h.hour, err = inPart(h.hour, w.part, h.half)
		return h.hour, h.minute, err
	case h.spoken && h.hour >= 1 && h.hour <= 6:
		early := coalition.WallTime{Hour: h.hour, Minute: h.minute}
		late := coalition.WallTime{Hour: h.hour + 12, Minute: h.minute}
		return 0, 0, coalition.Wrong("time_hour_unclear", "Early", clockText(early), "Late", clockText(late))
	}
	return h.hour, h.minute, nil
}

// clockText returns what the clock shows of w, "15:00".
func clockText(w coalition.WallTime) string { return w.String()[len("2026-03-27T"):] }

// inPart returns an hour as of the 24-hour clock. It is decided when written by half, with am or pm.
func inPart(hour int, part partOfDay, decided bool) (int, error) {
	limits := map[partOfDay]struct{ from, to, low, high int }{
		morning:   {0, 11, 0, -1},
		afternoon: {12, 20, 1, 8},
		evening:   {17, 23, 5, 11},
	}[part]
	switch {
	case hour >= limits.from && hour <= limits.to:
		return hour, nil
	case !decided && hour >= limits.low && hour <= limits.high:
		return hour + 12, nil
	}
	return 0, errNotRead
}
