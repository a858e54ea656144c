package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/jackc/pgx/v5"
	"golang.org/x/time/rate"

	"muster/coalition"
	"muster/commands"
	"muster/locale"
	"muster/message"
	"muster/storage"
	"muster/storage/storagetest"
)

func TestMain(m *testing.M) { storagetest.Main(m) }

const (
	meetingRoom   coalition.Snowflake = 501
	organiserRoom coalition.Snowflake = 502
)

var noon = time.Date(2026, 3, 20, 12, 0, 0, 0, time.UTC)

// stage is a coalition on a real database, a Discord of our own to post to, and a clock that is set by hand.
type stage struct {
	t       testing.TB
	url     string
	store   *storage.Store
	c       coalition.Coalition
	discord *fakeDiscord
	now     time.Time
	// render is what every kind of delivery but notices is rendered by.
	render func(r commands.PostRequest) ([]message.Body, error)
}

func newStage(t testing.TB) *stage {
	t.Helper()
	s := &stage{t: t, url: storagetest.URL(t, storage.Migrate), discord: newFakeDiscord(), now: noon}
	s.render = func(commands.PostRequest) ([]message.Body, error) { return []message.Body{words("hello")}, nil }
	s.discord.clock = func() time.Time { return s.now }
	var err error
	if s.store, err = storage.Open(t.Context(), s.url); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.store.Close)
	s.c, err = s.store.SetUp(t.Context(), coalition.Act{Kind: "coalition setup", At: noon}, coalition.Coalition{
		Guild: 1, Name: "Test force", Template: "reassurance", Zone: time.UTC, Language: "en", OrganiserRole: 2,
	})
	if err != nil {
		t.Fatal(err)
	}
	s.channel(coalition.MeetingPosts, meetingRoom, coalition.Members)
	s.channel(coalition.OrganiserPosts, organiserRoom, coalition.Organisers)
	return s
}

func (s *stage) act(kind string) coalition.Act {
	return coalition.Act{Coalition: s.c.ID, Kind: kind, At: s.now}
}

func (s *stage) channel(p coalition.Purpose, room coalition.Snowflake, audience coalition.Release) {
	s.t.Helper()
	var err error
	if s.c, err = s.store.SetChannel(s.t.Context(), s.act("coalition channels"), p, room, audience); err != nil {
		s.t.Fatal(err)
	}
}

// announce plans one announcement.
func (s *stage) announce(due time.Time) {
	s.t.Helper()
	_, err := s.store.Announce(s.t.Context(), s.act("announce"), coalition.NewAnnouncement{Text: "words", Channel: meetingRoom, Due: due})
	if err != nil {
		s.t.Fatal(err)
	}
}

// meet schedules a meeting a week after noon, with a card now and reminders a day and an hour before.
func (s *stage) meet() coalition.Meeting {
	s.t.Helper()
	done, err := s.store.ScheduleMeeting(s.t.Context(), s.act("schedule meeting"), coalition.NewMeeting{
		Title: "Talks", Zone: time.UTC, Wall: coalition.WallTimeOf(noon.AddDate(0, 0, 7)),
	})
	if err != nil {
		s.t.Fatal(err)
	}
	m, err := s.store.Meeting(s.t.Context(), s.c.ID, done.Code)
	if err != nil {
		s.t.Fatal(err)
	}
	return m
}

// move changes what the card of a meeting and its reminders show.
func (s *stage) move(m coalition.Meeting, to time.Time) {
	s.t.Helper()
	_, err := s.store.MoveMeeting(s.t.Context(), s.act("schedule move"), coalition.MeetingMove{Meeting: m.ID, Wall: coalition.WallTimeOf(to), Seen: m.Version})
	if err != nil {
		s.t.Fatal(err)
	}
}

