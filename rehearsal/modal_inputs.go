package rehearsal

import (
	"fmt"
	"slices"
	"time"
)

// The inputs that only modals have: files, one of a few, some of a few, yes or no.

// upload is a file input of a modal: up to ten files.
func (r *componentReader) upload(x field, c object) {
	r.customID(x, c, true)
	r.bounds(x, c, 10, 1)
	r.required(x, c)
}

// pick is a radio group (two to ten options, one of them chosen) or a checkbox group.
func (r *componentReader) pick(x field, c object, kind int) {
	r.customID(x, c, true)
	r.required(x, c)
	options, values, defaults := []object{}, map[string]bool{}, 0
	list, least := x.key("options").items(10), 1
	if kind == compRadio {
		least = 2
	}
	if len(list) < least {
		x.key("options").wrong("BASE_TYPE_BAD_LENGTH", "Must be between %d and 10 in length.", least)
	}
	for _, o := range list {
		out := object{"label": o.key("label").text(1, 100), "value": o.key("value").text(1, 100)}
		if value := asString(out["value"]); values[value] {
			o.key("value").wrong("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used")
		} else {
			values[value] = true
		}
		if s := o.key("description").text(0, 100); s != "" {
			out["description"] = s
		}
		if o.key("default").yes() {
			out["default"] = true
			defaults++
		}
		options = append(options, out)
	}
	c["options"] = options
	most := 1
	if kind == compCheckboxes {
		most = r.bounds(x, c, 10, max(1, len(options)))
	}
	if defaults > most {
		x.key("options").wrong("SELECT_COMPONENT_TOO_MANY_DEFAULTS", "More options are chosen by default than may be")
	}
}

func (r *componentReader) checkbox(x field, c object) {
	r.customID(x, c, true)
	c["default"] = x.key("default").yes()
}

// required is true unless the body says otherwise.
func (r *componentReader) required(x field, c object) {
	c["required"] = x.key("required").absent() || x.key("required").yes()
}

// bounds reads min_values (1 if not given) and max_values, and returns the latter.
func (r *componentReader) bounds(x field, c object, limit, most int) int {
	least := 1
	if y := x.key("min_values"); !y.absent() {
		least = y.integer(0, limit)
	}
	if y := x.key("max_values"); !y.absent() {
		most = y.integer(1, limit)
	}
	if least > most {
		x.key("min_values").wrong("SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX_VALUES", "Minimum number of values is greater than the maximum")
	}
	c["min_values"], c["max_values"] = least, most
	return most
}

// uploaded reads the files that were chosen for a file input, named by their numbers among the request's.
func (r *optionReader) uploaded(x field, def object) []string {
	ids, list := []string{}, x.key("values")
	for _, v := range list.items(10) {
		if id, ok := r.attach(v).(string); ok {
			ids = append(ids, id)
		}
	}
	r.within(list, len(ids), def)
	return ids
}

// checked reads the options that were chosen in a checkbox group.
func (r *optionReader) checked(x field, def object) []string {
	chosen, list := []string{}, x.key("values")
	for _, v := range list.items(10) {
		s := asString(v.value)
		if !offers(def, s) || slices.Contains(chosen, s) {
			v.wrong("COMPONENT_VALIDATION_FAILED", "The value is not one of the options, or was chosen twice.")
		}
		chosen = append(chosen, s)
	}
	r.within(list, len(chosen), def)
	return chosen
}

// chosen reads the option of a radio group; nil if none was.
func (r *optionReader) chosen(x field, def object) any {
	v := x.key("value")
	switch {
	case v.absent() && def["required"] == true:
		v.missing()
	case !v.absent() && !offers(def, asString(v.value)):
		v.wrong("COMPONENT_VALIDATION_FAILED", "The value is not one of the options.")
	}
	return v.value
}

func offers(def object, value string) bool {
	return slices.ContainsFunc(children(def["options"]), func(o object) bool { return asString(o["value"]) == value })
}

// within refuses too few and too many; none at all is right where nothing is required.
func (r *optionReader) within(list field, n int, def object) {
	least, most := asInt(def["min_values"]), asInt(def["max_values"])
	if n == 0 && def["required"] != true {
		return
	}
	if n == 0 && least == 0 {
		least = 1
	}
	if n < least || n > most {
		list.wrong("BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.", least, most)
	}
}

// attach keeps the file that an option or an input names by its number, and resolves it.
func (r *optionReader) attach(v field) any {
	number := fmt.Sprint(v.value)
	for _, f := range r.c.files {
		if f.number() != number {
			continue
		}
		var note fileNote
		for _, n := range r.c.body.key("data").key("attachments").items(mostFiles) {
			if fmt.Sprint(n.key("id").value) == number {
				note = fileNote{filename: n.key("filename").text(0, 1024), description: n.key("description").text(0, 1024)}
			}
		}
		a := r.s.addFile(&message{ChannelID: r.ch.ID, Flags: flagEphemeral}, f, note)
		r.s.world.Loose = append(r.s.world.Loose, loose{a, r.s.clock.Now()})
		r.note("attachments", a.ID, a)
		return a.ID.String()
	}
	v.wrong("ATTACHMENT_NOT_FOUND", "No file was uploaded for this attachment.")
	return nil
}

// loose is a file that came with an interaction and hangs on no message.
type loose struct {
	File attachment
	At   time.Time
}

// mostLoose and looseLife bound how many of them are kept, and for how long.
const (
	mostLoose = 1000
	looseLife = 14 * 24 * time.Hour
)

func (s *Server) forgetLoose() {
	list := s.world.Loose
	for len(list) > 0 && (len(list) > mostLoose || s.clock.Now().Sub(list[0].At) > looseLife) {
		s.dropFiles([]attachment{list[0].File})
		list = list[1:]
	}
	s.world.Loose = list
}
