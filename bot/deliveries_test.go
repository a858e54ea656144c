package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"muster/coalition"
	"muster/commands"
	"muster/message"
)

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestADeliveryIsPostedOnceWithItsMark(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.announce(noon)
	d := s.worker()
	s.work(d)
	s.workFor(d, time.Hour)
	same(t, "the channel", s.discord.said(meetingRoom), []string{"hello"})
	same(t, "states", s.states(coalition.Announcement), []string{"sent"})
	id := s.sql(`SELECT id, message_id FROM deliveries WHERE kind = 'announce'`)[0]
	posted := s.discord.rooms[meetingRoom.String()][0]
	same(t, "mark", markOf(posted), mark(coalition.DeliveryID(id[0].(int64))))
	same(t, "message", posted.ID, coalition.Snowflake(id[1].(int64)).String())
	same(t, "roles that may be pinged", s.discord.pings, []int{1})
	if _, known := s.discord.nonces[nonce(coalition.DeliveryID(id[0].(int64)))]; !known {
		t.Error("the nonce is not the delivery's")
	}
}

// Each crash leaves exactly one message, whether Discord folds nonces at that time or not.
func TestAKilledWorkerLeavesOneMessage(t *testing.T) {
	t.Parallel()
	for _, folds := range []bool{true, false} {
		for _, test := range []struct {
			name   string
			posted bool
			crash  func(s *stage)
		}{
			{"between claim and freezing", false, func(s *stage) {
				s.render = func(commands.PostRequest) ([]message.Body, error) { panic(errKilled) }
			}},
			{"between claim and POST", false, func(s *stage) { s.discord.fails("POST", errKilled, 1, false) }},
			{"between POST and record", true, func(s *stage) { s.discord.fails("POST", errKilled, 1, true) }},
		} {
			for _, later := range []time.Duration{0, 10 * time.Minute} {
				t.Run(fmt.Sprintf("%s, folded %v, %v later", test.name, folds, later), func(t *testing.T) {
					t.Parallel()
					s := newStage(t)
					s.announce(noon)
					s.discord.folds = folds
					render := s.render
					test.crash(s)
					s.killed(s.worker())
					s.render = render
					s.discord.chatter(meetingRoom, 250) // more than a page
					s.aged(later)
					s.now = s.now.Add(later)
					s.work(s.worker())
					said := slices.DeleteFunc(s.discord.said(meetingRoom), func(m string) bool { return m == "chatter" })
					same(t, "the channel", said, []string{"hello"})
					state := "sent"
					if later > 0 && !test.posted {
						state = "late" // and it says so
					}
					same(t, "states", s.states(coalition.Announcement), []string{state})
					same(t, "told", s.told(), []string(nil))
				})
			}
		}
	}
}

func TestWhatFollowsFromARefusedPost(t *testing.T) {
	t.Parallel()
	forbidden := refusal(http.StatusForbidden, codeMissingPermissions)
	down := refusal(http.StatusInternalServerError, 0)
	for _, test := range []struct {
		name    string
		err     error
		times   int
		carried bool
		within  time.Duration // when it is all over
		said    int
		state   string
		told    []string
	}{
		{"Discord fails", down, 1, false, time.Minute, 1, "sent", nil},
		{"Discord fails, and has posted", down, 1, true, time.Minute, 1, "sent", nil},
		{"Discord fails for a while", down, 5, false, 10 * time.Minute, 1, "sent", nil},
		{"the line is cut, and it was posted", &restError{MayHave: true, err: errors.New("cut")}, 1, true, time.Minute, 1, "sent", nil},
		{"it never left", &restError{err: errors.New("no route")}, 1, false, time.Minute, 1, "sent", nil},
		{"a limit that is too long", &restError{Status: 429}, 1, false, time.Minute, 1, "sent", nil},
		{"an error of another kind, and it was posted", context.DeadlineExceeded, 1, true, time.Minute, 1, "sent", nil},
		{"the nonce's message was deleted", refusal(http.StatusNotFound, codeUnknownMessage), 1, false, time.Minute, 0, "sent", nil},
		{"no permission for a while", forbidden, 3, false, time.Hour, 1, "late", []string{"notice_blocked"}},
		{"no permission", forbidden, 99, false, time.Hour, 0, "planned", []string{"notice_blocked"}},
		{"no access", refusal(http.StatusForbidden, codeMissingAccess), 99, false, time.Hour, 0, "planned", []string{"notice_blocked"}},
		{"no channel", refusal(http.StatusNotFound, codeUnknownChannel), 99, false, time.Hour, 0, "planned", []string{"notice_blocked"}},
		{"bad form", refusal(http.StatusBadRequest, 50035), 99, false, time.Hour, 0, "failed", []string{"notice_failed"}},
		{"the token is refused for a while", refusal(http.StatusUnauthorized, 0), 2, false, time.Hour, 1, "sent", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStage(t)
			s.announce(noon)
			// The organisers' channel works all the time.
			s.discord.failsIn(meetingRoom, test.err, test.times, test.carried)
			s.workFor(s.worker(), test.within)
			same(t, "messages", len(s.discord.said(meetingRoom)), test.said)
			same(t, "states", s.states(coalition.Announcement), []string{test.state})
			same(t, "told", s.told(), test.told)
			same(t, "the organisers' channel", len(s.discord.said(organiserRoom)), len(test.told))
		})
	}
}

