package commands

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// AnnounceStore is what /announce asks of storage.
type AnnounceStore interface {
	DraftStore
	Delegations(ctx context.Context, c coalition.ID) ([]coalition.Delegation, error)
	Delegates(ctx context.Context, c coalition.ID) ([]coalition.Delegate, error)
	Announce(ctx context.Context, a coalition.Act, n coalition.NewAnnouncement) (coalition.Posted, error)
	DeliveryLog(ctx context.Context, c coalition.ID, state coalition.DeliveryState, skip, n int) ([]coalition.Delivery, int, error)
	Delivery(ctx context.Context, c coalition.ID, id coalition.DeliveryID) (coalition.Delivery, error)
	Decide(ctx context.Context, a coalition.Act, id coalition.DeliveryID, what coalition.Decision) (same bool, err error)
}

// announce answers all of /announce. What was typed stands in a draft until it is confirmed.
type announce struct{ store AnnounceStore }

// Announce returns the /announce command: organisers' words to all delegations, now or later. Posts are
// those of other deliveries that no command renders.
func Announce(store AnnounceStore, posts ...Post) Command {
	a := announce{store}
	text := Option{Name: "text", Required: true, MaxLen: 4000}
	channel := Option{Name: "channel", Type: discordgo.ApplicationCommandOptionChannel, Channels: []discordgo.ChannelType{discordgo.ChannelTypeGuildText, discordgo.ChannelTypeGuildNews}}
	return Command{
		Name: "announce",
		Who:  Organisers,
		Subs: []Sub{
			{Name: "now", Handle: a.now, Options: []Option{text, channel}},
			{Name: "later", Handle: a.later, Options: []Option{text, {Name: "when", Required: true, MaxLen: 100}, channel}},
			{Name: "log", Handle: a.log, Options: []Option{{Name: "state", Choices: logStates()}}},
		},
		Parts: []Part{
			{Name: "announce.confirm", Who: Organisers, Answers: Update, Handle: a.confirm},
			{Name: "announce.fix", Who: Organisers, Answers: OpenModal, Handle: a.fix},
			{Name: "announce.fixed", Who: Organisers, Answers: Update, Handle: a.fixed},
			{Name: "announce.discard", Who: Organisers, Answers: Update, Handle: discardDraft},
			{Name: "announce.page", Who: Organisers, Answers: Update, Handle: a.page},
			{Name: "announce.pick", Who: Organisers, Handle: a.pick},
			{Name: "announce.decide", Who: Organisers, Answers: Update, Handle: a.decide},
		},
		Posts: append([]Post{{Kind: coalition.Announcement, Render: a.post}}, posts...),
	}
}

func (a announce) now(ctx context.Context, r Request) (Reply, error) {
	return a.typed(ctx, r, typedOptions(r, "text", "channel"))
}

func (a announce) later(ctx context.Context, r Request) (Reply, error) {
	typed := typedOptions(r, "text", "channel", "when")
	typed["later"] = "yes"
	return a.typed(ctx, r, typed)
}

// typed shows back an announcement and whom it reaches, to be confirmed. What cannot be taken is kept.
func (a announce) typed(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	n, reading, err := readAnnouncement(ctx, r, typed)
	if err != nil {
		return refuse(ctx, a.store, r, "announce.fix", typed, err)
	}
	reach, err := a.reach(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	typed["read_due"], typed["read_channel"] = n.Due.UTC().Format(time.RFC3339), n.Channel.String()
	draft, err := a.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "announce.fix", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	card := message.AnnouncementDraft(r.Print, r.Coalition, n, isLater(typed), reach)
	message.AddField(card, r.Print.Text("announce_reading"), message.Reading(r.Print, reading), false)
	body := message.Body{Embeds: []*discordgo.MessageEmbed{card}, Rows: message.Rows{message.Row(
		message.Button(r.Print.Text("draft_confirm"), r.ID("announce.confirm", draft), discordgo.SuccessButton),
		message.Button(r.Print.Text("draft_fix"), r.ID("announce.fix", draft), discordgo.SecondaryButton),
		message.Button(r.Print.Text("draft_discard"), r.ID("announce.discard"), discordgo.SecondaryButton),
	)}}
	return Say(body), nil
}

func isLater(typed map[string]string) bool { return typed["later"] != "" }

// readAnnouncement reads what was typed. An hour is read in the coalition's zone.
func readAnnouncement(ctx context.Context, r Request, typed map[string]string) (coalition.NewAnnouncement, coalition.Reading, error) {
	n := coalition.NewAnnouncement{Text: strings.TrimSpace(message.Plain(typed["text"])), Due: r.Now}
	switch has := utf8.RuneCountInString(n.Text); {
	case has == 0:
		return n, "", coalition.Wrong("announce_empty")
	case has > coalition.MaxAnnouncement:
		return n, "", coalition.Wrong("announce_long", "Has", has, "Max", coalition.MaxAnnouncement)
	}
	var err error
	if n.Channel, err = announceChannel(ctx, r, coalition.ParseSnowflake(typed["channel"])); err != nil || !isLater(typed) {
		return n, "", err
	}
	moment, err := r.Reads.Time(typed["when"], r.Now, r.Coalition.Zone)
	if err == nil && !moment.At.After(r.Now) {
		err = coalition.Wrong("announce_past", "Time", moment.At)
	}
	n.Due = moment.At
	return n, moment.Reading, err
}

// announceChannel returns where an announcement goes: the channel for meetings unless another was
// named. Both the caller and the bot must be able to post there.
func announceChannel(ctx context.Context, r Request, named coalition.Snowflake) (coalition.Snowflake, error) {
	channel := cmp.Or(named, r.Coalition.Channels.For[coalition.MeetingPosts])
	if channel == 0 {
		return 0, coalition.Wrong("announce_no_channel")
	}
	return channel, r.CanPost(ctx, channel)
}

func (a announce) reach(ctx context.Context, c coalition.ID) ([]coalition.Reach, error) {
	all, err := a.store.Delegations(ctx, c)
	if err != nil {
		return nil, err
	}
	delegates, err := a.store.Delegates(ctx, c)
	return coalition.ReachOf(all, delegates), err
}

func (a announce) draft(ctx context.Context, r Request) (map[string]string, error) {
	typed := map[string]string{}
	return typed, a.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "announce.fix", r.Arg(0), &typed)
}

