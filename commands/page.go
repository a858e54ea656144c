package commands

import (
	"strconv"

	"github.com/bwmarrin/discordgo"

	"muster/locale"
	"muster/message"
)

// paged is a page of a list: which one, from 1, of how many, and which of the list's things it has: From up to To.
type paged struct{ Page, Pages, From, To int }

// pageOf returns a page of n things; one that is past an end is the one at that end. Of nothing there is one empty page.
func pageOf(n, perPage, page int) paged {
	pages := max(1, (n+perPage-1)/perPage)
	page = max(1, min(page, pages))
	return paged{page, pages, (page - 1) * perPage, min(page*perPage, n)}
}

// pageArg reads the number of a page; anything else is the first.
func pageArg(arg string) int {
	page, _ := strconv.Atoi(arg)
	return page
}

// several reports whether there are pages to turn.
func (p paged) several() bool { return p.Pages > 1 }

// number says on a line of its own, after an empty one, which page it is; "" where there is one.
func (p paged) number(print locale.Printer) string {
	if !p.several() {
		return ""
	}
	return "\n\n" + print.Text("page_number", "Page", p.Page, "Pages", p.Pages)
}

// buttons turn to the pages before and after; none where there is one. turn is the custom ID that turns to a page.
func (p paged) buttons(print locale.Printer, turn func(page int) string) []discordgo.MessageComponent {
	return p.buttonsNamed(print.Text("page_previous"), print.Text("page_next"), turn)
}

func (p paged) buttonsNamed(previous, next string, turn func(page int) string) []discordgo.MessageComponent {
	if !p.several() {
		return nil
	}
	before := message.Button(previous, turn(p.Page-1), discordgo.SecondaryButton)
	after := message.Button(next, turn(p.Page+1), discordgo.SecondaryButton)
	before.Disabled, after.Disabled = p.Page == 1, p.Page == p.Pages
	return []discordgo.MessageComponent{before, after}
}

// rows are the buttons in a row of their own; none where there is one page.
func (p paged) rows(print locale.Printer, turn func(page int) string) message.Rows {
	if !p.several() {
		return nil
	}
	return message.Rows{message.Row(p.buttons(print, turn)...)}
}
