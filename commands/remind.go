package commands

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// RemindStore is what /remind asks of storage.
type RemindStore interface {
	DraftStore
	MeetingStore
	Reminding(ctx context.Context, c coalition.ID, person coalition.PersonID) (coalition.Reminding, error)
	DirectAhead(ctx context.Context, c coalition.ID, person coalition.PersonID, now time.Time) ([]coalition.Delivery, error)
	ChooseReminders(ctx context.Context, a coalition.Act, change func(*coalition.Reminding)) (r coalition.Reminding, same bool, err error)
}

// reminds answers all of /remind.
type reminds struct{ store RemindStore }

// Remind returns the /remind command: how a person is reminded of meetings.
func Remind(store RemindStore) Command {
	s := reminds{store}
	var ways []string
	for _, w := range coalition.Ways {
		ways = append(ways, string(w))
	}
	return Command{
		Name: "remind",
		Subs: []Sub{{Name: "me", Handle: s.me, Options: []Option{
			{Name: "where", Choices: ways},
			{Name: "leads", MaxLen: 200},
			{Name: "quiet", MaxLen: 100},
			{Name: "zone", MaxLen: 100},
		}}},
		Parts: []Part{
			{Name: "remind.way", Answers: Update, Handle: s.way},
			{Name: "remind.form", Answers: OpenModal, Handle: s.form},
			{Name: "remind.fix", Answers: OpenModal, Handle: s.form},
			{Name: "remind.formed", Answers: Update, Handle: s.formed},
			{Name: "remind.off", Handle: s.off},
		},
		Posts: []Post{{Kind: coalition.PersonalPost, Render: s.post}},
	}
}

// me shows how the caller is reminded, or changes what was given of it.
func (s reminds) me(ctx context.Context, r Request) (Reply, error) {
	given := map[string]string{}
	for _, name := range []string{"where", "leads", "quiet", "zone"} {
		if typed := r.Option(name); typed != "" {
			given[name] = typed
		}
	}
	if len(given) > 0 {
		return s.choose(ctx, r, given)
	}
	now, err := s.store.Reminding(ctx, r.Coalition.ID, r.Caller.Person)
	if err != nil {
		return Reply{}, err
	}
	return s.card(ctx, r, now, "")
}

// way is what the card's buttons do: they choose where.
func (s reminds) way(ctx context.Context, r Request) (Reply, error) {
	return s.choose(ctx, r, map[string]string{"where": r.Arg(0)})
}

// off is what the button of a direct message does, which must not take the message's place.
func (s reminds) off(ctx context.Context, r Request) (Reply, error) {
	return s.choose(ctx, r, map[string]string{"where": string(coalition.NoReminders)})
}

// choose saves what is given; what cannot be read is kept. Direct messages are opened before they are saved, so that
// nobody has chosen what does not reach them.
func (s reminds) choose(ctx context.Context, r Request, given map[string]string) (Reply, error) {
	change, err := readReminding(r, given)
	was, unread := s.store.Reminding(ctx, r.Coalition.ID, r.Caller.Person)
	switch {
	case unread != nil:
		return Reply{}, unread
	case err != nil:
		return s.refuse(ctx, r, was, given, err)
	}
	var channel coalition.Snowflake
	if given["where"] == string(coalition.Directly) && !was.ByDirectMessage() {
		if channel, err = r.Direct(ctx, message.FirstDirect(r.Print, r.Coalition)); err != nil {
			if len(given) == 1 {
				return Reply{}, err // the button does it again
			}
			return s.refuse(ctx, r, was, given, err)
		}
	}
	now, same, err := s.store.ChooseReminders(ctx, r.Act(0), func(c *coalition.Reminding) {
		change(c)
		if channel != 0 {
			c.Channel, c.Closed = channel, false
		}
		c.Language = r.Print.Tag().String()
	})
	if err != nil {
		return Reply{}, err
	}
	said := "remind_saved"
	if same {
		said = "remind_saved_same"
	}
	return s.card(ctx, r, now, r.Print.Text(said))
}

// refuse answers what cannot be taken. The form that puts it right asks for everything, so it holds what is so now besides.
func (s reminds) refuse(ctx context.Context, r Request, was coalition.Reminding, given map[string]string, err error) (Reply, error) {
	typed := typedReminding(r.Print, was)
	maps.Copy(typed, given)
	return refuse(ctx, s.store, r, "remind.fix", typed, err)
}

// readReminding returns the change that what is given asks for. A form gives everything, and leaves empty what is to be as
// it is for everybody.
func readReminding(r Request, given map[string]string) (func(*coalition.Reminding), error) {
	var want coalition.Reminding
	var err error
	if where, ok := given["where"]; ok {
		if want.Way = coalition.Way(where); !slices.Contains(coalition.Ways, want.Way) {
			return nil, coalition.Wrong("way_unknown", "Typed", where)
		}
	}
	if typed := given["leads"]; typed != "" {
		if want.Leads, err = r.Reads.Leads(typed); err != nil {
			return nil, err
		}
		if len(want.Leads) == 0 { // off is what is for nothing at all
			want.Leads = nil
		}
	}
	if typed := given["quiet"]; typed != "" {
		if want.Quiet, err = r.Reads.Quiet(typed); err != nil {
			return nil, err
		}
	}
	if typed := given["zone"]; typed != "" {
		if want.Zone, err = locale.ReadZone(typed); err != nil {
			return nil, err
		}
	}
	return func(c *coalition.Reminding) {
		for name := range given {
			switch name {
			case "where":
				c.Way = want.Way
			case "leads":
				c.Leads = want.Leads
			case "quiet":
				c.Quiet = want.Quiet
			case "zone":
				c.Zone = want.Zone
			}
		}
	}, nil
}

