package commands

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// renewalButtons are what the delegates of a pledge that waits to be renewed are asked with, in a channel: unlike those of
// their own cards, they never change the message that they stand on, which is for all.
func renewalButtons(r PostRequest, s coalition.Seen) []discordgo.MessageComponent {
	return []discordgo.MessageComponent{
		message.Button(r.Print.Text("pledge_button_renew"), r.ID("pledge.renew", s.Code), discordgo.SuccessButton),
		message.Button(r.Print.Text("pledge_button_change"), r.ID("pledge.askchange", s.Code), discordgo.PrimaryButton),
		message.Button(r.Print.Text("pledge_button_withdraw"), r.ID("pledge.askwithdraw", s.Code), discordgo.DangerButton),
	}
}

// postRenewal asks a pledge's delegation to renew it. Where its readers may not know the pledge, or whose it is, nobody is
// asked; and once it is answered, or has lapsed, there is nothing to ask.
func (p pledges) postRenewal(ctx context.Context, r PostRequest) ([]message.Body, error) {
	var asked coalition.RenewalAsked
	if err := json.Unmarshal(r.Delivery.Params, &asked); err != nil {
		return nil, err
	}
	l, err := p.store.LedgerOfCard(ctx, r.Coalition.ID, r.Delivery.Pledge)
	if err != nil {
		return nil, err
	}
	v := l.For(r.Audience, r.Now)
	i := slices.IndexFunc(v.Pledges, func(s coalition.Seen) bool {
		return !s.Masked && s.Shown.Named && s.Shown.RenewBy == asked.By && v.Asks(s)
	})
	if i < 0 {
		return nil, nil
	}
	delegates, err := p.store.Delegates(ctx, r.Coalition.ID)
	if err != nil {
		return nil, err
	}
	s := v.Pledges[i]
	reach := slices.DeleteFunc(coalition.ReachOf(l.Delegations, delegates), func(each coalition.Reach) bool { return each.Delegation.ID != s.Delegation })
	bodies := message.Renewal(r.Print, v, s, reach, message.Rows{message.Row(renewalButtons(r, s)...)})
	bodies[0].Until = v.Coalition.RenewalTurn(s.Shown, v.Now)
	return bodies, nil
}

// openRenew opens a form with the day that is proposed.
func (p pledges) openRenew(ctx context.Context, r Request) (Reply, error) {
	pledge, err := p.openable(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	return renewForm(r, pledge.Code, r.Coalition.RenewUntil(pledge.Current, r.Now).String()), nil
}

func renewForm(r Request, code, typed string) Reply {
	field := renewField(r.Print, typed)
	field.Required = true
	return Reply{Modal: &message.Modal{
		CustomID: r.ID("pledge.renewed", code), Title: r.Print.Text("pledge_form_renew", "Code", code), Fields: []message.Field{field},
	}}
}

// reopenRenew opens the form again with what was typed into it.
func (p pledges) reopenRenew(ctx context.Context, r Request) (Reply, error) {
	typed := map[string]string{}
	if err := p.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "pledge.rerenew", r.Arg(0), &typed); err != nil {
		return Reply{}, err
	}
	return renewForm(r, typed["code"], typed["renew"]), nil
}

// renewed has a pledge stand until another day.
func (p pledges) renewed(ctx context.Context, r Request) (Reply, error) {
	v, s, err := p.mayChange(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	if err := s.Open(r.Coalition, r.Now); err != nil {
		return Reply{}, err
	}
	day, err := r.Reads.RenewBy(cmp.Or(strings.TrimSpace(r.Fields["renew"]), "?"), r.today())
	if err != nil {
		return refuse(ctx, p.store, r, "pledge.rerenew", map[string]string{"code": s.Code, "renew": r.Fields["renew"]}, err)
	}
	logged, err := p.store.RevisePledge(ctx, r.Act(s.Delegation), s.Code, false, changing(v, s, coalition.Change{RenewBy: &day}))
	if err != nil {
		return Reply{}, err
	}
	return p.card(ctx, r, logged, "pledge_renewed", "pledge_unchanged")
}

// openAskedChange opens the form that changes a pledge from a message that is for all.
func (p pledges) openAskedChange(ctx context.Context, r Request) (Reply, error) {
	return p.openForm(ctx, r, "pledge.askchanged", "pledge_form_change")
}
