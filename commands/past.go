package commands

import (
	"context"
	"time"

	"muster/coalition"
)

// pastStore is what answers about earlier states ask of storage.
type pastStore interface {
	meetingReader
	LedgerAsOf(ctx context.Context, c coalition.ID, at time.Time) (coalition.Ledger, error)
	LedgerAtMeeting(ctx context.Context, c coalition.ID, m coalition.MeetingID, now time.Time) (coalition.Ledger, error)
}

// ledgerAt returns the ledger as it was at an instant that has been. Of the hour at which a meeting began it is the one that
// the meeting keeps, whatever is stamped with an earlier hour afterwards.
func ledgerAt(ctx context.Context, store pastStore, r Request, at time.Time) (coalition.Ledger, error) {
	all, err := store.Meetings(ctx, r.Coalition.ID)
	if err != nil {
		return coalition.Ledger{}, err
	}
	for _, m := range begun(all, r.Now) {
		if m.At.Equal(at) {
			return store.LedgerAtMeeting(ctx, r.Coalition.ID, m.ID, r.Now)
		}
	}
	return store.LedgerAsOf(ctx, r.Coalition.ID, at)
}

// begun returns the meetings whose hour has come, the latest first.
func begun(all []coalition.Meeting, now time.Time) []coalition.Meeting {
	var out []coalition.Meeting
	for _, m := range meetingsAheadFirst(all, now) {
		if m.Begun(now) && !m.Cancelled {
			out = append(out, m)
		}
	}
	return out
}

// readPast reads an instant that has been: a meeting's beginning, by its code or title, a day or a time. A day's end
// is meant, or its beginning, and never anything after now. Errors: past_unreadable, past_ahead, meeting_several, and what
// is wrong with a day or a time that was understood, as by Reader.Past and Reader.Start.
func readPast(ctx context.Context, store meetingReader, r Request, typed string, end bool) (time.Time, error) {
	all, err := store.Meetings(ctx, r.Coalition.ID)
	if err != nil {
		return time.Time{}, err
	}
	m, err := pickMeeting(typed, begun(all, r.Now), r.Now)
	if err == nil {
		return m.At, nil
	}
	if coalition.CodeOf(err) != "meeting_unknown" {
		return time.Time{}, err
	}
	zone := r.Coalition.Zone
	day, wrong := r.Reads.Past(typed, r.today())
	if wrong == nil {
		if end {
			day = day.AddDays(1)
		}
		at, _ := coalition.WallTime{Date: day}.In(zone)
		if at.After(r.Now) {
			at = r.Now
		}
		return at, nil
	}
	moment, err := r.Reads.Start(typed, r.Now, zone)
	if err == nil && moment.At.After(r.Now.AddDate(0, 6, 0)) { // a day without a year is the last one here
		if last, err := r.Reads.Start(typed, r.Now.AddDate(-1, 0, 0), zone); err == nil && !last.At.After(r.Now) {
			moment = last
		}
	}
	switch code := coalition.CodeOf(wrong); {
	case code != "day_unreadable" && code != "day_ahead": // what is wrong with it as a day that has been
		return time.Time{}, wrong
	case coalition.CodeOf(err) == "start_unreadable":
		return time.Time{}, coalition.Wrong("past_unreadable", "Typed", typed)
	case err != nil:
		return time.Time{}, err
	case moment.At.After(r.Now):
		return time.Time{}, coalition.Wrong("past_ahead", "At", moment.At)
	}
	return moment.At, nil
}
