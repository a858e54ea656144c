package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/commands"
	"muster/message"
)

// Discord waits three seconds for an answer (docs, "Receiving and Responding").
const (
	// deferAfter is when an answer that is still being made is acknowledged instead, counted from the
	// interaction's birth; what is left of the three seconds is for the line.
	deferAfter = 1500 * time.Millisecond
	// staleAfter is from when on the person may have been told that it failed, and have tried again:
	// such an interaction is acknowledged before anything is done, and dropped if Discord refuses.
	staleAfter = 2 * time.Second
	// handleWithin bounds a handler, so that a database that hangs does not pile up goroutines.
	handleWithin = 20 * time.Second
	// answerWithin bounds the bringing of an answer, which goes on when its handler ran out of time.
	answerWithin = 5 * time.Second
	// askWithin bounds the question, before a problem is told, whether anything was saved all the same.
	askWithin = time.Second
	// retryAfter is how long a handler whose database failed is given to find it again.
	retryAfter = 300 * time.Millisecond
)

// dispatchStore is what the dispatcher asks of storage.
type dispatchStore interface {
	Caller(ctx context.Context, q coalition.CallerQuery) (coalition.Coalition, coalition.Caller, error)
	// Acted reports whether the interaction has made an act.
	Acted(ctx context.Context, interaction coalition.Snowflake) (onBehalfOf coalition.DelegationID, acted bool, err error)
	Coalition(ctx context.Context, c coalition.ID) (coalition.Coalition, error)
}

// responder carries answers back to Discord. An interaction that came over the gateway is answered by
// REST, one that came over HTTP in the response's body; the rest is the same.
type responder interface {
	respond(ctx context.Context, id, token string, r *discordgo.InteractionResponse) error
	editOriginal(ctx context.Context, appID, token string, e *discordgo.WebhookEdit) error
	followUp(ctx context.Context, appID, token string, p *discordgo.WebhookParams) error
}

// dispatcher does once what every interaction needs: rights, deferring, panics, wording of errors. It
// does not know how an interaction arrived.
type dispatcher struct {
	store   dispatchStore
	table   commands.Table
	print   printers
	places  places
	letters letterbox
	now     func() time.Time
	log     *slog.Logger
	changed func() // called after each interaction that may have changed something
	slots   chan struct{}
	working sync.WaitGroup
}

// maxAtOnce bounds the handlers that run at a time; the others wait their turn, acknowledged in time.
const maxAtOnce = 64

// turn waits for a handler's turn; the error is ctx's.
func (d *dispatcher) turn(ctx context.Context) (done func(), err error) {
	select {
	case d.slots <- struct{}{}:
		return func() { <-d.slots }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// take handles an interaction in a goroutine of its own and returns at once.
func (d *dispatcher) take(ctx context.Context, i *discordgo.Interaction, replayed bool, to responder) {
	d.working.Add(1)
	go func() {
		defer d.working.Done()
		defer func() { // of the wording of an answer; handlers have their own
			if p := recover(); p != nil {
				d.log.Error("an interaction was given up", "interaction", i.ID, "panic", p, "stack", string(debug.Stack()))
			}
		}()
		d.handle(ctx, i, replayed, to)
	}()
}

// wait returns when nothing is in flight any more, or when ctx is done.
func (d *dispatcher) wait(ctx context.Context) {
	done := make(chan struct{})
	go func() { d.working.Wait(); close(done) }()
	select {
	case <-done:
	case <-ctx.Done():
	}
}

// exchange is one interaction on its way to an answer.
type exchange struct {
	*dispatcher
	*discordgo.Interaction
	entry
	to       responder
	deferred bool
	unsure   bool // a deferral may have arrived although its answer did not
	fate     coalition.Fate
	log      *slog.Logger
}

func (d *dispatcher) handle(ctx context.Context, i *discordgo.Interaction, replayed bool, to responder) {
	ctx, cancel := context.WithTimeout(ctx, handleWithin)
	defer cancel()
	found, findErr := find(d.table, i)
	x := &exchange{dispatcher: d, Interaction: i, entry: found, to: to, log: d.log.With("interaction", i.ID, "path", found.path)}
	started := d.now()
	born := coalition.ParseSnowflake(i.ID).Time()
	if stale := replayed || started.Sub(born) > staleAfter; stale && x.canDefer() {
		if err := x.acknowledge(ctx); err != nil {
			x.log.Info("dropped: too old to be answered", "err", err)
			return
		}
	}
	if i.Type == discordgo.InteractionApplicationCommandAutocomplete {
		x.suggest(ctx, findErr)
		return
	}
	type result struct {
		reply commands.Reply
		err   error
	}
	done := make(chan result, 1)
	go func() {
		reply, err := x.answer(ctx, findErr)
		done <- result{reply, err}
	}()
	// A clock that runs behind Discord's must not make the wait longer than it would be on time.
	wait := time.NewTimer(min(deferAfter, max(0, deferAfter-started.Sub(born))))
	defer wait.Stop()
	select {
	case r := <-done:
		x.send(ctx, r.reply, r.err)
		return
	case <-wait.C:
	}
	if x.canDefer() && !x.deferred {
		if err := x.acknowledge(ctx); err != nil {
			x.log.Warn("could not be deferred", "err", err)
		}
	}
	r := <-done
	x.send(ctx, r.reply, r.err)
}

// canDefer reports whether the answer may come later: modals and choices may not.
func (x *exchange) canDefer() bool {
	return x.Type != discordgo.InteractionApplicationCommandAutocomplete && x.answers != commands.OpenModal
}

func (x *exchange) acknowledge(ctx context.Context) error {
	err := x.to.respond(ctx, x.ID, x.Token, deferral(x.answers))
	x.deferred, x.unsure = err == nil, mayHaveHappened(err)
	return err
}

// answer runs the handler. When the database failed under it, it is run once more: an act that was
// committed although its answer was lost is then found by its interaction, and said.
func (x *exchange) answer(ctx context.Context, findErr error) (reply commands.Reply, err error) {
	if findErr != nil {
		return reply, findErr
	}
	done, err := x.turn(ctx)
	if err != nil {
		return reply, err
	}
	defer done()
	for try := 0; ; try++ {
		reply, err = x.once(ctx)
		if err == nil || coalition.CodeOf(err) != "" || try == 1 || ctx.Err() != nil {
			return reply, err
		}
		x.log.Warn("tried again", "err", err)
		select {
		case <-time.After(retryAfter):
		case <-ctx.Done():
		}
	}
}

func (x *exchange) once(ctx context.Context) (reply commands.Reply, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	r, err := x.request(ctx, x.Interaction, x.entry)
	if err != nil {
		return commands.Reply{}, err
	}
	r.Fate = &x.fate
	reply, err = x.entry.handle(ctx, r)
	if err == nil {
		x.changed()
		x.draw(&reply.Body)
	}
	return reply, err
}

// draw draws the answer's pictures. It goes out without those that cannot be drawn, and without all of them where
// the bot may not send files.
func (x *exchange) draw(b *message.Body) {
	if x.AppPermissions&discordgo.PermissionAttachFiles == 0 {
		b.WithoutFiles()
		return
	}
	if err := b.Draw(); err != nil {
		x.log.Error("answered without a picture", "err", err)
	}
}

// send brings the answer to the person. Nothing that was saved depends on whether it arrives.
func (x *exchange) send(ctx context.Context, reply commands.Reply, err error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), answerWithin)
	defer cancel()
	if err != nil {
		x.sendProblem(ctx, err)
		return
	}
	err = x.bring(func() error { return x.to.respond(ctx, x.ID, x.Token, response(x.answers, reply)) },
		func() error { return x.to.editOriginal(ctx, x.AppID, x.Token, edit(reply.Body)) })
	if err == nil {
		return
	}
	x.log.Warn("the answer did not arrive", "err", err)
	if refused, ok := errors.AsType[*restError](err); ok && refused.Status == http.StatusBadRequest && !hasCode(err, codeAlreadyAcknowledged) {
		x.sendProblem(ctx, coalition.Wrong("answer_refused")) // a mistake in how it was rendered; the person must not be left waiting
	}
}

