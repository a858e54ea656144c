package bot

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/message"
)

var errNoMark = errors.New("a body has no button to carry the delivery's mark")

// post carries out a claim of what is not known to be posted.
func (d *deliverer) post(ctx context.Context, c coalition.Claim) {
	claimed := time.Now()
	if !c.Unsure.IsZero() {
		d.postAgain(ctx, c, claimed)
		return
	}
	if d.tooLate(c) {
		d.end(ctx, c, coalition.Missed, "the meeting had begun")
		return
	}
	wanted, version, err := d.wanted(ctx, c)
	switch {
	case err != nil:
		d.putOff(ctx, c, err, soon(c.Attempts))
	case !wanted:
		d.cancel(ctx, c, version, "not wanted any more")
		d.hurry() // something else may be said instead
	default:
		if body, ok := d.freeze(ctx, c); ok {
			d.send(ctx, c, body)
		}
	}
}

// tooLate reports whether it is a reminder of a meeting that has begun, or a summary that was for before it.
func (d *deliverer) tooLate(c coalition.Claim) bool {
	return (reminds(c) || c.Kind == coalition.SummaryPost) && !c.Begins.IsZero() && !c.Begins.After(d.now())
}

// reminds reports whether a delivery is a reminder of a meeting.
func reminds(c coalition.Claim) bool {
	return c.Kind == coalition.ReminderPost || c.Kind == coalition.PersonalPost
}

// sayLate are the kinds of deliveries that say so when they go out late.
var sayLate = []string{coalition.ReminderPost, coalition.PersonalPost, coalition.ActionPost, coalition.Announcement, coalition.SummaryPost, coalition.SilenceNote}

// freeze returns the body that is to be posted, once it is kept; false when there is none, or when it is no
// longer ours to post.
func (d *deliverer) freeze(ctx context.Context, c coalition.Claim) ([]byte, bool) {
	now := d.now()
	late := now.Sub(c.Due) > coalition.LateAfter && slices.Contains(sayLate, c.Kind)
	if c.Part > 0 && c.Body != nil && c.Attempts == 1 && now.Sub(c.Due) <= coalition.LateAfter && d.unchanged(ctx, c) {
		return c.Body, true // it continues what was posted a moment ago
	}
	c.Late = late || c.Late && c.Part > 0
	r, err := d.render(ctx, c)
	switch {
	case err != nil:
		wait := soon(c.Attempts)
		if blocked(err) { // the bot is not in the server: people can put that right
			wait = later(c.Attempts)
		}
		d.putOff(ctx, c, err, wait)
		return nil, false
	case r.unsaid.Decide:
		d.end(ctx, c, coalition.Failed, r.unsaid.Why)
		return nil, false
	case len(r.bodies) <= c.Part:
		d.record(ctx, c, func(ctx context.Context) (bool, error) {
			return d.store.DeliveryCancelled(ctx, c, r.version, cmp.Or(r.unsaid.Why, "nothing to show"))
		})
		return nil, false
	}
	bodies, ok := r.frozen()
	if !ok {
		d.log.Error("a post cannot be marked, which is a mistake in its command", "kind", c.Kind)
		d.end(ctx, c, coalition.Failed, errNoMark.Error())
		return nil, false
	}
	bodies = bodies[c.Part:]
	ok, err = d.store.FreezeDelivery(ctx, c, bodies, r.version, c.Late, r.until(), now)
	if err != nil {
		d.putOff(ctx, c, err, soon(c.Attempts))
	}
	return bodies[0], ok && err == nil
}

// send posts a kept body, when it is its turn and within what is left of the lease by then, and notes what became of it.
func (d *deliverer) send(ctx context.Context, c coalition.Claim, raw []byte) {
	body, err := d.drawn(raw, c)
	if err != nil {
		d.end(ctx, c, coalition.Failed, err.Error())
		return
	}
	if d.pace.Wait(ctx) != nil {
		return // there is no time left to report anything; the lease runs out
	}
	left, err := d.start(ctx, c)
	if err != nil {
		d.log.Error("a post could not be begun", "delivery", c.ID, "err", err)
		return // the lease runs out, and then it is looked up
	}
	if left <= d.lease/4 {
		if left > 0 { // so short of the lease's end the answer might come after it
			d.putOff(ctx, c, errors.New("too little of the lease was left"), 0)
		}
		return
	}
	bounded, cancel := context.WithTimeout(ctx, left-d.lease/8)
	defer cancel()
	posted, err := d.create(bounded, c, body)
	switch {
	case err == nil:
		d.sent(ctx, c, posted)
	case hasCode(err, codeUnknownMessage) && d.stands(c): // the first one of this nonce was posted, and deleted since
		d.replace(ctx, c, err)
	case hasCode(err, codeUnknownMessage): // the first one of this nonce was posted, and deleted since
		d.sent(ctx, c, 0)
	default:
		d.refused(ctx, c, err)
	}
}

