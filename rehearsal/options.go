package rehearsal

import (
	"math"
	"slices"
	"unicode/utf8"
)

// optionReader checks what a person filled in, against the definition, and looks up whom
// and what it names.
type optionReader struct {
	s          *Server
	c          *call
	i          *interaction
	ch         *channel
	completing bool
	focused    int
	resolved   object
}

// options reads one level. While one is being completed, the others may still be missing or wrong.
func (r *optionReader) options(list field, defs []object) []object {
	out, given := []object{}, map[string]bool{}
	for _, x := range list.items(25) {
		name := asString(x.key("name").value)
		at := slices.IndexFunc(defs, func(d object) bool { return asString(d["name"]) == name })
		if at < 0 || given[name] {
			x.key("name").wrong("INTERACTION_OPTION_UNKNOWN", "The command has no option %q, or it was given twice.", name)
			continue
		}
		given[name] = true
		out = append(out, r.option(x, defs[at]))
	}
	nested := 0
	for _, d := range defs {
		name := asString(d["name"])
		if asInt(d["type"]) <= optionGroup {
			nested++
		} else if d["required"] == true && !given[name] && !r.completing {
			list.wrong("INTERACTION_OPTION_REQUIRED", "The option %q is required.", name)
		}
	}
	if nested > 0 && len(out) != 1 {
		list.wrong("INTERACTION_SUBCOMMAND_REQUIRED", "Exactly one of the subcommands must be chosen.")
	}
	return out
}

func (r *optionReader) option(x field, def object) object {
	kind := asInt(def["type"])
	out := object{"name": def["name"], "type": kind}
	if t := x.key("type"); !t.absent() && t.integer(1, 11) != kind {
		t.wrong("INTERACTION_OPTION_TYPE_INVALID", "The option is of type %d.", kind)
	}
	if kind <= optionGroup {
		r.i.Command += " " + asString(def["name"])
		out["options"] = r.options(x.key("options"), children(def["options"]))
		return out
	}
	v := x.key("value")
	if x.key("focused").yes() {
		r.focused++
		if !r.completing || def["autocomplete"] != true {
			x.wrong("INTERACTION_FOCUS_INVALID", "This option is not completed.")
		}
		r.i.Complete = kind
		out["focused"], out["value"] = true, v.value
		return out
	}
	if v.absent() {
		v.missing()
		return out
	}
	out["value"] = r.value(v, def, kind)
	return out
}

func (r *optionReader) value(v field, def object, kind int) any {
	switch kind {
	case optionString:
		r.text(v, def)
	case optionInteger, optionNumber:
		r.numeric(v, def, kind)
	case optionBoolean:
		v.yes()
	case optionAttachment:
		return r.attach(v)
	default:
		return r.lookUp(v, kind, intsOf(def["channel_types"])).String()
	}
	return v.value
}

func (r *optionReader) text(v field, def object) {
	s, ok := v.value.(string)
	n := utf8.RuneCountInString(s)
	least, most := asInt(def["min_length"]), 6000
	if def["max_length"] != nil {
		most = asInt(def["max_length"])
	}
	switch {
	case !ok:
		v.wrong("STRING_TYPE_CONVERT", "Could not interpret \"%v\" as string.", v.value)
	case r.completing:
	case n < least || n > most:
		v.wrong("BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.", least, most)
	default:
		r.choice(v, def)
	}
}

func (r *optionReader) numeric(v field, def object, kind int) {
	n, ok := asNumber(v.value)
	if r.completing {
		return
	}
	if !ok || kind == optionInteger && n != math.Trunc(n) {
		v.wrong("NUMBER_TYPE_COERCE", "Value \"%v\" is not a number of this kind.", v.value)
		return
	}
	least, most := -float64(1<<53), float64(1<<53)
	if def["min_value"] != nil {
		least, _ = asNumber(def["min_value"])
	}
	if def["max_value"] != nil {
		most, _ = asNumber(def["max_value"])
	}
	v.number(least, most)
	r.choice(v, def)
}

