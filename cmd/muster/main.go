// Muster is the bot: it reads its configuration, opens its database, and runs until it is told to stop.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"muster/bot"
	"muster/commands"
	"muster/storage"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	c, err := readConfig()
	if err != nil {
		return err
	}
	store, closeStore, err := openStore(ctx, c)
	if err != nil {
		return err
	}
	err = bot.Run(ctx, bot.Config{
		Token: c.Token, API: c.API, Store: store, Table: commands.All(store), Log: c.log(),
	})
	if closeErr := closeStore(); err == nil {
		err = closeErr
	}
	return err
}

// openStore opens the configured database, or a private one when none is.
func openStore(ctx context.Context, c config) (*storage.Store, func() error, error) {
	if c.Database == "" {
		return storage.OpenPrivate(ctx, c.DataDir)
	}
	store, err := storage.Open(ctx, c.Database)
	if err != nil {
		return nil, nil, err
	}
	return store, func() error { store.Close(); return nil }, nil
}
