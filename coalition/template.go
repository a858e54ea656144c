package coalition

// Template is what a coalition is set up from: what is pledged in its field, and what pledges there usually
// depend on. All of it becomes the coalition's own data, in English, to be added to.
type Template struct {
	Name         string // "reassurance"; its title is the locale's text template_<Name>
	Capabilities []Capability
	Conditions   []string // the names of usual shared conditions
}

// Templates are all templates, in the order they are offered.
var Templates = []Template{reassurance, humanitarian, funding, modelUN, blank}

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
// none (infantry battalions, field hospitals). Conditions are those that capitals named in public in 2025.
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
	Conditions: []string{"ceasefire", "peace agreement", "UN mandate", "host nation's consent", "backstop by an ally"},
}

// humanitarian is a relief appeal. Groups are the eleven global clusters of the Inter-Agency Standing
// Committee, by the names under which OCHA's Financial Tracking Service records flows, with FTS's
// "coordination" beside them. Things are those that the Sphere Handbook's chapters count a response in (WASH, food
// security and nutrition, shelter, health), teams those that are classified for it: WHO's emergency medical
// teams, INSARAG's search and rescue teams. FTS tells an appeal's funding in US dollars, whatever currency it
// was given in. Conditions follow General Assembly resolution 46/182: the affected country's appeal and
// consent, and access.
var humanitarian = Template{
	Name: "humanitarian",
	Capabilities: []Capability{
		{Name: "US dollars", Group: "money", Unit: "USD"},
		{Name: "euros", Group: "money", Unit: "EUR"},
		{Name: "search and rescue teams", Group: "coordination", Unit: "teams"},
		{Name: "coordination staff", Group: "coordination", Unit: "people"},
		{Name: "camp managers", Group: "camp coordination and camp management", Unit: "people"},
		{Name: "rubble removal machines", Group: "early recovery", Unit: "vehicles"},
		{Name: "classroom kits", Group: "education", Unit: "kits"},
		{Name: "satellite terminals", Group: "emergency telecommunications", Unit: "systems"},
		{Name: "food", Group: "food security", Unit: "tonnes"},
		{Name: "seeds", Group: "food security", Unit: "tonnes"},
		{Name: "emergency medical teams", Group: "health", Unit: "teams"},
		{Name: "field hospitals", Group: "health", Unit: "hospitals"},
		{Name: "emergency health kits", Group: "health", Unit: "kits"},
		{Name: "vaccines", Group: "health", Unit: "doses"},
		{Name: "trucks", Group: "logistics", Unit: "vehicles"},
		{Name: "cargo aircraft", Group: "logistics", Unit: "aircraft"},
		{Name: "helicopters", Group: "logistics", Unit: "aircraft"},
		{Name: "therapeutic food", Group: "nutrition", Unit: "tonnes"},
		{Name: "protection officers", Group: "protection", Unit: "people"},
		{Name: "mine clearance teams", Group: "protection", Unit: "teams"},
		{Name: "family tents", Group: "shelter", Unit: "items"},
		{Name: "blankets", Group: "shelter", Unit: "items"},
		{Name: "household kits", Group: "shelter", Unit: "kits"},
		{Name: "water treatment units", Group: "water, sanitation and hygiene", Unit: "systems"},
		{Name: "hygiene kits", Group: "water, sanitation and hygiene", Unit: "kits"},
	},
	Conditions: []string{"appeal by the affected country", "affected country's consent", "humanitarian access", "customs clearance", "security assurances"},
}

// funding is a round in which a pooled fund is filled anew. The words are those of the replenishments of
// the International Development Association and the Global Fund: partners give grants, or concessional loans of which
// the grant element alone is added to grants (IDA, from its 17th replenishment); funds that are paid only
// against others' contributions are matching funds, and experts are seconded instead of money. What a partner
// says at the conference is a pledge; its instrument of commitment makes it binding, and the
// replenishment becomes effective when enough of these are in.
var funding = Template{
	Name: "funding",
	Capabilities: []Capability{
		{Name: "grants in US dollars", Group: "grants", Unit: "USD"},
		{Name: "grants in euros", Group: "grants", Unit: "EUR"},
		{Name: "grants in pounds sterling", Group: "grants", Unit: "GBP"},
		{Name: "grants in yen", Group: "grants", Unit: "JPY"},
		{Name: "grant element of loans in US dollars", Group: "concessional loans", Unit: "USD"},
		{Name: "grant element of loans in euros", Group: "concessional loans", Unit: "EUR"},
		{Name: "matching funds in US dollars", Group: "matching funds", Unit: "USD"},
		{Name: "seconded experts", Group: "in kind", Unit: "people"},
	},
	Conditions: []string{"replenishment resolution adopted", "replenishment effective", "policy package agreed", "matching contributions received"},
}

// modelUN is a committee of a Model UN conference. Before its draft resolution is put to the vote, a bloc needs
// sponsors and signatories, a share of the committee that the conference's rules of procedure name, and then
// votes: each delegation pledges its own one. Beneath stands what operative clauses promise in the committees that most
// conferences have: peacekeeping (categories of the UN Peacekeeping Capability Readiness System), money, relief,
// experts and resettlement.
var modelUN = Template{
	Name: "modelun",
	Capabilities: []Capability{
		{Name: "sponsors", Group: "draft resolution", Unit: "delegations"},
		{Name: "signatories", Group: "draft resolution", Unit: "delegations"},
		{Name: "votes in favour", Group: "draft resolution", Unit: "delegations"},
		{Name: "peacekeepers", Group: "peace and security", Unit: "people"},
		{Name: "police officers", Group: "peace and security", Unit: "people"},
		{Name: "military observers", Group: "peace and security", Unit: "people"},
		{Name: "helicopters", Group: "peace and security", Unit: "aircraft"},
		{Name: "US dollars", Group: "money", Unit: "USD"},
		{Name: "euros", Group: "money", Unit: "EUR"},
		{Name: "food", Group: "relief", Unit: "tonnes"},
		{Name: "medical teams", Group: "relief", Unit: "teams"},
		{Name: "vaccines", Group: "relief", Unit: "doses"},
		{Name: "technical experts", Group: "cooperation", Unit: "people"},
		{Name: "scholarships", Group: "cooperation", Unit: "places"},
		{Name: "resettlement places", Group: "cooperation", Unit: "places"},
	},
	Conditions: []string{"resolution adopted", "amendment accepted", "Security Council mandate", "host country's consent"},
}

// blank begins with nothing: organisers add what their coalition is about.
var blank = Template{Name: "blank"}
