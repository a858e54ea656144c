package rehearsal

import (
	"encoding/json"
	"net/http"
	"slices"
	"time"
)

// scope is where the commands in the address are: a guild, or everywhere (0).
func (s *Server) scope(c *call) (snowflake, error) {
	if c.id("application_id") != s.world.Application.ID {
		return 0, errUnknownApplication
	}
	if c.r.PathValue("guild_id") == "" {
		return 0, nil
	}
	g := s.world.Guilds[c.id("guild_id")]
	if g == nil || g.Members[c.who.User.ID] == nil {
		return 0, errAccess
	}
	return g.ID, nil
}

func (s *Server) commandsIn(scope snowflake) []*command {
	list := []*command{}
	for _, k := range s.world.Commands {
		if k.GuildID == scope {
			list = append(list, k)
		}
	}
	return list
}

func getCommands(s *Server, c *call) (any, error) {
	scope, err := s.scope(c)
	if err != nil {
		return nil, err
	}
	list := s.commandsIn(scope)
	if c.r.URL.Query().Get("with_localizations") == "true" {
		return list, nil
	}
	return plain(list), nil
}

// plain leaves translations out, as Discord does unless it is asked for them.
func plain(list []*command) []object {
	out := []object{}
	for _, k := range list {
		var o object
		if err := json.Unmarshal(mustMarshal(k), &o); err != nil {
			panic(err) // it was an object a moment ago
		}
		strip(o)
		out = append(out, o)
	}
	return out
}

func strip(o object) {
	delete(o, "name_localizations")
	delete(o, "description_localizations")
	for _, k := range []string{"options", "choices"} {
		for _, x := range asList(o[k]) {
			strip(asObject(x))
		}
	}
}

func getCommand(s *Server, c *call) (any, error) {
	scope, err := s.scope(c)
	if err != nil {
		return nil, err
	}
	return s.commandOf(c, scope)
}

func (s *Server) commandOf(c *call, scope snowflake) (*command, error) {
	id := c.id("command_id")
	for _, k := range s.commandsIn(scope) {
		if k.ID == id {
			return k, nil
		}
	}
	return nil, errUnknownCommand
}

// createCommand overwrites the command of the same name and type, if there is one.
func createCommand(s *Server, c *call) (any, error) {
	scope, err := s.scope(c)
	if err != nil {
		return nil, err
	}
	k := readCommand(c.body, nil, scope != 0)
	if err := c.form.err(); err != nil {
		return nil, err
	}
	all := s.commandsIn(scope)
	old := like(all, k)
	if old == nil {
		if err := count(append(all, k)); err != nil {
			return nil, err
		}
		if !s.mayCreate(scope, 1) {
			return nil, errTooManyCreations
		}
	}
	s.place(k, old, scope)
	s.world.Commands = append(slices.DeleteFunc(s.world.Commands, func(x *command) bool { return x == old }), k)
	if old == nil {
		return created{k}, nil
	}
	return k, nil
}

