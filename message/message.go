// Package message turns what the domain knows into what Discord shows: bodies of messages, modals and
// their parts. It uses discordgo's types as data and talks to nobody.
package message

import (
	"encoding/json"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Body is the content of a message, the same whether it is a private reply, a post or an edit. The
// zero value is an empty message, which Discord refuses.
type Body struct {
	Content string
	Embeds  []*discordgo.MessageEmbed
	Rows    Rows
	Pings   Pings
	Files   []File `json:",omitempty"`

	// Event is the scheduled event of a server that a delivery is instead of a message; nil for a message.
	Event *Event `json:",omitempty"`

	// Until is when a post stops being so by the clock alone, and is rendered anew; zero for what only acts change.
	Until time.Time `json:"-"`
}

// Empty reports whether there is nothing to show.
func (b Body) Empty() bool { return b.Content == "" && len(b.Embeds) == 0 && len(b.Rows) == 0 }

// Pings are the roles and users that a post may notify. Nothing else in it ever does.
type Pings struct {
	Roles []string `json:",omitempty"`
	Users []string `json:",omitempty"`
}

// Allowed returns the pings as Discord's allowed_mentions: what is not listed cannot ping.
func (p Pings) Allowed() *discordgo.MessageAllowedMentions {
	return &discordgo.MessageAllowedMentions{
		Parse: []discordgo.AllowedMentionType{},
		Roles: p.Roles,
		Users: p.Users,
	}
}

// Rows are the action rows below a message, at most five. They survive JSON, which a slice of
// discordgo's interface does not by itself.
type Rows []discordgo.MessageComponent

// UnmarshalJSON decodes rows by their types.
func (r *Rows) UnmarshalJSON(b []byte) error {
	var raw []json.RawMessage
	if err := json.Unmarshal(b, &raw); err != nil {
		return err
	}
	*r = nil
	for _, one := range raw {
		c, err := discordgo.MessageComponentFromJSON(one)
		if err != nil {
			return err
		}
		*r = append(*r, c)
	}
	return nil
}

// Modal is a form that opens over the chat. Its fields are shown in order, at most five.
type Modal struct {
	CustomID string
	Title    string // at most 45 characters; longer ones are cut
	Fields   []Field
}

// Field is one input of a Modal: text, or a channel.
type Field struct {
	ID          string
	Label       string // at most 45 characters; longer ones are cut
	Value       string // what it holds when it opens
	Placeholder string // at most 100 characters; longer ones are cut
	Long        bool   // a paragraph instead of a line
	Required    bool
	Max         int  // characters; 0 leaves Discord's 4000
	Channel     bool // one of the channels that Muster posts in, chosen from a menu instead of typed; Value is its ID
}

// Button returns a button. Its custom ID comes from ID.
func Button(label, customID string, style discordgo.ButtonStyle) discordgo.Button {
	return discordgo.Button{Label: Cut(label, 80), CustomID: customID, Style: style}
}

// Row returns an action row.
func Row(parts ...discordgo.MessageComponent) discordgo.ActionsRow {
	return discordgo.ActionsRow{Components: parts}
}

// Cut shortens s to at most n characters, the last of them an ellipsis when something was cut.
func Cut(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimRight(string(r[:n-1]), " ") + "…"
}

// ID builds a custom ID from a part's name and its arguments; at most 100 characters, as Discord
// bounds it. What it says is a pointer, never a right: rights are checked again at every use.
func ID(part string, args ...string) string {
	return strings.Join(append([]string{part}, args...), ":")
}

// ParseID takes a custom ID apart. A delivery's mark, which Marked adds, is not among args.
func ParseID(customID string) (part string, args []string) {
	customID, _, _ = strings.Cut(customID, "~")
	part, rest, has := strings.Cut(customID, ":")
	if !has {
		return part, nil
	}
	return part, strings.Split(rest, ":")
}

// Marked returns the body with the mark in the custom ID of its first button, by which a posted
// message is recognised when its channel is read back; false when it has no button to carry it. An event needs none: it is
// recognised by its words.
func (b Body) Marked(mark string) (Body, bool) {
	if b.Event != nil {
		return b, true
	}
	rows := append(Rows(nil), b.Rows...)
	for i, row := range rows {
		parts, ok := buttonsOf(row)
		if !ok {
			continue
		}
		for j, part := range parts {
			button, ok := part.(discordgo.Button)
			if !ok || button.CustomID == "" {
				continue
			}
			button.CustomID += "~" + mark
			marked := append([]discordgo.MessageComponent(nil), parts...)
			marked[j] = button
			rows[i] = Row(marked...)
			b.Rows = rows
			return b, true
		}
	}
	return b, false
}

// Mark returns the mark in a message's buttons; "" when there is none.
func Mark(rows []discordgo.MessageComponent) string {
	for _, row := range rows {
		parts, _ := buttonsOf(row)
		for _, part := range parts {
			var id string
			switch b := part.(type) {
			case discordgo.Button:
				id = b.CustomID
			case *discordgo.Button:
				id = b.CustomID
			}
			if _, mark, has := strings.Cut(id, "~"); has {
				return mark
			}
		}
	}
	return ""
}

func buttonsOf(row discordgo.MessageComponent) ([]discordgo.MessageComponent, bool) {
	switch r := row.(type) {
	case discordgo.ActionsRow:
		return r.Components, true
	case *discordgo.ActionsRow:
		return r.Components, true
	}
	return nil, false
}

// Menu returns a select menu of which one option is chosen.
func Menu(customID, placeholder string, options []discordgo.SelectMenuOption) discordgo.SelectMenu {
	for i := range options {
		options[i].Label = Cut(options[i].Label, 100)
	}
	return discordgo.SelectMenu{
		MenuType:    discordgo.StringSelectMenu,
		CustomID:    customID,
		Placeholder: Cut(placeholder, 150),
		Options:     options,
	}
}

// Lines joins the lines of a list.
func Lines(all []string) string { return strings.Join(all, "\n") }
