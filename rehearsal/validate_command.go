package rehearsal

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Types of application commands and of their options.
const (
	commandChat    = 1
	commandUser    = 2
	commandMessage = 3

	optionSubcommand  = 1
	optionGroup       = 2
	optionString      = 3
	optionInteger     = 4
	optionBoolean     = 5
	optionUser        = 6
	optionChannel     = 7
	optionRole        = 8
	optionMentionable = 9
	optionNumber      = 10
	optionAttachment  = 11
)

var commandName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

// locales are those that Discord has translations for.
var locales = []string{
	"id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi",
	"sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko", "ar", "he",
}

// readCommand reads the definition of a command; one that is being edited keeps what is not given.
func readCommand(x field, old *command, inGuild bool) *command {
	c := &command{Type: commandChat, DMPermission: !inGuild, IntegrationTypes: []int{0}}
	if old != nil {
		*c = *old
	} else if t := x.key("type"); !t.absent() {
		c.Type = t.oneOf(commandChat, commandUser, commandMessage)
	}
	if old == nil || x.has("name") {
		c.Name = readName(x.key("name"), c.Type)
	}
	if x.has("name_localizations") {
		c.NameLocalizations = readTexts(x.key("name_localizations"), func(y field) string { return readName(y, c.Type) })
	}
	readDescription(x, c, old == nil)
	if x.has("default_member_permissions") {
		c.DefaultMemberPermissions = nil
		if y := x.key("default_member_permissions"); !y.absent() {
			p := readPermissions(y)
			c.DefaultMemberPermissions = &p
		}
	}
	if y := x.key("dm_permission"); !y.absent() && !inGuild {
		c.DMPermission = y.yes()
	}
	if y := x.key("nsfw"); !y.absent() {
		c.NSFW = y.yes()
	}
	readContexts(x, c, inGuild)
	if x.has("options") {
		if y := x.key("options"); c.Type != commandChat && len(asList(y.value)) > 0 {
			y.wrong("APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED", "Only chat input commands take options.")
		}
		c.Options = readOptions(x.key("options"), 0)
	}
	if size := c.size(); size > 8000 {
		x.key("options").wrong("APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)")
	}
	return c
}

func readContexts(x field, c *command, inGuild bool) {
	numbers := func(y field, values ...int) []int {
		list := []int{}
		for _, n := range y.items(len(values)) {
			list = append(list, n.oneOf(values...))
		}
		return list
	}
	if y := x.key("contexts"); !y.absent() {
		c.Contexts = numbers(y, 0, 1, 2)
		if inGuild && slices.Contains(c.Contexts, 1) {
			y.wrong("APPLICATION_COMMAND_INVALID_CONTEXT", "Guild commands do not support the BOT_DM context.")
		}
	} else if x.has("contexts") {
		c.Contexts = nil
	}
	if y := x.key("integration_types"); !y.absent() {
		c.IntegrationTypes = numbers(y, 0, 1)
	}
}

