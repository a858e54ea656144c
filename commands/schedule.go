package commands

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// ScheduleStore is what /schedule asks of storage.
type ScheduleStore interface {
	DraftStore
	Meetings(ctx context.Context, c coalition.ID) ([]coalition.Meeting, error)
	Meeting(ctx context.Context, c coalition.ID, code string) (coalition.Meeting, error)
	ScheduleMeeting(ctx context.Context, a coalition.Act, n coalition.NewMeeting) (coalition.Scheduled, error)
	MoveMeeting(ctx context.Context, a coalition.Act, move coalition.MeetingMove) (coalition.Scheduled, error)
	ChangeLeads(ctx context.Context, a coalition.Act, code string, leads coalition.Leads) (coalition.Scheduled, error)
	CancelMeeting(ctx context.Context, a coalition.Act, id coalition.MeetingID, seen coalition.Version) (coalition.Scheduled, error)
	ScheduleSeries(ctx context.Context, a coalition.Act, n coalition.NewSeries) (coalition.Scheduled, error)
	MoveSeries(ctx context.Context, a coalition.Act, move coalition.MeetingMove) (coalition.Scheduled, error)
	CancelSeries(ctx context.Context, a coalition.Act, id coalition.MeetingID, seen coalition.Version) (coalition.Scheduled, error)
	SetDetails(ctx context.Context, a coalition.Act, n coalition.NewDetails) (coalition.Scheduled, error)
	SetAgenda(ctx context.Context, a coalition.Act, n coalition.NewAgenda) (coalition.Scheduled, error)
	ChangeGuests(ctx context.Context, a coalition.Act, n coalition.NewGuests) (coalition.Scheduled, error)
	OutcomeStore
	Delegations(ctx context.Context, c coalition.ID) ([]coalition.Delegation, error)
	SignUps(ctx context.Context, c coalition.ID, m coalition.MeetingID) ([]coalition.SignUp, error)
	CallRoll(ctx context.Context, a coalition.Act, n coalition.NewRollCall) (coalition.Kept, error)
	MeetingDecision(ctx context.Context, c coalition.ID, code string) (coalition.MeetingDecision, error)
	RecordDecision(ctx context.Context, a coalition.Act, d coalition.MeetingDecision) (coalition.Kept, error)
	ReviseDecision(ctx context.Context, a coalition.Act, code string, change func(coalition.MeetingDecision) (coalition.MeetingDecision, error)) (coalition.Kept, error)
	AddAction(ctx context.Context, a coalition.Act, x coalition.Action) (coalition.Kept, error)
}

// schedule answers all of /schedule. Each of its changes is shown back and confirmed before it is
// saved; between the two it stands in a draft, which is also what the Fix button opens. A draft is
// what was typed, and under names that no option has, what was read from it.
type schedule struct{ store ScheduleStore }

