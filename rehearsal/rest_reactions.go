package rehearsal

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"
)

// reaction is an emoji under a message, with those who put it there, in their order. Guilds have no emoji
// of their own here.
type reaction struct {
	Emoji string      `json:"emoji"`
	Users []snowflake `json:"users"`
}

const mostReactions = 20

func (r reaction) view(viewer snowflake) object {
	return object{
		"emoji": emojiView(r.Emoji), "count": len(r.Users), "count_details": object{"burst": 0, "normal": len(r.Users)},
		"burst_colors": []string{}, "me_burst": false, "me": slices.Contains(r.Users, viewer),
	}
}

func emojiView(emoji string) object { return object{"id": nil, "name": emoji} }

// reactionViews are a message's reactions as a viewer sees them; nil if there are none.
func (m *message) reactionViews(viewer snowflake) []object {
	var list []object
	for _, r := range m.Reactions {
		list = append(list, r.view(viewer))
	}
	return list
}

// isEmoji is true for one of Unicode's, with what may be joined to it.
func isEmoji(s string) bool {
	drawn := false
	for _, r := range s {
		switch {
		case r >= 0x1F000 || unicode.Is(unicode.So, r) || r == 0x20E3: // pictures, symbols, keycaps
			drawn = true
		case r == 0x200D || r == 0xFE0F || unicode.Is(unicode.Sm, r) || unicode.Is(unicode.Po, r) || unicode.IsDigit(r):
		default:
			return false
		}
	}
	return drawn && utf8.RuneCountInString(s) <= 16
}

// reacted is the message in the address, and the emoji if there is one.
func (s *Server) reacted(c *call) (*channel, *message, string, error) {
	ch, err := s.channelOf(c, permReadHistory)
	if err != nil {
		return nil, nil, "", err
	}
	m, err := s.messageOf(c, ch)
	if err != nil {
		return nil, nil, "", err
	}
	emoji := c.r.PathValue("emoji_name")
	if emoji != "" && !isEmoji(emoji) {
		return nil, nil, "", errUnknownEmoji
	}
	return ch, m, emoji, nil
}

func getReactions(s *Server, c *call) (any, error) {
	_, m, emoji, err := s.reacted(c)
	if err != nil {
		return nil, err
	}
	limit, after := cmp.Or(c.query("limit").integer(1, 100), 25), c.query("after").id()
	if err := c.form.err(); err != nil {
		return nil, err
	}
	list := []user{}
	for _, r := range m.Reactions {
		for _, id := range slices.Sorted(slices.Values(r.Users)) {
			if r.Emoji == emoji && id > after && len(list) < limit {
				list = append(list, s.world.Accounts[id].User)
			}
		}
	}
	return list, nil
}

// react adds the caller's reaction; an emoji that nobody used yet needs ADD_REACTIONS.
func react(s *Server, c *call) (any, error) {
	ch, m, emoji, err := s.reacted(c)
	if err != nil {
		return nil, err
	}
	me, list := c.who.User.ID, slices.Clone(m.Reactions)
	at := slices.IndexFunc(list, func(r reaction) bool { return r.Emoji == emoji })
	switch {
	case at >= 0 && slices.Contains(list[at].Users, me):
		return nil, nil
	case at >= 0:
		list[at].Users = append(slices.Clone(list[at].Users), me)
	case !s.permissionsOf(ch, me).has(permAddReactions):
		return nil, errPermissions
	case len(list) >= mostReactions:
		return nil, errTooManyReactions
	default:
		list = append(list, reaction{emoji, []snowflake{me}})
	}
	s.setReactions(ch, m, list)
	data := s.reactionEvent(ch, m, object{"user_id": me, "emoji": emojiView(emoji), "type": 0, "burst": false, "message_author_id": m.Author.ID})
	if g := s.world.Guilds[ch.GuildID]; g != nil {
		data["member"] = g.Members[me].view(s)
	}
	s.emitReaction("MESSAGE_REACTION_ADD", ch, data)
	return nil, nil
}

// unreact takes a reaction back: the caller's, or with MANAGE_MESSAGES somebody else's.
func unreact(s *Server, c *call) (any, error) {
	ch, m, emoji, err := s.reacted(c)
	if err != nil {
		return nil, err
	}
	who := c.userID()
	if who != c.who.User.ID && !s.permissionsOf(ch, c.who.User.ID).has(permManageMessages) {
		return nil, errPermissions
	}
	list, found := []reaction{}, false
	for _, r := range m.Reactions {
		if r.Emoji == emoji && slices.Contains(r.Users, who) {
			r.Users, found = without(r.Users, who), true
		}
		if len(r.Users) > 0 {
			list = append(list, r)
		}
	}
	if !found {
		return nil, errUnknownMessage
	}
	s.setReactions(ch, m, list)
	s.emitReaction("MESSAGE_REACTION_REMOVE", ch, s.reactionEvent(ch, m, object{"user_id": who, "emoji": emojiView(emoji), "type": 0, "burst": false}))
	return nil, nil
}

// clearReactions removes all of a message's, or all of one emoji.
func clearReactions(s *Server, c *call) (any, error) {
	if what := c.r.PathValue("what"); what != "" && what != "reactions" {
		return nil, errNotFound
	}
	ch, m, emoji, err := s.reacted(c)
	if err != nil {
		return nil, err
	}
	if !s.permissionsOf(ch, c.who.User.ID).has(permManageMessages) {
		return nil, errPermissions
	}
	if emoji == "" {
		s.setReactions(ch, m, nil)
		s.emitReaction("MESSAGE_REACTION_REMOVE_ALL", ch, s.reactionEvent(ch, m, nil))
		return nil, nil
	}
	s.setReactions(ch, m, slices.DeleteFunc(slices.Clone(m.Reactions), func(r reaction) bool { return r.Emoji == emoji }))
	s.emitReaction("MESSAGE_REACTION_REMOVE_EMOJI", ch, s.reactionEvent(ch, m, object{"emoji": emojiView(emoji)}))
	return nil, nil
}

func (s *Server) setReactions(ch *channel, m *message, list []reaction) {
	changed := *m
	changed.Reactions = list
	ch.replace(&changed)
}

func (s *Server) reactionEvent(ch *channel, m *message, more object) object {
	data := object{"channel_id": ch.ID, "message_id": m.ID}
	if ch.GuildID != 0 {
		data["guild_id"] = ch.GuildID
	}
	for k, v := range more {
		data[k] = v
	}
	return data
}

func (s *Server) emitReaction(name string, ch *channel, data object) {
	e := event{name: name, guild: ch.GuildID, channel: ch, intent: intentReactions, data: data}
	if ch.GuildID == 0 {
		e.intent = intentDirectReactions
	}
	s.emit(e)
}
