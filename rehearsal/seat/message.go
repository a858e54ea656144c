package seat

import "strings"

// User is somebody, as Discord shows them.
type User struct {
	ID         string `json:"id"`
	Username   string `json:"username"`
	GlobalName string `json:"global_name"`
	Bot        bool   `json:"bot"`
}

// Message is a message as this person sees it now.
type Message struct {
	ID              string       `json:"id"`
	Type            int          `json:"type"`
	ChannelID       string       `json:"channel_id"`
	GuildID         string       `json:"guild_id"`
	Author          User         `json:"author"`
	Content         string       `json:"content"`
	Timestamp       string       `json:"timestamp"`
	EditedTimestamp string       `json:"edited_timestamp"` // "" if it never was
	Embeds          []Embed      `json:"embeds"`
	Components      []Component  `json:"components"`
	Attachments     []Attachment `json:"attachments"`
	Flags           int          `json:"flags"`
	Mentions        []User       `json:"mentions"`
	MentionRoles    []string     `json:"mention_roles"`
	MentionEveryone bool         `json:"mention_everyone"`
	Metadata        *Metadata    `json:"interaction_metadata"`

	changed int // the seat's count of events when it was last edited; 0 if it never was
}

// Metadata says which interaction a message answers.
type Metadata struct {
	ID   string `json:"id"`
	User User   `json:"user"`
}

// Embed is the rich part of a message.
type Embed struct {
	Title       string `json:"title"`
	Description string `json:"description"`
	URL         string `json:"url"`
	Color       int    `json:"color"`
	Timestamp   string `json:"timestamp"`
	Author      struct {
		Name string `json:"name"`
	} `json:"author"`
	Footer struct {
		Text string `json:"text"`
	} `json:"footer"`
	Image struct {
		URL string `json:"url"`
	} `json:"image"`
	Fields []struct {
		Name   string `json:"name"`
		Value  string `json:"value"`
		Inline bool   `json:"inline"`
	} `json:"fields"`
}

// Attachment is a file of a message; its URL is on the server.
type Attachment struct {
	ID          string `json:"id"`
	Filename    string `json:"filename"`
	ContentType string `json:"content_type"`
	Size        int    `json:"size"`
	URL         string `json:"url"`
}

// Component is a button, a select, an input, or what holds them.
type Component struct {
	Type        int         `json:"type"`
	ID          int         `json:"id"`
	CustomID    string      `json:"custom_id"`
	Style       int         `json:"style"`
	Label       string      `json:"label"`
	Description string      `json:"description"`
	Content     string      `json:"content"`
	Placeholder string      `json:"placeholder"`
	Value       string      `json:"value"`
	URL         string      `json:"url"`
	Disabled    bool        `json:"disabled"`
	Required    bool        `json:"required"`
	Default     bool        `json:"default"` // of a checkbox
	Defaults    []Chosen    `json:"default_values"`
	MinValues   int         `json:"min_values"`
	MaxValues   int         `json:"max_values"`
	MinLength   int         `json:"min_length"`
	MaxLength   int         `json:"max_length"`
	Options     []Option    `json:"options"`
	Components  []Component `json:"components"`
	Component   *Component  `json:"component"`
	Accessory   *Component  `json:"accessory"`
}

// Option is one of a string select's.
type Option struct {
	Label       string `json:"label"`
	Value       string `json:"value"`
	Description string `json:"description"`
	Default     bool   `json:"default"`
}

// Chosen is what a select of users, roles or channels holds before anybody touches it.
type Chosen struct {
	ID string `json:"id"`
}

// Modal is a form that the bot has opened for this person.
type Modal struct {
	ID         string      `json:"id"`
	Nonce      string      `json:"nonce"`
	CustomID   string      `json:"custom_id"`
	Title      string      `json:"title"`
	ChannelID  string      `json:"channel_id"`
	Components []Component `json:"components"`
}

// Choice is one of those that autocompletion offers. Value is a string or a number.
type Choice struct {
	Name  string `json:"name"`
	Value any    `json:"value"`
}

// Ephemeral says that nobody else sees the message.
func (m *Message) Ephemeral() bool { return m.Flags&(1<<6) != 0 }

// Thinking says that the answer was promised and has not come yet.
func (m *Message) Thinking() bool { return m.Flags&(1<<7) != 0 }

// Text is everything in the message that a person reads, a line each: content, embeds, and
// texts, labels and placeholders of components.
func (m *Message) Text() string {
	lines := []string{m.Content}
	for _, e := range m.Embeds {
		lines = append(lines, e.Author.Name, e.Title, e.Description)
		for _, f := range e.Fields {
			lines = append(lines, f.Name, f.Value)
		}
		lines = append(lines, e.Footer.Text)
	}
	each(m.Components, func(c *Component) {
		lines = append(lines, c.Content, c.Label, c.Placeholder)
		for _, o := range c.Options {
			lines = append(lines, o.Label, o.Description)
		}
	})
	var b strings.Builder
	for _, l := range lines {
		if l != "" {
			b.WriteString(l + "\n")
		}
	}
	return b.String()
}

// Find is the component whose custom ID begins so or whose label is this, or nil. Enabled
// ones come before disabled ones.
func (m *Message) Find(idPrefixOrLabel string) *Component { return find(m.Components, idPrefixOrLabel) }

// Find is the input whose custom ID begins so, or nil.
func (m *Modal) Find(idPrefix string) *Component { return find(m.Components, idPrefix) }

func find(list []Component, name string) *Component {
	var found *Component
	each(list, func(c *Component) {
		matches := c.CustomID != "" && (strings.HasPrefix(c.CustomID, name) || c.Label == name)
		if matches && (found == nil || found.Disabled && !c.Disabled) {
			found = c
		}
	})
	return found
}

func each(list []Component, f func(*Component)) {
	for i := range list {
		c := &list[i]
		f(c)
		each(c.Components, f)
		for _, inner := range []*Component{c.Component, c.Accessory} {
			if inner != nil {
				f(inner)
			}
		}
	}
}
