package rehearsal

import (
	"slices"
	"strings"
)

// Component types, from Discord's "Component Reference".
const (
	compRow         = 1
	compButton      = 2
	compSelect      = 3
	compInput       = 4
	compUsers       = 5
	compRoles       = 6
	compMentionable = 7
	compChannels    = 8
	compSection     = 9
	compText        = 10
	compThumbnail   = 11
	compGallery     = 12
	compFile        = 13
	compSeparator   = 14
	compContainer   = 17
	compLabel       = 18
	compUpload      = 19
	compRadio       = 21
	compCheckboxes  = 22
	compCheckbox    = 23
)

// componentReader reads a tree of components into the form that Discord gives back:
// numbered, and with defaults filled in.
type componentReader struct {
	v2    bool
	ids   map[string]bool
	taken map[int]int // how often a number is given in the body
	next  int
	count int
	chars int
}

func newComponentReader(list field, v2 bool) *componentReader {
	r := &componentReader{v2: v2, ids: map[string]bool{}, taken: map[int]int{}}
	r.takeNumbers(list.value)
	return r
}

// takeNumbers notes the numbers that components of a tree were given, so that no other gets one of them.
func (r *componentReader) takeNumbers(v any) {
	for _, x := range asList(v) {
		o := asObject(x)
		if o == nil {
			continue
		}
		if n := asInt(o["id"]); n > 0 {
			r.taken[n]++
		}
		r.takeNumbers(o["components"])
		r.takeNumbers([]any{o["accessory"], o["component"]})
	}
}

