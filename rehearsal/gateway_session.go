package rehearsal

import (
	"crypto/rand"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"
)

// session is what a client resumes: who it is, and the dispatches it may have missed.
type session struct {
	id      string
	account *account
	intents int
	shard   int
	shards  int
	seq     int
	buffer  []frame
	conn    *connection // nil while the line is lost
	lost    time.Time
}

// frame is a dispatch that was made. Its data is shared by all the sessions that were told the same.
type frame struct {
	seq  int
	name string
	data json.RawMessage
}

// append adds the packet that a client is sent.
func (f frame) append(b []byte) []byte {
	b = append(b, `{"op":0,"d":`...)
	b = append(b, f.data...)
	b = append(b, `,"s":`...)
	b = strconv.AppendInt(b, int64(f.seq), 10)
	b = append(b, `,"t":"`...)
	b = append(b, f.name...)
	return append(b, `"}`...)
}

// dispatch numbers an event and keeps it for the writer and for a RESUME. A client that is so
// far behind that the buffer has moved past it starts anew.
func (x *session) dispatch(name string, d json.RawMessage, most int) {
	x.seq++
	x.buffer = append(x.buffer, frame{x.seq, name, d})
	if len(x.buffer) > most {
		x.buffer = slices.Clone(x.buffer[len(x.buffer)-most/2:])
	}
	if x.conn != nil {
		x.conn.signal()
	}
}

// has says whether everything after seq is still there.
func (x *session) has(seq int) bool {
	return seq <= x.seq && (seq == x.seq || len(x.buffer) > 0 && x.buffer[0].seq <= seq+1)
}

// after is what a connection has not been sent yet. The sequence numbers in the buffer have no gaps.
func (x *session) after(c *connection) []frame {
	if !x.has(c.cursor) {
		c.end(closeReconnect, "You did not read what was sent.")
		return nil
	}
	missing := x.seq - c.cursor
	c.cursor = x.seq
	return x.buffer[len(x.buffer)-missing:]
}

type identifyData struct {
	Token   string `json:"token"`
	Intents *int   `json:"intents"`
	Shard   []int  `json:"shard"`
}

// identify begins a session: READY, then a GUILD_CREATE for every guild.
func (s *Server) identify(c *connection, d json.RawMessage) {
	var in identifyData
	if json.Unmarshal(d, &in) != nil {
		c.end(4002, "Error while decoding payload.")
		return
	}
	a := s.byToken(in.Token)
	switch {
	case c.session != nil:
		c.end(4005, "Already authenticated.")
		return
	case a == nil:
		c.end(4004, "Authentication failed.")
		return
	}
	x := &session{id: strings.ToLower(rand.Text()), account: a, shards: 1}
	if a.User.Bot && !s.admitBot(c, x, in) {
		return
	}
	s.sessions[x.id] = x
	x.conn, c.session, c.cursor = c, x, 0
	s.ready(x)
}

func (s *Server) byToken(token string) *account {
	token = strings.TrimPrefix(token, "Bot ")
	for _, a := range s.world.Accounts {
		if token != "" && a.Token == token {
			return a
		}
	}
	return nil
}

// admitBot checks what only bots have: shards, intents, and the day's IDENTIFYs.
func (s *Server) admitBot(c *connection, x *session, in identifyData) bool {
	if len(in.Shard) > 0 {
		if len(in.Shard) != 2 || in.Shard[1] < 1 || in.Shard[0] < 0 || in.Shard[0] >= in.Shard[1] {
			c.end(4010, "Invalid shard.")
			return false
		}
		x.shard, x.shards = in.Shard[0], in.Shard[1]
	}
	switch {
	case in.Intents == nil || *in.Intents < 0 || *in.Intents&^intentsKnown != 0:
		c.end(4013, "Invalid intent(s).")
		return false
	case *in.Intents&intentsPrivileged&^s.granted != 0:
		c.end(4014, "Disallowed intent(s).")
		return false
	}
	x.intents = *in.Intents
	if len(s.guildsOf(x)) > s.limits.GuildsPerShard {
		c.end(4011, "Sharding required.")
		return false
	}
	if f := s.takeFault("invalid_session", "IDENTIFY"); f != nil {
		c.send(opInvalidSession, f.Resumable)
		return false
	}
	now := s.clock.Now()
	if s.sessionStarts() <= 0 {
		c.end(4004, "Authentication failed.")
		return false
	}
	if now.Sub(s.lastIdent[x.shard]) < s.limits.IdentifyEvery {
		c.send(opInvalidSession, false)
		return false
	}
	s.lastIdent[x.shard] = now
	s.world.Identifies = append(s.world.Identifies, s.clock.Now())
	if f := s.limitedStarts(); f != nil {
		f.Remaining--
		f.strikes()
	}
	s.changed = true
	return true
}

