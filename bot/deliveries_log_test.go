package bot

import (
	"net/http"
	"testing"
	"time"

	"muster/coalition"
	"muster/commands"
	"muster/message"
)

// decides makes a decision about the only announcement there is.
func (s *stage) decides(what coalition.Decision) error {
	s.t.Helper()
	all, _, err := s.store.DeliveryLog(s.t.Context(), s.c.ID, "", 0, 50)
	if err != nil {
		s.t.Fatal(err)
	}
	for _, d := range all {
		if d.Kind == coalition.Announcement && d.State != coalition.Cancelled {
			_, err := s.store.Decide(s.t.Context(), s.act("announce.decide"), d.ID, what)
			return err
		}
	}
	s.t.Fatalf("no announcement among %+v", all)
	return nil
}

func TestWhatDiscordRefusedIsTriedAgain(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	d := s.worker()
	s.announce(s.now)
	s.discord.failsIn(meetingRoom, refusal(http.StatusBadRequest, 50035), 1, false)
	s.work(d)
	same(t, "states", s.states(coalition.Announcement), []string{"failed"})
	if err := s.decides(coalition.PostAgain); coalition.CodeOf(err) != "delivery_settled" {
		t.Errorf("posting again what was refused: %v", err)
	}
	if err := s.decides(coalition.Retry); err != nil {
		t.Fatal(err)
	}
	s.work(d)
	same(t, "the channel", s.discord.said(meetingRoom), []string{"hello"})
	if err := s.decides(coalition.Retry); coalition.CodeOf(err) != "delivery_settled" {
		t.Errorf("trying again what is posted: %v", err)
	}
}

// Whether it was posted nobody knows: organisers look, and say.
func TestOrganisersDecideAboutWhatNobodyKnows(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		what   coalition.Decision
		said   []string
		states []string
	}{
		{coalition.WasPosted, []string{"hello"}, []string{"sent"}},
		{coalition.PostAgain, []string{"hello", "hello"}, []string{"cancelled", "sent"}},
	} {
		s := newStage(t)
		d := s.worker()
		s.announce(s.now)
		s.discord.failsIn(meetingRoom, refusal(http.StatusBadGateway, 0), 1, true)
		s.work(d)
		s.aged(2 * time.Minute)
		s.discord.fails("GET", refusal(http.StatusForbidden, codeMissingAccess), 99, false)
		s.now = s.now.Add(time.Minute)
		s.work(d)
		same(t, "states", s.states(coalition.Announcement), []string{"unknown"})
		if err := s.decides(test.what); err != nil {
			t.Fatal(err)
		}
		s.discord.fails("GET", nil, 0, false)
		s.work(d)
		same(t, string(test.what), s.discord.said(meetingRoom), test.said)
		states := s.states(coalition.Announcement)
		if len(states) == 2 && states[0] == "sent" { // in the order of their IDs, which are random
			states[0], states[1] = states[1], states[0]
		}
		same(t, string(test.what), states, test.states)
	}
}

// announcesInParts announces what is posted in three parts, with the second answered by err; carriedOut says whether it
// was posted all the same.
func (s *stage) announcesInParts(err error, carriedOut bool) {
	s.render = func(commands.PostRequest) ([]message.Body, error) {
		return []message.Body{words("one"), words("two"), words("three")}, nil
	}
	s.announce(s.now)
	posts := 0
	second := func(method string) error {
		if method != "POST in "+meetingRoom.String() {
			return nil
		}
		if posts++; posts == 2 {
			return err
		}
		return nil
	}
	if carriedOut {
		s.discord.after = second
	} else {
		s.discord.before = second
	}
}

// decidesAboutOnly makes a decision about the only delivery in a state.
func (s *stage) decidesAboutOnly(state coalition.DeliveryState, what coalition.Decision) {
	s.t.Helper()
	all, total, err := s.store.DeliveryLog(s.t.Context(), s.c.ID, state, 0, 9)
	if err != nil || total != 1 {
		s.t.Fatalf("%v, %v", all, err)
	}
	if _, err := s.store.Decide(s.t.Context(), s.act("announce.decide"), all[0].ID, what); err != nil {
		s.t.Fatal(err)
	}
}

