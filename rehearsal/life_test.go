package rehearsal_test

import (
	"errors"
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