// Schedule returns the /schedule command: organisers plan, move and cancel meetings, and record what comes of them.
func Schedule(store ScheduleStore) Command {
	s := schedule{store}
	chosen := Option{Name: "meeting", Required: true, MaxLen: 100, Complete: completeMeeting(store, onlyAhead)}
	sat := Option{Name: "meeting", Required: true, MaxLen: 100, Complete: completeMeeting(store, sitting)}
	audience := Option{Name: "audience", Choices: audiences}
	return Command{
		Name: "schedule",
		Who:  Organisers,
		Subs: []Sub{
			{Name: "meeting", Handle: s.meeting, Options: []Option{
				{Name: "title", Required: true, MaxLen: 1000},
				{Name: "when", Required: true, MaxLen: 100},
				{Name: "place", MaxLen: 1000},
				{Name: "agenda", MaxLen: 4000},
				{Name: "zone", MaxLen: 100},
				{Name: "duration", MaxLen: 100},
				{Name: "invite", MaxLen: maxPasted},
				{Name: "reminders", MaxLen: 200},
			}},
			{Name: "series", Handle: s.series, Options: []Option{
				{Name: "title", Required: true, MaxLen: 1000},
				{Name: "when", Required: true, MaxLen: 100},
				{Name: "repeat", Required: true, Choices: frequencies()},
				{Name: "every", MaxLen: 10},
				{Name: "until", MaxLen: 100},
				{Name: "count", MaxLen: 10},
				{Name: "except", MaxLen: 1000},
				{Name: "place", MaxLen: 1000},
				{Name: "agenda", MaxLen: 4000},
				{Name: "zone", MaxLen: 100},
				{Name: "duration", MaxLen: 100},
				{Name: "invite", MaxLen: maxPasted},
				{Name: "reminders", MaxLen: 200},
			}},
			{Name: "move", Handle: s.move, Options: []Option{chosen, {Name: "when", Required: true, MaxLen: 100}, whichOption}},
			{Name: "change", Answers: OpenModal, Handle: s.details, Options: []Option{chosen, whichOption}},
			{Name: "cancel", Handle: s.cancel, Options: []Option{chosen, whichOption}},
			{Name: "agenda", Answers: OpenModal, Handle: s.agenda, Options: []Option{chosen, whichOption}},
			{Name: "invite", Handle: s.invite, Options: []Option{chosen, {Name: "who", Required: true, MaxLen: maxPasted}, whichOption}},
			{Name: "reminders", Handle: s.reminders, Options: []Option{chosen, {Name: "leads", Required: true, MaxLen: 200}}},
			{Name: "rollcall", Handle: s.rollcall, Options: []Option{sat}},
			{Name: "decision", Handle: s.decision, Options: []Option{sat, {Name: "text", Required: true, MaxLen: 4000}, audience}},
			{Name: "action", Handle: s.action, Options: []Option{
				{Name: "text", Required: true, MaxLen: 4000},
				{Name: "owner", Required: true, MaxLen: 100, Complete: completePresent(store)},
				{Name: "due", Required: true, MaxLen: 100},
				{Name: "meeting", MaxLen: 100, Complete: completeMeeting(store, meetingsAheadFirst)},
				audience,
			}},
			{Name: "done", Handle: s.done, Options: []Option{{Name: "action", Required: true, MaxLen: 600, Complete: s.completeOpen}}},
		},
		Parts: []Part{
			{Name: "schedule.save", Who: Organisers, Answers: Update, Handle: s.save},
			{Name: "schedule.fix", Who: Organisers, Answers: OpenModal, Handle: s.fix},
			{Name: "schedule.fixed", Who: Organisers, Answers: Update, Handle: s.fixed},
			{Name: "schedule.plan", Who: Organisers, Answers: Update, Handle: s.plan},
			{Name: "schedule.replan", Who: Organisers, Answers: OpenModal, Handle: s.replan},
			{Name: "schedule.replanned", Who: Organisers, Answers: Update, Handle: s.replanned},
			{Name: "schedule.agenda", Who: Organisers, Handle: s.saveAgenda},
			{Name: "schedule.reagenda", Who: Organisers, Answers: OpenModal, Handle: s.fixAgenda},
			{Name: "schedule.details", Who: Organisers, Handle: s.saveDetails},
			{Name: "schedule.redetail", Who: Organisers, Answers: OpenModal, Handle: s.fixDetails},
			{Name: "schedule.moved", Who: Organisers, Answers: Update, Handle: s.saveMove},
			{Name: "schedule.refix", Who: Organisers, Answers: OpenModal, Handle: s.fixMove},
			{Name: "schedule.refixed", Who: Organisers, Answers: Update, Handle: s.fixedMove},
			{Name: "schedule.invited", Who: Organisers, Answers: Update, Handle: s.saveInvite},
			{Name: "schedule.reinvite", Who: Organisers, Answers: OpenModal, Handle: s.fixInvite},
			{Name: "schedule.reinvited", Who: Organisers, Answers: Update, Handle: s.fixedInvite},
			{Name: "schedule.releads", Who: Organisers, Answers: OpenModal, Handle: s.fixReminders},
			{Name: "schedule.releaded", Who: Organisers, Answers: Update, Handle: s.fixedReminders},
			{Name: "schedule.cancelled", Who: Organisers, Answers: Update, Handle: s.saveCancel},
			{Name: "schedule.discard", Who: Organisers, Answers: Update, Handle: discardDraft},
			{Name: "schedule.present", Who: Organisers, Answers: Update, Handle: s.choosePresent},
			{Name: "schedule.rollpage", Who: Organisers, Answers: Update, Handle: s.turnRoll},
			{Name: "schedule.rolled", Who: Organisers, Answers: Update, Handle: s.saveRoll},
			{Name: "schedule.decision", Who: Organisers, Handle: s.pickedDecision},
			{Name: "schedule.dropdecision", Who: Organisers, Answers: Update, Handle: s.dropDecision},
			{Name: "schedule.editdecision", Who: Organisers, Answers: OpenModal, Handle: s.editDecision},
			{Name: "schedule.editeddecision", Who: Organisers, Answers: Update, Handle: s.editedDecision},
			{Name: "schedule.redecide", Who: Organisers, Answers: OpenModal, Handle: s.redecide},
			{Name: "schedule.redecided", Who: Organisers, Answers: Update, Handle: s.redecided},
			{Name: "schedule.addaction", Who: Organisers, Answers: Update, Handle: s.addAction},
			{Name: "schedule.fixaction", Who: Organisers, Answers: OpenModal, Handle: s.fixAction},
			{Name: "schedule.fixedaction", Who: Organisers, Answers: Update, Handle: s.fixedAction},
			{Name: "schedule.changeaction", Who: Organisers, Answers: OpenModal, Handle: s.changeAction},
			{Name: "schedule.changedaction", Who: Organisers, Answers: Update, Handle: s.changedAction},
			{Name: "schedule.dropaction", Who: Organisers, Answers: Update, Handle: s.dropAction},
			{Name: "schedule.reopenaction", Who: Organisers, Answers: Update, Handle: s.reopenAction},
		},
	}
}

