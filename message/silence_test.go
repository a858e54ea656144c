package message

import (
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
)

// The longest text, every letter escaped, with everybody unheard or breaking silence, still fits what Discord allows, and not a
// letter of it is cut.
func TestSilenceCardFits(t *testing.T) {
	all := crowd(200)
	s := coalition.Silence{Code: "K7QM", Text: strings.Repeat("*", coalition.MaxCirculated), Set: asked, Until: asked.Add(time.Hour), Former: "P9CX", Later: "T4WH"}
	for _, d := range all {
		s.Breaks = append(s.Breaks, coalition.Break{Delegation: d.ID, At: asked, Reason: strings.Repeat("@", coalition.MaxBreakReason)})
	}
	broken := s
	s.Breaks, s.Later = nil, ""
	for name, s := range map[string]coalition.Silence{"broken": broken, "open": s} {
		card := SilenceCard(english, coalition.Coalition{Name: strings.Repeat("c", 100)}, s, all, coalition.Audience{Level: coalition.Organisers}, asked)
		if n := size(card); n > maxEmbeds {
			t.Errorf("%s: the card has %d characters", name, n)
		}
		if card.Description != strings.Repeat(`\*`, coalition.MaxCirculated) {
			t.Errorf("%s: the text was cut to %d characters", name, length(card.Description))
		}
		for _, f := range card.Fields {
			if length(f.Value) > 1024 || f.Value == "" {
				t.Errorf("%s: field %s has %d characters", name, f.Name, length(f.Value))
			}
		}
	}
	draft := SilenceDraft(english, coalition.Coalition{}, coalition.NewSilence{Text: s.Text, Until: asked, Former: "P9CX"}, coalition.Skipped, all)
	if n := size(draft); n > maxEmbeds || length(draft.Description) != 2*coalition.MaxCirculated {
		t.Errorf("the draft has %d characters, %d of them the text's", n, length(draft.Description))
	}
}

func TestWrittenTextStandsForItself(t *testing.T) {
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	c := coalition.Coalition{Name: "Test *force*", Zone: paris}
	name := `A_b *c* https://a.org/x_y\z`
	card := Card(c, "**"+Line(name)+"**", "`K7QM` <t:1774623600:F> (<t:1774623600:R>)\n"+Escape("- not @everyone"))
	AddField(card, "When", "by <t:1774623600:R>", false)
	got := Written(english, c, "HEAD", []Body{{Embeds: []*discordgo.MessageEmbed{card}}})
	want := "Test *force*\nHEAD\nDays and hours are those of Europe/Paris.\n\n" + strings.ToUpper(name) +
		"\nK7QM 27 March 2026, 16:00\n- not @everyone\n\nWhen\nby 27 March 2026, 16:00\n"
	if got != want {
		t.Errorf("got\n%q, want\n%q", got, want)
	}
}
