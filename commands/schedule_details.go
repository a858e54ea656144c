package commands

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"muster/coalition"
	"muster/message"
)

// details opens the form with what a meeting is called, where it is and how long it lasts. Its custom ID carries which act gave
// the meeting those, so that what somebody else changes meanwhile is not undone.
func (s schedule) details(ctx context.Context, r Request) (Reply, error) {
	typed := typedOptions(r, "meeting", "which")
	from, err := s.pick(ctx, r, typed)
	if err != nil {
		return Reply{}, err
	}
	m := from[0]
	typed["meeting"], typed["read_version"] = m.Code, formatVersion(m.Described)
	typed["title"], typed["place"] = message.Plain(m.Title), message.Plain(m.Place)
	typed["duration"] = durationTyped(r, m.Duration)
	return detailsForm(r, typed), nil
}

// durationTyped returns a length as it can be typed again and is read as the same: in words where they tell all of it.
func durationTyped(r Request, d time.Duration) string {
	if d == 0 {
		return ""
	}
	words := r.Print.Duration(d)
	if read, err := r.Reads.Duration(words); err == nil && read == d {
		return words
	}
	return fmt.Sprintf("%dh%02d", int(d.Hours()), int(d.Minutes())%60)
}

func detailsForm(r Request, typed map[string]string) Reply {
	p := r.Print
	return Reply{Modal: &message.Modal{
		CustomID: r.ID("schedule.details", typed["meeting"], typed["which"], typed["read_version"]),
		Title:    p.Text("schedule_form_details"),
		Fields: []message.Field{
			{ID: "title", Label: p.Text("schedule_field_title"), Value: typed["title"], Required: true, Max: 1000},
			{ID: "place", Label: p.Text("schedule_field_place"), Value: typed["place"], Max: 1000},
			{ID: "duration", Label: p.Text("schedule_field_duration"), Value: typed["duration"], Placeholder: p.Text("schedule_hint_duration"), Max: 100},
		},
	}}
}

// saveDetails keeps what was typed into the form, at once: it is shown on the card that answers, and can be typed anew.
func (s schedule) saveDetails(ctx context.Context, r Request) (Reply, error) {
	seen, err := strconv.ParseInt(r.Arg(2), 36, 64)
	if err != nil {
		return Reply{}, coalition.Wrong("draft_gone")
	}
	m, err := s.store.Meeting(ctx, r.Coalition.ID, r.Arg(0))
	if err != nil {
		return Reply{}, err
	}
	typed := fieldsOf(r, "title", "place", "duration")
	n := coalition.NewDetails{
		Meeting: m.ID, Seen: coalition.Version(seen), Later: r.Arg(1) == andLater,
		Details: coalition.Details{Title: oneLine(typed["title"]), Place: oneLine(typed["place"])},
	}
	var done coalition.Scheduled
	if n.Duration, err = readDuration(r, typed); err == nil {
		done, err = s.store.SetDetails(ctx, r.Act(0), n)
	}
	if err != nil {
		typed["meeting"], typed["which"], typed["read_version"] = m.Code, r.Arg(1), r.Arg(2)
		return s.refuseForm(ctx, r, "schedule.redetail", typed, func(m coalition.Meeting) coalition.Version { return m.Described }, err)
	}
	return s.saved(ctx, r, done, "schedule_changed", "schedule_changed_same")
}

// refuseForm answers what cannot be taken of a form on a meeting; where somebody was faster, with how the meeting is, which is
// then what has been seen.
func (s schedule) refuseForm(ctx context.Context, r Request, part string, typed map[string]string, seen func(coalition.Meeting) coalition.Version, err error) (Reply, error) {
	if coalition.CodeOf(err) != "meeting_changed" {
		return refuse(ctx, s.store, r, part, typed, err)
	}
	m, failed := s.store.Meeting(ctx, r.Coalition.ID, typed["meeting"])
	if failed != nil {
		return Reply{}, failed
	}
	typed["read_version"] = formatVersion(seen(m))
	reply, failed := refuse(ctx, s.store, r, part, typed, err)
	if failed == nil {
		reply.Body.Embeds = append(reply.Body.Embeds, message.MeetingCard(r.Print, r.Coalition, m, nil))
	}
	return reply, failed
}

// fixDetails opens the form with what was typed into it.
func (s schedule) fixDetails(ctx context.Context, r Request) (Reply, error) {
	typed, _, err := s.draft(ctx, r, "schedule.redetail")
	if err != nil {
		return Reply{}, err
	}
	return detailsForm(r, typed), nil
}