// worker returns a deliverer, as a process of its own has it.
func (s *stage) worker() *deliverer {
	render := func(_ context.Context, r commands.PostRequest) ([]message.Body, error) { return s.render(r) }
	var posts []commands.Post
	for _, kind := range []string{coalition.PledgeCard, coalition.MeetingCard, coalition.ReminderPost, coalition.PersonalPost, coalition.MeetingEvent, coalition.MeetingChange, coalition.Announcement, coalition.SummaryPost} {
		posts = append(posts, commands.Post{Kind: kind, Render: render})
	}
	posts = append(posts, commands.Post{Kind: coalition.Board, Stands: true, Render: render}, commands.Notices(s.store))
	d := newDeliverer(Config{
		Table: commands.NewTable(commands.Command{Name: "test", Posts: posts}), Print: locale.For,
		Now: func() time.Time { return s.now }, Log: slog.New(slog.DiscardHandler),
	}, nil, fakeBot)
	d.store, d.rest, d.every, d.pace = s.store, s.discord, 0, rate.NewLimiter(rate.Inf, 1)
	return d
}

// work lets d do all that is due now, one after the other.
func (s *stage) work(d *deliverer) {
	s.t.Helper()
	for range 100 {
		posts, err := d.store.ClaimDeliveries(s.t.Context(), d.holder, s.now, d.lease, 1)
		if err != nil {
			s.t.Fatal(err)
		}
		edits, err := d.store.ClaimEdits(s.t.Context(), d.holder, s.now, d.lease, 1)
		if err != nil {
			s.t.Fatal(err)
		}
		direct, err := d.claimDirect(s.t.Context(), d.holder, s.now, d.lease, 1)
		if err != nil {
			s.t.Fatal(err)
		}
		posts = append(posts, direct...)
		for _, c := range posts {
			d.guarded(s.t.Context(), c, d.post)
		}
		for _, c := range edits {
			d.guarded(s.t.Context(), c, d.edit)
		}
		if len(posts)+len(edits) == 0 {
			return
		}
	}
	s.t.Fatal("there is no end to what is due")
}

// workFor has a worker look at the queue each minute of the clock, for that long.
func (s *stage) workFor(d *deliverer, forHowLong time.Duration) {
	s.t.Helper()
	for end := s.now.Add(forHowLong); s.now.Before(end); {
		s.work(d)
		s.now = s.now.Add(min(time.Minute, end.Sub(s.now)))
	}
	s.work(d)
}

// killed has the work of one claim break off at once where the fake Discord calls die, as kill -9 does, and
// the leases of the dead run out.
func (s *stage) killed(d *deliverer) {
	s.t.Helper()
	func() {
		defer func() {
			if r := recover(); r != nil && r != errKilled {
				panic(r)
			}
		}()
		claims, err := d.store.ClaimDeliveries(s.t.Context(), d.holder, s.now, d.lease, 1)
		if err == nil && len(claims) == 0 {
			claims, err = d.claimDirect(s.t.Context(), d.holder, s.now, d.lease, 1)
		}
		if err != nil || len(claims) != 1 {
			s.t.Fatalf("%v, %v", claims, err)
		}
		d.post(s.t.Context(), claims[0])
	}()
	if err := s.store.ClearLeases(s.t.Context()); err != nil {
		s.t.Fatal(err)
	}
}

var errKilled = fmt.Errorf("killed")

func (s *stage) sql(query string, args ...any) [][]any {
	s.t.Helper()
	conn, err := pgx.Connect(s.t.Context(), s.url)
	if err != nil {
		s.t.Fatal(err)
	}
	defer conn.Close(context.Background())
	rows, err := conn.Query(s.t.Context(), query, args...)
	if err != nil {
		s.t.Fatal(err)
	}
	all, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) ([]any, error) { return row.Values() })
	if err != nil {
		s.t.Fatal(err)
	}
	return all
}

// states returns the states of the deliveries of a kind, earliest due first.
func (s *stage) states(kind string) (out []string) {
	s.t.Helper()
	for _, row := range s.sql(`SELECT state FROM deliveries WHERE kind = $1 ORDER BY due_at, part, id`, kind) {
		out = append(out, row[0].(string))
	}
	return out
}

