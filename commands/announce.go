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
	"muster/locale"
	"muster/message"
)

// AnnounceStore is what /announce asks of storage.
type AnnounceStore interface {
	DraftStore
	meetingReader
	MeetingByID(ctx context.Context, c coalition.ID, id coalition.MeetingID) (coalition.Meeting, error)
	SignUps(ctx context.Context, c coalition.ID, m coalition.MeetingID) ([]coalition.SignUp, error)
	Ledger(ctx context.Context, c coalition.ID) (coalition.Ledger, error)
	LedgerAsOf(ctx context.Context, c coalition.ID, at time.Time) (coalition.Ledger, error)
	Delegations(ctx context.Context, c coalition.ID) ([]coalition.Delegation, error)
	Delegates(ctx context.Context, c coalition.ID) ([]coalition.Delegate, error)
	Announce(ctx context.Context, a coalition.Act, n coalition.NewAnnouncement) (coalition.Posted, error)
	DeliveryLog(ctx context.Context, c coalition.ID, state coalition.DeliveryState, skip, n int) ([]coalition.Delivery, int, error)
	Delivery(ctx context.Context, c coalition.ID, id coalition.DeliveryID) (coalition.Delivery, error)
	Decide(ctx context.Context, a coalition.Act, id coalition.DeliveryID, what coalition.Decision) (same bool, err error)
	Actions(ctx context.Context, c coalition.ID) ([]coalition.Action, error)
}

// announce answers all of /announce. What was typed stands in a draft until it is confirmed.
type announce struct{ store AnnounceStore }

