package picture

import "muster/coalition"

// Gaps plots how far the commitments fill what is needed: a row for each line, and what is offered besides.
func (f Frame) Gaps(gaps []coalition.CapabilityGaps) Picture {
	p := Picture{Title: f.Print.Text("gaps_title")}
	for _, g := range gaps {
		unit := g.Capability.Unit
		var rows []Row
		for _, l := range g.Lines {
			rows = append(rows, Row{
				Label: f.lineLabel(g.Capability, l.Requirement), Target: number(l.Target), Needed: f.target(l.Requirement, unit),
				Bars: []Bar{{
					Strength: coalition.Committed, Low: number(l.Counted.Low), High: number(l.Counted.High), Open: l.Open,
					Text: f.counted(l, unit),
				}},
			})
		}
		if offered := g.Besides.Offered; offered.Pledges > 0 {
			bar := f.bar(coalition.Offered, offered, unit)
			if len(rows) == 1 {
				rows[0].Bars = append(rows[0].Bars, bar)
			} else { // it is for none of the lines
				rows = append(rows, Row{Label: f.label(g.Capability), Bars: []Bar{bar}})
			}
		}
		if g.Undisclosed > 0 {
			last := &rows[len(rows)-1]
			last.Bars = append(last.Bars, Bar{
				Strength: coalition.Committed,
				Text:     f.Print.Text("gaps_undisclosed", "Undisclosed", f.Print.Count("sum_undisclosed", g.Undisclosed)),
			})
		}
		p.Rows = append(p.Rows, sameScale(rows)...)
	}
	return f.finish(p)
}

func sameScale(rows []Row) []Row {
	scale := 0.0
	for _, r := range rows {
		scale = max(scale, r.largest())
	}
	for i := range rows {
		rows[i].Scale = scale
	}
	return rows
}

func (f Frame) lineLabel(c coalition.Capability, r coalition.Requirement) string {
	if r.Name == "" || r.Name == c.Name {
		return f.label(c)
	}
	return f.Print.Text("picture_line", "Capability", f.label(c), "Name", r.Name)
}

// target is what a line needs, and by when.
func (f Frame) target(r coalition.Requirement, unit coalition.Unit) string {
	amount := f.Print.Quantity(coalition.Exactly(r.Target), unit)
	var ready string
	switch {
	case r.Within.Kind == coalition.ReadyUnknown:
		return f.Print.Text("picture_needed", "Amount", amount)
	case r.Within.Kind == coalition.ReadyBy:
		ready = f.Print.Readiness(r.Within)
	case r.Within.Amount == 0:
		ready = f.Print.Text("requirement_at_once")
	default:
		ready = f.Print.Text("requirement_within", "Ready", r.Within)
	}
	return f.Print.Text("picture_needed_by", "Amount", amount, "Ready", ready)
}

// counted is what of a line is filled, and what is short.
func (f Frame) counted(l coalition.Gap, unit coalition.Unit) string {
	key := "picture_counted"
	switch {
	case l.Short.High.IsZero():
		key = "picture_filled"
	case l.Open:
		key = "picture_short_open"
	}
	return f.Print.Text(key, "Counted", f.Print.Span(l.Counted, unit), "Short", f.Print.Span(l.Short, unit))
}
