package commands

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// RosterStore is what /roster asks of storage.
type RosterStore interface {
	DraftStore
	Delegations(ctx context.Context, c coalition.ID) ([]coalition.Delegation, error)
	Delegates(ctx context.Context, c coalition.ID) ([]coalition.Delegate, error)
	Ledger(ctx context.Context, c coalition.ID) (coalition.Ledger, error)
	LivePledges(ctx context.Context, c coalition.Coalition, d coalition.DelegationID, now time.Time) (int, error)
	Invite(ctx context.Context, a coalition.Act, invited []coalition.Delegation) ([]string, error)
	Admit(ctx context.Context, a coalition.Act, d coalition.DelegationID, user coalition.Snowflake) (already bool, err error)
	RemoveDelegate(ctx context.Context, a coalition.Act, d coalition.DelegationID, user coalition.Snowflake) error
	RemoveDelegation(ctx context.Context, a coalition.Act, d coalition.DelegationID) ([]string, error)
	BindRole(ctx context.Context, a coalition.Act, d coalition.DelegationID, role coalition.Snowflake) error
}

// rosters answers all of /roster.
type rosters struct{ store RosterStore }

// Roster returns the /roster command: who takes part, and who acts for whom.
func Roster(store RosterStore) Command {
	o := rosters{store}
	delegation := Option{Name: "delegation", Required: true, MaxLen: 100, Complete: completePresent(store)}
	const user, role = discordgo.ApplicationCommandOptionUser, discordgo.ApplicationCommandOptionRole
	return Command{
		Name: "roster",
		Who:  Organisers,
		Subs: []Sub{
			{Name: "invite", Handle: o.invite, Options: []Option{{Name: "list", MaxLen: maxPasted}}},
			{Name: "admit", Handle: o.admit, Options: []Option{delegation, {Name: "user", Type: user, Required: true}}},
			{Name: "remove", Handle: o.remove, Options: []Option{delegation, {Name: "user", Type: user}}},
			{Name: "role", Handle: o.role, Options: []Option{delegation, {Name: "role", Type: role, Required: true}}},
		},
		Parts: []Part{
			{Name: "roster.paste", Who: Organisers, Answers: OpenModal, Handle: o.paste},
			{Name: "roster.pasted", Who: Organisers, Handle: o.invite},
			{Name: "roster.admit", Who: Organisers, Handle: o.admitAsking},
			{Name: "roster.remove", Who: Organisers, Answers: Update, Handle: o.removeConfirmed},
			{Name: "roster.keep", Who: Organisers, Answers: Update, Handle: o.keep},
		},
	}
}

func (o rosters) admit(ctx context.Context, r Request) (Reply, error) {
	d, err := readDelegation(ctx, o.store, r, r.Option("delegation"))
	if err != nil {
		return Reply{}, err
	}
	return o.admitted(ctx, r, d, coalition.ParseSnowflake(r.Option("user")))
}

func (o rosters) admitted(ctx context.Context, r Request, d coalition.Delegation, user coalition.Snowflake) (Reply, error) {
	if user == 0 {
		return Reply{}, coalition.Wrong("user_unknown")
	}
	already, err := o.store.Admit(ctx, r.Act(d.ID), d.ID, user)
	if err != nil {
		return Reply{}, err
	}
	key := "roster_admitted"
	if already {
		key = "roster_admitted_already"
	}
	return say(r, key, "User", message.MentionUser(user), "Delegation", message.Delegation(r.Print, d))
}

