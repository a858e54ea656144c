package bot

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/commands"
	"muster/message"
)

// fakeBot is the user ID of the bot, and of whoever makes events in the fake Discord.
const fakeBot = "77"

func (f *fakeDiscord) createEvent(ctx context.Context, guild string, e *message.Event) (*discordgo.GuildScheduledEvent, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.request(ctx, "POST event", nil); err != nil {
		return nil, err
	}
	if !e.Begins.After(f.clock()) {
		return nil, refusal(http.StatusBadRequest, 50035)
	}
	made := &discordgo.GuildScheduledEvent{ID: f.newID(), GuildID: guild, CreatorID: fakeBot}
	f.calendar = append(f.calendar, take(made, e))
	return made, f.after("POST event")
}

func (f *fakeDiscord) editEvent(ctx context.Context, _, id string, e *message.Event) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.request(ctx, "PATCH event", nil); err != nil {
		return err
	}
	at := slices.IndexFunc(f.calendar, func(e *discordgo.GuildScheduledEvent) bool { return e.ID == id })
	if at < 0 {
		return refusal(http.StatusNotFound, codeUnknownEvent)
	}
	if !e.Begins.After(f.clock()) {
		return refusal(http.StatusBadRequest, 50035)
	}
	take(f.calendar[at], e)
	return f.after("PATCH event")
}

func (f *fakeDiscord) deleteEvent(ctx context.Context, _, id string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.request(ctx, "DELETE event", nil); err != nil {
		return err
	}
	at := slices.IndexFunc(f.calendar, func(e *discordgo.GuildScheduledEvent) bool { return e.ID == id })
	if at < 0 {
		return refusal(http.StatusNotFound, codeUnknownEvent)
	}
	f.calendar = slices.Delete(f.calendar, at, at+1)
	return f.after("DELETE event")
}

func (f *fakeDiscord) events(ctx context.Context, _ string) ([]*discordgo.GuildScheduledEvent, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.request(ctx, "GET events", nil); err != nil {
		return nil, err
	}
	return slices.Clone(f.calendar), nil
}

func take(to *discordgo.GuildScheduledEvent, e *message.Event) *discordgo.GuildScheduledEvent {
	to.Name, to.Description, to.ScheduledStartTime, to.ScheduledEndTime = e.Name, e.Description, e.Begins, &e.Ends
	return to
}

// scheduled returns the server's events: what each is called and when it begins.
func (f *fakeDiscord) scheduled() (out []string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, e := range f.calendar {
		out = append(out, e.Name+" "+e.ScheduledStartTime.Format("2 15:04"))
	}
	return out
}

// events turns the server's events on, with a channel for meetings that everybody reads, and returns a worker that renders as the
// bot does.
func (s *stage) events() *deliverer {
	s.t.Helper()
	s.channel(coalition.MeetingPosts, meetingRoom, coalition.Public)
	s.showEvents(true)
	d := s.worker()
	d.table = commands.NewTable(commands.Meeting(s.store), commands.Command{Name: "test", Posts: []commands.Post{commands.Notices(s.store)}})
	return d
}

func (s *stage) renames(m coalition.Meeting, title string) {
	s.t.Helper()
	n := coalition.NewDetails{Meeting: m.ID, Details: coalition.Details{Title: title, Place: "Paris"}}
	if _, err := s.store.SetDetails(s.t.Context(), s.act("schedule change"), n); err != nil {
		s.t.Fatal(err)
	}
}

func (s *stage) showEvents(on bool) {
	s.t.Helper()
	_, err := s.store.ChangeSettings(s.t.Context(), s.act("coalition settings"), func(c *coalition.Coalition) { c.Events = on })
	if err != nil {
		s.t.Fatal(err)
	}
}

