package rehearsal

import "net/http"

// Tour leads a newcomer through the page, step by step, in the seats themselves. The page knows what to do with a
// step and nothing of the bot; whoever runs the server hands the script in.
type Tour struct {
	Title  string     `json:"title"`  // what the page's entrance calls it
	Detail string     `json:"detail"` // and promises of it
	Steps  []TourStep `json:"steps"`
}

// TourStep is one thing to read or to do, in a seat and a channel.
type TourStep struct {
	Title   string    `json:"title"`
	Text    string    `json:"text"`
	Seat    string    `json:"seat"`
	Channel string    `json:"channel"`
	Do      *TourDeed `json:"do,omitempty"` // nil: only to be read
	If      bool      `json:"if,omitempty"` // left out unless the newest message has what is to be pressed or chosen
}

// TourDeed is what is to be done in a step: one of Command, Press and Choose. It is done when the bot has answered.
type TourDeed struct {
	Command string `json:"command,omitempty"` // a whole line to type, options as name:value
	Press   string `json:"press,omitempty"`   // how the custom ID of a button begins; the newest is meant
	Choose  string `json:"choose,omitempty"`  // how the custom ID of a select begins, and
	Value   string `json:"value,omitempty"`   // which of its values
}

// handleTour adds the route by which the page asks for the tour; 204 says that there is none.
func (s *Server) handleTour(mux *http.ServeMux) {
	mux.HandleFunc("GET /rehearsal/tour", func(w http.ResponseWriter, _ *http.Request) {
		if s.tour == nil {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		reply(w, s.tour)
	})
}
