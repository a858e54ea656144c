package message

import (
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// agendaLines returns an agenda's items, numbered and escaped, each on one line.
func agendaLines(p locale.Printer, items []coalition.AgendaItem) []string {
	var lines []string
	for i, item := range items {
		// The point is no markdown's list, which would be numbered anew after a line that is left out.
		line := strconv.Itoa(i+1) + "\\. "
		if item.Delegation.ID != 0 {
			line += Delegation(p, item.Delegation)
			if item.Text != "" {
				line += ": "
			}
		}
		lines = append(lines, line+Line(item.Text))
	}
	return lines
}

// maxField is how many characters a field of a form holds.
const maxField = 4000

// AgendaTyped returns an agenda as it can be typed again, nothing escaped: the delegation in the reader's language, or its code
// where names are too long for a form, a colon and the text.
func AgendaTyped(p locale.Printer, items []coalition.AgendaItem) string {
	text := typedItems(items, func(d coalition.Delegation) string { return DelegationName(p, d) })
	if length(text) > maxField {
		return typedItems(items, func(d coalition.Delegation) string { return d.Code })
	}
	return text
}

func typedItems(items []coalition.AgendaItem, name func(coalition.Delegation) string) string {
	text := ""
	for _, item := range items {
		if item.Delegation.ID != 0 {
			text += name(item.Delegation) + ": "
		}
		text += Plain(item.Text) + "\n"
	}
	return text
}

// AddAgenda adds an agenda below a card's text, as far as what the card has by then leaves room for it: it comes after all
// fields.
func AddAgenda(p locale.Printer, card *discordgo.MessageEmbed, items []coalition.AgendaItem) {
	addAgenda(p, card, items, 0)
}

// addAgenda is AddAgenda for a card that gets fields of so many characters after it.
func addAgenda(p locale.Printer, card *discordgo.MessageEmbed, items []coalition.AgendaItem, after int) {
	if len(items) == 0 {
		return
	}
	const least = 50 // for the line that counts what is left out
	room := min(4000-length(card.Description), maxEmbeds-size(card)-after-least)
	card.Description += "\n\n" + clip(p, agendaLines(p, items), room)
}

// agendaPlain returns an agenda for a calendar, numbered, nothing escaped.
func agendaPlain(p locale.Printer, items []coalition.AgendaItem) string {
	text := ""
	named := typedItems(items, func(d coalition.Delegation) string { return DelegationName(p, d) })
	for i, line := range strings.Split(strings.TrimSuffix(named, "\n"), "\n") {
		text += strconv.Itoa(i+1) + ". " + line + "\n"
	}
	return strings.TrimSuffix(text, "\n")
}
