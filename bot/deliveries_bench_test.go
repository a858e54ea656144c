package bot

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/rehearsal"
	"muster/rehearsal/seat"
)

// The benchmarks of lateness print ratios, medians; nothing fails by how long it takes. The bot works on a real database and
// posts to a rehearsal server with Discord's limits:
//
//	go test ./bot -run '^$' -bench Lateness -benchtime 3x
//
// "of-limit" is how long after the hour the last post is answered for, as a multiple of what Discord's limits alone make it
// take: fifty requests a second in all, and five in two seconds in each channel. Of a single post "of-bare" is the
// same as a multiple of a bare POST, measured in turn.
func BenchmarkLateness(b *testing.B) {
	b.Run("single", benchmarkSingle)
	for _, burst := range []struct{ channels, each int }{{30, 10}, {60, 10}, {1, 20}} {
		b.Run(fmt.Sprintf("%d in %d channels", burst.channels*burst.each, burst.channels), func(b *testing.B) {
			benchmarkBurst(b, burst.channels, burst.each)
		})
	}
}

const (
	discordsPerSecond = 50
	bucketSize        = 5 // the rehearsal server's, by default
	bucketWindow      = 2 * time.Second
)

// latenessPairs is how many measurements a ratio is the median of.
const latenessPairs = 11

// inGoodTime is how long before their hour posts are planned: as reminders are, before the queue is looked at once more.
const inGoodTime = time.Second

func benchmarkSingle(b *testing.B) {
	s := newLateness(b, rehearsal.Limits{Bucket: 1000}, 1)
	var ratios, bases, subjects []float64
	for b.Loop() {
		for range latenessPairs {
			began := time.Now()
			if _, err := s.poster.createMessage(s.ctx, s.channels[0], &discordgo.MessageSend{Content: "bare"}, began.Format("150405.000000")); err != nil {
				b.Fatal(err)
			}
			base := time.Since(began).Seconds()
			due := s.clock().Add(inGoodTime)
			s.plan(b, due, 1)
			subject := (<-s.posted).Sub(due).Seconds()
			ratios, bases, subjects = append(ratios, subject/base), append(bases, base*1000), append(subjects, subject*1000)
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(subjects)/1000*discordsPerSecond, "of-limit")
	b.ReportMetric(median(ratios), "of-bare")
	b.ReportMetric(median(bases), "bare-ms")
	b.ReportMetric(median(subjects), "late-ms")
}

func benchmarkBurst(b *testing.B, channels, each int) {
	s := newLateness(b, rehearsal.Limits{}, channels)
	n := channels * each
	limit := max(time.Duration(n)*time.Second/discordsPerSecond, time.Duration((each-1)/bucketSize)*bucketWindow)
	var ratios []float64
	for b.Loop() {
		due := s.clock().Add(inGoodTime)
		s.plan(b, due, each)
		var last time.Time
		for range n {
			last = <-s.posted
		}
		ratios = append(ratios, last.Sub(due).Seconds()/limit.Seconds())
		wait(s.ctx, bucketWindow) // the next burst finds all limits anew
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(ratios), "of-limit")
	b.ReportMetric(limit.Seconds(), "limit-s")
}

func median(of []float64) float64 {
	slices.Sort(of)
	return of[len(of)/2]
}

// lateness is a bot's deliverer at work, from a real database to a rehearsal server.
type lateness struct {
	*stage
	ctx      context.Context
	channels []string
	clock    func() time.Time
	poster   poster
	posted   chan time.Time // when each POST was answered, by the clock
}

func newLateness(b *testing.B, limits rehearsal.Limits, channels int) *lateness {
	b.Helper()
	server, err := rehearsal.Start(context.Background(), rehearsal.Config{Addr: "127.0.0.1:0", Limits: limits})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { server.Close() })
	r, err := newRest(server.World().BotToken, newTransport(server.URL()+"/api", slog.New(slog.DiscardHandler)))
	if err != nil {
		b.Fatal(err)
	}
	began := time.Now()
	s := &lateness{
		stage: newStage(b), ctx: b.Context(), poster: r, posted: make(chan time.Time, 10_000),
		channels: newChannels(b, server, channels), clock: func() time.Time { return noon.Add(time.Since(began)) },
	}
	d := s.worker()
	d.pace, d.now, d.rest = newDeliverer(Config{}, nil, "").pace, s.clock, timed{r, s}
	ctx, stop := context.WithCancel(b.Context())
	var working sync.WaitGroup
	working.Go(func() { d.run(ctx) })
	b.Cleanup(func() { stop(); working.Wait() })
	return s
}

// newChannels makes channels as the guild's administrator does, and returns their IDs.
func newChannels(b *testing.B, server *rehearsal.Server, n int) (ids []string) {
	b.Helper()
	seats := server.World().Seats
	i := slices.IndexFunc(seats, func(s rehearsal.Seat) bool { return s.Seat == "admin" })
	admin, err := seat.Open(b.Context(), server.URL(), seats[i].Token)
	if err != nil {
		b.Fatal(err)
	}
	defer admin.Close()
	for i := range n {
		var made seat.Channel
		if err := admin.Do(b.Context(), "POST", "/guilds/"+admin.GuildID()+"/channels", map[string]any{"name": fmt.Sprintf("room-%d", i)}, &made); err != nil {
			b.Fatal(err)
		}
		ids = append(ids, made.ID)
	}
	return ids
}

// plan plans so many posts in each channel.
func (s *lateness) plan(b *testing.B, due time.Time, each int) {
	b.Helper()
	var channels []int64
	for _, id := range s.channels {
		channels = append(channels, int64(coalition.ParseSnowflake(id)))
	}
	s.sql(`
		INSERT INTO deliveries (id, coalition_id, kind, channel_id, due_at, planned_version)
		SELECT (random() * 9e15)::bigint, $1, $2, channel, $3, 1 FROM unnest($4::bigint[]) channel, generate_series(1, $5)`,
		s.c.ID, coalition.Announcement, due, channels, each)
}

// timed notes when posts are answered.
type timed struct {
	poster
	to *lateness
}

func (t timed) createMessage(ctx context.Context, channel string, m *discordgo.MessageSend, nonce string) (*discordgo.Message, error) {
	posted, err := t.poster.createMessage(ctx, channel, m, nonce)
	if err == nil {
		t.to.posted <- t.to.clock()
	}
	return posted, err
}
