package picture

import "muster/coalition"

// Changes plots what stands of each capability whose totals have moved beside what stood before, the firmest strength
// first. Strengths that nothing has been said of are left out.
func (f Frame) Changes(moved []coalition.Moved) Picture {
	p := Picture{Title: f.Print.Text("since_title")}
	for _, m := range moved {
		row := Row{Label: f.label(m.Capability)}
		for _, s := range []coalition.Strength{coalition.Committed, coalition.Offered, coalition.Possible} {
			before, after := m.Before.Of(s), m.After.Of(s)
			if before.Pledges+after.Pledges == 0 {
				continue
			}
			was := f.bar(s, before, m.Capability.Unit)
			was.Past, was.Text = true, f.Print.Text("picture_before", "Text", was.Text)
			row.Bars = append(row.Bars, was, f.bar(s, after, m.Capability.Unit))
		}
		row.Scale = row.largest()
		p.Rows = append(p.Rows, row)
	}
	return f.finish(p)
}