// choice holds a value against the declared choices, if there are any.
func (r *optionReader) choice(v field, def object) {
	choices := children(def["choices"])
	for _, o := range choices {
		a, isNumber := asNumber(o["value"])
		b, _ := asNumber(v.value)
		if o["value"] == v.value || isNumber && a == b {
			return
		}
	}
	if len(choices) > 0 {
		v.wrong("INTERACTION_CHOICE_INVALID", "The value is not one of the choices.")
	}
}

func (r *optionReader) note(kind string, id snowflake, v any) {
	m, _ := r.resolved[kind].(object)
	if m == nil {
		m = object{}
		r.resolved[kind] = m
	}
	m[id.String()] = v
}

// lookUp finds a user, role or channel and adds it to what is resolved.
func (r *optionReader) lookUp(v field, kind int, channelTypes []int) snowflake {
	id := v.id()
	g := r.s.world.Guilds[r.ch.GuildID]
	found := false
	if kind == optionUser || kind == optionMentionable {
		if a := r.s.world.Accounts[id]; a != nil {
			found = true
			r.note("users", id, a.User)
			if g != nil && g.Members[id] != nil {
				m := g.Members[id].bare()
				delete(m, "mute")
				delete(m, "deaf")
				m["permissions"] = g.permissionsIn(r.ch, id)
				r.note("members", id, m)
			}
		}
	}
	if g != nil && (kind == optionRole || kind == optionMentionable) && g.role(id) != nil {
		found = true
		r.note("roles", id, g.role(id))
	}
	if g != nil && kind == optionChannel {
		c := g.channel(id)
		if found = c != nil && (len(channelTypes) == 0 || slices.Contains(channelTypes, c.Type)) && r.s.sees(c, r.i.User); found {
			r.note("channels", id, r.s.partialChannel(c, r.i.User))
		}
	}
	if !found {
		v.wrong("INTERACTION_VALUE_UNKNOWN", "There is no such user, role or channel here.")
	}
	return id
}

// target reads what a user or message command was used on.
func (r *optionReader) target(v field, kind int) snowflake {
	if kind == commandUser {
		return r.lookUp(v, optionUser, nil)
	}
	m := r.ch.message(v.id())
	if m == nil {
		v.wrong("INTERACTION_VALUE_UNKNOWN", "There is no such message here.")
		return 0
	}
	r.note("messages", m.ID, r.s.show(r.s.bot(), intentMessageContent, r.ch, m)) // whole, whatever the bot's intents
	return m.ID
}

// values reads the chosen values of a select: as many as it takes, each one of its own.
func (r *optionReader) values(list field, def object) []string {
	least, most := asInt(def["min_values"]), asInt(def["max_values"])
	out := []string{}
	for _, v := range list.items(25) {
		s := asString(v.value)
		if slices.Contains(out, s) {
			v.wrong("COMPONENT_VALIDATION_FAILED", "The value was chosen twice.")
		}
		out = append(out, s)
		switch kind := asInt(def["type"]); kind {
		case compSelect:
			if !slices.ContainsFunc(children(def["options"]), func(o object) bool { return asString(o["value"]) == s }) {
				v.wrong("COMPONENT_VALIDATION_FAILED", "The value is not one of the options.")
			}
		case compUsers:
			r.lookUp(v, optionUser, nil)
		case compRoles:
			r.lookUp(v, optionRole, nil)
		case compMentionable:
			r.lookUp(v, optionMentionable, nil)
		case compChannels:
			r.lookUp(v, optionChannel, intsOf(def["channel_types"]))
		}
	}
	if len(out) < least || len(out) > most {
		list.wrong("BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.", least, most)
	}
	return out
}

func intsOf(v any) []int {
	if l, ok := v.([]int); ok {
		return l
	}
	var out []int
	for _, x := range asList(v) {
		out = append(out, asInt(x))
	}
	return out
}