// told returns the texts that organisers were told or are to be.
func (s *stage) told() (out []string) {
	s.t.Helper()
	for _, row := range s.sql(`SELECT params ->> 'text' FROM deliveries WHERE kind = 'notice' ORDER BY due_at`) {
		out = append(out, row[0].(string))
	}
	return out
}

// aged makes all first POSTs as much longer ago.
func (s *stage) aged(d time.Duration) {
	s.t.Helper()
	s.sql(`UPDATE deliveries SET sending_since = sending_since - $1::interval`, fmt.Sprintf("%d seconds", int(d.Seconds())))
}

// words returns a body with a button.
func words(text string) message.Body {
	return message.Body{
		Content: text, Pings: message.Pings{Roles: []string{"9"}},
		Rows: message.Rows{message.Row(message.Button("Open", message.ID("test.open"), discordgo.PrimaryButton))},
	}
}

// fakeDiscord keeps messages as Discord does: a nonce gives the first message back.
type fakeDiscord struct {
	mu       sync.Mutex
	next     int64
	rooms    map[string][]*discordgo.Message // newest first
	nonces   map[string]string               // message by nonce
	calendar []*discordgo.GuildScheduledEvent
	clock    func() time.Time // which events begin and end by
	requests []string
	pings    []int // how many roles each request might ping
	files    []int // how many files each had

	roles []string // of everybody in the guild
	left  []string // users who are not in it
	lost  error    // instead of any member

	limited bool // members are told of only so often
	answers int  // how often still

	folds  bool                      // whether nonces are heeded
	before func(method string) error // refuses a request
	after  func(method string) error // answers one that was carried out
}

func newFakeDiscord() *fakeDiscord {
	nothing := func(string) error { return nil }
	return &fakeDiscord{rooms: map[string][]*discordgo.Message{}, nonces: map[string]string{}, folds: true, before: nothing, after: nothing}
}

// fails makes the requests of a method fail with err, n times; carried out says whether all the same.
func (f *fakeDiscord) fails(method string, err error, n int, carriedOut bool) {
	script := func(m string) error {
		if m != method && !strings.HasPrefix(m, method+" in ") || n <= 0 || err == nil {
			return nil
		}
		n--
		if err == errKilled {
			panic(errKilled)
		}
		return err
	}
	if carriedOut {
		f.after = script
	} else {
		f.before = script
	}
}

// failsIn makes POSTs to one channel fail, as fails does.
func (f *fakeDiscord) failsIn(room coalition.Snowflake, err error, n int, carriedOut bool) {
	f.fails("POST in "+room.String(), err, n, carriedOut)
}

func (f *fakeDiscord) request(ctx context.Context, method string, allowed *discordgo.MessageAllowedMentions) error {
	f.requests = append(f.requests, method)
	if allowed != nil {
		f.pings = append(f.pings, len(allowed.Roles))
	}
	if _, bounded := ctx.Deadline(); !bounded {
		return fmt.Errorf("a request without a bound")
	}
	return f.before(method)
}

func (f *fakeDiscord) createMessage(ctx context.Context, channel string, m *discordgo.MessageSend, nonce string) (*discordgo.Message, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.files = append(f.files, len(m.Files))
	if err := f.request(ctx, "POST in "+channel, m.AllowedMentions); err != nil {
		return nil, err
	}
	if id, known := f.nonces[nonce]; known && f.folds {
		if at := f.find(channel, id); at >= 0 {
			return f.rooms[channel][at], f.after("POST in " + channel)
		}
		return nil, refusal(http.StatusNotFound, codeUnknownMessage)
	}
	id := f.newID()
	f.nonces[nonce] = id
	posted := &discordgo.Message{ID: id, Content: m.Content, Embeds: m.Embeds, Components: received(m.Components)}
	f.rooms[channel] = append([]*discordgo.Message{posted}, f.rooms[channel]...)
	return posted, f.after("POST in " + channel)
}

