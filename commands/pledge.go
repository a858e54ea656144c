package commands

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// PledgeStore is what /pledge asks of storage.
type PledgeStore interface {
	DraftStore
	pastStore
	Delegations(ctx context.Context, c coalition.ID) ([]coalition.Delegation, error)
	Delegates(ctx context.Context, c coalition.ID) ([]coalition.Delegate, error)
	Capabilities(ctx context.Context, c coalition.ID) ([]coalition.Capability, error)
	Requirements(ctx context.Context, c coalition.ID) ([]coalition.Requirement, error)
	Ledger(ctx context.Context, c coalition.ID) (coalition.Ledger, error)
	LedgerOfPledge(ctx context.Context, c coalition.ID, code string) (coalition.Ledger, error)
	LedgerOfCard(ctx context.Context, c coalition.ID, id coalition.PledgeID) (coalition.Ledger, error)
	Pledge(ctx context.Context, c coalition.ID, code string) (coalition.Pledge, error)
	PledgeChoices(ctx context.Context, c coalition.Coalition, a coalition.Audience, now time.Time) ([]coalition.PledgeChoice, error)
	PledgeHistory(ctx context.Context, c coalition.ID, id coalition.PledgeID) ([]coalition.Revision, error)
	LogPledge(ctx context.Context, a coalition.Act, p coalition.NewPledge) (coalition.Logged, error)
	RevisePledge(ctx context.Context, a coalition.Act, code string, correction bool, change func(coalition.Terms) (coalition.Terms, error)) (coalition.Logged, error)
	WithdrawPledge(ctx context.Context, a coalition.Act, code string) (coalition.Logged, error)
	SetAsidePledge(ctx context.Context, a coalition.Act, code, reason string) (coalition.Logged, error)
	AddConditionTo(ctx context.Context, a coalition.Act, code, name string, change func(coalition.Terms) (coalition.Terms, error)) (coalition.Logged, error)
	SetCondition(ctx context.Context, a coalition.Act, id coalition.ConditionID, state coalition.ConditionState, may func(coalition.Condition) error) (coalition.Changed, error)
}

// pledges answers all of /pledge.
type pledges struct{ store PledgeStore }

