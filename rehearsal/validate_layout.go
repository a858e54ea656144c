package rehearsal

import (
	"slices"
	"strings"
)

// layout reads the components of V2 messages.
func (r *componentReader) layout(x field, c object, kind int) {
	switch kind {
	case compText:
		s := x.key("content").text(1, 4000)
		r.chars += len([]rune(s))
		c["content"] = s
	case compSection:
		c["components"] = r.filled(x, 3, []int{compText})
		if x.key("accessory").absent() {
			x.key("accessory").missing()
		} else {
			c["accessory"] = r.one(x.key("accessory"), []int{compButton, compThumbnail})
		}
	case compContainer:
		c["components"] = r.filled(x, 40, []int{compRow, compSection, compText, compGallery, compFile, compSeparator})
		c["accent_color"], c["spoiler"] = nil, x.key("spoiler").yes()
		if a := x.key("accent_color"); !a.absent() {
			c["accent_color"] = a.integer(0, 0xFFFFFF)
		}
	case compSeparator:
		c["divider"], c["spacing"] = x.key("divider").absent() || x.key("divider").yes(), 1
		if y := x.key("spacing"); !y.absent() {
			c["spacing"] = y.oneOf(1, 2)
		}
	case compThumbnail:
		illustrate(x, c)
	case compFile:
		c["file"] = media(x.key("file"))
		c["spoiler"], c["name"], c["size"] = x.key("spoiler").yes(), nil, nil
		if u := asString(x.key("file").key("url").value); !strings.HasPrefix(u, "attachment://") {
			x.key("file").key("url").wrong("URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('attachment').")
		}
	case compGallery:
		items := []object{}
		for _, i := range x.key("items").items(10) {
			item := object{}
			illustrate(i, item)
			items = append(items, item)
		}
		if len(items) == 0 {
			x.key("items").wrong("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 10 in length.")
		}
		c["items"] = items
	}
}

// illustrate reads a picture with its description.
func illustrate(x field, c object) {
	c["media"], c["description"], c["spoiler"] = media(x.key("media")), nil, x.key("spoiler").yes()
	if s := x.key("description").text(0, 1024); s != "" {
		c["description"] = s
	}
}

func media(x field) object {
	m := object{}
	picture(m, x, "url")
	if m["url"] == nil {
		x.key("url").missing()
	}
	return m
}

// mediaOf are the pictures and files of a component, as it was read.
func mediaOf(c object) []object {
	list := []object{asObject(c["media"]), asObject(c["file"])}
	for _, i := range children(c["items"]) {
		list = append(list, asObject(i["media"]))
	}
	return slices.DeleteFunc(list, func(m object) bool { return m == nil })
}

// missingMedia is the first attachment that components show and that is not among the names, or "".
func missingMedia(components []object, names []string) string {
	missing := ""
	eachComponent(components, func(c object) {
		for _, m := range mediaOf(c) {
			name, ok := strings.CutPrefix(asString(m["url"]), "attachment://")
			if ok && missing == "" && !slices.Contains(names, name) {
				missing = name
			}
		}
	})
	return missing
}

// fillMedia gives the media of V2 components what Discord adds: an ID, the proxy's address, and what is known of
// the attachment that is shown.
func (s *Server) fillMedia(components []object, files []attachment) {
	eachComponent(components, func(c object) {
		for _, m := range mediaOf(c) {
			if m["id"] == nil {
				m["id"] = s.newID()
			}
			if m["proxy_url"] == nil {
				m["proxy_url"] = m["url"]
			}
			i := slices.IndexFunc(files, func(a attachment) bool { return a.URL == m["url"] })
			if i < 0 {
				continue
			}
			m["attachment_id"], m["content_type"] = files[i].ID, files[i].ContentType
			if asInt(c["type"]) == compFile {
				c["name"], c["size"] = files[i].Filename, files[i].Size
			}
		}
	})
}
