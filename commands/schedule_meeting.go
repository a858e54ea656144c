package commands

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

func (s schedule) meeting(ctx context.Context, r Request) (Reply, error) {
	return s.meetingTyped(ctx, r, typedOptions(r, meetingOptions...))
}

// meetingTyped shows back how what was typed was read, to be confirmed. What cannot be read is kept.
func (s schedule) meetingTyped(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	n, reading, err := s.readMeeting(ctx, r, typed)
	if err != nil {
		return refuse(ctx, s.store, r, "schedule.fix", typed, err)
	}
	guests, err := s.readGuests(ctx, r, typed["invite"])
	if err != nil {
		typed["read_wrong"] = "invite"
		return refuse(ctx, s.store, r, "schedule.fix", typed, err)
	}
	keepMeeting(typed, n)
	keepGuests(typed, guests)
	draft, err := s.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "schedule.fix", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	m := coalition.Meeting{Title: n.Title, Wall: n.Wall, Zone: n.Zone, At: n.At(), Place: n.Place, Agenda: n.Agenda, Duration: n.Duration, Invited: guests, Leads: n.Leads}
	card := message.MeetingDraft(r.Print, r.Coalition, m, reading, m.Reminders(m.LeadsIn(r.Coalition), r.Now))
	message.AddAgenda(r.Print, card, m.Agenda)
	return withButton(confirm(r, card, draft, "schedule.save", "schedule.fix", "schedule.discard"), 2, restButton(r, "schedule.fix", draft)), nil
}

// readMeeting reads a meeting. Its hour is read in the zone that was named, else in the coalition's.
func (s schedule) readMeeting(ctx context.Context, r Request, typed map[string]string) (coalition.NewMeeting, coalition.Reading, error) {
	n := meetingTexts(typed)
	n.Zone = r.Coalition.Zone
	if name := typed["zone"]; name != "" {
		zone, err := locale.ReadZone(name)
		if err != nil {
			return n, "", err
		}
		n.Zone = zone
	}
	moment, err := r.Reads.Time(typed["when"], r.Now, n.Zone)
	if err != nil {
		return n, "", err
	}
	n.Wall = moment.Wall
	if err := atFirst(moment, n.Zone); err != nil {
		return n, "", err
	}
	if n.Duration, err = readDuration(r, typed); err == nil {
		n.Leads, err = readLeads(r, typed["reminders"])
	}
	if err != nil {
		return n, "", err
	}
	if n.Agenda, err = s.agendaOf(ctx, r, typed["agenda"]); err != nil {
		return n, "", err
	}
	return n, moment.Reading, n.Valid(r.Now)
}

// readDuration reads how long a meeting is meant to last; 0 when nothing was typed.
func readDuration(r Request, typed map[string]string) (time.Duration, error) {
	if typed["duration"] == "" {
		return 0, nil
	}
	return r.Reads.Duration(typed["duration"])
}

// keepMeeting keeps what was read of a meeting.
func keepMeeting(typed map[string]string, n coalition.NewMeeting) {
	keepWall(typed, n.Wall, n.Zone)
	typed["read_duration"] = n.Duration.String()
	leads, _ := json.Marshal(n.Leads) // numbers always have a form
	typed["read_leads"] = string(leads)
}

// keptLeads returns when a meeting is reminded of as it was read when it was shown, like keptDuration.
func keptLeads(r Request, typed map[string]string) (coalition.Leads, error) {
	var kept coalition.Leads
	if json.Unmarshal([]byte(typed["read_leads"]), &kept) == nil {
		return kept, nil
	}
	return readLeads(r, typed["reminders"])
}

// keptDuration returns how long a meeting is meant to last as it was read when it was shown: another language may not have
// the words. What was typed is read of a draft that an earlier release has made.
func keptDuration(r Request, typed map[string]string) (time.Duration, error) {
	if kept, err := time.ParseDuration(typed["read_duration"]); err == nil {
		return kept, nil
	}
	return readDuration(r, typed)
}

