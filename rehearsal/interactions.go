package rehearsal

import (
	"encoding/json"
	"net/http"
	"slices"
	"time"
)

// Types of interactions.
const (
	askCommand   = 2
	askComponent = 3
	askComplete  = 4
	askModal     = 5
)

// interaction is what a person asked and how the bot has answered it.
type interaction struct {
	ID      snowflake
	Token   string
	Kind    int
	User    snowflake
	Guild   snowflake
	Channel snowflake
	Nonce   string
	Session string // the person's
	Asked   time.Time

	Target  snowflake // the component's message
	Command string    // the command's full name
	// CommandType and UsedOn, the user or message, are those of a command.
	CommandType int
	UsedOn      snowflake
	Opener      object // the metadata of the interaction that opened the modal
	Complete    int    // the type of the option that is being completed
	FromModal   snowflake

	Answer   int  // the callback's type; 0: none yet
	Failed   bool // no answer came in time
	Original snowflake
	Messages []snowflake // all that were made with its token
	Thinking bool

	choices []object // on their way to the person
}

// hidden is an ephemeral message: in nobody's history, seen by its invoker.
type hidden struct {
	Message *message
	Invoker snowflake
}

// message finds a message in the history or among the ephemeral ones.
func (s *Server) messageIn(ch *channel, id snowflake) *message {
	if h := s.world.Hidden[id]; h != nil && h.Message.ChannelID == ch.ID {
		return h.Message
	}
	return ch.message(id)
}

// interact is POST /interactions: a person uses a command, a component or a modal. What Discord's
// client would not have let them send is refused.
func interact(s *Server, c *call) (any, error) {
	x := c.body
	if _, ok := x.object(); !ok {
		return nil, c.form.err()
	}
	kind := x.key("type").oneOf(askCommand, askComponent, askComplete, askModal)
	ch := s.channel(x.key("channel_id").id())
	nonce, session := asString(x.key("nonce").value), asString(x.key("session_id").value)
	me := c.who.User.ID
	switch live := s.sessions[session]; {
	case x.key("application_id").id() != s.world.Application.ID:
		x.key("application_id").wrong("APPLICATION_ID_INVALID", "There is no such application here.")
	case live == nil || live.account != c.who:
		x.key("session_id").wrong("INTERACTION_SESSION_INVALID", "This is no gateway session of yours.")
	case ch == nil, x.key("guild_id").id() != ch.GuildID:
		return nil, errUnknownChannel
	case ch.GuildID != 0 && s.world.Guilds[ch.GuildID].Members[me] == nil:
		return nil, errUnknownChannel
	case !s.sees(ch, me):
		return nil, errAccess
	case ch.GuildID == 0 && !slices.Contains(ch.Recipients, s.world.Application.BotID):
		return nil, errUnknownChannel
	case (kind == askCommand || kind == askComplete) && !s.permissionsOf(ch, me).has(permUseCommands):
		return nil, errPermissions
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	if err := c.checkFiles(); err != nil {
		return nil, err
	}
	id := s.newID()
	i := &interaction{
		ID: id, Token: interactionToken(id), Kind: kind, User: me, Guild: ch.GuildID, Channel: ch.ID,
		Nonce: nonce, Session: session, Asked: s.clock.Now(),
	}
	data, err := s.interactionData(c, i, ch)
	if err != nil {
		return nil, err
	}
	s.world.Interactions[i.ID] = i
	s.emit(event{name: "INTERACTION_CREATE", session: session, data: object{"id": i.ID, "nonce": nonce}})
	s.ask(i, s.interactionEvent(i, ch, data))
	return nil, nil
}

func (s *Server) interactionData(c *call, i *interaction, ch *channel) (object, error) {
	switch i.Kind {
	case askComponent:
		return s.componentData(c, i, ch)
	case askModal:
		return s.modalData(c, i, ch)
	}
	return s.commandData(c, i, ch)
}

// interactionEvent is what the bot gets to see of it.
func (s *Server) interactionEvent(i *interaction, ch *channel, data object) object {
	e := object{
		"id": i.ID, "application_id": s.world.Application.ID, "type": i.Kind, "token": i.Token, "version": 1, "data": data,
		"channel_id": ch.ID, "channel": s.partialChannel(ch, i.User), "locale": s.world.Accounts[i.User].Locale, "entitlements": []any{},
		"app_permissions": s.permissionsOf(ch, s.world.Application.BotID), "attachment_size_limit": largestFile,
		"authorizing_integration_owners": owners(i), "context": 0,
	}
	if g := s.world.Guilds[i.Guild]; g != nil {
		m := g.Members[i.User].view(s)
		m["permissions"] = g.permissionsIn(ch, i.User)
		e["member"], e["guild_id"], e["guild_locale"] = m, g.ID, g.Locale
		e["guild"] = object{"id": g.ID, "locale": g.Locale, "features": []string{}}
	} else {
		e["user"], e["context"] = s.world.Accounts[i.User].User, 1
	}
	if i.Target != 0 {
		if m := s.messageIn(ch, i.Target); m != nil {
			e["message"] = s.show(s.bot(), intentMessageContent, ch, m)
		}
	}
	return e
}

// owners says through whose installation the application was reached: the guild's, or in a DM
// the bot's own ("0").
func owners(i *interaction) object { return object{"0": i.Guild.String()} }

func (s *Server) partialChannel(ch *channel, user snowflake) object {
	v := ch.view(s, user)
	delete(v, "permission_overwrites")
	v["permissions"] = s.permissionsOf(ch, user)
	return v
}

// ask hands an interaction to the bot and sees to it that the person hears of it when no answer comes.
func (s *Server) ask(i *interaction, data object) {
	if !s.botListens() {
		s.fail(i)
		return
	}
	time.AfterFunc(s.limits.Answer, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.fail(i)
	})
	times := 1
	if s.fault("duplicate_interaction", "") {
		times = 2
	}
	deliver := func() {
		for range times {
			s.deliver(i, data)
		}
	}
	if late := s.takeFault("late_interaction", ""); late != nil {
		time.AfterFunc(late.For, func() {
			s.mu.Lock()
			defer s.mu.Unlock()
			deliver()
		})
		return
	}
	deliver()
}

