package commands

import (
	"context"
	"slices"
	"strconv"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

func (m meetings) attend(ctx context.Context, r Request) (Reply, error) {
	return m.sign(ctx, r, coalition.Attending)
}

func (m meetings) represent(ctx context.Context, r Request) (Reply, error) {
	return m.sign(ctx, r, coalition.Represented)
}

func (m meetings) absent(ctx context.Context, r Request) (Reply, error) {
	return m.sign(ctx, r, coalition.Absent)
}

// sign takes the word for the caller's delegation. Whoever may act for several, as organisers may for all,
// chooses one first.
func (m meetings) sign(ctx context.Context, r Request, word coalition.Attendance) (Reply, error) {
	meeting, all, err := m.open(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	switch mine := meeting.Asked(m.mine(r, all)); len(mine) {
	case 0:
		if len(m.mine(r, all)) > 0 {
			return Reply{}, coalition.Wrong("not_invited", "Title", meeting.Title)
		}
		return Reply{}, coalition.Wrong("delegation_removed")
	case 1:
		return m.signFor(ctx, r, meeting, all, coalition.SignUp{Delegation: mine[0].ID, Attendance: word})
	default:
		return m.choose(r, meeting, mine, "meeting.for", string(word), "meeting_for_title", 1), nil
	}
}

// open returns the meeting of the button, if it can still be signed up for, and the coalition's
// delegations by name.
func (m meetings) open(ctx context.Context, r Request) (coalition.Meeting, []coalition.Delegation, error) {
	meeting, err := m.store.Meeting(ctx, r.Coalition.ID, r.Arg(0))
	if err == nil {
		err = meeting.Ahead(r.Now)
	}
	if err != nil {
		return meeting, nil, err
	}
	all, err := m.store.Delegations(ctx, r.Coalition.ID)
	return meeting, message.ByName(r.Print, present(all)), err
}

// mine returns the delegations that the caller may sign up: their own first, and for an organiser all others too.
func (m meetings) mine(r Request, all []coalition.Delegation) []coalition.Delegation {
	mine := own(r.Caller, all)
	if r.Caller.Organiser {
		return append(mine, slices.DeleteFunc(slices.Clone(all), func(d coalition.Delegation) bool { return r.Caller.ActsFor(d.ID) })...)
	}
	return mine
}

// signFor saves the word, once it is known who represents whom.
func (m meetings) signFor(ctx context.Context, r Request, meeting coalition.Meeting, all []coalition.Delegation, word coalition.SignUp) (Reply, error) {
	at := slices.IndexFunc(all, func(d coalition.Delegation) bool { return d.ID == word.Delegation })
	switch {
	case !r.Caller.MayActFor(word.Delegation):
		return Reply{}, coalition.Wrong("sign_up_others")
	case at < 0:
		return Reply{}, coalition.Wrong("delegation_removed")
	case !meeting.Invites(word.Delegation):
		return Reply{}, coalition.Wrong("not_invited", "Title", meeting.Title)
	}
	if word.Attendance == coalition.Represented && word.RepresentedBy == 0 {
		others := meeting.Asked(slices.Delete(slices.Clone(all), at, at+1))
		if len(others) == 0 {
			return Reply{}, coalition.Wrong("represented_nobody")
		}
		return m.choose(r, meeting, others, "meeting.by", formatID(word.Delegation), "meeting_by_title", 1), nil
	}
	done, err := m.store.SignUp(ctx, r.Act(word.Delegation), meeting.Code, word)
	if err != nil {
		return Reply{}, err
	}
	return m.signed(ctx, r, meeting, all, word, done)
}

// signed answers with the meeting, and with what a delegation said of it.
func (m meetings) signed(ctx context.Context, r Request, meeting coalition.Meeting, all []coalition.Delegation, word coalition.SignUp, done coalition.SignedUp) (Reply, error) {
	at := slices.IndexFunc(all, func(d coalition.Delegation) bool { return d.ID == word.Delegation })
	if at < 0 { // it has left since
		return Reply{}, coalition.Wrong("delegation_removed")
	}
	key := "meeting_signed"
	if done.Same {
		key = "meeting_signed_same"
	}
	head := r.Print.Text(key, "Delegation", message.Delegation(r.Print, all[at]), "Word", r.Print.Text("attendance_"+string(word.Attendance)))
	return m.card(ctx, r, meeting, head, &word)
}

// choiceLines is how many delegations a menu holds, as Discord bounds it.
const choiceLines = 25

// choose asks for one of the delegations. Menus hold 25, so there are pages; about is what the part
// needs besides the meeting: the word that is said, or the delegation it is said for.
func (m meetings) choose(r Request, meeting coalition.Meeting, from []coalition.Delegation, part, about, title string, page int) Reply {
	on := pageOf(len(from), choiceLines, page)
	var options []discordgo.SelectMenuOption
	for _, d := range from[on.From:on.To] {
		options = append(options, discordgo.SelectMenuOption{Label: message.DelegationName(r.Print, d), Value: formatID(d.ID)})
	}
	text := r.Print.Text(title, "Title", message.Line(meeting.Title))
	menu := message.Menu(r.ID(part, meeting.Code, about), r.Print.Text("meeting_choose"), options)
	body := message.Unsaved(r.Print, r.Coalition, text+on.number(r.Print))
	turn := func(to int) string { return r.ID("meeting.turn", meeting.Code, part, about, strconv.Itoa(to)) }
	body.Rows = append(message.Rows{message.Row(menu)}, on.rows(r.Print, turn)...)
	return Say(body)
}

// turn shows another page of a choice.
func (m meetings) turn(ctx context.Context, r Request) (Reply, error) {
	meeting, all, err := m.open(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	page := pageArg(r.Arg(3))
	part, about := r.Arg(1), r.Arg(2)
	var choice []coalition.Delegation
	title := ""
	switch part {
	case "meeting.for":
		choice, title = meeting.Asked(m.mine(r, all)), "meeting_for_title"
	case "meeting.by":
		others := slices.DeleteFunc(all, func(d coalition.Delegation) bool { return formatID(d.ID) == about })
		choice, title = meeting.Asked(others), "meeting_by_title"
	}
	if len(choice) == 0 { // not one of ours, or all of them have left meanwhile
		return Reply{}, coalition.Wrong("draft_gone")
	}
	return m.choose(r, meeting, choice, part, about, title, page), nil
}

// chooseFor takes the delegation that was chosen for a word.
func (m meetings) chooseFor(ctx context.Context, r Request) (Reply, error) {
	meeting, all, err := m.open(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	return m.signFor(ctx, r, meeting, all, coalition.SignUp{Delegation: chosen(r), Attendance: coalition.Attendance(r.Arg(1))})
}

// chooseBy takes the delegation that was chosen to represent another.
func (m meetings) chooseBy(ctx context.Context, r Request) (Reply, error) {
	meeting, all, err := m.open(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	word := coalition.SignUp{Delegation: parseID(r.Arg(1)), Attendance: coalition.Represented, RepresentedBy: chosen(r)}
	if word.RepresentedBy == 0 {
		return Reply{}, coalition.Wrong("represented_missing")
	}
	return m.signFor(ctx, r, meeting, all, word)
}

// chosen returns the delegation selected in a menu; 0 for none.
func chosen(r Request) coalition.DelegationID {
	if len(r.Values) != 1 {
		return 0
	}
	return parseID(r.Values[0])
}

func formatID(d coalition.DelegationID) string { return strconv.FormatInt(int64(d), 10) }

// parseID is formatID's way back; anything else is 0, which is no delegation.
func parseID(s string) coalition.DelegationID {
	n, _ := strconv.ParseInt(s, 10, 64)
	return coalition.DelegationID(n)
}
