package commands

import (
	"cmp"
	"context"
	"encoding/json"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// SilenceStore is what the silence procedure asks of storage.
type SilenceStore interface {
	Delegations(ctx context.Context, c coalition.ID) ([]coalition.Delegation, error)
	Delegates(ctx context.Context, c coalition.ID) ([]coalition.Delegate, error)
	Silence(ctx context.Context, c coalition.ID, code string) (coalition.Silence, error)
	SilenceByID(ctx context.Context, c coalition.ID, id coalition.SilenceID) (coalition.Silence, error)
	Circulate(ctx context.Context, a coalition.Act, n coalition.NewSilence) (coalition.Circulated, error)
	BreakSilence(ctx context.Context, a coalition.Act, code string, b coalition.Break) (same bool, err error)
	AdoptText(ctx context.Context, a coalition.Act, code string) (same bool, err error)
	SettleSilence(ctx context.Context, c coalition.ID, id coalition.SilenceID, now time.Time) (coalition.SilenceState, error)
}

// circulate answers all of the silence procedure. What was typed stands in a draft until it is confirmed.
type circulate struct{ store SummaryStore }

func (c circulate) sub() Sub {
	return Sub{Name: "circulate", Handle: c.circulate, Options: []Option{
		{Name: "text", Required: true, MaxLen: 4000},
		{Name: "until", Required: true, MaxLen: 100},
		{Name: "channel", Type: discordgo.ApplicationCommandOptionChannel, Channels: []discordgo.ChannelType{discordgo.ChannelTypeGuildText, discordgo.ChannelTypeGuildNews}},
		{Name: "replaces", MaxLen: 20},
	}}
}

func (c circulate) parts() []Part {
	return []Part{
		{Name: "summary.circulated", Who: Organisers, Answers: Update, Handle: c.circulated},
		{Name: "summary.recirculate", Who: Organisers, Answers: OpenModal, Handle: c.fix},
		{Name: "summary.recirculated", Who: Organisers, Answers: Update, Handle: c.fixed},
		{Name: "summary.silence", Handle: c.details},
		{Name: "summary.break", Who: Delegates, Answers: OpenModal, Handle: c.ask},
		{Name: "summary.broken", Who: Delegates, Handle: c.broken},
		{Name: coalition.BreakDraft, Who: Delegates, Answers: OpenModal, Handle: c.askAgain},
		{Name: "summary.adopt", Who: Organisers, Handle: c.adopt},
	}
}

func (c circulate) posts() []Post {
	return []Post{
		{Kind: coalition.SilenceText, Render: c.post, Before: c.before},
		{Kind: coalition.SilenceNote, Render: c.note, Before: c.before},
	}
}

var circulateOptions = []string{"text", "until", "channel", "replaces"}

func (c circulate) circulate(ctx context.Context, r Request) (Reply, error) {
	return c.typed(ctx, r, typedOptions(r, circulateOptions...))
}

// typed shows back a text, and how its hour was read, to be confirmed. What cannot be taken is kept.
func (c circulate) typed(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	n, reading, err := c.read(ctx, r, typed)
	if err != nil {
		return refuse(ctx, c.store, r, "summary.recirculate", typed, err)
	}
	all, err := c.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	typed["read_until"], typed["read_channel"] = n.Until.UTC().Format(time.RFC3339), n.Channel.String()
	draft, err := c.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "summary.recirculate", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	card := message.SilenceDraft(r.Print, r.Coalition, n, reading, all)
	return confirm(r, card, draft, "summary.circulated", "summary.recirculate", "summary.discard"), nil
}

// read reads what was typed. The hour is read in the coalition's zone.
func (c circulate) read(ctx context.Context, r Request, typed map[string]string) (coalition.NewSilence, coalition.Reading, error) {
	n := circulatedText(typed)
	err := n.Valid()
	if err == nil {
		n.Channel, err = announceChannel(ctx, r, coalition.ParseSnowflake(typed["channel"]))
	}
	if err != nil {
		return n, "", err
	}
	moment, err := r.Reads.Time(typed["until"], r.Now, r.Coalition.Zone)
	if err != nil {
		return n, "", err
	}
	n.Until = moment.At
	former, err := c.former(ctx, r, n)
	if err == nil && former.Later != "" {
		err = coalition.Wrong("silence_replaced", "Code", former.Code, "Later", former.Later)
	}
	n.Former = former.Code
	return n, moment.Reading, err
}

// former returns the procedure whose text another one is to take the place of, if all who read that can read the other, too;
// the zero value when there is none.
func (c circulate) former(ctx context.Context, r Request, n coalition.NewSilence) (coalition.Silence, error) {
	if n.Former == "" {
		return coalition.Silence{}, nil
	}
	former, err := c.store.Silence(ctx, r.Coalition.ID, n.Former)
	of := func(channel coalition.Snowflake) coalition.Release {
		return r.Coalition.Channels.Audience(channel).Level
	}
	if err == nil && !of(n.Channel).Admits(of(former.Channel)) { // who read it would be told of one that they may not read
		err = coalition.Wrong("silence_narrower", "Code", former.Code, "Channel", former.Channel)
	}
	return former, err
}

func circulatedText(typed map[string]string) coalition.NewSilence {
	return coalition.NewSilence{Text: strings.TrimSpace(message.Plain(typed["text"])), Former: oneLine(typed["replaces"])}
}

func (c circulate) draft(ctx context.Context, r Request) (map[string]string, error) {
	typed := map[string]string{}
	return typed, c.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "summary.recirculate", r.Arg(0), &typed)
}

