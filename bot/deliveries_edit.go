package bot

import (
	"context"
	"errors"
	"math"
	"time"

	"muster/coalition"
)

// edit has a posted message show what is so now. One holder at a time does, and its request ends before
// its lease, so an older state never comes after a newer one.
func (d *deliverer) edit(ctx context.Context, c coalition.Claim) {
	looked := d.now()
	r, err := d.render(ctx, c)
	if err != nil {
		d.putOff(ctx, c, err, soon(c.Attempts))
		return
	}
	bodies, ok := r.frozen()
	switch {
	case !ok:
		d.putOff(ctx, c, errNoMark, later(c.Attempts))
	case len(bodies) == 0:
		d.takeDown(ctx, c, r.version)
	case c.Part >= len(bodies): // there are no words for it any more: it keeps those that it has
		d.shown(ctx, c, r, c.Body, time.Time{})
	case sameBody(bodies[c.Part], c.Body):
		d.leave(ctx, c, r, bodies[c.Part], looked)
	default:
		d.change(ctx, c, r, bodies[c.Part], looked)
	}
}

// leave leaves the message as it is: even an edit that changes no letter would show that something has happened. Of one
// that stands for good it is looked up whether it is still there, but only by the clock, for the same reason.
func (d *deliverer) leave(ctx context.Context, c coalition.Claim, r rendered, raw []byte, looked time.Time) {
	if d.stands(c) && c.Stale {
		bounded, cancel := context.WithTimeout(ctx, d.lease/2)
		there, err := d.rest.hasMessage(bounded, c.Channel.String(), c.Message.String())
		cancel()
		switch {
		case err == nil && !there:
			d.replace(ctx, c, errDeleted)
			return
		case hasCode(err, codeUnknownChannel):
			d.notEdited(ctx, c, err)
			return
		}
	}
	d.shown(ctx, c, r, raw, d.next(c, looked, false))
}

var errDeleted = errors.New("the message is not there any more")

// stands reports whether a delivery's message is to stand for good: one that people delete, or that Discord no longer lets
// be edited, is posted anew.
func (d *deliverer) stands(c coalition.Claim) bool {
	post, _ := d.table.Post(c.Kind)
	return post.Stands
}

// change edits the message.
func (d *deliverer) change(ctx context.Context, c coalition.Claim, r rendered, raw []byte, looked time.Time) {
	body, err := d.drawn(raw, c)
	if err != nil {
		d.putOff(ctx, c, err, later(c.Attempts))
		return
	}
	err = d.within(ctx, c, func(ctx context.Context) error {
		return d.rewrite(ctx, c, body)
	})
	switch {
	case isEvent(c) && d.eventRefused(ctx, c, err):
	case err == nil, rejected(err) && !blocked(err) && !hasCode(err, codeManyOldEdits):
		if err != nil { // it would be so every time; the next change has other words
			d.log.Error("an edit was refused", "delivery", c.ID, "kind", c.Kind, "err", err)
		}
		d.shown(ctx, c, r, raw, d.next(c, looked, true))
	default:
		d.notEdited(ctx, c, err)
	}
}

// next is when a message that was looked at, and edited or not, may be looked at again; zero for at once. One that
// stands for good may change with every act, so what happens until the next mark of the clock is gathered, seen or not. A look
// that takes long does not skip a mark: it may be that of an act which nobody sees. Discord limits how often messages older than
// an hour are edited (30046) without telling how often that is: they are left alone for a minute.
func (d *deliverer) next(c coalition.Claim, looked time.Time, edited bool) time.Time {
	switch {
	case !d.stands(c):
		return time.Time{}
	case edited && looked.Sub(c.Message.Time()) > oldAfter:
		return coalition.NextMark(looked.Add(oldEvery))
	}
	return coalition.NextMark(looked)
}

const (
	oldAfter = time.Hour
	oldEvery = time.Minute
)

