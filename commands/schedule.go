package commands

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
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
			{Name: "schedule.restoredecision", Who: Organisers, Handle: s.restoreDecision},
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

// typedOptions returns what was typed for the options.
func typedOptions(r Request, names ...string) map[string]string {
	typed := make(map[string]string, len(names))
	for _, name := range names {
		typed[name] = r.Option(name)
	}
	return typed
}

// draft returns the caller's draft of a kind and the act that consumes it.
func (s schedule) draft(ctx context.Context, r Request, kind string) (map[string]string, coalition.Act, error) {
	typed := map[string]string{}
	err := s.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, kind, r.Arg(0), &typed)
	act := r.Act(0)
	act.Draft = r.Arg(0)
	return typed, act, err
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
	if done.Stay > 0 && !done.Same {
		head += " " + r.Print.Count("schedule_stay", done.Stay)
	}
	if done.Channel == 0 {
		head += "\n" + r.Print.Text("schedule_no_channel")
	} else {
		head += "\n" + r.Print.Text("schedule_channel", "Channel", message.MentionChannel(done.Channel))
	}
	return Say(message.Body{Content: head, Embeds: []*discordgo.MessageEmbed{message.MeetingCard(r.Print, r.Coalition, m, nil)}}), nil
}

// fieldsOf returns what a modal was submitted with.
func fieldsOf(r Request, names ...string) map[string]string {
	typed := make(map[string]string, len(names))
	for _, name := range names {
		typed[name] = strings.TrimSpace(r.Fields[name])
	}
	return typed
}
