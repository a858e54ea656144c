package message

import (
	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
)

// maxBoardCard is what each of the board's two cards may take of a message's 6,000 characters.
const maxBoardCard = maxCard / 2

// Board returns the message that keeps saying where the coalition stands: its totals, and beneath them what it is short of,
// if it has said what it needs, with a picture of that. The hour it was rendered at is not on it: it would be another
// message each time.
func Board(p locale.Printer, v coalition.View, t coalition.Totals, g coalition.Gaps) Body {
	f := frame(p, v, t.Audience, t.Question.Assume)
	f.Kept, f.Now, f.Activation = true, t.Question.Now, t.Activation
	last := grounds{audience: t.Audience, now: t.Question.Now, activation: t.Activation, assumed: assumption(p, t.Question.Assume, t.Taken), kept: true}.lines(p)
	if len(g.Gaps) == 0 {
		body := Answer(p, totalsCard(p, v.Coalition, t, maxCard, last), "board.png", f.Capabilities(t.Totals, coalition.Committed, coalition.Offered))
		body.Content = p.Text("board_head")
		return body
	}
	body := Answer(p, gapsCard(p, v.Coalition, g, maxBoardCard, last), "board.png", f.Gaps(g.Gaps))
	body.Content = p.Text("board_head")
	body.Embeds = []*discordgo.MessageEmbed{totalsCard(p, v.Coalition, t, maxBoardCard, ""), body.Embeds[0]}
	return body
}
