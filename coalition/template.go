package coalition

// Template is what a coalition is set up from: the capabilities of its field.
type Template struct {
	Name         string // "reassurance"; its title is the locale's text template_<Name>
	Capabilities []Capability
}

// Templates are all templates, in the order they are offered.
var Templates = []Template{reassurance}

// TemplateByName returns the template; false when there is none of that name.
func TemplateByName(name string) (Template, bool) {
	for _, t := range Templates {
		if t.Name == name {
			return t, true
		}
	}
	return Template{}, false
}

// reassurance is a force that reassures a partner after a ceasefire. Groups and units follow the
// categories of the UN Register of Conventional Arms where it has one (missile launchers, combat
// aircraft, warships), and the requirement lines of a UN statement of force requirement where it has
// none (infantry battalions, field hospitals).
var reassurance = Template{
	Name: "reassurance",
	Capabilities: []Capability{
		{Name: "soldiers", Group: "land", Unit: "people"},
		{Name: "military trainers", Group: "land", Unit: "people"},
		{Name: "engineers", Group: "land", Unit: "people"},
		{Name: "armoured vehicles", Group: "land", Unit: "vehicles"},
		{Name: "artillery systems", Group: "land", Unit: "systems"},
		{Name: "155 mm shells", Group: "land", Unit: "rounds"},
		{Name: "SAMP/T batteries", Group: "air defence", Unit: "systems"},
		{Name: "short-range air defence", Group: "air defence", Unit: "systems"},
		{Name: "combat aircraft", Group: "air", Unit: "aircraft"},
		{Name: "transport aircraft", Group: "air", Unit: "aircraft"},
		{Name: "drones", Group: "air", Unit: "systems"},
		{Name: "warships", Group: "sea", Unit: "ships"},
		{Name: "minehunters", Group: "sea", Unit: "ships"},
		{Name: "field hospitals", Group: "support", Unit: "hospitals"},
		{Name: "euros", Group: "money", Unit: "EUR"},
	},
}
