package bot

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"muster/coalition"
	"muster/commands"
	"muster/message"
)

// card is a stage with a posted meeting card that says "v1"; say changes what it is to say, and has it said.
func card(t *testing.T) (s *stage, d *deliverer, say func(bodies ...message.Body)) {
	t.Helper()
	s = newStage(t)
	bodies := []message.Body{words("v1")}
	s.render = func(r commands.PostRequest) ([]message.Body, error) {
		if r.Delivery.Kind != coalition.MeetingCard {
			return nil, nil
		}
		return bodies, nil
	}
	m := s.meet()
	d = s.worker()
	s.work(d)
	same(t, "the card", s.discord.said(meetingRoom), []string{"v1"})
	moves := 0
	return s, d, func(newer ...message.Body) {
		t.Helper()
		bodies = newer
		moves++
		s.move(m, noon.AddDate(0, 0, 7+moves))
		var err error
		if m, err = s.store.Meeting(t.Context(), s.c.ID, m.Code); err != nil {
			t.Fatal(err)
		}
	}
}

func TestACardFollowsWhatItShows(t *testing.T) {
	t.Parallel()
	s, d, say := card(t)
	posted := markOf(s.discord.rooms[meetingRoom.String()][0])
	say(words("v2"))
	say(words("v3"))
	s.work(d)
	same(t, "the card", s.discord.said(meetingRoom), []string{"v3"})
	same(t, "edits", s.discord.count("PATCH"), 1)
	same(t, "roles that may be pinged", s.discord.pings, []int{1, 0})
	same(t, "mark", markOf(s.discord.rooms[meetingRoom.String()][0]), posted)
}

// An edit that changes no letter would still tell that something happened.
func TestACardThatSaysTheSameIsNotEdited(t *testing.T) {
	t.Parallel()
	s, d, say := card(t)
	say(words("v1"))
	s.work(d)
	say(words("v2"))
	s.work(d)
	say(words("v2"))
	s.work(d)
	same(t, "edits", s.discord.count("PATCH"), 1)
}

func TestACardChangedWhileItIsEditedIsEditedAgain(t *testing.T) {
	t.Parallel()
	s, d, say := card(t)
	say(words("v2"))
	again := false
	s.discord.after = func(method string) error {
		if method == "PATCH" && !again {
			again = true
			say(words("v3"))
		}
		return nil
	}
	s.work(d)
	same(t, "the card", s.discord.said(meetingRoom), []string{"v3"})
	same(t, "edits", s.discord.count("PATCH"), 2)
}

func TestACardWithNothingToShowIsTakenDown(t *testing.T) {
	t.Parallel()
	s, d, say := card(t)
	say()
	s.work(d)
	same(t, "the channel", s.discord.said(meetingRoom), []string(nil))
	same(t, "states", s.states(coalition.MeetingCard), []string{"cancelled"})

	// Had it something to show again by then, it is a new message.
	s, d, say = card(t)
	say()
	again := false
	s.discord.after = func(method string) error {
		if method == "DELETE" && !again {
			again = true
			say(words("back"))
		}
		return nil
	}
	s.work(d)
	same(t, "the channel", s.discord.said(meetingRoom), []string{"back"})
}

func TestWhatFollowsFromARefusedEdit(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name   string
		err    error
		times  int
		within time.Duration
		said   string
		state  string
		told   []string
	}{
		{"Discord fails", refusal(http.StatusBadGateway, 0), 2, 10 * time.Minute, "v2", "sent", nil},
		{"taken down by somebody", refusal(http.StatusNotFound, codeUnknownMessage), 1, time.Hour, "v1", "sent", nil},
		{"the channel is gone", refusal(http.StatusNotFound, codeUnknownChannel), 1, time.Hour, "v1", "cancelled", nil},
		{"no permission for a while", refusal(http.StatusForbidden, codeMissingAccess), 2, time.Hour, "v2", "sent", []string{"notice_blocked"}},
		{"edited too often", refusal(http.StatusTooManyRequests, codeManyOldEdits), 2, time.Hour, "v2", "sent", nil},
		{"edited too often, as a bad request", refusal(http.StatusBadRequest, codeManyOldEdits), 2, time.Hour, "v2", "sent", nil},
		{"bad form", refusal(http.StatusBadRequest, 50035), 99, time.Hour, "v1", "sent", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s, d, say := card(t)
			say(words("v2"))
			s.discord.fails("PATCH", test.err, test.times, false)
			s.workFor(d, test.within)
			same(t, "the card", s.discord.said(meetingRoom), []string{test.said})
			same(t, "states", s.states(coalition.MeetingCard), []string{test.state})
			same(t, "told", s.told(), test.told)
		})
	}
}

func TestAKilledEditorIsFollowedByAnother(t *testing.T) {
	t.Parallel()
	for _, carried := range []bool{true, false} {
		t.Run(fmt.Sprint("carried out: ", carried), func(t *testing.T) {
			t.Parallel()
			s, d, say := card(t)
			say(words("v2"))
			s.discord.fails("PATCH", errKilled, 1, carried)
			func() {
				defer func() {
					if r := recover(); r != errKilled {
						t.Errorf("recovered %v", r)
					}
				}()
				claims, err := s.store.ClaimEdits(t.Context(), d.holder, s.now, d.lease, 1)
				if err != nil || len(claims) != 1 {
					t.Fatalf("%v, %v", claims, err)
				}
				d.edit(t.Context(), claims[0])
			}()
			if err := s.store.ClearLeases(t.Context()); err != nil {
				t.Fatal(err)
			}
			say(words("v1")) // what the ledger believes to be shown, and what may be no longer
			s.work(s.worker())
			same(t, "the card", s.discord.said(meetingRoom), []string{"v1"})
		})
	}
}

// A card that people deleted stays deleted, whatever happens to its pledge.
func TestACardThatPeopleDeletedStaysDeleted(t *testing.T) {
	t.Parallel()
	const pledgeRoom coalition.Snowflake = 778
	s := newStage(t)
	s.channel(coalition.PledgePosts, pledgeRoom, coalition.Members)
	if _, err := s.store.Invite(t.Context(), s.act("roster invite"), []coalition.Delegation{{Code: "FR", Country: true}}); err != nil {
		t.Fatal(err)
	}
	delegations, err := s.store.Delegations(t.Context(), s.c.ID)
	if err != nil {
		t.Fatal(err)
	}
	capabilities, err := s.store.Capabilities(t.Context(), s.c.ID)
	if err != nil {
		t.Fatal(err)
	}
	logged, err := s.store.LogPledge(t.Context(), s.act("pledge log"), coalition.NewPledge{
		Delegation: delegations[0].ID, Capability: capabilities[0].ID,
		Terms: coalition.Terms{Quantity: coalition.Undisclosed(), Strength: coalition.Offered, Release: coalition.Members, Named: true},
	})
	if err != nil {
		t.Fatal(err)
	}
	d := s.worker()
	s.work(d)
	same(t, "before", len(s.discord.said(pledgeRoom)), 1)
	s.discord.rooms[pledgeRoom.String()] = nil
	for _, note := range []string{"b", "c"} {
		s.render = func(commands.PostRequest) ([]message.Body, error) { return []message.Body{words(note)}, nil }
		_, err := s.store.RevisePledge(t.Context(), s.act("pledge change"), logged.Code, false, func(t coalition.Terms) (coalition.Terms, error) {
			t.Note = note
			return t, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		s.work(d)
		same(t, "after the change to "+note, s.discord.said(pledgeRoom), []string(nil))
	}
}