// newID returns an ID that tells when it was made, as Discord's do.
func (f *fakeDiscord) newID() string {
	f.next++
	return strconv.FormatInt((time.Now().UnixMilli()-1420070400000)<<22+f.next, 10)
}

func (f *fakeDiscord) editMessage(ctx context.Context, channel, id string, m *discordgo.MessageEdit) (*discordgo.Message, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.files = append(f.files, len(m.Files))
	if err := f.request(ctx, "PATCH", m.AllowedMentions); err != nil {
		return nil, err
	}
	at := f.find(channel, id)
	if at < 0 {
		return nil, refusal(http.StatusNotFound, codeUnknownMessage)
	}
	edited := f.rooms[channel][at]
	edited.Content, edited.Components = *m.Content, received(*m.Components)
	return edited, f.after("PATCH")
}

func (f *fakeDiscord) deleteMessage(ctx context.Context, channel, id string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.request(ctx, "DELETE", nil); err != nil {
		return err
	}
	at := f.find(channel, id)
	if at < 0 {
		return refusal(http.StatusNotFound, codeUnknownMessage)
	}
	f.rooms[channel] = slices.Delete(f.rooms[channel], at, at+1)
	return f.after("DELETE")
}

func (f *fakeDiscord) hasMessage(ctx context.Context, channel, id string) (bool, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	err := f.request(ctx, "GET", nil)
	return f.find(channel, id) >= 0, err
}

func (f *fakeDiscord) messages(ctx context.Context, channel string, limit int, before string) ([]*discordgo.Message, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.request(ctx, "GET", nil); err != nil {
		return nil, err
	}
	all := f.rooms[channel]
	if before != "" {
		all = all[f.find(channel, before)+1:]
	}
	return all[:min(limit, len(all))], nil
}

func (f *fakeDiscord) member(ctx context.Context, _, user string) (*discordgo.Member, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if _, bounded := ctx.Deadline(); !bounded {
		return nil, fmt.Errorf("a request without a bound")
	}
	if f.answers--; f.lost != nil {
		return nil, f.lost
	}
	if f.limited && f.answers < 0 {
		return nil, refusal(http.StatusTooManyRequests, 0)
	}
	if slices.Contains(f.left, user) {
		return nil, refusal(http.StatusNotFound, discordgo.ErrCodeUnknownMember)
	}
	return &discordgo.Member{User: &discordgo.User{ID: user}, Roles: f.roles}, nil
}

func (f *fakeDiscord) find(channel, id string) int {
	return slices.IndexFunc(f.rooms[channel], func(m *discordgo.Message) bool { return m.ID == id })
}

// said returns what stands in a channel, oldest first.
func (f *fakeDiscord) said(channel coalition.Snowflake) (out []string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, m := range slices.Backward(f.rooms[channel.String()]) {
		out = append(out, m.Content)
	}
	return out
}

// count returns how many requests of a method were made.
func (f *fakeDiscord) count(method string) (n int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, r := range f.requests {
		if strings.HasPrefix(r, method) {
			n++
		}
	}
	return n
}

// chatter fills a channel with others' messages.
func (f *fakeDiscord) chatter(channel coalition.Snowflake, n int) {
	var all []*discordgo.Message
	for range n {
		f.next++
		all = append(all, &discordgo.Message{ID: strconv.FormatInt((time.Now().UnixMilli()-1420070400000)<<22+f.next, 10), Content: "chatter"})
	}
	f.rooms[channel.String()] = append(all, f.rooms[channel.String()]...)
}

// received takes components through JSON, as they come back from Discord.
func received(rows []discordgo.MessageComponent) []discordgo.MessageComponent {
	raw, err := json.Marshal(rows)
	if err != nil {
		panic(err)
	}
	var out message.Rows
	if err := json.Unmarshal(raw, &out); err != nil {
		panic(err)
	}
	return out
}

// refusal is Discord's answer that refuses a request.
func refusal(status, code int) error {
	return &restError{Status: status, Code: code, Message: "as scripted", MayHave: status >= 500}
}
