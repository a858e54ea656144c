package commands

import (
	"context"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// audiences are whom a decision or an action can be for, the default first.
var audiences = []string{string(coalition.Members), string(coalition.Organisers), string(coalition.Public)}

// readAudience reads whom a decision or an action is for, the coalition when nothing was typed. The error is
// outcome_audience.
func readAudience(p locale.Printer, typed string) (coalition.Release, error) {
	if typed == "" {
		return coalition.Members, nil
	}
	release, named, err := locale.ReadRelease(p, typed)
	if err != nil || !named {
		return "", coalition.Wrong("outcome_audience")
	}
	return release, nil
}

// block returns what was typed in several lines, without control characters.
func block(typed string) string { return strings.TrimSpace(message.Plain(typed)) }

func (s schedule) decision(ctx context.Context, r Request) (Reply, error) {
	return s.decisionTyped(ctx, r, typedOptions(r, "meeting", "text", "audience"))
}

// decisionTyped saves a decision, or another wording of the one that is named, if that still stands as its form showed it.
// What cannot be taken is kept.
func (s schedule) decisionTyped(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	d := coalition.MeetingDecision{Text: block(typed["text"])}
	var err error
	if d.Release, err = readAudience(r.Print, typed["audience"]); err == nil {
		err = d.Valid()
	}
	var done coalition.Kept
	var stands coalition.MeetingDecision
	key := "decision_saved"
	switch {
	case err != nil:
	case typed["decision"] != "":
		key = "decision_changed"
		done, err = s.store.ReviseDecision(ctx, r.Act(0), typed["decision"], func(now coalition.MeetingDecision) (coalition.MeetingDecision, error) {
			stands = now
			switch {
			case now.Dropped:
				return now, coalition.Wrong("decision_dropped", "Code", now.Code)
			case (now.Text != d.Text || now.Release != d.Release) && !seen(typed, now.Version):
				return now, coalition.Wrong("decision_changed", "Code", now.Code)
			}
			now.Text, now.Release = d.Text, d.Release
			return now, nil
		})
	default:
		if d.Meeting, err = s.sat(ctx, r, typed["meeting"]); err == nil {
			done, err = s.store.RecordDecision(ctx, r.Act(0), d)
		}
	}
	if err != nil {
		return s.refuseDecision(ctx, r, typed, stands, err)
	}
	return s.decisionCard(ctx, r, done, key)
}

// refuseDecision answers what cannot be taken of a decision; of one that was changed or dropped meanwhile with how it stands,
// which is then what has been seen.
func (s schedule) refuseDecision(ctx context.Context, r Request, typed map[string]string, stands coalition.MeetingDecision, err error) (Reply, error) {
	code := coalition.CodeOf(err)
	if code == "decision_changed" {
		typed["seen"] = seenArg(stands.Version)
	}
	reply, failed := refuse(ctx, s.store, r, "schedule.redecide", typed, err)
	if failed != nil {
		return reply, failed
	}
	switch code {
	case "decision_changed":
		reply.Body.Embeds = append(reply.Body.Embeds, message.DecisionCard(r.Print, r.Coalition, stands))
	case "decision_dropped":
		reply.Body.Rows = append(reply.Body.Rows, message.Row(restoreButton(r, stands)))
	}
	return reply, nil
}

func restoreButton(r Request, d coalition.MeetingDecision) discordgo.Button {
	return message.Button(r.Print.Text("decision_button_restore"), r.ID("schedule.restoredecision", d.Code), discordgo.PrimaryButton)
}

// seenArg is a version that a form shows, as an argument and in a draft.
func seenArg(v coalition.Version) string { return strconv.FormatInt(int64(v), 10) }

// seen reports whether a version is the one that a form showed; of a form that did not say, any is.
func seen(typed map[string]string, v coalition.Version) bool {
	return typed["seen"] == "" || typed["seen"] == seenArg(v)
}

// decisionCard answers with a decision as it now is, under the key or its "_same".
func (s schedule) decisionCard(ctx context.Context, r Request, done coalition.Kept, key string) (Reply, error) {
	d, err := s.store.MeetingDecision(ctx, r.Coalition.ID, done.Code)
	if err != nil {
		return Reply{}, err
	}
	body := message.Body{Embeds: []*discordgo.MessageEmbed{message.DecisionCard(r.Print, r.Coalition, d)}}
	if key != "" {
		if done.Same {
			key += "_same"
		}
		body.Content = r.Print.Text(key, "Code", d.Code)
	}
	if d.Dropped {
		body.Rows = message.Rows{message.Row(restoreButton(r, d))}
	} else {
		body.Rows = message.Rows{message.Row(
			message.Button(r.Print.Text("action_button_change"), r.ID("schedule.editdecision", d.Code), discordgo.PrimaryButton),
			message.Button(r.Print.Text("action_button_drop"), r.ID("schedule.dropdecision", d.Code), discordgo.DangerButton),
		)}
	}
	return Say(body), nil
}

// pickedDecision shows the decision that was chosen in a list.
func (s schedule) pickedDecision(ctx context.Context, r Request) (Reply, error) {
	code := ""
	if len(r.Values) == 1 {
		code = r.Values[0]
	}
	return s.decisionCard(ctx, r, coalition.Kept{Code: code}, "")
}

// dropDecision takes a decision back: it is shown to nobody any more.
func (s schedule) dropDecision(ctx context.Context, r Request) (Reply, error) {
	return s.setDropped(ctx, r, true, "decision_taken_back")
}

// restoreDecision has a decision that was taken back stand again, with its words and for whom it was.
func (s schedule) restoreDecision(ctx context.Context, r Request) (Reply, error) {
	return s.setDropped(ctx, r, false, "decision_restored")
}

func (s schedule) setDropped(ctx context.Context, r Request, dropped bool, key string) (Reply, error) {
	done, err := s.store.ReviseDecision(ctx, r.Act(0), r.Arg(0), func(now coalition.MeetingDecision) (coalition.MeetingDecision, error) {
		now.Dropped = dropped
		return now, nil
	})
	if err != nil {
		return Reply{}, err
	}
	return s.decisionCard(ctx, r, done, key)
}

// redecide opens the form with what was typed.
func (s schedule) redecide(ctx context.Context, r Request) (Reply, error) {
	typed, _, err := s.draft(ctx, r, "schedule.redecide")
	if err != nil {
		return Reply{}, err
	}
	return decisionForm(r, r.ID("schedule.redecided", r.Arg(0)), typed), nil
}

// editDecision opens the form with a decision as it stands.
func (s schedule) editDecision(ctx context.Context, r Request) (Reply, error) {
	d, err := s.store.MeetingDecision(ctx, r.Coalition.ID, r.Arg(0))
	if err != nil {
		return Reply{}, err
	}
	typed := map[string]string{"decision": d.Code, "text": d.Text, "audience": string(d.Release)}
	return decisionForm(r, r.ID("schedule.editeddecision", d.Code, seenArg(d.Version)), typed), nil
}

func decisionForm(r Request, submit string, typed map[string]string) Reply {
	p := r.Print
	var fields []message.Field
	if typed["decision"] == "" {
		fields = append(fields, message.Field{ID: "meeting", Label: p.Text("schedule_field_meeting"), Value: typed["meeting"], Required: true, Max: 100})
	}
	fields = append(fields,
		message.Field{ID: "text", Label: p.Text("decision_field_text"), Value: typed["text"], Long: true, Required: true, Max: 4000},
		message.Field{ID: "audience", Label: p.Text("outcome_field_audience"), Value: typed["audience"], Placeholder: p.Text("outcome_hint_audience"), Max: 100},
	)
	return Reply{Modal: &message.Modal{CustomID: submit, Title: p.Text("decision_form"), Fields: fields}}
}

// redecided reads the form; which decision it is about, if that is one that stands, is as it was.
func (s schedule) redecided(ctx context.Context, r Request) (Reply, error) {
	before, _, err := s.draft(ctx, r, "schedule.redecide")
	if err != nil {
		return Reply{}, err
	}
	typed := fieldsOf(r, "meeting", "text", "audience")
	typed["decision"], typed["seen"] = before["decision"], before["seen"]
	return s.decisionTyped(ctx, r, typed)
}

func (s schedule) editedDecision(ctx context.Context, r Request) (Reply, error) {
	typed := fieldsOf(r, "text", "audience")
	typed["decision"], typed["seen"] = r.Arg(0), r.Arg(1)
	return s.decisionTyped(ctx, r, typed)
}
