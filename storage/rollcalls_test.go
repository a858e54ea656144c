package storage

import (
	"slices"
	"testing"
	"time"

	"muster/coalition"
)

// invitedTo schedules a meeting that some are asked to.
func invitedTo(t *testing.T, s *Store, c coalition.ID, guests ...coalition.Delegation) coalition.Meeting {
	t.Helper()
	n := newMeetingOn(t, 27, 10)
	for _, d := range guests {
		n.Invited = append(n.Invited, d.ID)
	}
	return scheduled(t, s, c, n)
}

func TestOnlyThoseInvitedSignUp(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	d := invite(t, s, c.ID, "FR", "DE", "PL")
	m := invitedTo(t, s, c.ID, d[0], d[1])
	if len(m.Invited) != 2 || m.Invited[0].Code != "DE" || m.Invited[1].ID != d[0].ID || !m.Invited[1].Country {
		t.Errorf("asked: %+v", m.Invited)
	}
	if all := scheduled(t, s, c.ID, newMeetingOn(t, 28, 10)); all.Invited != nil {
		t.Errorf("all: %+v", all.Invited)
	}
	for _, test := range []struct {
		word coalition.SignUp
		code string
	}{
		{coalition.SignUp{Delegation: d[0].ID, Attendance: coalition.Attending}, ""},
		{coalition.SignUp{Delegation: d[2].ID, Attendance: coalition.Absent}, "not_invited"},
		{coalition.SignUp{Delegation: d[1].ID, Attendance: coalition.Represented, RepresentedBy: d[2].ID}, "proxy_not_invited"},
		{coalition.SignUp{Delegation: d[1].ID, Attendance: coalition.Represented, RepresentedBy: d[0].ID}, ""},
	} {
		_, err := s.SignUp(t.Context(), organiserAct(t, s, c.ID, "meeting.attend"), m.Code, test.word)
		wantCode(t, err, test.code)
	}
	other := invite(t, s, newCoalitionIn(t, s, testGuild+1, "Other").ID, "IT")[0]
	n := newMeetingOn(t, 27, 10)
	n.Invited = []coalition.DelegationID{d[0].ID, other.ID}
	_, err := s.ScheduleMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule meeting"), n)
	wantCode(t, err, "delegation_removed")
}

func TestSayMore(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
	d := invite(t, s, c.ID, "FR")[0]
	comes := coalition.SignUp{Delegation: d.ID, Attendance: coalition.Attending}
	more := comes
	more.People, more.Note = 3, "by train"
	say := func(word coalition.SignUp) (coalition.SignedUp, error) {
		return s.SayMore(t.Context(), organiserAct(t, s, c.ID, "meeting.said"), m.Code, word)
	}
	_, err := say(more)
	wantCode(t, err, "sign_up_changed") // nothing was said yet
	sign := func(word coalition.SignUp) bool {
		t.Helper()
		done, err := s.SignUp(t.Context(), organiserAct(t, s, c.ID, "meeting.attend"), m.Code, word)
		if err != nil {
			t.Fatal(err)
		}
		return done.Same
	}
	stands := func(want coalition.SignUp) {
		t.Helper()
		words, err := s.SignUps(t.Context(), c.ID, m.ID)
		if err != nil || len(words) != 1 || words[0] != want {
			t.Errorf("words %+v, %v; want %+v", words, err, want)
		}
		one, err := s.SignUpOf(t.Context(), c.ID, m.Code, d.ID)
		if err != nil || one != want {
			t.Errorf("word %+v, %v; want %+v", one, err, want)
		}
	}
	sign(comes)
	if done, err := say(more); err != nil || done.Same {
		t.Fatalf("more: %+v, %v", done, err)
	}
	if done, err := say(more); err != nil || !done.Same {
		t.Errorf("again: %+v, %v", done, err)
	}
	if !sign(comes) {
		t.Error("pressing the same button once more changes something")
	}
	stands(more)
	absent := coalition.SignUp{Delegation: d.ID, Attendance: coalition.Absent}
	sign(absent)
	stands(absent)
	_, err = say(more)
	wantCode(t, err, "sign_up_changed")
	absent.Note = "elections"
	if _, err := say(absent); err != nil {
		t.Error(err)
	}
	stands(absent)
	if none, err := s.SignUpOf(t.Context(), c.ID, m.Code, d.ID+1); err != nil || none != (coalition.SignUp{}) {
		t.Errorf("of another: %+v, %v", none, err)
	}
}

