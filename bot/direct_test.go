package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/commands"
	"muster/locale"
	"muster/message"
)

const (
	reader  coalition.Snowflake = 31
	mailbox coalition.Snowflake = 9001
)

// asksFor has a person ask for direct messages.
func (s *stage) asksFor(user coalition.Snowflake, change func(*coalition.Reminding)) {
	s.t.Helper()
	_, caller, err := s.store.Caller(s.t.Context(), coalition.CallerQuery{Guild: s.c.Guild, User: user})
	if err != nil {
		s.t.Fatal(err)
	}
	a := s.act("remind me")
	a.Actor = caller.Person
	if _, _, err := s.store.ChooseReminders(s.t.Context(), a, change); err != nil {
		s.t.Fatal(err)
	}
}

func directly(box coalition.Snowflake) func(*coalition.Reminding) {
	return func(r *coalition.Reminding) {
		r.Way, r.Channel, r.Closed, r.Language = coalition.Directly, box, false, "en"
	}
}

// reminded is a stage with a meeting of which somebody is to be reminded in direct messages, at the hour of the first.
func reminded(t *testing.T) (*stage, coalition.Meeting) {
	t.Helper()
	s := newStage(t)
	m := s.meet()
	s.work(s.worker())
	s.sql(`UPDATE deliveries SET state = 'cancelled' WHERE kind = 'reminder'`)
	s.discord.rooms[meetingRoom.String()] = nil // what the channel reads is not what is asked about
	s.asksFor(reader, directly(mailbox))
	s.render = func(r commands.PostRequest) ([]message.Body, error) {
		var params coalition.PersonalParams
		if err := json.Unmarshal(r.Delivery.Params, &params); err != nil {
			return nil, err
		}
		return []message.Body{words(fmt.Sprintf("to %d, direct %v, for %s, closed %v, late %v", r.To, r.Delivery.Direct, r.Audience.Level, params.Closed, r.Delivery.Late))}, nil
	}
	s.now = m.At.Add(-24 * time.Hour)
	return s, m
}

const inTheBox = "to 31, direct true, for public, closed false, late false"

// What somebody may see is asked when the message goes out.
func TestADirectMessageGoesOutOnceForWhatItsReaderMaySee(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		roles []string
		left  []string
		said  []string
		state string
	}{
		{"anybody", nil, nil, []string{inTheBox}, "sent"},
		{"an organiser", []string{"2"}, nil, []string{strings.Replace(inTheBox, "public", "organisers", 1)}, "sent"},
		{"who has left the server", nil, []string{"31"}, nil, "cancelled"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s, _ := reminded(t)
			s.discord.roles, s.discord.left = test.roles, test.left
			s.work(s.worker())
			s.work(s.worker())
			same(t, "direct messages", s.discord.said(mailbox), test.said)
			same(t, "states", s.states(coalition.PersonalPost), []string{test.state, "planned"})
			same(t, "told", s.told(), []string(nil))
		})
	}
}

// What is not for who asked for direct messages keeps those waiting for whom there is something.
func TestADirectMessageForNobodyTakesNoTurn(t *testing.T) {
	t.Parallel()
	s, m := reminded(t)
	s.now = noon
	for user := range coalition.Snowflake(3) {
		s.asksFor(reader+1+user, directly(mailbox+1+user))
	}
	s.now = m.At.Add(-24 * time.Hour)
	s.render = func(r commands.PostRequest) ([]message.Body, error) {
		if r.To != reader {
			return nil, nil
		}
		return []message.Body{words("hello")}, nil
	}
	d := s.worker()
	d.every = time.Hour
	s.sql(`UPDATE deliveries SET due_at = due_at - interval '1 minute' WHERE kind = 'remind' AND channel_id <> $1`, int64(mailbox)) // nobody's come first
	s.work(d)
	same(t, "direct messages", s.discord.said(mailbox), []string{"hello"})
	s.now = m.At.Add(-time.Hour)
	s.work(d)
	same(t, "before the next one's turn", s.discord.said(mailbox), []string{"hello"})
	s.sql(`UPDATE direct_pace SET next_at = next_at - interval '1 hour'`)
	s.work(s.worker())
	same(t, "direct messages", s.discord.said(mailbox), []string{"hello", "hello"})
}

// As long as Discord does not tell who is in the server, nothing is decided about what somebody may see.
func TestADirectMessageWaitsUntilItsReadersRolesAreKnown(t *testing.T) {
	t.Parallel()
	for _, err := range []error{refusal(http.StatusBadGateway, 0), refusal(http.StatusForbidden, codeMissingAccess)} {
		s, _ := reminded(t)
		s.discord.lost = err
		s.workFor(s.worker(), 5*time.Minute)
		same(t, "direct messages", s.discord.said(mailbox), []string(nil))
		s.discord.lost = nil
		s.workFor(s.worker(), 10*time.Minute)
		same(t, "direct messages", s.discord.said(mailbox), []string{strings.Replace(inTheBox, "late false", "late true", 1)})
		same(t, "told", s.told(), []string(nil))
	}
}

