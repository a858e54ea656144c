package rehearsal

import (
	"regexp"
	"slices"
	"strings"
)

// apply puts what a body says into a message: all of it in a new one, what was given in an edit.
// may is what decides whom it pings.
func (s *Server) apply(m *message, ch *channel, p *post, files []upload, may permissions) {
	if p.content != nil {
		m.Content = strings.TrimSpace(*p.content)
	}
	if p.flags != nil {
		m.Flags = m.Flags&^editFlags | *p.flags&(editFlags|createFlags) | m.Flags&flagComponentsV2
	}
	m.TTS = m.TTS || p.tts
	s.applyFiles(m, p, files)
	if p.embeds != nil {
		m.Embeds = resolved(*p.embeds, m.Attachments)
	}
	if p.components != nil {
		m.Components = resolved(*p.components, m.Attachments)
		if m.Flags&flagComponentsV2 != 0 {
			s.fillMedia(m.Components, m.Attachments)
		}
	}
	if p.content != nil || p.components != nil {
		s.applyMentions(m, ch, p.mentions, may)
	}
}

var (
	userMention = regexp.MustCompile(`<@!?(\d{1,20})>`)
	roleMention = regexp.MustCompile(`<@&(\d{1,20})>`)
	allMention  = regexp.MustCompile(`@(everyone|here)\b`)
)

// applyMentions finds whom the text names and lists those whom it pings: whom allowed_mentions lets
// through, and, of roles, those that anybody may mention unless the author may mention all.
func (s *Server) applyMentions(m *message, ch *channel, rules mentionRules, may permissions) {
	text := m.Content
	eachComponent(m.Components, func(c object) {
		if asInt(c["type"]) == compText {
			text += "\n" + asString(c["content"])
		}
	})
	g := s.world.Guilds[ch.GuildID]
	m.Mentions, m.MentionRoles = []user{}, []snowflake{}
	for _, id := range mentioned(userMention, text) {
		if a := s.world.Accounts[id]; a != nil && (rules.users || slices.Contains(rules.userIDs, id)) {
			m.Mentions = append(m.Mentions, a.User)
		}
	}
	if target := ch.message(m.repliesTo()); target != nil && rules.repliedTo && !slices.ContainsFunc(m.Mentions, func(u user) bool { return u.ID == target.Author.ID }) {
		m.Mentions = append(m.Mentions, target.Author)
	}
	for _, id := range mentioned(roleMention, text) {
		if g == nil || !rules.roles && !slices.Contains(rules.roleIDs, id) {
			continue
		}
		if r := g.role(id); r != nil && (r.Mentionable && may.has(permSendMessages) || may.has(permMentionEveryone)) {
			m.MentionRoles = append(m.MentionRoles, id)
		}
	}
	m.MentionEveryone = g != nil && rules.everyone && may.has(permMentionEveryone) && allMention.MatchString(text)
}

func mentioned(pattern *regexp.Regexp, text string) []snowflake {
	var ids []snowflake
	for _, match := range pattern.FindAllStringSubmatch(text, -1) {
		if id, err := parseID(match[1]); err == nil && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// resolved replaces attachment://name by the attachment's address, wherever a picture is named, and
// leaves out the pictures whose attachment there is not, as Discord does.
func resolved(list []object, files []attachment) []object {
	out := make([]object, len(list))
	for i, o := range list {
		out[i] = resolve(o, files)
	}
	return out
}

func resolve(o object, files []attachment) object {
	c := make(object, len(o))
	for k, v := range o {
		switch x := v.(type) {
		case object:
			if x = resolve(x, files); len(x) > 0 {
				c[k] = x
			}
		case []object:
			c[k] = resolved(x, files)
		case string:
			name, ok := strings.CutPrefix(x, "attachment://")
			if !ok || k != "url" && k != "icon_url" {
				c[k] = x
				continue
			}
			i := slices.IndexFunc(files, func(a attachment) bool { return a.Filename == name })
			if i < 0 {
				continue
			}
			c[k], c["proxy_"+k] = files[i].URL, files[i].URL
			if k == "url" && files[i].Width > 0 {
				c["width"], c["height"] = files[i].Width, files[i].Height
			}
		default:
			c[k] = v
		}
	}
	return c
}