// sent notes that a delivery is posted: since when, its message tells, which may have been found long after.
func (d *deliverer) sent(ctx context.Context, c coalition.Claim, posted coalition.Snowflake) {
	at := d.now()
	if posted != 0 {
		at = posted.Time()
	}
	d.record(ctx, c, func(ctx context.Context) (bool, error) { return d.store.DeliverySent(ctx, c, posted, at) })
	d.hurry() // parts of it may come next
}

func (d *deliverer) end(ctx context.Context, c coalition.Claim, state coalition.DeliveryState, why string) {
	d.log.Warn("a post was given up", "delivery", c.ID, "kind", c.Kind, "state", state, "why", why)
	d.record(ctx, c, func(ctx context.Context) (bool, error) { return d.store.DeliveryEnded(ctx, c, state, why, d.now()) })
}

// refused decides what follows from an error of a POST.
func (d *deliverer) refused(ctx context.Context, c coalition.Claim, err error) {
	switch {
	case c.Direct && d.refusedDirect(ctx, c, err):
	case blocked(err), hasCode(err, codeManyEvents):
		d.setBack(ctx, c, coalition.Setback{Err: err.Error(), Unsure: !c.Unsure.IsZero(), Blocked: true}, later(c.Attempts))
	case mayHaveHappened(err):
		d.setBack(ctx, c, coalition.Setback{Err: err.Error(), Unsure: true}, soon(c.Attempts))
	case rejected(err):
		d.end(ctx, c, coalition.Failed, err.Error())
	default:
		d.putOff(ctx, c, err, soon(c.Attempts))
	}
}

// blocked reports whether Discord says that the bot cannot do this in the channel, or that there is no
// such channel: people can put that right.
func blocked(err error) bool {
	e, ok := errors.AsType[*restError](err)
	return ok && (e.Status == http.StatusForbidden || e.Status == http.StatusNotFound)
}

// rejected reports whether Discord says that the request itself is wrong: it will be so every time.
func rejected(err error) bool {
	e, ok := errors.AsType[*restError](err)
	return ok && e.Status >= 400 && e.Status < 500 && e.Status != http.StatusTooManyRequests && e.Status != http.StatusUnauthorized
}

// repeatWithin is how long after the first POST a second one with the same nonce is surely folded into
// it. Discord says "the past few minutes"; DESIGN §2 rule 5 takes one.
const repeatWithin = time.Minute

// postAgain carries out a claim of what may have been posted: it is looked for in the channel first. As long as
// a repetition is surely folded, the kept words are repeated, if they would be said today; if not, that
// time is waited out. What is not there after it is not posted, and begins anew with what is true then. An event is never repeated:
// Discord would make a second one.
func (d *deliverer) postAgain(ctx context.Context, c coalition.Claim, claimed time.Time) {
	found, readable, err := d.readBack(ctx, c)
	left := repeatWithin - c.Age - time.Since(claimed)
	switch {
	case found != 0:
		d.sent(ctx, c, found)
	case left > 0 && !isEvent(c) && !d.tooLate(c) && d.stillSo(ctx, c):
		d.send(ctx, c, c.Body)
	case left > 0:
		d.putOff(ctx, c, errors.New("it may be there, and is not repeated"), left)
	case readable:
		d.setBack(ctx, c, coalition.Setback{Err: "it was not posted"}, 0)
		d.hurry()
	case isEvent(c) && blocked(err): // the bot is not in the server: it can be looked up once it is again
		d.setBack(ctx, c, coalition.Setback{Err: err.Error(), Unsure: true, Blocked: true}, later(c.Attempts))
	case err != nil && !blocked(err) && !rejected(err): // Discord is not well: it can be read later
		d.putOff(ctx, c, err, soon(c.Attempts))
	default:
		why := "the channel could not be read back"
		if err != nil {
			why = err.Error()
		}
		d.end(ctx, c, coalition.Unknown, why)
	}
}

const (
	pageSize = 100
	maxPages = 10
	// clocksApart is how far the database's clock and Discord's are taken to differ at most.
	clocksApart = 5 * time.Minute
)

// readBack looks for the delivery's message among those since the first POST may have been carried out.
// It is readable when all of them were seen.
func (d *deliverer) readBack(ctx context.Context, c coalition.Claim) (found coalition.Snowflake, readable bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, d.lease/2)
	defer cancel()
	if isEvent(c) {
		return d.findEvent(ctx, c)
	}
	want, since, before := mark(c.ID), c.Unsure.Add(-clocksApart), ""
	for range maxPages {
		page, err := d.rest.messages(ctx, c.Channel.String(), pageSize, before)
		if err != nil {
			return 0, false, err
		}
		for _, m := range page {
			if markOf(m) == want {
				return coalition.ParseSnowflake(m.ID), true, nil
			}
			before = m.ID
		}
		if len(page) < pageSize || coalition.ParseSnowflake(before).Time().Before(since) {
			return 0, true, nil
		}
	}
	return 0, false, nil
}

func markOf(m *discordgo.Message) string { return message.Mark(m.Components) }