func TestAKilledWorkerLeavesOneDirectMessage(t *testing.T) {
	t.Parallel()
	for _, folds := range []bool{true, false} {
		for _, carried := range []bool{true, false} {
			for _, later := range []time.Duration{0, 10 * time.Minute} {
				t.Run(fmt.Sprintf("folded %v, carried out %v, %v later", folds, carried, later), func(t *testing.T) {
					t.Parallel()
					s, _ := reminded(t)
					s.discord.folds = folds
					s.discord.failsIn(mailbox, errKilled, 1, carried)
					s.killed(s.worker())
					s.aged(later)
					s.now = s.now.Add(later)
					s.work(s.worker())
					said := []string{inTheBox}
					if later > 0 && !carried {
						said = []string{strings.Replace(inTheBox, "late false", "late true", 1)}
					}
					same(t, "direct messages", s.discord.said(mailbox), said)
				})
			}
		}
	}
}

// After 40003 nobody is written to for a while, everything else goes on, and then all go out.
func TestOpeningTooFastPausesAllDirectMessages(t *testing.T) {
	t.Parallel()
	s, m := reminded(t)
	s.now = noon
	s.asksFor(reader+1, directly(mailbox+1))
	s.now = m.At.Add(-24 * time.Hour)
	tooFast := 1
	s.discord.before = func(method string) error {
		if strings.HasPrefix(method, "POST in 900") && tooFast > 0 {
			tooFast--
			return refusal(http.StatusForbidden, codeOpeningDMs)
		}
		return nil
	}
	s.announce(s.now)
	s.render = func(r commands.PostRequest) ([]message.Body, error) { return []message.Body{words("hello")}, nil }
	s.work(s.worker())
	same(t, "POSTs of direct messages", s.discord.count("POST in 900"), 1)
	same(t, "in the channel", s.discord.said(meetingRoom), []string{"hello"})
	if n, why, err := s.store.WaitingPosts(t.Context(), s.c.ID, s.now); err != nil || n != 1 || !strings.Contains(why, "40003") {
		t.Errorf("%d posts wait, %q, %v", n, why, err)
	}
	s.now = s.now.Add(time.Minute)
	s.work(s.worker())
	same(t, "POSTs of direct messages in the pause", s.discord.count("POST in 900"), 1)
	s.sql(`UPDATE direct_pace SET paused_until = paused_until - $1::interval`, "11 minutes")
	s.now = s.now.Add(directPause)
	s.work(s.worker())
	same(t, "one's", len(s.discord.said(mailbox)), 1)
	same(t, "the other's", len(s.discord.said(mailbox+1)), 1)
	same(t, "told", s.told(), []string(nil))
}

func TestClosedDirectMessagesAreSaidOnceInTheChannel(t *testing.T) {
	t.Parallel()
	for _, code := range []int{discordgo.ErrCodeCannotSendMessagesToThisUser, 50278} {
		s, m := reminded(t)
		s.discord.failsIn(mailbox, refusal(http.StatusForbidden, code), 99, false)
		s.work(s.worker())
		same(t, "the channel", s.discord.said(meetingRoom), []string{"to 31, direct false, for coalition, closed true, late false"})
		s.now = m.At.Add(-time.Hour)
		s.work(s.worker())
		same(t, "the channel", len(s.discord.said(meetingRoom)), 1)
		same(t, "POSTs into the dark", s.discord.count("POST in "+mailbox.String()), 1)
		same(t, "states", s.states(coalition.PersonalPost), []string{"sent", "cancelled"})
		same(t, "told", s.told(), []string(nil))
	}
}

// One that may be out already is looked for before it is said in the channel.
func TestAnUnsureDirectMessageIsNotAlsoSaidInTheChannel(t *testing.T) {
	t.Parallel()
	for _, carried := range []bool{true, false} {
		t.Run(fmt.Sprintf("carried out %v", carried), func(t *testing.T) {
			t.Parallel()
			s, _ := reminded(t)
			s.discord.failsIn(mailbox, errKilled, 1, carried)
			s.killed(s.worker())
			s.discord.failsIn(mailbox, refusal(http.StatusForbidden, discordgo.ErrCodeCannotSendMessagesToThisUser), 99, false)
			s.discord.after = func(string) error { return nil }
			s.workFor(s.worker(), 2*time.Minute)
			s.aged(2 * time.Minute)
			s.workFor(s.worker(), 10*time.Minute)
			if both := len(s.discord.said(mailbox)) + len(s.discord.said(meetingRoom)); both != 1 {
				t.Errorf("in the box %v, in the channel %v", s.discord.said(mailbox), s.discord.said(meetingRoom))
			}
		})
	}
}

