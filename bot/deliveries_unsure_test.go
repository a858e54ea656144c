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

func TestAPostThatMayBeOutAndCannotBeReadBack(t *testing.T) {
	t.Parallel()
	denied, down := refusal(http.StatusForbidden, codeMissingAccess), refusal(http.StatusBadGateway, 0)
	for _, test := range []struct {
		name    string
		carried bool
		age     time.Duration
		read    error
		times   int
		said    int
		posts   int
		state   string
		told    []string
	}{
		{"a moment ago: the nonce folds the second", true, time.Second, denied, 99, 1, 2, "sent", nil},
		{"a moment ago, not carried out", false, time.Second, denied, 99, 1, 2, "sent", nil},
		{"long ago: people decide", true, 2 * time.Minute, denied, 99, 1, 1, "unknown", []string{"notice_unknown"}},
		{"long ago, not carried out", false, 2 * time.Minute, denied, 99, 0, 1, "unknown", []string{"notice_unknown"}},
		{"long ago, Discord is down for a while", true, 2 * time.Minute, down, 3, 1, 1, "sent", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStage(t)
			s.announce(noon)
			s.discord.failsIn(meetingRoom, errKilled, 1, test.carried)
			s.killed(s.worker())
			s.aged(test.age)
			s.discord.fails("GET", test.read, test.times, false)
			s.workFor(s.worker(), time.Hour)
			same(t, "messages", len(s.discord.said(meetingRoom)), test.said)
			same(t, "POSTs", s.discord.count("POST")-len(test.told), test.posts)
			same(t, "states", s.states(coalition.Announcement), []string{test.state})
			same(t, "told", s.told(), test.told)
			if test.state == "sent" { // since its message was made, whenever that was known
				sent := s.sql(`SELECT sent_at FROM deliveries WHERE kind = $1`, coalition.Announcement)[0][0].(time.Time)
				same(t, "sent", sent.UTC(), coalition.ParseSnowflake(s.discord.rooms[meetingRoom.String()][0].ID).Time().UTC())
			}
		})
	}
}

func TestABusyChannelThatCannotBeReadBackFarEnough(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.announce(noon)
	s.discord.fails("POST", errKilled, 1, false)
	s.killed(s.worker())
	s.aged(2 * time.Minute)
	s.discord.chatter(meetingRoom, maxPages*pageSize)
	s.work(s.worker())
	same(t, "states", s.states(coalition.Announcement), []string{"unknown"})
}

func TestARetryRepeatsTheSameWords(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.announce(noon)
	s.discord.fails("POST", errKilled, 1, false)
	s.killed(s.worker())
	s.render = func(commands.PostRequest) ([]message.Body, error) { return []message.Body{words("newer")}, nil }
	s.work(s.worker())
	same(t, "the channel", s.discord.said(meetingRoom), []string{"hello"})
}

// What goes out after it was unsure for a while says what is true and may be known then, whatever was kept before.
func TestAnUnsurePostThatIsNotOutSaysWhatIsTrueByThen(t *testing.T) {
	t.Parallel()
	wider := func(s *stage, _ coalition.Meeting) { s.channel(coalition.MeetingPosts, meetingRoom, coalition.Public) }
	cancelled := func(s *stage, m coalition.Meeting) {
		if _, err := s.store.CancelMeeting(s.t.Context(), s.act("schedule cancel"), m.ID, m.Version); err != nil {
			s.t.Fatal(err)
		}
	}
	moved := func(s *stage, m coalition.Meeting) { s.move(m, m.At.AddDate(0, 0, 3)) }
	nothing := func(*stage, coalition.Meeting) {}
	for _, test := range []struct {
		name    string
		changes func(*stage, coalition.Meeting)
		later   time.Duration // the database and the clock
		said    []string
		state   string
	}{
		{"at once, nothing changed", nothing, 0, []string{"for coalition, late false"}, "sent"},
		{"at once, read by more", wider, 0, nil, "planned"}, // a repetition might be folded into the old words
		{"after a minute, read by more", wider, time.Minute, []string{"for public, late false"}, "sent"},
		{"after hours", nothing, 5 * time.Hour, []string{"for coalition, late true"}, "late"},
		{"at once, its meeting cancelled", cancelled, 0, nil, "planned"},
		{"after a minute, its meeting cancelled", cancelled, time.Minute, nil, "cancelled"},
		{"at once, its meeting moved", moved, 0, nil, "planned"},
		{"after a minute, its meeting moved", moved, time.Minute, nil, "cancelled"}, // and those of its new hour are planned
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStage(t)
			m := s.meet()
			s.work(s.worker())
			s.discord.rooms[meetingRoom.String()] = nil // the card is not what is asked about
			s.render = func(r commands.PostRequest) ([]message.Body, error) {
				about, err := s.store.MeetingByID(t.Context(), r.Coalition.ID, r.Delivery.Meeting)
				if err != nil || about.Cancelled || r.Delivery.Kind != coalition.ReminderPost {
					return nil, err
				}
				said := fmt.Sprintf("for %s, late %v", r.Audience.Level, r.Delivery.Late)
				if !about.At.Equal(m.At) {
					said += ", at another hour"
				}
				return []message.Body{words(said)}, nil
			}
			s.now = m.At.Add(-24 * time.Hour)
			s.discord.failsIn(meetingRoom, errKilled, 1, false)
			s.killed(s.worker())
			test.changes(s, m)
			s.aged(test.later)
			s.now = s.now.Add(test.later)
			s.work(s.worker())
			same(t, "the channel", s.discord.said(meetingRoom), test.said)
			same(t, "state", s.states(coalition.ReminderPost)[0], test.state)
		})
	}
}

// The parts of a long post are kept together, but not said to more people than the first one was.
func TestPartsThatWaitAreNotSaidToMore(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.render = func(r commands.PostRequest) ([]message.Body, error) {
		who := string(r.Audience.Level)
		return []message.Body{words("one for " + who), words("two for " + who)}, nil
	}
	s.announce(noon)
	d := s.worker()
	claims, err := d.store.ClaimDeliveries(t.Context(), d.holder, s.now, d.lease, 1)
	if err != nil || len(claims) != 1 {
		t.Fatalf("%v, %v", claims, err)
	}
	d.post(t.Context(), claims[0])
	s.channel(coalition.MeetingPosts, meetingRoom, coalition.Public)
	s.work(d)
	same(t, "the channel", s.discord.said(meetingRoom), []string{"one for coalition", "two for public"})
}

func TestAReminderThatMayBeOutWhenItsMeetingHasBegun(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name    string
		carried bool
		read    error
		state   string
		said    int
	}{
		{"it is", true, nil, "sent", 2},
		{"it is not", false, nil, "missed", 1},
		{"nobody can tell", true, refusal(http.StatusForbidden, codeMissingAccess), "unknown", 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStage(t)
			m := s.meet()
			d := s.worker()
			s.work(d)
			s.now = m.At.Add(-24 * time.Hour)
			s.discord.failsIn(meetingRoom, errKilled, 1, test.carried)
			s.killed(d)
			s.now = m.At
			s.aged(24 * time.Hour)
			s.discord.fails("GET", test.read, 99, false)
			s.work(s.worker())
			same(t, "states", s.states(coalition.ReminderPost), []string{test.state, "missed"})
			same(t, "messages", len(s.discord.said(meetingRoom)), test.said)
		})
	}
}