// circulated circulates the text as it was shown. Where it goes is checked again, and who reads there.
func (c circulate) circulated(ctx context.Context, r Request) (Reply, error) {
	typed, err := c.draft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	n := circulatedText(typed)
	if n.Until, err = time.Parse(time.RFC3339, typed["read_until"]); err != nil {
		return Reply{}, coalition.Wrong("draft_gone")
	}
	if n.Channel, err = announceChannel(ctx, r, coalition.ParseSnowflake(typed["read_channel"])); err == nil {
		_, err = c.former(ctx, r, n)
	}
	if err != nil {
		return refuse(ctx, c.store, r, "summary.recirculate", typed, err)
	}
	act := r.Act(0)
	act.Draft = r.Arg(0)
	done, err := c.store.Circulate(ctx, act, n)
	if err != nil {
		return refuse(ctx, c.store, r, "summary.recirculate", typed, err)
	}
	key := "silence_done"
	if done.Same {
		key = "silence_done_same"
	}
	text := r.Print.Text(key, "Code", done.Code, "Channel", message.MentionChannel(done.Channel))
	return Say(message.Text(r.Coalition, r.Print.Text("silence_title", "Code", done.Code), text)), nil
}

func (c circulate) fix(ctx context.Context, r Request) (Reply, error) {
	typed, err := c.draft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	p := r.Print
	return Reply{Modal: &message.Modal{CustomID: r.ID("summary.recirculated", r.Arg(0)), Title: p.Text("silence_form"), Fields: []message.Field{
		{ID: "text", Label: p.Text("silence_field_text"), Value: typed["text"], Long: true, Required: true, Max: 4000},
		{ID: "until", Label: p.Text("silence_field_until"), Value: typed["until"], Placeholder: p.Text("schedule_hint_when"), Required: true, Max: 100},
		{ID: "replaces", Label: p.Text("silence_field_replaces"), Value: typed["replaces"], Max: 20},
	}}}, nil
}

// fixed takes the corrected words; the channel stays as it was typed.
func (c circulate) fixed(ctx context.Context, r Request) (Reply, error) {
	typed, err := c.draft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	for name, value := range fieldsOf(r, "text", "until", "replaces") {
		typed[name] = value
	}
	return c.typed(ctx, r, typed)
}

// find returns the procedure of the button, if the caller is among those who may read its channel; to all others there is none.
func (c circulate) find(ctx context.Context, r Request) (coalition.Silence, error) {
	s, err := c.store.Silence(ctx, r.Coalition.ID, r.Arg(0))
	if err == nil && !r.Coalition.Channels.Audience(s.Channel).Level.Admits(r.Caller.Audience().Level) {
		return coalition.Silence{}, coalition.Wrong("silence_unknown", "Typed", r.Arg(0))
	}
	return s, err
}

