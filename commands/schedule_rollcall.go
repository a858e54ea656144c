package commands

import (
	"context"
	"slices"
	"strconv"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// sitting returns those that sit or have sat, the latest first.
func sitting(all []coalition.Meeting, now time.Time) []coalition.Meeting {
	out := slices.DeleteFunc(slices.Clone(all), func(m coalition.Meeting) bool { return m.Sits(now) != nil })
	slices.SortStableFunc(out, func(x, y coalition.Meeting) int { return y.At.Compare(x.At) })
	return out
}

// sat returns the meeting that was named, if what comes of it can be recorded.
func (s schedule) sat(ctx context.Context, r Request, typed string) (coalition.Meeting, error) {
	all, err := s.store.Meetings(ctx, r.Coalition.ID)
	if err != nil {
		return coalition.Meeting{}, err
	}
	m, err := pickMeeting(typed, sitting(all, r.Now), r.Now)
	if coalition.CodeOf(err) == "meeting_unknown" {
		if m, err = pickMeeting(typed, all, r.Now); err == nil {
			err = m.Sits(r.Now)
		}
	}
	return m, err
}

// rollDraft is a roll that is being called: of which meeting, over which earlier call, and who is there.
type rollDraft struct {
	Meeting string
	Seen    coalition.Version
	Present []coalition.DelegationID
}

// rollcall begins to call the roll: those that signed up are taken as there, or those that an earlier call found.
func (s schedule) rollcall(ctx context.Context, r Request) (Reply, error) {
	m, err := s.sat(ctx, r, r.Option("meeting"))
	if err != nil {
		return Reply{}, err
	}
	last, err := s.store.RollCall(ctx, r.Coalition.ID, m)
	if err != nil {
		return Reply{}, err
	}
	d := rollDraft{Meeting: m.Code, Seen: last.Version, Present: last.IDs()}
	if !last.Held() {
		words, err := s.store.SignUps(ctx, r.Coalition.ID, m.ID)
		if err != nil {
			return Reply{}, err
		}
		for _, w := range words {
			if w.Attendance == coalition.Attending {
				d.Present = append(d.Present, w.Delegation)
			}
		}
	}
	return s.callPage(ctx, r, d, 1)
}

func (s schedule) rollDraft(ctx context.Context, r Request) (d rollDraft, err error) {
	err = s.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "schedule.rolled", r.Arg(0), &d)
	return d, err
}

// called is the state of a roll that is being called.
type called struct {
	meeting coalition.Meeting
	roster  []coalition.Delegation // by name
	call    coalition.RollCall
}

// calling returns what a draft comes to by now. Who is not called any more is left out of those there.
func (s schedule) calling(ctx context.Context, r Request, d *rollDraft) (called, error) {
	m, err := s.store.Meeting(ctx, r.Coalition.ID, d.Meeting)
	if err == nil {
		err = m.Sits(r.Now)
	}
	if err != nil {
		return called{}, err
	}
	all, err := s.store.Delegations(ctx, r.Coalition.ID)
	if err != nil {
		return called{}, err
	}
	words, err := s.store.SignUps(ctx, r.Coalition.ID, m.ID)
	if err != nil {
		return called{}, err
	}
	last, err := s.store.RollCall(ctx, r.Coalition.ID, m)
	if err != nil {
		return called{}, err
	}
	roster, rule := m.Roster(all, r.Coalition.Quorum, last)
	d.Present = slices.DeleteFunc(d.Present, func(id coalition.DelegationID) bool {
		return !slices.ContainsFunc(roster, func(each coalition.Delegation) bool { return each.ID == id })
	})
	call, err := coalition.RollCallOf(roster, words, d.Present, rule)
	return called{m, message.ByName(r.Print, roster), call}, err
}

// callPage shows a page of the roll, to be gone through and saved. Each change of it is kept in a draft of its own.
func (s schedule) callPage(ctx context.Context, r Request, d rollDraft, page int) (Reply, error) {
	now, err := s.calling(ctx, r, &d)
	if err != nil {
		return Reply{}, err
	}
	draft, err := s.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "schedule.rolled", d, r.Now)
	if err != nil {
		return Reply{}, err
	}
	on := pageOf(len(now.roster), choiceLines, page)
	p := r.Print
	body := message.RollDraft(p, r.Coalition, now.meeting, now.call, message.RollPage{Menu: now.roster[on.From:on.To], Page: on.Page, Pages: on.Pages},
		r.ID("schedule.present", draft, strconv.Itoa(on.Page)))
	buttons := []discordgo.MessageComponent{message.Button(p.Text("rollcall_button_save"), r.ID("schedule.rolled", draft), discordgo.SuccessButton)}
	buttons = append(buttons, on.buttons(p, func(to int) string { return r.ID("schedule.rollpage", draft, strconv.Itoa(to)) })...)
	buttons = append(buttons, message.Button(p.Text("draft_discard"), r.ID("schedule.discard"), discordgo.SecondaryButton))
	body.Rows = append(body.Rows, message.Row(buttons...))
	return Say(body), nil
}

func (s schedule) turnRoll(ctx context.Context, r Request) (Reply, error) {
	d, err := s.rollDraft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	return s.callPage(ctx, r, d, pageArg(r.Arg(1)))
}

// choosePresent takes those chosen on a page as there and the others on it as not; other pages stay as they are.
func (s schedule) choosePresent(ctx context.Context, r Request) (Reply, error) {
	d, err := s.rollDraft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	now, err := s.calling(ctx, r, &d)
	if err != nil {
		return Reply{}, err
	}
	on := pageOf(len(now.roster), choiceLines, pageArg(r.Arg(1)))
	for _, each := range now.roster[on.From:on.To] {
		d.Present = slices.DeleteFunc(d.Present, func(id coalition.DelegationID) bool { return id == each.ID })
		if slices.Contains(r.Values, formatID(each.ID)) {
			d.Present = append(d.Present, each.ID)
		}
	}
	return s.callPage(ctx, r, d, on.Page)
}

// saveRoll saves the roll as it was shown.
func (s schedule) saveRoll(ctx context.Context, r Request) (Reply, error) {
	d, err := s.rollDraft(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	m, err := s.store.Meeting(ctx, r.Coalition.ID, d.Meeting)
	if err != nil {
		return Reply{}, err
	}
	act := r.Act(0)
	act.Draft = r.Arg(0)
	done, err := s.store.CallRoll(ctx, act, coalition.NewRollCall{Meeting: m.ID, Seen: d.Seen, Present: d.Present})
	if err != nil {
		return Reply{}, err
	}
	call, err := s.store.RollCall(ctx, r.Coalition.ID, m)
	if err != nil {
		return Reply{}, err
	}
	key := "rollcall_saved"
	if done.Same {
		key = "rollcall_saved_same"
	}
	card := message.MeetingCard(r.Print, r.Coalition, m, nil)
	message.AddRollCall(r.Print, card, call)
	return Say(message.Body{Content: r.Print.Text(key), Embeds: []*discordgo.MessageEmbed{card}}), nil
}
