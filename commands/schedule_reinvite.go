package commands

import (
	"context"
	"strconv"

	"muster/coalition"
	"muster/message"
)

func (s schedule) invite(ctx context.Context, r Request) (Reply, error) {
	return s.inviteTyped(ctx, r, typedOptions(r, "meeting", "who", "which"))
}

// inviteTyped shows back who is to be asked to a meeting and what that changes, to be confirmed, and which others of its series
// have the same list and get this one, too, if that was asked.
func (s schedule) inviteTyped(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	from, guests, err := s.readInvite(ctx, r, typed)
	if err != nil {
		return refuse(ctx, s.store, r, "schedule.reinvite", typed, err)
	}
	all, err := s.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return Reply{}, err
	}
	m := from[0]
	keepSeen(typed, from)
	keepGuests(typed, guests)
	typed["read_version"] = strconv.FormatInt(int64(coalition.NewestGuests(from)), 10)
	n := coalition.NewGuests{Invited: keptGuests(typed)}
	if n.Same(m, all) {
		return refuse(ctx, s.store, r, "schedule.reinvite", typed, coalition.Wrong("guests_same", "Title", m.Title))
	}
	draft, err := s.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "schedule.reinvite", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	added, dropped := n.Added(m, all), n.Dropped(m, all)
	before := m.Invited
	m.Invited = guests
	card := message.GuestsDraft(r.Print, r.Coalition, m, before, added, dropped)
	if typed["which"] == andLater {
		alike, own := coalition.AskedAlike(from)
		message.AddAskedAlike(r.Print, card, alike[1:], own)
	} else {
		message.AddAlone(r.Print, card, m)
	}
	return confirm(r, card, draft, "schedule.invited", "schedule.reinvite", "schedule.discard"), nil
}

// readInvite returns the meetings that are meant, and who is to be asked to them; nil for all.
func (s schedule) readInvite(ctx context.Context, r Request, typed map[string]string) ([]coalition.Meeting, []coalition.Delegation, error) {
	from, err := s.pick(ctx, r, typed)
	if err != nil {
		return nil, nil, err
	}
	if typed["who"] == "" { // which a form lets through that nobody had to fill in
		return nil, nil, coalition.Wrong("delegations_none")
	}
	guests, err := s.readGuests(ctx, r, typed["who"])
	return from, guests, err
}

// saveInvite asks those that were confirmed.
func (s schedule) saveInvite(ctx context.Context, r Request) (Reply, error) {
	typed, act, err := s.draft(ctx, r, "schedule.reinvite")
	if err != nil {
		return Reply{}, err
	}
	m, seen, err := s.seen(ctx, r, typed)
	if err != nil {
		return Reply{}, err
	}
	done, err := s.store.ChangeGuests(ctx, act, coalition.NewGuests{
		Meeting: m.ID, Seen: seen, Invited: keptGuests(typed), Later: typed["which"] == andLater,
	})
	if err != nil {
		return refuse(ctx, s.store, r, "schedule.reinvite", typed, err)
	}
	return s.saved(ctx, r, done, "schedule_invited", "schedule_invited_same")
}

func (s schedule) fixInvite(ctx context.Context, r Request) (Reply, error) {
	typed, _, err := s.draft(ctx, r, "schedule.reinvite")
	if err != nil {
		return Reply{}, err
	}
	p := r.Print
	return Reply{Modal: &message.Modal{
		CustomID: r.ID("schedule.reinvited", r.Arg(0)),
		Title:    p.Text("schedule_form_invite"),
		Fields: []message.Field{
			{ID: "meeting", Label: p.Text("schedule_field_meeting"), Value: typed["meeting"], Required: true, Max: 100},
			{ID: "who", Label: p.Text("schedule_field_invite"), Value: typed["who"], Placeholder: p.Text("schedule_hint_invite"), Long: true, Required: true, Max: maxPasted},
		},
	}}, nil
}

// fixedInvite reads the form. That those after it are meant, too, was said of the meeting that was named then.
func (s schedule) fixedInvite(ctx context.Context, r Request) (Reply, error) {
	before, _, err := s.draft(ctx, r, "schedule.reinvite")
	if err != nil && coalition.CodeOf(err) != "draft_gone" {
		return Reply{}, err
	}
	typed := fieldsOf(r, "meeting", "who")
	if before["meeting"] == typed["meeting"] {
		typed["which"] = before["which"]
	}
	reply, failed := s.inviteTyped(ctx, r, typed)
	if err != nil && failed == nil {
		reply.Body.Content = r.Print.Text("guests_which_gone")
	}
	return reply, failed
}
