package commands

import (
	"context"
	"encoding/json"
	"strconv"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// finished is the choice of the actions that are done.
const finished = "finished"

// actionLists are what a list of actions can be of: those that are open, the default, and those that are done.
var actionLists = []string{"unfinished", finished}

func (m meetings) actions(ctx context.Context, r Request) (Reply, error) {
	return m.actionsPage(ctx, r, r.Option("which"), 1)
}

func (m meetings) turnActions(ctx context.Context, r Request) (Reply, error) {
	return m.actionsPage(ctx, r, r.Arg(1), pageArg(r.Arg(0)))
}

// actionsPage answers with a page of the actions that the caller may know of, and a menu to choose one of them.
func (m meetings) actionsPage(ctx context.Context, r Request, which string, page int) (Reply, error) {
	all, err := m.store.Actions(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	list := outcomes{title: "action_list_title", none: "action_list_none", menu: r.ID("meeting.action"), choose: "action_choose",
		turn: func(to int) string { return r.ID("meeting.actions", strconv.Itoa(to), which) }}
	state := coalition.ActionOpen
	if which == finished {
		list.title, list.none, state = "action_list_finished", "action_list_none_finished", coalition.ActionDone
	}
	for _, x := range coalition.ActionsFor(r.Caller.Audience(), all, state) {
		list.lines = append(list.lines, message.ActionLine(r.Print, x, r.Now))
		list.choices = append(list.choices, discordgo.SelectMenuOption{Label: message.ActionLabel(r.Print, x), Value: x.Code})
	}
	return list.show(r, page), nil
}

// action shows an action: the one chosen in a menu, or the button's.
func (m meetings) action(ctx context.Context, r Request) (Reply, error) {
	code := r.Arg(0)
	if len(r.Values) == 1 {
		code = r.Values[0]
	}
	x, err := seenAction(ctx, m.store, r, code)
	if err != nil {
		return Reply{}, err
	}
	return actionCard(r, x, ""), nil
}

// done marks an action done. Its answer is a message of its own, since the button stands on posts too.
func (m meetings) done(ctx context.Context, r Request) (Reply, error) {
	x, err := seenAction(ctx, m.store, r, r.Arg(0))
	if err != nil {
		return Reply{}, err
	}
	return finish(ctx, m.store, r, x)
}

func (m meetings) decisions(ctx context.Context, r Request) (Reply, error) {
	all, err := m.store.Decisions(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	list := outcomes{title: "decision_list_title", none: "decision_list_none", choose: "decision_choose",
		turn: func(to int) string { return r.ID("meeting.decisions", strconv.Itoa(to)) }}
	if r.Caller.Organiser {
		list.menu = r.ID("schedule.decision")
	}
	for _, d := range coalition.DecisionsFor(r.Caller.Audience(), all) {
		list.lines = append(list.lines, message.DecisionLine(r.Print, d))
		list.choices = append(list.choices, discordgo.SelectMenuOption{Label: message.DecisionLabel(d), Value: d.Code})
	}
	return list.show(r, pageArg(r.Arg(0))), nil
}

// outcome adds to a meeting's card what was decided, who was there, or else who has signed up; each as far as the audience
// may know.
func (m meetings) outcome(ctx context.Context, r Request, meeting coalition.Meeting, roll *coalition.Roll, card *discordgo.MessageEmbed) error {
	a := r.Caller.Audience()
	all, err := m.store.Decisions(ctx, r.Coalition.ID)
	if err != nil {
		return err
	}
	var decided []coalition.MeetingDecision
	for _, d := range coalition.DecisionsFor(a, all) {
		if d.Meeting.ID == meeting.ID {
			decided = append(decided, d)
		}
	}
	if len(decided) > 0 {
		message.AddDecisions(r.Print, card, decided)
	}
	if roll == nil || meeting.Cancelled {
		return nil
	}
	call, err := m.store.RollCall(ctx, r.Coalition.ID, meeting)
	switch {
	case err != nil:
		return err
	case call.Held():
		message.AddRollCall(r.Print, card, call)
	default:
		message.AddRoll(r.Print, card, *roll)
	}
	return nil
}

// postAction renders a reminder of an action, where all readers may know of it. One of a day that is no longer its day, and one
// from before that comes when the action is due, have nothing to say unless they are posted already.
func (m meetings) postAction(ctx context.Context, r PostRequest) ([]message.Body, error) {
	var about coalition.ActionParams
	if err := json.Unmarshal(r.Delivery.Params, &about); err != nil {
		return nil, err
	}
	x, err := m.store.ActionByID(ctx, r.Coalition.ID, about.Action)
	if err != nil || !r.Audience.SeesAction(x) {
		return nil, err
	}
	superseded := about.Lead > 0 && len(x.Reminders(r.Now)) == 0
	if r.Delivery.Message == 0 && (x.State != coalition.ActionOpen || !x.Due.Equal(about.Due) || superseded) {
		return nil, nil
	}
	var reach []coalition.Reach
	if !r.Audience.IsOrganisers() { // its delegates do not read there
		delegates, err := m.store.Delegates(ctx, r.Coalition.ID)
		if err != nil {
			return nil, err
		}
		reach = coalition.ReachOf([]coalition.Delegation{x.Owner}, delegates)
	}
	buttons := []discordgo.MessageComponent{message.Button(r.Print.Text("meeting_button_details"), r.ID("meeting.action", x.Code), discordgo.SecondaryButton)}
	if x.State == coalition.ActionOpen {
		done := message.Button(r.Print.Text("action_button_done"), r.ID("meeting.done", x.Code), discordgo.SuccessButton)
		buttons = append([]discordgo.MessageComponent{done}, buttons...)
	}
	return message.ActionReminder(r.Print, r.Coalition, x, r.Now, lateSince(r), reach, message.Rows{message.Row(buttons...)}), nil
}
