package commands

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// maxPasted is how many characters a list may have: what a form's field holds, so that all of it can
// be given back to be put right.
const maxPasted = 4000

// maxOrganisation is how many characters an organisation's name may have: it stands in labels and titles.
const maxOrganisation = 80

// longestCountry is more characters than any country's name has, its number and flag included.
const longestCountry = 100

// shownUnknown is how many entries that were not understood are each answered with the nearest names;
// the form that Fix opens has all of them.
const shownUnknown = 15

// invite adds the delegations of a pasted list. What is understood is saved at once, what is not is
// given back with the nearest names: nothing that was typed is lost.
func (o rosters) invite(ctx context.Context, r Request) (Reply, error) {
	text := r.Option("list") + r.Fields["list"]
	if strings.TrimSpace(text) == "" {
		return o.offerForm(r), nil
	}
	invited, unknown := readInvited(text)
	if len(invited)+len(unknown) == 0 { // commas and bullets alone
		return o.offerForm(r), nil
	}
	all, err := o.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	unknown = slices.DeleteFunc(unknown, func(typed string) bool {
		d, err := pickDelegation(r.Print, typed, all)
		if err == nil {
			invited = append(invited, d) // by the code or the name that it has here
		}
		return err == nil
	})
	var added []string
	if len(invited) > 0 {
		if added, err = o.store.Invite(ctx, r.Act(0), invited); err != nil {
			return Reply{}, err
		}
	}
	said := invitedText(r.Print, invited, added, all)
	body := message.Body{}
	if len(unknown) > 0 {
		draft, err := o.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "roster.paste", strings.Join(unknown, "\n"), r.Now)
		if err != nil {
			return Reply{}, err
		}
		// First, since the rest may be cut.
		said = unknownText(r.Print, unknown) + "\n\n" + said
		body.Rows = message.Rows{message.Row(message.Button(r.Print.Text("roster_fix"), r.ID("roster.paste", draft), discordgo.PrimaryButton))}
	}
	body.Embeds = []*discordgo.MessageEmbed{message.Card(r.Coalition, r.Print.Text("roster_invite_title"), strings.TrimSpace(said))}
	return Say(body), nil
}

// offerForm answers an invitation without a list: Discord's line of options makes one line of what is
// pasted, a form keeps its lines.
func (o rosters) offerForm(r Request) Reply {
	body := message.Text(r.Coalition, r.Print.Text("roster_invite_title"), r.Print.Text("roster_paste_text"))
	body.Rows = message.Rows{message.Row(message.Button(r.Print.Text("roster_paste_button"), r.ID("roster.paste"), discordgo.PrimaryButton))}
	return Say(body)
}

// invitedText says who was added, and who was there before.
func invitedText(p locale.Printer, invited []coalition.Delegation, added []string, before []coalition.Delegation) string {
	isNew := map[string]bool{}
	for _, code := range added {
		isNew[code] = true
	}
	present := map[string]coalition.Delegation{}
	for _, d := range before {
		present[d.Code] = d
	}
	var fresh, known []coalition.Delegation
	for _, d := range invited {
		if isNew[d.Code] {
			fresh = append(fresh, d)
			continue
		}
		if was, ok := present[d.Code]; ok {
			d = was // by the name it already has
		}
		known = append(known, d)
	}
	var lines []string
	if len(fresh) > 0 {
		lines = append(lines, p.Count("roster_invited", len(fresh), "Delegations", message.Names(p, fresh)))
	}
	if len(known) > 0 {
		lines = append(lines, p.Count("roster_invited_before", len(known), "Delegations", message.Names(p, known)))
	}
	return strings.Join(lines, "\n\n")
}

// unknownText lists what was not understood, with what may have been meant.
func unknownText(p locale.Printer, unknown []string) string {
	lines := []string{p.Count("roster_unknown", len(unknown))}
	for i, typed := range unknown {
		if i == shownUnknown {
			lines = append(lines, p.Count("roster_unknown_more", len(unknown)-i))
			break
		}
		shown := message.Line(message.Cut(typed, 60))
		if near := p.NearestCountries(typed, 3); len(near) > 0 {
			lines = append(lines, p.Text("roster_unknown_near", "Typed", shown, "Nearest", near))
		} else {
			lines = append(lines, p.Text("roster_unknown_line", "Typed", shown))
		}
	}
	return strings.Join(lines, "\n")
}

var (
	// organisation is one written with its code, "NATO: North Atlantic Treaty Organization".
	organisation = regexp.MustCompile(`^([A-Z][A-Z0-9-]{1,9})\s*[:：]\s*(.+)$`)
	// leading is what lists put before an entry: bullets, numbers, marks of emphasis.
	leading = regexp.MustCompile(`^(?:[\s\p{Zs}\p{Cf}]|[-–—•·▪◦‣*>+_~#\x60]|\(?\p{Nd}{1,3}[.):])+`)
	// folded is a bullet or a number in the middle of a line: Discord makes spaces of a list's line breaks.
	folded = regexp.MustCompile(`[•▪◦‣]|\s\(?\d{1,3}[.)]\s`)
	// dashes is a list whose bullets are dashes or asterisks, made one line.
	dashes = regexp.MustCompile(`\s[-–—*+]\s`)
)

// readInvited reads a pasted list: countries in any language, organisations with their codes. Entries
// that are neither come back as they were written.
func readInvited(text string) (invited []coalition.Delegation, unknown []string) {
	seen := map[string]bool{}
	add := func(d coalition.Delegation) {
		if !seen[d.Code] {
			seen[d.Code] = true
			invited = append(invited, d)
		}
	}
	for _, line := range strings.FieldsFunc(unfold(text), func(r rune) bool { return strings.ContainsRune("\n\r;；|", r) }) {
		var rest []string
		for _, entry := range strings.Split(line, ",") {
			if d, ok := readOrganisation(entry); ok {
				add(d)
			} else if utf8.RuneCountInString(entry) > longestCountry {
				unknown = append(unknown, strings.TrimSpace(entry)) // in full, to be put right
			} else {
				rest = append(rest, entry)
			}
		}
		countries, strange := locale.ReadCountries(strings.Join(rest, ","))
		for _, country := range countries {
			add(coalition.Delegation{Code: country.Code, Country: true})
		}
		unknown = append(unknown, strange...)
	}
	return invited, unknown
}

// unfold gives a list that was made one line its lines back.
func unfold(text string) string {
	text = folded.ReplaceAllString(text, "\n")
	if trimmed := strings.TrimSpace(text); !strings.Contains(trimmed, "\n") && strings.ContainsAny(firstRune(trimmed), "-–—*+") {
		text = dashes.ReplaceAllString(text, "\n")
	}
	return text
}

func firstRune(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// readOrganisation reads an entry written with a code. If its name is a country's it is that country,
// and if its code is, the country gets the name.
func readOrganisation(entry string) (coalition.Delegation, bool) {
	entry = strings.TrimRight(leading.ReplaceAllString(message.Plain(entry), ""), " *_~`")
	parts := organisation.FindStringSubmatch(strings.Join(strings.Fields(entry), " "))
	if parts == nil || utf8.RuneCountInString(parts[2]) > maxOrganisation {
		return coalition.Delegation{}, false
	}
	code, name := parts[1], strings.TrimLeft(parts[2], "*_ ")
	if countries, strange := locale.ReadCountries(name); len(countries) == 1 && len(strange) == 0 {
		return coalition.Delegation{Code: countries[0].Code, Country: true}, true
	}
	return coalition.Delegation{Code: code, Name: name, Country: locale.Flag(code) != ""}, name != ""
}