// Whom a post is about to mention is asked for as they are now, by their roles too; without those who have left.
func TestAPostLearnsWhatItsReadersMaySee(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		roles []string
		lost  error
		said  []string
	}{
		{"organisers", []string{"2"}, nil, []string{"2 here, organisers"}},
		{"others", nil, nil, []string{"2 here, public"}},
		{"as long as Discord does not tell", nil, refusal(http.StatusBadGateway, 0), nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStage(t)
			s.discord.roles, s.discord.left, s.discord.lost = test.roles, []string{"33"}, test.lost
			s.render = func(r commands.PostRequest) ([]message.Body, error) {
				may, err := r.Members(t.Context(), []coalition.Snowflake{31, 32, 33})
				return []message.Body{words(fmt.Sprintf("%d here, %s", len(may), may[31].Level))}, err
			}
			s.announce(s.now)
			s.work(s.worker())
			same(t, "said", s.discord.said(meetingRoom), test.said)
		})
	}
}

func TestADirectMessageOfABegunMeetingIsMissedInSilence(t *testing.T) {
	t.Parallel()
	s, m := reminded(t)
	s.now = m.At
	s.work(s.worker())
	same(t, "states", s.states(coalition.PersonalPost), []string{"missed", "missed"})
	same(t, "told", s.told(), []string(nil))
}

// opened is a Discord at which direct messages can be opened.
type opened struct {
	*fakeDiscord
	refuses error
}

func (o opened) directChannel(context.Context, string) (*discordgo.Channel, error) {
	if o.refuses != nil {
		return nil, o.refuses
	}
	return &discordgo.Channel{ID: mailbox.String()}, nil
}

func TestOpeningDirectMessages(t *testing.T) {
	t.Parallel()
	forbidden := func(code int) error { return refusal(http.StatusForbidden, code) }
	for _, test := range []struct {
		name          string
		opening, post error
		code          string
		paused        bool
		said          int
	}{
		{"all is well", nil, nil, "", false, 1},
		{"closed", nil, forbidden(50007), "direct_closed", false, 0},
		{"too fast", forbidden(codeOpeningDMs), nil, "direct_paused", true, 0},
		{"too fast to write", nil, forbidden(codeOpeningDMs), "direct_paused", true, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := newStage(t)
			s.discord.failsIn(mailbox, test.post, 99, false)
			box := letterbox{opened{s.discord, test.opening}, s.store, slog.New(slog.DiscardHandler)}
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			for range 2 { // an interaction that comes twice writes once
				channel, err := box.open(ctx, reader, 4711, words("here"))
				if coalition.CodeOf(err) != test.code || err == nil && channel != mailbox {
					t.Errorf("%v, %v", channel, err)
				}
			}
			same(t, "messages", len(s.discord.said(mailbox)), test.said)
			if paused, err := s.store.DirectPaused(t.Context()); err != nil || paused != test.paused {
				t.Errorf("paused %v, %v", paused, err)
			}
		})
	}
}

// A button in a direct message carries no roles: they are asked for, and who has left the server has no rights in it.
func TestAButtonInADirectMessageUsesTheRolesOfNow(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	for _, test := range []struct {
		name  string
		roles []string
		left  []string
		code  string
	}{
		{"an organiser", []string{"2"}, nil, ""}, {"anybody", nil, nil, "organisers_only"}, {"who has left", []string{"2"}, []string{"31"}, "no_coalition"},
	} {
		s.discord.roles, s.discord.left = test.roles, test.left
		d := &dispatcher{store: s.store, print: locale.For, now: func() time.Time { return noon }, places: places{rest: guildOf{s.discord}}}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		_, err := d.request(ctx, &discordgo.Interaction{ID: "1", User: &discordgo.User{ID: "31"}}, entry{coalition: s.c.ID, who: []commands.Who{commands.Organisers}})
		cancel()
		if coalition.CodeOf(err) != test.code {
			t.Errorf("%s: %v, want %q", test.name, err, test.code)
		}
	}
}

// guildOf is a fakeDiscord that is not asked for anything but members.
type guildOf struct{ *fakeDiscord }

func (guildOf) channel(context.Context, string) (*discordgo.Channel, error) { return nil, errNoMark }
func (guildOf) guild(context.Context, string) (*discordgo.Guild, error)     { return nil, errNoMark }

// What one try has learned of people the next one knows, so that a post with many of them comes out however seldom Discord
// answers; and its edits ask nobody again.
func TestMembersAreAskedAboutAgainOnlyWhereNothingWasLearned(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.discord.limited = true
	d := s.worker()
	var people []coalition.Snowflake
	for who := range coalition.Snowflake(30) {
		people = append(people, 1000+who)
	}
	var may map[coalition.Snowflake]coalition.Audience
	tries := 0
	for err := errors.New("not asked"); err != nil; tries++ {
		if tries == 30 {
			t.Fatal(err)
		}
		s.discord.mu.Lock()
		s.discord.answers = 5 // and then it is limited
		s.discord.mu.Unlock()
		may, err = d.members(t.Context(), s.c, people)
	}
	same(t, "known", len(may), len(people))
	same(t, "tries at most", tries <= 6, true)
	s.discord.answers = 0
	again, err := d.members(t.Context(), s.c, people)
	same(t, "known without asking", len(again), len(people))
	same(t, "error", err, error(nil))
}
