package commands

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// find returns a pledge as the caller may know it. One that they may not see is as unknown as one
// that does not exist.
func (p pledges) find(ctx context.Context, r Request, code string) (coalition.View, coalition.Seen, error) {
	code = strings.ToUpper(strings.TrimSpace(code))
	l, err := p.store.LedgerOfPledge(ctx, r.Coalition.ID, code)
	if err != nil {
		return coalition.View{}, coalition.Seen{}, err
	}
	v := l.For(r.Caller.Audience(), r.Now)
	s, ok := v.Find(code)
	if !ok {
		return v, s, coalition.Wrong("pledge_unknown", "Typed", code)
	}
	return v, s, nil
}

// mayChange is find for what only the pledge's delegation and organisers may do.
func (p pledges) mayChange(ctx context.Context, r Request) (coalition.View, coalition.Seen, error) {
	v, s, err := p.find(ctx, r, r.Arg(0))
	if err == nil && !r.Caller.MayActFor(s.Delegation) {
		err = coalition.Wrong("pledge_not_yours", "Code", s.Code)
	}
	return v, s, err
}

// card answers with the pledge's card, headed by what was done.
func (p pledges) card(ctx context.Context, r Request, logged coalition.Logged, done, same string) (Reply, error) {
	v, s, err := p.find(ctx, r, logged.Code)
	if err != nil {
		return Reply{}, err
	}
	key := done
	if logged.Same {
		key = same
	}
	head := r.Print.Text(key, "Code", s.Code)
	if !s.Shown.Named {
		head += "\n" + r.Print.Text("pledge_unnamed_warning")
	}
	return p.show1(r, v, s, head), nil
}

// show1 returns the card under a heading, with its menus and buttons for those who may use them.
func (p pledges) show1(r Request, v coalition.View, s coalition.Seen, head string) Reply {
	body := message.Body{Content: head, Embeds: []*discordgo.MessageEmbed{message.PledgeCard(r.Print, v, s)}}
	if r.Caller.MayActFor(s.Delegation) && s.Shown.Exit == coalition.Live {
		body.Rows = p.controls(r, v, s)
	}
	return Say(body)
}

func (p pledges) controls(r Request, v coalition.View, s coalition.Seen) message.Rows {
	print := r.Print
	buttons := []discordgo.MessageComponent{
		message.Button(print.Text("pledge_button_change"), r.ID("pledge.change", s.Code), discordgo.PrimaryButton),
		message.Button(print.Text("pledge_button_more"), r.ID("pledge.more", s.Code), discordgo.SecondaryButton),
	}
	if r.Now.Sub(s.Shown.At) < coalition.CorrectionTime {
		buttons = append(buttons, message.Button(print.Text("pledge_button_correct"), r.ID("pledge.correct", s.Code), discordgo.SecondaryButton))
	}
	if v.Asks(s) {
		buttons = append(buttons, message.Button(print.Text("pledge_button_renew"), r.ID("pledge.renew", s.Code), discordgo.SuccessButton))
	}
	buttons = append(buttons, message.Button(print.Text("pledge_button_withdraw"), r.ID("pledge.withdraw", s.Code), discordgo.DangerButton))
	menu := func(name string, options []discordgo.SelectMenuOption) discordgo.ActionsRow {
		title := print.Text("pledge_choose_" + name)
		for i := range options { // once one is chosen, Discord shows nothing but its label
			options[i].Label = print.Text("pledge_option", "Menu", title, "Choice", options[i].Label)
		}
		return message.Row(message.Menu(r.ID("pledge."+name, s.Code), title, options))
	}
	rows := message.Rows{
		menu("strength", strengthOptions(print, r.Caller, s.Shown.Strength)),
		menu("ready", readyOptions(print, s.Shown.Readiness)),
		menu("release", releaseOptions(print, s.Shown.Terms)),
	}
	if options := conditionOptions(print, v, s); len(options) > 0 {
		rows = append(rows, message.Row(message.MultiMenu(r.ID("pledge.conditions", s.Code, openedAt(s.Pledge)), print.Text("pledge_choose_conditions"), options)))
	}
	return append(rows, message.Row(buttons...))
}