// details answers with a procedure as the caller may know it, for organisers with who broke silence and with a button to adopt
// the text once that can be.
func (c circulate) details(ctx context.Context, r Request) (Reply, error) {
	s, err := c.find(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	return c.card(ctx, r, s, "")
}

func (c circulate) card(ctx context.Context, r Request, s coalition.Silence, head string) (Reply, error) {
	all, err := c.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	body := message.Body{Content: head, Embeds: []*discordgo.MessageEmbed{message.SilenceCard(r.Print, r.Coalition, s, all, r.Caller.Audience(), r.Now)}}
	switch state := s.State(r.Now); {
	case state == coalition.SilenceEnded && r.Caller.Organiser:
		body.Rows = message.Rows{message.Row(message.Button(r.Print.Text("silence_button_adopt"), r.ID("summary.adopt", s.Code), discordgo.SuccessButton))}
	case state == coalition.SilenceOpen && len(r.Caller.Delegations) > 0:
		body.Rows = message.Rows{message.Row(message.Button(r.Print.Text("silence_button_break"), r.ID("summary.break", s.Code), discordgo.DangerButton))}
	}
	return Say(body), nil
}

// adopt adopts a text whose deadline has passed in silence.
func (c circulate) adopt(ctx context.Context, r Request) (Reply, error) {
	same, err := c.store.AdoptText(ctx, r.Act(0), r.Arg(0))
	if err != nil {
		return Reply{}, err
	}
	s, err := c.store.Silence(ctx, r.Coalition.ID, r.Arg(0))
	if err != nil {
		return Reply{}, err
	}
	key := "silence_adopt_done"
	if same {
		key = "silence_adopt_done_same"
	}
	return c.card(ctx, r, s, r.Print.Text(key, "Code", s.Code))
}

// about returns the procedure that a delivery is about, what it says of it, the delegations, and whom it calls upon.
func (c circulate) about(ctx context.Context, r PostRequest) (coalition.Silence, coalition.SilenceParams, []coalition.Delegation, []coalition.Reach, error) {
	var params coalition.SilenceParams
	err := json.Unmarshal(r.Delivery.Params, &params)
	if err != nil {
		return coalition.Silence{}, params, nil, nil, err
	}
	s, err := c.store.SilenceByID(ctx, r.Coalition.ID, params.Silence)
	if err != nil {
		return s, params, nil, nil, err
	}
	all, err := c.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return s, params, nil, nil, err
	}
	delegates, err := c.store.Delegates(ctx, r.Coalition.ID)
	return s, params, all, coalition.ReachOf(all, delegates), err
}

// post renders a text in its channel. It is rendered anew when its deadline comes.
func (c circulate) post(ctx context.Context, r PostRequest) ([]message.Body, error) {
	s, _, all, reach, err := c.about(ctx, r)
	if err != nil {
		return nil, err
	}
	details := message.Button(r.Print.Text("silence_button_details"), r.ID("summary.silence", s.Code), discordgo.SecondaryButton)
	rows := message.Rows{message.Row(details)}
	open := s.State(r.Now) == coalition.SilenceOpen || s.State(r.Now) == coalition.SilenceBroken && r.Now.Before(s.Until)
	if open {
		rows = message.Rows{message.Row(message.Button(r.Print.Text("silence_button_break"), r.ID("summary.break", s.Code), discordgo.DangerButton), details)}
	}
	bodies := message.SilencePost(r.Print, r.Coalition, message.SilenceCard(r.Print, r.Coalition, s, all, r.Audience, r.Now), reach, rows)
	if open {
		for i := range bodies {
			bodies[i].Until = s.Until
		}
	}
	return bodies, nil
}

// before moves a deadline, or tells organisers that it has passed, before its channel is told so. A text is not posted after
// its deadline: nobody could say anything about it any more.
func (c circulate) before(ctx context.Context, r PostRequest) (bool, error) {
	var params coalition.SilenceParams
	if err := json.Unmarshal(r.Delivery.Params, &params); err != nil {
		return false, err
	}
	if params.Says != "" && params.Says != coalition.SaysEnded {
		return true, nil
	}
	state, err := c.store.SettleSilence(ctx, r.Coalition.ID, params.Silence, r.Now)
	if params.Says == coalition.SaysEnded {
		return state == coalition.SilenceEnded, err
	}
	return state != coalition.SilenceMissed, err
}

// saysWhile is the state in which a note about a procedure is still true; those that are not here stay so.
var saysWhile = map[coalition.SilenceWord]coalition.SilenceState{
	coalition.SaysReminder: coalition.SilenceOpen, coalition.SaysMoved: coalition.SilenceOpen, coalition.SaysEnded: coalition.SilenceEnded,
}

// note renders what is said of a procedure in its channel.
func (c circulate) note(ctx context.Context, r PostRequest) ([]message.Body, error) {
	s, params, all, reach, err := c.about(ctx, r)
	if err != nil {
		return nil, err
	}
	state := s.State(r.Now)
	if state != cmp.Or(saysWhile[params.Says], state) {
		return nil, nil
	}
	rows := message.Rows{message.Row(message.Button(r.Print.Text("silence_button_details"), r.ID("summary.silence", s.Code), discordgo.SecondaryButton))}
	if state == coalition.SilenceOpen {
		rows = message.Rows{message.Row(
			message.Button(r.Print.Text("silence_button_details"), r.ID("summary.silence", s.Code), discordgo.SecondaryButton),
			message.Button(r.Print.Text("silence_button_break"), r.ID("summary.break", s.Code), discordgo.DangerButton),
		)}
	}
	if params.Says == coalition.SaysEnded { // which is for organisers to follow up, who are told besides
		reach = nil
	}
	var unheard []coalition.Delegation
	if r.Audience.SeesSignUps() && (params.Says == coalition.SaysEnded || params.Says == coalition.SaysAdopted) {
		unheard = coalition.Unheard(all)
	}
	return message.SilenceNote(r.Print, r.Coalition, s, params, lateSince(r), unheard, reach, rows), nil
}
