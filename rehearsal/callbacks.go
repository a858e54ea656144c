package rehearsal

import (
	"slices"
)

// Types of answers to an interaction.
const (
	answerMessage        = 4
	answerDeferred       = 5
	answerDeferredUpdate = 6
	answerUpdate         = 7
	answerChoices        = 8
	answerModal          = 9
)

// callback is the first answer to an interaction. It needs no authorisation but the token.
func callback(s *Server, c *call) (any, error) {
	i := s.world.Interactions[c.id("interaction_id")]
	switch {
	case i == nil || i.Token != c.r.PathValue("interaction_token") || i.Failed:
		return nil, errUnknownInteraction
	case i.Answer != 0:
		return nil, errAnswered
	}
	kind := c.body.key("type").oneOf(answerTypes(i)...)
	if c.body.key("type").absent() {
		c.body.key("type").missing()
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	ch := s.channel(i.Channel)
	if ch == nil {
		return nil, errUnknownChannel
	}
	m, err := s.answerWith(c, i, ch, kind)
	if err != nil {
		return nil, err
	}
	i.Answer = kind
	s.tell(c, i, ch, kind, m)
	s.emit(event{name: "INTERACTION_SUCCESS", session: i.Session, data: object{"id": i.ID, "nonce": i.Nonce}})
	if c.r.URL.Query().Get("with_response") != "true" {
		return nil, nil
	}
	return s.callbackResponse(c, i, ch, kind, m), nil
}

// answerTypes are those that fit: updates for components and for modals opened from one, choices
// for autocompletion alone, no modal after a modal.
func answerTypes(i *interaction) []int {
	switch {
	case i.Kind == askComplete:
		return []int{answerChoices}
	case i.Kind == askModal && i.Target == 0:
		return []int{answerMessage, answerDeferred}
	case i.Kind == askModal:
		return []int{answerMessage, answerDeferred, answerDeferredUpdate, answerUpdate}
	case i.Kind == askComponent:
		return []int{answerMessage, answerDeferred, answerDeferredUpdate, answerUpdate, answerModal}
	}
	return []int{answerMessage, answerDeferred, answerModal}
}

// answerWith checks an answer and makes what it makes. Nothing is announced yet.
func (s *Server) answerWith(c *call, i *interaction, ch *channel, kind int) (*message, error) {
	x := c.body.key("data")
	switch kind {
	case answerMessage:
		p := readPost(x, webhookFlags, false)
		if err := s.checkPost(c, ch, p, x, nil); err != nil {
			return nil, err
		}
		m := s.replyMessage(i, ch, p)
		s.apply(m, ch, p, c.files, s.replyPings(ch))
		s.keepReply(i, ch, m, true)
		return m, nil
	case answerDeferred:
		flags := x.key("flags").integer(0, 1<<31)
		if flags&^flagEphemeral != 0 {
			x.key("flags").wrong("MESSAGE_FLAGS_INVALID", "A deferred answer takes the ephemeral flag only.")
		}
		if err := c.form.err(); err != nil {
			return nil, err
		}
		flags |= flagLoading
		m := s.replyMessage(i, ch, &post{flags: &flags})
		m.Flags = flags
		i.Thinking = true
		s.keepReply(i, ch, m, true)
		return m, nil
	case answerDeferredUpdate, answerUpdate:
		return s.answerUpdating(c, i, ch, kind, x)
	case answerChoices:
		i.choices = readChoices(x.key("choices"), i.Complete)
		if x.key("choices").absent() {
			x.key("choices").missing()
		}
	case answerModal:
		m := readModal(x)
		if err := c.form.err(); err != nil {
			return nil, err
		}
		m.opened, m.user, m.channel, m.target = s.clock.Now(), i.User, ch.ID, i.Target
		m.metadata = s.metadata(i)
		s.modals[i.ID] = m
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	return nil, nil
}

func (s *Server) answerUpdating(c *call, i *interaction, ch *channel, kind int, x field) (*message, error) {
	target := s.messageIn(ch, i.Target)
	if target == nil {
		return nil, errUnknownMessage
	}
	i.Original = target.ID
	if kind == answerDeferredUpdate {
		return target, nil
	}
	p := readPost(x, webhookFlags, target.Flags&flagComponentsV2 != 0)
	if err := s.checkPost(c, ch, p, x, target); err != nil {
		return nil, err
	}
	return s.edited(ch, target, p, c.files, s.replyPings(ch))
}

// replyMessage begins a message that answers an interaction.
func (s *Server) replyMessage(i *interaction, ch *channel, p *post) *message {
	m := s.newMessage(ch, s.bot().User)
	m.ApplicationID, m.WebhookID = s.world.Application.ID, s.world.Application.ID
	m.Metadata = s.metadata(i)
	if p.flags != nil {
		m.Flags = *p.flags & flagEphemeral
	}
	switch {
	case i.Answer == 0 && i.Kind == askCommand:
		m.Type = messageCommand
		if i.CommandType != commandChat {
			m.Type = messageContextMenu
		}
	case i.Target != 0 && i.Answer == 0:
		m.Type = messageReply
		m.MessageReference = reference(ch, i.Target)
	case i.Answer != 0 && i.Original != 0:
		m.Type = messageReply
		m.MessageReference = reference(ch, i.Original)
	}
	return m
}

func reference(ch *channel, id snowflake) object {
	r := object{"type": 0, "message_id": id, "channel_id": ch.ID}
	if ch.GuildID != 0 {
		r["guild_id"] = ch.GuildID
	}
	return r
}

// metadata says which interaction a message answers.
func (s *Server) metadata(i *interaction) object {
	o := object{"id": i.ID, "type": i.Kind, "user": s.world.Accounts[i.User].User, "authorizing_integration_owners": owners(i)}
	switch i.Kind {
	case askCommand:
		o["name"], o["command_type"] = i.Command, i.CommandType
		switch i.CommandType {
		case commandUser:
			o["target_user"] = s.world.Accounts[i.UsedOn].User
		case commandMessage:
			o["target_message_id"] = i.UsedOn
		}
	case askComponent:
		o["interacted_message_id"] = i.Target
	case askModal:
		o["triggering_interaction_metadata"] = i.Opener
	}
	return o
}

// replyPings are the permissions that decide whom an answer to an interaction pings: what @everyone may
// mention, whatever the bot may.
func (s *Server) replyPings(ch *channel) permissions {
	g := s.world.Guilds[ch.GuildID]
	if g == nil {
		return 0
	}
	p := g.role(g.ID).Permissions
	for _, o := range g.overwritesOf(ch) {
		if o.ID == g.ID {
			p = p&^o.Deny | o.Allow
		}
	}
	return p & permMentionEveryone
}

// keepReply puts an answer where it is found again: with the interaction, and in the history
// or, if it is ephemeral, apart from it.
func (s *Server) keepReply(i *interaction, ch *channel, m *message, original bool) {
	if original {
		i.Original = m.ID
	}
	i.Messages = append(i.Messages, m.ID)
	if m.ephemeral() {
		s.world.Hidden[m.ID] = &hidden{Message: m, Invoker: i.User}
		return
	}
	s.keep(ch, m)
}

// tell announces an answer.
func (s *Server) tell(c *call, i *interaction, ch *channel, kind int, m *message) {
	switch kind {
	case answerMessage, answerDeferred:
		s.emitMessage("MESSAGE_CREATE", m, i.Nonce)
	case answerChoices:
		choices := i.choices
		if choices == nil {
			choices = []object{}
		}
		s.emit(event{name: "APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE", session: i.Session, data: object{"nonce": i.Nonce, "choices": choices}})
		i.choices = nil
	case answerModal:
		opened := s.modals[i.ID]
		app := s.world.Application
		s.emit(event{name: "INTERACTION_MODAL_CREATE", session: i.Session, data: object{
			"id": i.ID, "nonce": i.Nonce, "custom_id": opened.customID, "title": opened.title, "components": opened.components,
			"application": object{"id": app.ID, "name": app.Name, "icon": nil, "bot": s.bot().User}, "channel_id": ch.ID,
		}})
	}
	if i.FromModal != 0 {
		delete(s.modals, i.FromModal)
	}
}

func (s *Server) callbackResponse(c *call, i *interaction, ch *channel, kind int, m *message) object {
	about := object{"id": i.ID, "type": i.Kind, "channel_id": i.Channel}
	if i.Guild != 0 {
		about["guild_id"] = i.Guild
	}
	r := object{"interaction": about}
	if m != nil {
		about["response_message_id"] = m.ID
		about["response_message_loading"] = m.Flags&flagLoading != 0
		about["response_message_ephemeral"] = m.ephemeral()
		if slices.Contains([]int{answerMessage, answerUpdate}, kind) {
			r["resource"] = object{"type": kind, "message": s.readable(c, ch, m)}
		}
	}
	return r
}
