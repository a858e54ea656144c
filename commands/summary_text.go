package commands

import (
	"cmp"
	"context"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// text answers with the summary as two texts to take away, from one state at one instant: one for organisers, and one that
// can be given to a wider audience, with nothing in it that this may not see.
func (s summary) text(ctx context.Context, r Request) (Reply, error) {
	if r.Access.Bot&discordgo.PermissionAttachFiles == 0 {
		return Reply{}, coalition.Wrong("files_denied")
	}
	level := coalition.Release(cmp.Or(r.Option("audience"), string(coalition.Public)))
	if !level.Valid() || level == coalition.Organisers {
		return Reply{}, coalition.Wrong("summary_audience")
	}
	l, err := s.store.Ledger(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	readers := r.Print.Text("audience_" + string(level))
	body := message.Text(r.Coalition, r.Print.Text("summary_title"), r.Print.Text("summary_text_done", "Audience", readers))
	for _, of := range []struct {
		level      coalition.Release
		name, head string
	}{
		{coalition.Organisers, "summary-internal", "summary_text_internal"},
		{level, "summary-releasable", "summary_text_releasable"},
	} {
		bodies, err := s.render(ctx, r.Print, l, coalition.Audience{Level: of.level}, r.Now, time.Time{}, nil)
		if err != nil {
			return Reply{}, err
		}
		body.Files = append(body.Files, message.TextFile(of.name, message.Written(r.Print, l.Coalition, r.Print.Text(of.head, "Audience", readers), bodies)))
	}
	return Say(body), nil
}