// confirm makes the announcement as it was shown. Where it goes is checked again.
func (a announce) confirm(ctx context.Context, r Request) (Reply, error) {
	typed, err := a.draft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	due, err := time.Parse(time.RFC3339, typed["read_due"])
	if err != nil {
		return Reply{}, coalition.Wrong("draft_gone")
	}
	n := coalition.NewAnnouncement{Text: strings.TrimSpace(message.Plain(typed["text"])), Due: due}
	if n.Channel, err = announceChannel(ctx, r, coalition.ParseSnowflake(typed["read_channel"])); err != nil {
		return refuse(ctx, a.store, r, "announce.fix", typed, err)
	}
	if !isLater(typed) {
		n.Due = r.Now
	}
	act := r.Act(0)
	act.Draft = r.Arg(0)
	done, err := a.store.Announce(ctx, act, n)
	if err != nil {
		return refuse(ctx, a.store, r, "announce.fix", typed, err)
	}
	return Say(message.Text(r.Coalition, r.Print.Text("announce_title"), announced(r, done, isLater(typed)))), nil
}

func announced(r Request, done coalition.Posted, later bool) string {
	key := "announce_done"
	if later {
		key = "announce_planned"
	}
	if done.Same {
		key += "_same"
	}
	return r.Print.Text(key, "Channel", message.MentionChannel(done.Channel), "Time", message.Timestamp(done.Due, "F"))
}

func (a announce) fix(ctx context.Context, r Request) (Reply, error) {
	typed, err := a.draft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	fields := []message.Field{{ID: "text", Label: r.Print.Text("announce_field_text"), Value: typed["text"], Long: true, Required: true, Max: 4000}}
	if isLater(typed) {
		fields = append(fields, message.Field{ID: "when", Label: r.Print.Text("announce_field_when"), Value: typed["when"],
			Placeholder: r.Print.Text("schedule_hint_when"), Required: true, Max: 100})
	}
	return Reply{Modal: &message.Modal{CustomID: r.ID("announce.fixed", r.Arg(0)), Title: r.Print.Text("announce_form"), Fields: fields}}, nil
}

// fixed takes the corrected words; whether now or later, and in which channel, stays as it was typed.
func (a announce) fixed(ctx context.Context, r Request) (Reply, error) {
	typed, err := a.draft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	typed["text"], typed["when"] = strings.TrimSpace(r.Fields["text"]), strings.TrimSpace(r.Fields["when"])
	return a.typed(ctx, r, typed)
}

// post renders an announcement for everyone whom the delegations' roles and admissions name when it is
// sent.
func (a announce) post(ctx context.Context, r PostRequest) ([]message.Body, error) {
	var n coalition.NewAnnouncement
	if err := json.Unmarshal(r.Delivery.Params, &n); err != nil {
		return nil, err
	}
	if n.Text == "" {
		return nil, errors.New("an announcement without words")
	}
	reach, err := a.reach(ctx, r.Coalition.ID)
	if err != nil {
		return nil, err
	}
	rows := message.Rows{message.Row(
		message.Button(r.Print.Text("pledge_button_mine"), r.ID("pledge.mine"), discordgo.PrimaryButton),
	)}
	return message.Announcement(r.Print, r.Coalition, n.Text, lateSince(r), reach, rows), nil
}
