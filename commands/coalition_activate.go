package commands

import (
	"context"
	"strings"
	"time"

	"muster/coalition"
	"muster/locale"
	"muster/message"
)

// off is what is typed for a date or a rate that is no longer to be.
const off = "off"

// activate shows back from when readiness would count, to be confirmed: every figure that is in place "within" depends
// on it.
func (c coalitions) activate(ctx context.Context, r Request) (Reply, error) {
	return c.activateTyped(ctx, r, typedOptions(r, "date"))
}

func (c coalitions) dated(ctx context.Context, r Request) (Reply, error) {
	return c.activateTyped(ctx, r, fieldsOf(r, "date"))
}

// activateTyped keeps what was typed, and beside it what was read and what stood then: "tomorrow" must not be read
// again later, and what somebody else sets meanwhile must not be overwritten unseen.
func (c coalitions) activateTyped(ctx context.Context, r Request, typed map[string]string) (Reply, error) {
	var m locale.Moment
	if !strings.EqualFold(typed["date"], off) {
		var err error
		if m, err = r.Reads.Start(typed["date"], r.Now, r.Coalition.Zone); err != nil {
			return refuse(ctx, c.store, r, "coalition.date", typed, err)
		}
	}
	if m.At.Equal(r.Coalition.Activation) {
		return Say(message.Text(r.Coalition, r.Print.Text("activation_title"), activated(r, "activation_same"))), nil
	}
	typed["read_at"], typed["read_was"] = keptInstant(m.At), keptInstant(r.Coalition.Activation)
	draft, err := c.store.SaveDraft(ctx, r.Coalition.ID, r.Caller.Person, "coalition.date", typed, r.Now)
	if err != nil {
		return Reply{}, err
	}
	card := message.ActivationDraft(r.Print, r.Coalition, m.At, m.Reading)
	return confirm(r, card, draft, "coalition.activate", "coalition.date", "coalition.discard"), nil
}

// saveActivation sets the activation as it was shown.
func (c coalitions) saveActivation(ctx context.Context, r Request) (Reply, error) {
	typed := map[string]string{}
	if err := c.store.Draft(ctx, r.Coalition.ID, r.Caller.Person, "coalition.date", r.Arg(0), &typed); err != nil {
		return Reply{}, err
	}
	at, err := readInstant(typed["read_at"])
	if err != nil {
		return Reply{}, err
	}
	was, err := readInstant(typed["read_was"])
	if err != nil {
		return Reply{}, err
	}
	act := r.Act(0)
	act.Draft = r.Arg(0)
	changed, same, err := c.store.SetActivation(ctx, act, was, at)
	if err != nil {
		return refuse(ctx, c.store, r, "coalition.date", typed, err)
	}
	r.Coalition = changed
	key := "activation_saved"
	if same {
		key = "activation_same"
	}
	return Say(message.Text(r.Coalition, r.Print.Text("activation_title"), activated(r, key))), nil
}

// activated says from when readiness counts now, under the key for a date or the one for none.
func activated(r Request, key string) string {
	at := r.Coalition.Activation
	if at.IsZero() {
		return r.Print.Text(key + "_none")
	}
	return r.Print.Text(key, "Time", message.Timestamp(at, "F"), "Relative", message.Timestamp(at, "R"))
}

// keptInstant is how a draft keeps an instant, none included.
func keptInstant(at time.Time) string {
	if at.IsZero() {
		return off
	}
	return at.UTC().Format(time.RFC3339Nano)
}

// readInstant reads what keptInstant kept; draft_gone for a draft whose date could not be read.
func readInstant(kept string) (time.Time, error) {
	if kept == off {
		return time.Time{}, nil
	}
	at, err := time.Parse(time.RFC3339Nano, kept)
	if err != nil {
		return time.Time{}, coalition.Wrong("draft_gone")
	}
	return at, nil
}