// atFirst refuses a moment at which clocks in zone show an hour for the second time, as it can be written with another
// zone or as a length of time: a meeting is kept as its wall time, which is the first. The error is
// schedule_second_hour, with At and Zone.
func atFirst(m locale.Moment, zone *time.Location) error {
	if first, _ := m.Wall.In(zone); !first.Equal(m.At) {
		return coalition.Wrong("schedule_second_hour", "At", m.At, "Zone", zone.String())
	}
	return nil
}

// meetingTexts returns a meeting with its title and place, each on one line.
func meetingTexts(typed map[string]string) coalition.NewMeeting {
	return coalition.NewMeeting{Title: oneLine(typed["title"]), Place: oneLine(typed["place"])}
}

// wallForm is how a draft keeps the wall time that was read: "in 2 hours" must not be read again later.
const wallForm = "2006-01-02T15:04"

func keepWall(typed map[string]string, wall coalition.WallTime, zone *time.Location) {
	typed["read_wall"], typed["read_zone"] = wall.String(), zone.String()
}

// keptWall returns what keepWall kept; draft_gone for a draft whose hour could not be read.
func keptWall(typed map[string]string) (coalition.WallTime, *time.Location, error) {
	wall, err := time.Parse(wallForm, typed["read_wall"])
	if err != nil {
		return coalition.WallTime{}, nil, coalition.Wrong("draft_gone")
	}
	zone, err := locale.ReadZone(typed["read_zone"])
	return coalition.WallTimeOf(wall), zone, err
}

func (s schedule) save(ctx context.Context, r Request) (Reply, error) {
	typed, act, err := s.draft(ctx, r, "schedule.fix")
	if err != nil {
		return Reply{}, err
	}
	n, err := s.keptMeeting(ctx, r, typed)
	if err != nil {
		return Reply{}, err
	}
	done, err := s.store.ScheduleMeeting(ctx, act, n)
	if err != nil {
		return refuse(ctx, s.store, r, "schedule.fix", typed, err) // its hour came while it waited
	}
	return s.saved(ctx, r, done, "schedule_saved", "schedule_saved_same")
}

// keptMeeting returns the meeting of a draft that was confirmed, at the hour that was read then. Whose the items of its agenda
// are is read now.
func (s schedule) keptMeeting(ctx context.Context, r Request, typed map[string]string) (coalition.NewMeeting, error) {
	n := meetingTexts(typed)
	n.Invited = keptGuests(typed)
	var err error
	if n.Wall, n.Zone, err = keptWall(typed); err == nil {
		n.Duration, err = keptDuration(r, typed)
	}
	if err == nil {
		n.Leads, err = keptLeads(r, typed)
	}
	if err == nil {
		n.Agenda, err = s.agendaOf(ctx, r, typed["agenda"])
	}
	return n, err
}

// meetingOptions are the options of a meeting, which the form to fix it has, too, as far as a form has room.
var meetingOptions = []string{"title", "when", "place", "agenda", "zone", "duration", "invite", "reminders"}

func (s schedule) fix(ctx context.Context, r Request) (Reply, error) {
	typed, _, err := s.draft(ctx, r, "schedule.fix")
	if err != nil {
		return Reply{}, err
	}
	id := r.ID("schedule.fixed", r.Arg(0))
	if r.Arg(1) == formOfRest {
		return Reply{Modal: restForm(r, id, typed)}, nil
	}
	return Reply{Modal: s.meetingForm(r, id, typed)}, nil
}

// formOfRest says that the form is meant of what the form of a meeting has no room for.
const formOfRest = "rest"

// restButton opens the form of the rest, by a part and its draft.
func restButton(r Request, part, draft string) discordgo.MessageComponent {
	return message.Button(r.Print.Text("schedule_fix_rest"), r.ID(part, draft, formOfRest), discordgo.SecondaryButton)
}

