package commands

import (
	"context"
	"slices"
	"strconv"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// DelegationStore is what /delegation asks of storage.
type DelegationStore interface {
	Delegations(ctx context.Context, c coalition.ID) ([]coalition.Delegation, error)
	Acted(ctx context.Context, interaction coalition.Snowflake) (onBehalfOf coalition.DelegationID, acted bool, err error)
	Delegates(ctx context.Context, c coalition.ID) ([]coalition.Delegate, error)
	AskToJoin(ctx context.Context, a coalition.Act, d coalition.DelegationID, user coalition.Snowflake) (coalition.DelegateState, error)
	Leave(ctx context.Context, a coalition.Act, d coalition.DelegationID, user coalition.Snowflake) error
}

// delegationCommand answers all of /delegation.
type delegationCommand struct{ store DelegationStore }

// Delegation returns the /delegation command: who takes part, and acting for a delegation.
func Delegation(store DelegationStore) Command {
	d := delegationCommand{store}
	any := completePresent(store)
	return Command{
		Name: "delegation",
		Subs: []Sub{
			{Name: "join", Handle: d.join, Options: []Option{{Name: "delegation", Required: true, MaxLen: 100, Complete: any}}},
			{Name: "leave", Handle: d.leave, Options: []Option{{Name: "delegation", MaxLen: 100, Complete: d.completeOwn}}},
			{Name: "list", Handle: d.list},
			{Name: "show", Handle: d.show, Options: []Option{{Name: "delegation", Required: true, MaxLen: 100, Complete: any}}},
		},
		Parts: []Part{{Name: "delegation.page", Answers: Update, Handle: d.list}},
	}
}

// delegationReader is a store that knows the delegations.
type delegationReader interface {
	Delegations(ctx context.Context, c coalition.ID) ([]coalition.Delegation, error)
}

// completePresent offers the coalition's delegations by name.
func completePresent(store delegationReader) Complete {
	return func(ctx context.Context, r Request, typed string) ([]Choice, error) {
		all, err := store.Delegations(ctx, r.Coalition.ID)
		return completeDelegation(r.Print, typed, present(all)), err
	}
}

// readDelegation returns the delegation that was typed, if it is in the coalition.
func readDelegation(ctx context.Context, store delegationReader, r Request, typed string) (coalition.Delegation, error) {
	all, err := store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return coalition.Delegation{}, err
	}
	return pickDelegation(r.Print, typed, present(all))
}

// actedReader is a delegationReader that knows what an interaction has done before.
type actedReader interface {
	delegationReader
	Acted(ctx context.Context, interaction coalition.Snowflake) (onBehalfOf coalition.DelegationID, acted bool, err error)
}

// meant returns the delegation that a request is about: what choose makes of all. When the interaction
// comes a second time it is the one that its act was for, which by now may be gone from where choose looks.
func meant(ctx context.Context, store actedReader, r Request, choose func(all []coalition.Delegation) (coalition.Delegation, error)) (coalition.Delegation, error) {
	all, err := store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return coalition.Delegation{}, err
	}
	of, acted, err := store.Acted(ctx, r.Interaction)
	if err != nil {
		return coalition.Delegation{}, err
	}
	if acted {
		if i := slices.IndexFunc(all, func(d coalition.Delegation) bool { return d.ID == of }); i >= 0 {
			return all[i], nil
		}
	}
	return choose(all)
}

func (d delegationCommand) completeOwn(ctx context.Context, r Request, typed string) ([]Choice, error) {
	all, err := d.store.Delegations(ctx, r.Coalition.ID)
	return completeDelegation(r.Print, typed, own(r.Caller, present(all))), err
}

// own returns those of all that the caller acts for.
func own(c coalition.Caller, all []coalition.Delegation) []coalition.Delegation {
	return slices.DeleteFunc(slices.Clone(all), func(d coalition.Delegation) bool { return !c.ActsFor(d.ID) })
}

func (d delegationCommand) join(ctx context.Context, r Request) (Reply, error) {
	found, err := readDelegation(ctx, d.store, r, r.Option("delegation"))
	if err != nil {
		return Reply{}, err
	}
	name := message.Delegation(r.Print, found)
	if r.Caller.ActsFor(found.ID) {
		return say(r, "delegation_already", "Delegation", name)
	}
	before, err := d.store.AskToJoin(ctx, r.Act(found.ID), found.ID, r.Caller.Discord)
	switch {
	case err != nil:
		return Reply{}, err
	case before == coalition.Admitted:
		return say(r, "delegation_already", "Delegation", name)
	case before == coalition.Asked:
		return say(r, "delegation_asked_before", "Delegation", name)
	case !message.TellsOrganisers(r.Coalition):
		return say(r, "delegation_asked_quietly", "Delegation", name)
	}
	return say(r, "delegation_asked", "Delegation", name)
}

