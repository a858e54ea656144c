package commands

import (
	"context"
	"strconv"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

func (s schedule) move(ctx context.Context, r Request) (Reply, error) {
	return s.moveTyped(ctx, r, typedOptions(r, "meeting", "when"))
}

// moveTyped shows back the meeting at its new hour, to be confirmed. The hour is read in the meeting's
// own zone.
func (s schedule) moveTyped(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	m, moment, err := s.readMove(ctx, r, typed)
	if err != nil {
		return refuse(ctx, s.store, r, "schedule.refix", typed, err)
	}
	keepWall(typed, moment.Wall, m.Zone)
	typed["meeting"], typed["read_version"] = m.Code, strconv.FormatInt(int64(m.Version), 10)
	draft, err := s.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "schedule.refix", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	was := m.At
	m.Wall, m.At = moment.Wall, moment.At
	card := message.MeetingDraft(r.Print, r.Coalition, m, moment.Reading, m.Reminders(coalition.DefaultLeads, r.Now))
	message.AddField(card, r.Print.Text("schedule_was"), message.Timestamp(was, "F"), false)
	return confirm(r, card, draft, "schedule.moved", "schedule.refix", "schedule.discard"), nil
}

func (s schedule) readMove(ctx context.Context, r Request, typed map[string]string) (coalition.Meeting, locale.Moment, error) {
	m, err := s.pick(ctx, r, typed["meeting"])
	if err != nil {
		return m, locale.Moment{}, err
	}
	moment, err := r.Reads.Time(typed["when"], r.Now, m.Zone)
	if err == nil {
		err = atFirst(moment, m.Zone)
	}
	if err == nil {
		err = coalition.NotPast(moment.At, r.Now)
	}
	return m, moment, err
}

// pick returns the meeting that was named, if it can still be changed.
func (s schedule) pick(ctx context.Context, r Request, typed string) (coalition.Meeting, error) {
	all, err := s.store.Meetings(ctx, r.Coalition.ID)
	if err != nil {
		return coalition.Meeting{}, err
	}
	m, err := pickMeeting(typed, all, r.Now)
	if err == nil {
		err = m.Ahead(r.Now)
	}
	return m, err
}

func (s schedule) saveMove(ctx context.Context, r Request) (Reply, error) {
	typed, act, err := s.draft(ctx, r, "schedule.refix")
	if err != nil {
		return Reply{}, err
	}
	wall, _, err := keptWall(typed)
	if err != nil {
		return Reply{}, err
	}
	m, seen, err := s.seen(ctx, r, typed)
	if err != nil {
		return Reply{}, err
	}
	done, err := s.store.MoveMeeting(ctx, act, coalition.MeetingMove{Meeting: m.ID, Seen: seen, Wall: wall})
	if err != nil {
		return refuse(ctx, s.store, r, "schedule.refix", typed, err)
	}
	return s.saved(ctx, r, done, "schedule_moved", "schedule_moved_same")
}

// seen returns the meeting of a draft, and the version of it that the draft was made on.
func (s schedule) seen(ctx context.Context, r Request, typed map[string]string) (coalition.Meeting, coalition.Version, error) {
	version, err := strconv.ParseInt(typed["read_version"], 10, 64)
	if err != nil {
		return coalition.Meeting{}, 0, coalition.Wrong("draft_gone")
	}
	m, err := s.store.Meeting(ctx, r.Coalition.ID, typed["meeting"])
	return m, coalition.Version(version), err
}

func (s schedule) fixMove(ctx context.Context, r Request) (Reply, error) {
	typed, _, err := s.draft(ctx, r, "schedule.refix")
	if err != nil {
		return Reply{}, err
	}
	p := r.Print
	return Reply{Modal: &message.Modal{
		CustomID: r.ID("schedule.refixed", r.Arg(0)),
		Title:    p.Text("schedule_form_move"),
		Fields: []message.Field{
			{ID: "meeting", Label: p.Text("schedule_field_meeting"), Value: typed["meeting"], Required: true, Max: 100},
			{ID: "when", Label: p.Text("schedule_field_when"), Value: typed["when"], Placeholder: p.Text("schedule_hint_when"), Required: true, Max: 100},
		},
	}}, nil
}

func (s schedule) fixedMove(ctx context.Context, r Request) (Reply, error) {
	return s.moveTyped(ctx, r, fieldsOf(r, "meeting", "when"))
}

// cancel asks before a meeting is called off, since that cannot be undone.
func (s schedule) cancel(ctx context.Context, r Request) (Reply, error) {
	m, err := s.pick(ctx, r, r.Option("meeting"))
	if err != nil {
		return Reply{}, err
	}
	typed := map[string]string{"meeting": m.Code, "read_version": strconv.FormatInt(int64(m.Version), 10)}
	draft, err := s.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "schedule.cancel", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	card := message.NotSaved(r.Print, r.Coalition, r.Print.Text("schedule_cancel_text",
		"Title", message.Line(m.Title), "When", message.MeetingTime(r.Print, m)))
	return confirm(r, card, draft, "schedule.cancelled", "", "schedule.discard"), nil
}

func (s schedule) saveCancel(ctx context.Context, r Request) (Reply, error) {
	typed, act, err := s.draft(ctx, r, "schedule.cancel")
	if err != nil {
		return Reply{}, err
	}
	m, seen, err := s.seen(ctx, r, typed)
	if err != nil {
		return Reply{}, err
	}
	done, err := s.store.CancelMeeting(ctx, act, m.ID, seen)
	if err != nil {
		return Reply{}, err
	}
	return s.saved(ctx, r, done, "schedule_cancelled", "schedule_cancelled_same")
}
