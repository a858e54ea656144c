package storage

import (
	"context"
	"errors"

	"muster/storage/local"
)

// OpenPrivate opens a store on a Postgres of its own, with its data under dir, that lives and dies with
// this process. stop closes both. A server that has just been started has no clients, so leases that
// the last process left behind when it was killed are void, and are cleared.
func OpenPrivate(ctx context.Context, dir string) (s *Store, stop func() error, err error) {
	server, err := local.Start(ctx, dir)
	if err != nil {
		return nil, nil, err
	}
	if s, err = Open(ctx, server.URL()); err != nil {
		return nil, nil, errors.Join(err, server.Stop())
	}
	stop = func() error {
		s.Close()
		return server.Stop()
	}
	if err := s.ClearLeases(ctx); err != nil {
		return nil, nil, errors.Join(err, stop())
	}
	return s, stop, nil
}