// remindedNext is how many of the reminders to come the card lists.
const remindedNext = 5

// card answers with how the caller is reminded, under a sentence that says what was done; "" when nothing was.
func (s reminds) card(ctx context.Context, r Request, now coalition.Reminding, said string) (Reply, error) {
	planned, err := s.store.DirectAhead(ctx, r.Coalition.ID, r.Caller.Person, r.Now)
	if err != nil {
		return Reply{}, err
	}
	all, err := s.store.Meetings(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	var next []message.Ahead
	for _, d := range planned {
		of := slices.IndexFunc(all, func(m coalition.Meeting) bool { return m.ID == d.Meeting })
		if of >= 0 && all[of].Concerns(r.Caller.Audience()) {
			next = append(next, message.Ahead{At: d.Due, Meeting: all[of]})
		}
	}
	card := message.RemindingCard(r.Print, r.Coalition, now, next[:min(len(next), remindedNext)])
	var buttons []discordgo.MessageComponent
	for _, way := range coalition.Ways {
		b := message.Button(r.Print.Text("remind_button_"+string(way)), r.ID("remind.way", string(way)), discordgo.SecondaryButton)
		b.Disabled = now.Way == way && !now.Closed
		buttons = append(buttons, b)
	}
	buttons = append(buttons, message.Button(r.Print.Text("remind_button_form"), r.ID("remind.form"), discordgo.PrimaryButton))
	return Say(message.Body{Content: said, Embeds: []*discordgo.MessageEmbed{card}, Rows: message.Rows{message.Row(buttons...)}}), nil
}

// typedReminding words what is so now as it can be typed again.
func typedReminding(p locale.Printer, now coalition.Reminding) map[string]string {
	typed := map[string]string{"leads": message.Leads(p, now.Leads), "quiet": message.Quiet(now.Quiet), "zone": ""}
	if now.Zone != nil {
		typed["zone"] = now.Zone.String()
	}
	return typed
}

// form opens the form with what is so now, or with what was typed and could not be taken.
func (s reminds) form(ctx context.Context, r Request) (Reply, error) {
	typed := map[string]string{}
	if draft := r.Arg(0); draft != "" {
		if err := s.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "remind.fix", draft, &typed); err != nil {
			return Reply{}, err
		}
	} else {
		now, err := s.store.Reminding(ctx, r.Coalition.ID, r.Caller.Person)
		if err != nil {
			return Reply{}, err
		}
		typed = typedReminding(r.Print, now)
	}
	p := r.Print
	return Reply{Modal: &message.Modal{CustomID: r.ID("remind.formed", typed["where"]), Title: p.Text("remind_form"), Fields: []message.Field{
		{ID: "leads", Label: p.Text("remind_field_leads"), Value: typed["leads"], Placeholder: p.Text("remind_hint_leads"), Max: 200},
		{ID: "quiet", Label: p.Text("remind_field_quiet"), Value: typed["quiet"], Placeholder: p.Text("remind_hint_quiet"), Max: 100},
		{ID: "zone", Label: p.Text("remind_field_zone"), Value: typed["zone"], Placeholder: r.Coalition.Zone.String(), Max: 100},
	}}}, nil
}

// formed reads the form; where was typed with it before it had to be fixed.
func (s reminds) formed(ctx context.Context, r Request) (Reply, error) {
	given := fieldsOf(r, "leads", "quiet", "zone")
	if where := r.Arg(0); where != "" {
		given["where"] = where
	}
	return s.choose(ctx, r, given)
}

// post renders a reminder for one person: in direct messages for what they may see, else in the channel for what everybody
// may.
func (s reminds) post(ctx context.Context, r PostRequest) ([]message.Body, error) {
	var how coalition.PersonalParams
	if err := json.Unmarshal(r.Delivery.Params, &how); err != nil {
		return nil, err
	}
	p, err := meetings{s.store}.posted(ctx, r)
	if err != nil || p.meeting.Cancelled && r.Delivery.Message == 0 {
		return nil, err
	}
	if r.Delivery.Direct && !p.meeting.Concerns(r.Audience) {
		return nil, nil
	}
	if !r.Delivery.Direct {
		details := message.Rows{message.Row(detailsButton(r, p.meeting))}
		return []message.Body{message.InsteadOfDirect(r.Print, r.Coalition, p.meeting, lateSince(r), r.To, how.Closed, details)}, nil
	}
	var buttons []discordgo.MessageComponent
	if r.Audience.SeesSignUps() && p.meeting.Ahead(r.Now) == nil {
		buttons = signUpButtons(r.Print, r.ID, p.meeting.Code)
	}
	buttons = append(buttons, detailsButton(r, p.meeting), message.Button(r.Print.Text("remind_button_off"), r.ID("remind.off"), discordgo.SecondaryButton))
	return []message.Body{message.Personal(r.Print, r.Coalition, p.meeting, p.roll, lateSince(r), message.Rows{message.Row(buttons...)})}, nil
}
