package commands

import (
	"context"
	"hash/fnv"
	"strconv"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// figure is how a figure was asked for, as far as that decides which pledges are behind it. It travels in custom IDs as
// three short arguments; the zero value is what stands now, with nothing assumed.
type figure struct {
	assumed string    // "", "all", or the mark of a condition
	asOf    time.Time // zero: now
	within  coalition.Readiness
}

// figureOf returns the figure of an answer that was computed from a view.
func figureOf(v coalition.View, assume coalition.Assumption, asOf time.Time, within coalition.Readiness) figure {
	f := figure{asOf: asOf, within: within}
	switch {
	case assume.All:
		f.assumed = "all"
	case len(assume.Named) > 0:
		f.assumed = conditionMark(v, v.Condition(assume.Named[0]))
	}
	return f
}

// conditionMark is a short mark of a condition's name, which may be too long for a custom ID; an ID would count hidden ones.
func conditionMark(v coalition.View, c coalition.Condition) string {
	sum := fnv.New64a()
	sum.Write([]byte(conditionCode(v, c)))
	return strconv.FormatUint(sum.Sum64(), 36)
}

// assumption returns what the figure takes as met. Error: figure_gone, when the view does not have that condition.
func (f figure) assumption(v coalition.View) (coalition.Assumption, error) {
	switch f.assumed {
	case "":
		return coalition.Assumption{}, nil
	case "all":
		return coalition.Assumption{All: true}, nil
	}
	for _, c := range v.Conditions {
		if conditionMark(v, c) == f.assumed {
			return coalition.Assumption{Named: []coalition.ConditionID{c.ID}}, nil
		}
	}
	return coalition.Assumption{}, coalition.Wrong("figure_gone")
}

// args are the figure as arguments of a custom ID, and readFigure reads them; what is forged reads as the zero value.
func (f figure) args() []string {
	args := []string{f.assumed, "", ""}
	if !f.asOf.IsZero() {
		args[1] = strconv.FormatInt(f.asOf.Unix(), 36)
	}
	switch r := f.within; r.Kind {
	case coalition.ReadyHours:
		args[2] = "h" + strconv.Itoa(r.Amount)
	case coalition.ReadyDays:
		args[2] = "d" + strconv.Itoa(r.Amount)
	case coalition.ReadyBy:
		args[2] = "b" + strconv.Itoa((r.By.Year*100+int(r.By.Month))*100+r.By.Day)
	}
	return args
}

func readFigure(arg func(n int) string) figure {
	f := figure{assumed: arg(0)}
	if at, err := strconv.ParseInt(arg(1), 36, 64); err == nil {
		f.asOf = time.Unix(at, 0)
	}
	if said := arg(2); said != "" {
		n, _ := strconv.Atoi(said[1:])
		switch said[0] {
		case 'h':
			f.within = coalition.Readiness{Kind: coalition.ReadyHours, Amount: n}
		case 'd':
			f.within = coalition.Readiness{Kind: coalition.ReadyDays, Amount: n}
		case 'b':
			f.within = coalition.Readiness{Kind: coalition.ReadyBy, By: coalition.Date{Year: n / 10000, Month: time.Month(n / 100 % 100), Day: n % 100}}
		}
		if f.within.Valid() != nil {
			f.within = coalition.Readiness{}
		}
	}
	return f
}

// behindMenu offers the capabilities of an answer, to see the pledges behind the figures.
func behindMenu(r Request, all []coalition.Capability, f figure) message.Rows {
	if len(all) == 0 {
		return nil
	}
	var options []discordgo.SelectMenuOption
	for _, c := range all[:min(len(all), maxChoices)] {
		options = append(options, discordgo.SelectMenuOption{Label: oneLine(c.Name), Value: strconv.FormatInt(int64(c.ID), 10)})
	}
	return message.Rows{message.Row(message.Menu(r.ID("pledge.behind", f.args()...), r.Print.Text("totals_behind"), options))}
}

// behind answers with the pledges of a capability, which are behind its figures.
func (p pledges) behind(ctx context.Context, r Request) (Reply, error) {
	f := filter{live: true, figure: readFigure(r.Arg)}
	if len(r.Values) == 1 {
		id, _ := strconv.ParseInt(r.Values[0], 10, 64) // anything else is 0: those of all
		f.capability = coalition.CapabilityID(id)
	}
	return p.listPage(ctx, r, f, 1)
}

// looksAt returns the view that a list is read from, and the assumption and instant that it counts by.
func (p pledges) looksAt(ctx context.Context, r Request, f figure) (v coalition.View, assume coalition.Assumption, now time.Time, err error) {
	var l coalition.Ledger
	now = r.Now
	if !f.asOf.IsZero() && f.asOf.Before(r.Now) {
		now = f.asOf
		l, err = p.store.LedgerAsOf(ctx, r.Coalition.ID, now)
	} else {
		l, err = p.store.Ledger(ctx, r.Coalition.ID)
	}
	if err != nil {
		return v, assume, now, err
	}
	v = l.For(r.Caller.Audience(), now)
	assume, err = f.assumption(v)
	return v, assume, now, err
}
