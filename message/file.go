package message

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message/picture"
)

// File is what goes with a message: a picture, or a text that other software reads.
type File struct {
	Name    string
	Alt     string          `json:",omitempty"` // what a picture says, for those who do not see it
	Picture picture.Picture // the zero value for a text
	Text    string          `json:",omitempty"`
	Content []byte          `json:"-"` // the picture drawn, or the text; nil until Draw
}

// CalendarFile returns a calendar as a file.
func CalendarFile(name, calendar string) File { return File{Name: name + ".ics", Text: calendar} }

// TextFile returns a text that anybody can read as a file.
func TextFile(name, text string) File { return File{Name: name + ".txt", Text: text} }

// Type returns the file's media type.
func (f File) Type() string {
	switch {
	case !f.Picture.Empty():
		return "image/png"
	case strings.HasSuffix(f.Name, ".ics"):
		return "text/calendar; charset=utf-8"
	}
	return "text/plain; charset=utf-8"
}

// Answer returns a body that is a card with a picture below it, if there is one.
func Answer(p locale.Printer, card *discordgo.MessageEmbed, name string, plot picture.Picture) Body {
	b := Body{Embeds: []*discordgo.MessageEmbed{card}}
	if !plot.Empty() {
		card.Image = &discordgo.MessageEmbedImage{URL: "attachment://" + name}
		b.Files = []File{{Name: name, Alt: plot.Alt(p), Picture: plot}}
	}
	return b
}

// Draw draws the body's pictures. One that cannot be drawn is left out, and its error returned.
func (b *Body) Draw() error {
	var failed error
	var drawn []File
	for _, f := range b.Files {
		var err error
		if f.Content = []byte(f.Text); f.Picture.Empty() {
			drawn = append(drawn, f)
			continue
		}
		if f.Content, err = f.Picture.PNG(); err != nil {
			b.forget(f.Name)
			failed = err
			continue
		}
		drawn = append(drawn, f)
	}
	b.Files = drawn
	return failed
}

// WithoutFiles takes the body's pictures out.
func (b *Body) WithoutFiles() {
	for _, f := range b.Files {
		b.forget(f.Name)
	}
	b.Files = nil
}

// forget takes a picture out of the cards.
func (b *Body) forget(name string) {
	for _, card := range b.Embeds {
		if card.Image != nil && card.Image.URL == "attachment://"+name {
			card.Image = nil
		}
	}
}

// TotalsPicture returns what is plotted beside TotalsCard; no picture where there would be too many in one.
func TotalsPicture(p locale.Printer, v coalition.View, t coalition.Totals) picture.Picture {
	f := frame(p, v, t.Audience, t.Question.Assume)
	f.Now, f.Activation, f.Within = t.Question.Now, t.Activation, t.Question.Within
	switch by := t.Question.By; {
	case by == coalition.ByStrength:
		return f.Capabilities(t.Totals, coalition.Committed, coalition.Offered, coalition.Possible)
	case by == coalition.ByDelegation && len(t.Totals) == 1:
		return f.Delegations(t.Totals[0], func(d coalition.Delegation) string { return DelegationName(p, d) })
	case by == coalition.ByReadiness && len(t.Totals) == 1:
		return f.Readiness(t.Totals[0])
	case by == coalition.ByDelegation || by == coalition.ByReadiness:
		return picture.Picture{}
	}
	return f.Capabilities(t.Totals, coalition.Committed, coalition.Offered)
}

// SincePicture returns what is plotted beside SinceCard.
func SincePicture(p locale.Printer, v coalition.View, s coalition.Since) picture.Picture {
	f := frame(p, v, s.Audience, s.Question.Assume)
	f.From, f.Now, f.Activation, f.Within = s.From, s.Question.Now, s.Activation, s.Question.Within
	return f.Changes(s.Totals)
}

// GapsPicture returns what is plotted beside GapsCard.
func GapsPicture(p locale.Printer, v coalition.View, g coalition.Gaps) picture.Picture {
	f := frame(p, v, g.Audience, g.Question.Assume)
	f.Now, f.Activation = g.Question.Now, g.Activation
	return f.Gaps(g.Gaps)
}

func frame(p locale.Printer, v coalition.View, a coalition.Audience, assume coalition.Assumption) picture.Frame {
	return picture.Frame{Print: p, Coalition: v.Coalition, Audience: a, Lines: v.Requirements, Assumed: !assume.Firm()}
}