// bring answers at once, or where that was deferred, later. A deferral of which only the answer was
// lost is found out by Discord's word that the interaction is acknowledged already.
func (x *exchange) bring(now, later func() error) error {
	if x.deferred {
		return later()
	}
	err := now()
	if x.unsure && hasCode(err, codeAlreadyAcknowledged) {
		x.deferred = true
		return later()
	}
	return err
}

// sendProblem tells the person what went wrong, always in a message of its own, so that what stood
// there before stays.
func (x *exchange) sendProblem(ctx context.Context, problem error) {
	body := x.problem(ctx, problem)
	err := x.bring(func() error {
		return x.to.respond(ctx, x.ID, x.Token, response(commands.NewMessage, commands.Say(body)))
	}, func() error {
		if x.answers == commands.Update {
			return x.to.followUp(ctx, x.AppID, x.Token, followUp(body))
		}
		return x.to.editOriginal(ctx, x.AppID, x.Token, edit(body))
	})
	if err != nil {
		x.log.Warn("the problem could not be told", "err", err)
	}
}

// problem words an error for the person. What they cannot put right is logged, and they read that
// nothing was saved; unless it was, and what failed came after the commit, or the interaction came twice.
func (x *exchange) problem(ctx context.Context, err error) message.Body {
	var e *coalition.Error
	if !errors.As(err, &e) {
		x.log.Error("failed", "err", err)
		e = &coalition.Error{Code: "not_saved"}
	}
	switch x.settle(ctx) {
	case coalition.Made:
		e = &coalition.Error{Code: "saved_unshown"}
	case coalition.Unsettled:
		e = &coalition.Error{Code: "saved_perhaps"}
	}
	return message.Problem(x.print(string(x.Locale)), e)
}

// settle returns what became of the interaction's act. Where the handler does not know, the database is
// asked; Unsettled is left when that does not answer either.
func (x *exchange) settle(ctx context.Context) coalition.Fate {
	if x.fate == coalition.Made {
		return x.fate
	}
	ctx, cancel := context.WithTimeout(ctx, askWithin)
	defer cancel()
	_, acted, err := x.store.Acted(ctx, coalition.ParseSnowflake(x.ID))
	switch {
	case err != nil:
		return x.fate
	case acted:
		return coalition.Made
	}
	return coalition.NotTried
}

// suggest answers an autocompletion; whatever goes wrong, there are no choices.
func (x *exchange) suggest(ctx context.Context, err error) {
	var found []commands.Choice
	if err == nil {
		found, err = x.choices(ctx)
	}
	if err != nil && coalition.CodeOf(err) == "" {
		x.log.Warn("no choices", "err", err)
	}
	if err := x.to.respond(ctx, x.ID, x.Token, choices(found)); err != nil {
		x.log.Debug("the choices did not arrive", "err", err)
	}
}

func (x *exchange) choices(ctx context.Context) (found []commands.Choice, err error) {
	defer func() {
		if p := recover(); p != nil {
			found, err = nil, fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	done, err := x.turn(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	r, err := x.request(ctx, x.Interaction, x.entry)
	if err != nil {
		return nil, err
	}
	return x.entry.complete(ctx, r, x.typed)
}