// strengthOptions offers the strengths; only organisers have a place for a pledge to give.
func strengthOptions(p locale.Printer, by coalition.Caller, now coalition.Strength) []discordgo.SelectMenuOption {
	var out []discordgo.SelectMenuOption
	for _, s := range coalition.Strengths {
		if s == coalition.Allocated && s != now && !by.Organiser {
			continue
		}
		out = append(out, discordgo.SelectMenuOption{Label: p.Strength(s), Value: string(s), Default: s == now})
	}
	return out
}

func releaseOptions(p locale.Printer, now coalition.Terms) []discordgo.SelectMenuOption {
	var out []discordgo.SelectMenuOption
	for _, choice := range releaseChoices {
		release, named := readRelease(choice)
		out = append(out, discordgo.SelectMenuOption{
			Label:   message.Release(p, coalition.Terms{Release: release, Named: named}),
			Value:   choice,
			Default: release == now.Release && (named == now.Named || release == coalition.Organisers),
		})
	}
	return out
}

// readySteps are the days offered in the menu. 60 is the UN PCRS's rapid deployment level, 180 its
// usual notice; the short ones are for what can be rushed.
var readySteps = []int{3, 7, 14, 30, 60, 90, 180}

// readyOptions offers the usual steps, and first what was stated where that is none of them.
func readyOptions(p locale.Printer, now coalition.Readiness) []discordgo.SelectMenuOption {
	steps := []coalition.Readiness{{}, {Kind: coalition.ReadyHours}}
	for _, days := range readySteps {
		steps = append(steps, coalition.Readiness{Kind: coalition.ReadyDays, Amount: days})
	}
	var out []discordgo.SelectMenuOption
	stated := true
	for _, step := range steps {
		stated = stated && step != now
		out = append(out, discordgo.SelectMenuOption{Label: p.Readiness(step), Value: readyValue(step), Default: step == now})
	}
	if stated {
		first := discordgo.SelectMenuOption{Label: p.Text("pledge_keep_ready", "Ready", p.Readiness(now)), Value: "keep", Default: true}
		out = append([]discordgo.SelectMenuOption{first}, out...)
	}
	return out
}

func readyValue(r coalition.Readiness) string {
	if r.Kind == coalition.ReadyUnknown {
		return "unknown"
	}
	return string(r.Kind) + " " + strconv.Itoa(r.Amount)
}

func (p pledges) setStrength(ctx context.Context, r Request) (Reply, error) {
	return p.change(ctx, r, func(value string) (coalition.Change, error) {
		s := coalition.Strength(value)
		if s == coalition.Allocated && !r.Caller.Organiser {
			return coalition.Change{}, coalition.Wrong("strength_organisers")
		}
		return coalition.Change{Strength: &s}, nil
	})
}

func (p pledges) setRelease(ctx context.Context, r Request) (Reply, error) {
	return p.change(ctx, r, func(value string) (coalition.Change, error) {
		release, named := readRelease(value)
		return coalition.Change{Release: &release, Named: &named}, nil
	})
}

func (p pledges) setReady(ctx context.Context, r Request) (Reply, error) {
	return p.change(ctx, r, func(value string) (coalition.Change, error) {
		if value == "keep" {
			return coalition.Change{}, nil
		}
		var ready coalition.Readiness
		if kind, amount, has := strings.Cut(value, " "); has {
			n, err := strconv.Atoi(amount)
			if err != nil {
				return coalition.Change{}, coalition.Wrong("readiness_date")
			}
			ready = coalition.Readiness{Kind: coalition.ReadinessKind(kind), Amount: n}
		}
		return coalition.Change{Readiness: &ready}, nil
	})
}

