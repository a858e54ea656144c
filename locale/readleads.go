package locale

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"muster/coalition"
)

// Leads reads how long before a meeting it is reminded of: 1 week, 1 day, 1 hour; no leads for off, none. Errors:
// leads_unreadable, and those of coalition.Leads.Valid.
func (r Reader) Leads(typed string) (coalition.Leads, error) {
	if r.none(typed) {
		return coalition.NewLeads(), nil
	}
	var all []time.Duration
	for part := range strings.FieldsFuncSeq(typed, func(c rune) bool { return strings.ContainsRune(",;，、،\n", c) }) {
		if strings.TrimSpace(part) == "" {
			continue
		}
		lead, err := r.Duration(part)
		if err != nil {
			return nil, coalition.Wrong("leads_unreadable", "Typed", quote(part))
		}
		all = append(all, lead)
	}
	if len(all) == 0 {
		return nil, coalition.Wrong("leads_unreadable", "Typed", quote(typed))
	}
	leads := coalition.NewLeads(all...)
	return leads, leads.Valid()
}

// none reports whether what was typed says that there is to be none.
func (r Reader) none(typed string) bool {
	text, ok := tidy(typed)
	said, err := read(r, typed, text, "leads_unreadable", func(s sentence) (bool, error) {
		if s.is(s.never) {
			return true, nil
		}
		return false, errNotRead
	})
	return ok && err == nil && said
}

var (
	// between is what stands between two hours of a clock: a dash, or a word of one of the languages.
	between  = regexp.MustCompile(`^(.*[^-\s])(?:\s*-\s*|\s+(?:to|till|until|bis|à|hasta|a|alle|tot|do|até|às|till|до)\s+)([^-\s].*)$`)
	bareHour = regexp.MustCompile(`^\d{1,2}$`)
)

// Quiet reads hours of every day: 22:00-7:00, 22-7, 10pm to 7:30am; none for off, none. A number alone is an hour of the
// 24-hour clock. Errors: quiet_unreadable, quiet_long.
func (r Reader) Quiet(typed string) (coalition.Quiet, error) {
	if r.none(typed) {
		return coalition.Quiet{}, nil
	}
	text, _ := tidy(typed)
	sides := between.FindStringSubmatch(text)
	if sides == nil {
		return coalition.Quiet{}, coalition.Wrong("quiet_unreadable", "Typed", quote(typed))
	}
	from, errFrom := r.minute(sides[1])
	until, errUntil := r.minute(sides[2])
	q := coalition.Quiet{From: from, Until: until}
	if errFrom != nil || errUntil != nil || q.None() { // the same hour twice is either nothing or all day
		return coalition.Quiet{}, coalition.Wrong("quiet_unreadable", "Typed", quote(typed))
	}
	return q, q.Valid()
}

// minute reads what a clock shows, as minutes after midnight.
func (r Reader) minute(text string) (int, error) {
	return read(r, text, text, "quiet_unreadable", func(s sentence) (int, error) {
		if bareHour.MatchString(text) {
			if n, _ := strconv.Atoi(text); n < 24 {
				return n * 60, nil
			}
			return 0, errNotRead
		}
		w, err := s.understood(s.items)
		if err == nil && (w.hour == nil || w.date != nil || w.relative != nil || w.weekday != nil || w.elapsed != nil) {
			err = errNotRead
		}
		if err != nil {
			return 0, err
		}
		hour, minute, err := w.clockTime()
		return hour*60 + minute, err
	})
}