func TestEventsFollowTheirMeetings(t *testing.T) {
	t.Parallel()
	talks := []string{"Talks 27 12:00"}
	for _, test := range []struct {
		name   string
		change func(*stage, coalition.Meeting)
		want   []string
	}{
		{"nothing", func(*stage, coalition.Meeting) {}, talks},
		{"moved", func(s *stage, m coalition.Meeting) { s.move(m, m.At.Add(26*time.Hour)) }, []string{"Talks 28 14:00"}},
		{"cancelled", func(s *stage, m coalition.Meeting) {
			if _, err := s.store.CancelMeeting(s.t.Context(), s.act("schedule cancel"), m.ID, m.Version); err != nil {
				s.t.Fatal(err)
			}
		}, nil},
		{"off", func(s *stage, _ coalition.Meeting) { s.showEvents(false) }, nil},
		{"off and on", func(s *stage, _ coalition.Meeting) { s.showEvents(false); s.work(s.events()); s.showEvents(true) }, talks},
		{"off and on at once", func(s *stage, _ coalition.Meeting) { s.showEvents(false); s.showEvents(true) }, talks},
		{"read by delegates", func(s *stage, _ coalition.Meeting) { s.channel(coalition.MeetingPosts, meetingRoom, coalition.Members) }, nil},
		{"in another channel, read by delegates", func(s *stage, _ coalition.Meeting) { s.channel(coalition.MeetingPosts, 509, coalition.Members) }, nil},
		{"in another channel, read by all", func(s *stage, _ coalition.Meeting) { s.channel(coalition.MeetingPosts, 509, coalition.Public) }, talks},
		{"begun, then off", func(s *stage, m coalition.Meeting) { s.now = m.At; s.showEvents(false) }, nil},
		{"begun, then read by delegates", func(s *stage, m coalition.Meeting) {
			s.now = m.At
			s.channel(coalition.MeetingPosts, meetingRoom, coalition.Members)
		}, nil},
		{"over, then off", func(s *stage, m coalition.Meeting) { s.now = m.At.Add(time.Hour); s.showEvents(false) }, talks},
		{"renamed, and begun by then", func(s *stage, m coalition.Meeting) {
			s.renames(m, "Talks on aid")
			s.now = m.At
		}, talks},
		{"taken down by people, then off and on", func(s *stage, m coalition.Meeting) {
			s.discord.calendar = nil
			s.renames(m, "Talks")
			s.work(s.events())
			s.showEvents(false)
			s.showEvents(true)
		}, []string{"Talks 27 12:00"}},
		{"taken down by people", func(s *stage, m coalition.Meeting) {
			s.discord.calendar = nil
			s.move(m, m.At.Add(time.Hour))
		}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStage(t)
			d := s.events()
			m := s.meet()
			s.work(d)
			same(t, "at first", s.discord.scheduled(), talks)
			test.change(s, m)
			s.work(d)
			same(t, "then", s.discord.scheduled(), test.want)
			for _, told := range s.told() { // of reminders, when the clock was set ahead past them
				same(t, "told", told, "notice_missed")
			}
		})
	}
}

// Of a meeting for some, of one in a series after the next, and of one that was scheduled before events were wanted.
func TestWhichMeetingsAreEvents(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.meet()
	if _, err := s.store.Invite(t.Context(), s.act("roster invite"), []coalition.Delegation{{Code: "FR", Country: true}}); err != nil {
		t.Fatal(err)
	}
	all, err := s.store.Delegations(t.Context(), s.c.ID)
	if err != nil {
		t.Fatal(err)
	}
	d := s.events()
	week := coalition.NewMeeting{Title: "Weekly", Zone: time.UTC, Wall: coalition.WallTimeOf(noon.AddDate(0, 0, 1))}
	some := week
	some.Title, some.Invited = "Some", []coalition.DelegationID{all[0].ID}
	if _, err := s.store.ScheduleMeeting(t.Context(), s.act("schedule meeting"), some); err != nil {
		t.Fatal(err)
	}
	series := coalition.NewSeries{NewMeeting: week, Rule: coalition.Rule{Every: coalition.Weekly, Interval: 1, Count: 3}}
	if _, err := s.store.ScheduleSeries(t.Context(), s.act("schedule series"), series); err != nil {
		t.Fatal(err)
	}
	s.work(d)
	same(t, "events", s.discord.scheduled(), []string{"Weekly 21 12:00", "Talks 27 12:00"})
	asks := func(guests ...coalition.DelegationID) {
		t.Helper()
		all, err := s.store.Meetings(t.Context(), s.c.ID)
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(all, func(m coalition.Meeting) bool { return m.Title == "Some" })
		n := coalition.NewGuests{Meeting: all[at].ID, Seen: coalition.NewestGuests(all[at : at+1]), Invited: guests}
		if _, err := s.store.ChangeGuests(t.Context(), s.act("schedule invite"), n); err != nil {
			t.Fatal(err)
		}
	}
	asks() // everybody
	s.work(d)
	same(t, "with what is for all by now", s.discord.scheduled(), []string{"Weekly 21 12:00", "Talks 27 12:00", "Some 21 12:00"})
	asks(some.Invited...)
	s.work(d)
	same(t, "without what is for some again", s.discord.scheduled(), []string{"Weekly 21 12:00", "Talks 27 12:00"})
	s.now = noon.AddDate(0, 0, 1).Add(time.Minute)
	s.work(d)
	same(t, "once the first has begun", s.discord.scheduled(), []string{"Weekly 21 12:00", "Talks 27 12:00", "Weekly 28 12:00"})
}

