package commands

import (
	"context"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// SummaryStore is what /summary asks of storage.
type SummaryStore interface {
	DraftStore
	Ledger(ctx context.Context, c coalition.ID) (coalition.Ledger, error)
	Meetings(ctx context.Context, c coalition.ID) ([]coalition.Meeting, error)
	LedgerAsOf(ctx context.Context, c coalition.ID, at time.Time) (coalition.Ledger, error)
	LastSummary(ctx context.Context, c coalition.ID, channel coalition.Snowflake) (time.Time, error)
	PostSummary(ctx context.Context, a coalition.Act, channel coalition.Snowflake) (coalition.Posted, error)
}

// summary answers all of /summary.
type summary struct{ store SummaryStore }

// Summary returns the /summary command: organisers post where the coalition stands, each channel
// reading only what its audience may see.
func Summary(store SummaryStore) Command {
	s := summary{store}
	return Command{
		Name: "summary",
		Who:  Organisers,
		Subs: []Sub{{Name: "post", Handle: s.preview}},
		Parts: []Part{
			{Name: "summary.confirm", Who: Organisers, Answers: Update, Handle: s.confirm},
			{Name: "summary.discard", Who: Organisers, Answers: Update, Handle: discardDraft},
		},
		Posts: []Post{{Kind: coalition.SummaryPost, Render: s.post}},
	}
}

// summaryDraft is what an organiser was asked: to post a summary in the channel, and what was said to have fallen.
type summaryDraft struct {
	Channel coalition.Snowflake
	Fallen  string
}

// preview shows what would be posted in this channel, as its audience would read it.
func (s summary) preview(ctx context.Context, r Request) (Reply, error) {
	if err := r.CanPost(ctx, r.Channel); err != nil {
		return Reply{}, err
	}
	audience := r.Coalition.Channels.Audience(r.Channel)
	bodies, err := s.render(ctx, r.Print, r.Coalition, audience, r.Now, nil)
	if err != nil {
		return Reply{}, err
	}
	fallen, err := s.fallen(ctx, r, audience)
	if err != nil {
		return Reply{}, err
	}
	draft, err := s.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "summary.confirm", summaryDraft{r.Channel, fallen}, r.Now)
	if err != nil {
		return Reply{}, err
	}
	body := bodies[0]
	body.Content = r.Print.Text("summary_preview", "Channel", message.MentionChannel(r.Channel), "Audience", r.Print.Text("audience_"+string(audience.Level)))
	if len(bodies) > 1 {
		body.Content += "\n" + r.Print.Text("summary_preview_more")
	}
	if fallen != "" {
		body.Content += "\n" + fallen
	}
	body.Rows = message.Rows{message.Row(
		message.Button(r.Print.Text("summary_button_post"), r.ID("summary.confirm", draft), discordgo.SuccessButton),
		message.Button(r.Print.Text("draft_discard"), r.ID("summary.discard"), discordgo.SecondaryButton),
	)}
	return Say(body), nil
}

// fallen says which totals the channel would see fallen by more than half since the last summary in it; "" when none.
func (s summary) fallen(ctx context.Context, r Request, a coalition.Audience) (string, error) {
	last, err := s.store.LastSummary(ctx, r.Coalition.ID, r.Channel)
	if err != nil || last.IsZero() {
		return "", err
	}
	then, err := s.store.LedgerAsOf(ctx, r.Coalition.ID, last)
	if err != nil {
		return "", err
	}
	now, err := s.store.Ledger(ctx, r.Coalition.ID)
	if err != nil {
		return "", err
	}
	return message.Fallen(r.Print, last, now.For(a, r.Now).Collapsed(then.For(a, last))), nil
}

// confirm asks for the summary in the channel it was previewed in, which must be the one of the button,
// whose permissions came with it. If something else would be seen to have fallen by now, it asks anew.
func (s summary) confirm(ctx context.Context, r Request) (Reply, error) {
	var asked summaryDraft
	if err := s.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "summary.confirm", r.Arg(0), &asked); err != nil {
		return Reply{}, err
	}
	if asked.Channel != r.Channel {
		return Reply{}, coalition.Wrong("draft_gone")
	}
	if err := r.CanPost(ctx, r.Channel); err != nil {
		return Reply{}, err
	}
	fallen, err := s.fallen(ctx, r, r.Coalition.Channels.Audience(r.Channel))
	if err != nil {
		return Reply{}, err
	}
	if fallen != "" && fallen != asked.Fallen {
		return s.preview(ctx, r)
	}
	act := r.Act(0)
	act.Draft = r.Arg(0)
	done, err := s.store.PostSummary(ctx, act, asked.Channel)
	if err != nil {
		return Reply{}, err
	}
	key := "summary_done"
	if done.Same {
		key = "summary_done_same"
	}
	return Say(message.Text(r.Coalition, r.Print.Text("summary_title"), r.Print.Text(key, "Channel", message.MentionChannel(done.Channel)))), nil
}

func (s summary) post(ctx context.Context, r PostRequest) ([]message.Body, error) {
	rows := message.Rows{message.Row(
		message.Button(r.Print.Text("summary_button_totals"), r.ID("totals.now"), discordgo.PrimaryButton),
	)}
	return s.render(ctx, r.Print, r.Coalition, r.Audience, r.Now, rows)
}

// render computes a summary from what the audience may see alone.
func (s summary) render(ctx context.Context, p locale.Printer, c coalition.Coalition, a coalition.Audience, now time.Time, rows message.Rows) ([]message.Body, error) {
	l, err := s.store.Ledger(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	meetings, err := s.store.Meetings(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	v := l.For(a, now)
	return message.Summary(p, v, v.Summary(meetings, now), rows), nil
}
