package picture

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"muster/coalition"
	"muster/locale"
)

// Frame is what all pictures of an answer share.
type Frame struct {
	Print      locale.Printer
	Coalition  coalition.Coalition
	Audience   coalition.Audience
	Lines      []coalition.Requirement // the coalition's
	From       time.Time               // what has changed is told since then; zero where nothing of the kind is
	Now        time.Time
	Activation time.Time // the instant readiness is counted from
	Within     coalition.Readiness
	Assumed    bool // conditions are taken as met
	Kept       bool // it is kept up to date, so that it is of no hour
}

// Capabilities plots what stands of each capability: a bar for each of the strengths, the firmest first, and what is
// needed.
func (f Frame) Capabilities(totals []coalition.Total, strengths ...coalition.Strength) Picture {
	p := Picture{Title: f.Print.Text("totals_title")}
	for _, t := range totals {
		if t.Columns.Empty() {
			continue
		}
		row := Row{Label: f.label(t.Capability)}
		for _, s := range strengths {
			if sum := t.Columns.Of(s); sum.Pledges > 0 || s == coalition.Committed {
				row.Bars = append(row.Bars, f.bar(s, sum, t.Capability.Unit))
			}
		}
		if needed := f.needed(t.Capability.ID); needed.IsPositive() {
			row.Target = number(needed)
			row.Needed = f.Print.Text("picture_needed", "Amount", f.Print.Quantity(coalition.Exactly(needed), t.Capability.Unit))
		}
		row.Scale = row.largest()
		p.Rows = append(p.Rows, row)
	}
	return f.finish(p)
}

// Delegations plots what each delegation contributes to a capability, the largest contributions first: its strengths
// side by side, none added to another. name is what a delegation is called.
func (f Frame) Delegations(t coalition.Total, name func(coalition.Delegation) string) Picture {
	p := Picture{Title: f.Print.Text("picture_by_delegation", "Label", f.label(t.Capability))}
	shares := locale.InOrder(f.Print, t.Shares, func(s coalition.Share) string { return name(s.Delegation) })
	slices.SortStableFunc(shares, func(a, b coalition.Share) int {
		return cmp.Or(b.Columns.Committed.High.Cmp(a.Columns.Committed.High), b.Columns.Offered.High.Cmp(a.Columns.Offered.High),
			b.Columns.Possible.High.Cmp(a.Columns.Possible.High))
	})
	scale := 0.0
	for _, s := range shares {
		row := Row{Label: name(s.Delegation)}
		if s.Unnamed {
			row.Label = f.Print.Text("totals_unnamed")
		}
		for _, strength := range slices.Backward(coalition.Standing) {
			if sum := s.Columns.Of(strength); sum.Pledges > 0 {
				row.Bars = append(row.Bars, f.bar(strength, sum, t.Capability.Unit))
			}
		}
		if len(row.Bars) > 0 {
			scale = max(scale, row.largest())
			p.Rows = append(p.Rows, row)
		}
	}
	for i := range p.Rows {
		p.Rows[i].Scale = scale
	}
	return f.finish(p)
}

// finish leaves out what is too much, and says how to read the picture.
func (f Frame) finish(p Picture) Picture {
	if p.Empty() {
		return Picture{}
	}
	if more := len(p.Rows) - MaxRows; more > 0 {
		p.Rows, p.Left, p.More = p.Rows[:MaxRows:MaxRows], more, f.Print.Count("picture_more", more)
	}
	var ranges, targets, scales, past bool
	for _, r := range p.Rows {
		scales = scales || r.Scale != p.Rows[0].Scale
		targets = targets || r.Target > 0
		for _, b := range r.Bars {
			ranges = ranges || b.High > b.Low
			past = past || b.Past
		}
	}
	if c := p.Curve; c != nil {
		targets = len(c.Needed) > 0
		ranges = slices.ContainsFunc(c.Steps, func(s Step) bool { return s.High > s.Low })
	}
	var reading []string
	for _, note := range []struct {
		key  string
		says bool
	}{{"picture_range", ranges}, {"picture_target", targets}, {"picture_scales", scales}, {"picture_assumed", f.Assumed}} {
		if note.says {
			reading = append(reading, f.Print.Text(note.key))
		}
	}
	if past {
		reading = append(reading, f.Print.Text("picture_past", "Time", f.wall(f.From)))
	}
	if len(reading) > 0 {
		p.Notes = append(p.Notes, strings.Join(reading, " "))
	}
	if f.Within.Kind != coalition.ReadyUnknown {
		p.Notes = append(p.Notes, f.Print.Text("totals_within", "Ready", f.Within))
	}
	audience := f.Print.Text("audience_" + string(f.Audience.Level))
	if f.Kept {
		p.Notes = append(p.Notes, f.Print.Text("picture_kept", "Coalition", f.Coalition.Name, "Audience", audience))
		return p
	}
	p.Notes = append(p.Notes, f.Print.Text("picture_as_of", "Coalition", f.Coalition.Name, "Audience", audience,
		"Time", f.wall(f.Now), "Zone", f.Coalition.Zone.String()))
	return p
}

// wall is an instant as the clocks of the coalition's zone show it: a picture cannot show each reader their own.
func (f Frame) wall(t time.Time) string {
	return f.Print.WallTime(coalition.WallTimeOf(t.In(f.Coalition.Zone)))
}

func (f Frame) bar(s coalition.Strength, sum coalition.Sum, unit coalition.Unit) Bar {
	return Bar{
		Strength: s, Low: number(sum.Low), High: number(sum.High), Open: sum.Open,
		Text: f.Print.Text("totals_column", "Strength", s, "Sum", f.Print.Sum(sum, unit)),
	}
}

// label is what a capability is called and counted in.
func (f Frame) label(c coalition.Capability) string {
	unit := f.Print.Unit(c.Unit)
	if _, money := c.Unit.Currency(); money || unit == "" || strings.EqualFold(unit, c.Name) {
		return c.Name // an amount of money names its currency
	}
	return f.Print.Text("picture_label", "Name", c.Name, "Unit", unit)
}

// needed is how much is needed of a capability, by the time that was asked about.
func (f Frame) needed(c coalition.CapabilityID) decimal.Decimal {
	var all decimal.Decimal
	limit, limited := f.Within.InPlace(f.Activation, f.Coalition.Zone)
	for _, l := range f.Lines {
		deadline, has := l.Within.InPlace(f.Activation, f.Coalition.Zone)
		if l.Capability == c && !l.Removed && (!limited || has && !deadline.After(limit)) {
			all = all.Add(l.Target)
		}
	}
	return all
}

func (r Row) largest() float64 {
	most := r.Target
	for _, b := range r.Bars {
		most = max(most, b.High)
	}
	return most
}

// number is an amount as a length, which need not be exact.
func number(d decimal.Decimal) float64 {
	const most = 1e300 // so that sums of lengths stay finite
	n := d.InexactFloat64()
	if math.IsNaN(n) {
		return 0
	}
	return min(max(n, 0), most)
}