// Pledge returns the /pledge command: what delegations might be able and willing to contribute.
func Pledge(store PledgeStore) Command {
	p := pledges{store}
	return Command{
		Name: "pledge",
		Subs: []Sub{
			{Name: "log", Who: Delegates, Handle: p.log, Options: []Option{
				{Name: "capability", Required: true, MaxLen: 100, Complete: completeCapability(store)},
				{Name: "quantity", Required: true, MaxLen: 100},
				{Name: "ready", MaxLen: 100},
				{Name: "strength", Choices: []string{"possible", "offered", "committed"}},
				{Name: "release", Choices: releaseChoices},
				{Name: "note", MaxLen: 2000},
				{Name: "for", MaxLen: 100, Complete: p.completeFor},
			}},
			{Name: "form", Who: Delegates, Answers: OpenModal, Handle: p.guide, Options: []Option{
				{Name: "for", MaxLen: 100, Complete: p.completeFor},
			}},
			{Name: "show", Handle: p.show, Options: []Option{
				{Name: "pledge", Required: true, MaxLen: 100, Complete: p.completePledge},
			}},
			{Name: "list", Handle: p.list, Options: []Option{
				{Name: "delegation", MaxLen: 100, Complete: p.completeDelegations},
				{Name: "capability", MaxLen: 100, Complete: completeCapability(store)},
			}},
		},
		Parts: []Part{
			{Name: "pledge.formed", Who: Delegates, Handle: p.formed},
			{Name: "pledge.fix", Who: Delegates, Answers: OpenModal, Handle: p.openFix},
			{Name: "pledge.fixed", Who: Delegates, Handle: p.fixed},
			{Name: "pledge.sure", Who: Delegates, Answers: Update, Handle: p.sure},
			{Name: "pledge.refix", Who: Delegates, Answers: OpenModal, Handle: p.reopenChange},
			{Name: "pledge.recorrect", Who: Delegates, Answers: OpenModal, Handle: p.reopenCorrect},
			{Name: "pledge.resure", Who: Delegates, Answers: Update, Handle: p.sureOfChange},
			{Name: "pledge.recorrectsure", Who: Delegates, Answers: Update, Handle: p.sureOfCorrection},
			{Name: "pledge.add", Who: Delegates, Answers: Update, Handle: p.add},
			{Name: "pledge.replace", Who: Delegates, Answers: Update, Handle: p.replace},
			{Name: "pledge.discard", Answers: Update, Handle: discardDraft},
			{Name: "pledge.strength", Who: Delegates, Answers: Update, Handle: p.setStrength},
			{Name: "pledge.ready", Who: Delegates, Answers: Update, Handle: p.setReady},
			{Name: "pledge.release", Who: Delegates, Answers: Update, Handle: p.setRelease},
			{Name: "pledge.conditions", Who: Delegates, Answers: Update, Handle: p.setConditions},
			{Name: "pledge.more", Who: Delegates, Answers: Update, Handle: p.more},
			{Name: "pledge.waive", Who: Delegates, Answers: Update, Handle: p.waive},
			{Name: "pledge.national", Who: Delegates, Answers: Update, Handle: p.setNational},
			{Name: "pledge.condition", Who: Delegates, Answers: OpenModal, Handle: p.openCondition},
			{Name: "pledge.conditioned", Who: Delegates, Answers: Update, Handle: p.conditioned},
			{Name: "pledge.terms", Who: Delegates, Answers: OpenModal, Handle: p.openTerms},
			{Name: "pledge.termed", Who: Delegates, Answers: Update, Handle: p.termed},
			{Name: "pledge.reterm", Who: Delegates, Answers: OpenModal, Handle: p.reopenTerms},
			{Name: "pledge.handover", Who: Organisers, Answers: OpenModal, Handle: p.openHandover},
			{Name: "pledge.handed", Who: Organisers, Answers: Update, Handle: p.handed},
			{Name: "pledge.rehand", Who: Organisers, Answers: OpenModal, Handle: p.reopenHandover},
			{Name: "pledge.aside", Who: Organisers, Answers: OpenModal, Handle: p.openAside},
			{Name: "pledge.put", Who: Organisers, Answers: Update, Handle: p.putAside},
			{Name: "pledge.putsure", Who: Organisers, Answers: Update, Handle: p.putSure},
			{Name: "pledge.change", Who: Delegates, Answers: OpenModal, Handle: p.openChange},
			{Name: "pledge.changed", Who: Delegates, Answers: Update, Handle: p.changed},
			{Name: "pledge.correct", Who: Delegates, Answers: OpenModal, Handle: p.openCorrect},
			{Name: "pledge.corrected", Who: Delegates, Answers: Update, Handle: p.corrected},
			{Name: "pledge.renew", Who: Delegates, Answers: OpenModal, Handle: p.openRenew},
			{Name: "pledge.renewed", Who: Delegates, Handle: p.renewed},
			{Name: "pledge.rerenew", Who: Delegates, Answers: OpenModal, Handle: p.reopenRenew},
			{Name: "pledge.askchange", Who: Delegates, Answers: OpenModal, Handle: p.openAskedChange},
			{Name: "pledge.askchanged", Who: Delegates, Handle: p.changed},
			{Name: "pledge.askwithdraw", Who: Delegates, Handle: p.askWithdraw},
			{Name: "pledge.withdraw", Who: Delegates, Answers: Update, Handle: p.askWithdraw},
			{Name: "pledge.withdrawn", Who: Delegates, Answers: Update, Handle: p.withdrawn},
			{Name: "pledge.keep", Who: Delegates, Answers: Update, Handle: p.keep},
			{Name: "pledge.details", Handle: p.details},
			{Name: "pledge.mine", Who: Delegates, Handle: p.mine},
			{Name: "pledge.behind", Handle: p.behind},
			{Name: "pledge.page", Answers: Update, Handle: p.page},
		},
		Posts: []Post{{Kind: coalition.PledgeCard, Render: p.post}, {Kind: coalition.RenewalPost, Render: p.postRenewal}},
	}
}

