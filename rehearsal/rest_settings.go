package rehearsal

import "slices"

// editSettings takes the one setting that a bot gets to see: the person's language. Interactions carry it from now on.
func editSettings(s *Server, c *call) (any, error) {
	x := c.body.key("locale")
	locale := asString(x.value)
	if !slices.Contains(locales, locale) {
		x.wrong("ENUM_TYPE_COERCE", "Value \"%s\" is not a valid enum value.", locale)
		return nil, c.form.err()
	}
	c.who.Locale = locale
	settings := object{"locale": locale}
	s.emit(event{name: "USER_SETTINGS_UPDATE", only: c.who.User.ID, data: settings})
	return settings, nil
}
