package commands

import (
	"context"
	"slices"
	"strings"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// openTerms opens the form of what a pledge asks of others, its caveat and the day to renew it by.
func (p pledges) openTerms(ctx context.Context, r Request) (Reply, error) {
	pledge, err := p.openable(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	var all []coalition.Capability
	if slices.ContainsFunc(pledge.Shown.Thresholds, func(t coalition.Threshold) bool { return t.Capability != pledge.Capability }) {
		if all, err = p.store.Capabilities(ctx, r.Coalition.ID); err != nil {
			return Reply{}, err
		}
	}
	var lines []string
	for _, t := range pledge.Shown.Thresholds {
		lines = append(lines, locale.WriteThreshold(t, pledge.Capability, all))
	}
	return p.termsForm(r, pledge.Code, map[string]string{"thresholds": strings.Join(lines, "\n"), "caveat": pledge.Shown.Caveat, "renew": typedDay(pledge.Shown.RenewBy)}), nil
}

// typedDay returns a day as its readers take it; "" for none.
func typedDay(d coalition.Date) string {
	if d == (coalition.Date{}) {
		return ""
	}
	return d.String()
}

func (p pledges) termsForm(r Request, code string, typed map[string]string) Reply {
	return Reply{Modal: &message.Modal{
		CustomID: r.ID("pledge.termed", code),
		Title:    r.Print.Text("pledge_form_terms", "Code", code),
		Fields: []message.Field{
			{ID: "thresholds", Label: r.Print.Text("pledge_field_thresholds"), Placeholder: r.Print.Text("pledge_hint_thresholds"), Value: typed["thresholds"], Long: true, Max: 1000},
			{ID: "caveat", Label: r.Print.Text("pledge_field_caveat"), Placeholder: r.Print.Text("pledge_hint_caveat"), Value: typed["caveat"], Long: true, Max: 1000},
			renewField(r.Print, typed["renew"]),
		},
	}}
}

func renewField(print locale.Printer, typed string) message.Field {
	return message.Field{ID: "renew", Label: print.Text("pledge_field_renew"), Placeholder: print.Text("pledge_hint_renew"), Value: typed, Max: 100}
}

// reopenTerms opens the form again with what was typed into it.
func (p pledges) reopenTerms(ctx context.Context, r Request) (Reply, error) {
	typed := map[string]string{}
	if err := p.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "pledge.reterm", r.Arg(0), &typed); err != nil {
		return Reply{}, err
	}
	return p.termsForm(r, typed["code"], typed), nil
}

// termed makes what was typed the pledge's thresholds, its caveat and the day to renew it by. What cannot be read is kept.
func (p pledges) termed(ctx context.Context, r Request) (Reply, error) {
	v, s, err := p.mayChange(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	thresholds, err := readThresholds(r, v, s)
	caveat := strings.TrimSpace(message.Plain(r.Fields["caveat"]))
	change := coalition.Change{Thresholds: &thresholds, Caveat: &caveat}
	if typed, there := r.Fields["renew"]; err == nil && there && strings.TrimSpace(typed) != typedDay(s.Shown.RenewBy) {
		var day coalition.Date
		day, err = locale.ReadRenewBy(typed, r.today())
		change.RenewBy = &day
	}
	if err == nil {
		err = change.Apply(s.Shown.Terms).Valid(v.Capability(s.Capability).Unit)
	}
	if err != nil {
		typed := map[string]string{"code": s.Code, "thresholds": r.Fields["thresholds"], "caveat": r.Fields["caveat"], "renew": r.Fields["renew"]}
		return refuse(ctx, p.store, r, "pledge.reterm", typed, err)
	}
	return p.revise(ctx, r, v, s, change, false)
}

// readThresholds reads one on each line.
func readThresholds(r Request, v coalition.View, s coalition.Seen) ([]coalition.Threshold, error) {
	var out []coalition.Threshold
	for line := range strings.Lines(r.Fields["thresholds"]) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		t, err := locale.ReadThreshold(line, v.Capability(s.Capability), v.Capabilities, r.today())
		if err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, nil
}
