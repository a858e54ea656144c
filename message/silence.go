package message

import (
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// SilenceCard returns the card of a silence procedure as an audience may know it at now: the text as it was circulated, and
// where it stands. That silence was broken is for all of its readers; who broke it and why is for organisers. all are the
// coalition's delegations.
func SilenceCard(p locale.Printer, c coalition.Coalition, s coalition.Silence, all []coalition.Delegation, a coalition.Audience, now time.Time) *discordgo.MessageEmbed {
	card := Card(c, p.Text("silence_title", "Code", s.Code), Escape(s.Text))
	state := s.State(now)
	if state != coalition.SilenceOpen {
		card.Color = grey
	}
	until := p.Text("silence_until_value", "Time", Timestamp(s.Until, "F"), "Relative", Timestamp(s.Until, "R"))
	if s.Until.After(s.Set) {
		until += "\n" + p.Text("silence_extended", "Time", Timestamp(s.Set, "F"))
	}
	AddField(card, p.Text("silence_until"), until, false)
	stands := p.Text("silence_" + string(state))
	if state == coalition.SilenceAdopted {
		stands += " " + Timestamp(s.Adopted, "F")
	}
	AddField(card, p.Text("silence_state"), stands, false)
	AddField(card, p.Text("silence_texts"), otherTexts(p, s), false)
	room := maxEmbeds - size(card) - 100 // one of the two that follow
	if unheard := coalition.Unheard(all); a.SeesSignUps() && len(unheard) > 0 && (state == coalition.SilenceOpen || state == coalition.SilenceEnded) {
		AddField(card, p.Count("silence_unheard", len(unheard)), clipJoined(p, Delegations(p, unheard), ", ", min(1024, room)), false)
	}
	if a.IsOrganisers() && len(s.Breaks) > 0 {
		AddField(card, p.Text("silence_breaks"), clip(p, breakLines(p, s, all), min(1024, room)), false)
	}
	return card
}

// otherTexts says which text a procedure took the place of, and which took its own.
func otherTexts(p locale.Printer, s coalition.Silence) string {
	var lines []string
	if s.Former != "" {
		lines = append(lines, p.Text("silence_former", "Code", s.Former))
	}
	if s.Later != "" {
		lines = append(lines, p.Text("silence_later", "Code", s.Later))
	}
	return strings.Join(lines, "\n")
}

// breakLines are who broke silence, when and why.
func breakLines(p locale.Printer, s coalition.Silence, all []coalition.Delegation) []string {
	names := coalition.View{Delegations: all}
	var lines []string
	for _, b := range s.Breaks {
		lines = append(lines, p.Text("silence_break_line", "Delegation", Delegation(p, names.Delegation(b.Delegation)),
			"Time", Timestamp(b.At, "f"), "Reason", Line(Cut(b.Reason, maxBreakReason))))
	}
	return lines
}

// maxBreakReason is how much of a reason a line shows, so that it fits its field with every letter escaped.
const maxBreakReason = 400

// SilencePost returns the bodies that show a silence procedure in its channel and call on everyone in reach. Its words above
// the card stay as they are, whatever becomes of the text.
func SilencePost(p locale.Printer, c coalition.Coalition, card *discordgo.MessageEmbed, reach []coalition.Reach, rows Rows) []Body {
	head := p.Text("silence_head", "Coalition", Line(c.Name))
	return Call(Body{Content: head, Embeds: []*discordgo.MessageEmbed{card}, Rows: rows}, reach)
}

// SilenceNote returns the bodies that say in the channel what becomes of a procedure. late is when that was due if it was long
// ago, else zero; unheard are the delegations that nobody acts for, nil for an audience that may not know.
func SilenceNote(p locale.Printer, c coalition.Coalition, s coalition.Silence, says coalition.SilenceParams, late time.Time, unheard []coalition.Delegation, reach []coalition.Reach, rows Rows) []Body {
	text := p.Text("silence_says_"+string(says.Says), "Code", s.Code, "Time", Timestamp(s.Until, "F"), "Relative", Timestamp(s.Until, "R"), "Was", Timestamp(says.Was, "F"))
	card := Card(c, p.Text("silence_title", "Code", s.Code), text)
	if len(unheard) > 0 {
		AddField(card, p.Count("silence_unheard", len(unheard)), clipJoined(p, Delegations(p, unheard), ", ", 1024), false)
	}
	return Call(Body{Content: lateLine(p, late) + p.Text("silence_note_head", "Code", s.Code), Embeds: []*discordgo.MessageEmbed{card}, Rows: rows}, reach)
}

// SilenceDraft returns the card that shows a text before it is circulated: its words, where and until when, how the hour was
// read, and whom it reaches.
func SilenceDraft(p locale.Printer, c coalition.Coalition, n coalition.NewSilence, r coalition.Reading, all []coalition.Delegation) *discordgo.MessageEmbed {
	card := NotSaved(p, c, Escape(n.Text))
	AddField(card, p.Text("announce_where"), p.Text("announce_where_value",
		"Channel", MentionChannel(n.Channel), "Audience", p.Text("audience_"+string(c.Channels.Audience(n.Channel).Level))), false)
	until := p.Text("silence_until_value", "Time", Timestamp(n.Until, "F"), "Relative", Timestamp(n.Until, "R"))
	if note := Reading(p, r); note != "" {
		until += "\n" + note
	}
	AddField(card, p.Text("silence_until"), until, false)
	if n.Former != "" {
		AddField(card, p.Text("silence_texts"), p.Text("silence_former", "Code", n.Former), false)
	}
	AddField(card, p.Text("silence_frozen"), p.Text("silence_frozen_value"), false)
	if unheard := coalition.Unheard(all); len(unheard) > 0 {
		AddField(card, p.Count("silence_unheard", len(unheard)), clipJoined(p, Delegations(p, unheard), ", ", 700), false)
	}
	return card
}
