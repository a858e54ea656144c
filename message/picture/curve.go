package picture

import (
	"cmp"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"muster/coalition"
)

// Readiness plots what of a capability is in place by when, and what is needed by then.
func (f Frame) Readiness(t coalition.Total) Picture {
	unit := t.Capability.Unit
	c := Curve{Start: f.Activation}
	if f.Now.Before(c.Start) {
		c.Start = f.Now
	}
	c.Committed = f.Print.Text("totals_column", "Strength", coalition.Committed, "Sum", f.Print.Sum(coalition.Sum{}, unit))
	c.Steps = []Step{{At: c.Start}}
	for _, s := range t.Steps {
		sum := s.Columns.Committed
		switch words := f.bar(coalition.Committed, sum, unit).Text; {
		case sum.Pledges == 0:
			continue
		case s.At.IsZero():
			c.Besides = append(c.Besides, f.Print.Text("picture_unknown", "Text", words))
		default:
			c.Committed = words
			c.Steps = then(c.Steps, f.step(s.At, number(sum.Low), number(sum.High), words))
		}
	}
	c.needs(f, t.Capability)
	if len(c.Steps) == 1 && len(c.Needed) == 0 {
		return Picture{} // there is nothing to put in time
	}
	c.End = c.Start.Add(24 * time.Hour)
	for _, s := range slices.Concat(c.Steps, c.Needed) {
		c.Top = max(c.Top, s.High)
		if s.At.After(c.End) {
			c.End = s.At
		}
	}
	c.End = c.End.Add(c.End.Sub(c.Start) / 12) // so that the last step is seen
	c.Committed = f.Print.Text("picture_at_end", "Text", c.Committed)
	c.Times, c.Amounts = f.times(c.Start, c.End), f.amounts(c.Top, unit)
	return f.finish(Picture{Title: f.Print.Text("picture_by_readiness", "Label", f.label(t.Capability)), Curve: &c})
}

// needs plots the capability's lines, each added to those before it.
func (c *Curve) needs(f Frame, of coalition.Capability) {
	type line struct {
		by     time.Time
		target decimal.Decimal
	}
	var lines []line
	var all, whenever decimal.Decimal
	limit, limited := f.Within.InPlace(f.Activation, f.Coalition.Zone)
	for _, r := range f.Lines {
		by, has := r.Within.InPlace(f.Activation, f.Coalition.Zone)
		switch {
		case r.Capability != of.ID || r.Removed || limited && by.After(limit):
		case has:
			lines = append(lines, line{by, r.Target})
		case !limited:
			whenever = whenever.Add(r.Target)
		}
	}
	slices.SortFunc(lines, func(a, b line) int { return cmp.Or(a.by.Compare(b.by), a.target.Cmp(b.target)) })
	for _, l := range lines {
		if len(c.Needed) == 0 {
			c.Needed = []Step{{At: c.Start}}
		}
		all = all.Add(l.target)
		c.Asked = f.Print.Text("picture_needed", "Amount", f.Print.Quantity(coalition.Exactly(all), of.Unit))
		c.Needed = then(c.Needed, f.step(l.by, number(all), number(all), c.Asked))
	}
	if whenever.IsPositive() {
		c.Besides = append(c.Besides, f.Print.Text("picture_whenever", "Amount", f.Print.Quantity(coalition.Exactly(whenever), of.Unit)))
	}
	if c.Asked != "" {
		c.Asked = f.Print.Text("picture_at_end", "Text", c.Asked)
	}
}

func (f Frame) step(at time.Time, low, high float64, words string) Step {
	clock := f.clock(at)
	return Step{At: at.UTC(), Low: low, High: high, Text: f.Print.Text("picture_step", "Time", clock, "Text", words)}
}

// clock words an instant. Midnight, at which a day ends, would read as the next one.
func (f Frame) clock(at time.Time) string {
	if w := coalition.WallTimeOf(at.In(f.Coalition.Zone)); w.Hour == 0 && w.Minute == 0 {
		at = at.Add(-time.Minute)
	}
	return f.wall(at)
}

// then adds a step. One that is not after the last takes its place: what came before the start is there from then on.
func then(steps []Step, s Step) []Step {
	if last := len(steps) - 1; !s.At.After(steps[last].At) {
		s.At = steps[last].At
		steps[last] = s
		return steps
	}
	return append(steps, s)
}

// times are at most four places on the axis of time: days where it is several days long, else hours.
func (f Frame) times(start, end time.Time) []Mark {
	const most = 4
	zone := f.Coalition.Zone
	var out []Mark
	if days := int(end.Sub(start) / (24 * time.Hour)); days >= 3 {
		step := (days + most - 1) / most
		midnight, _ := coalition.WallTime{Date: coalition.DateOf(start.In(zone)).AddDays(1)}.In(zone)
		for at := midnight; at.Before(end) && len(out) < most; at = coalition.AddDays(at.In(zone), step) {
			out = append(out, Mark{At: at.UTC(), Text: f.Print.Date(coalition.DateOf(at.In(zone)))})
		}
		return out
	}
	hours := max(1, int(end.Sub(start)/time.Hour))
	step := (hours + most - 2) / (most - 1) // their words are longer
	clock := start.In(zone)
	at := time.Date(clock.Year(), clock.Month(), clock.Day(), clock.Hour(), 0, 0, 0, zone)
	if at.Before(start) {
		at = at.Add(time.Hour)
	}
	for ; at.Before(end) && len(out) < most; at = at.Add(time.Duration(step) * time.Hour) {
		out = append(out, Mark{At: at.UTC(), Text: f.Print.WallTime(coalition.WallTimeOf(at.In(zone)))})
	}
	return out
}

// amounts are round places on the axis of amounts, at most five above 0.
func (f Frame) amounts(top float64, unit coalition.Unit) []Mark {
	out := []Mark{{Text: f.Print.Quantity(coalition.Exactly(decimal.Zero), unit)}}
	if top <= 0 {
		return out
	}
	step := roundStep(decimal.NewFromFloat(top).Div(decimal.NewFromInt(5)))
	for i := int64(1); ; i++ {
		at := step.Mul(decimal.NewFromInt(i))
		if number(at) > top || i > 5 {
			return out
		}
		out = append(out, Mark{Amount: number(at), Text: f.Print.Quantity(coalition.Exactly(at), unit)})
	}
}

// roundStep is the least of 1, 2, 5, 10, 20 … and their tenths, hundredths … that is not less than d.
func roundStep(d decimal.Decimal) decimal.Decimal {
	power := int32(d.NumDigits()) + d.Exponent() - 1
	for _, lead := range []int64{1, 2, 5} {
		if step := decimal.New(lead, power); step.GreaterThanOrEqual(d) {
			return step
		}
	}
	return decimal.New(1, power+1)
}

// sentences are one for each step, and what stands beside the curve.
func (c Curve) sentences() []string {
	var out []string
	for _, s := range slices.Concat(c.Steps, c.Needed) {
		if s.Text != "" {
			out = append(out, s.Text)
		}
	}
	for _, b := range c.Besides {
		out = append(out, b+".")
	}
	return out
}