// takeDown deletes the message of what there is nothing to show of any more.
func (d *deliverer) takeDown(ctx context.Context, c coalition.Claim, version coalition.Version) {
	if err := d.delete(ctx, c); err != nil {
		d.notEdited(ctx, c, err)
		return
	}
	d.cancel(ctx, c, version, "nothing to show")
	d.hurry()
}

// delete deletes the message; one that is gone, or whose channel is, needs no more.
func (d *deliverer) delete(ctx context.Context, c coalition.Claim) error {
	err := d.within(ctx, c, func(ctx context.Context) error {
		return d.remove(ctx, c)
	})
	if hasCode(err, codeUnknownMessage, codeUnknownChannel, codeUnknownEvent) {
		return nil
	}
	return err
}

// notEdited decides what follows from an error of an edit.
func (d *deliverer) notEdited(ctx context.Context, c coalition.Claim, err error) {
	switch {
	case errors.Is(err, errClaimLost):
	case hasCode(err, codeUnknownMessage) && d.stands(c):
		d.replace(ctx, c, err)
	case hasCode(err, codeManyOldEdits) && d.stands(c):
		d.postAnew(ctx, c, err)
	case hasCode(err, codeUnknownMessage), c.Direct && blocked(err): // somebody took it down, and meant it, or takes no more
		d.record(ctx, c, func(ctx context.Context) (bool, error) { return d.store.MessageGone(ctx, c, err.Error()) })
	case hasCode(err, codeUnknownChannel) && d.stands(c): // organisers choose another
		d.setBack(ctx, c, coalition.Setback{Err: err.Error(), Blocked: true}, later(c.Attempts))
	case hasCode(err, codeUnknownChannel): // what changes next is shown in the channel that took its place
		d.cancel(ctx, c, math.MaxInt64, err.Error())
	case blocked(err):
		d.setBack(ctx, c, coalition.Setback{Err: err.Error(), Blocked: true}, later(c.Attempts))
	case hasCode(err, codeManyOldEdits):
		d.putOff(ctx, c, err, later(c.Attempts))
	default:
		d.putOff(ctx, c, err, soon(c.Attempts))
	}
}

// postAnew takes a message down that stands for good, and has another take its place. Should the process end in between,
// the next edit finds that it is gone.
func (d *deliverer) postAnew(ctx context.Context, c coalition.Claim, why error) {
	err := d.delete(ctx, c)
	switch {
	case err == nil:
		d.replace(ctx, c, why)
	case errors.Is(err, errClaimLost):
	default:
		d.putOff(ctx, c, err, later(c.Attempts))
	}
}

// replace has another message take the place of one that is gone.
func (d *deliverer) replace(ctx context.Context, c coalition.Claim, why error) {
	d.record(ctx, c, func(ctx context.Context) (bool, error) { return d.store.DeliveryReplaced(ctx, c, why.Error()) })
	d.hurry()
}

var errClaimLost = errors.New("the claim is somebody else's")

// within makes a request under a lease that outlasts it.
func (d *deliverer) within(ctx context.Context, c coalition.Claim, request func(context.Context) error) error {
	if err := d.pace.Wait(ctx); err != nil {
		return err
	}
	ok, err := d.store.StartEditing(ctx, c, d.lease)
	if err != nil {
		return err
	}
	if !ok {
		return errClaimLost
	}
	ctx, cancel := context.WithTimeout(ctx, d.lease*3/4)
	defer cancel()
	return request(ctx)
}

// shown notes that the message shows what was rendered, and that it is not to be edited before next.
func (d *deliverer) shown(ctx context.Context, c coalition.Claim, r rendered, body []byte, next time.Time) {
	d.record(ctx, c, func(ctx context.Context) (bool, error) {
		again, err := d.store.EditShown(ctx, c, coalition.Shown{
			Version: r.version, Body: body, Until: r.until(), Next: next, Audience: r.audience.Level,
		})
		if again {
			d.hurry()
		}
		return true, err
	})
}

func (d *deliverer) cancel(ctx context.Context, c coalition.Claim, version coalition.Version, why string) {
	d.record(ctx, c, func(ctx context.Context) (bool, error) { return d.store.DeliveryCancelled(ctx, c, version, why) })
}