// releaseChoices are the values of the release option and menu: a release, with "_unnamed" where the
// delegation's name is kept from those below organisers.
var releaseChoices = []string{"public", "coalition", "organisers", "public_unnamed", "coalition_unnamed"}

func readRelease(choice string) (release coalition.Release, named bool) {
	base, unnamed := strings.CutSuffix(choice, "_unnamed")
	return coalition.Release(base), !unnamed
}

func (p pledges) log(ctx context.Context, r Request) (Reply, error) {
	return p.logTyped(ctx, r, r.Options, "", false)
}

// logTyped logs what was typed. What cannot be read is kept and can be put right; a like pledge and, unless somebody is
// sure of it, an amount that looks like a slip are asked about. draft is what it was kept in, if it was.
func (p pledges) logTyped(ctx context.Context, r Request, typed map[string]string, draft string, sure bool) (Reply, error) {
	pledge, capability, err := p.read(ctx, r, typed)
	if err != nil {
		return refuse(ctx, p.store, r, "pledge.fix", typed, err)
	}
	if !sure {
		if reply, doubtful, err := p.doubt(ctx, r, capability, pledge.Quantity, "pledge.fix", "pledge.sure", typed); err != nil || doubtful {
			return reply, err
		}
	}
	act := r.Act(pledge.Delegation)
	act.Draft = draft
	logged, err := p.store.LogPledge(ctx, act, pledge)
	if errors.Is(err, coalition.Wrong("pledge_like")) {
		return p.askLike(ctx, r, likePledge{pledge, said(typed, pledge.Terms)}, err)
	}
	if err != nil {
		return Reply{}, err
	}
	return p.card(ctx, r, logged, "pledge_saved", "pledge_saved_same")
}

// doubt asks about far more than is needed: a zero too many is typed easily. What was typed is kept for the parts by
// which it is put right or confirmed.
func (p pledges) doubt(ctx context.Context, r Request, capability coalition.Capability, q coalition.Quantity, fix, sure string, typed map[string]string) (Reply, bool, error) {
	lines, err := p.store.Requirements(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, false, err
	}
	needed, doubtful := coalition.Doubtful(q, capability.ID, lines)
	if !doubtful {
		return Reply{}, false, nil
	}
	draft, err := p.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, fix, typed, r.Now)
	if err != nil {
		return Reply{}, false, err
	}
	body := message.Unsaved(r.Print, r.Coalition, r.Print.Text("pledge_doubt_text",
		"New", message.PledgeAmount(r.Print, capability, q), "Needed", r.Print.Quantity(coalition.Exactly(needed), capability.Unit)))
	body.Rows = message.Rows{message.Row(
		message.Button(r.Print.Text("pledge_doubt_sure"), r.ID(sure, draft), discordgo.PrimaryButton),
		message.Button(r.Print.Text("fix_button"), r.ID(fix, draft), discordgo.SecondaryButton),
		message.Button(r.Print.Text("pledge_discard"), r.ID("pledge.discard"), discordgo.SecondaryButton),
	)}
	return Say(body), true, nil
}

// sure logs what was asked about as it was typed.
func (p pledges) sure(ctx context.Context, r Request) (Reply, error) {
	typed := map[string]string{}
	if err := p.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "pledge.fix", r.Arg(0), &typed); err != nil {
		return Reply{}, err
	}
	return p.logTyped(ctx, r, typed, r.Arg(0), true)
}

