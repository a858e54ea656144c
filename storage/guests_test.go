package storage

import (
	"slices"
	"testing"
	"time"

	"muster/coalition"
)

// reinvites changes who is asked to a meeting as it is now.
func reinvites(t *testing.T, s *Store, c coalition.ID, m coalition.Meeting, later bool, guests ...coalition.Delegation) (coalition.Scheduled, error) {
	t.Helper()
	return reinvitesAt(t, s, c, m, noon, later, guests...)
}

func reinvitesAt(t *testing.T, s *Store, c coalition.ID, m coalition.Meeting, at time.Time, later bool, guests ...coalition.Delegation) (coalition.Scheduled, error) {
	t.Helper()
	n := coalition.NewGuests{Meeting: m.ID, Later: later}
	from := []coalition.Meeting{}
	for _, each := range meetings(t, s, c) {
		if each.ID == m.ID || later && each.In != nil && each.In.Number > m.In.Number && !each.Cancelled {
			from = append(from, each)
		}
	}
	n.Seen = coalition.NewestGuests(from)
	for _, d := range guests {
		n.Invited = append(n.Invited, d.ID)
	}
	a := organiserAct(t, s, c, "schedule.invited")
	a.At = at
	return s.ChangeGuests(t.Context(), a, n)
}

// guestsNow are the codes of the delegations that a meeting is for; none for all.
func guestsNow(t *testing.T, s *Store, c coalition.ID, code string) (out []string) {
	t.Helper()
	m, err := s.Meeting(t.Context(), c, code)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range m.Invited {
		out = append(out, d.Code)
	}
	return out
}

// cardsOut has all cards of meetings be posted.
func cardsOut(t *testing.T, s *Store) {
	t.Helper()
	if _, err := s.pool.Exec(t.Context(), `UPDATE deliveries SET state = 'sent', shown_version = planned_version WHERE kind = 'meeting'`); err != nil {
		t.Fatal(err)
	}
}

func TestChangeGuests(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	d := invite(t, s, c.ID, "FR", "DE", "PL")
	m := invitedTo(t, s, c.ID, d[0], d[1])
	cardsOut(t, s)
	word := coalition.SignUp{Delegation: d[1].ID, Attendance: coalition.Attending}
	if _, err := s.SignUp(t.Context(), organiserAct(t, s, c.ID, "meeting.attend"), m.Code, word); err != nil {
		t.Fatal(err)
	}
	wanted := func() (v coalition.Version) {
		t.Helper()
		if err := s.pool.QueryRow(t.Context(), `SELECT wanted_version FROM deliveries WHERE kind = 'meeting'`).Scan(&v); err != nil {
			t.Fatal(err)
		}
		return v
	}
	before := wanted()
	done, err := reinvites(t, s, c.ID, m, false, d[0], d[2])
	if err != nil || done.Same || done.Code != m.Code || done.Channel != meetingsRoom {
		t.Fatalf("asked %+v, %v", done, err)
	}
	if got := guestsNow(t, s, c.ID, m.Code); !slices.Equal(got, []string{"FR", "PL"}) {
		t.Errorf("asked are %v", got)
	}
	if wanted() <= before {
		t.Error("the card is not edited")
	}
	// Nothing is said anew: its reminders stay as they are, and so does what a move of it goes by.
	wantQueue(t, s, c.ID, "meeting sent 20 12:00", "reminder planned 26 08:00", "reminder planned 27 07:00")
	if again, err := s.Meeting(t.Context(), c.ID, m.Code); err != nil || again.Version != m.Version || again.Changes != 0 || again.InvitedBy == 0 {
		t.Errorf("the meeting is %+v, %v", again, err)
	}
	_, err = s.SignUp(t.Context(), organiserAct(t, s, c.ID, "meeting.attend"), m.Code, word)
	wantCode(t, err, "not_invited")
	// What was said is there when the delegation is asked again.
	if done, err := reinvites(t, s, c.ID, m, false); err != nil || done.Same || guestsNow(t, s, c.ID, m.Code) != nil {
		t.Errorf("all: %+v, %v", done, err)
	}
	if words, err := s.SignUps(t.Context(), c.ID, m.ID); err != nil || len(words) != 1 || words[0] != word {
		t.Errorf("words %+v, %v", words, err)
	}
	edited := wanted()
	if done, err := reinvites(t, s, c.ID, m, false); err != nil || !done.Same || wanted() != edited {
		t.Errorf("the same again: %+v, %v", done, err)
	}
}

func TestChangeGuestsIsRefused(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	d := invite(t, s, c.ID, "FR", "DE")
	away := invite(t, s, newCoalitionIn(t, s, testGuild+1, "Other").ID, "IT")[0]
	m := invitedTo(t, s, c.ID, d[0])
	change := func(n coalition.NewGuests, at time.Time) error {
		a := organiserAct(t, s, c.ID, "schedule.invited")
		a.At, n.Meeting = at, m.ID
		_, err := s.ChangeGuests(t.Context(), a, n)
		return err
	}
	both := []coalition.DelegationID{d[0].ID, d[1].ID}
	wantCode(t, change(coalition.NewGuests{Seen: m.Version - 1, Invited: both}, noon), "meeting_changed")
	wantCode(t, change(coalition.NewGuests{Seen: m.Version, Invited: append(both, away.ID)}, noon), "delegation_removed")
	wantCode(t, change(coalition.NewGuests{Seen: m.Version, Invited: both, Later: true}, noon), "series_none")
	wantCode(t, change(coalition.NewGuests{Seen: m.Version, Invited: both}, m.At), "meeting_begun")
	if _, err := s.LedgerAtMeeting(t.Context(), c.ID, m.ID, m.At); err != nil {
		t.Fatal(err)
	}
	wantCode(t, change(coalition.NewGuests{Seen: m.Version, Invited: both}, noon), "meeting_begun") // though it is stamped earlier
	if got := guestsNow(t, s, c.ID, m.Code); !slices.Equal(got, []string{"FR"}) {
		t.Errorf("asked are %v", got)
	}
	// A move and another list both make what was seen old.
	other := scheduled(t, s, c.ID, newMeetingOn(t, 28, 10))
	if _, err := reinvites(t, s, c.ID, other, false, d[0]); err != nil {
		t.Fatal(err)
	}
	m = other
	wantCode(t, change(coalition.NewGuests{Seen: other.Version, Invited: both}, noon), "meeting_changed")
	if _, err := s.CancelMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule cancel"), other.ID, other.Version); err != nil {
		t.Fatal(err)
	}
	wantCode(t, change(coalition.NewGuests{Seen: other.Version, Invited: both}, noon), "meeting_cancelled")
}

