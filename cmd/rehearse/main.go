// Rehearse runs everything on this machine: a Discord-compatible server with a chat page, a private
// Postgres, and the very same bot that runs against Discord.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"golang.org/x/sync/errgroup"

	"muster/bot"
	"muster/commands"
	"muster/rehearsal"
	"muster/storage"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// options are the flags.
type options struct {
	addr   string
	data   string
	fresh  bool
	noBot  bool
	sample *bool // nil: as the folder is new or not
}

func readOptions(args []string) (options, error) {
	var o options
	flags := flag.NewFlagSet("rehearse", flag.ContinueOnError)
	flags.StringVar(&o.addr, "addr", "127.0.0.1:8080", "where the page and the server answer; loopback only")
	flags.StringVar(&o.data, "data", ".muster/rehearsal", "the folder that keeps what happened")
	flags.BoolVar(&o.fresh, "fresh", false, "forget what happened and begin anew")
	flags.BoolVar(&o.noBot, "no-bot", false, "server and page only, for any other bot")
	flags.BoolFunc("sample", "play in an invented conference (default: when the folder is new)", func(s string) error {
		yes := s == "true"
		o.sample = &yes
		return nil
	})
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() > 0 {
		return o, fmt.Errorf("rehearse takes flags only, not %q; see -help", flags.Arg(0))
	}
	return o, nil
}

func run(ctx context.Context, args []string) error {
	o, err := readOptions(args)
	if err != nil {
		return err
	}
	at, err := openFolder(o.data, o.fresh)
	if err != nil {
		return err
	}
	defer at.close()
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	sample := at.story() == ""
	if o.sample != nil {
		sample = *o.sample
	}
	config := rehearsal.Config{Addr: o.addr, DataDir: filepath.Join(o.data, "discord"), Log: log}
	if !o.noBot {
		config.Tour = tour(sample || at.story() == playedIn)
	}
	server, err := rehearsal.Start(context.WithoutCancel(ctx), config)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("%s is taken by another program: name a free one with -addr, such as -addr 127.0.0.1:8081", o.addr)
	}
	if err != nil {
		return err
	}
	defer server.Close() // last, so that the bot can finish what is in flight
	if o.noBot {
		printWorld(server)
		<-ctx.Done()
		return nil
	}
	return rehearse(ctx, server, at, sample, log)
}

// rehearse runs the bot against the server until ctx is done.
func rehearse(ctx context.Context, server *rehearsal.Server, at *folder, sample bool, log *slog.Logger) (err error) {
	store, stop, err := storage.OpenPrivate(ctx, filepath.Join(at.dir, "postgres"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, stop()) }()
	group, ctx := errgroup.WithContext(ctx)
	server.Clock().Legs(halts(ctx, store))
	ready := make(chan struct{}, 1)
	group.Go(func() error {
		return bot.Run(ctx, bot.Config{
			Token: server.World().BotToken, API: server.URL() + "/api", Store: store, Table: commands.All(store),
			Now: server.Clock().Now, Log: log,
			Ready: func() {
				select {
				case ready <- struct{}{}:
				default:
				}
			},
		})
	})
	group.Go(func() error {
		select {
		case <-ready:
		case <-ctx.Done():
			return nil
		}
		fmt.Printf("The rehearsal is at %s\nStop with Ctrl-C; what happened stays in %s.\n", server.URL(), at.dir)
		return begin(ctx, server, at, sample)
	})
	return group.Wait()
}

// begin plays the invented conference in if it is to be, and keeps how far that came, so that one is
// neither played twice nor taken for whole when it was cut off.
func begin(ctx context.Context, server *rehearsal.Server, at *folder, sample bool) error {
	if !sample {
		switch at.story() {
		case beingPlayed:
			fmt.Println("The invented conference was cut off when it was played in; -fresh begins anew.")
		case "":
			return at.tell(playedByPeople)
		}
		return nil
	}
	fmt.Println("An invented conference is being played in …")
	if err := at.tell(beingPlayed); err != nil {
		return err
	}
	if err := playSample(ctx, server.URL(), server.World()); err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return fmt.Errorf("the invented conference stopped: %w", err)
	}
	fmt.Println("… and is complete.")
	return at.tell(playedIn)
}

// printWorld says what another bot needs.
func printWorld(server *rehearsal.Server) {
	w := server.World()
	fmt.Printf("The rehearsal is at %s, without a bot.\n", server.URL())
	fmt.Printf("Discord's API:  %s/api\nApplication ID: %s\nBot token:      %s\nPublic key:     %s\n",
		server.URL(), w.ApplicationID, w.BotToken, w.PublicKey)
}