// read turns what was typed into a pledge.
func (p pledges) read(ctx context.Context, r Request, typed map[string]string) (n coalition.NewPledge, of coalition.Capability, err error) {
	n = coalition.NewPledge{Terms: coalition.Terms{Strength: coalition.Offered, Release: coalition.Members, Named: true}}
	d, err := p.delegation(ctx, r, typed["for"])
	if err != nil {
		return n, of, err
	}
	all, err := p.store.Capabilities(ctx, r.Coalition.ID)
	if err != nil {
		return n, of, err
	}
	if of, err = pickCapability(typed["capability"], all); err != nil {
		return n, of, err
	}
	n.Delegation, n.Capability, n.Note = d, of.ID, strings.TrimSpace(message.Plain(typed["note"]))
	if n.Quantity, err = locale.ReadQuantity(typed["quantity"], of.Unit, of.Name); err != nil {
		return n, of, err
	}
	if ready := strings.TrimSpace(typed["ready"]); ready != "" {
		if n.Readiness, err = r.Reads.Readiness(ready, r.today()); err != nil {
			return n, of, err
		}
	}
	if s := strings.TrimSpace(typed["strength"]); s != "" {
		if n.Strength, err = locale.ReadStrength(r.Print, s); err != nil {
			return n, of, err
		}
	}
	if c := strings.TrimSpace(typed["release"]); c != "" {
		if n.Release, n.Named, err = locale.ReadRelease(r.Print, c); err != nil {
			return n, of, err
		}
	}
	return n, of, n.Terms.Valid(of.Unit)
}

// delegation returns whom the caller logs a pledge for: the one that was named, which an organiser may
// choose freely, or their only one.
func (p pledges) delegation(ctx context.Context, r Request, named string) (coalition.DelegationID, error) {
	if strings.TrimSpace(named) == "" {
		switch mine := r.Caller.Delegations; {
		case len(mine) == 1:
			return mine[0], nil
		case len(mine) > 1:
			return 0, coalition.Wrong("for_which")
		}
		return 0, coalition.Wrong("for_missing")
	}
	all, err := p.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return 0, err
	}
	d, err := pickDelegation(r.Print, named, present(all))
	if err != nil {
		return 0, err
	}
	if !r.Caller.MayActFor(d.ID) {
		return 0, coalition.Wrong("for_others")
	}
	return d.ID, nil
}

// present returns the delegations that have not been removed.
func present(all []coalition.Delegation) []coalition.Delegation {
	var out []coalition.Delegation
	for _, d := range all {
		if !d.Removed {
			out = append(out, d)
		}
	}
	return out
}

func (p pledges) openFix(ctx context.Context, r Request) (Reply, error) {
	typed := map[string]string{}
	if err := p.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "pledge.fix", r.Arg(0), &typed); err != nil {
		return Reply{}, err
	}
	if typed[guided] != "" {
		return p.guideForm(r, typed, r.ID("pledge.fixed", r.Arg(0))), nil
	}
	fields := []message.Field{{
		ID: "capability", Label: r.Print.Text("pledge_field_capability"), Value: typed["capability"], Required: true, Max: 100,
	}}
	fields = append(fields, termFields(r.Print, typed)...)
	if typed["for"] != "" || len(r.Caller.Delegations) != 1 {
		fields = append(fields, message.Field{ID: "for", Label: r.Print.Text("pledge_field_for"), Value: typed["for"], Max: 100})
	}
	return Reply{Modal: &message.Modal{
		CustomID: r.ID("pledge.fixed", r.Arg(0)),
		Title:    r.Print.Text("pledge_form_fix"),
		Fields:   fields,
	}}, nil
}

func (p pledges) fixed(ctx context.Context, r Request) (Reply, error) {
	typed := map[string]string{}
	if err := p.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "pledge.fix", r.Arg(0), &typed); err != nil {
		return Reply{}, err
	}
	for field, value := range r.Fields {
		typed[field] = value
	}
	return p.logTyped(ctx, r, typed, r.Arg(0), false)
}

// termFields are the fields of the forms that change a pledge.
func termFields(print locale.Printer, typed map[string]string) []message.Field {
	return []message.Field{
		{ID: "quantity", Label: print.Text("pledge_field_quantity"), Value: typed["quantity"], Placeholder: print.Text("pledge_hint_quantity"), Required: true, Max: 100},
		{ID: "ready", Label: print.Text("pledge_field_ready"), Value: typed["ready"], Placeholder: print.Text("pledge_hint_ready"), Max: 100},
		{ID: "note", Label: print.Text("pledge_field_note"), Value: typed["note"], Long: true, Max: 2000},
	}
}

