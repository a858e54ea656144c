package bot

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/commands"
	"muster/locale"
	"muster/message"
)

// told is a responder that keeps what it was given, and fails where a test asks for it.
type told struct {
	mu    sync.Mutex
	said  []string          // "respond 5", "edit", "follow", each with its words
	fails func(n int) error // what the nth answer comes to; nil: all arrive
	calls int
}

func (r *told) note(what string, body any, err error) error {
	words, _ := json.Marshal(body)
	if err != nil {
		what += " failed"
	}
	r.said = append(r.said, what+" "+string(words))
	return err
}

func (r *told) respond(_ context.Context, _, _ string, a *discordgo.InteractionResponse) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.calls++
	var err error
	if r.fails != nil {
		err = r.fails(r.calls)
	}
	return r.note("respond "+strconv.Itoa(int(a.Type)), a.Data, err)
}

func (r *told) editOriginal(_ context.Context, _, _ string, e *discordgo.WebhookEdit) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.note("edit", e, nil)
}

func (r *told) followUp(_ context.Context, _, _ string, p *discordgo.WebhookParams) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.note("follow", p, nil)
}

// actedStore knows one coalition, and whether the interaction has made an act, unless it is away.
type actedStore struct {
	acted bool
	away  error
}

func (s actedStore) Caller(context.Context, coalition.CallerQuery) (coalition.Coalition, coalition.Caller, error) {
	return coalition.Coalition{ID: 1, Name: "Test force", Zone: time.UTC}, coalition.Caller{Person: 1}, nil
}

func (s actedStore) Acted(context.Context, coalition.Snowflake) (coalition.DelegationID, bool, error) {
	return 0, s.acted, s.away
}

func (s actedStore) Coalition(context.Context, coalition.ID) (coalition.Coalition, error) {
	return coalition.Coalition{ID: 1, Guild: 1, Zone: time.UTC}, s.away
}

var errDatabase = errors.New("the connection was lost")

// saying answers with words.
func saying(words string) commands.Handler {
	return func(context.Context, commands.Request) (commands.Reply, error) {
		return commands.Say(message.Body{Content: words}), nil
	}
}

func failing(err error) commands.Handler {
	return func(context.Context, commands.Request) (commands.Reply, error) { return commands.Reply{}, err }
}

// meeting fails after the request's act has met a fate.
func meeting(f coalition.Fate) commands.Handler {
	return func(_ context.Context, r commands.Request) (commands.Reply, error) {
		r.Act(0).Meets(f)
		return commands.Reply{}, errDatabase
	}
}

// dispatched lets an interaction of that age with /do be handled, and returns what the person was told.
func dispatched(t *testing.T, store actedStore, handle commands.Handler, age time.Duration, respond func(n int) error) string {
	t.Helper()
	now := time.Date(2026, 3, 20, 12, 0, 0, 0, time.UTC)
	d := &dispatcher{
		store: store, table: commands.NewTable(commands.Command{Name: "do", Bare: &commands.Sub{Handle: handle}}),
		print: func(string) locale.Printer { return locale.Printer{} }, now: func() time.Time { return now },
		log: slog.New(slog.DiscardHandler), changed: func() {}, slots: make(chan struct{}, 1),
	}
	const epoch = 1420070400000 // Discord's, in milliseconds
	to := &told{fails: respond}
	d.take(t.Context(), &discordgo.Interaction{
		ID:   strconv.FormatInt((now.Add(-age).UnixMilli()-epoch)<<22, 10),
		Type: discordgo.InteractionApplicationCommand,
		Data: discordgo.ApplicationCommandInteractionData{Name: "do"},
		User: &discordgo.User{ID: "7"},
	}, false, to)
	d.wait(t.Context())
	return strings.Join(to.said, "\n")
}

