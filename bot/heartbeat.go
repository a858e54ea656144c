package bot

import (
	"context"
	"log/slog"
	"time"

	"muster/coalition"
)

// heartbeatStore keeps when the bot was in reach, and when it was not.
type heartbeatStore interface {
	Beat(ctx context.Context, at time.Time, unbroken bool) error
}

// beatEvery is how far apart the notes are that the bot is in reach, by its clock: what is lost at either end of an outage is
// little beside the hour that one adds to a deadline.
const beatEvery = 20 * time.Second

// heart notes that the bot is in reach, for as long as Discord's gateway answers it and the database takes the note.
type heart struct {
	store   heartbeatStore
	now     func() time.Time // what deadlines go by
	system  func() time.Time // the system's clock, which nobody sets ahead for a rehearsal
	answers func() bool
	log     *slog.Logger

	last   time.Time // the clock's time of the last note
	noted  time.Time // the system's
	broken bool      // the line did not answer at some look since
}

// beat looks at the line about every second until ctx is done. A clock that is set ahead while the line answers is noted at
// once, and is no outage.
func (h *heart) beat(ctx context.Context) {
	for ctx.Err() == nil {
		h.look(ctx)
		wait(ctx, time.Second)
	}
}

func (h *heart) look(ctx context.Context) {
	if !h.answers() {
		h.broken = true
		return
	}
	at, system := h.now(), h.system().Round(0) // without the monotonic reading, which stands still while the machine sleeps
	if since := at.Sub(h.last); since >= 0 && since < beatEvery {
		return
	}
	unbroken := !h.broken && !h.noted.IsZero() && system.Sub(h.noted) <= coalition.OutageAfter
	if err := h.store.Beat(ctx, at, unbroken); err != nil {
		if ctx.Err() == nil {
			h.log.Error("it could not be noted that the bot is in reach", "err", err)
		}
		return
	}
	h.last, h.noted, h.broken = at, system, false
}
