package commands

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// MeetingStore is what /meeting asks of storage.
type MeetingStore interface {
	Meetings(ctx context.Context, c coalition.ID) ([]coalition.Meeting, error)
	Meeting(ctx context.Context, c coalition.ID, code string) (coalition.Meeting, error)
	MeetingByID(ctx context.Context, c coalition.ID, id coalition.MeetingID) (coalition.Meeting, error)
	SignUps(ctx context.Context, c coalition.ID, m coalition.MeetingID) ([]coalition.SignUp, error)
	SignUp(ctx context.Context, a coalition.Act, code string, word coalition.SignUp) (coalition.SignedUp, error)
	Delegations(ctx context.Context, c coalition.ID) ([]coalition.Delegation, error)
	Delegates(ctx context.Context, c coalition.ID) ([]coalition.Delegate, error)
	DraftStore
	OutcomeStore
	SignUpOf(ctx context.Context, c coalition.ID, code string, d coalition.DelegationID) (coalition.SignUp, error)
	SayMore(ctx context.Context, a coalition.Act, code string, word coalition.SignUp) (coalition.SignedUp, error)
	ActionByID(ctx context.Context, c coalition.ID, id coalition.ActionID) (coalition.Action, error)
	RemindedByName(ctx context.Context, c coalition.ID) ([]coalition.Snowflake, error)
}

// meetings answers all of /meeting.
type meetings struct{ store MeetingStore }

// Meeting returns the /meeting command: when the coalition meets, who comes, and what came of it.
func Meeting(store MeetingStore) Command {
	m := meetings{store}
	return Command{
		Name: "meeting",
		Subs: []Sub{
			{Name: "list", Handle: m.list},
			{Name: "show", Handle: m.show, Options: []Option{
				{Name: "meeting", Required: true, MaxLen: 100, Complete: completeMeeting(store, meetingsAheadFirst)},
			}},
			{Name: "actions", Handle: m.actions, Options: []Option{{Name: "which", Choices: actionLists}}},
			{Name: "decisions", Handle: m.decisions},
		},
		Parts: []Part{
			{Name: "meeting.page", Answers: Update, Handle: m.page},
			{Name: "meeting.details", Handle: m.details},
			{Name: "meeting.file", Handle: m.file},
			{Name: "meeting.attend", Who: Delegates, Handle: m.attend},
			{Name: "meeting.represent", Who: Delegates, Handle: m.represent},
			{Name: "meeting.absent", Who: Delegates, Handle: m.absent},
			{Name: "meeting.for", Who: Delegates, Answers: Update, Handle: m.chooseFor},
			{Name: "meeting.by", Who: Delegates, Answers: Update, Handle: m.chooseBy},
			{Name: "meeting.turn", Who: Delegates, Answers: Update, Handle: m.turn},
			{Name: "meeting.say", Who: Delegates, Answers: OpenModal, Handle: m.say},
			{Name: "meeting.said", Who: Delegates, Answers: Update, Handle: m.said},
			{Name: "meeting.resay", Who: Delegates, Answers: OpenModal, Handle: m.resay},
			{Name: "meeting.listactions", Handle: m.actions},
			{Name: "meeting.actions", Answers: Update, Handle: m.turnActions},
			{Name: "meeting.action", Handle: m.action},
			{Name: "meeting.done", Who: Delegates, Handle: m.done},
			{Name: "meeting.decisions", Answers: Update, Handle: m.decisions},
		},
		Posts: []Post{
			{Kind: coalition.MeetingCard, Render: m.postCard},
			{Kind: coalition.MeetingEvent, Render: m.postEvent, Before: m.beforeEvent},
			{Kind: coalition.ReminderPost, Render: m.postReminder},
			{Kind: coalition.MeetingChange, Render: m.postChange},
			{Kind: coalition.ActionPost, Render: m.postAction},
		},
	}
}

func (m meetings) list(ctx context.Context, r Request) (Reply, error) { return m.listPage(ctx, r, 1) }

func (m meetings) page(ctx context.Context, r Request) (Reply, error) {
	return m.listPage(ctx, r, pageArg(r.Arg(0)))
}

// meetingLines is how many meetings a page holds: with the longest titles, all of them escaped, they
// still fit a card's 4,096 characters.
const meetingLines = 10

