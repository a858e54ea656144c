package commands

import (
	"context"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

// since answers with what has changed between an earlier state and one that is now or was asked for.
func since(ctx context.Context, store TotalsStore, r Request, now coalition.Ledger, q coalition.Question, asOf time.Time, typed string) (Reply, error) {
	if q.By == coalition.ByReadiness {
		return Reply{}, coalition.Wrong("since_readiness")
	}
	from, err := readPast(ctx, store, r, typed, false)
	if err != nil {
		return Reply{}, err
	}
	if from.After(q.Now) {
		return Reply{}, coalition.Wrong("since_backwards")
	}
	v := now.WithoutSlips().For(r.Caller.Audience(), q.Now)
	if q.Assume, err = readAssumption(r.Print, r.Option("assume"), v); err != nil {
		return Reply{}, err
	}
	changed, err := changedSince(ctx, store, r, v, from, q)
	if err != nil {
		return Reply{}, err
	}
	body := message.Answer(r.Print, message.SinceCard(r.Print, v, changed), "since.png", message.SincePicture(r.Print, v, changed))
	body.Rows = changedMenu(r, changed.Touched(v), span{from, figureOf(v, q.Assume, asOf, q.Within)})
	return Say(body), nil
}

// changedSince computes what has changed of a view since an instant.
func changedSince(ctx context.Context, store pastStore, r Request, v coalition.View, from time.Time, q coalition.Question) (coalition.Since, error) {
	before, err := ledgerAt(ctx, store, r, from)
	return v.Since(before.WithoutSlips().For(v.Audience, from), from, q), err
}

// span is between which states something was asked, and how it was counted; it travels in custom IDs.
type span struct {
	from time.Time
	figure
}

func (s span) args() []string {
	return append([]string{strconv.FormatInt(s.from.Unix(), 36)}, s.figure.args()...)
}

// readSpan reads what args wrote; false for what is forged.
func readSpan(r Request) (span, bool) {
	from, err := strconv.ParseInt(r.Arg(0), 36, 64)
	return span{time.Unix(from, 0), readFigure(func(n int) string { return r.Arg(n + 1) })}, err == nil
}

// changedMenu offers the capabilities of which pledges have changed, to see them all.
func changedMenu(r Request, touched []coalition.Capability, s span) message.Rows {
	var options []discordgo.SelectMenuOption
	for _, c := range touched[:min(len(touched), maxChoices)] {
		options = append(options, discordgo.SelectMenuOption{Label: oneLine(c.Name), Value: strconv.FormatInt(int64(c.ID), 10)})
	}
	if len(options) == 0 {
		return nil
	}
	placeholder := r.Print.Text("since_behind")
	if len(touched) > maxChoices {
		placeholder = r.Print.Text("since_behind_first", "Count", maxChoices)
	}
	return message.Rows{message.Row(message.Menu(r.ID("totals.changed", s.args()...), placeholder, options))}
}

// changedLines is how many changed pledges a page holds: each may have two lines, and with the longest names they fit a
// card's 4,096 characters.
const changedLines = 8

// changed answers with the pledges of a capability that are new, changed or gone, and changedPage with another page of them.
func changed(store TotalsStore) (first, turn Handler) {
	page := func(ctx context.Context, r Request, typed string, page int) (Reply, error) {
		s, ok := readSpan(r)
		id, err := strconv.ParseInt(typed, 10, 64)
		if !ok || err != nil {
			return Reply{}, coalition.Wrong("figure_gone")
		}
		q := coalition.Question{Capability: coalition.CapabilityID(id), Within: s.within, Now: r.Now}
		l, err := store.Ledger(ctx, r.Coalition.ID)
		if !s.asOf.IsZero() && s.asOf.Before(r.Now) && err == nil {
			q.Now = s.asOf
			l, err = ledgerAt(ctx, store, r, s.asOf)
		}
		if err != nil {
			return Reply{}, err
		}
		if s.from.After(q.Now) {
			return Reply{}, coalition.Wrong("since_backwards")
		}
		v := l.WithoutSlips().For(r.Caller.Audience(), q.Now)
		if q.Assume, err = s.assumption(v); err != nil {
			return Reply{}, err
		}
		changed, err := changedSince(ctx, store, r, v, s.from, q)
		if err != nil {
			return Reply{}, err
		}
		return changedPage(r, v, s, changed, page), nil
	}
	first = func(ctx context.Context, r Request) (Reply, error) {
		return page(ctx, r, strings.Join(r.Values, ""), 1)
	}
	turn = func(ctx context.Context, r Request) (Reply, error) {
		return page(ctx, r, r.Arg(4), pageArg(r.Arg(5)))
	}
	return first, turn
}

func changedPage(r Request, v coalition.View, s span, changed coalition.Since, page int) Reply {
	lines := message.SinceLines(r.Print, v, changed)
	title := r.Print.Text("since_title")
	if len(lines) == 0 {
		return Say(message.Text(r.Coalition, title, r.Print.Text("since_nothing")))
	}
	on := pageOf(len(lines), changedLines, page)
	body := message.Text(r.Coalition, title, message.SinceHead(r.Print, v, changed)+"\n"+strings.Join(lines[on.From:on.To], "\n")+on.number(r.Print))
	message.AddField(body.Embeds[0], r.Print.Text("totals_basis"), message.Basis(r.Print, v, changed.Question.Assume, changed.Question.Now, changed.Question.Within), false)
	body.Rows = on.rows(r.Print, func(to int) string {
		return r.ID("totals.changes", append(s.args(), strconv.FormatInt(int64(changed.Question.Capability), 10), strconv.Itoa(to))...)
	})
	return Say(body)
}
