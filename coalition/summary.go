package coalition

import "time"

// Summary is where a coalition stands at an instant, as one audience may know it.
type Summary struct {
	Totals      Totals  // by capability
	Changes     *Since  // since the last meeting that began; nil before the first
	Last        Meeting // that one; zero before the first
	Gaps        Gaps    // of all that is required
	Readiness   Totals  // by readiness
	Next        Meeting // the next one that takes place; zero when none is scheduled
	Delegations int     // in the coalition
	NotPledged  []Delegation
	Decisions   []MeetingDecision // since the last meeting that took place, its own among them; the newest first
	Actions     []Action          // still to be done, the earliest due first
}

// With returns the summary with what meetings decided and what is to be done, as far as the audience may know of it.
func (s Summary) With(a Audience, decided []MeetingDecision, actions []Action) Summary {
	for _, d := range DecisionsFor(a, decided) {
		if !d.Meeting.At.Before(s.Last.At) {
			s.Decisions = append(s.Decisions, d)
		}
	}
	s.Actions = ActionsFor(a, actions, ActionOpen)
	return s
}

// Summary returns where the coalition stands at now, without its Changes, for which see ChangedSince. Which delegations
// have not pledged is for organisers alone: for everyone else it is nil, since it could be told from what they may not see.
func (v View) Summary(meetings []Meeting, now time.Time) Summary {
	s := Summary{
		Totals: v.Totals(Question{By: ByCapability, Now: now}), Gaps: v.Gaps(GapsQuestion{Now: now}), Readiness: v.Totals(Question{By: ByReadiness, Now: now}),
	}
	for _, m := range meetings {
		if m.Ahead(now) == nil && (s.Next.ID == 0 || m.At.Before(s.Next.At)) {
			s.Next = m
		}
		if m.Begun(now) && !m.Cancelled && (s.Last.ID == 0 || m.At.After(s.Last.At)) {
			s.Last = m
		}
	}
	pledged := map[DelegationID]bool{}
	for _, p := range v.Pledges {
		pledged[p.Delegation] = pledged[p.Delegation] || p.Shown.Exit == Live
	}
	for _, d := range v.Delegations {
		if d.Removed {
			continue
		}
		s.Delegations++
		if v.Audience.IsOrganisers() && !pledged[d.ID] {
			s.NotPledged = append(s.NotPledged, d)
		}
	}
	return s
}

// ChangedSince returns the summary, which is of the view, with what has changed since the ledger that its last meeting keeps.
func (s Summary) ChangedSince(then Ledger, v View) Summary {
	changes := v.Since(then.WithoutSlips().For(v.Audience, s.Last.At), s.Last.At, Question{Now: v.Now})
	s.Changes = &changes
	return s
}

// MaxAnnouncement is how many characters an announcement may have: escaped, it still fits one card.
const MaxAnnouncement = 1500

// NewAnnouncement is an organiser's words to delegations. Its JSON form is what its delivery keeps.
type NewAnnouncement struct {
	Text    string
	To      Addressees `json:",omitzero"`
	Readers Release    `json:",omitempty"` // who was shown to read its channel: nobody else is to; "" for whoever does
	Channel Snowflake  `json:"-"`
	Due     time.Time  `json:"-"`
}

// Wider reports whether the announcement would be read by more people than it was confirmed for.
func (n NewAnnouncement) Wider(a Audience) bool { return n.Readers != "" && !n.Readers.Admits(a.Level) }

// Posted is the outcome of asking for a post.
type Posted struct {
	Channel Snowflake
	Due     time.Time
	Same    bool // it was already asked for: nothing was changed this time
}
