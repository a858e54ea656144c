package commands

import (
	"context"
	"slices"
	"strings"
	"time"

	"muster/coalition"
	"muster/message"
)

// everyone is the choice of no aim.
const everyone = "everyone"

// aims are what /announce can be told in "to", and aimOptions the option that says more of each.
var (
	aims       = []string{everyone, string(coalition.ToNamed), string(coalition.ToUnsigned), string(coalition.ToUnpledged), string(coalition.ToOwing)}
	aimOptions = []struct {
		aim  coalition.Aim
		name string
	}{{coalition.ToNamed, "delegations"}, {coalition.ToUnsigned, "meeting"}, {coalition.ToUnpledged, "since"}}
)

// readAim returns the aim that is chosen, or that an option is given for. Errors: announce_to_unknown, and
// announce_to_mixed when an option is given that says nothing of the aim.
func readAim(typed map[string]string) (coalition.Aim, error) {
	aim := coalition.Aim(typed["to"])
	if aim == everyone {
		aim = coalition.ToEveryone
	}
	if typed["to"] != "" && !slices.Contains(aims, typed["to"]) {
		return "", coalition.Wrong("announce_to_unknown", "Typed", typed["to"])
	}
	chosen := typed["to"] != ""
	for _, o := range aimOptions {
		switch {
		case typed[o.name] == "" || o.aim == aim:
		case chosen:
			return "", coalition.Wrong("announce_to_mixed")
		default:
			aim, chosen = o.aim, true
		}
	}
	return aim, nil
}

// addressees reads whom an announcement is for.
func (a announce) addressees(ctx context.Context, r Request, typed map[string]string, n coalition.NewAnnouncement) (coalition.Addressees, error) {
	aim, err := readAim(typed)
	to := coalition.Addressees{Aim: aim}
	if err != nil {
		return to, err
	}
	switch aim {
	case coalition.ToNamed:
		to.Delegations, err = a.named(ctx, r, typed["delegations"])
	case coalition.ToUnsigned:
		to.Meeting, err = a.unsignedFor(ctx, r, typed["meeting"], n)
	case coalition.ToUnpledged:
		if typed["since"] != "" {
			to.Since, err = readPast(ctx, a.store, r, typed["since"], false)
		}
	}
	return to, err
}

// named reads the delegations that an announcement is for. The errors are those of readDelegations.
func (a announce) named(ctx context.Context, r Request, list string) ([]coalition.DelegationID, error) {
	all, err := a.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return nil, err
	}
	found, err := readDelegations(r.Print, list, all)
	var ids []coalition.DelegationID
	for _, d := range found {
		ids = append(ids, d.ID)
	}
	slices.Sort(ids)
	return ids, err
}

// unsignedFor reads the meeting that delegations are asked to sign up for, the next one if none is named. Errors:
// announce_sign_ups_unseen where those who read the channel may not know who has, announce_no_meeting, announce_after when
// the meeting will have begun, and those of pickMeeting and Meeting.Ahead.
func (a announce) unsignedFor(ctx context.Context, r Request, typed string, n coalition.NewAnnouncement) (coalition.MeetingID, error) {
	if !r.Coalition.Channels.Audience(n.Channel).SeesSignUps() {
		return 0, coalition.Wrong("announce_sign_ups_unseen", "Channel", n.Channel)
	}
	all, err := a.store.Meetings(ctx, r.Coalition.ID)
	if err != nil {
		return 0, err
	}
	var m coalition.Meeting
	if typed != "" {
		if m, err = pickMeeting(typed, all, r.Now); err == nil {
			err = m.Ahead(r.Now)
		}
	} else if ahead := onlyAhead(meetingsAheadFirst(all, r.Now), r.Now); len(ahead) > 0 {
		m = ahead[0]
	} else {
		err = coalition.Wrong("announce_no_meeting")
	}
	if err == nil && m.Begun(n.Due) {
		err = coalition.Wrong("announce_after", "Title", m.Title, "Time", m.At)
	}
	return m.ID, err
}

// shown returns an announcement as an audience reads it at an instant: whom it is for by what that audience may know, and
// how they are called.
func (a announce) shown(ctx context.Context, c coalition.Coalition, n coalition.NewAnnouncement, audience coalition.Audience, now time.Time) (message.Announced, error) {
	out := message.Announced{NewAnnouncement: n, Audience: audience}
	all, err := a.store.Delegations(ctx, c.ID)
	if err != nil {
		return out, err
	}
	delegates, err := a.store.Delegates(ctx, c.ID)
	if err != nil {
		return out, err
	}
	switch n.To.Aim {
	case coalition.ToNamed:
		out.Called = n.To.Among(all)
	case coalition.ToUnsigned:
		out.Called, out.Meeting, err = a.unsigned(ctx, c.ID, n.To.Meeting, all)
	case coalition.ToUnpledged:
		out.Called, err = a.unpledged(ctx, c.ID, n.To.Since, audience, now)
	case coalition.ToOwing:
		actions, wrong := a.store.Actions(ctx, c.ID)
		out.Called, err = coalition.Owing(all, actions, audience), wrong
	default:
		out.Called = present(all)
	}
	out.Reach = coalition.Reached(coalition.ReachOf(all, delegates), out.Called)
	return out, err
}

