package commands

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

func (p pledges) openChange(ctx context.Context, r Request) (Reply, error) {
	return p.openForm(ctx, r, "pledge.changed", "pledge_form_change")
}

func (p pledges) openCorrect(ctx context.Context, r Request) (Reply, error) {
	return p.openForm(ctx, r, "pledge.corrected", "pledge_form_correct")
}

// openForm opens the form of a pledge with what it says now. Its custom ID carries the instant of the
// revision that it was opened on, so that a field nobody touched does not undo what somebody else
// changes meanwhile; its version would count acts that the caller may not know of.
func (p pledges) openForm(ctx context.Context, r Request, part, title string) (Reply, error) {
	pledge, err := p.openable(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	return Reply{Modal: &message.Modal{
		CustomID: r.ID(part, pledge.Code, openedAt(pledge)),
		Title:    r.Print.Text(title, "Code", pledge.Code),
		Fields:   termFields(r.Print, typedTerms(pledge.Current.Terms)),
	}}, nil
}

// openedAt is the instant of a pledge's newest revision, as forms and menus carry it.
func openedAt(p coalition.Pledge) string { return strconv.FormatInt(p.Current.At.UnixMicro(), 36) }

// openable returns the pledge that a form is about, in one read, if the caller may change it and it can be changed:
// better said now than after they have typed.
func (p pledges) openable(ctx context.Context, r Request) (coalition.Pledge, error) {
	pledge, err := p.store.Pledge(ctx, r.Coalition.ID, r.Arg(0))
	if err != nil || !r.Caller.MayActFor(pledge.Delegation) {
		return pledge, cmp.Or(err, coalition.Wrong("pledge_unknown", "Typed", r.Arg(0)))
	}
	return pledge, pledge.Open(r.Coalition, r.Now)
}

func (p pledges) changed(ctx context.Context, r Request) (Reply, error) {
	return p.submitForm(ctx, r, "pledge.refix", "")
}

func (p pledges) corrected(ctx context.Context, r Request) (Reply, error) {
	return p.submitForm(ctx, r, "pledge.recorrect", "")
}

func (p pledges) sureOfChange(ctx context.Context, r Request) (Reply, error) {
	return p.submitDraft(ctx, r, "pledge.refix")
}

func (p pledges) sureOfCorrection(ctx context.Context, r Request) (Reply, error) {
	return p.submitDraft(ctx, r, "pledge.recorrect")
}

// sureParts are by which an amount that was asked about is confirmed, for each way to put it right.
var sureParts = map[string]string{"pledge.refix": "pledge.resure", "pledge.recorrect": "pledge.recorrectsure"}

// submitDraft submits a form whose amount was asked about, as it was filled in.
func (p pledges) submitDraft(ctx context.Context, r Request, fix string) (Reply, error) {
	draft, typed := r.Arg(0), map[string]string{}
	if err := p.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, fix, draft, &typed); err != nil {
		return Reply{}, err
	}
	r.Args, r.Fields = []string{typed["code"], typed["opened"]}, typed
	return p.submitForm(ctx, r, fix, draft)
}

