package commands

import (
	"context"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// figure is how a figure was asked for, as far as that decides which pledges are behind it. It travels in custom IDs as
// three short arguments; the zero value is what stands now, with nothing assumed.
type figure struct {
	assumed string    // "", "all", or the mark of a condition
	asOf    time.Time // zero: now
	within  coalition.Readiness
	undated bool // only what nobody knows the time of
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
	args := []string{f.assumed, "", writeReady(f.within)}
	if f.undated {
		args[2] = undated
	}
	if !f.asOf.IsZero() {
		args[1] = strconv.FormatInt(f.asOf.Unix(), 36)
	}
	return args
}

func readFigure(arg func(n int) string) figure {
	f := figure{assumed: arg(0), within: readReady(arg(2)), undated: arg(2) == undated}
	if at, err := strconv.ParseInt(arg(1), 36, 64); err == nil {
		f.asOf = time.Unix(at, 0)
	}
	return f
}

// undated is written instead of a readiness for what nobody knows the time of.
const undated = "u"

// has reports whether what the figure is about includes something with these terms, when the clock starts at an instant and
// days are counted in zone. What has been delivered is in place.
func (f figure) has(t coalition.Terms, start time.Time, zone *time.Location) bool {
	if f.undated {
		return t.Readiness.Kind == coalition.ReadyUnknown && t.ToCome()
	}
	return !t.Delivered.IsZero() || t.Readiness.Within(f.within, start, zone)
}

// writeReady returns a readiness as a few letters and digits, which readReady reads.
func writeReady(r coalition.Readiness) string {
	switch r.Kind {
	case coalition.ReadyHours:
		return "h" + strconv.Itoa(r.Amount)
	case coalition.ReadyDays:
		return "d" + strconv.Itoa(r.Amount)
	case coalition.ReadyBy:
		return "b" + strconv.Itoa((r.By.Year*100+int(r.By.Month))*100+r.By.Day)
	}
	return ""
}

func readReady(written string) coalition.Readiness {
	var r coalition.Readiness
	if written == "" {
		return r
	}
	n, _ := strconv.Atoi(written[1:])
	switch written[0] {
	case 'h':
		r = coalition.Readiness{Kind: coalition.ReadyHours, Amount: n}
	case 'd':
		r = coalition.Readiness{Kind: coalition.ReadyDays, Amount: n}
	case 'b':
		r = coalition.Readiness{Kind: coalition.ReadyBy, By: coalition.Date{Year: n / 10000, Month: time.Month(n / 100 % 100), Day: n % 100}}
	}
	if r.Valid() != nil {
		return coalition.Readiness{}
	}
	return r
}

// behindOption is one of an answer's figures, to see the pledges behind it: of a capability, and if said so of a delegation,
// of a strength, or within another time than the whole answer.
type behindOption struct {
	label      string
	capability coalition.CapabilityID
	delegation coalition.DelegationID
	strength   coalition.Strength
	within     coalition.Readiness
	undated    bool
}

// value is what the option comes back as, and readBehind reads it into a filter; what is forged narrows nothing.
func (o behindOption) value() string {
	within := figure{within: o.within, undated: o.undated}.args()[2]
	return strings.Join([]string{
		strconv.FormatInt(int64(o.capability), 10), strconv.FormatInt(int64(o.delegation), 10), string(o.strength), within,
	}, ":")
}

func readBehind(value string, f filter) filter {
	parts := append(strings.Split(value, ":"), "", "", "", "")
	number := func(n int) int64 { i, _ := strconv.ParseInt(parts[n], 10, 64); return i }
	f.capability, f.delegation, f.strength = coalition.CapabilityID(number(0)), coalition.DelegationID(number(1)), coalition.Strength(parts[2])
	if within := readReady(parts[3]); within.Kind != coalition.ReadyUnknown {
		f.figure.within = within
	}
	f.figure.undated = parts[3] == undated
	return f
}

// behindTotals are the figures of an answer about totals: the rows of the one capability that it is about, else the
// capabilities.
func behindTotals(p locale.Printer, t coalition.Totals) []behindOption {
	var out []behindOption
	for _, total := range t.Totals {
		of := behindOption{label: total.Capability.Name, capability: total.Capability.ID}
		if len(t.Totals) > 1 || t.Question.By == coalition.ByCapability || t.Question.By == "" {
			out = append(out, of)
			continue
		}
		for _, share := range locale.InOrder(p, total.Shares, func(s coalition.Share) string { return message.DelegationName(p, s.Delegation) }) {
			if t.Question.By == coalition.ByDelegation && !share.Unnamed {
				of.label, of.delegation = message.DelegationName(p, share.Delegation), share.Delegation.ID
				out = append(out, of)
			}
		}
		for _, step := range total.Steps {
			of.label, of.within, of.undated = p.Readiness(step.Ready), step.Ready, step.At.IsZero()
			out = append(out, of)
		}
		for _, s := range coalition.Standing {
			if t.Question.By == coalition.ByStrength && total.Columns.Of(s).Pledges > 0 {
				of.label, of.strength = p.Strength(s), s
				out = append(out, of)
			}
		}
	}
	return out
}

// behindGaps are the lines of an answer about gaps, each with what is in place in time for it.
func behindGaps(g coalition.Gaps) []behindOption {
	var out []behindOption
	for _, of := range g.Gaps {
		for _, line := range of.Lines {
			o := behindOption{label: of.Capability.Name, capability: of.Capability.ID, within: line.Within}
			if line.Name != "" && line.Name != of.Capability.Name {
				o.label += ": " + line.Name
			}
			out = append(out, o)
		}
	}
	return out
}

// behindMenu offers the figures of an answer, as many as a menu holds.
func behindMenu(r Request, all []behindOption, f figure) message.Rows {
	var options []discordgo.SelectMenuOption
	for _, o := range all {
		option := discordgo.SelectMenuOption{Label: oneLine(o.label), Value: o.value()}
		twice := slices.ContainsFunc(options, func(known discordgo.SelectMenuOption) bool { return known.Value == option.Value })
		if !twice && len(options) < maxChoices {
			options = append(options, option)
		}
	}
	if len(options) == 0 {
		return nil
	}
	placeholder := r.Print.Text("totals_behind")
	if len(all) > maxChoices {
		placeholder = r.Print.Text("totals_behind_first", "Count", maxChoices)
	}
	return message.Rows{message.Row(message.Menu(r.ID("pledge.behind", f.args()...), placeholder, options))}
}

// behind answers with the pledges that are behind a figure.
func (p pledges) behind(ctx context.Context, r Request) (Reply, error) {
	f := filter{live: true, figure: readFigure(r.Arg)}
	if len(r.Values) == 1 {
		f = readBehind(r.Values[0], f)
	}
	return p.listPage(ctx, r, f, 1)
}

// looksAt returns the view that a list is read from, and the assumption and instant that it counts by.
func (p pledges) looksAt(ctx context.Context, r Request, f figure) (v coalition.View, assume coalition.Assumption, now time.Time, err error) {
	var l coalition.Ledger
	now = r.Now
	if !f.asOf.IsZero() && f.asOf.Before(r.Now) {
		now = f.asOf
		l, err = ledgerAt(ctx, p.store, r, now)
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
