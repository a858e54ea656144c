package rehearsal

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

func getMessages(s *Server, c *call) (any, error) {
	ch, err := s.channelOf(c, 0)
	if err != nil {
		return nil, err
	}
	limit := cmp.Or(c.query("limit").integer(1, 100), 50)
	before, after, around := c.query("before").id(), c.query("after").id(), c.query("around").id()
	if err := c.form.err(); err != nil {
		return nil, err
	}
	all := ch.Messages
	if !s.permissionsOf(ch, c.who.User.ID).has(permReadHistory) {
		all = nil // Discord answers with an empty list
	}
	at := func(id snowflake) int {
		return len(all) - len(slices.Collect(func(yield func(*message) bool) {
			for _, m := range all {
				if m.ID >= id && !yield(m) {
					return
				}
			}
		}))
	}
	from, to := max(0, len(all)-limit), len(all)
	switch {
	case around != 0:
		from = max(0, at(around)-limit/2)
		to = min(len(all), from+limit)
	case before != 0:
		to = at(before)
		from = max(0, to-limit)
	case after != 0:
		from = at(after + 1)
		to = min(len(all), from+limit)
	}
	list := []shownMessage{}
	for _, m := range slices.Backward(all[from:to]) {
		list = append(list, s.readable(c, ch, m))
	}
	return list, nil
}

// messageOf is the message in the address, among those that are in the history.
func (s *Server) messageOf(c *call, ch *channel) (*message, error) {
	m := ch.message(c.id("message_id"))
	if m == nil {
		return nil, errUnknownMessage
	}
	return m, nil
}

func getMessage(s *Server, c *call) (any, error) {
	ch, err := s.channelOf(c, permReadHistory)
	if err != nil {
		return nil, err
	}
	m, err := s.messageOf(c, ch)
	if err != nil {
		return nil, err
	}
	return s.readable(c, ch, m), nil
}

func createMessage(s *Server, c *call) (any, error) {
	ch, err := s.channelToWriteIn(c)
	if err != nil {
		return nil, err
	}
	if err := s.slowed(ch, c.who); err != nil {
		return nil, err
	}
	p := readPost(c.body, createFlags, false)
	if err := s.checkPost(c, ch, p, c.body, nil); err != nil {
		return nil, err
	}
	if m, err := s.repeated(ch, c.who, p); err != nil {
		return nil, err
	} else if m != nil {
		return s.readable(c, ch, m), nil
	}
	m := s.newMessage(ch, c.who.User)
	if err := s.replyTo(c, ch, m, p); err != nil {
		return nil, err
	}
	m.Nonce = p.nonce
	s.apply(m, ch, p, c.files, s.permissionsOf(ch, c.who.User.ID))
	s.keep(ch, m)
	if p.nonce != nil {
		if ch.Nonces == nil {
			ch.Nonces = map[string]nonce{}
		}
		ch.Nonces[nonceKey(c.who, p)] = nonce{m.ID, s.clock.Now()}
	}
	s.emitMessage("MESSAGE_CREATE", m, p.nonce)
	return s.readable(c, ch, m), nil
}

