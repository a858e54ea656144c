package coalition

import "time"

// Claim is a delivery in the hands of one worker, for as long as its lease lasts. What a worker reports
// under a claim that somebody else has taken over since changes nothing.
type Claim struct {
	Delivery
	Edit   bool          // it is posted, and must come to show something newer
	Part   int           // which of the bodies it is rendered to
	Stale  bool          // the hour has made something else of what it shows
	Begins time.Time     // when the meeting that it is about begins; zero when it is about none
	Unsure time.Time     // when the first POST began that may have been carried out, by the database's clock; zero for none
	Age    time.Duration // how long ago that was
	Frozen Version       // of the coalition when Body was rendered; 0 when there is none
	Holder string
	Number int64 // of the claim: it grows with each one of the delivery
}

// Shown is what a posted message shows once it was edited, or found to show it already.
type Shown struct {
	Version  Version
	Body     []byte
	Until    time.Time // until when it is so by the clock alone; zero for as long as nothing happens
	Next     time.Time // not looked at again before; zero for no such bound
	Audience Release   // whom it was rendered for: if its channel has others meanwhile, Next does not hold
}

// Marks are how far apart the marks of the clock are at which the board is looked at after an act.
const Marks = 5 * time.Second

// NextMark returns the first mark of the clock after an instant. That an act waits for the next mark whoever may know of it
// keeps the hour at which others see theirs from telling of it.
func NextMark(t time.Time) time.Time { return t.Truncate(Marks).Add(Marks) }

// ActMark returns the mark that the board waits for after an act. Until it is committed an act may take a moment: one
// right before a mark waits for the next, or a look that another act caused would pass it over.
func ActMark(at time.Time) time.Time { return NextMark(at.Add(time.Second)) }

// Setback is why a delivery could not be carried out for now.
type Setback struct {
	Err     string
	At      time.Time
	Retry   time.Time
	Unsure  bool // a POST of it may have been carried out
	Blocked bool // its channel cannot be posted in, which organisers are told once
}
