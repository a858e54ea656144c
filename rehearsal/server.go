// Package rehearsal is a Discord-compatible server on the loopback interface,
// with a chat page, for trying a bot out without Discord: its REST API and
// gateway in Discord's shapes, codes and limits, and the people's side as
// Discord's own client speaks it. It knows nothing of any particular bot.
//
// The whole world is guarded by one lock and every request is carried out under
// it, so what happens has one order, and everybody is told of it in that order.
package rehearsal

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"
)

// Config says where a server listens and what it keeps. The zero Config is
// usable: a free port, nothing kept.
type Config struct {
	Addr    string       // host:port on the loopback interface; "" and port 0 pick a free port
	DataDir string       // "" keeps the world in memory; else what happened survives a restart, kill -9 included
	Clock   *Clock       // nil: a new one that shows the system's time
	Traffic io.Writer    // nil, or where every REST exchange of Discord's documented API goes as a line of JSON
	Limits  Limits       // zero fields are Discord's own
	Log     *slog.Logger // nil: nothing is logged
	Tour    *Tour        // nil: the page has none

	// PrivilegedIntents are granted to the application, as in Discord's developer
	// portal; a new application has none, and asking for one closes with 4014.
	PrivilegedIntents int
}

// Limits are Discord's limits and windows where a test wants shorter ones.
type Limits struct {
	PerSecond       int           // a bot's requests in one second, interactions apart; 50
	Bucket          int           // requests to one route and channel, guild or webhook in BucketWindow; 5
	BucketWindow    time.Duration // 2 s; Discord tells its own only in headers
	NonceWindow     time.Duration // how long a repeated nonce returns the first message; 5 min ("the past few minutes")
	TokenLife       time.Duration // of an interaction's token; 15 min
	Answer          time.Duration // to the first answer to an interaction; 3 s
	SessionLife     time.Duration // of a gateway session without a connection; 2 min ("some minutes")
	Heartbeat       time.Duration // the interval that HELLO names; 41.25 s
	IdentifyEvery   time.Duration // between two IDENTIFYs of a bot's shard (max_concurrency 1); 5 s
	GuildsPerShard  int           // more close a session with 4011; 2500
	SessionStarts   int           // IDENTIFYs of a bot in 24 hours; 1000
	History         int           // messages kept in a channel; 1000
	ReplayBuffer    int           // dispatches kept for RESUME in a session; 2000
	Interactions    int           // the latest ones that are remembered, within their tokens' life; 20,000
	Hidden          int           // the latest ephemeral messages that are remembered; 5000
	InvalidRequests int           // 401, 403 and 429 answers in ten minutes until an address is banned; 10,000
	Watched         int           // requests and packets of the bot's that the page can look back at; 2000
	DMOpens         int           // new DMs that somebody may open in ten minutes; 250 ("too fast" is all that Discord tells)
}

func (l Limits) withDefaults() Limits {
	def(&l.PerSecond, 50)
	def(&l.Bucket, 5)
	def(&l.BucketWindow, 2*time.Second)
	def(&l.NonceWindow, 5*time.Minute)
	def(&l.TokenLife, 15*time.Minute)
	def(&l.Answer, 3*time.Second)
	def(&l.SessionLife, 2*time.Minute)
	def(&l.Heartbeat, 41250*time.Millisecond)
	def(&l.IdentifyEvery, 5*time.Second)
	def(&l.GuildsPerShard, 2500)
	def(&l.SessionStarts, 1000)
	def(&l.History, 1000)
	def(&l.ReplayBuffer, 2000)
	def(&l.Interactions, 20000)
	def(&l.Hidden, 5000)
	def(&l.InvalidRequests, 10000)
	def(&l.Watched, 2000)
	def(&l.DMOpens, 250)
	return l
}

func def[T comparable](v *T, to T) {
	var zero T
	if *v == zero {
		*v = to
	}
}

// Server is a running rehearsal.
type Server struct {
	clock   *Clock
	limits  Limits
	log     *slog.Logger
	granted int
	traffic *traffic
	wire    *wire
	tour    *Tour
	store   *store // nil: in memory only
	http    *http.Server
	base    string
	running context.Context // ends when the server closes, with done
	stop    context.CancelFunc
	done    <-chan struct{}
	closing sync.Once
	work    sync.WaitGroup

	mu        sync.Mutex
	world     *world
	sessions  map[string]*session
	connected map[*connection]bool
	lastIdent map[int]time.Time // a shard's last IDENTIFY
	modals    map[snowflake]*modal
	faults    []*activeFault
	lastFault snowflake
	rates     rates
	files     map[snowflake][]byte // attachments, when there is no DataDir
	changed   bool
}

