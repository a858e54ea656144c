package rehearsal

import (
	"io"
	"net/http"
	"time"
)

// pendingFault is a fault in force, as GET /rehearsal/faults lists it.
type pendingFault struct {
	ID         snowflake      `json:"id"`
	Kind       string         `json:"kind"`
	Parameters map[string]any `json:"parameters"`
	Left       *int           `json:"left"`
	EndsIn     *int64         `json:"ends_in_ms"`
	Struck     int            `json:"struck"`
}

func (f *activeFault) view(now time.Time) pendingFault {
	v := pendingFault{ID: f.id, Kind: f.Kind, Parameters: f.given(), Struck: f.struck}
	if f.left >= 0 {
		v.Left = &f.left
	}
	if !f.until.IsZero() {
		ms := max(0, f.until.Sub(now).Milliseconds())
		v.EndsIn = &ms
	}
	return v
}

// handleFaults adds the routes by which faults are asked for; README.md describes them.
func (s *Server) handleFaults(mux *http.ServeMux) {
	mux.HandleFunc("GET /rehearsal/faults", func(w http.ResponseWriter, _ *http.Request) {
		s.mu.Lock()
		defer s.mu.Unlock()
		now, pending := time.Now(), []pendingFault{}
		s.endSpentFaults(now)
		for _, f := range s.faults {
			pending = append(pending, f.view(now))
		}
		reply(w, object{"kinds": faultKinds, "pending": pending})
	})
	mux.HandleFunc("POST /rehearsal/faults", func(w http.ResponseWriter, r *http.Request) {
		var f Fault
		var a *activeFault
		b, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<16))
		if err == nil {
			err = f.UnmarshalJSON(b)
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		if err == nil {
			a, err = s.addFault(f)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		reply(w, a.view(time.Now()))
	})
	mux.HandleFunc("DELETE /rehearsal/faults", func(w http.ResponseWriter, _ *http.Request) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.endFaults(func(*activeFault) bool { return true })
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("DELETE /rehearsal/faults/{id}", func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.endFaults(func(f *activeFault) bool { return f.id.String() == r.PathValue("id") }) == 0 {
			http.Error(w, "there is no such fault in force", http.StatusNotFound)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	})
}