func TestAnEventIsMadeOnceWhateverHappens(t *testing.T) {
	t.Parallel()
	cut := &restError{MayHave: true, err: fmt.Errorf("cut")}
	for _, test := range []struct {
		name    string
		err     error
		carried bool
		posts   int
	}{
		{"killed after it was made", errKilled, true, 1},
		{"killed before", errKilled, false, 2},
		{"cut off after it was made", cut, true, 1},
		{"cut off before", cut, false, 2},
		{"500, and made", refusal(http.StatusInternalServerError, 0), true, 1},
		{"refused for now", refusal(http.StatusTooManyRequests, 0), false, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStage(t)
			d := s.events()
			s.meet()
			s.sql(`UPDATE deliveries SET state = 'cancelled' WHERE kind = 'meeting'`) // the card is not what is asked about
			s.discord.fails("POST event", test.err, 1, test.carried)
			s.killed(d)
			s.now = s.now.Add(2 * time.Second)
			s.work(d)
			if test.err != errKilled || test.carried {
				s.now = s.now.Add(time.Minute)
			}
			s.aged(2 * time.Minute)
			s.now = s.now.Add(2 * time.Minute)
			s.work(d)
			same(t, "events", s.discord.scheduled(), []string{"Talks 27 12:00"})
			same(t, "POSTs", s.discord.count("POST event"), test.posts)
			same(t, "states", s.states(coalition.MeetingEvent), []string{"sent"})
			m, err := s.store.Meetings(t.Context(), s.c.ID)
			if err != nil {
				t.Fatal(err)
			}
			s.move(m[0], m[0].At.Add(time.Hour)) // it is known which it is
			s.work(d)
			same(t, "moved", s.discord.scheduled(), []string{"Talks 27 13:00"})
		})
	}
}

// While it is not sure that an event was not made, none is made: Discord folds nothing there.
func TestAnUnsureEventIsNotRepeated(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	d := s.events()
	s.meet()
	s.sql(`UPDATE deliveries SET state = 'cancelled' WHERE kind = 'meeting'`)
	s.discord.fails("POST event", errKilled, 1, false)
	s.killed(d)
	s.work(d)
	same(t, "POSTs", s.discord.count("POST event"), 1)
}

func TestWhatFollowsFromARefusedEvent(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name   string
		err    error
		times  int
		events int
		state  string
		told   []string
	}{
		{"no permission for a while", refusal(http.StatusForbidden, codeMissingPermissions), 3, 1, "sent", []string{"notice_blocked_event"}},
		{"no permission", refusal(http.StatusForbidden, codeMissingPermissions), 99, 0, "planned", []string{"notice_blocked_event"}},
		{"a hundred events for a while", refusal(http.StatusBadRequest, codeManyEvents), 3, 1, "sent", []string{"notice_blocked_event"}},
		{"bad form", refusal(http.StatusBadRequest, 50035), 99, 0, "failed", []string{"notice_failed_event"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStage(t)
			d := s.events()
			s.meet()
			s.discord.fails("POST event", test.err, test.times, false)
			s.workFor(d, time.Hour)
			same(t, "events", len(s.discord.scheduled()), test.events)
			same(t, "states", s.states(coalition.MeetingEvent), []string{test.state})
			same(t, "told", s.told(), test.told)
		})
	}
}

