package commands

import (
	"context"
	"errors"
	"strconv"
	"time"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// actionOptions are the options of an action, which the form to fix it has, too.
var actionOptions = []string{"text", "owner", "due", "meeting", "audience"}

func (s schedule) action(ctx context.Context, r Request) (Reply, error) {
	return s.actionTyped(ctx, r, typedOptions(r, actionOptions...))
}

// actionTyped shows back how what was typed of an action was read, to be confirmed. What cannot be read is kept.
func (s schedule) actionTyped(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	was, err := s.changing(ctx, r, typed["action"])
	if coalition.CodeOf(err) == "action_closed" { // until it is opened again, what was typed is kept
		return refuse(ctx, s.store, r, "schedule.fixaction", typed, err)
	}
	if err != nil {
		return Reply{}, err
	}
	if was.ID != 0 && !seen(typed, was.Version) {
		return s.refuseStale(ctx, r, typed, was)
	}
	x, reading, err := s.readAction(ctx, r, typed, was)
	if err != nil {
		return refuse(ctx, s.store, r, "schedule.fixaction", typed, err)
	}
	keepAction(typed, x)
	draft, err := s.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "schedule.fixaction", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	var before time.Time
	if !was.Due.Equal(x.Due) {
		before = was.Due
	}
	card := message.ActionDraft(r.Print, r.Coalition, x, reading, x.Reminders(r.Now), before)
	return confirm(r, card, draft, "schedule.addaction", "schedule.fixaction", "schedule.discard"), nil
}

// refuseStale answers that an action was changed after its form or card showed it, with how it stands, which is then what has
// been seen.
func (s schedule) refuseStale(ctx context.Context, r Request, typed map[string]string, stands coalition.Action) (Reply, error) {
	typed["seen"] = seenArg(stands.Version)
	reply, err := refuse(ctx, s.store, r, "schedule.fixaction", typed, coalition.Wrong("action_changed", "Code", stands.Code))
	if err == nil {
		reply.Body.Embeds = append(reply.Body.Embeds, message.ActionCard(r.Print, r.Coalition, stands, r.Now))
	}
	return reply, err
}

// changing returns the action that is to be changed; the zero value for a new one.
func (s schedule) changing(ctx context.Context, r Request, code string) (coalition.Action, error) {
	if code == "" {
		return coalition.Action{State: coalition.ActionOpen}, nil
	}
	x, err := s.store.Action(ctx, r.Coalition.ID, code)
	if err == nil && x.State != coalition.ActionOpen {
		err = coalition.Wrong("action_closed", "Code", x.Code)
	}
	return x, err
}

// readAction reads an action, or what becomes of one that was before. Its day or hour is read in the coalition's zone, and
// left as it was where the form has it as it was shown.
func (s schedule) readAction(ctx context.Context, r Request, typed map[string]string, was coalition.Action) (coalition.Action, coalition.Reading, error) {
	x := was
	x.Text = block(typed["text"])
	var err error
	if x.Release, err = readAudience(r.Print, typed["audience"]); err == nil {
		err = x.Valid()
	}
	if err != nil {
		return x, "", err
	}
	if x.Owner.ID == 0 || typed["owner"] != x.Owner.Code {
		if x.Owner, err = readDelegation(ctx, s.store, r, typed["owner"]); err != nil {
			return x, "", err
		}
	}
	if x.ID == 0 && typed["meeting"] != "" {
		if x.Meeting, err = s.notCancelled(ctx, r, typed["meeting"]); err != nil {
			return x, "", err
		}
	}
	if x.ID != 0 && typed["due"] == dueTyped(was) {
		return x, "", nil
	}
	reading, err := readDue(r, typed["due"], &x)
	if err == nil {
		err = x.DueAhead(r.Now)
	}
	return x, reading, err
}

// notCancelled returns the meeting that was named, if it takes or took place.
func (s schedule) notCancelled(ctx context.Context, r Request, typed string) (coalition.Meeting, error) {
	all, err := s.store.Meetings(ctx, r.Coalition.ID)
	if err != nil {
		return coalition.Meeting{}, err
	}
	m, err := pickMeeting(typed, all, r.Now)
	if err == nil && m.Cancelled {
		err = coalition.Wrong("meeting_cancelled", "Title", m.Title)
	}
	return m, err
}

// readDue reads when an action is due: by a day, or at an hour. A day that is written as a length of time, in 3 days, is a
// day. The error is due_unreadable where nothing else is known to be wrong.
func readDue(r Request, typed string, x *coalition.Action) (coalition.Reading, error) {
	x.Zone, x.WholeDay = r.Coalition.Zone, false
	begins, err := r.Reads.Start(typed, r.Now, x.Zone)
	if err != nil {
		if problem, ok := errors.AsType[*coalition.Error](err); ok && problem.Code == "start_unreadable" {
			problem.Code = "due_unreadable"
		}
		return "", err
	}
	hour, err := r.Reads.Time(typed, r.Now, x.Zone)
	first, _ := coalition.WallTime{Date: begins.Wall.Date}.In(x.Zone)
	if begins.At.Equal(first) && (err != nil || !hour.At.Equal(begins.At)) {
		x.WholeDay, x.Due = true, coalition.EndOf(begins.Wall.Date, x.Zone)
		return coalition.Plain, nil
	}
	x.Due = begins.At
	return begins.Reading, nil
}

// dueTyped is when an action is due as its form shows it.
func dueTyped(x coalition.Action) string {
	if x.WholeDay {
		return x.Day().String()
	}
	return x.Due.In(x.Zone).Format("2006-01-02 15:04")
}

// keepAction keeps what was read: "tomorrow" must not be read again later.
func keepAction(typed map[string]string, x coalition.Action) {
	typed["read_due"], typed["read_zone"], typed["read_day"] = keptInstant(x.Due), x.Zone.String(), strconv.FormatBool(x.WholeDay)
	typed["read_owner"], typed["read_release"] = formatID(x.Owner.ID), string(x.Release)
	typed["read_meeting"] = strconv.FormatInt(int64(x.Meeting.ID), 10)
	typed["read_version"] = strconv.FormatInt(int64(x.Version), 10)
}

// keptAction returns what keepAction kept, and the version of the action that it was read over; draft_gone for a draft that
// could not be read.
func keptAction(typed map[string]string) (coalition.Action, coalition.Version, error) {
	x := coalition.Action{Text: block(typed["text"]), Owner: coalition.Delegation{ID: parseID(typed["read_owner"])}, Release: coalition.Release(typed["read_release"])}
	var err error
	if x.Due, err = readInstant(typed["read_due"]); err != nil {
		return x, 0, err
	}
	if x.Zone, err = locale.ReadZone(typed["read_zone"]); err != nil {
		return x, 0, err
	}
	x.WholeDay = typed["read_day"] == "true"
	meeting, err := strconv.ParseInt(typed["read_meeting"], 10, 64)
	if err != nil {
		return x, 0, coalition.Wrong("draft_gone")
	}
	x.Meeting.ID = coalition.MeetingID(meeting)
	version, err := strconv.ParseInt(typed["read_version"], 10, 64)
	if err != nil {
		return x, 0, coalition.Wrong("draft_gone")
	}
	return x, coalition.Version(version), nil
}

// addAction saves a new action, or another wording of one, as it was shown.
func (s schedule) addAction(ctx context.Context, r Request) (Reply, error) {
	typed, act, err := s.draft(ctx, r, "schedule.fixaction")
	if err != nil {
		return Reply{}, err
	}
	x, shown, err := keptAction(typed)
	if err != nil {
		return Reply{}, err
	}
	key := "action_saved"
	var done coalition.Kept
	var stands coalition.Action
	if typed["action"] == "" {
		done, err = s.store.AddAction(ctx, act, x)
	} else {
		key = "action_changed"
		done, err = s.store.ReviseAction(ctx, act, typed["action"], func(now coalition.Action) (coalition.Action, error) {
			stands = now
			if now.Version != shown {
				return now, coalition.Wrong("action_changed", "Code", now.Code)
			}
			now.Text, now.Owner, now.Due, now.WholeDay, now.Zone, now.Release = x.Text, x.Owner, x.Due, x.WholeDay, x.Zone, x.Release
			return now, nil
		})
	}
	if coalition.CodeOf(err) == "action_changed" {
		return s.refuseStale(ctx, r, typed, stands)
	}
	if err != nil {
		return refuse(ctx, s.store, r, "schedule.fixaction", typed, err) // its hour came, or its owner left, while it waited
	}
	return revised(ctx, s.store, r, done, nil, key)
}

// fixAction opens the form with what was typed.
func (s schedule) fixAction(ctx context.Context, r Request) (Reply, error) {
	typed, _, err := s.draft(ctx, r, "schedule.fixaction")
	if err != nil {
		return Reply{}, err
	}
	return actionForm(r, r.ID("schedule.fixedaction", r.Arg(0)), typed), nil
}

// changeAction opens the form with an action as it stands.
func (s schedule) changeAction(ctx context.Context, r Request) (Reply, error) {
	x, err := s.changing(ctx, r, r.Arg(0))
	if err != nil {
		return Reply{}, err
	}
	return actionForm(r, r.ID("schedule.changedaction", x.Code, seenArg(x.Version)), map[string]string{
		"action": x.Code, "text": x.Text, "owner": x.Owner.Code, "due": dueTyped(x), "audience": string(x.Release),
	}), nil
}

func actionForm(r Request, submit string, typed map[string]string) Reply {
	p := r.Print
	fields := []message.Field{
		{ID: "text", Label: p.Text("action_field_text"), Value: typed["text"], Long: true, Required: true, Max: 4000},
		{ID: "owner", Label: p.Text("action_field_owner"), Value: typed["owner"], Required: true, Max: 100},
		{ID: "due", Label: p.Text("action_field_due"), Value: typed["due"], Placeholder: p.Text("action_hint_due"), Required: true, Max: 100},
		{ID: "audience", Label: p.Text("outcome_field_audience"), Value: typed["audience"], Placeholder: p.Text("outcome_hint_audience"), Max: 100},
	}
	if typed["action"] == "" { // an action stays with the meeting that it came of
		fields = append(fields, message.Field{ID: "meeting", Label: p.Text("schedule_field_meeting"), Value: typed["meeting"], Max: 100})
	}
	return Reply{Modal: &message.Modal{CustomID: submit, Title: p.Text("action_form"), Fields: fields}}
}

// fixedAction reads the form; which action it changes, if any, is as it was.
func (s schedule) fixedAction(ctx context.Context, r Request) (Reply, error) {
	before, _, err := s.draft(ctx, r, "schedule.fixaction")
	if err != nil {
		return Reply{}, err
	}
	typed := fieldsOf(r, actionOptions...)
	typed["action"], typed["seen"] = before["action"], before["seen"]
	return s.actionTyped(ctx, r, typed)
}

func (s schedule) changedAction(ctx context.Context, r Request) (Reply, error) {
	typed := fieldsOf(r, actionOptions...)
	typed["action"], typed["seen"] = r.Arg(0), r.Arg(1)
	return s.actionTyped(ctx, r, typed)
}

// dropAction ends an action that nobody has to do any more.
func (s schedule) dropAction(ctx context.Context, r Request) (Reply, error) {
	return s.setAction(ctx, r, coalition.ActionDropped, "action_taken_back")
}

// reopenAction has an action that was done or dropped stand again.
func (s schedule) reopenAction(ctx context.Context, r Request) (Reply, error) {
	return s.setAction(ctx, r, coalition.ActionOpen, "action_reopened")
}

func (s schedule) setAction(ctx context.Context, r Request, state coalition.ActionState, key string) (Reply, error) {
	done, err := s.store.ReviseAction(ctx, r.Act(0), r.Arg(0), func(now coalition.Action) (coalition.Action, error) {
		now.State = state
		return now, nil
	})
	return revised(ctx, s.store, r, done, err, key)
}

// done marks the action that was named as done.
func (s schedule) done(ctx context.Context, r Request) (Reply, error) {
	all, err := s.store.Actions(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	x, err := pickAction(r.Option("action"), all)
	if err != nil {
		return Reply{}, err
	}
	return finish(ctx, s.store, r, x)
}

// completeOpen offers the actions that are open.
func (s schedule) completeOpen(ctx context.Context, r Request, typed string) ([]Choice, error) {
	all, err := s.store.Actions(ctx, r.Coalition.ID)
	if err != nil {
		return nil, err
	}
	codes := map[string]string{}
	var labels []string
	for _, x := range coalition.ActionsFor(r.Caller.Audience(), all, coalition.ActionOpen) {
		label := message.ActionLabel(r.Print, x)
		codes[label], labels = x.Code, append(labels, label)
	}
	return completeLabels(typed, labels, codes), nil
}
