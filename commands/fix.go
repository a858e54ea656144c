package commands

import (
	"context"
	"errors"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// DraftStore keeps what was typed between two steps.
type DraftStore interface {
	SaveDraft(ctx context.Context, c coalition.ID, by coalition.PersonID, kind string, body any, at time.Time) (string, error)
	Draft(ctx context.Context, c coalition.ID, by coalition.PersonID, kind, id string, body any) error
}

// refuse answers typed input that cannot be taken: what is wrong and what would be right, with a Fix
// button that opens the part's modal with all that was typed. An error that the person cannot put
// right is returned as it is.
func refuse(ctx context.Context, store DraftStore, r Request, part string, typed map[string]string, err error) (Reply, error) {
	var problem *coalition.Error
	if !errors.As(err, &problem) {
		return Reply{}, err
	}
	draft, err := store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, part, typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	body := message.Problem(r.Print, problem)
	body.Rows = message.Rows{message.Row(message.Button(r.Print.Text("fix_button"), r.ID(part, draft), discordgo.PrimaryButton))}
	return Say(body), nil
}

// confirm answers with a card that is not saved yet, with its buttons: what saves the draft, what opens it to be
// put right, "" where nothing can be, and what discards it.
func confirm(r Request, card *discordgo.MessageEmbed, draft, save, fix, discard string) Reply {
	buttons := []discordgo.MessageComponent{message.Button(r.Print.Text("draft_confirm"), r.ID(save, draft), discordgo.SuccessButton)}
	if fix != "" {
		buttons = append(buttons, message.Button(r.Print.Text("draft_fix"), r.ID(fix, draft), discordgo.SecondaryButton))
	}
	buttons = append(buttons, message.Button(r.Print.Text("draft_discard"), r.ID(discard), discordgo.SecondaryButton))
	return Say(message.Body{Embeds: []*discordgo.MessageEmbed{card}, Rows: message.Rows{message.Row(buttons...)}})
}

// discardDraft answers that nothing was saved.
func discardDraft(_ context.Context, r Request) (Reply, error) {
	return Say(message.Text(r.Coalition, "", r.Print.Text("draft_discarded"))), nil
}