// admitAsking is the button of a notice that somebody asks. The notice stays, so whoever presses it
// later may find that the person no longer asks.
func (o rosters) admitAsking(ctx context.Context, r Request) (Reply, error) {
	d, err := readDelegation(ctx, o.store, r, r.Arg(0))
	if err != nil {
		return Reply{}, err
	}
	delegates, err := o.store.Delegates(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	user := coalition.ParseSnowflake(r.Arg(1))
	waits := slices.ContainsFunc(delegates, func(each coalition.Delegate) bool {
		return each.Delegation == d.ID && user != 0 && each.Discord == user && each.State != coalition.Dismissed
	})
	if !waits {
		return Reply{}, coalition.Wrong("asks_no_longer")
	}
	return o.admitted(ctx, r, d, user)
}

func (o rosters) role(ctx context.Context, r Request) (Reply, error) {
	d, err := readDelegation(ctx, o.store, r, r.Option("delegation"))
	if err != nil {
		return Reply{}, err
	}
	role := coalition.ParseSnowflake(r.Option("role"))
	switch role {
	case 0:
		return Reply{}, coalition.Wrong("role_unknown")
	case r.Guild:
		return Reply{}, coalition.Wrong("role_everyone")
	case r.Coalition.OrganiserRole:
		return Reply{}, coalition.Wrong("role_of_organisers")
	}
	if err := o.store.BindRole(ctx, r.Act(d.ID), d.ID, role); err != nil {
		return Reply{}, err
	}
	said := r.Print.Text("roster_bound", "Role", message.MentionRole(role), "Delegation", message.Delegation(r.Print, d))
	channel := cmp.Or(r.Coalition.Channels.For[coalition.MeetingPosts], r.Channel)
	if len(r.silentRoles(ctx, channel, []coalition.Snowflake{role})) > 0 {
		said += " " + r.Print.Text("roster_bound_silent", "Channel", message.MentionChannel(channel))
	}
	return Say(message.Text(r.Coalition, "", said)), nil
}

// removal is the delegation whose removal waits to be confirmed.
type removal struct{ Delegation coalition.DelegationID }

// remove ends one person's acting for a delegation, or takes the whole delegation out, which is asked about
// first.
func (o rosters) remove(ctx context.Context, r Request) (Reply, error) {
	d, err := readDelegation(ctx, o.store, r, r.Option("delegation"))
	if err != nil {
		return Reply{}, err
	}
	if r.Option("user") != "" {
		return o.removeDelegate(ctx, r, d)
	}
	live, err := o.store.LivePledges(ctx, r.Coalition, d.ID, r.Now)
	if err != nil {
		return Reply{}, err
	}
	draft, err := o.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "roster.remove", removal{d.ID}, r.Now)
	if err != nil {
		return Reply{}, err
	}
	name := message.DelegationName(r.Print, d)
	question := r.Print.Text("roster_remove_text", "Delegation", message.Delegation(r.Print, d))
	if live > 0 {
		question += " " + r.Print.Count("roster_remove_pledges", live)
	}
	body := message.Unsaved(r.Print, r.Coalition, question)
	if live > 0 {
		l, err := o.store.Ledger(ctx, r.Coalition.ID)
		if err != nil {
			return Reply{}, err
		}
		message.AddMoves(r.Print, l.For(r.Caller.Audience(), r.Now), body.Embeds[0], l.MovesTo(l.Leaving(d.ID), r.Now))
	}
	body.Rows = message.Rows{message.Row(
		message.Button(r.Print.Text("roster_remove_confirm", "Delegation", name), r.ID("roster.remove", draft), discordgo.DangerButton),
		message.Button(r.Print.Text("roster_keep"), r.ID("roster.keep"), discordgo.SecondaryButton),
	)}
	return Say(body), nil
}

func (o rosters) removeDelegate(ctx context.Context, r Request, d coalition.Delegation) (Reply, error) {
	user := coalition.ParseSnowflake(r.Option("user"))
	if user == 0 {
		return Reply{}, coalition.Wrong("user_unknown")
	}
	if err := o.store.RemoveDelegate(ctx, r.Act(d.ID), d.ID, user); err != nil {
		return Reply{}, err
	}
	return say(r, "roster_removed_user", "User", message.MentionUser(user), "Delegation", message.Delegation(r.Print, d))
}

// removeConfirmed removes the delegation of the draft. It is looked for among all, so that a second
// click finds what the first one did.
func (o rosters) removeConfirmed(ctx context.Context, r Request) (Reply, error) {
	var waits removal
	if err := o.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "roster.remove", r.Arg(0), &waits); err != nil {
		return Reply{}, err
	}
	all, err := o.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	i := slices.IndexFunc(all, func(d coalition.Delegation) bool { return d.ID == waits.Delegation })
	if i < 0 {
		return Reply{}, coalition.Wrong("draft_gone")
	}
	act := r.Act(waits.Delegation)
	act.Draft = r.Arg(0)
	withdrawn, err := o.store.RemoveDelegation(ctx, act, waits.Delegation)
	if err != nil {
		return Reply{}, err
	}
	said := r.Print.Text("roster_removed", "Delegation", message.Delegation(r.Print, all[i]))
	if len(withdrawn) > 0 {
		said += " " + r.Print.Count("roster_withdrawn", len(withdrawn))
	}
	return Say(message.Text(r.Coalition, "", said)), nil
}

func (o rosters) keep(_ context.Context, r Request) (Reply, error) { return say(r, "roster_kept") }

// paste opens the form for a list, empty or with what was not understood.
func (o rosters) paste(ctx context.Context, r Request) (Reply, error) {
	var text string
	if id := r.Arg(0); id != "" {
		err := o.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "roster.paste", id, &text)
		if err != nil && !errors.Is(err, coalition.Wrong("draft_gone")) {
			return Reply{}, err
		}
	}
	return Reply{Modal: &message.Modal{
		CustomID: r.ID("roster.pasted"),
		Title:    r.Print.Text("roster_paste_title"),
		Fields: []message.Field{{
			ID: "list", Label: r.Print.Text("roster_paste_label"), Placeholder: r.Print.Text("roster_paste_hint"),
			Value: text, Long: true, Required: true, Max: maxPasted,
		}},
	}}, nil
}
