package commands

import (
	"context"
	"strconv"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

func (s schedule) move(ctx context.Context, r Request) (Reply, error) {
	return s.moveTyped(ctx, r, typedOptions(r, "meeting", "when", "which"))
}

// moveTyped shows back the meeting at its new hour, to be confirmed, and what goes along of its series if that was asked. The
// hour is read in the meeting's own zone.
func (s schedule) moveTyped(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	from, moment, err := s.readMove(ctx, r, typed)
	if err != nil {
		return refuse(ctx, s.store, r, "schedule.refix", typed, err)
	}
	m := from[0]
	keepWall(typed, moment.Wall, m.Zone)
	keepSeen(typed, from)
	draft, err := s.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "schedule.refix", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	was := m.At
	m.Wall, m.At = moment.Wall, moment.At
	card := message.MeetingDraft(r.Print, r.Coalition, m, moment.Reading, m.Reminders(m.LeadsIn(r.Coalition), r.Now))
	message.AddField(card, r.Print.Text("schedule_was"), message.Timestamp(was, "F"), false)
	if typed["which"] == andLater {
		moved, stay := coalition.Shift(from, moment.Wall)
		message.AddShifted(r.Print, card, moved[1:], stay)
	} else {
		message.AddAlone(r.Print, card, m)
	}
	message.AddAgenda(r.Print, card, m.Agenda)
	return confirm(r, card, draft, "schedule.moved", "schedule.refix", "schedule.discard"), nil
}

func (s schedule) readMove(ctx context.Context, r Request, typed map[string]string) ([]coalition.Meeting, locale.Moment, error) {
	from, err := s.pick(ctx, r, typed)
	if err != nil {
		return nil, locale.Moment{}, err
	}
	zone := from[0].Zone
	moment, err := r.Reads.Time(typed["when"], r.Now, zone)
	if err == nil {
		err = atFirst(moment, zone)
	}
	if err == nil {
		err = coalition.NotPast(moment.At, r.Now)
	}
	return from, moment, err
}

// pick returns the meeting that was named, if it can still be changed, and those after it in its series if they are meant, too.
func (s schedule) pick(ctx context.Context, r Request, typed map[string]string) ([]coalition.Meeting, error) {
	all, err := s.store.Meetings(ctx, r.Coalition.ID)
	if err != nil {
		return nil, err
	}
	m, err := pickMeeting(typed["meeting"], all, r.Now)
	if err == nil {
		err = m.Ahead(r.Now)
	}
	if err != nil || typed["which"] != andLater {
		return []coalition.Meeting{m}, err
	}
	return m.FromHere(all, r.Now)
}

// keepSeen keeps which meetings were shown, and as of which change of them.
func keepSeen(typed map[string]string, from []coalition.Meeting) {
	typed["meeting"], typed["read_version"] = from[0].Code, strconv.FormatInt(int64(coalition.Newest(from)), 10)
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
	move := s.store.MoveMeeting
	if typed["which"] == andLater {
		move = s.store.MoveSeries
	}
	done, err := move(ctx, act, coalition.MeetingMove{Meeting: m.ID, Seen: seen, Wall: wall})
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

// fixedMove reads the form. That those after it go along was said of the meeting that was named then.
func (s schedule) fixedMove(ctx context.Context, r Request) (Reply, error) {
	before, _, err := s.draft(ctx, r, "schedule.refix")
	if err != nil && coalition.CodeOf(err) != "draft_gone" {
		return Reply{}, err
	}
	typed := fieldsOf(r, "meeting", "when")
	if before["meeting"] == typed["meeting"] {
		typed["which"] = before["which"]
	}
	reply, failed := s.moveTyped(ctx, r, typed)
	if err != nil && failed == nil {
		reply.Body.Content = r.Print.Text("schedule_which_gone")
	}
	return reply, failed
}

// cancel asks before a meeting is called off, or one and those after it in its series, since that cannot be undone.
func (s schedule) cancel(ctx context.Context, r Request) (Reply, error) {
	typed := typedOptions(r, "meeting", "which")
	from, err := s.pick(ctx, r, typed)
	if err != nil {
		return Reply{}, err
	}
	m := from[0]
	keepSeen(typed, from)
	draft, err := s.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "schedule.cancel", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	card := message.NotSaved(r.Print, r.Coalition, r.Print.Text("schedule_cancel_text",
		"Title", message.Line(m.Title), "When", message.MeetingTime(r.Print, m)))
	if typed["which"] == andLater {
		message.AddCancelled(r.Print, card, from[1:])
	} else {
		message.AddAlone(r.Print, card, m)
	}
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
	cancel := s.store.CancelMeeting
	if typed["which"] == andLater {
		cancel = s.store.CancelSeries
	}
	done, err := cancel(ctx, act, m.ID, seen)
	if err != nil {
		return Reply{}, err
	}
	return s.saved(ctx, r, done, "schedule_cancelled", "schedule_cancelled_same")
}