// withButton puts a button where it is the nth of the first row.
func withButton(reply Reply, n int, b discordgo.MessageComponent) Reply {
	row := reply.Body.Rows[0].(discordgo.ActionsRow).Components
	reply.Body.Rows[0] = message.Row(slices.Insert(row, n, b)...)
	return reply
}

func restForm(r Request, id string, typed map[string]string) *message.Modal {
	p := r.Print
	return &message.Modal{CustomID: id, Title: p.Text("schedule_form"), Fields: []message.Field{
		{ID: "zone", Label: p.Text("schedule_field_zone"), Value: typed["zone"], Placeholder: r.Coalition.Zone.String(), Max: 100},
		{ID: "duration", Label: p.Text("schedule_field_duration"), Value: typed["duration"], Placeholder: p.Text("schedule_hint_duration"), Max: 100},
		{ID: "invite", Label: p.Text("schedule_field_invite"), Value: typed["invite"], Long: true, Max: maxPasted},
		{ID: "reminders", Label: p.Text("schedule_field_reminders"), Value: typed["reminders"], Placeholder: p.Text("schedule_hint_reminders"), Max: 200},
	}}
}

// meetingForm is the form of a meeting. It holds five fields, so the zone gives way to a duration, unless the zone is what is wrong or nothing but it was typed.
func (s schedule) meetingForm(r Request, id string, typed map[string]string) *message.Modal {
	p := r.Print
	last := message.Field{ID: "zone", Label: p.Text("schedule_field_zone"), Value: typed["zone"], Placeholder: r.Coalition.Zone.String(), Max: 100}
	_, zoneErr := locale.ReadZone(typed["zone"])
	d, err := readDuration(r, typed)
	if wrong := err != nil || d > coalition.MaxDuration; (typed["zone"] == "" || zoneErr == nil) && wrong || typed["zone"] == "" && typed["duration"] != "" {
		last = message.Field{ID: "duration", Label: p.Text("schedule_field_duration"), Value: typed["duration"], Placeholder: p.Text("schedule_hint_duration"), Max: 100}
	}
	if _, err := readLeads(r, typed["reminders"]); err != nil {
		last = message.Field{ID: "reminders", Label: p.Text("schedule_field_reminders"), Value: typed["reminders"], Placeholder: p.Text("schedule_hint_reminders"), Max: 200}
	}
	if typed["read_wrong"] == "invite" || typed["zone"] == "" && typed["duration"] == "" && typed["invite"] != "" {
		last = message.Field{ID: "invite", Label: p.Text("schedule_field_invite"), Value: typed["invite"], Long: true, Max: maxPasted}
	}
	return &message.Modal{
		CustomID: id,
		Title:    p.Text("schedule_form"),
		Fields: []message.Field{
			{ID: "title", Label: p.Text("schedule_field_title"), Value: typed["title"], Required: true, Max: 1000},
			{ID: "when", Label: p.Text("schedule_field_when"), Value: typed["when"], Placeholder: p.Text("schedule_hint_when"), Required: true, Max: 100},
			{ID: "place", Label: p.Text("schedule_field_place"), Value: typed["place"], Max: 1000},
			{ID: "agenda", Label: p.Text("schedule_field_agenda"), Value: typed["agenda"], Long: true, Max: 4000},
			last,
		},
	}
}

// fixed reads the form; what it had no room for is as it was typed before.
func (s schedule) fixed(ctx context.Context, r Request) (Reply, error) {
	before, _, err := s.draft(ctx, r, "schedule.fix")
	if err != nil && coalition.CodeOf(err) != "draft_gone" {
		return Reply{}, err
	}
	reply, failed := s.meetingTyped(ctx, r, over(r, before, meetingOptions...))
	if err != nil && failed == nil { // the form is what is left of it
		reply.Body.Content = r.Print.Text("schedule_rest_gone")
	}
	return reply, failed
}
