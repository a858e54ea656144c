package rehearsal_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

// asking is a bot that hands its interactions to the test, which answers them by hand.
func asking(t *testing.T, limits rehearsal.Limits) (*rehearsal.Server, *seat.Seat, chan *discordgo.InteractionCreate) {
	t.Helper()
	asked := make(chan *discordgo.InteractionCreate, 8)
	s := start(t, rehearsal.Config{Limits: limits})
	d := newBot(t, s, func(_ *discordgo.Session, i *discordgo.InteractionCreate) { asked <- i })
	if _, err := d.ApplicationCommandBulkOverwrite(s.World().ApplicationID, "", testCommands); err != nil {
		t.Fatal(err)
	}
	return s, sit(t, s, "france"), asked
}

type outcome struct {
	reply *seat.Reply
	err   error
}

func use(t *testing.T, p *seat.Seat, line string) chan outcome {
	came := make(chan outcome, 1)
	ctx := ctxOf(t)
	go func() {
		r, err := p.Command(ctx, "plenary", line)
		came <- outcome{r, err}
	}()
	return came
}

func TestATokenLivesFifteenMinutes(t *testing.T) {
	s, france, asked := asking(t, quick)
	came := use(t, france, "/silent")
	i := <-asked
	callback, hook := "/interactions/"+i.ID+"/"+i.Token+"/callback", "/webhooks/"+i.AppID+"/"+i.Token
	if a := call(t, s, "", "GET", hook+"/messages/@original", nil); a.status != 404 || a.code() != 10015 {
		t.Errorf("before the answer: %d %s", a.status, a.raw)
	}
	a := call(t, s, "", "POST", callback+"?with_response=true", object{"type": 5, "data": object{"flags": 64}})
	if a.status != 200 || a.body["interaction"].(object)["response_message_loading"] != true {
		t.Errorf("with_response: %d %s", a.status, a.raw)
	}
	if a := call(t, s, "", "POST", callback, object{"type": 4, "data": object{"content": "x"}}); a.status != 400 || a.code() != 40060 {
		t.Errorf("a second answer: %d %s", a.status, a.raw)
	}
	s.Clock().Advance(time.Hour) // who waits meanwhile is carried along
	if a := call(t, s, "", "POST", hook, object{"content": "here", "flags": 0}); a.status != 200 || a.body["flags"] != 64.0 {
		t.Errorf("the first follow-up is the answer and stays private: %d %s", a.status, a.raw)
	}
	if got := <-came; got.err != nil || got.reply.Content != "here" {
		t.Fatalf("the person got %+v", got)
	}
	follow := call(t, s, "", "POST", hook, object{"content": "and this", "flags": 64})
	if a := call(t, s, "", "PATCH", hook+"/messages/"+follow.body["id"].(string), object{"content": "or that", "flags": 0}); a.status != 200 || a.body["flags"] != 64.0 {
		t.Errorf("an edit of a follow-up: %d %s", a.status, a.raw)
	}
	if a := call(t, s, "", "DELETE", hook+"/messages/@original", nil); a.status != 204 {
		t.Errorf("deleting: %d %s", a.status, a.raw)
	}
	if a := call(t, s, "", "GET", hook+"/messages/@original", nil); a.status != 404 || a.code() != 10008 {
		t.Errorf("after deleting: %d %s", a.status, a.raw)
	}
	s.Clock().Advance(16 * time.Minute)
	if a := call(t, s, "", "POST", hook, object{"content": "x"}); a.status != 401 || a.code() != 50027 {
		t.Errorf("after fifteen minutes: %d %s", a.status, a.raw)
	}
}

func TestAnswersThatDoNotFit(t *testing.T) {
	s, france, asked := asking(t, quick)
	came := use(t, france, "/silent")
	i := <-asked
	callback := "/interactions/" + i.ID + "/" + i.Token + "/callback"
	for name, body := range map[string]object{
		"an update":            {"type": 7, "data": object{"content": "x"}},
		"choices":              {"type": 8, "data": object{"choices": []any{}}},
		"a title of 46":        {"type": 9, "data": object{"custom_id": "a", "title": strings.Repeat("x", 46), "components": []object{{"type": 10, "content": "x"}}}},
		"a modal of six parts": {"type": 9, "data": object{"custom_id": "a", "title": "x", "components": many(6, object{"type": 10, "content": "x"})}},
		"a deferral with more": {"type": 5, "data": object{"flags": 4}},
		"an eleventh embed":    {"type": 4, "data": object{"embeds": many(11, object{"title": "x"})}},
	} {
		if a := call(t, s, "", "POST", callback, body); a.status != 400 || a.code() != 50035 {
			t.Errorf("%s: %d %s", name, a.status, a.raw)
		}
	}
	// A refused answer is none: the right one may still come.
	if a := call(t, s, "", "POST", callback, object{"type": 4, "data": object{"content": "right"}}); a.status != 204 {
		t.Errorf("the right one: %d %s", a.status, a.raw)
	}
	if got := <-came; got.err != nil || got.reply.Content != "right" {
		t.Errorf("the person got %+v", got)
	}
	if a := call(t, s, "", "POST", "/interactions/1/x/callback", object{"type": 5}); a.status != 404 || a.code() != 10062 {
		t.Errorf("an unknown one: %d %s", a.status, a.raw)
	}
}

func TestInteractionFaults(t *testing.T) {
	s, france, asked := asking(t, quick)
	if err := s.Fault(rehearsal.Fault{Kind: "duplicate_interaction"}); err != nil {
		t.Fatal(err)
	}
	came := use(t, france, "/silent")
	a, b := <-asked, <-asked
	if a.ID != b.ID {
		t.Errorf("two interactions: %s and %s", a.ID, b.ID)
	}
	call(t, s, "", "POST", "/interactions/"+a.ID+"/"+a.Token+"/callback", object{"type": 4, "data": object{"content": "once"}})
	if got := <-came; got.err != nil {
		t.Error(got.err)
	}
	limits := quick
	limits.Answer = 50 * time.Millisecond
	s, france, asked = asking(t, limits)
	if err := s.Fault(rehearsal.Fault{Kind: "late_interaction", For: 200 * time.Millisecond}); err != nil {
		t.Fatal(err)
	}
	if got := <-use(t, france, "/silent"); !errors.Is(got.err, seat.ErrNoResponse) {
		t.Errorf("got %v", got.err)
	}
	a = <-asked // it comes all the same, too late
	if got := call(t, s, "", "POST", "/interactions/"+a.ID+"/"+a.Token+"/callback", object{"type": 5}); got.code() != 10062 {
		t.Errorf("the late answer: %s", got.raw)
	}
}

// An organiser's role shows the organisers' channel, and its loss hides it, on the spot.
func TestRolesShowAndHideChannels(t *testing.T) {
	s := start(t, rehearsal.Config{})
	newcomer, admin := sit(t, s, "newcomer"), sit(t, s, "admin")
	if _, err := newcomer.Channel("organisers"); err == nil {
		t.Error("a newcomer sees the organisers' channel")
	}
	path := "/guilds/" + admin.GuildID() + "/members/" + newcomer.Me().ID + "/roles/" + admin.RoleID("Organisers")
	for _, tt := range []struct {
		method string
		sees   bool
	}{{"PUT", true}, {"DELETE", false}} {
		if err := admin.Do(ctxOf(t), tt.method, path, nil, nil); err != nil {
			t.Fatal(err)
		}
		eventually(t, func() bool {
			_, err := newcomer.Channel("organisers")
			return (err == nil) == tt.sees
		})
	}
}
