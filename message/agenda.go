package message

import (
	"strconv"
	"strings"

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

// withAgenda returns a card's text with an agenda below it, as far as the card has room.
func withAgenda(p locale.Printer, text string, items []coalition.AgendaItem) string {
	if len(items) == 0 {
		return text
	}
	return text + "\n\n" + clip(p, agendaLines(p, items), 4000-length(text))
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