// Announce returns the /announce command: organisers' words to delegations, now or later. Posts are
// those of other deliveries that no command renders.
func Announce(store AnnounceStore, posts ...Post) Command {
	a := announce{store}
	text := Option{Name: "text", Required: true, MaxLen: 4000}
	to := []Option{
		{Name: "to", Choices: aims},
		{Name: "delegations", MaxLen: maxPasted},
		{Name: "meeting", MaxLen: 100, Complete: completeMeeting(store, onlyAhead)},
		{Name: "since", MaxLen: 200, Complete: completeMeeting(store, begun)},
		{Name: "channel", Type: discordgo.ApplicationCommandOptionChannel, Channels: message.PostChannels},
	}
	return Command{
		Name: "announce",
		Who:  Organisers,
		Subs: []Sub{
			{Name: "now", Handle: a.now, Options: append([]Option{text}, to...)},
			{Name: "later", Handle: a.later, Options: append([]Option{text, {Name: "when", Required: true, MaxLen: 100}}, to...)},
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

// announceOptions are the options of /announce now; later has the hour besides.
var announceOptions = []string{"text", "channel", "to", "delegations", "meeting", "since"}

func (a announce) now(ctx context.Context, r Request) (Reply, error) {
	return a.typed(ctx, r, typedOptions(r, announceOptions...))
}

func (a announce) later(ctx context.Context, r Request) (Reply, error) {
	typed := typedOptions(r, append([]string{"when"}, announceOptions...)...)
	typed["later"] = "yes"
	return a.typed(ctx, r, typed)
}

// typed shows back an announcement and whom it reaches, to be confirmed. What cannot be taken is kept.
func (a announce) typed(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	n, reading, err := a.read(ctx, r, typed)
	if err != nil {
		return refuse(ctx, a.store, r, "announce.fix", typed, err)
	}
	shown, err := a.shown(ctx, r.Coalition, n, r.Coalition.Channels.Audience(n.Channel), r.Now)
	if err == nil && n.To.Aim.Chases() && len(shown.Called) == 0 && !isLater(typed) {
		err = coalition.Wrong("announce_nobody_left")
	}
	if err != nil {
		return refuse(ctx, a.store, r, "announce.fix", typed, err)
	}
	preview, err := a.preview(ctx, r, shown, isLater(typed))
	if err != nil {
		return Reply{}, err
	}
	if err := keepAnnouncement(typed, n); err != nil {
		return Reply{}, err
	}
	draft, err := a.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "announce.fix", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	card := message.AnnouncementDraft(r.Print, r.Coalition, shown, preview)
	message.AddField(card, r.Print.Text("announce_reading"), message.Reading(r.Print, reading), false)
	return confirm(r, card, draft, "announce.confirm", "announce.fix", "announce.discard"), nil
}

// keepAnnouncement keeps in a draft what was read and shown: it is not read again when it is confirmed.
func keepAnnouncement(typed map[string]string, n coalition.NewAnnouncement) error {
	to, err := json.Marshal(n.To)
	typed["read_due"], typed["read_channel"] = n.Due.UTC().Format(time.RFC3339), n.Channel.String()
	typed["read_to"], typed["read_readers"] = string(to), string(n.Readers)
	return err
}

// keptAnnouncement returns what keepAnnouncement kept, all but the channel; draft_gone for a draft that was not shown to be
// confirmed.
func keptAnnouncement(typed map[string]string) (coalition.NewAnnouncement, error) {
	due, err := time.Parse(time.RFC3339, typed["read_due"])
	if err != nil {
		return coalition.NewAnnouncement{}, coalition.Wrong("draft_gone")
	}
	n := coalition.NewAnnouncement{Text: wordsOf(typed), Due: due, Readers: coalition.Release(typed["read_readers"])}
	if to := typed["read_to"]; to != "" {
		err = json.Unmarshal([]byte(to), &n.To)
	}
	return n, err
}

// wordsOf returns what is to be said.
func wordsOf(typed map[string]string) string { return strings.TrimSpace(message.Plain(typed["text"])) }

func isLater(typed map[string]string) bool { return typed["later"] != "" }

// read reads what was typed. An hour is read in the coalition's zone.
func (a announce) read(ctx context.Context, r Request, typed map[string]string) (coalition.NewAnnouncement, coalition.Reading, error) {
	n := coalition.NewAnnouncement{Text: wordsOf(typed), Due: r.Now}
	switch has := utf8.RuneCountInString(n.Text); {
	case has == 0:
		return n, "", coalition.Wrong("announce_empty")
	case has > coalition.MaxAnnouncement:
		return n, "", coalition.Wrong("announce_long", "Has", has, "Max", coalition.MaxAnnouncement)
	}
	var err error
	if n.Channel, err = announceChannel(ctx, r, coalition.ParseSnowflake(typed["channel"])); err != nil {
		return n, "", err
	}
	n.Readers = r.Coalition.Channels.Audience(n.Channel).Level
	var moment locale.Moment
	if isLater(typed) {
		if moment, err = r.Reads.Time(typed["when"], r.Now, r.Coalition.Zone); err == nil && !moment.At.After(r.Now) {
			err = coalition.Wrong("announce_past", "Time", moment.At)
		}
		n.Due = moment.At
	}
	if err == nil {
		n.To, err = a.addressees(ctx, r, typed, n)
	}
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

func (a announce) draft(ctx context.Context, r Request) (map[string]string, error) {
	typed := map[string]string{}
	return typed, a.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "announce.fix", r.Arg(0), &typed)
}

// confirm makes the announcement as it was shown. Where it goes is checked again, and if more people read there by now, it
// is shown again.
func (a announce) confirm(ctx context.Context, r Request) (Reply, error) {
	typed, err := a.draft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	n, err := keptAnnouncement(typed)
	if err != nil {
		return Reply{}, err
	}
	if n.Channel, err = announceChannel(ctx, r, coalition.ParseSnowflake(typed["read_channel"])); err != nil {
		return refuse(ctx, a.store, r, "announce.fix", typed, err)
	}
	if n.Wider(r.Coalition.Channels.Audience(n.Channel)) {
		return a.typed(ctx, r, typed)
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

// maxFields is how many fields a form has room for.
const maxFields = 5

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
	fields = append(fields, aimFields(r, typed)...)
	if len(fields) < maxFields { // a form that asks of all aims is about them alone
		fields = append(fields, message.Field{ID: "channel", Label: r.Print.Text("announce_field_channel"), Value: typed["channel"],
			Placeholder: r.Print.Text("announce_hint_channel"), Channel: true})
	}
	return Reply{Modal: &message.Modal{CustomID: r.ID("announce.fixed", r.Arg(0)), Title: r.Print.Text("announce_form"), Fields: fields}}, nil
}

// fixed takes the corrected words; whether now or later, and what the form did not ask, stay as they were typed.
func (a announce) fixed(ctx context.Context, r Request) (Reply, error) {
	typed, err := a.draft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	typed["text"], typed["when"] = strings.TrimSpace(r.Fields["text"]), strings.TrimSpace(r.Fields["when"])
	if channel, asked := r.Fields["channel"]; asked {
		typed["channel"] = ""
		if id := coalition.ParseSnowflake(channel); id != 0 {
			typed["channel"] = id.String()
		}
	}
	takeAim(r, typed)
	return a.typed(ctx, r, typed)
}

// post renders an announcement for those whom it is for when it is sent, and who are named then by the delegations' roles and
// admissions. It is not posted before more people than it was confirmed for, nor when it is for nobody any more.
func (a announce) post(ctx context.Context, r PostRequest) ([]message.Body, error) {
	n, err := announcementOf(r.Delivery)
	if err != nil {
		return nil, err
	}
	if n.Text == "" {
		return nil, errors.New("an announcement without words")
	}
	if n.Channel = r.Delivery.Channel; n.Wider(r.Audience) || n.To.Aim == coalition.ToUnsigned && !r.Audience.SeesSignUps() {
		return nil, Unsaid{Why: "wider", Decide: true}
	}
	shown, err := a.shown(ctx, r.Coalition, n, r.Audience, r.Now)
	switch {
	case err != nil:
		return nil, err
	case n.To.Aim == coalition.ToUnsigned && shown.Meeting.Ahead(r.Now) != nil:
		return nil, Unsaid{Why: "meeting_over"}
	case n.To.Aim != coalition.ToEveryone && len(shown.Called) == 0:
		return nil, Unsaid{Why: "nobody_left"}
	}
	rows := message.Rows{message.Row(
		message.Button(r.Print.Text("pledge_button_mine"), r.ID("pledge.mine"), discordgo.PrimaryButton),
	)}
	switch n.To.Aim {
	case coalition.ToUnsigned:
		rows = postRows(r, shown.Meeting)
	case coalition.ToOwing:
		rows = message.Rows{message.Row(message.Button(r.Print.Text("meeting_button_actions"), r.ID("meeting.listactions"), discordgo.PrimaryButton))}
	}
	return message.Announcement(r.Print, r.Coalition, shown, lateSince(r), rows), nil
}
