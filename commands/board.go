package commands

import (
	"context"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// boardHour is what the board's figures go by: they are those of the last full quarter of an hour, as far as the clock
// alone changes them. So an act that the board's readers may not know of leaves it exactly as it was.
const boardHour = 15 * time.Minute

// board returns what renders the board: what the coalition's pledges add up to, and what is short of what it needs, as
// those may know it who read its channel. In a channel that is not the board's any more there is none.
func board(store TotalsStore) Post {
	return Post{Kind: coalition.Board, Stands: true, Render: func(ctx context.Context, r PostRequest) ([]message.Body, error) {
		if r.Delivery.Channel != r.Coalition.Channels.For[coalition.BoardPosts] {
			return nil, nil
		}
		l, err := store.Ledger(ctx, r.Coalition.ID)
		if err != nil {
			return nil, err
		}
		hour := r.Now.Truncate(boardHour)
		v := l.For(r.Audience, hour)
		body := message.Board(r.Print, v, v.Totals(coalition.Question{Now: hour}), v.Gaps(coalition.GapsQuestion{Now: hour}))
		body.Until = hour.Add(boardHour)
		body.Rows = message.Rows{message.Row(
			message.Button(r.Print.Text("board_button_totals"), r.ID("totals.now"), discordgo.PrimaryButton),
			message.Button(r.Print.Text("board_button_gaps"), r.ID("gaps.now"), discordgo.SecondaryButton),
		)}
		return []message.Body{body}, nil
	}}
}
