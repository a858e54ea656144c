package rehearsal

import (
	"crypto/rand"
	"encoding/base64"
	"slices"
	"strings"
)

// byWebhook finds the interaction whose token is in the address. A token lives fifteen minutes, and
// reaches nothing before the first answer.
func (s *Server) byWebhook(c *call) (*interaction, *channel, error) {
	if c.id("application_id") != s.world.Application.ID {
		return nil, nil, errUnknownWebhook
	}
	token := c.r.PathValue("webhook_token")
	i := s.world.Interactions[idInToken(token)]
	if i == nil || i.Token != token || s.clock.Now().Sub(i.Asked) > s.limits.TokenLife {
		return nil, nil, errToken
	}
	ch := s.channel(i.Channel)
	switch {
	case i.Answer == 0, i.Failed:
		return nil, nil, errUnknownWebhook
	case ch == nil:
		return nil, nil, errUnknownChannel
	}
	return i, ch, nil
}

// interactionToken has the form of Discord's: the interaction's ID, and what nobody can guess.
func interactionToken(id snowflake) string {
	return base64.RawURLEncoding.EncodeToString([]byte("interaction:" + id.String() + ":" + rand.Text() + rand.Text()))
}

// idInToken is 0 for what is no token.
func idInToken(token string) snowflake {
	b, _ := base64.RawURLEncoding.DecodeString(token)
	parts := strings.Split(string(b), ":")
	if len(parts) != 3 {
		return 0
	}
	id, _ := parseID(parts[1])
	return id
}

// replyOf is the message in the address: @original or one of the follow-ups.
func (s *Server) replyOf(c *call) (*interaction, *channel, *message, error) {
	i, ch, err := s.byWebhook(c)
	if err != nil {
		return nil, nil, nil, err
	}
	id := i.Original
	if name := c.r.PathValue("message_id"); name != "@original" {
		if id = c.id("message_id"); !slices.Contains(i.Messages, id) && id != i.Original {
			return nil, nil, nil, errUnknownMessage
		}
	}
	m := s.messageIn(ch, id)
	if m == nil {
		return nil, nil, nil, errUnknownMessage
	}
	return i, ch, m, nil
}

func getReply(s *Server, c *call) (any, error) {
	_, ch, m, err := s.replyOf(c)
	if err != nil {
		return nil, err
	}
	return s.readable(c, ch, m), nil
}

func editReply(s *Server, c *call) (any, error) {
	i, ch, m, err := s.replyOf(c)
	if err != nil {
		return nil, err
	}
	p := readPost(c.body, webhookFlags, m.Flags&flagComponentsV2 != 0)
	if err := s.checkPost(c, ch, p, c.body, m); err != nil {
		return nil, err
	}
	if m, err = s.editedReply(i, ch, m, p, c.files); err != nil {
		return nil, err
	}
	return s.readable(c, ch, m), nil
}

// editedReply ends the thinking, if there was any; whether others see it stays as it was.
func (s *Server) editedReply(i *interaction, ch *channel, m *message, p *post, files []upload) (*message, error) {
	if m.Flags&flagLoading == 0 {
		return s.edited(ch, m, p, files, s.replyPings(ch))
	}
	if p.empty(len(files)) {
		return nil, errEmptyMessage
	}
	done := *m
	done.Flags &^= flagLoading
	changed, err := s.rewritten(ch, done, p, files, s.replyPings(ch))
	if err == nil {
		i.Thinking = false
	}
	return changed, err
}

// followUp is one more message; after a deferral, the first one is the answer that was promised.
func followUp(s *Server, c *call) (any, error) {
	i, ch, err := s.byWebhook(c)
	if err != nil {
		return nil, err
	}
	if i.Kind == askComplete {
		return nil, errUnknownWebhook
	}
	p := readPost(c.body, webhookFlags, false)
	if err := s.checkPost(c, ch, p, c.body, nil); err != nil {
		return nil, err
	}
	if i.Thinking {
		if m := s.messageIn(ch, i.Original); m != nil {
			if m, err = s.editedReply(i, ch, m, p, c.files); err != nil {
				return nil, err
			}
			return s.readable(c, ch, m), nil
		}
	}
	m := s.replyMessage(i, ch, p)
	s.apply(m, ch, p, c.files, s.replyPings(ch))
	s.keepReply(i, ch, m, i.Original == 0)
	s.emitMessage("MESSAGE_CREATE", m, nil)
	return s.readable(c, ch, m), nil
}

func deleteReply(s *Server, c *call) (any, error) {
	i, ch, m, err := s.replyOf(c)
	if err != nil {
		return nil, err
	}
	if m.ID == i.Original {
		i.Thinking = false
	}
	s.remove(ch, m)
	return nil, nil
}
