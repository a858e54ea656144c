package rehearsal_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"

	"muster/rehearsal"
	"muster/rehearsal/seat"
)

// ask makes a request of the rehearsal's own routes.
func ask(t *testing.T, s *rehearsal.Server, method, path, body string) (int, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(ctxOf(t), method, s.URL()+"/rehearsal"+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, strings.TrimSpace(string(b))
}

type faultList struct {
	Kinds []struct {
		Kind, On, Description string
		Parameters            []struct {
			Name, Type, Description string
			Required                bool
			Choices                 []string
		}
	}
	Pending []pendingFault
}

type pendingFault struct {
	ID         string
	Kind       string
	Parameters map[string]any
	Left       *int
	EndsIn     *int `json:"ends_in_ms"`
	Struck     int
}

func faultsOf(t *testing.T, s *rehearsal.Server) faultList {
	t.Helper()
	status, body := ask(t, s, "GET", "/faults", "")
	list := decode[faultList](t, body)
	if status != 200 {
		t.Fatalf("the faults: %d %s", status, body)
	}
	return list
}

// strike asks for a fault.
func strike(t *testing.T, s *rehearsal.Server, body string) pendingFault {
	t.Helper()
	status, answer := ask(t, s, "POST", "/faults", body)
	if status != 200 {
		t.Fatalf("%s: %d %s", body, status, answer)
	}
	return decode[pendingFault](t, answer)
}

// faultCase is a fault as somebody would ask for it, and what shows that it struck.
type faultCase struct {
	body string
	seen func(t *testing.T, s *rehearsal.Server, l *line)
}

// faultCases has every kind. The line is the bot's, logged in.
var faultCases = map[string]faultCase{
	"drop_gateway": {`{"kind":"drop_gateway"}`, func(t *testing.T, _ *rehearsal.Server, l *line) {
		if got := l.closed(); got != -1 {
			t.Errorf("closed with %d, not cut", got)
		}
	}},
	"reconnect": {`{"kind":"reconnect"}`, func(t *testing.T, _ *rehearsal.Server, l *line) {
		if p := l.next(); p.Op != 7 {
			t.Errorf("got %+v, want opcode 7", p)
		}
	}},
	"invalid_session": {`{"kind":"invalid_session","resumable":true}`, func(t *testing.T, _ *rehearsal.Server, l *line) {
		if p := l.next(); p.Op != 9 || string(p.D) != "true" {
			t.Errorf("got %+v, want opcode 9 true", p)
		}
	}},
	"no_hello": {`{"kind":"no_hello"}`, func(t *testing.T, s *rehearsal.Server, _ *line) {
		silent := dial(t, s, "v=10&encoding=json")
		silent.send(1, nil)
		if p := silent.next(); p.Op != 11 {
			t.Errorf("got %+v before anything was said, want the ACK alone", p)
		}
	}},
	"no_ack": {`{"kind":"no_ack"}`, func(t *testing.T, s *rehearsal.Server, l *line) {
		l.send(1, nil)
		eventually(t, func() bool { return len(faultsOf(t, s).Pending) == 0 })
		strike(t, s, `{"kind":"reconnect"}`)
		if p := l.next(); p.Op != 7 {
			t.Errorf("got %+v, want no ACK but the opcode 7 that was sent after", p)
		}
	}},
	"session_starts": {`{"kind":"session_starts","remaining":3}`, func(t *testing.T, s *rehearsal.Server, _ *line) {
		if a := call(t, s, tokenOf(t, s, "bot"), "GET", "/gateway/bot", nil); a.body["session_start_limit"].(object)["remaining"] != 3.0 {
			t.Errorf("the budget: %s", a.raw)
		}
	}},
	"rate_limit": {`{"kind":"rate_limit","scope":"global","for_ms":1500,"route":"POST /channels/"}`, func(t *testing.T, s *rehearsal.Server, _ *line) {
		if a := post(t, s); a.status != 429 || a.body["retry_after"] != 1.5 || a.header.Get("X-RateLimit-Global") != "true" || a.header.Get("Retry-After") != "2" {
			t.Errorf("%d %s %v", a.status, a.raw, a.header)
		}
	}},
	"server_error": {`{"kind":"server_error"}`, func(t *testing.T, s *rehearsal.Server, _ *line) {
		if a := post(t, s); a.status != 500 {
			t.Errorf("%d %s", a.status, a.raw)
		}
	}},
	"slow":           {`{"kind":"slow","for_ms":300}`, late},
	"slow_answer":    {`{"kind":"slow_answer","for_ms":300}`, late},
	"cut_connection": {`{"kind":"cut_connection"}`, cut(0)},
	"cut_answer":     {`{"kind":"cut_answer"}`, cut(1)},
	"duplicate_interaction": {`{"kind":"duplicate_interaction"}`, func(t *testing.T, s *rehearsal.Server, l *line) {
		ping(t, s)
		if a, b := l.until("INTERACTION_CREATE"), l.until("INTERACTION_CREATE"); string(a.D) != string(b.D) {
			t.Errorf("two interactions: %s and %s", a.D, b.D)
		}
	}},
	"late_interaction": {`{"kind":"late_interaction","for_ms":300}`, func(t *testing.T, s *rehearsal.Server, l *line) {
		began := time.Now()
		ping(t, s)
		if l.until("INTERACTION_CREATE"); time.Since(began) < 300*time.Millisecond {
			t.Error("it was not late")
		}
	}},
	"delete_channel": {`{"kind":"delete_channel","channel":"plenary"}`, func(t *testing.T, s *rehearsal.Server, l *line) {
		l.until("CHANNEL_DELETE")
	}},
	"close_dms": {`{"kind":"close_dms","seat":"france"}`, func(t *testing.T, s *rehearsal.Server, _ *line) {
		if a := directMessage(t, s, "france"); a.code() != 50007 {
			t.Errorf("to closed DMs: %s", a.raw)
		}
		if a := directMessage(t, s, "germany"); a.status != 200 {
			t.Errorf("to somebody else: %s", a.raw)
		}
	}},
	"revoke_permission": {`{"kind":"revoke_permission","channel":"plenary"}`, func(t *testing.T, s *rehearsal.Server, l *line) {
		l.until("CHANNEL_UPDATE")
		if a := post(t, s); a.code() != 50013 {
			t.Errorf("without the permission: %s", a.raw)
		}
	}},
}

func post(t *testing.T, s *rehearsal.Server) answer {
	t.Helper()
	return call(t, s, tokenOf(t, s, "bot"), "POST", "/channels/"+channelOf(t, s, "plenary")+"/messages", object{"content": "x"})
}

func directMessage(t *testing.T, s *rehearsal.Server, name string) answer {
	t.Helper()
	bot := tokenOf(t, s, "bot")
	for _, x := range s.World().Seats {
		if x.Seat == name {
			dm := call(t, s, bot, "POST", "/users/@me/channels", object{"recipient_id": x.User.ID})
			return call(t, s, bot, "POST", "/channels/"+dm.body["id"].(string)+"/messages", object{"content": "x"})
		}
	}
	t.Fatalf("no seat %q", name)
	return answer{}
}

func late(t *testing.T, s *rehearsal.Server, _ *line) {
	began := time.Now()
	if a := post(t, s); a.status != 200 || time.Since(began) < 300*time.Millisecond {
		t.Errorf("%d after %v", a.status, time.Since(began))
	}
}

// cut sees that there is no answer, and whether it was done all the same.
func cut(done int) func(*testing.T, *rehearsal.Server, *line) {
	return func(t *testing.T, s *rehearsal.Server, _ *line) {
		path := "/channels/" + channelOf(t, s, "plenary") + "/messages"
		r, err := http.NewRequestWithContext(ctxOf(t), "POST", s.URL()+"/api/v10"+path, strings.NewReader(`{"content":"x"}`))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Authorization", tokenOf(t, s, "bot"))
		r.Header.Set("Content-Type", "application/json")
		if res, err := http.DefaultClient.Do(r); err == nil {
			_ = res.Body.Close()
			t.Errorf("answered %s", res.Status)
		}
		if got := len(call(t, s, tokenOf(t, s, "bot"), "GET", path, nil).list); got != done {
			t.Errorf("%d messages came of it, want %d", got, done)
		}
		list, raw := trafficOf(t, s, 0)
		if p := find(list, "POST /api/v10"+path); p == nil || p.Status != 0 || string(p.Sent) != `{"content":"x"}` || p.Answer != nil {
			t.Errorf("what was seen of it: %s", raw)
		}
	}
}

// ping has somebody use a command, without waiting for what comes of it.
func ping(t *testing.T, s *rehearsal.Server) {
	t.Helper()
	bot := tokenOf(t, s, "bot")
	made := call(t, s, bot, "POST", "/applications/"+s.World().ApplicationID+"/commands", object{"name": "ping", "description": "Ping"})
	france := sit(t, s, "france")
	plenary, err := france.Channel("plenary")
	if err != nil {
		t.Fatal(err)
	}
	if err := france.Do(ctxOf(t), "POST", "/interactions", object{
		"type": 2, "application_id": s.World().ApplicationID, "guild_id": plenary.GuildID, "channel_id": plenary.ID,
		"session_id": france.SessionID(), "nonce": "1",
		"data": object{"id": made.body["id"], "version": made.body["version"], "name": "ping", "type": 1, "options": []any{}},
	}, nil); err != nil {
		t.Fatal(err)
	}
}

func TestEveryFaultStrikesAsItIsAskedFor(t *testing.T) {
	t.Parallel()
	for _, k := range faultsOf(t, start(t, rehearsal.Config{})).Kinds {
		t.Run(k.Kind, func(t *testing.T) {
			t.Parallel()
			c, ok := faultCases[k.Kind]
			if !ok {
				t.Fatal("nothing shows that this fault strikes")
			}
			s := start(t, rehearsal.Config{})
			l := hello(t, s)
			l.login(s)
			strike(t, s, c.body)
			c.seen(t, s, l)
			for _, f := range faultsOf(t, s).Pending {
				if f.Left != nil {
					t.Errorf("it was to strike once, and is still there: %+v", f)
				}
			}
		})
	}
}

func TestFaultsThatMakeNoSense(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	for body, want := range map[string]string{
		`{`:                                             "a fault is {kind",
		`{"kind":"flood"}`:                              `there is no fault "flood"`,
		`{"kind":"slow","colour":"red"}`:                `unknown field "colour"`,
		`{"kind":"slow","count":"3"}`:                   "a fault is {kind",
		`{"kind":"slow","count":-1}`:                    "count is not negative",
		`{"kind":"slow","for_ms":-1}`:                   "for_ms is from 0",
		`{"kind":"slow","for_ms":86400001}`:             "for_ms is from 0",
		`{"kind":"slow","scope":"user"}`:                "slow takes no scope",
		`{"kind":"slow","route":"channels"}`:            "route is a method",
		`{"kind":"rate_limit","scope":"channel"}`:       "scope is one of user, global, shared",
		`{"kind":"reconnect","route":"HEARTBEAT"}`:      "route is one of HELLO, RESUME",
		`{"kind":"late_interaction","route":"POST"}`:    "late_interaction takes no route",
		`{"kind":"delete_channel"}`:                     "channel is required",
		`{"kind":"delete_channel","channel":"nowhere"}`: `there is no channel "nowhere"`,
		`{"kind":"close_dms","seat":"nobody"}`:          `there is no seat "nobody"`,
	} {
		if status, answer := ask(t, s, "POST", "/faults", body); status != 400 || !strings.Contains(answer, want) {
			t.Errorf("%s: %d %q, want %q", body, status, answer, want)
		}
	}
	if got := faultsOf(t, s).Pending; len(got) != 0 {
		t.Errorf("in force: %+v", got)
	}
	if status, answer := ask(t, s, "DELETE", "/faults/77", ""); status != 404 || answer == "" {
		t.Errorf("ending none: %d %q", status, answer)
	}
}

func TestFaultsAreListedAndEnded(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	twice := strike(t, s, `{"kind":"rate_limit","count":2,"scope":"shared","route":"POST /channels/"}`)
	strike(t, s, `{"kind":"server_error","for_ms":60000,"route":"GET /users/"}`)
	post(t, s)
	two, one := 2, 1
	got := faultsOf(t, s).Pending
	if len(got) != 2 || got[1].EndsIn == nil || *got[1].EndsIn > 60000 || *got[1].EndsIn < 1 {
		t.Fatalf("in force: %+v", got)
	}
	got[1].EndsIn = nil
	want := []pendingFault{
		{ID: twice.ID, Kind: "rate_limit", Parameters: object{"count": 2.0, "for_ms": 1000.0, "scope": "shared", "route": "POST /channels/"}, Left: &one, Struck: 1},
		{ID: got[1].ID, Kind: "server_error", Parameters: object{"for_ms": 60000.0, "route": "GET /users/"}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(pendingFault{ID: twice.ID, Kind: "rate_limit", Parameters: want[0].Parameters, Left: &two}, twice); d != "" {
		t.Errorf("as it was answered: %s", d)
	}
	ask(t, s, "DELETE", "/faults/"+twice.ID, "")
	if a := post(t, s); a.status != 200 {
		t.Errorf("after its end: %s", a.raw)
	}
	ask(t, s, "DELETE", "/faults", "")
	if a := call(t, s, tokenOf(t, s, "bot"), "GET", "/users/@me", nil); a.status != 200 {
		t.Errorf("after all ended: %s", a.raw)
	}
	// One that its time ends.
	strike(t, s, `{"kind":"server_error","for_ms":50}`)
	eventually(t, func() bool { return post(t, s).status == 200 })
	if got := faultsOf(t, s).Pending; len(got) != 0 {
		t.Errorf("in force: %+v", got)
	}
}

func TestWhatAFaultTookIsGivenBack(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	overwrites := func() any {
		return call(t, s, tokenOf(t, s, "bot"), "GET", "/channels/"+channelOf(t, s, "plenary"), nil).body["permission_overwrites"]
	}
	before := overwrites()
	strike(t, s, `{"kind":"close_dms","seat":"france"}`)
	strike(t, s, `{"kind":"revoke_permission","channel":"plenary","permission":"2048"}`)
	if a, b := directMessage(t, s, "france"), post(t, s); a.code() != 50007 || b.code() != 50013 || len(faultsOf(t, s).Pending) != 2 {
		t.Errorf("in force: %s %s", a.raw, b.raw)
	}
	ask(t, s, "DELETE", "/faults", "")
	if a, b := directMessage(t, s, "france"), post(t, s); a.status != 200 || b.status != 200 {
		t.Errorf("after: %s %s", a.raw, b.raw)
	}
	if d := cmp.Diff(before, overwrites()); d != "" {
		t.Error(d)
	}
	strike(t, s, `{"kind":"revoke_permission","channel":"plenary","for_ms":50}`)
	eventually(t, func() bool { return cmp.Equal(before, overwrites()) })
}

// Somebody who may manage roles gives back what a fault took, as on Discord.
func TestARevocationIsMendedByHand(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	overwrite := "/channels/" + channelOf(t, s, "plenary") + "/permissions/" + s.World().ApplicationID
	for _, mend := range []func(){
		func() { must(t, s, "admin", "DELETE", overwrite, nil) },
		func() { must(t, s, "admin", "PUT", overwrite, object{"type": 1, "allow": "2048"}) },
	} {
		strike(t, s, `{"kind":"revoke_permission","channel":"plenary"}`)
		if a := post(t, s); a.code() != 50013 {
			t.Errorf("in force: %s", a.raw)
		}
		mend()
		if a := post(t, s); a.status != 200 {
			t.Errorf("mended: %s", a.raw)
		}
		ask(t, s, "DELETE", "/faults", "")
		if a := post(t, s); a.status != 200 {
			t.Errorf("after the fault: %s", a.raw)
		}
	}
}

// Each of two faults that take the same holds for as long as it was asked for.
func TestTwoRevocationsOfOnePermission(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	strike(t, s, `{"kind":"revoke_permission","channel":"plenary"}`)
	strike(t, s, `{"kind":"revoke_permission","channel":"plenary"}`)
	for left := 2; left > 0; left-- {
		pending := faultsOf(t, s).Pending
		if a := post(t, s); a.code() != 50013 || len(pending) != left {
			t.Fatalf("%d of %d in force: %s", len(pending), left, a.raw)
		}
		ask(t, s, "DELETE", "/faults/"+pending[0].ID, "")
	}
	if a := post(t, s); a.status != 200 {
		t.Errorf("after both: %s", a.raw)
	}
}

// TestAKilledServerForgetsItsFaults starts again from what was on the disk while a permission was taken away.
func TestAKilledServerForgetsItsFaults(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s := start(t, rehearsal.Config{DataDir: dir})
	strike(t, s, `{"kind":"revoke_permission","channel":"plenary"}`)
	strike(t, s, `{"kind":"session_starts","remaining":0}`)
	must(t, s, "france", "POST", "/channels/"+channelOf(t, s, "plenary")+"/messages", object{"content": "kept"})
	eventually(t, func() bool {
		killed := t.TempDir()
		copyDir(t, dir, killed)
		again := start(t, rehearsal.Config{DataDir: killed})
		if len(must(t, again, "bot", "GET", "/channels/"+channelOf(t, again, "plenary")+"/messages", nil).list) == 0 {
			return false
		}
		if a := post(t, again); a.status != 200 {
			t.Errorf("the permission: %s", a.raw)
		}
		if left := startsLeft(t, again); left["remaining"] != 1000.0 {
			t.Errorf("the day's IDENTIFYs: %v", left)
		}
		return true
	})
}

func startsLeft(t *testing.T, s *rehearsal.Server) object {
	t.Helper()
	return must(t, s, "bot", "GET", "/gateway/bot", nil).body["session_start_limit"].(object)
}

// The day's IDENTIFYs are spent, asked for anew, and given back by the fault's end or by the next day.
func TestStartsAreLimitedForADay(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	strike(t, s, `{"kind":"session_starts","remaining":7}`)
	strike(t, s, `{"kind":"session_starts","remaining":2}`)
	listen(t, s, "bot", 1)
	if left := startsLeft(t, s); left["remaining"] != 1.0 || left["reset_after"].(float64) > 24*3.6e6 {
		t.Errorf("after one: %v", left)
	}
	if pending := faultsOf(t, s).Pending; len(pending) != 1 || pending[0].Struck != 1 {
		t.Errorf("in force: %+v", pending)
	}
	ask(t, s, "DELETE", "/faults", "")
	if left := startsLeft(t, s); left["remaining"] != 999.0 {
		t.Errorf("after the fault: %v", left)
	}
	strike(t, s, `{"kind":"session_starts"}`)
	s.Clock().Advance(24 * time.Hour)
	if left := startsLeft(t, s); left["remaining"] != 1000.0 || len(faultsOf(t, s).Pending) != 0 {
		t.Errorf("the next day: %v", left)
	}
}

// What the bot gave up is carried out all the same when it arrives.
func TestWhatIsSlowArrives(t *testing.T) {
	t.Parallel()
	s := start(t, rehearsal.Config{})
	strike(t, s, `{"kind":"slow","for_ms":300}`)
	path := "/channels/" + channelOf(t, s, "plenary") + "/messages"
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, "POST", s.URL()+"/api/v10"+path, strings.NewReader(`{"content":"late"}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", tokenOf(t, s, "bot"))
	r.Header.Set("Content-Type", "application/json")
	if res, err := http.DefaultClient.Do(r); err == nil {
		_ = res.Body.Close()
		t.Fatalf("answered %s", res.Status)
	}
	eventually(t, func() bool { return len(must(t, s, "france", "GET", path, nil).list) == 1 })
}

// Who skips the clock still has the fault that they asked for, and one that takes something gives it back when
// the server ends.
func TestASkipEndsNoFault(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s := start(t, rehearsal.Config{DataDir: dir})
	strike(t, s, `{"kind":"revoke_permission","channel":"plenary","permission":"2048","for_ms":600000}`)
	s.Clock().Advance(24 * time.Hour)
	if a := post(t, s); a.code() != 50013 || len(faultsOf(t, s).Pending) != 1 {
		t.Errorf("after a skip: %s", a.raw)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if a := post(t, start(t, rehearsal.Config{DataDir: dir})); a.status != 200 {
		t.Errorf("after a restart: %s", a.raw)
	}
}

// A duplicate of a late interaction is late, too.
func TestFaultsOfInteractionsTogether(t *testing.T) {
	t.Parallel()
	limits := quick
	limits.Answer = 50 * time.Millisecond
	s, france, asked := asking(t, limits)
	strike(t, s, `{"kind":"late_interaction","for_ms":200}`)
	strike(t, s, `{"kind":"duplicate_interaction"}`)
	if got := <-use(t, france, "/silent"); !errors.Is(got.err, seat.ErrNoResponse) {
		t.Errorf("got %v", got.err)
	}
	ids := map[string]bool{}
	for range 2 {
		i := <-asked
		ids[i.ID] = true
		if i.Type != discordgo.InteractionApplicationCommand {
			t.Errorf("came %v", i.Type)
		}
	}
	if len(ids) != 1 {
		t.Errorf("came %s", fmt.Sprint(ids))
	}
}