// Of what is posted in parts, the second was refused: once it is tried again, the third comes, too.
func TestAPartThatWasRefusedIsTriedAgain(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	d := s.worker()
	s.announcesInParts(refusal(http.StatusBadRequest, 50035), false)
	s.work(d)
	same(t, "the channel", s.discord.said(meetingRoom), []string{"one"})
	s.decidesAboutOnly(coalition.Failed, coalition.Retry)
	s.work(d)
	same(t, "the channel", s.discord.said(meetingRoom), []string{"one", "two", "three"})
}

// The second of three parts may or may not be posted: whatever organisers say of it, the third comes.
func TestPartsFollowOneThatWasUnknown(t *testing.T) {
	t.Parallel()
	for what, want := range map[coalition.Decision][]string{
		coalition.WasPosted: {"one", "two", "three"}, coalition.PostAgain: {"one", "two", "two", "three"},
	} {
		s := newStage(t)
		d := s.worker()
		s.announcesInParts(refusal(http.StatusBadGateway, 0), true)
		s.work(d)
		s.aged(2 * time.Minute)
		s.discord.fails("GET", refusal(http.StatusForbidden, codeMissingAccess), 99, false)
		s.now = s.now.Add(time.Minute)
		s.work(d)
		s.discord.fails("GET", nil, 0, false)
		s.decidesAboutOnly(coalition.Unknown, what)
		s.work(d)
		same(t, string(what), s.discord.said(meetingRoom), want)
	}
}

// Nothing of what goes in parts was posted when it was called back: none of them is.
func TestWhatGoesInPartsIsCalledBack(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	d := s.worker()
	s.announcesInParts(nil, false)
	s.discord.failsIn(meetingRoom, refusal(http.StatusForbidden, codeMissingAccess), 1, false)
	s.work(d)
	same(t, "states", s.states(coalition.Announcement), []string{"planned", "planned", "planned"})
	if err := s.decides(coalition.CallBack); err != nil {
		t.Fatal(err)
	}
	s.workFor(d, 2*time.Hour)
	same(t, "the channel", s.discord.said(meetingRoom), []string(nil))
	same(t, "states", s.states(coalition.Announcement), []string{"cancelled", "cancelled", "cancelled"})
}

// Once a part of it is posted, what goes in parts is not called back any more.
func TestWhatIsPostedInPartIsNotCalledBack(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	d := s.worker()
	s.announcesInParts(refusal(http.StatusForbidden, codeMissingAccess), false)
	s.work(d)
	if err := s.decides(coalition.CallBack); coalition.CodeOf(err) != "delivery_settled" {
		t.Errorf("called back: %v", err)
	}
	s.workFor(d, 2*time.Minute)
	same(t, "the channel", s.discord.said(meetingRoom), []string{"one", "two", "three"})
}

func TestAnAnnouncementThatWaitsIsCalledBack(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	d := s.worker()
	s.announce(s.now.Add(time.Hour))
	if err := s.decides(coalition.CallBack); err != nil {
		t.Fatal(err)
	}
	s.workFor(d, 2*time.Hour)
	same(t, "the channel", s.discord.said(meetingRoom), []string(nil))
	same(t, "states", s.states(coalition.Announcement), []string{"cancelled"})
}

// What a command says is not to be posted any more is not, and the log has the reason. Organisers are told of what they must
// decide about.
func TestWhatIsUnsaidIsInTheLog(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		unsaid commands.Unsaid
		state  string
		told   []string
	}{
		{commands.Unsaid{Why: "nobody_left"}, "cancelled", nil},
		{commands.Unsaid{Why: "wider", Decide: true}, "failed", []string{"notice_failed"}},
	} {
		s := newStage(t)
		s.render = func(commands.PostRequest) ([]message.Body, error) { return nil, test.unsaid }
		d := s.worker()
		s.announce(s.now)
		s.work(d)
		same(t, "the channel", s.discord.said(meetingRoom), []string(nil))
		same(t, "states", s.states(coalition.Announcement), []string{test.state})
		same(t, "told", s.told(), test.told)
		all, _, err := s.store.DeliveryLog(t.Context(), s.c.ID, coalition.DeliveryState(test.state), 0, 9)
		if err != nil || len(all) != 1 || all[0].LastError != test.unsaid.Why {
			t.Errorf("the log has %+v, %v", all, err)
		}
	}
}