// One draft asks once, and of a series those with the same list go along.
func TestChangeGuestsFromHereOn(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	d := invite(t, s, c.ID, "FR", "DE", "PL")
	n := newSeriesOn(t, 26, 4)
	n.Invited = []coalition.DelegationID{d[0].ID}
	all := scheduledSeries(t, s, c.ID, n)
	if _, err := reinvites(t, s, c.ID, all[2], false, d[1]); err != nil {
		t.Fatal(err)
	}
	act := organiserAct(t, s, c.ID, "schedule.invited")
	draft, err := s.SaveDraft(t.Context(), c.ID, act.Actor, "schedule.reinvite", map[string]string{}, noon)
	if err != nil {
		t.Fatal(err)
	}
	act.Draft = draft
	all = meetings(t, s, c.ID)
	change := coalition.NewGuests{Meeting: all[1].ID, Seen: coalition.NewestGuests(all[1:]), Invited: []coalition.DelegationID{d[2].ID}, Later: true}
	first, err := s.ChangeGuests(t.Context(), act, change)
	if err != nil || first.Same || first.More != 1 {
		t.Fatalf("first: %+v, %v", first, err)
	}
	if second, err := s.ChangeGuests(t.Context(), act, change); err != nil || !second.Same || second.More != 1 {
		t.Errorf("second: %+v, %v", second, err)
	}
	for i, want := range []string{"FR", "PL", "DE", "PL"} {
		if got := guestsNow(t, s, c.ID, all[i].Code); !slices.Equal(got, []string{want}) {
			t.Errorf("meeting %d is for %v, want %s", i+1, got, want)
		}
	}
}

// What was rendered for those before is rendered anew, by another claim; what is on its way stays.
func TestChangeGuestsTakesBackWhatIsNotOnItsWay(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	d := invite(t, s, c.ID, "FR", "DE")
	m := invitedTo(t, s, c.ID, d[0])
	cardsOut(t, s)
	now := m.At.Add(-24 * time.Hour)
	frozen := claimOne(t, s, "a", now, long)
	must(t)(s.FreezeDelivery(t.Context(), frozen, [][]byte{[]byte(`{"Content":"FR"}`)}, 1, false, time.Time{}, now))
	if _, err := reinvitesAt(t, s, c.ID, m, now, false, d[1]); err != nil {
		t.Fatal(err)
	}
	if left, err := s.StartSending(t.Context(), frozen); err != nil || left != 0 {
		t.Errorf("what was rendered before may be sent: %v, %v", left, err)
	}
	anew := claimOne(t, s, "b", now, long)
	if anew.ID != frozen.ID || anew.Body != nil {
		t.Fatalf("claimed %+v", anew)
	}
	must(t)(s.FreezeDelivery(t.Context(), anew, [][]byte{[]byte(`{"Content":"DE"}`)}, 9, false, time.Time{}, now))
	if left, err := s.StartSending(t.Context(), anew); err != nil || left == 0 {
		t.Fatalf("%v, %v", left, err)
	}
	if _, err := reinvitesAt(t, s, c.ID, m, now, false); err != nil {
		t.Fatal(err)
	}
	must(t)(s.DeliverySent(t.Context(), anew, 77, now)) // and is edited
}

// A direct message that was for nobody when it was due is planned again once its delegation is asked, if it is still ahead:
// quiet hours had moved it to an earlier hour.
func TestWhoIsNewlyAskedGetsTheirDirectMessages(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s) // in Paris, an hour ahead of UTC
	d := invite(t, s, c.ID, "FR", "DE")
	m := invitedTo(t, s, c.ID, d[0]) // at 08:00 UTC
	chooses(t, s, c.ID, 31, noon, func(r *coalition.Reminding) {
		directly(r)
		r.Leads, r.Quiet = coalition.NewLeads(6*time.Hour, time.Hour), coalition.Quiet{From: 22 * 60, Until: 7 * 60}
	})
	wantMail(t, s, "planned 26 20:59", "planned 27 07:00")
	now := time.Date(2026, 3, 26, 21, 0, 0, 0, time.UTC)
	claims := claimDirect(t, s, now)
	if len(claims) != 1 {
		t.Fatalf("claimed %+v", claims)
	}
	must(t)(s.DeliveryCancelled(t.Context(), claims[0], 1<<40, "nothing to show"))
	if _, err := reinvitesAt(t, s, c.ID, m, now, false, d[0], d[1]); err != nil {
		t.Fatal(err)
	}
	wantMail(t, s, "cancelled 26 20:59", "planned 27 06:00", "cancelled 27 07:00", "planned 27 07:00")
}
