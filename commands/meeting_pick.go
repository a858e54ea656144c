package commands

import (
	"context"
	"slices"
	"strings"
	"time"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// pickMeeting reads a meeting by its code or its title. Meetings ahead go before those that are over; of a series the next
// one is meant, or the last if all are over. A title that several others have is asked back with their codes.
func pickMeeting(typed string, all []coalition.Meeting, now time.Time) (coalition.Meeting, error) {
	typed = strings.TrimSpace(typed)
	var titles []string
	var named []coalition.Meeting
	for _, m := range meetingsAheadFirst(all, now) {
		if strings.EqualFold(m.Code, typed) {
			return m, nil
		}
		if locale.Same(m.Title, typed) {
			named = append(named, m)
		}
		titles = append(titles, m.Title)
	}
	if ahead := onlyAhead(named, now); len(ahead) > 0 {
		named = ahead
	}
	if oneSeries(named) {
		named = named[:1]
	}
	switch len(named) {
	case 0:
		return coalition.Meeting{}, coalition.Wrong("meeting_unknown", "Typed", typed, "Nearest", locale.Nearest(typed, titles, 3))
	case 1:
		return named[0], nil
	}
	var codes []string
	for _, m := range named {
		codes = append(codes, m.Code)
	}
	return coalition.Meeting{}, coalition.Wrong("meeting_several", "Title", named[0].Title, "Codes", codes[:min(len(codes), 10)])
}

// oneSeries reports whether all of the meetings are of one series.
func oneSeries(all []coalition.Meeting) bool {
	return !slices.ContainsFunc(all, func(m coalition.Meeting) bool {
		return m.In == nil || m.In.Series != all[0].In.Series // the first was asked first
	}) && len(all) > 0
}

// meetingsAheadFirst returns those ahead, the next one first, then those over, the latest first.
func meetingsAheadFirst(all []coalition.Meeting, now time.Time) []coalition.Meeting {
	var ahead, over []coalition.Meeting
	for _, m := range all {
		if m.Begun(now) {
			over = append(over, m)
		} else {
			ahead = append(ahead, m)
		}
	}
	slices.Reverse(over)
	return append(ahead, over...)
}

// onlyAhead returns those that will take place.
func onlyAhead(all []coalition.Meeting, now time.Time) []coalition.Meeting {
	return slices.DeleteFunc(slices.Clone(all), func(m coalition.Meeting) bool { return m.Ahead(now) != nil })
}

// meetingReader is what choosing a meeting asks of storage.
type meetingReader interface {
	Meetings(ctx context.Context, c coalition.ID) ([]coalition.Meeting, error)
}

// completeMeeting offers meetings by title, their codes as values: all of them, or only those that will
// take place.
func completeMeeting(store meetingReader, which func([]coalition.Meeting, time.Time) []coalition.Meeting) Complete {
	return func(ctx context.Context, r Request, typed string) ([]Choice, error) {
		all, err := store.Meetings(ctx, r.Coalition.ID)
		if err != nil {
			return nil, err
		}
		codes := map[string]string{}
		var labels []string
		for _, m := range which(all, r.Now) {
			label := message.MeetingLabel(r.Print, m)
			codes[label], labels = m.Code, append(labels, label)
		}
		return completeLabels(typed, labels, codes), nil
	}
}