// What Discord does not let be changed stays as it is; organisers are told, and it is tried again until the meeting begins.
func TestWhatFollowsFromARefusedChangeOfAnEvent(t *testing.T) {
	t.Parallel()
	was, moved := []string{"Talks 27 12:00"}, []string{"Talks 27 13:00"}
	for _, test := range []struct {
		name  string
		err   error
		times int
		want  []string
		told  []string
	}{
		{"for a while", refusal(http.StatusBadRequest, 50035), 2, moved, []string{"notice_blocked_event"}},
		{"no permission for a while", refusal(http.StatusForbidden, codeMissingPermissions), 2, moved, []string{"notice_blocked_event"}},
		{"for good", refusal(http.StatusBadRequest, 50035), 99, was, []string{"notice_blocked_event"}},
		{"people have called it off", refusal(http.StatusBadRequest, codeFinishedEvent), 99, was, nil},
		{"Discord is down for a while", refusal(http.StatusBadGateway, 0), 2, moved, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStage(t)
			d := s.events()
			m := s.meet()
			s.work(d)
			s.discord.fails("PATCH event", test.err, test.times, false)
			s.move(m, m.At.Add(time.Hour))
			s.workFor(d, 30*time.Minute)
			same(t, "events", s.discord.scheduled(), test.want)
			same(t, "POSTs", s.discord.count("POST event"), 1)
			same(t, "told", s.told(), test.told)
		})
	}
}

// The answer to its deletion is lost, and it is wanted again meanwhile: that it is gone is no word of people's.
func TestAnEventWhoseDeletionIsNotKnownIsMadeAnew(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	d := s.events()
	s.meet()
	s.work(d)
	s.discord.fails("DELETE event", refusal(http.StatusBadGateway, 0), 1, true)
	s.showEvents(false)
	s.work(d)
	same(t, "while off", s.discord.scheduled(), []string(nil))
	s.showEvents(true)
	s.workFor(d, 5*time.Minute)
	same(t, "on again", s.discord.scheduled(), []string{"Talks 27 12:00"})
}

// What is called off, or no longer for everybody to know, while nobody knows whether it was made, is taken down if it was.
func TestAnUnsureEventThatIsNotWantedAnyMore(t *testing.T) {
	t.Parallel()
	for _, made := range []bool{true, false} {
		s := newStage(t)
		d := s.events()
		s.meet()
		s.discord.fails("POST event", &restError{MayHave: true, err: fmt.Errorf("cut")}, 1, made)
		s.work(d)
		s.channel(coalition.MeetingPosts, meetingRoom, coalition.Members)
		s.aged(2 * time.Minute)
		s.workFor(d, 5*time.Minute)
		same(t, "events", s.discord.scheduled(), []string(nil))
	}
}

// Two coalitions of a server, in each of which a meeting has the same code, keep to their own.
func TestEventsOfTwoCoalitions(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	d := s.events()
	s.meet()
	s.work(d)
	other, err := s.store.SetUp(t.Context(), coalition.Act{Kind: "coalition setup", At: noon}, coalition.Coalition{
		Guild: 1, Name: "Other force", Template: "blank", Zone: time.UTC, Language: "en", OrganiserRole: 2,
	})
	if err != nil {
		t.Fatal(err)
	}
	s.c = other
	s.channel(coalition.MeetingPosts, 601, coalition.Public)
	s.showEvents(true)
	m := s.meet()
	s.sql(`UPDATE meetings SET code = (SELECT min(code) FROM meetings)`)
	s.discord.fails("POST event", &restError{MayHave: true, err: fmt.Errorf("cut")}, 1, false)
	s.work(d)
	s.aged(2 * time.Minute)
	s.workFor(d, 5*time.Minute)
	same(t, "events", s.discord.scheduled(), []string{"Talks 27 12:00", "Talks 27 12:00"})
	s.move(m, m.At.Add(time.Hour))
	s.work(d)
	same(t, "one moved", s.discord.scheduled(), []string{"Talks 27 12:00", "Talks 27 13:00"})
}

// What Discord refused is made when organisers have it tried again, once.
func TestARefusedEventIsTriedAgain(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	d := s.events()
	s.meet()
	s.discord.fails("POST event", refusal(http.StatusBadRequest, 50035), 1, false)
	s.work(d)
	same(t, "states", s.states(coalition.MeetingEvent), []string{"failed"})
	s.showEvents(true) // plans no second one
	s.decidesAboutOnly(coalition.Failed, coalition.Retry)
	s.work(d)
	same(t, "events", s.discord.scheduled(), []string{"Talks 27 12:00"})
	same(t, "states", s.states(coalition.MeetingEvent), []string{"sent"})
}
