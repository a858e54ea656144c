package message

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// DelegationsPerPage is how many delegations one card lists: with the longest names, escaped, they fit
// into its 4,096 characters.
const DelegationsPerPage = 20

// DelegationList returns the card of one page of a coalition's delegations, and how many pages there
// are; a page that is past the end is the last. The public reads names alone, without who is active.
func DelegationList(p locale.Printer, c coalition.Coalition, all []coalition.Delegation, a coalition.Audience, page int) (*discordgo.MessageEmbed, int) {
	pages := max(1, (len(all)+DelegationsPerPage-1)/DelegationsPerPage)
	page = min(max(page, 0), pages-1)
	all = ByName(p, all)
	shown := all[min(page*DelegationsPerPage, len(all)):min((page+1)*DelegationsPerPage, len(all))]
	var lines []string
	for _, d := range shown {
		if a.Level == coalition.Public {
			lines = append(lines, Delegation(p, d))
			continue
		}
		line := p.Text("delegation_line", "Code", d.Code, "Delegation", Delegation(p, d))
		if !d.Active {
			line += " · " + p.Text("delegation_inactive")
		}
		lines = append(lines, line)
	}
	if len(lines) == 0 {
		lines = append(lines, p.Text("delegation_none"))
	}
	card := Card(c, p.Text("delegation_list_title", "Number", len(all)), strings.Join(lines, "\n"))
	if pages > 1 {
		card.Footer.Text += " · " + p.Text("delegation_page", "Page", page+1, "Pages", pages)
	}
	return card, pages
}

// DelegationCard returns the card of one delegation: for the public its name, for the coalition who
// acts for it, for organisers also who asks to and who was removed.
func DelegationCard(p locale.Printer, c coalition.Coalition, d coalition.Delegation, delegates []coalition.Delegate, a coalition.Audience) *discordgo.MessageEmbed {
	card := Card(c, Delegation(p, d), "")
	if a.Level == coalition.Public {
		card.Description = p.Text("delegation_member")
		return card
	}
	AddField(card, p.Text("delegation_code"), d.Code, true)
	AddField(card, p.Text("delegation_role"), MentionRole(d.Role), true)
	AddField(card, p.Text("delegation_delegates"), standing(d, delegates, coalition.Admitted), false)
	if a.IsOrganisers() {
		AddField(card, p.Text("delegation_asking"), standing(d, delegates, coalition.Asked), false)
		AddField(card, p.Text("delegation_dismissed"), standing(d, delegates, coalition.Dismissed), false)
	}
	if !d.Active {
		card.Description = p.Text("delegation_nobody")
	}
	return card
}

// standing names those who stand so with d, as far as a field has room; who asked to be forgotten has
// no name.
func standing(d coalition.Delegation, delegates []coalition.Delegate, state coalition.DelegateState) string {
	const fits = 1024 - 24 // a mention has at most 23 characters
	var b strings.Builder
	for _, each := range delegates {
		if each.Delegation != d.ID || each.State != state || each.Discord == 0 {
			continue
		}
		if b.Len() > fits {
			b.WriteString("…")
			break
		}
		if b.Len() > 0 {
			b.WriteString(" ")
		}
		b.WriteString(MentionUser(each.Discord))
	}
	return b.String()
}

// ByName returns the delegations in the order of what they are called, as a reader looks them up.
func ByName(p locale.Printer, all []coalition.Delegation) []coalition.Delegation {
	return locale.InOrder(p, all, func(d coalition.Delegation) string { return DelegationName(p, d) })
}

// Delegations returns what each of the delegations is called, as Delegation does, in the order of ByName.
func Delegations(p locale.Printer, all []coalition.Delegation) []string {
	var out []string
	for _, d := range ByName(p, all) {
		out = append(out, Delegation(p, d))
	}
	return out
}

// Names returns Delegations on one line.
func Names(p locale.Printer, all []coalition.Delegation) string {
	return strings.Join(Delegations(p, all), ", ")
}