func TestCallRoll(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withRoom(t, s, coalition.Members)
	if _, err := s.ChangeSettings(t.Context(), organiserAct(t, s, c.ID, "coalition settings"), func(c *coalition.Coalition) { c.Quorum = coalition.QuorumMajority }); err != nil {
		t.Fatal(err)
	}
	d := invite(t, s, c.ID, "FR", "DE", "PL", "SE", "IT")
	m := invitedTo(t, s, c.ID, d[0], d[1], d[2], d[3])
	word := coalition.SignUp{Delegation: d[2].ID, Attendance: coalition.Represented, RepresentedBy: d[0].ID}
	if _, err := s.SignUp(t.Context(), organiserAct(t, s, c.ID, "meeting.attend"), m.Code, word); err != nil {
		t.Fatal(err)
	}
	call := func(at time.Time, seen coalition.Version, present ...coalition.DelegationID) (coalition.Kept, error) {
		act := organiserAct(t, s, c.ID, "schedule.rolled")
		act.At = at
		return s.CallRoll(t.Context(), act, coalition.NewRollCall{Meeting: m.ID, Seen: seen, Present: present})
	}
	read := func() coalition.RollCall {
		t.Helper()
		r, err := s.RollCall(t.Context(), c.ID, m)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	_, err := call(m.At.Add(-2*time.Hour), 0, d[0].ID)
	wantCode(t, err, "meeting_not_yet")
	_, err = call(m.At, 0, d[4].ID)
	wantCode(t, err, "rollcall_not_invited")
	if read().Held() {
		t.Error("what was refused was saved")
	}
	done, err := call(m.At, 0, d[0].ID, d[1].ID)
	if err != nil || done.Same || done.Code != m.Code {
		t.Fatalf("first: %+v, %v", done, err)
	}
	first := read()
	if len(first.Present) != 2 || len(first.Represented) != 1 || first.Represented[0].By.ID != d[0].ID || len(first.Missing) != 1 ||
		!first.Quorate() || first.Rule != coalition.QuorumMajority || !first.At.Equal(m.At) {
		t.Errorf("first: %+v", first)
	}
	_, err = call(m.At, 0, d[0].ID)
	wantCode(t, err, "rollcall_changed")
	if done, err := call(m.At, first.Version, d[1].ID, d[0].ID); err != nil || !done.Same {
		t.Errorf("the same again: %+v, %v", done, err)
	}

	// A correction is about those of then, by the rule of then.
	if _, err := s.ChangeSettings(t.Context(), organiserAct(t, s, c.ID, "coalition settings"), func(c *coalition.Coalition) { c.Quorum = coalition.QuorumOf(4) }); err != nil {
		t.Fatal(err)
	}
	if _, err := s.RemoveDelegation(t.Context(), organiserAct(t, s, c.ID, "roster remove"), d[1].ID); err != nil {
		t.Fatal(err)
	}
	if _, err := call(m.At.Add(time.Hour), first.Version, d[1].ID, d[3].ID); err != nil {
		t.Fatal(err)
	}
	second := read()
	var codes []string
	for _, each := range second.Called() {
		codes = append(codes, each.Code)
	}
	if !slices.Equal(codes, []string{"DE", "FR", "PL", "SE"}) || second.Rule != coalition.QuorumMajority || second.There() != 2 || second.Quorate() {
		t.Errorf("corrected: %v of %+v", codes, second)
	}
	m.At = m.At.AddDate(0, 0, 7) // as if it had been moved
	if read().Held() {
		t.Error("a roll call of an earlier day counts")
	}
}

func TestQuorumIsASetting(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := newCoalition(t, s)
	if c.Quorum != coalition.NoQuorum {
		t.Errorf("a new coalition asks for %q", c.Quorum)
	}
	for _, want := range []coalition.Quorum{coalition.QuorumTwoThirds, coalition.QuorumOf(coalition.MaxQuorum), coalition.NoQuorum} {
		got, err := s.ChangeSettings(t.Context(), organiserAct(t, s, c.ID, "coalition settings"), func(c *coalition.Coalition) { c.Quorum = want })
		if err != nil || got.Quorum != want {
			t.Errorf("%q, %v; want %q", got.Quorum, err, want)
		}
	}
}