// unsigned returns those that have not said whether they come to a meeting.
func (a announce) unsigned(ctx context.Context, c coalition.ID, id coalition.MeetingID, all []coalition.Delegation) ([]coalition.Delegation, coalition.Meeting, error) {
	m, err := a.store.MeetingByID(ctx, c, id)
	if err != nil {
		return nil, m, err
	}
	words, err := a.store.SignUps(ctx, c, id)
	return coalition.RollOf(m.Asked(all), words).Silent, m, err
}

// unpledged returns those of which an audience sees nothing pledged since an instant; zero for ever.
func (a announce) unpledged(ctx context.Context, c coalition.ID, since time.Time, audience coalition.Audience, now time.Time) ([]coalition.Delegation, error) {
	l, err := a.store.Ledger(ctx, c)
	if err != nil {
		return nil, err
	}
	if since.IsZero() {
		return l.For(audience, now).Unpledged(nil, since), nil
	}
	then, err := a.store.LedgerAsOf(ctx, c, since)
	if err != nil {
		return nil, err
	}
	before := then.WithoutSlips().For(audience, since)
	return l.WithoutSlips().For(audience, now).Unpledged(&before, since), nil
}

// preview returns what the organiser, who may know everything, reads beside an announcement.
func (a announce) preview(ctx context.Context, r Request, shown message.Announced, later bool) (message.Preview, error) {
	v := message.Preview{Later: later}
	var roles []coalition.Snowflake
	for _, each := range shown.Reach {
		if each.Role != 0 {
			roles = append(roles, each.Role)
		}
	}
	v.Unmentionable = r.silentRoles(ctx, shown.Channel, roles)
	if shown.To.Aim != coalition.ToUnpledged || shown.Audience.IsOrganisers() {
		return v, nil
	}
	exact, err := a.unpledged(ctx, r.Coalition.ID, shown.To.Since, coalition.Audience{Level: coalition.Organisers}, r.Now)
	v.Hidden = slices.DeleteFunc(slices.Clone(shown.Called), func(d coalition.Delegation) bool {
		return slices.ContainsFunc(exact, func(e coalition.Delegation) bool { return e.ID == d.ID })
	})
	return v, err
}

// aimFields are what the form asks of whom an announcement is for: the option of its aim, or where options of several aims
// were given, all of them.
func aimFields(r Request, typed map[string]string) []message.Field {
	aim, err := readAim(typed)
	var fields []message.Field
	for _, o := range aimOptions {
		if err == nil && o.aim != aim {
			continue
		}
		f := message.Field{ID: o.name, Label: r.Print.Text("announce_field_" + o.name), Value: typed[o.name], Max: 200}
		if o.aim == coalition.ToNamed {
			f.Long, f.Max = true, maxPasted
		}
		fields = append(fields, f)
	}
	return fields
}

// takeAim takes over what the form asked of whom the announcement is for. Where it asked of all aims, what is left filled in
// says which; if nothing is, what was chosen stays.
func takeAim(r Request, typed map[string]string) {
	asked, filled := 0, false
	for _, o := range aimOptions {
		if value, there := r.Fields[o.name]; there {
			typed[o.name] = strings.TrimSpace(value)
			asked, filled = asked+1, filled || typed[o.name] != ""
		}
	}
	if filled && asked == len(aimOptions) {
		typed["to"] = ""
	}
}

// typedAgain returns what would have to be typed for an announcement that was not posted.
func (a announce) typedAgain(ctx context.Context, r Request, d coalition.Delivery, n coalition.NewAnnouncement) (map[string]string, error) {
	written := func(t time.Time) string { return t.In(r.Coalition.Zone).Format("2006-01-02 15:04") }
	typed := map[string]string{"text": n.Text, "channel": d.Channel.String(), "to": string(n.To.Aim)}
	if d.Due.After(r.Now) {
		typed["later"], typed["when"] = "yes", written(d.Due)
	}
	switch n.To.Aim {
	case coalition.ToNamed:
		all, err := a.store.Delegations(ctx, r.Coalition.ID)
		if err != nil {
			return nil, err
		}
		var codes []string
		for _, each := range n.To.Among(all) {
			codes = append(codes, each.Code)
		}
		typed["delegations"] = strings.Join(codes, ", ")
	case coalition.ToUnsigned:
		m, err := a.store.MeetingByID(ctx, r.Coalition.ID, n.To.Meeting)
		if err != nil {
			return nil, err
		}
		typed["meeting"] = m.Code
	case coalition.ToUnpledged:
		if !n.To.Since.IsZero() {
			typed["since"] = written(n.To.Since)
		}
	}
	return typed, nil
}
