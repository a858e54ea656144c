package rehearsal

import (
	"encoding/json"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"
)

// World is what a client must know to take part: GET /rehearsal/world.
type World struct {
	ApplicationID string         `json:"application_id"`
	BotToken      string         `json:"bot_token"`
	PublicKey     string         `json:"public_key"` // Ed25519, hexadecimal
	GuildID       string         `json:"guild_id"`   // the conference's
	Channels      []WorldChannel `json:"channels"`   // the conference's
	Guilds        []WorldGuild   `json:"guilds"`
	Seats         []Seat         `json:"seats"`
}

// WorldGuild is one of the guilds, with all its channels.
type WorldGuild struct {
	ID       string         `json:"id"`
	Name     string         `json:"name"`
	Channels []WorldChannel `json:"channels"`
}

// WorldChannel is a guild's channel; Type is Discord's.
type WorldChannel struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Type int    `json:"type"`
}

// Seat is a person one can be.
type Seat struct {
	Seat    string   `json:"seat"` // such as "organiser" or "united-kingdom"
	Token   string   `json:"token"`
	User    SeatUser `json:"user"`
	Roles   []string `json:"roles"` // names, the highest first
	GuildID string   `json:"guild_id"`
}

// SeatUser is Discord's user, as far as a list of seats shows it.
type SeatUser struct {
	ID            string  `json:"id"`
	Username      string  `json:"username"`
	Discriminator string  `json:"discriminator"`
	GlobalName    *string `json:"global_name"`
	Avatar        *string `json:"avatar"`
}

// World is what GET /rehearsal/world answers.
func (s *Server) World() World {
	s.mu.Lock()
	defer s.mu.Unlock()
	first := s.world.Guilds[s.world.GuildOrder[0]]
	w := World{
		ApplicationID: s.world.Application.ID.String(), BotToken: s.bot().Token, PublicKey: s.world.Application.PublicKey,
		GuildID: first.ID.String(), Channels: first.worldChannels(),
	}
	for _, id := range s.world.GuildOrder {
		g := s.world.Guilds[id]
		w.Guilds = append(w.Guilds, WorldGuild{ID: id.String(), Name: g.Name, Channels: g.worldChannels()})
		for _, user := range g.order() {
			if a := s.world.Accounts[user]; a.Seat != "" && a.Home == id {
				w.Seats = append(w.Seats, a.seat(g))
			}
		}
	}
	return w
}

func (g *guild) worldChannels() []WorldChannel {
	list := make([]WorldChannel, len(g.Channels))
	for i, c := range g.Channels {
		list[i] = WorldChannel{ID: c.ID.String(), Name: c.Name, Type: c.Type}
	}
	return list
}

func (a *account) seat(g *guild) Seat {
	seat := Seat{Seat: a.Seat, Token: a.Token, GuildID: g.ID.String(), Roles: []string{}, User: SeatUser{
		ID: a.User.ID.String(), Username: a.User.Username, Discriminator: a.User.Discriminator, GlobalName: a.User.GlobalName, Avatar: a.User.Avatar,
	}}
	held := slices.Clone(g.Roles)
	slices.SortFunc(held, func(a, b *role) int { return b.Position - a.Position })
	for _, r := range held {
		if slices.Contains(g.Members[a.User.ID].Roles, r.ID) {
			seat.Roles = append(seat.Roles, r.Name)
		}
	}
	return seat
}

// handleRehearsal adds the routes that Discord has not: the world, its clock, the tour, faults and traffic.
func (s *Server) handleRehearsal(root *http.ServeMux) {
	mux := http.NewServeMux()
	root.HandleFunc("/rehearsal/", func(w http.ResponseWriter, r *http.Request) {
		if !addressedHere(r.Host) {
			http.Error(w, "The rehearsal is asked for by its address, or as localhost.", http.StatusMisdirectedRequest)
			return
		}
		mux.ServeHTTP(w, r)
	})
	mux.HandleFunc("GET /rehearsal/world", func(w http.ResponseWriter, _ *http.Request) { reply(w, s.World()) })
	mux.HandleFunc("GET /rehearsal/clock", func(w http.ResponseWriter, _ *http.Request) { reply(w, object{"now": s.clock.Now()}) })
	mux.HandleFunc("POST /rehearsal/clock", func(w http.ResponseWriter, r *http.Request) {
		var in struct{ Advance string }
		d, err := time.Duration(0), json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<16)).Decode(&in)
		if err == nil {
			d, err = time.ParseDuration(in.Advance)
		}
		if err != nil || d < 0 || d > 10*366*24*time.Hour {
			http.Error(w, `The clock takes {"advance":"1h"}: a duration of at most ten years, ahead.`, http.StatusBadRequest)
			return
		}
		s.clock.Advance(d)
		reply(w, object{"now": s.clock.Now()})
	})
	s.handleTour(mux)
	s.handleFaults(mux)
	s.handleTraffic(mux)
}

// addressedHere says whether a Host header is this machine's: an address of its own or localhost. A name of a web
// site's that leads here is none, or its pages could read everybody's tokens.
func addressedHere(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func reply(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(mustMarshal(v))
}
