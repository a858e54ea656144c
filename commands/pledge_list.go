package commands

import (
	"context"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

func (p pledges) show(ctx context.Context, r Request) (Reply, error) {
	return p.showCode(ctx, r, r.Option("pledge"))
}

func (p pledges) details(ctx context.Context, r Request) (Reply, error) {
	return p.showCode(ctx, r, r.Arg(0))
}

// showCode answers with a pledge's card and as much of its history as the caller may see.
func (p pledges) showCode(ctx context.Context, r Request, code string) (Reply, error) {
	v, s, err := p.find(ctx, r, code)
	if err != nil {
		return Reply{}, err
	}
	revisions, err := p.store.PledgeHistory(ctx, r.Coalition.ID, s.ID)
	if err != nil {
		return Reply{}, err
	}
	reply := p.show1(r, v, s, "")
	history := message.History(r.Print, v, s, s.Visible(revisions, v.Audience))
	message.AddField(reply.Body.Embeds[0], r.Print.Text("pledge_history"), history, false)
	return reply, nil
}

// filter is what a list of pledges is narrowed to; it travels in its buttons.
type filter struct {
	delegation coalition.DelegationID
	capability coalition.CapabilityID
	strength   coalition.Strength // of the columns; "" for all
	mine       bool
	live       bool   // only what is behind a figure ...
	figure     figure // ... which was asked for like this
}

func (p pledges) list(ctx context.Context, r Request) (Reply, error) {
	var f filter
	if typed := r.Option("delegation"); typed != "" {
		all, err := p.store.Delegations(ctx, r.Coalition.ID)
		if err != nil {
			return Reply{}, err
		}
		d, err := pickDelegation(r.Print, typed, all)
		if err != nil {
			return Reply{}, err
		}
		f.delegation = d.ID
	}
	var err error
	if f.capability, err = askedCapability(ctx, p.store, r); err != nil {
		return Reply{}, err
	}
	return p.listPage(ctx, r, f, 1)
}

func (p pledges) mine(ctx context.Context, r Request) (Reply, error) {
	return p.listPage(ctx, r, filter{mine: true}, 1)
}

func (p pledges) page(ctx context.Context, r Request) (Reply, error) {
	number := func(n int) int64 { i, _ := strconv.ParseInt(r.Arg(n), 10, 64); return i }
	f := filter{
		delegation: coalition.DelegationID(number(1)), capability: coalition.CapabilityID(number(2)), mine: r.Arg(3) == "mine", live: r.Arg(3) == "live",
		figure: readFigure(func(n int) string { return r.Arg(4 + n) }), strength: coalition.Strength(r.Arg(7)),
	}
	return p.listPage(ctx, r, f, int(number(0)))
}

// pageLines is how many pledges a page holds: what a phone shows without much scrolling, and what
// fits a card's 4,096 characters with the longest names.
const pageLines = 12

// listPage answers with one page of the pledges that the caller may know one by one.
func (p pledges) listPage(ctx context.Context, r Request, f filter, page int) (Reply, error) {
	v, assume, now, err := p.looksAt(ctx, r, f.figure)
	if err != nil {
		return Reply{}, err
	}
	start := v.Coalition.ClockStart(now)
	count := v.Count(assume, start)
	waits := map[string]bool{}
	for i, s := range v.Pledges {
		waits[s.Code] = s.Shown.Exit == coalition.Live && !count.Of(i).High
	}
	var lines []string
	for _, s := range message.PledgesByName(r.Print, v) {
		if s.Masked || f.mine && !s.Mine || f.live && s.Shown.Exit != coalition.Live || f.delegation != 0 && s.Delegation != f.delegation || f.capability != 0 && s.Capability != f.capability {
			continue
		}
		if f.live && !f.figure.has(s.Shown.Terms, start, v.Coalition.Zone) {
			continue
		}
		if f.strength != "" && !s.Shown.StandsIn(f.strength) {
			continue
		}
		line := message.PledgeLine(r.Print, v, s)
		if waits[s.Code] {
			line += " · " + r.Print.Text("pledge_waits")
		}
		lines = append(lines, line)
	}
	title := "pledge_list_title"
	if f.mine {
		title = "pledge_mine_title"
	}
	if len(lines) == 0 {
		return Say(message.Text(r.Coalition, r.Print.Text(title), r.Print.Text("pledge_list_none"))), nil
	}
	on := pageOf(len(lines), pageLines, page)
	body := message.Text(r.Coalition, r.Print.Text(title), strings.Join(lines[on.From:on.To], "\n")+on.number(r.Print))
	if f.live {
		basis := message.Basis(r.Print, v, assume, now, f.figure.within)
		if f.figure.undated {
			basis += "\n" + r.Print.Text("pledge_list_undated")
		}
		message.AddField(body.Embeds[0], r.Print.Text("totals_basis"), basis, false)
	}
	body.Rows = on.rows(r.Print, func(to int) string { return turnList(r, f, to) })
	return Say(body), nil
}

// turnList is the custom ID of a button that turns to a page of a list of pledges.
func turnList(r Request, f filter, page int) string {
	args := []string{strconv.Itoa(page), strconv.FormatInt(int64(f.delegation), 10), strconv.FormatInt(int64(f.capability), 10), ""}
	switch {
	case f.mine:
		args[3] = "mine"
	case f.live:
		args[3] = "live"
		args = append(append(args, f.figure.args()...), string(f.strength))
	}
	return r.ID("pledge.page", args...)
}

// completeFor offers the delegations that the caller may act for.
func (p pledges) completeFor(ctx context.Context, r Request, typed string) ([]Choice, error) {
	all, err := p.store.Delegations(ctx, r.Coalition.ID)
	var mine []coalition.Delegation
	for _, d := range present(all) {
		if r.Caller.MayActFor(d.ID) {
			mine = append(mine, d)
		}
	}
	return completeDelegation(r.Print, typed, mine), err
}

func (p pledges) completeDelegations(ctx context.Context, r Request, typed string) ([]Choice, error) {
	all, err := p.store.Delegations(ctx, r.Coalition.ID)
	return completeDelegation(r.Print, typed, all), err
}

// completePledge offers pledges by code, delegation, capability and amount, their codes as values.
func (p pledges) completePledge(ctx context.Context, r Request, typed string) ([]Choice, error) {
	all, err := p.store.PledgeChoices(ctx, r.Coalition, r.Caller.Audience(), r.Now)
	codes := map[string]string{}
	var labels []string
	for _, each := range all {
		label := message.PledgeLabel(r.Print, each)
		codes[label], labels = each.Code, append(labels, label)
	}
	return completeLabels(typed, labels, codes), err
}

// post renders a pledge's card for the pledge channel. A pledge that the channel may not see, or not
// by whose it is, has no card there.
func (p pledges) post(ctx context.Context, r PostRequest) ([]message.Body, error) {
	l, err := p.store.LedgerOfCard(ctx, r.Coalition.ID, r.Delivery.Pledge)
	if err != nil {
		return nil, err
	}
	v := l.For(r.Audience, r.Now)
	for _, s := range v.Pledges {
		if s.Masked || !s.Shown.Named {
			continue
		}
		buttons := []discordgo.MessageComponent{
			message.Button(r.Print.Text("pledge_button_details"), r.ID("pledge.details", s.Code), discordgo.SecondaryButton),
		}
		if v.Asks(s) {
			buttons = append(buttons, renewalButtons(r, s)...)
		}
		return []message.Body{{
			Embeds: []*discordgo.MessageEmbed{message.PledgeCard(r.Print, v, s)},
			Rows:   message.Rows{message.Row(buttons...)},
			Until:  v.Coalition.RenewalTurn(s.Shown, v.Now),
		}}, nil
	}
	return nil, nil
}
