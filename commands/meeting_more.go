package commands

import (
	"context"
	"strconv"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// moreButton opens the form of what a delegation says besides its word about a meeting.
func moreButton(r Request, code string, word coalition.SignUp) discordgo.Button {
	label := "meeting_button_note"
	if word.Attendance == coalition.Attending {
		label = "meeting_button_more"
	}
	return message.Button(r.Print.Text(label), r.ID("meeting.say", sayArgs(code, word)...), discordgo.SecondaryButton)
}

// sayArgs are a word about a meeting as arguments, readSaying reads them.
func sayArgs(code string, word coalition.SignUp) []string {
	return []string{code, formatID(word.Delegation), string(word.Attendance), formatID(word.RepresentedBy)}
}

func readSaying(r Request) (code string, word coalition.SignUp) {
	return r.Arg(0), coalition.SignUp{
		Delegation: parseID(r.Arg(1)), Attendance: coalition.Attendance(r.Arg(2)), RepresentedBy: parseID(r.Arg(3)),
	}
}

// say opens the form with what was said before.
func (m meetings) say(ctx context.Context, r Request) (Reply, error) {
	code, word := readSaying(r)
	if !r.Caller.MayActFor(word.Delegation) {
		return Reply{}, coalition.Wrong("sign_up_others")
	}
	said, err := m.store.SignUpOf(ctx, r.Coalition.ID, code, word.Delegation)
	if err != nil {
		return Reply{}, err
	}
	typed := map[string]string{"note": said.Note}
	if said.People > 0 {
		typed["people"] = strconv.Itoa(said.People)
	}
	return sayForm(r, r.Args, word, typed), nil
}

func sayForm(r Request, args []string, word coalition.SignUp, typed map[string]string) Reply {
	p := r.Print
	var fields []message.Field
	if word.Attendance == coalition.Attending {
		fields = append(fields, message.Field{ID: "people", Label: p.Text("meeting_field_people"), Value: typed["people"], Placeholder: p.Text("meeting_hint_people"), Max: 100})
	}
	fields = append(fields, message.Field{ID: "note", Label: p.Text("meeting_field_note"), Value: typed["note"], Placeholder: p.Text("meeting_hint_note"), Long: true, Max: 1000})
	return Reply{Modal: &message.Modal{CustomID: r.ID("meeting.said", args...), Title: p.Text("meeting_form_more"), Fields: fields}}
}

// said keeps what the form says beside the word that it was opened on.
func (m meetings) said(ctx context.Context, r Request) (Reply, error) {
	meeting, all, err := m.open(ctx, r)
	if err != nil {
		return Reply{}, err
	}
	code, word := readSaying(r)
	if !r.Caller.MayActFor(word.Delegation) {
		return Reply{}, coalition.Wrong("sign_up_others")
	}
	typed := fieldsOf(r, "people", "note")
	word.Note = oneLine(typed["note"])
	if typed["people"] != "" && word.Attendance == coalition.Attending {
		if word.People, err = strconv.Atoi(typed["people"]); err != nil || word.People < 1 {
			err = coalition.Wrong("people_range", "Max", coalition.MaxPeople)
		}
	}
	var done coalition.SignedUp
	if err == nil {
		done, err = m.store.SayMore(ctx, r.Act(word.Delegation), code, word)
	}
	if err != nil {
		for i, arg := range sayArgs(code, word) {
			typed["arg_"+strconv.Itoa(i)] = arg
		}
		return refuse(ctx, m.store, r, "meeting.resay", typed, err)
	}
	return m.signed(ctx, r, meeting, all, word, done)
}

// resay opens the form again with what was typed into it.
func (m meetings) resay(ctx context.Context, r Request) (Reply, error) {
	typed := map[string]string{}
	if err := m.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "meeting.resay", r.Arg(0), &typed); err != nil {
		return Reply{}, err
	}
	r.Args = []string{typed["arg_0"], typed["arg_1"], typed["arg_2"], typed["arg_3"]}
	_, word := readSaying(r)
	return sayForm(r, r.Args, word, typed), nil
}
