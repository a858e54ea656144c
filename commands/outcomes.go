package commands

import (
	"context"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// OutcomeStore is what reading what comes of meetings asks of storage: who was there, decisions and actions.
type OutcomeStore interface {
	RollCall(ctx context.Context, c coalition.ID, m coalition.Meeting) (coalition.RollCall, error)
	Decisions(ctx context.Context, c coalition.ID) ([]coalition.MeetingDecision, error)
	Actions(ctx context.Context, c coalition.ID) ([]coalition.Action, error)
	Action(ctx context.Context, c coalition.ID, code string) (coalition.Action, error)
	ReviseAction(ctx context.Context, a coalition.Act, code string, change func(coalition.Action) (coalition.Action, error)) (coalition.Kept, error)
}

// outcomes is a page of a list of decisions or actions.
type outcomes struct {
	title, none string                       // keys of texts
	lines       []string                     // of all pages
	turn        func(page int) string        // the custom ID of a button that turns to a page
	menu        string                       // the custom ID of the menu to choose one; "" for none
	choose      string                       // the key of what the menu says
	choices     []discordgo.SelectMenuOption // in the order of lines
}

// show answers with a page of the list; one that is past an end is the one at that end.
func (o outcomes) show(r Request, page int) Reply {
	if len(o.lines) == 0 {
		return Say(message.Text(r.Coalition, r.Print.Text(o.title), r.Print.Text(o.none)))
	}
	on := pageOf(len(o.lines), message.OutcomesPerPage, page)
	body := message.Text(r.Coalition, r.Print.Text(o.title), message.Lines(o.lines[on.From:on.To])+on.number(r.Print))
	if o.menu != "" {
		body.Rows = append(body.Rows, message.Row(message.Menu(o.menu, r.Print.Text(o.choose), slices.Clone(o.choices[on.From:on.To]))))
	}
	body.Rows = append(body.Rows, on.rows(r.Print, o.turn)...)
	return Say(body)
}

// actionCard answers with an action as it now is, under a heading, with buttons for what the caller may do about it.
func actionCard(r Request, x coalition.Action, head string) Reply {
	body := message.Body{Content: head, Embeds: []*discordgo.MessageEmbed{message.ActionCard(r.Print, r.Coalition, x, r.Now)}}
	var buttons []discordgo.MessageComponent
	add := func(label, part string, style discordgo.ButtonStyle) {
		buttons = append(buttons, message.Button(r.Print.Text(label), r.ID(part, x.Code), style))
	}
	open := x.State == coalition.ActionOpen
	if open && r.Caller.MayActFor(x.Owner.ID) {
		add("action_button_done", "meeting.done", discordgo.SuccessButton)
	}
	if r.Caller.Organiser && open {
		add("action_button_change", "schedule.changeaction", discordgo.PrimaryButton)
		add("action_button_drop", "schedule.dropaction", discordgo.DangerButton)
	}
	if r.Caller.Organiser && !open {
		add("action_button_reopen", "schedule.reopenaction", discordgo.PrimaryButton)
	}
	if len(buttons) > 0 {
		body.Rows = message.Rows{message.Row(buttons...)}
	}
	return Say(body)
}

// revised answers with an action after a change of it: under the key, or under its "_same" when it was so already.
func revised(ctx context.Context, store OutcomeStore, r Request, done coalition.Kept, err error, key string) (Reply, error) {
	if err != nil {
		return Reply{}, err
	}
	x, err := store.Action(ctx, r.Coalition.ID, done.Code)
	if err != nil {
		return Reply{}, err
	}
	if done.Same {
		key += "_same"
	}
	return actionCard(r, x, r.Print.Text(key, "Code", x.Code)), nil
}

// finish marks an action done: by its delegation's delegates, or by organisers.
func finish(ctx context.Context, store OutcomeStore, r Request, x coalition.Action) (Reply, error) {
	done, err := store.ReviseAction(ctx, r.Act(x.Owner.ID), x.Code, func(now coalition.Action) (coalition.Action, error) {
		switch {
		case !r.Caller.Audience().SeesAction(now):
			return now, unknownAction(x.Code)
		case !r.Caller.MayActFor(now.Owner.ID):
			return now, coalition.Wrong("action_not_yours")
		case now.State == coalition.ActionDropped:
			return now, coalition.Wrong("action_dropped", "Code", now.Code)
		}
		now.State = coalition.ActionDone
		return now, nil
	})
	return revised(ctx, store, r, done, err, "action_finished")
}

// unknownAction is the same for what is not there and for what may not be known of.
func unknownAction(code string) error {
	return coalition.Wrong("action_unknown", "Typed", code, "Nearest", []string(nil))
}

// seenAction returns the action with the code, if the caller may know of it.
func seenAction(ctx context.Context, store OutcomeStore, r Request, code string) (coalition.Action, error) {
	x, err := store.Action(ctx, r.Coalition.ID, code)
	if err == nil && !r.Caller.Audience().SeesAction(x) {
		err = unknownAction(code)
	}
	return x, err
}

// pickAction reads an action by its code or its words. Open ones go before those that are done; words that several of them
// have are asked back with their codes.
func pickAction(typed string, all []coalition.Action) (coalition.Action, error) {
	var open, done []coalition.Action
	var texts []string
	for _, x := range all {
		switch {
		case strings.EqualFold(x.Code, typed):
			return x, nil
		case x.State == coalition.ActionDropped:
			continue
		case locale.Same(x.Text, typed) && x.State == coalition.ActionOpen:
			open = append(open, x)
		case locale.Same(x.Text, typed):
			done = append(done, x)
		}
		texts = append(texts, x.Text)
	}
	named := open
	if len(named) == 0 {
		named = done
	}
	switch len(named) {
	case 0:
		return coalition.Action{}, coalition.Wrong("action_unknown", "Typed", typed, "Nearest", locale.Nearest(typed, texts, 3))
	case 1:
		return named[0], nil
	}
	var codes []string
	for _, x := range named {
		codes = append(codes, x.Code)
	}
	return coalition.Action{}, coalition.Wrong("action_several", "Codes", codes[:min(len(codes), 10)])
}