// deliver tells the bot's sessions of an interaction.
func (s *Server) deliver(i *interaction, data object) {
	sealed := mustMarshal(data)
	s.emit(event{name: "INTERACTION_CREATE", view: func(x *session) json.RawMessage {
		if !x.account.User.Bot || !x.covers(i.Guild) {
			return nil
		}
		return sealed
	}})
}

// botListens is true while the bot has a session, if only one that it may still resume.
func (s *Server) botListens() bool {
	for _, x := range s.sessions {
		if x.account.User.Bot {
			return true
		}
	}
	return false
}

// fail tells the person that the application did not respond, unless it has.
func (s *Server) fail(i *interaction) {
	if i.Answer != 0 || i.Failed {
		return
	}
	i.Failed = true
	s.emit(event{name: "INTERACTION_FAILURE", session: i.Session, data: object{"id": i.ID, "nonce": i.Nonce, "reason_code": 2}})
}

// skipped carries what is under way along when the clock is moved: who waits for an answer at that
// moment did not ask hours ago. The three seconds to the first answer pass in real time only.
func (s *Server) skipped(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, i := range s.world.Interactions {
		if i.Answer == 0 && !i.Failed || i.Thinking {
			i.Asked = i.Asked.Add(d)
		}
	}
	s.due()
	s.changed = true
}

// mostInteractions and mostHidden bound what is remembered within a token's life.
const (
	mostInteractions = 20000
	mostHidden       = 5000
)