// Start answers when it returns. An address in use is recognisable with
// errors.Is(err, syscall.EADDRINUSE). The server closes when ctx ends, or by Close.
func Start(ctx context.Context, c Config) (*Server, error) {
	s := &Server{
		clock: c.Clock, limits: c.Limits.withDefaults(), log: c.Log, granted: c.PrivilegedIntents,
		traffic: newTraffic(c.Traffic), tour: c.Tour,
		sessions: map[string]*session{}, connected: map[*connection]bool{}, lastIdent: map[int]time.Time{},
		modals: map[snowflake]*modal{}, files: map[snowflake][]byte{},
	}
	s.running, s.stop = context.WithCancel(context.Background())
	s.done = s.running.Done()
	if s.clock == nil {
		s.clock = &Clock{}
	}
	s.wire = &wire{now: s.clock.Now, most: s.limits.Watched}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	listener, err := listen(c.Addr)
	if err != nil {
		return nil, err
	}
	s.base = "http://" + listener.Addr().String()
	if err := s.open(c.DataDir); err != nil {
		return nil, errors.Join(err, listener.Close())
	}
	s.clock.OnAdvance(s.skipped)
	s.http = &http.Server{Handler: s.handler(), ReadHeaderTimeout: 10 * time.Second, ConnContext: withLine, ErrorLog: slog.NewLogLogger(s.log.Handler(), slog.LevelDebug)}
	s.work.Go(func() { _ = s.http.Serve(heldListener{listener}) }) // ends with ErrServerClosed
	s.work.Go(s.keepHouse)
	context.AfterFunc(ctx, func() { _ = s.Close() })
	return s, nil
}

// listen refuses what other machines could reach.
func listen(addr string) (net.Listener, error) {
	def(&addr, "127.0.0.1:0")
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, err
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return nil, errors.New("the rehearsal server listens on the loopback interface only, not on " + addr)
	}
	return net.Listen("tcp", addr)
}

// open loads the world that was kept, or seeds a new one.
func (s *Server) open(dataDir string) error {
	if dataDir != "" {
		store, err := openStore(dataDir)
		if err != nil {
			return err
		}
		s.store = store
		if s.world, err = store.load(s.base); err != nil {
			return err
		}
	}
	if s.world != nil {
		s.clock.catchUp(s.world.Now)
		s.world.upgrade()
		return nil
	}
	s.world = &world{
		Version: seedVersion, Base: s.base, Accounts: map[snowflake]*account{}, Guilds: map[snowflake]*guild{}, DMs: map[snowflake]*channel{},
		Creations: map[snowflake][]time.Time{}, Interactions: map[snowflake]*interaction{},
		Hidden: map[snowflake]*hidden{},
	}
	if err := s.seed(); err != nil {
		return err
	}
	return s.save()
}

// URL is the server's address, such as http://127.0.0.1:8080.
func (s *Server) URL() string { return s.base }

// Clock is the time that the server goes by.
func (s *Server) Clock() *Clock { return s.clock }

// Close ends every connection and keeps what happened. It may be called twice.
func (s *Server) Close() error {
	var err error
	s.closing.Do(func() {
		s.stop()
		s.mu.Lock()
		for c := range s.connected {
			c.cut()
		}
		s.mu.Unlock()
		err = s.http.Close()
		s.work.Wait()
		s.mu.Lock()
		s.endFaults(func(*activeFault) bool { return true })
		s.mu.Unlock()
		err = errors.Join(err, s.save())
	})
	return err
}

// keepHouse saves what changed and forgets what has had its time.
func (s *Server) keepHouse() {
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	var next time.Time
	for {
		select {
		case <-s.done:
			return
		case <-tick.C:
		}
		s.mu.Lock()
		s.forget()
		changed := s.changed
		s.mu.Unlock()
		if started := time.Now(); changed && started.After(next) {
			if err := s.save(); err != nil {
				s.log.Error("the rehearsal's world was not saved", "error", err)
			}
			// A large world takes longer to write: never spend more than a tenth of the time on it.
			next = time.Now().Add(10 * time.Since(started))
		}
	}
}

// forget drops what has expired, so that a long rehearsal stays bounded.
func (s *Server) forget() {
	now := s.clock.Now()
	for id, x := range s.sessions {
		if x.conn == nil && now.Sub(x.lost) > s.limits.SessionLife {
			delete(s.sessions, id)
		}
	}
	s.endSpentFaults(time.Now()) // a skip of the clock ends no fault: who watches one watches it in their own time
	s.rates.forget(now)
	s.forgetInteractions()
	s.due()
}

// due does what the clock brings about: threads close, events begin and end.
func (s *Server) due() {
	s.archiveIdle()
	s.runEvents()
}

// save writes the world, if it is kept at all.
func (s *Server) save() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.changed = false
	if s.store == nil {
		return nil
	}
	s.world.Base, s.world.Now = s.base, s.clock.Now()
	return s.store.save(s.world)
}
