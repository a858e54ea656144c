package message

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// AddRollCall adds to a meeting's card who was there, and whether that was a quorum.
func AddRollCall(p locale.Printer, card *discordgo.MessageEmbed, r coalition.RollCall) {
	AddField(card, p.Text("rollcall_title"), RollCallLine(p, r), false)
	var proxies []string
	for _, proxy := range locale.InOrder(p, r.Represented, func(x coalition.Proxy) string { return DelegationName(p, x.Delegation) }) {
		proxies = append(proxies, p.Text("meeting_proxy", "Delegation", Delegation(p, proxy.Delegation), "By", Delegation(p, proxy.By)))
	}
	groups := []struct {
		name      string
		parts     []string
		separator string
	}{
		{p.Count("rollcall_present", len(r.Present)), Delegations(p, r.Present), ", "},
		{p.Count("meeting_represented", len(r.Represented)), proxies, "\n"},
		{p.Count("rollcall_missing", len(r.Missing)), Delegations(p, r.Missing), ", "},
	}
	room := maxEmbeds - size(card) - 150
	for _, g := range groups {
		if len(g.parts) > 0 {
			AddField(card, g.name, clipJoined(p, g.parts, g.separator, min(1024, room/len(groups))), false)
		}
	}
}

// RollCallLine says whether there was a quorum, and how that was computed.
func RollCallLine(p locale.Printer, r coalition.RollCall) string {
	key := "quorum_none"
	switch {
	case r.Rule == coalition.NoQuorum:
	case r.Quorate():
		key = "quorum_there"
	default:
		key = "quorum_missing"
	}
	counted := p.Count("quorum_counted", r.Of(), "There", r.There())
	if len(r.Represented) > 0 {
		counted = p.Text("quorum_counted_proxies", "Counted", counted, "Present", len(r.Present), "Represented", len(r.Represented))
	}
	return p.Text(key, "Counted", counted, "Needs", needs(p, r.Rule, r.Of()))
}

// needs words how many of that many delegations a rule asks for; "" for none.
func needs(p locale.Printer, q coalition.Quorum, of int) string {
	switch q {
	case coalition.NoQuorum:
		return ""
	case coalition.QuorumMajority:
		return p.Text("quorum_needs_majority", "Number", q.Needs(of))
	case coalition.QuorumTwoThirds:
		return p.Text("quorum_needs_two_thirds", "Number", q.Needs(of))
	}
	return p.Count("quorum_needs_number", q.Needs(of))
}

// Quorum words a coalition's rule.
func Quorum(p locale.Printer, q coalition.Quorum) string {
	if n := q.Number(); n > 0 {
		return p.Count("quorum_rule_number", n)
	}
	return p.Text("quorum_rule_" + cmp.Or(strings.ReplaceAll(string(q), " ", "_"), "none"))
}

// RollPage is a page of a roll that is being called: whom the menu has, and which page of how many it is.
type RollPage struct {
	Menu        []coalition.Delegation
	Page, Pages int
}

// RollDraft returns the body of a roll that is being called and is not saved yet: what it comes to by now, and a menu of
// those on the page, with those present chosen.
func RollDraft(p locale.Printer, c coalition.Coalition, m coalition.Meeting, r coalition.RollCall, page RollPage, menu string) Body {
	text := p.Text("rollcall_ask", "Title", Line(m.Title)) + "\n\n" + RollCallLine(p, r)
	if page.Pages > 1 {
		text += "\n" + p.Text("page_number", "Page", page.Page, "Pages", page.Pages)
	}
	body := Unsaved(p, c, text)
	present := r.IDs()
	var options []discordgo.SelectMenuOption
	for _, d := range page.Menu {
		options = append(options, discordgo.SelectMenuOption{
			Label: DelegationName(p, d), Value: strconv.FormatInt(int64(d.ID), 10), Default: slices.Contains(present, d.ID),
		})
	}
	if len(options) > 0 {
		body.Rows = Rows{Row(MultiMenu(menu, p.Text("rollcall_choose"), options))}
	}
	return body
}