// forgetInteractions drops what no token reaches any more. A click on an ephemeral message
// stays possible while the message is remembered.
func (s *Server) forgetInteractions() {
	now := s.clock.Now()
	for id, i := range s.world.Interactions {
		if now.Sub(i.Asked) > 2*s.limits.TokenLife {
			delete(s.world.Interactions, id)
		}
	}
	for id, m := range s.modals {
		if now.Sub(m.opened) > s.limits.TokenLife {
			delete(s.modals, id)
		}
	}
	dropOldest(s.world.Interactions, mostInteractions)
	s.forgetLoose()
	if n := len(s.world.Hidden) - mostHidden; n > 0 {
		for _, id := range oldest(s.world.Hidden, n) {
			s.dropFiles(s.world.Hidden[id].Message.Attachments)
			delete(s.world.Hidden, id)
		}
	}
}

func dropOldest[T any](m map[snowflake]T, most int) {
	for _, id := range oldest(m, len(m)-most) {
		delete(m, id)
	}
}

func oldest[T any](m map[snowflake]T, n int) []snowflake {
	if n <= 0 {
		return nil
	}
	ids := make([]snowflake, 0, len(m))
	for id := range m {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids[:n]
}

// commandData reads and checks the use of a command, or an option being completed.
func (s *Server) commandData(c *call, i *interaction, ch *channel) (object, error) {
	x := c.body.key("data")
	id := x.key("id").id()
	at := slices.IndexFunc(s.world.Commands, func(k *command) bool { return k.ID == id })
	if at < 0 {
		return nil, errUnknownCommand
	}
	k := s.world.Commands[at]
	switch {
	case !slices.Contains(s.usable(ch, i.User), k):
		return nil, notAllowed
	case asString(x.key("version").value) != k.Version.String():
		x.wrong("INTERACTION_APPLICATION_COMMAND_INVALID_VERSION", "This command is outdated, please try again in a few minutes")
		return nil, c.form.err()
	}
	i.Command, i.CommandType = k.Name, k.Type
	data := object{"id": k.ID, "name": k.Name, "type": k.Type}
	if k.GuildID != 0 {
		data["guild_id"] = k.GuildID
	}
	r := &optionReader{s: s, c: c, i: i, ch: ch, completing: i.Kind == askComplete, resolved: object{}}
	if k.Type == commandChat {
		data["options"] = r.options(x.key("options"), k.Options)
	} else {
		i.UsedOn = r.target(x.key("target_id"), k.Type)
		data["target_id"] = i.UsedOn
	}
	if r.completing && r.focused != 1 {
		x.wrong("INTERACTION_FOCUS_INVALID", "Exactly one option is being typed in.")
	}
	if len(r.resolved) > 0 {
		data["resolved"] = r.resolved
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	return data, nil
}

// componentData checks a click: the component must be on the message, enabled, and the values must be its own.
func (s *Server) componentData(c *call, i *interaction, ch *channel) (object, error) {
	m := s.messageIn(ch, c.body.key("message_id").id())
	if m == nil {
		return nil, errUnknownMessage
	}
	if h := s.world.Hidden[m.ID]; h != nil && h.Invoker != i.User {
		return nil, errUnknownMessage
	}
	x := c.body.key("data")
	id := x.key("custom_id").text(1, 100)
	var found object
	eachComponent(m.Components, func(k object) {
		if id != "" && asString(k["custom_id"]) == id {
			found = k
		}
	})
	kind := x.key("component_type").integer(0, 30)
	switch {
	case found == nil:
		x.key("custom_id").wrong("COMPONENT_VALIDATION_FAILED", "Component validation failed")
	case asInt(found["type"]) != kind, found["disabled"] == true:
		x.wrong("COMPONENT_VALIDATION_FAILED", "Component validation failed")
	case m.Author.ID != s.world.Application.BotID:
		return nil, &apiError{status: http.StatusBadRequest, code: 50035, message: "Invalid Form Body"}
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	i.Target = m.ID
	data := object{"custom_id": id, "component_type": kind, "id": found["id"]}
	if kind != compButton {
		r := &optionReader{s: s, c: c, i: i, ch: ch, resolved: object{}}
		data["values"] = r.values(x.key("values"), found)
		if len(r.resolved) > 0 {
			data["resolved"] = r.resolved
		}
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	return data, nil
}
