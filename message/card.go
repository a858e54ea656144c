package message

import (
	"fmt"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// The colours of cards. They carry no meaning that words beside them do not.
const (
	blue  = 0x3B82C4
	grey  = 0x6B7280
	amber = 0xD08700
)

// Card returns an embed that names its coalition, as every card does. Title and text must be escaped.
func Card(c coalition.Coalition, title, text string) *discordgo.MessageEmbed {
	card := &discordgo.MessageEmbed{Title: Cut(title, 256), Description: Cut(text, 4096), Color: blue}
	if c.Name != "" { // there is none before a coalition is set up
		card.Footer = &discordgo.MessageEmbedFooter{Text: Cut(Plain(c.Name), 2048)}
	}
	return card
}

// Text returns a body that is one card.
func Text(c coalition.Coalition, title, text string) Body {
	return Body{Embeds: []*discordgo.MessageEmbed{Card(c, title, text)}}
}

// Unsaved returns a body that is one NotSaved card.
func Unsaved(p locale.Printer, c coalition.Coalition, text string) Body {
	return Body{Embeds: []*discordgo.MessageEmbed{NotSaved(p, c, text)}}
}

// AddField adds a field to a card; name and value must be escaped. An empty value adds none.
func AddField(card *discordgo.MessageEmbed, name, value string, inline bool) {
	if value == "" {
		return
	}
	card.Fields = append(card.Fields, &discordgo.MessageEmbedField{Name: Cut(name, 256), Value: Cut(value, 1024), Inline: inline})
}

// Delegation returns what a delegation is called in the reader's language, with its flag, escaped.
func Delegation(p locale.Printer, d coalition.Delegation) string {
	name := Line(DelegationName(p, d))
	if flag := locale.Flag(d.Code); d.Country && flag != "" {
		return flag + " " + name
	}
	return name
}

// DelegationName is Delegation without flag and escapes, for labels and choices.
func DelegationName(p locale.Printer, d coalition.Delegation) string {
	switch {
	case d.Name != "":
		return Plain(d.Name)
	case d.Country:
		return p.Country(d.Code)
	}
	return d.Code
}

// Timestamp returns Discord's marker for an instant, which every reader sees in their own zone; style
// is one of Discord's letters: f date and time, F with the weekday, R relative, D date, t time.
func Timestamp(t time.Time, style string) string { return fmt.Sprintf("<t:%d:%s>", t.Unix(), style) }

// NotSaved returns the card that asks to confirm: what it shows is not saved yet.
func NotSaved(p locale.Printer, c coalition.Coalition, text string) *discordgo.MessageEmbed {
	card := Card(c, p.Text("not_saved_title"), text)
	card.Color = amber
	return card
}