// say answers with one sentence on a card.
func say(r Request, key string, args ...any) (Reply, error) {
	return Say(message.Text(r.Coalition, "", r.Print.Text(key, args...))), nil
}

func (d delegationCommand) leave(ctx context.Context, r Request) (Reply, error) {
	left, err := meant(ctx, d.store, r, func(all []coalition.Delegation) (coalition.Delegation, error) {
		left, err := leaving(r, present(all))
		if err != nil || r.Caller.ActsFor(left.ID) {
			return left, err
		}
		asks, err := d.asks(ctx, r, left.ID)
		if err == nil && !asks {
			err = coalition.Wrong("not_its_delegate")
		}
		return left, err
	})
	if err != nil {
		return Reply{}, err
	}
	if err := d.store.Leave(ctx, r.Act(left.ID), left.ID, r.Caller.Discord); err != nil {
		return Reply{}, err
	}
	key := "delegation_left"
	if left.Role != 0 {
		key = "delegation_left_role"
	}
	return say(r, key, "Delegation", message.Delegation(r.Print, left), "Role", message.MentionRole(left.Role))
}

// leaving returns the delegation that the caller means: the one named, else their only one.
func leaving(r Request, all []coalition.Delegation) (coalition.Delegation, error) {
	if typed := r.Option("delegation"); typed != "" {
		return pickDelegation(r.Print, typed, all)
	}
	switch mine := own(r.Caller, all); len(mine) {
	case 0:
		return coalition.Delegation{}, coalition.Wrong("no_delegation")
	case 1:
		return mine[0], nil
	default:
		return coalition.Delegation{}, coalition.Wrong("leave_which", "Mine", plainNames(r.Print, mine))
	}
}

func plainNames(p locale.Printer, all []coalition.Delegation) []string {
	var names []string
	for _, d := range all {
		names = append(names, message.DelegationName(p, d))
	}
	return names
}

// asks reports whether the caller waits to be admitted to the delegation.
func (d delegationCommand) asks(ctx context.Context, r Request, id coalition.DelegationID) (bool, error) {
	delegates, err := d.store.Delegates(ctx, r.Coalition.ID)
	return slices.ContainsFunc(delegates, func(each coalition.Delegate) bool {
		return each.Delegation == id && each.Person == r.Caller.Person && each.State == coalition.Asked
	}), err
}

// list shows a page of the delegations; its buttons turn pages.
func (d delegationCommand) list(ctx context.Context, r Request) (Reply, error) {
	all, err := d.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	page := pageArg(r.Arg(0)) // from 0
	card, pages := message.DelegationList(r.Print, r.Coalition, present(all), r.Caller.Audience(), page)
	body := message.Body{Embeds: []*discordgo.MessageEmbed{card}}
	body.Rows = pageOf(pages, 1, page+1).rows(r.Print, func(to int) string { return r.ID("delegation.page", strconv.Itoa(to-1)) })
	return Say(body), nil
}

func (d delegationCommand) show(ctx context.Context, r Request) (Reply, error) {
	found, err := readDelegation(ctx, d.store, r, r.Option("delegation"))
	if err != nil {
		return Reply{}, err
	}
	delegates, err := d.store.Delegates(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	card := message.DelegationCard(r.Print, r.Coalition, found, delegates, r.Caller.Audience())
	body := message.Body{Embeds: []*discordgo.MessageEmbed{card}}
	if r.Caller.Organiser {
		body.Rows = admitButtons(r, found, delegates)
	}
	return Say(body), nil
}

// admitButtons are for those who ask to act for the delegation: five at most, the others are admitted
// by /roster admit. A button cannot show a person's name, so they are numbered as the card lists them.
func admitButtons(r Request, d coalition.Delegation, delegates []coalition.Delegate) message.Rows {
	var buttons []discordgo.MessageComponent
	for _, each := range delegates {
		if each.Delegation != d.ID || each.State != coalition.Asked || each.Discord == 0 || len(buttons) == 5 {
			continue
		}
		label := r.Print.Text("roster_admit_nth", "Number", len(buttons)+1)
		buttons = append(buttons, message.Button(label, r.ID("roster.admit", d.Code, each.Discord.String()), discordgo.PrimaryButton))
	}
	if len(buttons) == 0 {
		return nil
	}
	return message.Rows{message.Row(buttons...)}
}