// submitForm changes, or by way of pledge.recorrect corrects, what differs from the state the form was opened on. What
// cannot be read is kept. sure is the draft of an amount that was confirmed.
func (p pledges) submitForm(ctx context.Context, r Request, fix, sure string) (Reply, error) {
	v, s, opened, err := p.mayChangeSince(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	capability := v.Capability(s.Capability)
	c, err := readTerms(r, typedTerms(opened), capability)
	if err == nil {
		err = c.Apply(opened).Valid(capability.Unit)
	}
	typed := map[string]string{"code": s.Code, "opened": r.Arg(1)}
	for field, value := range r.Fields {
		typed[field] = value
	}
	var reply Reply
	if err == nil {
		if c.Quantity != nil && sure == "" {
			if reply, doubtful, err := p.doubt(ctx, r, capability, *c.Quantity, fix, sureParts[fix], typed); err != nil || doubtful {
				return reply, err
			}
		}
		reply, err = p.reviseBy(ctx, r, v, s, c, fix == "pledge.recorrect", sure)
		if !errors.Is(err, coalition.Wrong("correction_late")) {
			return reply, err
		}
		fix = "pledge.refix" // what was typed too late for a correction can still be a change
	}
	return refuse(ctx, p.store, r, fix, typed, err)
}

// mayChangeSince is mayChange for what carries the instant it was opened on, with the terms as they were then.
func (p pledges) mayChangeSince(ctx context.Context, r Request) (v coalition.View, s coalition.Seen, opened coalition.Terms, err error) {
	if v, s, err = p.mayChange(ctx, r); err == nil {
		opened, err = p.openedOn(ctx, r, s)
	}
	return v, s, opened, err
}

// openedOn returns the terms as they were when the form was opened: those of the newest revision of
// that instant.
func (p pledges) openedOn(ctx context.Context, r Request, s coalition.Seen) (coalition.Terms, error) {
	at, err := strconv.ParseInt(r.Arg(1), 36, 64)
	if err != nil {
		return coalition.Terms{}, coalition.Wrong("draft_gone")
	}
	history, err := p.store.PledgeHistory(ctx, r.Coalition.ID, s.ID)
	if err != nil {
		return coalition.Terms{}, err
	}
	for _, rev := range slices.Backward(history) {
		if rev.At.UnixMicro() == at {
			return rev.Terms, nil
		}
	}
	return coalition.Terms{}, coalition.Wrong("draft_gone")
}

func (p pledges) reopenChange(ctx context.Context, r Request) (Reply, error) {
	return p.reopen(ctx, r, "pledge.refix", "pledge.changed", "pledge_form_change")
}

func (p pledges) reopenCorrect(ctx context.Context, r Request) (Reply, error) {
	return p.reopen(ctx, r, "pledge.recorrect", "pledge.corrected", "pledge_form_correct")
}

// reopen opens the form again with what was typed into it.
func (p pledges) reopen(ctx context.Context, r Request, kind, part, title string) (Reply, error) {
	typed := map[string]string{}
	if err := p.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, kind, r.Arg(0), &typed); err != nil {
		return Reply{}, err
	}
	return Reply{Modal: &message.Modal{
		CustomID: r.ID(part, typed["code"], typed["opened"]),
		Title:    r.Print.Text(title, "Code", typed["code"]),
		Fields:   termFields(r.Print, typed),
	}}, nil
}

// readTerms reads the fields that differ from what the form held when it opened.
func readTerms(r Request, held map[string]string, capability coalition.Capability) (coalition.Change, error) {
	var c coalition.Change
	differs := func(field string) (string, bool) {
		value, there := r.Fields[field]
		value = strings.TrimSpace(value)
		return value, there && value != strings.TrimSpace(held[field])
	}
	if typed, yes := differs("quantity"); yes {
		q, err := locale.ReadQuantity(typed, capability.Unit, capability.Name)
		if err != nil {
			return c, err
		}
		c.Quantity = &q
	}
	if typed, yes := differs("ready"); yes {
		var ready coalition.Readiness
		if typed != "" {
			var err error
			if ready, err = r.Reads.Readiness(typed, r.today()); err != nil {
				return c, err
			}
		}
		c.Readiness = &ready
	}
	if typed, yes := differs("note"); yes {
		typed = message.Plain(typed)
		c.Note = &typed
	}
	return c, nil
}

// typedTerms returns terms in the form that people type and the readers of package locale take, which
// is the same in every language.
func typedTerms(t coalition.Terms) map[string]string {
	q := t.Quantity.Low.String()
	switch {
	case t.Quantity.Undisclosed:
		q = "undisclosed"
	case t.Quantity.Open:
		q += "+"
	case !t.Quantity.Low.Equal(t.Quantity.High):
		q += "-" + t.Quantity.High.String()
	}
	return map[string]string{"quantity": q, "ready": locale.WriteReadiness(t.Readiness), "note": t.Note}
}