func TestWhatThePersonIsTold(t *testing.T) {
	t.Parallel()
	refused := &restError{Status: http.StatusBadRequest, Code: 50035}
	acknowledged := &restError{Status: http.StatusBadRequest, Code: codeAlreadyAcknowledged}
	lost := &restError{MayHave: true, err: errors.New("no answer in time")}
	fail := func(errs ...error) func(int) error {
		return func(n int) error {
			if n > len(errs) {
				return nil
			}
			return errs[n-1]
		}
	}
	for _, test := range []struct {
		name    string
		store   actedStore
		handle  commands.Handler
		age     time.Duration
		respond func(int) error
		want    []string
		not     string
	}{
		{"the answer", actedStore{}, saying("done"), 0, nil, []string{"respond 4", "done"}, "respond 5"},
		{"what is wrong", actedStore{}, failing(coalition.Wrong("delegates_only")), 0, nil, []string{"respond 4", "This is for delegates"}, ""},
		{"a database that failed", actedStore{}, failing(errDatabase), 0, nil, []string{"Not saved"}, "carried out"},
		{"a database that failed after the commit", actedStore{acted: true}, failing(errDatabase), 0, nil, []string{"carried out"}, "Not saved"},
		{"an interaction that comes twice", actedStore{acted: true}, failing(coalition.Wrong("delegates_only")), 0, nil, []string{"carried out"}, "delegates"},
		{"a database that is lost before the commit", actedStore{away: errDatabase}, failing(errDatabase), 0, nil, []string{"Not saved"}, "carried out"},
		{"a database that is lost in the commit", actedStore{away: errDatabase}, meeting(coalition.Unsettled), 0, nil, []string{"does not know whether it is saved"}, "Not saved"},
		{"a commit that did not come about", actedStore{}, meeting(coalition.Unsettled), 0, nil, []string{"Not saved"}, "does not know"},
		{"a database that is lost after the commit", actedStore{away: errDatabase}, meeting(coalition.Made), 0, nil, []string{"carried out"}, "Not saved"},
		{"a panic", actedStore{}, func(context.Context, commands.Request) (commands.Reply, error) { panic("oh") }, 0, nil, []string{"Not saved"}, ""},
		{"an answer that Discord refuses", actedStore{}, saying("bad form"), 0, fail(refused), []string{"respond 4 failed", "Nothing was changed"}, ""},
		{"an answer that Discord refuses after an act", actedStore{acted: true}, saying("bad form"), 0, fail(refused), []string{"carried out"}, "Nothing was changed"},
		{"one that is old is acknowledged first", actedStore{}, saying("done"), 2500 * time.Millisecond, nil, []string{"respond 5", "edit", "done"}, "respond 4"},
		{"a deferral of which the answer was lost", actedStore{}, func(context.Context, commands.Request) (commands.Reply, error) {
			<-time.After(20 * time.Millisecond)
			return commands.Say(message.Body{Content: "done"}), nil
		}, 1490 * time.Millisecond, fail(lost, acknowledged), []string{"respond 5 failed", "respond 4 failed", "edit", "done"}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := dispatched(t, test.store, test.handle, test.age, test.respond)
			for _, want := range test.want {
				if !strings.Contains(got, want) {
					t.Errorf("was not told %q but:\n%s", want, got)
				}
			}
			if test.not != "" && strings.Contains(got, test.not) {
				t.Errorf("was told %q:\n%s", test.not, got)
			}
		})
	}
}

// What is typed is read in the language of the person's client, which the payload names.
func TestARequestReadsThePersonsLanguage(t *testing.T) {
	t.Parallel()
	d := &dispatcher{store: actedStore{}, print: locale.For, now: func() time.Time { return time.Date(2026, 3, 20, 12, 0, 0, 0, time.UTC) }}
	for client, typed := range map[discordgo.Locale]string{discordgo.French: "mar 15h", discordgo.Ukrainian: "у вівторок о 15"} {
		r, err := d.request(t.Context(), &discordgo.Interaction{Locale: client, User: &discordgo.User{ID: "7"}}, entry{})
		if err != nil {
			t.Fatal(err)
		}
		if m, err := r.Reads.Time(typed, r.Now, time.UTC); err != nil || m.Wall.String() != "2026-03-24T15:00" {
			t.Errorf("%s: %q is read as %s, %v", client, typed, m.Wall, err)
		}
	}
}

// TestTooOldIsDropped: the person was told that it failed, so nothing is done any more.
func TestTooOldIsDropped(t *testing.T) {
	t.Parallel()
	done := false
	got := dispatched(t, actedStore{}, func(context.Context, commands.Request) (commands.Reply, error) {
		done = true
		return commands.Reply{}, nil
	}, 5*time.Second, func(int) error { return &restError{Status: http.StatusNotFound, Code: codeUnknownInteraction} })
	if done || strings.Contains(got, "respond 4") {
		t.Errorf("carried out: %t, told: %s", done, got)
	}
}

// TestAPanicInWordingEndsNothing: an error whose sentence lacks a value panics when it is worded.
func TestAPanicInWordingEndsNothing(t *testing.T) {
	t.Parallel()
	dispatched(t, actedStore{}, failing(coalition.Wrong("pledge_unknown")), 0, nil)
}

// TestWaitingForATurnIsAcknowledged: with all handlers busy, the others are told in time that it takes longer.
func TestWaitingForATurnIsAcknowledged(t *testing.T) {
	t.Parallel()
	to := &told{}
	now := time.Now()
	free := make(chan struct{})
	d := &dispatcher{
		store: actedStore{}, print: func(string) locale.Printer { return locale.Printer{} }, now: func() time.Time { return now },
		table: commands.NewTable(commands.Command{Name: "do", Bare: &commands.Sub{Handle: saying("done")}}),
		log:   slog.New(slog.DiscardHandler), changed: func() {}, slots: make(chan struct{}, 1),
	}
	d.slots <- struct{}{} // somebody's handler hangs
	d.take(t.Context(), &discordgo.Interaction{
		ID:   strconv.FormatInt((now.Add(-1400*time.Millisecond).UnixMilli()-1420070400000)<<22, 10),
		Type: discordgo.InteractionApplicationCommand,
		Data: discordgo.ApplicationCommandInteractionData{Name: "do"},
		User: &discordgo.User{ID: "7"},
	}, false, to)
	go func() {
		for {
			to.mu.Lock()
			told := len(to.said)
			to.mu.Unlock()
			if told > 0 {
				close(free)
				return
			}
			time.Sleep(time.Millisecond)
		}
	}()
	select {
	case <-free:
	case <-time.After(10 * time.Second):
		t.Fatal("nobody was told anything")
	}
	<-d.slots
	d.wait(t.Context())
	if got := strings.Join(to.said, "\n"); !strings.HasPrefix(got, "respond 5") || !strings.Contains(got, "done") {
		t.Errorf("was told:\n%s", got)
	}
}