// readName reads a command's or an option's name. Chat commands are lower case where the script
// has one; the others may be named freely.
func readName(x field, kind int) string {
	s := x.text(1, 32)
	if kind == commandChat && s != "" && (!commandName.MatchString(s) || s != strings.Map(unicode.ToLower, s)) {
		x.wrong("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
	}
	return s
}

func readDescription(x field, c *command, fresh bool) {
	if d := x.key("description"); c.Type != commandChat {
		if asString(d.value) != "" {
			d.wrong("APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED", "Context menu commands cannot have a description.")
		}
	} else if fresh || x.has("description") {
		c.Description = d.text(1, 100)
	}
	if x.has("description_localizations") {
		c.DescriptionLocalizations = readTexts(x.key("description_localizations"), func(y field) string { return y.text(1, 100) })
	}
}

// readTexts reads translations by locale; nil when there are none.
func readTexts(x field, read func(field) string) map[string]string {
	if x.absent() {
		return nil
	}
	o, _ := x.object()
	var out map[string]string
	for locale, v := range o {
		y := x.key(locale)
		if !slices.Contains(locales, locale) {
			y.wrong("ENUM_TYPE_COERCE", "Value \"%s\" is not a valid enum value.", locale)
			continue
		}
		if v == nil {
			continue
		}
		if out == nil {
			out = map[string]string{}
		}
		out[locale] = read(y)
	}
	return out
}

// readOptions reads one level of options. Depth counts the subcommands and groups around it.
func readOptions(list field, depth int) []object {
	var out []object
	names, optional, nested, plain := map[string]bool{}, false, false, false
	for _, x := range list.items(25) {
		if _, ok := x.object(); !ok {
			continue
		}
		kind := x.key("type").oneOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
		if x.key("type").absent() {
			x.key("type").missing()
		}
		o := object{"type": kind, "name": readName(x.key("name"), commandChat), "description": x.key("description").text(1, 100)}
		if t := readTexts(x.key("name_localizations"), func(y field) string { return readName(y, commandChat) }); t != nil {
			o["name_localizations"] = t
		}
		if t := readTexts(x.key("description_localizations"), func(y field) string { return y.text(1, 100) }); t != nil {
			o["description_localizations"] = t
		}
		if name := asString(o["name"]); names[name] {
			x.key("name").wrong("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists")
		} else {
			names[name] = true
		}
		required := x.key("required").yes()
		switch {
		case kind <= optionGroup:
			nested = true
			readNested(x, o, kind, depth)
		case required && optional:
			x.wrong("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options")
			fallthrough
		default:
			plain = true
			optional = optional || !required
			if required {
				o["required"] = true
			}
			readOption(x, o, kind)
		}
		out = append(out, o)
	}
	if nested && plain {
		list.wrong("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types")
	}
	return out
}

func readNested(x field, o object, kind, depth int) {
	if depth > 1 || depth == 1 && kind == optionGroup {
		x.key("type").wrong("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "This option type may not be nested here")
		return
	}
	inner := 2
	if kind == optionGroup {
		inner = 1
	}
	options := readOptions(x.key("options"), inner)
	for i, sub := range options {
		if at := x.key("options").key(fmt.Sprint(i)).key("type"); kind == optionGroup && sub["type"] != optionSubcommand {
			at.wrong("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "A sub-command group holds sub-commands only")
		} else if kind == optionSubcommand && asInt(sub["type"]) <= optionGroup {
			at.wrong("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "A sub-command holds no sub-commands")
		}
	}
	if options != nil {
		o["options"] = options
	}
}

// readOption reads what only options with a value have.
func readOption(x field, o object, kind int) {
	typed := kind == optionString || kind == optionInteger || kind == optionNumber
	if len(asList(x.key("options").value)) > 0 {
		x.key("options").wrong("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Only sub-commands and groups have options")
	}
	if x.key("autocomplete").yes() {
		o["autocomplete"] = true
		if !typed {
			x.key("autocomplete").wrong("APPLICATION_COMMAND_AUTOCOMPLETE_INVALID_TYPE", "This option type cannot be autocompleted")
		}
	}
	choices := readChoices(x.key("choices"), kind)
	if len(choices) > 0 {
		o["choices"] = choices
		if o["autocomplete"] == true {
			x.wrong("APPLICATION_COMMAND_AUTOCOMPLETE_AND_CHOICES", "Autocomplete and choices are mutually exclusive")
		}
		if !typed {
			x.key("choices").wrong("APPLICATION_COMMAND_CHOICES_INVALID_TYPE", "This option type takes no choices")
		}
	}
	if types := x.key("channel_types").items(20); len(types) > 0 {
		list := []int{}
		for _, t := range types {
			list = append(list, t.integer(0, 20))
		}
		o["channel_types"] = list
	}
	bound := func(low, high string, least, most float64) {
		for _, k := range []string{low, high} {
			if y := x.key(k); !y.absent() {
				y.number(least, most)
				o[k] = y.value
			}
		}
		if a, ok := asNumber(o[low]); ok {
			if b, ok := asNumber(o[high]); ok && a > b {
				x.key(low).wrong("APPLICATION_COMMAND_OPTION_MIN_GREATER_THAN_MAX", "The minimum is greater than the maximum")
			}
		}
	}
	switch kind {
	case optionString:
		bound("min_length", "max_length", 0, 6000)
	case optionInteger, optionNumber:
		bound("min_value", "max_value", -(1 << 53), 1<<53)
	}
}

// readChoices reads choices, of an option's definition or as an answer to autocompletion.
func readChoices(list field, kind int) []object {
	var out []object
	for _, x := range list.items(25) {
		o := object{"name": x.key("name").text(1, 100)}
		if t := readTexts(x.key("name_localizations"), func(y field) string { return y.text(1, 100) }); t != nil {
			o["name_localizations"] = t
		}
		y := x.key("value")
		switch kind {
		case optionInteger:
			if n := y.number(-(1 << 53), 1<<53); n != math.Trunc(n) {
				y.wrong("NUMBER_TYPE_COERCE", "Value \"%v\" is not int.", y.value)
			}
			o["value"] = y.value
		case optionNumber:
			y.number(-(1 << 53), 1<<53)
			o["value"] = y.value
		default:
			o["value"] = y.text(1, 100)
		}
		if y.absent() && kind != optionString {
			y.missing()
		}
		out = append(out, o)
	}
	return out
}

// size counts what Discord limits to 8000 characters: names, descriptions and values,
// each in its longest translation.
func (c *command) size() int {
	n := longest(c.Name, c.NameLocalizations) + longest(c.Description, c.DescriptionLocalizations)
	for _, o := range c.Options {
		n += optionSize(o)
	}
	return n
}

func optionSize(o object) int {
	names, _ := o["name_localizations"].(map[string]string)
	descriptions, _ := o["description_localizations"].(map[string]string)
	n := longest(asString(o["name"]), names) + longest(asString(o["description"]), descriptions)
	if s, ok := o["value"].(string); ok {
		n += utf8.RuneCountInString(s)
	}
	for _, k := range []string{"options", "choices"} {
		for _, child := range children(o[k]) {
			n += optionSize(child)
		}
	}
	return n
}

func longest(s string, others map[string]string) int {
	n := utf8.RuneCountInString(s)
	for _, o := range others {
		n = max(n, utf8.RuneCountInString(o))
	}
	return n
}
