package commands

import (
	"context"
	"strconv"

	"muster/message"
)

// guided marks what was typed into the form of /pledge form: it is put right there, too.
const guided = "guided"

// guide opens the form that asks all that a pledge should say. For whom it is does not fit into its five fields, so an
// organiser, or a delegate of several, says that beforehand.
func (p pledges) guide(ctx context.Context, r Request) (Reply, error) {
	d, err := p.delegation(ctx, r, r.Option("for"))
	if err != nil {
		return Reply{}, err
	}
	return p.guideForm(r, map[string]string{}, r.ID("pledge.formed", strconv.FormatInt(int64(d), 10))), nil
}

// formed logs what was typed into the form, just as if it had been typed as options.
func (p pledges) formed(ctx context.Context, r Request) (Reply, error) {
	typed := map[string]string{guided: "yes"}
	for field, value := range r.Fields {
		typed[field] = value
	}
	all, err := p.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	for _, d := range all {
		if strconv.FormatInt(int64(d.ID), 10) == r.Arg(0) {
			typed["for"] = d.Code
		}
	}
	return p.logTyped(ctx, r, typed, "", false)
}

// guideForm is the form with what was typed into it.
func (p pledges) guideForm(r Request, typed map[string]string, id string) Reply {
	field := func(name string, required bool) message.Field {
		return message.Field{ID: name, Label: r.Print.Text("pledge_ask_" + name), Placeholder: r.Print.Text("pledge_ask_" + name + "_hint"),
			Value: typed[name], Required: required, Max: 100}
	}
	return Reply{Modal: &message.Modal{CustomID: id, Title: r.Print.Text("pledge_form_title"), Fields: []message.Field{
		field("capability", true), field("quantity", true), field("ready", false), field("strength", false), field("release", false),
	}}}
}
