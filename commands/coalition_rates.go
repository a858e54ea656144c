package commands

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// rateFields are what a rate is typed as, in the command's options and in the form.
var rateFields = []string{"currency", "rate", "as_of", "base"}

// rates shows the rates, or changes the one that was given.
func (c coalitions) rates(ctx context.Context, r Request) (Reply, error) {
	typed := typedOptions(r, rateFields...)
	if strings.Join([]string{typed["currency"], typed["rate"], typed["as_of"], typed["base"]}, "") == "" {
		return ratesCard(r, ""), nil
	}
	return c.rateTyped(ctx, r, typed)
}

func (c coalitions) rated(ctx context.Context, r Request) (Reply, error) {
	return c.rateTyped(ctx, r, fieldsOf(r, rateFields...))
}

// rateTyped makes the change that was typed, and answers with all rates. What cannot be taken is kept.
func (c coalitions) rateTyped(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	change, err := readRate(r, typed)
	if err != nil {
		return refuse(ctx, c.store, r, "coalition.rate", typed, err)
	}
	changed, same, err := c.store.ChangeRate(ctx, r.Act(0), change)
	if err != nil {
		return refuse(ctx, c.store, r, "coalition.rate", typed, err)
	}
	r.Coalition = changed
	return ratesCard(r, rateSaid(r, change, same)), nil
}

// rateSaid says what was done; of a rate that somebody has changed since, that it was.
func rateSaid(r Request, change coalition.RateChange, same bool) string {
	key := "rates_saved"
	if change.Removed {
		key = "rates_removed"
	}
	if same {
		key += "_same"
	}
	if change.Removed {
		return r.Print.Text(key, "Currency", change.Currency)
	}
	return r.Print.Text(key, "Rate", message.Rate(r.Print, cmp.Or(r.Coalition.Rates.Base, change.Base), change.Rate))
}

func ratesCard(r Request, said string) Reply {
	body := message.Text(r.Coalition, r.Print.Text("rates_title"), message.Rates(r.Print, r.Coalition.Rates))
	body.Content = said
	return Say(body)
}

// readRate reads a change of a rate. Its day is today's in the coalition's zone unless another is typed.
func readRate(r Request, typed map[string]string) (coalition.RateChange, error) {
	var change coalition.RateChange
	var err error
	if typed["currency"] == "" || typed["rate"] == "" {
		return change, coalition.Wrong("rate_incomplete")
	}
	if change.Currency, err = locale.ReadCurrency(typed["currency"]); err != nil {
		return change, err
	}
	if typed["base"] != "" {
		if change.Base, err = locale.ReadCurrency(typed["base"]); err != nil {
			return change, err
		}
	}
	if strings.EqualFold(typed["rate"], off) {
		change.Removed = true
		return change, nil
	}
	if change.Worth, err = locale.ReadRate(typed["rate"]); err != nil {
		return change, err
	}
	change.AsOf = r.today()
	if typed["as_of"] != "" {
		if change.AsOf, err = r.Reads.Past(typed["as_of"], r.today()); err != nil {
			return change, err
		}
	}
	return change, change.Valid()
}

// completeCurrency offers the currencies that the coalition's money is in, then those that are used most. Any other
// can be typed.
func (c coalitions) completeCurrency(ctx context.Context, r Request, typed string) ([]Choice, error) {
	all, err := c.store.Capabilities(ctx, r.Coalition.ID)
	var codes []string
	for _, each := range all {
		if code, money := each.Unit.Currency(); money {
			codes = append(codes, code)
		}
	}
	return completeLabels(typed, distinct(append(codes, locale.Currencies...)), nil), err
}

// distinct returns all without those that came before.
func distinct(all []string) (out []string) {
	for _, each := range all {
		if !slices.Contains(out, each) {
			out = append(out, each)
		}
	}
	return out
}