// likePledge is the draft of a pledge that may add to one like it or replace it.
type likePledge struct {
	coalition.NewPledge
	Said coalition.Change // what was typed, defaults left out: a replacement changes nothing else
}

// said returns what was typed of the terms. What nobody typed, such as the release, is not among it.
func said(typed map[string]string, t coalition.Terms) coalition.Change {
	c := coalition.Change{Quantity: &t.Quantity}
	if strings.TrimSpace(typed["ready"]) != "" {
		c.Readiness = &t.Readiness
	}
	if strings.TrimSpace(typed["strength"]) != "" {
		c.Strength = &t.Strength
	}
	if strings.TrimSpace(typed["release"]) != "" {
		c.Release, c.Named = &t.Release, &t.Named
	}
	if t.Note != "" {
		c.Note = &t.Note
	}
	return c
}

// shownLike is how many like pledges are offered to be replaced: as many buttons as a row has besides two.
const shownLike = 3

// askLike asks whether a pledge like some that are already there adds to them or replaces one of the newest.
func (p pledges) askLike(ctx context.Context, r Request, n likePledge, like error) (Reply, error) {
	draft, err := p.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "pledge.like", n, r.Now)
	if err != nil {
		return Reply{}, err
	}
	var e *coalition.Error
	errors.As(like, &e)
	codes, _ := e.Args["Codes"].([]string)
	var v coalition.View
	var lines []string
	buttons := []discordgo.MessageComponent{
		message.Button(r.Print.Text("pledge_like_add"), r.ID("pledge.add", draft), discordgo.PrimaryButton),
	}
	for _, code := range codes[:min(len(codes), shownLike)] {
		var old coalition.Seen
		if v, old, err = p.find(ctx, r, code); err != nil {
			return Reply{}, err
		}
		lines = append(lines, message.PledgeLine(r.Print, v, old))
		buttons = append(buttons, message.Button(r.Print.Text("pledge_like_replace", "Code", code), r.ID("pledge.replace", draft, code), discordgo.SecondaryButton))
	}
	body := message.Unsaved(r.Print, r.Coalition, r.Print.Text("pledge_like_text",
		"New", message.PledgeAmount(r.Print, v.Capability(n.Capability), n.Quantity), "Pledges", strings.Join(lines, "\n")))
	body.Rows = message.Rows{message.Row(append(buttons,
		message.Button(r.Print.Text("pledge_discard"), r.ID("pledge.discard"), discordgo.SecondaryButton))...)}
	return Say(body), nil
}

// likeDraft returns the pledge that waits for an answer, if the caller may still act for its delegation.
func (p pledges) likeDraft(ctx context.Context, r Request) (likePledge, coalition.Act, error) {
	var n likePledge
	if err := p.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "pledge.like", r.Arg(0), &n); err != nil {
		return n, coalition.Act{}, err
	}
	if !r.Caller.MayActFor(n.Delegation) {
		return n, coalition.Act{}, coalition.Wrong("for_others")
	}
	act := r.Act(n.Delegation)
	act.Draft = r.Arg(0)
	return n, act, nil
}

func (p pledges) add(ctx context.Context, r Request) (Reply, error) {
	n, act, err := p.likeDraft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	n.Adds = true
	logged, err := p.store.LogPledge(ctx, act, n.NewPledge)
	if err != nil {
		return Reply{}, err
	}
	return p.card(ctx, r, logged, "pledge_saved", "pledge_saved_same")
}

func (p pledges) replace(ctx context.Context, r Request) (Reply, error) {
	n, act, err := p.likeDraft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	v, old, err := p.find(ctx, r, r.Arg(1))
	if err != nil {
		return Reply{}, err
	}
	if old.Delegation != n.Delegation || old.Capability != n.Capability {
		return Reply{}, coalition.Wrong("pledge_unknown", "Typed", r.Arg(1))
	}
	logged, err := p.store.RevisePledge(ctx, act, old.Code, false, changing(v, old, n.Said))
	if err != nil {
		return Reply{}, err
	}
	return p.card(ctx, r, logged, "pledge_changed", "pledge_unchanged")
}