// startsDay is the time for which IDENTIFYs are counted.
const startsDay = 24 * time.Hour

// sessionStarts is how many IDENTIFYs the bot has left today.
func (s *Server) sessionStarts() int {
	day := s.clock.Now().Add(-startsDay)
	s.world.Identifies = slices.DeleteFunc(s.world.Identifies, func(t time.Time) bool { return t.Before(day) })
	if f := s.limitedStarts(); f != nil {
		return f.Remaining
	}
	return s.limits.SessionStarts - len(s.world.Identifies)
}

// sessionStartLimit is what GET /gateway/bot tells of it.
func (s *Server) sessionStartLimit() object {
	left, after := s.sessionStarts(), startsDay
	if f := s.limitedStarts(); f != nil {
		after = f.resets.Sub(s.clock.Now())
	} else if len(s.world.Identifies) > 0 {
		after = s.world.Identifies[0].Add(startsDay).Sub(s.clock.Now())
	}
	return object{"total": s.limits.SessionStarts, "remaining": max(0, left), "reset_after": after.Milliseconds(), "max_concurrency": 1}
}

func (s *Server) gatewayURL() string { return strings.Replace(s.base, "http", "ws", 1) + "/gateway" }

func (s *Server) ready(x *session) {
	me := x.account
	guilds, dms := []object{}, []object{}
	for _, g := range s.guildsOf(x) {
		guilds = append(guilds, object{"id": g.ID, "unavailable": true})
	}
	ready := object{
		"v": 10, "user": me.User, "guilds": guilds, "session_id": x.id, "resume_gateway_url": s.gatewayURL(),
		"_trace": []string{"rehearsal"}, "session_type": "normal",
	}
	if me.User.Bot {
		ready["application"] = object{"id": s.world.Application.ID, "flags": 0}
		ready["shard"] = []int{x.shard, x.shards}
	} else {
		ready["locale"] = me.Locale
		dms = s.dmsOf(me.User.ID)
	}
	ready["private_channels"] = dms
	x.dispatch("READY", mustMarshal(ready), s.limits.ReplayBuffer)
	if me.User.Bot && x.intents&intentGuilds == 0 {
		return
	}
	for _, g := range s.guildsOf(x) {
		x.dispatch("GUILD_CREATE", mustMarshal(s.guildCreate(g, x)), s.limits.ReplayBuffer)
	}
}

// guildsOf are those that a session tells of: its user's, as far as they fall to its shard.
func (s *Server) guildsOf(x *session) []*guild {
	var list []*guild
	for _, id := range s.world.GuildOrder {
		if g := s.world.Guilds[id]; g.Members[x.account.User.ID] != nil && x.covers(id) {
			list = append(list, g)
		}
	}
	return list
}

// covers says whether a guild, or 0 for a DM, falls to the session's shard.
func (x *session) covers(guild snowflake) bool {
	return x.shards <= 1 || int(uint64(guild>>22)%uint64(x.shards)) == x.shard
}

// guildCreate is a guild as a client first gets it: people with all the members and
// the channels that they may see, bots with themselves and, as on Discord, all channels.
func (s *Server) guildCreate(g *guild, x *session) object {
	v := g.view()
	me := x.account.User
	channels, members := []object{}, []object{}
	for _, c := range g.Channels {
		if me.Bot || s.sees(c, me.ID) {
			channels = append(channels, c.view(s, me.ID))
		}
	}
	for _, id := range g.order() {
		if !me.Bot || id == me.ID || x.intents&intentMembers != 0 {
			members = append(members, g.Members[id].view(s))
		}
	}
	v["channels"], v["members"], v["member_count"] = channels, members, len(g.Members)
	v["joined_at"], v["large"], v["unavailable"] = stamp(g.Members[me.ID].Joined), false, false
	v["threads"], _ = s.threadsFor(g, me.ID, func(*channel) bool { return true })
	v["guild_scheduled_events"] = s.openEvents(g, x.account, true)
	for _, k := range []string{"presences", "voice_states", "stage_instances", "soundboard_sounds"} {
		v[k] = []any{}
	}
	return v
}