func TestWhatSurelyIsNotOutIsRenderedAnew(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.announce(noon)
	s.discord.failsIn(meetingRoom, refusal(http.StatusForbidden, codeMissingAccess), 1, false)
	d := s.worker()
	s.work(d)
	s.render = func(commands.PostRequest) ([]message.Body, error) { return []message.Body{words("newer")}, nil }
	s.workFor(d, 2*time.Minute)
	same(t, "the channel", s.discord.said(meetingRoom), []string{"newer"})
}

func TestLateAndMissedReminders(t *testing.T) {
	t.Parallel()
	say := func(r commands.PostRequest) ([]message.Body, error) {
		return []message.Body{words(fmt.Sprintf("%s late:%v", r.Delivery.Kind, r.Delivery.Late))}, nil
	}
	week := 7 * 24 * time.Hour
	for _, test := range []struct {
		name   string
		at     time.Duration // after noon, when the bot comes up; the meeting is after a week
		states []string
		said   []string
		told   []string
	}{
		{"in time", week - 24*time.Hour, []string{"sent", "planned"}, []string{"reminder late:false"}, nil},
		{"late", week - 5*time.Hour, []string{"late", "planned"}, []string{"reminder late:true"}, nil},
		{"both late", week - time.Minute, []string{"late", "late"}, []string{"reminder late:true", "reminder late:true"}, nil},
		{"begun", week, []string{"missed", "missed"}, nil, []string{"notice_missed", "notice_missed"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStage(t)
			s.render = say
			s.meet()
			d := s.worker()
			s.work(d) // the card
			s.now = noon.Add(test.at)
			s.work(d)
			same(t, "states", s.states(coalition.ReminderPost), test.states)
			said := s.discord.said(meetingRoom)[1:]
			if len(said) == 0 {
				said = nil
			}
			same(t, "the channel", said, test.said)
			same(t, "told", s.told(), test.told)
		})
	}
}

func TestWhatCannotBeRendered(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name   string
		render func(commands.PostRequest) ([]message.Body, error)
		state  string
		err    string
	}{
		{"nothing to show", func(commands.PostRequest) ([]message.Body, error) { return nil, nil }, "cancelled", "nothing to show"},
		{"no button", func(commands.PostRequest) ([]message.Body, error) {
			return []message.Body{{Content: "no button"}}, nil
		}, "failed", errNoMark.Error()},
		{"an error", func(commands.PostRequest) ([]message.Body, error) { return nil, errors.New("away") }, "planned", "away"},
		{"a panic", func(commands.PostRequest) ([]message.Body, error) { panic("oh") }, "planned", "panic: oh"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStage(t)
			s.announce(noon)
			s.render = test.render
			s.work(s.worker())
			same(t, "posted", s.discord.said(meetingRoom), []string(nil))
			row := s.sql(`SELECT state, last_error FROM deliveries WHERE kind = 'announce'`)[0]
			same(t, "state", row[0].(string), test.state)
			same(t, "error", row[1].(string), test.err)
		})
	}
}

