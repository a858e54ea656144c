package rehearsal

import (
	"time"
	"unicode/utf8"
)

// modal is one that a person has open.
type modal struct {
	customID   string
	title      string
	components []object
	opened     time.Time
	user       snowflake
	channel    snowflake
	target     snowflake // the message whose component opened it
	metadata   object    // of the interaction that opened it
}

var modalInputs = []int{compInput, compSelect, compUsers, compRoles, compMentionable, compChannels, compUpload, compRadio, compCheckboxes, compCheckbox}

// readModal reads the modal that a bot answers with: one to five labels, texts, or rows with
// one text input each.
func readModal(x field) *modal {
	m := &modal{customID: x.key("custom_id").text(1, 100), title: x.key("title").text(1, 45)}
	r := newComponentReader(x.key("components"), true)
	list := x.key("components").items(5)
	if len(list) == 0 {
		x.key("components").wrong("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
	}
	for _, y := range list {
		m.components = append(m.components, r.modalPart(y))
	}
	return m
}

func (r *componentReader) modalPart(x field) object {
	kind := x.key("type").oneOf(compRow, compText, compLabel)
	c := object{"type": kind, "id": r.number(x)}
	switch kind {
	case compRow:
		inputs := x.key("components").items(1)
		if len(inputs) != 1 {
			x.key("components").wrong("BASE_TYPE_BAD_LENGTH", "Must be 1 in length.")
			break
		}
		inputs[0].key("label").text(1, 45)
		c["components"] = []object{r.input(inputs[0], compInput)}
	case compText:
		c["content"] = x.key("content").text(1, 4000)
	case compLabel:
		c["label"] = x.key("label").text(1, 45)
		if s := x.key("description").text(0, 100); s != "" {
			c["description"] = s
		}
		if x.key("component").absent() {
			x.key("component").missing()
		} else if _, ok := x.key("component").object(); ok {
			c["component"] = r.input(x.key("component"), modalInputs...)
		}
	default:
		x.key("type").missing()
	}
	return c
}

func (r *componentReader) input(x field, kinds ...int) object {
	kind := x.key("type").oneOf(kinds...)
	c := object{"type": kind, "id": r.number(x)}
	switch kind {
	case compInput:
		r.textInput(x, c)
	case compSelect, compUsers, compRoles, compMentionable, compChannels:
		r.choose(x, c, kind)
		r.required(x, c)
		if c["disabled"] == true {
			x.key("disabled").wrong("COMPONENT_DISABLED_IN_MODAL", "Components in modals cannot be disabled")
		}
	case compUpload:
		r.upload(x, c)
	case compRadio, compCheckboxes:
		r.pick(x, c, kind)
	case compCheckbox:
		r.checkbox(x, c)
	default:
		x.key("type").missing()
	}
	return c
}

func (r *componentReader) textInput(x field, c object) {
	r.customID(x, c, true)
	c["style"] = x.key("style").oneOf(1, 2)
	if x.key("style").absent() {
		x.key("style").missing()
	}
	least, most := x.key("min_length").integer(0, 4000), 4000
	if y := x.key("max_length"); !y.absent() {
		most = y.integer(1, 4000)
	}
	if least > most {
		x.key("min_length").wrong("TEXT_INPUT_MIN_LENGTH_GREATER_THAN_MAX_LENGTH", "The minimum length is greater than the maximum")
	}
	c["min_length"], c["max_length"] = least, most
	r.required(x, c)
	for k, most := range map[string]int{"label": 45, "placeholder": 100, "value": 4000} {
		if s := x.key(k).text(0, most); s != "" {
			c[k] = s
		}
	}
}

// modalData checks what was filled in, against the modal that the person has open.
func (s *Server) modalData(c *call, i *interaction, ch *channel) (object, error) {
	x := c.body.key("data")
	m, id := s.openModal(i.User, x)
	if m == nil || m.channel != ch.ID {
		x.key("custom_id").wrong("COMPONENT_VALIDATION_FAILED", "You have no such modal open.")
		return nil, c.form.err()
	}
	i.FromModal, i.Target, i.Opener = id, m.target, m.metadata
	given := map[string]field{}
	collect(x.key("components"), given)
	r := &optionReader{s: s, c: c, i: i, ch: ch, resolved: object{}}
	parts := []object{}
	for _, part := range m.components {
		out := object{"type": part["type"], "id": part["id"]}
		if inputs := children(part["components"]); len(inputs) == 1 {
			out["components"] = []object{r.filled(inputs[0], given, x)}
		}
		if input := asObject(part["component"]); input != nil {
			out["component"] = r.filled(input, given, x)
		}
		parts = append(parts, out)
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	data := object{"custom_id": m.customID, "components": parts}
	if len(r.resolved) > 0 {
		data["resolved"] = r.resolved
	}
	return data, nil
}

// openModal finds a modal by the ID it was opened with or, where a client does not send that, the
// latest with the custom ID.
func (s *Server) openModal(user snowflake, x field) (*modal, snowflake) {
	if id := x.key("id"); !id.absent() {
		if m := s.modals[id.id()]; m != nil && m.user == user && m.customID == asString(x.key("custom_id").value) {
			return m, id.id()
		}
		return nil, 0
	}
	var latest snowflake
	for id, m := range s.modals {
		if m.user == user && m.customID == asString(x.key("custom_id").value) {
			latest = max(latest, id)
		}
	}
	return s.modals[latest], latest
}

// collect finds the inputs of a submitted modal, in rows or labels alike.
func collect(list field, into map[string]field) {
	for _, x := range list.items(5) {
		for _, y := range append(x.key("components").items(1), x.key("component")) {
			if id := asString(y.key("custom_id").value); id != "" {
				into[id] = y
			}
		}
	}
}

// filled is one input with what was put in.
func (r *optionReader) filled(def object, given map[string]field, all field) object {
	id := asString(def["custom_id"])
	x, ok := given[id]
	if !ok {
		x = field{form: all.form, path: all.path}
	}
	out := object{"type": def["type"], "id": def["id"], "custom_id": id}
	required := def["required"] == true
	switch kind := asInt(def["type"]); kind {
	case compInput:
		value := asString(x.key("value").value)
		out["value"] = value
		n := utf8.RuneCountInString(value)
		switch {
		case n == 0 && required:
			x.key("value").missing()
		case n > 0 && (n < asInt(def["min_length"]) || n > asInt(def["max_length"])):
			x.key("value").wrong("BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.", asInt(def["min_length"]), asInt(def["max_length"]))
		}
	case compSelect, compUsers, compRoles, compMentionable, compChannels:
		if len(asList(x.key("values").value)) == 0 && !required {
			out["values"] = []string{}
			break
		}
		out["values"] = r.values(x.key("values"), def)
	case compUpload:
		out["values"] = r.uploaded(x, def)
	case compRadio:
		out["value"] = r.chosen(x, def)
	case compCheckboxes:
		out["values"] = r.checked(x, def)
	case compCheckbox:
		out["value"] = x.key("value").yes()
	}
	return out
}