// order is the members' IDs, oldest account first.
func (g *guild) order() []snowflake {
	ids := make([]snowflake, 0, len(g.Members))
	for id := range g.Members {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// resume goes on with a session: all that was missed, in order, then RESUMED.
func (s *Server) resume(c *connection, d json.RawMessage) {
	var in struct {
		Token     string `json:"token"`
		SessionID string `json:"session_id"`
		Seq       int    `json:"seq"`
	}
	if json.Unmarshal(d, &in) != nil {
		c.end(4002, "Error while decoding payload.")
		return
	}
	if c.session != nil {
		c.end(4005, "Already authenticated.")
		return
	}
	a := s.byToken(in.Token)
	if a == nil {
		c.end(4004, "Authentication failed.")
		return
	}
	if a.User.Bot {
		if f := s.takeFault("invalid_session", "RESUME"); f != nil {
			if !f.Resumable {
				delete(s.sessions, in.SessionID)
			}
			c.send(opInvalidSession, f.Resumable)
			return
		}
		if s.fault("reconnect", "RESUME") {
			c.send(opReconnect, nil)
			s.endSoon(c)
			return
		}
	}
	x := s.sessions[in.SessionID]
	switch {
	case x == nil || x.account != a || x.conn == nil && s.clock.Now().Sub(x.lost) > s.limits.SessionLife:
		c.send(opInvalidSession, false)
		return
	case in.Seq > x.seq || in.Seq < 0:
		delete(s.sessions, in.SessionID)
		c.end(4007, "Invalid seq.")
		return
	case !x.has(in.Seq):
		delete(s.sessions, in.SessionID)
		c.send(opInvalidSession, false)
		return
	}
	if old := x.conn; old != nil {
		old.end(closeReconnect, "The session was resumed elsewhere.")
	}
	x.conn, c.session, c.cursor = c, x, in.Seq
	x.dispatch("RESUMED", mustMarshal(object{"_trace": []string{"rehearsal"}}), s.limits.ReplayBuffer)
	c.signal()
}

// endSoon closes a connection that was asked to reconnect, if it does not go by itself.
func (s *Server) endSoon(c *connection) {
	time.AfterFunc(time.Second, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		c.end(closeReconnect, "You were asked to reconnect.")
	})
}

// requestMembers answers opcode 8 with the members asked for, all in one chunk.
func (s *Server) requestMembers(c *connection, d json.RawMessage) {
	var in struct {
		GuildID snowflake   `json:"guild_id"`
		Query   string      `json:"query"`
		Limit   int         `json:"limit"`
		UserIDs []snowflake `json:"user_ids"`
		Nonce   string      `json:"nonce"`
	}
	if json.Unmarshal(d, &in) != nil {
		c.end(4002, "Error while decoding payload.")
		return
	}
	g := s.world.Guilds[in.GuildID]
	if g == nil || g.Members[c.session.account.User.ID] == nil {
		return
	}
	members := []object{}
	for _, id := range g.order() {
		name := s.world.Accounts[id].User.Username
		if len(in.UserIDs) > 0 && !slices.Contains(in.UserIDs, id) || !strings.HasPrefix(name, strings.ToLower(in.Query)) {
			continue
		}
		if in.Limit > 0 && len(members) == in.Limit {
			break
		}
		members = append(members, g.Members[id].view(s))
	}
	chunk := object{"guild_id": g.ID, "members": members, "chunk_index": 0, "chunk_count": 1, "not_found": []any{}}
	if in.Nonce != "" {
		chunk["nonce"] = in.Nonce
	}
	c.session.dispatch("GUILD_MEMBERS_CHUNK", mustMarshal(chunk), s.limits.ReplayBuffer)
}
