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

// Setback is why a delivery could not be carried out for now.
type Setback struct {
	Err     string
	At      time.Time
	Retry   time.Time
	Unsure  bool // a POST of it may have been carried out
	Blocked bool // its channel cannot be posted in, which organisers are told once
}