// change makes the change that a menu's value means.
func (p pledges) change(ctx context.Context, r Request, read func(value string) (coalition.Change, error)) (Reply, error) {
	v, s, err := p.mayChange(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	if len(r.Values) != 1 {
		return p.show1(r, v, s, ""), nil
	}
	c, err := read(r.Values[0])
	if err != nil {
		return Reply{}, err
	}
	return p.revise(ctx, r, v, s, c, false)
}

// revise makes a change or a correction of a pledge and answers with its card.
func (p pledges) revise(ctx context.Context, r Request, v coalition.View, s coalition.Seen, c coalition.Change, correction bool) (Reply, error) {
	return p.reviseBy(ctx, r, v, s, c, correction, "")
}

// reviseBy is revise for a change that was kept in a draft.
func (p pledges) reviseBy(ctx context.Context, r Request, v coalition.View, s coalition.Seen, c coalition.Change, correction bool, draft string) (Reply, error) {
	act := r.Act(s.Delegation)
	act.Draft = draft
	logged, err := p.store.RevisePledge(ctx, act, s.Code, correction, changing(v, s, c))
	if err != nil {
		return Reply{}, err
	}
	done := "pledge_changed"
	if correction {
		done = "pledge_corrected"
	}
	return p.card(ctx, r, logged, done, "pledge_unchanged")
}

// changing returns what makes a change of a pledge's terms, whatever they are by then, and refuses what they cannot be.
func changing(v coalition.View, s coalition.Seen, c coalition.Change) func(coalition.Terms) (coalition.Terms, error) {
	unit := v.Capability(s.Capability).Unit
	return func(t coalition.Terms) (coalition.Terms, error) {
		t = c.Apply(t)
		return t, cmp.Or(t.Valid(unit), t.Carries(s.Delegation, v.Conditions))
	}
}

// askWithdraw asks before a pledge is withdrawn, since that cannot be undone.
func (p pledges) askWithdraw(ctx context.Context, r Request) (Reply, error) {
	v, s, err := p.mayChange(ctx, r)
	if err == nil {
		err = cmp.Or(s.Open(r.Coalition, r.Now), exitable(s))
	}
	if err != nil {
		return Reply{}, err
	}
	draft, err := p.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "pledge.withdraw", s.Code, r.Now)
	if err != nil {
		return Reply{}, err
	}
	body := message.Unsaved(r.Print, r.Coalition, r.Print.Text("pledge_withdraw_text",
		"Code", s.Code, "Amount", message.PledgeAmount(r.Print, v.Capability(s.Capability), s.Shown.Quantity)))
	body.Rows = message.Rows{message.Row(
		message.Button(r.Print.Text("pledge_withdraw_confirm", "Code", s.Code), r.ID("pledge.withdrawn", s.Code, draft), discordgo.DangerButton),
		message.Button(r.Print.Text("pledge_keep"), r.ID("pledge.keep", s.Code), discordgo.SecondaryButton),
	)}
	return Say(body), nil
}

// exitable returns nil if a live pledge can be withdrawn or set aside: what has been delivered stays, so its amount is
// brought down to that instead.
func exitable(s coalition.Seen) error {
	if !s.Shown.Delivered.IsZero() {
		return coalition.Wrong("exit_delivered", "Code", s.Code, "Delivered", s.Shown.Delivered)
	}
	return nil
}

func (p pledges) withdrawn(ctx context.Context, r Request) (Reply, error) {
	_, s, err := p.mayChange(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	var code string
	if err := p.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "pledge.withdraw", r.Arg(1), &code); err != nil {
		return Reply{}, err
	}
	if code != s.Code {
		return Reply{}, coalition.Wrong("draft_gone")
	}
	act := r.Act(s.Delegation)
	act.Draft = r.Arg(1)
	logged, err := p.store.WithdrawPledge(ctx, act, s.Code)
	if err != nil {
		return Reply{}, err
	}
	return p.card(ctx, r, logged, "pledge_withdrawn", "pledge_withdrawn")
}

func (p pledges) keep(ctx context.Context, r Request) (Reply, error) {
	v, s, err := p.mayChange(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	return p.show1(r, v, s, ""), nil
}
