package commands

import (
	"cmp"
	"context"
	"encoding/json"
	"strconv"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// SummaryStore is what /summary asks of storage.
type SummaryStore interface {
	DraftStore
	pastStore
	SilenceStore
	Ledger(ctx context.Context, c coalition.ID) (coalition.Ledger, error)
	LastSummary(ctx context.Context, c coalition.ID, channel coalition.Snowflake) (time.Time, error)
	PostSummary(ctx context.Context, a coalition.Act, channel coalition.Snowflake) (coalition.Posted, error)
	SummaryPlans(ctx context.Context, c coalition.ID) ([]coalition.SummaryPlan, error)
	ScheduleSummaries(ctx context.Context, a coalition.Act, p coalition.SummaryPlan) (coalition.Posted, error)
	StopSummaries(ctx context.Context, a coalition.Act, id coalition.SummaryPlanID) (same bool, err error)
	NextSummary(ctx context.Context, c coalition.ID, id coalition.SummaryPlanID, meeting coalition.MeetingID, due, now time.Time) (wanted bool, err error)
	AskAboutSummary(ctx context.Context, d coalition.Delivery, n coalition.Tidings, now time.Time) error
	Decisions(ctx context.Context, c coalition.ID) ([]coalition.MeetingDecision, error)
	Actions(ctx context.Context, c coalition.ID) ([]coalition.Action, error)
}

// summary answers all of /summary but the silence procedure.
type summary struct{ store SummaryStore }

// Summary returns the /summary command: organisers post where the coalition stands, now or by a plan, each channel reading
// only what its audience may see, and circulate texts.
func Summary(store SummaryStore) Command {
	s, silent := summary{store}, circulate{store}
	return Command{
		Name: "summary",
		Who:  Organisers,
		Subs: []Sub{
			{Name: "post", Handle: s.preview},
			{Name: "text", Handle: s.text, Options: []Option{{Name: "audience", Choices: []string{"public", "coalition"}}}},
			{Name: "schedule", Handle: s.schedule, Options: []Option{
				{Name: "every", Choices: []string{everyDay, everyWeek}},
				{Name: "first", MaxLen: 100},
				{Name: "zone", MaxLen: 100},
				{Name: "before", MaxLen: 100},
			}},
			silent.sub(),
		},
		Parts: append([]Part{
			{Name: "summary.confirm", Who: Organisers, Answers: Update, Handle: s.confirm},
			{Name: "summary.leaf", Who: Organisers, Answers: Update, Handle: s.leaf},
			{Name: "summary.discard", Who: Organisers, Answers: Update, Handle: discardDraft},
			{Name: "summary.asked", Who: Organisers, Handle: s.asked},
			{Name: "summary.scheduled", Who: Organisers, Answers: Update, Handle: s.scheduled},
			{Name: "summary.replan", Who: Organisers, Answers: OpenModal, Handle: s.replan},
			{Name: "summary.replanned", Who: Organisers, Answers: Update, Handle: s.replanned},
			{Name: "summary.stop", Who: Organisers, Answers: Update, Handle: s.stop},
		}, silent.parts()...),
		Posts: append([]Post{{Kind: coalition.SummaryPost, Render: s.post, Before: s.before}}, silent.posts()...),
	}
}

// summaryDraft is what an organiser was asked: to post a summary in the channel, in which channel that was asked, and what was
// said to have fallen.
type summaryDraft struct {
	Channel coalition.Snowflake
	From    coalition.Snowflake // 0: the same
	Fallen  string
}

// preview shows what would be posted in this channel, as its audience would read it, a message of it at a time.
func (s summary) preview(ctx context.Context, r Request) (Reply, error) {
	return s.previewOf(ctx, r, r.Channel)
}

// asked shows what a plan did not post without asking, as preview does.
func (s summary) asked(ctx context.Context, r Request) (Reply, error) {
	channel := coalition.ParseSnowflake(r.Arg(0))
	if channel == 0 {
		return Reply{}, coalition.Wrong("command_unknown")
	}
	return s.previewOf(ctx, r, channel)
}

func (s summary) previewOf(ctx context.Context, r Request, channel coalition.Snowflake) (Reply, error) {
	if err := r.CanPost(ctx, channel); err != nil {
		return Reply{}, err
	}
	l, err := s.store.Ledger(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	fallen, err := s.fallen(ctx, r.Print, l, channel, r.Coalition.Channels.Audience(channel), r.Now)
	if err != nil {
		return Reply{}, err
	}
	asked := summaryDraft{channel, r.Channel, fallen}
	draft, err := s.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "summary.confirm", asked, r.Now)
	if err != nil {
		return Reply{}, err
	}
	return s.previewPage(ctx, r, l, asked, draft, 1)
}

// previewPage shows one of the messages of a summary that is asked for.
func (s summary) previewPage(ctx context.Context, r Request, l coalition.Ledger, asked summaryDraft, draft string, page int) (Reply, error) {
	audience := r.Coalition.Channels.Audience(asked.Channel)
	bodies, err := s.render(ctx, r.Print, l, audience, r.Now, time.Time{}, nil)
	if err != nil {
		return Reply{}, err
	}
	on := pageOf(len(bodies), 1, page)
	body := bodies[on.From]
	body.Content = r.Print.Text("summary_preview", "Channel", message.MentionChannel(asked.Channel), "Audience", r.Print.Text("audience_"+string(audience.Level)))
	if on.several() {
		body.Content += "\n" + r.Print.Text("summary_preview_part", "Number", on.Page, "Count", on.Pages)
	}
	if asked.Fallen != "" {
		body.Content += "\n" + asked.Fallen
	}
	buttons := []discordgo.MessageComponent{message.Button(r.Print.Text("summary_button_post"), r.ID("summary.confirm", draft), discordgo.SuccessButton)}
	buttons = append(buttons, on.buttons(r.Print, func(to int) string { return r.ID("summary.leaf", draft, strconv.Itoa(to)) })...)
	body.Rows = message.Rows{message.Row(append(buttons, message.Button(r.Print.Text("draft_discard"), r.ID("summary.discard"), discordgo.SecondaryButton))...)}
	return Say(body), nil
}

// leaf shows another message of the summary that is asked for, where it was asked.
func (s summary) leaf(ctx context.Context, r Request) (Reply, error) {
	asked, err := s.asking(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	l, err := s.store.Ledger(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	return s.previewPage(ctx, r, l, asked, r.Arg(0), pageArg(r.Arg(1)))
}

// asking returns what was asked in this channel, while it can be posted.
func (s summary) asking(ctx context.Context, r Request) (summaryDraft, error) {
	var asked summaryDraft
	if err := s.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "summary.confirm", r.Arg(0), &asked); err != nil {
		return asked, err
	}
	if cmp.Or(asked.From, asked.Channel) != r.Channel {
		return asked, coalition.Wrong("draft_gone")
	}
	return asked, r.CanPost(ctx, asked.Channel)
}

// fallen says which totals the channel would see fallen by more than half since the last summary in it; "" when none.
func (s summary) fallen(ctx context.Context, p locale.Printer, l coalition.Ledger, channel coalition.Snowflake, a coalition.Audience, now time.Time) (string, error) {
	last, err := s.store.LastSummary(ctx, l.Coalition.ID, channel)
	if err != nil || last.IsZero() {
		return "", err
	}
	then, err := s.store.LedgerAsOf(ctx, l.Coalition.ID, last)
	if err != nil {
		return "", err
	}
	return message.Fallen(p, last, l.For(a, now).Collapsed(then.For(a, last))), nil
}

// confirm asks for the summary in the channel it was previewed for; the button must be pressed where it was shown. If
// something else would be seen to have fallen by now, it asks anew.
func (s summary) confirm(ctx context.Context, r Request) (Reply, error) {
	asked, err := s.asking(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	l, err := s.store.Ledger(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	fallen, err := s.fallen(ctx, r.Print, l, asked.Channel, r.Coalition.Channels.Audience(asked.Channel), r.Now)
	if err != nil {
		return Reply{}, err
	}
	if fallen != "" && fallen != asked.Fallen {
		return s.previewOf(ctx, r, asked.Channel)
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

// before plans what follows a summary of a plan, and has organisers asked first when its readers would see totals fall.
func (s summary) before(ctx context.Context, r PostRequest) (bool, error) {
	var params coalition.SummaryParams
	if err := json.Unmarshal(r.Delivery.Params, &params); err != nil {
		return false, err
	}
	if params.Plan == 0 { // an organiser was asked already
		return true, nil
	}
	wanted, err := s.store.NextSummary(ctx, r.Coalition.ID, params.Plan, r.Delivery.Meeting, r.Delivery.Due, r.Now)
	if err != nil || !wanted {
		return false, err
	}
	l, err := s.store.Ledger(ctx, r.Coalition.ID)
	if err != nil {
		return false, err
	}
	fallen, err := s.fallen(ctx, r.Print, l, r.Delivery.Channel, r.Audience, r.Now)
	if err != nil || fallen == "" {
		return err == nil, err
	}
	return false, s.store.AskAboutSummary(ctx, r.Delivery, coalition.Tidings{
		Text:    "notice_summary_fallen",
		Args:    map[string]string{"Channel": message.MentionChannel(r.Delivery.Channel), "Due": message.Timestamp(r.Delivery.Due, "f"), "Totals": fallen},
		Buttons: []coalition.TidingsButton{{Text: "summary_button_look", Part: "summary.asked", Args: []string{r.Delivery.Channel.String()}}},
	}, r.Now)
}

func (s summary) post(ctx context.Context, r PostRequest) ([]message.Body, error) {
	l, err := s.store.Ledger(ctx, r.Coalition.ID)
	if err != nil {
		return nil, err
	}
	rows := message.Rows{message.Row(
		message.Button(r.Print.Text("summary_button_totals"), r.ID("totals.now"), discordgo.PrimaryButton),
	)}
	return s.render(ctx, r.Print, l, r.Audience, r.Now, lateSince(r), rows)
}

// render computes a summary of a ledger from what the audience may see alone.
func (s summary) render(ctx context.Context, p locale.Printer, l coalition.Ledger, a coalition.Audience, now, late time.Time, rows message.Rows) ([]message.Body, error) {
	meetings, err := s.store.Meetings(ctx, l.Coalition.ID)
	if err != nil {
		return nil, err
	}
	decided, err := s.store.Decisions(ctx, l.Coalition.ID)
	if err != nil {
		return nil, err
	}
	actions, err := s.store.Actions(ctx, l.Coalition.ID)
	if err != nil {
		return nil, err
	}
	v := l.For(a, now)
	of := v.Summary(meetings, now)
	if of.Last.ID != 0 {
		then, err := s.store.LedgerAtMeeting(ctx, l.Coalition.ID, of.Last.ID, now)
		if err != nil {
			return nil, err
		}
		of = of.ChangedSince(then, v)
	}
	return message.Summary(p, v, of.With(a, decided, actions), late, rows), nil
}
