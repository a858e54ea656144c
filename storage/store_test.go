package storage

import (
	"testing"

	"muster/storage/storagetest"
)

func TestConnections(t *testing.T) {
	t.Parallel()
	url := storagetest.URL(t, nil)
	for _, test := range []struct {
		says string
		want int32
	}{{"", ordinaryConns}, {"&pool_max_conns=3&pool_min_conns=1", 3}} {
		s, err := Open(t.Context(), url+test.says)
		if err != nil {
			t.Fatalf("%q: %v", test.says, err)
		}
		if got := s.pool.Config().MaxConns; got != test.want && test.says != "" || got < test.want {
			t.Errorf("%q: %d connections, want %d", test.says, got, test.want)
		}
		if c := s.apart.Config(); c.MaxConns != apartConns || c.MinConns != 0 {
			t.Errorf("%q: %d to %d connections apart", test.says, c.MinConns, c.MaxConns)
		}
		s.Close()
	}
	if _, err := Open(t.Context(), url+"&pool_max_conns=none"); err == nil {
		t.Error("no number was taken for one")
	}
}
