package commands

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strconv"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// logLines is how many deliveries a page of the log holds: with Discord's answers, cut short, they fit a card's 4,096
// characters.
const logLines = 10

// logStates are what the log can be narrowed to: the states, but that "failed" is said of conditions already.
func logStates() []string {
	var out []string
	for _, s := range coalition.DeliveryStates {
		if s == coalition.Failed {
			s = "refused"
		}
		out = append(out, string(s))
	}
	return out
}

func (a announce) log(ctx context.Context, r Request) (Reply, error) {
	return a.logPage(ctx, r, r.Option("state"), 1)
}

func (a announce) page(ctx context.Context, r Request) (Reply, error) {
	return a.logPage(ctx, r, r.Arg(0), pageArg(r.Arg(1)))
}

// logPage answers with one page of the ledger of all that was or is to be posted, and a menu of those about which something
// can be decided.
func (a announce) logPage(ctx context.Context, r Request, state string, page int) (Reply, error) {
	if state != "" && !slices.Contains(logStates(), state) {
		return Reply{}, coalition.Wrong("delivery_state_unknown", "Typed", state)
	}
	page = max(1, page)
	only := coalition.DeliveryState(state)
	if only == "refused" {
		only = coalition.Failed
	}
	all, total, err := a.store.DeliveryLog(ctx, r.Coalition.ID, only, (page-1)*logLines, logLines)
	if err != nil {
		return Reply{}, err
	}
	on := pageOf(total, logLines, page)
	if page > on.Pages {
		return a.logPage(ctx, r, state, on.Pages)
	}
	body := message.Body{Embeds: []*discordgo.MessageEmbed{message.DeliveryLog(r.Print, r.Coalition, all, on.Page, on.Pages)}}
	if on.several() { // the log begins with the newest
		turn := func(to int) string { return r.ID("announce.page", state, strconv.Itoa(to)) }
		body.Rows = append(body.Rows, message.Row(on.buttonsNamed(r.Print.Text("announce_newer"), r.Print.Text("announce_earlier"), turn)...))
	}
	var open []discordgo.SelectMenuOption
	for _, d := range all {
		if len(d.Decisions()) > 0 {
			open = append(open, discordgo.SelectMenuOption{Label: message.DeliveryLabel(r.Print, r.Coalition, d), Value: deliveryArg(d.ID)})
		}
	}
	if len(open) > 0 {
		body.Rows = append(body.Rows, message.Row(message.Menu(r.ID("announce.pick"), r.Print.Text("announce_pick"), open)))
	}
	return Say(body), nil
}

// deliveryArg is a delivery's ID, which is random, as an argument.
func deliveryArg(id coalition.DeliveryID) string { return strconv.FormatInt(int64(id), 36) }

func readDelivery(arg string) coalition.DeliveryID {
	id, _ := strconv.ParseInt(arg, 36, 64) // anything else is 0, which none has
	return coalition.DeliveryID(id)
}

// pick answers with a delivery, and with buttons for what can be decided about it.
func (a announce) pick(ctx context.Context, r Request) (Reply, error) {
	var chosen string
	if len(r.Values) == 1 {
		chosen = r.Values[0]
	}
	d, err := a.store.Delivery(ctx, r.Coalition.ID, readDelivery(chosen))
	if err != nil {
		return Reply{}, err
	}
	body := message.Body{Embeds: []*discordgo.MessageEmbed{message.DeliveryCard(r.Print, r.Coalition, d)}}
	if d.Kind == coalition.Announcement {
		n, err := announcementOf(d)
		if err != nil {
			return Reply{}, err
		}
		body.Embeds = append(body.Embeds, message.Card(r.Coalition, r.Print.Text("announce_title"), message.Escape(n.Text)))
	}
	var buttons []discordgo.MessageComponent
	for _, what := range d.Decisions() {
		buttons = append(buttons, message.Button(r.Print.Text("announce_decide_"+string(what)), r.ID("announce.decide", deliveryArg(d.ID), string(what)), discordgo.PrimaryButton))
	}
	if len(buttons) > 0 {
		body.Rows = message.Rows{message.Row(buttons...)}
	}
	return Say(body), nil
}

// decide carries out what was decided. An announcement that is not posted is given back, to be announced anew.
func (a announce) decide(ctx context.Context, r Request) (Reply, error) {
	what := coalition.Decision(r.Arg(1))
	d, err := a.store.Delivery(ctx, r.Coalition.ID, readDelivery(r.Arg(0)))
	if err == nil && (what == coalition.Retry || what == coalition.PostAgain) && d.Kind != coalition.MeetingEvent { // which is in no channel
		err = r.CanPost(ctx, d.Channel)
	}
	if err != nil {
		return Reply{}, err
	}
	same, err := a.store.Decide(ctx, r.Act(0), d.ID, what)
	if wider, is := errors.AsType[*coalition.Error](err); is && wider.Code == "announce_wider" {
		return a.givenBack(ctx, r, d, message.Problem(r.Print, wider))
	}
	if err != nil {
		return Reply{}, err
	}
	text := r.Print.Text("announce_decided_" + string(what))
	if same {
		text = r.Print.Text("announce_decided_same")
	}
	body := message.Text(r.Coalition, r.Print.Text("announce_log_title"), text)
	if what == coalition.CallBack {
		return a.givenBack(ctx, r, d, body)
	}
	return Say(body), nil
}

func announcementOf(d coalition.Delivery) (coalition.NewAnnouncement, error) {
	var n coalition.NewAnnouncement
	err := json.Unmarshal(d.Params, &n)
	return n, err
}

// givenBack answers with body, and below it the words of an announcement that is not posted, with a button that opens the form
// on them. Its channel is the one that it was for, and its hour too, if that is still ahead.
func (a announce) givenBack(ctx context.Context, r Request, d coalition.Delivery, body message.Body) (Reply, error) {
	n, err := announcementOf(d)
	if err != nil {
		return Reply{}, err
	}
	typed, err := a.typedAgain(ctx, r, d, n)
	if err != nil {
		return Reply{}, err
	}
	draft, err := a.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "announce.fix", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	body.Embeds = append(body.Embeds, message.Card(r.Coalition, r.Print.Text("announce_title"), message.Escape(n.Text)))
	body.Rows = message.Rows{message.Row(message.Button(r.Print.Text("announce_anew"), r.ID("announce.fix", draft), discordgo.PrimaryButton))}
	return Say(body), nil
}
