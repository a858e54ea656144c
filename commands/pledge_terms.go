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
	if slices.ContainsFunc(pledge.Current.Thresholds, func(t coalition.Threshold) bool { return t.Capability != pledge.Capability }) {
		if all, err = p.store.Capabilities(ctx, r.Coalition.ID); err != nil {
			return Reply{}, err
		}
	}
	typed := typedProvisos(pledge.Current.Terms, pledge.Capability, all)
	typed["code"], typed["opened"] = pledge.Code, openedAt(pledge)
	return p.termsForm(r, typed), nil
}

// typedProvisos returns what the form holds of terms, in the form that people type.
func typedProvisos(t coalition.Terms, own coalition.CapabilityID, all []coalition.Capability) map[string]string {
	var lines []string
	for _, each := range t.Thresholds {
		lines = append(lines, locale.WriteThreshold(each, own, all))
	}
	return map[string]string{"thresholds": strings.Join(lines, "\n"), "caveat": t.Caveat, "renew": typedDay(t.RenewBy)}
}

// typedDay returns a day as its readers take it; "" for none.
func typedDay(d coalition.Date) string {
	if d == (coalition.Date{}) {
		return ""
	}
	return d.String()
}

func (p pledges) termsForm(r Request, typed map[string]string) Reply {
	return Reply{Modal: &message.Modal{
		CustomID: r.ID("pledge.termed", typed["code"], typed["opened"]),
		Title:    r.Print.Text("pledge_form_terms", "Code", typed["code"]),
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
	return p.termsForm(r, typed), nil
}

// termed changes what differs from what the form held when it was opened. What cannot be read is kept.
func (p pledges) termed(ctx context.Context, r Request) (Reply, error) {
	v, s, opened, err := p.mayChangeSince(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	change, err := readProvisos(r, v, s, opened)
	if err == nil {
		err = change.Apply(s.Shown.Terms).Valid(v.Capability(s.Capability).Unit)
	}
	if err != nil {
		typed := map[string]string{"code": s.Code, "opened": r.Arg(1), "thresholds": r.Fields["thresholds"], "caveat": r.Fields["caveat"], "renew": r.Fields["renew"]}
		return refuse(ctx, p.store, r, "pledge.reterm", typed, err)
	}
	return p.revise(ctx, r, v, s, change, false)
}

// readProvisos reads the fields that differ from what the form held of the terms that it was opened on.
func readProvisos(r Request, v coalition.View, s coalition.Seen, opened coalition.Terms) (coalition.Change, error) {
	var c coalition.Change
	held := typedProvisos(opened, s.Capability, v.Capabilities)
	differs := func(field string) (string, bool) {
		value, there := r.Fields[field]
		value = strings.TrimSpace(strings.ReplaceAll(value, "\r\n", "\n"))
		return value, there && value != strings.TrimSpace(held[field])
	}
	if typed, yes := differs("thresholds"); yes {
		thresholds, err := readThresholds(r, v, s, typed, opened.Thresholds)
		if err != nil {
			return c, err
		}
		c.Thresholds = &thresholds
	}
	if typed, yes := differs("caveat"); yes {
		typed = strings.TrimSpace(message.Plain(typed))
		c.Caveat = &typed
	}
	if typed, yes := differs("renew"); yes {
		day, err := r.Reads.RenewBy(typed, r.today())
		if err != nil {
			return c, err
		}
		c.RenewBy = &day
	}
	return c, nil
}

// readThresholds reads one on each line. A line that stands as the form held it is that one, though its day may be past
// by now.
func readThresholds(r Request, v coalition.View, s coalition.Seen, typed string, held []coalition.Threshold) ([]coalition.Threshold, error) {
	standing := map[string]coalition.Threshold{}
	for _, t := range held {
		standing[locale.WriteThreshold(t, s.Capability, v.Capabilities)] = t
	}
	var out []coalition.Threshold
	for line := range strings.Lines(typed) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		t, stands := standing[line]
		if !stands {
			var err error
			if t, err = r.Reads.Threshold(line, v.Capability(s.Capability), v.Capabilities, r.today()); err != nil {
				return nil, err
			}
		}
		out = append(out, t)
	}
	return out, nil
}
