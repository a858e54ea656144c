package bot

import "sync"

// queue stands between the line and the handling of events, so that the line never waits. It has no
// bound: Discord sends a bot of this kind a few events a second, and refusing one would lose what a
// person did.
type queue struct {
	mu     sync.Mutex
	wake   chan struct{} // holds one token while there is something to look at
	events []event
	closed bool
}

func newQueue() *queue { return &queue{wake: make(chan struct{}, 1)} }

func (q *queue) put(e event) {
	q.mu.Lock()
	q.events = append(q.events, e)
	q.mu.Unlock()
	q.signal()
}

// close ends drain after the call it is in.
func (q *queue) close() {
	q.mu.Lock()
	q.closed = true
	q.mu.Unlock()
	q.signal()
}

func (q *queue) signal() {
	select {
	case q.wake <- struct{}{}:
	default:
	}
}

// drain hands the events to on until close.
func (q *queue) drain(on func(event)) {
	for range q.wake {
		for {
			e, some, closed := q.take()
			if closed {
				return
			}
			if !some {
				break
			}
			on(e)
		}
	}
}

func (q *queue) take() (e event, some, closed bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed || len(q.events) == 0 {
		return event{}, false, q.closed
	}
	e, q.events = q.events[0], q.events[1:]
	return e, true, false
}