// putCommands replaces all commands of a scope. What stays the same keeps its ID.
func putCommands(s *Server, c *call) (any, error) {
	scope, err := s.scope(c)
	if err != nil {
		return nil, err
	}
	if _, ok := c.body.value.([]any); !ok {
		c.body.wrong("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
		return nil, c.form.err()
	}
	had, list, fresh := s.commandsIn(scope), []*command{}, 0
	for _, x := range c.body.items(130) {
		if _, ok := x.object(); !ok {
			continue
		}
		k := readCommand(x, nil, scope != 0)
		if like(list, k) != nil {
			x.key("name").wrong("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique")
		}
		if like(had, k) == nil {
			fresh++
		}
		list = append(list, k)
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	if err := count(list); err != nil {
		return nil, err
	}
	if !s.mayCreate(scope, fresh) {
		return nil, errTooManyCreations
	}
	for _, k := range list {
		s.place(k, like(had, k), scope)
	}
	s.world.Commands = append(slices.DeleteFunc(s.world.Commands, func(x *command) bool { return x.GuildID == scope }), list...)
	return list, nil
}

func editCommand(s *Server, c *call) (any, error) {
	scope, err := s.scope(c)
	if err != nil {
		return nil, err
	}
	old, err := s.commandOf(c, scope)
	if err != nil {
		return nil, err
	}
	k := readCommand(c.body, old, scope != 0)
	if other := like(s.commandsIn(scope), k); other != nil && other != old {
		c.body.key("name").wrong("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique")
	}
	if err := c.form.err(); err != nil {
		return nil, err
	}
	s.place(k, old, scope)
	s.world.Commands[slices.Index(s.world.Commands, old)] = k
	return k, nil
}

func deleteCommand(s *Server, c *call) (any, error) {
	scope, err := s.scope(c)
	if err != nil {
		return nil, err
	}
	k, err := s.commandOf(c, scope)
	if err != nil {
		return nil, err
	}
	s.world.Commands = slices.DeleteFunc(s.world.Commands, func(x *command) bool { return x == k })
	return nil, nil
}

// like finds the command of the same name and type.
func like(list []*command, k *command) *command {
	i := slices.IndexFunc(list, func(x *command) bool { return x.Name == k.Name && x.Type == k.Type })
	if i < 0 {
		return nil
	}
	return list[i]
}

// count refuses more commands of a type than a scope may have.
func count(list []*command) error {
	most := map[int]int{commandChat: 100, commandUser: 15, commandMessage: 15}
	n := map[int]int{}
	for _, k := range list {
		if n[k.Type]++; n[k.Type] > most[k.Type] {
			return tooManyCommands(most[k.Type])
		}
	}
	return nil
}

// mayCreate counts new commands against the 200 of a day.
func (s *Server) mayCreate(scope snowflake, n int) bool {
	now := s.clock.Now()
	made := slices.DeleteFunc(s.world.Creations[scope], func(t time.Time) bool { return now.Sub(t) > 24*time.Hour })
	ok := len(made)+n <= 200
	for range n {
		if ok {
			made = append(made, now)
		}
	}
	s.world.Creations[scope] = made
	return ok
}

// place gives a command its identity: that of the one it replaces, with a new version if it differs.
func (s *Server) place(k, old *command, scope snowflake) {
	k.ApplicationID, k.GuildID = s.world.Application.ID, scope
	if old == nil {
		k.ID = s.newID()
		k.Version = s.newID()
		return
	}
	k.ID, k.Version = old.ID, old.Version
	if string(mustMarshal(k)) != string(mustMarshal(old)) {
		k.Version = s.newID()
	}
}

// usable are the commands that a person may use in a place: permissions hide them from others, contexts from
// the wrong place.
func (s *Server) usable(ch *channel, user snowflake) []*command {
	list := []*command{}
	for _, k := range s.world.Commands {
		context := 0
		if ch.GuildID == 0 {
			context = 1
		}
		switch {
		case k.GuildID != 0 && k.GuildID != ch.GuildID:
		case k.Contexts != nil && !slices.Contains(k.Contexts, context), context == 1 && !k.DMPermission:
		case context == 0 && !s.world.Guilds[ch.GuildID].mayUse(k, ch, user):
		default:
			list = append(list, k)
		}
	}
	return list
}

func guildIndex(s *Server, c *call) (any, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	list := []*command{}
	for _, k := range s.world.Commands {
		if (k.GuildID == 0 || k.GuildID == g.ID) && (k.Contexts == nil || slices.Contains(k.Contexts, 0)) && g.mayUse(k, nil, c.who.User.ID) {
			list = append(list, k)
		}
	}
	return s.index(list), nil
}

func channelIndex(s *Server, c *call) (any, error) {
	ch, err := s.channelOf(c, 0)
	if err != nil {
		return nil, err
	}
	if ch.GuildID == 0 && !slices.Contains(ch.Recipients, s.world.Application.BotID) {
		return s.index([]*command{}), nil
	}
	return s.index(s.usable(ch, c.who.User.ID)), nil
}

func (s *Server) index(list []*command) object {
	app := s.world.Application
	return object{
		"applications":         []object{{"id": app.ID, "name": app.Name, "description": "", "icon": nil, "bot": s.bot().User}},
		"application_commands": list,
		"version":              s.newID(),
	}
}

// notAllowed is what a person gets who uses a command that is hidden from them.
var notAllowed = &apiError{status: http.StatusForbidden, code: 50013, message: "Missing Permissions"}
