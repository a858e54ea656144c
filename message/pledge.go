package message

import (
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// PledgeCard returns the card of one pledge as its audience may know it. Fields that say nothing are
// left out; the note is the delegation's own words and escaped.
func PledgeCard(p locale.Printer, v coalition.View, s coalition.Seen) *discordgo.MessageEmbed {
	capability := v.Capability(s.Capability)
	title := s.Code + " · " + Delegation(p, v.Delegation(s.Delegation))
	card := Card(v.Coalition, title, "**"+PledgeAmount(p, capability, s.Shown.Quantity)+"**")
	AddField(card, p.Text("pledge_strength"), p.Strength(s.Shown.Strength), true)
	AddField(card, p.Text("pledge_ready"), Ready(p, v.Coalition, s.Shown.Readiness), true)
	AddField(card, p.Text("pledge_delivered"), Delivered(p, capability, s.Shown.Terms), true)
	if v.Audience.IsOrganisers() || s.Mine {
		AddField(card, p.Text("pledge_release"), Release(p, s.Shown.Terms), true)
	}
	AddField(card, p.Text("pledge_provisos"), Provisos(p, v, s), false)
	AddField(card, p.Text("pledge_caveat"), Escape(s.Shown.Caveat), false)
	AddField(card, p.Text("pledge_renew_by"), RenewBy(p, v, s), false)
	if s.Shown.Exit != coalition.Live {
		card.Color = grey
		card.Description = "~~" + card.Description + "~~ " + p.Exit(s.Shown.Exit)
	}
	if s.Shown.Reason != "" {
		AddField(card, p.Text("pledge_reason"), Escape(s.Shown.Reason), false)
	}
	if s.Shown.Note != "" { // here it fits whole, however much of it is escaped
		card.Description = Cut(card.Description+"\n\n"+Escape(s.Shown.Note), 4096)
	}
	card.Timestamp = s.Shown.At.UTC().Format(time.RFC3339)
	return card
}

// PledgeAmount returns a quantity with what it is a quantity of, "soldiers: 1,500 people", escaped.
func PledgeAmount(p locale.Printer, c coalition.Capability, q coalition.Quantity) string {
	return p.Text("pledge_amount", "Capability", Line(c.Name), "Quantity", p.Quantity(q, c.Unit))
}

// PledgesByName returns the pledges of a view by capability, and within each by what their delegations are called.
func PledgesByName(p locale.Printer, v coalition.View) []coalition.Seen {
	var out []coalition.Seen
	for _, c := range v.Capabilities {
		var of []coalition.Seen
		for _, s := range v.Pledges {
			if s.Capability == c.ID {
				of = append(of, s)
			}
		}
		out = append(out, locale.InOrder(p, of, func(s coalition.Seen) string { return DelegationName(p, v.Delegation(s.Delegation)) })...)
	}
	return out
}

// PledgeLabel returns a pledge as one of several to choose from: at most 100 characters, nothing escaped. It
// begins with the code, so that no two are alike.
func PledgeLabel(p locale.Printer, c coalition.PledgeChoice) string {
	capability := onOneLine(c.Capability.Name)
	label := c.Code + " · " + DelegationName(p, c.Delegation) + " · " +
		p.Text("pledge_amount", "Capability", capability, "Quantity", p.Quantity(c.Quantity, c.Capability.Unit))
	if c.Exit != coalition.Live {
		label += " · " + p.Exit(c.Exit)
	}
	return Cut(label, 100)
}

// Ready returns a readiness in words; one that counts days or hours says from when.
func Ready(p locale.Printer, c coalition.Coalition, r coalition.Readiness) string {
	text := p.Readiness(r)
	if r.Kind != coalition.ReadyHours && r.Kind != coalition.ReadyDays || r.Amount == 0 {
		return text
	}
	if c.Activation.IsZero() {
		return p.Text("ready_from_activation", "Ready", text)
	}
	return p.Text("ready_from_date", "Ready", text, "Activation", Timestamp(c.Activation, "D"))
}

// Release returns who may see a pledge, in words.
func Release(p locale.Printer, t coalition.Terms) string {
	if t.Named {
		return p.Release(t.Release)
	}
	return p.Text("release_unnamed", "Release", p.Release(t.Release))
}

// PledgeLine returns a pledge on one line of a list; its release is for its delegation and organisers.
func PledgeLine(p locale.Printer, v coalition.View, s coalition.Seen) string {
	parts := []string{
		"`" + s.Code + "`",
		Delegation(p, v.Delegation(s.Delegation)),
		PledgeAmount(p, v.Capability(s.Capability), s.Shown.Quantity),
		p.Strength(s.Shown.Strength),
		p.Readiness(s.Shown.Readiness),
	}
	if v.Audience.IsOrganisers() || s.Mine {
		parts = append(parts, Release(p, s.Shown.Terms))
	}
	if renewal := s.Shown.Renewal(v.Coalition.Today(v.Now)); renewal != coalition.RenewalLater && s.Shown.Exit == coalition.Live {
		parts = append(parts, p.Text("renew_line_"+string(renewal), "Date", s.Shown.RenewBy))
	}
	line := strings.Join(parts, " · ")
	if s.Shown.Exit != coalition.Live {
		return "~~" + line + "~~ " + p.Exit(s.Shown.Exit)
	}
	return line
}

// History returns the lines of a pledge's revisions, newest first, each with its hour and what it said.
func History(p locale.Printer, v coalition.View, s coalition.Seen, revisions []coalition.Revision) string {
	var lines []string
	if s.Shown.Exit == coalition.Lapsed {
		lines = append(lines, Timestamp(v.Coalition.LapsesAt(s.Shown.Terms), "f")+" "+p.Exit(coalition.Lapsed))
	}
	for i := len(revisions) - 1; i >= 0; i-- {
		r := revisions[i]
		of := v.Capability(s.Capability)
		line := Timestamp(r.At, "f") + " " + terms(p, of, r.Terms)
		if i > 0 && r.Exit == revisions[i-1].Exit && terms(p, of, r.Terms) == terms(p, of, revisions[i-1].Terms) {
			line += " · " + p.Text("since_otherwise") // what it hangs on, its caveat, its note or who may see it
		}
		if r.RenewBy != (coalition.Date{}) && (i == 0 || revisions[i-1].RenewBy != r.RenewBy) {
			line += " · " + p.Text("renew_line", "Date", r.RenewBy)
		}
		switch {
		case r.Exit != coalition.Live:
			line += " · " + p.Exit(r.Exit)
		case r.Correction:
			line += " · " + p.Text("pledge_correction")
		}
		lines = append(lines, line)
	}
	return clip(p, lines, 1024)
}

// clip joins lines as far as they fit in max characters, and says how many are left out.
func clip(p locale.Printer, lines []string, max int) string { return clipJoined(p, lines, "\n", max) }

// clipKeeping joins lines and, after them, notes that are kept whatever of the lines is left out.
func clipKeeping(p locale.Printer, lines, notes []string, max int) string {
	last := clip(p, notes, max)
	if last == "" {
		return clip(p, lines, max)
	}
	return strings.TrimPrefix(clip(p, lines, max-length(last)-1)+"\n"+last, "\n")
}

// clipJoined joins parts by a separator as far as they fit in max characters, and says how many are left out.
func clipJoined(p locale.Printer, parts []string, separator string, max int) string {
	const room = 40 // for the line that counts the rest
	var b strings.Builder
	for i, part := range parts {
		if len([]rune(b.String()))+len([]rune(part))+room > max {
			b.WriteString(p.Count("more_lines", len(parts)-i))
			break
		}
		b.WriteString(part + separator)
	}
	return strings.TrimSuffix(b.String(), separator)
}
