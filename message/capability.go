package message

import (
	"muster/coalition"
	"muster/locale"
)

// Capabilities returns what can be pledged, one a line with what it is counted in, under its groups in the order in
// which the coalition has them; what has no group comes last.
func Capabilities(p locale.Printer, all []coalition.Capability) string {
	of := map[string][]coalition.Capability{}
	var groups []string
	for _, c := range all {
		if of[c.Group] == nil && c.Group != "" {
			groups = append(groups, c.Group)
		}
		of[c.Group] = append(of[c.Group], c)
	}
	if of[""] != nil {
		groups = append(groups, "")
	}
	var lines []string
	for _, group := range groups {
		heading := Line(group)
		if group == "" {
			heading = p.Text("capability_other")
		}
		lines = append(lines, p.Text("capability_heading", "Group", heading))
		for _, c := range of[group] {
			lines = append(lines, p.Text("capability_line", "Name", Line(c.Name), "Unit", p.Unit(c.Unit)))
		}
	}
	return clip(p, lines, 4096)
}
