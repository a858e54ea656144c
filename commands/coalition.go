package commands

import (
	"context"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// CoalitionStore is what /coalition asks of storage.
type CoalitionStore interface {
	DraftStore
	SetUp(ctx context.Context, a coalition.Act, new coalition.Coalition) (coalition.Coalition, error)
	ChangeSettings(ctx context.Context, a coalition.Act, change func(*coalition.Coalition)) (coalition.Coalition, error)
	SetChannel(ctx context.Context, a coalition.Act, purpose coalition.Purpose, channel coalition.Snowflake, audience coalition.Release) (coalition.Coalition, error)
	ClearBoard(ctx context.Context, a coalition.Act) (coalition.Coalition, error)
	SetActivation(ctx context.Context, a coalition.Act, seen, at time.Time) (c coalition.Coalition, same bool, err error)
	ChangeRate(ctx context.Context, a coalition.Act, change coalition.RateChange) (c coalition.Coalition, same bool, err error)
	AddCapability(ctx context.Context, a coalition.Act, add coalition.Capability) (same bool, err error)
	Capabilities(ctx context.Context, c coalition.ID) ([]coalition.Capability, error)
	Delegations(ctx context.Context, c coalition.ID) ([]coalition.Delegation, error)
	Ledger(ctx context.Context, c coalition.ID) (coalition.Ledger, error)
	WaitingPosts(ctx context.Context, c coalition.ID, now time.Time) (n int, lastError string, err error)
}

// maxCoalitionName is how many characters a coalition's name may have: it stands on every card.
const maxCoalitionName = 80

// eventsShown is the choice that meetings are shown among the server's events, one of eventChoices.
const eventsShown = "shown"

var eventChoices = []string{eventsShown, "unshown"}

// general is the choice of a channel that serves no purpose of its own.
const general = "general"

// readBy is who is taken to read the channel of a purpose that is chosen in a menu.
var readBy = map[coalition.Purpose]coalition.Release{
	coalition.PledgePosts:    coalition.Members,
	coalition.MeetingPosts:   coalition.Members,
	coalition.BoardPosts:     coalition.Members,
	coalition.OrganiserPosts: coalition.Organisers,
}

// coalitions answers all of /coalition.
type coalitions struct{ store CoalitionStore }

// Coalition returns the /coalition command: setting a coalition up and keeping its settings.
func Coalition(store CoalitionStore) Command {
	c := coalitions{store}
	var templates []string
	for _, t := range coalition.Templates {
		templates = append(templates, t.Name)
	}
	const role, channel = discordgo.ApplicationCommandOptionRole, discordgo.ApplicationCommandOptionChannel
	return Command{
		Name: "coalition",
		Who:  Appointers,
		Subs: []Sub{
			{Name: "setup", NoCoalition: true, Handle: c.setup, Options: []Option{
				{Name: "name", Required: true, MaxLen: maxCoalitionName},
				{Name: "organisers", Type: role, Required: true},
				{Name: "template", Choices: templates},
				{Name: "zone", MaxLen: 100},
				{Name: "language", Choices: locale.Languages()},
			}},
			{Name: "settings", Handle: c.settings, Options: []Option{
				{Name: "name", MaxLen: maxCoalitionName},
				{Name: "zone", MaxLen: 100},
				{Name: "language", Choices: locale.Languages()},
				{Name: "organisers", Type: role},
				{Name: "grace", MaxLen: 100},
				{Name: "quorum", MaxLen: 100, Complete: completeQuorum},
				{Name: "reminders", MaxLen: 200},
				{Name: "events", Choices: eventChoices},
			}},
			{Name: "channels", Who: Organisers, Handle: c.channels, Options: []Option{
				{Name: "purpose", Required: true, Choices: []string{"pledges", "meetings", "board", "organisers", general}},
				{Name: "channel", Type: channel, Required: true, Channels: message.PostChannels},
				{Name: "audience", Required: true, Choices: []string{"public", "coalition", "organisers"}},
			}},
			{Name: "capability", Who: Organisers, Handle: c.capability, Options: []Option{
				{Name: "name", Required: true, MaxLen: 200},
				{Name: "unit", Required: true, MaxLen: 100, Complete: c.completeUnit},
				{Name: "group", MaxLen: 200, Complete: c.completeGroup},
			}},
			{Name: "activate", Who: Organisers, Handle: c.activate, Options: []Option{{Name: "date", Required: true, MaxLen: 100}}},
			{Name: "rates", Who: Organisers, Handle: c.rates, Options: []Option{
				{Name: "currency", MaxLen: 100, Complete: c.completeCurrency},
				{Name: "rate", MaxLen: 100},
				{Name: "as_of", MaxLen: 100},
				{Name: "base", MaxLen: 100, Complete: c.completeCurrency},
			}},
		},
		Parts: []Part{
			{Name: "coalition.channel", Who: Organisers, Answers: Update, Handle: c.choose},
			{Name: "coalition.settings", Who: Organisers, Handle: c.settings},
			{Name: "coalition.settle", Who: Organisers, Answers: Update, Handle: c.settle},
			{Name: "coalition.capability", Who: Organisers, Answers: OpenModal, Handle: c.fix("coalition.added", capabilityFields, "name", "unit")},
			{Name: "coalition.added", Who: Organisers, Handle: c.added},
			{Name: "coalition.activate", Who: Organisers, Answers: Update, Handle: c.saveActivation},
			{Name: "coalition.date", Who: Organisers, Answers: OpenModal, Handle: c.fix("coalition.dated", []string{"date"}, "date")},
			{Name: "coalition.dated", Who: Organisers, Answers: Update, Handle: c.dated},
			{Name: "coalition.rate", Who: Organisers, Answers: OpenModal, Handle: c.fix("coalition.rated", rateFields, "currency", "rate")},
			{Name: "coalition.rated", Who: Organisers, Handle: c.rated},
			{Name: "coalition.discard", Who: Organisers, Answers: Update, Handle: discardDraft},
		},
	}
}

func (c coalitions) setup(ctx context.Context, r Request) (Reply, error) {
	new, err := readSetup(r)
	if err != nil {
		return Reply{}, err
	}
	if r.Coalition, err = c.store.SetUp(ctx, r.Act(0), new); err != nil {
		return Reply{}, err
	}
	return c.card(ctx, r, r.Print.Text("coalition_made", "Name", message.Line(r.Coalition.Name),
		"Role", message.MentionRole(r.Coalition.OrganiserRole)))
}

func readSetup(r Request) (coalition.Coalition, error) {
	new := coalition.Coalition{
		Guild:         r.Guild,
		Template:      r.Option("template"),
		Zone:          time.UTC,
		Language:      r.Option("language"),
		OrganiserRole: coalition.ParseSnowflake(r.Option("organisers")),
	}
	if new.Template == "" {
		new.Template = coalition.Templates[0].Name
	}
	if new.Language == "" {
		new.Language = spoken(r.Print)
	}
	var err error
	if new.Name, err = readName(r.Option("name")); err != nil {
		return new, err
	}
	if err := validSetup(r, new); err != nil {
		return new, err
	}
	if zone := r.Option("zone"); zone != "" {
		new.Zone, err = locale.ReadZone(zone)
	}
	return new, err
}

// spoken returns the reader's language if there are texts in it, else English.
func spoken(p locale.Printer) string {
	if tag := p.Tag().String(); slices.Contains(locale.Languages(), tag) {
		return tag
	}
	return locale.Languages()[0]
}

// readName returns a coalition's name as it is kept: on one line, without marks that nobody sees.
func readName(typed string) (string, error) {
	name := oneLine(typed)
	if n := utf8.RuneCountInString(name); n == 0 || n > maxCoalitionName {
		return "", coalition.Wrong("coalition_name", "Max", maxCoalitionName, "Has", n)
	}
	return name, nil
}

// validSetup checks what Discord's client lets nobody choose, but somebody could send.
func validSetup(r Request, c coalition.Coalition) error {
	_, known := coalition.TemplateByName(c.Template)
	switch {
	case c.OrganiserRole == 0:
		return coalition.Wrong("role_unknown")
	case c.OrganiserRole == r.Guild:
		return coalition.Wrong("role_everyone")
	case !known:
		return coalition.Wrong("template_unknown", "Typed", c.Template)
	case !slices.Contains(locale.Languages(), c.Language):
		return coalition.Wrong("language_unknown", "Typed", c.Language)
	}
	return nil
}

// settings shows the settings, or changes those that were given.
func (c coalitions) settings(ctx context.Context, r Request) (Reply, error) {
	given := map[string]string{}
	for _, name := range []string{"name", "zone", "language", "organisers", "grace", "quorum", "reminders", "events"} {
		if value := r.Option(name); value != "" {
			given[name] = value
		}
	}
	_, appoints := given["organisers"]
	if !r.Caller.Organiser && (len(given) > 1 || len(given) == 1 && !appoints) {
		return Reply{}, coalition.Wrong("appoint_only")
	}
	if len(given) == 0 {
		return c.card(ctx, r, "")
	}
	change, err := readSettings(r, given)
	if err != nil {
		return Reply{}, err
	}
	if _, grace := given["grace"]; grace {
		if reply, asked, err := c.askGrace(ctx, r, given, change); asked || err != nil {
			return reply, err
		}
	}
	if r.Coalition, err = c.store.ChangeSettings(ctx, r.Act(0), change); err != nil {
		return Reply{}, err
	}
	return c.card(ctx, r, r.Print.Text("coalition_changed"))
}

// readSettings returns the change that the given settings ask for.
func readSettings(r Request, given map[string]string) (func(*coalition.Coalition), error) {
	want := r.Coalition
	var err error
	if name, ok := given["name"]; ok {
		if want.Name, err = readName(name); err != nil {
			return nil, err
		}
	}
	if zone, ok := given["zone"]; ok {
		if want.Zone, err = locale.ReadZone(zone); err != nil {
			return nil, err
		}
	}
	if language, ok := given["language"]; ok {
		want.Language = language
	}
	if grace, ok := given["grace"]; ok {
		if want.Grace, err = r.Reads.Grace(grace); err != nil {
			return nil, err
		}
	}
	if quorum, ok := given["quorum"]; ok {
		if want.Quorum, err = locale.ReadQuorum(r.Print, quorum); err != nil {
			return nil, err
		}
	}
	if leads, ok := given["reminders"]; ok {
		if want.Leads, err = r.Reads.Leads(leads); err != nil {
			return nil, err
		}
	}
	if role, ok := given["organisers"]; ok {
		want.OrganiserRole = coalition.ParseSnowflake(role)
	}
	if events, ok := given["events"]; ok {
		if !slices.Contains(eventChoices, events) {
			return nil, coalition.Wrong("events_unknown", "Typed", events)
		}
		want.Events = events == eventsShown
	}
	if err := validSetup(r, want); err != nil {
		return nil, err
	}
	return func(c *coalition.Coalition) {
		// Only what was given: what somebody else changes at this moment stays.
		if _, ok := given["name"]; ok {
			c.Name = want.Name
		}
		if _, ok := given["zone"]; ok {
			c.Zone = want.Zone
		}
		if _, ok := given["language"]; ok {
			c.Language = want.Language
		}
		if _, ok := given["organisers"]; ok {
			c.OrganiserRole = want.OrganiserRole
		}
		if _, ok := given["grace"]; ok {
			c.Grace = want.Grace
		}
		if _, ok := given["quorum"]; ok {
			c.Quorum = want.Quorum
		}
		if _, ok := given["reminders"]; ok {
			c.Leads = want.Leads
		}
		if _, ok := given["events"]; ok {
			c.Events = want.Events
		}
	}, nil
}

func (c coalitions) channels(ctx context.Context, r Request) (Reply, error) {
	purpose := coalition.Purpose(r.Option("purpose"))
	if purpose == general {
		purpose = ""
	} else if !slices.Contains(coalition.Purposes, purpose) {
		return Reply{}, coalition.Wrong("purpose_unknown", "Typed", string(purpose))
	}
	return c.setChannel(ctx, r, purpose, coalition.ParseSnowflake(r.Option("channel")), coalition.Release(r.Option("audience")))
}

// choose is what the menus of the wizard do.
func (c coalitions) choose(ctx context.Context, r Request) (Reply, error) {
	purpose := coalition.Purpose(r.Arg(0))
	audience, known := readBy[purpose]
	if purpose == coalition.BoardPosts && len(r.Values) == 0 {
		return c.withoutBoard(ctx, r)
	}
	if !known || len(r.Values) != 1 {
		return Reply{}, coalition.Wrong("purpose_unknown", "Typed", r.Arg(0))
	}
	channel := coalition.ParseSnowflake(r.Values[0])
	// A menu never changes who was declared to read a channel: it would show there what is not theirs.
	if declared, ok := r.Coalition.Channels.Audiences[channel]; ok {
		if purpose == coalition.OrganiserPosts && declared != coalition.Organisers {
			return Reply{}, coalition.Wrong("channel_read_by_others")
		}
		audience = declared
	}
	return c.setChannel(ctx, r, purpose, channel, audience)
}

// withoutBoard takes the board down for good.
func (c coalitions) withoutBoard(ctx context.Context, r Request) (Reply, error) {
	var err error
	if r.Coalition, err = c.store.ClearBoard(ctx, r.Act(0)); err != nil {
		return Reply{}, err
	}
	return c.card(ctx, r, r.Print.Text("coalition_board_cleared"))
}

func (c coalitions) setChannel(ctx context.Context, r Request, purpose coalition.Purpose, channel coalition.Snowflake, audience coalition.Release) (Reply, error) {
	switch {
	case channel == 0:
		return Reply{}, coalition.Wrong("channel_unknown")
	case !audience.Valid():
		return Reply{}, coalition.Wrong("audience_unknown", "Typed", string(audience))
	}
	var err error
	if r.Coalition, err = c.store.SetChannel(ctx, r.Act(0), purpose, channel, audience); err != nil {
		return Reply{}, err
	}
	p := r.Print
	said := p.Text("coalition_channel_set", "Channel", message.MentionChannel(channel), "Audience", p.Text("audience_"+string(audience)))
	// What the choice means, where it may not be what was meant.
	if key := "coalition_warn_" + string(purpose) + "_" + string(audience); p.Has(key) {
		said += "\n" + p.Text(key)
	}
	return c.card(ctx, r, said)
}

// card answers with the settings card under a sentence that says what was done; "" when nothing was.
// Somebody who only appoints organisers reads no more than that.
func (c coalitions) card(ctx context.Context, r Request, said string) (Reply, error) {
	fresh := r.Path == "coalition setup"
	if !r.Caller.Organiser && !fresh {
		return Say(message.Body{Content: said, Embeds: []*discordgo.MessageEmbed{message.AppointCard(r.Print, r.Coalition)}}), nil
	}
	all, err := c.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	capabilities, err := c.store.Capabilities(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	s := message.Settings{Delegations: len(present(all)), Capabilities: len(capabilities), BotLacks: message.BotLacks(r.Coalition, r.Access.Bot)}
	if s.Waiting, s.LastError, err = c.store.WaitingPosts(ctx, r.Coalition.ID, r.Now); err != nil {
		return Reply{}, err
	}
	var roles []coalition.Snowflake
	for _, d := range present(all) {
		if d.Role != 0 {
			roles = append(roles, d.Role)
		}
	}
	s.Unmentionable = r.silentRoles(ctx, r.Coalition.Channels.For[coalition.MeetingPosts], roles)
	card := message.SettingsCard(r.Print, r.Coalition, s)
	if fresh {
		card.Description += "\n\n" + r.Print.Text("coalition_hide")
	}
	body := message.Body{Content: said, Embeds: []*discordgo.MessageEmbed{card}}
	for _, purpose := range coalition.Purposes {
		menu := message.ChannelMenu(r.Print, r.Coalition, purpose, r.ID("coalition.channel", string(purpose)))
		body.Rows = append(body.Rows, message.Row(menu))
	}
	return Say(body), nil
}

// fix returns what opens the form in which what was typed is put right; submit answers it. Its texts are those of the
// part that it stands for.
func (c coalitions) fix(submit string, fields []string, required ...string) Handler {
	return func(ctx context.Context, r Request) (Reply, error) {
		typed := map[string]string{}
		if err := c.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, r.Path, r.Arg(0), &typed); err != nil {
			return Reply{}, err
		}
		texts := strings.ReplaceAll(r.Path, ".", "_") + "_"
		modal := message.Modal{CustomID: r.ID(submit), Title: r.Print.Text(texts + "form")}
		for _, name := range fields {
			modal.Fields = append(modal.Fields, message.Field{
				ID: name, Label: r.Print.Text(texts + "field_" + name), Value: typed[name], Max: 200, Required: slices.Contains(required, name),
			})
		}
		return Reply{Modal: &modal}, nil
	}
}