// readComponents reads the components of a message.
func readComponents(list field, v2 bool) []object {
	r := newComponentReader(list, v2)
	most, top := 5, []int{compRow}
	if v2 {
		most, top = 40, []int{compRow, compSection, compText, compGallery, compFile, compSeparator, compContainer}
	}
	out := r.children(list, most, top)
	if v2 && r.count > 40 {
		list.wrong("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "Total number of components cannot exceed 40")
	}
	if v2 && r.chars > 4000 {
		list.wrong("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "Total size of displayable text exceeds maximum of 4000")
	}
	return out
}

func (r *componentReader) children(list field, most int, types []int) []object {
	out := []object{}
	for _, x := range list.items(most) {
		out = append(out, r.one(x, types))
	}
	return out
}

// filled reads the children of a component that must have some.
func (r *componentReader) filled(x field, most int, types []int) []object {
	list := r.children(x.key("components"), most, types)
	if len(list) == 0 {
		x.key("components").wrong("BASE_TYPE_BAD_LENGTH", "Must be between 1 and %d in length.", most)
	}
	return list
}

// one reads a component that must be of one of the given types.
func (r *componentReader) one(x field, types []int) object {
	if _, ok := x.object(); !ok {
		return object{}
	}
	kind := x.key("type").oneOf(types...)
	if x.key("type").absent() {
		x.key("type").missing()
	}
	r.count++
	c := object{"type": kind, "id": r.number(x)}
	if !slices.Contains(types, kind) {
		return c
	}
	switch kind {
	case compRow:
		r.row(x, c)
	case compButton:
		r.button(x, c)
	case compSelect, compUsers, compRoles, compMentionable, compChannels:
		r.choose(x, c, kind)
	default:
		r.layout(x, c, kind)
	}
	return c
}

// number is the id that the component was given or, for none or 0, the next one that is free.
func (r *componentReader) number(x field) int {
	if id := x.key("id"); !id.absent() {
		if n := id.integer(0, 1<<31-1); n > 0 {
			if r.taken[n] > 1 {
				id.wrong("COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated")
			}
			return n
		}
	}
	for r.next++; r.taken[r.next] > 0; r.next++ {
	}
	return r.next
}

// row holds up to five buttons or one select.
func (r *componentReader) row(x field, c object) {
	children := r.children(x.key("components"), 5, []int{compButton, compSelect, compUsers, compRoles, compMentionable, compChannels})
	buttons := 0
	for _, k := range children {
		if k["type"] == compButton {
			buttons++
		}
	}
	switch {
	case len(children) == 0:
		x.key("components").wrong("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
	case buttons < len(children) && len(children) > 1:
		x.key("components").wrong("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width")
	}
	c["components"] = children
}

func (r *componentReader) customID(x field, c object, required bool) {
	least := 0
	if required {
		least = 1
	}
	id := x.key("custom_id").text(least, 100)
	if id == "" {
		return
	}
	if r.ids[id] {
		x.key("custom_id").wrong("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")
	}
	r.ids[id] = true
	c["custom_id"] = id
}

func (r *componentReader) button(x field, c object) {
	style := x.key("style").oneOf(1, 2, 3, 4, 5, 6)
	if x.key("style").absent() {
		x.key("style").missing()
	}
	c["style"] = style
	if s := x.key("label").text(0, 80); s != "" {
		c["label"] = s
	}
	emoji(x, c)
	if x.key("disabled").yes() {
		c["disabled"] = true
	}
	url := x.key("url")
	hasID := asString(x.key("custom_id").value) != ""
	switch {
	case style == 5:
		if hasID {
			x.wrong("BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE", "A custom id and url cannot both be specified")
		}
		if url.text(1, 512) != "" {
			c["url"] = url.link("http", "https", "discord")
		}
	case asString(url.value) != "":
		x.wrong("BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE", "A custom id and url cannot both be specified")
	case style != 6:
		r.customID(x, c, true)
	}
	if style != 6 && c["label"] == nil && c["emoji"] == nil {
		x.wrong("BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A label or emoji must be specified")
	}
}

// emoji takes over what names one; libraries send an empty one for none.
func emoji(x field, c object) {
	e := x.key("emoji")
	name := asString(e.key("name").value)
	if e.absent() || name == "" && e.key("id").absent() {
		return
	}
	out := object{"name": name}
	if id := e.key("id"); !id.absent() && id.value != "" {
		out["id"] = id.id()
	}
	if e.key("animated").yes() {
		out["animated"] = true
	}
	c["emoji"] = out
}

// choose reads a select of any kind.
func (r *componentReader) choose(x field, c object, kind int) {
	r.customID(x, c, true)
	if s := x.key("placeholder").text(0, 150); s != "" {
		c["placeholder"] = s
	}
	least, most := 1, 1
	if y := x.key("min_values"); !y.absent() {
		least = y.integer(0, 25)
	}
	if y := x.key("max_values"); !y.absent() {
		most = y.integer(1, 25)
	}
	if least > most {
		x.key("min_values").wrong("SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX_VALUES", "Minimum number of values is greater than the maximum")
	}
	c["min_values"], c["max_values"] = least, most
	if x.key("disabled").yes() {
		c["disabled"] = true
	}
	if y := x.key("required"); !y.absent() {
		c["required"] = y.yes()
	}
	switch kind {
	case compSelect:
		c["options"] = r.options(x, most)
	case compChannels:
		if types := x.key("channel_types").items(20); len(types) > 0 {
			list := []int{}
			for _, t := range types {
				list = append(list, t.integer(0, 20))
			}
			c["channel_types"] = list
		}
		fallthrough
	default:
		r.defaults(x, c, kind, least, most)
	}
}

func (r *componentReader) options(x field, most int) []object {
	options, values, defaults := []object{}, map[string]bool{}, 0
	list := x.key("options").items(25)
	if len(list) == 0 {
		x.key("options").wrong("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.")
	}
	for _, o := range list {
		value := o.key("value").text(1, 100)
		if values[value] {
			o.key("value").wrong("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used")
		}
		values[value] = true
		out := object{"label": o.key("label").text(1, 100), "value": value}
		if s := o.key("description").text(0, 100); s != "" {
			out["description"] = s
		}
		if o.key("default").yes() {
			out["default"] = true
			defaults++
		}
		emoji(o, out)
		options = append(options, out)
	}
	if most > len(list) && len(list) > 0 && !x.key("max_values").absent() {
		x.key("max_values").wrong("SELECT_COMPONENT_MAX_VALUES_TOO_LARGE", "The maximum number of values is greater than the number of options")
	}
	if defaults > most {
		x.key("options").wrong("SELECT_COMPONENT_TOO_MANY_DEFAULTS", "More options are chosen by default than may be")
	}
	return options
}

// selects are what the selects of users, roles and channels may have as default values.
var selects = map[int][]string{
	compUsers: {"user"}, compRoles: {"role"}, compMentionable: {"user", "role"}, compChannels: {"channel"},
}

func (r *componentReader) defaults(x field, c object, kind, least, most int) {
	list := []object{}
	for _, d := range x.key("default_values").items(25) {
		of := d.key("type").text(1, 20)
		if of != "" && !slices.Contains(selects[kind], of) {
			d.key("type").wrong("BASE_TYPE_CHOICES", "Value must be one of ('%s').", strings.Join(selects[kind], "', '"))
		}
		if d.key("id").absent() {
			d.key("id").missing()
		}
		list = append(list, object{"id": d.key("id").id(), "type": of})
	}
	if n := len(list); n > most || n > 0 && n < least {
		x.key("default_values").wrong("SELECT_COMPONENT_INVALID_DEFAULT_VALUES", "The number of default values must be within min_values and max_values")
	}
	if len(list) > 0 {
		c["default_values"] = list
	}
}

// eachComponent walks a tree as it was stored, with everything that may hold a custom ID.
func eachComponent(list []object, f func(object)) {
	for _, c := range list {
		f(c)
		eachComponent(children(c["components"]), f)
		for _, k := range []string{"accessory", "component"} {
			if o := asObject(c[k]); o != nil {
				eachComponent([]object{o}, f)
			}
		}
	}
}

// children reads a list of components as it was made here or as it was loaded from disk.
func children(v any) []object {
	if l, ok := v.([]object); ok {
		return l
	}
	var out []object
	for _, x := range asList(v) {
		out = append(out, asObject(x))
	}
	return out
}