// listPage answers with one page of the meetings ahead, cancelled ones marked.
func (m meetings) listPage(ctx context.Context, r Request, page int) (Reply, error) {
	all, err := m.store.Meetings(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	var lines []string
	for _, meeting := range all {
		if !meeting.Begun(r.Now) {
			lines = append(lines, message.MeetingLine(r.Print, meeting))
		}
	}
	outcome := message.Button(r.Print.Text("meeting_button_actions"), r.ID("meeting.listactions"), discordgo.SecondaryButton)
	if len(lines) == 0 {
		body := message.Text(r.Coalition, r.Print.Text("meeting_list_title"), r.Print.Text("meeting_list_none"))
		body.Rows = message.Rows{message.Row(outcome)}
		return Say(body), nil
	}
	buttons := []discordgo.MessageComponent{message.Button(r.Print.Text("meeting_button_files"), r.ID("meeting.file"), discordgo.SecondaryButton), outcome}
	on := pageOf(len(lines), meetingLines, page)
	body := message.Text(r.Coalition, r.Print.Text("meeting_list_title"), strings.Join(lines[on.From:on.To], "\n")+on.number(r.Print))
	turn := on.buttons(r.Print, func(to int) string { return r.ID("meeting.page", strconv.Itoa(to)) })
	body.Rows = message.Rows{message.Row(append(turn, buttons...)...)}
	return Say(body), nil
}

func (m meetings) show(ctx context.Context, r Request) (Reply, error) {
	all, err := m.store.Meetings(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	meeting, err := pickMeeting(r.Option("meeting"), all, r.Now)
	if err != nil {
		return Reply{}, err
	}
	return m.card(ctx, r, meeting, "", nil)
}

func (m meetings) details(ctx context.Context, r Request) (Reply, error) {
	meeting, err := m.store.Meeting(ctx, r.Coalition.ID, r.Arg(0))
	if err != nil {
		return Reply{}, err
	}
	return m.card(ctx, r, meeting, "", nil)
}

// card answers with a meeting's card as the caller may know it, under a heading. To the word that was just said, nil for none,
// more can be added.
func (m meetings) card(ctx context.Context, r Request, meeting coalition.Meeting, head string, word *coalition.SignUp) (Reply, error) {
	all, err := m.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	roll, err := m.roll(ctx, r.Coalition.ID, meeting, all, r.Caller.Audience())
	if err != nil {
		return Reply{}, err
	}
	card := message.MeetingCard(r.Print, r.Coalition, elsewhere(meeting, all), nil)
	if err := m.outcome(ctx, r, meeting, roll, card); err != nil {
		return Reply{}, err
	}
	body := message.Body{Content: head, Embeds: []*discordgo.MessageEmbed{card}}
	buttons := []discordgo.MessageComponent{message.Button(r.Print.Text("meeting_button_file"), r.ID("meeting.file", meeting.Code), discordgo.SecondaryButton)}
	if Delegates.Allows(r.Caller) == nil && meeting.Ahead(r.Now) == nil {
		buttons = append(signUpButtons(r.Print, r.ID, meeting.Code), buttons...)
	}
	body.Rows = message.Rows{message.Row(buttons...)}
	if word != nil {
		body.Rows = append(message.Rows{message.Row(moreButton(r, meeting.Code, *word))}, body.Rows...)
	}
	return Say(body), nil
}

// file answers with a calendar file of one meeting, or of all that are ahead.
func (m meetings) file(ctx context.Context, r Request) (Reply, error) {
	if r.Access.Bot&discordgo.PermissionAttachFiles == 0 {
		return Reply{}, coalition.Wrong("files_denied")
	}
	name, all := r.Arg(0), []coalition.Meeting{}
	if name != "" {
		meeting, err := m.store.Meeting(ctx, r.Coalition.ID, name)
		if err != nil {
			return Reply{}, err
		}
		all = append(all, meeting)
	} else {
		every, err := m.store.Meetings(ctx, r.Coalition.ID)
		if err != nil {
			return Reply{}, err
		}
		for _, meeting := range every {
			if !meeting.Begun(r.Now) {
				all = append(all, meeting)
			}
		}
		name = "meetings"
	}
	if len(all) == 0 {
		return Say(message.Text(r.Coalition, r.Print.Text("meeting_list_title"), r.Print.Text("meeting_list_none"))), nil
	}
	body := message.Text(r.Coalition, r.Print.Text("calendar_title"), r.Print.Count("calendar_text", len(all)))
	body.Files = []message.File{message.CalendarFile(name, message.Calendar(r.Print, r.Coalition, all, r.Now))}
	return Say(body), nil
}

// roll returns what the delegations said of the meeting; nil for an audience that may not know.
func (m meetings) roll(ctx context.Context, c coalition.ID, meeting coalition.Meeting, all []coalition.Delegation, a coalition.Audience) (*coalition.Roll, error) {
	if !a.SeesSignUps() {
		return nil, nil
	}
	words, err := m.store.SignUps(ctx, c, meeting.ID)
	if err != nil {
		return nil, err
	}
	roll := coalition.RollOf(meeting.Asked(all), words)
	return &roll, nil
}

func signUpButtons(p locale.Printer, id func(string, ...string) string, code string) []discordgo.MessageComponent {
	return []discordgo.MessageComponent{
		message.Button(p.Text("meeting_button_attend"), id("meeting.attend", code), discordgo.PrimaryButton),
		message.Button(p.Text("meeting_button_represent"), id("meeting.represent", code), discordgo.SecondaryButton),
		message.Button(p.Text("meeting_button_absent"), id("meeting.absent", code), discordgo.SecondaryButton),
	}
}

// postRows are the buttons below what is posted about a meeting: to sign up while it is ahead, and
// always one that shows it, so that every post has a button to be recognised by.
func postRows(r PostRequest, meeting coalition.Meeting) message.Rows {
	details := detailsButton(r, meeting)
	if meeting.Ahead(r.Now) != nil {
		return message.Rows{message.Row(details)}
	}
	return message.Rows{message.Row(append(signUpButtons(r.Print, r.ID, meeting.Code), details)...)}
}

func detailsButton(r PostRequest, meeting coalition.Meeting) discordgo.Button {
	return message.Button(r.Print.Text("meeting_button_details"), r.ID("meeting.details", meeting.Code), discordgo.SecondaryButton)
}

// posted is what a post about a meeting is rendered from. Nothing in it depends on sign-ups where the
// channel may not know them.
type posted struct {
	meeting   coalition.Meeting
	roll      *coalition.Roll
	reach     []coalition.Reach
	rows      message.Rows
	all       []coalition.Delegation
	delegates []coalition.Delegate
}

func (m meetings) posted(ctx context.Context, r PostRequest) (posted, error) {
	meeting, err := m.store.MeetingByID(ctx, r.Coalition.ID, r.Delivery.Meeting)
	if err != nil {
		return posted{}, err
	}
	all, err := m.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return posted{}, err
	}
	delegates, err := m.store.Delegates(ctx, r.Coalition.ID)
	if err != nil {
		return posted{}, err
	}
	roll, err := m.roll(ctx, r.Coalition.ID, meeting, all, r.Audience)
	return posted{elsewhere(meeting, all), roll, coalition.ReachOf(meeting.Asked(all), delegates), postRows(r, meeting), all, delegates}, err
}

// elsewhere returns a meeting with what its hour becomes where delegations sit, compared with the one before in its series.
// Who takes part in a coalition is for all to read, so nobody learns from it what they may not.
func elsewhere(m coalition.Meeting, all []coalition.Delegation) coalition.Meeting {
	if m.In == nil || m.In.Before.IsZero() {
		return m
	}
	var seats []coalition.Seat
	for _, d := range present(all) {
		if zone := locale.CountryZone(d.Code); d.Country && zone != nil {
			seats = append(seats, coalition.Seat{Delegation: d, Zone: zone})
		}
	}
	in := *m.In
	in.Shifts = coalition.HourShifts(in.Before, m.At, m.Zone, seats)
	m.In = &in
	return m
}

// postCard renders a meeting's card. One that is cancelled before its card is out needs none, and in a series one that has
// begun: after a long outage its channel would be filled with what is over.
func (m meetings) postCard(ctx context.Context, r PostRequest) ([]message.Body, error) {
	p, err := m.posted(ctx, r)
	needless := p.meeting.Cancelled || p.meeting.In != nil && p.meeting.Begun(r.Now)
	if err != nil || needless && r.Delivery.Message == 0 {
		return nil, err
	}
	card := message.MeetingCard(r.Print, r.Coalition, p.meeting, p.roll)
	return []message.Body{{Embeds: []*discordgo.MessageEmbed{card}, Rows: p.rows}}, nil
}

// postReminder renders a reminder. Where sign-ups may be known, those who stay away are not called. Who asked to be mentioned
// by name is, whatever their delegation said, if the meeting is for them.
func (m meetings) postReminder(ctx context.Context, r PostRequest) ([]message.Body, error) {
	p, err := m.posted(ctx, r)
	if err != nil || p.meeting.Cancelled && r.Delivery.Message == 0 {
		return nil, err
	}
	if p.roll != nil {
		p.reach = message.NotAbsent(p.reach, *p.roll)
	}
	byName, err := m.byName(ctx, r, p.meeting)
	if err != nil {
		return nil, err
	}
	p.reach = append(p.reach, coalition.Reach{Users: byName})
	return message.Reminder(r.Print, r.Coalition, p.meeting, p.roll, lateSince(r), p.reach, p.rows), nil
}

// byName returns those who asked to be mentioned by name, or have closed direct messages, and whom the meeting is for.
func (m meetings) byName(ctx context.Context, r PostRequest, meeting coalition.Meeting) ([]coalition.Snowflake, error) {
	all, err := m.store.RemindedByName(ctx, r.Coalition.ID)
	if err != nil || len(all) == 0 || len(meeting.Invited) == 0 {
		return all, err
	}
	may, err := r.Members(ctx, all)
	return slices.DeleteFunc(all, func(who coalition.Snowflake) bool {
		a, here := may[who]
		return !here || !meeting.Concerns(a)
	}), err
}

func (m meetings) postChange(ctx context.Context, r PostRequest) ([]message.Body, error) {
	var change coalition.ChangeParams
	if err := json.Unmarshal(r.Delivery.Params, &change); err != nil {
		return nil, err
	}
	p, err := m.posted(ctx, r)
	if err != nil {
		return nil, err
	}
	others, elsewhere, err := m.changedToo(ctx, r.Coalition.ID, change)
	if err != nil {
		return nil, err
	}
	if change.Place != nil { // those that have gone back since, or are called off, nobody need be told of
		moved := slices.DeleteFunc(append([]coalition.Meeting{p.meeting}, elsewhere...), func(m coalition.Meeting) bool {
			return m.Cancelled || m.Place == *change.Place
		})
		if len(moved) == 0 {
			return nil, nil
		}
		p.meeting, elsewhere = moved[0], moved[1:]
		p.rows = postRows(r, p.meeting)
		change.Elsewhere = change.Elsewhere[:len(elsewhere)] // of which their number is said
	}
	// All are called whose meetings it tells of.
	for _, o := range others {
		elsewhere = append(elsewhere, o.Meeting)
	}
	p.reach = coalition.ReachOf(coalition.AskedToAny(append(elsewhere, p.meeting), p.all), p.delegates)
	return message.MeetingChange(r.Print, r.Coalition, p.meeting, change, others, p.reach, p.rows), nil
}

// changedToo returns the other meetings of a series that a notice tells of, as they are now: those that were moved or called off
// with it, and those that are at another place with it.
func (m meetings) changedToo(ctx context.Context, c coalition.ID, change coalition.ChangeParams) (others []coalition.Shifted, elsewhere []coalition.Meeting, err error) {
	if len(change.Others)+len(change.Elsewhere) == 0 {
		return nil, nil, nil
	}
	all, err := m.store.Meetings(ctx, c)
	if err != nil {
		return nil, nil, err
	}
	for _, o := range change.Others {
		if at := slices.IndexFunc(all, func(m coalition.Meeting) bool { return m.ID == o.Meeting }); at >= 0 {
			others = append(others, coalition.Shifted{Meeting: all[at], Was: o.Was})
		}
	}
	for _, m := range all {
		if slices.Contains(change.Elsewhere, m.ID) {
			elsewhere = append(elsewhere, m)
		}
	}
	return others, elsewhere, nil
}

// lateSince returns when a post was due that goes out late; zero for one that does not.
func lateSince(r PostRequest) time.Time {
	if r.Delivery.Late {
		return r.Delivery.Due
	}
	return time.Time{}
}
