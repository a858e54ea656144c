package rehearsal

import (
	"context"
	"errors"
	"net"
	"net/http"
	"sync"
	"time"
)

// heldConn is a connection whose writes can be held back and sent together.
type heldConn struct {
	net.Conn
	mu      sync.Mutex
	holding bool
	held    []byte
}

// hold has what is written from now on wait for release.
func (h *heldConn) hold() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.holding = true
}

// release writes what was held back. A client that reads nothing for ten seconds is given up.
func (h *heldConn) release() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.holding = false
	if len(h.held) == 0 {
		return nil
	}
	if err := h.SetWriteDeadline(time.Now().Add(10 * time.Second)); err != nil {
		return err
	}
	_, err := h.Conn.Write(h.held)
	if h.held = h.held[:0]; cap(h.held) > 1<<16 {
		h.held = nil
	}
	return errors.Join(err, h.SetWriteDeadline(time.Time{}))
}

func (h *heldConn) Write(b []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.holding {
		h.held = append(h.held, b...)
		return len(b), nil
	}
	return h.Conn.Write(b)
}

// heldListener accepts connections that can be held.
type heldListener struct{ net.Listener }

func (l heldListener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return &heldConn{Conn: c}, nil
}

type lineKey struct{}

// withLine lets a handler find the connection that its request came by.
func withLine(ctx context.Context, c net.Conn) context.Context {
	return context.WithValue(ctx, lineKey{}, c)
}

func lineOf(r *http.Request) *heldConn { return r.Context().Value(lineKey{}).(*heldConn) }
