package coalition

import (
	"time"
	"unicode/utf8"
)

// Details are what a meeting is called, where it is and how long it lasts.
type Details struct {
	Title    string
	Place    string        // "" when not said
	Duration time.Duration // 0 when not said
}

// Details returns the meeting's.
func (m Meeting) Details() Details { return Details{m.Title, m.Place, m.Duration} }

// With returns the meeting with other details.
func (m Meeting) With(d Details) Meeting {
	m.Title, m.Place, m.Duration = d.Title, d.Place, d.Duration
	return m
}

// Valid returns nil, or the Error that says what is wrong: title_missing, title_long, place_long or duration_range.
func (d Details) Valid() error {
	if d.Title == "" {
		return Wrong("title_missing")
	}
	for _, text := range []struct {
		code, text string
		max        int
	}{{"title_long", d.Title, MaxTitle}, {"place_long", d.Place, MaxPlace}} {
		if has := utf8.RuneCountInString(text.text); has > text.max {
			return Wrong(text.code, "Has", has, "Max", text.max)
		}
	}
	if d.Duration < 0 || d.Duration > MaxDuration {
		return Wrong("duration_range", "Max", int(MaxDuration.Hours()/24))
	}
	return nil
}

// NewDetails are other details of a meeting that are about to be kept, decided on those that were shown: if the meeting has got
// others since Seen, they are refused.
type NewDetails struct {
	Meeting MeetingID
	Seen    Version // Meeting.Described of what was shown
	Later   bool    // for those after it in its series, too
	Details
}

// Of returns what the details of a later meeting of the series become, first's being what those of the first were: what it
// had in common with the first changes with it, what is its own stays.
func (n NewDetails) Of(first, later Details) Details {
	if later.Title == first.Title {
		later.Title = n.Title
	}
	if later.Place == first.Place {
		later.Place = n.Place
	}
	if later.Duration == first.Duration {
		later.Duration = n.Duration
	}
	return later
}
