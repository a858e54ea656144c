package storage

import (
	"encoding/json"
	"testing"
	"time"

	"muster/coalition"
)

// theOnly returns the only delivery of a kind in a state.
func theOnly(t *testing.T, s *Store, c coalition.ID, kind string, state coalition.DeliveryState) coalition.DeliveryID {
	t.Helper()
	var id coalition.DeliveryID
	err := s.pool.QueryRow(t.Context(), `SELECT id FROM deliveries WHERE coalition_id = $1 AND kind = $2 AND state = $3`, c, kind, state).Scan(&id)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// put puts all deliveries of a kind into a state.
func put(t *testing.T, s *Store, kind string, state coalition.DeliveryState) {
	t.Helper()
	if _, err := s.pool.Exec(t.Context(), `UPDATE deliveries SET state = $2 WHERE kind = $1`, kind, state); err != nil {
		t.Fatal(err)
	}
}

// A card that Discord refused is not tried again once the pledge has another one.
func TestACardThatWasOvertakenIsNotTriedAgain(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	card := coalition.Delivery{Coalition: c.ID, Kind: coalition.PledgeCard, Channel: pledgeRoom, Due: noon, Pledge: somePledge(t, s, c.ID)}
	planned(t, s, card, "")
	refused := theOnly(t, s, c.ID, coalition.PledgeCard, coalition.Planned)
	put(t, s, coalition.PledgeCard, coalition.Failed)
	retry := func() error {
		_, err := s.Decide(t.Context(), organiserAct(t, s, c.ID, "announce.decide"), refused, coalition.Retry)
		return err
	}
	planned(t, s, card, "")
	if err := retry(); coalition.CodeOf(err) != "delivery_settled" {
		t.Errorf("beside another card: %v", err)
	}
	if got := stateOf(t, s, refused); got != "failed" {
		t.Errorf("it is %s", got)
	}
	put(t, s, coalition.PledgeCard, coalition.Failed)
	if err := retry(); err != nil || stateOf(t, s, refused) != "planned" {
		t.Errorf("beside none: %v, %s", err, stateOf(t, s, refused))
	}
}

// A reminder that did not go out is not posted once its meeting was moved or called off: what was planned instead is.
func TestAReminderThatWasOvertakenIsNotTriedAgain(t *testing.T) {
	t.Parallel()
	for _, what := range []coalition.Decision{coalition.Retry, coalition.PostAgain} {
		for _, change := range []string{"moved", "cancelled", "neither"} {
			s := newStore(t)
			c := withRoom(t, s, coalition.Members)
			m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
			state := coalition.Failed
			if what == coalition.PostAgain {
				state = coalition.Unknown
			}
			put(t, s, coalition.ReminderPost, state)
			var id coalition.DeliveryID
			if err := s.pool.QueryRow(t.Context(), `SELECT min(id) FROM deliveries WHERE kind = 'reminder'`).Scan(&id); err != nil {
				t.Fatal(err)
			}
			var err error
			switch change {
			case "moved":
				wall := m.Wall
				wall.Hour++
				_, err = s.MoveMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule move"), coalition.MeetingMove{Meeting: m.ID, Seen: m.Version, Wall: wall})
			case "cancelled":
				_, err = s.CancelMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule cancel"), m.ID, m.Version)
			}
			if err != nil {
				t.Fatal(err)
			}
			want := "delivery_settled"
			if change == "neither" {
				want = ""
			}
			if _, err := s.Decide(t.Context(), organiserAct(t, s, c.ID, "announce.decide"), id, what); coalition.CodeOf(err) != want || want == "" && err != nil {
				t.Errorf("%s of a reminder whose meeting is %s: %v", what, change, err)
			}
		}
	}
}

// A later part of a reminder that did not go out can be tried again, as long as its reminder could.
func TestAPartOfAReminderIsTriedAgain(t *testing.T) {
	t.Parallel()
	for _, what := range []coalition.Decision{coalition.Retry, coalition.PostAgain} {
		for _, moved := range []bool{false, true} {
			s := newStore(t)
			c := withRoom(t, s, coalition.Members)
			m := scheduled(t, s, c.ID, newMeetingOn(t, 27, 10))
			put(t, s, coalition.MeetingCard, coalition.Cancelled)
			now := m.At.Add(-24 * time.Hour)
			root := claimOne(t, s, "a", now, long)
			frozen(t, s, root, 1, "one", "two")
			if _, err := s.StartSending(t.Context(), root); err != nil {
				t.Fatal(err)
			}
			must(t)(s.DeliverySent(t.Context(), root, 77, now))
			part := claimOne(t, s, "a", now, long)
			state := map[coalition.Decision]coalition.DeliveryState{coalition.Retry: coalition.Failed, coalition.PostAgain: coalition.Unknown}[what]
			must(t)(s.DeliveryEnded(t.Context(), part, state, "refused", now))
			want := ""
			if moved {
				want = "delivery_settled"
				wall := m.Wall
				wall.Hour++
				_, err := s.MoveMeeting(t.Context(), organiserAct(t, s, c.ID, "schedule move"), coalition.MeetingMove{Meeting: m.ID, Seen: m.Version, Wall: wall})
				if err != nil {
					t.Fatal(err)
				}
			}
			_, err := s.Decide(t.Context(), organiserAct(t, s, c.ID, "announce.decide"), part.ID, what)
			wantCode(t, err, want)
		}
	}
}

// An announcement that did not go out is posted only before those whom it was confirmed for, or fewer.
func TestAnAnnouncementIsNotTriedAgainBeforeMoreReaders(t *testing.T) {
	t.Parallel()
	for what, state := range map[coalition.Decision]coalition.DeliveryState{coalition.Retry: coalition.Failed, coalition.PostAgain: coalition.Unknown} {
		for readers, want := range map[coalition.Release]string{coalition.Public: "announce_wider", coalition.Members: "", coalition.Organisers: ""} {
			s := newStore(t)
			c := withChannels(t, s)
			d := announcement(c.ID, noon)
			var err error
			if d.Params, err = json.Marshal(coalition.NewAnnouncement{Text: "hello", Readers: coalition.Members}); err != nil {
				t.Fatal(err)
			}
			planned(t, s, d, "")
			id := theOnly(t, s, c.ID, coalition.Announcement, coalition.Planned)
			put(t, s, coalition.Announcement, state)
			if _, err := s.SetChannel(t.Context(), organiserAct(t, s, c.ID, "coalition channels"), coalition.MeetingPosts, meetingsRoom, readers); err != nil {
				t.Fatal(err)
			}
			if _, err = s.Decide(t.Context(), organiserAct(t, s, c.ID, "announce.decide"), id, what); coalition.CodeOf(err) != want || want == "" && err != nil {
				t.Errorf("%s before %s: %v", what, readers, err)
			}
		}
	}
}

// What was to go in parts and is called back leaves none of them to be posted.
func TestPartsAreCalledBackWithTheirFirst(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	c := withChannels(t, s)
	planned(t, s, announcement(c.ID, noon), "")
	first := claimOne(t, s, "a", noon, over)
	frozen(t, s, first, 1, "one", "two", "three")
	if _, err := s.Decide(t.Context(), organiserAct(t, s, c.ID, "announce.decide"), first.ID, coalition.CallBack); err != nil {
		t.Fatal(err)
	}
	if left, err := s.StartSending(t.Context(), first); left != 0 || err != nil {
		t.Errorf("what was called back may be sent for %v, %v", left, err)
	}
	if rest := claim(t, s, "b", noon, long, 10); len(rest) != 0 {
		t.Errorf("still to be posted: %v", rest)
	}
	if all, total, err := s.DeliveryLog(t.Context(), c.ID, coalition.Cancelled, 0, 9); err != nil || total != 1 {
		t.Errorf("the log has %d, %v, %v", total, all, err)
	}
}