// replyTo makes a message the reply to another, if the body says so.
func (s *Server) replyTo(c *call, ch *channel, m *message, p *post) error {
	if p.replyTo == 0 {
		return nil
	}
	target := ch.message(p.replyTo)
	switch {
	case !s.permissionsOf(ch, c.who.User.ID).has(permReadHistory):
		return errReplyBlind
	case target == nil && p.replyIfThere:
		return nil
	case target == nil:
		return formError("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
	case !target.written():
		return formError("message_reference", "REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE", "Cannot reply to a system message")
	}
	m.Type, m.MessageReference = messageReply, reference(ch, target.ID)
	return nil
}

// channelToWriteIn is the channel in the address, if the caller may write there now.
func (s *Server) channelToWriteIn(c *call) (*channel, error) {
	ch, err := s.channelOf(c, 0)
	if err != nil {
		return nil, err
	}
	may := s.permissionsOf(ch, c.who.User.ID)
	switch {
	case !may.has(ch.sendPermission()):
		return nil, errPermissions
	case ch.GuildID == 0:
		return ch, s.mayDM(ch, c.who.User.ID)
	case ch.isThread() && ch.Thread.Archived && ch.Thread.Locked && !may.has(permManageThreads):
		return nil, errThreadLocked
	}
	return ch, nil
}

// checkPost refuses what is wrong with a message's form, what is empty, and embeds and
// files where they are not allowed. m is the message that is edited.
func (s *Server) checkPost(c *call, ch *channel, p *post, x field, m *message) error {
	if err := c.readFiles(p, x); err != nil {
		return err
	}
	if err := c.form.err(); err != nil {
		return err
	}
	if p.unserved != "" {
		return notServedIn(p.unserved, "a message")
	}
	if m == nil && p.empty(len(c.files)) {
		return errEmptyMessage
	}
	if err := c.checkMedia(p, x, m); err != nil {
		return err
	}
	if c.who == nil {
		return nil // an interaction's answer needs no permissions of the bot's
	}
	may := s.permissionsOf(ch, c.who.User.ID)
	if p.embeds != nil && len(*p.embeds) > 0 && !may.has(permEmbedLinks) || len(c.files) > 0 && !may.has(permAttachFiles) {
		return errPermissions
	}
	return nil
}

// checkMedia refuses components that show a file which is neither uploaded now nor the message's.
func (c *call) checkMedia(p *post, x field, m *message) error {
	if p.components == nil {
		return nil
	}
	names := []string{}
	for _, f := range c.files {
		names = append(names, f.savedAs(p.note(f)))
	}
	if m != nil {
		for _, a := range m.Attachments {
			names = append(names, a.Filename)
		}
	}
	if name := missingMedia(*p.components, names); name != "" {
		x.key("components").wrong("UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", "The referenced attachment %q was not found.", name)
		return c.form.err()
	}
	return nil
}

func (p *post) empty(files int) bool {
	return (p.content == nil || strings.TrimSpace(*p.content) == "") && (p.embeds == nil || len(*p.embeds) == 0) &&
		(p.components == nil || len(*p.components) == 0) && files == 0
}

func nonceKey(who *account, p *post) string { return fmt.Sprint(who.User.ID, "/", p.nonce) }

// repeated finds the message that the same author sent with the same nonce a moment ago, if
// nonces are enforced. Once it is deleted, Discord answers 10008.
func (s *Server) repeated(ch *channel, who *account, p *post) (*message, error) {
	now := s.clock.Now()
	for k, n := range ch.Nonces {
		if now.Sub(n.At) > s.limits.NonceWindow {
			delete(ch.Nonces, k)
		}
	}
	if p.nonce == nil || !p.enforce {
		return nil, nil
	}
	n, ok := ch.Nonces[nonceKey(who, p)]
	if !ok {
		return nil, nil
	}
	if m := ch.message(n.Message); m != nil {
		return m, nil
	}
	return nil, errUnknownMessage
}

func (s *Server) newMessage(ch *channel, author user) *message {
	return &message{
		ID: s.newID(), ChannelID: ch.ID, Author: author, Timestamp: stamp(s.clock.Now()), Mentions: []user{}, MentionRoles: []snowflake{},
		Attachments: []attachment{}, Embeds: []object{}, Components: []object{},
	}
}

// keep puts a message into its channel's history, which is bounded.
func (s *Server) keep(ch *channel, m *message) {
	if ch.isThread() && m.Type != messageStarter {
		s.sentInThread(ch, m)
	}
	ch.LastID = m.ID
	ch.Messages = append(ch.Messages, m)
	if n := len(ch.Messages) - s.limits.History; n > 0 {
		for _, old := range ch.Messages[:n] {
			s.dropFiles(old.Attachments)
		}
		ch.Messages = slices.Clone(ch.Messages[n:])
		ch.forgetPins()
	}
}

// replace puts a changed copy of a message in its place: what was handed out stays as it was.
func (ch *channel) replace(m *message) {
	for i, old := range ch.Messages {
		if old.ID == m.ID {
			ch.Messages = slices.Clone(ch.Messages)
			ch.Messages[i] = m
		}
	}
}

func editMessage(s *Server, c *call) (any, error) {
	ch, err := s.channelOf(c, 0)
	if err != nil {
		return nil, err
	}
	old, err := s.messageOf(c, ch)
	if err != nil {
		return nil, err
	}
	if old.Author.ID != c.who.User.ID {
		return nil, errNotAuthor
	}
	p := readPost(c.body, editFlags, old.Flags&flagComponentsV2 != 0)
	if err := s.checkPost(c, ch, p, c.body, old); err != nil {
		return nil, err
	}
	if err := s.oldEdit(ch, old); err != nil {
		return nil, err
	}
	m, err := s.edited(ch, old, p, c.files, s.permissionsOf(ch, c.who.User.ID))
	if err != nil {
		return nil, err
	}
	return s.readable(c, ch, m), nil
}

// oldEdit counts edits of messages older than an hour: Discord takes a few in a while,
// without saying how many; here thirty an hour in a channel.
func (s *Server) oldEdit(ch *channel, m *message) error {
	now := s.clock.Now()
	if now.Sub(m.ID.time()) < time.Hour {
		return nil
	}
	ch.OldEdits = slices.DeleteFunc(ch.OldEdits, func(t time.Time) bool { return now.Sub(t) > time.Hour })
	if len(ch.OldEdits) >= 30 {
		return tooManyEdits(ch.OldEdits[0].Add(time.Hour).Sub(now))
	}
	ch.OldEdits = append(ch.OldEdits, now)
	return nil
}

// edited makes and announces the changed message, marked as edited unless somebody was still waiting for it.
func (s *Server) edited(ch *channel, old *message, p *post, files []upload, may permissions) (*message, error) {
	m := *old
	if old.Flags&flagLoading == 0 {
		now := stamp(s.clock.Now())
		m.EditedTimestamp = &now
	}
	return s.rewritten(ch, m, p, files, may)
}

// rewritten gives a message other words, and announces it.
func (s *Server) rewritten(ch *channel, m message, p *post, files []upload, may permissions) (*message, error) {
	s.apply(&m, ch, p, files, may)
	if m.Flags&flagLoading == 0 && strings.TrimSpace(m.Content) == "" && len(m.Embeds)+len(m.Components)+len(m.Attachments) == 0 {
		return nil, errEmptyMessage
	}
	if h := s.world.Hidden[m.ID]; h != nil {
		h.Message = &m
	} else {
		ch.replace(&m)
	}
	s.emitMessage("MESSAGE_UPDATE", &m, nil)
	return &m, nil
}

func deleteMessage(s *Server, c *call) (any, error) {
	ch, err := s.channelOf(c, 0)
	if err != nil {
		return nil, err
	}
	m, err := s.messageOf(c, ch)
	if err != nil {
		return nil, err
	}
	if m.Author.ID != c.who.User.ID && !s.permissionsOf(ch, c.who.User.ID).has(permManageMessages) {
		return nil, errPermissions
	}
	s.remove(ch, m)
	return nil, nil
}

// remove deletes a message, from the history or from its invoker's eyes.
func (s *Server) remove(ch *channel, m *message) {
	e := event{name: "MESSAGE_DELETE", guild: ch.GuildID, channel: ch, intent: intentGuildMessages, data: object{"id": m.ID, "channel_id": ch.ID}}
	if ch.GuildID != 0 {
		e.data = object{"id": m.ID, "channel_id": ch.ID, "guild_id": ch.GuildID}
	} else {
		e.intent = intentDirectMessages
	}
	if h := s.world.Hidden[m.ID]; h != nil {
		e.only = h.Invoker
		delete(s.world.Hidden, m.ID)
	}
	ch.Messages = slices.DeleteFunc(slices.Clone(ch.Messages), func(x *message) bool { return x.ID == m.ID })
	ch.forgetPins()
	s.dropFiles(m.Attachments)
	s.emit(e)
}

// bulkDelete removes two to a hundred messages that are not older than two weeks.
func bulkDelete(s *Server, c *call) (any, error) {
	ch, err := s.channelOf(c, permManageMessages)
	if err != nil {
		return nil, err
	}
	list, gone := c.body.key("messages"), []snowflake{}
	items := list.items(100)
	if len(items) < 2 {
		list.wrong("BASE_TYPE_BAD_LENGTH", "Must be between 2 and 100 in length.")
	}
	for _, x := range items {
		id := x.id()
		if s.clock.Now().Sub(id.time()) > 14*24*time.Hour && c.form.err() == nil {
			return nil, errTooOld
		}
		if ch.message(id) != nil {
			gone = append(without(gone, id), id)
		}
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	ch.Messages = slices.DeleteFunc(slices.Clone(ch.Messages), func(m *message) bool {
		if !slices.Contains(gone, m.ID) {
			return false
		}
		s.dropFiles(m.Attachments)
		return true
	})
	ch.forgetPins()
	s.emit(event{name: "MESSAGE_DELETE_BULK", guild: ch.GuildID, channel: ch, intent: intentGuildMessages, data: object{
		"ids": gone, "channel_id": ch.ID, "guild_id": ch.GuildID,
	}})
	return nil, nil
}