func (s schedule) meeting(ctx context.Context, r Request) (Reply, error) {
	return s.meetingTyped(ctx, r, typedOptions(r, meetingOptions...))
}

// typedOptions returns what was typed for the options.
func typedOptions(r Request, names ...string) map[string]string {
	typed := make(map[string]string, len(names))
	for _, name := range names {
		typed[name] = r.Option(name)
	}
	return typed
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

// draft returns the caller's draft of a kind and the act that consumes it.
func (s schedule) draft(ctx context.Context, r Request, kind string) (map[string]string, coalition.Act, error) {
	typed := map[string]string{}
	err := s.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, kind, r.Arg(0), &typed)
	act := r.Act(0)
	act.Draft = r.Arg(0)
	return typed, act, err
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

// saved answers with the meeting as it now is, and says where it is posted.
func (s schedule) saved(ctx context.Context, r Request, done coalition.Scheduled, key, same string) (Reply, error) {
	m, err := s.store.Meeting(ctx, r.Coalition.ID, done.Code)
	if err != nil {
		return Reply{}, err
	}
	if done.Same {
		key = same
	}
	head := r.Print.Text(key, "Code", m.Code)
	if done.More > 0 && !done.Same {
		head += " " + r.Print.Count("schedule_more", done.More)
	}
	if done.Channel == 0 {
		head += "\n" + r.Print.Text("schedule_no_channel")
	} else {
		head += "\n" + r.Print.Text("schedule_channel", "Channel", message.MentionChannel(done.Channel))
	}
	return Say(message.Body{Content: head, Embeds: []*discordgo.MessageEmbed{message.MeetingCard(r.Print, r.Coalition, m, nil)}}), nil
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

// fieldsOf returns what a modal was submitted with.
func fieldsOf(r Request, names ...string) map[string]string {
	typed := make(map[string]string, len(names))
	for _, name := range names {
		typed[name] = strings.TrimSpace(r.Fields[name])
	}
	return typed
}