func TestLongPostsComeInOrderAndOnce(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.announce(noon)
	want := []string{"one", "two", "three"}
	s.render = func(commands.PostRequest) (out []message.Body, err error) {
		for _, w := range want {
			out = append(out, words(w))
		}
		return out, nil
	}
	s.discord.fails("POST", errKilled, 1, true) // of the first
	s.killed(s.worker())
	s.discord.fails("POST", refusal(http.StatusBadGateway, 0), 1, true) // of the second
	s.workFor(s.worker(), 5*time.Minute)
	same(t, "the channel", s.discord.said(meetingRoom), want)
	same(t, "states", s.states(coalition.Announcement), []string{"sent", "sent", "sent"})
	marks := map[string]bool{}
	for _, m := range s.discord.rooms[meetingRoom.String()] {
		marks[markOf(m)] = true
	}
	same(t, "marks", len(marks), 3)
}

func TestAudienceAndLanguageAreTheChannels(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.announce(noon)
	s.render = func(r commands.PostRequest) ([]message.Body, error) {
		return []message.Body{words(string(r.Audience.Level) + " " + r.Print.Tag().String() + " " + r.Coalition.Name)}, nil
	}
	s.work(s.worker())
	same(t, "the channel", s.discord.said(meetingRoom), []string{"coalition en Test force"})
}

// Several workers of several processes, with their own loops, post all there is once.
func TestManyWorkersPostEachOnce(t *testing.T) {
	t.Parallel()
	const all = 100
	s := newStage(t)
	for i := range all {
		s.announce(noon.Add(time.Duration(i) * time.Second))
	}
	s.now = noon.Add(all * time.Second)
	ctx, stop := context.WithCancel(t.Context())
	var working sync.WaitGroup
	for range 3 {
		d := s.worker()
		d.poll = 10 * time.Millisecond
		working.Go(func() { d.run(ctx) })
	}
	reached := eventually(func() bool { return len(s.discord.said(meetingRoom)) >= all })
	stop()
	working.Wait() // what is held is finished
	if !reached {
		t.Error("not all were posted in time")
	}
	same(t, "messages", len(s.discord.said(meetingRoom)), all)
	if rest := slices.DeleteFunc(s.states(coalition.Announcement), func(s string) bool { return s == "sent" }); len(rest) > 0 {
		t.Errorf("not recorded: %v", rest)
	}
}

func TestHurryWakesTheQueue(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	d := s.worker()
	d.poll = time.Hour
	ctx, stop := context.WithCancel(t.Context())
	var working sync.WaitGroup
	working.Go(func() { d.run(ctx) })
	s.announce(noon)
	d.hurry()
	if !eventually(func() bool { return len(s.discord.said(meetingRoom)) == 1 }) {
		t.Error("nothing was posted")
	}
	stop()
	working.Wait()
	same(t, "states", s.states(coalition.Announcement), []string{"sent"})
}

// What is planned goes out at its hour, not at the next look into the queue.
func TestTheQueueIsLookedAtWhenSomethingIsDue(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	d := s.worker()
	began := time.Now()
	d.poll, d.now = time.Hour, func() time.Time { return noon.Add(time.Since(began)) }
	s.announce(noon.Add(200 * time.Millisecond))
	ctx, stop := context.WithCancel(t.Context())
	var working sync.WaitGroup
	working.Go(func() { d.run(ctx) })
	if !eventually(func() bool { return len(s.discord.said(meetingRoom)) == 1 }) {
		t.Error("nothing was posted")
	}
	stop()
	working.Wait()
	same(t, "states", s.states(coalition.Announcement), []string{"sent"})
}

func TestWaits(t *testing.T) {
	t.Parallel()
	var got []string
	for _, attempts := range []int{0, 1, 2, 3, 6, 7, 8, 1000} {
		got = append(got, soon(attempts).String()+" "+later(attempts).String())
	}
	same(t, "waits", strings.Join(got, ", "),
		"1s 1m0s, 1s 1m0s, 2s 2m0s, 4s 4m0s, 32s 32m0s, 1m0s 1h0m0s, 1m0s 1h0m0s, 1m0s 1h0m0s")
}

// eventually polls for a condition, for 20 seconds at most.
func eventually(condition func() bool) bool {
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); {
		if condition() {
			return true
		}
		<-time.After(5 * time.Millisecond)
	}
	return condition()
}
