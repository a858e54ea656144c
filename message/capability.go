package message

import (
	"muster/coalition"
	"muster/locale"
)

// Capabilities returns what can be pledged and what each is counted in, a line for each group in the order in which the
// coalition has them; what has no group comes last.
func Capabilities(p locale.Printer, all []coalition.Capability) string {
	of := map[string][]string{}
	var groups []string
	for _, c := range all {
		if of[c.Group] == nil && c.Group != "" {
			groups = append(groups, c.Group)
		}
		of[c.Group] = append(of[c.Group], p.Text("capability_one", "Name", Line(c.Name), "Unit", p.Unit(c.Unit)))
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
		lines = append(lines, p.Text("capability_group", "Group", heading, "List", clipJoined(p, of[group], ", ", 1024)))
	}
	return clip(p, lines, 4096)
}
